"""Looking at a file without taking it in: is it whole, who signed it, what is it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.association import KeyState
from lthtgn_desktop.domain.reception import Outcome
from lthtgn_desktop.ui.association.part import Part, Stage
from lthtgn_desktop.ui.association.words import day_of, reasons_words
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.drop_target import DropTarget, Wanted
from lthtgn_desktop.ui.widgets.file_facts import file_facts
from lthtgn_desktop.ui.widgets.marks import Mark
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.usecases.register.check_file import Checked, check_file


class Verifying(Part):
    """One file at a time; nothing of it comes into the register."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, text("register.verify.title"))
        self.target = DropTarget(
            Wanted(
                words=text("verify.drop"),
                choose=text("verify.choose"),
                title=text("verify.dialog"),
                kinds=text("verify.kinds"),
            ),
            key="F3",
        )
        self.target.dropped.connect(self.take_files)
        self.verdict = QWidget()
        self.column.addWidget(self.target)
        self.column.addWidget(self.verdict, 1)

    def first_focus(self) -> QWidget:
        """Return the button that chooses a file."""
        return self.target.choose

    def take_files(self, files: Sequence[Path]) -> bool:
        """Look at the first of some files."""
        found = self.stage.runner.run_long(check_file, files[0])
        if found is not None:
            self._show(_verdict(files[0].name, found))
        return True

    def _show(self, shown: QWidget) -> None:
        old, self.verdict = self.verdict, shown
        self.column.replaceWidget(old, shown)
        shown.show()
        old.deleteLater()


def _verdict(file_name: str, found: Checked) -> QWidget:
    is_whole = found.verdict.outcome is Outcome.VALID
    column = QVBoxLayout()
    column.setSpacing(8)
    head = QHBoxLayout()
    head.addWidget(Mark(is_fine=is_whole))
    words = text(f"verify.{found.verdict.outcome}")
    head.addWidget(label(words, role="heading", wraps=True), 1)
    column.addLayout(head)
    for sentence in _meaning(found, is_whole=is_whole):
        column.addWidget(label(sentence, role="" if is_whole else "problem", wraps=True))
    column.addWidget(file_facts(file_name, found.verdict))
    column.addStretch(1)
    return scrolling(column, sideways=True)


def _meaning(found: Checked, *, is_whole: bool) -> Iterator[str]:
    """Yield whose key it is, what is odd, and what to do."""
    if is_whole and found.owner is not None and found.key is not None:
        state = "yes" if found.key.state is KeyState.ACTIVE else str(found.key.state)
        day = day_of(found.key.ended_at)
        yield text(f"register.verify.{state}", name=found.owner.name, day=day)
    elif is_whole:
        yield text("register.verify.own" if found.is_own else "register.verify.unknown")
    yield from reasons_words(found.verdict.reasons, found.verdict.sender or "")
