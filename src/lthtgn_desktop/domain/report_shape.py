"""What a monthly report must have before anything in it can be counted again.

A report that this program made always has it; one that came in may have anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple
from typing import TypeAlias

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.accounts import camel
from lthtgn_desktop.domain.cash_book import CashBook, Purpose
from lthtgn_desktop.domain.choices import Area, Nature, Place, Source
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.fund_report import ITEMS, FundReport
from lthtgn_desktop.domain.indicators import Counted, DuesLine
from lthtgn_desktop.domain.life import LONGEST_TEXT
from lthtgn_desktop.domain.loan_register import LoanLine

Check: TypeAlias = tuple[str, bool]
"""What was looked at, and whether it holds."""

INCOME_KINDS = frozenset({"Dues", "EntryFee", "Grant", "Gift", "Interest", "Transfer", "Other"})
SPENDING_KINDS = frozenset({*map(camel, Area), "Transfer"})

_CODE = re.compile(r"[^\W_][\w.-]{0,31}")
_HASH = re.compile(r"[0-9a-f]{64}")
_GROUP = "[0-9A-HJKMNP-TV-Z]{4}"
_FINGERPRINT = re.compile(rf"{_GROUP}(?:-{_GROUP}){{4}}")

_BOTH_WAYS = frozenset({"in", "out"})
_ANY_OF = frozenset({"dues", "entry_fee", "dues entry_fee"})
_ANY_OF_LOAN = frozenset({"principal", "interest", "principal interest"})
COLLECTED: Mapping[str, frozenset[str]] = {
    OPERATING_FUND: _ANY_OF,
    LENDING_FUND: _ANY_OF_LOAN,
}
"""What is collected on a meeting day into each fund."""

_PURPOSES: Mapping[str, tuple[frozenset[str], frozenset[int]]] = {
    "opening": (frozenset({""}), frozenset({0})),
    "receive": (frozenset(Nature), frozenset({0, 1})),
    "return": (frozenset({Nature.SHARE, Nature.BORROWED}), frozenset({0, 1})),
    "spend": (frozenset(Area), frozenset({0})),
    "move": (frozenset(Place), frozenset({0})),
    "transfer": (_BOTH_WAYS, frozenset({2})),
    "lend": (frozenset({""}), frozenset({2})),
    "collect": (_ANY_OF | _ANY_OF_LOAN, frozenset({0, 1})),
    "split": (_BOTH_WAYS, frozenset({1})),
    "write_off": (_BOTH_WAYS, frozenset({2})),
    "reverse": (frozenset({""}), frozenset({1})),
}
"""What each type of purpose has: the choices, and how many codes."""


def is_code(text: str) -> bool:
    """Tell whether a text can be the code of a club, a fund, a member or a loan."""
    return _CODE.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Tell whether a text can be the name of somebody, somewhere or something."""
    return 0 < len(text) <= LONGEST_TEXT and text == text.strip()


def is_hash(text: str) -> bool:
    """Tell whether a text is a SHA-256 in hexadecimal."""
    return _HASH.fullmatch(text) is not None


def is_fingerprint(text: str) -> bool:
    """Tell whether a text is a key's fingerprint in groups."""
    return _FINGERPRINT.fullmatch(text) is not None


def club(identity: acts.Club) -> Iterator[Check]:
    """Yield what a club must say of itself."""
    yield "club", is_code(identity.code) and all(map(is_name, astuple(identity)))


def officers(*names: str) -> Iterator[Check]:
    """Yield that an office that somebody holds has a name."""
    yield "officers", all(not name or is_name(name) for name in names)


def funds(reports: Sequence[FundReport]) -> Iterator[Check]:
    """Yield that each fund stands there once, with all its figures and no strange kinds."""
    codes = [fund.code for fund in reports]
    yield "funds", codes[:2] == [LENDING_FUND, OPERATING_FUND]
    yield "funds", len(set(codes)) == len(codes) and all(map(is_code, codes))
    for fund in reports:
        yield f"{fund.code}.turnover", fund.turnover.keys() == ITEMS.keys()
        yield f"{fund.code}.income", fund.income.keys() <= INCOME_KINDS
        yield f"{fund.code}.spending", fund.spending.keys() <= SPENDING_KINDS


def counted(reports: Sequence[FundReport], figures: Counted) -> Iterator[Check]:
    """Yield that what is told apart by fund or by source is told of all of them."""
    yield "lost_in_month", figures.lost_in_month.keys() == {fund.code for fund in reports}
    yield "income_fund.received", figures.income_fund.received.keys() == set(Source)


def cash_books(reports: Sequence[FundReport], books: Sequence[CashBook]) -> Iterator[Check]:
    """Yield that each book is of a fund and stands there once, and what its money was for."""
    places = [(book.fund, book.place) for book in books]
    known = [(fund.code, place) for fund in reports for place in (Place.CASH, Place.BANK)]
    yield "cash_books", places == [place for place in known if place in set(places)]
    vouchers = [line.voucher for book in books for line in book.lines]
    yield "vouchers", all(vouchers) and len(set(vouchers)) == len(vouchers)
    for book in books:
        name = f"{book.fund}.{book.place}"
        yield name, len(book.lines) > 0
        yield from ((f"{name}.{line.voucher}", _is_purpose(line.purpose)) for line in book.lines)


def lines(dues: Sequence[DuesLine], loans: Sequence[LoanLine]) -> Iterator[Check]:
    """Yield that no member and no loan stands there twice, and that they are in their order."""
    members = [line.member for line in dues]
    yield "dues", members == sorted(set(members))
    codes = [loan.loan for loan in loans]
    yield "loans", codes == sorted(set(codes))
    yield "dues", all(map(is_code, members))
    yield "loans", all(is_code(loan.loan) and is_code(loan.member) for loan in loans)


def _is_purpose(purpose: Purpose) -> bool:
    choices, numbers = _PURPOSES.get(purpose.type, (frozenset(), frozenset()))
    sources = frozenset(Source) if purpose.type == "receive" else frozenset({""})
    is_told = purpose.choice in choices and len(purpose.codes) in numbers
    are_codes = purpose.type == "reverse" or all(map(is_code, purpose.codes))
    return is_told and are_codes and purpose.source in sources and _is_of_people(purpose)


def _is_of_people(purpose: Purpose) -> bool:
    """Tell whether a collection says from how many it is, and names who it is from if it is one."""
    if purpose.type != "collect":
        return purpose.people == 0
    return purpose.people > 0 and len(purpose.codes) == (purpose.people == 1)
