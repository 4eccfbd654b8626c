"""The collections that were typed and are not in the book yet: go on with one, or drop it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import in_documents
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.usecases.collection_draft import Unfinished


class UnfinishedDays(QWidget):
    """One line for each; nothing at all where everything is in the book."""

    resumes = Signal(object)
    throws = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._lines = QWidget()
        self._column.addWidget(self._lines)
        self.first: QWidget | None = None
        """Where the cursor stands first, if anything is unfinished."""

    def show_days(self, drafts: Sequence[Unfinished]) -> None:
        """Show these, the one that was touched last on top."""
        self._column.removeWidget(self._lines)
        self._lines.deleteLater()
        self._lines = QWidget()
        self._column.addWidget(self._lines)
        self.first = None
        self.setVisible(bool(drafts))
        if not drafts:
            return
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 24)
        column.addWidget(label(text("meet.unfinished"), role="heading"))
        for draft in reversed(drafts):
            column.addLayout(self._line(draft))
        self._lines.show()  # at once, so that it can take the focus

    def _line(self, draft: Unfinished) -> QHBoxLayout:
        day, amount = written(draft.day), in_documents(draft.amount)
        words = text("meet.resume", day=day, amount=amount, paid=draft.payers)
        goes_on = button(words, partial(self.resumes.emit, draft.day), role="primary")
        goes_on.setAutoDefault(True)
        self.first = self.first or goes_on
        drops = button(text("meet.throw.ask"), partial(self.throws.emit, draft))
        drops.setAccessibleName(text("meet.throw.which", day=day))
        line = QHBoxLayout()
        line.addWidget(goes_on)
        line.addWidget(drops)
        line.addStretch(1)
        return line
