"""The terms of a loan in the words in which papers say them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from lthtgn_desktop.domain.acts import Lend
from lthtgn_desktop.domain.choices import Method, Place, Repayment
from lthtgn_desktop.domain.loans import Loan, Standing

_COUNTED_ON: Mapping[Method, str] = {
    Method.FLAT: "tính trên số tiền vay ban đầu",
    Method.REDUCING: "tính trên số tiền còn nợ",
}
_REPAID: Mapping[Repayment, str] = {
    Repayment.MONTHLY: "mỗi tháng một lần",
    Repayment.EVERY_2: "2 tháng một lần",
    Repayment.EVERY_3: "3 tháng một lần",
    Repayment.EVERY_6: "6 tháng một lần",
    Repayment.END: "trả một lần vào kỳ cuối",
}
PAID_IN: Mapping[Place, str] = {
    Place.CASH: "nhận bằng tiền mặt",
    Place.BANK: "nhận qua ngân hàng",
}
"""How the borrower got the money."""


def percent(rate: Decimal) -> str:
    """Return a rate as papers write it: `0,5%`."""
    return f"{rate.normalize():f}%".replace(".", ",")


def interest_words(lend: Lend) -> str:
    """Return the rate and what it is counted on, in plain words."""
    if lend.method is Method.NONE or not lend.rate:
        return "không tính lãi"
    return f"{percent(lend.rate)}/tháng, {_COUNTED_ON[lend.method]}, trả hằng tháng"


def repayment_words(lend: Lend) -> str:
    """Return when principal is paid back, and how long none is asked for."""
    said = _REPAID[lend.principal]
    return f"{said}; {lend.grace} tháng đầu chưa phải trả gốc" if lend.grace else said


def is_open(standing: Standing) -> bool:
    """Tell whether anything is still to be paid on a loan, principal or interest."""
    return bool(standing.outstanding or standing.interest_due)


def rate_words(loan: Loan) -> str:
    """Return a loan's rate a month for a table: `1%`, or `không lãi`."""
    return percent(loan.facts.rate) if loan.bears_interest else "không lãi"
