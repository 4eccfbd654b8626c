"""What stands in a passbook: plain values, filled from the book by `usecases.paper.passbook`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.signatures import Signer

CARD_ROWS = 13
"""The rows of a card: twelve meetings and one loan."""

CARD_LOANS = 6
"""The rows of the list of loans on a card."""

DUES_ROWS = 12
"""The rows of each of a booklet's two pages of dues: 1 to 12 on page 4, 13 to 24 on page 5."""

SPREADS = 4
"""The loans of a booklet, each on two pages side by side: 6 and 7, … 12 and 13."""

LOAN_ROWS = 12
"""The rows of a booklet's page of repayments, and of its schedule beside them."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The member whose passbook it is; `born` as the book has it, empty texts are left out."""

    code: str
    name: str
    born: str = ""
    address: str = ""
    phone: str = ""


class Line(NamedTuple):
    """One line of payments at its row (from 1); amounts in đồng, 0 stands as an empty cell.

    `text` says what moved where the columns cannot (`Vay 5.000.000 đ`, `Hủy dòng ngày …: hội phí
    20.000 đ`); a booklet has it in their place. A card has all columns even so, and above them
    `beside`: the same without what they say. The narrow page of repayments has the amounts in
    their columns too, below the text up to its colon. `outstanding` is what is owed afterwards:
    on a card on all loans, in a booklet on the page's loan.
    """

    row: int
    day: date
    dues: int = 0
    principal: int = 0
    interest: int = 0
    total: int = 0
    outstanding: int | None = None
    text: str = ""
    beside: str = ""

    @property
    def above(self) -> str:
        """Return what stands above the amounts of a line that has words."""
        return self.beside or self.text


class Terms(NamedTuple):
    """A loan as it was agreed, at its row (from 1) of the list of loans on a card.

    `terms` in words: `0,8%/tháng trên dư nợ, 10 tháng, trả gốc hằng tháng`.
    """

    row: int
    loan: str
    day: date
    amount: int
    terms: str
    purpose: str
    ends: date


class Instalment(NamedTuple):
    """One due date of a loan's schedule, amounts in đồng."""

    number: int
    due: date
    principal: int
    interest: int


@dataclass(frozen=True, slots=True)
class Card:
    """The card of one member for one year, or one of several where a year has many lines.

    `brought_forward` is the principal owed before its first line, `dues` the club's a month.
    """

    club: ClubHead
    holder: Holder
    year: int
    volume: int
    brought_forward: int
    dues: int
    signers: tuple[Signer, ...]
    phone: str = ""
    lines: tuple[Line, ...] = ()
    loans: tuple[Terms, ...] = ()


@dataclass(frozen=True, slots=True)
class BookletLoan:
    """One of a booklet's loans; `words` are its amount read aloud.

    `brought_forward` is what was owed on it when the booklet began, 0 for a loan lent since;
    `is_on_paper` says that all but its lines was printed before: `booklet_lines` leaves it out.
    """

    terms: Terms
    words: str
    brought_forward: int
    schedule: tuple[Instalment, ...]
    lines: tuple[Line, ...] = ()
    is_on_paper: bool = False


@dataclass(frozen=True, slots=True)
class Booklet:
    """One booklet of a member; the dues' lines and the loans by the spread that they stand on.

    `brought_forward` says what came from the book before: dues paid, principal owed by loan.
    """

    club: ClubHead
    holder: Holder
    volume: int
    since: date
    brought_forward: tuple[str, ...]
    signers: tuple[Signer, ...]
    phone: str = ""
    treasurer: str = ""
    dues: tuple[Line, ...] = ()
    loans: Mapping[int, BookletLoan] | None = None
    """By spread, 1 to 4."""


class NewLine(NamedTuple):
    """A line that is not on paper yet, and where it belongs: volume and row, each from 1.

    `page` is what a person calls it: “mặt trong”, “trang 3”.
    """

    name: str
    code: str
    volume: int
    page: str
    row: int
    line: Line
