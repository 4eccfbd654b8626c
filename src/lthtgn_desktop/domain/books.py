"""The club and its ledger as all events so far have made them, and whether one more may come."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.ledger import Entry, Ledger, Moment
from lthtgn_desktop.domain.month import Month


class Recorded(NamedTuple):
    """An event that stands in the book, with what it posted."""

    event: Event
    sequence: int
    entry: Entry


@dataclass(slots=True)
class Books:
    """Everything the rules look at; it changes only by `accept`."""

    club: Club = field(default_factory=Club)
    ledger: Ledger = field(default_factory=Ledger)
    recorded: dict[str, Recorded] = field(default_factory=dict)
    reversed_refs: set[str] = field(default_factory=set)

    @property
    def last_sequence(self) -> int:
        """Return the number of the last event; sequence numbers have no gaps."""
        return len(self.recorded)

    def next_moment(self, event: Event) -> Moment:
        """Return the place that an event would take in the order of the book."""
        return Moment(event.date, self.last_sequence + 1)

    def refuse_misplaced(self, event: Event) -> None:
        """Raise `Refused` where the event cannot stand at this place, whatever it says."""
        if isinstance(event.act, acts.Club):
            if self.club.identity is not None:
                raise Refused(RefusalCode.CLUB_ONCE, club=self.club.identity.code)
        elif self.club.identity is None:
            raise Refused(RefusalCode.CLUB_FIRST)
        elif event.date < self.club.opened and not isinstance(event.act, acts.Join):
            raise Refused(RefusalCode.BEFORE_THE_BOOK, day=event.date, opened=self.club.opened)
        if event.ref in self.recorded:
            raise Refused(RefusalCode.REF_TAKEN, ref=event.ref)
        closed = self.club.last_closed
        if closed is not None and Month.of(event.date) <= closed:
            raise Refused(RefusalCode.MONTH_IS_CLOSED, day=event.date, month=closed)

    def accept(self, event: Event, entry: Entry) -> Recorded:
        """Take in an event and the entry that `booking.examine` gave for it."""
        moment = self.next_moment(event)
        recorded = Recorded(event, moment.sequence, entry)
        self.ledger.add(entry, moment)
        self.club.learn(event, moment.sequence)
        self.recorded[event.ref] = recorded
        if isinstance(event.act, acts.Reverse):
            self.reversed_refs.add(event.act.of)
        return recorded
