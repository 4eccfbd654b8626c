"""Pages on their way to a printer: one with each turn of the window, so that it stays awake."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from lthtgn_desktop.ui.preview.pictures import POINTS_PER_INCH, Pages
from lthtgn_desktop.ui.preview.printers import DOTS_PER_INCH, layout_for


class Outcome(Enum):
    """What became of a job."""

    SENT = auto()
    STOPPED = auto()
    FAILED = auto()


class PrintJob(QObject):
    """Sends pages, numbered from 1, in an order; `reached` tells how many are sent."""

    reached = Signal(int)
    ended = Signal(object)

    def __init__(
        self, pages: Pages, printer: QPrinter, order: Sequence[int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pages = pages
        self._printer = printer
        self._order = order
        self._painter = QPainter()
        self.sent = 0
        self.is_running = False

    def start(self) -> None:
        """Begin with the first page in the next turn of the window."""
        self.is_running = True
        self._lay_paper()
        if self._painter.begin(self._printer):
            QTimer.singleShot(0, self, self._step)
        else:
            self._end(Outcome.FAILED)

    def stop(self) -> None:
        """Send no more; what the printer has not begun is taken back where that is possible."""
        if self.is_running:
            self._printer.abort()
            self._end(Outcome.STOPPED)

    def _step(self) -> None:
        if not self.is_running:
            return
        if self.sent and not self._next_sheet():
            self._end(Outcome.FAILED)
            return
        self._draw(self._order[self.sent] - 1)
        if self._printer.printerState() is QPrinter.PrinterState.Error:
            self._end(Outcome.FAILED)
            return
        self.sent += 1
        self.reached.emit(self.sent)
        if self.sent < len(self._order):
            QTimer.singleShot(0, self, self._step)
        else:
            self._end(Outcome.SENT)

    def _draw(self, place: int) -> None:
        size = self._pages.size(place)
        picture = self._pages.picture(place, DOTS_PER_INCH / POINTS_PER_INCH)
        scale = self._printer.resolution() / POINTS_PER_INCH
        paper = QRectF(0, 0, size.width() * scale, size.height() * scale)
        self._painter.drawImage(paper, picture)

    def _next_sheet(self) -> bool:
        self._lay_paper()
        return self._printer.newPage()

    def _lay_paper(self) -> None:
        place = self._order[self.sent] - 1
        self._printer.setPageLayout(layout_for(self._pages.size(place)))

    def _end(self, outcome: Outcome) -> None:
        self.is_running = False
        is_whole = not self._painter.isActive() or self._painter.end()
        self.ended.emit(outcome if is_whole or outcome is Outcome.STOPPED else Outcome.FAILED)
