"""Sổ quỹ tiền mặt: a fund's cash box or bank account, line by line, after S07 (domain, 5.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import accumulate
from typing import NamedTuple

from lthtgn_desktop.printing.blocks import Beside, Block, Paragraph, Space, Stack
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.grid import Cell, Column, amount_column
from lthtgn_desktop.printing.heads import ClubHead, Lines, Title
from lthtgn_desktop.printing.paper import A4, LARGE, NORMAL, Margins
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Row, Table, total
from lthtgn_desktop.printing.text import BODY, STRONG, Align

_MARGINS = Margins(20, 13, 12, 17)  # a book is bound at its left
_SIZE = 10.5
_LARGE_SIZE = 9  # before it is scaled: amounts and numbers of vouchers stay on one line
_BLANK_DAY = "Ngày ....... tháng ....... năm ............"  # for the pen: signed when it is closed


class Kind(Enum):
    """Whose book: the cash box or the bank account; its title and the words of its columns."""

    CASH = ("SỔ QUỸ TIỀN MẶT", "Loại quỹ", "Thu", "Chi", "Tồn")
    BANK = ("SỔ TIỀN GỬI NGÂN HÀNG", "Tiền gửi của", "Gửi vào", "Rút ra", "Còn lại")


class BookLine(NamedTuple):
    """One movement; amounts in đồng, one of `received` and `paid` is 0."""

    day: date
    voucher: str
    said: str
    received: int
    paid: int
    balance: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class CashBookPaper:
    """One book for a period; amounts in đồng, `words` are the closing balance in words."""

    kind: Kind
    club: ClubHead
    fund: str
    period: str
    opening: int
    lines: tuple[BookLine, ...]
    words: str
    opened_on: date
    signers: tuple[Signer, ...]

    @property
    def closing(self) -> int:
        """Return what is there at the end."""
        return self.lines[-1].balance if self.lines else self.opening


def cash_books(
    papers: Sequence[CashBookPaper], *, title: str, band: str = "", scale: float = NORMAL
) -> Document:
    """Return books one after the other; each begins a new page, and its pages are its own."""
    document = Document(title, papers[0].club.name, band=band)
    for paper in papers:
        _draw(document, paper, _pages_of(paper, scale), scale)
    return document


def _pages_of(paper: CashBookPaper, scale: float) -> int:
    """Return how many pages a book takes: it is drawn once before it can say so itself."""
    tried = Document("")
    _draw(tried, paper, 1, scale)
    return len(tried.sheets)


def _draw(document: Document, paper: CashBookPaper, pages: int, scale: float) -> None:
    title, of_what, *_ = paper.kind.value
    flow = Flow(document, A4.across(), margins=_MARGINS, scale=scale)
    fund = (f"{of_what}: {paper.fund}", "Đơn vị tính: đồng")
    flow.add(Beside((paper.club, Lines(fund, Align.RIGHT, BODY)), (1, 1)), Space(1))
    flow.add(Title(title, (paper.period,)), Space(2))
    table = _table(paper, _SIZE if scale < LARGE else _LARGE_SIZE)
    flow.table(table, below=Stack(_ending(paper, pages)))
    flow.number(f"{title.capitalize()} – {paper.fund} – {paper.period}")


def _ending(paper: CashBookPaper, pages: int) -> tuple[Block, ...]:
    return (
        Space(2),
        Paragraph(f"Số dư cuối kỳ bằng chữ: {paper.words}.", STRONG),
        Paragraph(
            f"Sổ này có {pages:02} trang, đánh số từ trang 01 đến trang {pages:02}."
            f" Ngày mở sổ: {paper.opened_on:%d/%m/%Y}."
        ),
        Space(2),
        Paragraph(_BLANK_DAY, BODY, Align.RIGHT),
        Space(1),
        Signatures(paper.signers),
    )


def _table(paper: CashBookPaper, size: float) -> Table:
    received = list(accumulate((line.received for line in paper.lines), initial=0))
    paid = list(accumulate((line.paid for line in paper.lines), initial=0))
    balances = [paper.opening, *(line.balance for line in paper.lines)]

    def sums(name: str, lines: int) -> Row:
        return _total(name, received[lines], paid[lines], balances[lines])

    def carried(rows: int) -> tuple[Row, Row]:
        lines = min(rows - 1, len(paper.lines))  # the first row is the opening balance
        return sums("Cộng chuyển trang sau", lines), sums("Trang trước chuyển sang", lines)

    rows = [
        _total("Số dư đầu kỳ", None, None, paper.opening),
        *map(_row, paper.lines),
        _total("Cộng số phát sinh trong kỳ", received[-1], paid[-1], None),
        _total("Số dư cuối kỳ", None, None, paper.closing),
    ]
    return Table(_columns(paper.kind), rows, size=size, carried=carried)


def _columns(kind: Kind) -> tuple[Column, ...]:
    _, _, received, paid, left = kind.value
    return (
        Column("Ngày, tháng", 25, Align.CENTRE),
        Column(received, 35, group="Số hiệu chứng từ"),
        Column(paid, 35, group="Số hiệu chứng từ"),
        Column("Diễn giải", 74),
        amount_column(received, 28, group="Số tiền"),
        amount_column(paid, 28, group="Số tiền"),
        amount_column(left, 28, group="Số tiền"),
        Column("Ghi chú", 27),
    )


def _row(line: BookLine) -> Row:
    is_in = line.received > 0
    numbers = (line.voucher, "") if is_in else ("", line.voucher)
    amounts = (line.received or None, line.paid or None, line.balance)
    return Row((line.day, *numbers, line.said, *amounts, line.note))


def _total(name: str, received: Cell, paid: Cell, balance: Cell) -> Row:
    return total("", "", "", name, received, paid, balance, "")
