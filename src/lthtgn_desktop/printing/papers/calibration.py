"""The ruler sheet: how far a printer is off, measured with a ruler from two edges of the paper.

Passbooks are printed lying across, so the sheet lies across too: the offset is that of the same
paper fed the same way.
"""

from __future__ import annotations

from lthtgn_desktop.domain.papers import PaperSize, Shift
from lthtgn_desktop.printing.blocks import Block, Field, Paragraph, Space, stack_in
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.heads import Title
from lthtgn_desktop.printing.paper import A4, A5, NORMAL, Box, Paper
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.text import Align, Style

FROM_EDGE = 20
"""How far the two bold lines should be from the left and from the lower edge, in millimetres."""

_PAPERS = {PaperSize.A4: A4.across(), PaperSize.A5: A5.across()}
_RULED = 100  # millimetres: what a ruler must find as long as the scale says
_SIDES = 0.25  # millimetres from the middle of a bold line to its sides: 0.5 mm wide
_TICKS = {10: 4.0, 5: 3.0}  # how long the marks of whole and half centimetres are
_TICK = 1.8
_NEW_SHIFT = (
    f"Độ chỉnh mới: sang phải = độ chỉnh cũ + {FROM_EDGE} − số đo từ mép trái;"
    f" xuống dưới = độ chỉnh cũ + số đo từ mép dưới − {FROM_EDGE}."
)
_FIGURE = Style(size=8)
_STRONG = Style(Face.SEMIBOLD)


def calibration(size: PaperSize, shift: Shift, *, band: str = "") -> Document:
    """Return the sheet for one size of paper, drawn with the offset that the printer has now."""
    document = Document(f"Tờ thước chỉnh máy in {size.upper()}", band=band)
    paper = _PAPERS[size]
    ruler = Sheet(paper)
    _draw_lines(ruler, paper)
    left = FROM_EDGE + 12
    box = Box(left, 16, paper.width - left - 12, paper.height - FROM_EDGE - 30)
    stack_in(ruler, box, _told(size, shift), NORMAL)
    document.sheet(paper).lay(ruler, shift.right, shift.down)
    return document


def _draw_lines(sheet: Sheet, paper: Paper) -> None:
    """Draw the bold lines, and the scales that begin where they cross."""
    across, foot = FROM_EDGE, paper.height - FROM_EDGE
    sheet.bar(Box(across - _SIDES, 12, 2 * _SIDES, paper.height - 24))
    sheet.bar(Box(12, foot - _SIDES, paper.width - 24, 2 * _SIDES))
    for at in range(1, _RULED + 1):
        length = next((_TICKS[step] for step in _TICKS if at % step == 0), _TICK)
        sheet.line((across + at, foot), (across + at, foot + length), Stroke.THIN)
        sheet.line((across - length, foot - at), (across, foot - at), Stroke.THIN)
        if at % 10 == 0:
            below = Box(across + at - 5, foot + 4.2, 10, 3.8)
            sheet.write(below, f"{at}", _FIGURE, Align.CENTRE)
            beside = Box(across - 12, foot - at - 2, 7.5, 4)
            sheet.write(beside, f"{at}", _FIGURE, Align.RIGHT)


def _told(size: PaperSize, shift: Shift) -> tuple[Block, ...]:
    now = f"sang phải {_millimetres(shift.right)} mm, xuống dưới {_millimetres(shift.down)} mm"
    return (
        Title("TỜ THƯỚC CHỈNH MÁY IN", (f"Giấy {size.upper()} đặt ngang",)),
        Space(3),
        Paragraph("1. In tờ này đúng cỡ thật (100%), không chọn “vừa khổ giấy”."),
        Paragraph("2. Đặt thước lên vạch chia: từ vạch đậm đến số 100 phải đủ 100 mm."),
        Paragraph("3. Đo hai khoảng dưới đây bằng thước, ghi lại, rồi gõ hai số vào máy:"),
        Space(1.5),
        Field("Đo từ mép trái tờ giấy đến vạch đậm đứng (mm)", lines=1),
        Field("Đo từ mép dưới tờ giấy lên vạch đậm ngang (mm)", lines=1),
        Space(1),
        Paragraph(
            f"4. In lại tờ này. Hai số đo đều là {FROM_EDGE} mm thì máy in đã đúng.", _STRONG
        ),
        Space(2),
        Paragraph(f"Tờ này in với độ chỉnh: {now}."),
        Paragraph(_NEW_SHIFT, Style(size=10)),
    )


def _millimetres(length: float) -> str:
    return f"{length:g}".replace(".", ",").replace("-", "−")
