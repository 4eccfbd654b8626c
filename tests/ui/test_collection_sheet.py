"""The sheet of a club of any size: who is in sight, who is who, and what is said to nobody."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.collection import CollectionSheet, Column, Row
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.collection.cells import Place, note
from lthtgn_desktop.ui.collection.sheet_view import SheetView
from lthtgn_desktop.ui.texts import text
from ui.windows import labels, look_as_usual, press, type_text

Key = Qt.Key
MANY = [f"Nguyễn Văn Tám {n}" for n in range(1, 60)] + ["Lê Thị Oanh"]
Shown = Callable[[Sequence[str]], SheetView]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    def show(names: Sequence[str]) -> SheetView:
        look_as_usual()
        view = SheetView(CollectionSheet([a_row(n, name) for n, name in enumerate(names, 1)]))
        qtbot.addWidget(view)
        view.resize(1366, 600)
        view.show()
        view.activateWindow()
        QTest.qWaitForWindowActive(view)
        view.grid.setFocus()
        QTest.qWait(20)
        return view

    return show


def a_row(number: int, name: str, code: str = "") -> Row:
    due, most = {Column.DUES: 20_000}, {Column.DUES: None}
    return Row(code or f"M{number:03}", name, None, due, dict(most))


def in_sight(view: SheetView, row: int) -> bool:
    box = view.grid.visualRect(view.table.index(row, Place.NAME))
    return view.grid.viewport().rect().contains(box.adjusted(1, 0, -1, 0))


def test_who_was_found_far_down_is_in_sight_among_all_rows(shown: Shown) -> None:
    view = shown(MANY)
    press(Key.Key_F3)
    type_text("oanh")
    press(Key.Key_Return)

    assert view.grid.currentIndex().row() == 59
    assert not view.grid.isRowHidden(0)
    assert in_sight(view, 59)


def test_who_was_found_high_up_is_in_sight_when_the_cursor_was_at_the_end(shown: Shown) -> None:
    view = shown(MANY)
    view.grid.go(59, Place.DUES)
    press(Key.Key_F3)
    type_text("tam 30")
    press(Key.Key_Return)

    assert view.grid.currentIndex().row() == 29
    assert in_sight(view, 29)


def test_undo_shows_the_row_where_it_happened(shown: Shown) -> None:
    view = shown(MANY)
    view.grid.go(59, Place.DUES)
    view.grid.pay_due()
    view.grid.go(0, Place.DUES)

    view.table.steps.undo()

    assert view.grid.currentIndex().row() == 59
    assert in_sight(view, 59)


def test_undo_shows_a_row_that_the_filter_had_hidden(shown: Shown) -> None:
    view = shown(MANY)
    view.grid.go(59, Place.DUES)
    view.grid.pay_due()
    view.filter("todo")

    view.table.steps.undo()

    assert in_sight(view, 59)


def test_the_cursor_stays_in_sight_when_the_grid_becomes_lower(shown: Shown) -> None:
    view = shown(MANY)
    view.grid.go(59, Place.DUES)

    view.resize(1366, 450)
    QTest.qWait(20)

    assert in_sight(view, 59)


def test_the_strip_says_the_code_and_namesakes_have_it_in_the_grid(shown: Shown) -> None:
    view = shown(["Nguyễn Thị Mai", "Đoàn Quang Hòa", "Nguyễn Thị Mai"])
    view.grid.go(1, Place.DUES)

    names = [str(view.table.index(n, Place.NAME).data()) for n in range(3)]
    assert names == ["Nguyễn Thị Mai (M001)", "Đoàn Quang Hòa", "Nguyễn Thị Mai (M003)"]
    assert "2. Đoàn Quang Hòa – M002" in labels(view.detail)
    said = view.table.index(2, Place.DUES).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(said).startswith("Nguyễn Thị Mai (M003), ")
    assert not view.grid.grab().isNull()


def test_two_rows_of_one_member_are_no_namesakes(shown: Shown) -> None:
    view = shown([])
    rows = [a_row(1, "Nguyễn Thị Mai", "M001"), a_row(2, "Nguyễn Thị Mai", "M001")]

    table = SheetView(CollectionSheet(rows)).table

    assert view.table.namesakes == set()
    assert table.index(0, Place.NAME).data() == "Nguyễn Thị Mai"


def test_an_empty_club_is_told_where_members_are_added_and_keys_do_nothing(shown: Shown) -> None:
    view = shown([])
    type_text("+5 ")
    press(Key.Key_Delete, Key.Key_Return, Key.Key_Tab, Key.Key_Down)

    told = "Chưa có thành viên. Vào mục Thành viên (phím 4 ở trang chính) để thêm trước."
    assert told in labels(view.grid)
    assert text("err.readonly") not in labels(view)


def test_keys_on_nobody_change_nobody(shown: Shown) -> None:
    view = shown(MANY)
    view.search("xyz")
    type_text("+ 5")
    press(Key.Key_Delete)

    assert not view.table.steps.canUndo()


def test_esc_takes_the_error_away_with_the_text(shown: Shown) -> None:
    view = shown(MANY)
    type_text("60..5")
    press(Key.Key_Return)
    before = " ".join(labels(view.detail))
    press(Key.Key_Escape)

    assert "Chưa hiểu số" in before
    assert "Chưa hiểu số" not in " ".join(labels(view.detail))
    assert text("grid.full") in labels(view.detail)


def test_only_who_has_left_is_said_to_have_left_not_a_members_second_loan() -> None:
    second = Row("M001", "Lê Thị Oanh", "L0002", {Column.PRINCIPAL: 0}, {Column.PRINCIPAL: 9})
    past = Row("M002", "Trần Thị Gái", "L0003", {}, {}, left=date(2026, 1, 5))

    assert note(second, 20_000) == ""
    assert note(past, 20_000) == text("grid.left")


@pytest.mark.parametrize("points", [14, 18, 22])
def test_on_the_smallest_screen_there_are_still_rows_to_type_in(shown: Shown, points: int) -> None:
    view = shown(MANY)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.set_size(app, points)
    view.resize(1024, 440)  # what the frame leaves of 1024x600
    QTest.qWait(50)

    assert view.grid.viewport().height() >= 2 * view.grid.rowHeight(0)
    press(Key.Key_F3)
    assert view.bar.isVisible()
    assert view.bar.search.hasFocus()
    theme.set_size(app, 14)
