from datetime import date

import pytest

from lthtgn_desktop.domain.acts import Policy
from lthtgn_desktop.domain.club_rules import ClubRules
from lthtgn_desktop.domain.month import Month

HALVES = (("TTN", 50), ("HD", 50))


def rules(*policies: tuple[str, Policy]) -> ClubRules:
    made = ClubRules()
    for since, policy in policies:
        made.set_from(date.fromisoformat(since), policy)
    return made


CHANGED_TWICE = [
    ("2024-01-01", Policy(dues=10_000, entry_fee=20_000, split=HALVES)),
    ("2024-03-15", Policy(dues=15_000)),
    ("2024-06-01", Policy(entry_fee=30_000)),
]


@pytest.mark.parametrize(
    ("day", "dues", "entry_fee"),
    [
        ("2023-12-31", 0, 0),
        ("2024-01-01", 10_000, 20_000),
        ("2024-03-14", 10_000, 20_000),
        ("2024-03-15", 15_000, 20_000),
        ("2024-06-01", 15_000, 30_000),
    ],
)
def test_a_rule_holds_from_its_day_until_it_is_changed(day: str, dues: int, entry_fee: int) -> None:
    on = date.fromisoformat(day)

    assert rules(*CHANGED_TWICE).dues_on(on) == dues
    assert rules(*CHANGED_TWICE).entry_fee_on(on) == entry_fee


@pytest.mark.parametrize(("day", "split"), [("2023-12-31", None), ("2024-07-01", HALVES)])
def test_what_a_policy_leaves_out_stays_as_it_was(day: str, split: object) -> None:
    assert rules(*CHANGED_TWICE).split_on(date.fromisoformat(day)) == split


def test_dues_can_be_set_to_nothing() -> None:
    free = rules(*CHANGED_TWICE, ("2024-09-01", Policy(dues=0)))

    assert free.dues_on(date(2024, 8, 31)) == 15_000
    assert free.dues_on(date(2024, 9, 1)) == 0


def test_a_backdated_policy_does_not_undo_a_later_one() -> None:
    late = rules(*CHANGED_TWICE, ("2024-02-10", Policy(dues=12_000)))

    on = [late.dues_on(date(2024, month, 28)) for month in (1, 2, 3)]

    assert on == [10_000, 12_000, 15_000]


def test_of_two_policies_of_one_day_the_later_in_the_book_holds() -> None:
    twice = rules(("2024-01-01", Policy(dues=10_000)), ("2024-01-01", Policy(dues=20_000)))

    assert twice.dues_on(date(2024, 1, 1)) == 20_000


def test_a_month_has_the_dues_of_its_first_day() -> None:
    months = rules(*CHANGED_TWICE).dues_by_month(Month(2023, 12), Month(2024, 5))

    assert months == [0, 10_000, 10_000, 10_000, 15_000, 15_000]
    assert rules(*CHANGED_TWICE).dues_by_month(Month(2024, 2), Month(2024, 1)) == []
