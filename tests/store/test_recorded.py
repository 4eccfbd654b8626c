"""One event is found as it was recorded, and a figure's postings add up to the figure."""

from datetime import date

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.balances import Balances
from lthtgn_desktop.store import recorded
from lthtgn_desktop.store.recorded import Sum
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.show_figures import picture

EVER = date.max


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return open_for_test(a_replayed_book(tmp_path_factory.mktemp("book"), "life_small"))


@pytest.fixture(scope="module")
def balances(desk: Desk) -> Balances:
    return picture(desk).balances


def added_up(desk: Desk, wanted: Sum, until: date = EVER) -> int:
    with desk.book.reading() as connection:
        return sum(one.amount for one in recorded.behind(connection, wanted, until))


def test_an_event_is_found_with_when_and_by_whom(desk: Desk) -> None:
    with desk.book.reading() as connection:
        first = connection.exec_driver_sql("SELECT ref FROM event WHERE sequence = 1").scalar_one()
        found = recorded.find(connection, first)

    assert found is not None
    assert (found.sequence, found.event.type, found.by) == (1, "club", "Người thử")
    assert found.at.startswith("2026-01-01T08:00")


def test_there_is_nothing_of_another_name(desk: Desk) -> None:
    with desk.book.reading() as connection:
        assert recorded.find(connection, "không có") is None


def test_what_one_event_posted_adds_up_to_nothing(desk: Desk) -> None:
    with desk.book.reading() as connection:
        query = "SELECT max(sequence) FROM posting"
        last = connection.exec_driver_sql(query).scalar_one()
        posted = recorded.postings_of(connection, last)

    assert sum(one.amount for one in posted) == 0
    assert {one.sequence for one in posted} == {last}


def test_what_is_behind_a_fund_s_cash_adds_up_to_it(desk: Desk, balances: Balances) -> None:
    for code, fund in balances.funds.items():
        assert added_up(desk, Sum(Kind.CASH, code)) == fund.cash


def test_what_is_behind_a_member_s_dues_adds_up_to_them(desk: Desk, balances: Balances) -> None:
    for code, member in balances.members.items():
        wanted = Sum(Kind.INCOME, part="Dues", member=code)
        assert -added_up(desk, wanted) == member.dues_paid


def test_what_is_behind_a_loan_adds_up_to_what_is_owed(desk: Desk, balances: Balances) -> None:
    for code, loan in balances.loans.items():
        assert added_up(desk, Sum(Kind.LOANS, loan=code)) == loan.standing.outstanding


def test_only_what_moved_up_to_the_day_counts(desk: Desk) -> None:
    assert added_up(desk, Sum(Kind.CASH), date(2000, 1, 1)) == 0


def test_every_event_stands_unread_and_can_be_read(desk: Desk) -> None:
    with desk.book.reading() as connection:
        every = recorded.written(connection)

    assert [one.sequence for one in every] == list(range(1, len(every) + 1))
    assert all((one.event.type, one.event.date) == (one.type, one.day) for one in every)
