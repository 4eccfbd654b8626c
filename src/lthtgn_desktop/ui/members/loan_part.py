"""One of a member's loans: what is still to come, and what was paid out and repaid."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.vouchers.words import joined
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.behind_figure import BehindLine
from lthtgn_desktop.usecases.plan_loan import PlanRow

_WIDEST = "99.999.999"


class LoanPart(QWidget):
    """Repaid lines open their voucher; `opens` names the event."""

    opens = Signal(str)
    closes = Signal()

    def __init__(
        self,
        heading: str,
        rows: Sequence[PlanRow],
        principal: Sequence[BehindLine],
        interest: Sequence[BehindLine],
    ) -> None:
        super().__init__()
        self._rows = list(rows)
        merged = {line.ref: line for line in (*interest, *principal)}
        self._interest = {line.ref: line.amount for line in interest}
        self._owed = {line.ref: line for line in principal}
        self._moved = sorted(merged.values(), key=lambda line: line.day)
        self.setAccessibleName(heading)
        options = {name: text(f"members.loan.see.{name}") for name in ("ahead", "moved")}
        self.what = Choice(options, chosen="moved" if not rows else "ahead")
        self.listing = Listing(heading)
        self.listing.opens.connect(self._open)
        self.what.changed.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(label(heading, role="heading", wraps=True))
        column.addWidget(self.what)
        column.addWidget(self.listing, 1)
        column.addLayout(button_row(button(text("voucher.back"), self.closes.emit)))
        self._show()

    def _show(self) -> None:
        is_ahead = self.what.reading() == "ahead"
        self.listing.show_columns(_ahead_columns() if is_ahead else _moved_columns())
        self.listing.show_lines(self._ahead() if is_ahead else self._moves())

    def _open(self, ref: str) -> None:
        if self.what.reading() != "ahead":
            self.opens.emit(ref)

    def _ahead(self) -> list[Line]:
        return [
            Line(
                str(row.number),
                (
                    written(row.due),
                    grouped(row.principal),
                    grouped(row.interest),
                    grouped(row.principal + row.interest),
                    grouped(row.balance),
                ),
            )
            for row in self._rows
        ]

    def _moves(self) -> list[Line]:
        """Return what moved, newest first, each with what was owed after it."""
        found, left = [], 0
        for line in self._moved:
            own = self._owed.get(line.ref)
            left = left if own is None else own.so_far
            cells = (
                written(line.day),
                joined(line.vouchers),
                text("behind.undone", what=line.said) if line.is_undone else line.said,
                "" if own is None else grouped(-own.amount),
                grouped(self._interest.get(line.ref, 0)),
                grouped(left),
            )
            found.append(Line(line.ref, cells, role="past" if line.is_undone else ""))
        return found[::-1]


def _ahead_columns() -> tuple[Column, ...]:
    amounts = ("principal", "interest", "sum", "left")
    return (
        Column(text("members.loan.due"), grows=True),
        *(Column(text(f"members.loan.{name}"), is_amount=True, holds=_WIDEST) for name in amounts),
    )


def _moved_columns() -> tuple[Column, ...]:
    amounts = ("principal", "interest", "left")
    return (
        Column(text("behind.day")),
        Column(text("behind.voucher")),
        Column(text("behind.what"), grows=True),
        *(Column(text(f"members.loan.{name}"), is_amount=True, holds=_WIDEST) for name in amounts),
    )
