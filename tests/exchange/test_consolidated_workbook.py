from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from consolidation_material import a_consolidated_file, a_listed_club, a_province_file, a_report
from lthtgn_desktop.domain.association_notes import Notes
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile, consolidated_file
from lthtgn_desktop.exchange.consolidated_workbook import consolidated_workbook
from lthtgn_desktop.exchange.layout import Look
from lthtgn_desktop.exchange.spreadsheet import Page, Workbook
from plain_package import workbook_bytes

SHEETS = ["Bìa", "Chỉ tiêu", "Các câu lạc bộ", "Vay vốn", "Các quỹ", "Nguồn vốn, thành lập"]


def workbook_of(file: ConsolidatedFile) -> Workbook:
    return consolidated_workbook(file, 7, "")


def page_of(file: ConsolidatedFile, name: str) -> Page:
    (page,) = [page for page in workbook_of(file).pages if page.name == name]
    return page


def test_the_sheets_stand_in_their_order() -> None:
    assert workbook_of(a_consolidated_file()).sheetnames == SHEETS


def test_where_associations_pass_clubs_on_they_have_a_sheet() -> None:
    assert workbook_of(a_province_file()).sheetnames == [
        *SHEETS[:2],
        "Hội cấp dưới",
        *SHEETS[2:],
    ]


@pytest.mark.parametrize("name", SHEETS[1:])
def test_every_table_says_what_it_is_of_when_and_whose(name: str) -> None:
    page = page_of(a_consolidated_file(), name)

    assert page.rows[0].values[0] == name.upper()
    assert page.rows[1].values[0] == "Quý IV năm 2026 · Hội Người cao tuổi xã Liên Nghĩa (HP-LN)"
    assert page.head == 3
    assert page.footer == "TH_HP-LN_2026-Q4_0007"


def row_of(page: Page, name: str) -> tuple[list[object], list[Look]]:
    (row,) = [row for row in page.rows if len(row.values) > 1 and row.values[1] == name]
    return list(row.values), list(row.looks)


@pytest.mark.parametrize(
    ("name", "figures", "look"),
    [
        ("Phụ nữ", [66, "người", 100, Decimal("66.0"), ""], Look.PERCENT),
        (
            "Quỹ so với vốn ban đầu",
            [120_000_000, "đồng", 100_000_000, Decimal("1.20"), "lần"],
            Look.RATE,
        ),
        (
            "Quỹ bình quân một CLB",
            [120_000_000, "đồng", 2, Decimal(60_000_000), "đồng"],
            Look.AMOUNT,
        ),
        ("Lượt vay", [4, "lượt", None, None, ""], Look.AMOUNT),
    ],
)
def test_an_indicator_has_its_figure_its_denominator_and_what_they_come_to(
    name: str, figures: list[object], look: Look
) -> None:
    values, looks = row_of(page_of(a_consolidated_file(), "Chỉ tiêu"), name)

    assert values[2:7] == figures
    assert looks[5] is look
    assert ("Mẫu số" in str(values[7])) is (figures[2] is not None)


def test_indicators_are_numbered_through() -> None:
    page = page_of(a_consolidated_file(), "Chỉ tiêu")

    numbers = [row.values[0] for row in page.rows if isinstance(row.values[0], int)]

    assert numbers == list(range(1, len(numbers) + 1))


def test_other_programs_can_open_it() -> None:
    content = workbook_bytes(workbook_of(a_province_file()))

    sheets = load_workbook(BytesIO(content))

    assert sheets["Vay vốn"]["K4"].value == 40_000_000
    assert sheets["Bìa"]["A1"].value == "BÁO CÁO TỔNG HỢP THÁNG 12 NĂM 2026"


def test_a_report_of_clubs_that_all_lack_can_be_printed() -> None:
    report = a_report(clubs=[a_listed_club("A"), a_listed_club("B")])
    file = consolidated_file(report, {}, [], {}, Notes())

    assert workbook_of(file).sheetnames == SHEETS


def test_the_same_file_is_the_same_workbook() -> None:
    once, again = (workbook_bytes(workbook_of(a_consolidated_file())) for _ in range(2))

    assert once == again
