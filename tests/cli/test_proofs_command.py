import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from command_tools import Lthtgn
from lthtgn_desktop.store.second_record import folder_of
from store_tools import record_files, rows, spoilt


@pytest.fixture
def forged(book: Path) -> Path:
    """The book with 7,000 more in one of its entries."""
    with spoilt(book) as by_hand:
        by_hand.execute(
            "UPDATE posting SET amount = amount + 7000 WHERE sequence = 44 AND line = 1"
        )
    return book


def test_a_good_book_is_0_and_tells_how_far_it_goes(book: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("check", book)

    assert (answer.code, answer.err) == (0, "")
    assert "76" in answer.out
    assert str(rows(book)["event"][-1][9])[:12] in answer.out


def test_a_good_book_is_whole_with_the_hash_of_its_last_event(book: Path, lthtgn: Lthtgn) -> None:
    document = lthtgn("check", book, "--json").document

    head = rows(book)["event"][-1][9]
    whole = {"whole": True, "events": 76, "second_record": 76}
    assert document == {**whole, "head": head, "findings": []}


def test_a_book_whose_second_record_lags_is_whole_and_that_is_said(
    book: Path, lthtgn: Lthtgn
) -> None:
    shutil.rmtree(folder_of(book))

    answer = lthtgn("check", book)

    assert answer.code == 0
    assert "Nhật ký thiếu 76 việc" in answer.out


def test_a_lost_event_is_named_by_its_voucher(book: Path, lthtgn: Lthtgn) -> None:
    with closing(sqlite3.connect(book)) as by_hand:
        by_hand.execute("DROP TRIGGER event_no_delete")
        by_hand.execute("DELETE FROM event WHERE sequence = 76")
        by_hand.execute("DELETE FROM event WHERE sequence = 44")
        by_hand.commit()

    answer = lthtgn("check", book)

    assert answer.code == 1
    assert "Bút toán số 44 (" in answer.out
    assert "PC " in answer.out


def test_a_forged_book_is_1_and_every_finding_names_the_entry(forged: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("check", forged)

    assert answer.code == 1
    assert answer.out.count("\n- ") == 2
    assert "e000044" in answer.out
    assert "7.000" in answer.out


def test_what_was_found_is_told_in_english(forged: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("check", forged, "--lang", "en")

    assert answer.out.startswith("The book does not hold:\n")
    assert "was changed after it was written" in answer.out


def test_what_was_found_has_its_codes(forged: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("check", forged, "--json")

    assert answer.code == 1
    assert answer.document["whole"] is False
    assert [finding["code"] for finding in answer.document["findings"]] == [
        "event_changed",
        "not_zero",
    ]
    assert all(finding["message"] for finding in answer.document["findings"])


def test_a_check_changes_nothing_not_even_what_could_be_mended(book: Path, lthtgn: Lthtgn) -> None:
    (log,) = record_files(book)
    log.write_bytes(log.read_bytes()[:-40])
    before = (book.read_bytes(), log.read_bytes())

    assert lthtgn("check", book).code == 0

    assert (book.read_bytes(), log.read_bytes()) == before


def test_an_older_copy_beside_a_newer_second_record_is_1_and_is_mended_by_opening(
    book: Path, lthtgn: Lthtgn
) -> None:
    yesterday = book.read_bytes()
    lthtgn("close", book, "--month", "2022-12")
    book.write_bytes(yesterday)

    found = lthtgn("check", book)
    opened = lthtgn("balances", book)

    assert found.code == 1
    assert "lt000077" in found.out
    assert opened.code == 0
    assert lthtgn("check", book).code == 0
    assert rows(book)["closed_month"][-1][0] == "2022-12"


def test_a_book_and_a_second_record_that_contradict_each_other_are_1_and_left_alone(
    book: Path, lthtgn: Lthtgn
) -> None:
    (log,) = record_files(book)
    log.write_text(log.read_text("utf-8").replace('[76,"', '[76,"f'), "utf-8")

    found, opened = lthtgn("check", book), lthtgn("balances", book)

    assert (found.code, opened.code) == (1, 1)
    assert "số 76" in found.out
    assert folder_of(book).is_dir()


def test_a_database_whose_pages_were_torn_out_is_told(book: Path, lthtgn: Lthtgn) -> None:
    with closing(sqlite3.connect(book)) as by_hand:
        by_hand.execute("PRAGMA writable_schema = ON")
        by_hand.execute("DELETE FROM sqlite_master WHERE name = 'voucher'")
        by_hand.commit()

    answer = lthtgn("check", book)

    assert answer.code in {1, 3}
    assert "Traceback" not in answer.err
