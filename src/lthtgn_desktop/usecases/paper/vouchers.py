"""Phiếu thu and phiếu chi: one by its number, or all of a day; and a member's own receipt.

They are the vouchers of the cash boxes (PT, PC). What moved at the bank (BC, BN) has the bank's
own slips, and stands in the fund's bank book.
"""

from __future__ import annotations

from datetime import date

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.names import clean_text
from lthtgn_desktop.domain.paper_settings import Sign
from lthtgn_desktop.domain.papers import TITLES, Paper, PaperSize, Wanted
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.receipt import Direction, Layout, ReceiptPaper, receipts
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.letterhead import Letterhead, letterhead
from lthtgn_desktop.usecases.paper.member_receipt import member_receipt
from lthtgn_desktop.usecases.paper.numbered import Numbered, VoucherRecord, voucher_record
from lthtgn_desktop.usecases.paper.voucher_words import content

_KINDS = {Paper.RECEIPT: "PT", Paper.PAYMENT: "PC"}
_DIRECTIONS = {"PT": Direction.IN, "PC": Direction.OUT}
_PERSON = {Direction.IN: "NGƯỜI NỘP TIỀN", Direction.OUT: "NGƯỜI NHẬN TIỀN"}

_LAYOUTS = {
    (PaperSize.A4, False): Layout.TWO_ON_A4,
    (PaperSize.A4, True): Layout.LARGE,
    (PaperSize.A5, False): Layout.ONE_ON_A5,
    (PaperSize.A5, True): Layout.LARGE_ON_A5,
}


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return vouchers; with nothing said, all of the last day that has any.

    Raises `Refused` for a number that the book does not have, or that is no such paper's, and
    where there is nothing on that day.
    """
    record = voucher_record(desk)
    numbered = _of_number(record, paper, wanted) if wanted.number else None
    if wanted.member:
        day = numbered.day if numbered else wanted.day
        title, values, top = member_receipt(desk, record, wanted.member, day)
        pages = [values]
    else:
        chosen = [numbered] if numbered else _of_day(record, paper, wanted.day)
        top = letterhead(desk, chosen[0].day)
        title = _title(paper, chosen)
        pages = [_page(record, one, top) for one in chosen]
    layout = _LAYOUTS[wanted.size or PaperSize.A4, wanted.is_large]
    return receipts(pages, layout, title=title, band=top.band)


def _of_number(record: VoucherRecord, paper: Paper, wanted: Wanted) -> Numbered:
    found = record.find(wanted.number)
    if found is None:
        raise Refused(RefusalCode.VOUCHER_UNKNOWN, value=clean_text(wanted.number))
    if found.voucher.kind != _KINDS[paper]:
        raise Refused(RefusalCode.VOUCHER_OF_ANOTHER_PAPER, value=found.label, paper=paper)
    if wanted.day not in {None, found.day}:
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    return found


def _of_day(record: VoucherRecord, paper: Paper, day: date | None) -> list[Numbered]:
    kind = _KINDS[paper]
    every = [one for one in record.every if one.voucher.kind == kind]
    last = every[-1].day if every else None
    chosen = [one for one in every if one.day == (day or last)]
    if not chosen:
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    return sorted(chosen, key=lambda one: one.voucher)


def _title(paper: Paper, chosen: list[Numbered]) -> str:
    name = TITLES[paper][0]
    if len(chosen) == 1:
        return f"{name} {chosen[0].label}"
    return f"{name} ngày {chosen[0].day:%d/%m/%Y}"


def _page(record: VoucherRecord, numbered: Numbered, top: Letterhead) -> ReceiptPaper:
    voucher = numbered.voucher
    direction = _DIRECTIONS[voucher.kind]
    paper = Paper.RECEIPT if direction is Direction.IN else Paper.PAYMENT
    said = content(numbered, record.club, record.takes_back.get(numbered.label))
    later = record.taken_back_by.get(numbered.label)
    return ReceiptPaper(
        direction=direction,
        club=top.head,
        book=f"{voucher.fund}-{voucher.year}",
        number=numbered.label,
        day=numbered.day,
        person=said.person,
        address=said.address,
        reason=said.reason,
        amount=voucher.amount,
        words=top.settings.in_words(voucher.amount),
        attached=said.attached,
        signers=top.signers(
            paper,
            titles={Sign.PERSON: _PERSON[direction], Sign.WRITER: "NGƯỜI LẬP PHIẾU"},
            names={Sign.PERSON: said.signs},
        ),
        notice=""
        if later is None
        else f"Đã hủy bằng phiếu {later.label} ngày {later.day:%d/%m/%Y}",
    )
