"""What is due on a loan, what is paid and what is late.

Unless a test says otherwise, 12 million is lent for 12 months on 10 January 2024, at 1 % a month on
what is still owed: each month 1 million falls due, and 120,000 of interest while nothing is repaid.
"""

from datetime import date

import pytest

from builders import AClub, Document, a_club, a_lending_club, an_event, collected, paid
from lthtgn_desktop.domain.ledger import Timeline
from lthtgn_desktop.domain.loans import (
    Loan,
    Status,
    interest_due,
    interest_of_next,
    overdue_terms,
    principal_due,
    rows_until,
)

M = 1_000_000


def lent(amount: int = 12 * M, **terms: object) -> AClub:
    return (
        a_club().with_grant(50 * M).with_member("M001").who_lent("L0001", "M001", amount, **terms)
    )


def repaid(day: str, principal: int) -> Document:
    return collected(day, paid(loan="L0001", principal=principal))


def interest_paid(day: str, interest: int) -> Document:
    return collected(day, paid(loan="L0001", interest=interest))


def extended(day: str, months: int) -> Document:
    return an_event("extend", day, months=months)


def the_loan(club: AClub) -> tuple[Loan, Timeline]:
    loan = club.books.club.loans["L0001"]
    return loan, club.books.ledger.timeline(loan.account)


def asked(club: AClub, day: str) -> int:
    return principal_due(*the_loan(club), date.fromisoformat(day))


def interest(club: AClub, day: str) -> int:
    return interest_due(*the_loan(club), date.fromisoformat(day))


# Principal due


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-01-10", 0),
        ("2024-02-09", 0),
        ("2024-02-10", 1 * M),
        ("2024-03-09", 1 * M),
        ("2024-12-10", 11 * M),
        ("2025-01-10", 12 * M),
        ("2026-01-10", 12 * M),
    ],
)
def test_an_equal_part_falls_due_each_month_from_the_month_after_lending(
    day: str, expected: int
) -> None:
    assert asked(lent(), day) == expected


@pytest.mark.parametrize(
    ("terms", "due"),
    [
        ({"amount": 10 * M}, {1: 834_000, 2: 834_000, 11: 834_000, 12: 826_000}),
        ({"amount": 10 * M, "step": 50_000}, {1: 850_000, 11: 850_000, 12: 650_000}),
        ({"amount": 10 * M, "step": 1}, {1: 833_334, 12: 833_326}),
        ({"amount": 10_000, "step": 2_000}, {1: 2_000, 5: 2_000, 6: 0, 12: 0}),
        ({"amount": 500}, {1: 500, 2: 0, 12: 0}),
        ({"principal": "every_2"}, {1: 0, 2: 2 * M, 3: 0, 12: 2 * M}),
        ({"principal": "every_3"}, {1: 0, 2: 0, 3: 3 * M, 4: 0, 12: 3 * M}),
        ({"principal": "every_3", "months": 10}, {3: 3 * M, 9: 3 * M, 10: 3 * M, 12: 0}),
        ({"principal": "every_6", "months": 4}, {1: 0, 3: 0, 4: 12 * M}),
        ({"principal": "end"}, {1: 0, 11: 0, 12: 12 * M}),
        ({"grace": 2}, {1: 0, 2: 0, 3: 1_200_000, 12: 1_200_000}),
        ({"principal": "every_3", "grace": 3}, {3: 0, 6: 4 * M, 9: 4 * M, 12: 4 * M}),
        ({"principal": "every_3", "grace": 4}, {3: 0, 6: 4 * M, 9: 4 * M, 12: 4 * M}),
        ({"grace": 11}, {11: 0, 12: 12 * M}),
    ],
    ids=str,
)
def test_principal_falls_due_in_the_months_and_steps_agreed(
    terms: Document, due: dict[int, int]
) -> None:
    club = lent(**terms)

    months = [f"{2024 + n // 12}-{n % 12 + 1:02}-10" for n in range(13)]
    found = {n: asked(club, months[n]) - asked(club, months[n - 1]) for n in due}

    assert found == due


@pytest.mark.parametrize(
    ("paid_before", "overdue"),
    [(0, 3 * M), (1, 3 * M - 1), (2 * M, 1 * M), (3 * M, 0), (5 * M, 0), (12 * M, 0)],
)
def test_overdue_is_what_was_asked_for_and_is_not_paid(paid_before: int, overdue: int) -> None:
    club = lent()
    if paid_before:
        club.does(repaid("2024-02-01", paid_before))

    assert club.loan("2024-04-10").overdue_principal == overdue
    assert club.loan("2024-04-10").outstanding == 12 * M - paid_before


