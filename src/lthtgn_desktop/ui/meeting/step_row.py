"""One step as a big row to press: its mark, its name, how far it is, and a sentence."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label, yields
from lthtgn_desktop.ui.widgets.marks import tick
from lthtgn_desktop.usecases.meeting_steps import Progress, Step

_BORDER = 3


class StepRow(QPushButton):
    """A button as high as its words need at the width that there is."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step
        self.setAutoDefault(True)
        self.mark = ProgressMark()
        self._name = label(text(f"meeting.step.{step}"), role="heading")
        self._state = label(role="heading2")
        self._said = label(wraps=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 6, 14, 6)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.mark, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(yields(self._state), 0, 2)
        grid.addWidget(self._said, 1, 1, 1, 2)
        grid.setColumnStretch(2, 1)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for inner in (self.mark, self._name, self._state, self._said):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_progress(self, progress: Progress, said: str) -> None:
        """Show how far the step is."""
        state = text(f"meeting.{progress}")
        self.mark.show_progress(progress)
        self._state.setText(state)
        self._said.setText(said)
        name = self._name.text()
        self.setAccessibleName(text("meeting.named", step=name, state=state, said=said))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Say that the sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at a width."""
        inner = self.layout()
        return inner.totalHeightForWidth(width) if inner else 0

    def sizeHint(self) -> QSize:
        """Return the room that the words would like."""
        inner = self.layout()
        return inner.totalSizeHint() if inner else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room for the words."""
        inner = self.layout()
        return inner.totalMinimumSize() if inner else super().minimumSizeHint()


class ProgressMark(QWidget):
    """A tick: done; an empty ring: to do; a line: not needed. Words say the same beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._progress = Progress.NOT_NEEDED
        self.setFixedSize(34, 34)

    def show_progress(self, progress: Progress) -> None:
        """Show another mark."""
        self._progress = progress
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(4, 5, 26, 24)
        if self._progress is Progress.DONE:
            tick(painter, box, theme.PAID)
        else:
            painter.setPen(QPen(QColor(theme.PART), _BORDER))
            if self._progress is Progress.TO_DO:
                painter.drawEllipse(box)
            else:
                painter.setPen(QPen(QColor(theme.BORDER), _BORDER))
                painter.drawRect(QRectF(box.left(), box.center().y(), box.width(), 0))
        painter.end()
