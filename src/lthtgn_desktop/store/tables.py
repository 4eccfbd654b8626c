"""Every table of a club's book, on one page; how they came to be stands in `migrations/`."""

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

APPLICATION_ID = 0x4C54_4847
"""`LTHG`, in the file's header: this is a club's book."""

SCHEMA_VERSION = 4
"""`user_version` of a book that this program writes: the number of the newest migration."""

metadata = MetaData()

book = Table(
    "book",
    metadata,
    Column("one", Integer, primary_key=True),
    Column("id", Text),
    Column("practice", Integer),
    Column("created_at", Text),
    Column("program", Text),
)

event = Table(
    "event",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("ref", Text),
    Column("type", Text),
    Column("date", Text),
    Column("document", Text),
    Column("recorded_at", Text),
    Column("recorded_by", Text),
    Column("program", Text),
    Column("previous_hash", Text),
    Column("hash", Text),
)

account = Table(
    "account",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text),
    Column("kind", Text),
    Column("fund", Text),
    Column("part", Text),
)

posting = Table(
    "posting",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("line", Integer, primary_key=True),
    Column("account_id", Integer),
    Column("amount", Integer),
    Column("date", Text),
    Column("member", Text),
    Column("loan", Text),
)

voucher = Table(
    "voucher",
    metadata,
    Column("fund", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("sequence", Integer),
    Column("amount", Integer),
)

closed_month = Table(
    "closed_month",
    metadata,
    Column("month", Text, primary_key=True),
    Column("sequence", Integer),
    Column("figures", Text),
)

report = Table(
    "report",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("month", Text),
    Column("made_at", Text),
    Column("file_name", Text),
    Column("content_hash", Text),
    Column("previous_hash", Text),
    Column("hash", Text),
    Column("file_id", Text),
    Column("signer", Text),
)

signing_key = Table(
    "signing_key",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("fingerprint", Text),
    Column("person", Text),
    Column("certificate", LargeBinary),
    Column("locked", LargeBinary),
    Column("card", LargeBinary),
    Column("made_at", Text),
    Column("previous_hash", Text),
    Column("hash", Text),
)

answer = Table(
    "answer",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("file_id", Text),
    Column("report_number", Integer),
    Column("signer", Text),
    Column("received_at", Text),
    Column("received_by", Text),
    Column("content", LargeBinary),
    Column("previous_hash", Text),
    Column("hash", Text),
)

paper_setting = Table(
    "paper_setting",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("settings", Text),
    Column("made_at", Text),
    Column("made_by", Text),
    Column("previous_hash", Text),
    Column("hash", Text),
)

passbook = Table(
    "passbook",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("member", Text),
    Column("volume", Integer),
    Column("form", Text),
    Column("is_large", Integer),
    Column("since", Text),
    Column("replaces", Integer),
    Column("made_at", Text),
    Column("made_by", Text),
    Column("previous_hash", Text),
    Column("hash", Text),
)

passbook_line = Table(
    "passbook_line",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("member", Text),
    Column("volume", Integer),
    Column("section", Text),
    Column("page", Integer),
    Column("row", Integer),
    Column("sequence", Integer),
    Column("how", Text),
    Column("made_at", Text),
    Column("made_by", Text),
    Column("previous_hash", Text),
    Column("hash", Text),
)

draft = Table(
    "draft",
    metadata,
    Column("name", Text, primary_key=True),
    Column("part", Text, primary_key=True),
    Column("document", Text),
    Column("saved_at", Text),
)
