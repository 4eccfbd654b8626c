"""Recording one event: examined, stored with its entry, on the disk when this returns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.events import Act, Event
from lthtgn_desktop.domain.life import read_event
from lthtgn_desktop.domain.opening_acts import OpeningDues, OpeningLoan
from lthtgn_desktop.domain.request_acts import DecideLoan, RequestLoan
from lthtgn_desktop.store import drafts
from lthtgn_desktop.store.vouchers import Voucher
from lthtgn_desktop.store.writing import Writing
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.desk import Desk


class Done(NamedTuple):
    """What was recorded, under which name, with which vouchers, and what it changed."""

    event: Event
    vouchers: tuple[Voucher, ...]
    changed: Changed


def record_document(desk: Desk, document: object) -> Done:
    """Record the event that a line of a life file describes; raises `Refused`."""
    with desk.book.writing() as writing:
        return _record(desk, writing, read_event(document, spare_ref=writing.spare_ref))


def record_acts(desk: Desk, day: date, wanted: Sequence[Act], *, finishes: str = "") -> list[Done]:
    """Record several acts of one day together: all of them, or none; raises `Refused`.

    The draft that they finish goes away in the same moment: nothing is ever there twice.
    """
    with desk.book.writing() as writing:
        done = [_record(desk, writing, Event(day, writing.spare_ref, act)) for act in wanted]
        drafts.forget(writing.connection, finishes)
    return done


def _record(desk: Desk, writing: Writing, event: Event) -> Done:
    entry = examine(desk.book.books, event)
    numbered = writing.append(event, entry, desk.stamp())
    return Done(event, tuple(numbered), changed_by(event.act))


def changed_by(act: Act) -> Changed:
    """Return what an act changes on the screens."""
    match act:
        case acts.Join() | acts.Amend() | acts.Leave() | acts.HouseholdReview() | acts.Exempt():
            return Changed.MEMBERS
        case acts.Close():
            return Changed.MONTHS
        case RequestLoan() | DecideLoan():
            return Changed.LOANS
        case (
            acts.Lend()
            | acts.Collect()
            | acts.Extend()
            | acts.WriteOff()
            | acts.Reverse()
            | OpeningLoan()
            | OpeningDues()
        ):
            return Changed.MONEY | Changed.LOANS | Changed.MEMBERS
        case acts.Club() | acts.Policy() | acts.Fund() | acts.Officer() | acts.Meeting():
            return Changed.RULES
        case _:
            return Changed.MONEY
