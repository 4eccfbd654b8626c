"""Giấy nhận nợ kiêm hợp đồng vay: who lends what to whom, when it is paid back, what it costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.money import in_documents
from lthtgn_desktop.printing.blocks import (
    Beside,
    Block,
    Field,
    Framed,
    Paragraph,
    Space,
    Stack,
)
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Column, amount_column
from lthtgn_desktop.printing.heads import ClubHead, DayLine, Motto, Title
from lthtgn_desktop.printing.paper import A4, NORMAL, Margins
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Row, Table, total
from lthtgn_desktop.printing.text import STRONG, Align, Style

SKIPPED = "Kỳ nào không phải trả tiền thì không ghi trong bảng."

PROMISES = (
    "1. Dùng tiền vay đúng việc đã ghi ở trên.",
    "2. Trả đủ tiền, đúng ngày ghi trong bảng. Gặp khó khăn thì báo Ban Chủ nhiệm trước ngày trả.",
    "3. Mỗi lần nộp tiền, xem lại số tiền được ghi vào sổ.",
)
"""What the borrower promises: what a club expects of anybody, and no threats."""

COPIES = "Giấy này lập thành 02 bản giống nhau, câu lạc bộ giữ 01 bản, người vay giữ 01 bản."

_LABELS = 32  # millimetres
_MARGINS = Margins(20, 12, 15, 15)
_BY_PEN = "…………………………"
_PART = Style(Face.BOLD, 12)
_CANCELLED = Style(Face.BOLD, 14)
_COLUMNS = (
    Column("Kỳ", 11, Align.CENTRE),
    Column("Ngày phải trả", 27, Align.CENTRE),
    amount_column("Trả gốc", 28),
    amount_column("Trả lãi", 25),
    amount_column("Cộng phải trả", 29, face=Face.SEMIBOLD),
    amount_column("Còn nợ gốc", 28),
)


class Instalment(NamedTuple):
    """One due date; amounts in đồng, `balance` is the principal owed afterwards."""

    number: int
    due: date
    principal: int
    interest: int
    balance: int


class Plan(NamedTuple):
    """All due dates, and what they add up to in words."""

    rows: Sequence[Instalment]
    total_words: str
    interest_words: str

    @property
    def principal(self) -> int:
        """Return all principal, in đồng."""
        return sum(row.principal for row in self.rows)

    @property
    def interest(self) -> int:
        """Return all interest, in đồng."""
        return sum(row.interest for row in self.rows)


class Borrower(NamedTuple):
    """Who borrows; what is not known stays empty and is filled in by pen."""

    name: str
    code: str
    born: str = ""
    address: str = ""
    phone: str = ""


class Lender(NamedTuple):
    """The fund that the money is from, and who speaks for the club; `office` is the first one's."""

    fund: str
    chair: str = ""
    treasurer: str = ""
    office: str = "Chủ nhiệm"


class Agreed(NamedTuple):
    """The terms in words as the paper says them; `amount` in đồng."""

    amount: int
    words: str
    paid_in: str
    purpose: str
    interest: str
    term: str
    repayment: str


@dataclass(frozen=True, slots=True)
class Annex:
    """A longer term: what was owed that day, and the plan from then on.

    `interest_owed` is interest that had fallen due and was not paid, in đồng.
    """

    day: date
    minutes: str
    owed: int
    owed_words: str
    term: str
    interest_owed: int
    plan: Plan
    signers: tuple[Signer, ...]


@dataclass(frozen=True, slots=True)
class LoanContractPaper:
    """One loan as it was agreed; `cancelled` says that the paying-out was taken back."""

    club: ClubHead
    place: str
    number: str
    day: date
    lender: Lender
    borrower: Borrower
    agreed: Agreed
    plan: Plan
    signers: tuple[Signer, ...]
    annexes: tuple[Annex, ...] = ()
    cancelled: str = ""


def loan_contracts(
    title: str, papers: Sequence[LoanContractPaper], *, band: str = "", scale: float = NORMAL
) -> Document:
    """Return loans one after the other, each with pages of its own numbers."""
    document = Document(title, papers[0].club.name, band=band)
    for paper in papers:
        flow = Flow(document, A4, margins=_MARGINS, scale=scale)
        _contract(flow, paper)
        for number, annex in enumerate(paper.annexes, 1):
            flow.new_sheet()
            _annex(flow, paper, annex, number)
        flow.number(f"Giấy nhận nợ số {paper.number}")
    return document


