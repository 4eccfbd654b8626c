"""A preview over a real page, and what a printer made of it."""

import subprocess
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.preview.opening import show_paper
from lthtgn_desktop.ui.preview.page import PrintingPage
from lthtgn_desktop.ui.preview.part import Preview
from ui.windows import until

EVERYONE = Wanted(everyone=True)


def page_of(frame: Frame) -> PrintingPage:
    assert isinstance(frame.page, PrintingPage)
    return frame.page


def a_preview(frame: Frame, paper: Paper, wanted: Wanted | None = None) -> Preview:
    """A paper laid over the page, drawn, with its keys awake."""
    page = page_of(frame)
    made = show_paper(page.runner, page.parts, paper, wanted or Wanted())
    assert made is not None
    QTest.qWait(20)
    return made


def shown(frame: Frame) -> Preview:
    """The paper that the keys have brought up."""
    until(lambda: isinstance(page_of(frame).parts.currentWidget(), Preview))
    QTest.qWait(20)
    made = page_of(frame).parts.currentWidget()
    assert isinstance(made, Preview)
    return made


def ink(image: QImage) -> int:
    """How many dark dots a picture has."""
    dots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).lightness() < 128 for x, y in dots)


def a_printer(path: Path) -> QPrinter:
    """A printer that puts its paper into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def facts(path: Path) -> dict[str, str]:
    """What another program says of a PDF."""
    said = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True)
    pairs = (line.partition(":") for line in said.stdout.splitlines())
    return {name: value.strip() for name, _, value in pairs}
