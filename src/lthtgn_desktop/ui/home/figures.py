"""How the club stands, as lines of words and figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from lthtgn_desktop.domain.money import with_unit
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.usecases.show_figures import Picture


class Figures(QFrame):
    """A panel of lines; the words on the left, the figure on the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 16, 20, 16)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)

    def show_figures(self, seen: Picture, last: date) -> None:
        """Show how the club stands on a day, and when something was last written down."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._grid.addWidget(
            label(text("home.now", day=written(seen.day)), role="heading", wraps=True), 0, 0, 1, 2
        )
        for line, (words, figure, role) in enumerate(_lines(seen, last), 1):
            self._grid.addWidget(label(words, wraps=True), line, 0)
            shown = label(figure, role=role)
            shown.setAlignment(Qt.AlignmentFlag.AlignRight)
            shown.setAccessibleName(f"{words}: {figure}")
            self._grid.addWidget(shown, line, 1)


def _lines(seen: Picture, last: date) -> Iterator[tuple[str, str, str]]:
    """Yield what stands on each line: words, figure, role."""
    funds = seen.balances.funds
    for code, fund in funds.items():
        yield text("home.cash", fund=_short(seen.club.funds[code])), with_unit(fund.cash), "figure"
        if fund.bank:
            name = _short(seen.club.funds[code])
            yield text("home.bank", fund=name), with_unit(fund.bank), "figure"
    loans = seen.balances.loans.values()
    opened = [loan for loan in loans if loan.standing.outstanding]
    owed = sum(fund.loans for fund in funds.values())
    yield text("home.outstanding"), with_unit(owed), "figure"
    yield "", text("home.loans", count=len(opened)), ""
    late = sum(1 for loan in loans if loan.standing.overdue_principal)
    told = text("home.overdue.count", count=late) if late else text("home.overdue.none")
    yield text("home.overdue"), told, "problem" if late else ""
    active = sum(member.active for member in seen.balances.members.values())
    yield text("home.members.count"), text("home.people", count=active), ""
    month = seen.club.next_to_close
    yield text("home.next"), f"{month.number:02}/{month.year}", ""
    yield text("home.last"), written(last), ""


def _short(fund: str) -> str:
    return fund[:1].lower() + fund[1:]
