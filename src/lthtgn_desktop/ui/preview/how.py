"""How a paper is printed: on which printer, how many copies, which pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from lthtgn_desktop.ui.preview.pages_field import PagesField
from lthtgn_desktop.ui.preview.printers import printer_names
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.form import Form, Row
from lthtgn_desktop.ui.widgets.whole_field import WholeField

MOST_COPIES = 99
_LETTERS_SHOWN = 14


class How(NamedTuple):
    """What was chosen; `pages` are numbered from 1, in their order."""

    printer: str
    copies: int
    pages: tuple[int, ...]
    is_both_sides: bool


class HowToPrint(QWidget):
    """The fields; Enter in the last one goes on to what follows."""

    def __init__(self, count: int, ends: Callable[[], object]) -> None:
        super().__init__()
        self._count = count
        self._ends = ends
        self.copies, self.pages = WholeField(1, MOST_COPIES), PagesField(count)
        self.copies.put(1)
        sides = {name: text(f"preview.sides.{name}") for name in ("one", "both")}
        self.sides = Choice(sides, chosen="one")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.form: Form | None = None
        self.look_for_printers()

    def look_for_printers(self) -> bool:
        """List the printers that there are now; tells whether there is any."""
        names = printer_names()
        self.printer = Choice(
            {name: name for name in names}, chosen=next(iter(names), None), as_list=True
        )
        if isinstance(box := self.printer.input(), QComboBox):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(_LETTERS_SHOWN)
            box.setPlaceholderText(text("preview.printer.none"))
        self._lay_form()
        return bool(names)

    def chosen(self) -> How | None:
        """Return what was chosen, or None where a field cannot be read, which is shown."""
        if self.form is None or (found := self.form.document()) is None:
            return None
        every = tuple(range(1, self._count + 1))
        pages = found.get("pages", every)
        printer = self.printer.reading() or ""
        copies = int(str(found["copies"]))
        chosen = pages if isinstance(pages, tuple) else every
        return How(printer, copies, chosen, self.sides.reading() == "both")

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
        self._column.addWidget(self.form)
        if old is not None:
            self._column.removeWidget(old)
            old.deleteLater()
