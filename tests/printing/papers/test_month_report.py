from dataclasses import replace
from datetime import date

import pytest

from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import LARGE, NORMAL
from lthtgn_desktop.printing.papers.fund_chart import Bar, FundChart
from lthtgn_desktop.printing.papers.month_report import (
    FundMoney,
    MonthReportPaper,
    People,
    month_report,
)
from lthtgn_desktop.printing.papers.month_sentences import Capital, Lent, MoneyFlow
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles

NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
MOST = 999_999_999
WHOLE = "Vốn quỹ còn nguyên vẹn."
CAPITAL = Capital(40_000_000, 40_000_000, 58_300_000, 0, 0, 0)
LENT = Lent(45_600_000, 23, 6_000_000, 2, 7_186_000, 575_000, 5)
PAPER = MonthReportPaper(
    club=ClubHead("", "CLB ĐÔNG HẠ", "Đông Hạ, Yên Hòa, Hải Phòng"),
    place="Yên Hòa",
    month="11/2026",
    day=date(2026, 11, 30),
    closed_on=date(2026, 11, 30),
    code="1234 5678 9012",
    people=People(62, 1, 55, 58),
    funds=(FundMoney("Quỹ tăng thu nhập", 100_000, 50_000), FundMoney("Quỹ hoạt động", 7_000, 0)),
    flow=MoneyFlow(
        200_000, (("Hội phí", 30_000), ("Lãi vay", 7_000)), (("Chăm sóc sức khỏe", 80_000),)
    ),
    lent=LENT,
    capital=CAPITAL,
    chart=FundChart("Quỹ (triệu đồng)", (Bar("T11", "2026", 45_600_000, 150_000),), 40_000_000),
    signers=(Signer("THỦ QUỸ", "Đỗ Hồng Bưởi"), Signer("CHỦ NHIỆM", "Nguyễn Đức Nghĩa")),
)
FULL = replace(
    PAPER,
    club=ClubHead(NAME, NAME * 2, NAME * 3),
    people=People(1234, 3, 3702, 1200),
    funds=tuple(FundMoney(f"Quỹ dự phòng và tương trợ lẫn nhau {n}", MOST, MOST) for n in range(6)),
    flow=MoneyFlow(
        MOST,
        tuple((f"Khoản thu thứ {n}", MOST) for n in range(9)),
        tuple((f"Tự giúp nhau, hỗ trợ cộng đồng {n}", MOST) for n in range(9)),
    ),
    lent=Lent(MOST, 500, MOST, 99, MOST, MOST, 99),
    capital=Capital(MOST, MOST, MOST, MOST, MOST, MOST),
    chart=FundChart("Quỹ", tuple(Bar(f"T{n}", "2026", MOST, MOST) for n in range(1, 13)), MOST),
    signers=tuple(Signer("HỘI NGƯỜI CAO TUỔI XÃ", NAME) for _ in range(5)),
)
BARE = replace(
    PAPER,
    code="",
    closed_on=None,
    people=People(0, 0, 0, 0),
    flow=MoneyFlow(0, (), ()),
    lent=Lent(0, 0, 0, 0, 0, 0, 0),
    capital=Capital(0, 0, 0, 0, 0, 0),
    chart=FundChart("Quỹ", (Bar("T11", "2026", 0, 0),), 0),
)


def text(paper: MonthReportPaper) -> str:
    """The text in the order in which it is written."""
    runs = month_report(paper, "Báo cáo tháng").sheets[0].runs
    return " ".join(run.text for run in runs)


