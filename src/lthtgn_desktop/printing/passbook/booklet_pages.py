"""The pages of a booklet that are filled once: cover, rules, the member, notes, the last page.

A page is A6. Its inner margin is wider, for the fold: on the right of even pages, on the left of
odd ones. What is the same in all booklets of a club is a form.
"""

from __future__ import annotations

from functools import partial

from lthtgn_desktop.printing.blocks import Block, Field, Paragraph, Space, stack_in
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.heads import DayLine, Lines, Title
from lthtgn_desktop.printing.paper import A6, NORMAL, Box, Place
from lthtgn_desktop.printing.passbook.values import Booklet
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.signatures import Signatures
from lthtgn_desktop.printing.text import BODY, Align, Style

PAGES = 16
"""The pages of a booklet: four sheets."""

_INNER, _OUTER, _EDGE = 11, 7, 9  # millimetres
_WIDTH = A6.width - _INNER - _OUTER
_HEAD = Style(Face.BOLD, 13)
_NUMBER = Box(0, A6.height - 8, A6.width, 4)
_BAND = Box(0, 4.8, A6.width, 4)
_BAND_STYLE = Style(Face.SEMIBOLD, 8)
_RULES = (
    "Mang sổ theo mỗi lần họp. Nộp tiền xong, xem lại số trong sổ rồi mới ký.",
    "Mỗi dòng phải có chữ ký người thu. Không tẩy xóa; viết sai thì gạch ngang, ký bên cạnh.",
    "Số trong sổ phải khớp với sổ của câu lạc bộ. Nếu lệch, báo ngay cho thủ quỹ.",
    "Hết trang hoặc mất sổ: báo thủ quỹ để cấp sổ mới, số dư được chuyển sang sổ mới.",
    "Không cho người khác mượn sổ.",
)


def area(number: int) -> Box:
    """Return what a page leaves to write on, in millimetres."""
    left = _INNER if number % 2 else _OUTER
    return Box(left, _EDGE, _WIDTH, A6.height - 2 * _EDGE)


def draw_heading(sheet: Sheet, number: int, text: str) -> None:
    """Draw what a page is called, a thick line below it, and the page's number at its foot."""
    within = area(number)
    sheet.write(Box(within.left, within.top, within.width, 6.5), text, _HEAD)
    sheet.across(Place(within.left, within.top + 7.2, within.width), Stroke.THICK)
    sheet.write(_NUMBER, f"{number}", Style(size=8), Align.CENTRE)


def once(document: Document, booklet: Booklet, number: int, band: str) -> Sheet:
    """Return one of the pages that no line is ever printed on."""
    sheet = Sheet(A6)
    name = f"sổ: trang {number} {booklet.club} {booklet.phone} {booklet.treasurer} {band}"
    draw = partial(_draw_form, booklet=booklet, number=number, band=band)
    sheet.stamp(document.form(name, A6, draw))
    if number == 1:
        _write_cover(sheet, booklet)
    if number == 3:
        _write_holder(sheet, booklet)
    return sheet


def write_band(sheet: Sheet, band: str) -> None:
    """Write the warning of a practice book at the top of a page."""
    sheet.write(_BAND, band, _BAND_STYLE, Align.CENTRE)


def _draw_form(sheet: Sheet, booklet: Booklet, number: int, band: str) -> None:
    write_band(sheet, band)
    if number == 1:
        _draw_cover(sheet, booklet)
    elif number == 2:
        _draw_rules(sheet)
    elif number == 3:
        draw_heading(sheet, number, "Thông tin thành viên")
    elif number == PAGES:
        _draw_last(sheet, booklet)
    else:
        _draw_notes(sheet, number)


def _frame(sheet: Sheet, number: int) -> Box:
    """Draw the outline of the cover and of the last page, its lines a little apart."""
    outer = area(number)
    sheet.frame(outer, Stroke.THICK)
    inner = Box(outer.left + 1.2, outer.top + 1.2, outer.width - 2.4, outer.height - 2.4)
    sheet.frame(inner)
    return Box(inner.left + 4, inner.top + 5, inner.width - 8, inner.height - 10)


