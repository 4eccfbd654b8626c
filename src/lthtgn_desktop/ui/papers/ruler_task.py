"""Setting a printer right: its ruler sheet, and the two distances that were measured on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout

from lthtgn_desktop.domain.papers import MOST_SHIFT, NO_SHIFT, PaperSize, Shift, Wanted
from lthtgn_desktop.ui.papers.millimetres import MillimetreField, shown_mm
from lthtgn_desktop.ui.papers.ruler_picture import RulerPicture
from lthtgn_desktop.ui.papers.shifts import Tray, forget, keep_measured, note_sheet, shift_of
from lthtgn_desktop.ui.preview.handling import OnPrinter
from lthtgn_desktop.ui.preview.printers import propose_printer
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.task import Document, Task


class RulerTask(Task):
    """One printer after the other; what is measured counts on this computer only."""

    def __init__(
        self,
        printers: Sequence[str],
        show: Callable[[Wanted, OnPrinter], object],
        tell: Callable[[str], object],
    ) -> None:
        self._printers, self._found = printer_choice(printers), ""
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
        for choice in (self._printers, self._size):
            choice.changed.connect(self._tell_shift)
        self._tell_shift()

    @property
    def tray(self) -> Tray:
        """Return the printer and the paper that were chosen."""
        size = PaperSize(self._size.reading() or PaperSize.A5)
        return Tray(self._printers.reading() or self._found, size)

    def _lay(self) -> None:
        self.below.add_before_last(button(text("ruler.forget"), self._forget))
        sheet = button(text("ruler.print"), self._print_sheet, key="F6")
        self.below.add_before_last(sheet)
        around = self.form.parentWidget()
        inside = None if around is None else around.layout()
        if isinstance(inside, QVBoxLayout):  # the steps scroll with the fields on a low screen
            inside.insertWidget(0, label(text("ruler.steps"), wraps=True))
        self.middle.addWidget(RulerPicture(), 0)

    def _print_sheet(self) -> None:
        propose_printer(self.tray.printer)
        self._show(self._sheet_of(self.tray), self._on_printer)

    def _on_printer(self, printer: str) -> tuple[Wanted, str]:
        """Go over to the printer that was chosen in the preview: that one is measured now."""
        self._printers.put(printer)
        self._found = printer  # also one that was plugged in just now
        tray = self.tray._replace(printer=printer)
        return self._sheet_of(tray), told_shift(tray)

    def _sheet_of(self, tray: Tray) -> Wanted:
        return Wanted(size=tray.size, shift=note_sheet(tray))

    def _keep_measured(self, _typed: Document) -> None:
        left, bottom = self.left.millimetres(), self.bottom.millimetres()
        if left is None or bottom is None:
            return  # the form has said so already
        if keep_measured(self.tray, left, bottom) is None:
            self.form.show_problem("left", text("ruler.too_far", highest=MOST_SHIFT))
            self.left.input().setFocus()
            return
        self.mark_kept()
        self._tell_shift()
        self._tell(text("ruler.saved", now=shown_shift(shift_of(self.tray))))

    def _forget(self) -> None:
        forget(self.tray)
        self._tell_shift()

    def _tell_shift(self) -> None:
        self.say(told_shift(self.tray))


def printer_choice(printers: Sequence[str]) -> Choice:
    """Return the printers to choose from; a computer without one may be given one later."""
    options = {name: name for name in printers} or {"": text("ruler.this_printer")}
    made = Choice(options, chosen=next(iter(options)), as_list=True)
    made.keep_narrow()
    return made


def told_shift(tray: Tray) -> str:
    """Return for which printer and paper something is printed, and how that is corrected."""
    named = text("ruler.named", name=tray.printer) if tray.printer else text("ruler.this_printer")
    shift = shown_shift(shift_of(tray))
    return text("ruler.tray", printer=named, size=tray.size.upper(), shift=shift)


def shown_shift(shift: Shift) -> str:
    """Return in words what a printer is told."""
    if shift == NO_SHIFT:
        return text("ruler.now.none")
    right = "ruler.right" if shift.right >= 0 else "ruler.to_left"
    down = "ruler.down" if shift.down >= 0 else "ruler.up"
    said = {"right": text(right, mm=shown_mm(shift.right))}
    return text("ruler.now", **said, down=text(down, mm=shown_mm(shift.down)))