def test_the_page_says_the_month_in_words_that_people_use() -> None:
    said = text(PAPER)

    for words in (
        "BÁO CÁO QUỸ THÁNG 11/2026",
        "Số liệu đến hết ngày 30/11/2026. Sổ tháng này đã khóa ngày 30/11/2026.",
        "62 thành viên",
        "55 người dự họp",
        "58 người nộp hội phí",
        "Đầu tháng các quỹ có 200.000 đồng, thu vào 37.000 đồng, chi ra 80.000 đồng,",
        "cuối tháng còn 157.000 đồng.",
        "Đang cho 23 người vay 45.600.000 đồng.",
        "cho vay 2 lượt, 6.000.000 đồng; thu về gốc 7.186.000 đồng, lãi 575.000 đồng.",
        "Có 5 người có gốc quá hạn.",
        "Vốn được cấp ban đầu 40.000.000 đồng, nay vốn quỹ 58.300.000 đồng (tăng 18.300.000 đồng).",
        WHOLE,
        "Mã kiểm tra sổ: 1234 5678 9012",
    ):
        assert words in said
    for word in ("Nợ", "Có ", "%", "tỷ lệ"):
        assert word not in said.replace("Có 5 người", "")


@pytest.mark.parametrize(
    ("capital", "verdict"),
    [
        (CAPITAL, WHOLE),
        (replace(CAPITAL, lost=2_000_000), "Vốn quỹ không thiếu so với vốn được cấp."),
        (replace(CAPITAL, own=39_000_000), "Vốn quỹ còn thiếu 1.000.000 đồng so với vốn được cấp."),
        (replace(CAPITAL, own=40_000_000), WHOLE),
    ],
)
def test_capital_is_called_whole_only_where_nothing_is_missing(
    capital: Capital, verdict: str
) -> None:
    said = text(replace(PAPER, capital=capital))

    assert verdict in said
    assert (WHOLE in said) == (verdict == WHOLE)


def test_a_fund_that_was_given_nothing_is_not_praised() -> None:
    said = text(BARE)

    assert "Quỹ chưa được cấp vốn" in said
    assert "nguyên vẹn" not in said
    assert "Hiện không có ai vay. Trong tháng không cho vay" in said


def test_a_month_that_is_open_says_so_and_has_no_code() -> None:
    said = text(BARE)

    assert "CHƯA KHÓA SỔ: số liệu đến hết ngày 30/11/2026, còn có thể thay đổi" in said
    assert "Mã kiểm tra sổ" not in said
    assert "0 buổi họp" in said


def test_several_meetings_are_counted_by_attendances() -> None:
    assert "110 lượt dự 2 buổi họp" in text(replace(PAPER, people=People(62, 2, 110, 58)))


def test_what_was_taken_back_from_an_earlier_month_is_explained() -> None:
    flow = MoneyFlow(200_000, (("Hội phí", -20_000),), (("Cho vay", -5_000_000),))
    said = text(replace(PAPER, flow=flow, lent=replace(LENT, lent=-5_000_000, turns=-1)))

    assert "Hội phí −20.000" in said
    assert "thu vào −20.000 đồng, chi ra −5.000.000 đồng, cuối tháng còn 5.180.000 đồng." in said
    assert "Trong tháng hủy việc cho vay 5.000.000 đồng của tháng trước" in said
    assert "Số có dấu −: khoản đã ghi ở tháng trước" in said


def test_what_the_fund_must_give_back_is_told_apart() -> None:
    said = text(replace(PAPER, capital=replace(CAPITAL, shares=1_000_000, borrowed=5_000_000)))

    assert "1.000.000 đồng vốn góp của thành viên và 5.000.000 đồng tiền mượn, phải trả lại" in said


@pytest.mark.parametrize("scale", [NORMAL, LARGE])
@pytest.mark.parametrize("paper", [PAPER, FULL, BARE], ids=["usual", "full", "bare"])
def test_it_is_always_one_page_with_nothing_cut(paper: MonthReportPaper, scale: float) -> None:
    document = month_report(paper, "Báo cáo tháng", band="SỔ LÀM THỬ", scale=scale)

    assert len(document.sheets) == 1
    assert all_troubles(document) == []
    assert min(run.style.size for run in document.sheets[0].runs) >= 6


def test_large_print_is_larger_even_on_one_page() -> None:
    sizes = [
        next(
            run.style.size
            for run in month_report(PAPER, "Báo cáo", scale=scale).sheets[0].runs
            if run.text.startswith("Đang cho 23")
        )
        for scale in (NORMAL, LARGE)
    ]

    assert sizes[1] > 1.15 * sizes[0]
