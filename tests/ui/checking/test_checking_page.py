"""The book is proved in words, and written as files that hold all of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lthtgn_desktop.ui.checking.page import CheckingPage
from lthtgn_desktop.ui.main_window import Frame
from ui.members.desks import strip_of
from ui.paths import choose
from ui.windows import a_frame, press

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "checking")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(frame: Frame) -> CheckingPage:
    assert isinstance(frame.page, CheckingPage)
    return frame.page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "usb"
    made.mkdir()
    return made


def test_a_book_that_holds_is_said_to_hold(page: CheckingPage) -> None:
    press(Key.Key_F5)

    assert page.outcome.text().startswith("Sổ đúng và đủ:")
    assert not page.findings.isVisible()


def test_what_is_wrong_is_told_in_words(page: CheckingPage) -> None:
    with page.runner.desk.book.reading() as connection:
        connection.exec_driver_sql("PRAGMA query_only = 0")
        guards = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'posting'"
        for guard in connection.exec_driver_sql(guards).scalars().all():
            connection.exec_driver_sql(f"DROP TRIGGER {guard}")
        connection.exec_driver_sql("UPDATE posting SET amount = amount + 1 WHERE line = 1")
        connection.commit()
    press(Key.Key_F5)

    assert "điều không đúng" in page.outcome.text()
    assert page.findings.text().startswith("• ")


def test_the_whole_book_is_written_as_events(frame: Frame, folder: Path) -> None:
    press(Key.Key_F6)
    choose(frame, folder)
    (file,) = folder.iterdir()

    assert file.name == "SO_CLB-0003_2022-12-10.jsonl"
    assert file.read_text("utf-8").startswith('{"format": "club-life"')
    assert file.name in strip_of(frame)


def test_the_journal_is_written_in_the_chosen_format_and_never_over_another(
    page: CheckingPage, folder: Path
) -> None:
    page.save_journal(folder)
    page.save_journal(folder)
    page.format.put("hledger")
    page.save_journal(folder)

    assert sorted(path.name for path in folder.iterdir()) == [
        "SO_CLB-0003_2022-12-10.csv",
        "SO_CLB-0003_2022-12-10.hledger.journal",
        "SO_CLB-0003_2022-12-10_2.csv",
    ]
