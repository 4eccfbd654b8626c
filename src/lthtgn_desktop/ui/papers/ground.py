"""What a person can choose from for a paper: people, loans, funds, months, years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.person_field import Person
from lthtgn_desktop.usecases.list_members import list_members
from lthtgn_desktop.usecases.paper.numbered import Numbered, VoucherRecord, voucher_record
from lthtgn_desktop.usecases.paper.voucher_words import content
from lthtgn_desktop.usecases.working_day import club_now, figures_day

_KINDS = {Paper.RECEIPT: "PT", Paper.PAYMENT: "PC"}


class Ground(NamedTuple):
    """The book's own lists, the newest months, years and loans first; `day` is today's.

    People are found by their code as well as by their name.
    """

    people: Sequence[Person]
    loans: Sequence[Person]
    funds: Mapping[str, str]
    months: Sequence[Month]
    day: date
    vouchers: Sequence[Person] = ()

    @property
    def years(self) -> list[int]:
        """Return the years of the club's life, the newest first."""
        return sorted({month.year for month in self.months}, reverse=True)


def ground_of(runner: Runner, paper: Paper | None = None) -> Ground | None:
    """Return what can be chosen now; None where the book refused, which is told.

    Vouchers are listed only for a paper that is one.
    """
    members, club = runner.run(list_members), runner.run(club_now)
    day = runner.run(figures_day)
    if members is None or club is None or day is None:
        return None
    facts = [line.member.facts for line in members]
    people = [
        Person(
            f.member,
            f"{f.name} {f.member}",
            text("part.person.told", name=f.name, code=f.member, born=born),
        )
        for f in facts
        if (born := f.born[:4])
    ]
    return Ground(
        people, _loans(club), club.funds, _months(club, day), day, _vouchers(runner, paper)
    )


def _loans(club: Club) -> list[Person]:
    """Return the loans as something to search by the borrower's name or by the loan's code."""
    found = []
    for code, loan in reversed(club.loans.items()):
        if loan.cancelled_on is None:
            name = club.members[loan.member].name
            said = {"name": name, "code": code, "amount": grouped(loan.facts.amount)}
            told = text("papers.loan.told", **said, day=written(loan.lent.day))
            found.append(Person(code, f"{name} {code}", told))
    return found


def _vouchers(runner: Runner, paper: Paper | None) -> list[Person]:
    """Return the vouchers of cash, the newest first: by number, day, or who paid or got it."""
    kind = _KINDS.get(paper) if paper is not None else None
    record = None if kind is None else runner.run(voucher_record)
    if record is None:
        return []
    return [_voucher(one, record) for one in reversed(record.every) if one.voucher.kind == kind]


def _voucher(one: Numbered, record: VoucherRecord) -> Person:
    day, said = written(one.day), content(one, record.club, record.takes_back.get(one.label))
    facts = {"label": one.label, "day": day, "amount": grouped(one.voucher.amount)}
    told = text(
        "papers.voucher.told", **facts, what=(said.person or said.reason).partition(" (")[0]
    )
    return Person(one.label, f"{one.label} {day} {said.person}", told)


def _months(club: Club, day: date) -> list[Month]:
    first, last = Month.of(min(club.opened, day)), Month.of(day)
    return [last.plus(-back) for back in range(first.until(last) + 1)]
