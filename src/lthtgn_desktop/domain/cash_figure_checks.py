"""The lines of the cash books against the figures: what came in and went out, by what it was for.

A line that takes back a voucher of an earlier month says how much, not what for: so much room it
leaves to the figures, and none is left where there is no such line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lthtgn_desktop.domain.accounts import camel
from lthtgn_desktop.domain.cash_book import Purpose
from lthtgn_desktop.domain.cash_line_checks import Booked, Settled
from lthtgn_desktop.domain.choices import Nature, Source
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.fund_report import FundReport
from lthtgn_desktop.domain.indicators import Counted
from lthtgn_desktop.domain.report_shape import INCOME_KINDS, SPENDING_KINDS, Check

_MEMBERSHIP = frozenset({"Dues", "EntryFee"})
_OWED = {Nature.SHARE: "shares_owed", Nature.BORROWED: "borrowed_owed"}
_MAY_BE_BROUGHT = frozenset(f"{item}.grown" for item in _OWED.values())
_PARTS = {"dues": "Dues", "entry_fee": "EntryFee"}


class Room(NamedTuple):
    """What was taken back of earlier months: of what had come in, and of what had gone out."""

    came: int
    went: int


def room(lines: Settled, fund: str) -> Room:
    """Return how far a fund's figures may lie below what its lines say."""
    own = [booked.line for booked in lines.of_earlier if booked.fund == fund]
    return Room(sum(line.paid for line in own), sum(line.received for line in own))


def flows(
    reports: Sequence[FundReport], figures: Counted, lines: Settled, brought: Mapping[str, int]
) -> Iterator[Check]:
    """Yield that each figure that moves money is what the lines say that money moved for.

    What a fund brought with it when the book began may be owed too, and no line says so.
    """
    told: Counter[tuple[str, str]] = Counter()
    for booked in lines.standing:
        told[booked.fund, _figure(booked)] += booked.line.received + booked.line.paid
    for report in reports:
        most = room(lines, report.code)
        sides = ((_came(report, figures), most.came), (_went(report, figures), most.went))
        for side, least in sides:
            gaps = {name: told[report.code, name] - amount for name, amount in side.items()}
            for name, gap in gaps.items():
                lowest = -brought[report.code] if name in _MAY_BE_BROUGHT else 0
                yield f"{report.code}.{name}", lowest <= gap <= least
            yield f"{report.code}.cash_books", sum(gaps.values()) <= least


def kinds(reports: Sequence[FundReport]) -> Iterator[Check]:
    """Yield that each fund earns and spends only in its own ways."""
    for fund in reports:
        if fund.code == LENDING_FUND:
            others = fund.income.keys() - {"Other"}
            yield f"{fund.code}.spending", not any(fund.spending.values())
        else:
            others = fund.income.keys() & (_MEMBERSHIP if fund.code != OPERATING_FUND else set())
        yield f"{fund.code}.income", not any(fund.income[kind] for kind in others)


def collected(
    reports: Mapping[str, FundReport], figures: Counted, lines: Settled
) -> Iterator[Check]:
    """Yield that what was collected of one kind alone is no more than all of this kind."""
    alone: Counter[str] = Counter()
    for _, _, line in lines.standing:
        if line.purpose.type == "collect":
            alone[line.purpose.choice] += line.received
    membership, repaid = room(lines, OPERATING_FUND).came, room(lines, LENDING_FUND).came
    for part, kind in _PARTS.items():
        income = reports[OPERATING_FUND].income.get(kind, 0)
        yield f"{OPERATING_FUND}.income.{kind}", alone[part] <= income + membership
    for part in ("principal", "interest"):
        amount = getattr(figures.lending, f"{part}_collected")
        yield f"lending.{part}_collected", alone[part] <= amount + repaid


def given(figures: Counted, lines: Settled) -> Iterator[Check]:
    """Yield that what was granted and given as capital in the month is part of all that was."""
    told: Counter[str] = Counter()
    for fund, _, line in lines.standing:
        if fund == LENDING_FUND and line.purpose.type == "receive":
            told[line.purpose.choice] += line.received
    most = room(lines, LENDING_FUND).came
    yield "capital.granted", told[Nature.GRANT] <= figures.capital.granted + most
    yield "capital.given", told[Nature.GIFT] <= figures.capital.given + most


def _figure(booked: Booked) -> str:
    """Return the figure that a line adds to; empty where money only changed its place."""
    return _FIGURES[booked.line.purpose.type](booked.fund, booked.line.purpose)


def _received(fund: str, purpose: Purpose) -> str:
    if purpose.choice in _OWED:
        return f"{_OWED[Nature(purpose.choice)]}.grown"
    if purpose.choice == Nature.INCOME:
        return "income.Other"
    is_capital = fund == LENDING_FUND
    return f"received.{purpose.source}" if is_capital else f"income.{camel(purpose.choice)}"


def _transferred(fund: str, purpose: Purpose) -> str:
    if fund == LENDING_FUND:
        return "transferred"
    return "income.Transfer" if purpose.choice == "in" else "spending.Transfer"


_FIGURES: Mapping[str, Callable[[str, Purpose], str]] = {
    "opening": lambda _, __: "",
    "receive": _received,
    "return": lambda _, purpose: f"{_OWED[Nature(purpose.choice)]}.shrunk",
    "spend": lambda _, purpose: f"spending.{camel(purpose.choice)}",
    "move": lambda _, __: "",
    "transfer": _transferred,
    "lend": lambda _, __: "lent",
    "collect": lambda _, __: "collected",
    "split": lambda _, purpose: "income.Interest" if purpose.choice == "in" else "divided",
    "write_off": lambda _, purpose: "made_good" if purpose.choice == "in" else "lost",
}


def _came(fund: FundReport, figures: Counted) -> dict[str, int]:
    """Return the figures of a fund that grow by what comes in."""
    owed = {f"{item}.grown": fund.turnover[item].grown for item in _OWED.values()}
    if fund.code == LENDING_FUND:
        return owed | _came_to_lend(fund, figures)
    earned = {f"income.{kind}": fund.income.get(kind, 0) for kind in INCOME_KINDS - _MEMBERSHIP}
    membership = sum(fund.income.get(kind, 0) for kind in _MEMBERSHIP)
    return owed | earned | {"collected": membership}


def _came_to_lend(fund: FundReport, figures: Counted) -> dict[str, int]:
    growth, lending = figures.income_fund, figures.lending
    made_good = sum(figures.lost_in_month.values()) - figures.lost_in_month[LENDING_FUND]
    received = {f"received.{source}": growth.received[source] for source in Source}
    return received | {
        "income.Other": fund.income.get("Other", 0),
        "transferred": growth.transferred,
        "collected": lending.principal_collected + lending.interest_collected,
        "made_good": made_good,
    }


def _went(fund: FundReport, figures: Counted) -> dict[str, int]:
    """Return the figures of a fund that grow by what goes out."""
    returned = {f"{item}.shrunk": fund.turnover[item].shrunk for item in _OWED.values()}
    if fund.code == LENDING_FUND:
        shared_out = fund.turnover["undistributed_interest"].shrunk
        divided = shared_out - figures.income_fund.interest_added
        return returned | {"lent": figures.lending.lent, "divided": divided}
    spent = {f"spending.{kind}": fund.spending.get(kind, 0) for kind in SPENDING_KINDS}
    return returned | spent | {"lost": figures.lost_in_month[fund.code]}
