"""The bar at the top says as much as there is room for, and hides no button."""

from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.top_bar import TopBar
from ui.windows import buttons, labels, look_as_usual

ACTIONS = ("In (Ctrl+P)", "Hoàn tác (Ctrl+Z)", "Chốt buổi thu (F9)")


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[TopBar]:
    look_as_usual()
    ground = QWidget()  # a window of its own would be as wide as its buttons at least
    qtbot.addWidget(ground)
    ground.resize(1600, 200)
    made = TopBar()
    made.setParent(ground)
    ground.show()
    made.show_actions([button(words, lambda: None) for words in ACTIONS])
    made.show_page("Thu tiền ngày họp", "Chủ nhật, 5/4", "Thu tiền", can_go_back=True)
    yield made
    ground.close()


def seen(bar: TopBar, width: int) -> tuple[list[str], int]:
    """What stands on the bar at a width, and how high it is, in rows of buttons."""
    bar.resize(width, bar.sizeHint().height())
    QTest.qWait(20)
    bar.resize(width, bar.sizeHint().height())
    QTest.qWait(20)
    tops = {made.mapTo(bar, made.rect().topLeft()).y() for made in shown(bar)}
    return [*labels(bar), *buttons(bar)], len(tops)


def shown(bar: TopBar) -> list[QPushButton]:
    found: Iterable[QPushButton] = bar.findChildren(QPushButton)
    return [made for made in found if made.isVisible()]


def test_where_there_is_room_everything_stands_in_one_row(bar: TopBar) -> None:
    words, rows = seen(bar, 1600)

    assert {"Thu tiền ngày họp", "Chủ nhật, 5/4", "Trợ giúp (F1)", *ACTIONS} <= set(words)
    assert rows == 1


@pytest.mark.parametrize("width", [1366, 1024, 900, 760])
def test_no_button_leaves_the_bar_or_lies_on_another(bar: TopBar, width: int) -> None:
    words, _ = seen(bar, width)

    spots = [made.rect().translated(made.mapTo(bar, made.rect().topLeft())) for made in shown(bar)]
    assert set(ACTIONS) <= set(words)
    assert len(spots) == 5
    assert all(bar.rect().contains(spot) for spot in spots)
    assert not any(a.intersects(b) for i, a in enumerate(spots) for b in spots[:i])


def test_where_there_is_none_the_buttons_have_a_row_of_their_own(bar: TopBar) -> None:
    words, rows = seen(bar, 700)

    assert rows == 2
    assert "Trợ giúp (F1)" in words


def test_help_and_back_keep_their_names_in_few_words(bar: TopBar) -> None:
    narrow = next(width for width in range(1400, 500, -10) if "Giúp (F1)" in seen(bar, width)[0])

    names = {made.text(): made.accessibleName() for made in shown(bar)}

    assert seen(bar, narrow)[1] == 1
    assert names["Giúp (F1)"] == "Trợ giúp (F1)"
    assert names["‹ (Esc)"] == "‹ Trang chính (Esc)"
