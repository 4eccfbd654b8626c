"""One page as it will look on paper: the whole of it, or larger and scrolled."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.preview.pictures import Pages
from lthtgn_desktop.ui.texts import text

ZOOMS = (1.0, 1.25, 1.6, 2.0, 2.5, 3.2, 4.0)
"""How much larger than the whole page in the window."""

_ROUND = 10
_KEPT = 4


class PageView(QScrollArea):
    """Draws only the page that is shown; the next one is drawn when there is nothing to do."""

    turned = Signal()

    def __init__(self, pages: Pages, title: str) -> None:
        super().__init__()
        self._pages = pages
        self._title = title
        self._kept: dict[tuple[int, int], QImage] = {}
        self._place = self._zoom = 0
        self._sheet = _Sheet()
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._draw_next)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 240)

    @property
    def place(self) -> int:
        """Return the place of the page that is shown, from 0."""
        return self._place

    @property
    def zoom(self) -> int:
        """Return how far it is zoomed in: a place in `ZOOMS`."""
        return self._zoom

    @property
    def image(self) -> QImage:
        """Return the picture as it is shown."""
        return self._sheet.image

    def show_instead(self, pages: Pages) -> None:
        """Show the same pages made anew: the same place, as large as before."""
        self._pages = pages
        self._kept.clear()
        self.show_page()

    def turn(self, step: int) -> None:
        """Show a page before or after this one, from its top."""
        place = min(max(self._place + step, 0), self._pages.count - 1)
        if place != self._place:
            self._place = place
            self.verticalScrollBar().setValue(0)
            self.show_page()

    def enlarge(self, step: int) -> None:
        """Show the page larger or smaller; by 0 as large as fits."""
        zoom = self._zoom + step if step else 0
        self._zoom = min(max(zoom, 0), len(ZOOMS) - 1)
        self.show_page()

    def show_page(self) -> None:
        """Draw the page as large as it is wanted now."""
        self._sheet.show_image(self._drawn(self._place))
        words = text("preview.page.name", page=self._place + 1, count=self._pages.count)
        self.setAccessibleName(f"{self._title}. {words}")
        self._sheet.setAccessibleName(self.accessibleName())
        self._ahead.start(0)
        self.turned.emit()

    def stop(self) -> None:
        """Draw nothing ahead any more."""
        self._ahead.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the room that there is now."""
        super().resizeEvent(event)
        self.show_page()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys scroll here."""
        super().focusInEvent(event)
        self._sheet.mark_focus(has_focus=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self._sheet.mark_focus(has_focus=False)

    def _drawn(self, place: int) -> QImage:
        size, room = self._pages.size(place), self.maximumViewportSize()
        fits = min(
            max(1, room.width() - 2 * _ROUND) / size.width(),
            max(1, room.height() - 2 * _ROUND) / size.height(),
        )
        sharp = self.devicePixelRatioF()
        scale = fits * ZOOMS[self._zoom] * sharp
        key = (place, round(scale * 1000))
        if key not in self._kept:
            made = self._pages.picture(place, scale)
            made.setDevicePixelRatio(sharp)
            for old in [*self._kept][: 1 - _KEPT]:
                del self._kept[old]
            self._kept[key] = made
        return self._kept[key]

    def _draw_next(self) -> None:
        if self._place + 1 < self._pages.count:
            self._drawn(self._place + 1)


class _Sheet(QWidget):
    """The picture in the middle of a grey ground, with the edge of the paper around it."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self._has_focus = False

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        self.image = image
        around = QSize(2 * _ROUND - 4, 2 * _ROUND - 4)
        self.setMinimumSize(image.deviceIndependentSize().toSize() + around)
        self.update()

    def mark_focus(self, *, has_focus: bool) -> None:
        """Draw a thick edge where the keys go here."""
        self._has_focus = has_focus
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, paper and edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.LINES))
        size = self.image.deviceIndependentSize().toSize()
        corner = QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        painter.drawImage(corner, self.image)
        pen = QPen(QColor(theme.FOCUS), 3) if self._has_focus else QPen(QColor(theme.BORDER), 1)
        painter.setPen(pen)
        painter.drawRect(QRect(corner, size).adjusted(-2, -2, 1, 1))
        painter.end()
