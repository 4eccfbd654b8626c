"""What the association keeps of a monthly report: the figures that it adds up."""

from __future__ import annotations

from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.club_month import (
    ClubMonth,
    LoanFigures,
    MemberFigures,
    SourceFigures,
    digest,
)
from lthtgn_desktop.domain.indicators import Counted, Lending, People
from lthtgn_desktop.domain.report import MonthlyReport


def club_month(report: MonthlyReport) -> ClubMonth:
    """Return the figures of a report whose sums were counted again."""
    counted = report.counted
    return ClubMonth(
        club=report.club.code,
        month=report.month,
        opens_with=digest({fund.code: fund.opening for fund in report.funds}),
        opened=report.opened.isoformat(),
        is_practice=report.is_practice,
        members=_members(counted.people),
        loans=_loans(counted.lending),
        dues_collected=report.dues_collected,
        initial_grant=counted.initial.amount,
        initial_source=counted.initial.source.value if counted.initial.source else "",
        funds={fund.code: fund.closing for fund in report.funds},
        sources=_sources(counted),
    )


def _members(people: People) -> MemberFigures:
    return MemberFigures(
        total=people.total,
        women=people.women,
        aged_60=people.aged,
        poor=people.poor,
        near_poor=people.near_poor,
        difficult=people.difficult,
        volunteers=people.volunteers,
        joined=people.joined,
        left=people.left,
    )


def _loans(lending: Lending) -> LoanFigures:
    return LoanFigures(
        open=lending.open,
        borrowers=lending.borrowers,
        member_borrowers=lending.member_borrowers,
        turns=lending.turns,
        lent=lending.lent,
        principal_collected=lending.principal_collected,
        interest_collected=lending.interest_collected,
        written_off=lending.written_off,
        outstanding=lending.outstanding,
        overdue_principal=lending.overdue_principal,
        at_risk=lending.at_risk,
    )


def _sources(counted: Counted) -> dict[str, SourceFigures]:
    given, received = counted.sources, counted.income_fund.received
    return {
        source.value: SourceFigures(given.get(source, 0), received[source])
        for source in Source
        if given.get(source) or received[source]
    }
