"""Setting a printer right, by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.papers import NO_SHIFT, PaperSize, Shift, Wanted
from lthtgn_desktop.ui.papers.ruler_picture import RulerPicture
from lthtgn_desktop.ui.papers.ruler_task import RulerTask
from lthtgn_desktop.ui.papers.shifts import Tray, keep_measured, shift_of
from lthtgn_desktop.ui.preview.handling import OnPrinter
from lthtgn_desktop.ui.remembered import PRINTER, remembered
from ui.windows import labels, look_as_usual, press, type_text

Key = Qt.Key
CANON, HP = Tray("Canon"), Tray("HP")


class Asked:
    """What a task wanted to be shown and told."""

    def __init__(self) -> None:
        self.wanted: list[Wanted] = []
        self.on_printer: list[OnPrinter] = []
        self.told: list[str] = []

    def show(self, wanted: Wanted, on_printer: OnPrinter) -> None:
        self.wanted.append(wanted)
        self.on_printer.append(on_printer)


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def task(qtbot: QtBot, asked: Asked) -> Iterator[RulerTask]:
    look_as_usual()
    made = RulerTask(["Canon", "HP"], asked.show, asked.told.append)
    qtbot.addWidget(made)
    made.resize(1366, 600)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made.form.first_focus().setFocus()
    QTest.qWait(20)
    yield made
    made.close()


def test_measured_distances_are_kept_for_the_printer(task: RulerTask, asked: Asked) -> None:
    press(Key.Key_Down, Key.Key_Return, Key.Key_Return)
    type_text("21,5")
    press(Key.Key_Return)
    type_text("19")
    press(Key.Key_F9)

    assert (shift_of(HP), shift_of(CANON)) == (Shift(-1.5, -1), NO_SHIFT)
    assert asked.told[-1].startswith("Đã lưu. Đang chỉnh: sang trái 1,5 mm, lên trên 1 mm.")
    assert any(said.endswith("sang trái 1,5 mm, lên trên 1 mm.") for said in labels(task))
    assert not task.is_touched


def test_the_sheet_is_printed_as_the_printer_is_set_now(task: RulerTask, asked: Asked) -> None:
    assert task.tray == CANON
    keep_measured(CANON, 22, 20)
    press(Key.Key_F6)

    assert asked.wanted == [Wanted(size=PaperSize.A5, shift=Shift(-2, 0))]
    assert remembered(PRINTER) == "Canon"  # so the preview begins with it


def test_a_printer_chosen_in_the_preview_is_the_one_that_is_measured(
    task: RulerTask, asked: Asked
) -> None:
    keep_measured(HP, 20, 23)
    press(Key.Key_F6)

    assert asked.on_printer[0]("HP") == (
        Wanted(size=PaperSize.A5, shift=Shift(0, 3)),
        "Máy in “HP”, giấy A5. Đang chỉnh: sang phải 0 mm, xuống dưới 3 mm.",
    )
    assert task.tray == HP
    asked.on_printer[0]("Máy mới cắm")
    assert task.tray == Tray("Máy mới cắm")


def test_each_size_of_paper_has_its_own_figures(task: RulerTask) -> None:
    keep_measured(CANON._replace(size=PaperSize.A4), 22, 20)
    assert any("giấy A5. Chưa chỉnh" in said for said in labels(task))
    press(Key.Key_Return, Key.Key_Left)

    assert task.tray.size is PaperSize.A4
    assert any("giấy A4. Đang chỉnh: sang trái 2 mm" in said for said in labels(task))


def test_a_blank_or_wrong_distance_is_told_beside_its_field(task: RulerTask) -> None:
    press(Key.Key_Return, Key.Key_Return)
    type_text("xa")
    press(Key.Key_F9)

    assert any(said.startswith("Chưa hiểu “xa”") for said in labels(task))
    assert shift_of(CANON) == NO_SHIFT


def test_paper_that_lies_wrongly_is_told_and_not_kept(task: RulerTask) -> None:
    keep_measured(CANON, 40, 20)
    press(Key.Key_F6, Key.Key_Return, Key.Key_Return)
    type_text("30")
    press(Key.Key_Return)
    type_text("20")
    press(Key.Key_F9)

    assert any(said.startswith("Lệch quá 20 mm") for said in labels(task))
    assert shift_of(CANON) == Shift(-20, 0)


def test_the_picture_says_in_words_what_it_shows(task: RulerTask) -> None:
    picture = task.findChild(RulerPicture)

    assert isinstance(picture, RulerPicture)
    assert "mép dưới" in picture.accessibleName()


def test_a_computer_without_a_printer_can_be_set_right_all_the_same(qtbot: QtBot) -> None:
    task = RulerTask([], print, print)
    qtbot.addWidget(task)

    assert task.tray == Tray("")
