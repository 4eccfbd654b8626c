"""How a paper is printed: on which printer, how many copies, which pages, on which sides."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.ui.preview.pages_field import PagesField
from lthtgn_desktop.ui.preview.printers import printer_names, turns_paper
from lthtgn_desktop.ui.preview.sides import Sides, turning
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.form import Form, Row
from lthtgn_desktop.ui.widgets.whole_field import WholeField

MOST_COPIES = 99


class How(NamedTuple):
    """What was chosen; `pages` are numbered from 1, in their order, those of one side alone."""

    printer: str
    copies: int
    pages: tuple[int, ...]
    sides: Sides
    is_last: bool


class HowToPrint(QWidget):
    """The fields; Enter in the last one goes on to what follows.

    `turning` says how the sheets are turned; it is laid where there is room for a sentence.
    """

    printer_changed = Signal(str)

    def __init__(
        self, count: int, paper: QSizeF, ends: Callable[[], object], *, is_two_sided: bool
    ) -> None:
        super().__init__()
        self._count = count
        self._paper = paper
        self._ends = ends
        self._is_two_sided = is_two_sided
        self.copies, self.pages = WholeField(1, MOST_COPIES), PagesField(count)
        self.copies.put(1)
        words = {side.value: text(f"preview.sides.{side}") for side in Sides}
        self.sides = Choice(words, chosen=Sides.ONE, as_list=True)
        self.turning = label(wraps=True)
        self.turning.setParent(self)  # until it is laid: shown alone it would be a window
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.form: Form | None = None
        self.look_for_printers()
        if is_two_sided:
            by_itself = turns_paper(self.printer_name) or not self.printer_name
            self.sides.put(Sides.BOTH if by_itself else Sides.FRONT)
        self.sides.changed.connect(self._tell_turning)
        self._tell_turning()

    @property
    def printer_name(self) -> str:
        """Return the printer that is chosen, or nothing where there is none."""
        return self.printer.reading() or ""

    def look_for_printers(self) -> bool:
        """List the printers that there are now; tells whether there is any."""
        names = printer_names()
        self.printer = Choice(
            {name: name for name in names}, chosen=next(iter(names), None), as_list=True
        )
        for choice in (self.printer, self.sides):
            choice.keep_narrow(text("preview.printer.none"))
        self.printer.changed.connect(lambda: self.printer_changed.emit(self.printer_name))
        self._lay_form()
        self.printer_changed.emit(self.printer_name)
        return bool(names)

    def chosen(self) -> How | None:
        """Return what was chosen, or None where a field cannot be read, which is shown."""
        if self.form is None or (found := self.form.document()) is None:
            return None
        every = tuple(range(1, self._count + 1))
        pages = found.get("pages", every)
        chosen = pages if isinstance(pages, tuple) else every
        sides = Sides(self.sides.reading() or Sides.ONE)
        is_last = sides is not Sides.FRONT or len(chosen) == 1
        copies = int(str(found["copies"]))
        return How(self.printer_name, copies, sides.of(chosen), sides, is_last)

    def turn_over(self, how: How) -> str:
        """Go on to the other side of the sheets; returns what is done with them before."""
        fronts = how.sides is Sides.FRONT
        self.sides.put(Sides.BACK if fronts else Sides.FRONT)
        return turning(Sides.BACK, self._paper) if fronts else ""

    def _tell_turning(self) -> None:
        sides = Sides(self.sides.reading() or Sides.ONE)
        told = turning(sides, self._paper)
        if sides is Sides.ONE and self._is_two_sided:
            told = text("preview.turn.needed")
        self.turning.setText(told if self._count > 1 else "")
        self.turning.setVisible(bool(self.turning.text()))

    def _lay_form(self) -> None:
        rows = [
            Row("printer", text("preview.printer"), self.printer, needed=False),
            Row("copies", text("preview.copies"), self.copies),
        ]
        if self._count > 1:
            rows.append(Row("pages", text("preview.pages"), self.pages, needed=False))
            rows.append(Row("sides", text("preview.sides"), self.sides))
        old, self.form = self.form, Form(rows, ends=self._ends)
        if (inside := self.form.layout()) is not None:
            inside.setContentsMargins(0, 0, 0, 0)
        self._column.insertWidget(0, self.form)
        if old is not None:
            self._column.removeWidget(old)
            old.deleteLater()
