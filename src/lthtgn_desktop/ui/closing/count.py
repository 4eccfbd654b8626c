"""The cash count: note by note against the book; a difference wants its reason in writing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped, in_documents
from lthtgn_desktop.ui.closing.notes_field import NotesField
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label, restyle
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import DateField, written
from lthtgn_desktop.ui.widgets.form import Form, Row
from lthtgn_desktop.ui.widgets.money_edit import told_in_words
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.ui.widgets.typing import Unreadable
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture


class CountView(QWidget):
    """Counts one fund on one day."""

    done = Signal(str)
    given_up = Signal()

    def __init__(self, runner: Runner, funds: Mapping[str, str], day: date) -> None:
        super().__init__()
        self._runner = runner
        self._funds = funds
        self._in_book: int | None = None
        self.day = DateField(runner.desk.today, day=day)
        self.fund = Choice(funds, chosen=next(iter(funds)))
        self.notes = NotesField()
        self.why = TextField()
        self.form = Form(
            [
                Row("date", text("count.day"), self.day),
                Row("fund", text("count.fund"), self.fund),
                Row("notes", text("count.counted"), self.notes),
                Row("explanation", text("count.why"), self.why, needed=False),
            ],
        )
        self._figures = {name: label() for name in ("book", "counted", "difference")}
        self._lay()
        for field in (self.day, self.fund):
            field.changed.connect(self.look_up)
        self.notes.changed.connect(self.compare)
        self.look_up()

    @property
    def is_started(self) -> bool:
        """Return whether something was typed that leaving would lose."""
        return self._counted() != 0 or self.why.reading() is not None

    def look_up(self) -> None:
        """Ask the book for the fund's cash on that day."""
        try:
            day = self.day.day()
        except Unreadable:
            day = None
        seen = None if day is None else self._runner.run(picture, day)
        fund = self.fund.reading()
        self._in_book = None
        if seen is not None and fund is not None and fund in seen.balances.funds:
            self._in_book = seen.balances.funds[fund].cash
        self.compare()

    def compare(self) -> None:
        """Show book, count and difference."""
        counted, difference = self._counted(), self._difference()
        book = self._in_book
        self._figures["book"].setText("–" if book is None else f"{grouped(book)} đ")
        self._figures["counted"].setText("–" if counted is None else told_in_words(counted))
        self._figures["difference"].setText(_difference_words(difference))
        role = "problem" if difference else "figure"
        restyle(self._figures["difference"], "role", role)

    def save(self) -> None:
        """Record the count; where it differs, only with its reason."""
        document = self.form.document()
        if document is None:
            self._show_focus()
            return
        difference = self._difference()
        if difference and "explanation" not in document:
            told = text("meet.diff", amount=grouped(abs(difference)))
            self.form.show_problem("explanation", told)
            self.why.input().setFocus()
            self._show_focus()
            return
        if self._runner.run(record_document, {"type": "count", **document}) is not None:
            self.done.emit(self._told())

    def _show_focus(self) -> None:
        if (focus := self.focusWidget()) is not None and self.area.isAncestorOf(focus):
            self.area.ensureWidgetVisible(focus)

    def _told(self) -> str:
        fund = self._funds[self.fund.reading() or ""]
        day = written(self.day.day() or date.min)
        amount = in_documents(self._counted() or 0)
        return text("count.done", fund=fund[:1].lower() + fund[1:], day=day, amount=amount)

    def _counted(self) -> int | None:
        try:
            return self.notes.total()
        except Unreadable:
            return None

    def _difference(self) -> int | None:
        """Return book minus count, None where one of them is not known."""
        counted = self._counted()
        return None if counted is None or self._in_book is None else self._in_book - counted

    def _lay(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addWidget(self.form)
        grid = QGridLayout()
        grid.setContentsMargins(24, 0, 24, 0)
        grid.setHorizontalSpacing(16)
        for row, (name, shown) in enumerate(self._figures.items()):
            restyle(shown, "role", "figure")
            grid.addWidget(label(text(f"count.{name}")), row, 0)
            grid.addWidget(shown, row, 1)
        grid.setColumnStretch(1, 1)
        inner.addLayout(grid)
        inner.addStretch(1)
        self.area = scrolling(inner, sideways=True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 12)
        column.addWidget(self.area, 1)
        ends = QHBoxLayout()
        ends.addWidget(button(text("count.back"), self.given_up.emit))
        ends.addStretch(1)
        ends.addWidget(button(text("count.do"), self.save, role="primary", key="F9"))
        column.addLayout(ends)


def _difference_words(difference: int | None) -> str:
    if difference is None:
        return "–"
    if not difference:
        return text("count.same")
    name = "count.less" if difference > 0 else "count.more"
    return text(name, amount=grouped(abs(difference)))
