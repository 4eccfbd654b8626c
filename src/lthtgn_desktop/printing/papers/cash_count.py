"""Biên bản kiểm kê quỹ: the minutes of a cash count, laid out as people know 08a-TT."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lthtgn_desktop.domain.money import grouped, in_documents
from lthtgn_desktop.printing.blocks import Beside, Block, Field, Paragraph, Space, Stack
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Column, amount_column
from lthtgn_desktop.printing.heads import ClubHead, Lines, Title, written_day
from lthtgn_desktop.printing.paper import A4, NORMAL, Margins
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Row, Table, total
from lthtgn_desktop.printing.text import NOTE, Align, Style

LOOSE = 1
"""The note that stands for loose change: its number is an amount of đồng."""

_VERDICT = Style(Face.BOLD, 12)
_MARGINS = Margins(20, 14, 15, 15)
_A_LITTLE_SMALLER = (0.97, 0.94, 0.91, 0.88)
_OFFICES = 40  # millimetres for the label of those present
_COLUMNS = (
    Column("STT", 12, Align.CENTRE),
    Column("Diễn giải", 84),
    amount_column("Số lượng (tờ)", 30),
    amount_column("Số tiền (đồng)", 49),
)


@dataclass(frozen=True, slots=True)
class CountedCash:
    """What was found; amounts in đồng, `difference` is book minus count, so positive is missing.

    `later` is what the book says of that day's end now, where entries came after the count.
    """

    amount: int
    difference: int
    words: str
    reason: str = ""
    later: int | None = None

    @property
    def verdict(self) -> str:
        """Return how the count came out, in the word that people say."""
        if not self.difference:
            return "KHỚP"
        return "THIẾU" if self.difference > 0 else "THỪA"


@dataclass(frozen=True, slots=True)
class CashCountPaper:
    """One fund's count; `notes` are all notes with their number, None where a pen is to write.

    `present` are offices with names; without `counted` it is a form to count with.
    """

    club: ClubHead
    fund: str
    day: date
    present: tuple[tuple[str, str], ...]
    in_book: int
    notes: tuple[tuple[int, int | None], ...]
    signers: tuple[Signer, ...]
    counted: CountedCash | None = None


def note_name(note: int) -> str:
    """Return what a note is called on paper."""
    return "Tiền lẻ" if note == LOOSE else f"Loại {grouped(note)} đồng"


def cash_counts(
    papers: Sequence[CashCountPaper], title: str, *, band: str = "", scale: float = NORMAL
) -> Document:
    """Return the minutes of counts, each from the top of a sheet."""
    document = Document(title, papers[0].club.name, band=band)
    for paper in papers:
        _write(document, paper, _scale_of(paper, scale))
    return document


def _scale_of(paper: CashCountPaper, scale: float) -> float:
    """Return the scale of type: a little smaller where all of it stands on one sheet then."""
    if scale > NORMAL:
        return scale
    for smaller in (scale, *_A_LITTLE_SMALLER):
        tried = Document("")
        _write(tried, paper, smaller)
        if len(tried.sheets) == 1:
            return smaller
    return scale


def _write(document: Document, paper: CashCountPaper, scale: float) -> None:
    flow = Flow(document, A4, margins=_MARGINS, scale=scale)
    flow.add(*_top(paper))
    conclusion = Field("Kết luận sau khi kiểm kê quỹ", _conclusion(paper.counted), lines=2)
    signed = (conclusion, Space(2), Signatures(paper.signers))
    ending = Stack((Space(2), *_result(paper), *signed))
    flow.table(Table(_COLUMNS, list(_rows(paper)), least=6.2), below=ending)
    flow.number(f"Biên bản kiểm kê quỹ: {paper.fund}, {paper.day:%d/%m/%Y}")


def _top(paper: CashCountPaper) -> Iterator[Block]:
    yield Beside((paper.club, Lines(("Số: …………………",), Align.RIGHT)), (3, 2))
    yield Space(2)
    yield Title("BIÊN BẢN KIỂM KÊ QUỸ", (f"Loại quỹ: {paper.fund}",))
    yield Space(2)
    day = written_day(paper.day)
    yield Paragraph(f"Hôm nay, vào …… giờ …… {day[0].lower()}{day[1:]}, chúng tôi gồm:")
    yield Space(1)
    for office, name in paper.present:
        yield Field(office, name, _OFFICES)
    yield Field("Người chứng kiến", "", _OFFICES)
    yield Paragraph("Cùng tiến hành kiểm kê tiền mặt của quỹ, kết quả như sau:")
    yield Space(1)


def _rows(paper: CashCountPaper) -> Iterator[Row]:
    counted = paper.counted
    yield total("I", "Số dư theo sổ quỹ", "x", paper.in_book)
    yield total("II", "Số kiểm kê thực tế", "x", counted.amount if counted else None)
    yield Row((None, "Trong đó:", None, None))
    for number, (note, notes) in enumerate(paper.notes, 1):
        amount = None if notes is None else note * notes
        shown = None if note == LOOSE else notes
        yield Row((str(number), note_name(note), shown, amount))
    yield total("III", "Chênh lệch (III = I − II)", "x", counted.difference if counted else None)


def _result(paper: CashCountPaper) -> Iterator[Block]:
    counted = paper.counted
    if counted is None:
        yield Paragraph("Kết quả (khoanh một chữ):  KHỚP  /  THIẾU  /  THỪA", _VERDICT)
        yield Field("Số tiền đếm được, viết bằng chữ", lines=2)
    else:
        yield Paragraph(_told(counted), _VERDICT)
        yield Field("Số tiền đếm được, viết bằng chữ", counted.words)
    yield Paragraph("Chênh lệch là số dương thì thiếu tiền, số âm (có dấu −) thì thừa tiền.", NOTE)
    yield Field("Lý do", counted.reason if counted else "", lines=1 if counted else 2)
    if counted is not None and counted.later is not None:
        yield Paragraph(_told_later(counted.later, paper.day), NOTE)


def _told(counted: CountedCash) -> str:
    if not counted.difference:
        return "Kết quả: KHỚP. Tiền đếm được bằng đúng số dư trong sổ quỹ."
    less = "ít" if counted.difference > 0 else "nhiều"
    amount = in_documents(abs(counted.difference))
    return f"Kết quả: {counted.verdict} {amount}. Tiền đếm được {less} hơn sổ quỹ."


def _told_later(amount: int, day: date) -> str:
    return (
        "Sau khi kiểm kê, sổ còn ghi thêm việc của ngày này hoặc trước đó:"
        f" nay số dư theo sổ đến hết ngày {day:%d/%m/%Y} là {in_documents(amount)}."
    )


def _conclusion(counted: CountedCash | None) -> str:
    if counted is None:
        return ""
    if not counted.difference:
        return "Quỹ đủ tiền, khớp với sổ."
    return f"Quỹ {counted.verdict.lower()} {in_documents(abs(counted.difference))} so với sổ."
