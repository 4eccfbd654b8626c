"""A page with "In" in the corner: it says what can be printed of what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QPushButton, QWidget

from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.preview.opening import show_paper
from lthtgn_desktop.ui.preview.part import Preview
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.task import Parts


class Offer(NamedTuple):
    """A paper that can be printed now, and the words and the key of its button."""

    paper: Paper
    wanted: Wanted
    words: str = text("act.print")
    key: str = "Ctrl+P"


class OfferingPart(QWidget):
    """A part laid over a page that knows itself what can be printed of it."""

    def offers(self) -> Sequence[Offer]:
        """Return what can be printed of what is shown."""
        return ()


class PrintingPage(Page):
    """Its parts lie one on another; the buttons in the corner follow the uppermost."""

    def __init__(self, runner: Runner, *, title: str) -> None:
        super().__init__(runner, title=title)
        self.lay_papers_over(Parts(runner))

    def lay_papers_over(self, parts: Parts) -> None:
        """Lay papers over these parts from now on, and follow what is uppermost there."""
        self.parts = parts
        parts.currentChanged.connect(self.renamed)

    @property
    def shows_paper(self) -> bool:
        """Return whether a paper lies over everything else."""
        return isinstance(self.parts.currentWidget(), Preview)

    def offers(self) -> Sequence[Offer]:
        """Return what can be printed of what is shown."""
        return ()

    def bar_buttons(self) -> Sequence[QPushButton]:
        """Return a button for each paper."""
        return [self._button(offer) for offer in self._offered()]

    def print_offer(self, key: str) -> None:
        """Show what a button offers by now: something else may have been chosen since."""
        for offer in self._offered():
            if offer.key == key:
                show_paper(self.runner, self.parts, offer.paper, offer.wanted)

    def _offered(self) -> Sequence[Offer]:
        shown = self.parts.currentWidget()
        return shown.offers() if isinstance(shown, OfferingPart) else self.offers()

    def _button(self, offer: Offer) -> QPushButton:
        return button(offer.words, lambda: self.print_offer(offer.key), key=offer.key)
