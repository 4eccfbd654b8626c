"""One step of the first run, as the page knows it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.usecases.drafts import forget, keep, kept


class Step(QWidget):
    """Asks for one thing; what is typed is kept as a draft of its `name` until it is recorded."""

    name = ""
    told = Signal(str)
    """A sentence for the strip under the page."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.runner = runner

    def begin(self) -> None:
        """Show what is in the book, and what was typed before."""

    def save(self) -> bool:
        """Record what was typed; False where something is to be looked at first."""
        return True

    def step_back(self) -> bool:
        """Go back within the step; False where the step before is to be shown."""
        return False

    def first_focus(self) -> QWidget:
        """Return where typing begins."""
        return self

    def keep(self, document: Mapping[str, object]) -> None:
        """Keep what is typed so far."""
        self.runner.run(keep, self._draft, dict(document))

    def kept(self) -> dict[str, object]:
        """Return what was typed before and not recorded."""
        return self.runner.run(kept, self._draft) or {}

    def forget(self) -> None:
        """Take away what is recorded now."""
        self.runner.run(forget, self._draft)

    @property
    def _draft(self) -> str:
        return f"first-run {self.name}"
