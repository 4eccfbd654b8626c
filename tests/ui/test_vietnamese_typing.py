"""Vietnamese typing: Unikey's backspaces, decomposed letters, digits of the Windows layout."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lthtgn_desktop.ui.closing.notes_field import NotesField
from lthtgn_desktop.ui.collection.page import CollectionPage
from lthtgn_desktop.ui.lending.rate_field import RateField
from lthtgn_desktop.ui.members.fields import BirthField, MonthField
from lthtgn_desktop.ui.members.page import MembersPage
from lthtgn_desktop.ui.papers.millimetres import MillimetreField
from lthtgn_desktop.ui.preview.pages_field import PagesField
from lthtgn_desktop.ui.widgets.date_edit import DateField
from lthtgn_desktop.ui.widgets.listing import Listing
from lthtgn_desktop.ui.widgets.money_edit import MoneyField
from lthtgn_desktop.ui.widgets.person_field import Person, PersonField
from lthtgn_desktop.ui.widgets.shares_field import SharesField
from lthtgn_desktop.ui.widgets.text_field import DigitsField, TextField
from lthtgn_desktop.ui.widgets.typing import Field
from lthtgn_desktop.ui.widgets.whole_field import WholeField
from ui.windows import a_frame, focused, look_as_usual, press, type_text

BACK = "\b"
HOOKED = {"Đào": f"Da{BACK}{BACK}Đao{BACK}{BACK}ào", "Nguyễn": f"Nguyen{BACK * 2}ễn"}
"""What Unikey sends: backspaces, then the letters that take their place."""

TODAY = date(2025, 11, 23)
SEVEN_MEMBERS = (
    *("Nguyễn Thị Ân", "Trần Văn An", "Lê Thị Bình", "Đào Văn Đức", "Phạm Thị Duyên"),
    *("Vũ Thị Hòa", "Vũ Thị Hoà"),
)


def send(keys: str) -> None:
    """Send keys as an input method's hook does, backspaces among them."""
    for key in keys:
        if key == BACK:
            press(Qt.Key.Key_Backspace)
        else:
            type_text(key)


def show(qtbot: QtBot, field: Field) -> None:
    """Show a field alone, with the cursor in it."""
    look_as_usual()
    widget = field.widget()
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    field.input().setFocus()


def people() -> list[Person]:
    return [Person(f"M{n:03}", name, name) for n, name in enumerate(SEVEN_MEMBERS, 1)]


@pytest.mark.parametrize("name", HOOKED)
def test_a_name_typed_through_a_hook_arrives_whole(qtbot: QtBot, name: str) -> None:
    field = TextField()
    show(qtbot, field)

    send(HOOKED[name])

    assert field.reading() == name


@pytest.mark.parametrize("name", HOOKED)
def test_a_person_is_found_through_a_hook(qtbot: QtBot, name: str) -> None:
    field = PersonField(people())
    show(qtbot, field)

    send(HOOKED[name])

    line = field.input()
    assert isinstance(line, QLineEdit)
    assert line.text() == name
    press(Qt.Key.Key_Return)
    assert line.text().startswith(name)


@pytest.mark.parametrize("typed", ["dao van", "Đào Văn", normalize("NFD", "Đào Văn"), "dvd"])
def test_a_person_is_found_with_marks_without_and_by_initials(qtbot: QtBot, typed: str) -> None:
    field = PersonField(people())
    show(qtbot, field)

    type_text(typed)

    assert field.reading() == "M004"


def test_the_search_of_the_collection_takes_hook_and_marks(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "collection")
    qtbot.addWidget(frame)
    assert isinstance(frame.page, CollectionPage)
    press(Qt.Key.Key_Return, Qt.Key.Key_F3)
    line = focused()
    assert isinstance(line, QLineEdit)

    send(HOOKED["Nguyễn"])
    assert line.text() == "Nguyễn"
    line.clear()
    type_text(normalize("NFD", "Nguyễn"))
    assert normalize("NFC", line.text()) == "Nguyễn"


