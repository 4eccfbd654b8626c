"""The ruler sheet of a printer; a book that does not say yet whose it is can print it too."""

from __future__ import annotations

from lthtgn_desktop.domain.papers import Paper, PaperSize, Wanted
from lthtgn_desktop.printing.document import PRACTICE, Document
from lthtgn_desktop.printing.papers.calibration import calibration
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:  # noqa: ARG001 - every paper has it
    """Return the sheet for an A5, as year cards are, unless another size was said."""
    with desk.book.reading() as connection:
        band = PRACTICE if history.is_practice(connection) else ""
    return calibration(wanted.size or PaperSize.A5, wanted.shift, band=band)
