"""Biên bản mở sổ: what the club took over from its paper books, as it stands in the book now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.club import LENDING_FUND, Club
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.domain.opening_acts import Opening, OpeningDues, OpeningLoan
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.opening import (
    DuesOpening,
    FundOpening,
    LoanOpening,
    OpeningPaper,
    opening,
)
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.letterhead import letterhead, scale_of

_TYPES = ("opening", "opening_loan", "opening_dues", "reverse")


@dataclass(frozen=True, slots=True)
class TakenOver:
    """The openings that stand, in the order of the book."""

    funds: tuple[Opening, ...]
    loans: tuple[OpeningLoan, ...]
    dues: dict[str, OpeningDues]


def taken_over(desk: Desk) -> TakenOver:
    """Return what stands of all that was taken over; of each member's dues the last word."""
    standing: dict[str, Event] = {}
    with desk.book.reading() as connection:
        for _, event in history.events(connection, _TYPES):
            if isinstance(event.act, acts.Reverse):
                standing.pop(event.act.of, None)
            else:
                standing[event.ref] = event
    every = [event.act for event in standing.values()]
    return TakenOver(
        tuple(act for act in every if isinstance(act, Opening)),
        tuple(act for act in every if isinstance(act, OpeningLoan)),
        {act.member: act for act in every if isinstance(act, OpeningDues)},
    )


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return the minutes; raises `Refused` where nothing was taken over."""
    found = taken_over(desk)
    if not (found.funds or found.loans or found.dues):
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    with desk.book.reading() as connection:
        last = history.last_day(connection)
        opened = history.club_at(connection, last or desk.today).opened
        first = next((e.date for _, e in history.events(connection, _TYPES[:3])), opened)
    top = letterhead(desk, first)
    funds = tuple(_funds(top.club, found))
    page = OpeningPaper(
        club=top.head,
        place=top.place,
        day=first,
        funds=funds,
        loans=tuple(_loans(top.club, found.loans)),
        dues=tuple(_dues(top.club, found)),
        notes=tuple(_notes(found.funds)),
        in_words=top.settings.in_words(sum(fund.there for fund in funds)),
        signers=top.signers(paper),
    )
    title = f"Biên bản mở sổ {first:%d/%m/%Y}"
    return opening(page, title, band=top.band, scale=scale_of(is_large=wanted.is_large))


def _funds(club: Club, found: TakenOver) -> Iterator[FundOpening]:
    for code, name in club.funds.items():
        own = [act for act in found.funds if act.fund == code]
        lent = sum(loan.outstanding for loan in found.loans) if code == LENDING_FUND else 0
        if own or lent or code == LENDING_FUND:
            yield FundOpening(
                name=f"{name} ({code})",
                cash=sum(act.cash or 0 for act in own),
                bank=sum(act.bank or 0 for act in own),
                loans=lent,
                interest=sum(act.undistributed_interest or 0 for act in own),
                shares=sum(amount for act in own for _, amount in act.shares or ()),
                borrowed=sum(lender.amount for act in own for lender in act.borrowed or ()),
            )


def _loans(club: Club, loans: Sequence[OpeningLoan]) -> Iterator[LoanOpening]:
    for act in sorted(loans, key=lambda act: act.loan):
        name = club.members[act.member].name
        owed = act.interest_owed or 0
        yield LoanOpening(act.loan, name, act.lent, act.amount, act.outstanding, owed)


def _dues(club: Club, found: TakenOver) -> Iterator[DuesOpening]:
    for code in sorted(found.dues, key=lambda code: (sort_key(club.members[code].name), code)):
        month = found.dues[code].paid_to
        yield DuesOpening(code, club.members[code].name, f"{month.number:02}/{month.year}")


def _notes(funds: Sequence[Opening]) -> Iterator[str]:
    for act in funds:
        said = "; ".join(filter(None, (act.minutes, act.note)))
        if said:
            yield f"Quỹ {act.fund}: {said}"
