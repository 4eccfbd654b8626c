from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from builders import a_lending_club, an_event, paid
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange import cover, layout
from lthtgn_desktop.exchange.spreadsheet import new_workbook
from month_material import HASH, SIGNER, report_of
from plain_package import workbook_bytes


@pytest.fixture(scope="module")
def report() -> MonthlyReport:
    club = a_lending_club().with_gift("HD", 500_000)
    club.does(an_event("officer", role="chair", name="Lê Thị Mai"), an_event("officer"))
    club.does(an_event("receive", "2024-02-11", nature="gift", amount=3_000_000))
    club.who_collected("2024-02-10", paid(loan="L0001", principal=1_000_000, interest=120_000))
    return report_of(club, "2024-02", 12)


def cover_of(report: MonthlyReport) -> Worksheet:
    workbook = new_workbook()
    cover.add(workbook, report)
    sheet = load_workbook(BytesIO(workbook_bytes(workbook)))[layout.COVER]
    assert isinstance(sheet, Worksheet)
    return sheet


def day(of: date) -> datetime:
    """A day as a reader of workbooks gives it."""
    return datetime.combine(of, time())


def said(report: MonthlyReport) -> dict[str, object]:
    """What stands beside each label; a label that stands there twice has its first value."""
    found: dict[str, object] = {}
    for row in cover_of(report).iter_rows(values_only=True):
        for label, value in (row[:2], row[2:4]):
            if isinstance(label, str):
                found.setdefault(label, value)
    return found


def test_it_says_which_report_this_is(report: MonthlyReport) -> None:
    found = said(report)

    assert "BÁO CÁO THÁNG 02 NĂM 2024" in found
    assert "CLB LTHTGN thôn Nam Xuân" in found
    assert "Nam Xuân, Liên Nghĩa, Hải Phòng" in found
    assert (found["Mã câu lạc bộ"], found["Báo cáo số"]) == ("HP-LN-NX", "0012")
    assert (found["Chủ nhiệm"], found["Thủ quỹ"]) == ("Lê Thị Mai", "Nguyễn Thị Hòa")
    assert (found["Từ ngày"], found["Đến ngày"]) == (
        day(report.month.first_day),
        day(report.month.last_day),
    )
    assert found["Mẫu báo cáo"] == "BC-CLB 1"


def test_it_shows_the_end_of_the_chain_whole_and_as_a_code(report: MonthlyReport) -> None:
    found = said(report)

    assert found["Chuỗi kiểm tra"] == HASH
    assert found["Mã kiểm tra sổ"] == report.closing.code
    assert found["Ngày khóa sổ"] == day(report.closing.on)
    assert found["Ngày mở sổ"] == day(date(2024, 1, 1))


def test_it_shows_whose_key_signs_it(report: MonthlyReport) -> None:
    assert said(report)["Mã khóa ký"] == SIGNER
    assert said(replace(report, signer=""))["Mã khóa ký"] in {None, ""}


def test_sources_and_what_is_there_of_them_are_equal(report: MonthlyReport) -> None:
    found = said(report)

    sources = ("Vốn được cấp", "Vốn vận động, được tặng", "Lãi chưa phân phối")
    assert [found[label] for label in sources] == [50_000_000, 3_000_000, 120_000]
    assert [found[label] for label in ("Tiền mặt", "Tiền gửi ngân hàng", "Dư nợ gốc")] == [
        42_120_000,
        0,
        11_000_000,
    ]
    assert found["Cộng nguồn vốn"] == found["Cộng vốn đang có"] == 53_120_000
    assert (
        "Hai bên bằng nhau: 53.120.000 đồng "
        "(Năm mươi ba triệu một trăm hai mươi nghìn đồng)." in found
    )


def test_a_loss_is_taken_off(report: MonthlyReport) -> None:
    capital = replace(report.counted.capital, lost=200_000)

    found = said(replace(report, counted=replace(report.counted, capital=capital)))

    assert found["Trừ: tổn thất vốn"] == -200_000


def test_the_money_of_all_funds_is_added_up(report: MonthlyReport) -> None:
    rows = list(cover_of(report).iter_rows(max_col=4, values_only=True))

    assert ("Quỹ hoạt động (HD)", 500_000, 0, 500_000) in rows
    assert ("Cộng các quỹ", 42_620_000, 0, 42_620_000) in rows


def test_a_practice_book_is_marked_at_the_top(report: MonthlyReport) -> None:
    practice = cover_of(replace(report, is_practice=True)).cell(1, 1).value

    assert practice == "SỔ LÀM THỬ: KHÔNG PHẢI SỐ LIỆU THẬT"
    assert cover_of(report).cell(1, 1).value == "BÁO CÁO THÁNG 02 NĂM 2024"


def test_both_sign_and_their_names_stand_below(report: MonthlyReport) -> None:
    sheet = cover_of(report)
    last = sheet.max_row

    assert [sheet.cell(last - 3, column).value for column in (1, 3)] == ["CHỦ NHIỆM", "THỦ QUỸ"]
    assert [sheet.cell(last, column).value for column in (1, 3)] == ["Lê Thị Mai", "Nguyễn Thị Hòa"]


def test_it_prints_on_one_page(report: MonthlyReport) -> None:
    assert cover_of(report).page_setup.fitToHeight == 1
