"""The strip under the grid: whose row it is, what is due, and the amount in words."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.collection import Row
from lthtgn_desktop.domain.money import NotAnAmount, grouped, read_amount
from lthtgn_desktop.ui.collection.cells import due_line
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label, restyle, yields
from lthtgn_desktop.ui.widgets.money_edit import MoneyLine, told_in_words


class Detail(QFrame):
    """Says in full what the grid says in short; errors stay until the next key in a cell."""

    def __init__(self) -> None:
        super().__init__()
        self._name = yields(label(role="name"))
        self._due = yields(label(role="muted"))
        self._words = yields(label(role="words", wraps=True))
        self._row: Row | None = None
        self.given = MoneyLine()
        self._change = label("–", role="figure")
        self._saved = label(text("grid.unsaved"), role="small")
        first = QHBoxLayout()
        first.addWidget(self._name, 1)
        first.addWidget(self._saved)
        left = QVBoxLayout()
        left.setSpacing(1)
        left.addLayout(first)
        for part in (self._due, self._words):
            left.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 12, 4)
        row.addLayout(left, 1)
        row.addWidget(self._change_panel())
        self.given.textChanged.connect(lambda _typed: self._count_change())

    def show_row(self, number: int, row: Row | None) -> None:
        """Show whose turn it is."""
        if row is not self._row:
            self.given.clear()
        self._row = row
        self._name.setText(_who(number, row))
        self._due.setText("" if row is None else due_line(row))
        if row is None:
            self._say("", "words")
        elif row.total:
            self._say(text("grid.words", words=told_in_words(row.total)), "words")
        else:
            self._say(text("grid.full"), "muted")
        self._count_change()

    def show_saved(self, moment: str | None) -> None:
        """Say when what was typed was kept last, or that it could not be."""
        said = text("grid.lost") if moment is None else text("grid.saved", time=moment)
        self._saved.setText(said)
        restyle(self._saved, "role", "problem" if moment is None else "small")

    def show_typing(self, typed: str) -> None:
        """Show what the text in the cell means, at every key."""
        try:
            amount = read_amount(typed)
        except NotAnAmount:
            amount = None
        self._say("" if amount is None else told_in_words(amount), "words")

    def show_problem(self, sentence: str) -> None:
        """Show why something cannot be taken."""
        self._say(sentence, "problem")

    def _say(self, words: str, role: str) -> None:
        self._words.setText(words)
        self._words.setAccessibleName(words)
        restyle(self._words, "role", role)

    def _count_change(self) -> None:
        """Show what is given back of the cash that was handed over."""
        try:
            given = read_amount(self.given.text())
        except NotAnAmount:
            given = None
        if given is None or self._row is None:
            self._change.setText("–")
            return
        back = given - self._row.total
        words = f"{grouped(back)} đ" if back >= 0 else text("cash.short", amount=grouped(-back))
        self._change.setText(words)
        restyle(self._change, "role", "figure" if back >= 0 else "problem")

    def _change_panel(self) -> QWidget:
        panel = QFrame()
        panel.setProperty("role", "panel")
        grid = QGridLayout(panel)
        grid.setContentsMargins(12, 4, 12, 6)
        grid.setVerticalSpacing(2)
        words = label(text("cash.given"), role="muted")
        words.setBuddy(self.given)
        self.given.setAccessibleName(text("cash.given"))
        width = self.given.fontMetrics().horizontalAdvance("88.888.888") + 40
        self.given.setFixedWidth(width)
        self._change.setMinimumWidth(width)
        grid.addWidget(words, 0, 0)
        grid.addWidget(label(text("cash.change"), role="muted"), 0, 1)
        grid.addWidget(self.given, 1, 0)
        grid.addWidget(self._change, 1, 1)
        return panel


def _who(number: int, row: Row | None) -> str:
    """Return whose row it is, with the code that tells namesakes apart."""
    return "" if row is None else text("grid.who", number=number, name=row.name, code=row.member)
