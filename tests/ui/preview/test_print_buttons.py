"""The corner of every screen: what it offers to print, and that the key brings it up."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from answered_club import a_sending_desk
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.closing.page import ClosingPage
from lthtgn_desktop.ui.collection.page import CollectionPage
from lthtgn_desktop.ui.funds.page import FundsPage
from lthtgn_desktop.ui.main_window import Frame
from ui.members.desks import strip_of
from ui.preview.previews import page_of, shown
from ui.windows import a_frame, a_frame_at, answer, buttons, labels, press, type_text

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def print_shown(frame: Frame) -> str:
    """Press the key for printing; the title of what it brought up."""
    press(Key.Key_P, with_=CONTROL)
    return shown(frame).view.accessibleName()


def offered(frame: Frame) -> list[tuple[Paper, Wanted]]:
    return [(offer.paper, offer.wanted) for offer in page_of(frame).offers()]


def frame_of(folder: Path, screen: str, qtbot: QtBot) -> Frame:
    made = a_frame(folder, screen)
    qtbot.addWidget(made)
    return made


def test_the_list_of_members_is_printed(tmp_path: Path, qtbot: QtBot) -> None:
    frame = frame_of(tmp_path, "members", qtbot)

    assert print_shown(frame).startswith("Danh sách thành viên")
    assert buttons(frame).count("In (Ctrl+P)") == 1  # the preview's own

    press(Key.Key_Escape)
    assert buttons(frame).count("In (Ctrl+P)") == 1


def test_a_member_has_a_statement_and_a_passbook(tmp_path: Path, qtbot: QtBot) -> None:
    frame = frame_of(tmp_path, "members", qtbot)
    type_text("trang")
    press(Key.Key_Return)

    (passbook, whose), (statement, _) = offered(frame)
    assert (passbook, statement) == (Paper.PASSBOOK, Paper.STATEMENT)
    assert whose.member
    assert {"In bảng kê (Ctrl+P)", "In sổ, thẻ (F7)"} <= set(buttons(frame))
    assert print_shown(frame).startswith("Bảng kê")


def test_a_form_over_the_list_has_nothing_to_print(tmp_path: Path, qtbot: QtBot) -> None:
    frame = frame_of(tmp_path, "members", qtbot)

    press(Key.Key_F7)

    assert offered(frame) == []
    assert "In (Ctrl+P)" not in buttons(frame)


def test_the_loans_are_printed_and_the_paper_of_an_open_one(tmp_path: Path, qtbot: QtBot) -> None:
    frame = frame_of(tmp_path, "lending", qtbot)
    assert print_shown(frame).startswith("Sổ theo dõi cho vay")
    press(Key.Key_Escape)

    type_text("trang")
    press(Key.Key_Return, Key.Key_Return)

    assert print_shown(frame).startswith("Giấy nhận nợ L0007")


def test_the_cash_book_is_that_of_the_fund_that_is_shown(tmp_path: Path, qtbot: QtBot) -> None:
    frame = frame_of(tmp_path, "funds", qtbot)
    page = page_of(frame)
    assert isinstance(page, FundsPage)
    assert page.overview.fund is not None

    for fund in ("HD", "TTN"):
        page.overview.fund.put(fund)
        assert offered(frame) == [(Paper.CASH_BOOK, Wanted(fund=fund))]
    assert "In (Ctrl+P)" in buttons(frame)


def test_a_voucher_just_recorded_is_offered(tmp_path: Path, qtbot: QtBot) -> None:
    frame = frame_of(tmp_path, "money", qtbot)
    assert offered(frame) == []

    press(Key.Key_1, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    type_text("500")
    press(Key.Key_Return, Key.Key_Right, Key.Key_Return, Key.Key_Return)
    press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    type_text("Ông Năm")
    press(Key.Key_F9)

    assert offered(frame) == [(Paper.RECEIPT, Wanted(number="PT 9/2022 HD"))]
    assert "In PT 9/2022 HD (Ctrl+P)" in buttons(frame)


def test_the_month_that_is_chosen_is_printed_for_the_board(tmp_path: Path, qtbot: QtBot) -> None:
    frame = frame_of(tmp_path, "closing", qtbot)
    page = page_of(frame)
    assert isinstance(page, ClosingPage)
    assert offered(frame) == [(Paper.MONTH_REPORT, Wanted(month=Month(2022, 11)))]

    assert page.overview is not None
    assert page.overview.reports is not None
    page.overview.reports.choice.put("2022-10")

    assert "In báo cáo tháng 10/2022 (Ctrl+P)" in buttons(frame)
    assert print_shown(frame).startswith("Báo cáo tháng 10/2022")
    press(Key.Key_Escape)
    assert page.overview.count() == 1


def test_the_minutes_of_a_count_are_offered_once_it_is_recorded(
    tmp_path: Path, qtbot: QtBot
) -> None:
    frame = frame_of(tmp_path, "closing", qtbot)
    page = page_of(frame)
    assert isinstance(page, ClosingPage)
    press(Key.Key_F6)
    assert page.count is not None
    assert offered(frame) == []
    page.count.fund.put("HD")
    type_text("4")
    press(Key.Key_F9)
    type_text("Đã cho tạm ứng")
    press(Key.Key_F9)

    assert "In biên bản kiểm kê (F8)" in buttons(frame)
    press(Key.Key_F8)
    assert shown(frame).view.accessibleName().startswith("Biên bản kiểm kê quỹ HD")


def test_the_card_is_printed_once_there_is_a_key(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame_at(a_sending_desk(tmp_path), "signing")
    qtbot.addWidget(frame)

    assert print_shown(frame)
    assert "Trang 1/1" in labels(shown(frame))


def test_without_a_key_there_is_no_card_to_print(tmp_path: Path, qtbot: QtBot) -> None:
    frame = frame_of(tmp_path, "signing", qtbot)

    assert offered(frame) == []


def test_the_sheet_is_printed_before_the_day_is_opened(tmp_path: Path, qtbot: QtBot) -> None:
    frame = frame_of(tmp_path, "collection", qtbot)
    type_text("17/12/2022")

    assert offered(frame) == [(Paper.COLLECTION_SHEET, Wanted(day=date(2022, 12, 17)))]
    assert print_shown(frame).startswith("Bảng thu tiền ngày họp 17/12/2022")

    press(Key.Key_Escape)
    assert page_of(frame).parts.count() == 1


def test_the_sheet_of_the_open_day_is_printed_and_what_was_typed_stays(
    tmp_path: Path, qtbot: QtBot
) -> None:
    frame = frame_of(tmp_path, "collection", qtbot)
    page = page_of(frame)
    assert isinstance(page, CollectionPage)
    press(Key.Key_Return)
    type_text("5")

    assert print_shown(frame).startswith("Bảng thu tiền ngày họp 10/12/2022")
    assert "Chốt buổi thu (F9)" not in buttons(frame)
    press(Key.Key_F9)
    press(Key.Key_Z, with_=CONTROL)
    press(Key.Key_Escape)

    assert page.sheet is not None
    assert page.sheet.grid.hasFocus()
    assert [row.typed for row in page.sheet.table.sheet.rows if row.typed]
    assert {"In (Ctrl+P)", "Hoàn tác (Ctrl+Z)", "Chốt buổi thu (F9)"} <= set(buttons(frame))
    press(Key.Key_Z, with_=CONTROL)
    assert not [row.typed for row in page.sheet.table.sheet.rows if row.typed]


def test_a_receipt_wants_the_day_to_be_in_the_book_first(tmp_path: Path, qtbot: QtBot) -> None:
    frame = frame_of(tmp_path, "collection", qtbot)
    press(Key.Key_Return)

    press(Key.Key_F8)
    assert "chưa nộp khoản nào nên chưa có phiếu thu" in strip_of(frame)
    type_text("+")
    press(Key.Key_Up, Key.Key_F8)
    assert "chưa ghi vào sổ. Chốt buổi thu (F9) trước" in strip_of(frame)


def test_the_receipt_of_a_day_in_the_book_is_shown(tmp_path: Path, qtbot: QtBot) -> None:
    frame = frame_of(tmp_path, "collection", qtbot)
    press(Key.Key_Return)
    type_text("+")
    press(Key.Key_F9)
    answer(frame, Key.Key_Tab, Key.Key_Return)
    frame.show_screen("collection")
    press(Key.Key_Return)
    answer(frame, Key.Key_Tab, Key.Key_Return)

    press(Key.Key_F8)

    assert shown(frame).view.accessibleName().startswith("Biên lai M0")
