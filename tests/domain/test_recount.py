from datetime import date

import pytest

from builders import AClub, a_lending_club, an_event, paid
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.ledger import Moment
from lthtgn_desktop.domain.recount import recount
from lthtgn_desktop.domain.totals import Totals

LATEST = date(2024, 12, 31)


def a_busy_club() -> AClub:
    club = a_lending_club().with_fund("DP", 500_000)
    club.does(an_event("receive", nature="share", member="M001", amount=700))
    club.who_collected("2024-03-10", paid(dues=10_000, loan="L0001", principal=300, interest=4_000))
    club.who_collected("2024-02-10", paid(loan="L0001", principal=200, interest=1_000))
    return club.does(an_event("write_off", "2024-04-10", bearer="DP", amount=50))


def test_a_recount_gives_the_sums_that_the_ledger_keeps() -> None:
    club = a_busy_club()
    kept = Totals()
    for account, amount in club.books.ledger.balances().items():
        kept.add_account(account, amount)

    counted = recount(club.books, LATEST)

    assert (counted.by_fund, counted.dues, counted.shares) == (kept.by_fund, kept.dues, kept.shares)
    kept_interest = {code: line.total for code, line in club.books.ledger.interest.items()}
    assert counted.interest == kept_interest
    account = club.books.club.need_loan("L0001").account
    assert counted.principal["L0001"] == club.books.ledger.timeline(account)


@pytest.mark.parametrize(
    ("day", "interest", "principal", "written_off"),
    [
        (date(2024, 1, 9), 0, [], 0),
        (date(2024, 1, 10), 0, [12_000_000], 0),
        (date(2024, 2, 10), 1_000, [12_000_000, -200], 0),
        (date(2024, 3, 10), 5_000, [12_000_000, -200, -300], 0),
        (LATEST, 5_000, [12_000_000, -200, -300, -50], 50),
    ],
    ids=str,
)
def test_a_recount_takes_entries_up_to_its_day(
    day: date, interest: int, principal: list[int], written_off: int
) -> None:
    counted = recount(a_busy_club().books, day)

    assert counted.interest["L0001"] == interest
    assert counted.written_off["L0001"] == written_off
    moved = counted.principal["L0001"].amounts if principal else list(counted.principal)
    assert moved == principal


def test_movements_of_a_loan_keep_their_place_in_the_book() -> None:
    moments = recount(a_busy_club().books, LATEST).principal["L0001"].moments

    assert moments == [
        Moment(date(2024, 1, 10), 4),
        Moment(date(2024, 2, 10), 9),
        Moment(date(2024, 3, 10), 8),
        Moment(date(2024, 4, 10), 10),
    ]


def test_all_sums_of_a_day_add_up_to_nothing() -> None:
    counted = recount(a_busy_club().books, LATEST)

    assert sum(counted.by_fund.values()) == 0
    assert counted.by_fund[Kind.LOSS, "DP"] == 50
