"""The events behind a figure as a list; Enter goes on to the voucher."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.preview.page import OfferingPart
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.vouchers.opening import open_event
from lthtgn_desktop.ui.vouchers.words import joined
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing
from lthtgn_desktop.ui.widgets.task import MARGIN, Parts, button_row
from lthtgn_desktop.usecases.behind_figure import BehindLine, Sum, behind_figure

_WIDEST = "999.999.999"


class EventsBehind(OfferingPart):
    """What a figure is made of, newest first; `opens` names the event that is wanted."""

    opens = Signal(str)
    closes = Signal()

    def __init__(self, what: str, lines: Sequence[BehindLine]) -> None:
        super().__init__()
        total = grouped(lines[-1].so_far if lines else 0)
        heading = text("behind.title", what=what, amount=total)
        self.setAccessibleName(heading)
        self.listing = Listing(text("behind.list"), _columns())
        self.listing.show_lines([_line(place, one) for place, one in enumerate(lines)][::-1])
        self.listing.opens.connect(lambda key: self.opens.emit(lines[int(key)].ref))
        count = text("behind.sum", count=len(lines), amount=total)
        told = label(count if lines else text("behind.none"), role="muted", wraps=True)
        below = button_row(button(text("voucher.back"), self.closes.emit))
        opens = button(text("behind.open"), self._open_chosen, role="primary")
        opens.setEnabled(bool(lines))
        below.addWidget(opens)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(label(heading, role="heading", wraps=True))
        column.addWidget(told)
        column.addWidget(self.listing, 1)
        column.addLayout(below)
        self._lines = lines

    def _open_chosen(self) -> None:
        if (chosen := self.listing.chosen()) is not None:
            self.opens.emit(self._lines[int(chosen)].ref)


def open_behind(
    runner: Runner, parts: Parts, figure: tuple[str, Sum, date], tell: Callable[[str], object]
) -> EventsBehind | None:
    """Lay the events behind a figure over what is shown: its words, what it adds up, the day."""
    what, wanted, until = figure
    if (lines := runner.run(behind_figure, wanted, until)) is None:
        return None
    return lay_behind(runner, parts, what, lines, tell)


def lay_behind(
    runner: Runner,
    parts: Parts,
    what: str,
    lines: Sequence[BehindLine],
    tell: Callable[[str], object],
) -> EventsBehind:
    """Lay events that are known already over what is shown."""
    shown = EventsBehind(what, lines)
    shown.closes.connect(lambda: parts.leave(lambda: None))
    shown.opens.connect(lambda ref: open_event(runner, parts, ref, tell))
    parts.push(shown, shown.listing)
    return shown


def _columns() -> tuple[Column, ...]:
    return (
        Column(text("behind.day")),
        Column(text("behind.voucher")),
        Column(text("behind.what"), grows=True),
        Column(text("behind.amount"), is_amount=True, holds=_WIDEST),
        Column(text("behind.so_far"), is_amount=True, holds=_WIDEST),
    )


def _line(place: int, line: BehindLine) -> Line:
    said = line.said
    if line.undoes or line.is_undone:
        said = text("behind.undoes" if line.undoes else "behind.undone", what=said)
    cells = (
        written(line.day),
        joined(line.vouchers) if line.vouchers else "",
        said,
        grouped(line.amount),
        grouped(line.so_far),
    )
    role = "past" if line.undoes or line.is_undone else ""
    return Line(str(place), cells, said, role)
