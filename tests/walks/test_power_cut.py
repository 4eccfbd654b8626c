"""Sixty people queue, the treasurer types, the power goes: nothing that was typed is missing."""

import json
import random
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a_screen import Program, a_screen, until
from books import MIGRATIONS, a_new_book
from lthtgn_desktop.domain.sheet_draft import HERE
from lthtgn_desktop.ui.collection.page import CollectionPage
from lthtgn_desktop.ui.opening import Opening
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.surroundings import Surroundings
from ui.windows import a_window, press, type_text
from ui.windows import until as until_shown

Key = Qt.Key
DUES = 20_000
AROUND = Surroundings(datetime.now, "Người thử", MIGRATIONS)
OPEN_THE_DAY = ["2", "Return"]
"""The collection from the home page, and the day that it proposes."""


def a_club_of_sixty(folder: Path) -> Path:
    """Sixty members who owe one month's dues each."""
    book = a_new_book(folder, "sixty")
    desk = open_desk(book, AROUND)
    first = desk.today.replace(day=1).isoformat()
    club = {"code": "DH-001", "name": "CLB thử", "hamlet": "1", "commune": "X", "province": "Y"}
    record_document(desk, {"type": "club", "date": first, **club})
    record_document(desk, {"type": "policy", "date": first, "dues": DUES})
    for number in range(1, 61):
        who = {"member": f"M{number:03}", "name": f"Người {number:02}", "sex": "F", "born": "1955"}
        record_document(desk, {"type": "join", "date": first, **who})
    desk.close()
    return book


def drafts(book: Path) -> dict[str, dict[str, object]]:
    """What the file keeps of the collection, read beside the program; nothing while it writes."""
    with closing(sqlite3.connect(f"file:{book}?mode=ro", uri=True)) as connection:
        rows = connection.execute("SELECT part, document FROM draft").fetchall()
    return {part: json.loads(document) for part, document in rows}


def settled(book: Path, expected: dict[str, dict[str, object]]) -> bool:
    try:
        return drafts(book) == expected
    except sqlite3.OperationalError:
        return False


def some_keys(chance: random.Random) -> list[str]:
    """What a treasurer may press: pays, amounts, steps, attendance, and half an amount last."""
    pressed = []
    for _ in range(chance.randint(10, 40)):
        pressed += chance.choice(
            [["plus"], ["2", "5", "Return"], ["Tab"], ["Down"], ["space"], ["7", "Escape"], ["Up"]]
        )
    return [*pressed, *chance.choice([[], ["3"], ["3", "5"], ["3", "0", "k"]])]


QT_KEYS = {
    "Return": Key.Key_Return,
    "Tab": Key.Key_Tab,
    "Down": Key.Key_Down,
    "Up": Key.Key_Up,
    "Escape": Key.Key_Escape,
    "space": Key.Key_Space,
}


def typed_here(book: Path, keys: list[str], qtbot: QtBot) -> dict[str, dict[str, object]]:
    """Type the same into a window of the test's own; gives what that book keeps."""
    window, opening = a_window(book, AROUND)
    qtbot.addWidget(window)
    for key in [*OPEN_THE_DAY, *keys]:
        if key in QT_KEYS:
            press(QT_KEYS[key])
        else:
            type_text("+" if key == "plus" else key)
    until_shown(lambda: drafts(book)[HERE] != {})
    opening.runner.get_up()
    window.hide()
    return drafts(book)


def where(opening: Opening) -> tuple[str, int, str | None]:
    """Where the cursor stands, and what is half typed."""
    page = opening.frame.page
    assert isinstance(page, CollectionPage)
    assert page.sheet is not None
    grid = page.sheet.grid
    index = grid.currentIndex()
    return page.sheet.table.row(index).member, index.column(), grid.cells.typed


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.mark.parametrize("seed", range(3))
def test_after_a_power_cut_at_a_random_key_everything_is_there_again(
    seed: int, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "here").mkdir()
    keys = some_keys(random.Random(seed))  # noqa: S311 - repeatable keys
    expected = typed_here(a_club_of_sixty(tmp_path / "here"), keys, qtbot)
    book = a_club_of_sixty(tmp_path)

    with a_screen() as around:
        program = Program(book, around)
        program.keys(*OPEN_THE_DAY, *keys)
        until(lambda: settled(book, expected))
        program.cut_the_power()

    window, opening = a_window(book, AROUND)
    qtbot.addWidget(window)
    here = expected[HERE]
    until_shown(lambda: where(opening) == (here["row"], here["column"], here.get("typing")))
    assert drafts(book) == expected


def test_fifty_who_pay_what_is_due_take_at_most_ninety_keys(tmp_path: Path) -> None:
    book = a_club_of_sixty(tmp_path)
    absent = {5, 11, 17, 23, 29, 35, 41, 47, 53, 59}
    keys = [*OPEN_THE_DAY]
    keys += ["Down" if number in absent else "plus" for number in range(60)]
    keys += ["F9"]
    answer = ["Tab", "Return"]

    with a_screen() as around:
        program = Program(book, around)
        program.keys(*keys)
        until(lambda: len(drafts(book)) == 51)
        until(program.has_asked)
        program.keys(*answer)
        until(lambda: not drafts(book))
        program.cut_the_power()

    desk = open_desk(book, AROUND)
    assert len(keys) + len(answer) <= 90
    assert picture(desk).balances.funds["HD"].cash == 50 * DUES
    desk.close()
