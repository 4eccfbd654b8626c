"""Every paper: the module that makes it, and what a person may say about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lthtgn_desktop.domain.papers import Paper

_HERE = "lthtgn_desktop.usecases.paper."
_BOTH = frozenset({"size", "is_large"})
_LARGE = frozenset({"is_large"})


class Entry(NamedTuple):
    """One paper: `takes` are the fields of `Wanted` that it looks at; it proposes the others.

    Its module has a function `make(desk, wanted) -> Document`.
    """

    module: str
    takes: frozenset[str]


def _entry(module: str, takes: str, looks: frozenset[str] = frozenset()) -> Entry:
    return Entry(_HERE + module, frozenset(takes.split()) | looks)


CATALOGUE: Mapping[Paper, Entry] = {
    Paper.COLLECTION_SHEET: _entry("collection_sheet", "day code", _LARGE),
    Paper.RECEIPT: _entry("vouchers", "day number member", _BOTH),
    Paper.PAYMENT: _entry("vouchers", "day number", _BOTH),
    Paper.PASSBOOK: _entry(
        "passbook", "member everyone year mode new_lines from_line shift", _BOTH
    ),
    Paper.STATEMENT: _entry("statement", "member everyone year day", _BOTH),
    Paper.LOAN_CONTRACT: _entry("loan_contract", "loan member", _LARGE),
    Paper.CASH_BOOK: _entry("cash_book", "fund month year", _LARGE),
    Paper.LOAN_REGISTER: _entry("loan_register", "day", _LARGE),
    Paper.OVERDUE: _entry("overdue_list", "day", _LARGE),
    Paper.CASH_COUNT: _entry("cash_count", "day fund", _LARGE),
    Paper.MONTH_REPORT: _entry("month_report", "month", _LARGE),
    Paper.MEMBERS: _entry("members", "day", _LARGE),
    Paper.CONSENT: _entry("consent", "member everyone day", _LARGE),
    Paper.HANDOVER: _entry("handover", "day person", _LARGE),
    Paper.OPENING: _entry("opening", "", _LARGE),
    Paper.CARD: _entry("card", "", _LARGE),
    Paper.CALIBRATION: _entry("calibration", "shift", frozenset({"size"})),
}
"""The papers in the order in which a screen lists them."""
