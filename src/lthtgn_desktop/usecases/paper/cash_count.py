"""The minutes of cash counts: what was counted on a day, or forms to count with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lthtgn_desktop.domain import accounts
from lthtgn_desktop.domain.closing import counted
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import DENOMINATIONS
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.cash_count import CashCountPaper, CountedCash, cash_counts
from lthtgn_desktop.store import counts, history
from lthtgn_desktop.store.counts import StoredCount
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.letterhead import OFFICES, Letterhead, letterhead, scale_of
from lthtgn_desktop.usecases.working_day import figures_day


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return a page for each fund that was counted that day, or to be counted where none was.

    Raises `Refused` for a day before the book and for a fund that there is not.
    """
    day = _day(desk, wanted)
    top = letterhead(desk, day)
    found = counted_on(desk, day)
    funds = _funds(top.club, wanted.fund, day, found)
    pages = [_page(desk, top, paper, (fund, found.get(fund))) for fund in funds]
    of = f" {wanted.fund}" if wanted.fund else ""
    title = f"Biên bản kiểm kê quỹ{of} {day:%d/%m/%Y}"
    return cash_counts(pages, title, band=top.band, scale=scale_of(is_large=wanted.is_large))


def counted_on(desk: Desk, day: date) -> dict[str, StoredCount]:
    """Return the last count of each fund on a day."""
    with desk.book.reading() as connection:
        found = counts.every(connection)
    return {count.act.fund: count for count in found if count.day == day}


def _day(desk: Desk, wanted: Wanted) -> date:
    """Return the day that was said, else the last one with a count, else that of the figures."""
    with desk.book.reading() as connection:
        club = history.club_at(connection, date.max)
        days = [
            count.day for count in counts.every(connection) if wanted.fund in {"", count.act.fund}
        ]
    day = wanted.day or max(days, default=None) or figures_day(desk)
    if club.identity is not None and day < club.opened:
        raise Refused(RefusalCode.BEFORE_THE_BOOK, day=day, opened=club.opened)
    return day


def _funds(club: Club, wanted: str, day: date, found: Mapping[str, StoredCount]) -> list[str]:
    if wanted:
        club.need_fund(wanted, day)
        return [wanted]
    return [fund for fund in club.funds if not found or fund in found]


def _page(
    desk: Desk, top: Letterhead, paper: Paper, one: tuple[str, StoredCount | None]
) -> CashCountPaper:
    fund, count = one
    notes = dict(count.act.notes) if count else {}
    with desk.book.reading() as connection:
        cash = history.account_sums(connection, top.day).get(accounts.cash(fund), 0)
        in_book = counts.in_book(connection, count) if count else cash
    return CashCountPaper(
        club=top.head,
        fund=top.club.funds[fund],
        day=top.day,
        present=_present(top, paper),
        in_book=in_book,
        notes=tuple((note, notes.get(note)) for note in DENOMINATIONS),
        signers=top.signers(paper),
        counted=_counted(top, count, in_book, cash) if count else None,
    )


def _present(top: Letterhead, paper: Paper) -> tuple[tuple[str, str], ...]:
    """Return those who hold an office and sign the minutes."""
    signing = zip(top.settings.signers_of(paper), top.signers(paper), strict=True)
    return tuple(
        (OFFICES[sign].capitalize(), signer.name)
        for sign, signer in signing
        if sign.role is not None
    )


def _counted(top: Letterhead, count: StoredCount, in_book: int, now: int) -> CountedCash:
    amount = counted(count.act)
    return CountedCash(
        amount=amount,
        difference=in_book - amount,
        words=top.settings.in_words(amount),
        reason=count.act.explanation or "",
        later=None if now == in_book else now,
    )
