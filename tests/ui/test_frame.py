"""The frame: the way from page to page, the strip, the size of the text."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from books import AROUND
from lthtgn_desktop import app
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.ui import log
from lthtgn_desktop.ui.closing.page import ClosingPage
from lthtgn_desktop.ui.home.page import HomePage
from lthtgn_desktop.ui.meeting.page import MeetingPage
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.text_size import remembered_size
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.open_book import make_book
from lthtgn_desktop.usecases.record import record_document
from ui.windows import a_book, a_desk, a_frame, a_window, labels, press, type_text, until

Key = Qt.Key


def test_home_shows_the_figures_that_matter(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)

    shown = labels(frame)

    assert "2.393.600 đ" in shown
    assert "34.813.000 đ" in shown
    assert "7 món vay" in shown
    assert "12/2022" in shown
    assert "30/11/2022" in shown


def test_number_keys_open_screens_and_esc_comes_back(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)

    type_text("7")
    assert isinstance(frame.page, ClosingPage)
    press(Key.Key_Escape)
    assert isinstance(frame.page, HomePage)
    press(Key.Key_Return)  # the first button has the focus again

    assert isinstance(frame.page, MeetingPage)


def test_text_size_follows_the_keys_within_its_limits(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)

    for _ in range(20):
        press(Key.Key_Plus, with_=Qt.KeyboardModifier.ControlModifier)
    largest = QApplication.font().pointSize()
    press(Key.Key_Minus, with_=Qt.KeyboardModifier.ControlModifier)

    assert (largest, QApplication.font().pointSize()) == (22, 21)
    assert remembered_size() == 21


def test_a_refusal_stays_until_the_next_key(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    page = frame.page
    assert page is not None

    page.runner.run(record_document, {"type": "close", "date": "2022-12-10", "month": "2022-10"})
    told = [text for text in labels(frame) if "10/2022" in text]
    press(Key.Key_Down)

    assert len(told) == 1
    assert told[0] not in labels(frame)


def test_every_control_of_the_home_page_has_a_name(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)

    found: Iterable[QPushButton] = frame.findChildren(QPushButton)

    names = [button.accessibleName() for button in found]

    assert len(names) >= 7
    assert all(names)


def test_a_practice_book_is_marked_on_every_page(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "thu.clb"
    make_book(path, AROUND, practice=True)

    window, _ = a_window(path)
    qtbot.addWidget(window)

    assert "ĐANG LÀM THỬ – số liệu không thật" in labels(window)


def test_a_broken_book_is_refused_in_words_and_another_can_be_chosen(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "hong.clb"
    path.write_bytes(b"not a book")

    window, _ = a_window(path)
    qtbot.addWidget(window)

    assert any("hong.clb" in text for text in labels(window))
    assert any("Chọn một việc" in text for text in labels(window))


def test_the_window_closes_and_closes_its_book(tmp_path: Path, qtbot: QtBot) -> None:
    window, opening = a_window(a_book(tmp_path))
    qtbot.addWidget(window)

    assert window.close()

    assert not opening.runner.has_desk


def test_the_runner_tells_what_changed_and_what_was_refused(tmp_path: Path, qtbot: QtBot) -> None:
    runner = Runner()
    runner.sit_at(a_desk(tmp_path))
    move = {"type": "move", "date": "2022-12-10", "fund": "HD", "from": "cash", "to": "bank"}

    with qtbot.waitSignal(runner.changed) as changed:
        done = runner.run(record_document, {**move, "amount": 1000})
    with qtbot.waitSignal(runner.refused) as refused:
        nothing = runner.run(record_document, {**move, "amount": 10**9})

    assert done is not None
    assert changed.args == [Changed.MONEY]
    assert nothing is None
    assert refused.args is not None
    assert isinstance(refused.args[1], Refused)
    assert refused.args[1].code is RefusalCode.NOT_ENOUGH_CASH


def test_the_unexpected_is_told_without_names_and_amounts(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    runner = Runner()
    runner.sit_at(a_desk(tmp_path))

    def stumble(_desk: object) -> None:
        raise KeyError("Nguyễn Thị Hòa 500000")

    with qtbot.waitSignal(runner.refused) as refused:
        runner.run(stumble)

    assert refused.args is not None
    assert "Chi tiết cho người hỗ trợ" in str(refused.args[0])
    assert "KeyError" in caplog.text
    assert "Hòa" not in caplog.text


def test_the_log_is_kept_in_a_file_of_its_own(tmp_path: Path) -> None:
    log.keep_in(tmp_path / "data")

    assert Path(log.where()).parent == tmp_path / "data"
    until(Path(log.where()).exists)


@pytest.mark.usefixtures("qtbot")
def test_what_nobody_caught_is_told_in_one_window(caplog: pytest.LogCaptureFixture) -> None:
    error = ValueError("Nguyễn Thị Hòa 500000")

    app.tell_the_unexpected(ValueError, error, None)

    (box,) = [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox)]
    told = box.text()
    QTest.qWait(20)
    press(Key.Key_Return)
    assert "Có việc chưa làm được" in told
    assert "ValueError" in caplog.text
    assert "Hòa" not in caplog.text + told
    assert not box.isVisible()
