"""Bảng kê của thành viên: dues, loans and payments of a year, and what is to be paid next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.money import grouped, in_documents
from lthtgn_desktop.printing.blocks import Beside, Block, Field, Paragraph, Space, Stack, stack
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Column, amount_column
from lthtgn_desktop.printing.heads import ClubHead, DayLine, Title
from lthtgn_desktop.printing.paper import A4, NORMAL, Box, Margins, Paper, Place
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Row, Table, total
from lthtgn_desktop.printing.text import STRONG, Align, Style

NO_PAYMENTS = "Chưa có lần nộp tiền nào trong thời gian này."
NO_LOANS = "Không có khoản vay."

_MARGINS = {True: Margins(18, 12, 14, 15), False: Margins(12, 12, 12, 15)}  # on A4, on A5
_PART = Style(Face.BOLD, 12)
_NOTICE = Style(Face.BOLD, 14)
_LABELS = 30  # millimetres
_HALF_YEAR = 6
_DUES = (
    Column("Tháng", 17, Align.CENTRE),
    amount_column("Phải nộp", 22),
    amount_column("Đã nộp", 22),
    amount_column("Còn thiếu", 22),
)
_LOANS = (
    Column("Khoản vay", 24),
    amount_column("Số tiền vay", 23),
    amount_column("Gốc đã trả", 23),
    amount_column("Còn nợ gốc", 23, face=Face.SEMIBOLD),
    amount_column("Lãi đã trả", 20),
    Column("Kỳ tới", 25),
    Column("Tình trạng", 30),
)
_PAYMENTS = (
    Column("Ngày", 12, Align.CENTRE),
    Column("Việc", 25),
    amount_column("Hội phí", 16),
    amount_column("Trả gốc", 20),
    amount_column("Trả lãi", 17),
    amount_column("Khác", 16),
    amount_column("Cộng nộp", 20, face=Face.SEMIBOLD),
    amount_column("Còn nợ gốc", 20),
)
_OTHER = 5  # the column that is left out where nobody paid anything else
_SIZE, _LARGEST_ON_A5 = 9.5, 11.4  # points, for the table of payments


class Person(NamedTuple):
    """Whose statement it is; `since` says from when on, and until when."""

    name: str
    code: str
    since: str
    address: str = ""


class DuesLine(NamedTuple):
    """The dues of a month, or of all years before; amounts in đồng, None where none are asked."""

    name: str
    charged: int | None = None
    paid: int | None = None
    note: str = ""


class LoanLine(NamedTuple):
    """One loan as it stands; amounts in đồng, `asked` is what falls due on the day `due`."""

    name: str
    lent: int
    repaid: int
    owed: int
    interest_paid: int
    standing: str
    due: date | None = None
    asked: int = 0


class PaymentLine(NamedTuple):
    """One payment; amounts in đồng, `owed` is the principal owed afterwards, of all loans."""

    day: date
    what: str
    dues: int
    principal: int
    interest: int
    other: int
    owed: int


@dataclass(frozen=True, slots=True)
class StatementPaper:
    """One member's year; `notice` is what the member is to know first, a sentence a line.

    `before` are the dues of earlier years, `ahead` what is paid for later months, `owed_before`
    the principal owed when the year began; None where the book begins in this year.
    """

    person: Person
    day: date
    year: int
    notice: tuple[str, ...]
    months: Sequence[DuesLine]
    loans: Sequence[LoanLine]
    payments: Sequence[PaymentLine]
    signers: tuple[Signer, ...]
    before: DuesLine | None = None
    ahead: int = 0
    owed_before: int | None = None
    shares: int = 0


class Look(NamedTuple):
    """The club above each statement, who answers questions, and what it is printed on."""

    club: ClubHead
    place: str
    phone: str = ""
    band: str = ""
    paper: Paper = A4
    scale: float = NORMAL


def statements(title: str, papers: Sequence[StatementPaper], look: Look) -> Document:
    """Return statements one after the other, each with pages of its own numbers."""
    document = Document(title, look.club.name, band=look.band)
    for paper in papers:
        margins = _MARGINS[look.paper == A4]
        flow = Flow(document, look.paper, margins=margins, scale=look.scale)
        _statement(flow, paper, look)
        flow.number(f"Bảng kê năm {paper.year}: {paper.person.name} ({paper.person.code})")
    return document


def _statement(flow: Flow, paper: StatementPaper, look: Look) -> None:
    person = paper.person
    under = f"Năm {paper.year}, tính đến hết ngày {paper.day:%d/%m/%Y}"
    flow.add(look.club, Space(2), Title("BẢNG KÊ CỦA THÀNH VIÊN", (under,)), Space(2))
    flow.add(
        Field("Họ và tên", f"{person.name} ({person.code})", _LABELS),
        *([Field("Địa chỉ", person.address, _LABELS)] if person.address else []),
        Field("Thành viên", person.since, _LABELS),
        Space(1.5),
        Notice(paper.notice),
    )
    _dues(flow, paper)
    _loans(flow, paper, is_wide=look.paper == A4 and look.scale == NORMAL)
    size = min(_SIZE, _SIZE if look.paper == A4 else _LARGEST_ON_A5 / look.scale)
    _payments(flow, paper, size, _ending(paper, look))


def _ending(paper: StatementPaper, look: Look) -> Block:
    asked = f", điện thoại {look.phone}" if look.phone else ""
    wrong = Paragraph(f"Số nào chưa đúng, xin báo thủ quỹ{asked}.")
    last = Beside((wrong, DayLine(paper.day, look.place)), (5, 4))
    return Stack((Space(2), last, Space(1), Signatures(paper.signers, room=12)))


@dataclass(frozen=True, slots=True)
class Notice:
    """Sentences in large type in one frame."""

    texts: tuple[str, ...]
    pad: float = 2.5

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Write the sentences below each other, and the frame around them."""
        pad = self.pad * place.scale
        inside = Place(place.left + pad, place.top + pad, place.width - 2 * pad, place.scale)
        blocks = [Paragraph(text, _NOTICE) for text in self.texts]
        bottom = stack(sheet, inside, blocks) + pad
        sheet.frame(Box(place.left, place.top, place.width, bottom - place.top), Stroke.THICK)
        return bottom


