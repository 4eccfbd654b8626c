"""The papers that can be printed, and how a person asks for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.month import Month


class Paper(StrEnum):
    """Every paper under the name that `lthtgn print` calls it by (contract, 2)."""

    PASSBOOK = "passbook"
    COLLECTION_SHEET = "collection-sheet"
    RECEIPT = "receipt"
    PAYMENT = "payment"
    CASH_BOOK = "cash-book"
    LOAN_CONTRACT = "loan-contract"
    LOAN_REGISTER = "loan-register"
    OVERDUE = "overdue"
    CARD = "card"
    CASH_COUNT = "cash-count"
    STATEMENT = "statement"
    MONTH_REPORT = "month-report"
    HANDOVER = "handover"
    OPENING = "opening"
    MEMBERS = "members"
    CONSENT = "consent"
    CALIBRATION = "calibration"


TITLES: Mapping[Paper, tuple[str, str]] = {
    Paper.PASSBOOK: ("Sổ, thẻ thành viên", "passbook"),
    Paper.COLLECTION_SHEET: ("Bảng thu tiền ngày họp", "collection sheet"),
    Paper.RECEIPT: ("Phiếu thu", "receipt"),
    Paper.PAYMENT: ("Phiếu chi", "payment voucher"),
    Paper.CASH_BOOK: ("Sổ quỹ tiền mặt", "cash book"),
    Paper.LOAN_CONTRACT: ("Giấy nhận nợ", "loan contract"),
    Paper.LOAN_REGISTER: ("Sổ theo dõi cho vay", "loan register"),
    Paper.OVERDUE: ("Danh sách khoản vay quá hạn", "overdue loans"),
    Paper.CARD: ("Phiếu đăng ký khóa ký", "enrolment card"),
    Paper.CASH_COUNT: ("Biên bản kiểm kê quỹ", "cash count"),
    Paper.STATEMENT: ("Bảng kê của thành viên", "member's statement"),
    Paper.MONTH_REPORT: ("Báo cáo tháng để dán bảng", "month report"),
    Paper.HANDOVER: ("Biên bản bàn giao", "handover minutes"),
    Paper.OPENING: ("Biên bản mở sổ", "opening minutes"),
    Paper.MEMBERS: ("Danh sách thành viên", "list of members"),
    Paper.CONSENT: ("Phiếu đồng ý dùng thông tin", "consent sheet"),
    Paper.CALIBRATION: ("Tờ thước chỉnh máy in", "printer's ruler sheet"),
}
"""What each paper is called, in Vietnamese and in English."""


class PaperSize(StrEnum):
    """The sheet that is put into the printer."""

    A4 = "a4"
    A5 = "a5"


class PassbookMode(StrEnum):
    """How a passbook is printed (contract, 2): whole, as new lines only, or to be cut."""

    YEAR_CARD = "year-card"
    BOOKLET = "booklet"
    CONTINUE = "continue"
    SHEET = "sheet"


class NewLines(StrEnum):
    """Where the new lines go: into the book itself, on strips to paste, on a list to copy."""

    INTO_BOOK = "book"
    STRIPS = "strips"
    LIST = "list"


class Shift(NamedTuple):
    """By how many millimetres a printer must be told to print further right, and further down."""

    right: float = 0
    down: float = 0


NO_SHIFT = Shift()
"""A printer that prints where it is told to."""

MOST_SHIFT = 20
"""A printer that is off by more has the wrong paper in it, in millimetres."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person says about a paper; each paper takes some of it and proposes the rest."""

    day: date | None = None
    month: Month | None = None
    year: int | None = None
    fund: str = ""
    member: str = ""
    everyone: bool = False
    loan: str = ""
    number: str = ""
    code: str = ""
    person: str = ""
    mode: PassbookMode = PassbookMode.YEAR_CARD
    new_lines: NewLines = NewLines.INTO_BOOK
    from_line: int | None = None
    size: PaperSize | None = None
    is_large: bool = False
    shift: Shift = NO_SHIFT

    def said(self) -> set[str]:
        """Return the names of what differs from saying nothing."""
        nothing = Wanted()
        names = self.__dataclass_fields__
        return {name for name in names if getattr(self, name) != getattr(nothing, name)}
