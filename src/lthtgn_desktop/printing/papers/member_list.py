"""Danh sách thành viên: who belongs to the club on a day, and how many of each group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.printing.blocks import Beside, Block, Field, Paragraph, Space, Stack
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Column
from lthtgn_desktop.printing.heads import ClubHead, Title, written_day
from lthtgn_desktop.printing.paper import A4, NORMAL, Margins
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Row, Table
from lthtgn_desktop.printing.text import NOTE, Align

NAME = "Danh sách thành viên"
WHO_KEEPS_IT = "Có thông tin riêng của từng người: Ban Chủ nhiệm giữ, không dán bảng, không gửi đi."

_COLUMNS = (
    Column("TT", 9, Align.CENTRE),
    Column("Mã", 17),
    Column("Họ và tên", 50, face=Face.SEMIBOLD),
    Column("Năm sinh", 15, Align.CENTRE),
    Column("Giới", 13, Align.CENTRE),
    Column("Ngày vào", 24, Align.CENTRE),
    Column("Hoàn cảnh", 25),
    Column("Địa chỉ", 48),
    Column("Điện thoại", 27),
    Column("Ghi chú", 37),
)


class MemberLine(NamedTuple):
    """One member as the list shows them, in words."""

    code: str
    name: str
    born: str
    sex: str
    joined: date
    household: str
    address: str
    phone: str
    note: str


@dataclass(frozen=True, slots=True)
class MembersPaper:
    """The list of a day; `counts` are the groups that the members belong to, in words."""

    club: ClubHead
    day: date
    lines: Sequence[MemberLine]
    counts: str
    signers: tuple[Signer, ...]


def members_list(paper: MembersPaper, *, band: str = "", scale: float = NORMAL) -> Document:
    """Return the list as a document."""
    document = Document(f"{NAME} {paper.day:%d/%m/%Y}", paper.club.name, band=band)
    flow = Flow(document, A4.across(), margins=Margins(12, 14, 12, 16), scale=scale)
    title = Title(NAME.upper(), (written_day(paper.day),))
    flow.add(Beside((paper.club, title, Paragraph("")), (3, 4, 2)), Space(3))
    rows = [Row((str(number), *line)) for number, line in enumerate(paper.lines, 1)]
    flow.table(Table(_COLUMNS, rows, least=7), below=Stack(tuple(_ending(paper))))
    flow.number(f"{NAME} – {paper.club.name}")
    return document


def _ending(paper: MembersPaper) -> Iterator[Block]:
    total = f"{len(paper.lines)} thành viên"
    yield from (Space(2), Field("Tổng số", total), Field("Trong đó", paper.counts))
    yield from (Space(1), Paragraph(WHO_KEEPS_IT, NOTE), Space(2))
    if paper.signers:
        yield Signatures(paper.signers)
