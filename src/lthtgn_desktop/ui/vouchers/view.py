"""One event on the screen: its vouchers, its lines, who recorded it, and what undid it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QVBoxLayout

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.names import rank
from lthtgn_desktop.ui.preview.page import Offer, OfferingPart
from lthtgn_desktop.ui.preview.vouchers import voucher_offers
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.vouchers.words import event_words, joined, kind_words
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing
from lthtgn_desktop.ui.widgets.money_edit import told_in_words
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.show_voucher import ShownEvent

_WIDEST = "999.999.999"
_LINES_SEEN = 7


class VoucherView(OfferingPart):
    """One event; what it asks for goes to whoever laid it over the page.

    `sees` names another event, `corrects` asks to take this one back, `corrects_line` to mend the
    line of a collection at a place, `closes` to go back.
    """

    help_topic = "voucher"

    sees = Signal(str)
    corrects = Signal()
    corrects_line = Signal(int)
    closes = Signal()

    def __init__(self, shown: ShownEvent) -> None:
        super().__init__()
        self.shown = shown
        self._heading = label(role="heading", wraps=True)
        self._state = label(role="problem", wraps=True)
        self._facts = QFrame()
        self._facts.setProperty("role", "panel")
        self._rows = QFormLayout(self._facts)
        self.listing = Listing(text("voucher.moved"))
        self.listing.opens.connect(lambda key: self._mend(int(key)))
        self._other = button("", self._see_other, key="F6")
        self._line = button(text("voucher.correct.line"), self._mend_chosen)
        self._correct = button(text("voucher.correct"), self.corrects.emit, key="F4")
        below = button_row(button(text("voucher.back"), self.closes.emit), self._other)
        below.addWidget(self._line)
        below.addWidget(self._correct)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        for widget in (self._heading, self._state, self._facts):
            inside.addWidget(widget)
        inside.addWidget(self.listing, 1)
        area = scrolling(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(area, 1)
        column.addLayout(below)
        self.show_event(shown)

    def show_event(self, shown: ShownEvent) -> None:
        """Show an event as the book has it now."""
        self.shown = shown
        title = ", ".join(shown.labels) or text("voucher.none")
        self._heading.setText(title)
        self.setAccessibleName(title)
        self._state.setText(_state(shown))
        self._state.setVisible(bool(self._state.text()))
        while self._rows.rowCount():
            self._rows.removeRow(0)
        for words, said in _facts(shown):
            self._rows.addRow(label(words, role="muted"), label(said, wraps=True))
        self._show_lines()
        other = text("voucher.see.undone" if shown.takes_back else "voucher.see.undoing")
        self._other.setText(other)
        self._other.setAccessibleName(other)
        self._other.setVisible(bool(shown.takes_back or shown.taken_back_by))
        self._line.setVisible(bool(shown.lines) and shown.can_be_taken_back)
        self._correct.setVisible(shown.is_money or shown.takes_back is not None)

    def offers(self) -> Sequence[Offer]:
        """Offer the vouchers of cash; the bank prints its own."""
        return voucher_offers(self.shown.labels)

    def choose_person(self, typed: str) -> None:
        """Choose the first line of somebody whose name answers a search."""
        ranked = [(rank(line.name, typed), str(line.place)) for line in self.shown.lines]
        hits = sorted((place, key) for place, key in ranked if place is not None)
        if typed.strip() and hits:
            self.listing.choose(hits[0][1])

    def _show_lines(self) -> None:
        is_collection = bool(self.shown.lines)
        name = text("voucher.lines" if is_collection else "voucher.moved")
        self.listing.setAccessibleName(name)
        chosen = self.listing.chosen()
        lines = _paid(self.shown) if is_collection else _moved(self.shown)
        self.listing.show_columns(_PAID if is_collection else _MOVED)
        self.listing.show_lines(lines)
        if chosen in {line.key for line in lines}:
            self.listing.choose(chosen)
        self.listing.setMinimumHeight(self.fontMetrics().height() * _LINES_SEEN)
        self.listing.setVisible(bool(self.listing.lines()))

    def _see_other(self) -> None:
        if (other := self.shown.takes_back or self.shown.taken_back_by) is not None:
            self.sees.emit(other.ref)

    def _mend_chosen(self) -> None:
        if (chosen := self.listing.chosen()) is not None:
            self._mend(int(chosen))

    def _mend(self, place: int) -> None:
        if self.shown.lines and self.shown.can_be_taken_back:
            self.corrects_line.emit(place)


_PAID = (
    Column(text("voucher.line.name")),
    Column(text("voucher.line.what"), grows=True),
    Column(text("voucher.line.amount"), is_amount=True, holds=_WIDEST),
)
_MOVED = (
    Column(text("voucher.moved.what"), grows=True),
    Column(text("voucher.moved.up"), is_amount=True, holds=_WIDEST),
    Column(text("voucher.moved.down"), is_amount=True, holds=_WIDEST),
)


def _paid(shown: ShownEvent) -> list[Line]:
    return [
        Line(str(line.place), (line.name, line.said, grouped(line.amount)), line.name)
        for line in shown.lines
    ]


def _moved(shown: ShownEvent) -> list[Line]:
    found = []
    for place, effect in enumerate(shown.moved):
        up = grouped(effect.amount) if effect.amount > 0 else ""
        down = grouped(-effect.amount) if effect.amount < 0 else ""
        found.append(Line(str(place), (kind_words(effect.kind, effect.fund), up, down)))
    return found


def _state(shown: ShownEvent) -> str:
    if (later := shown.taken_back_by) is not None:
        return text("voucher.undone", day=written(later.day), vouchers=joined(later.vouchers))
    if (first := shown.takes_back) is not None:
        return text(
            "voucher.undoes",
            vouchers=joined(first.vouchers),
            day=written(first.day),
            what=first.said,
        )
    return ""


def _facts(shown: ShownEvent) -> Iterator[tuple[str, str]]:
    yield text("voucher.day"), written(shown.event.date)
    yield text("voucher.what"), event_words(shown)
    if shown.amount:
        yield text("voucher.amount"), told_in_words(shown.amount)
    if shown.reason:
        yield text("voucher.reason"), shown.reason
    if shown.minutes:
        yield text("voucher.minutes"), shown.minutes
    at = f"{shown.at:%H:%M} {written(shown.at.date())}"
    yield text("voucher.recorded"), text("voucher.recorded.by", at=at, by=shown.by)
