"""What to look at before a month is closed; a closing is refused only by the order of months."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.balances import Balances
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.month import Month


class CheckCode(StrEnum):
    """What is looked at; each has a sentence in `messages`."""

    COLLECTED = "collected"
    MEETING_HELD = "meeting_held"
    CASH_COUNTED = "cash_counted"
    CASH_AGREES = "cash_agrees"
    FUNDS_ADD_UP = "funds_add_up"
    CAPITAL_WHOLE = "capital_whole"


class Check(NamedTuple):
    """One thing looked at, how it came out, and the fund and amount it is about."""

    code: CheckCode
    is_fine: bool
    fund: str = ""
    amount: int = 0


def checks(month: Month, events: Iterable[Event], figures: Balances) -> list[Check]:
    """Return what should be true of a month before it is closed."""
    in_month = sorted(
        (event for event in events if Month.of(event.date) == month), key=lambda event: event.date
    )
    done = {type(event.act) for event in in_month}
    return [
        Check(CheckCode.MEETING_HELD, acts.Meeting in done),
        Check(CheckCode.COLLECTED, acts.Collect in done),
        *_cash(in_month, figures),
        *(
            Check(CheckCode.FUNDS_ADD_UP, fund.adds_up, code)
            for code, fund in figures.funds.items()
        ),
        _capital(figures),
    ]


def counted(count: acts.Count) -> int:
    """Return what a cash count found, in đồng."""
    return sum(note * number for note, number in count.notes)


def _cash(in_month: list[Event], figures: Balances) -> list[Check]:
    """Compare each fund's last count of the month with its cash at the month's end."""
    counts = {event.act.fund: event.act for event in in_month if isinstance(event.act, acts.Count)}
    found = []
    for code, fund in figures.funds.items():
        if fund.cash or code in counts:
            found.append(Check(CheckCode.CASH_COUNTED, code in counts, code))
        if code in counts:
            difference = fund.cash - counted(counts[code])
            found.append(Check(CheckCode.CASH_AGREES, not difference, code, difference))
    return found


def _capital(figures: Balances) -> Check:
    lost = figures.funds[LENDING_FUND].loss
    return Check(CheckCode.CAPITAL_WHOLE, not lost, LENDING_FUND, lost)
