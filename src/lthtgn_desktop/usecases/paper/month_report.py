"""The fund's month on one page: the figures of the signed report, in words for the board."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lthtgn_desktop.domain.balances import balances, fund_balance
from lthtgn_desktop.domain.choices import Area
from lthtgn_desktop.domain.club import LENDING_FUND, Club
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.file_forms import NO_FILE
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.month_money import Came, Went, month_money
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.domain.report import Closing, Material, MonthlyReport, Number, monthly_report
from lthtgn_desktop.exchange.month_words import AREAS
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.fund_chart import MOST_BARS, Bar, FundChart
from lthtgn_desktop.printing.papers.month_report import (
    FundMoney,
    MonthReportPaper,
    People,
    month_report,
)
from lthtgn_desktop.printing.papers.month_sentences import Capital, Lent, MoneyFlow
from lthtgn_desktop.store import history, month_figures
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.fund_growth import MonthOfFund, growth_between
from lthtgn_desktop.usecases.paper.letterhead import letterhead, scale_of
from lthtgn_desktop.usecases.paper.month_events import happened, taken_back
from lthtgn_desktop.usecases.working_day import figures_day

_CAME: Mapping[Came, str] = {
    Came.OPENING: "Tiền có khi mở sổ",
    Came.DUES: "Hội phí",
    Came.ENTRY_FEE: "Phí gia nhập",
    Came.PRINCIPAL: "Gốc vay trả về",
    Came.INTEREST: "Lãi vay",
    Came.GRANT: "Được cấp",
    Came.GIFT: "Được ủng hộ",
    Came.SHARE: "Thành viên góp vốn",
    Came.BORROWED: "Câu lạc bộ mượn",
    Came.OTHER: "Thu khác",
}
_WENT: Mapping[Went | Area, str] = {
    Went.LENT: "Cho vay",
    **{area: AREAS[area] for area in Area},
    Went.SHARE: "Trả lại vốn góp",
    Went.BORROWED: "Trả tiền mượn",
}
_NOT_CLOSED = Closing(date.min, 0, "")


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return the page of a month; raises `Refused` where the book has not come to it."""
    known = _club(desk)
    month = wanted.month or known.last_closed or _latest(desk)
    until = figures_day(desk)
    if not Month.of(known.opened) <= month <= Month.of(until):
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    with desk.book.reading() as connection:
        closed = month_figures.material(connection, month)
    material = closed or _open(desk, known, month)
    day = month.last_day if closed else min(month.last_day, until)
    top = letterhead(desk, day)
    report = monthly_report(Number(1, NO_FILE), material)
    page = MonthReportPaper(
        club=top.head,
        place=top.place,
        month=f"{month.number:02}/{month.year}",
        day=day,
        closed_on=closed.closed.on if closed else None,
        code=closed.closed.code if closed else "",
        people=_people(report),
        funds=tuple(
            FundMoney(one.name, one.closing.cash, one.closing.bank) for one in report.funds
        ),
        flow=_flow(report, material, taken_back(desk, month)),
        lent=_lent(report, material, day),
        capital=_capital(report),
        chart=_chart(desk, known, month),
        signers=top.signers(paper),
        happened=tuple(happened(desk, material)),
    )
    title = f"Báo cáo tháng {page.month} để dán bảng"
    return month_report(page, title, band=top.band, scale=scale_of(is_large=wanted.is_large))


def _club(desk: Desk) -> Club:
    with desk.book.reading() as connection:
        club = history.club_at(connection, date.max)
    if club.identity is None:
        raise Refused(RefusalCode.CLUB_FIRST)
    return club


def _latest(desk: Desk) -> Month:
    with desk.book.reading() as connection:
        return Month.of(history.last_day(connection) or desk.today)


def _open(desk: Desk, known: Club, month: Month) -> Material:
    """Return what the report of a month would be made from if it were closed now."""
    day = month.last_day
    with desk.book.reading() as connection:
        club = history.club_at(connection, day)
        totals = history.totals_at(connection, day)
        before = history.totals_at(connection, month.plus(-1).last_day)
        if club.identity is None:
            raise Refused(RefusalCode.CLUB_FIRST)
        return Material(
            month=month,
            identity=club.identity,
            club=club,
            totals=totals,
            opening={code: fund_balance(before, code) for code in known.funds},
            closing={code: fund_balance(totals, code) for code in known.funds},
            closed=_NOT_CLOSED,
            moved=month_figures.movements(connection, month),
            capital=month_figures.capital(connection, LENDING_FUND, day),
            first_capital=month_figures.first_capital(connection, LENDING_FUND, day),
            vouchers=month_figures.vouchers(connection, month),
            meetings=month_figures.meetings(connection, month),
            is_practice=month_figures.is_practice(connection),
        )


def _people(report: MonthlyReport) -> People:
    came = report.counted.attendance
    paid = sum(line.paid > 0 for line in report.dues)
    return People(report.counted.people.total, came.meetings, came.present, paid)


def _flow(report: MonthlyReport, material: Material, back: tuple[str, ...]) -> MoneyFlow:
    money = month_money(material.moved)
    return MoneyFlow(
        opening=sum(fund.opening.cash + fund.opening.bank for fund in report.funds),
        came=tuple((_CAME[kind], amount) for kind, amount in money.came.items()),
        went=tuple((_WENT[kind], amount) for kind, amount in money.went.items()),
        taken_back=back,
    )


def _lent(report: MonthlyReport, material: Material, day: date) -> Lent:
    loans = balances(material.club, material.totals, day).loans.values()
    interest = {loan.member for loan in loans if loan.standing.interest_due}
    lending = report.counted.lending
    return Lent(
        outstanding=lending.outstanding,
        borrowers=lending.borrowers,
        lent=lending.lent,
        turns=lending.turns,
        principal=lending.principal_collected,
        interest=lending.interest_collected,
        late=len({loan.member for loan in loans if loan.standing.overdue_principal}),
        interest_late=len(interest),
        interest_due=sum(loan.standing.interest_due for loan in loans),
    )


def _capital(report: MonthlyReport) -> Capital:
    """Return the lending fund's own capital: all that it has less what it owes."""
    fund = next(fund.closing for fund in report.funds if fund.code == LENDING_FUND)
    counted = report.counted
    return Capital(
        initial=counted.initial.amount,
        given=counted.capital.granted + counted.capital.given,
        own=fund.assets - fund.shares_owed - fund.borrowed_owed,
        lost=counted.capital.lost,
        shares=fund.shares_owed,
        borrowed=fund.borrowed_owed,
        interest=counted.capital.interest_added + counted.capital.undistributed,
        brought=counted.capital.brought,
    )


def _chart(desk: Desk, club: Club, month: Month) -> FundChart:
    """Return the lending fund at the ends of the last twelve months, or since the book began."""
    first = max(month.plus(1 - MOST_BARS), Month.of(club.opened))
    number = first.until(month) + 1
    span = f"{number} tháng qua" if number > 1 else f"tháng {month.number:02}/{month.year}"
    growth = growth_between(desk, first, month)
    return FundChart(
        title=f"Quỹ tăng thu nhập {span} (triệu đồng)",
        bars=tuple(_bar(one, is_first=one.month == first) for one in growth.months),
        initial=growth.initial,
    )


def _bar(one: MonthOfFund, *, is_first: bool) -> Bar:
    year = str(one.month.year) if is_first or one.month.number == 1 else ""
    return Bar(f"T{one.month.number}", year, one.loans, one.money)
