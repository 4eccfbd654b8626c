"""A province of clubs that lived through a year each, and what their own books say of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from clubs_for_tests import (
    COMMUNE,
    FIRST,
    SendingClub,
    a_desk,
    a_sending_club,
    enrolled,
    taken,
)
from keys_for_tests import a_key
from lthtgn_desktop.domain.consolidation import Consolidated
from lthtgn_desktop.domain.period import Length, Period
from lthtgn_desktop.usecases.register.add_up import send
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.enrol import enrol
from lthtgn_desktop.usecases.register.own_key import own_card
from lthtgn_desktop.usecases.show_figures import picture

Sums: TypeAlias = Counter[str]
Document: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reporting:
    """A club, the reports of all its months, and what `balances --json` said on their last days."""

    club: SendingClub
    paths: tuple[Path, ...]
    said: dict[date, Document]


def clubs_that_report(folder: Path, clubs: int, months: int) -> Iterator[Reporting]:
    """Clubs of random lives, each with a folder and a key of its own."""
    for number in range(1, clubs + 1):
        own = folder / f"club {number}"
        own.mkdir()
        club = a_sending_club(own, f"CLB-{number:03}", months=months, seed=number)
        lived = [FIRST.plus(month) for month in range(-1, months)]
        with club.at_work() as desk:
            said = {
                month.last_day: picture(desk, month.last_day).balances.as_document()
                for month in lived
            }
        yield Reporting(club, tuple(club.exports(*map(str, lived[1:]))), said)


def periods_of(months: int) -> list[Period]:
    """Every month, quarter, half-year and year that so many months from January on fill."""
    last = FIRST.plus(months - 1)
    return [
        period
        for length in Length
        for number in range(0, months, length)
        if (period := Period(FIRST.plus(number), length)).last <= last
    ]


def receives(desk: RegisterDesk, reporting: Sequence[Reporting]) -> None:
    """Enrol the clubs and take in all their files; none may be refused or held."""
    for one in reporting:
        enrolled(desk, one.club)
        outcomes = taken(desk, *one.paths)
        assert outcomes == [("accepted",)] * len(one.paths), (one.club.code, outcomes)


def receives_through_communes(
    desk: RegisterDesk, folder: Path, reporting: Sequence[Reporting], in_each: int, *wanted: str
) -> None:
    """Let communes of so many clubs take the files in, add them up, and pass on these periods."""
    for number, start in enumerate(range(0, len(reporting), in_each), 1):
        association = replace(COMMUNE, code=f"XA-{number:02}", name=f"Hội NCT xã {number}")
        key = a_key(association.code)
        commune = a_desk(folder, association)
        receives(commune, reporting[start : start + in_each])
        enrol(desk, own_card(commune, key))
        paths = [send(commune, Period.read(period), folder, key).path for period in wanted]
        commune.close()
        assert taken(desk, *paths) == [("accepted",)] * len(paths)


def said_by_books(reporting: Sequence[Reporting], period: Period) -> Sums:
    """What the clubs' own `balances --json` come to: stocks at the end, and what moved since."""
    sums: Sums = Counter()
    for one in reporting:
        at_end, before = one.said[period.last_day], one.said[period.first.plus(-1).last_day]
        sums.update(_stocks(at_end))
        sums.update(_paid(at_end))
        sums.subtract(_paid(before))
    return sums


def said_by_register(found: Consolidated) -> Sums:
    """The same figures as `association report --json` prints them."""
    document: Document = found.as_document()
    assert document["clubs"]["missing"] == []
    loans, members = document["loans"], document["members"]
    return Counter(
        {
            "members": members["total"],
            "open": loans["open"],
            "borrowers": loans["borrowers"],
            "outstanding": loans["outstanding"],
            "overdue": loans["overdue_principal"],
            "dues paid": document["dues_collected"],
            "principal paid": loans["principal_collected"],
            "interest paid": loans["interest_collected"],
            **_funds(document),
        }
    )


def _stocks(document: Document) -> Sums:
    loans = [loan for loan in document["loans"].values() if loan["status"] == "open"]
    return Counter(
        {
            "members": sum(member["active"] for member in document["members"].values()),
            "open": len(loans),
            "borrowers": len({loan["member"] for loan in loans}),
            "outstanding": sum(loan["outstanding"] for loan in loans),
            "overdue": sum(loan["overdue_principal"] for loan in loans),
            **_funds(document),
        }
    )


def _funds(document: Document) -> dict[str, int]:
    return {
        f"{code}.{name}": amount
        for code, fund in document["funds"].items()
        for name, amount in fund.items()
    }


def _paid(document: Document) -> Sums:
    members, loans = document["members"].values(), document["loans"].values()
    return Counter(
        {
            "dues paid": sum(member["dues_paid"] for member in members),
            "principal paid": sum(loan["principal_paid"] for loan in loans),
            "interest paid": sum(loan["interest_paid"] for loan in loans),
        }
    )