def test_what_is_written_off_is_not_overdue_any_more() -> None:
    club = lent().does(an_event("write_off", "2024-04-01", amount=11_500_000))

    assert club.loan("2024-04-10").overdue_principal == 0
    assert club.loan("2025-01-10").overdue_principal == 500_000


@pytest.mark.parametrize(
    ("terms", "day", "terms_late"),
    [
        ({}, "2024-02-10", 0),
        ({}, "2024-02-11", 1),
        ({}, "2024-04-10", 2),
        ({}, "2024-04-11", 3),
        ({"principal": "every_3"}, "2024-07-11", 2),
        ({"principal": "end"}, "2024-07-11", 0),
        ({"principal": "end"}, "2025-07-11", 1),
        ({"grace": 2}, "2024-04-11", 1),
    ],
    ids=str,
)
def test_a_term_is_late_from_the_day_after_its_due_date(
    terms: Document, day: str, terms_late: int
) -> None:
    assert overdue_terms(*the_loan(lent(**terms)), date.fromisoformat(day)) == terms_late


def test_paying_a_part_of_a_late_term_leaves_it_late() -> None:
    club = lent().does(repaid("2024-02-20", 1_500_000))

    assert overdue_terms(*the_loan(club), date(2024, 4, 11)) == 2


# Interest due


@pytest.mark.parametrize(
    ("terms", "by_month"),
    [
        ({}, [0, 120_000, 240_000, 360_000]),
        ({"method": "flat"}, [0, 120_000, 240_000, 360_000]),
        ({"method": "none", "rate": "0"}, [0, 0, 0, 0]),
        ({"method": "reducing", "rate": "0"}, [0, 0, 0, 0]),
        ({"rate": "0.65", "amount": 5 * M}, [0, 33_000, 66_000, 99_000]),
        ({"rate": "0.65", "amount": 5 * M, "step": 1}, [0, 32_500, 65_000, 97_500]),
        ({"rate": "0.649999", "amount": 5 * M}, [0, 32_000, 64_000, 96_000]),
        ({"rate": "0.5", "amount": 99_900, "step": 1_000}, [0, 0, 0, 0]),
        ({"rate": "0.5", "amount": 100_000, "step": 1_000}, [0, 1_000, 2_000, 3_000]),
    ],
    ids=str,
)
def test_interest_falls_due_each_month_rounded_half_up_to_the_step(
    terms: Document, by_month: list[int]
) -> None:
    club = lent(**terms)

    days = ["2024-02-09", "2024-02-10", "2024-03-10", "2024-04-10"]

    assert [interest(club, day) for day in days] == by_month


@pytest.mark.parametrize(
    ("method", "by_month"),
    [("reducing", [120_000, 230_000, 330_000]), ("flat", [120_000, 240_000, 360_000])],
)
def test_reducing_interest_follows_what_is_owed_and_flat_does_not(
    method: str, by_month: list[int]
) -> None:
    club = lent(method=method).does(repaid("2024-02-10", 1 * M), repaid("2024-03-10", 1 * M))

    days = ["2024-02-10", "2024-03-10", "2024-04-10"]

    assert [interest(club, day) for day in days] == by_month


@pytest.mark.parametrize(
    ("day", "expected"), [("2024-03-09", 180_000), ("2024-03-10", 240_000), ("2024-03-11", 240_000)]
)
def test_principal_counts_as_it_stood_just_before_the_due_date(day: str, expected: int) -> None:
    assert interest(lent().does(repaid(day, 6 * M)), "2024-03-10") == expected


def test_a_backdated_repayment_lowers_the_interest_of_the_due_dates_after_it() -> None:
    club = lent().does(repaid("2024-04-01", 1 * M), repaid("2024-02-20", 2 * M))

    assert interest(club, "2024-04-10") == 120_000 + 100_000 + 90_000


@pytest.mark.parametrize(
    ("day", "times"),
    [
        ("2024-02-28", 0),
        ("2024-02-29", 1),
        ("2024-03-30", 1),
        ("2024-03-31", 2),
        ("2024-04-30", 3),
        ("2025-02-28", 13),
    ],
)
def test_a_loan_of_31_january_is_due_on_the_last_day_of_shorter_months(
    day: str, times: int
) -> None:
    club = lent(day="2024-01-31")

    assert interest(club, day) == times * 120_000
    assert rows_until(the_loan(club)[0], date.fromisoformat(day)) == times


@pytest.mark.parametrize(
    ("method", "in_the_term", "after_it"),
    [("flat", 120_000, 20_000), ("reducing", 20_000, 20_000), ("none", 0, 0)],
)
def test_after_the_term_interest_is_on_what_is_outstanding(
    method: str, in_the_term: int, after_it: int
) -> None:
    club = lent(method=method, rate="0" if method == "none" else "1")
    club.does(repaid("2024-02-01", 10 * M))

    assert interest(club, "2025-01-10") == 12 * in_the_term
    assert interest(club, "2025-03-10") == 12 * in_the_term + 2 * after_it


