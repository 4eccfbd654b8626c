"""The steps of the first run, with a way back; each can be left, and is found again as it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.first_run.balances import BalancesStep
from lthtgn_desktop.ui.first_run.finish import FinishStep
from lthtgn_desktop.ui.first_run.people import PeopleStep
from lthtgn_desktop.ui.first_run.rules import RulesStep
from lthtgn_desktop.ui.first_run.step import Step
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.preview.opening import show_paper
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.screens import HOME
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.task import MARGIN, Parts, button_row
from lthtgn_desktop.usecases.drafts import keep, kept
from lthtgn_desktop.usecases.first_run import PLACE

_AGAIN = BalancesStep.name
"""Where whoever comes back begins: balances can be changed until a month is closed."""
_BEFORE = 2
"""Welcome and club come before the book is there, on the page that asks what to open."""


class FirstRunPage(Page):
    """One step at a time."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("first.title"))
        finish = FinishStep(runner)
        finish.prints.connect(self._print)
        self._steps: list[Step] = [
            RulesStep(runner),
            PeopleStep(runner),
            BalancesStep(runner),
            finish,
        ]
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(step)
            step.told.connect(self.told.emit)
        self._back = button(text("first.back"), self.back, key="F2")
        self._next = button(text("first.next"), self.next, role="primary", key="F9")
        row = button_row(self._back, button(text("first.later"), self._later))
        row.addWidget(self._next)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self._stack, 1)
        column.addLayout(row)
        self._parts = Parts(runner)
        self._parts.addWidget(inside)
        self.fill_with(self._parts)
        self._show(0)

    def reload(self) -> None:
        """Go on at the step that was left."""
        found = self.runner.run(kept, PLACE) or {}
        names = [step.name for step in self._steps]
        name = found.get("step")
        self._show(names.index(str(name)) if name in names else 0)

    def first_focus(self) -> QWidget:
        """Return where typing begins in this step."""
        return self._step.first_focus()

    def leave(self, go: Callable[[], None]) -> None:
        """Go: what is typed is kept."""
        self._parts.leave(go)

    def next(self) -> None:
        """Record this step, and show the next one; after the last the club is ready."""
        if not self._step.save():
            return
        place = self._stack.currentIndex() + 1
        if place < len(self._steps):
            self._go_to(place)
        else:
            self.runner.run(keep, PLACE, {"step": _AGAIN, "is_done": True})
            self.leaves.emit(HOME)

    def back(self) -> None:
        """Show the step before; what is typed here is kept."""
        place = self._stack.currentIndex()
        if not self._step.step_back() and place > 0:
            self._go_to(place - 1)

    @property
    def _step(self) -> Step:
        return self._steps[self._stack.currentIndex()]

    def _later(self) -> None:
        self.leaves.emit(HOME)

    def _go_to(self, place: int) -> None:
        self.runner.run(keep, PLACE, {"step": self._steps[place].name})
        self._show(place)
        self._step.first_focus().setFocus()

    def _show(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._step.begin()
        self._back.setEnabled(place > 0)
        is_last = place == len(self._steps) - 1
        self._next.setText(text("first.done" if is_last else "first.next"))
        self._next.setAccessibleName(self._next.text())
        number, count = place + _BEFORE + 1, len(self._steps) + _BEFORE
        self.subtitle = text(f"first.step.{self._step.name}", number=number, count=count)
        self.renamed.emit()

    def _print(self) -> None:
        show_paper(self.runner, self._parts, Paper.OPENING, Wanted())


def make(runner: Runner) -> Page:
    """Return the page."""
    return FirstRunPage(runner)
