"""The small parts of signing: a password, a place for files, a fingerprint, a written file."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.remembered import remembered
from lthtgn_desktop.ui.widgets.drop_target import INCOMING, DropTarget, Wanted
from lthtgn_desktop.ui.widgets.fingerprint import Fingerprint
from lthtgn_desktop.ui.widgets.form import Form
from lthtgn_desktop.ui.widgets.key_task import new_password_rows
from lthtgn_desktop.ui.widgets.password_field import PasswordField
from lthtgn_desktop.ui.widgets.typing import Unreadable
from lthtgn_desktop.ui.widgets.written_file import Written, WrittenFile
from ui.paths import choose, drop, files
from ui.windows import buttons, labels, look_as_usual, press, type_text

Key, Echo = Qt.Key, QLineEdit.EchoMode
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
ONE = Wanted("Thả tệp vào đây", "Chọn tệp", "Chọn một tệp", "Tất cả (*)")
SEVERAL = ONE._replace(several=True)


def shown(qtbot: QtBot, widget: QWidget) -> None:
    look_as_usual()
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    QTest.qWaitForWindowActive(widget)
    QTest.qWait(20)


def lines(widget: QWidget) -> list[QLineEdit]:
    found: Iterable[QLineEdit] = widget.findChildren(QLineEdit)
    return list(found)


def strike(field: PasswordField, letter: str, with_: Qt.KeyboardModifier = NONE) -> None:
    """A key as the system tells it: the letter that it gives, and whether Shift was held."""
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), with_, letter)
    QApplication.sendEvent(field.input(), event)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form(new_password_rows())
    shown(qtbot, made)
    made.first_focus().setFocus()
    return made


def test_a_password_is_hidden_until_f2_shows_both_lines(form: Form) -> None:
    type_text("hoa2026")
    before = [line.echoMode() for line in lines(form)]
    press(Key.Key_F2)
    seen = [line.echoMode() for line in lines(form)], buttons(form)
    press(Key.Key_F2)

    assert before == [Echo.Password] * 2
    assert seen == ([Echo.Normal] * 2, ["Giấu mật khẩu (F2)"])
    assert [line.echoMode() for line in lines(form)] == [Echo.Password] * 2


def test_showing_it_leaves_the_cursor_and_enter_goes_to_the_second_line(form: Form) -> None:
    type_text("hoa2026")
    press(Key.Key_F2, Key.Key_Return)
    type_text("hoa2026")

    assert form.document() == {"new": "hoa2026", "again": "hoa2026"}


def test_a_password_is_taken_letter_by_letter(qtbot: QtBot) -> None:
    field = PasswordField()
    shown(qtbot, field)
    field.input().setFocus()
    type_text(" mật  khẩu ")

    assert field.reading() == " mật  khẩu "
    field.put(None)
    assert field.reading() is None


def test_a_character_that_nobody_sees_is_refused(qtbot: QtBot) -> None:
    field = PasswordField()
    qtbot.addWidget(field)
    field.put("hoa\u200b2026")

    with pytest.raises(Unreadable, match="không nhìn thấy"):
        field.reading()


def test_caps_lock_is_told_as_soon_as_a_letter_shows_it(qtbot: QtBot) -> None:
    field = PasswordField()
    shown(qtbot, field)
    field.input().setFocus()
    strike(field, "H", SHIFT)
    with_shift = labels(field)
    strike(field, "H")
    told = labels(field)
    strike(field, "o")

    assert with_shift == []
    assert told == ["Phím Caps Lock đang bật: chữ gõ ra là chữ HOA."]
    assert labels(field) == []


def test_accents_in_a_new_password_are_told_and_taken(form: Form) -> None:
    type_text("hòa2026")

    assert "Có chữ có dấu: lần sau cũng phải bật bộ gõ như bây giờ." in labels(form)
    assert form.field("new").reading() == "hòa2026"


def test_files_that_are_dropped_are_given_in_their_order(qtbot: QtBot, tmp_path: Path) -> None:
    target = DropTarget(SEVERAL)
    shown(qtbot, target)
    paths = [tmp_path / "b.xlsx", tmp_path / "thư mục" / "a.xlsx"]

    with qtbot.waitSignal(target.dropped) as given:
        assert drop(target, *files(*paths))

    assert given.args == [paths]


def test_what_is_no_file_of_this_computer_is_not_taken(qtbot: QtBot) -> None:
    target = DropTarget(ONE)
    shown(qtbot, target)

    with qtbot.assertNotEmitted(target.dropped):
        assert not drop(target, QUrl("https://example.org/bao-cao.xlsx"))


def test_where_one_is_wanted_several_are_told_and_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    target = DropTarget(ONE)
    shown(qtbot, target)

    with qtbot.assertNotEmitted(target.dropped):
        assert drop(target, *files(tmp_path / "a", tmp_path / "b"))
    told = labels(target)
    drop(target, *files(tmp_path / "a"))

    assert told == ["Thả từng tệp một thôi. Thả tệp vào đây"]
    assert labels(target) == ["Thả tệp vào đây"]


@pytest.mark.parametrize("wanted", [ONE, SEVERAL])
def test_the_button_does_the_same_and_remembers_the_folder(
    wanted: Wanted, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    path.touch()
    target = DropTarget(wanted, key="F3")
    shown(qtbot, target)
    target.choose.setFocus()

    with qtbot.waitSignal(target.dropped) as given:
        press(Key.Key_F3)
        title = choose(target, path)

    assert title == "Chọn một tệp"
    assert given.args == [[path]]
    assert remembered(INCOMING) == str(tmp_path)


def test_a_fingerprint_stands_in_five_groups_that_grow_with_the_text(qtbot: QtBot) -> None:
    shown_key = Fingerprint("FHKN-51QY-5YGF-27MG-1CBP")
    shown(qtbot, shown_key)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    groups: Iterable[QLabel] = shown_key.findChildren(QLabel)
    before = {group.font().pointSize() for group in groups}
    theme.set_size(app, 22)
    after = {group.font().pointSize() for group in groups}

    assert labels(shown_key) == ["FHKN", "51QY", "5YGF", "27MG", "1CBP"]
    assert shown_key.accessibleName() == "Mã khóa FHKN-51QY-5YGF-27MG-1CBP"
    assert (before, after) == ({21}, {22})


class Opener(QObject):
    """Stands in for the system's window of files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_folder_of_a_written_file_is_one_key_away(qtbot: QtBot, tmp_path: Path) -> None:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type] # wants a text
    file = Written("Đã lập", tmp_path / "a.xlsx", ["Gửi đúng tệp này."], "FHKN-51QY")
    part = WrittenFile(file)
    shown(qtbot, part)
    part.open_folder()
    QDesktopServices.unsetUrlHandler("file")
    part.ends.setFocus()

    with qtbot.waitSignal(part.done):
        press(Key.Key_F9)

    assert opener.opened == [str(tmp_path)]
    assert {"Đã lập", "Gửi đúng tệp này.", "a.xlsx", str(tmp_path)} <= set(labels(part))
