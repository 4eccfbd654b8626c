"""Sổ theo dõi cho vay: every loan on one line, as agreed and as it stands (domain, 5.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.printing.blocks import Beside, Paragraph, Space, Stack
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.grid import Cell, Column, amount_column
from lthtgn_desktop.printing.heads import ClubHead, DayLine, Motto, Title
from lthtgn_desktop.printing.paper import A4, NORMAL, Margins
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Look, Row, Table, section, total
from lthtgn_desktop.printing.text import STRONG, Align

_MARGINS = Margins(12, 13, 10, 15)
_SIZE, _LARGEST = 8.5, 10.2  # points: in larger type fifteen columns would not fit
_INTEREST = "Tiền lãi"
_OVERDUE = "Quá hạn"
_COLUMNS = (
    Column("Số khế ước", 12.5),
    Column("Thành viên", 33),
    Column("Ngày vay", 21, Align.CENTRE),
    amount_column("Số tiền vay", 21.5),
    Column("Thời hạn (tháng)", 12.5, Align.CENTRE),
    Column("Lãi suất tháng", 11.5, Align.CENTRE),
    Column("Vay để", 27),
    Column("Hạn trả cuối", 21, Align.CENTRE),
    amount_column("Gốc đã trả", 21.5),
    amount_column("Dư nợ", 21.5),
    amount_column("đến hạn chưa trả", 18, group=_INTEREST),
    amount_column("đã thu", 18, group=_INTEREST),
    amount_column("gốc", 19, group=_OVERDUE),
    Column("số kỳ", 8, Align.CENTRE, group=_OVERDUE),
    Column("Ghi chú", 25),
)


class _Fit(NamedTuple):
    """Heights in millimetres: of the least row, between the parts, and for the pen that signs."""

    least: float
    air: float
    pen: float


_USUAL, _CLOSE = _Fit(6, 2, 16), _Fit(5.2, 1, 10)


class Figures(NamedTuple):
    """The amounts of a loan or of several, in đồng."""

    lent: int = 0
    repaid: int = 0
    owed: int = 0
    interest_due: int = 0
    interest_paid: int = 0
    overdue: int = 0


class RegisterLine(NamedTuple):
    """One loan; `months` and `rate` as they are printed, `overdue_terms` is a count."""

    number: str
    member: str
    lent_on: date
    months: str
    rate: str
    purpose: str
    last_due: date
    figures: Figures
    overdue_terms: int = 0
    note: str = ""


class Part(NamedTuple):
    """Loans that belong together, under what they are called."""

    name: str
    lines: Sequence[RegisterLine]


@dataclass(frozen=True, slots=True)
class LoanRegisterPaper:
    """The register of a day; `conclusion` says what the whole debt is and where it stands."""

    club: ClubHead
    place: str
    day: date
    title: str
    covers: str
    parts: tuple[Part, ...]
    conclusion: str
    signers: tuple[Signer, ...]


def loan_register(paper: LoanRegisterPaper, *, band: str = "", scale: float = NORMAL) -> Document:
    """Return the register on as many A4 sheets across as it needs, closer where that saves one."""
    usual, close = (_drawn(paper, fit, band=band, scale=scale) for fit in (_USUAL, _CLOSE))
    return close if len(close.sheets) < len(usual.sheets) else usual


def _drawn(paper: LoanRegisterPaper, fit: _Fit, *, band: str, scale: float) -> Document:
    document = Document(paper.title, paper.club.name, band=band)
    flow = Flow(document, A4.across(), margins=_MARGINS, scale=scale)
    flow.add(Beside((paper.club, Motto()), (1, 1)), Space(2))
    flow.add(Title("SỔ THEO DÕI CHO VAY", (paper.covers,)), Space(fit.air))
    signed = (DayLine(paper.day, paper.place), Space(1), Signatures(paper.signers, fit.pen))
    air = Space(fit.air)
    ending = Stack((air, Paragraph(paper.conclusion, STRONG), air, *signed))
    table = _table(paper.parts, min(_SIZE, _LARGEST / scale))
    flow.table(replace(table, least=fit.least), below=ending)
    flow.number(paper.title)
    return document


def added(lines: Iterable[RegisterLine]) -> Figures:
    """Return the sums of some loans."""
    return Figures(*map(sum, zip(Figures(), *(line.figures for line in lines), strict=True)))


def _table(parts: Sequence[Part], size: float) -> Table:
    rows: list[Row] = []
    known: list[Sequence[RegisterLine]] = []  # for each row, the loans down to it
    so_far: list[RegisterLine] = []
    for part in parts:
        rows.append(section(f"{part.name}: {len(part.lines)} khoản"))
        known.append(tuple(so_far))
        for line in part.lines:
            so_far.append(line)
            rows.append(_row(line))
            known.append(tuple(so_far))
        rows.append(_sums("Cộng", part.lines))
        known.append(tuple(so_far))
    rows.append(_sums("Tổng cộng", so_far))

    def carried(number: int) -> tuple[Row | None, Row]:
        above = known[number - 1]
        brought = _sums("Trang trước chuyển sang", above)
        if rows[number - 1].look is Look.TOTAL:  # of the first part, and the same
            return None, brought
        return _sums("Cộng chuyển trang sau", above), brought

    return Table(_COLUMNS, rows, size=size, carried=carried)


def _row(line: RegisterLine) -> Row:
    terms = line.overdue_terms or None
    lent, last = (line.number, line.member, line.lent_on), (terms, line.note)
    return Row((*lent, *_cells(line.figures, line), *last))


def _sums(name: str, lines: Sequence[RegisterLine]) -> Row:
    return total("", name, "", *_cells(added(lines)), None, "")


def _cells(figures: Figures, line: RegisterLine | None = None) -> tuple[Cell, ...]:
    """Return the cells from the amount to what is overdue; sums have no terms between them."""
    lent, repaid, owed, due, paid, overdue = figures
    agreed: tuple[Cell, ...] = ("",) * 4
    if line is not None:
        agreed = (line.months, line.rate, line.purpose, line.last_due)
    return (lent, *agreed, repaid, owed, due, paid, overdue or None)
