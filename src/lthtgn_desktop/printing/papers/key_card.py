"""Phiếu đăng ký khóa ký: the printed page of the enrolment card, signed and sealed by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lthtgn_desktop.printing.blocks import Beside, Block, Field, Framed, Paragraph, Space, stack_in
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.heads import ClubHead, DayLine, Motto, Title
from lthtgn_desktop.printing.paper import A4, NORMAL, Margins
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.signatures import Signatures, Signer

WHAT_IT_IS = (
    "Phiếu này cho nơi nhận báo cáo biết khóa mà câu lạc bộ dùng để ký tệp báo cáo: người nhận so"
    " từng nhóm chữ và số dưới đây với các nhóm hiện trên máy, giống hết thì mới ghi nhận khóa."
)

_LABELS = 46  # millimetres


@dataclass(frozen=True, slots=True)
class KeyCardPaper:
    """The card as it is printed; `fingerprint` in its five groups, as the screen shows it."""

    club: ClubHead
    code: str
    holder: str
    fingerprint: str
    day: date
    signers: tuple[Signer, ...]
    place: str = ""


def key_card_pdf(paper: KeyCardPaper, *, band: str = "", scale: float = NORMAL) -> bytes:
    """Return the card as a PDF of one A4."""
    return pdf_bytes(key_card(paper, band=band, scale=scale))


def key_card(paper: KeyCardPaper, *, band: str = "", scale: float = NORMAL) -> Document:
    """Return the card as a document of one A4."""
    document = Document("Phiếu đăng ký khóa ký", paper.club.name, band=band)
    stack_in(document.sheet(A4), A4.inside(Margins()), _blocks(paper), scale)
    return document


def _blocks(paper: KeyCardPaper) -> tuple[Block, ...]:
    return (
        Beside((paper.club, Motto()), (2, 3)),
        Space(10),
        Title("PHIẾU ĐĂNG KÝ KHÓA KÝ"),
        Space(6),
        Field("Câu lạc bộ", paper.club.name, _LABELS),
        Field("Mã câu lạc bộ", paper.code, _LABELS),
        Field("Người giữ khóa", paper.holder, _LABELS),
        Space(5),
        Paragraph(WHAT_IT_IS),
        Space(4),
        Paragraph("Mã khóa:"),
        Space(1),
        Framed(paper.fingerprint),
        Space(8),
        DayLine(paper.day, paper.place),
        Space(3),
        Signatures(paper.signers, room=24),
    )
