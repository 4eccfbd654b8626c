"""A member's row of the opening sheet, from what was typed to what is recorded, and back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from lthtgn_desktop.domain.money import NotAnAmount, grouped, read_amount
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.typed_digits import as_digits
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.date_edit import read_day, written
from lthtgn_desktop.ui.widgets.typing import Unreadable
from lthtgn_desktop.usecases.first_run import LoanLine, MemberLine, Standing

COLUMNS = ("member", "owed", "amount", "lent", "rate", "months", "interest", "paid_to")

_ANY_DAY = date(2000, 1, 1)
_MONTH = re.compile(r"\s*(\d{1,2})\s*[/.\-]\s*(\d{4})\s*", re.ASCII)
_RATE = re.compile(r"\d{1,2}(?:[.,]\d{1,6})?", re.ASCII)


class Defaults(NamedTuple):
    """The rate and the term of most loans, as typed; for rows that say nothing."""

    rate: str
    months: str


def read_member(
    code: str, cells: Sequence[str], usual: Defaults, *, only_owed: bool = False
) -> MemberLine:
    """Return what a row says; raises `Unreadable`.

    `only_owed` looks at nothing but the principal of the loan.
    """
    owed = _amount(cells[1])
    if not owed:
        paid_to = None if only_owed else read_paid_to(cells[7])
        return MemberLine(code, None, paid_to)
    if only_owed:
        return MemberLine(code, LoanLine(owed, owed, _ANY_DAY, Decimal(1), 1, 0), None)
    lent = read_day(cells[3])
    if lent is None:
        raise Unreadable(text("first.err.lent"))
    loan = LoanLine(
        outstanding=owed,
        amount=_amount(cells[2]) or owed,
        lent=lent,
        rate=read_rate(cells[4] or usual.rate),
        months=_months(cells[5] or usual.months),
        interest_owed=_amount(cells[6]),
    )
    return MemberLine(code, loan, read_paid_to(cells[7]))


def shown_line(there: Standing, code: str, usual: Month) -> list[str]:
    """Return the cells of a member after the name: what is in the book, else dues paid so far."""
    found = there.loan_of(code)
    dues = there.dues.get(code)
    month = usual if dues is None else dues.paid_to
    paid_to = f"{month.number:02}/{month.year}"
    if found is None:
        return ["", "", "", "", "", "", paid_to]
    loan = found[1]
    return [
        f"{grouped(loan.outstanding)}đ",
        f"{grouped(loan.amount)}đ",
        written(loan.lent),
        str(loan.rate).replace(".", ","),
        str(loan.months),
        f"{grouped(loan.interest_owed)}đ" if loan.interest_owed else "",
        paid_to,
    ]


def read_paid_to(typed: str) -> Month | None:
    """Return the month typed as `10/2026`, None for a blank; raises `Unreadable`."""
    if not typed.strip():
        return None
    found = _MONTH.fullmatch(as_digits(typed))
    if found is None or not 1 <= int(found[1]) <= 12:
        raise Unreadable(text("first.err.month", typed=typed))
    return Month(int(found[2]), int(found[1]))


def read_rate(typed: str) -> Decimal:
    """Return percent a month, typed with a comma or a dot; raises `Unreadable`."""
    said = as_digits(typed).replace("%", "").strip()
    if not _RATE.fullmatch(said):
        raise Unreadable(text("first.err.rate", typed=typed))
    return Decimal(said.replace(",", "."))


def _months(typed: str) -> int:
    said = as_digits(typed).strip()
    if not (said.isascii() and said.isdecimal() and 1 <= int(said[:4]) <= 600):
        raise Unreadable(text("first.err.months", typed=typed))
    return int(said)


def _amount(typed: str) -> int:
    try:
        return read_amount(typed) or 0
    except NotAnAmount as error:
        raise Unreadable(text("err.number", typed=error.typed)) from None
