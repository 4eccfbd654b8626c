"""Help on paper: the page of a screen, and the card of keys; no book is needed."""

from __future__ import annotations

from collections.abc import Sequence

from lthtgn_desktop.printing.papers.help_page import (
    CardPaper,
    HelpPaper,
    KeyGroup,
    KeyWords,
    help_page,
    key_card,
)
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.usecases.guides import Guide
from lthtgn_desktop.usecases.paper.print_paper import Printed

Keys = Sequence[tuple[str, str]]
"""Keys, each with what it does."""


def print_guide(guide: Guide, heading: str, keys: Keys) -> Printed:
    """Return a help page ready for the printer, its keys under a heading."""
    group = KeyGroup(heading, [KeyWords(*line) for line in keys])
    document = help_page(HelpPaper(guide.title, guide.steps, guide.picture, group))
    return Printed(document.title, len(document.sheets), pdf_bytes(document))


def print_key_card(title: str, groups: Sequence[tuple[str, Keys]]) -> Printed:
    """Return the card of keys ready for the printer: headings, each with its keys."""
    shown = [KeyGroup(heading, [KeyWords(*line) for line in keys]) for heading, keys in groups]
    document = key_card(CardPaper(title, shown))
    return Printed(document.title, len(document.sheets), pdf_bytes(document))
