import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from books import DATA
from builders import AClub, a_lending_club, an_event, paid
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange import layout
from lthtgn_desktop.exchange.month_workbook import month_workbook
from lthtgn_desktop.exchange.package import WORKBOOK_RELS, kind_of
from month_material import report_of
from plain_package import workbook_bytes

MONTHS = ["2022-06", "2022-12", "2023-03", "2024-11"]
PLUMBING = {"[Content_Types].xml", "_rels/.rels", WORKBOOK_RELS}


def the_life(name: str) -> list[dict[str, object]]:
    lines = (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines[1:]]


@pytest.fixture(scope="module")
def club() -> AClub:
    return AClub().does(*the_life("life_1"))


@pytest.fixture(scope="module", params=MONTHS)
def report(request: pytest.FixtureRequest, club: AClub) -> MonthlyReport:
    return report_of(club, request.param)


@pytest.fixture(scope="module")
def package(report: MonthlyReport) -> bytes:
    return file_of(report)


@pytest.fixture(scope="module")
def workbook(package: bytes) -> Workbook:
    return load_workbook(BytesIO(package))


def file_of(report: MonthlyReport) -> bytes:
    return workbook_bytes(month_workbook(report))


def parts(package: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rows(workbook: Workbook, sheet: str) -> list[tuple[object, ...]]:
    return list(workbook[sheet].iter_rows(values_only=True))


def cells(workbook: Workbook) -> Iterator[Cell]:
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            yield from (cell for cell in row if isinstance(cell, Cell) and cell.value is not None)


def row_of(workbook: Workbook, sheet: str, label: str, column: int = 0) -> tuple[object, ...]:
    return next(row for row in rows(workbook, sheet) if row[column] == label)


def test_the_same_report_is_the_same_file(report: MonthlyReport, package: bytes) -> None:
    assert file_of(report) == package


def test_the_file_has_nothing_but_the_closed_list(package: bytes) -> None:
    for name in parts(package).keys() - PLUMBING:
        assert kind_of(name)


def test_there_is_nothing_to_calculate_and_nothing_to_click(package: bytes) -> None:
    everything = b"".join(parts(package).values())

    for forbidden in (b"<f>", b"<f ", b"calcPr", b"<hyperlink", b"<drawing", b"externalLink"):
        assert forbidden not in everything


def test_the_sheets_stand_in_their_order(report: MonthlyReport, workbook: Workbook) -> None:
    words = {Place.CASH: "Sổ quỹ", Place.BANK: "Sổ tiền gửi"}
    books = [f"{words[book.place]} {book.fund}" for book in report.cash_books]

    assert workbook.sheetnames == [
        "Bìa",
        "Số liệu tháng",
        "Hội phí",
        "Khoản vay",
        *books,
        "Chỉ tiêu",
    ]


def personal(life: list[dict[str, object]]) -> set[str]:
    """What must not leave the club: names, births, telephones, addresses, who gave or got."""
    keys = ("name", "born", "phone", "address", "from", "to", "reason", "purpose")
    people = ("join", "amend", "receive", "return", "spend", "reverse", "lend")
    found = {str(event.get(key, "")) for event in life if event["type"] in people for key in keys}
    # A year alone is a number like any other, and a giver was named by the office "Chủ nhiệm".
    return {text for text in found if len(text) > 4} - {"Chủ nhiệm"}


def test_no_person_is_in_any_part_of_the_file(report: MonthlyReport, package: bytes) -> None:
    everything = b"\n".join(parts(package).values()).decode()
    allowed = (report.chair, report.treasurer)

    found = [text for text in personal(the_life("life_1")) if text in everything]

    assert [text for text in found if text not in allowed] == []
    assert all(everything.count(name) <= 2 for name in allowed)  # on the cover: beside the office


def test_a_household_is_only_counted(workbook: Workbook) -> None:
    words = re.compile("nghèo|khó khăn|khuyết tật|cô đơn|neo đơn|một mình|miễn", re.IGNORECASE)
    found = {cell.parent.title for cell in cells(workbook) if words.search(str(cell.value))}

    assert found <= {"Chỉ tiêu"}


def test_funds_are_as_the_balances_say(
    report: MonthlyReport, workbook: Workbook, club: AClub
) -> None:
    ends = club.figures(report.month.last_day.isoformat()).funds
    table = rows(workbook, "Số liệu tháng")
    starts = {str(row[0]): place for place, row in enumerate(table) if row[0] is not None}
    for fund in report.funds:
        below = table[starts[f"{fund.name} ({fund.code})"] :]
        found = {name: next(row for row in below if row[0] == name) for name in NAMES}

        for name, item in NAMES.items():
            assert found[name][4] == getattr(ends[fund.code], item), (fund.code, name)
            _, opening, grown, shrunk, closing, _ = found[name]
            assert opening + grown - shrunk == closing  # type: ignore[operator]


NAMES = {
    "Tiền mặt": "cash",
    "Tiền gửi ngân hàng": "bank",
    "Tổng thu (lũy kế)": "income",
}


def test_a_fund_has_in_all_what_it_has_in_parts(workbook: Workbook, report: MonthlyReport) -> None:
    found = row_of(workbook, "Số liệu tháng", "Cộng tiền và dư nợ")

    assert found[4] == report.funds[0].closing.assets


def test_what_was_spent_is_told_apart_by_area(workbook: Workbook, report: MonthlyReport) -> None:
    areas = [row for row in rows(workbook, "Số liệu tháng") if re.match(r"– \d+\.", str(row[0]))]
    operating = next(fund for fund in report.funds if fund.code == "HD")

    assert len(areas) >= 10
    spent = [row[2] for row in areas[:10] if isinstance(row[2], int)]
    assert sum(spent) == sum(operating.spending.values()) - operating.spending.get("Transfer", 0)


def test_dues_are_as_the_balances_say(
    report: MonthlyReport, workbook: Workbook, club: AClub
) -> None:
    members = club.figures(report.month.last_day.isoformat()).members
    listed = [row for row in rows(workbook, "Hội phí") if isinstance(row[0], int)]
    sums = row_of(workbook, "Hội phí", "Cộng", 1)

    for _, code, _, _, paid_so_far, owed, ahead in listed:
        member = members[str(code)]
        assert paid_so_far == member.dues_paid
        assert (owed, ahead) == (max(0, member.dues_owed), max(0, -member.dues_owed))
    assert {str(row[1]) for row in listed} >= {c for c, member in members.items() if member.active}
    assert sums[2:4] == (report.dues_charged, report.dues_collected)


def test_loans_are_as_the_balances_say(
    report: MonthlyReport, workbook: Workbook, club: AClub
) -> None:
    figures = club.figures(report.month.last_day.isoformat())
    loans = {row[0]: row for row in rows(workbook, "Khoản vay") if row[0] in figures.loans}

    for code, balance in figures.loans.items():
        if balance.standing.outstanding:
            row = loans[code]
            assert row[1] == balance.member
            now = balance.standing
            assert row[11:14] == (now.outstanding, now.interest_due, now.overdue_principal)
    assert row_of(workbook, "Khoản vay", "Cộng")[11] == figures.funds["TTN"].loans


def test_each_cash_book_runs_to_the_fund_s_cash(
    report: MonthlyReport, workbook: Workbook, club: AClub
) -> None:
    ends = club.figures(report.month.last_day.isoformat()).funds
    for book in report.cash_books:
        word = layout.CASH_SHEETS[book.place]
        table = rows(workbook, f"{word} {book.fund}")
        opening = next(row[6] for row in table if row[3] == "Số dư đầu tháng")
        closing = next(row[6] for row in table if row[3] == "Số dư cuối tháng")
        balance = opening
        for _, first, second, _, received, was_paid, left in table:
            if first or second:
                if first == "Chứng từ thu":
                    continue
                balance = balance + (received or 0) - (was_paid or 0)  # type: ignore[operator]
                assert left == balance

        assert closing == balance == getattr(ends[book.fund], book.place.value)


def test_indicators_name_their_denominators(workbook: Workbook, report: MonthlyReport) -> None:
    people = report.counted.people

    _, _, women, unit, whole, share, counted = row_of(workbook, "Chỉ tiêu", "Phụ nữ", 1)

    assert (women, unit, whole) == (people.women, "người", people.total)
    exact = Decimal(100 * people.women) / people.total
    assert abs(Decimal(str(share)) - exact) <= Decimal("0.05")
    assert counted == "Mẫu số: tổng số thành viên"


def test_days_are_days_and_amounts_are_whole_numbers(workbook: Workbook) -> None:
    for cell in cells(workbook):
        if isinstance(cell.value, datetime):
            assert cell.number_format == "dd/mm/yyyy"
        elif isinstance(cell.value, float):
            assert cell.number_format in {'0.0"%"', "0.0####"}
        elif isinstance(cell.value, int):
            assert cell.number_format in {"#,##0", '0.0"%"', "0.0####"}
        else:
            assert cell.data_type == "s"


def test_every_figure_fits_its_column(workbook: Workbook) -> None:
    for cell in cells(workbook):
        if isinstance(cell.value, int):
            sheet = cell.parent
            assert isinstance(sheet, Worksheet)
            width = sheet.column_dimensions[get_column_letter(cell.column)].width
            assert len(f"{cell.value:,}") + 3 <= width, cell


def test_every_table_keeps_its_heads(workbook: Workbook) -> None:
    for sheet in workbook.worksheets[1:]:
        assert sheet.freeze_panes == "A4"
        assert sheet.print_title_rows == "$3:$3"


def test_what_the_treasurer_wrote_never_becomes_a_formula() -> None:
    club = a_lending_club().with_gift("HD", 500_000)
    club.does(an_event("spend", "2024-02-10", text='=HYPERLINK("http://x")'))
    club.does(an_event("fund", "2024-02-10", code="DP", name="=1+1"))

    found = load_workbook(BytesIO(file_of(report_of(club, "2024-02"))))

    assert row_of(found, "Sổ quỹ HD", 'Chi chăm sóc sức khỏe: =HYPERLINK("http://x")', 3)
    assert {cell.data_type for cell in cells(found) if isinstance(cell.value, str)} == {"s"}


def test_a_reversal_is_told_in_the_cash_book_and_taken_off_below() -> None:
    club = a_lending_club().with_policy(dues=10_000)
    club.who_collected("2024-02-10", paid(dues=30_000))
    club.does(an_event("reverse", "2024-02-11", of=list(club.books.recorded)[-1]))
    club.who_collected("2024-02-12", paid(dues=20_000))

    found = load_workbook(BytesIO(file_of(report_of(club, "2024-02"))))

    told = [row[3:6] for row in rows(found, "Sổ quỹ HD")[4:]]
    assert told == [
        ("Thu hội phí ngày họp (M001)", 30_000, None),
        ("Hủy phiếu PT 1/2024 HD", None, 30_000),
        ("Thu hội phí ngày họp (M001)", 20_000, None),
        ("Cộng trong tháng", 50_000, 30_000),
        ("Trừ phiếu hủy và phiếu bị hủy", 30_000, 30_000),
        ("Thu, chi đã trừ phiếu hủy", 20_000, 0),
        ("Số dư cuối tháng", None, None),
    ]


def test_all_that_the_association_adds_up_is_there(report: MonthlyReport) -> None:
    """The figures of the contract's section 7 for one club."""
    counted = asdict(report.counted)

    assert {"total", "women", "aged", "poor", "near_poor", "difficult"} <= counted["people"].keys()
    assert {
        "open",
        "borrowers",
        "turns",
        "lent",
        "principal_collected",
        "interest_collected",
        "outstanding",
        "overdue_principal",
    } <= counted["lending"].keys()
