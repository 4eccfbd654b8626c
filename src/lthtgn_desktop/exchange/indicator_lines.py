"""The lines of the indicator sheet: figure, unit, denominator, and how it is counted."""

from __future__ import annotations

from typing import NamedTuple

from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.fund_report import FundReport
from lthtgn_desktop.domain.indicators import Attendance, Counted, Lending, People, Share
from lthtgn_desktop.domain.lending_capital import IncomeFund
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange.month_words import SOURCES

PERSONS, TURNS, LOANS, DONG, DAYS = "người", "lượt", "khoản", "đồng", "buổi"


class Line(NamedTuple):
    """One indicator; without a `whole` it is no share of anything."""

    name: str
    value: int
    unit: str
    counted: str
    whole: int | None = None

    @property
    def share(self) -> Share | None:
        """Return the figure as a share of its denominator."""
        return None if self.whole is None else Share(self.value, self.whole)


class Group(NamedTuple):
    """Indicators under one head."""

    name: str
    lines: list[Line]


def groups(report: MonthlyReport) -> list[Group]:
    """Return all indicators of a report, in the order in which associations list them."""
    counted = report.counted
    operating = next(fund for fund in report.funds if fund.code == OPERATING_FUND)
    return [
        Group("Thành viên (ngày cuối tháng)", _people(counted.people)),
        Group("Sinh hoạt", _meetings(counted.attendance)),
        Group("Quỹ tăng thu nhập", _income_fund(counted, has_openings=report.has_openings)),
        Group("Vốn ban đầu và vốn nhận theo nguồn", _capital(counted)),
        Group("Cho vay trong tháng", _lent(counted.lending)),
        Group("Dư nợ (ngày cuối tháng)", _owed(counted.lending, counted.people.total)),
        Group("Hội phí", _dues(report)),
        Group("Quỹ hoạt động", _operating(operating)),
        Group("Tổn thất vốn", _lost(report)),
    ]


def _people(people: People) -> list[Line]:
    total = people.total
    of_all = "Mẫu số: tổng số thành viên"
    age = f"Tròn tuổi ngày cuối tháng; chỉ biết năm sinh thì tính từ 01/01. {of_all}"
    household = f"Theo kết quả rà soát mới nhất đến ngày cuối tháng. {of_all}"
    return [
        Line("Tổng số thành viên", total, PERSONS, "Còn là thành viên vào ngày cuối tháng"),
        Line("Phụ nữ", people.women, PERSONS, of_all, total),
        Line("Từ 60 tuổi trở lên (người cao tuổi)", people.aged, PERSONS, age, total),
        Line("Từ 55 tuổi trở lên", people.older, PERSONS, age, total),
        Line("Dưới 55 tuổi", people.young, PERSONS, age, total),
        Line("Thuộc hộ nghèo", people.poor, PERSONS, household, total),
        Line("Thuộc hộ cận nghèo", people.near_poor, PERSONS, household, total),
        Line("Hoàn cảnh khó khăn", people.difficult, PERSONS, household, total),
        Line("Tình nguyện viên", people.volunteers, PERSONS, of_all, total),
        Line("Vào câu lạc bộ trong tháng", people.joined, PERSONS, "Ngày vào nằm trong tháng"),
        Line("Ra khỏi câu lạc bộ trong tháng", people.left, PERSONS, "Ngày ra nằm trong tháng"),
    ]


def _meetings(attendance: Attendance) -> list[Line]:
    counted = "Mẫu số: số thành viên vào ngày họp, cộng các buổi"
    return [
        Line("Số buổi sinh hoạt", attendance.meetings, DAYS, "Số ngày có điểm danh trong tháng"),
        Line("Lượt có mặt", attendance.present, TURNS, counted, attendance.members),
    ]


