"""Entries that are only ever added, and the balances that follow from them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import accounts
from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.errors import RefusalCode, Refused

PLACE_KINDS = {Place.CASH: Kind.CASH, Place.BANK: Kind.BANK}
OWED_BY_THE_CLUB = {Kind.SHARES, Kind.BORROWED, Kind.INTEREST}
GUARDED = {
    Kind.CASH: RefusalCode.NOT_ENOUGH_CASH,
    Kind.BANK: RefusalCode.NOT_ENOUGH_BANK,
    Kind.LOANS: RefusalCode.REPAYS_TOO_MUCH,
    Kind.SHARES: RefusalCode.RETURN_TOO_MUCH,
    Kind.BORROWED: RefusalCode.RETURN_TOO_MUCH,
    Kind.INTEREST: RefusalCode.SPLITS_TOO_MUCH,
}
"""Accounts that may never stand below zero on any day, and what is said when one would."""


class Posting(NamedTuple):
    """An amount in đồng on one account (debit positive), for a member and a loan if any."""

    account: Account
    amount: int
    member: str | None = None
    loan: str | None = None


Entry = tuple[Posting, ...]
"""What one event posts; its amounts add up to zero, and it may be empty."""


class Moment(NamedTuple):
    """A place in the order of the book: the day, and within it the sequence number."""

    day: date
    sequence: int


@dataclass(slots=True)
class Timeline:
    """How one balance moved, in the order of days (and of the book within a day)."""

    moments: list[Moment] = field(default_factory=list)
    amounts: list[int] = field(default_factory=list)
    total: int = 0

    def add(self, moment: Moment, amount: int) -> None:
        """Put one movement in its place."""
        if not self.moments or moment > self.moments[-1]:
            self.moments.append(moment)
            self.amounts.append(amount)
        else:
            place = bisect_right(self.moments, moment)
            self.moments.insert(place, moment)
            self.amounts.insert(place, amount)
        self.total += amount

    def lowest_from(self, moment: Moment) -> int:
        """Return the lowest balance at this moment and at every later one."""
        balance = lowest = self.total
        for place in range(len(self.moments) - 1, -1, -1):
            if self.moments[place] <= moment:
                break
            balance -= self.amounts[place]
            lowest = min(lowest, balance)
        return lowest

    def at(self, moment: Moment) -> int:
        """Return the balance after everything up to a moment."""
        balance = self.total
        for place in range(len(self.moments) - 1, -1, -1):
            if self.moments[place] <= moment:
                break
            balance -= self.amounts[place]
        return balance


@dataclass(slots=True)
class Ledger:
    """The balances of the guarded accounts through time, and the sums of all others."""

    timelines: defaultdict[Account, Timeline] = field(
        default_factory=lambda: defaultdict(Timeline),
    )
    sums: defaultdict[Account, int] = field(default_factory=lambda: defaultdict(int))

    interest: defaultdict[str, Timeline] = field(default_factory=lambda: defaultdict(Timeline))
    """What was paid in interest on each loan."""

    def timeline(self, account: Account) -> Timeline:
        """Return how a guarded account moved, in its own direction (owed by the club: positive)."""
        found = self.timelines.get(account)
        return Timeline() if found is None else found

    def refuse_shortage(self, entry: Entry, moment: Moment) -> None:
        """Raise `Refused` where the entry would put a guarded account below zero on any day."""
        for account, amount in own_direction(entry).items():
            if amount >= 0:
                continue
            there = self.timeline(account).lowest_from(moment)
            if there + amount < 0:
                raise Refused(
                    GUARDED[account.kind],
                    fund=account.fund,
                    part=account.part,
                    there=there,
                    amount=-amount,
                )

    def add(self, entry: Entry, moment: Moment) -> None:
        """Add an entry that nothing speaks against."""
        for account, amount in own_direction(entry).items():
            self.timelines[account].add(moment, amount)
        for account, amount, _, loan in entry:
            self.sums[account] += amount
            if loan is not None and account.kind is Kind.INTEREST:
                self.interest[loan].add(moment, -amount)

    def interest_of(self, loan: str) -> Timeline:
        """Return what was paid in interest on a loan."""
        return self.interest.get(loan) or Timeline()

    def balances(self) -> dict[Account, int]:
        """Return the balance of every account that was ever used, debit positive."""
        return dict(self.sums)


def own_direction(entry: Entry) -> dict[Account, int]:
    """Return the entry's net movement of each guarded account, positive where it grows."""
    net: defaultdict[Account, int] = defaultdict(int)
    for account, amount, _, _ in entry:
        if account.kind in GUARDED:
            net[account] += -amount if account.kind in OWED_BY_THE_CLUB else amount
    return {account: amount for account, amount in net.items() if amount}


def place_of(fund: str, place: Place) -> Account:
    """Return a fund's cash box or bank account."""
    return Account(PLACE_KINDS[place], fund)


def reversed_entry(entry: Entry) -> Entry:
    """Return the opposite entry."""
    return tuple(posting._replace(amount=-posting.amount) for posting in entry)


def two_sided(debit: Account, credit: Account, amount: int) -> Entry:
    """Return the entry that moves an amount from the credit account to the debit account."""
    return (Posting(debit, amount), Posting(credit, -amount))


def cash_lines(amounts: Iterable[tuple[str, int]]) -> Entry:
    """Return one posting to each fund's cash box, its amounts added up."""
    net: defaultdict[str, int] = defaultdict(int)
    for fund, amount in amounts:
        net[fund] += amount
    return tuple(Posting(accounts.cash(fund), amount) for fund, amount in net.items() if amount)
