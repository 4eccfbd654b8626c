"""Every table of an association's register, on one page; `migrations/register/` made them.

The same tables stand in SQLite and in PostgreSQL. Texts are ordered by their code points in both
(the migrations see to it); whole numbers have 64 bits. A truth is 0 or 1.
"""

from dataclasses import fields

from sqlalchemy import (
    BigInteger,
    Column,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    literal_column,
)

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.club_month import LoanFigures, MemberFigures

APPLICATION_ID = 0x4C54_4848
"""`LTHH`, in the header of a file: this is an association's register."""

SCHEMA_VERSION = 1
"""The number of the newest migration; in a file its `user_version` as well."""

WHOLE = BigInteger().with_variant(Integer(), "sqlite")

MEMBERS = tuple(f"members_{field.name}" for field in fields(MemberFigures))
LOANS = tuple(f"loans_{field.name}" for field in fields(LoanFigures))
FUND = tuple(field.name for field in fields(FundBalance))

metadata = MetaData()

register = Table(
    "register",
    metadata,
    Column("one", WHOLE, primary_key=True),
    Column("id", Text),
    Column("code", Text),
    Column("name", Text),
    Column("level", Text),
    Column("made_at", Text),
    Column("program", Text),
)

sender = Table(
    "sender",
    metadata,
    Column("code", Text, primary_key=True),
    Column("name", Text),
    Column("kind", Text),
    Column("hamlet", Text),
    Column("commune", Text),
    Column("province", Text),
    Column("opened", Text),
    Column("is_practice", WHOLE),
    Column("first_number", WHOLE),
    Column("enrolled_at", Text),
    Column("founded_year", WHOLE),
    Column("founding_source", Text),
)

sender_key = Table(
    "sender_key",
    metadata,
    Column("fingerprint", Text, primary_key=True),
    Column("sender", Text),
    Column("person", Text),
    Column("certificate", LargeBinary),
    Column("state", Text),
    Column("first_number", WHOLE),
    Column("last_number", WHOLE),
    Column("enrolled_at", Text),
    Column("enrolled_by", Text),
    Column("ended_at", Text),
    Column("reason", Text),
)

own_key = Table(
    "own_key",
    metadata,
    Column("number", WHOLE, primary_key=True),
    Column("fingerprint", Text),
    Column("person", Text),
    Column("certificate", LargeBinary),
    Column("locked", LargeBinary),
    Column("card", LargeBinary),
    Column("made_at", Text),
)

received_file = Table(
    "received_file",
    metadata,
    Column("arrival", WHOLE, primary_key=True),
    Column("id", Text),
    Column("sender", Text),
    Column("period", Text),
    Column("number", WHOLE),
    Column("previous", Text),
    Column("signer", Text),
    Column("signed_at", Text),
    Column("file_name", Text),
    Column("content_hash", Text),
    Column("received_at", Text),
    Column("state", Text),
    Column("reasons", Text),
    Column("decided_at", Text),
    Column("decided_by", Text),
    Column("decision", Text),
)

file_content = Table(
    "file_content",
    metadata,
    Column("arrival", WHOLE, primary_key=True),
    Column("content", LargeBinary),
)

refused_file = Table(
    "refused_file",
    metadata,
    Column("arrival", WHOLE, primary_key=True),
    Column("content_hash", Text),
    Column("file_name", Text),
    Column("sender", Text),
    Column("period", Text),
    Column("reasons", Text),
    Column("received_at", Text),
)

club_month = Table(
    "club_month",
    metadata,
    Column("number", WHOLE, primary_key=True),
    Column("club", Text),
    Column("month", Text),
    Column("arrival", WHOLE),
    Column("is_current", WHOLE),
    Column("opens_with", Text),
    Column("closes_with", Text),
    Column("opened", Text),
    Column("is_practice", WHOLE),
    *(Column(name, WHOLE) for name in (*MEMBERS, *LOANS)),
    Column("dues_collected", WHOLE),
    Column("initial_grant", WHOLE),
    Column("initial_source", Text),
)

CURRENT = club_month.c.is_current == literal_column("1")
"""What counts; said by the letter, as the index of the rows that count says it."""

club_month_fund = Table(
    "club_month_fund",
    metadata,
    Column("club_month", WHOLE, primary_key=True),
    Column("fund", Text, primary_key=True),
    *(Column(name, WHOLE) for name in FUND),
)

club_month_source = Table(
    "club_month_source",
    metadata,
    Column("club_month", WHOLE, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("capital", WHOLE),
    Column("received", WHOLE),
)

answer = Table(
    "answer",
    metadata,
    Column("number", WHOLE, primary_key=True),
    Column("file", Text),
    Column("made_at", Text),
    Column("outcome", Text),
    Column("file_name", Text),
    Column("content", LargeBinary),
)

sent_file = Table(
    "sent_file",
    metadata,
    Column("number", WHOLE, primary_key=True),
    Column("period", Text),
    Column("id", Text),
    Column("previous", Text),
    Column("file_name", Text),
    Column("content_hash", Text),
    Column("made_at", Text),
)

passed_club = Table(
    "passed_club",
    metadata,
    Column("code", Text, primary_key=True),
    Column("name", Text),
    Column("hamlet", Text),
    Column("commune", Text),
    Column("province", Text),
    Column("opened", Text),
    Column("is_practice", WHOLE),
    Column("founded_year", WHOLE),
    Column("founding_source", Text),
    Column("parent", Text),
    Column("as_of", Text),
)

target = Table(
    "target",
    metadata,
    Column("association", Text, primary_key=True),
    Column("year", WHOLE, primary_key=True),
    Column("clubs", WHOLE),
)

campaign = Table(
    "campaign",
    metadata,
    Column("association", Text, primary_key=True),
    Column("year", WHOLE, primary_key=True),
    Column("members", WHOLE),
    Column("paid", WHOLE),
    Column("amount", WHOLE),
)
