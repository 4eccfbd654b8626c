"""The two sides of a year card, A5 across: the table of the year inside, cover and loans outside.

Each side is drawn in layers: a form that is the same on every card, what is the member's own, and
the lines, which are printed again and again into a card that is already in somebody's hands.
"""

from __future__ import annotations

from functools import partial

from lthtgn_desktop.domain.money import with_unit
from lthtgn_desktop.printing.blocks import Block, Paragraph, Space, stack_in
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Column, Grid, amount_column
from lthtgn_desktop.printing.heads import Lines
from lthtgn_desktop.printing.paper import NORMAL, Box, Place
from lthtgn_desktop.printing.passbook.imposition import SIDE, draw_fold
from lthtgn_desktop.printing.passbook.ruling import Ruling, amount
from lthtgn_desktop.printing.passbook.values import CARD_LOANS, CARD_ROWS, Card, Terms
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.signatures import Signatures
from lthtgn_desktop.printing.text import Align, Style

_FOLD = SIDE.width / 2
_LEFT, _TOP, _BOTTOM = 7, 11.2, 139

_INSIDE = Ruling(
    Grid(
        _LEFT,
        24,
        (
            Column("Tháng", 12, Align.CENTRE),
            Column("Ngày nộp", 16, Align.CENTRE),
            amount_column("Hội phí", 21),
            amount_column("Trả gốc", 25),
            amount_column("Trả lãi", 25),
            amount_column("Cộng nộp", 26.5, face=Face.SEMIBOLD),
            amount_column("Còn nợ gốc", 26.5, face=Face.SEMIBOLD),
            Column("Người thu ký", 22),
            Column("Người nộp ký", 22),
        ),
        head=11,
        row=8,
        rows=CARD_ROWS,
        size=11,
    ),
    head_size=9.5,
    across=(2, 6),
    pad=1.2,
)

_LOANS = Grid(
    _LEFT,
    18.2,
    (Column("Ngày vay Hạn cuối", 20), Column("Số tiền", 22), Column("Mục đích; lãi, thời hạn", 48)),
    head=8.6,
    row=13.3,
    rows=CARD_LOANS,
    size=9,
)
_LOANS_RULING = Ruling(_LOANS, head_size=8.5)
_LOAN_PAD = 1

_COVER = Box(_FOLD + 8, 12, SIDE.width - _FOLD - 16, 124)
_OWN = Box(_COVER.left + 6, 72, _COVER.width - 12, 26)

_NAME = Style(Face.BOLD, 13)
_STRONG = Style(Face.SEMIBOLD, 9.5)
_RULES = (
    "1. Mang thẻ theo mỗi lần họp. Nộp tiền xong, xem lại số trong thẻ rồi mới ký.",
    "2. Không tẩy xóa. Viết sai thì gạch ngang, viết lại ở dòng dưới, hai bên cùng ký.",
    "3. Số trong thẻ phải khớp với sổ của câu lạc bộ. Lệch hoặc mất thẻ: báo ngay thủ quỹ.",
)


def title_of(card: Card) -> str:
    """Return what stands at the top of a card: its year, and its number within the year."""
    further = f" – tờ {card.volume}" if card.volume > 1 else ""
    return f"Thẻ thành viên năm {card.year}{further}"


def inside(document: Document, card: Card) -> Sheet:
    """Return the inner side without its lines."""
    sheet = Sheet(SIDE)
    sheet.stamp(document.form("thẻ: mặt trong", SIDE, _draw_inside))
    who = f"{card.holder.name} – {card.holder.code}"
    sheet.write(Box(_LEFT, _TOP, 82, 6.5), title_of(card), Style(Face.BOLD, 14))
    sheet.write(Box(_LEFT + 86, _TOP, 110, 6.5), who, Style(Face.SEMIBOLD, 12), Align.RIGHT)
    since = "tờ trước" if card.volume > 1 else "năm trước"
    owed = f"Nợ gốc mang sang từ {since}: {with_unit(card.brought_forward)}."
    dues = f"Mức hội phí: {with_unit(card.dues)}/tháng."
    below = Style(size=10.5)
    sheet.write(Box(_LEFT, 18, 110, 5), owed, below)
    sheet.write(Box(_LEFT + 114, 18, 82, 5), dues, below, Align.RIGHT)
    return sheet


