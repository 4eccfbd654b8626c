import unicodedata
from itertools import product
from pathlib import Path

import pytest

from lthtgn_desktop import folders
from lthtgn_desktop.printing.fonts import Face, composed, registered, width_of

FONTS = folders.resources() / "fonts"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
LETTERS = [unicodedata.normalize("NFC", "".join(pair)) for pair in product(VOWELS, TONES)]


@pytest.mark.parametrize("face", Face)
def test_every_face_has_every_vietnamese_letter_and_the_marks_of_documents(face: Face) -> None:
    known = registered(face).face.charToGlyph

    wanted = [*LETTERS, *"đĐ₫0123456789.,:;()[]/%+−×–—…·“”‘’§°½"]

    assert [letter for letter in wanted if ord(letter) not in known] == []


@pytest.mark.parametrize("face", Face)
def test_all_figures_of_a_face_are_equally_wide(face: Face) -> None:
    assert len({width_of(figure, face) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("face", Face)
def test_a_font_file_is_small_static_and_has_its_outlines(face: Face) -> None:
    content = (FONTS / f"{face.value}.ttf").read_bytes()
    directory = content[12 : 12 + 16 * int.from_bytes(content[4:6], "big")]
    tables = {directory[at : at + 4] for at in range(0, len(directory), 16)}

    assert len(content) < 75_000
    assert b"glyf" in tables
    assert not tables & {b"fvar", b"gvar", b"CFF "}


def test_the_licence_travels_with_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text("utf-8")


def test_a_font_is_read_once() -> None:
    assert registered(Face.BOLD) is registered(Face.BOLD)


def test_only_composed_text_reaches_the_paper() -> None:
    typed = unicodedata.normalize("NFD", "  Nguyễn Thị\nKiều  Phượng ")

    assert composed(typed) == "Nguyễn Thị Kiều Phượng"


def test_a_letter_that_the_typeface_lacks_is_seen_as_missing() -> None:
    assert composed("王 Ẩn ✓") == "? Ẩn ?"


def test_the_installed_program_has_its_fonts_where_the_wheel_puts_them() -> None:
    project = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8")

    assert '"resources" = "lthtgn_desktop/resources"' in project