@pytest.mark.parametrize("method", ["flat", "reducing"])
@pytest.mark.parametrize(
    ("last_day", "months"),
    [("2024-02-09", 0), ("2024-02-10", 1), ("2024-03-09", 1), ("2024-03-10", 2)],
)
def test_nothing_accrues_once_nothing_is_outstanding(
    method: str, last_day: str, months: int
) -> None:
    club = lent(method=method).does(repaid(last_day, 12 * M))

    assert interest(club, "2026-01-01") == months * 120_000


def test_interest_starts_again_where_a_repayment_is_taken_back() -> None:
    club = lent().does(repaid("2024-02-20", 12 * M) | {"ref": "wrong"})
    club.does(an_event("reverse", "2024-03-20", of="wrong"))

    assert interest(club, "2024-03-10") == 120_000
    assert interest(club, "2024-04-10") == 240_000


@pytest.mark.parametrize(
    ("day", "outstanding", "expected"),
    [
        ("2024-01-10", 12 * M, 120_000),
        ("2024-02-09", 6 * M, 120_000),
        ("2024-12-10", 1 * M, 120_000),
        ("2025-01-10", 1 * M, 10_000),
        ("2024-06-01", 0, 0),
    ],
)
def test_the_interest_of_the_next_due_date_supposes_that_nothing_is_repaid_before(
    day: str, outstanding: int, expected: int
) -> None:
    loan, _ = the_loan(lent(method="flat"))

    assert interest_of_next(loan, outstanding, date.fromisoformat(day)) == expected


@pytest.mark.parametrize(
    ("payments", "due"),
    [([], 240_000), ([100_000], 140_000), ([240_000], 0), ([240_000, 100_000], 0)],
)
def test_paid_interest_is_set_against_what_is_due_and_may_run_ahead(
    payments: list[int], due: int
) -> None:
    club = lent().does(*(interest_paid("2024-03-10", amount) for amount in payments))

    assert club.loan("2024-03-10").interest_due == due
    assert club.loan("2024-03-10").interest_paid == sum(payments)


# Extensions


@pytest.mark.parametrize(
    ("terms", "day", "months", "due"),
    [
        # 12 million over the 13 due dates from April 2024 to April 2025.
        ({}, "2024-03-15", 3, {2: 0, 3: 924_000, 4: 924_000, 14: 924_000, 15: 912_000, 16: 0}),
        # On a due date the next one is a month away.
        ({}, "2024-03-10", 3, {2: 0, 3: 924_000, 15: 912_000}),
        ({}, "2024-03-09", 3, {1: 0, 2: 858_000, 14: 858_000, 15: 846_000}),
        ({"principal": "every_3"}, "2024-05-15", 6, {4: 0, 5: 0, 6: 2_400_000, 18: 2_400_000}),
        ({"principal": "every_3"}, "2024-05-15", 2, {5: 0, 6: 3 * M, 12: 3 * M, 13: 0, 14: 3 * M}),
        ({"principal": "end"}, "2024-05-15", 6, {12: 0, 17: 0, 18: 12 * M}),
        ({"grace": 6}, "2024-03-15", 6, {3: 0, 6: 0, 7: 1 * M, 18: 1 * M}),
        # The term has been over for five months: from the next due date to the new end.
        ({}, "2025-06-20", 12, {17: 0, 18: 1_715_000, 23: 1_715_000, 24: 1_710_000}),
    ],
    ids=str,
)
def test_an_extension_spreads_all_that_is_owed_from_the_next_due_date_to_the_new_end(
    terms: Document, day: str, months: int, due: dict[int, int]
) -> None:
    club = lent(**terms).does(extended(day, months))

    days = [f"{2024 + n // 12}-{n % 12 + 1:02}-10" for n in range(25)]
    found = {n: asked(club, days[n]) - asked(club, days[n - 1]) for n in due}

    assert found == due


def test_what_was_overdue_is_no_longer_so_after_an_extension() -> None:
    club = lent().does(extended("2024-04-20", 3))

    assert club.loan("2024-04-19").overdue_principal == 3 * M
    assert club.loan("2024-04-20").overdue_principal == 0
    assert overdue_terms(*the_loan(club), date(2024, 5, 1)) == 0
    assert overdue_terms(*the_loan(club), date(2024, 5, 11)) == 1


def test_what_was_paid_before_an_extension_is_not_spread() -> None:
    club = lent().does(repaid("2024-02-10", 2 * M), extended("2024-03-15", 3))

    assert asked(club, "2024-03-15") == 2 * M
    assert asked(club, "2024-04-10") == 2 * M + 770_000
    assert asked(club, "2025-04-10") == 12 * M


