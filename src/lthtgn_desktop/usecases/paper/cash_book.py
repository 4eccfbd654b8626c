"""Sổ quỹ tiền mặt: each fund's cash box of a month or a year, then its bank account if it moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.papers import TITLES, Paper, Wanted
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.cash_book import BookLine, CashBookPaper, Kind, cash_books
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.fund_book import FundLine, fund_book
from lthtgn_desktop.usecases.paper.letterhead import Letterhead, letterhead, scale_of
from lthtgn_desktop.usecases.paper.numbered import VoucherRecord, voucher_record

_KINDS = {Place.CASH: Kind.CASH, Place.BANK: Kind.BANK}


@dataclass(frozen=True, slots=True)
class Period:
    """A month or a whole year: how it is named on the page and in a title, and its days."""

    name: str
    short: str
    first: date
    last: date

    @classmethod
    def of_month(cls, month: Month) -> Period:
        """Return the period of a month."""
        name = f"Tháng {month.number} năm {month.year}"
        short = f"tháng {month.number:02}/{month.year}"
        return cls(name, short, month.first_day, month.last_day)

    @classmethod
    def of_year(cls, year: int) -> Period:
        """Return the period of a year."""
        return cls(f"Năm {year}", f"năm {year}", date(year, 1, 1), date(year, 12, 31))


@dataclass(frozen=True, slots=True)
class _Moved:
    """A box or an account in a period; the lines in the order of the book."""

    fund: str
    place: Place
    opening: int
    lines: list[FundLine]

    @property
    def is_worth_a_page(self) -> bool:
        """Return whether something moved or was there to begin with."""
        return bool(self.lines or self.opening)


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return the books of a fund, or of every fund that has something to show.

    With nothing said they are of the month of the book's last event. Raises `Refused` for an
    unknown fund and where the book has nothing in that time.
    """
    period = _period(desk, paper, wanted)
    top = letterhead(desk, period.last)
    if wanted.fund:
        top.club.need_fund(wanted.fund, period.last)
    moved = _moved(desk, top, period, wanted.fund)
    if not moved:
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    record = voucher_record(desk)
    papers = [_page(one, top, record, period) for one in moved]
    title = " ".join(filter(None, (TITLES[paper][0], wanted.fund, period.short)))
    return cash_books(papers, title=title, band=top.band, scale=scale_of(is_large=wanted.is_large))


def _period(desk: Desk, paper: Paper, wanted: Wanted) -> Period:
    with desk.book.reading() as connection:
        last_day = history.last_day(connection)
        opened = history.club_at(connection, date.max).opened
    if last_day is None:
        raise Refused(RefusalCode.CLUB_FIRST)
    if wanted.month is None and wanted.year is not None:
        period = Period.of_year(wanted.year)
    else:
        period = Period.of_month(wanted.month or Month.of(last_day))
    says_two_years = wanted.year not in {None, period.first.year}
    if says_two_years or period.last < opened or period.first > last_day:
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    return period


def _moved(desk: Desk, top: Letterhead, period: Period, fund: str) -> list[_Moved]:
    funds = [fund] if fund else list(top.club.funds)
    every = [_in_period(desk, code, place, period) for code in funds for place in Place]
    return [one for one in every if one.is_worth_a_page or (fund and one.place is Place.CASH)]


def _in_period(desk: Desk, fund: str, place: Place, period: Period) -> _Moved:
    lines = fund_book(desk, fund, place)[::-1]
    before = [line for line in lines if line.day < period.first]
    inside = [line for line in lines if period.first <= line.day <= period.last]
    return _Moved(fund, place, before[-1].balance if before else 0, inside)


def _page(moved: _Moved, top: Letterhead, record: VoucherRecord, period: Period) -> CashBookPaper:
    closing = moved.lines[-1].balance if moved.lines else moved.opening
    club = record.club
    is_closed = club.last_closed is not None and Month.of(period.last) <= club.last_closed
    return CashBookPaper(
        kind=_KINDS[moved.place],
        club=top.head,
        fund=f"{club.funds[moved.fund]} ({moved.fund})",
        period=period.name if is_closed else f"{period.name} (chưa khóa sổ)",
        opening=moved.opening,
        lines=tuple(_line(line, record) for line in moved.lines),
        words=top.settings.in_words(closing),
        opened_on=club.fund_since.get(moved.fund, club.opened),
        signers=top.signers(Paper.CASH_BOOK),
    )


def _line(line: FundLine, record: VoucherRecord) -> BookLine:
    said = f"Hủy “{line.cancels}”: {line.said}" if line.cancels else line.said
    first, later = record.takes_back.get(line.voucher), record.taken_back_by.get(line.voucher)
    note = f"Hủy {first.label}" if first else f"Đã hủy: {later.label}" if later else ""
    received, paid = max(0, line.amount), max(0, -line.amount)
    return BookLine(line.day, line.voucher, said, received, paid, line.balance, note)