def outside(document: Document, card: Card) -> Sheet:
    """Return the outer side without its loans."""
    sheet = Sheet(SIDE)
    form = f"thẻ: mặt ngoài {card.club} {card.phone}"
    sheet.stamp(document.form(form, SIDE, partial(_draw_outside, card=card)))
    year = f"Năm {card.year}" + (f" – tờ {card.volume}" if card.volume > 1 else "")
    sheet.write(Box(_COVER.left, 60, _COVER.width, 8), year, Style(Face.SEMIBOLD, 15), Align.CENTRE)
    within = Box(_OWN.left + 3, 0, _OWN.width - 6, 0)
    sheet.write(within._replace(top=77, height=8.5), card.holder.name, _NAME)
    sheet.write(within._replace(top=90, height=6.5), card.holder.code, _NAME)
    if card.signers:
        place = Box(_COVER.left + 3, 101, _COVER.width - 6, _COVER.bottom - 102.5)
        stack_in(sheet, place, (Signatures(card.signers, room=13),), 0.85)
    return sheet


def write_lines(sheet: Sheet, card: Card) -> None:
    """Write the card's lines into its inner side."""
    for line in card.lines:
        cells = (
            str(line.day.month),
            f"{line.day:%d/%m}",
            amount(line.dues),
            amount(line.principal),
            amount(line.interest),
            amount(line.total),
            line.outstanding,
            None,
            None,
        )
        _INSIDE.write_under(sheet, line.row, cells, line.above)


def write_loans(sheet: Sheet, card: Card) -> None:
    """Write the card's loans into its outer side."""
    for terms in card.loans:
        _write_loan(sheet, terms)


def _write_loan(sheet: Sheet, terms: Terms) -> None:
    row = _LOANS.row_box(terms.row - 1)
    days, owed, words = (column.width for column in _LOANS.columns)
    left = row.left + _LOAN_PAD
    upper = Box(left, row.top + 0.6, days - 2 * _LOAN_PAD, row.height / 2 - 0.6)
    lower = upper.moved(0, upper.height)
    sheet.write(upper, f"{terms.day:%d/%m/%Y}", Style(size=9.5))
    sheet.write(lower, f"{terms.ends:%d/%m/%Y}", Style(size=9.5))
    upper = Box(left + days, upper.top, owed - 2 * _LOAN_PAD, upper.height)
    sheet.write(upper, amount(terms.amount), Style(Face.SEMIBOLD, 10), Align.RIGHT)
    sheet.write(upper.moved(0, upper.height), terms.loan, Style(size=8.5), Align.RIGHT)
    whole = Box(left + days + owed, row.top + 0.2, words - 2 * _LOAN_PAD, row.height - 0.4)
    said = "; ".join(filter(None, (terms.purpose, terms.terms)))
    sheet.write(whole, said, Style(size=9))


def _draw_inside(sheet: Sheet) -> None:
    _INSIDE.draw(sheet)
    draw_fold(sheet)


def _draw_outside(sheet: Sheet, card: Card) -> None:
    draw_fold(sheet)
    title = Box(_LEFT, _TOP, _FOLD - 2 * _LEFT - 1, 6.5)
    sheet.write(title, "Các khoản vay", Style(Face.BOLD, 12))
    _LOANS_RULING.draw(sheet)
    rules: list[Block] = []
    for rule in _RULES:
        rules += [Paragraph(rule, Style(size=9)), Space(0.6)]
    if card.phone:
        rules += [Space(0.6), Paragraph(f"Điện thoại thủ quỹ: {card.phone}", _STRONG)]
    top = _LOANS.box.bottom + 2
    stack_in(sheet, Box(_LEFT, top, title.width, _BOTTOM - top), rules, NORMAL)
    _draw_cover(sheet, card)


def _draw_cover(sheet: Sheet, card: Card) -> None:
    sheet.frame(_COVER, Stroke.THICK)
    inner = Box(_COVER.left + 1.2, _COVER.top + 1.2, _COVER.width - 2.4, _COVER.height - 2.4)
    sheet.frame(inner)
    club = Box(_COVER.left + 5, _COVER.top + 6, _COVER.width - 10, 24)
    stack_in(sheet, club, (card.club,), NORMAL)
    title = Box(_COVER.left + 4, 46, _COVER.width - 8, 13)
    sheet.write(title, "THẺ THÀNH VIÊN", Style(Face.BOLD, 23), Align.CENTRE)
    sheet.frame(_OWN)
    for top, label in ((_OWN.top + 1, "Họ và tên"), (86, "Mã số")):
        place = Place(_OWN.left + 3, top, _OWN.width - 6)
        Lines((label,), style=Style(size=8.5)).draw(sheet, place)
