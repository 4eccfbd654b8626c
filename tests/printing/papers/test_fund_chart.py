from itertools import pairwise

import pytest

from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A4, LARGE, NORMAL, Box, Place
from lthtgn_desktop.printing.papers.fund_chart import MOST_BARS, Bar, FundChart, millions
from lthtgn_desktop.printing.sheet import Sheet
from paper_checks import all_troubles, text_on

GRANT = 40_000_000
BARS = tuple(
    Bar(f"T{n}", "2026" if n == 1 else "", 30_000_000, n * 1_000_000) for n in range(1, 13)
)


def drawn(chart: FundChart, scale: float = NORMAL) -> tuple[Document, Sheet, float]:
    document = Document("Biểu đồ")
    sheet = document.sheet(A4)
    bottom = chart.draw(sheet, Place(20, 20, 170, scale))
    return document, sheet, bottom


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        (0, "0,0"),
        (49_999, "0,0"),
        (50_000, "0,1"),
        (53_249_999, "53,2"),
        (53_250_000, "53,3"),
        (999_999_999, "1.000,0"),
    ],
)
def test_amounts_are_told_in_millions_with_one_decimal(amount: int, told: str) -> None:
    assert millions(amount) == told


def test_every_bar_has_its_month_its_sum_and_what_is_lent_in_it() -> None:
    document, _, bottom = drawn(FundChart("Quỹ 12 tháng qua (triệu đồng)", BARS, GRANT))

    words = text_on(document).split()
    assert bottom == 90
    assert words.count("30,0") == MOST_BARS
    for number, bar in enumerate(BARS, 1):
        assert f"T{number}" in words
        assert millions(bar.loans + bar.money) in words
    assert "Vốn cấp ban đầu: 40,0" in text_on(document)
    assert "2026" in words


def test_heights_are_as_the_amounts() -> None:
    _, sheet, _ = drawn(FundChart("Quỹ", (Bar("T1", "2026", 30_000_000, 10_000_000),), 0))

    foot = max(line.bottom for line in sheet.lines)
    sides = [line for line in sheet.lines if line.left == line.right and line.bottom - line.top > 5]
    heights = sorted({round(line.bottom - line.top, 3) for line in sides})
    assert heights[-1] == pytest.approx(3 * heights[0], abs=0.01)
    assert max(line.bottom for line in sides) == foot


def test_the_grant_is_a_dashed_line_that_leaves_amounts_readable() -> None:
    bars = tuple(Bar(f"T{n}", "", GRANT - 1_500_000 * n, 0) for n in range(12))
    _, sheet, _ = drawn(FundChart("Quỹ", bars, GRANT))

    level = max(bar.top for bar in sheet.bars)
    dashes = [bar for bar in sheet.bars if bar.top == level]
    gaps = [right.left - left.right for left, right in pairwise(dashes)]
    assert dashes[-1].right - dashes[0].left > 165
    assert max(gaps) < 2
    for box, _ in sheet.written():
        assert not any(box.overlaps(dash) for dash in dashes)


def test_without_a_grant_there_is_no_line() -> None:
    document, sheet, _ = drawn(FundChart("Quỹ", BARS, 0))

    assert sheet.bars == []
    assert "ban đầu" not in text_on(document)


@pytest.mark.parametrize("scale", [NORMAL, LARGE])
@pytest.mark.parametrize("amount", [0, 1, 999_999_999, 1_000_000_000_000])
@pytest.mark.parametrize("number", [1, 2, MOST_BARS])
def test_nothing_overlaps_or_leaves_the_chart(number: int, amount: int, scale: float) -> None:
    bars = tuple(Bar(f"T{n + 1}", "2026", amount, amount * (n % 2)) for n in range(number))
    document, sheet, bottom = drawn(FundChart("Quỹ tăng thu nhập", bars, amount, 50), scale)

    assert all_troubles(document) == []
    room = Box(20, 20, 170, bottom - 20)
    assert all(room.holds(box, slack=0.3) for box, _ in sheet.written())
    for line in sheet.lines:
        across, down = sorted((line.left, line.right)), sorted((line.top, line.bottom))
        assert 20 - 0.01 <= across[0] <= across[1] <= 190.01
        assert 20 - 0.01 <= down[0] <= down[1] <= bottom


def test_a_short_bar_names_what_is_lent_where_its_amount_has_room() -> None:
    bars = tuple(Bar(f"T{n}", "", lent, 54_000_000 - lent) for n, lent in enumerate((8_000_000,)))
    document, _, _ = drawn(FundChart("Quỹ", bars, 60_000_000))

    assert "8,0" in text_on(document).split()
