"""The tables of the consolidated workbook: a row for each club, fund and association below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.club_period import ClubPeriod
from lthtgn_desktop.domain.club_sums import ClubSums
from lthtgn_desktop.domain.consolidation import Consolidated, Part
from lthtgn_desktop.domain.consolidation_counts import Figure, months_found
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.domain.ratios import Measure, Ratio, Whole, ratio
from lthtgn_desktop.exchange import consolidated_layout as layout
from lthtgn_desktop.exchange import consolidated_words as words
from lthtgn_desktop.exchange.layout import Column, Look
from lthtgn_desktop.exchange.spreadsheet import Page, Value

_TOTALS = {Look.AMOUNT: Look.TOTAL, Look.TOTAL: Look.TOTAL, Look.RATE: Look.RATE}

_FUND_ITEMS = (
    "cash",
    "bank",
    "loans",
    "assets",
    "shares_owed",
    "borrowed_owed",
    "capital",
    "undistributed_interest",
    "income",
    "expense",
    "loss",
)

_EQUATION = (
    "Cộng (tiền mặt + tiền gửi + dư nợ gốc) = vốn góp + khoản CLB mượn + vốn của quỹ "
    "+ lãi chưa phân phối + tổng thu - tổng chi - tổn thất vốn."
)

_GROWTH = (
    "So vốn ban đầu (lần) = (quỹ tăng thu nhập - vốn góp của thành viên - khoản CLB mượn) / vốn ban"
    " đầu; dòng Cộng chỉ tính các câu lạc bộ có vốn ban đầu."
)


def add_clubs(page: Page, report: Consolidated) -> None:
    """Add a row for each club of the list; one that has not reported has no figures."""
    looks = _looks(layout.CLUB_COLUMNS)
    figures = {club.club: club for club in report.figures}
    for number, club in enumerate(report.clubs, 1):
        own = figures.get(club.code)
        rest = ["chưa có"] if own is None else _club(own, report.by_club[club.code])
        who: list[Value] = [number, club.code, _name(club), club.commune, str(club.year or "")]
        empty = [None] * (len(looks) - len(who) - len(rest))
        page.add([*who, *rest, *empty], looks)
    fund = report.indicators.groups["lending_fund"]
    sums = _members_and_funds(
        report.whole.sums, fund["initial_grants"], fund["times_initial_grants"]
    )
    page.add([None, "Cộng", None, None, None, None, *sums], _totals(layout.CLUB_COLUMNS))
    page.add_band(_GROWTH, Look.NOTE)


def _club(club: ClubPeriod, sums: ClubSums) -> list[Value]:
    found, expected = months_found(club)
    grant = club.initial_grant
    times = ratio(sums.own_capital, grant, Whole.INITIAL_GRANTS, Measure.TIMES)
    return [f"{found}/{expected}", *_members_and_funds(sums, grant, times)]


def _members_and_funds(sums: ClubSums, grant: Figure, times: Figure) -> list[Value]:
    members = sums.members
    others = sum(fund.assets for code, fund in sums.funds.items() if code != LENDING_FUND)
    return [
        members.total,
        members.women,
        members.aged_60,
        members.poor + members.near_poor,
        _value(grant),
        sums.lending_fund.assets,
        _value(times),
        others,
        sums.dues_collected,
    ]


def _value(figure: Figure) -> Value:
    return figure.value if isinstance(figure, Ratio) else figure


def add_loans(page: Page, report: Consolidated) -> None:
    """Add a row with the loans of each club that reported."""
    names = {club.code: _name(club) for club in report.clubs}
    for number, (code, sums) in enumerate(report.by_club.items(), 1):
        page.add([number, code, names[code], *_loans(sums)], _looks(layout.LOAN_COLUMNS))
    totals = [None, "Cộng", None, *_loans(report.whole.sums)]
    page.add(totals, _totals(layout.LOAN_COLUMNS))


def _loans(sums: ClubSums) -> list[Value]:
    loans = sums.loans
    return [
        loans.borrowers,
        loans.open,
        loans.turns,
        loans.lent,
        loans.principal_collected,
        loans.interest_collected,
        loans.written_off,
        loans.outstanding,
        loans.overdue_principal,
        loans.at_risk,
        sums.lending_fund.loss,
    ]


def _name(club: ListedClub) -> str:
    return f"{club.name} (LÀM THỬ)" if club.is_practice else club.name


def add_funds(page: Page, report: Consolidated) -> None:
    """Add a row for each fund: what all clubs have in it, and where that came from."""
    funds = report.whole.sums.funds
    others = (code for code in funds if code not in words.FUNDS)
    for code in (*words.FUNDS, *others):
        name = f"{words.FUNDS[code]} ({code})" if code in words.FUNDS else f"Quỹ {code}"
        page.add([name, *_fund([funds[code]])], _looks(layout.FUND_COLUMNS))
    page.add(["Cộng các quỹ", *_fund(funds.values())], _totals(layout.FUND_COLUMNS))
    page.add_band(_EQUATION, Look.NOTE)


def _fund(funds: Iterable[FundBalance]) -> list[Value]:
    """Return the sums of some funds, in the order of the columns."""
    added = list(funds)
    return [sum(getattr(fund, item) for fund in added) for item in _FUND_ITEMS]


def add_associations(page: Page, report: Consolidated, names: Mapping[str, str]) -> None:
    """Add a row for each association below; clubs that send to this one itself come last."""
    looks = _looks(layout.ASSOCIATION_COLUMNS)
    for number, (code, part) in enumerate(report.by_association.items(), 1):
        page.add([number, code, names[code], *_part(part)], looks)
    page.add([None, "Cộng", None, *_part(report.whole)], _totals(layout.ASSOCIATION_COLUMNS))
    direct = sum(not club.parent for club in report.clubs)
    if direct:
        text = f"Dòng cộng gồm cả {direct} câu lạc bộ gửi thẳng, không qua Hội cấp dưới."
        page.add_band(text, Look.NOTE)


def _part(part: Part) -> list[Value]:
    sums = part.sums
    return [
        part.enrolled,
        part.reported,
        sums.members.total,
        sums.lending_fund.assets,
        sums.loans.borrowers,
        sums.loans.outstanding,
        sums.loans.overdue_principal,
        sums.lending_fund.loss,
    ]


def _looks(columns: Sequence[Column]) -> list[Look]:
    return [column.look for column in columns]


def _totals(columns: Sequence[Column]) -> list[Look]:
    return [_TOTALS.get(column.look, Look.TOTAL_TEXT) for column in columns]
