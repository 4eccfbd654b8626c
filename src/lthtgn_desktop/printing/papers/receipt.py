"""Phiếu thu and phiếu chi: money in and money out, laid out as people know 01-TT and 02-TT."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from lthtgn_desktop.domain.amount_words import in_words
from lthtgn_desktop.domain.money import in_documents
from lthtgn_desktop.printing.blocks import (
    Beside,
    Block,
    Field,
    Framed,
    Space,
    Stack,
    height_of,
    stack_in,
)
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.heads import ClubHead, Lines, Title, written_day
from lthtgn_desktop.printing.paper import A4, A5, LARGE, NORMAL, Box, Margins, Place
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.text import Align, Style

_MARGINS = Margins(15, 13, 15, 8)
_HALF = A4.height / 2
_ON_A4 = 2
_LEAST_SCALE = 0.8
_AMOUNT = Style(Face.BOLD, 12)
_NOTICE = Style(Face.SEMIBOLD, 11)


class Direction(Enum):
    """Money in or money out: the title, who brings or takes it, and what for.

    `OF_MEMBER` is one member's share of money that came in, like 06-TT: no voucher of its own.
    """

    IN = ("PHIẾU THU", "Họ và tên người nộp tiền", "Lý do nộp")
    OUT = ("PHIẾU CHI", "Họ và tên người nhận tiền", "Lý do chi")
    OF_MEMBER = ("BIÊN LAI THU TIỀN", "Họ và tên người nộp tiền", "Nội dung thu")


class Layout(Enum):
    """On which paper: two on an A4 to be cut, one on an A5, or one in large print.

    On an A5 the print is as large as all of it fits; a voucher that says too much for half an A4
    has a whole one.
    """

    TWO_ON_A4 = "two"
    ONE_ON_A5 = "one"
    LARGE = "large"
    LARGE_ON_A5 = "large-a5"


@dataclass(frozen=True, slots=True)
class ReceiptPaper:
    """One voucher as it is printed; `amount` in đồng, `words` empty for the northern reading.

    `book` and `number` as the club names them; `copy` says whose copy it is (Liên 1), `owed` what
    a member still owes, and `notice` what everybody must see first (Đã hủy bằng phiếu …).
    """

    direction: Direction
    club: ClubHead
    book: str
    number: str
    day: date
    person: str
    address: str
    reason: str
    amount: int
    signers: tuple[Signer, ...]
    words: str = ""
    attached: str = ""
    copy: str = ""
    owed: str = ""
    notice: str = ""


def receipts_pdf(
    papers: Sequence[ReceiptPaper], layout: Layout = Layout.TWO_ON_A4, *, band: str = ""
) -> bytes:
    """Return vouchers as a PDF, in their order."""
    return pdf_bytes(receipts(papers, layout, band=band))


def receipts(
    papers: Sequence[ReceiptPaper], layout: Layout, *, title: str = "", band: str = ""
) -> Document:
    """Return vouchers as a document, in their order; without a title it has that of the first."""
    first = papers[0]
    title = title or first.direction.value[0].capitalize()
    document = Document(title, first.club.name, band=band)
    if layout is Layout.TWO_ON_A4:
        for together in _in_twos(papers):
            _draw_two(document, together)
        return document
    sheet = A4 if layout is Layout.LARGE else A5.across()
    scale = NORMAL if layout is Layout.ONE_ON_A5 else LARGE
    for paper in papers:
        _draw(document.sheet(sheet), Box(0, 0, *sheet), paper, scale)
    return document


def _in_twos(papers: Sequence[ReceiptPaper]) -> Iterator[Sequence[ReceiptPaper]]:
    """Yield the vouchers of each A4: two, or one where the next would be hard to read."""
    waiting: list[ReceiptPaper] = []
    for paper in papers:
        if waiting and not (_is_short(waiting[0]) and _is_short(paper)):
            yield waiting
            waiting = []
        waiting.append(paper)
        if len(waiting) == _ON_A4:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _is_short(paper: ReceiptPaper) -> bool:
    """Tell whether a voucher is read well on half an A4."""
    half = Box(0, 0, A4.width, _HALF).inside(_MARGINS)
    place = Place(half.left, half.top, half.width, _LEAST_SCALE)
    return height_of(Stack(_blocks(paper)), place) <= half.height


def _draw_two(document: Document, papers: Sequence[ReceiptPaper]) -> None:
    sheet = document.sheet(A4)
    if len(papers) == 1 and not _is_short(papers[0]):
        _draw(sheet, Box(0, 0, *A4), papers[0], NORMAL)
        return
    for number, paper in enumerate(papers):
        top = number * _HALF
        if number:
            document.mark(sheet, top)
            sheet.across(Place(0, top, A4.width), Stroke.CUT)
        _draw(sheet, Box(0, top, A4.width, _HALF), paper, NORMAL)


def _draw(sheet: Sheet, box: Box, paper: ReceiptPaper, scale: float) -> None:
    stack_in(sheet, box.inside(_MARGINS), _blocks(paper), scale)


def _blocks(paper: ReceiptPaper) -> tuple[Block, ...]:
    title, who, why = paper.direction.value
    numbers = (f"Quyển số: {paper.book}", f"Số: {paper.number}", paper.copy)
    notice = (Space(1.5), Framed(paper.notice, _NOTICE, 1)) if paper.notice else ()
    return (
        Beside((paper.club, Lines(numbers, Align.RIGHT)), (3, 2)),
        Space(3),
        Title(title, (written_day(paper.day),)),
        *notice,
        Space(3),
        Field(who, paper.person),
        Field("Địa chỉ", paper.address),
        Field(why, paper.reason),
        Field("Số tiền", in_documents(paper.amount), style=_AMOUNT),
        Field("Viết bằng chữ", paper.words or in_words(paper.amount)),
        *_below_the_amount(paper),
    )


def _below_the_amount(paper: ReceiptPaper) -> tuple[Block, ...]:
    signed = (Space(3), Signatures(paper.signers))
    if paper.direction is Direction.OF_MEMBER:
        owed = (Field("Còn nợ gốc", paper.owed),) if paper.owed else ()
        return (*owed, *signed)
    received = Field("Đã nhận đủ số tiền (viết bằng chữ)")
    return (Field("Kèm theo", paper.attached), *signed, Space(3), received)
