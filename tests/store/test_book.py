import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from books import a_new_book, open_for_test
from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.choices import LeaveReason, Nature, Place, Source
from lthtgn_desktop.domain.errors import NotReadable, RefusalCode, Refused, SurroundingsRefuse
from lthtgn_desktop.domain.life import read_event
from lthtgn_desktop.store import tables
from lthtgn_desktop.store.book import is_writable, open_book, schema_version
from lthtgn_desktop.store.chain import head
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import record_acts, record_document
from store_tools import (
    GIFT,
    SPEND,
    a_copy,
    a_shelf,
    codes,
    record_files,
    rows,
    somebody_who_may_only_look,
)

TRANSFER: dict[str, Any] = {
    "type": "transfer",
    "date": "2022-12-05",
    "from_fund": "HD",
    "to_fund": "DP",
    "amount": 1000,
    "text": "Góp",
    "minutes": "BB-1",
}
LEND: dict[str, Any] = {
    "type": "lend",
    "date": "2022-12-05",
    "loan": "L0099",
    "member": "M001",
    "fund": "TTN",
    "from": "bank",
    "amount": 1_000_000,
    "rate": "1",
    "months": 10,
    "method": "flat",
    "principal": "monthly",
    "purpose": "Nuôi gà",
}


def collect(**line: object) -> dict[str, Any]:
    return {"type": "collect", "date": "2022-12-05", "lines": [{"member": "M001", **line}]}


def written_off(**keys: object) -> dict[str, Any]:
    return {
        "type": "write_off",
        "date": "2022-12-05",
        "loan": "L0001",
        "amount": 1000,
        "minutes": "BB-1",
        "bearer": "TTN",
        **keys,
    }


def reverse(of: str) -> dict[str, Any]:
    return {"type": "reverse", "date": "2022-12-05", "of": of, "reason": "Nhầm"}


# One event of nearly every rule that speaks against it, tried on a book that is full.
REFUSED: dict[RefusalCode, dict[str, Any]] = {
    RefusalCode.NOT_ENOUGH_CASH: SPEND | {"amount": 900_000_000},
    RefusalCode.NOT_ENOUGH_BANK: SPEND | {"from": "bank"},
    RefusalCode.LENDING_FUND_NOT_SPENT: SPEND | {"fund": "TTN"},
    RefusalCode.MONTH_IS_CLOSED: SPEND | {"date": "2022-11-30"},
    RefusalCode.FUND_UNKNOWN: SPEND | {"fund": "XX"},
    RefusalCode.NOT_AN_AMOUNT: SPEND | {"amount": 0.5},
    RefusalCode.UNKNOWN_KEY: SPEND | {"member": "M001"},
    RefusalCode.EMPTY_TEXT: SPEND | {"text": "  "},
    RefusalCode.HIDDEN_CHARACTER: SPEND | {"text": "a\u202eb"},
    RefusalCode.NOT_A_CHOICE: SPEND | {"area": "fun"},
    RefusalCode.NOT_A_DATE: SPEND | {"date": "2022-12-32"},
    RefusalCode.REF_TAKEN: SPEND | {"ref": "e000001"},
    RefusalCode.UNKNOWN_TYPE: {"type": "steal", "date": "2022-12-05"},
    RefusalCode.MISSING_KEY: {"type": "spend", "date": "2022-12-05"},
    RefusalCode.CLUB_ONCE: {
        "type": "club",
        "date": "2022-12-05",
        "code": "X",
        "name": "X",
        "hamlet": "X",
        "commune": "X",
        "province": "X",
    },
    RefusalCode.FUND_TAKEN: {"type": "fund", "date": "2022-12-05", "code": "HD", "name": "X"},
    RefusalCode.EMPTY_POLICY: {"type": "policy", "date": "2022-12-05"},
    RefusalCode.MEMBER_TAKEN: {
        "type": "join",
        "date": "2022-12-05",
        "member": "M001",
        "name": "An",
        "sex": "F",
        "born": "1955",
    },
    RefusalCode.HAS_LEFT: {
        "type": "leave",
        "date": "2022-12-05",
        "member": "M010",
        "reason": "moved",
    },
    RefusalCode.SHARE_NEEDS_MEMBER: GIFT | {"nature": "share"},
    RefusalCode.MEMBER_UNKNOWN: GIFT | {"nature": "share", "member": "M999"},
    RefusalCode.SAME_FUND: TRANSFER | {"to_fund": "HD"},
    RefusalCode.LENDING_FUND_NOT_TRANSFERRED: TRANSFER | {"from_fund": "TTN"},
    RefusalCode.NOT_THE_LENDING_FUND: LEND | {"fund": "HD"},
    RefusalCode.LOAN_TAKEN: LEND | {"loan": "L0001"},
    RefusalCode.GRACE_TOO_LONG: LEND | {"grace": 11},
    RefusalCode.RATE_WITHOUT_INTEREST: LEND | {"method": "none"},
    RefusalCode.LOAN_UNKNOWN: collect(loan="L0999", principal=1000),
    RefusalCode.LOAN_NEEDED: collect(principal=1000),
    RefusalCode.REPAYS_TOO_MUCH: collect(loan="L0001", principal=900_000_000),
    RefusalCode.INTEREST_TOO_EARLY: collect(loan="L0001", interest=900_000_000),
    RefusalCode.WRITES_OFF_TOO_MUCH: written_off(amount=900_000_000),
    RefusalCode.REF_UNKNOWN: reverse("nothing"),
    RefusalCode.NOT_MONEY: reverse("e000001"),
    RefusalCode.REVERSED_ALREADY: reverse("e000070"),
    RefusalCode.REVERSAL_OF_REVERSAL: reverse("dao-1"),
    RefusalCode.CLOSE_ORDER: {"type": "close", "date": "2022-12-31", "month": "2023-02"},
}


