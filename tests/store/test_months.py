import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from books import open_for_test
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.totals import Totals
from lthtgn_desktop.store import months
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture


@pytest.fixture
def desk(book: Path) -> Iterator[Desk]:
    desk = open_for_test(book)
    yield desk
    desk.book.close()


@pytest.fixture(scope="module", params=["life_1", "life_2"])
def long_desk(request: pytest.FixtureRequest, lived: Callable[[str], Path]) -> Iterator[Desk]:
    desk = open_for_test(lived(request.param))
    yield desk
    desk.book.close()


def closed(desk: Desk) -> list[months.ClosedMonth]:
    with desk.book.reading() as connection:
        return months.closed_months(connection)


def test_closed_months_are_in_order_and_name_their_event(desk: Desk) -> None:
    found = closed(desk)

    assert [month.month for month in found] == [f"2022-{number:02}" for number in range(6, 12)]
    assert [month.sequence for month in found] == [39, 47, 52, 57, 66, 76]


def test_the_figures_of_a_closed_month_are_those_of_its_last_day(long_desk: Desk) -> None:
    for month in closed(long_desk):
        figures = picture(long_desk, Month.read(month.month).last_day).balances

        expected = {code: asdict(fund) for code, fund in figures.funds.items()}
        assert json.loads(month.figures) == {"funds": expected}


def test_the_figures_are_written_in_one_way_only(desk: Desk) -> None:
    for month in closed(desk):
        document = json.loads(month.figures)

        assert month.figures == json.dumps(document, sort_keys=True, separators=(",", ":"))


def test_the_figures_of_a_month_before_the_first_event_are_all_nothing(desk: Desk) -> None:
    with desk.book.reading() as connection:
        figures = months.figures_of(connection, Month(2022, 5), ["HD", "TTN"])

    assert figures == months.figures_text(Totals(), ["TTN", "HD"])
    assert json.loads(figures)["funds"]["HD"] == asdict(FundBalance(*[0] * 10))


def test_what_comes_later_does_not_change_a_closed_month(desk: Desk) -> None:
    before = closed(desk)
    spend = {"type": "spend", "date": "2022-12-02", "fund": "HD", "from": "cash"}

    record_document(desk, {**spend, "area": "health", "amount": 5000, "text": "Khám"})
    record_document(desk, {"type": "close", "date": "2022-12-31", "month": "2022-12"})

    assert closed(desk)[:-1] == before
    assert closed(desk)[-1].month == "2022-12"


def test_money_of_the_next_month_that_is_written_first_is_not_in_the_figures(desk: Desk) -> None:
    spend = {"type": "spend", "date": "2023-01-02", "fund": "HD", "from": "cash"}
    record_document(desk, {**spend, "area": "health", "amount": 5000, "text": "Khám"})

    record_document(desk, {"type": "close", "date": "2023-01-02", "month": "2022-12"})

    december = json.loads(closed(desk)[-1].figures)["funds"]
    new_year = asdict(picture(desk, date(2023, 1, 2)).balances.funds["HD"])
    assert december["HD"]["cash"] == new_year["cash"] + 5000
