"""The language of the window: chosen there or from outside, and Qt speaks it too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lthtgn_desktop.messages import Language
from lthtgn_desktop.ui.language import language, speak
from lthtgn_desktop.ui.language_choice import choose_language, chosen_language, wanted_language
from lthtgn_desktop.ui.qt_words import WORDS, QtWords, teach_qt
from ui.windows import a_frame, answer, labels

VI, EN = Language.VIETNAMESE, Language.ENGLISH
ASKED: set[tuple[str, str]] = set()


class Listening(QtWords):
    """The words, and what Qt asked for."""

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt calls it so
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Answer as usual and keep the question."""
        ASKED.add((context, sourceText))
        return super().translate(context, sourceText, disambiguation, n)


@pytest.fixture
def qt_in_vietnamese(qapp: QApplication) -> Iterator[None]:
    """Qt speaks Vietnamese as in the real program, and English again afterwards."""
    words: QTranslator = Listening(qapp)
    before = QLocale()
    ASKED.clear()
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)
    QLocale.setDefault(before)


def test_vietnamese_is_spoken_unless_somebody_wants_something_else() -> None:
    assert language() is VI
    assert wanted_language({}) is VI
    assert wanted_language({"LTHTGN_LANG": "en"}) is EN


def test_what_was_chosen_in_the_window_holds_for_the_next_day() -> None:
    choose_language(EN)

    assert wanted_language({}) is EN
    assert wanted_language({"LTHTGN_LANG": "fr"}) is EN
    assert wanted_language({"LTHTGN_LANG": "vi"}) is VI


def test_the_home_page_asks_in_both_languages_and_says_when(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    _ask(frame)

    question = answer(frame, Qt.Key.Key_Tab, Qt.Key.Key_Return)

    assert "tiếng Anh" in question
    assert "Use English" in question
    assert chosen_language() is EN
    assert any("open it again to use English" in words for words in labels(frame))


def test_enter_keeps_the_language(tmp_path: Path, qtbot: QtBot) -> None:
    choose_language(EN)
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    _ask(frame)

    assert "tiếng Việt" in answer(frame, Qt.Key.Key_Return)
    assert chosen_language() is EN


@pytest.mark.usefixtures("qt_in_vietnamese")
def test_the_menu_of_a_line_is_vietnamese(qtbot: QtBot) -> None:
    for line in (QLineEdit("x"), QPlainTextEdit("x")):
        qtbot.addWidget(line)
        menu = line.createStandardContextMenu()
        words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]

        assert words == [
            *("&Hoàn tác", "&Làm lại", "&Cắt", "Ché&p", "&Dán", "Xóa", "Chọn tất cả"),
        ]
        keys = [action.text().partition("\t")[2] for action in menu.actions()]
        assert keys[0] == "Ctrl+Z"


@pytest.mark.usefixtures("qt_in_vietnamese")
def test_qts_own_buttons_are_vietnamese(qtbot: QtBot) -> None:
    every = QDialogButtonBox.StandardButton
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for kind in every:
        if kind not in (every.NoButton, every.FirstButton, every.LastButton):
            box.addButton(kind)

    assert [words for words in buttons_of(box) if words.replace("&", "").isascii()] == []


@pytest.mark.usefixtures("qt_in_vietnamese")
def test_qts_own_file_dialog_is_vietnamese(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = QFileDialog(None, "Chọn tệp", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)

    words: list[QLabel] = list(dialog.findChildren(QLabel))
    assert "Trong thư mục:" in [label.text() for label in words]
    keys = {("QFileDialog", f"Alt+{arrow}") for arrow in ("Left", "Right", "Up")}
    assert {one for one in ASKED - keys if not _is_known(*one)} == set()


@pytest.mark.usefixtures("qt_in_vietnamese")
def test_a_word_that_is_not_known_stays_as_qt_has_it(qapp: QApplication) -> None:
    assert qapp.translate("QLibrary", "Cannot load library %1: %2").startswith("Cannot load")


def test_dates_and_numbers_of_qt_follow_the_language(qapp: QApplication) -> None:
    before = QLocale()
    try:
        teach_qt(qapp)
        assert QLocale().language() is QLocale.Language.Vietnamese
        assert qapp.translate("QPlatformTheme", "Cancel") == "Thôi"
        speak(EN)
        teach_qt(qapp)
        assert QLocale().language() is QLocale.Language.English
    finally:
        speak(VI)
        QLocale.setDefault(before)
        made: list[QtWords] = list(qapp.findChildren(QtWords))
        qapp.removeTranslator(made[0])


def _ask(frame: QWidget) -> None:
    found: list[QPushButton] = list(frame.findChildren(QPushButton))
    next(one for one in found if one.text() == "Ngôn ngữ / Language").click()
    QTest.qWait(20)  # until the question takes the keys


def buttons_of(widget: QWidget) -> list[str]:
    """What stands on all buttons, whether they are seen or not."""
    found: list[QPushButton] = list(widget.findChildren(QPushButton))
    return [button.text() for button in found]


def _is_known(context: str, words: str) -> bool:
    """Tell whether Qt got a word of ours, or asked for something that nobody reads."""
    silent = {"QShortcut", "QGuiApplication", "QLibrary", "QCoreApplication"}
    return context in silent or words in WORDS.get(context, {})
