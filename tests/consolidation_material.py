"""Clubs and their months as an association has them, small and sound, for tests of adding up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lthtgn_desktop.domain.association import Association, Level
from lthtgn_desktop.domain.association_notes import Campaign, Notes, Target
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.club_month import (
    ClubMonth,
    LoanFigures,
    MemberFigures,
    SourceFigures,
    digest,
)
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile, consolidated_file
from lthtgn_desktop.domain.consolidation import Consolidated, consolidated, periods
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period

COMMUNE = Association("HP-LN", "Hội Người cao tuổi xã Liên Nghĩa", Level.COMMUNE)
PROVINCE = Association("HP", "Hội Người cao tuổi thành phố Hải Phòng", Level.PROVINCE)
OPENED = "2024-01-01"


def a_listed_club(code: str = "A", **changes: object) -> ListedClub:
    """A club of Liên Nghĩa that sends its months itself."""
    club = ListedClub(
        code=code,
        name=f"CLB LTHTGN thôn {code}",
        hamlet=f"Thôn {code}",
        commune="Liên Nghĩa",
        province="Hải Phòng",
        opened=OPENED,
        is_practice=False,
    )
    return replace(club, **changes)  # type: ignore[arg-type]


def a_month(
    club: str = "A",
    month: str = "2026-12",
    *,
    members: int = 50,
    balance: int = 60_000_000,
    owed: int = 40_000_000,
) -> ClubMonth:
    """A month in which one loan was paid out and another paid back as much.

    50 million of the fund were granted at first. The funds end the month as they began it.
    """
    funds = {"TTN": a_lending_fund(balance, owed), "HD": some_money(1_500_000)}
    return ClubMonth(
        club=club,
        month=Month.read(month),
        opens_with=digest(funds),
        opened=OPENED,
        is_practice=False,
        members=some_members(members),
        loans=LoanFigures(
            open=8,
            borrowers=7,
            member_borrowers=6,
            turns=1,
            lent=6_000_000,
            principal_collected=6_000_000,
            interest_collected=300_000,
            written_off=0,
            outstanding=owed,
            overdue_principal=0,
            at_risk=0,
        ),
        dues_collected=500_000,
        initial_grant=50_000_000,
        initial_source="state_budget",
        funds=funds,
        sources={"state_budget": SourceFigures(min(balance, 50_000_000), 0)},
    )


def some_members(total: int) -> MemberFigures:
    """So many members: two women in three, two poor, one that joined."""
    return MemberFigures(
        total=total,
        women=total * 2 // 3,
        aged_60=total * 2 // 3,
        poor=2,
        near_poor=3,
        difficult=4,
        volunteers=5,
        joined=1,
        left=0,
    )


def a_lending_fund(balance: int, owed: int, loss: int = 0) -> FundBalance:
    """A lending fund with so much in all, of which so much is lent, and what was lost of it."""
    return FundBalance(
        cash=balance - owed,
        bank=0,
        loans=owed,
        shares_owed=0,
        borrowed_owed=0,
        capital=balance + loss,
        undistributed_interest=0,
        income=0,
        expense=0,
        loss=loss,
    )


def some_money(cash: int) -> FundBalance:
    """Another fund with so much cash, all of it income."""
    return replace(a_lending_fund(cash, 0), capital=0, income=cash)


def with_loss(row: ClubMonth, loss: int) -> ClubMonth:
    """The same month of a club whose lending fund has lost so much."""
    fund = row.funds["TTN"]
    return replace(
        row, funds=row.funds | {"TTN": replace(fund, capital=fund.assets + loss, loss=loss)}
    )


def with_loans(row: ClubMonth, **changes: int) -> ClubMonth:
    """The same month with other figures of loans."""
    return replace(row, loans=replace(row.loans, **changes))


def spread(total: int, clubs: int) -> list[int]:
    """A published total, spread over clubs as evenly as whole numbers allow."""
    share, rest = divmod(total, clubs)
    return [share + (place < rest) for place in range(clubs)]


def a_report(
    *rows: ClubMonth,
    period: str = "2026-12",
    clubs: Iterable[ListedClub] | None = None,
    notes: Notes | None = None,
    association: Association = COMMUNE,
) -> Consolidated:
    """The report of these rows; without a list of clubs, those that have a row are listed."""
    over = Period.read(period)
    listed = clubs or [a_listed_club(code) for code in sorted({row.club for row in rows})]
    return consolidated(association, over, list(listed), periods(over, rows), notes or Notes())


def a_consolidated_file() -> ConsolidatedFile:
    """A commune's last quarter: one club whole, one without a month, one that has not reported."""
    clubs = [a_listed_club(code) for code in ("C", "A", "B")]
    months = ("2026-10", "2026-11", "2026-12")
    rows = [a_month("A", month) for month in months] + [a_month("B", "2026-12")]
    rows.append(a_month("C", "2026-10"))
    notes = Notes(
        targets=(Target("HP-LN", 2026, 2), Target("HP-LN", 2027, 3)),
        campaigns=(Campaign("HP-LN", 2026, 1_200, 900, 9_500_000),),
        lost_before={"A": 0, "GONE": 5},
    )
    report = a_report(*rows, period="2026-Q4", clubs=clubs, notes=notes)
    return consolidated_file(report, {}, rows, {"A": rows[0].opens_with, "GONE": ""}, notes)


def a_province_file() -> ConsolidatedFile:
    """A province's December: two clubs of two communes, one that sends itself, a practice club."""
    clubs = [
        a_listed_club("A", parent="HP-LN"),
        a_listed_club("B", parent="HP-AP", commune="An Phú"),
        a_listed_club("C", commune="An Phú", is_practice=True),
        a_listed_club("D", commune="An Phú"),
    ]
    names = {"HP-AP": "Hội Người cao tuổi xã An Phú", "HP-LN": COMMUNE.name, "HP-X": "khác"}
    rows = [a_month("A"), a_month("B", balance=150_000_000), a_month("C")]
    rows.append(with_loss(a_month("D"), 700_000))
    report = a_report(*rows, clubs=clubs, association=PROVINCE)
    return consolidated_file(report, names, rows, {}, Notes())
