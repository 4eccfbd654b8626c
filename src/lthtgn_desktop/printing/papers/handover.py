"""Biên bản bàn giao: what one treasurer hands over to the next, over as many sheets as it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.money import in_documents
from lthtgn_desktop.printing.blocks import Beside, Block, Field, Paragraph, Space, Stack
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Cell, Column, amount_column
from lthtgn_desktop.printing.heads import ClubHead, Motto, Title, written_day
from lthtgn_desktop.printing.paper import A4, NORMAL
from lthtgn_desktop.printing.papers.cash_count import LOOSE, note_name
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Row, Table, total
from lthtgn_desktop.printing.text import NOTE, Align, Style

_HEADING = Style(Face.BOLD, 12)
_LABELS = 52  # millimetres
_SECTION_ROOM = 50  # millimetres that a section begins with at least
_SIGNING_ROW = 9.5  # millimetres: room for a pen
_SIDE_BY_SIDE, _SIDE_BY_SIDE_LARGE = 3, 2  # funds in one table of notes
_EMPTY_ROWS = 4
_EQUIPMENT = (
    "Phiếu thu, phiếu chi, biên lai chưa dùng (từ số đến số)",
    "Sổ biên bản sinh hoạt, sổ điểm danh",
    "Con dấu, chìa khóa két",
    "Máy tính, USB có bản sao lưu sổ",
    "Loa, máy đo huyết áp, cân và tài sản khác",
)
_DEBTS = ("Vốn góp phải trả thành viên", "Tiền mượn phải trả")


@dataclass(frozen=True, slots=True)
class FundHandover:
    """One fund; amounts in đồng; `notes` all notes with their number, `counted` None for a pen."""

    name: str
    cash: int
    bank: int
    notes: tuple[tuple[int, int | None], ...]
    counted: int | None
    shares: int
    borrowed: int


class LoanHandover(NamedTuple):
    """One loan with principal outstanding, in đồng."""

    code: str
    name: str
    outstanding: int
    next_due: date | None
    overdue: int


class VoucherBook(NamedTuple):
    """The last number of each kind of voucher of a fund in a year; None where there is none."""

    fund: str
    year: int
    cash_in: int | None
    cash_out: int | None
    bank_in: int | None
    bank_out: int | None


@dataclass(frozen=True, slots=True)
class HandoverPaper:
    """All that is handed over; `papers` are other books with what is said of each.

    Empty names are written with a pen.
    """

    club: ClubHead
    place: str
    day: date
    giver: str
    taker: str
    chair: str
    funds: tuple[FundHandover, ...]
    loans: tuple[LoanHandover, ...]
    vouchers: tuple[VoucherBook, ...]
    papers: tuple[tuple[str, str], ...]
    cash_in_words: str
    signers: tuple[Signer, ...]


def handover(
    paper: HandoverPaper, title: str, *, band: str = "", scale: float = NORMAL
) -> Document:
    """Return the minutes on A4, each sheet with its number."""
    document = Document(title, paper.club.name, band=band)
    flow = Flow(document, A4, scale=scale)
    flow.add(*_top(paper))
    _money(flow, paper, _SIDE_BY_SIDE if scale <= NORMAL else _SIDE_BY_SIDE_LARGE)
    _loans(flow, paper.loans)
    _books(flow, paper)
    _debts(flow, paper.funds)
    _section(flow, "V. CAM KẾT")
    said, *last = _end(paper)
    flow.add(said, Stack((*last, Space(4), Signatures(paper.signers, room=20))))
    flow.number(f"Biên bản bàn giao ngày {paper.day:%d/%m/%Y}")
    return document


def _top(paper: HandoverPaper) -> Iterator[Block]:
    day = written_day(paper.day)
    yield Beside((paper.club, Motto()), (2, 3))
    yield Space(5)
    yield Title("BIÊN BẢN BÀN GIAO", ("Tiền, sổ sách và tài sản của câu lạc bộ",))
    yield Space(3)
    yield Paragraph(f"Hôm nay, {day[0].lower()}{day[1:]}, tại {paper.place}, chúng tôi gồm:")
    yield Space(1)
    yield Field("Bên giao", paper.giver, _LABELS)
    yield Field("Bên nhận", paper.taker, _LABELS)
    yield Field("Chủ nhiệm câu lạc bộ", paper.chair, _LABELS)
    yield Field("Đại diện Hội NCT xã", "", _LABELS)
    yield Field("Người chứng kiến khác", "", _LABELS)
    yield Paragraph("Cùng bàn giao tiền, sổ sách và tài sản sau đây:")


def _section(flow: Flow, text: str) -> None:
    """Begin a section: on the next sheet where only its heading would stand on this one."""
    if flow.room < _SECTION_ROOM:
        flow.new_sheet()
    flow.add(Stack((Space(3), Paragraph(text, _HEADING), Space(1))))


def _money(flow: Flow, paper: HandoverPaper, side_by_side: int) -> None:
    _section(flow, "I. TIỀN")
    for at in range(0, len(paper.funds), side_by_side):
        flow.table(_notes(paper.funds[at : at + side_by_side]))
        flow.add(Space(2))
    cash, bank = sum(fund.cash for fund in paper.funds), sum(fund.bank for fund in paper.funds)
    flow.add(
        Field("Cộng tiền mặt theo sổ", in_documents(cash)),
        Field("Viết bằng chữ", paper.cash_in_words),
        Field("Cộng tiền gửi ngân hàng theo sổ", in_documents(bank)),
    )


def _notes(funds: Sequence[FundHandover]) -> Table:
    columns = [Column("Loại tiền", 40)]
    for fund in funds:
        columns += [
            Column("Số tờ", 15, Align.RIGHT, group=fund.name),
            amount_column("Số tiền (đồng)", 30, group=fund.name),
        ]
    rows = [
        Row((note_name(note), *_cells(_counted(fund.notes[line]) for fund in funds)))
        for line, (note, _) in enumerate(funds[0].notes)
    ]
    rows += [
        total("Cộng đếm được", *_cells((None, fund.counted) for fund in funds)),
        total("Số dư theo sổ", *_cells((None, fund.cash) for fund in funds)),
        total("Chênh lệch (sổ − đếm)", *_cells((None, _difference(fund)) for fund in funds)),
        total("Tiền gửi ngân hàng", *_cells((None, fund.bank) for fund in funds)),
    ]
    return Table(tuple(columns), rows, least=6)


def _cells(pairs: Iterator[tuple[Cell, Cell]]) -> tuple[Cell, ...]:
    return tuple(cell for pair in pairs for cell in pair)


def _counted(notes: tuple[int, int | None]) -> tuple[Cell, Cell]:
    note, number = notes
    if number is None:
        return None, None
    return None if note == LOOSE else number, note * number


def _difference(fund: FundHandover) -> int | None:
    return None if fund.counted is None else fund.cash - fund.counted


def _loans(flow: Flow, loans: Sequence[LoanHandover]) -> None:
    _section(flow, "II. CÁC KHOẢN VAY CÒN NỢ GỐC")
    if not loans:
        flow.add(Paragraph("Không còn khoản vay nào."))
        return
    columns = (
        Column("STT", 10, Align.CENTRE),
        Column("Khoản vay", 19),
        Column("Người vay", 42),
        amount_column("Còn nợ gốc (đồng)", 28),
        Column("Kỳ tới", 25, Align.CENTRE),
        amount_column("Gốc quá hạn (đồng)", 28),
        Column("Người vay ký nhận nợ", 32),
    )
    rows = [
        Row((str(number), loan.code, loan.name, *loan[2:4], loan.overdue or None, None))
        for number, loan in enumerate(loans, 1)
    ]
    owed, late = sum(loan.outstanding for loan in loans), sum(loan.overdue for loan in loans)
    rows.append(total(None, None, f"Cộng {len(loans)} khoản", owed, None, late, None))
    flow.table(Table(columns, rows, least=_SIGNING_ROW))


def _books(flow: Flow, paper: HandoverPaper) -> None:
    _section(flow, "III. SỔ SÁCH, CHỨNG TỪ, TÀI SẢN")
    flow.add(Paragraph("Số cuối của phiếu thu, phiếu chi, phiếu ngân hàng:"), Space(1))
    columns = (
        Column("Quỹ", 70),
        Column("Năm", 18, Align.CENTRE),
        amount_column("Thu tiền mặt (PT)", 24),
        amount_column("Chi tiền mặt (PC)", 24),
        amount_column("Vào ngân hàng (BC)", 24),
        amount_column("Ra ngân hàng (BN)", 24),
    )
    rows = [Row((book.fund, str(book.year), *book[2:])) for book in paper.vouchers]
    flow.table(Table(columns, rows or [Row(("Chưa có phiếu nào", *(None,) * 5))]))
    flow.add(Space(3))
    listed = [Row((str(at), *each)) for at, each in enumerate(paper.papers, 1)]
    first = len(listed) + 1
    by_pen = [*_EQUIPMENT, *("",) * _EMPTY_ROWS]
    listed += [Row((str(at), text, None)) for at, text in enumerate(by_pen, first)]
    flow.table(
        Table(
            (
                Column("STT", 11, Align.CENTRE),
                Column("Tên sổ, giấy tờ, tài sản", 84),
                Column("Số lượng, số cuối, tình trạng", 80),
            ),
            listed,
            least=8,
        )
    )


def _debts(flow: Flow, funds: Sequence[FundHandover]) -> None:
    _section(flow, "IV. CÂU LẠC BỘ CÒN PHẢI TRẢ")
    columns = (Column("Quỹ", 65), *(amount_column(f"{title} (đồng)", 55) for title in _DEBTS))
    rows = [Row((fund.name, fund.shares, fund.borrowed)) for fund in funds]
    shares, borrowed = sum(fund.shares for fund in funds), sum(fund.borrowed for fund in funds)
    flow.table(Table(columns, [*rows, total("Cộng", shares, borrowed)]))
    flow.add(Space(2), Field("Còn phải trả khác", lines=2))


def _end(paper: HandoverPaper) -> Iterator[Block]:
    yield Field("Ý kiến của các bên", lines=3)
    who = paper.taker or "bên nhận"
    yield Paragraph(
        f"Từ ngày {paper.day:%d/%m/%Y}, {who} giữ và chịu trách nhiệm về tiền, sổ sách, tài sản"
        " ghi trong biên bản này; việc trước ngày đó do bên giao chịu trách nhiệm."
    )
    yield Paragraph(
        "Biên bản được đọc cho mọi người cùng nghe và lập thành 03 bản: bên giao, bên nhận,"
        " câu lạc bộ mỗi bên giữ 01 bản.",
        NOTE,
    )
