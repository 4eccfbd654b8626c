"""The key at the left; at the right a place for files, and the months with their answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.ui.signing.key_panel import KeyPanel
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.beside import Beside
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.drop_target import DropTarget, Wanted
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing
from lthtgn_desktop.ui.widgets.report_words import month_words, needs_a_look, standing_words
from lthtgn_desktop.ui.widgets.task import scrolling
from lthtgn_desktop.usecases.club_key import KeyInUse
from lthtgn_desktop.usecases.list_reports import ReportedMonth


class Overview(QWidget):
    """What the screen begins with; `opens` is given the month whose answers are to be read."""

    opens = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.key = KeyPanel()
        words, choose = text("verify.drop"), text("verify.choose")
        wanted = Wanted(words, choose, text("verify.dialog"), text("verify.kinds"))
        self.files = DropTarget(wanted, key="F3")
        columns = (
            Column(text("answers.month")),
            Column(text("answers.standing"), grows=True),
            Column(text("answers.questions"), is_amount=True),
        )
        self.months = Listing(text("answers.title"), columns)
        self.months.opens.connect(self.opens.emit)
        self._hint = label(role="muted", wraps=True)
        self._open = button(text("answers.open"), self._open_chosen, key="F4")
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.key)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        right.addWidget(label(text("verify.title"), role="heading"))
        right.addWidget(self.files)
        right.addWidget(label(text("answers.title"), role="heading"))
        right.addWidget(self._hint)
        right.addWidget(self.months, 1)
        right.addWidget(self._open)
        inside = QWidget()
        parts = Beside(inside)
        parts.setContentsMargins(16, 14, 16, 14)
        parts.setSpacing(16)
        for column in (left, right):
            part = QWidget()
            part.setLayout(column)
            parts.addWidget(part, 1, 40)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def show_all(self, key: KeyInUse | None, months: Sequence[ReportedMonth]) -> None:
        """Show the key and the months as they are now."""
        self.key.show_key(key)
        self._hint.setText(text("answers.hint" if months else "answers.none"))
        self._open.setEnabled(bool(months))
        self.months.show_lines([_line(one) for one in months])

    def _open_chosen(self) -> None:
        if (month := self.months.chosen()) is not None:
            self.opens.emit(month)


def _line(one: ReportedMonth) -> Line:
    asked = "" if one.answer is None else str(len(one.answer.questions) or "")
    cells = (month_words(one.month), standing_words(one), asked)
    return Line(str(one.month), cells, role="late" if needs_a_look(one) else "")
