"""One fund in a month: from its opening to its closing balance, and what it earned and spent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import NamedTuple

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.movements import Movement, by_word

ITEMS: Mapping[str, Kind] = {
    "cash": Kind.CASH,
    "bank": Kind.BANK,
    "loans": Kind.LOANS,
    "shares_owed": Kind.SHARES,
    "borrowed_owed": Kind.BORROWED,
    "capital": Kind.CAPITAL,
    "undistributed_interest": Kind.INTEREST,
    "income": Kind.INCOME,
    "expense": Kind.EXPENSE,
    "loss": Kind.LOSS,
}
"""The figures of a fund, and the accounts that each adds up."""

_GROWS_BY_DEBIT = {Kind.CASH, Kind.BANK, Kind.LOANS, Kind.EXPENSE, Kind.LOSS}

NOTHING = FundBalance(*(0 for _ in fields(FundBalance)))
"""A fund before its first movement."""


class Turnover(NamedTuple):
    """What made a figure grow and shrink in the month, in đồng, net of reversals."""

    grown: int
    shrunk: int


@dataclass(frozen=True, slots=True)
class FundReport:
    """One fund from the beginning of the month to its end; `income`, `spending` by their kind."""

    code: str
    name: str
    opening: FundBalance
    closing: FundBalance
    turnover: dict[str, Turnover]
    income: dict[str, int]
    spending: dict[str, int]


def fund_report(
    code: str,
    name: str,
    ends: tuple[FundBalance, FundBalance],
    movements: Iterable[Movement],
) -> FundReport:
    """Return a fund's month; `ends` are its opening and its closing balance."""
    own = [move for move in movements if move.account.fund == code]
    opening, closing = ends
    return FundReport(
        code=code,
        name=name,
        opening=opening,
        closing=closing,
        turnover={item: _turnover(own, kind) for item, kind in ITEMS.items()},
        income=by_word(own, Kind.INCOME, code),
        spending=by_word(own, Kind.EXPENSE, code),
    )


def _turnover(movements: list[Movement], kind: Kind) -> Turnover:
    own = [move for move in movements if move.account.kind is kind]
    debit, credit = sum(move.debit for move in own), sum(move.credit for move in own)
    return Turnover(debit, credit) if kind in _GROWS_BY_DEBIT else Turnover(credit, debit)
