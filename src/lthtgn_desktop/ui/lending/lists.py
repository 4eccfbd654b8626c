"""The bottom of the loans' screen: open, overdue, waiting and ended, one list at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from lthtgn_desktop.ui.lending.chips import Chips
from lthtgn_desktop.ui.lending.ended import EndedList
from lthtgn_desktop.ui.lending.loans import Loans
from lthtgn_desktop.ui.lending.waiting import WaitingList
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.task import MARGIN, scrolling
from lthtgn_desktop.usecases.list_loans import EndedLoan, OpenLoans
from lthtgn_desktop.usecases.list_requests import Requests

OPEN, LATE, WAITING, ENDED = "open", "late", "waiting", "ended"


class Found(NamedTuple):
    """Everything that the lists show."""

    loans: OpenLoans
    requests: Requests
    ended: Sequence[EndedLoan]


class LoanLists(QWidget):
    """Three lists under the buttons that choose one; the overdue ones are a part of the open."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.loans, self.waiting, self.ended = Loans(), WaitingList(), EndedList()
        self.chips = Chips((OPEN, LATE, WAITING, ENDED))
        self._found: Found | None = None
        self._stack = QStackedWidget()
        for made in (self.loans, self.waiting, self.ended):
            self._stack.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self.chips)
        column.addWidget(scrolling(self._stack), 1)
        self.chips.chosen.connect(self.show_list)

    @property
    def search(self) -> QLineEdit:
        """Return the line to search in of the list that is shown."""
        shown = self._shown(self.chips.marked)
        return shown.searched.search

    @property
    def shows_late(self) -> bool:
        """Return whether the overdue loans alone are shown."""
        return self.chips.marked == LATE

    def show_found(self, found: Found) -> None:
        """Show the lists as they are now, and on the buttons how many each holds."""
        self._found = found
        counts = {
            OPEN: len(found.loans.lines),
            LATE: len(found.loans.overdue),
            WAITING: len(found.requests.open),
            ENDED: len(found.ended),
        }
        for name, count in counts.items():
            self.chips.show_words(name, text(f"lending.part.{name}", count=count))
        self.loans.show_loans(found.loans, only_late=self.shows_late)
        self.waiting.show_requests(found.requests)
        self.ended.show_loans(found.ended)

    def show_list(self, name: str) -> None:
        """Show one of the lists; the cursor stands in its line to search in."""
        self.chips.mark(name)
        self._stack.setCurrentWidget(self._shown(name))
        if self._found is not None and name in {OPEN, LATE}:
            self.loans.show_loans(self._found.loans, only_late=name == LATE)
        self.search.setFocus()
        self.turned.emit()

    def _shown(self, name: str) -> Loans | WaitingList | EndedList:
        if name == WAITING:
            return self.waiting
        return self.ended if name == ENDED else self.loans
