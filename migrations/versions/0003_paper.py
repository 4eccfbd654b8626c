"""Paper: the club's wishes for it, the passbooks it gave out, and which lines stand in them.

A passbook (a card for a year, or a booklet) is one volume of a member's. A line is one event of
the book in one section of a volume; where it stands on paper is kept so that the next printing
goes on below it. All are chained and only ever added to.
"""

from alembic import op

revision = "0003"
down_revision = "0002"

TABLES = (
    """CREATE TABLE paper_setting (
    number INTEGER NOT NULL CONSTRAINT pk_paper_setting PRIMARY KEY,
    settings TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT ck_paper_setting_hash CHECK (length(hash) = 64)
) STRICT""",
    """CREATE TABLE passbook (
    number INTEGER NOT NULL CONSTRAINT pk_passbook PRIMARY KEY,
    member TEXT NOT NULL,
    volume INTEGER NOT NULL CONSTRAINT ck_passbook_volume CHECK (volume > 0),
    form TEXT NOT NULL CONSTRAINT ck_passbook_form CHECK (form IN ('year-card', 'booklet')),
    is_large INTEGER NOT NULL CONSTRAINT ck_passbook_is_large CHECK (is_large IN (0, 1)),
    since TEXT NOT NULL,
    replaces INTEGER NOT NULL CONSTRAINT ck_passbook_replaces CHECK (replaces >= 0),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT ck_passbook_hash CHECK (length(hash) = 64),
    CONSTRAINT uq_passbook_volume UNIQUE (member, volume)
) STRICT""",
    """CREATE TABLE passbook_line (
    number INTEGER NOT NULL CONSTRAINT pk_passbook_line PRIMARY KEY,
    member TEXT NOT NULL,
    volume INTEGER NOT NULL,
    section TEXT NOT NULL,
    page INTEGER NOT NULL CONSTRAINT ck_passbook_line_page CHECK (page > 0),
    row INTEGER NOT NULL CONSTRAINT ck_passbook_line_row CHECK (row > 0),
    sequence INTEGER NOT NULL
        CONSTRAINT fk_passbook_line_event REFERENCES event (sequence),
    how TEXT NOT NULL CONSTRAINT ck_passbook_line_how CHECK (how IN ('printed', 'by_hand')),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT ck_passbook_line_hash CHECK (length(hash) = 64),
    CONSTRAINT uq_passbook_line_place UNIQUE (member, volume, page, row),
    CONSTRAINT fk_passbook_line_passbook
        FOREIGN KEY (member, volume) REFERENCES passbook (member, volume)
) STRICT""",
)

KEPT_FOREVER = ("paper_setting", "passbook", "passbook_line")


def upgrade() -> None:
    for statement in TABLES:
        op.execute(statement)
    for table in KEPT_FOREVER:
        newest = f"SELECT coalesce(max(number), 0) + 1 FROM {table}"  # noqa: S608 - names of our own
        op.execute(
            f"CREATE TRIGGER {table}_without_gap BEFORE INSERT ON {table} BEGIN\n"
            f"    SELECT RAISE(ABORT, 'a row is missing before this one')\n"
            f"        WHERE NEW.number <> ({newest});\n"
            f"END"
        )
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} BEGIN\n"
                f"    SELECT RAISE(ABORT, 'the book is only ever added to');\n"
                f"END"
            )
