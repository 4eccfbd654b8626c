"""Printing a paper: the one way from the book to a PDF, for the command and for the window."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.names import clean_text
from lthtgn_desktop.domain.papers import MOST_SHIFT, Paper, Wanted
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.catalogue import CATALOGUE

_NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class Printed(NamedTuple):
    """Pages as a PDF; `file_name` is what a file of them is called unless a person says else."""

    title: str
    pages: int
    content: bytes

    @property
    def file_name(self) -> str:
        """Return a name that every system takes: `Phiếu thu PT 3-2026 HD.pdf`."""
        return f"{_NOT_IN_FILE_NAMES.sub('-', clean_text(self.title)).strip(' .')}.pdf"


def print_paper(desk: Desk, paper: Paper, wanted: Wanted) -> Printed:
    """Return a paper ready for the printer.

    Raises `Refused` where the paper takes not all that was said, needs something more, or where
    the book has nothing to put on it.
    """
    entry = CATALOGUE[paper]
    for option in sorted(wanted.said() - entry.takes):
        raise Refused(RefusalCode.PAPER_TAKES_NOT, paper=paper, option=option)
    if furthest := max(wanted.shift, key=abs) if max(map(abs, wanted.shift)) > MOST_SHIFT else 0:
        raise Refused(RefusalCode.SHIFT_TOO_FAR, value=f"{furthest:g}", highest=MOST_SHIFT)
    document = importlib.import_module(entry.module).make(desk, paper, wanted)
    if not isinstance(document, Document):
        raise TypeError(paper)
    return Printed(document.title, len(document.sheets), pdf_bytes(document))


def save_paper(printed: Printed, path: Path, *, force: bool = False) -> None:
    """Write a paper as a file, whole or not at all; raises `FileExists`."""
    write_whole(path, [printed.content], force=force)
