"""One file that was kept: what became of it and why, its sheets from its data, what follows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from lthtgn_desktop.domain.association import FileState, ReceivedFile
from lthtgn_desktop.ui.association.asking import Asking
from lthtgn_desktop.ui.association.deciding import start_deciding
from lthtgn_desktop.ui.association.part import Part, Stage
from lthtgn_desktop.ui.association.sheets import Sheets
from lthtgn_desktop.ui.association.signing import ask_folder
from lthtgn_desktop.ui.association.words import (
    came_words,
    day_of,
    file_words,
    heading,
    reasons_words,
)
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.register.show_file import FileShown, save_original, show_file


class FileView(Part):
    """Shows a file whose sender is called `name`; a report that was decided can be answered."""

    def __init__(self, stage: Stage, shown: FileShown, name: str) -> None:
        super().__init__(stage, text("register.file.title"))
        self._shown, self._name = shown, name
        file = shown.file
        self.column.addWidget(label(heading(file_words(file, name)), role="heading", wraps=True))
        self.column.addWidget(label(state_words(file), role="name", wraps=True))
        self.column.addWidget(label(came_words(file), wraps=True))
        for sentence in reasons_words(shown.reasons, name):
            self.column.addWidget(label(sentence, wraps=True))
        self.answered = label(role="words", wraps=True)
        self.column.addWidget(self.answered)
        self.sheets = Sheets(is_numbered=True)
        self.sheets.show_sheets(shown.sheets)
        self.column.addWidget(self.sheets, 1)
        self.column.addLayout(button_row(*self._acts()))

    def _acts(self) -> Iterator[QPushButton]:
        """Yield what can be done: deciding while that is open, answering a report after it."""
        state = self._shown.file.state
        yield button(text("register.file.save"), self.ask_saving, key="F6")
        if state is FileState.HELD:
            yield button(text("register.refuse.here"), partial(self.decide, "refuse"), key="F8")
            accepts = partial(self.decide, "accept")
            yield button(text("register.accept"), accepts, role="primary", key="F9")
        if state is FileState.REFUSED:
            yield button(text("register.accept.after"), partial(self.decide, "accept"), key="F8")
        if self._shown.is_report and state is not FileState.HELD:
            yield button(text("register.answer"), self.answer, role="primary", key="F9")

    def reload(self) -> None:
        """Show what was answered to the file by now."""
        again = self.stage.runner.run(show_file, self._shown.file.id)
        self._shown = self._shown if again is None else again
        told = self._shown.answers
        words = (
            text("register.answered", day=day_of(one.made_at), file=one.file_name) for one in told
        )
        self.answered.setText("\n".join(words))
        self.answered.setVisible(bool(told))

    def first_focus(self) -> QWidget:
        """Return the rows of the sheet."""
        return self.sheets.listing

    def answer(self) -> None:
        """Lay the answer to this report over it."""
        self.stage.show(Asking(self.stage, self._shown, self._name))

    def decide(self, name: str) -> None:
        """Ask for the reason of a decision, and decide."""
        start_deciding(self.stage, name, self._shown, self._name, ends=2)

    def ask_saving(self) -> None:
        """Ask where the original is to be copied."""
        ask_folder(self, self.save)

    def save(self, folder: Path) -> None:
        """Copy the original, byte for byte, into a folder."""
        path = self.stage.runner.run(save_original, self._shown.file.id, folder)
        if path is not None:
            self.stage.tell(text("register.file.saved", path=str(path)))


def state_words(file: ReceivedFile) -> str:
    """Return how a file stands, who decided it and in which words."""
    said = text(f"register.state.{file.state}")
    if not file.decided_at:
        return said
    by, day = file.decided_by, day_of(file.decided_at)
    return text("register.decided", state=said, day=day, by=by, reason=file.decision)
