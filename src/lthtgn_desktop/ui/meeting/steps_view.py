"""The seven steps under each other, each with its number key, and the summary below them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.ui.meeting.step_row import StepRow
from lthtgn_desktop.ui.meeting.words import said_of
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.number_keys import NumberKeys
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.seen_focus import SeenFocus
from lthtgn_desktop.usecases.meeting_steps import Meeting, Step

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepsView(QWidget):
    """Says which step is wanted; it knows how far each is and not how it is done."""

    starts = Signal(object)
    reads_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = [StepRow(step) for step in Step]
        for row in self.rows:
            row.clicked.connect(partial(self.starts.emit, row.step))
        self._ways = [*self.rows, button(text("meeting.read"), self.reads_out.emit)]
        self.keys = NumberKeys(self)
        self.keys.chosen.connect(self._press)
        column = QVBoxLayout()
        column.setContentsMargins(20, 8, 20, 8)
        column.setSpacing(5)
        for way in self._ways:
            way.installEventFilter(self)
            is_row = isinstance(way, StepRow)
            column.addWidget(way, 0, Qt.AlignmentFlag(0) if is_row else Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        area = scrolling(column)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        SeenFocus(area, self._ways)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)

    def show_meeting(self, met: Meeting) -> None:
        """Show how far each step is."""
        for row in self.rows:
            row.show_progress(met.progress(row.step), said_of(met, row.step))

    def row_of(self, step: Step) -> StepRow:
        """Return the row of a step."""
        return next(row for row in self.rows if row.step is step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down go from step to step."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and watched in self._ways:
                place = self._ways.index(watched) + step
                self._ways[place % len(self._ways)].setFocus()
                return True
        return super().eventFilter(watched, event)

    def _press(self, number: int) -> None:
        if 0 < number <= len(self._ways):
            self._ways[number - 1].setFocus()
            self._ways[number - 1].click()
