"""The closed months, and the report of each that goes to the association."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.ui.closing.words import month_words
from lthtgn_desktop.ui.remembered import REPORTS, remember, remembered
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.choose_path import choose_folder


class Reports(QFrame):
    """Chooses a closed month, newest first, and writes its report into a folder."""

    done = Signal(str)

    def __init__(self, runner: Runner, months: Sequence[Month]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._runner = runner
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.addWidget(label(text("report.title"), role="heading"))
        options = {str(month): month_words(month) for month in sorted(months, reverse=True)}
        self.choice = Choice(options, chosen=next(iter(options), None), as_list=True)
        if not options:
            self._column.addWidget(label(text("report.none"), role="muted"))
            return
        words = label(text("report.month"))
        words.setBuddy(self.choice.input())
        self.choice.input().setAccessibleName(text("report.month"))
        self._column.addWidget(words)
        self._column.addWidget(self.choice)
        self._column.addWidget(button(text("report.do"), self.ask_folder, key="F7"))

    def ask_folder(self) -> None:
        """Ask where the file goes; the folder of the last time is proposed."""
        place = QStandardPaths.StandardLocation.DocumentsLocation
        proposed = remembered(REPORTS, QStandardPaths.writableLocation(place))
        choose_folder(self, text("report.folder"), proposed, self.export)

    def export(self, folder: Path) -> None:
        """Write the report of the chosen month; Excel's library is loaded here, the first time."""
        remember(REPORTS, str(folder))
        month = Month.read(str(self.choice.reading()))
        verb = importlib.import_module("lthtgn_desktop.usecases.send_report").export_month
        if (sent := self._runner.run(verb, month, folder)) is not None:
            told = text(
                "report.done", month=month_words(month), number=sent.number, path=str(sent.path)
            )
            self.done.emit(told)
