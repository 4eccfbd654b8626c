"""The monthly report: all that a club tells the association about a closed month.

No member's name, birth, address, telephone or household is in it: members have codes, and what is
personal is counted. It is made from stored figures, and says itself where a recount disagrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import (
    acts,
    cash_figure_checks,
    cash_line_checks,
    cash_loan_checks,
    indicators,
    lending_capital,
    loan_checks,
    opening_checks,
    report_bounds,
    report_checks,
    report_shape,
)
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.balances import FundBalance, balances, fund_balance
from lthtgn_desktop.domain.cash_book import CashBook, CashMove, cash_books
from lthtgn_desktop.domain.choices import Place, Role
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND, Club
from lthtgn_desktop.domain.fund_report import ITEMS, NOTHING, FundReport, fund_report
from lthtgn_desktop.domain.indicators import Counted, DuesLine
from lthtgn_desktop.domain.loan_register import LoanLine, loan_lines
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.movements import Movement, net
from lthtgn_desktop.domain.report_shape import Check
from lthtgn_desktop.domain.totals import Totals


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
    """A report's place among the club's reports: its number, and the id of the file before."""

    number: int
    previous_hash: str


@dataclass(frozen=True, slots=True)
class MonthlyReport:
    """One closed month of one club under one number.

    `opened` is the day of the book's first event; `signer` the fingerprint of the treasurer's key
    in groups, empty where nobody signs.
    """

    club: acts.Club
    month: Month
    number: Number
    closing: Closing
    is_practice: bool
    opened: date
    chair: str
    treasurer: str
    signer: str
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
    def has_openings(self) -> bool:
        """Return whether the book began with what paper books said, as far as the month tells."""
        others = (fund.closing.capital for fund in self.funds if fund.code != LENDING_FUND)
        purposes = (line.purpose.type for book in self.cash_books for line in book.lines)
        is_older = any(loan.lent_on < self.opened for loan in self.loans)
        capital = self.counted.capital.brought or any(others)
        return bool(capital) or is_older or "opening" in purposes

    @property
    def dues_charged(self) -> int:
        """Return the dues of the month, in đồng."""
        return sum(line.charged for line in self.dues)

    @property
    def dues_collected(self) -> int:
        """Return the dues that were paid in the month, for whichever months, in đồng."""
        return sum(line.paid for line in self.dues)

    def disagreements(self) -> Iterator[str]:
        """Yield the figures that do not follow from the rows, from one another, or cannot be.

        Whatever can be counted again is counted again, whoever made the report; a sound one has
        none. Where something is missing that others are counted from, only that is named.
        """
        strange = [name for name, holds in self._shape() if not holds]
        yield from strange or (name for name, holds in self._sums() if not holds)

    def _shape(self) -> Iterator[Check]:
        most = report_bounds
        yield "number", 0 < self.number.number <= most.MOST_FILES
        yield "closing", 0 < self.closing.sequence <= most.MOST_EVENTS
        yield "closing", report_shape.is_hash(self.closing.hash)
        yield "signer", not self.signer or report_shape.is_fingerprint(self.signer)
        yield from report_shape.club(self.club)
        yield from report_shape.officers(self.chair, self.treasurer)
        yield from report_shape.funds(self.funds)
        yield from report_shape.counted(self.funds, self.counted)
        yield from report_shape.cash_books(self.funds, self.cash_books)
        yield from report_shape.lines(self.dues, self.loans)
        yield from most.days(self.month, self.closing.on, self.opened)
        yield from most.funds(self.funds)
        yield from most.counted(self.counted)
        yield from most.lines(self.dues, self.loans)
        yield from most.cash_books(self.cash_books)

    def _sums(self) -> Iterator[Check]:
        funds = {fund.code: fund for fund in self.funds}
        lending, operating = funds[LENDING_FUND], funds[OPERATING_FUND]
        yield "opened", self.opened <= self.month.last_day
        yield from report_checks.funds(self.funds)
        yield from report_checks.handed_over(lending, self.funds[1:], self.counted.income_fund)
        yield from report_checks.cash_books(self.month, funds, self.cash_books)
        yield from report_checks.dues(operating, self.dues, self.counted.people)
        yield from loan_checks.loans(self.month, self.opened, lending, self.loans, self.counted)
        yield from report_checks.capital(lending, self.counted)
        yield from report_checks.counted(self.month, self.funds, self.counted)
        if self.opened >= self.month.first_day:
            yield from report_checks.first_month(self.funds, self.counted, self.dues)
        yield from self._cash(funds)

    def _cash(self, funds: Mapping[str, FundReport]) -> Iterator[Check]:
        """Yield that the lines of the cash books say what everything else says."""
        books, lines = self.cash_books, cash_line_checks.settled(self.cash_books)
        yield from cash_line_checks.vouchers(self.month, self.opened, books, funds)
        yield from cash_line_checks.pairs(lines)
        yield from cash_figure_checks.kinds(self.funds)
        owed = loan_checks.brought(self.month, self.opened, self.loans)
        brought = opening_checks.taken_over(self.funds, lines, owed)
        yield from opening_checks.openings(self.funds, self.counted, lines, brought)
        yield from cash_figure_checks.flows(self.funds, self.counted, lines, brought)
        yield from cash_figure_checks.collected(funds, self.counted, lines)
        yield from cash_figure_checks.given(self.counted, lines)
        lent_here = [line for line in self.loans if line.lent_on >= self.opened]
        yield from cash_loan_checks.paid_out(self.month, lent_here, lines)
        yield from cash_loan_checks.made_good(self.loans, lines)
        yield from cash_loan_checks.collected(self.dues, self.loans, lines)


@dataclass(frozen=True, slots=True)
class Material:
    """What the book keeps of a closed month; `club` and `totals` are those of its last day.

    `opening` and `closing` are the stored figures of the month before and of this one; `capital`
    has all movements of the lending fund's capital since the book began, `first_capital` what it
    was given on the first day that it was given any and kept it.
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
    first_capital: tuple[Movement, ...]
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


def monthly_report(number: Number, material: Material, signer: str = "") -> MonthlyReport:
    """Make the report of a month from what the book keeps of it.

    `signer` is the fingerprint, in groups, of the key that will sign it.
    """
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
        opened=club.opened,
        chair=club.officer(Role.CHAIR, day) or "",
        treasurer=club.officer(Role.TREASURER, day) or "",
        signer=signer,
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
    name = material.club.funds.get(code, code)
    opening, closing = material.opening.get(code, NOTHING), material.closing.get(code, NOTHING)
    return fund_report(code, name, (opening, closing), material.moved)


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
        capital=lending_capital.capital(material.capital, closing),
        sources=lending_capital.capital_by_source(material.capital),
        initial=lending_capital.initial_grant(material.first_capital),
        income_fund=lending_capital.income_fund(material.moved, opening.assets, closing.assets),
        lending=indicators.lending(material.club, material.month.last_day, loans, material.moved),
        lost_in_month={
            code: net(material.moved, Kind.LOSS, fund=code) for code in _in_order(material)
        },
    )