def test_what_is_paid_ahead_after_an_extension_counts_for_its_parts() -> None:
    club = lent().does(extended("2024-03-15", 3), repaid("2024-03-20", 1 * M))

    assert club.loan("2024-04-10").overdue_principal == 0
    assert club.loan("2024-05-10").overdue_principal == 2 * 924_000 - 1 * M


def test_an_extension_that_is_over_before_its_next_due_date_asks_for_everything() -> None:
    club = lent().does(extended("2025-06-20", 1))

    assert club.loan("2025-06-20").overdue_principal == 12 * M


def test_a_second_extension_spreads_anew_what_the_first_one_left() -> None:
    club = lent().does(extended("2024-03-15", 3), repaid("2024-04-10", 924_000))
    club.does(extended("2024-06-15", 6))

    # 11,076,000 over the 16 due dates from July 2024 to October 2025.
    assert asked(club, "2024-06-15") == 924_000
    assert asked(club, "2024-07-10") == 924_000 + 693_000
    assert asked(club, "2025-09-10") == 924_000 + 15 * 693_000
    assert asked(club, "2025-10-10") == 12 * M


@pytest.mark.parametrize(
    ("day", "thirteenth"),
    [("2025-02-09", 120_000), ("2025-02-10", 120_000), ("2025-02-11", 20_000)],
)
def test_flat_interest_counts_the_extensions_made_up_to_the_due_date(
    day: str, thirteenth: int
) -> None:
    club = lent(method="flat").does(repaid("2024-02-01", 10 * M), extended(day, 6))

    assert interest(club, "2025-02-10") - interest(club, "2025-01-10") == thirteenth
    assert interest(club, "2025-03-10") - interest(club, "2025-02-10") == 120_000
    assert interest(club, "2025-08-10") - interest(club, "2025-07-10") == 20_000


def test_reducing_interest_cares_for_no_term() -> None:
    assert interest(lent().does(extended("2024-03-15", 3)), "2025-04-10") == 15 * 120_000


# How a loan stands


@pytest.mark.parametrize(
    ("day", "next_due"),
    [
        ("2024-01-10", "2024-02-10"),
        ("2024-02-09", "2024-02-10"),
        ("2024-02-10", "2024-03-10"),
        ("2025-01-10", "2025-02-10"),
    ],
)
@pytest.mark.parametrize("principal", ["monthly", "end"])
def test_the_next_due_date_is_the_next_monthly_one(day: str, next_due: str, principal: str) -> None:
    assert str(lent(principal=principal).loan(day).next_due) == next_due


@pytest.mark.parametrize(
    ("last", "status"),
    [
        (repaid("2024-03-01", 5 * M), Status.REPAID),
        (an_event("write_off", "2024-03-01", amount=5 * M), Status.WRITTEN_OFF),
    ],
    ids=["repaid", "written off"],
)
def test_a_loan_is_open_until_nothing_is_outstanding(last: Document, status: Status) -> None:
    club = lent().does(repaid("2024-02-10", 7 * M), last)

    before, after = club.loan("2024-02-29"), club.loan("2024-03-01")

    assert (before.status, before.outstanding) == (Status.OPEN, 5 * M)
    assert (after.status, after.outstanding, after.next_due) == (status, 0, None)
    assert after.principal_paid + after.written_off == 12 * M


def test_a_write_off_that_was_taken_back_leaves_the_loan_as_it_was() -> None:
    club = lent().does(an_event("write_off", ref="wrong", amount=5 * M))
    club.does(an_event("reverse", of="wrong"))

    assert club.loan("2024-02-10") == lent().loan("2024-02-10")


def test_a_loan_whose_paying_out_was_taken_back_owes_nothing() -> None:
    club = a_club().with_grant(50 * M).with_member("M001")
    club.who_lent("L0001", "M001", 12 * M, ref="wrong")
    club.does(an_event("reverse", "2024-03-20", of="wrong"))

    before, after = club.loan("2024-03-19"), club.loan("2024-03-20")

    assert (before.overdue_principal, before.interest_due) == (2 * M, 240_000)
    assert (after.overdue_principal, after.interest_due) == (0, 0)
    assert (after.outstanding, after.principal_paid) == (0, 0)
    assert (after.status, after.next_due) == (Status.REPAID, None)


def test_the_terms_of_a_day_have_the_extensions_made_up_to_it() -> None:
    loan, _ = the_loan(a_lending_club().does(extended("2024-03-15", 3)))

    assert [loan.terms_on(date(2024, 3, day)).n for day in (14, 15)] == [12, 15]
