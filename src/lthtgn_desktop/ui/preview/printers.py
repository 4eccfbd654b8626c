"""The printers of this computer, and one made ready for our pages."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from lthtgn_desktop.ui.remembered import PRINTER, remember, remembered

DOTS_PER_INCH = 300


def printer_names() -> list[str]:
    """Return the names of all printers, the likeliest first: the last one used, the usual one."""
    names = QPrinterInfo.availablePrinterNames()
    likely = [remembered(PRINTER), QPrinterInfo.defaultPrinterName()]
    return sorted(names, key=lambda name: (*(name != liked for liked in likely), name))


def propose_printer(name: str) -> None:
    """Let a printer stand first from now on: it was chosen before its paper was shown."""
    if name:
        remember(PRINTER, name)


def turns_paper(name: str) -> bool:
    """Return whether a printer prints on both sides by itself."""
    modes = QPrinterInfo.printerInfo(name).supportedDuplexModes() if name else []
    return any(mode is not QPrinter.DuplexMode.DuplexNone for mode in modes)


def printer_named(name: str) -> QPrinter | None:
    """Return a printer that is still there, and remember that it was chosen."""
    info = QPrinterInfo.printerInfo(name)
    if not name or info.isNull():
        return None
    propose_printer(name)
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def make_ready(printer: QPrinter, title: str) -> None:
    """Let a printer print from edge to edge, at 300 dots per inch, under a title in its queue."""
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setDocName(title)


def sides_for(points: QSizeF, *, is_both: bool) -> QPrinter.DuplexMode:
    """Return one side, or both with the paper turned as a book's leaf, for pages of a size."""
    if not is_both:
        return QPrinter.DuplexMode.DuplexNone
    lies = points.width() > points.height()
    return QPrinter.DuplexMode.DuplexShortSide if lies else QPrinter.DuplexMode.DuplexLongSide


def layout_for(points: QSizeF) -> QPageLayout:
    """Return the paper for a page of a size in points; it lies where the page is wider."""
    lies = points.width() > points.height()
    upright = points.transposed() if lies else points
    size = QPageSize(
        upright, QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, way, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