@pytest.fixture
def desk(book: Path) -> Iterator[Desk]:
    desk = open_for_test(book)
    yield desk
    desk.book.close()


def number_of_events(desk: Desk) -> int:
    with desk.book.reading() as connection:
        return head(connection).sequence


@pytest.mark.parametrize("code", REFUSED)
def test_a_refused_event_changes_nothing(code: RefusalCode, desk: Desk) -> None:
    before = rows(desk.book.path)
    record_before = [file.read_bytes() for file in record_files(desk.book.path)]

    with pytest.raises(Refused) as refused:
        record_document(desk, REFUSED[code])

    assert refused.value.code == code
    assert rows(desk.book.path) == before
    assert [file.read_bytes() for file in record_files(desk.book.path)] == record_before


def test_after_a_refusal_the_next_event_is_taken_as_if_nothing_had_been(desk: Desk) -> None:
    for document in REFUSED.values():
        with pytest.raises(Refused):
            record_document(desk, document)

    done = record_document(desk, GIFT)

    assert done.event.ref == "lt000078"
    assert number_of_events(desk) == 78
    assert codes(desk.book.path) == set()


def test_one_transaction_is_all_of_its_events_or_none(desk: Desk) -> None:
    before = rows(desk.book.path)
    gift = acts.Receive("HD", Place.CASH, Nature.GIFT, Source.MOBILISED, 70_000)
    gone_already = acts.Leave("M010", LeaveReason.MOVED)

    with pytest.raises(Refused):
        record_acts(desk, date(2022, 12, 5), [gift, gift, gone_already])

    assert rows(desk.book.path) == before


def write_and_fail(desk: Desk, document: dict[str, Any]) -> None:
    """Store an event, and then let something go wrong."""
    with desk.book.writing() as writing:
        event = read_event(document, spare_ref=writing.spare_ref)
        writing.append(event, examine(writing.books, event), desk.stamp())
        raise ZeroDivisionError


def test_after_half_a_transaction_the_books_are_those_of_the_file(desk: Desk) -> None:
    with pytest.raises(ZeroDivisionError):
        write_and_fail(desk, GIFT | {"amount": 5_000_000, "ref": "never"})

    record_document(desk, GIFT | {"ref": "never"})
    with pytest.raises(Refused) as refused:
        record_document(desk, SPEND | {"amount": 5_000_000})

    assert refused.value.code is RefusalCode.NOT_ENOUGH_CASH
    assert codes(desk.book.path) == set()


def test_what_is_written_is_in_the_file_when_the_block_ends(desk: Desk) -> None:
    record_document(desk, GIFT | {"ref": "moi"})

    assert "moi" in {row[1] for row in rows(desk.book.path)["event"]}
    assert record_files(desk.book.path)[-1].read_text("utf-8").endswith('70000}"]\n')


