"""For a program of its own: the window in English, each screen, and every button pressed once.

It prints every text that is still Vietnamese, with where it stands. The club's data are made
ASCII before, so that whatever has a Vietnamese letter comes from the program.
"""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from unicodedata import combining, normalize

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from books import DATA, MIGRATIONS
from lthtgn_desktop.domain.narration import COLLECTION, RECEIVED, RETURNED
from lthtgn_desktop.domain.papers import TITLES
from lthtgn_desktop.ui.qt_words import teach_qt
from lthtgn_desktop.ui.screens import REGISTER, SCREENS
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.texts.speech import TEXTS as BOTH
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import made_whole, open_desk
from lthtgn_desktop.usecases.replay_life import replay
from lthtgn_desktop.usecases.surroundings import Surroundings
from ui.windows import MEETING, a_frame_at, look_as_usual

VIETNAMESE = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
UNIT = re.compile(r"(?<![^\W\d])(đồng|đ)\b")
TITLED = "|".join(title for title, _ in TITLES.values())
BOOKS_OWN = re.compile(
    r"quỹ tăng thu nhập|quỹ hoạt động|"
    rf"({TITLED})[^.]*|Báo cáo tháng [^.]*|Rút tiền [^:]*|Gửi tiền [^:]*|Chia lãi [^:]*"
    rf"|{COLLECTION}|{'|'.join([*RECEIVED.values(), *RETURNED.values()])}|“?không nghìn”?|“chẵn”"
    r"|(North|South): .*",
    re.IGNORECASE,
)
"""What the book and its papers call themselves, whatever the language of the window."""
AROUND = Surroundings(lambda: MEETING, "Somebody", MIGRATIONS)


def plain(text: str) -> str:
    """A text without its marks, as plain letters."""
    bare = "".join(letter for letter in normalize("NFD", text) if not combining(letter))
    return bare.replace("đ", "d").replace("Đ", "D")


def a_plain_book(path: Path) -> None:
    """A book with the small life, its names and words without marks."""
    lines = (DATA / "life_small.jsonl").read_text("utf-8").splitlines()
    with made_whole(path, AROUND) as desk:
        for _ in replay(desk, [plain(line).encode() for line in lines]):
            pass


def read(widget: QWidget) -> Iterator[str]:
    """What can be read or heard of one widget."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit | QComboBox):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QHeaderView) and (model := widget.model()) is not None:
        for place in range(model.columnCount()):
            yield str(model.headerData(place, Qt.Orientation.Horizontal) or "")
    if widget.isWindow():
        yield widget.windowTitle()


def vietnamese() -> set[str]:
    """Every text on the screen now that has a Vietnamese letter."""
    said = {words for widget in QApplication.allWidgets() for words in read(widget)}
    # A name of the money and a fund's name in the book are no words of the screen.
    ours = {words: UNIT.sub("", BOOKS_OWN.sub("", words)) for words in said - set(BOTH.values())}
    return {words for words, left in ours.items() if VIETNAMESE.search(left)}


def press_all(desk: Desk, screen: str, pressed_before: set[str], found: dict[str, str]) -> None:
    """Look at what each button of a screen opens, unless it was pressed before."""
    while True:
        frame = a_frame_at(desk, screen)
        found.update(dict.fromkeys(vietnamese() - set(found), screen))
        every: list[QPushButton] = list(frame.findChildren(QPushButton))
        left = [one for one in every if one.isVisible() and one.text() not in pressed_before]
        if not left:
            frame.hide()
            return
        name = left[0].text()
        pressed_before.add(name)
        if left[0].isEnabled() and (screen != "home" or "&" not in name):
            left[0].click()
            QTest.qWait(5)
            found.update(dict.fromkeys(vietnamese() - set(found), f"{screen}: {name}"))
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QFileDialog):
                window.reject()
        frame.hide()
        frame.deleteLater()
        QTest.qWait(1)


def look(desk: Desk, screen: str, found: dict[str, str]) -> None:
    """Look at a screen as it opens."""
    frame = a_frame_at(desk, screen)
    found.update(dict.fromkeys(vietnamese() - set(found), screen))
    frame.hide()
    frame.deleteLater()


def main(folder: Path, *, presses: bool) -> None:
    """Look at everything and print each Vietnamese text; the language is set before."""
    app = QApplication([])
    teach_qt(app)
    look_as_usual()
    path = folder / "plain.clb"
    a_plain_book(path)
    pressed: set[str] = {text("act.bigger"), text("act.smaller"), text("home.start")}
    found: dict[str, str] = {}
    for screen in SCREENS:
        if screen != REGISTER:
            desk = open_desk(path, AROUND)
            look(desk, screen, found)
            if presses:
                press_all(desk, screen, pressed, found)
    for words, where in sorted(found.items(), key=lambda one: one[1]):
        sys.stdout.write(f"{where}: {words}\n")
    sys.stdout.flush()
    os._exit(0)  # windows are still open
