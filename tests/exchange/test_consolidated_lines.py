from dataclasses import replace
from decimal import Decimal

import pytest

from consolidation_material import (
    a_consolidated_file,
    a_listed_club,
    a_month,
    a_province_file,
    a_report,
    some_members,
)
from lthtgn_desktop.domain.consolidation import Consolidated
from lthtgn_desktop.domain.ratios import Measure
from lthtgn_desktop.exchange.consolidated_lines import Line, groups, tables


@pytest.fixture(scope="module", params=[a_consolidated_file, a_province_file])
def report(request: pytest.FixtureRequest) -> Consolidated:
    made = request.param()
    found: Consolidated = made.recounted()
    return found


def lines(report: Consolidated) -> dict[tuple[str, str], Line]:
    return {
        (group.name, line.name): line
        for group in [*groups(report), *tables(report)]
        for line in group.lines
    }


def test_no_two_lines_of_a_group_have_one_name(report: Consolidated) -> None:
    found = [line for group in [*groups(report), *tables(report)] for line in group.lines]

    assert len(lines(report)) == len(found)


def test_every_line_says_how_it_is_counted_and_against_what(report: Consolidated) -> None:
    for line in lines(report).values():
        assert line.how
        assert ("Mẫu số: " in line.counted) is (line.whole is not None), line


def test_two_members_in_three_are_a_percentage_of_all() -> None:
    row = replace(a_month(), members=replace(some_members(43), aged_60=23))

    line = lines(a_report(row))["Thành viên (ngày cuối kỳ)", "Từ 60 tuổi trở lên (người cao tuổi)"]

    assert (line.value, line.unit, line.whole) == (23, "người", 43)
    assert (line.quotient, line.quotient_unit) == (Decimal("53.5"), "")
    assert line.counted.endswith("Mẫu số: tổng số thành viên")


def test_a_fund_is_so_many_times_its_first_grant() -> None:
    line = lines(a_report(a_month()))["Quỹ tăng thu nhập (ngày cuối kỳ)", "Quỹ so với vốn ban đầu"]

    assert (line.value, line.whole) == (60_000_000, 50_000_000)
    assert (line.quotient, line.quotient_unit) == (Decimal("1.20"), "lần")


def test_an_average_has_the_unit_of_its_sum() -> None:
    report = a_report(a_month("A", members=55), a_month("B", members=51))

    line = lines(report)["Thành viên (ngày cuối kỳ)", "Bình quân một CLB"]

    assert (line.measure, line.quotient, line.quotient_unit) == (
        Measure.NUMBER,
        Decimal("53.0"),
        "người",
    )


def test_a_plain_number_has_no_quotient() -> None:
    line = lines(a_report(a_month()))["Hội phí", "Hội phí đã thu"]

    assert (line.value, line.whole, line.quotient, line.quotient_unit) == (500_000, None, None, "")
    assert line.measure is None


def test_a_share_of_nothing_is_left_empty() -> None:
    line = lines(a_report(clubs=[a_listed_club()]))["Cho vay", "Gốc quá hạn"]

    assert (line.value, line.whole, line.quotient, line.quotient_unit) == (0, 0, None, "")


def test_tables_without_lines_are_left_out() -> None:
    assert [group.name for group in tables(a_report(a_month()))] == [
        "Vốn quỹ tăng thu nhập theo nguồn, từ khi mở sổ",
        "Câu lạc bộ theo năm thành lập",
        "Câu lạc bộ theo nguồn vốn thành lập",
    ]


def test_targets_and_campaigns_stand_year_by_year() -> None:
    found = lines(a_consolidated_file().recounted())

    target = found["Chỉ tiêu thành lập câu lạc bộ", "Năm 2026: CLB đã thành lập"]
    campaign = "Cuộc vận động hội viên đóng góp 10.000 đồng một năm"
    paid = found[campaign, "Năm 2026: hội viên đã đóng góp"]
    amount = found[campaign, "Năm 2026: số tiền đã thu"]

    assert (target.value, target.whole) == (0, 2)
    assert (paid.value, paid.whole, paid.quotient) == (900, 1_200, Decimal("75.0"))
    assert (amount.value, amount.whole, amount.unit) == (9_500_000, 12_000_000, "đồng")


def test_foundings_are_shares_of_the_clubs_founded_so_far() -> None:
    clubs = [a_listed_club("A", founded_year=2018), a_listed_club("B", opened="")]

    found = lines(a_report(a_month("A"), clubs=clubs))

    by_year = "Câu lạc bộ theo năm thành lập"
    assert found[by_year, "Năm 2018"].quotient == Decimal("50.0")
    assert found[by_year, "Chưa rõ"].whole == 2
    assert found["Câu lạc bộ theo nguồn vốn thành lập", "Ngân sách nhà nước"].value == 1


def test_money_received_in_the_period_stands_by_its_source() -> None:
    row = a_month()
    source = replace(row.sources["state_budget"], received=2_000_000)

    found = lines(a_report(replace(row, sources={"state_budget": source})))

    line = found["Vốn quỹ tăng thu nhập theo nguồn, nhận trong kỳ", "Ngân sách nhà nước"]
    assert line.value == 2_000_000
