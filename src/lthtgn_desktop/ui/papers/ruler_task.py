"""Setting a printer right: its ruler sheet, and the two distances that were measured on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from lthtgn_desktop.domain.papers import MOST_SHIFT, NO_SHIFT, PaperSize, Shift, Wanted
from lthtgn_desktop.ui.papers.millimetres import MillimetreField, shown_mm
from lthtgn_desktop.ui.papers.ruler_picture import RulerPicture
from lthtgn_desktop.ui.papers.shifts import forget, keep_measured, note_sheet, shift_of
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.task import Document, Task


class RulerTask(Task):
    """One printer after the other; what is measured counts on this computer only."""

    def __init__(
        self,
        printers: Sequence[str],
        show: Callable[[Wanted], object],
        tell: Callable[[str], object],
    ) -> None:
        self._printers = printer_choice(printers)
        sizes = {size.value: size.value.upper() for size in PaperSize}
        self._size = Choice(sizes, chosen=PaperSize.A5)
        self.left, self.bottom = MillimetreField(), MillimetreField()
        rows = [
            Row("printer", text("ruler.printer"), self._printers),
            Row("size", text("ruler.size"), self._size),
            Row("left", text("ruler.left"), self.left),
            Row("bottom", text("ruler.bottom"), self.bottom),
        ]
        super().__init__(
            text("ruler.title"), rows, save=text("ruler.save"), then=self._keep_measured
        )
        self._show = show
        self._tell = tell
        self._lay()
        self._printers.changed.connect(self._tell_shift)
        self._tell_shift()

    @property
    def printer(self) -> str:
        """Return the name of the printer chosen."""
        return self._printers.reading() or ""

    def _lay(self) -> None:
        place = self.below.count() - 1
        self.below.insertWidget(place, button(text("ruler.forget"), self._forget))
        sheet = button(text("ruler.print"), self._print_sheet, key="F6")
        self.below.insertWidget(place + 1, sheet)
        self.middle.addWidget(RulerPicture(), 0, Qt.AlignmentFlag.AlignTop)

    def _print_sheet(self) -> None:
        size = PaperSize(self._size.reading() or PaperSize.A5)
        self._show(Wanted(size=size, shift=note_sheet(self.printer)))

    def _keep_measured(self, _typed: Document) -> None:
        left, bottom = self.left.millimetres(), self.bottom.millimetres()
        if left is None or bottom is None:
            return  # the form has said so already
        if keep_measured(self.printer, left, bottom) is None:
            self.form.show_problem("left", text("ruler.too_far", highest=MOST_SHIFT))
            self.left.input().setFocus()
            return
        self.mark_kept()
        self._tell_shift()
        self._tell(text("ruler.saved", now=shown_shift(shift_of(self.printer))))

    def _forget(self) -> None:
        forget(self.printer)
        self._tell_shift()

    def _tell_shift(self) -> None:
        shift = shown_shift(shift_of(self.printer))
        self.say(text("ruler.told", steps=text("ruler.steps"), shift=shift))


def printer_choice(printers: Sequence[str]) -> Choice:
    """Return the printers to choose from; a computer without one may be given one later."""
    options = {name: name for name in printers} or {"": text("ruler.this_printer")}
    return Choice(options, chosen=next(iter(options)), as_list=True)


def shown_shift(shift: Shift) -> str:
    """Return in words what a printer is told."""
    if shift == NO_SHIFT:
        return text("ruler.now.none")
    right = "ruler.right" if shift.right >= 0 else "ruler.to_left"
    down = "ruler.down" if shift.down >= 0 else "ruler.up"
    said = {"right": text(right, mm=shown_mm(shift.right))}
    return text("ruler.now", **said, down=text(down, mm=shown_mm(shift.down)))
