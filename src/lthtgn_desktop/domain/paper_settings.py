"""What a club wants on its papers: its header, who signs where, how amounts are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lthtgn_desktop.domain.amount_words import Reading, in_words
from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.papers import Paper


class Sign(StrEnum):
    """Who signs a paper: an office of the club, or whoever the paper is about."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    TREASURER = "treasurer"
    BOOKKEEPER = "bookkeeper"
    SECRETARY = "secretary"
    WRITER = "writer"
    PERSON = "person"
    WITNESS = "witness"

    @property
    def role(self) -> Role | None:
        """Return the office, or None for somebody who holds none."""
        return Role(self.value) if self.value in set(Role) else None


_RECEIPT = (Sign.CHAIR, Sign.BOOKKEEPER, Sign.PERSON, Sign.WRITER, Sign.TREASURER)
_BOARD = (Sign.TREASURER, Sign.BOOKKEEPER, Sign.CHAIR)

SIGNERS: Mapping[Paper, tuple[Sign, ...]] = {
    Paper.PASSBOOK: (Sign.CHAIR, Sign.TREASURER, Sign.PERSON),
    Paper.COLLECTION_SHEET: _BOARD,
    Paper.RECEIPT: _RECEIPT,
    Paper.PAYMENT: _RECEIPT,
    Paper.CASH_BOOK: _BOARD,
    Paper.LOAN_CONTRACT: (Sign.CHAIR, Sign.TREASURER, Sign.PERSON),
    Paper.LOAN_REGISTER: _BOARD,
    Paper.OVERDUE: (),
    Paper.CARD: (Sign.TREASURER, Sign.CHAIR),
    Paper.CASH_COUNT: (Sign.BOOKKEEPER, Sign.TREASURER, Sign.CHAIR),
    Paper.STATEMENT: (Sign.TREASURER, Sign.PERSON),
    Paper.MONTH_REPORT: (Sign.TREASURER, Sign.CHAIR),
    Paper.HANDOVER: (Sign.WRITER, Sign.PERSON, Sign.CHAIR, Sign.WITNESS),
    Paper.OPENING: (Sign.TREASURER, Sign.BOOKKEEPER, Sign.CHAIR, Sign.WITNESS),
    Paper.MEMBERS: (Sign.SECRETARY, Sign.CHAIR),
    Paper.CONSENT: (Sign.CHAIR,),
}
"""Who signs each paper unless the club says otherwise, after the forms that people know: 01-TT,
02-TT, S07, 08a-TT (domain, 5.2). In a handover the writer hands over and the person takes over."""

MOST_SIGNERS = 5
"""As many columns of signatures as stand side by side on an A4."""


@dataclass(frozen=True, slots=True)
class PaperSettings:
    """The club's wishes; an empty text stands for what the book itself says.

    `above` is the body over the club, `address` the club's place, `phone` the treasurer's,
    `says_even` adds “chẵn” to whole thousands, `signers` are the papers that differ from `SIGNERS`.
    """

    above: str = ""
    name: str = ""
    address: str = ""
    phone: str = ""
    reading: Reading = Reading.NORTH
    says_even: bool = True
    prints_names: bool = True
    signers: dict[Paper, tuple[Sign, ...]] = field(default_factory=dict)

    def signers_of(self, paper: Paper) -> tuple[Sign, ...]:
        """Return who signs a paper, from left to right."""
        return self.signers.get(paper, SIGNERS.get(paper, ()))

    def in_words(self, amount: int) -> str:
        """Return an amount of đồng in words, `chẵn` at the end of whole thousands (ux, 5.2)."""
        is_even = self.says_even and amount > 0 and amount % 1000 == 0
        return in_words(amount, reading=self.reading) + (" chẵn" if is_even else "")
