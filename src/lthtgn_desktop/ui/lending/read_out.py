"""The overdue loans as sentences to be read out at the meeting, in large letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.amount_words import amount_in_words
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.task import MARGIN, scrolling
from lthtgn_desktop.usecases.list_loans import LoanLine, OpenLoans


class ReadOut(QWidget):
    """One numbered sentence a loan; the arrows and Page Down scroll."""

    def __init__(self, found: OpenLoans) -> None:
        super().__init__()
        inner = QWidget()
        sentences = QVBoxLayout(inner)
        sentences.setSpacing(MARGIN)
        for said in read_out(found.overdue):
            sentences.addWidget(label(said, role="help", wraps=True))
        sentences.addStretch(1)
        self.area = scrolling(inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        heading = text("read.title", day=written(found.day), count=len(found.overdue))
        self.area.setAccessibleName(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(label(heading, role="heading", wraps=True))
        column.addWidget(self.area, 1)


def read_out(lines: Sequence[LoanLine]) -> Iterator[str]:
    """Yield a sentence for each loan: who, how many terms, how much, in figures and words."""
    for number, line in enumerate(lines, 1):
        now = line.standing
        owed = now.overdue_principal + now.interest_due
        yield text(
            "read.line",
            number=number,
            name=line.name,
            loan=line.loan.code,
            terms=line.overdue_terms,
            principal=grouped(now.overdue_principal),
            interest=grouped(now.interest_due),
            total=grouped(owed),
            words=amount_in_words(owed),
        )
