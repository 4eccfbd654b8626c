"""Corrections: which acts can be taken back, and taking one back by an opposite entry."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.booking.corrections import MONEY_ACTS
from lthtgn_desktop.domain.events import Act, Event
from lthtgn_desktop.store import history, vouchers
from lthtgn_desktop.store.vouchers import Voucher
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import Done, record_acts


class MoneyAct(NamedTuple):
    """An act that moved money, as a list for choosing shows it; the amount is in đồng."""

    event: Event
    vouchers: tuple[str, ...]
    amount: int
    is_reversed: bool


def money_acts(desk: Desk, limit: int = 100) -> list[MoneyAct]:
    """Return the newest acts that moved money, newest first."""
    with desk.book.reading() as connection:
        recorded = list(history.events(connection))
        numbered = vouchers.by_event(connection)
    taken_back = {e.act.of for _, e in recorded if isinstance(e.act, acts.Reverse)}
    chosen = [(n, e) for n, e in reversed(recorded) if isinstance(e.act, MONEY_ACTS)][:limit]
    return [
        MoneyAct(
            event,
            tuple(voucher.label for voucher in numbered.get(sequence, ())),
            amount_of(event.act, numbered.get(sequence, [])),
            event.ref in taken_back,
        )
        for sequence, event in chosen
    ]


def amount_of(act: Act, numbered: list[Voucher]) -> int:
    """Return how much an act was about, in đồng; a collection counts for all funds together."""
    match act:
        case acts.Collect(lines=lines):
            parts = ((one.dues, one.entry_fee, one.principal, one.interest) for one in lines)
            return sum(part or 0 for line in parts for part in line)
        case acts.Split(amount=amount):
            return amount
        case _:
            return max((voucher.amount for voucher in numbered), default=0)


def take_back(desk: Desk, day: date, ref: str, reason: str) -> Done:
    """Take back one whole act by an opposite entry; raises `Refused`."""
    return record_acts(desk, day, [acts.Reverse(of=ref, reason=reason)])[0]
