"""Sums of postings up to a day, from which every figure of `balances` follows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.ledger import Timeline


def _sums() -> defaultdict[str, int]:
    return defaultdict(int)


@dataclass(slots=True)
class Totals:
    """Amounts in đồng, each positive when it is what its name says."""

    by_fund: defaultdict[tuple[Kind, str], int] = field(default_factory=lambda: defaultdict(int))
    dues: defaultdict[str, int] = field(default_factory=_sums)
    shares: defaultdict[str, int] = field(default_factory=_sums)
    interest: defaultdict[str, int] = field(default_factory=_sums)
    written_off: defaultdict[str, int] = field(default_factory=_sums)
    principal: dict[str, Timeline] = field(default_factory=dict)

    def add_account(self, account: Account, amount: int) -> None:
        """Take in the balance of one account, debit positive."""
        self.by_fund[account.kind, account.fund] += amount
        if account.kind is Kind.SHARES:
            self.shares[account.part] -= amount
        elif account.kind is Kind.INCOME and account.part.startswith("Dues:"):
            self.dues[account.part.removeprefix("Dues:")] -= amount

    def add_loan(self, loan: str, kind: Kind, amount: int) -> None:
        """Take in what one loan moved on one kind of account, debit positive."""
        if kind is Kind.INTEREST:
            self.interest[loan] -= amount
        elif kind is Kind.LOSS:
            self.written_off[loan] += amount
