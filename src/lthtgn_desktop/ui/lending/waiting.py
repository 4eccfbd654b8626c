"""The waiting list: who asks for a loan since when, and what the meeting looks at to decide."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.domain.loan_requests import RequestState
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.lending.loans import DAY
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing, Searched
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.list_requests import RequestLine, Requests

_COLUMNS = (
    Column(text("waiting.day"), holds=DAY),
    Column(text("waiting.name"), grows=True),
    Column(text("waiting.amount"), is_amount=True),
    Column(text("waiting.months"), is_amount=True),
    Column(text("waiting.household")),
    Column(text("waiting.turns"), is_amount=True),
    Column(text("waiting.owes"), is_amount=True),
    Column(text("waiting.state"), holds=text("waiting.approved", amount="9.000.000")),
)


class WaitingList(QWidget):
    """Open requests, oldest first, then those that came to nothing; `asks` names what is wanted."""

    asks = Signal(str, str)
    adds = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.listing = Listing(text("waiting.list"), _COLUMNS)
        self.searched = Searched(self.listing)
        self._found: Requests | None = None
        self._decide = self._button("decide", "F5")
        self._pay = self._button("pay", "F7")
        add = button(text("waiting.add"), self.adds.emit, key="F6")
        below = button_row(add, self._decide)
        below.addWidget(self._pay)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.searched, 1)
        column.addLayout(below)
        self.listing.opens.connect(self._open)
        self.listing.turned.connect(self._follow)

    def show_requests(self, found: Requests) -> None:
        """Show the requests, and what there is to lend."""
        self._found = found
        past = [line for line in found.settled if line.request.state is not RequestState.LENT]
        lines = [_line(line, found.day) for line in (*found.open, *past)]
        self.searched.show_lines(lines, _told(found))

    def _button(self, name: str, key: str) -> QPushButton:
        role = "primary" if name == "pay" else ""
        return button(text(f"waiting.{name}"), self._asking(name), key=key, role=role)

    def _asking(self, name: str) -> Callable[[], None]:
        def ask() -> None:
            if (code := self.listing.chosen()) is not None:
                self.asks.emit(name, code)

        return ask

    def _open(self, code: str) -> None:
        self.asks.emit("pay" if self._is_approved(code) else "decide", code)

    def _follow(self) -> None:
        code = self.listing.chosen()
        self._decide.setEnabled(code is not None)
        self._pay.setEnabled(code is not None and self._is_approved(code))

    def _is_approved(self, code: str) -> bool:
        found = self._found
        return found is not None and found.find(code).request.state is RequestState.APPROVED


def shown_state(line: RequestLine, day: date) -> str:
    """Return how a request stands, and since how many days it waits."""
    request = line.request
    if request.state is RequestState.WAITING and not line.is_member:
        return text("waiting.left")
    if request.state is RequestState.WAITING:
        return text("waiting.waits", days=(day - request.asked.day).days)
    if request.state is RequestState.APPROVED:
        return text("waiting.approved", amount=grouped(request.approved_amount))
    return text(f"waiting.{request.state}", day=written(request.changed.day))


def _told(found: Requests) -> str:
    money = {"cash": grouped(found.cash), "bank": grouped(found.bank)}
    if not found.open:
        return text("waiting.none", **money)
    approved = grouped(found.approved)
    return text("waiting.count", count=len(found.open), approved=approved, **money)


def _line(line: RequestLine, day: date) -> Line:
    facts = line.request.facts
    is_past = line.request.state in {RequestState.REFUSED, RequestState.WITHDRAWN}
    cells = (
        written(line.request.asked.day),
        line.name,
        grouped(facts.amount),
        str(facts.months),
        text(f"waiting.household.{line.household}"),
        str(line.turns),
        grouped(line.owes) if line.owes else "",
        shown_state(line, day),
    )
    return Line(facts.request, cells, line.name, "past" if is_past else "")
