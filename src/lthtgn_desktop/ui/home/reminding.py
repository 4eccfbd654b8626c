"""What waits for the treasurer, each with the button that leads there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from lthtgn_desktop.domain.money import with_unit
from lthtgn_desktop.ui.page import Errand
from lthtgn_desktop.ui.screens import FIRST_RUN
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.marks import Mark
from lthtgn_desktop.ui.widgets.report_words import month_words
from lthtgn_desktop.usecases.reminders import Reminders


class Reminder(NamedTuple):
    """One sentence, and the button beside it."""

    said: str
    words: str
    errand: Errand


class Reminding(QFrame):
    """A panel that is there only while something waits."""

    def __init__(self, go: Callable[[Errand], object]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._go = go
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 8, 14, 8)
        self._grid.setColumnStretch(1, 1)

    def show_reminders(self, found: Reminders) -> None:
        """Show what waits."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        lines = list(_lines(found))
        for row, one in enumerate(lines):
            self._grid.addWidget(Mark(is_fine=False), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(one.said, wraps=True), row, 1)
            named = f"{one.words}: {one.said}"
            way = button(one.words, partial(self._go, one.errand), name=named)
            self._grid.addWidget(way, row, 2)
        self.setVisible(bool(lines))


def _lines(found: Reminders) -> Iterator[Reminder]:
    if found.opening is not None:
        way = text(f"first.resume.{found.opening}")
        yield Reminder(text(f"first.waits.{found.opening}"), way, Errand(FIRST_RUN))
    for one in found.drafts:
        day, amount = written(one.day), with_unit(one.amount)
        name = "home.draft" if one.payers else "home.draft.begun"
        said = text(name, day=day, people=one.payers, amount=amount)
        yield Reminder(said, text("home.draft.go"), Errand("collection", day=one.day))
    if found.open_months:
        months = ", ".join(month_words(month) for month in found.open_months[:3])
        more = len(found.open_months) - 3
        name = "home.open_months.more" if more > 0 else "home.open_months"
        said = text(name, months=months, more=more)
        yield Reminder(said, text("home.open_months.go"), Errand("closing"))
    if found.unsent is not None:
        said = text("home.unsent", month=month_words(found.unsent))
        yield Reminder(said, text("home.unsent.go"), Errand("closing", "report"))
