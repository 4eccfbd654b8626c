"""A document as the bytes of a PDF: the same document, the same bytes."""

from __future__ import annotations

from collections import defaultdict
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.fonts import Face, composed, registered
from lthtgn_desktop.printing.sheet import Line, Run, Sheet, Stroke
from lthtgn_desktop.printing.text import POINT

PROGRAM = "lthtgn"


def pdf_bytes(document: Document) -> bytes:
    """Return the document as a PDF with its fonts in it; the time of its making is no part."""
    registered(Face.REGULAR)  # a page begins with it, or else with a font that is not in the file
    rl_config.useA85 = 0  # bytes as they are: a fifth smaller, and sooner done
    written = BytesIO()
    canvas = Canvas(
        written, pageCompression=1, invariant=1, initialFontName=Face.REGULAR.value, lang="vi-VN"
    )
    canvas.setTitle(composed(document.title))
    canvas.setAuthor(composed(document.author))
    canvas.setSubject("")
    canvas.setCreator(PROGRAM)
    texts = _Texts(canvas)
    for form in document.forms.values():
        _set_size(canvas, form)
        canvas.beginForm(form.name)
        _draw(canvas, form, texts)
        canvas.endForm()
    for sheet in document.sheets:
        _set_size(canvas, sheet)
        _draw(canvas, sheet, texts)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def _set_size(canvas: Canvas, sheet: Sheet) -> None:
    canvas.setPageSize((sheet.paper.width / POINT, sheet.paper.height / POINT))


def _draw(canvas: Canvas, sheet: Sheet, texts: _Texts) -> None:
    height = sheet.paper.height
    for form, left, top, scale in sheet.stamps:
        canvas.saveState()
        canvas.translate(left / POINT, (height - top - form.paper.height * scale) / POINT)
        if scale != 1:
            canvas.scale(scale, scale)
        canvas.doForm(form.name)
        canvas.restoreState()
    for photo in sheet.photos:
        left, foot = photo.box.left / POINT, (height - photo.box.bottom) / POINT
        wide, high = photo.box.width / POINT, photo.box.height / POINT
        canvas.drawImage(str(photo.path), left, foot, wide, high)
    _draw_lines(canvas, sheet.lines, height)
    for bar in sheet.bars:
        left, foot = bar.left / POINT, (height - bar.bottom) / POINT
        canvas.rect(left, foot, bar.width / POINT, bar.height / POINT, stroke=0, fill=1)
    if sheet.runs:
        canvas.addLiteral(texts.operators(sheet.runs, height))


def _draw_lines(canvas: Canvas, lines: list[Line], height: float) -> None:
    """Draw the lines of each look in one stroke."""
    looks: defaultdict[Stroke, list[tuple[float, float, float, float]]] = defaultdict(list)
    for left, top, right, bottom, stroke in lines:
        start = left / POINT, (height - top) / POINT
        looks[stroke].append((*start, right / POINT, (height - bottom) / POINT))
    for stroke, drawn in looks.items():
        width, dashes = stroke.value
        canvas.setLineWidth(width)
        canvas.setDash(*([list(dashes)] if dashes else []))
        canvas.lines(drawn)


class _Texts:
    """Writes the text of sheets in the PDF's own operators, as ReportLab's fonts ask for.

    ReportLab's text object measures every text again and remembers none; most figures of a
    passbook come many times.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._pdf = canvas._doc  # noqa: SLF001 - its fonts number their letters by it
        self._kept: dict[tuple[str, Face], list[tuple[str, str]]] = {}

    def operators(self, runs: list[Run], height: float) -> str:
        """Return all text of a sheet as one text object; a font is named only where it changes."""
        written = ["BT"]
        style, font = None, ""
        for left, foot, text, wanted in runs:
            written.append(f"1 0 0 1 {left / POINT:.3f} {(height - foot) / POINT:.3f} Tm")
            for name, letters in self._letters(text, wanted.face):
                if name != font or wanted != style:
                    style, font = wanted, name
                    written.append(f"{name} {wanted.size:g} Tf")
                written.append(f"<{letters}> Tj")
        written.append("ET")
        return "\n".join(written)

    def _letters(self, text: str, face: Face) -> list[tuple[str, str]]:
        """Return a text in pieces: the part of the font that has the letters, and their numbers."""
        kept = self._kept.get((text, face))
        if kept is None:
            font = registered(face)
            kept = [
                (font.getSubsetInternalName(subset, self._pdf), letters.hex())
                for subset, letters in font.splitString(text, self._pdf)
            ]
            self._kept[text, face] = kept
        return kept
