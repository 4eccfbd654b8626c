"""One member's page: who this is, how the money stands, and what can be written down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.members.dues_view import DuesView
from lthtgn_desktop.ui.members.fields import shown_birth
from lthtgn_desktop.ui.members.figure_bar import FigureBar
from lthtgn_desktop.ui.members.history import COLUMNS, lines
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Listing
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.member_dues import DuesMonth
from lthtgn_desktop.usecases.member_events import MemberEvent, attendance
from lthtgn_desktop.usecases.show_member import MemberHistory

MARKS = ("alone", "disabled", "volunteer")
FIGURES = ("dues", "principal", "interest", "shares")
_LINES_SEEN = 8
_TASKS = {"amend": "F4", "household": "F5", "exempt": "F6", "leave": "F8"}


class Known(NamedTuple):
    """Everything that a member's page shows; `unprinted` are the passbook's new lines."""

    history: MemberHistory
    dues: Sequence[DuesMonth]
    events: list[MemberEvent]
    unprinted: int | None


class Person(QWidget):
    """What the book knows of one member; `asks` names the task that is wanted.

    `opens_figure` names one of the figures, `opens_month` gives a month of dues, `opens` gives
    what a list is of and the key of its line.
    """

    asks = Signal(str)
    opens_figure = Signal(str)
    opens_month = Signal(object)
    opens = Signal(str, str)

    def __init__(self, known: Known) -> None:
        super().__init__()
        self.known = known
        self._who = label(role="heading", wraps=True)
        self._more = label(wraps=True)
        self._money = label(wraps=True)
        self.figures = FigureBar(FIGURES)
        self.figures.opens.connect(self.opens_figure)
        self.dues = DuesView()
        self.dues.opens.connect(self.opens_month)
        self.listing = Listing(text("members.see.dues"))
        self.listing.opens.connect(self._open)
        options = {name: text(f"members.see.{name}") for name in ("dues", *COLUMNS)}
        self.what = Choice(options, chosen="dues")
        self.what.changed.connect(self._show_list)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.dues)
        self._lists.addWidget(self.listing)
        self._lay()
        self.show_known(known)

    @property
    def history(self) -> MemberHistory:
        """Return the member with the figures."""
        return self.known.history

    def show_known(self, known: Known) -> None:
        """Show one member as the book knows this one now."""
        self._keep_room()
        self.known = known
        history, balance = known.history, known.history.balance
        self._who.setText(shown_facts(history))
        self._more.setText(_circumstances(history))
        self._money.setText(_standing(known))
        amounts = {
            "dues": balance.dues_paid,
            "principal": balance.principal_outstanding,
            "interest": balance.interest_paid,
            "shares": balance.shares,
        }
        for name, amount in amounts.items():
            words = text(f"members.figure.{name}", amount=grouped(amount))
            self.figures.show_figure(name, words)
        self.setAccessibleName(history.member.name)
        self.dues.show_months(known.dues)
        self._show_list()

    def _lay(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        for widget in (self._who, self._more, self._money, self.figures, self.what):
            inside.addWidget(widget)
        inside.addWidget(self._lists, 1)
        area = scrolling(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(area, 1)
        column.addLayout(button_row(*(self._task(name) for name in _TASKS)))

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for some lines of the lists at every text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._keep_room()

    def _keep_room(self) -> None:
        self._lists.setMinimumHeight(self.fontMetrics().height() * _LINES_SEEN)

    def _task(self, name: str) -> QPushButton:
        return button(text(f"members.{name}"), lambda: self.asks.emit(name), key=_TASKS[name])

    def _open(self, key: str) -> None:
        self.opens.emit(self.what.reading() or "", key)

    def _show_list(self) -> None:
        what = self.what.reading() or "dues"
        if what == "dues":
            self._lists.setCurrentWidget(self.dues)
            return
        self._lists.setCurrentWidget(self.listing)
        self.listing.setAccessibleName(text(f"members.see.{what}"))
        self.listing.show_columns(COLUMNS[what])
        self.listing.show_lines(lines(self.history, self.known.events, what))


def shown_facts(history: MemberHistory) -> str:
    """Return who a member is, in one line."""
    facts = history.member.facts
    said = text(
        "members.facts",
        name=facts.name,
        code=facts.member,
        sex=text(f"members.sex.{facts.sex}"),
        born=shown_birth(facts.born),
        age=history.member.age_on(history.day),
        joined=written(history.member.joined),
    )
    if history.member.left is None or history.member.leave_reason is None:
        return said
    reason = text(f"members.reason.{history.member.leave_reason}")
    gone = text("members.gone", reason=reason, day=written(history.member.left))
    return f"{said} – {gone}"


def _circumstances(history: MemberHistory) -> str:
    facts = history.member.facts
    household = history.member.household_on(history.day)
    marks = [text(f"members.{mark}") for mark in MARKS if getattr(facts, mark)]
    return text(
        "members.facts.more",
        household=text(f"members.household.{household}"),
        marks="".join(f", {mark.lower()}" for mark in marks),
        address=facts.address or text("members.unknown"),
        phone=facts.phone or text("members.unknown"),
    )


def _standing(known: Known) -> str:
    """Return dues, attendance and passbook in one line."""
    came = attendance(known.events)
    said = text(
        "members.facts.standing",
        day=written(known.history.day),
        owed=_owed(known.history.balance.dues_owed),
        came=came.came,
        meetings=came.meetings,
    )
    if known.unprinted is None:
        return said
    name = "members.passbook.new" if known.unprinted else "members.passbook.whole"
    return f"{said} – {text(name, count=known.unprinted)}"


def _owed(owed: int) -> str:
    if owed < 0:
        return text("members.paid.ahead", amount=grouped(-owed))
    return text("members.owed", amount=grouped(owed)) if owed else text("members.paid.up")
