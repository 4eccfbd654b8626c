"""Danh sách khoản vay quá hạn: to be read aloud at the meeting, amounts in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.printing.blocks import Beside, Block, Field, Paragraph, Space, Stack
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Column, amount_column
from lthtgn_desktop.printing.heads import ClubHead, Title, written_day
from lthtgn_desktop.printing.paper import A4, NORMAL, Margins
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Row, Table, total
from lthtgn_desktop.printing.text import NOTE, Align

NAME = "Danh sách khoản vay quá hạn"
WHAT_IT_IS = "Đọc tại buổi họp để nhắc nhau; Ban Chủ nhiệm giữ, không dán bảng."
NOBODY = "Không có khoản vay nào quá hạn."

_COLUMNS = (
    Column("TT", 10, Align.CENTRE),
    Column("Thành viên", 58, face=Face.SEMIBOLD),
    Column("Khoản vay", 22),
    Column("Số kỳ quá hạn", 18, Align.CENTRE),
    amount_column("Gốc quá hạn", 30),
    amount_column("Lãi đến hạn", 28),
    amount_column("Cộng", 31, face=Face.SEMIBOLD),
    Column("Bằng chữ", 76),
)


class OverdueLine(NamedTuple):
    """One loan: what was due and is not paid, in đồng, and both together in words."""

    member: str
    loan: str
    terms: int
    principal: int
    interest: int
    words: str


@dataclass(frozen=True, slots=True)
class OverduePaper:
    """The overdue loans of a day."""

    club: ClubHead
    day: date
    lines: Sequence[OverdueLine]
    signers: tuple[Signer, ...]


def overdue_list(paper: OverduePaper, *, band: str = "", scale: float = NORMAL) -> Document:
    """Return the list as a document; one that says so where nothing is overdue."""
    document = Document(f"{NAME} {paper.day:%d/%m/%Y}", paper.club.name, band=band)
    flow = Flow(document, A4.across(), margins=Margins(12, 12, 12, 16), scale=scale)
    title = Title(NAME.upper(), (written_day(paper.day),))
    flow.add(Beside((paper.club, title, Paragraph("")), (3, 4, 2)), Space(3))
    ending = Stack(tuple(_ending(paper)))
    if paper.lines:
        flow.table(Table(_COLUMNS, list(_rows(paper.lines)), least=9), below=ending)
    else:
        flow.add(ending)
    flow.number(f"{NAME} – {paper.club.name}")
    return document


def _rows(lines: Sequence[OverdueLine]) -> Iterator[Row]:
    for number, line in enumerate(lines, 1):
        owed = (line.principal, line.interest, line.principal + line.interest)
        yield Row((str(number), line.member, line.loan, line.terms, *owed, line.words))
    principal, interest = (
        sum(line.principal for line in lines),
        sum(line.interest for line in lines),
    )
    yield total("", "Cộng", "", None, principal, interest, principal + interest, "")


def _ending(paper: OverduePaper) -> Iterator[Block]:
    said = f"{len(paper.lines)} khoản vay" if paper.lines else NOBODY
    yield from (Space(2), Field("Quá hạn", said), Paragraph(WHAT_IT_IS, NOTE), Space(2))
    if paper.signers:
        yield Signatures(paper.signers)
