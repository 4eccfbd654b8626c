"""Phiếu đồng ý dùng thông tin: what the club writes down of a person, and a yes or no to it.

Plain words after the Law on personal data protection, 91/2025/QH15 (domain, 6.4): no box is ticked
beforehand, sensitive facts are asked apart, and consent can be taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import NamedTuple

from lthtgn_desktop.printing.blocks import Beside, Block, Field, Paragraph, Space, Stack, stack_in
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Column
from lthtgn_desktop.printing.heads import ClubHead, DayLine, Lines, Motto, Title
from lthtgn_desktop.printing.paper import A4, NORMAL, Box, Margins, Place
from lthtgn_desktop.printing.sheet import Sheet
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Row, Table
from lthtgn_desktop.printing.text import Align, Style

NAME = "Phiếu đồng ý dùng thông tin"

TOLD = (
    (
        "Câu lạc bộ ghi gì",
        (
            "họ tên, năm sinh, nam hay nữ, địa chỉ, điện thoại, ngày vào; hội phí, tiền vay, tiền"
            " trả; có mặt ở buổi họp. Riêng hoàn cảnh (hộ nghèo, sống một mình, khuyết tật) là"
            " thông tin nhạy cảm, được hỏi riêng ở dưới. Không giữ ảnh căn cước."
        ),
    ),
    (
        "Để làm gì",
        "để thu, chi, cho vay và tính tiền cho đúng, in sổ cho từng người, làm báo cáo.",
    ),
    (
        "Gửi cho ai",
        (
            "hằng tháng gửi Hội Người cao tuổi con số và mã thành viên, không gửi tên, năm sinh,"
            " địa chỉ, điện thoại."
        ),
    ),
    (
        "Giữ bao lâu",
        "khi còn là thành viên, và thêm ........ năm để đối chiếu tiền nong.",
    ),
    (
        "Quyền của thành viên",
        (
            "được xem, được sửa chỗ sai, được yêu cầu xóa, được rút lại đồng ý bất cứ lúc nào."
            " Khoản đã thu, đã chi vẫn giữ trong sổ; khoản còn nợ vẫn ghi cho đến khi trả xong."
        ),
    ),
)
"""What a person is told, each with its heading."""

LAW = "Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15."

_MARGINS = Margins(18, 14, 18, 14)
_TEXT = Style(size=12.5)
_HEAD = Style(Face.SEMIBOLD, 12.5)
_SMALL = Style(Face.ITALIC, 10)
_BOX = 5.5  # millimetres: wide enough for a tick by an old hand
_YES, _NO = "Đồng ý", "Không đồng ý"
_COMMON, _SENSITIVE = "Thông tin chung", "Riêng hoàn cảnh"

_COLUMNS = (
    Column("TT", 10, Align.CENTRE),
    Column("Họ và tên", 50, face=Face.SEMIBOLD),
    Column(_YES, 17, group=_COMMON),
    Column(_NO, 17, group=_COMMON),
    Column(_YES, 17, group=_SENSITIVE),
    Column(_NO, 17, group=_SENSITIVE),
    Column("Ngày", 21),
    Column("Chữ ký", 28),
)


class Person(NamedTuple):
    """Who is asked: the name, the code in the book, the year of birth and the address."""

    name: str
    code: str
    born: str
    address: str


@dataclass(frozen=True, slots=True)
class ConsentPaper:
    """The sheets for these people; `asked` says whom to ask, `day` is None for the pen."""

    club: ClubHead
    people: Sequence[Person]
    asked: str
    signers: tuple[Signer, ...]
    day: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class YesOrNo:
    """A question with two empty boxes to tick."""

    asked: str

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Draw the question, and the boxes with their words at its right."""
        question, *answers = place.columns((10, 6, 8), gap=2)
        bottom = Paragraph(f"{self.asked}:", _HEAD).draw(sheet, question)
        side = _BOX * place.scale
        for answer, words in zip(answers, (_YES, _NO), strict=True):
            sheet.frame(Box(answer.left, place.top, side, side))
            beside = Place(answer.left + side + 2, place.top, answer.width - side - 2, place.scale)
            bottom = max(bottom, Paragraph(words, _TEXT).draw(sheet, beside))
        return max(bottom, place.top + side)


def consent_sheets(paper: ConsentPaper, *, band: str = "", scale: float = NORMAL) -> Document:
    """Return one sheet for each of the people."""
    title = NAME if len(paper.people) > 1 else f"{NAME} {paper.people[0].code}"
    document = Document(title, paper.club.name, band=band)
    for person in paper.people:
        stack_in(document.sheet(A4), A4.inside(_MARGINS), _blocks(paper, person), scale)
    return document


def consent_list(paper: ConsentPaper, *, band: str = "", scale: float = NORMAL) -> Document:
    """Return one table in which all of the people sign, below what they are told."""
    document = Document(f"{NAME} (cả câu lạc bộ)", paper.club.name, band=band)
    flow = Flow(document, A4, margins=Margins(14, 14, 14, 16), scale=scale)
    flow.add(*_top(paper), *_told(paper), Space(3))
    rows = [
        Row((str(number), person.name, *[""] * (len(_COLUMNS) - 2)))
        for number, person in enumerate(paper.people, 1)
    ]
    signed = (Signatures(paper.signers),) if paper.signers else ()
    flow.table(Table(_COLUMNS, rows, size=10.5, least=10), below=Stack((Space(3), *signed)))
    flow.number(f"{NAME} – {paper.club.name}")
    return document


def _blocks(paper: ConsentPaper, person: Person) -> tuple[Block, ...]:
    return (
        *_top(paper),
        Field("Tôi là", f"{person.name} (mã {person.code})"),
        Beside((Field("Sinh năm", person.born), Field("Địa chỉ", person.address)), (2, 5)),
        Space(2),
        *_told(paper),
        Space(3),
        YesOrNo("Ghi và dùng thông tin chung"),
        Space(2),
        YesOrNo("Ghi riêng hoàn cảnh (nhạy cảm)"),
        Space(3),
        _day(paper),
        Space(1),
        Signatures((*paper.signers, Signer("THÀNH VIÊN", person.name)), room=18),
    )


def _top(paper: ConsentPaper) -> tuple[Block, ...]:
    return (
        Beside((paper.club, Motto()), (4, 5)),
        Space(4),
        Title("PHIẾU ĐỒNG Ý CHO CÂU LẠC BỘ\nDÙNG THÔNG TIN CÁ NHÂN", (LAW,)),
        Space(3),
    )


def _told(paper: ConsentPaper) -> tuple[Block, ...]:
    texts = [*TOLD, ("Hỏi ai", paper.asked)]
    told = (
        (Paragraph(f"{number}. {head}: {words}", _TEXT), Space(1))
        for number, (head, words) in enumerate(texts, 1)
    )
    return tuple(chain.from_iterable(told))


def _day(paper: ConsentPaper) -> Block:
    if paper.day is not None:
        return DayLine(paper.day, paper.place)
    words = f"{paper.place}, ngày ...... tháng ...... năm 20......"
    return Lines((words,), Align.RIGHT, _SMALL._replace(size=11))
