"""One file that was kept: what became of it and why, its sheets from its data, what follows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.association import FileState, ReceivedFile
from lthtgn_desktop.ui.association.asking import Asking
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
        below = button_row(button(text("register.file.save"), self.ask_saving, key="F6"))
        if shown.is_report and file.state is not FileState.HELD:
            answers = button(text("register.answer"), self.answer, role="primary", key="F9")
            below.addWidget(answers)
        self.column.addLayout(below)

    def reload(self) -> None:
        """Show what was answered to the file by now."""
        again = self.stage.runner.run(show_file, self._shown.file.id)
        told = [] if again is None else again.answers
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
