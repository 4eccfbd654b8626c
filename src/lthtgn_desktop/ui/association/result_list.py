"""What became of files that were taken in: a line each, with every sentence that is said of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.ui.association.words import reasons_words
from lthtgn_desktop.ui.association.wrapped import Wrapped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.listing import Column, Line
from lthtgn_desktop.ui.widgets.period_words import written_period
from lthtgn_desktop.usecases.register.import_files import Imported, Taken

COLUMNS = (
    Column(text("register.col.outcome")),
    Column(text("register.col.file"), holds="BC_HP-LN-NX_2026-11_0006.xlsx"),
    Column(text("register.col.period")),
    Column(text("register.col.why"), grows=True),
)

_FIRST = (Taken.REFUSED, Taken.HELD, Taken.ACCEPTED, Taken.ALREADY)
"""What wants a look stands at the top."""


class ResultList(QWidget):
    """One line a file; the sentences are shown whole, as many as there are."""

    def __init__(self) -> None:
        super().__init__()
        self.listing = Wrapped(text("register.import.results"), COLUMNS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.listing)

    def show_files(self, done: Sequence[Imported]) -> None:
        """Show what became of files, those that want a look first."""
        ordered = sorted(enumerate(done), key=lambda one: _FIRST.index(one[1].outcome))
        self.listing.show_lines([_line(place, one) for place, one in ordered])


def _line(place: int, one: Imported) -> Line:
    wants_a_look = one.outcome in {Taken.REFUSED, Taken.HELD}
    cells = (
        text(f"register.taken.{one.outcome}"),
        one.file,
        written_period(one.period),
        " ".join(reasons_words(one.reasons, one.sender)),
    )
    return Line(str(place), cells, role="late" if wants_a_look else "")
