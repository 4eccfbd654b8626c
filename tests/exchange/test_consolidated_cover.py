from dataclasses import replace
from datetime import date

from consolidation_material import (
    a_consolidated_file,
    a_listed_club,
    a_month,
    a_province_file,
    a_report,
    with_loss,
)
from lthtgn_desktop.domain.consolidation import Consolidated
from lthtgn_desktop.exchange import consolidated_cover
from lthtgn_desktop.exchange.consolidated_cover import Sent
from lthtgn_desktop.exchange.layout import Look
from lthtgn_desktop.exchange.spreadsheet import Page, new_workbook

SENT = Sent(7, "TH_HP-LN_2026-Q4_0007", "0123-4567-89AB-CDEF-GHJK")


def cover_of(report: Consolidated) -> Page:
    workbook = new_workbook()
    consolidated_cover.add(workbook, report, SENT)
    (page,) = workbook.pages
    return page


def bands(report: Consolidated) -> list[object]:
    return [row.values[0] for row in cover_of(report).rows if row.values]


def said(report: Consolidated) -> dict[object, object]:
    """What stands beside each label."""
    rows = [row.values for row in cover_of(report).rows if len(row.values) == 4]
    return {label: value for row in rows for label, value in (row[:2], row[2:])}


def test_it_says_whose_report_this_is_and_of_when() -> None:
    report = a_consolidated_file().recounted()

    assert bands(report)[:3] == [
        "BÁO CÁO TỔNG HỢP QUÝ IV NĂM 2026",
        "Câu lạc bộ Liên thế hệ tự giúp nhau",
        "Hội Người cao tuổi xã Liên Nghĩa",
    ]
    found = said(report)
    assert (found["Mã Hội"], found["Báo cáo số"]) == ("HP-LN", "0007")
    assert (found["Từ ngày"], found["Đến ngày"]) == (date(2026, 10, 1), date(2026, 12, 31))
    assert (found["Cấp"], found["Mẫu báo cáo"]) == ("xã, phường, đặc khu", "TH-HOI 1")
    assert found["Mã khóa ký"] == "0123-4567-89AB-CDEF-GHJK"


def test_it_says_how_many_clubs_of_how_many_and_names_the_others() -> None:
    found = bands(a_consolidated_file().recounted())

    assert "Đã có số liệu, được cộng vào báo cáo: 2 trong 3 câu lạc bộ của danh sách." in found
    assert (
        "Chưa có số liệu tháng cuối kỳ, không được cộng: 1 câu lạc bộ: CLB LTHTGN thôn C (C)."
        in found
    )
    assert (
        "Thiếu tháng trong kỳ, chỉ cộng những tháng đã nhận: CLB LTHTGN thôn B (B): 1/3 tháng."
        in found
    )


def test_clubs_that_begin_after_the_period_are_told_apart() -> None:
    clubs = [a_listed_club("A"), a_listed_club("B", opened="2027-01-05")]

    found = bands(a_report(a_month("A"), clubs=clubs))

    assert any("(trong đó 1 mở sổ sau kỳ này)" in str(text) for text in found)


def test_of_many_clubs_the_first_are_named() -> None:
    clubs = [a_listed_club(f"C{number:02}") for number in range(23)]

    found = [str(text) for text in bands(a_report(clubs=clubs))]

    (missing,) = [text for text in found if text.startswith("Chưa có số liệu")]
    assert "(C19) và 3 câu lạc bộ khác." in missing
    assert "(C20)" not in missing


def test_a_whole_report_names_nobody() -> None:
    found = [str(text) for text in bands(a_report(a_month("A"), a_month("B")))]

    assert not [text for text in found if text.startswith(("Chưa có", "Thiếu tháng", "KHÔNG PHẢI"))]


def test_a_practice_club_is_warned_of_above_everything() -> None:
    club = a_listed_club("C", is_practice=True)

    page = cover_of(a_report(a_month("C"), clubs=[club]))

    first = page.rows[0]
    assert first.looks == [Look.WARNING]
    assert str(first.values[0]).startswith("KHÔNG PHẢI SỐ LIỆU THẬT")
    assert "(C)" in str(first.values[0])


def test_practice_clubs_beside_real_ones_are_named_and_nothing_is_warned_of() -> None:
    found = [str(text) for text in bands(a_province_file().recounted())]

    assert found[0].startswith("BÁO CÁO TỔNG HỢP")
    assert (
        "Câu lạc bộ làm thử, số liệu không thật, không có trong danh sách và không cộng vào số"
        " nào: CLB LTHTGN thôn C (C)." in found
    )


def test_months_that_do_not_follow_are_warned_of_above_everything() -> None:
    rows = [a_month("A", f"2026-{number}") for number in (10, 11, 12)]
    forked = replace(rows[1], opens_with="0" * 16)

    page = cover_of(a_report(rows[0], forked, rows[2], period="2026-Q4"))

    assert page.rows[0].looks == [Look.WARNING]
    assert str(page.rows[0].values[0]).endswith("ở tháng A 2026-11.")


def test_main_figures_are_those_of_the_sums() -> None:
    report = a_consolidated_file().recounted()

    found = said(report)

    assert (found["Thành viên (người)"], found["Phụ nữ (người)"]) == (100, 66)
    assert found["Quỹ tăng thu nhập (đồng)"] == 120_000_000
    assert found["Dư nợ gốc (đồng)"] == 80_000_000
    assert found["Lượt vay trong kỳ (lượt)"] == 4
    assert "Quỹ tăng thu nhập: 120.000.000 đồng (Một trăm hai mươi triệu đồng)." in bands(report)


def test_the_claim_is_that_nobody_lost_any_capital() -> None:
    whole = bands(a_report(a_month("A"), a_month("B")))
    lost = bands(a_report(with_loss(a_month("A"), 700_000), a_month("B")))

    assert (
        "Không có câu lạc bộ nào bị thất thoát vốn quỹ, trong 2 câu lạc bộ đã có số liệu." in whole
    )
    assert any(str(text).startswith("Có 1 câu lạc bộ bị thất thoát") for text in lost)


def test_it_prints_on_one_page_with_its_name() -> None:
    page = cover_of(a_report(a_month()))

    assert page.fits_one_page
    assert (page.name, page.footer) == ("Bìa", SENT.name)
