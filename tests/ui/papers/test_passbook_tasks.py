"""What is wanted of a passbook, from the fields that were chosen by keyboard."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.papers import NO_SHIFT, NewLines, PaperSize, PassbookMode, Shift, Wanted
from lthtgn_desktop.ui.papers.ground import Ground
from lthtgn_desktop.ui.papers.passbook_tasks import HolderTask, NewLinesTask, WholeTask
from lthtgn_desktop.ui.papers.shifts import Tray, keep_measured
from lthtgn_desktop.ui.preview.handling import OnPrinter
from lthtgn_desktop.ui.remembered import PRINTER, remembered
from lthtgn_desktop.ui.widgets.person_field import Person
from lthtgn_desktop.ui.widgets.task import Task
from ui.windows import labels, look_as_usual, press, type_text

Key = Qt.Key
PEOPLE = [Person("M001", "Đỗ Thị Lan", "Đỗ Thị Lan – M001"), Person("M002", "Lê Văn Nam", "Nam")]
GROUND = Ground(PEOPLE, [], {}, [], date(2022, 12, 10))
ONE = Wanted(member="M001")
EVERYONE = Wanted(everyone=True)
YEARS = [2022, 2021]


def begin(task: Task, qtbot: QtBot) -> None:
    look_as_usual()
    qtbot.addWidget(task)
    task.resize(1366, 600)
    task.show()
    task.activateWindow()
    QTest.qWaitForWindowActive(task)
    task.form.first_focus().setFocus()
    QTest.qWait(20)


class Shown(NamedTuple):
    wanted: Wanted
    on_printer: OnPrinter | None


def keeper(shown: list[Shown]) -> Callable[[Wanted, OnPrinter | None], None]:
    return lambda wanted, on_printer: shown.append(Shown(wanted, on_printer))


@pytest.fixture
def shown() -> list[Shown]:
    return []


@pytest.fixture
def wanted() -> list[Wanted]:
    return []


def test_one_member_is_found_by_name(qtbot: QtBot) -> None:
    chosen: list[str] = []
    task = HolderTask(GROUND, chosen.append)
    begin(task, qtbot)
    press(Key.Key_F9)
    assert any(said.startswith("Chưa rõ in cho ai") for said in labels(task))

    type_text("nam")
    press(Key.Key_Return, Key.Key_F9)

    assert chosen == ["M002"]


def test_all_members_are_nobody_in_particular(qtbot: QtBot) -> None:
    chosen: list[str] = []
    begin(HolderTask(GROUND, chosen.append), qtbot)
    press(Key.Key_Return, Key.Key_Right, Key.Key_F9)

    assert chosen == [""]


def test_a_year_card_is_proposed_on_a4(qtbot: QtBot, wanted: list[Wanted]) -> None:
    begin(WholeTask("Đỗ Thị Lan", ONE, YEARS, wanted.append), qtbot)
    press(Key.Key_F9)

    assert wanted == [replace(ONE, year=2022, size=PaperSize.A4)]


def test_a_card_can_be_printed_on_its_own_a5_in_large_type(
    qtbot: QtBot, wanted: list[Wanted]
) -> None:
    begin(WholeTask("Đỗ Thị Lan", ONE, YEARS, wanted.append), qtbot)
    press(Key.Key_Return, Key.Key_Down, Key.Key_Return, Key.Key_Right)
    press(Key.Key_Return, Key.Key_Right, Key.Key_F9)

    assert wanted == [replace(ONE, year=2021, size=PaperSize.A5, is_large=True)]


def test_a_booklet_takes_neither_year_nor_size(qtbot: QtBot, wanted: list[Wanted]) -> None:
    task = WholeTask("mọi thành viên", EVERYONE, YEARS, wanted.append)
    begin(task, qtbot)
    press(Key.Key_Tab, Key.Key_Tab, Key.Key_Right)  # a size, before the kind is changed
    task.form.first_focus().setFocus()
    press(Key.Key_Right, Key.Key_F9)

    assert wanted == [replace(EVERYONE, mode=PassbookMode.BOOKLET)]
    assert any("lật theo cạnh dài" in said for said in labels(task))


def test_new_lines_go_into_the_book_as_the_printer_was_set_right(
    qtbot: QtBot, shown: list[Shown]
) -> None:
    keep_measured(Tray("HP"), 22, 20)
    task = NewLinesTask("Đỗ Thị Lan", ONE, keeper(shown), printers=["Canon", "HP"])
    begin(task, qtbot)
    press(Key.Key_Return, Key.Key_Down)
    assert any("sang trái 2 mm" in said for said in labels(task))
    press(Key.Key_F9)

    assert [one.wanted for one in shown] == [
        replace(ONE, mode=PassbookMode.CONTINUE, shift=Shift(-2, 0))
    ]
    assert remembered(PRINTER) == "HP"


def test_strips_need_no_shift(qtbot: QtBot, shown: list[Shown]) -> None:
    keep_measured(Tray("Canon"), 22, 20)
    begin(NewLinesTask("mọi thành viên", EVERYONE, keeper(shown), printers=["Canon"]), qtbot)
    press(Key.Key_Down, Key.Key_F9)

    assert [one.wanted for one in shown] == [
        replace(EVERYONE, mode=PassbookMode.CONTINUE, new_lines=NewLines.STRIPS),
    ]


def test_lines_printed_again_go_into_the_book_and_nowhere_else(
    qtbot: QtBot, shown: list[Shown]
) -> None:
    about = replace(ONE, from_line=7)
    task = NewLinesTask("Đỗ Thị Lan", about, keeper(shown), printers=[])
    begin(task, qtbot)
    press(Key.Key_F9)

    assert [one.wanted for one in shown] == [replace(about, mode=PassbookMode.CONTINUE)]
    assert "In lại từ dòng số 7: Đỗ Thị Lan" in labels(task)
    assert [row.key for row in task.rows] == ["printer"]


def test_a_first_passbook_may_be_a_large_one(qtbot: QtBot, shown: list[Shown]) -> None:
    task = NewLinesTask("Đỗ Thị Lan", ONE, keeper(shown), printers=[], is_large=None)
    begin(task, qtbot)
    press(Key.Key_Return, Key.Key_Return, Key.Key_Right, Key.Key_F9)

    assert [one.wanted for one in shown] == [
        replace(ONE, mode=PassbookMode.CONTINUE, is_large=True)
    ]


def test_another_printer_in_the_preview_gets_its_own_shift(
    qtbot: QtBot, shown: list[Shown]
) -> None:
    keep_measured(Tray("HP"), 22, 20)
    begin(NewLinesTask("Đỗ Thị Lan", ONE, keeper(shown), printers=["Canon", "HP"]), qtbot)
    press(Key.Key_F9)

    assert shown[0].wanted.shift == NO_SHIFT
    assert shown[0].on_printer is not None
    wanted, told = shown[0].on_printer("HP")
    assert wanted == replace(shown[0].wanted, shift=Shift(-2, 0))
    assert told.startswith("Máy in “HP”, giấy A5. Đang chỉnh: sang trái 2 mm")


def test_a_large_passbook_is_shifted_as_a4(qtbot: QtBot, shown: list[Shown]) -> None:
    keep_measured(Tray("Canon", PaperSize.A4), 20, 21)
    task = NewLinesTask("Lan", ONE, keeper(shown), printers=["Canon"], is_large=True)
    begin(task, qtbot)
    press(Key.Key_F9)

    assert shown[0].wanted.shift == Shift(0, 1)
    assert not shown[0].wanted.is_large  # the book in use is one already
