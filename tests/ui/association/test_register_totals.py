"""The consolidated report in the window: periods, tables, notes, the file for the level above."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a_register import AROUND, NOW, PROVINCE, a_club, a_register, an_empty_register, taken_in
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.domain.reception import Outcome
from lthtgn_desktop.ui.association.club import ClubView
from lthtgn_desktop.ui.association.totals import TotalsView
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.usecases.register.add_up import report, send
from lthtgn_desktop.usecases.register.desk import opened
from lthtgn_desktop.usecases.register.enrol import enrol
from lthtgn_desktop.usecases.register.notes import own_notes
from lthtgn_desktop.usecases.register.own_key import own_card, own_key
from lthtgn_desktop.usecases.verify_file import verify_file
from ui.association.frames import PASSWORD, a_frame, choose, make_key, page_of, read, strip
from ui.windows import press, type_text, until

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    """Two clubs that have sent everything, and one that lacks its last month."""
    path = a_register(tmp_path, [a_club(1), a_club(2)])
    with opened(str(path), AROUND) as desk:
        enrol(desk, a_club(3).card.read_bytes())
        taken_in(desk, a_club(3).reports[:-1])
    made = a_frame(path)
    qtbot.addWidget(made)
    press(Key.Key_F9)
    return made


@pytest.fixture
def totals(frame: Frame) -> TotalsView:
    return shown_totals(frame)


def shown_totals(frame: Frame) -> TotalsView:
    part = page_of(frame).parts.currentWidget()
    assert isinstance(part, TotalsView)
    return part


def test_the_newest_month_is_proposed_and_who_is_missing_is_named(
    frame: Frame, totals: TotalsView
) -> None:
    assert totals.period.period() == Period.read("2026-11")
    assert "Tháng 11 năm 2026: 2/3 câu lạc bộ có số liệu." in read(frame)
    assert "Chưa cộng vì thiếu tháng cuối kỳ: Thôn Tiên Đôi." in read(frame)


def test_each_share_names_its_denominator(totals: TotalsView) -> None:
    lines = totals.sheets.listing.lines()
    (women,) = [line for line in lines if line[1] == "Phụ nữ"]

    assert women[2:7] == ["14", "người", "22", "63,6", "%"]
    assert women[7].endswith("Mẫu số: tổng số thành viên")


def test_a_quarter_a_half_year_and_a_year_can_be_chosen(frame: Frame, totals: TotalsView) -> None:
    found = []
    for length in ("3", "6", "12"):
        totals.period.length.put(length)
        found.append(str(totals.period.period()))

    assert found == ["2026-Q4", "2026-H2", "2026"]
    assert "Năm 2026: 0/3 câu lạc bộ có số liệu." in read(frame)


def test_an_older_period_is_chosen_from_the_list(frame: Frame, totals: TotalsView) -> None:
    totals.period.which.put("2026-10")

    assert "Tháng 10 năm 2026: 3/3 câu lạc bộ có số liệu." in read(frame)


def test_there_is_a_row_for_each_club_and_their_sum(totals: TotalsView) -> None:
    totals.sheets.which.put("Các câu lạc bộ")
    lines = totals.sheets.listing.lines()
    found = totals.stage.runner.run(report, Period.read("2026-11"))

    assert found is not None
    assert [line[1] for line in lines[:4]] == ["CLB-0001", "CLB-0002", "CLB-0003", "Cộng"]
    assert lines[2][5] == "chưa có"
    assert lines[3][6] == str(found.whole.sums.members.total)


def test_a_clubs_row_opens_the_club_and_esc_comes_back_to_the_row(
    frame: Frame, totals: TotalsView
) -> None:
    totals.sheets.which.put("Vay vốn")
    totals.sheets.listing.setFocus()
    press(Key.Key_Down, Key.Key_Return)
    part = page_of(frame).parts.currentWidget()
    press(Key.Key_Escape)

    assert isinstance(part, ClubView)
    assert part.record.listed.code == "CLB-0002"
    assert shown_totals(frame) is totals
    assert totals.sheets.cells[1] == "CLB-0002"


def test_the_file_for_the_level_above_is_signed_and_whole(frame: Frame, tmp_path: Path) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    press(Key.Key_F9)
    make_key()
    choose(frame, folder)

    path = folder / "TH_HNCT-YH_2026-11_0001.xlsx"
    assert verify_file(path, NOW).outcome is Outcome.VALID
    assert "Đã lập tệp tổng hợp tháng 11 năm 2026" in read(frame)
    press(Key.Key_F9)
    shown_totals(frame)


def test_a_wrong_password_is_told_at_its_field_and_writes_nothing(
    frame: Frame, tmp_path: Path
) -> None:
    page_of(frame).runner.run(own_key, PASSWORD)
    press(Key.Key_F9)
    type_text("sai")
    press(Key.Key_F9)

    assert "Mật khẩu chưa đúng" in read(frame)
    assert list(tmp_path.glob("**/TH_*")) == []


def test_target_and_campaign_of_the_year_are_noted_and_shown_again(
    frame: Frame, totals: TotalsView
) -> None:
    press(Key.Key_F6)
    for typed in ("4", "1200", "800", "8tr"):
        type_text(typed)
        press(Key.Key_Return)
    press(Key.Key_F9)

    noted = page_of(frame).runner.run(own_notes, 2026)
    assert noted is not None
    target, campaign = noted
    assert target is not None
    assert campaign is not None
    assert (target.clubs, campaign.members, campaign.paid) == (4, 1200, 800)
    assert campaign.amount == 8_000_000
    names = [line[1] for line in totals.sheets.listing.lines()]
    assert "Năm 2026: CLB đã thành lập" in names


def test_half_a_campaign_is_not_noted(frame: Frame) -> None:
    press(Key.Key_F6, Key.Key_Return)
    type_text("1200")
    press(Key.Key_F9)

    assert "Ghi đủ cả ba số" in read(frame)


def test_more_payers_than_members_are_refused(frame: Frame) -> None:
    press(Key.Key_F6, Key.Key_Return)
    for typed in ("100", "200", "2tr"):
        type_text(typed)
        press(Key.Key_Return)
    press(Key.Key_F9)

    assert "200" in strip(frame)


def test_without_any_figures_there_is_nothing_to_add_up(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(an_empty_register(tmp_path))
    qtbot.addWidget(frame)
    press(Key.Key_F9)

    assert "Chưa có số liệu nào." in read(frame)


def test_a_province_sees_its_communes_and_every_club_below_them(
    tmp_path: Path, qtbot: QtBot
) -> None:
    commune = a_register(tmp_path, [a_club(1), a_club(2)])
    with opened(str(commune), AROUND) as desk:
        key = own_key(desk, PASSWORD)
        card = own_card(desk, key)
        file = send(desk, Period.read("2026-Q3"), tmp_path, key).path
    above = tmp_path / "tren"
    above.mkdir()
    province = an_empty_register(above, PROVINCE)
    with opened(str(province), AROUND) as desk:
        enrol(desk, card)
        taken_in(desk, [file])
    frame = a_frame(province)
    qtbot.addWidget(frame)

    (line,) = page_of(frame).overview.listing.lines()
    assert line[:4] == ["Xã Yên Hòa", "HNCT-YH", "Trần Văn Bình", "09/2026"]
    press(Key.Key_F9)
    totals = shown_totals(frame)
    totals.sheets.which.put("Hội cấp dưới")
    assert totals.sheets.listing.lines()[0][1:5] == [
        "HNCT-YH",
        "Hội Người cao tuổi xã Yên Hòa",
        "2",
        "2",
    ]
    totals.sheets.which.put("Các câu lạc bộ")
    totals.sheets.listing.setFocus()
    press(Key.Key_Return)
    part = page_of(frame).parts.currentWidget()
    assert isinstance(part, ClubView)
    assert "số liệu do Hội Người cao tuổi xã Yên Hòa gửi" in read(frame)
    press(Key.Key_Return)
    until(lambda: page_of(frame).title == "Số liệu một tháng")
    assert "Tháng 09/2026 của CLB Liên thế hệ tự giúp nhau thôn Đông Hạ" in read(frame)
