from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.closing import CheckCode
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store.months import closed_months
from lthtgn_desktop.usecases.close_month import close, preview
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import record_document


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    yield desk
    desk.book.close()


def test_the_preview_is_of_the_month_whose_turn_it_is(desk: Desk) -> None:
    assert preview(desk).month == Month(2022, 12)


def test_a_month_without_a_meeting_is_shown_as_such(desk: Desk) -> None:
    checks = {check.code: check.is_fine for check in preview(desk).checks}

    assert checks[CheckCode.MEETING_HELD] is False
    assert checks[CheckCode.FUNDS_ADD_UP] is True
    assert checks[CheckCode.CAPITAL_WHOLE] is True


def test_a_count_that_differs_from_the_book_is_shown_with_the_difference(desk: Desk) -> None:
    count = {"type": "count", "date": "2022-12-31", "fund": "HD", "notes": {"500000": 4}}
    record_document(desk, count)

    differing = [check for check in preview(desk).checks if check.code is CheckCode.CASH_AGREES]

    assert [(check.fund, check.amount) for check in differing] == [("HD", 393_600)]


def test_closing_writes_the_months_figures_down_once(desk: Desk) -> None:
    close(desk, Month(2022, 12))

    with desk.book.reading() as connection:
        last = closed_months(connection)[-1]
    assert last.month == "2022-12"
    assert '"HD":{"bank":0,"borrowed_owed":0,"capital":0,"cash":2393600' in last.figures


def test_months_are_closed_in_order(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        close(desk, Month(2023, 1))

    assert refused.value.code is RefusalCode.CLOSE_ORDER
    assert refused.value.details["expected"] == Month(2022, 12)


def test_the_closing_is_dated_on_the_months_last_day_when_it_is_over(desk: Desk) -> None:
    assert close(desk, Month(2022, 12)).event.date == date(2022, 12, 31)
