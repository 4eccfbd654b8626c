"""Corrections: choose what was written wrong, see what taking it back moves, say why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.preview.page import Offer, PrintingPage
from lthtgn_desktop.ui.preview.vouchers import voucher_offers
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import DateField, written
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing, Searched
from lthtgn_desktop.ui.widgets.money_edit import told_in_words
from lthtgn_desktop.ui.widgets.task import MARGIN, Document, Task, button_row
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.correct import take_back
from lthtgn_desktop.usecases.list_corrections import (
    Correctable,
    Effect,
    correctable,
    effects_of_taking_back,
)
from lthtgn_desktop.usecases.working_day import proposed_day

_COLUMNS = (
    Column(text("corrections.day")),
    Column(text("corrections.vouchers")),
    Column(text("corrections.what"), grows=True),
    Column(text("corrections.amount"), is_amount=True),
    Column(text("corrections.status")),
)
_FEW = 3


class CorrectionsPage(PrintingPage):
    """Everything that moved money, newest first; the form for one lies over it."""

    interests = Changed.MONEY | Changed.LOANS

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("corrections.title"))
        self._found: dict[str, Correctable] = {}
        self._vouchers: Sequence[str] = ()
        self.listing = Listing(text("corrections.list"), _COLUMNS)
        self.searched = Searched(self.listing)
        self._open = button(text("corrections.open"), self._open_chosen)
        self.parts.push(self._bottom(), self.searched.search)
        self.listing.opens.connect(self.start)
        self.listing.turned.connect(self._follow)
        self.fill_with(self.parts)

    def reload(self) -> None:
        """Show the acts as they stand now."""
        if (found := self.runner.run(correctable)) is not None:
            self._found = {one.act.event.ref: one for one in found}
            told = text("corrections.count", count=len(found))
            self.searched.show_lines(
                [_line(one) for one in found], told if found else text("corrections.none")
            )

    def first_focus(self) -> QWidget:
        """Return the list: the newest act is the likeliest."""
        return self.listing

    def offers(self) -> Sequence[Offer]:
        """Offer the vouchers of the chosen act, and at first those of the correction just made."""
        return voucher_offers(self._vouchers) if self.parts.count() == 1 else ()

    def leave(self, go: Callable[[], None]) -> None:
        """Go back to the list, or away from it."""
        self.parts.leave(go)

    def start(self, ref: str) -> None:
        """Show what taking an act back would move, and ask why and when."""
        one = self._found[ref]
        if one.act.is_reversed:
            self.told.emit(text("corrections.already"))
            return
        day = self.runner.run(proposed_day)
        effects = self.runner.run(effects_of_taking_back, ref)
        if day is None or effects is None:
            return
        rows = [
            Row("reason", text("corrections.reason"), TextField()),
            Row("date", text("corrections.date"), DateField(max(day, one.act.event.date))),
        ]
        heading = text("corrections.task", what=one.said)
        save = text("corrections.save")
        task = Task(heading, rows, save=save, then=partial(self._take_back, one))
        task.say(shown_effects(one, effects))
        self.parts.start(task)

    def _bottom(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(label(text("corrections.hint"), role="muted", wraps=True))
        column.addWidget(self.searched, 1)
        column.addLayout(button_row(self._open))
        return made

    def _follow(self) -> None:
        chosen = self._found.get(self.listing.chosen() or "")
        self._open.setEnabled(chosen is not None)
        self._vouchers = () if chosen is None else chosen.act.vouchers
        self.renamed.emit()

    def _open_chosen(self) -> None:
        if (ref := self.listing.chosen()) is not None:
            self.start(ref)

    def _take_back(self, one: Correctable, document: Document) -> None:
        day, reason = date.fromisoformat(str(document["date"])), str(document["reason"])
        done = self.runner.run(take_back, day, one.act.event.ref, reason)
        if done is not None:
            self._vouchers = [voucher.label for voucher in done.vouchers]
            self.parts.pop()
            vouchers = _joined(self._vouchers)
            amount = told_in_words(one.amount)
            self.told.emit(
                text("corrections.done", what=one.said, amount=amount, vouchers=vouchers)
            )


def shown_effects(one: Correctable, effects: Sequence[Effect]) -> str:
    """Return what would move, line by line."""
    head = text(
        "corrections.effects",
        day=written(one.act.event.date),
        amount=told_in_words(one.amount),
        vouchers=_joined(one.act.vouchers),
    )
    return "\n".join([head, *map(shown_effect, effects)])


def shown_effect(effect: Effect) -> str:
    """Return what would move on one kind of account: `Tiền mặt quỹ HD giảm 100.000 đ`."""
    people = ""
    if effect.names:
        is_few = len(effect.names) <= _FEW
        few = text("effect.name", names=", ".join(effect.names))
        people = few if is_few else text("effect.people", count=len(effect.names))
    return text(
        "effect.up" if effect.amount > 0 else "effect.down",
        what=text(f"effect.{_KINDS[effect.kind]}", fund=effect.fund),
        amount=grouped(abs(effect.amount)),
        people=people,
    )


_KINDS = {kind: kind.name.lower() for kind in Kind}


def _line(one: Correctable) -> Line:
    cells = (
        written(one.act.event.date),
        _joined(one.act.vouchers),
        one.said,
        grouped(one.amount),
        text("corrections.reversed") if one.act.is_reversed else "",
    )
    role = "past" if one.act.is_reversed else ""
    return Line(one.act.event.ref, cells, one.said, role)


def _joined(vouchers: Sequence[str]) -> str:
    return ", ".join(vouchers) or text("corrections.no.voucher")


def make(runner: Runner) -> Page:
    """Return the page."""
    return CorrectionsPage(runner)
