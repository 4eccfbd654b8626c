"""A part of the register's page, and what every part works with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.widgets.task import MARGIN, Parts, Task


class Stage(NamedTuple):
    """Where parts are laid, how they ask the register, and where they say what was done."""

    runner: Runner
    parts: Parts
    tell: Callable[[str], object]

    def show(self, part: Part) -> None:
        """Lay a part over the others."""
        self.parts.push(part, part.first_focus())

    def start(self, task: Task) -> None:
        """Lay a form over the others."""
        self.parts.start(task)

    def end(self, sentence: str) -> None:
        """Take the uppermost part away, and say what was done."""
        self.parts.pop()
        self.tell(sentence)


def rename(made: QPushButton, words: str) -> None:
    """Let a button say something else, to the eye and to the ear."""
    made.setText(words)
    made.setAccessibleName(words)


class Part(QWidget):
    """One thing that the officer looks at; the page shows its title at the top."""

    def __init__(self, stage: Stage, title: str) -> None:
        super().__init__()
        self.stage = stage
        self.title = title
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)

    def reload(self) -> None:
        """Look at the register again; called whenever the part comes to lie on top."""

    def first_focus(self) -> QWidget:
        """Return where the cursor stands when the part is laid down."""
        return self

    def leave(self, go: Callable[[], None]) -> None:
        """Go, or end first what is still running."""
        go()

    def take_files(self, files: Sequence[Path]) -> bool:
        """Take files that were dropped on the window; tells whether this part wants them."""
        del files
        return False
