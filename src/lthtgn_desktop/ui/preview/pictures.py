"""Pictures of a PDF's pages, for the screen and for the printer."""

from __future__ import annotations

from pypdfium2 import PdfDocument
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72


class Pages:
    """The pages of a PDF, by their place from 0; sizes are in points."""

    def __init__(self, content: bytes) -> None:
        self._document = PdfDocument(content)
        self.count = len(self._document)

    def size(self, place: int) -> QSizeF:
        """Return how large the paper of a page is."""
        return QSizeF(*self._document.get_page_size(place))

    def picture(self, place: int, scale: float) -> QImage:
        """Return a page in greys, as all our paper is; `scale` is in pixels per point."""
        page = self._document[place]
        try:
            drawn = page.render(scale=scale, grayscale=True)
        finally:
            page.close()
        grey = QImage.Format.Format_Grayscale8
        made = QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, grey).copy()
        drawn.close()
        return made

    def close(self) -> None:
        """Let go of the PDF; nothing is drawn any more."""
        self._document.close()