def test_a_book_that_was_open_long_sees_what_another_wrote_at_its_next_writing(
    desk: Desk,
) -> None:
    record_document(desk, GIFT | {"ref": "mine"})
    other = open_for_test(desk.book.path)
    record_document(other, GIFT | {"ref": "theirs", "amount": 5_000_000})
    other.book.close()

    record_document(desk, SPEND | {"ref": "spent", "amount": 7_000_000})
    with pytest.raises(Refused) as refused:
        record_document(desk, GIFT | {"ref": "theirs"})

    assert refused.value.code is RefusalCode.REF_TAKEN
    assert number_of_events(desk) == 80
    assert codes(desk.book.path) == set()


def test_two_open_books_can_write_by_turns(desk: Desk) -> None:
    other = open_for_test(desk.book.path)

    for number in range(5):
        record_document(desk, GIFT | {"ref": f"a{number}"})
        record_document(other, SPEND | {"ref": f"b{number}"})
    other.book.close()

    assert number_of_events(desk) == 87
    assert codes(desk.book.path) == set()


def write_by_hand(desk: Desk, *statements: str) -> None:
    with desk.book.writing() as writing:
        for statement in statements:
            writing.connection.exec_driver_sql(statement)


def test_an_error_of_the_database_is_told_and_nothing_is_written(desk: Desk) -> None:
    before = rows(desk.book.path)
    account = "INSERT INTO account VALUES (999, 'x', 'x', 'x', 'x')"

    with pytest.raises(SurroundingsRefuse):
        write_by_hand(desk, account, "SELECT nothing FROM nowhere")

    assert rows(desk.book.path) == before


def test_what_the_books_own_locks_refuse_is_a_fault_of_the_program(desk: Desk) -> None:
    with pytest.raises(IntegrityError, match="only ever added to"):
        write_by_hand(desk, "DELETE FROM event")


def test_reading_sees_one_state_throughout(desk: Desk) -> None:
    with desk.book.reading() as connection:
        before = head(connection)
        with closing(sqlite3.connect(desk.book.path, timeout=0)) as writer:
            writer.execute("INSERT INTO account VALUES (999, 'x', 'x', 'x', 'x')")
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                writer.commit()
        assert head(connection) == before


def a_file(folder: Path, content: bytes) -> Path:
    path = folder / "so.clb"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00", b"PK\x03\x04" + bytes(200)])
def test_a_file_of_another_kind_is_no_book(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(NotReadable) as refused:
        schema_version(a_file(tmp_path, content))

    assert refused.value.code == "not_a_book"


def test_another_programs_database_is_no_book(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.clb")) as other:
        other.execute("CREATE TABLE event (a)")

    with pytest.raises(NotReadable) as refused:
        open_book(tmp_path / "other.clb")

    assert refused.value.code == "not_a_book"


@pytest.mark.parametrize(
    ("name", "code"),
    [("missing.clb", "missing"), (".", "is_folder"), ("no/folder/so.clb", "missing")],
)
def test_a_book_that_is_not_there_is_not_made(name: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(NotReadable) as refused:
        open_book(tmp_path / name)

    assert refused.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_a_book_of_a_newer_program_is_left_alone_byte_for_byte(book: Path) -> None:
    with closing(sqlite3.connect(book)) as newer:
        newer.execute(f"PRAGMA user_version = {tables.SCHEMA_VERSION + 1}")
    before = book.read_bytes()

    with pytest.raises(NotReadable) as refused:
        open_for_test(book)

    assert refused.value.code == "too_new"
    assert book.read_bytes() == before


def test_a_book_knows_its_version(book: Path) -> None:
    assert schema_version(book) == tables.SCHEMA_VERSION


def test_an_empty_book_opens(tmp_path: Path) -> None:
    desk = open_for_test(a_new_book(tmp_path, "new"))

    assert number_of_events(desk) == 0
    desk.book.close()


def test_a_book_that_may_not_be_written_can_be_looked_at(full_book: Path) -> None:
    with a_shelf() as shelf:
        book = a_copy(full_book, shelf)
        with somebody_who_may_only_look(shelf):
            assert not is_writable(book)
            desk = open_for_test(book)
            assert number_of_events(desk) == 77
            with pytest.raises(SurroundingsRefuse) as refused:
                record_document(desk, GIFT)
            desk.book.close()

        assert refused.value.code == "not_writable"
        assert rows(book) == rows(full_book)


def test_a_book_that_may_not_be_read_is_told_so(full_book: Path) -> None:
    with a_shelf() as shelf:
        book = a_copy(full_book, shelf)
        book.chmod(0)

        with somebody_who_may_only_look(shelf), pytest.raises(SurroundingsRefuse) as refused:
            open_for_test(book)

    assert refused.value.code == "not_writable"
