"""Photographs every screen, for the help pages and to be looked at.

Always the same club, day and letters, drawn without a screen: the same program gives the same
pictures. The language of the window is chosen before this is loaded (`run.py`).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from a_register import AROUND as AROUND_REGISTER
from a_register import a_club as a_sender
from a_register import a_register
from lthtgn_desktop import folders
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.first_paint import MainWindow
from lthtgn_desktop.ui.language import language
from lthtgn_desktop.ui.opening import Opening
from pictures.club import SEEN, a_club
from pictures.shots import SHOTS, Shot
from ui.windows import until

ROOT = Path(__file__).parents[2]
HELP = ROOT / "resources" / "help"

_COLOURS = 48
"""Letters on plain grounds need no more; the files are a quarter as large."""


class Look(NamedTuple):
    """The size of the screen without its title bar and task bar, and of the letters."""

    width: int
    height: int
    points: int

    @property
    def name(self) -> str:
        """Return the name of a folder: `1366-14pt`."""
        return f"{self.width}-{self.points}pt"


class Books(NamedTuple):
    """What is opened: a club's book, or an association's register."""

    club: Path
    register: Path


USUAL = Look(1366, 706, 14)
LOOKS = (USUAL, Look(1366, 706, 22), Look(1024, 538, 14), Look(1024, 538, 22))


def take(out: Path, looks: Iterable[Look], names: Collection[str]) -> None:
    """Take the pictures of these names, or all, in each look.

    Those of help pages go to resources/help in the usual look; all go to folders of `out`.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.prepare(app, folders.resources() / "fonts")
    with TemporaryDirectory() as made:
        place = Path(made)
        os.environ["XDG_DATA_HOME"] = os.environ["LOCALAPPDATA"] = str(place / "data")
        books = Books(a_club(place), a_register(place, map(a_sender, (1, 2, 3, 4))))
        for look in looks:
            theme.set_size(app, look.points)
            for shot in SHOTS:
                if not names or shot.name in names:
                    _keep(_taken(shot, look, books), shot, look, out)


def topics() -> list[str]:
    """Return the names of the pictures on help pages."""
    return sorted(page.stem for page in (HELP / language().value).glob("*.md"))


def _keep(picture: bytes, shot: Shot, look: Look, out: Path) -> None:
    places = [out / f"{language()}-{look.name}"]
    if look == USUAL and shot.name in topics():
        places.append(HELP / "pictures" / language().value)
    for place in places:
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{shot.name}.png").write_bytes(picture)


def _taken(shot: Shot, look: Look, books: Books) -> bytes:
    """Open the program on a copy of the club's book, press the keys, and take the picture."""
    book = books.club.with_name("so.clb")
    _copy(books.club, book)
    opened: list[Opening] = []

    def fill(window: MainWindow) -> Opening:
        around = AROUND_REGISTER if shot.register else SEEN
        opened.append(Opening(window, around))
        opened[0].begin(books.register if shot.register else book)
        return opened[0]

    window = MainWindow(fill)
    window.resize(look.width, look.height)
    window.show()
    QTest.qWaitForWindowActive(window)
    until(lambda: bool(opened) and opened[0].frame.page is not None)
    opened[0].frame.show_screen(shot.screen)
    _settle()
    shot.keys()
    _settle()
    picture = _photograph(window)
    _close(window, opened[0])
    return picture


def _copy(club: Path, book: Path) -> None:
    record = book.with_name(f"{book.name}.nhat-ky")
    shutil.rmtree(record, ignore_errors=True)
    shutil.copy(club, book)
    shutil.copytree(club.with_name(f"{club.name}.nhat-ky"), record)


def _settle() -> None:
    """Let everything be laid out and painted."""
    for _ in range(6):
        QTest.qWait(20)


def _photograph(window: QWidget) -> bytes:
    """Return window and dialogs as they lie on each other, in few colours."""
    seen = QPixmap(window.grab())
    painter = QPainter(seen)
    found: Iterable[QDialog] = window.findChildren(QDialog)
    for dialog in (dialog for dialog in found if dialog.isVisible()):
        room = window.size() - dialog.size()  # without a window manager, dialogs lie anywhere
        corner = QPoint(max(0, room.width() // 2), max(0, room.height() // 2))
        painter.drawPixmap(corner, dialog.grab())
    painter.end()
    return _small(seen)


def _small(seen: QPixmap) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    seen.save(buffer, "PNG")
    whole = Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")
    few = whole.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    written = BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()


def _close(window: MainWindow, opening: Opening) -> None:
    found: Iterable[QDialog] = window.findChildren(QDialog)
    for dialog in found:
        dialog.reject()
    opening.runner.get_up()
    window.hide()
    window.deleteLater()
    QTest.qWait(10)