def _draw_cover(sheet: Sheet, booklet: Booklet) -> None:
    within = _frame(sheet, 1)
    stack_in(sheet, within._replace(height=26), (booklet.club,), NORMAL)
    title = Box(within.left, 52, within.width, 12)
    sheet.write(title, "SỔ THÀNH VIÊN", Style(Face.BOLD, 22), Align.CENTRE)
    under = Box(within.left, 64.5, within.width, 6)
    sheet.write(under, "Theo dõi hội phí và vay vốn", BODY, Align.CENTRE)
    own = _own_box()
    sheet.frame(own)
    for top, left, label in (
        (0.8, 3, "Họ và tên"),
        (19, 3, "Mã số"),
        (19, own.width - 22, "Sổ số"),
    ):
        place = Place(own.left + left, own.top + top, 40)
        Lines((label,), style=Style(size=8.5)).draw(sheet, place)


def _own_box() -> Box:
    within = area(1)
    return Box(within.left + 5, 92, within.width - 10, 32)


def _write_cover(sheet: Sheet, booklet: Booklet) -> None:
    own, style = _own_box(), Style(Face.BOLD, 13)
    name = Box(own.left + 3, own.top + 5.2, own.width - 6, 12.8)
    sheet.write(name, booklet.holder.name, style)
    code = Box(own.left + 3, own.top + 23.5, own.width - 26, 7)
    sheet.write(code, booklet.holder.code, style)
    volume = Box(own.left + own.width - 22, code.top, 19, 7)
    sheet.write(volume, f"{booklet.volume}", style)


def _draw_rules(sheet: Sheet) -> None:
    draw_heading(sheet, 2, "Cách dùng sổ")
    top = 20.0
    within = area(2)
    for number, rule in enumerate(_RULES, 1):
        sheet.write(Box(within.left, top, 7, 5.1), f"{number}.", Style(Face.SEMIBOLD, 11))
        place = Place(within.left + 7, top, within.width - 7)
        top = Paragraph(rule).draw(sheet, place) + 2.5


def _write_holder(sheet: Sheet, booklet: Booklet) -> None:
    holder = booklet.holder
    told = (
        ("Họ và tên", holder.name),
        ("Mã số", holder.code),
        ("Ngày, năm sinh", holder.born),
        ("Địa chỉ", holder.address),
        ("Điện thoại", holder.phone),
        ("Sổ số", f"{booklet.volume}"),
    )
    blocks: list[Block] = [Field(label, value, 33) for label, value in told if value]
    carried = booklet.brought_forward or ("Không có.",)
    blocks += [Space(2), Paragraph("Số dư chuyển từ sổ cũ", _HEAD)]
    blocks += [Paragraph(f"– {text}" if booklet.brought_forward else text) for text in carried]
    blocks += [Space(3), DayLine(booklet.since)]
    if booklet.signers:
        blocks += [Space(2), Signatures(booklet.signers, room=12)]
    within = area(3)
    box = Box(within.left, within.top + 9.5, within.width, within.height - 9.5)
    stack_in(sheet, box, blocks, 0.9)


def _draw_notes(sheet: Sheet, number: int) -> None:
    draw_heading(sheet, number, "Ghi chép – chuyển sang sổ mới")
    within = area(number)
    for line in range(1, 14):
        sheet.across(Place(within.left, 17 + 9 * line, within.width))


def _draw_last(sheet: Sheet, booklet: Booklet) -> None:
    within = _frame(sheet, PAGES)
    called = [Title(text, style=style) for text, style in _called(booklet) if text]
    box = Box(within.left, 50, within.width, 45)
    stack_in(sheet, box, called, NORMAL)
    foot = Box(within.left, within.bottom - 8, within.width, 8)
    sheet.write(
        foot, "Ai nhặt được sổ này xin báo giúp câu lạc bộ.", Style(Face.ITALIC, 9.5), Align.CENTRE
    )


def _called(booklet: Booklet) -> tuple[tuple[str, Style], ...]:
    asked = "Cần hỏi, gọi thủ quỹ:" if booklet.phone or booklet.treasurer else ""
    return (
        (asked, BODY),
        (booklet.treasurer, Style(Face.SEMIBOLD, 13)),
        (booklet.phone, Style(Face.BOLD, 15)),
    )
