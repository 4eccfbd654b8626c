"""A member's passbook from the window: printed, looked at, and only then noted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.domain.passbook import Form, How
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.papers.everyone_view import EveryoneView
from lthtgn_desktop.ui.papers.page import PapersPage
from lthtgn_desktop.ui.papers.passbook_view import PassbookView
from lthtgn_desktop.ui.preview.part import Preview
from lthtgn_desktop.usecases.paper.passbook_shelf import MemberBook, Shelf
from lthtgn_desktop.usecases.record import record_document
from ui.members.desks import strip_of
from ui.windows import a_frame, answer, asked, labels, press, type_text

Key = Qt.Key
YES = (Key.Key_Tab, Key.Key_Return)
NO = (Key.Key_Return,)


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "papers")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(frame: Frame) -> PapersPage:
    assert isinstance(frame.page, PapersPage)
    return frame.page


def book_of(page: PapersPage, code: str = "M001") -> MemberBook:
    return Shelf(page.runner.desk, code).book(code)


def opened(page: PapersPage, typed: str = "chau") -> PassbookView:
    """The passbook of M001, Dương Hồng Châu, opened by keyboard."""
    page.open_paper(Paper.PASSBOOK)
    type_text(typed)
    press(Key.Key_Return, Key.Key_F9)
    return view_of(page)


def view_of(page: PapersPage) -> PassbookView:
    top = page.parts.currentWidget()
    assert isinstance(top, PassbookView)
    return top


def printed(page: PapersPage, folder: Path) -> Preview:
    """The preview, after its pages went out; without a printer they are saved."""
    top = page.parts.currentWidget()
    assert isinstance(top, Preview)
    top.save_in(folder)
    QTest.qWait(50)  # until the question, if there is one, has the keys
    return top


def whole_card(page: PapersPage, folder: Path, frame: Frame) -> None:
    press(Key.Key_F6, Key.Key_F9)
    printed(page, folder)
    answer(frame, *YES)


def test_a_passbook_shows_what_is_new_and_where_it_goes(page: PapersPage) -> None:
    view = opened(page)

    new = len({line.number for line in book_of(page).new_lines})
    lines = view.listing.lines()
    assert len(lines) == new
    assert {line[-1] for line in lines} == {"Mới"}
    assert lines[-1][:2] == ["1", "thẻ 2022, hàng 1"]
    assert any(said.startswith("Chưa ghi nhận thẻ nào đã in") for said in labels(view))
    assert any(
        said.startswith("Lần này in vào mặt trong của thẻ năm 2022") for said in labels(view)
    )


def test_a_card_counts_as_printed_only_when_the_paper_is_right(
    page: PapersPage, frame: Frame, tmp_path: Path
) -> None:
    view = opened(page)
    press(Key.Key_F6, Key.Key_F9)
    preview = printed(page, tmp_path)
    assert "Giấy in ra đúng chưa?" in answer(frame, *NO)
    assert page.parts.currentWidget() is preview  # to print it again
    assert not book_of(page).is_noted

    assert printed(page, tmp_path / "data") is preview
    answer(frame, *YES)

    assert view_of(page) is view
    assert book_of(page).is_noted
    assert book_of(page).new_lines == []
    assert {line[-1] for line in view.listing.lines()} == {"Đã in"}
    assert "dòng đã ở trong sổ của Dương Hồng Châu" in strip_of(frame)


def test_a_booklet_in_place_of_a_card_is_in_use_from_then_on(
    page: PapersPage, frame: Frame, tmp_path: Path
) -> None:
    opened(page)
    press(Key.Key_F6, Key.Key_Right, Key.Key_F9)
    printed(page, tmp_path)
    answer(frame, *YES)

    assert book_of(page).form is Form.BOOKLET
    assert any(said.startswith("Sổ 16 trang, quyển số 1") for said in labels(view_of(page)))


def test_a_complete_passbook_has_nothing_new_to_print(
    page: PapersPage, frame: Frame, tmp_path: Path
) -> None:
    view = opened(page)
    whole_card(page, tmp_path, frame)
    press(Key.Key_F9)

    assert strip_of(frame) == "Không có dòng mới."
    assert view_of(page) is view


def test_new_lines_are_printed_side_by_side(page: PapersPage, frame: Frame, tmp_path: Path) -> None:
    view = opened(page)
    press(Key.Key_F9, Key.Key_F9)
    printed(page, tmp_path)
    answer(frame, *YES)

    assert "Lật sang mặt ngoài của thẻ năm 2022 rồi bấm In dòng mới" in strip_of(frame)
    (chain,) = book_of(page).chains
    assert [side.page for side in chain.sides] == [2]

    press(Key.Key_F9, Key.Key_F9)
    printed(page, tmp_path)
    answer(frame, *YES)
    assert book_of(page).new_lines == []
    assert view_of(page) is view


def test_lines_copied_by_hand_up_to_one_are_not_printed_any_more(
    page: PapersPage, frame: Frame
) -> None:
    view = opened(page)
    press(Key.Key_End, with_=Qt.KeyboardModifier.ControlModifier)  # the oldest line
    press(Key.Key_F8)
    assert "đến dòng số 1 (ngày" in asked(frame)
    answer(frame, *YES)

    lines = view.listing.lines()
    assert [line[-1] for line in lines].count("Đã chép tay") == 1
    assert lines[-1][-1] == "Đã chép tay"
    noted = [line.line.how for chain in book_of(page).chains for line in chain.volumes[0].lines]
    assert noted.count(How.BY_HAND) >= 1


def test_a_line_on_paper_is_printed_again_and_nothing_is_noted(
    page: PapersPage, frame: Frame, tmp_path: Path
) -> None:
    view = opened(page)
    press(Key.Key_F7)
    assert "chưa vào sổ" in strip_of(frame)
    whole_card(page, tmp_path, frame)
    press(Key.Key_F8)
    assert "đã ở trên giấy rồi" in strip_of(frame)

    press(Key.Key_F7, Key.Key_F9)
    printed(page, tmp_path)
    press(Key.Key_Escape, Key.Key_Escape)

    assert view_of(page) is view
    assert book_of(page).new_lines == []


def test_a_lost_passbook_is_replaced_and_all_its_lines_are_new_again(
    page: PapersPage, frame: Frame, tmp_path: Path
) -> None:
    view = opened(page)
    whole_card(page, tmp_path, frame)
    press(Key.Key_F4)
    assert "mất hoặc hỏng" in answer(frame, *YES)

    assert "Đã mở sổ số 2 cho Dương Hồng Châu thay sổ số 1" in strip_of(frame)
    assert {line[-1] for line in view.listing.lines()} == {"Mới"}
    whole_card(page, tmp_path, frame)
    assert book_of(page).new_lines == []


def test_a_passbook_that_was_never_printed_cannot_be_lost(page: PapersPage, frame: Frame) -> None:
    opened(page)
    press(Key.Key_F4)
    answer(frame, *YES)

    assert "chưa có sổ nào" in strip_of(frame)


def test_strips_count_when_they_are_pasted(page: PapersPage, frame: Frame, tmp_path: Path) -> None:
    opened(page)
    press(Key.Key_F9, Key.Key_Down, Key.Key_F9)
    printed(page, tmp_path)
    assert "dán hoặc chép" in answer(frame, *YES)

    assert book_of(page).new_lines == []


def test_everybody_s_strips_count_when_they_are_pasted(
    page: PapersPage, frame: Frame, tmp_path: Path
) -> None:
    page.open_paper(Paper.PASSBOOK)
    press(Key.Key_Return, Key.Key_Right, Key.Key_F9)
    view = page.parts.currentWidget()
    press(Key.Key_F9, Key.Key_Down, Key.Key_F9)
    printed(page, tmp_path)
    assert "vào Sổ của mọi thành viên" in answer(frame, *NO)  # later
    assert book_of(page).new_lines

    press(Key.Key_Escape, Key.Key_Escape)
    assert page.parts.currentWidget() is view
    press(Key.Key_F8)
    assert "dòng mới vào sổ của" in answer(frame, *YES)

    assert book_of(page).new_lines == []
    assert "Sổ của mọi người đã in đủ, không có dòng mới." in labels(page)


def test_everybody_s_cards_are_noted_at_once(
    page: PapersPage, frame: Frame, tmp_path: Path
) -> None:
    page.open_paper(Paper.PASSBOOK)
    press(Key.Key_Return, Key.Key_Right, Key.Key_F9)
    view = page.parts.currentWidget()
    assert isinstance(view, EveryoneView)
    assert any("người có dòng mới" in said for said in labels(view))

    whole_card(page, tmp_path, frame)

    assert page.parts.currentWidget() is view
    assert "Sổ của mọi người đã in đủ, không có dòng mới." in labels(view)
    assert "sổ của mọi thành viên" in strip_of(frame)


def test_what_was_recorded_after_the_printing_is_not_noted(
    page: PapersPage, frame: Frame, tmp_path: Path
) -> None:
    opened(page)
    press(Key.Key_F6, Key.Key_F9)
    top = page.parts.currentWidget()
    assert isinstance(top, Preview)
    line = {"member": "M001", "dues": 10_000}
    record_document(page.runner.desk, {"type": "collect", "date": "2022-12-10", "lines": [line]})
    assert printed(page, tmp_path) is top
    answer(frame, *YES)

    assert [
        written.move.day.isoformat() for written in book_of(page).new_lines if written.move
    ] == ["2022-12-10"]


def test_escape_goes_back_part_by_part(page: PapersPage) -> None:
    opened(page)
    press(Key.Key_Escape, Key.Key_Escape)

    assert page.parts.currentWidget() is page.menu
