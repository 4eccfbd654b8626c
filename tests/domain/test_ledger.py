"""How entries add up, and how far a balance would sink if one more came on an earlier day."""

from collections.abc import Iterable
from datetime import date
from itertools import permutations

import pytest

from lthtgn_desktop.domain import accounts
from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.ledger import (
    Entry,
    Ledger,
    Moment,
    Posting,
    Timeline,
    cash_lines,
    own_direction,
    place_of,
    reversed_entry,
    two_sided,
)

BOX = accounts.cash("HD")
GIFTS = accounts.income("HD", "gift")
HEALTH = accounts.expense("HD", "health")
IN_MARCH = [(1, 1, 500), (10, 2, -400), (10, 3, 300), (20, 4, -350)]
"""Days of March, places in the book and amounts: 500, 100, 400, 50."""


def at(day: int, sequence: int) -> Moment:
    return Moment(date(2024, 3, day), sequence)


def timeline(moves: Iterable[tuple[int, int, int]]) -> Timeline:
    made = Timeline()
    for day, sequence, amount in moves:
        made.add(at(day, sequence), amount)
    return made


@pytest.mark.parametrize(
    ("moment", "balance", "lowest"),
    [
        (at(1, 0), 0, 0),
        (at(1, 1), 500, 50),
        (at(9, 9), 500, 50),
        (at(10, 2), 100, 50),
        (at(10, 3), 400, 50),
        (at(19, 9), 400, 50),
        (at(20, 4), 50, 50),
        (at(31, 9), 50, 50),
    ],
    ids=str,
)
def test_a_balance_is_known_at_every_moment(moment: Moment, balance: int, lowest: int) -> None:
    assert timeline(IN_MARCH).at(moment) == balance
    assert timeline(IN_MARCH).lowest_from(moment) == lowest


def test_the_lowest_balance_may_lie_between_two_later_ones() -> None:
    dip = timeline([(1, 1, 500), (10, 2, -450), (11, 3, 450)])

    assert dip.lowest_from(at(5, 9)) == 50
    assert dip.lowest_from(at(10, 9)) == 50
    assert dip.lowest_from(at(11, 3)) == 500


@pytest.mark.parametrize("order", list(permutations(IN_MARCH)))
def test_the_order_of_recording_does_not_matter(order: tuple[tuple[int, int, int], ...]) -> None:
    assert timeline(order) == timeline(IN_MARCH)


def test_a_backdated_movement_stands_at_the_end_of_its_day() -> None:
    backdated = timeline([*IN_MARCH, (10, 5, -100)])

    assert [moment.sequence for moment in backdated.moments] == [1, 2, 3, 5, 4]
    assert backdated.at(at(10, 3)) == 400
    assert backdated.at(at(10, 5)) == 300
    assert backdated.total == -50


def test_nothing_ever_moved_on_a_new_balance() -> None:
    assert (Timeline().at(at(1, 1)), Timeline().lowest_from(at(1, 1))) == (0, 0)
    assert Ledger().timeline(BOX) == Timeline()


def ledger(*entries: tuple[Moment, Entry]) -> Ledger:
    made = Ledger()
    for moment, entry in entries:
        made.add(entry, moment)
    return made


def test_an_entry_is_refused_that_would_make_a_later_day_negative() -> None:
    gift, spent = two_sided(BOX, GIFTS, 500), two_sided(HEALTH, BOX, 400)
    full = ledger((at(1, 1), gift), (at(20, 2), spent))

    full.refuse_shortage(two_sided(HEALTH, BOX, 100), at(10, 3))
    with pytest.raises(Refused) as caught:
        full.refuse_shortage(two_sided(HEALTH, BOX, 101), at(10, 3))

    assert caught.value.code is RefusalCode.NOT_ENOUGH_CASH
    assert caught.value.details == {"fund": "HD", "part": "", "there": 100, "amount": 101}


