"""Proving the whole book with what was found in words, and the book as files for others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.messages import finding_sentence
from lthtgn_desktop.ui.language import language
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label, restyle
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.choose_path import choose_folder
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.usecases.check_book import Checked, check_open
from lthtgn_desktop.usecases.export_book import export_journal, export_life
from lthtgn_desktop.usecases.show_journal import JournalFormat


class CheckingPage(Page):
    """Three panels under each other: the proof, the life, the journal."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("checking.title"))
        self.outcome = label(text("checking.waiting"), wraps=True)
        self.findings = label(role="problem", wraps=True)
        self.findings.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.findings.hide()
        options = {one.value: text(f"checking.format.{one}") for one in reversed(JournalFormat)}
        self.format = Choice(options, chosen=JournalFormat.CSV)
        self.format.input().setAccessibleName(text("checking.format"))
        self._first = button(text("checking.prove.do"), self.prove, role="primary", key="F5")
        life = button(text("checking.life.do"), self.ask_life, key="F6")
        journal = button(text("checking.journal.do"), self.ask_journal, key="F7")
        column = QVBoxLayout()
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(_panel("prove", self._first, self.outcome, self.findings))
        column.addWidget(_panel("life", life))
        column.addWidget(_panel("journal", journal, self.format))
        column.addWidget(label(text("checking.private"), role="muted", wraps=True))
        column.addStretch(1)
        area = scrolling(column)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fill_with(area)

    def first_focus(self) -> QWidget:
        """Return the button that proves the book."""
        return self._first

    def prove(self) -> None:
        """Prove the book and say what was found."""
        if (found := self.runner.run_long(check_open)) is not None:
            self._show(found)

    def ask_life(self) -> None:
        """Ask where the whole book goes as events."""
        self._ask_folder(self.save_life)

    def ask_journal(self) -> None:
        """Ask where the journal goes."""
        self._ask_folder(self.save_journal)

    def save_life(self, folder: Path) -> None:
        """Write the book as events."""
        self._tell_written(self.runner.run_long(export_life, folder))

    def save_journal(self, folder: Path) -> None:
        """Write the journal in the chosen format."""
        chosen = JournalFormat(self.format.reading() or JournalFormat.CSV)
        self._tell_written(self.runner.run_long(export_journal, chosen, folder))

    def _ask_folder(self, then: Callable[[Path], object]) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        start = QStandardPaths.writableLocation(documents)
        choose_folder(self, text("checking.folder"), start, then)

    def _tell_written(self, path: Path | None) -> None:
        if path is not None:
            self.told.emit(text("checking.written", name=path.name, folder=path.parent))

    def _show(self, found: Checked) -> None:
        said = [finding_sentence(finding, language()) for finding in found.findings]
        self.findings.setText("\n".join(f"• {sentence}" for sentence in said))
        self.findings.setVisible(bool(said))
        restyle(self.outcome, "role", "problem" if said else "words")
        self.outcome.setText(self._outcome(found))
        self.told.emit(self.outcome.text())

    def _outcome(self, found: Checked) -> str:
        if found.findings:
            return text("checking.broken", count=len(found.findings))
        at = f"{self.runner.desk.clock():%H:%M}"
        whole = text("checking.whole", count=found.events, at=at)
        lacking = found.events - found.remembered
        return f"{whole} {text('checking.lacking', count=lacking)}" if lacking > 0 else whole


def _panel(name: str, does: QPushButton, *more: QWidget) -> QFrame:
    made = QFrame()
    made.setProperty("role", "panel")
    column = QVBoxLayout(made)
    column.setContentsMargins(16, 12, 16, 14)
    column.setSpacing(8)
    column.addWidget(label(text(f"checking.{name}"), role="heading", wraps=True))
    column.addWidget(label(text(f"checking.{name}.more"), wraps=True))
    for widget in more:
        column.addWidget(widget)
    column.addWidget(does, 0, Qt.AlignmentFlag.AlignLeft)
    return made


def make(runner: Runner) -> Page:
    """Return the page."""
    return CheckingPage(runner)
