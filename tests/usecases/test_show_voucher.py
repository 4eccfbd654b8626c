"""One event opened: its vouchers, its lines, who recorded it, and what takes it back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.usecases.correct import money_acts, take_back
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.show_voucher import ref_of_voucher, show_event


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = open_for_test(a_replayed_book(tmp_path, "life_small"))
    yield made
    made.book.close()


def newest(desk: Desk, kind: str) -> str:
    return next(one.event.ref for one in money_acts(desk) if one.event.type == kind)


def test_a_collection_shows_each_line_and_they_add_up(desk: Desk) -> None:
    shown = show_event(desk, newest(desk, "collect"))

    assert sum(line.amount for line in shown.lines) == shown.amount
    assert {label.split(" ")[0] for label in shown.labels} == {"PT"}
    assert shown.by == "Người thử"
    assert shown.can_be_taken_back


def test_a_voucher_s_number_leads_to_its_event(desk: Desk) -> None:
    ref = newest(desk, "lend")
    label = show_event(desk, ref).labels[0]

    assert ref_of_voucher(desk, label) == ref
    assert ref_of_voucher(desk, "PT 999/1999 HD") is None


def test_what_was_taken_back_and_what_takes_it_back_name_each_other(desk: Desk) -> None:
    ref = newest(desk, "spend")
    done = take_back(desk, date(2026, 1, 1), ref, "Ghi nhầm")
    first, later = show_event(desk, ref), show_event(desk, done.event.ref)

    assert first.taken_back_by is not None
    assert first.taken_back_by.ref == later.event.ref
    assert later.takes_back is not None
    assert later.takes_back.ref == ref
    assert later.reason == "Ghi nhầm"
    assert not first.can_be_taken_back
    assert not later.can_be_taken_back


def test_an_event_without_money_is_shown_too(desk: Desk) -> None:
    with desk.book.reading() as connection:
        query = "SELECT ref FROM event WHERE type = 'close'"
        ref = connection.exec_driver_sql(query).scalars().first()
    shown = show_event(desk, str(ref))

    assert (shown.amount, shown.moved, shown.is_money) == (0, (), False)


def test_a_name_that_is_not_in_the_book_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        show_event(desk, "x")

    assert refused.value.code is RefusalCode.REF_UNKNOWN
