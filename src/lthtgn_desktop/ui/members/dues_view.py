"""A member's dues: the grid of years, and over it the chosen month in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.members.fields import shown_month
from lthtgn_desktop.ui.members.year_grid import YearGrid, word_of
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.usecases.member_dues import DuesMonth


class DuesView(QWidget):
    """Month by month; `opens` asks for the events behind the chosen one."""

    opens = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.grid = YearGrid()
        self.told = label(role="words", wraps=True)
        self.grid.turned.connect(self._tell)
        self.grid.opens.connect(lambda: self.opens.emit(self.grid.chosen()))
        self.setFocusProxy(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addWidget(self.grid, 1)

    def show_months(self, months: Sequence[DuesMonth]) -> None:
        """Show the months."""
        self.grid.show_months(months)
        self._tell()

    def _tell(self) -> None:
        chosen = self.grid.chosen()
        self.told.setText("" if chosen is None else told_month(chosen))


def told_month(one: DuesMonth) -> str:
    """Return a month in a sentence: what was owed, what is paid, and by which vouchers."""
    vouchers = "; ".join(
        text(
            "members.month.by",
            vouchers=", ".join(line.vouchers) or line.said,
            day=written(line.day),
        )
        for line in one.behind
    )
    return text(
        "members.month.told",
        month=shown_month(one.month),
        word=word_of(one),
        charged=grouped(one.charged),
        covered=grouped(one.covered),
        vouchers=f" – {vouchers}" if vouchers else "",
    )
