"""Drafts: what a person has typed and not recorded yet, so that a power cut loses none of it.

A draft is no part of the record: it is not chained, is replaced at every key, and goes away when
what it became is recorded.
"""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.execute("""CREATE TABLE draft (
    name TEXT NOT NULL,
    part TEXT NOT NULL,
    document TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (name, part)
) STRICT""")
