"""The first register: senders and their keys, files as they came in, the figures they brought.

The same in SQLite and in PostgreSQL. What came in, what was refused, what was answered and sent is
only ever added to, and both databases refuse anything else; of the other rows they refuse to change
what no use of the program changes. A corrected month is a new row: the old one merely stops being
current.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

MEMBERS = "total women aged_60 poor near_poor difficult volunteers joined left"
LOANS = "open borrowers member_borrowers turns lent principal_collected interest_collected"
LOANS += " written_off outstanding overdue_principal at_risk"
FUND = "cash bank loans shares_owed borrowed_owed capital undistributed_interest income expense"
FUND += " loss"

COUNTED = [f"members_{name}" for name in MEMBERS.split()]
COUNTED += [f"loans_{name}" for name in LOANS.split()]

TABLES = {
    "register": "one id code name level made_at program",
    "sender": "code name kind hamlet commune province opened is_practice first_number enrolled_at"
    " founded_year founding_source",
    "sender_key": "fingerprint sender person certificate state first_number last_number"
    " enrolled_at enrolled_by ended_at reason",
    "own_key": "number fingerprint person certificate locked card made_at",
    "received_file": "arrival id sender period number previous signer signed_at file_name"
    " content_hash received_at state reasons decided_at decided_by decision",
    "file_content": "arrival content",
    "refused_file": "arrival content_hash file_name sender period reasons received_at",
    "club_month": f"number club month arrival is_current opens_with closes_with opened is_practice"
    f" {' '.join(COUNTED)}"
    " dues_collected initial_grant initial_source",
    "club_month_fund": f"club_month fund {FUND}",
    "club_month_source": "club_month source capital received",
    "answer": "number file made_at outcome file_name content",
    "sent_file": "number period id previous file_name content_hash made_at",
    "passed_club": "code name hamlet commune province opened is_practice founded_year"
    " founding_source parent as_of",
    "target": "association year clubs",
    "campaign": "association year members paid amount",
}
"""Columns in their order. Every one must be filled; the first is the key, or see `KEYS`."""

BYTES = {"certificate", "locked", "card", "content"}
WHOLES = {*COUNTED, *FUND.split(), "one", "is_practice", "first_number", "last_number", "number"}
WHOLES |= {"founded_year", "arrival", "is_current", "dues_collected", "initial_grant", "received"}
WHOLES |= {"club_month", "year", "clubs", "members", "paid", "amount"}

KEYS = {
    "club_month_fund": ["club_month", "fund"],
    "club_month_source": ["club_month", "source"],
    "target": ["association", "year"],
    "campaign": ["association", "year"],
}

UNIQUE = {
    "received_file": ["id"],
    "club_month": ["club", "month", "arrival"],
    "sent_file": ["id"],
}

FOREIGN = {
    "sender_key": ("sender", "sender.code"),
    "file_content": ("arrival", "received_file.arrival"),
    "club_month": ("arrival", "received_file.arrival"),
    "club_month_fund": ("club_month", "club_month.number"),
    "club_month_source": ("club_month", "club_month.number"),
    "answer": ("file", "received_file.id"),
    "passed_club": ("parent", "sender.code"),
}

CHECKS = {
    "register": {"one": "one = 1"},
    "sender": {"is_practice": "is_practice IN (0, 1)"},
    "club_month": {"is_current": "is_current IN (0, 1)", "is_practice": "is_practice IN (0, 1)"},
    "passed_club": {"is_practice": "is_practice IN (0, 1)"},
}

INDEXES = (
    "CREATE INDEX ix_sender_key_sender ON sender_key (sender)",
    "CREATE INDEX ix_received_file_sender ON received_file (sender, number)",
    "CREATE INDEX ix_received_file_held ON received_file (arrival) WHERE state = 'held'",
    "CREATE INDEX ix_refused_file_content_hash ON refused_file (content_hash)",
    "CREATE UNIQUE INDEX uq_club_month_current ON club_month (month, club) WHERE is_current = 1",
    "CREATE INDEX ix_answer_file ON answer (file)",
)

KEPT_FOREVER = ["register", "own_key", "file_content", "refused_file", "club_month_fund"]
KEPT_FOREVER += ["club_month_source", "answer", "sent_file"]

CHANGED_IN = {
    "sender_key": {"first_number", "last_number", "state", "ended_at", "reason"},
    "received_file": {"state", "reasons", "decided_at", "decided_by", "decision"},
    "club_month": {"is_current"},
}
"""Tables whose rows stay, with the columns that may change."""

REFUSAL = "the register is only ever added to"


def upgrade() -> None:
    for table in TABLES:
        make_table(table)
    for index in INDEXES:
        op.execute(index)
    if op.get_bind().dialect.name == "sqlite":
        lock_in_sqlite()
    else:
        lock_in_postgresql()


def make_table(table: str) -> None:
    columns = [made(column) for column in TABLES[table].split()]
    rules: list[sa.Constraint] = [sa.PrimaryKeyConstraint(*key_of(table), name=f"pk_{table}")]
    if table in UNIQUE:
        name = f"uq_{table}_{'_'.join(UNIQUE[table])}"
        rules.append(sa.UniqueConstraint(*UNIQUE[table], name=name))
    if table in FOREIGN:
        column, target = FOREIGN[table]
        rules.append(sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}"))
    for column, check in CHECKS.get(table, {}).items():
        rules.append(sa.CheckConstraint(check, name=f"ck_{table}_{column}"))
    op.create_table(table, *columns, *rules, sqlite_strict=True)


def made(column: str) -> sa.Column[object]:
    if column in BYTES:
        return sa.Column(column, sa.LargeBinary(), nullable=False)
    kind = WHOLE if column in WHOLES else TEXT
    return sa.Column(column, kind, nullable=False, autoincrement=False)


def key_of(table: str) -> list[str]:
    return KEYS.get(table, TABLES[table].split()[:1])


def changes_of(table: str) -> str:
    """Return the changes to a table that are refused, as a trigger names them."""
    if table in KEPT_FOREVER:
        return "UPDATE"
    kept = (column for column in TABLES[table].split() if column not in CHANGED_IN[table])
    return f"UPDATE OF {', '.join(kept)}"


def lock_in_sqlite() -> None:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for table in (*KEPT_FOREVER, *CHANGED_IN):
        op.execute(
            f"CREATE TRIGGER {table}_no_update BEFORE {changes_of(table)} ON {table} {refuse}"
        )
        op.execute(f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}")
        # REPLACE deletes without asking the trigger above.
        same = " AND ".join(f"{column} = NEW.{column}" for column in key_of(table))
        there = f"EXISTS (SELECT 1 FROM {table} WHERE {same})"  # noqa: S608 - names of our own
        op.execute(f"CREATE TRIGGER {table}_once BEFORE INSERT ON {table} WHEN {there} {refuse}")


def lock_in_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$"
        f" BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';"
        " END $$"
    )
    refuse = "EXECUTE FUNCTION refuse_change()"
    for table in (*KEPT_FOREVER, *CHANGED_IN):
        for name, change in (("update", changes_of(table)), ("delete", "DELETE")):
            op.execute(
                f"CREATE TRIGGER {table}_no_{name} BEFORE {change} ON {table} FOR EACH ROW {refuse}"
            )
        op.execute(f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} {refuse}")
