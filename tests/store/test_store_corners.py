"""Corners in which the book on disk once went wrong; each with the least that shows it."""

import itertools
import json
import resource
import signal
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from books import AROUND, MIGRATIONS, a_replayed_book, open_for_test
from lthtgn_desktop.domain import accounts
from lthtgn_desktop.domain.breaches import SecondRecordFails
from lthtgn_desktop.domain.errors import ClubError, NotReadable, Refused, SurroundingsRefuse
from lthtgn_desktop.store import migrate
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import make_book
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture
from store_tools import (
    GIFT,
    SPEND,
    chained_anew,
    cut_off_in_the_middle,
    findings,
    record_files,
    rows,
    spoilt,
    told,
    without_second_record,
)


def test_a_new_book_is_not_spoilt_by_the_journal_of_one_that_is_gone(
    book: Path, tmp_path: Path
) -> None:
    crashed = cut_off_in_the_middle(book, tmp_path)
    crashed.unlink()  # the treasurer deletes the book, crashed.clb-journal stays

    make_book(crashed, AROUND)
    assert findings(crashed) == []


def gifts_until_the_disk_is_full(desk: Desk, room: int) -> None:
    """Record gifts until the COMMIT that makes the file grow by so many bytes fails."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (desk.book.path.stat().st_size + room, hard))
    try:
        for number in itertools.count(1):
            record_document(desk, GIFT | {"from": "x" * 400, "amount": number * 1_000_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_an_event_whose_commit_failed_is_not_in_the_books(book: Path) -> None:
    desk = open_for_test(book)
    with pytest.raises(SurroundingsRefuse):
        gifts_until_the_disk_is_full(desk, 4096)
    in_the_file = len(rows(book)["event"])

    record_document(desk, GIFT)  # there is room again

    assert desk.book.books.last_sequence == in_the_file + 1
    cash = desk.book.books.ledger.sums[accounts.cash("HD")]
    assert cash == picture(desk).balances.funds["HD"].cash
    desk.book.close()


def test_money_of_a_failed_commit_cannot_be_spent(book: Path) -> None:
    desk = open_for_test(book)
    with pytest.raises(SurroundingsRefuse):
        gifts_until_the_disk_is_full(desk, 0)
    cash = picture(desk).balances.funds["HD"].cash

    with pytest.raises(Refused):
        record_document(desk, SPEND | {"amount": cash + 1})
    desk.book.close()


def test_events_numbered_zero_or_less_are_found(book: Path) -> None:
    with spoilt(book) as by_hand:
        policy = '{"type":"policy","date":"2022-06-02","ref":"x","dues":90000}'
        by_hand.execute(
            "INSERT INTO event VALUES (0,'x','policy','2022-06-02',?,'2026','a','b','c',?)",
            (policy, "0" * 64),
        )

    assert findings(book) != []


def test_postings_of_an_event_numbered_zero_keep_a_book_from_being_opened(book: Path) -> None:
    with spoilt(book) as by_hand:
        by_hand.execute(
            "INSERT INTO event VALUES (0,'x','spend','2022-06-02','{}','2026','a','b','c',?)",
            ("0" * 64,),
        )
        by_hand.execute("INSERT INTO posting VALUES (0,1,1,-1000,'2022-06-02',NULL,NULL)")
        by_hand.execute("INSERT INTO posting VALUES (0,2,2,1000,'2022-06-02',NULL,NULL)")

    with pytest.raises(ClubError):
        open_for_test(book)


def test_a_gap_in_the_second_record_is_told_and_loses_nothing(book: Path) -> None:
    yesterday = book.read_bytes()
    desk = open_for_test(book)
    for number in range(5):
        record_document(desk, GIFT | {"ref": f"n{number}"})
    desk.book.close()
    (log,) = record_files(book)
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(lines[:78] + lines[79:]))  # n1 is missing
    book.write_bytes(yesterday)

    with pytest.raises(ClubError):
        open_for_test(book)


def test_after_the_second_record_failed_nothing_more_is_taken_until_it_is_whole(book: Path) -> None:
    desk = open_for_test(book)
    (log,) = record_files(book)
    content = log.read_bytes()
    log.unlink()
    log.mkdir()
    with pytest.raises(SecondRecordFails):
        record_document(desk, GIFT | {"ref": "lost"})
    log.rmdir()
    log.write_bytes(content)

    with suppress(ClubError):
        record_document(desk, GIFT | {"ref": "next"})
    desk.book.close()
    open_for_test(book).book.close()
    numbers = [json.loads(line)[0] for line in log.read_bytes().splitlines()]
    assert numbers == list(range(1, len(rows(book)["event"]) + 1))


def test_a_closed_month_that_was_moved_is_found(tmp_path: Path) -> None:
    book = a_replayed_book(tmp_path, "life_small")
    with spoilt(book) as by_hand:
        by_hand.execute("UPDATE closed_month SET month = '2022-12' WHERE month = '2022-11'")

    assert findings(book) != []


@pytest.mark.parametrize("month", ["2022-08x", "", "rác"])
def test_a_closed_month_that_is_none_is_found(month: str, book: Path) -> None:
    with spoilt(book) as by_hand:
        by_hand.execute("UPDATE closed_month SET month = ? WHERE month = '2022-08'", (month,))

    assert findings(book) != []


def test_a_closed_month_without_figures_is_found(book: Path) -> None:
    with spoilt(book) as by_hand:
        by_hand.execute("INSERT INTO closed_month VALUES ('2022-05', 10, '')")

    assert findings(book) != []


@pytest.mark.parametrize("fund", ["T|N", "T\nN"])
def test_a_voucher_with_a_stroke_in_its_fund_is_found(fund: str, book: Path) -> None:
    with spoilt(book) as by_hand:
        by_hand.execute("UPDATE voucher SET fund = ? WHERE fund = 'TTN' AND kind = 'BC'", (fund,))

    assert findings(book) != []


def test_a_flipped_high_bit_in_the_schema_is_a_broken_file(book: Path) -> None:
    content = bytearray(book.read_bytes())
    place = content.index(b"CREATE TRIGGER event_no_update BEFORE") + len(
        b"CREATE TRIGGER event_no_update BE"
    )
    content[place] ^= 0x80
    book.write_bytes(content)

    with pytest.raises(NotReadable, match="broken_file"):
        findings(book)


BAD_LINES = {
    "number as text": '["78","0","2026","a","b","{}"]',
    "huge number": f'[{2**70},"0","2026","a","b","{{}}"]',
    "no document": '[78,"0","2026","a","b",null]',
    "document no JSON": '[78,"0","2026","a","b","{"]',
    "document no event": '[78,"0","2026","a","b","{}"]',
    "nested": "[" * 100_000,
}


@pytest.mark.parametrize("line", BAD_LINES.values(), ids=BAD_LINES)
def test_a_bad_line_in_the_second_record_is_told(line: str, book: Path) -> None:
    with record_files(book)[0].open("a") as log:
        log.write(line + "\n")

    try:
        findings(book)
        open_for_test(book).book.close()
    except Refused:
        pytest.fail("told as a refused request")
    except ClubError:
        pass


def test_an_altered_line_in_the_middle_of_the_second_record_is_found(book: Path) -> None:
    (log,) = record_files(book)
    old = log.read_text("utf-8")
    new = old.replace('"amount\\":140000', '"amount\\":940000')
    assert new != old
    log.write_text(new, "utf-8")

    assert findings(book) != []


def test_a_missing_line_in_the_middle_of_the_second_record_is_found_or_mended(book: Path) -> None:
    (log,) = record_files(book)
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(lines[:40] + lines[41:]))

    found = findings(book)
    open_for_test(book).book.close()

    assert found != [] or len(set(log.read_bytes().splitlines())) == len(lines)


SILENT = {
    "the last report taken out": "DELETE FROM report WHERE number = 2",
    "an account that nobody uses": (
        "INSERT INTO account VALUES (999,'Assets:Cash:XX','Assets:Cash','XX','')"
    ),
    "a loan of no name": "UPDATE posting SET loan = '' WHERE loan IS NULL AND sequence = 9",
    "alembic's note": "UPDATE alembic_version SET version_num = 'x'",
}


@pytest.mark.parametrize("statement", SILENT.values(), ids=SILENT)
def test_every_change_is_found(statement: str, book: Path) -> None:
    with spoilt(book) as by_hand:
        by_hand.execute(statement)

    assert findings(book) != []


def test_a_hand_edit_that_breaks_a_check_names_its_entry(book: Path) -> None:
    with spoilt(book) as by_hand:
        by_hand.execute("UPDATE voucher SET kind = 'XX' WHERE sequence = 44")

    assert "e000044" in told(book)


def test_figures_that_are_no_json_are_found(book: Path) -> None:
    with spoilt(book) as by_hand:
        by_hand.execute("UPDATE closed_month SET figures = '{}' WHERE month = '2022-08'")
    chained_anew(book)

    assert findings(without_second_record(book)) != []


def test_a_document_that_is_no_event_is_found(book: Path) -> None:
    with spoilt(book) as by_hand:
        by_hand.execute("UPDATE event SET document = '{' WHERE sequence = 44")
    chained_anew(book)

    assert findings(without_second_record(book)) != []


REPLACED = {
    "account": "INTO account SELECT id, name, kind, fund, 'x' FROM account WHERE id = 1",
    "book": "INTO book SELECT one, id, 1, created_at, program FROM book",
    "closed_month": "INTO closed_month SELECT month, sequence, '{}' FROM closed_month",
    "event": (
        "INTO event SELECT 78, 'e000038', type, date, document, recorded_at, recorded_by,"
        " program, hash, hash FROM event WHERE sequence = 77"
    ),
}


@pytest.mark.parametrize("statement", REPLACED.values(), ids=REPLACED)
def test_no_row_can_be_replaced(statement: str, book: Path) -> None:
    with closing(sqlite3.connect(book)) as by_hand, pytest.raises(sqlite3.IntegrityError):
        by_hand.execute(f"INSERT OR REPLACE {statement}")


@pytest.mark.parametrize("day", ["2022-02-30", "2022-13-01", "rác", ""])
def test_the_book_itself_refuses_a_day_that_is_none(day: str, book: Path) -> None:
    with closing(sqlite3.connect(book)) as by_hand, pytest.raises(sqlite3.IntegrityError):
        by_hand.execute(
            "INSERT INTO event SELECT 78, 'moi', type, ?, document, recorded_at, recorded_by,"
            " program, hash, hash FROM event WHERE sequence = 77",
            (day,),
        )


def test_a_book_named_by_a_relative_path_is_copied_for_upgrading(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(book.parent)

    part = migrate.upgraded_copy(Path(book.name), MIGRATIONS)

    assert findings(part) == []
