"""What is special about the printing of a paper: both its sides, and a printer that is off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from lthtgn_desktop.domain.papers import Paper, PassbookMode, Wanted

OnPrinter: TypeAlias = Callable[[str], tuple[Wanted, str]]
"""From a printer's name to what is wanted on that one, and a sentence about it."""

_TWO_SIDED = {PassbookMode.YEAR_CARD, PassbookMode.BOOKLET}


def is_two_sided(paper: Paper, wanted: Wanted) -> bool:
    """Return whether a paper is made for both sides of its sheets: whole cards and booklets."""
    return paper is Paper.PASSBOOK and wanted.mode in _TWO_SIDED
