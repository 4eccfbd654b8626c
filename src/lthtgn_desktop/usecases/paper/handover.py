"""The minutes of a handover: all that the book knows of what one treasurer gives the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.balances import Balances, balances
from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.closing import counted
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import DENOMINATIONS, grouped
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.names import clean_text
from lthtgn_desktop.domain.paper_settings import Sign
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.handover import (
    FundHandover,
    HandoverPaper,
    LoanHandover,
    VoucherBook,
    handover,
)
from lthtgn_desktop.store import history, month_figures, passbooks, reports, vouchers
from lthtgn_desktop.store.counts import StoredCount
from lthtgn_desktop.usecases.club_key import key_in_use
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.cash_count import counted_on
from lthtgn_desktop.usecases.paper.letterhead import letterhead, scale_of
from lthtgn_desktop.usecases.working_day import club_now, figures_day

_KINDS = ("PT", "PC", "BC", "BN")
_TITLES = {Sign.WRITER: "BÊN GIAO", Sign.PERSON: "BÊN NHẬN"}


class People(NamedTuple):
    """Who hands over and who takes over; empty where a pen is to say it."""

    giver: str
    taker: str


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the book says at the end of a day."""

    day: date
    club: Club
    figures: Balances
    counts: dict[str, StoredCount]


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return the minutes of a day; raises `Refused` for a day before the book."""
    known = club_now(desk)
    day = wanted.day or figures_day(desk)
    if known.identity is not None and day < known.opened:
        raise Refused(RefusalCode.BEFORE_THE_BOOK, day=day, opened=known.opened)
    top = letterhead(desk, day)
    people = who(top.club, day, clean_text(wanted.person))
    with desk.book.reading() as connection:
        totals = history.totals_at(connection, day)
    figures = balances(top.club, totals, day)
    seen = _Seen(day, top.club, figures, counted_on(desk, day))
    cash = sum(fund.cash for fund in figures.funds.values())
    named = {Sign.WRITER: people.giver, Sign.PERSON: people.taker}
    page = HandoverPaper(
        club=top.head,
        place=top.place,
        day=day,
        giver=people.giver,
        taker=people.taker,
        chair=top.club.officer(Role.CHAIR, day) or "",
        funds=tuple(_funds(seen)),
        loans=tuple(_loans(seen)),
        vouchers=tuple(_vouchers(desk, seen)),
        papers=(*_months(desk, top.club), *_papers(desk, seen), _key(desk)),
        cash_in_words=top.settings.in_words(cash),
        signers=top.signers(paper, titles=_TITLES, names=named),
    )
    title = f"Biên bản bàn giao {day:%d/%m/%Y}"
    return handover(page, title, band=top.band, scale=scale_of(is_large=wanted.is_large))


def who(club: Club, day: date, to: str) -> People:
    """Return who hands over to whom: the last treasurer who is not the one who takes over.

    Where nobody is named, it is whoever became treasurer that very day, after another.
    """
    held = [
        officer
        for officer in club.officers
        if officer.role is Role.TREASURER and officer.since <= day
    ]
    if not to and len(held) > 1 and held[-1].since == day:
        to = held[-1].name
    others = [officer.name for officer in held if officer.name.casefold() != to.casefold()]
    return People(others[-1] if others else "", to)


def _funds(seen: _Seen) -> Iterator[FundHandover]:
    for code, name in seen.club.funds.items():
        fund, count = seen.figures.funds[code], seen.counts.get(code)
        notes = dict(count.act.notes) if count else {}
        yield FundHandover(
            name=f"{name} ({code})",
            cash=fund.cash,
            bank=fund.bank,
            notes=tuple((note, notes.get(note)) for note in DENOMINATIONS),
            counted=counted(count.act) if count else None,
            shares=fund.shares_owed,
            borrowed=fund.borrowed_owed,
        )


def _loans(seen: _Seen) -> Iterator[LoanHandover]:
    for code, loan in sorted(seen.figures.loans.items()):
        now = loan.standing
        if now.outstanding:
            name = seen.club.members[loan.member].name
            yield LoanHandover(code, name, now.outstanding, now.next_due, now.overdue_principal)


def _vouchers(desk: Desk, seen: _Seen) -> Iterator[VoucherBook]:
    """Yield the last numbers of each fund's vouchers, year by year."""
    with desk.book.reading() as connection:
        by_event = vouchers.by_event(connection)
        events = list(history.events(connection))
    last: dict[tuple[str, int, str], int] = {}
    for sequence, event in events:
        if event.date <= seen.day:
            for one in by_event.get(sequence, ()):
                key = one.fund, one.year, one.kind
                last[key] = max(one.number, last.get(key, 0))
    for fund, name in seen.club.funds.items():
        for year in sorted({year for of, year, _ in last if of == fund}):
            numbers = (last.get((fund, year, kind)) for kind in _KINDS)
            yield VoucherBook(f"{name} ({fund})", year, *numbers)


def _months(desk: Desk, club: Club) -> Iterator[tuple[str, str]]:
    """Yield the closed months, and the code of the last one."""
    closed = [one.month for one in club.closed]
    if not closed:
        yield "Sổ trên máy: các tháng đã khóa", "chưa khóa tháng nào"
        return
    span = f"{_month(closed[0])} đến {_month(closed[-1])} ({len(closed)} tháng)"
    yield "Sổ trên máy: các tháng đã khóa", span
    with desk.book.reading() as connection:
        last = month_figures.material(connection, closed[-1])
    if last is not None:
        yield f"Mã kiểm tra sổ tháng {_month(closed[-1])}", last.closed.code


def _papers(desk: Desk, seen: _Seen) -> Iterator[tuple[str, str]]:
    with desk.book.reading() as connection:
        every_report, every_volume = reports.all_sent(connection), passbooks.every(connection)
    sent = [one for one in every_report if _made(one.made_at, seen.day)]
    yield "Báo cáo tháng đã lập để gửi Hội", _reports(sent)
    given = [one for one in every_volume if _made(one.made_at, seen.day)]
    holders = len({one.member for one in given})
    told = f"{grouped(len(given))} quyển, của {grouped(holders)} thành viên"
    yield "Sổ, thẻ thành viên đã in để phát", told if given else "chưa in quyển nào"
    members = sum(member.belongs_on(seen.day) for member in seen.club.members.values())
    yield "Danh sách thành viên", f"{grouped(members)} người"


def _reports(sent: Sequence[reports.SentReport]) -> str:
    if not sent:
        return "chưa lập báo cáo nào"
    return f"số cuối là {sent[-1].number} (tháng {_month(Month.read(sent[-1].month))})"


def _made(at: str, day: date) -> bool:
    return at[:10] <= day.isoformat()


def _key(desk: Desk) -> tuple[str, str]:
    known = key_in_use(desk)
    told = "chưa có" if known is None else f"{known.fingerprint}, người giữ: {known.person}"
    return "Mã khóa ký báo cáo", told


def _month(month: Month) -> str:
    return f"{month.number:02}/{month.year}"
