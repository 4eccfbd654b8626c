"""The list of members: searched by name, sifted by who still belongs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.members.fields import shown_birth
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing, Searched
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.list_members import MemberLine

COLUMNS = (
    Column(text("members.code")),
    Column(text("members.name"), grows=True),
    Column(text("members.born")),
    Column(text("members.joined")),
    Column(text("members.dues"), is_amount=True),
    Column(text("members.loan"), is_amount=True),
    Column(text("members.status")),
)


class People(QWidget):
    """Everybody, or those who belong, or those who left."""

    opens = Signal(str)
    adds = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[MemberLine] = ()
        self.listing = Listing(text("members.list"), COLUMNS)
        options = {name: text(f"members.{name}") for name in ("active", "left", "all")}
        self.who = Choice(options, chosen="active")
        self.searched = Searched(self.listing, self.who)
        self._open = button(text("members.open"), self._open_chosen)
        below = button_row(self._open)
        below.addWidget(button(text("members.add"), self.adds.emit, role="primary", key="F7"))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self.searched, 1)
        column.addLayout(below)
        self.who.changed.connect(self._show)
        self.listing.opens.connect(self.opens.emit)
        self.listing.turned.connect(self._follow)

    def show_people(self, lines: Sequence[MemberLine]) -> None:
        """Show the members."""
        self._lines = lines
        self._show()

    def _show(self) -> None:
        wanted = {"active": {True}, "left": {False}, "all": {True, False}}
        kept = wanted[self.who.reading() or "all"]
        shown = [line for line in self._lines if line.balance.active in kept]
        none = text("members.none")
        told = text("members.count", count=len(shown)) if self._lines else none
        self.searched.show_lines([_line(line) for line in shown], told)

    def _follow(self) -> None:
        self._open.setEnabled(self.listing.chosen() is not None)

    def _open_chosen(self) -> None:
        if (code := self.listing.chosen()) is not None:
            self.opens.emit(code)


def _line(line: MemberLine) -> Line:
    member, balance = line.member, line.balance
    cells = (
        member.code,
        member.name,
        text("members.age", born=shown_birth(member.facts.born)[-4:], age=line.age),
        written(member.joined),
        shown_dues(balance.dues_owed),
        grouped(balance.principal_outstanding) if balance.principal_outstanding else "",
        shown_status(line),
    )
    return Line(member.code, cells, member.name, "" if balance.active else "past")


def shown_dues(owed: int) -> str:
    """Return what is owed in dues, or that they are paid ahead."""
    if owed < 0:
        return text("members.ahead", amount=grouped(-owed))
    return grouped(owed) if owed else ""


def shown_status(line: MemberLine) -> str:
    """Return whether somebody belongs, else why and since when not."""
    member = line.member
    if line.balance.active or member.left is None or member.leave_reason is None:
        return text("members.active")
    reason = text(f"members.reason.{member.leave_reason}")
    return text("members.gone", reason=reason, day=written(member.left))
