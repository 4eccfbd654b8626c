"""The practice club while it is being made: what it has, who is in it, and how it records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from lthtgn_desktop.domain import accounts
from lthtgn_desktop.domain.accounts import Account
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.loans import Loan, Standing, standing
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.practice_people import Villagers
from lthtgn_desktop.usecases.record import record_document

MEETING_DAY = 10
MILLION = 1_000_000
MOST_CASH = 5 * MILLION
"""What a fund keeps in its cash box at most after a meeting, in đồng."""


@dataclass(slots=True)
class PracticeClub:
    """A club in the making; chance decides within what the club's rules allow."""

    desk: Desk
    size: int
    last: Month
    chance: Random
    villagers: Villagers

    @property
    def books(self) -> Books:
        """Return the books as they stand after the last event."""
        return self.desk.book.books

    def record(self, day: date, type_name: str, keys: Mapping[str, object]) -> str:
        """Record one event and return its name; raises `Refused`."""
        document = {"type": type_name, "date": day.isoformat(), **keys}
        return record_document(self.desk, document).event.ref

    def happens(self, percent: int) -> bool:
        """Return whether something happens that does so in so many cases of a hundred."""
        return self.chance.randrange(100) < percent

    def members_on(self, day: date) -> list[Member]:
        """Return who is a member on a day."""
        return [member for member in self.books.club.members.values() if member.belongs_on(day)]

    def dues_paid(self, member: Member) -> int:
        """Return all dues that a member has paid, in đồng."""
        return -self.books.ledger.sums.get(accounts.dues(OPERATING_FUND, member.code), 0)

    def open_loans(self) -> list[Loan]:
        """Return the loans on which principal is still owed."""
        loans = self.books.club.loans.values()
        return [loan for loan in loans if self._total(loan.account)]

    def standing(self, loan: Loan, day: date) -> Standing:
        """Return how a loan stands on a day."""
        ledger = self.books.ledger
        paid = ledger.interest_of(loan.code).total
        principal = ledger.timeline(loan.account)
        return standing(loan, principal, interest_paid=paid, written_off=0, day=day)

    def cash(self, fund: str) -> int:
        """Return what is in a fund's cash box, in đồng."""
        return self._total(accounts.cash(fund))

    def bank(self, fund: str) -> int:
        """Return what a fund has in the bank, in đồng."""
        return self._total(Account(accounts.Kind.BANK, fund))

    def undivided(self) -> int:
        """Return the interest that waits to be divided, in đồng."""
        return self._total(accounts.interest(LENDING_FUND))

    def fetch_cash(self, day: date, fund: str, amount: int) -> None:
        """Carry money from the bank where a fund's cash box holds less than is needed."""
        missing = amount - self.cash(fund)
        if missing > 0:
            carried = min(self.bank(fund), -(-missing // MILLION) * MILLION)
            keys = {"fund": fund, "from": "bank", "to": "cash", "amount": carried}
            self.record(day, "move", keys)

    def bank_spare_cash(self, day: date, fund: str) -> None:
        """Carry whole millions to the bank where a fund's cash box holds too much."""
        if self.cash(fund) > MOST_CASH:
            carried = (self.cash(fund) - 2 * MILLION) // MILLION * MILLION
            keys = {"fund": fund, "from": "cash", "to": "bank", "amount": carried}
            self.record(day, "move", keys)

    def _total(self, account: Account) -> int:
        return self.books.ledger.timeline(account).total


def number_of(code: str) -> int:
    """Return the number in a code such as M007."""
    return int(code[1:])


def minutes_of(day: date) -> str:
    """Return how the minutes of a day's meeting are called."""
    return f"Biên bản họp số {day.month:02}/{day.year}"
