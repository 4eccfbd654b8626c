"""The one road from an event to the entry that it makes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.booking import (
    collecting,
    corrections,
    lending,
    money,
    opening,
    people,
    requests,
)
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.events import Act, Event
from lthtgn_desktop.domain.ledger import Entry, Moment
from lthtgn_desktop.domain.opening_acts import Opening, OpeningDues, OpeningLoan
from lthtgn_desktop.domain.request_acts import DecideLoan, RequestLoan

Rule = Callable[[Books, Any, Moment], Entry]

RULES: dict[type[Act], Rule] = {
    acts.Club: people.club,
    acts.Policy: people.policy,
    acts.Fund: people.fund,
    acts.Officer: people.officer,
    acts.Join: people.join,
    acts.Amend: people.amend,
    acts.HouseholdReview: people.household,
    acts.Exempt: people.exempt,
    acts.Leave: people.leave,
    acts.Meeting: people.meeting,
    acts.Receive: money.receive,
    acts.Return: money.return_,
    acts.Spend: money.spend,
    acts.Move: money.move,
    acts.Transfer: money.transfer,
    acts.Split: money.split,
    RequestLoan: requests.request_loan,
    DecideLoan: requests.decide_loan,
    Opening: opening.opening,
    OpeningLoan: opening.opening_loan,
    OpeningDues: opening.opening_dues,
    acts.Lend: lending.lend,
    acts.Extend: lending.extend,
    acts.WriteOff: lending.write_off,
    acts.Collect: collecting.collect,
    acts.Count: corrections.count,
    acts.Reverse: corrections.reverse,
    acts.Close: corrections.close,
}


def examine(books: Books, event: Event) -> Entry:
    """Return the entry that an event makes; raises `Refused` and changes nothing.

    The entry adds up to zero; no fund's cash or bank, no loan and nothing that the club owes
    would stand below zero on any day.
    """
    books.refuse_misplaced(event)
    moment = books.next_moment(event)
    entry = RULES[type(event.act)](books, event.act, moment)
    books.ledger.refuse_shortage(entry, moment)
    return entry
