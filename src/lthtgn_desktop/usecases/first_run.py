"""The first run of a real book: people of a list, and what the paper books say, in one go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.choices import Method, Repayment, Sex
from lthtgn_desktop.domain.club import LENDING_FUND, Club
from lthtgn_desktop.domain.events import Act, Event
from lthtgn_desktop.domain.member_list import Listed
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.opening_acts import Opening, OpeningDues, OpeningLoan
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.drafts import keep
from lthtgn_desktop.usecases.next_code import next_code
from lthtgn_desktop.usecases.record import Done, record_acts, record_document
from lthtgn_desktop.usecases.working_day import club_now

_TYPES = ("opening", "opening_loan", "opening_dues", "reverse")
AGAIN = "Ghi lại số dư mở sổ"
"""The note of an opening that takes the place of another one, and of what is taken back."""


PLACE = "first-run"
"""The draft that says at which step the first run was left; there is none once it is done."""


def begin_book(desk: Desk, document: Mapping[str, object]) -> None:
    """Record the club, its chair and treasurer, and begin the first run; raises `Refused`."""
    club = dict(document)
    officers = [(role, club.pop(role, None)) for role in ("chair", "treasurer")]
    record_document(desk, club)
    for role, name in officers:
        if name:
            event = {"type": "officer", "date": club["date"], "role": role, "name": name}
            record_document(desk, event)
    keep(desk, PLACE, {"step": "rules"})


class FundLine(NamedTuple):
    """What a fund had on paper, in đồng; `interest` is not divided yet."""

    fund: str
    cash: int
    bank: int
    interest: int = 0


class LoanLine(NamedTuple):
    """A member's running loan as the paper books have it; amounts in đồng."""

    outstanding: int
    amount: int
    lent: date
    rate: Decimal
    months: int
    interest_owed: int


class MemberLine(NamedTuple):
    """What the paper books say of a member; None for no loan, and for dues nobody wrote down."""

    member: str
    loan: LoanLine | None
    paid_to: Month | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The opening balances of a club; all its loans run on the same pattern.

    `note` explains what differs between the paper and what was found.
    """

    funds: tuple[FundLine, ...]
    members: tuple[MemberLine, ...]
    method: Method
    principal: Repayment
    purpose: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """The opening balances that are in the book: by their refs, and of dues the last word."""

    funds: dict[str, Opening]
    loans: dict[str, OpeningLoan]
    dues: dict[str, OpeningDues]

    def loan_of(self, member: str) -> tuple[str, OpeningLoan] | None:
        """Return a member's loan with its ref."""
        own = ((ref, loan) for ref, loan in self.loans.items() if loan.member == member)
        return next(own, None)


def standing(desk: Desk) -> Standing:
    """Return the opening balances that are in the book and were not taken back."""
    found: dict[str, Event] = {}
    with desk.book.reading() as connection:
        for _, event in history.events(connection, _TYPES):
            if isinstance(event.act, acts.Reverse):
                found.pop(event.act.of, None)
            else:
                found[event.ref] = event
    every = [(ref, event.act) for ref, event in found.items()]
    return Standing(
        {ref: act for ref, act in every if isinstance(act, Opening)},
        {ref: act for ref, act in every if isinstance(act, OpeningLoan)},
        {act.member: act for _, act in every if isinstance(act, OpeningDues)},
    )


def add_people(desk: Desk, people: Sequence[Listed]) -> list[Done]:
    """Take in the people of a list as members of before the book; raises `Refused`.

    All joined on the `joining_day`: nobody knows better, and the first report does not count them
    as new.
    """
    club = club_now(desk)
    codes, joins = [*club.members], list[Act]()
    for person in people:
        codes.append(next_code(codes, "M001"))
        join = acts.Join(codes[-1], person.name, Sex(person.sex), person.born)
        address, phone = person.address or None, person.phone or None
        joins.append(replace(join, address=address, phone=phone))
    return record_acts(desk, joining_day(club), joins)


def joining_day(club: Club) -> date:
    """Return since when members of paper books are members here: a year and more of dues back."""
    return date(club.opened.year - 1, 1, 1)


def take_over(desk: Desk, sheet: Sheet) -> list[Done]:
    """Record opening balances, all or none; what stood before and differs is taken back.

    Raises `Refused`, after a month was closed for one.
    """
    club = club_now(desk)
    before = standing(desk)
    wanted = [*_loans(club, sheet, before), *_funds(sheet, before), *_dues(sheet, before)]
    return record_acts(desk, club.opened, wanted)


def _loans(club: Club, sheet: Sheet, before: Standing) -> Iterator[Act]:
    """Yield the new loans first, then the reversals: no fund is short between the two."""
    codes, gone = [*club.loans], list[str]()
    for line in sheet.members:
        old = before.loan_of(line.member)
        new = None if line.loan is None else _loan(sheet, line.member, line.loan, old)
        if old is not None and new == old[1]:
            continue
        if old is not None:
            gone.append(old[0])
        if new is not None:
            codes.append(next_code(codes, "L0001"))
            yield _under(new, codes[-1])
    yield from (acts.Reverse(ref, AGAIN) for ref in gone)


def _loan(
    sheet: Sheet, member: str, line: LoanLine, old: tuple[str, OpeningLoan] | None
) -> OpeningLoan:
    has_interest = sheet.method is not Method.NONE
    return OpeningLoan(
        loan="" if old is None else old[1].loan,
        member=member,
        fund=LENDING_FUND,
        amount=line.amount,
        outstanding=line.outstanding,
        lent=line.lent,
        rate=line.rate if has_interest else Decimal(0),
        months=line.months,
        method=sheet.method,
        principal=sheet.principal,
        purpose=sheet.purpose,
        interest_owed=line.interest_owed or None,
    )


def _under(loan: OpeningLoan, code: str) -> OpeningLoan:
    values = {name: getattr(loan, name) for name in OpeningLoan.__dataclass_fields__}
    return OpeningLoan(**{**values, "loan": code})


def _funds(sheet: Sheet, before: Standing) -> Iterator[Act]:
    standing_refs: dict[str, list[tuple[str, Opening]]] = {}
    for ref, act in before.funds.items():
        standing_refs.setdefault(act.fund, []).append((ref, act))
    for line in sheet.funds:
        old = standing_refs.get(line.fund, [])
        said = sheet.note if line.fund == LENDING_FUND else ""
        note = said or (AGAIN if old else None)
        new = Opening(
            line.fund,
            cash=line.cash or None,
            bank=line.bank or None,
            undistributed_interest=line.interest or None,
            borrowed=old[0][1].borrowed if old else None,
            shares=old[0][1].shares if old else None,
            note=note,
        )
        if len(old) == 1 and _same(old[0][1], new):
            continue
        if line.cash or line.bank or line.interest or new.borrowed or new.shares or said:
            yield new
        yield from (acts.Reverse(ref, AGAIN) for ref, _ in old)


def _same(old: Opening, new: Opening) -> bool:
    """Tell whether two say the same; the note that only says “again” says nothing."""
    notes = [None if act.note == AGAIN else act.note for act in (old, new)]
    names = ("cash", "bank", "undistributed_interest")
    return notes[0] == notes[1] and all(getattr(old, n) == getattr(new, n) for n in names)


def _dues(sheet: Sheet, before: Standing) -> Iterator[Act]:
    for line in sheet.members:
        old = before.dues.get(line.member)
        if line.paid_to is not None and (old is None or old.paid_to != line.paid_to):
            yield OpeningDues(line.member, line.paid_to)
