"""What money came to a club in a month and what left it, by its kind, over all funds together.

Money that only changed its place (box and bank, one fund and another) is left out: it is still
there. Everything is net of reversals, as in the monthly report; a kind may then be negative.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.accounts import Kind, camel
from lthtgn_desktop.domain.choices import Area, Nature
from lthtgn_desktop.domain.movements import Movement, net


class Came(StrEnum):
    """Kinds of money that comes in."""

    OPENING = "opening"
    DUES = "dues"
    ENTRY_FEE = "entry_fee"
    PRINCIPAL = "principal"
    INTEREST = "interest"
    GRANT = "grant"
    GIFT = "gift"
    SHARE = "share"
    BORROWED = "borrowed"
    OTHER = "other"


class Went(StrEnum):
    """Kinds of money that goes out, beside what is spent on the areas of activity."""

    LENT = "lent"
    SHARE = "share_returned"
    BORROWED = "borrowed_returned"


class MonthMoney(NamedTuple):
    """Amounts in đồng by kind; only what is not nothing."""

    came: Mapping[Came, int]
    went: Mapping[Went | Area, int]

    @property
    def change(self) -> int:
        """Return by how much cash and bank money of all funds grew."""
        return sum(self.came.values()) - sum(self.went.values())


_NATURES = {
    Came.GRANT: Nature.GRANT,
    Came.GIFT: Nature.GIFT,
    Came.SHARE: Nature.SHARE,
    Came.BORROWED: Nature.BORROWED,
    Came.OTHER: Nature.INCOME,
}


def month_money(movements: Collection[Movement]) -> MonthMoney:
    """Return what came and what went from all that moved in a month."""
    collected = [move for move in movements if move.act == "collect"]
    came = {
        Came.OPENING: _money(movements, "opening"),
        Came.DUES: -_income(collected, "Dues"),
        Came.ENTRY_FEE: -_income(collected, "EntryFee"),
        Came.PRINCIPAL: -net(collected, Kind.LOANS),
        Came.INTEREST: -net(collected, Kind.INTEREST),
        **{kind: _money(movements, "receive", nature) for kind, nature in _NATURES.items()},
    }
    spent = [move for move in movements if move.act == "spend"]
    went: dict[Went | Area, int] = {
        Went.LENT: -_money(movements, "lend"),
        **{area: _expense(spent, area) for area in Area},
        Went.SHARE: -_money(movements, "return", Nature.SHARE),
        Went.BORROWED: -_money(movements, "return", Nature.BORROWED),
    }
    return MonthMoney(
        {kind: amount for kind, amount in came.items() if amount},
        {kind: amount for kind, amount in went.items() if amount},
    )


def _money(movements: Iterable[Movement], act: str, nature: str = "") -> int:
    """Return what an act moved in boxes and bank accounts."""
    own = [move for move in movements if move.act == act and nature in {"", move.nature}]
    return net(own, Kind.CASH) + net(own, Kind.BANK)


def _income(movements: Iterable[Movement], word: str) -> int:
    own = [move for move in movements if move.account.part.partition(":")[0] == word]
    return net(own, Kind.INCOME)


def _expense(movements: Iterable[Movement], area: Area) -> int:
    return net([move for move in movements if move.account.part == camel(area)], Kind.EXPENSE)
