"""One member's page: who this is, how the money stands, and what can be written down."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.members.fields import shown_birth
from lthtgn_desktop.ui.members.history import COLUMNS, lines
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Listing
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.show_member import MemberHistory

MARKS = ("alone", "disabled", "volunteer")
_TASKS = {"amend": "F4", "household": "F5", "exempt": "F6", "leave": "F8"}


class Person(QWidget):
    """What the book knows of one member; `asks` names the task that is wanted."""

    asks = Signal(str)

    def __init__(self, history: MemberHistory) -> None:
        super().__init__()
        self.history = history
        self._who = label(role="heading", wraps=True)
        self._more = label(wraps=True)
        self._money = label(wraps=True)
        self.listing = Listing(text("members.see.dues"))
        options = {name: text(f"members.see.{name}") for name in COLUMNS}
        self.what = Choice(options, chosen="dues")
        self.what.changed.connect(self._show_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        for widget in (self._who, self._more, self._money, self.what):
            column.addWidget(widget)
        column.addWidget(self.listing, 1)
        column.addLayout(button_row(*(self._task(name) for name in _TASKS)))
        self.show_history(history)

    def show_history(self, history: MemberHistory) -> None:
        """Show one member as the book knows this one now."""
        self.history = history
        member, balance = history.member, history.balance
        self._who.setText(shown_facts(history))
        self._more.setText(_circumstances(history))
        self._money.setText(
            text(
                "members.facts.money",
                day=written(history.day),
                paid=grouped(balance.dues_paid),
                owed=_owed(balance.dues_owed),
                loan=grouped(balance.principal_outstanding),
                shares=grouped(balance.shares),
            ),
        )
        self.setAccessibleName(member.name)
        self._show_list()

    def _task(self, name: str) -> QPushButton:
        return button(text(f"members.{name}"), lambda: self.asks.emit(name), key=_TASKS[name])

    def _show_list(self) -> None:
        what = self.what.reading() or "dues"
        self.listing.setAccessibleName(text(f"members.see.{what}"))
        self.listing.show_columns(COLUMNS[what])
        self.listing.show_lines(lines(self.history, what))


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


def _owed(owed: int) -> str:
    if owed < 0:
        return text("members.paid.ahead", amount=grouped(-owed))
    return text("members.owed", amount=grouped(owed)) if owed else text("members.paid.up")
