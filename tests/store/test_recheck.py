"""Somebody who counts the hashes anew and takes the second record away is found out by the rules.

Each book here holds as far as the file alone can tell; only counting again shows what is wrong.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from books import MIGRATIONS, open_for_test
from lthtgn_desktop.store.proof import prove
from lthtgn_desktop.store.recheck import recheck
from lthtgn_desktop.store.second_record import SecondRecord
from store_tools import chained_anew, codes, spoilt, told, without_second_record


def rewritten(book: Path, *statements: str) -> Path:
    """Change a book and count its hashes anew, so that nothing but the rules can tell."""
    with spoilt(book) as by_hand:
        for statement in statements:
            by_hand.execute(statement)
    chained_anew(book)
    return without_second_record(book)


def proved_by_its_file_alone(book: Path) -> bool:
    desk = open_for_test(book)
    with desk.book.reading() as connection:
        found = prove(connection, MIGRATIONS, SecondRecord(book.parent / "none"))
    desk.book.close()
    return found == []


@pytest.mark.parametrize("life", ["life_small", "life_1", "life_2"])
def test_a_good_book_agrees_with_the_rules(life: str, lived: Callable[[str], Path]) -> None:
    desk = open_for_test(lived(life))
    with desk.book.reading() as connection:
        found = list(recheck(connection))
    desk.book.close()

    assert found == []


def test_counting_the_hashes_of_a_good_book_anew_changes_nothing(book: Path) -> None:
    before = book.read_bytes()

    rewritten(book)

    assert len(before) == len(book.read_bytes())
    assert codes(book) == set()


def test_amounts_that_are_not_those_of_the_event_are_found(book: Path) -> None:
    rewritten(
        book,
        "UPDATE posting SET amount = amount * 2 WHERE sequence = 44",
        "UPDATE voucher SET amount = amount * 2 WHERE sequence = 44",
    )

    assert proved_by_its_file_alone(book)
    assert "entry_disagrees" in codes(book)
    assert "e000044" in told(book)


def test_a_voucher_with_another_amount_than_its_entry_is_found(book: Path) -> None:
    rewritten(book, "UPDATE voucher SET amount = amount + 1 WHERE sequence = 44")

    assert codes(book) == {"entry_disagrees"}
    assert "e000044" in told(book)


def test_a_posting_on_another_account_is_found(book: Path) -> None:
    rewritten(
        book,
        "UPDATE posting SET account_id = (SELECT id FROM account WHERE name = 'Assets:Cash:DP')"
        " WHERE sequence = 44 AND line = 2",
    )

    assert codes(book) == {"entry_disagrees", "totals_disagree"}
    assert "e000044" in told(book)


def test_a_posting_for_another_member_is_found(book: Path) -> None:
    rewritten(book, "UPDATE posting SET member = 'M002' WHERE sequence = 43 AND member = 'M001'")

    assert codes(book) == {"entry_disagrees"}


def test_an_event_against_the_rules_is_found_and_the_rule_told(book: Path) -> None:
    rewritten(
        book,
        "UPDATE event SET document = replace(document, '140000', '990000000') WHERE sequence = 44",
        "UPDATE posting SET amount = sign(amount) * 990000000 WHERE sequence = 44",
        "UPDATE voucher SET amount = 990000000 WHERE sequence = 44",
    )

    assert codes(book) == {"rules_disagree"}
    assert "e000044" in told(book)
    assert "không đủ" in told(book)


def test_figures_of_a_closed_month_that_were_changed_are_found(book: Path) -> None:
    rewritten(
        book,
        "UPDATE closed_month SET figures = replace(figures, '\"loss\":0', '\"loss\":1')"
        " WHERE month = '2022-08'",
    )

    assert codes(book) == {"month_changed"}
    assert "tháng 08/2022" in told(book)


def test_an_event_that_was_slipped_into_a_closed_month_is_found(book: Path) -> None:
    rewritten(
        book,
        "UPDATE event SET document = replace(document, '2022-12-01', '2022-11-30'),"
        " date = '2022-11-30' WHERE sequence = 77",
        "UPDATE posting SET date = '2022-11-30' WHERE sequence = 77",
    )

    assert codes(book) == {"rules_disagree"}


def test_what_stops_the_count_is_the_last_finding(book: Path) -> None:
    rewritten(
        book,
        "UPDATE event SET document = replace(document, '\"M001\"', '\"M999\"') WHERE sequence = 43",
        "UPDATE voucher SET amount = amount + 1 WHERE sequence = 35",
    )

    said = told(book).splitlines()

    assert len(said) == 2
    assert "e000035" in said[0]
    assert "e000043" in said[1]
