"""What moved on the accounts in a month, by the kind of act that moved it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from lthtgn_desktop.domain.accounts import Account, Kind


class Movement(NamedTuple):
    """What one type of act moved on one account, in đồng, net of reversals.

    `nature` is that of received or returned money; `loan` is the loan it was for.
    """

    account: Account
    act: str
    nature: str
    loan: str
    debit: int
    credit: int

    @property
    def net(self) -> int:
        """Return the movement, debit positive."""
        return self.debit - self.credit


def net(movements: Iterable[Movement], kind: Kind, *, act: str = "", fund: str = "") -> int:
    """Return what moved on accounts of a kind, debit positive; of one act or fund if named."""
    return sum(
        movement.net
        for movement in movements
        if movement.account.kind is kind
        and act in {"", movement.act}
        and fund in {"", movement.account.fund}
    )


def by_word(movements: Iterable[Movement], kind: Kind, fund: str) -> dict[str, int]:
    """Return a fund's income or expense by its kind, such as `EntryFee` or `Health`."""
    sums: defaultdict[str, int] = defaultdict(int)
    for movement in movements:
        if movement.account.kind is kind and movement.account.fund == fund:
            word = movement.account.part.partition(":")[0]
            sums[word] += movement.net if kind is Kind.EXPENSE else -movement.net
    return dict(sums)