def _income_fund(counted: Counted, *, has_openings: bool) -> list[Line]:
    fund = counted.income_fund
    from_paper = "Chuyển từ sổ cũ, trong tháng mở sổ"
    brought = [Line("Vốn có khi mở sổ", fund.brought, DONG, from_paper)]
    net = "Cộng vào vốn; số âm là hoàn trả nhiều hơn nhận"
    granted = counted.capital.granted
    return [
        Line("Vốn đầu tháng", fund.opening, DONG, "Tiền mặt + tiền gửi + dư nợ gốc"),
        *(brought if has_openings else ()),
        *_received(fund),
        Line("Góp vốn, trừ hoàn vốn góp", fund.shares, DONG, net),
        Line("CLB mượn, trừ trả", fund.borrowed, DONG, net),
        Line("Chuyển từ quỹ khác", fund.transferred, DONG, "Cộng vào vốn"),
        Line("Lãi bổ sung vốn", fund.interest_added, DONG, "Phần lãi chia cho quỹ này"),
        Line(
            "Lãi chưa phân phối tăng (giảm)",
            fund.undistributed,
            DONG,
            "Lãi thu trong tháng trừ lãi đã phân phối",
        ),
        Line("Thu khác", fund.other_income, DONG, "Cộng vào vốn"),
        Line("Tổn thất vốn", fund.lost, DONG, "Trừ khỏi vốn: nợ xóa do quỹ này gánh"),
        Line(
            "Vốn cuối tháng",
            fund.closing,
            DONG,
            "Vốn đầu tháng cộng, trừ các dòng trên. Mẫu số: vốn được cấp từ khi mở sổ",
            granted,
        ),
        Line(
            "Vốn đang cho vay",
            counted.lending.outstanding,
            DONG,
            "Dư nợ gốc. Mẫu số: vốn cuối tháng",
            fund.closing,
        ),
    ]


def _received(fund: IncomeFund) -> list[Line]:
    """Return what came in by its source; grants and gifts of one source stand together."""
    named = {
        Source.STATE_BUDGET: "Nhận từ ngân sách nhà nước",
        Source.PROJECT: "Nhận từ dự án",
        Source.MOBILISED: "Nhận từ vận động xã hội hóa",
        Source.MEMBERS: "Thành viên ủng hộ",
    }
    others = sum(amount for source, amount in fund.received.items() if source not in named)
    lines = [(name, fund.received[source]) for source, name in named.items()]
    counted = "Vốn được cấp hoặc được tặng, không phải hoàn trả"
    return [Line(name, amount, DONG, counted) for name, amount in [*lines, ("Nguồn khác", others)]]


def _capital(counted: Counted) -> list[Line]:
    initial, closing = counted.initial, counted.income_fund.closing
    given = sum(counted.sources.values())
    first = "Vốn được cấp, được tặng vào ngày đầu tiên có vốn"
    if initial.source:
        first += f"; phần lớn nhất từ nguồn: {SOURCES[initial.source]}"
    return [
        Line("Vốn ban đầu", initial.amount, DONG, first),
        Line(
            "Vốn cuối tháng so với vốn ban đầu",
            closing,
            DONG,
            f"{_times(closing, initial.amount)}. Mẫu số: vốn ban đầu",
            initial.amount,
        ),
        *(
            Line(
                f"Vốn từ {name}, lũy kế",
                counted.sources.get(source, 0),
                DONG,
                "Được cấp, được tặng từ khi mở sổ. Mẫu số: cộng các nguồn",
                given,
            )
            for source, name in SOURCES.items()
        ),
    ]


