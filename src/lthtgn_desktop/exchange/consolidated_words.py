"""The words of the consolidated workbook: for periods, levels, indicators and denominators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lthtgn_desktop.domain.association import Level
from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.consolidation_indicators import UNKNOWN
from lthtgn_desktop.domain.period import Length, Period
from lthtgn_desktop.domain.ratios import Whole
from lthtgn_desktop.exchange.month_words import SOURCES

PERSONS, CLUBS, TURNS, LOANS, DONG = "người", "CLB", "lượt", "khoản", "đồng"

LEVELS: Mapping[Level, str] = {
    Level.COMMUNE: "xã, phường, đặc khu",
    Level.PROVINCE: "tỉnh, thành phố",
    Level.CENTRE: "trung ương",
}

_QUARTERS = ("I", "II", "III", "IV")
_HALVES = ("đầu", "cuối")


def period(over: Period) -> str:
    """Return a period as it stands in a title: `Quý IV năm 2026`."""
    year, number = f"năm {over.year}", over.number
    if over.length is Length.MONTH:
        return f"Tháng {number:02} {year}"
    if over.length is Length.QUARTER:
        return f"Quý {_QUARTERS[number - 1]} {year}"
    if over.length is Length.HALF_YEAR:
        return f"6 tháng {_HALVES[number - 1]} {year}"
    return year.capitalize()


def source(code: str) -> str:
    """Return a source as it begins a line; one that is not on the list has its own words."""
    if code == UNKNOWN:
        return "Chưa rõ"
    word = SOURCES[Source(code)] if code in SOURCES else code
    return word[:1].upper() + word[1:]


WHOLES: Mapping[Whole, str] = {
    Whole.ENROLLED: "số CLB trong danh sách, đã mở sổ đến ngày cuối kỳ",
    Whole.REPORTED: "số CLB đã có số liệu",
    Whole.FOUNDED: "số CLB thành lập đến hết năm của kỳ",
    Whole.WITH_GRANT: "số CLB có vốn ban đầu",
    Whole.MEMBERS: "tổng số thành viên",
    Whole.TURNS: "số lượt vay trong kỳ",
    Whole.INITIAL_GRANTS: "tổng vốn ban đầu",
    Whole.LENDING_FUND: "tổng quỹ tăng thu nhập",
    Whole.CAPITAL: "tổng vốn của quỹ tăng thu nhập",
    Whole.OUTSTANDING: "dư nợ gốc",
    Whole.TARGET: "chỉ tiêu của năm",
    Whole.ASSOCIATION_MEMBERS: "số hội viên Hội Người cao tuổi",
    Whole.EXPECTED: "10.000 đồng nhân với số hội viên",
}
"""What each denominator is."""

FUNDS: Mapping[str, str] = {
    LENDING_FUND: "Quỹ tăng thu nhập",
    OPERATING_FUND: "Quỹ hoạt động",
}
"""The funds that every club has; the others have only a code in common."""


class Words(NamedTuple):
    """The name of an indicator, its unit, and how it is counted."""

    name: str
    unit: str
    counted: str


GROUPS: Mapping[str, str] = {
    "clubs": "Câu lạc bộ",
    "members": "Thành viên (ngày cuối kỳ)",
    "lending_fund": "Quỹ tăng thu nhập (ngày cuối kỳ)",
    "capital": "Vốn của quỹ tăng thu nhập",
    "loans": "Cho vay",
    "dues": "Hội phí",
    "capital_lost": "Mất vốn quỹ tăng thu nhập",
}

_HOUSEHOLD = "Theo kết quả rà soát mới nhất đến ngày cuối kỳ"
_NET = "Trong kỳ, đã trừ phiếu hủy"
_LAST_DAY = "Ngày cuối kỳ"
_OWN = "Quỹ trừ vốn góp và khoản CLB mượn, ngày cuối kỳ"
_LOST = "Nợ xóa do quỹ tăng thu nhập gánh"

INDICATORS: Mapping[str, Mapping[str, Words]] = {
    "clubs": {
        "enrolled": Words("CLB trong danh sách", CLUBS, "Đã đăng ký với Hội"),
        "reported": Words(
            "CLB đã có số liệu",
            CLUBS,
            "Đã nhận báo cáo tháng cuối kỳ; CLB chưa có thì không cộng vào số nào",
        ),
        "complete": Words("CLB đủ các tháng trong kỳ", CLUBS, "Kể từ tháng CLB mở sổ"),
    },
    "members": {
        "total": Words("Tổng số thành viên", PERSONS, "Còn là thành viên vào ngày cuối kỳ"),
        "per_club": Words("Bình quân một CLB", PERSONS, "Tổng số thành viên"),
        "women": Words("Phụ nữ", PERSONS, _LAST_DAY),
        "aged_60": Words(
            "Từ 60 tuổi trở lên (người cao tuổi)",
            PERSONS,
            "Tròn tuổi ngày cuối kỳ; chỉ biết năm sinh thì tính từ 01/01",
        ),
        "poor": Words("Thuộc hộ nghèo", PERSONS, _HOUSEHOLD),
        "near_poor": Words("Thuộc hộ cận nghèo", PERSONS, _HOUSEHOLD),
        "poor_and_near_poor": Words("Thuộc hộ nghèo và cận nghèo", PERSONS, "Cộng hai dòng trên"),
        "difficult": Words("Hoàn cảnh khó khăn", PERSONS, _HOUSEHOLD),
        "volunteers": Words("Tình nguyện viên", PERSONS, _LAST_DAY),
        "joined": Words("Vào CLB trong kỳ", PERSONS, "Ngày vào nằm trong kỳ"),
        "left": Words("Ra khỏi CLB trong kỳ", PERSONS, "Ngày ra nằm trong kỳ"),
    },
    "lending_fund": {
        "balance": Words("Tổng quỹ tăng thu nhập", DONG, "Tiền mặt + tiền gửi + dư nợ gốc"),
        "per_club": Words("Quỹ bình quân một CLB", DONG, "Tổng quỹ tăng thu nhập"),
        "above_100_million": Words(
            "CLB có quỹ trên 100 triệu đồng", CLUBS, "Toàn bộ quỹ, ngày cuối kỳ"
        ),
        "with_initial_grant": Words(
            "CLB có vốn ban đầu", CLUBS, "Quỹ có vốn được cấp, được tặng ngay ngày đầu"
        ),
        "initial_grants": Words(
            "Tổng vốn ban đầu", DONG, "Vốn mà quỹ nhận vào ngày đầu tiên có vốn"
        ),
        "initial_grant": Words("Vốn ban đầu bình quân", DONG, "Tổng vốn ban đầu"),
        "times_initial_grants": Words(
            "Quỹ so với vốn ban đầu", DONG, f"{_OWN}, của các CLB có vốn ban đầu"
        ),
        "above_initial_grant": Words("CLB có quỹ lớn hơn vốn ban đầu", CLUBS, _OWN),
        "below_initial_grant": Words("CLB có quỹ nhỏ hơn vốn ban đầu", CLUBS, _OWN),
        "lent_out": Words("Vốn đang cho vay", DONG, "Dư nợ gốc của quỹ"),
    },
    "capital": {
        "total": Words("Tổng vốn", DONG, "Từ khi các CLB mở sổ đến ngày cuối kỳ"),
        "from_sources": Words(
            "Vốn được cấp, được tặng", DONG, "Từng nguồn ghi ở trang Nguồn vốn, thành lập"
        ),
        "added_by_clubs": Words(
            "Vốn do CLB bổ sung", DONG, "Lãi bổ sung vốn và tiền chuyển từ quỹ khác"
        ),
        "received": Words("Được cấp, được tặng trong kỳ", DONG, "Đã trừ phiếu hủy"),
    },
    "loans": {
        "borrowers": Words(
            "Người đang vay", PERSONS, "Còn gốc chưa trả ngày cuối kỳ, kể cả người đã ra khỏi CLB"
        ),
        "member_borrowers": Words(
            "Thành viên đang vay", PERSONS, "Người đang vay mà còn là thành viên ngày cuối kỳ"
        ),
        "open": Words("Khoản vay còn dư nợ", LOANS, _LAST_DAY),
        "turns": Words("Lượt vay", TURNS, f"Số khoản vay giải ngân. {_NET}"),
        "lent": Words("Số tiền cho vay", DONG, _NET),
        "average": Words("Bình quân một lượt vay", DONG, "Số tiền cho vay trong kỳ"),
        "principal_collected": Words("Gốc đã thu", DONG, _NET),
        "interest_collected": Words("Lãi đã thu", DONG, _NET),
        "written_off": Words("Nợ đã xóa", DONG, f"{_NET}, do quỹ nào gánh cũng tính"),
        "outstanding": Words("Dư nợ gốc", DONG, "Gốc cho vay chưa thu về ngày cuối kỳ"),
        "overdue": Words("Gốc quá hạn", DONG, "Gốc đến hạn theo lịch trả mà chưa trả"),
        "at_risk": Words(
            "Dư nợ có rủi ro (PAR30)",
            DONG,
            "Toàn bộ dư nợ của khoản vay có kỳ gốc quá hạn trên 30 ngày",
        ),
    },
    "dues": {"collected": Words("Hội phí đã thu", DONG, f"{_NET}, kể cả nợ cũ và đóng trước")},
    "capital_lost": {
        "since_beginning": Words("Mất vốn lũy kế", DONG, f"{_LOST}, từ khi các CLB mở sổ"),
        "clubs": Words("CLB có mất vốn", CLUBS, "Có mất vốn lũy kế"),
        "in_period": Words("Mất vốn trong kỳ", DONG, "Chỉ tính các CLB biết số lũy kế đầu kỳ"),
        "known_in_period": Words(
            "CLB biết số lũy kế đầu kỳ", CLUBS, "Có số tháng trước kỳ, hoặc mở sổ trong kỳ"
        ),
    },
}
"""The words of every figure, by group and name; their order is that of the counts."""
