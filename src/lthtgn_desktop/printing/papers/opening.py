"""Biên bản mở sổ: what the club took over from its paper books, signed by those who saw both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.money import grouped, in_documents
from lthtgn_desktop.printing.blocks import Beside, Block, Field, Paragraph, Space, Stack
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Column, amount_column
from lthtgn_desktop.printing.heads import ClubHead, Motto, Title, written_day
from lthtgn_desktop.printing.paper import A4, NORMAL
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Row, Table, total
from lthtgn_desktop.printing.text import Align, Style

_HEADING = Style(Face.BOLD, 12)
_SECTION_ROOM = 40  # millimetres that a section begins with at least


class FundOpening(NamedTuple):
    """What a fund had, and what it owed of it, in đồng."""

    name: str
    cash: int
    bank: int
    loans: int
    interest: int
    shares: int
    borrowed: int

    @property
    def there(self) -> int:
        """Return all that the fund had."""
        return self.cash + self.bank + self.loans

    @property
    def own(self) -> int:
        """Return its capital: what it had and did not owe."""
        return self.there - self.interest - self.shares - self.borrowed


class LoanOpening(NamedTuple):
    """A loan that ran already; amounts in đồng."""

    code: str
    name: str
    lent: date
    amount: int
    outstanding: int
    interest: int


class DuesOpening(NamedTuple):
    """Up to which month (`08/2026`) a member's dues were paid."""

    code: str
    name: str
    paid_to: str


@dataclass(frozen=True, slots=True)
class OpeningPaper:
    """All that was taken over on a day; `notes` explain what differed."""

    club: ClubHead
    place: str
    day: date
    funds: tuple[FundOpening, ...]
    loans: tuple[LoanOpening, ...]
    dues: tuple[DuesOpening, ...]
    notes: tuple[str, ...]
    in_words: str
    signers: tuple[Signer, ...]


def opening(paper: OpeningPaper, title: str, *, band: str = "", scale: float = NORMAL) -> Document:
    """Return the minutes on A4, each sheet with its number."""
    document = Document(title, paper.club.name, band=band)
    flow = Flow(document, A4, scale=scale)
    flow.add(*_top(paper))
    _funds(flow, paper)
    _loans(flow, paper.loans)
    _dues(flow, paper.dues)
    _section(flow, "IV. CHÊNH LỆCH GIỮA SỔ GIẤY VÀ SỐ THỰC CÓ")
    for note in paper.notes:
        flow.add(Paragraph(f"– {note}"))
    if not paper.notes:
        flow.add(Paragraph("Không có."))
    said = Paragraph(
        f"Từ ngày {paper.day:%d/%m/%Y}, câu lạc bộ ghi sổ trên máy với các số dư trên đây. Sổ giấy"
        " cũ khóa lại và giữ cùng biên bản này."
    )
    flow.add(Stack((Space(3), said, Space(4), Signatures(paper.signers, room=20))))
    flow.number(f"Biên bản mở sổ ngày {paper.day:%d/%m/%Y}")
    return document


def _top(paper: OpeningPaper) -> Iterator[Block]:
    day = written_day(paper.day)
    yield Beside((paper.club, Motto()), (2, 3))
    yield Space(5)
    yield Title("BIÊN BẢN MỞ SỔ", ("Số dư chuyển từ sổ giấy sang sổ trên máy",))
    yield Space(3)
    yield Paragraph(
        f"Hôm nay, {day[0].lower()}{day[1:]}, tại {paper.place}, Ban Chủ nhiệm đã đối chiếu sổ"
        " giấy với tiền mặt, tiền gửi, giấy vay và cùng nhận các số dư sau:"
    )


def _section(flow: Flow, text: str) -> None:
    if flow.room < _SECTION_ROOM:
        flow.new_sheet()
    flow.add(Stack((Space(3), Paragraph(text, _HEADING), Space(1))))


def _funds(flow: Flow, paper: OpeningPaper) -> None:
    _section(flow, "I. TIỀN VÀ VỐN CỦA TỪNG QUỸ (đồng)")
    columns = (
        Column("Quỹ", 38),
        amount_column("Tiền mặt", 23),
        amount_column("Tiền gửi", 23),
        amount_column("Còn cho vay", 24),
        amount_column("Lãi chưa chia", 20),
        amount_column("Vốn góp phải trả", 21),
        amount_column("Tiền mượn phải trả", 21),
        amount_column("Vốn của quỹ", 24),
    )
    rows = [Row((fund.name, *fund[1:], fund.own)) for fund in paper.funds]
    sums = [sum(column) for column in zip(*(fund[1:] for fund in paper.funds), strict=True)]
    own = sum(fund.own for fund in paper.funds)
    flow.table(Table(columns, [*rows, total("Cộng", *sums, own)]))
    flow.add(Space(2))
    for fund in paper.funds:
        flow.add(Paragraph(_check(fund)))
    flow.add(Field("Cộng các quỹ bằng chữ", paper.in_words))


def _check(fund: FundOpening) -> str:
    """Return `Tiền mặt 1 + Tiền gửi 2 + Còn cho vay 3 = Vốn quỹ 6 đồng`, and whose it is."""
    said = (
        f"{fund.name}: Tiền mặt {grouped(fund.cash)} + Tiền gửi {grouped(fund.bank)}"
        f" + Còn cho vay {grouped(fund.loans)} = Vốn quỹ {in_documents(fund.there)}"
    )
    owed = (
        ("lãi chưa chia", fund.interest),
        ("vốn góp phải trả", fund.shares),
        ("tiền mượn phải trả", fund.borrowed),
    )
    parts = [f"{name} {grouped(amount)}" for name, amount in owed if amount]
    return f"{said}, trong đó {', '.join(parts)}." if parts else f"{said}."


def _loans(flow: Flow, loans: tuple[LoanOpening, ...]) -> None:
    _section(flow, "II. CÁC KHOẢN ĐANG CHO VAY")
    if not loans:
        flow.add(Paragraph("Không có khoản nào."))
        return
    columns = (
        Column("STT", 10, Align.CENTRE),
        Column("Khoản vay", 19),
        Column("Người vay", 40),
        Column("Ngày vay", 24, Align.CENTRE),
        amount_column("Số vay (đồng)", 26),
        amount_column("Còn nợ gốc (đồng)", 26),
        amount_column("Lãi còn nợ (đồng)", 22),
        Column("Ký nhận nợ", 27),
    )
    rows = [
        Row((str(number), *loan[:5], loan.interest or None, None))
        for number, loan in enumerate(loans, 1)
    ]
    amounts = ((loan.amount, loan.outstanding, loan.interest) for loan in loans)
    sums = [sum(column) for column in zip(*amounts, strict=True)]
    rows.append(total(None, None, f"Cộng {len(loans)} khoản", None, *sums, None))
    flow.table(Table(columns, rows, least=9.5))


def _dues(flow: Flow, dues: tuple[DuesOpening, ...]) -> None:
    _section(flow, "III. HỘI PHÍ ĐÃ ĐÓNG ĐẾN HẾT THÁNG")
    if not dues:
        flow.add(Paragraph("Không ghi riêng cho ai."))
        return
    columns = (
        Column("STT", 12, Align.CENTRE),
        Column("Mã", 22),
        Column("Thành viên", 70),
        Column("Đóng đến hết", 36, Align.CENTRE),
        Column("Ghi chú", 54),
    )
    rows = [Row((str(number), *line, None)) for number, line in enumerate(dues, 1)]
    flow.table(Table(columns, rows))