def _times(closing: int, initial: int) -> str:
    """Return how many times the grant at the beginning the fund is, to the nearest hundredth."""
    if not initial:
        return "Chưa nhận vốn ban đầu"
    whole, hundredths = divmod((200 * closing + initial) // (2 * initial), 100)
    return f"Gấp {whole},{hundredths:02} lần vốn ban đầu"


def _lent(lending: Lending) -> list[Line]:
    net = "Đã trừ phiếu hủy"
    return [
        Line("Lượt vay", lending.turns, TURNS, f"Số khoản vay giải ngân trong tháng. {net}"),
        Line("Số tiền cho vay", lending.lent, DONG, net),
        Line("Gốc đã thu", lending.principal_collected, DONG, net),
        Line("Lãi đã thu", lending.interest_collected, DONG, net),
        Line("Nợ đã xóa", lending.written_off, DONG, f"Có biên bản. {net}"),
        Line("Lượt vay lũy kế", lending.turns_ever, TURNS, "Từ khi mở sổ"),
        Line("Người đã vay lũy kế", lending.borrowers_ever, PERSONS, "Mỗi người tính một lần"),
        Line("Số tiền cho vay lũy kế", lending.lent_ever, DONG, "Từ khi mở sổ"),
    ]


def _owed(lending: Lending, members: int) -> list[Line]:
    owed = lending.outstanding
    late = "Gốc đến hạn theo lịch trả mà chưa trả"
    risk = "Toàn bộ dư nợ của khoản vay có kỳ gốc quá hạn trên 30 ngày. Mẫu số: dư nợ gốc"
    here = "Chỉ tính người còn là thành viên. Mẫu số: tổng số thành viên"
    return [
        Line("Khoản vay còn dư nợ", lending.open, LOANS, "Còn gốc chưa trả"),
        Line("Người đang vay", lending.borrowers, PERSONS, "Kể cả người đã ra khỏi câu lạc bộ"),
        Line("Thành viên đang vay", lending.member_borrowers, PERSONS, here, members),
        Line("Dư nợ gốc", owed, DONG, "Gốc cho vay chưa thu về"),
        Line(
            "Khoản vay có gốc quá hạn",
            lending.overdue_loans,
            LOANS,
            f"{late}. Mẫu số: khoản vay còn dư nợ",
            lending.open,
        ),
        Line("Gốc quá hạn", lending.overdue_principal, DONG, f"{late}. Mẫu số: dư nợ gốc", owed),
        Line("Dư nợ có rủi ro (PAR30)", lending.at_risk, DONG, risk, owed),
        Line(
            "Lãi đến hạn chưa trả", lending.interest_due, DONG, "Theo lịch trả, đến ngày cuối tháng"
        ),
    ]


def _dues(report: MonthlyReport) -> list[Line]:
    owed = [line.owed for line in report.dues]
    return [
        Line("Phải thu trong tháng", report.dues_charged, DONG, "Mức hội phí, trừ người được miễn"),
        Line("Đã thu trong tháng", report.dues_collected, DONG, "Kể cả nợ cũ và đóng trước"),
        Line(
            "Còn thiếu đến ngày cuối tháng",
            sum(amount for amount in owed if amount > 0),
            DONG,
            "Cộng của những người còn thiếu, kể cả người đã ra",
        ),
        Line("Số người còn thiếu", sum(amount > 0 for amount in owed), PERSONS, "Như trên"),
        Line("Đã đóng trước", -sum(amount for amount in owed if amount < 0), DONG, "Cho tháng sau"),
    ]


def _operating(fund: FundReport) -> list[Line]:
    return [
        Line("Số dư đầu tháng", fund.opening.cash + fund.opening.bank, DONG, "Tiền mặt + tiền gửi"),
        Line("Tổng thu", sum(fund.income.values()), DONG, "Từng loại ghi ở trang Số liệu tháng"),
        Line("Tổng chi", sum(fund.spending.values()), DONG, "Từng mảng ghi ở trang Số liệu tháng"),
        Line(
            "Số dư cuối tháng", fund.closing.cash + fund.closing.bank, DONG, "Tiền mặt + tiền gửi"
        ),
    ]


def _lost(report: MonthlyReport) -> list[Line]:
    in_month = report.counted.lost_in_month
    ever = {fund.code: fund.closing.loss for fund in report.funds}
    own = "Nợ xóa do quỹ tăng thu nhập gánh"
    others = "Nợ xóa do quỹ khác bù đủ cho quỹ tăng thu nhập"
    return [
        Line("Mất vốn trong tháng", in_month[LENDING_FUND], DONG, own),
        Line(
            "Quỹ khác gánh trong tháng",
            sum(in_month.values()) - in_month[LENDING_FUND],
            DONG,
            others,
        ),
        Line("Mất vốn lũy kế", ever[LENDING_FUND], DONG, f"{own}, từ khi mở sổ"),
        Line("Quỹ khác gánh lũy kế", sum(ever.values()) - ever[LENDING_FUND], DONG, others),
    ]
