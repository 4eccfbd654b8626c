"""A fund's cash box or bank account, movement by movement, with what was there after each."""

from __future__ import annotations

from datetime import date
from itertools import accumulate
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.store import history, vouchers
from lthtgn_desktop.store.vouchers import Voucher
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.name_acts import named

_SIGNS = {Place.CASH: {"PT": 1, "PC": -1}, Place.BANK: {"BC": 1, "BN": -1}}


class FundLine(NamedTuple):
    """One movement; amounts in đồng, `amount` is positive where money came in.

    `cancels` is what the act taken back is called, where this one takes another back; `ref` names
    the event itself.
    """

    day: date
    voucher: str
    said: str
    cancels: str
    amount: int
    balance: int
    ref: str = ""


def fund_book(desk: Desk, fund: str, place: Place) -> list[FundLine]:
    """Return all movements of a fund's box or account, newest first."""
    with desk.book.reading() as connection:
        recorded = list(history.events(connection))
        numbered = vouchers.by_event(connection)
        club = history.club_at(connection, date.max)
    recorded.sort(key=lambda one: (one.event.date, one.sequence))
    by_ref = {event.ref: event for _, event in recorded}
    moves = [
        (event, voucher, _SIGNS[place][voucher.kind] * voucher.amount)
        for sequence, event in recorded
        for voucher in numbered.get(sequence, ())
        if voucher.fund == fund and voucher.kind in _SIGNS[place]
    ]
    balances = accumulate(amount for _, _, amount in moves)
    lines = [
        _line(club, by_ref, move, balance) for move, balance in zip(moves, balances, strict=True)
    ]
    return lines[::-1]


def _line(
    club: Club, by_ref: dict[str, Event], move: tuple[Event, Voucher, int], balance: int
) -> FundLine:
    event, voucher, amount = move
    said, cancels = named(event.act, club), ""
    if isinstance(event.act, acts.Reverse):
        said, cancels = event.act.reason, named(by_ref[event.act.of].act, club)
    return FundLine(event.date, voucher.label, said, cancels, amount, balance, event.ref)
