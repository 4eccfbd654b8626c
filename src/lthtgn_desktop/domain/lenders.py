"""Who has lent money to the club's funds: each known by number, so that no name is an account."""

from __future__ import annotations

from collections.abc import Sequence

from lthtgn_desktop.domain import acts


class Lenders(dict[tuple[str, str], int]):
    """The number of each lender by the fund and any of the names it is known under."""

    def take_in(self, fund: str, keys: Sequence[str]) -> int:
        """Return a lender's number under all of its names, the next one for a new lender."""
        number = self.number(fund, keys) or self.next_number(fund)
        for key in keys:
            self.setdefault((fund, key), number)
        return number

    def next_number(self, fund: str) -> int:
        """Return the number that the next new lender of a fund gets."""
        return len({number for (of, _), number in self.items() if of == fund}) + 1

    def number(self, fund: str, keys: Sequence[str]) -> int | None:
        """Return the number of a fund's lender by any of the names it is known under."""
        numbers = (self.get((fund, key)) for key in keys)
        return next((number for number in numbers if number is not None), None)


def lender_keys(act: acts.Receive | acts.Return) -> list[str]:
    """Return the names under which a lender to the club is known: a member's code, a name."""
    name = act.from_ if isinstance(act, acts.Receive) else act.to
    keys = [f"member:{act.member}"] if act.member else []
    keys += [lender_name(name)] if name else []
    if not keys and isinstance(act, acts.Receive):
        keys = [lender_name(act.source)]
    return keys


def lender_name(name: str) -> str:
    """Return the key under which a lender to the club is known by name."""
    return f"name:{name.casefold()}"
