"""The figures of some clubs added up, field by field and fund by fund; amounts in đồng."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from typing import TypeVar

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.club_month import LoanFigures, MemberFigures, SourceFigures
from lthtgn_desktop.domain.club_period import ClubPeriod

_MEMBERS = ("total", "women", "aged_60", "poor", "near_poor", "difficult")
_LOANS = (
    "open",
    "borrowers",
    "turns",
    "lent",
    "principal_collected",
    "interest_collected",
    "outstanding",
    "overdue_principal",
)
"""What the contract, section 7, prints; the other figures stand among the indicators."""

Figures = TypeVar("Figures", MemberFigures, LoanFigures, SourceFigures, FundBalance)


@dataclass(frozen=True, slots=True)
class ClubSums:
    """Sums over clubs; `funds` by code, with the two funds that every club has always there."""

    members: MemberFigures
    funds: dict[str, FundBalance]
    loans: LoanFigures
    dues_collected: int
    sources: dict[str, SourceFigures]

    @property
    def lending_fund(self) -> FundBalance:
        """Return the figures of the lending fund."""
        return self.funds[LENDING_FUND]

    @property
    def own_capital(self) -> int:
        """Return what the lending fund has beyond what it owes: to members, and to lenders."""
        fund = self.lending_fund
        return fund.assets - fund.shares_owed - fund.borrowed_owed

    def as_document(self) -> dict[str, object]:
        """Return the figures as `association report --json` prints them."""
        return {
            "members": {item: getattr(self.members, item) for item in _MEMBERS},
            "funds": {code: asdict(fund) for code, fund in self.funds.items()},
            "loans": {item: getattr(self.loans, item) for item in _LOANS},
            "dues_collected": self.dues_collected,
        }


def club_sums(figures: Iterable[ClubPeriod]) -> ClubSums:
    """Add clubs up; no club at all comes to nothing."""
    clubs = list(figures)
    funds: dict[str, list[FundBalance]] = {LENDING_FUND: [], OPERATING_FUND: []}
    sources: defaultdict[str, list[SourceFigures]] = defaultdict(list)
    for club in clubs:
        for code, fund in club.funds.items():
            funds.setdefault(code, []).append(fund)
        for source, of_source in club.sources.items():
            sources[source].append(of_source)
    return ClubSums(
        members=_added(MemberFigures, [club.members for club in clubs]),
        funds={code: _added(FundBalance, own) for code, own in sorted(funds.items())},
        loans=_added(LoanFigures, [club.loans for club in clubs]),
        dues_collected=sum(club.dues_collected for club in clubs),
        sources={source: _added(SourceFigures, own) for source, own in sorted(sources.items())},
    )


def sums_of(club: ClubPeriod) -> ClubSums:
    """Return one club's figures as sums."""
    nothing = {} if {LENDING_FUND, OPERATING_FUND} <= club.funds.keys() else club_sums([]).funds
    return ClubSums(
        members=club.members,
        funds=dict(sorted((nothing | club.funds).items())),
        loans=club.loans,
        dues_collected=club.dues_collected,
        sources=dict(sorted(club.sources.items())),
    )


def _added(kind: type[Figures], values: Sequence[Figures]) -> Figures:
    names = [field.name for field in fields(kind)]
    return kind(**{name: sum(getattr(value, name) for value in values) for name in names})
