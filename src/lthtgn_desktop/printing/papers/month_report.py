"""The fund's month on one page, to be read aloud and pinned on the board: words, no accounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.printing.blocks import Beside, Block, Paragraph, Space, Stack, height_of, stack
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Column, amount_column
from lthtgn_desktop.printing.heads import ClubHead, DayLine, Title, centred
from lthtgn_desktop.printing.paper import A4, NORMAL, Box, Margins, Place
from lthtgn_desktop.printing.papers.fund_chart import FundChart
from lthtgn_desktop.printing.papers.month_sentences import (
    Capital,
    Lent,
    MoneyFlow,
    told_capital,
    told_flow,
    told_lent,
    told_taken_back,
    verdict_of,
)
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Row, Table, total
from lthtgn_desktop.printing.text import SMALL, Style

_MARGINS = Margins(17, 13, 14, 11)
_NAME = Style(Face.BOLD, 18)
_BIG = Style(Face.BOLD, 22)
_HEADING = Style(Face.BOLD, 12)
_BODY = Style(Face.REGULAR, 10.5)
_VERDICT = Style(Face.BOLD, 13)
_TYPE = 10  # points, of tables
_ROW = 5.4  # millimetres
_CHART_LEAST, _CHART_LEAST_LARGE, _CHART_MOST = 50, 30, 88  # millimetres
_TAKEN_BACK = "Số có dấu −: khoản đã ghi ở tháng trước, tháng này hủy lại."
_CROWDED, _LEAST_SCALE = 0.85, 0.4


class FundMoney(NamedTuple):
    """One fund's money at the month's end, in đồng."""

    name: str
    cash: int
    bank: int


@dataclass(frozen=True, slots=True)
class People:
    """How many members there are, how many came to how many meetings, how many paid dues."""

    members: int
    meetings: int
    came: int
    paid: int


@dataclass(frozen=True, slots=True)
class MonthReportPaper:
    """One month; `day` is up to when the figures are, `closed_on` None while it is open.

    `happened` are sentences on what else moved: interest divided, a box that was short.
    """

    club: ClubHead
    place: str
    month: str
    day: date
    closed_on: date | None
    code: str
    people: People
    funds: tuple[FundMoney, ...]
    flow: MoneyFlow
    lent: Lent
    capital: Capital
    chart: FundChart
    signers: tuple[Signer, ...]
    happened: tuple[str, ...] = ()


def month_report(
    paper: MonthReportPaper, title: str, *, band: str = "", scale: float = NORMAL
) -> Document:
    """Return the report: always one A4, in as large a type as goes on it."""
    document = Document(title, paper.club.name, band=band)
    area = A4.inside(_MARGINS)
    above, below = tuple(_above(paper)), tuple(_below(paper))
    is_large = scale > NORMAL
    while _room(area, scale, (*above, *below)) < _least(scale, is_large=is_large):
        scale *= 0.98
    height = min(_CHART_MOST, _room(area, scale, (*above, *below)))
    place = Place(area.left, area.top, area.width, scale)
    stack(document.sheet(A4), place, (*above, replace(paper.chart, height=height), *below))
    return document


def _least(scale: float, *, is_large: bool) -> float:
    """Return how high the chart must be at least: less where the words need the room."""
    if scale < _LEAST_SCALE:
        return -A4.height
    return _CHART_LEAST_LARGE if is_large or scale < _CROWDED else _CHART_LEAST


def _room(area: Box, scale: float, blocks: Sequence[Block]) -> float:
    place = Place(area.left, area.top, area.width, scale)
    return area.height - height_of(Stack(tuple(blocks)), place)


def _above(paper: MonthReportPaper) -> Iterator[Block]:
    yield paper.club
    yield Space(2)
    yield Title(f"BÁO CÁO QUỸ THÁNG {paper.month}", (_until(paper),), _NAME)
    yield Space(2)
    yield Beside(tuple(_people(paper.people)), (1, 1, 1), gap=3)
    yield _heading("1. Tiền của câu lạc bộ")
    yield _funds(paper.funds)
    yield _heading("2. Tiền vào, tiền ra trong tháng")
    yield Beside((_kinds("Tiền vào", paper.flow.came), _kinds("Tiền ra", paper.flow.went)), (1, 1))
    yield Space(1)
    yield Paragraph(told_flow(paper.flow), _BODY)
    if any(amount < 0 for _, amount in (*paper.flow.came, *paper.flow.went)):
        yield Paragraph(_TAKEN_BACK, SMALL)
    if paper.flow.taken_back:
        yield Paragraph(told_taken_back(paper.flow), SMALL)
    yield from (Paragraph(text, _BODY) for text in paper.happened)
    yield _heading("3. Cho vay")
    yield Paragraph(told_lent(paper.lent), _BODY)
    yield _heading("4. Vốn quỹ tăng thu nhập")
    yield from (Paragraph(text, _BODY) for text in told_capital(paper.capital))
    if verdict := verdict_of(paper.capital):
        yield Paragraph(verdict, _VERDICT)
    yield Space(1.5)


def _below(paper: MonthReportPaper) -> Iterator[Block]:
    yield Space(1.5)
    if paper.code:
        yield Paragraph(f"Mã kiểm tra sổ: {paper.code}", SMALL)
    yield DayLine(paper.day, paper.place)
    yield Space(1)
    yield Signatures(paper.signers, room=13)


def _until(paper: MonthReportPaper) -> str:
    until = f"đến hết ngày {paper.day:%d/%m/%Y}"
    if paper.closed_on is None:
        return f"CHƯA KHÓA SỔ: số liệu {until}, còn có thể thay đổi"
    return f"Số liệu {until}. Sổ tháng này đã khóa ngày {paper.closed_on:%d/%m/%Y}."


def _heading(text: str) -> Block:
    return Stack((Space(2), Paragraph(text, _HEADING), Space(0.5)))


@dataclass(frozen=True, slots=True)
class _BigFigure:
    """A figure in a frame, large, with its words below."""

    figure: str
    words: str

    def draw(self, sheet: Sheet, place: Place) -> float:
        pad = 1.2 * place.scale
        inside = Place(place.left + pad, place.top + pad, place.width - 2 * pad, place.scale)
        bottom = centred(sheet, inside, self.figure, _BIG)
        bottom = centred(sheet, inside.down(bottom), self.words, _BODY) + pad
        box = Box(place.left, place.top, place.width, bottom - place.top)
        sheet.frame(box, Stroke.THICK)
        return bottom


def _people(people: People) -> Iterator[Block]:
    yield _BigFigure(grouped(people.members), "thành viên")
    if people.meetings > 1:
        yield _BigFigure(grouped(people.came), f"lượt dự {people.meetings} buổi họp")
    elif people.meetings:
        yield _BigFigure(grouped(people.came), "người dự họp")
    else:
        yield _BigFigure("0", "buổi họp")
    yield _BigFigure(grouped(people.paid), "người nộp hội phí")


def _funds(funds: Sequence[FundMoney]) -> Table:
    columns = (
        Column("Quỹ", 64),
        amount_column("Tiền mặt (đồng)", 37),
        amount_column("Ở ngân hàng (đồng)", 37),
        amount_column("Cộng (đồng)", 37),
    )
    rows = [Row((fund.name, fund.cash, fund.bank, fund.cash + fund.bank)) for fund in funds]
    cash, bank = sum(fund.cash for fund in funds), sum(fund.bank for fund in funds)
    return Table(columns, [*rows, total("Cộng các quỹ", cash, bank, cash + bank)], _TYPE, _ROW)


def _kinds(title: str, kinds: Sequence[tuple[str, int]]) -> Table:
    columns = (Column(title, 56), amount_column("Số tiền (đồng)", 32))
    rows = [Row(kind) for kind in kinds] or [Row(("Không có", 0))]
    return Table(columns, [*rows, total("Cộng", sum(amount for _, amount in kinds))], _TYPE, _ROW)
