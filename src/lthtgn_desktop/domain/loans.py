"""A club's loan in the course of time: what is due, what is paid, what is overdue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain import accounts, club_loans
from lthtgn_desktop.domain.accounts import Account
from lthtgn_desktop.domain.acts import Lend
from lthtgn_desktop.domain.choices import Method
from lthtgn_desktop.domain.due_dates import due_date
from lthtgn_desktop.domain.ledger import Moment, Timeline
from lthtgn_desktop.domain.loan_terms import LoanTerms
from lthtgn_desktop.domain.month import Month

END_OF_DAY = 2**62
"""A sequence number after every event of a day."""


class Status(StrEnum):
    """How a loan stands."""

    OPEN = "open"
    REPAID = "repaid"
    WRITTEN_OFF = "written_off"


class Extension(NamedTuple):
    """A term made longer, and when."""

    moment: Moment
    months: int


class TakenOver(NamedTuple):
    """A loan that ran already when the book began: since when it is in it, and what was owed then.

    Interest that had fallen due is settled, but for `interest_owed`; amounts in đồng.
    """

    since: Moment
    outstanding: int
    interest_owed: int


@dataclass(slots=True)
class Loan:
    """What was agreed, and every extension since, in the order of their days.

    `lent` counts the due dates; a loan that was taken over is in the book only since later.
    """

    facts: Lend
    lent: Moment
    taken_over: TakenOver | None = None
    extensions: list[Extension] = field(default_factory=list)
    cancelled_on: date | None = None
    """The day on which the paying-out was reversed: the loan never was."""
    terms: LoanTerms = field(init=False)

    def __post_init__(self) -> None:
        self.terms = club_loans.club_terms(self.facts, self.lent.day)

    @property
    def code(self) -> str:
        """Return the loan's code."""
        return self.facts.loan

    @property
    def member(self) -> str:
        """Return the borrower's code."""
        return self.facts.member

    @property
    def fund(self) -> str:
        """Return the fund that lent."""
        return self.facts.fund

    @property
    def entered(self) -> Moment:
        """Return since when the loan is in the book."""
        return self.lent if self.taken_over is None else self.taken_over.since

    @property
    def account(self) -> Account:
        """Return the account of what is owed on this loan."""
        return accounts.loans(self.fund, self.member, self.code)

    @property
    def bears_interest(self) -> bool:
        """Return whether any interest can ever fall due."""
        return self.facts.method is not Method.NONE and self.facts.rate > 0

    def amount_on(self, day: date) -> int:
        """Return what was lent at first, in đồng; nothing once that was reversed."""
        cancelled = self.cancelled_on is not None and self.cancelled_on <= day
        return 0 if cancelled else self.facts.amount

    def terms_on(self, day: date) -> LoanTerms:
        """Return the terms with the extensions made up to a day."""
        longer = sum(months for moment, months in self.extensions if moment.day <= day)
        return club_loans.extended(self.terms, longer) if longer else self.terms


class Standing(NamedTuple):
    """How a loan stands on a day; amounts in đồng."""

    outstanding: int
    principal_paid: int
    written_off: int
    interest_paid: int
    interest_due: int
    overdue_principal: int
    next_due: date | None
    status: Status


def standing(
    loan: Loan, principal: Timeline, *, interest_paid: int, written_off: int, day: date
) -> Standing:
    """Return how a loan stands on a day, given its movements up to that day."""
    outstanding = principal.total
    asked = principal_due(loan, principal, day) if outstanding else 0
    lent = loan.amount_on(day)
    return Standing(
        outstanding=outstanding,
        principal_paid=lent - outstanding - written_off,
        written_off=written_off,
        interest_paid=interest_paid,
        interest_due=max(0, interest_due(loan, principal, day) - interest_paid),
        overdue_principal=min(outstanding, max(0, asked - (lent - outstanding))),
        next_due=due_date(loan.lent.day, rows_until(loan, day) + 1) if outstanding else None,
        status=_status(outstanding, written_off),
    )


def _status(outstanding: int, written_off: int) -> Status:
    if outstanding:
        return Status.OPEN
    return Status.WRITTEN_OFF if written_off else Status.REPAID


def rows_until(loan: Loan, day: date) -> int:
    """Return how many monthly due dates have come up to a day, that day included."""
    start = loan.lent.day
    rows = Month.of(start).until(Month.of(day))
    return max(0, rows - (due_date(start, rows) > day)) if rows > 0 else 0


def principal_due(loan: Loan, principal: Timeline, day: date) -> int:
    """Return all principal that the schedule asks for up to a day, in đồng.

    Each extension spreads what was still owed anew, over the due dates from the next one on.
    """
    rows = rows_until(loan, day)
    terms = loan.terms
    settled, first, parts = 0, 1, club_loans.parts_due(terms, loan.facts.amount)
    for moment, months in loan.extensions:
        terms = club_loans.extended(terms, months)
        owed = principal.at(moment)
        settled = loan.facts.amount - owed
        first = min(rows_until(loan, moment.day) + 1, terms.n)
        parts = club_loans.parts_due(terms, owed, first)
    return settled + sum(parts[: max(0, rows - first + 1)])


def principal_covered(loan: Loan, principal: Timeline, day: date) -> int:
    """Return the principal, in đồng, that later due dates need not ask for again.

    It is what was asked for up to a day, or what is settled where that is more: principal that was
    paid ahead counts towards the due dates that come next.
    """
    return max(principal_due(loan, principal, day), loan.amount_on(day) - principal.total)


def overdue_terms(loan: Loan, principal: Timeline, day: date) -> int:
    """Return on how many due dates before a day principal was asked for that is not paid yet."""
    settled = loan.amount_on(day) - principal.total
    due_days = (due_date(loan.lent.day, row) for row in range(1, rows_until(loan, day) + 1))
    asked = [principal_due(loan, principal, due_day) for due_day in due_days if due_day < day]
    return len({amount for amount in asked if amount > settled})


def interest_due(loan: Loan, principal: Timeline, day: date) -> int:
    """Return all interest that has fallen due up to a day, in đồng, paid or not."""
    if not loan.bears_interest or not loan.amount_on(day):
        return 0
    return _interest_brought(loan, day) + sum(
        club_loans.interest_due(_terms_for(loan, due_day), number, outstanding)
        for number, due_day, outstanding in _owed_before_due_dates(loan, principal, day)
    )


def _interest_brought(loan: Loan, day: date) -> int:
    """Return the interest that was owed already when the loan was taken over, due since then."""
    if loan.taken_over is None or day < loan.taken_over.since.day:
        return 0
    return loan.taken_over.interest_owed


def interest_of_next(loan: Loan, outstanding: int, day: date) -> int:
    """Return the interest of the next due date after a day, if nothing is repaid before it."""
    number = rows_until(loan, day) + 1
    terms = _terms_for(loan, due_date(loan.lent.day, number))
    return club_loans.interest_due(terms, number, outstanding)


def _terms_for(loan: Loan, day: date) -> LoanTerms:
    return loan.terms_on(day) if loan.extensions else loan.terms


def _owed_before_due_dates(
    loan: Loan, principal: Timeline, day: date
) -> Iterator[tuple[int, date, int]]:
    """Yield each due date up to a day with what was outstanding just before it, until it is nil."""
    outstanding, place = 0, 0
    for number in range(1, rows_until(loan, day) + 1):
        due_day = due_date(loan.lent.day, number)
        while place < len(principal.moments) and principal.moments[place].day < due_day:
            outstanding += principal.amounts[place]
            place += 1
        if outstanding:
            yield number, due_day, outstanding
        elif place == len(principal.moments):
            return
