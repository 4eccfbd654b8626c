"""Corrections: find what was written wrong, open it, and from there mend it or take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.preview.page import PrintingPage
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.vouchers.opening import correct, open_event
from lthtgn_desktop.ui.vouchers.words import joined
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing, Searched
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.list_corrections import Correctable, correctable
from lthtgn_desktop.usecases.show_voucher import show_event

_COLUMNS = (
    Column(text("corrections.day")),
    Column(text("corrections.vouchers")),
    Column(text("corrections.what"), grows=True),
    Column(text("corrections.amount"), is_amount=True),
    Column(text("corrections.status")),
)


class CorrectionsPage(PrintingPage):
    """Everything that moved money, newest first; the event that is opened lies over it."""

    interests = Changed.MONEY | Changed.LOANS

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("corrections.title"))
        self.listing = Listing(text("corrections.list"), _COLUMNS)
        self.searched = Searched(self.listing)
        self._open = button(text("corrections.open"), self._open_chosen, role="primary")
        self._undo = button(text("corrections.undo"), self._undo_chosen, key="F4")
        self._bottom = self._laid()
        self.parts.push(self._bottom, self.listing)
        self.listing.opens.connect(self.open)
        self.listing.turned.connect(self._follow)
        self.fill_with(self.parts)

    def reload(self) -> None:
        """Show the acts as they stand now."""
        if (found := self.runner.run(correctable)) is not None:
            told = text("corrections.count", count=len(found))
            self.searched.show_lines(
                [_line(one) for one in found], told if found else text("corrections.none")
            )

    def first_focus(self) -> QWidget:
        """Return the list: the newest act is the likeliest."""
        return self.listing

    def leave(self, go: Callable[[], None]) -> None:
        """Go back to the list, or away from it."""
        self.parts.leave(go)

    def open(self, ref: str) -> None:
        """Open an act; the line of whoever was searched for is chosen in it."""
        view = open_event(self.runner, self.parts, ref, self.told.emit)
        if view is not None:
            view.choose_person(self.searched.search.text())

    def _laid(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(label(text("corrections.hint"), role="muted", wraps=True))
        column.addWidget(self.searched, 1)
        below = button_row(self._undo)
        below.addWidget(self._open)
        column.addLayout(below)
        return made

    def _follow(self) -> None:
        for made in (self._open, self._undo):
            made.setEnabled(self.listing.chosen() is not None)

    def _open_chosen(self) -> None:
        if (ref := self.listing.chosen()) is not None:
            self.open(ref)

    def _undo_chosen(self) -> None:
        ref = self.listing.chosen()
        is_below = self.parts.currentWidget() is self._bottom
        if ref is not None and is_below and (shown := self.runner.run(show_event, ref)):
            correct(self.runner, self.parts, shown, self.told.emit)


def _line(one: Correctable) -> Line:
    cells = (
        written(one.act.event.date),
        joined(one.act.vouchers),
        one.said,
        grouped(one.amount),
        text("corrections.reversed") if one.act.is_reversed else "",
    )
    role = "past" if one.act.is_reversed else ""
    return Line(one.act.event.ref, cells, one.searched, role)


def make(runner: Runner) -> Page:
    """Return the page."""
    return CorrectionsPage(runner)
