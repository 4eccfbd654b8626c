"""The last look: how large letters are, the minutes to be signed, and what comes next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import in_documents
from lthtgn_desktop.ui.first_run.step import Step
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.text_size import change_text_size
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.first_run import standing
from lthtgn_desktop.usecases.show_figures import picture


class FinishStep(Step):
    """What is in the book now, in words."""

    name = "finish"
    prints = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._told = label(wraps=True)
        self._paper = button(text("first.finish.paper"), self.prints.emit, key="F8")
        column = QVBoxLayout(self)
        column.addWidget(label(text("first.finish.title"), role="heading", wraps=True))
        column.addWidget(self._told)
        column.addLayout(button_row(self._paper))
        column.addWidget(label(text("first.finish.size"), wraps=True))
        sizes = (("act.bigger", 1), ("act.smaller", -1))
        column.addLayout(
            button_row(*(button(text(name), partial(change_text_size, by)) for name, by in sizes))
        )
        column.addWidget(label(text("first.finish.next"), wraps=True))
        column.addStretch(1)

    def begin(self) -> None:
        """Tell what the club begins with."""
        seen, there = self.runner.run(picture), self.runner.run(standing)
        if seen is None or there is None:
            return
        funds = seen.balances.funds.values()
        self._told.setText(
            text(
                "first.finish.told",
                members=len(seen.club.members),
                loans=len(there.loans),
                cash=in_documents(sum(fund.cash + fund.bank for fund in funds)),
                owed=in_documents(sum(fund.loans for fund in funds)),
            )
        )
        self._paper.setEnabled(bool(there.funds or there.loans or there.dues))

    def first_focus(self) -> QWidget:
        """Return the button that prints, as far as there is something to print."""
        return self._paper if self._paper.isEnabled() else self
