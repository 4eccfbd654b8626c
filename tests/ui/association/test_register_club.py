"""One club's page: its months and their versions, its files and keys, the answer to a report."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from a_register import AROUND, NOW, a_club, a_register, taken_in
from lthtgn_desktop.domain.answers import Answer, Decision, Question
from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.ui.association.asking import Asking
from lthtgn_desktop.ui.association.club import ClubView
from lthtgn_desktop.ui.association.file_view import FileView
from lthtgn_desktop.ui.association.month_view import MonthView
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.usecases.register.decide import accept, refuse
from lthtgn_desktop.usecases.register.desk import opened
from lthtgn_desktop.usecases.register.status import status
from lthtgn_desktop.usecases.verify_file import verify_file
from ui.association.frames import (
    PASSWORD,
    a_frame,
    answer_yes,
    choose,
    make_key,
    page_of,
    read,
    strip,
)
from ui.windows import asked, press, type_text

Key = Qt.Key


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """One club; of its last month another version was accepted, and a third file refused."""
    club = a_club(1)
    path = a_register(tmp_path, [club])
    with opened(str(path), AROUND) as desk:
        taken_in(desk, [club.forked, club.again])
        fork, again = status(desk).senders[club.code].held
        accept(desk, fork.id, "sổ này đúng")
        refuse(desk, again.id, "đã có bản khác")
    return path


@pytest.fixture
def frame(register: Path, qtbot: QtBot) -> Frame:
    made = a_frame(register)
    qtbot.addWidget(made)
    press(Key.Key_Return)
    return made


@pytest.fixture
def club(frame: Frame) -> ClubView:
    part = page_of(frame).parts.currentWidget()
    assert isinstance(part, ClubView)
    return part


def file_view(frame: Frame) -> FileView:
    part = page_of(frame).parts.currentWidget()
    assert isinstance(part, FileView)
    return part


def asking(frame: Frame) -> Asking:
    part = page_of(frame).parts.currentWidget()
    assert isinstance(part, Asking)
    return part


def open_file(frame: Frame, club: ClubView, number: str, state: str) -> FileView:
    club.what.put("files")
    club.listing.setFocus()
    lines = club.listing.lines()
    (row,) = [place for place, line in enumerate(lines) if (line[0], line[2]) == (number, state)]
    press(*[Key.Key_Down] * row, Key.Key_Return)
    return file_view(frame)


def test_its_months_stand_with_the_newest_first(frame: Frame, club: ClubView) -> None:
    lines = club.listing.lines()

    assert [line[0] for line in lines] == [f"{number:02}/2026" for number in range(11, 5, -1)]
    assert lines[0][1:3] == ["12", "8"]
    assert "CLB Liên thế hệ tự giúp nhau thôn Đông Hạ (CLB-0001)" in read(frame)
    assert "mở sổ ngày 01/06/2026" in read(frame)


def test_its_loans_have_a_list_of_their_own(club: ClubView) -> None:
    club.what.put("loans")

    assert club.listing.lines()[1][1:4] == ["5", "1", "8.000.000"]


def test_a_month_shows_all_its_versions_and_marks_what_differs(frame: Frame) -> None:
    press(Key.Key_Return)
    part = page_of(frame).parts.currentWidget()

    assert isinstance(part, MonthView)
    assert part.listing.lines()[0] == ["Tổng số thành viên", "12", "11"]
    assert "Có 2 bản" in read(frame)


def test_files_stand_with_numbers_states_and_reasons(club: ClubView) -> None:
    club.what.put("files")
    lines = [line[:3] + line[4:] for line in club.listing.lines()[:3]]

    month = "Tháng 11 năm 2026"
    assert lines[0] == ["7", month, "Đã từ chối", "đã có bản khác"]
    assert ["6", month, "Đang tính", "sổ này đúng"] in lines
    assert ["6", month, "Đã có tệp thay", ""] in lines


def test_keys_stand_with_their_state_and_holder(club: ClubView) -> None:
    club.what.put("keys")

    (line,) = club.listing.lines()
    assert line[1:5] == ["Nguyễn Thị Hòa", "Đang dùng", "10/12/2026", "1 – …"]


def test_a_lost_key_is_revoked_with_a_reason_after_a_question(frame: Frame, club: ClubView) -> None:
    press(Key.Key_F8)
    type_text("mat may")
    press(Key.Key_F9)
    question = asked(frame)
    answer_yes(frame)

    assert "Hủy khóa đang dùng của CLB Liên thế hệ tự giúp nhau thôn Đông Hạ?" in question
    assert "Đã hủy khóa" in strip(frame)
    assert "Không còn khóa nào đang dùng." in read(frame)
    club.what.put("keys")
    assert club.listing.lines()[0][2] == "Đã hủy 10/12/2026"
    assert club.listing.lines()[0][5] == "mat may"


def test_year_and_source_of_founding_are_noted(frame: Frame, club: ClubView) -> None:
    press(Key.Key_F6)
    type_text("2019")
    press(Key.Key_Return, Key.Key_Down, Key.Key_F9)

    assert "Đã ghi năm và nguồn thành lập" in strip(frame)
    assert "thành lập năm 2019" in read(frame)
    assert club.record.sender is not None
    assert club.record.sender.founding_source == Source.STATE_BUDGET


def test_the_original_is_copied_byte_for_byte(frame: Frame, club: ClubView, tmp_path: Path) -> None:
    open_file(frame, club, "7", "Đã từ chối").save(tmp_path)

    copied = tmp_path / "BC_CLB-0001_2026-11_0007.xlsx"
    assert copied.read_bytes() == a_club(1).again.read_bytes()
    assert str(copied) in strip(frame)


def test_a_file_is_shown_sheet_by_sheet_with_the_numbers_of_its_rows(
    frame: Frame, club: ClubView
) -> None:
    shown = open_file(frame, club, "6", "Đang tính")
    shown.sheets.which.put("Khoản vay")

    heads = shown.sheets.listing.lines()[0]
    assert heads[0] == "4"
    assert "Đang tính: Trần Văn Bình quyết định ngày 10/12/2026. Lý do: sổ này đúng" in read(frame)


def test_a_report_is_answered_with_questions_by_sheet_and_row(
    frame: Frame, club: ClubView, tmp_path: Path
) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    open_file(frame, club, "7", "Đã từ chối")
    press(Key.Key_F9)
    told = read(frame)
    part = asking(frame)
    part.sheets.which.put("Hội phí")
    part.sheets.listing.setFocus()
    press(Key.Key_Down, Key.Key_Return)
    type_text("sao thieu")
    press(Key.Key_Return, Key.Key_Return)
    type_text("nham")
    press(Key.Key_F7, Key.Key_F8, Key.Key_F9)
    make_key()
    choose(frame, folder)
    press(Key.Key_F9)

    assert "Trả lời: Hội không nhận báo cáo này. Lý do: đã có bản khác" in told
    verdict = verify_file(folder / "TL_CLB-0001_2026-11_0007.xlsx", NOW)
    assert verdict.received is not None
    assert isinstance(verdict.received.content, Answer)
    assert verdict.received.content.decision is Decision.REFUSED
    assert verdict.received.content.questions == (Question("Hội phí", 5, "nham"),)
    file_view(frame)
    assert "Đã trả lời ngày 10/12/2026: TL_CLB-0001_2026-11_0007.xlsx" in read(frame)


def test_a_whole_sheet_can_be_asked_about_and_a_report_answered_again(
    frame: Frame, club: ClubView, tmp_path: Path
) -> None:
    open_file(frame, club, "6", "Đang tính")
    for question in ("sao", "con gi"):
        QTest.qWait(20)
        press(Key.Key_F9, Key.Key_Return)
        type_text(question)
        press(Key.Key_F6, Key.Key_F9)
        if question == "sao":
            make_key()
        else:
            type_text(PASSWORD)
            press(Key.Key_F9)
        choose(frame, tmp_path)
        press(Key.Key_F9)

    (path,) = tmp_path.glob("TL_*")
    verdict = verify_file(path, NOW)
    assert verdict.received is not None
    assert isinstance(verdict.received.content, Answer)
    assert verdict.received.content.questions == (Question("Bìa", 0, "con gi"),)


def test_questions_that_were_typed_are_not_lost_unasked(frame: Frame, club: ClubView) -> None:
    open_file(frame, club, "6", "Đang tính")
    press(Key.Key_F9, Key.Key_Return)
    type_text("sao")
    press(Key.Key_Return, Key.Key_Escape)
    question = asked(frame)
    press(Key.Key_Return)

    assert "Những gì đã gõ" in question
    assert len(asking(frame).questions) == 1
