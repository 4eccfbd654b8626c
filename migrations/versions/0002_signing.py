"""Reports are signed: the club's keys, the file that each report became, what came back.

A key is never changed: a new password stores the same key once more, a handover another one, and
the last row is the key that signs. Like reports, keys and answers are chained and only ever added.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

CHANGES = (
    "ALTER TABLE report ADD COLUMN file_id TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE report ADD COLUMN signer TEXT NOT NULL DEFAULT ''",
)

TABLES = (
    """CREATE TABLE signing_key (
    number INTEGER NOT NULL CONSTRAINT pk_signing_key PRIMARY KEY,
    fingerprint TEXT NOT NULL
        CONSTRAINT ck_signing_key_fingerprint CHECK (length(fingerprint) = 64),
    person TEXT NOT NULL,
    certificate BLOB NOT NULL,
    locked BLOB NOT NULL,
    card BLOB NOT NULL,
    made_at TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT ck_signing_key_hash CHECK (length(hash) = 64)
) STRICT""",
    """CREATE TABLE answer (
    number INTEGER NOT NULL CONSTRAINT pk_answer PRIMARY KEY,
    file_id TEXT NOT NULL CONSTRAINT uq_answer_file_id UNIQUE
        CONSTRAINT ck_answer_file_id CHECK (length(file_id) = 64),
    report_number INTEGER NOT NULL,
    signer TEXT NOT NULL CONSTRAINT ck_answer_signer CHECK (length(signer) = 64),
    received_at TEXT NOT NULL,
    received_by TEXT NOT NULL,
    content BLOB NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT ck_answer_hash CHECK (length(hash) = 64)
) STRICT""",
)

INSERT_RULES = (
    """CREATE TRIGGER signing_key_without_gap BEFORE INSERT ON signing_key BEGIN
    SELECT RAISE(ABORT, 'a key is missing before this one')
        WHERE NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM signing_key);
END""",
    """CREATE TRIGGER answer_without_gap BEFORE INSERT ON answer BEGIN
    SELECT RAISE(ABORT, 'an answer is missing before this one')
        WHERE NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM answer);
    SELECT RAISE(ABORT, 'the answer is there already')
        WHERE EXISTS (SELECT 1 FROM answer WHERE file_id = NEW.file_id);
END""",
)

KEPT_FOREVER = ("signing_key", "answer")


def upgrade() -> None:
    for statement in (*CHANGES, *TABLES, *INSERT_RULES):
        op.execute(statement)
    for table in KEPT_FOREVER:
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} BEGIN\n"
                f"    SELECT RAISE(ABORT, 'the book is only ever added to');\n"
                f"END"
            )
