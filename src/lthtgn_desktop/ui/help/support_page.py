"""What is read out to whoever helps, and the file for that person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from lthtgn_desktop import __version__, folders
from lthtgn_desktop.ui.preview.said import Said
from lthtgn_desktop.ui.preview.saving import ask_folder, free_path
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.support import Around, last_trouble, system, write_support


class SupportPage(QWidget):
    """Facts about program, computer and book; the button writes them down without names."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._place = _place(runner)
        self.setWindowTitle(text("support.title"))
        self._said = Said()
        self.make = button(text("support.make"), self._ask, role="primary", key="F9")
        inner = QVBoxLayout()
        inner.setContentsMargins(2 * MARGIN, MARGIN, 2 * MARGIN, MARGIN)
        inner.setSpacing(MARGIN)
        inner.addWidget(label(text("support.about"), role="help", wraps=True))
        inner.addWidget(_lines(self._facts()))
        inner.addStretch(1)
        below = button_row()
        below.addWidget(self.make)
        below.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(inner), 1)
        column.addWidget(self._said)
        column.addLayout(below)

    def write_in(self, folder: Path) -> None:
        """Write the file into a folder under a name that is free; it is told where it is."""
        path = free_path(folder / f"ho-tro-{_today(self._runner).isoformat()}.txt")
        around = Around(folders.migrations(), folders.error_log(), _window_facts())
        place = self._place
        if self._runner.attempt_long(lambda _follow: _written(path, place, around)):
            told = text("support.made", name=path.name, folder=path.parent)
            self._said.say(told, path=path)

    def _ask(self) -> None:
        ask_folder(self, self.write_in)

    def _facts(self) -> Sequence[tuple[str, str]]:
        place, log = self._place, folders.error_log()
        trouble = last_trouble(log) or text("support.trouble.none")
        return (
            (text("support.program"), f"lthtgn {__version__}"),
            (text("support.system"), system()),
            (text("support.screen"), _screen()),
            (text("support.text"), text("support.points", points=QApplication.font().pointSize())),
            (text("support.book"), str(place) if place else text("support.book.none")),
            (text("support.backup"), text("support.backup.unknown")),
            (text("support.trouble"), trouble),
            (text("support.log"), str(log)),
        )


def _written(path: Path, place: Path | None, around: Around) -> bool:
    write_support(path, place, around)
    return True


def _place(runner: Runner) -> Path | None:
    """Return where the club's open book is; None for a register, or where nothing is open."""
    return runner.run(_path) if runner.is_club else None


def _path(desk: Desk) -> Path:
    return desk.book.path


def _today(runner: Runner) -> date:
    return runner.desk.today if runner.is_club else date.today()  # noqa: DTZ011


def _screen() -> str:
    screen = QApplication.primaryScreen()
    size, scale = screen.size(), screen.devicePixelRatio()
    return text(
        "support.pixels", width=size.width(), height=size.height(), percent=f"{scale:.0%}"[:-1]
    )


def _window_facts() -> Mapping[str, str]:
    screen = QApplication.primaryScreen()
    size, free = screen.size(), screen.availableSize()
    return {
        "qt": f"{QLibraryInfo.version().toString()} on {QApplication.platformName()}",
        "screen": f"{size.width()} x {size.height()}, free {free.width()} x {free.height()}",
        "scaling": f"{screen.devicePixelRatio():g}, {screen.logicalDotsPerInch():g} dots per inch",
        "text": f"{QApplication.font().pointSize()} points",
    }


def _lines(facts: Sequence[tuple[str, str]]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * MARGIN)
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(facts):
        shown = label(value, role="help", wraps=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(f"{name}: {value}")
        grid.addWidget(label(name, role="helpkey"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(shown, row, 1)
    return made