def test_a_reversal_is_looked_at_like_any_other_entry() -> None:
    gift, spent = two_sided(BOX, GIFTS, 500), two_sided(HEALTH, BOX, 400)
    full = ledger((at(1, 1), gift), (at(20, 2), spent))

    full.refuse_shortage(reversed_entry(spent), at(21, 3))
    with pytest.raises(Refused):
        full.refuse_shortage(reversed_entry(gift), at(21, 3))


@pytest.mark.parametrize(
    ("account", "code"),
    [
        (BOX, RefusalCode.NOT_ENOUGH_CASH),
        (Account(Kind.BANK, "HD"), RefusalCode.NOT_ENOUGH_BANK),
        (accounts.loans("TTN", "M001", "L0001"), RefusalCode.REPAYS_TOO_MUCH),
        (accounts.shares("TTN", "M001"), RefusalCode.RETURN_TOO_MUCH),
        (accounts.borrowed("TTN", 1), RefusalCode.RETURN_TOO_MUCH),
        (accounts.interest("TTN"), RefusalCode.SPLITS_TOO_MUCH),
    ],
    ids=lambda case: case.name,
)
def test_what_is_there_or_owed_is_never_less_than_nothing(
    account: Account, code: RefusalCode
) -> None:
    # What the club has grows by debit, what it owes by credit.
    sign = -1 if account.kind in {Kind.SHARES, Kind.BORROWED, Kind.INTEREST} else 1
    full = ledger((at(1, 1), (Posting(account, sign * 500), Posting(GIFTS, -sign * 500))))

    full.refuse_shortage((Posting(account, -sign * 500),), at(1, 2))
    with pytest.raises(Refused) as caught:
        full.refuse_shortage((Posting(account, -sign * 501),), at(1, 2))

    assert caught.value.code is code


@pytest.mark.parametrize(
    "account", [GIFTS, HEALTH, accounts.loss("HD"), accounts.capital("TTN", "bank")]
)
def test_income_expense_loss_and_capital_may_stand_at_anything(account: Account) -> None:
    empty = Ledger()

    empty.refuse_shortage((Posting(account, 500),), at(1, 1))
    empty.refuse_shortage((Posting(account, -500),), at(1, 1))

    assert empty == Ledger()


def test_one_entry_counts_as_a_whole() -> None:
    swap = (*two_sided(BOX, GIFTS, 300), *two_sided(HEALTH, BOX, 300))

    assert own_direction(swap) == {}
    Ledger().refuse_shortage(swap, at(1, 1))


def test_sums_are_kept_debit_positive_for_every_account() -> None:
    full = ledger((at(1, 1), two_sided(BOX, GIFTS, 500)), (at(2, 2), two_sided(HEALTH, BOX, 400)))

    assert full.balances() == {BOX: 100, GIFTS: -500, HEALTH: 400}


def test_an_entry_and_its_reversal_leave_nothing() -> None:
    entry = (Posting(BOX, 500), Posting(accounts.dues("HD", "M001"), -500, "M001"))

    full = ledger((at(1, 1), entry), (at(2, 2), reversed_entry(entry)))

    assert set(full.balances().values()) == {0}
    assert full.timeline(BOX).total == 0


def test_interest_is_known_by_loan_net_of_reversals() -> None:
    interest = accounts.interest("TTN")
    entry = (Posting(accounts.cash("TTN"), 70), Posting(interest, -70, "M001", "L0001"))

    full = ledger((at(1, 1), entry), (at(2, 2), entry), (at(3, 3), reversed_entry(entry)))

    assert full.interest_of("L0001").total == 70
    assert full.timeline(interest).total == 70


def test_each_cash_box_gets_one_line() -> None:
    lines = cash_lines([("HD", 10), ("TTN", 500), ("HD", 20), ("DP", 0)])

    assert lines == (Posting(accounts.cash("HD"), 30), Posting(accounts.cash("TTN"), 500))


@pytest.mark.parametrize(("place", "kind"), [(Place.CASH, Kind.CASH), (Place.BANK, Kind.BANK)])
def test_a_fund_has_a_cash_box_and_a_bank_account(place: Place, kind: Kind) -> None:
    assert place_of("HD", place) == Account(kind, "HD")
