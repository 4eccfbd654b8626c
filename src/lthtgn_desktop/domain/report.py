"""The monthly report: all that a club tells the association about a closed month.

No member's name, birth, address, telephone or household is in it: members have codes, and what is
personal is counted. It is made from stored figures, and says itself where a recount disagrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts, indicators
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.balances import FundBalance, balances, fund_balance
from lthtgn_desktop.domain.cash_book import CashBook, CashMove, cash_books
from lthtgn_desktop.domain.choices import Place, Role
from lthtgn_desktop.domain.club import LENDING_FUND, Club
from lthtgn_desktop.domain.indicators import Attendance, Capital, DuesLine, IncomeFund, Lending
from lthtgn_desktop.domain.loan_register import LoanLine, loan_lines
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.movements import Movement, by_word, net
from lthtgn_desktop.domain.totals import Totals

ITEMS: Mapping[str, Kind] = {
    "cash": Kind.CASH,
    "bank": Kind.BANK,
    "loans": Kind.LOANS,
    "shares_owed": Kind.SHARES,
    "borrowed_owed": Kind.BORROWED,
    "capital": Kind.CAPITAL,
    "undistributed_interest": Kind.INTEREST,
    "income": Kind.INCOME,
    "expense": Kind.EXPENSE,
    "loss": Kind.LOSS,
}
"""The figures of a fund, and the accounts that each adds up."""

GROWS_BY_DEBIT = {Kind.CASH, Kind.BANK, Kind.LOANS, Kind.EXPENSE, Kind.LOSS}

NOTHING = FundBalance(*(0 for _ in fields(FundBalance)))
"""A fund before its first movement."""


class Closing(NamedTuple):
    """When a month was closed, by which event, and that event's hash: the end of the chain then."""

    on: date
    sequence: int
    hash: str

    @property
    def code(self) -> str:
        """Return the hash as twelve figures that can be read aloud; the last one checks the rest.

        The check is that of ISO 7064 (MOD 11,10): a wrong figure is always noticed.
        """
        figures = f"{int(self.hash, 16) % 10**11:011}"
        rest = 10
        for figure in figures:
            rest = ((rest + int(figure)) % 10 or 10) * 2 % 11
        figures += str((11 - rest) % 10)
        return " ".join((figures[:4], figures[4:8], figures[8:]))


class Number(NamedTuple):
    """A report's place among the club's reports: its number, and the hash of the one before."""

    number: int
    previous_hash: str


class Turnover(NamedTuple):
    """What made a figure grow and shrink in the month, in đồng, net of reversals."""

    grown: int
    shrunk: int


@dataclass(frozen=True, slots=True)
class FundReport:
    """One fund from the beginning of the month to its end; `income`, `spending` by their kind."""

    code: str
    name: str
    opening: FundBalance
    closing: FundBalance
    turnover: dict[str, Turnover]
    income: dict[str, int]
    spending: dict[str, int]


@dataclass(frozen=True, slots=True)
class Counted:
    """The figures that the association adds up, beside those of the funds."""

    people: indicators.People
    attendance: Attendance
    capital: Capital
    income_fund: IncomeFund
    lending: Lending
    lost_in_month: dict[str, int]
    """Loans given up, by the fund that bears the loss."""


@dataclass(frozen=True, slots=True)
class MonthlyReport:
    """One closed month of one club under one number."""

    club: acts.Club
    month: Month
    number: Number
    closing: Closing
    is_practice: bool
    chair: str
    treasurer: str
    funds: tuple[FundReport, ...]
    counted: Counted
    dues: tuple[DuesLine, ...]
    loans: tuple[LoanLine, ...]
    cash_books: tuple[CashBook, ...]

    @property
    def name(self) -> str:
        """Return the report's name, from which its file's name is made."""
        return f"BC_{self.club.code}_{self.month}_{self.number.number:04}"

    @property
    def dues_charged(self) -> int:
        """Return the dues of the month, in đồng."""
        return sum(line.charged for line in self.dues)

    @property
    def dues_collected(self) -> int:
        """Return the dues that were paid in the month, for whichever months, in đồng."""
        return sum(line.paid for line in self.dues)

    def disagreements(self) -> Iterator[str]:
        """Yield the figures that do not follow from one another; a sound report has none."""
        for fund in self.funds:
            yield from _of_fund(fund)
        ends = {fund.code: fund.closing for fund in self.funds}
        for book in self.cash_books:
            place = "cash" if book.place is Place.CASH else "bank"
            if book.closing != getattr(ends[book.fund], place):
                yield f"{book.fund}.{place}"
        yield from self._of_the_lending_fund(ends[LENDING_FUND])

    def _of_the_lending_fund(self, fund: FundBalance) -> Iterator[str]:
        if self.counted.capital.total != fund.assets:
            yield f"{LENDING_FUND}.capital"
        if sum(line.standing.outstanding for line in self.loans) != fund.loans:
            yield f"{LENDING_FUND}.loans"