def test_a_list_is_searched_with_decomposed_letters(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "members")
    qtbot.addWidget(frame)
    assert isinstance(frame.page, MembersPage)
    found: list[Listing] = list(frame.page.findChildren(Listing))
    listing = next(one for one in found if one.isVisible())
    fields: list[QLineEdit] = list(frame.page.findChildren(QLineEdit))
    search = next(one for one in fields if one.isVisible())
    name = listing.lines()[0][1]
    shown = []
    for typed in (name, normalize("NFD", name), f"x{BACK}{name}"):
        search.clear()
        search.setFocus()
        send(typed)
        shown.append(len(listing.lines()))

    assert shown[0] >= 1
    assert set(shown) == {shown[0]}


def test_what_is_read_from_a_text_is_composed(qtbot: QtBot) -> None:
    field = TextField()
    show(qtbot, field)

    type_text(normalize("NFD", "Thị  Phượng"))

    assert field.reading() == "Thị Phượng"


@pytest.mark.parametrize(
    ("field", "typed", "meant"),
    [
        (MoneyField, "ôđ", 40_000),
        (MoneyField, "ăâđđđđ", 120_000),
        (lambda: DateField(TODAY), "âê/ăă/âđâ\u0300", "2025-11-23"),
        (lambda: WholeField(1900, 2100), "ă\u0323\u0300\u0300", 1955),
        (BirthField, "ă\u0323\u0300\u0300", "1955"),
        (BirthField, "đâ/đê/ă\u0323\u0300\u0300", "1955-03-02"),
        (MonthField, "đê/âđâ\u0300", "2025-03"),
        (RateField, "đ,\u0301", "0.8"),
        (MillimetreField, "âă,\u0300", "21.5"),
        (lambda: PagesField(9), "ă-ê", (1, 2, 3)),
        (DigitsField, "đ\u0323ăâêô\u0300\u0309\u0303\u0301", "0912345678"),
    ],
)
def test_digits_of_the_windows_layout_are_read(
    qtbot: QtBot, field: Callable[[], Field], typed: str, meant: object
) -> None:
    made = field()
    show(qtbot, made)
    line = made.input()
    assert isinstance(line, QLineEdit)
    line.clear()

    type_text(typed)

    assert made.reading() == meant


@pytest.mark.parametrize(
    ("field", "meant"),
    [
        (NotesField, {"500000": 12}),
        (lambda: SharesField({"TTN": "Quỹ tăng thu nhập", "HD": "Quỹ hoạt động"}), {"TTN": 12}),
    ],
)
def test_digits_of_the_windows_layout_are_read_in_every_line(
    qtbot: QtBot, field: Callable[[], NotesField | SharesField], meant: object
) -> None:
    made = field()
    show(qtbot, made)

    type_text("ăâ")

    assert made.reading() == meant


def test_members_stand_in_the_order_of_their_given_names(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "members")
    qtbot.addWidget(frame)
    assert frame.page is not None
    found: Iterable[Listing] = frame.page.findChildren(Listing)
    listing = next(one for one in found if one.isVisible())

    given = [line[1].split()[-1] for line in listing.lines()]

    assert len(given) > 1
    assert given == sorted(given, key=_alphabet)


def _alphabet(word: str) -> list[int]:
    letters = (
        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmno"
        "òỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
    )
    return [letters.index(letter) for letter in word.lower()]


def test_no_line_completes_or_rewrites_what_is_typed(tmp_path: Path, qtbot: QtBot) -> None:
    for screen in ("collection", "members", "lending", "money", "papers"):
        frame = a_frame(_folder(tmp_path, screen), screen)
        qtbot.addWidget(frame)
        widgets: Iterable[QWidget] = QApplication.allWidgets()
        assert [one for one in widgets if isinstance(one, QLineEdit) and one.completer()] == []


def _folder(above: Path, name: str) -> Path:
    made = above / name
    made.mkdir()
    return made
