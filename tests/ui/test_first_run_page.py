"""The first run, walked with keys from an empty machine to the end of it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lthtgn_desktop.ui.first_paint import MainWindow
from lthtgn_desktop.ui.first_run.page import FirstRunPage
from lthtgn_desktop.ui.first_run.people import PeopleStep
from lthtgn_desktop.ui.home.page import HomePage
from lthtgn_desktop.ui.opening import Opening
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.usecases.first_run import standing
from lthtgn_desktop.usecases.reminders import OpeningStep, reminders
from lthtgn_desktop.usecases.show_figures import picture
from ui.windows import AROUND_THE_MEETING, labels, look_as_usual, press, type_text, until

Key = Qt.Key


@pytest.fixture
def opening(qtbot: QtBot) -> Opening:
    """A book that was just made, at the first step after the club."""
    look_as_usual()
    filled: list[Opening] = []

    def fill(window: MainWindow) -> Opening:
        filled.append(Opening(window, AROUND_THE_MEETING))
        filled[0].begin(None)
        return filled[0]

    window = MainWindow(fill)
    qtbot.addWidget(window)
    window.resize(1366, 706)
    window.show()
    qtbot.waitUntil(lambda: bool(filled) and filled[0].frame.page is not None)
    qtbot.wait(50)
    club = {"code": "HP-01", "name": "CLB Thôn Đông", "hamlet": "Đông", "commune": "Yên Hòa"}
    filled[0].make({"type": "club", "date": "2022-12-01", "province": "Hải Phòng", **club})
    until(lambda: isinstance(filled[0].frame.page, FirstRunPage))
    return filled[0]


def said(opening: Opening, words: str) -> bool:
    return any(words in one for one in labels(opening.frame))


def typed(*cells: str) -> None:
    for cell in cells:
        type_text(cell)
        press(Key.Key_Tab)


def rules_and_people(opening: Opening) -> None:
    type_text("10")
    press(Key.Key_F9)
    until(lambda: said(opening, "mỗi người một dòng"))
    type_text("Trần Văn An; 1950")
    press(Key.Key_Return)
    type_text("Nguyễn Thị Lan; 1955")
    press(Key.Key_F7, Key.Key_F9)
    until(lambda: said(opening, "Số dư theo sổ giấy"))


def test_from_the_rules_to_the_first_day(opening: Opening) -> None:
    rules_and_people(opening)
    type_text("3tr5")
    press(Key.Key_F9)
    typed("9tr", "12tr", "10/06/2022", "", "", "90")
    type_text("08/2022")
    press(Key.Key_Return, Key.Key_F9)
    until(lambda: said(opening, text("first.finish.title")))
    press(Key.Key_F9)
    until(lambda: isinstance(opening.frame.page, HomePage))

    fund = picture(opening.runner.desk, date(2022, 12, 1)).balances.funds["TTN"]
    assert (fund.cash, fund.loans) == (3_500_000, 9_000_000)
    assert said(opening, text("first.waits.done"))


def test_a_cell_that_is_still_typed_is_taken_in(opening: Opening) -> None:
    rules_and_people(opening)
    press(Key.Key_F9)
    typed("9tr", "", "10/06/2022")
    press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    type_text("08/2022")
    press(Key.Key_F9)
    until(lambda: said(opening, text("first.finish.title")))

    months = {str(act.paid_to) for act in standing(opening.runner.desk).dues.values()}
    assert "2022-08" in months


def test_what_is_half_typed_is_there_again(opening: Opening) -> None:
    type_text("10")
    press(Key.Key_F9)
    until(lambda: said(opening, "mỗi người một dòng"))
    type_text("Lê Hòa 1948")
    press(Key.Key_F7)
    type_text("Trần")
    press(Key.Key_Escape)
    until(lambda: isinstance(opening.frame.page, HomePage))
    assert reminders(opening.runner.desk).opening is OpeningStep.LEFT
    assert said(opening, text("first.waits.left"))

    opening.frame.show_screen("first-run")

    page = opening.frame.page
    assert page is not None
    step = page.findChild(PeopleStep)
    assert isinstance(step, PeopleStep)
    assert step.isVisible()
    assert said(opening, "Trong bảng có 1 người, 0 người đã đủ")
    assert step.kept()["text"] == "Trần"


def test_who_is_not_complete_stays_in_the_sheet(opening: Opening) -> None:
    type_text("10")
    press(Key.Key_F9)
    until(lambda: said(opening, "mỗi người một dòng"))
    type_text("Lê Hòa 1948")
    press(Key.Key_F7, Key.Key_F9)

    assert said(opening, "Còn 1 người thiếu")
    type_text("nam")
    press(Key.Key_Return, Key.Key_F9)
    until(lambda: said(opening, "Số dư theo sổ giấy"))
    assert len(picture(opening.runner.desk).club.members) == 1


def test_a_difference_from_the_paper_needs_a_reason(opening: Opening) -> None:
    rules_and_people(opening)
    type_text("3tr5")
    press(*[Key.Key_Return] * 5)
    type_text("4tr")
    press(Key.Key_F9, Key.Key_F9)

    assert said(opening, "Chênh lệch với sổ giấy 500.000 đ")
    assert said(opening, text("first.note.needed"))
    type_text("Sổ cũ ghi thừa")
    press(Key.Key_F9, Key.Key_F9)
    until(lambda: said(opening, text("first.finish.title")))
    notes = {act.note for act in standing(opening.runner.desk).funds.values()}
    assert notes == {"Sổ cũ ghi thừa"}


def test_a_row_that_cannot_be_read_is_named(opening: Opening) -> None:
    rules_and_people(opening)
    press(Key.Key_F9)
    type_text("9tr")
    press(Key.Key_Return, Key.Key_F9)

    assert said(opening, "Trần Văn An (1950): có nợ gốc nên cần ngày vay")
