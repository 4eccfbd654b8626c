from datetime import date, timedelta
from decimal import Decimal

import pytest

from builders import AClub, a_lending_club, an_event, paid
from lthtgn_desktop.domain.choices import Method, Repayment
from lthtgn_desktop.domain.due_dates import due_date
from lthtgn_desktop.domain.ledger import Timeline
from lthtgn_desktop.domain.loan_register import LATE_DAYS, LoanLine, is_late
from lthtgn_desktop.domain.loans import Status, principal_due, rows_until
from lthtgn_desktop.domain.recount import recount
from month_material import report_of


def lines(club: AClub, month: str) -> dict[str, LoanLine]:
    return {line.loan: line for line in report_of(club, month).loans}


def late_on(club: AClub, day: str, code: str = "L0001") -> bool:
    until = date.fromisoformat(day)
    principal = recount(club.books, until).principal.get(code, Timeline())
    return is_late(club.club_on(day).loans[code], principal, until)


def test_a_line_says_what_was_agreed_what_moved_and_what_is_left() -> None:
    club = a_lending_club()
    club.who_collected("2024-02-10", paid(loan="L0001", principal=1_000_000, interest=120_000))

    line = lines(club, "2024-02")["L0001"]

    agreed = (line.member, line.lent_on, line.amount, line.rate, line.months)
    assert agreed == ("M001", date(2024, 1, 10), 12_000_000, Decimal(1), 12)
    assert (line.method, line.repayment) == (Method.REDUCING, Repayment.MONTHLY)
    assert (line.principal_paid, line.interest_paid, line.written_off) == (1_000_000, 120_000, 0)
    assert (line.standing.outstanding, line.standing.status) == (11_000_000, Status.OPEN)
    assert line.standing.next_due == date(2024, 3, 10)
    assert not line.is_cancelled


def test_what_moved_in_another_month_is_left_out() -> None:
    club = a_lending_club()
    club.who_collected("2024-02-10", paid(loan="L0001", principal=1_000_000))

    assert lines(club, "2024-01")["L0001"].principal_paid == 0
    assert lines(club, "2024-03")["L0001"].principal_paid == 0


def test_an_extension_makes_the_term_longer_from_its_day_on() -> None:
    club = a_lending_club().does(an_event("extend", "2024-02-10", months=6))

    assert lines(club, "2024-01")["L0001"].months == 12
    assert lines(club, "2024-02")["L0001"].months == 18


def test_a_loan_given_up_is_told_apart_from_one_repaid() -> None:
    club = a_lending_club().does(an_event("write_off", "2024-02-10", amount=12_000_000))

    line = lines(club, "2024-02")["L0001"]

    assert (line.written_off, line.principal_paid) == (12_000_000, 0)
    assert line.standing.status is Status.WRITTEN_OFF


def test_a_repaid_loan_is_listed_in_its_last_month_only() -> None:
    club = a_lending_club()
    everything = paid(loan="L0001", principal=12_000_000, interest=120_000)
    club.who_collected("2024-02-10", everything)

    assert lines(club, "2024-02")["L0001"].standing.status is Status.REPAID
    assert lines(club, "2024-03") == {}


def test_interest_still_owed_keeps_a_repaid_loan_listed() -> None:
    club = a_lending_club()
    club.who_collected("2024-02-15", paid(loan="L0001", principal=12_000_000))

    line = lines(club, "2024-03")["L0001"]

    assert (line.standing.outstanding, line.standing.interest_due) == (0, 120_000)


def test_a_loan_taken_back_is_cancelled() -> None:
    club = a_lending_club()
    club.does(an_event("reverse", "2024-02-10", of=list(club.books.recorded)[-1]))

    assert lines(club, "2024-02")["L0001"].is_cancelled
    assert lines(club, "2024-03") == {}


# The first instalment of a million is due on 10 February.
@pytest.mark.parametrize(
    ("day", "is_at_risk"),
    [("2024-02-10", False), ("2024-03-11", False), ("2024-03-12", True), ("2024-06-01", True)],
)
def test_a_loan_is_at_risk_once_an_instalment_is_over_30_days_late(
    day: str, *, is_at_risk: bool
) -> None:
    assert late_on(a_lending_club(), day) is is_at_risk


def test_an_instalment_paid_late_is_no_risk_any_more() -> None:
    club = a_lending_club()
    club.who_collected("2024-03-20", paid(loan="L0001", principal=1_000_000))

    assert not late_on(club, "2024-03-31")
    assert late_on(club, "2024-04-11")


def test_an_extension_ends_the_risk_and_a_repaid_loan_has_none() -> None:
    extended = a_lending_club().does(an_event("extend", "2024-03-25", months=6))
    repaid = a_lending_club().who_collected("2024-04-01", paid(loan="L0001", principal=12_000_000))

    assert not late_on(extended, "2024-03-31")
    assert not late_on(repaid, "2024-05-31")


@pytest.mark.parametrize("pattern", list(Repayment))
def test_risk_is_what_a_look_at_every_instalment_gives(pattern: Repayment) -> None:
    club = a_lending_club().who_lent("L0002", "M001", 7_000_000, principal=pattern.value, months=9)
    club.who_collected("2024-04-10", paid(loan="L0002", principal=1_500_000))
    loan = club.books.club.loans["L0002"]
    for step in range(0, 400, 7):
        day = date(2024, 1, 11) + timedelta(days=step)
        principal = recount(club.books, day).principal["L0002"]
        due_days = [due_date(loan.lent.day, row) for row in range(1, rows_until(loan, day) + 1)]
        unpaid = [
            due
            for due in due_days
            if principal_due(loan, principal, due) > 7_000_000 - principal.total
        ]

        assert is_late(loan, principal, day) is any((day - due).days > LATE_DAYS for due in unpaid)
