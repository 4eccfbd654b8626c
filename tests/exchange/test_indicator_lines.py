from dataclasses import replace

import pytest

from builders import AClub, a_club, a_lending_club, an_event, paid
from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.lending_capital import InitialGrant
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange.indicator_lines import Line, groups
from month_material import report_of


def a_small_club() -> AClub:
    """Three members, two of them women; one loan, two instalments of it late in March."""
    club = a_lending_club().with_policy(dues=10_000).with_gift("HD", 500_000)
    club.with_member("M002", sex="F").with_member("M003", sex="F", born="1990", volunteer=True)
    club.with_fund("DP", 300_000)
    club.does(an_event("meeting", "2024-03-10", attended=["M001", "M002"]))
    club.who_collected("2024-03-10", paid(dues=50_000), paid("M002", dues=10_000))
    club.does(an_event("receive", "2024-03-11", source="bank", amount=700_000))
    club.does(an_event("write_off", "2024-03-12", amount=100_000, bearer="DP"))
    return club.does(an_event("spend", "2024-03-12"))


@pytest.fixture(scope="module")
def report() -> MonthlyReport:
    return report_of(a_small_club(), "2024-03")


def lines(report: MonthlyReport) -> dict[str, Line]:
    return {line.name: line for group in groups(report) for line in group.lines}


def test_no_two_indicators_have_one_name(report: MonthlyReport) -> None:
    names = [line.name for group in groups(report) for line in group.lines]

    assert len(set(names)) == len(names)


def test_every_indicator_says_how_it_is_counted(report: MonthlyReport) -> None:
    for line in lines(report).values():
        assert line.counted
        assert ("Mẫu số" in line.counted) is (line.whole is not None), line


@pytest.mark.parametrize(
    ("name", "value", "whole"),
    [
        ("Tổng số thành viên", 3, None),
        ("Phụ nữ", 2, 3),
        ("Từ 60 tuổi trở lên (người cao tuổi)", 2, 3),
        ("Dưới 55 tuổi", 1, 3),
        ("Tình nguyện viên", 1, 3),
        ("Số buổi sinh hoạt", 1, None),
        ("Lượt có mặt", 2, 3),
        ("Vốn đầu tháng", 50_000_000, None),
        ("Nhận từ ngân sách nhà nước", 0, None),
        ("Nguồn khác", 700_000, None),
        ("Vốn cuối tháng", 50_700_000, 50_700_000),
        ("Vốn đang cho vay", 11_900_000, 50_700_000),
        ("Vốn ban đầu", 50_000_000, None),
        ("Vốn cuối tháng so với vốn ban đầu", 50_700_000, 50_000_000),
        ("Vốn từ ngân sách nhà nước, lũy kế", 50_000_000, 50_700_000),
        ("Vốn từ ngân hàng, lũy kế", 700_000, 50_700_000),
        ("Vốn từ thành viên, lũy kế", 0, 50_700_000),
        ("Thành viên đang vay", 1, 3),
        ("Khoản vay có gốc quá hạn", 1, 1),
        ("Gốc quá hạn", 1_900_000, 11_900_000),
        ("Dư nợ có rủi ro (PAR30)", 11_900_000, 11_900_000),
        ("Phải thu trong tháng", 30_000, None),
        ("Đã thu trong tháng", 60_000, None),
        ("Còn thiếu đến ngày cuối tháng", 50_000, None),
        ("Số người còn thiếu", 2, None),
        ("Đã đóng trước", 20_000, None),
        ("Tổng thu", 60_000, None),
        ("Tổng chi", 100_000, None),
        ("Mất vốn trong tháng", 0, None),
        ("Quỹ khác gánh trong tháng", 100_000, None),
        ("Quỹ khác gánh lũy kế", 100_000, None),
    ],
)
def test_an_indicator_has_its_figure_and_its_denominator(
    report: MonthlyReport, name: str, value: int, whole: int | None
) -> None:
    line = lines(report)[name]

    assert (line.value, line.whole) == (value, whole)


def test_a_share_is_of_the_denominator(report: MonthlyReport) -> None:
    women = lines(report)["Phụ nữ"].share

    assert women is not None
    assert women.tenths == 667
    assert lines(report)["Tổng số thành viên"].share is None


def test_what_came_to_the_fund_adds_up_to_what_it_has(report: MonthlyReport) -> None:
    group = next(group for group in groups(report) if group.name == "Quỹ tăng thu nhập")
    opening, *came, lost, closing, _ = (line.value for line in group.lines)

    assert opening + sum(came) - lost == closing


def test_an_empty_club_has_all_its_lines() -> None:
    empty = report_of(a_club(), "2024-01")

    assert {line.value for line in lines(empty).values()} == {0}
    assert groups(empty)[0].name == "Thành viên (ngày cuối tháng)"


def test_sources_without_a_line_of_their_own_stand_together(report: MonthlyReport) -> None:
    fund = report.counted.income_fund
    doubled = {source: amount * 2 for source, amount in fund.received.items()}
    counted = replace(report.counted, income_fund=replace(fund, received=doubled))

    assert lines(replace(report, counted=counted))["Nguồn khác"].value == 1_400_000


def test_the_initial_grant_names_its_largest_source(report: MonthlyReport) -> None:
    assert lines(report)["Vốn ban đầu"].counted.endswith("từ nguồn: ngân sách nhà nước")


def test_every_source_of_capital_has_its_line_and_they_add_up(report: MonthlyReport) -> None:
    group = next(group for group in groups(report) if group.name.startswith("Vốn ban đầu"))
    _, _, *sources = group.lines

    assert len(sources) == len(Source)
    assert {sum(line.value for line in sources)} == {line.whole for line in sources}


@pytest.mark.parametrize(
    ("initial", "closing", "words"),
    [
        (50_000_000, 50_700_000, "Gấp 1,01 lần vốn ban đầu. Mẫu số: vốn ban đầu"),
        (50_000_000, 50_249_999, "Gấp 1,00 lần vốn ban đầu. Mẫu số: vốn ban đầu"),
        (50_000_000, 50_250_000, "Gấp 1,01 lần vốn ban đầu. Mẫu số: vốn ban đầu"),
        (40_000_000, 100_000_000, "Gấp 2,50 lần vốn ban đầu. Mẫu số: vốn ban đầu"),
        (30_000_000, 0, "Gấp 0,00 lần vốn ban đầu. Mẫu số: vốn ban đầu"),
        (0, 5, "Chưa nhận vốn ban đầu. Mẫu số: vốn ban đầu"),
    ],
)
def test_growth_is_told_in_times_of_the_initial_grant(
    report: MonthlyReport, initial: int, closing: int, words: str
) -> None:
    counted = replace(
        report.counted,
        initial=InitialGrant(initial, None),
        income_fund=replace(report.counted.income_fund, closing=closing),
    )

    found = lines(replace(report, counted=counted))["Vốn cuối tháng so với vốn ban đầu"]

    assert found.counted == words
    assert (found.value, found.whole) == (closing, initial)
