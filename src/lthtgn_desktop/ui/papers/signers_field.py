"""Who signs which paper: a list of papers, and boxes to tick in the order of signing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.paper_settings import SIGNERS, PaperSettings, Sign
from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.paper_words import paper_title
from lthtgn_desktop.ui.widgets.tick_box import TickBox

Signers = dict[Paper, tuple[Sign, ...]]

_COLUMNS = 2


class SignersField(QWidget):
    """The signers of every paper; what is ticked last signs last, at the right."""

    changed = Signal()

    def __init__(self, wishes: PaperSettings, first: Paper = Paper.RECEIPT) -> None:
        super().__init__()
        self._signers: Signers = {paper: wishes.signers_of(paper) for paper in SIGNERS}
        titles = {paper.value: paper_title(paper) for paper in SIGNERS}
        self.papers = Choice(titles, chosen=first, as_list=True)
        order = sorted(Sign, key=lambda sign: sign is Sign.PERSON)
        self.boxes = {sign: TickBox(text(f"wishes.sign.{sign}")) for sign in order}
        self._order = label(role="muted", wraps=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for place, (sign, box) in enumerate(self.boxes.items()):
            if sign is Sign.PERSON:  # the longest words have a row of their own
                grid.addWidget(box, len(order), 0, 1, _COLUMNS)
            else:
                grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
            box.clicked.connect(lambda on, sign=sign: self._tick(sign, is_on=on))
        grid.setColumnStretch(_COLUMNS, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.papers)
        column.addLayout(grid)
        column.addWidget(self._order)
        self.papers.changed.connect(self._show)
        self._show()

    @property
    def paper(self) -> Paper:
        """Return the paper whose signers are shown."""
        return Paper(self.papers.reading() or Paper.RECEIPT)

    def reading(self) -> object:
        """Return the signers of every paper, from left to right."""
        return dict(self._signers)

    def put(self, value: object) -> None:
        """Show the signers of papers."""
        if isinstance(value, Mapping):
            self._signers |= value
        self._show()

    def input(self) -> QWidget:
        """Return the list of papers."""
        return self.papers.input()

    def widget(self) -> QWidget:
        """Return all of it."""
        return self

    def _tick(self, sign: Sign, *, is_on: bool) -> None:
        others = tuple(one for one in self._signers[self.paper] if one is not sign)
        self._signers[self.paper] = (*others, sign) if is_on else others
        self._tell_order()
        self.changed.emit()

    def _show(self) -> None:
        for sign, box in self.boxes.items():
            box.setChecked(sign in self._signers[self.paper])

        self._tell_order()

    def _tell_order(self) -> None:
        names = ", ".join(text(f"wishes.sign.{sign}") for sign in self._signers[self.paper])
        said = text("wishes.signers.order", names=names) if names else text("wishes.signers.none")
        self._order.setText(said)
        for box in self.boxes.values():
            box.setAccessibleDescription(said)