def _contract(flow: Flow, paper: LoanContractPaper) -> None:
    under = (f"kiêm hợp đồng vay tiền, số {paper.number}",)
    _head(flow, paper, paper.day, Title("GIẤY NHẬN NỢ", under))
    flow.add(*_lender(paper), *_borrower(paper.borrower), *_agreed(paper.agreed, paper.lender))
    flow.table(_table(paper.plan), Space(1), Paragraph("Lịch trả nợ", _PART), Space(1))
    promises = [Paragraph(text) for text in PROMISES]
    flow.add(
        Stack(
            (
                *_cost(paper.plan, "Nếu trả đúng hạn"),
                Paragraph("Người vay hứa:", STRONG),
                *promises,
                Paragraph(COPIES),
                Space(2),
                Signatures(paper.signers),
            )
        )
    )


def _annex(flow: Flow, paper: LoanContractPaper, annex: Annex, number: int) -> None:
    under = (
        f"Phụ lục số {number}",
        f"kèm giấy nhận nợ số {paper.number} ngày {paper.day:%d/%m/%Y}",
    )
    _head(flow, paper, annex.day, Title("GIA HẠN KHOẢN VAY", under))
    flow.add(
        Field("Người vay", f"{paper.borrower.name} ({paper.borrower.code})", _LABELS),
        Field("Theo biên bản", annex.minutes, _LABELS),
        Field("Còn nợ gốc", in_documents(annex.owed), _LABELS),
        Field("Viết bằng chữ", annex.owed_words, _LABELS),
        Field("Thời hạn mới", annex.term, _LABELS),
    )
    if annex.interest_owed:
        owed = f"{in_documents(annex.interest_owed)} (nộp ngoài bảng dưới đây)"
        flow.add(Field("Lãi chưa trả", owed, _LABELS))
    title = Paragraph("Từ ngày gia hạn, trả theo bảng này:", _PART)
    flow.table(_table(annex.plan), Space(2), title, Space(1))
    cost = _cost(annex.plan, "Nếu từ nay trả đúng hạn")
    flow.add(Stack((*cost, Paragraph(COPIES), Space(3), Signatures(annex.signers))))


def _head(flow: Flow, paper: LoanContractPaper, day: date, title: Title) -> None:
    flow.add(Beside((paper.club, Motto()), (2, 3)), Space(1), DayLine(day, paper.place))
    flow.add(title, Space(2))
    if paper.cancelled:
        flow.add(Framed(paper.cancelled, _CANCELLED), Space(3))


def _lender(paper: LoanContractPaper) -> tuple[Block, ...]:
    lender = paper.lender
    people = ((lender.chair, lender.office), (lender.treasurer, "Thủ quỹ"))
    speak = "; ".join(f"{name or _BY_PEN} – {office}" for name, office in people)
    return (Field("Bên cho vay", paper.club.name, _LABELS), Field("Đại diện", speak, _LABELS))


def _borrower(borrower: Borrower) -> tuple[Block, ...]:
    code = Field("Mã thành viên", borrower.code, _LABELS)
    return (
        Field("Người vay", borrower.name, _LABELS),
        Beside((code, Field("Năm sinh", borrower.born)), (3, 2)),
        Field("Địa chỉ", borrower.address, _LABELS),
        Field("Điện thoại", borrower.phone, _LABELS),
    )


def _agreed(agreed: Agreed, lender: Lender) -> tuple[Block, ...]:
    amount = f"{in_documents(agreed.amount)}, tiền của {lender.fund}, {agreed.paid_in}"
    return (
        Field("Số tiền vay", amount, _LABELS),
        Field("Viết bằng chữ", agreed.words, _LABELS),
        Field("Vay để", agreed.purpose, _LABELS),
        Field("Lãi", agreed.interest, _LABELS),
        Field("Thời hạn", agreed.term, _LABELS),
        Field("Cách trả gốc", agreed.repayment, _LABELS),
    )


def _table(plan: Plan) -> Table:
    asked = [row for row in plan.rows if row.principal or row.interest]
    sums = total("", "Cộng", plan.principal, plan.interest, plan.principal + plan.interest, None)
    return Table(_COLUMNS, [*map(_row, asked), sums], size=9.5, least=5.6)


def _row(row: Instalment) -> Row:
    whole = row.principal + row.interest
    return Row((str(row.number), row.due, row.principal, row.interest, whole, row.balance))


def _cost(plan: Plan, begins: str) -> tuple[Block, ...]:
    """Return what the loan costs in one sentence, and why rows may be missing above it."""
    whole = f"{begins}: trả tổng cộng {in_documents(plan.principal + plan.interest)}"
    interest = "không phải trả lãi"
    if plan.interest:
        interest = f"trong đó lãi {in_documents(plan.interest)} ({plan.interest_words})"
    said = Paragraph(f"{whole} ({plan.total_words}), {interest}.", STRONG)
    is_whole = all(row.principal or row.interest for row in plan.rows)
    skipped = () if is_whole else (Paragraph(SKIPPED),)
    return (Space(1.5), *skipped, said, Space(1.5))