def _part(title: str) -> tuple[Block, ...]:
    return (Space(2), Paragraph(title, _PART), Space(0.5))


def _dues(flow: Flow, paper: StatementPaper) -> None:
    """Write the months' dues, in two halves side by side, and below them what they add up to."""
    halves = (paper.months[:_HALF_YEAR], paper.months[_HALF_YEAR:])
    tables = tuple(Table(_DUES, [*map(_dues_row, half)], size=_SIZE, least=5.6) for half in halves)
    charged = sum(month.charged or 0 for month in paper.months)
    paid = sum(month.paid or 0 for month in paper.months)
    sums = [DuesLine(f"Cộng năm {paper.year}", charged, paid)]
    if paper.before:
        sums.insert(0, paper.before)
    said = [Paragraph(_dues_words(line)) for line in sums]
    if paper.ahead:
        said.append(Paragraph(f"Đã nộp trước cho các tháng sau: {in_documents(paper.ahead)}."))
    title = _part(f"Hội phí năm {paper.year}")
    flow.add(Stack((*title, Beside(tables, (1, 1)), Space(1), *said)))


def _dues_words(line: DuesLine) -> str:
    charged, paid = line.charged or 0, line.paid or 0
    return (
        f"{line.name}: phải nộp {grouped(charged)}, đã nộp {grouped(paid)},"
        f" còn thiếu {in_documents(charged - paid)}."
    )


def _dues_row(line: DuesLine) -> Row:
    if line.charged is None or line.paid is None:
        return Row((line.name, line.note, "", ""))
    return Row((line.name, line.note or line.charged, line.paid, line.charged - line.paid))


def _loans(flow: Flow, paper: StatementPaper, *, is_wide: bool) -> None:
    """Write the loans as a table, or in sentences where its columns would be too narrow."""
    title = _part("Khoản vay")
    if not paper.loans:
        flow.add(Stack((*title, Paragraph(NO_LOANS))))
    elif is_wide:
        rows = [Row((*loan[:5], _coming(loan), loan.standing)) for loan in paper.loans]
        flow.table(Table(_LOANS, rows, size=_SIZE, least=5.6), *title)
    else:
        first, *others = (_loan_words(loan) for loan in paper.loans)
        flow.add(Stack((*title, first)), *others)
    if paper.shares:
        flow.add(Space(1), Paragraph(f"Vốn góp vào quỹ: {in_documents(paper.shares)}."))


def _coming(loan: LoanLine) -> str:
    return f"{loan.due:%d/%m/%Y}: {grouped(loan.asked)}" if loan.due else ""


def _loan_words(loan: LoanLine) -> Block:
    repaid, owed = grouped(loan.repaid), in_documents(loan.owed)
    next_time = f" Kỳ tới {loan.due:%d/%m/%Y}: {in_documents(loan.asked)}." if loan.due else ""
    return Stack(
        (
            Paragraph(f"{loan.name}: vay {in_documents(loan.lent)}.", STRONG),
            Paragraph(
                f"Gốc đã trả {repaid}, còn nợ {owed}; lãi đã trả {grouped(loan.interest_paid)}."
            ),
            Paragraph(f"{loan.standing[:1].upper()}{loan.standing[1:]}.{next_time}"),
            Space(1.5),
        )
    )


def _payments(flow: Flow, paper: StatementPaper, size: float, ending: Block) -> None:
    title = _part(f"Các lần nộp tiền năm {paper.year}")
    if not paper.payments:
        flow.add(Stack((*title, Paragraph(NO_PAYMENTS), ending)))
        return
    lines = paper.payments
    rows = [Row((f"{line.day:%d/%m}", line.what, *_amounts(line), line.owed)) for line in lines]
    if paper.owed_before is not None:
        rows.insert(0, Row(("", "Đầu năm", *(None,) * 5, paper.owed_before)))
    sums = map(sum, zip(*map(_amounts, lines), strict=True))
    rows.append(total("", "Cộng", *sums, lines[-1].owed))
    table = Table(_PAYMENTS, rows, size=size, least=5.6)
    table = table if any(line.other for line in lines) else _without_other(table)
    flow.table(table, *title, below=ending)


def _amounts(line: PaymentLine) -> tuple[int, ...]:
    parts = (line.dues, line.principal, line.interest, line.other)
    return (*parts, sum(parts))


def _without_other(table: Table) -> Table:
    """Return a table of payments without the column in which nothing stands."""
    columns = table.columns[:_OTHER] + table.columns[_OTHER + 1 :]
    rows = [row._replace(cells=row.cells[:_OTHER] + row.cells[_OTHER + 1 :]) for row in table.rows]
    return replace(table, columns=columns, rows=rows)
