"""Rows, parts and pairs that go below where there is no room beside."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.beside import Beside
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.flow import Flow, flowing
from lthtgn_desktop.ui.widgets.letters import hint_wide, letters_wide
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing
from lthtgn_desktop.ui.widgets.pairs import Pairs
from lthtgn_desktop.ui.widgets.tiles import Tiles
from ui.windows import look_as_usual


@pytest.fixture(autouse=True)
def _looks(qtbot: QtBot) -> None:  # noqa: ARG001 - it makes the program
    look_as_usual()


def _shown(qtbot: QtBot, layout: QLayout, width: int) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.setLayout(layout)
    made.resize(width, max(400, layout.heightForWidth(width)))
    made.show()
    return made


def _blocks(*widths: int) -> list[QWidget]:
    made: list[QWidget] = []
    for width in widths:
        block = QLabel("x")
        block.setFixedSize(width, 40)
        made.append(block)
    return made


def _places(blocks: Sequence[QWidget]) -> list[tuple[int, int]]:
    return [(block.x(), block.y()) for block in blocks]


def test_a_row_breaks_where_the_next_has_no_room(qtbot: QtBot) -> None:
    blocks = _blocks(100, 100, 100)
    _kept = _shown(qtbot, row := flowing(*blocks), 250)

    assert _places(blocks) == [(0, 0), (108, 0), (0, 48)]
    assert row.heightForWidth(250) == 88
    assert row.heightForWidth(400) == 40


def test_what_follows_a_gap_stands_at_the_right(qtbot: QtBot) -> None:
    left, right = _blocks(100, 100)
    row = flowing(left)
    row.add_gap()
    row.addWidget(right)
    _kept = _shown(qtbot, row, 400)

    assert _places([left, right]) == [(0, 0), (300, 0)]


def test_a_button_comes_before_the_last_one(qtbot: QtBot) -> None:
    blocks = _blocks(100, 100, 100)
    row: Flow = flowing(blocks[0], blocks[2])
    row.add_before_last(blocks[1])
    _kept = _shown(qtbot, row, 400)

    assert _places(blocks) == [(0, 0), (108, 0), (216, 0)]


def test_parts_share_the_width_and_go_below_when_narrow(qtbot: QtBot) -> None:
    parts = [QLineEdit(), QLineEdit()]
    beside = Beside()
    beside.addWidget(parts[0], 3)
    beside.addWidget(parts[1], 1, 20)
    window = _shown(qtbot, beside, 1008)
    wide = [part.x() for part in parts]

    window.resize(300, 400)

    assert wide == [0, 758]
    assert [part.x() for part in parts] == [0, 0]
    assert parts[1].y() > parts[0].geometry().bottom()


def test_words_stand_over_their_field_when_narrow(qtbot: QtBot) -> None:
    words, field, note = QLabel("Số tiền"), QLineEdit(), QLabel()
    note.hide()
    pairs = Pairs()
    pairs.add_pair(words, field, note)
    window = _shown(qtbot, pairs, 900)
    wide = (words.y(), field.x() > words.geometry().right())

    window.resize(250, 400)

    assert wide == (0, True)
    assert field.x() == 0
    assert field.y() > words.geometry().bottom()


def test_a_note_stands_under_its_field_once_it_is_shown(qtbot: QtBot) -> None:
    words, field, note = QLabel("Ngày"), QLineEdit(), QLabel("Chưa hiểu ngày.")
    pairs = Pairs()
    pairs.add_pair(words, field, note)
    _kept = _shown(qtbot, pairs, 900)

    assert note.x() == field.x()
    assert note.y() > field.geometry().bottom()


def test_tiles_stand_in_as_many_columns_as_have_room(qtbot: QtBot) -> None:
    blocks = _blocks(200, 200, 200)
    tiles = Tiles(most=2)
    for block in blocks:
        tiles.addWidget(block)
    window = _shown(qtbot, tiles, 408)
    wide = _places(blocks)

    window.resize(300, 400)

    assert wide == [(0, 0), (208, 0), (0, 48)]
    assert _places(blocks) == [(0, 0), (0, 48), (0, 96)]


def test_lines_keep_their_letters_when_the_text_grows(qtbot: QtBot) -> None:
    fixed, hinted = QLineEdit(), QLineEdit()
    hinted.setPlaceholderText("Tìm tên, không cần dấu (F3)")
    letters_wide(fixed, 18)
    hint_wide(hinted)
    _kept = _shown(qtbot, flowing(fixed, hinted), 900)
    before = fixed.minimumWidth()

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.set_size(app, 22)

    assert fixed.minimumWidth() > before
    hint = hinted.fontMetrics().horizontalAdvance(hinted.placeholderText())
    assert hinted.minimumWidth() > hint


def test_texts_of_a_narrow_list_go_on_in_the_next_line(qtbot: QtBot) -> None:
    columns = (Column("Họ và tên", grows=True), Column("Còn nợ gốc", is_amount=True))
    listing = Listing("Khoản vay", columns)
    qtbot.addWidget(listing)
    listing.resize(900, 300)
    listing.show()
    listing.show_lines([Line("1", ("Nguyễn Thị Minh Hòa Bình An", "120.000.000"))])
    high = listing.rowHeight(0)

    listing.resize(250, 300)

    assert listing.rowHeight(0) > high
    assert listing.horizontalScrollBar().maximum() == 0
    listing.resize(900, 300)
    assert listing.rowHeight(0) == high


def test_a_long_question_scrolls_within_its_window(qtbot: QtBot) -> None:
    window = _shown(qtbot, flowing(button("Ghi", lambda: None), label("x")), 600)

    dialog = ask(window, "Chốt buổi thu? " * 200, yes="Chốt", no="Xem lại", then=lambda: None)

    assert dialog.width() <= 600
    assert dialog.height() <= window.height() + 20
    dialog.reject()