def _of_fund(fund: FundReport) -> Iterator[str]:
    for item, (grown, shrunk) in fund.turnover.items():
        if getattr(fund.opening, item) + grown - shrunk != getattr(fund.closing, item):
            yield f"{fund.code}.{item}"
    if not fund.closing.adds_up:
        yield fund.code


@dataclass(frozen=True, slots=True)
class Material:
    """What the book keeps of a closed month; `club` and `totals` are those of its last day.

    `opening` and `closing` are the stored figures of the month before and of this one; `capital`
    has all movements of the lending fund's capital since the book began.
    """

    month: Month
    identity: acts.Club
    club: Club
    totals: Totals
    opening: Mapping[str, FundBalance]
    closing: Mapping[str, FundBalance]
    closed: Closing
    moved: tuple[Movement, ...]
    capital: tuple[Movement, ...]
    vouchers: tuple[CashMove, ...]
    meetings: Mapping[date, frozenset[str]]
    is_practice: bool

    def disagreements(self) -> Iterator[str]:
        """Yield the stored figures that a recount of the entries does not give."""
        for code, stored in self.closing.items():
            counted = fund_balance(self.totals, code)
            for item in ITEMS:
                if getattr(stored, item) != getattr(counted, item):
                    yield f"{code}.{item}"


def monthly_report(number: Number, material: Material) -> MonthlyReport:
    """Make the report of a month from what the book keeps of it."""
    club, day = material.club, material.month.last_day
    figures = balances(club, material.totals, day)
    funds = tuple(_fund(material, code) for code in _in_order(material))
    loans = loan_lines(club, material.totals, figures, material.moved)
    return MonthlyReport(
        club=material.identity,
        month=material.month,
        number=number,
        closing=material.closed,
        is_practice=material.is_practice,
        chair=club.officer(Role.CHAIR, day) or "",
        treasurer=club.officer(Role.TREASURER, day) or "",
        funds=funds,
        counted=_counted(material, loans),
        dues=tuple(indicators.dues(club, figures, material.month, material.moved)),
        loans=loans,
        cash_books=cash_books(material.vouchers, _places(funds), club.members.values()),
    )


def _in_order(material: Material) -> list[str]:
    """Return the funds: the lending fund, the operating fund, then as they were set up.

    A fund that was set up after the month and had no part in it is left out.
    """
    known = material.club.funds
    others = (code for code in material.closing if code not in known)
    return [*known, *(code for code in others if material.closing[code] != NOTHING)]


def _fund(material: Material, code: str) -> FundReport:
    own = [move for move in material.moved if move.account.fund == code]
    return FundReport(
        code=code,
        name=material.club.funds.get(code, code),
        opening=material.opening.get(code, NOTHING),
        closing=material.closing.get(code, NOTHING),
        turnover={item: _turnover(own, kind) for item, kind in ITEMS.items()},
        income=by_word(own, Kind.INCOME, code),
        spending=by_word(own, Kind.EXPENSE, code),
    )


def _turnover(movements: list[Movement], kind: Kind) -> Turnover:
    own = [move for move in movements if move.account.kind is kind]
    debit, credit = sum(move.debit for move in own), sum(move.credit for move in own)
    return Turnover(debit, credit) if kind in GROWS_BY_DEBIT else Turnover(credit, debit)


def _places(funds: tuple[FundReport, ...]) -> dict[tuple[str, Place], int]:
    return {
        (fund.code, place): opening
        for fund in funds
        for place, opening in (
            (Place.CASH, fund.opening.cash),
            (Place.BANK, fund.opening.bank),
        )
    }


def _counted(material: Material, loans: tuple[LoanLine, ...]) -> Counted:
    members = material.club.members.values()
    opening = material.opening.get(LENDING_FUND, NOTHING)
    closing = material.closing.get(LENDING_FUND, NOTHING)
    return Counted(
        people=indicators.people(members, material.month),
        attendance=indicators.attendance(material.meetings, members),
        capital=indicators.capital(material.capital, closing),
        income_fund=indicators.income_fund(material.moved, opening.assets, closing.assets),
        lending=indicators.lending(material.club, material.month.last_day, loans, material.moved),
        lost_in_month={
            code: net(material.moved, Kind.LOSS, fund=code) for code in _in_order(material)
        },
    )
