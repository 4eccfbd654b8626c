"""One event as a person looks at it: its vouchers, who recorded it, line by line, what undid it."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.booking.corrections import MONEY_ACTS
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import Act, Event
from lthtgn_desktop.store import history, recorded, vouchers
from lthtgn_desktop.store.vouchers import Voucher
from lthtgn_desktop.usecases.correct import amount_of
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.effects import Effect, moved_by
from lthtgn_desktop.usecases.name_acts import named
from lthtgn_desktop.usecases.paper.voucher_words import in_parts, paid_by
from lthtgn_desktop.usecases.working_day import club_now


class PaidLine(NamedTuple):
    """One line of a collection: its place there, who paid, what in words, and how much, in đồng."""

    place: int
    name: str
    said: str
    amount: int


class OtherEvent(NamedTuple):
    """The event that takes this one back, or that this one takes back."""

    ref: str
    day: date
    vouchers: tuple[str, ...]
    said: str


class ShownEvent(NamedTuple):
    """Everything about one event; `lines` only of a collection, `moved` of all that moved money.

    `at` is when it was recorded, `by` the computer's name for who did; the amount is in đồng.
    """

    event: Event
    said: str
    reason: str
    minutes: str
    amount: int
    vouchers: tuple[Voucher, ...]
    at: datetime
    by: str
    lines: tuple[PaidLine, ...]
    moved: tuple[Effect, ...]
    takes_back: OtherEvent | None
    taken_back_by: OtherEvent | None

    @property
    def labels(self) -> list[str]:
        """Return the numbers of the vouchers as they are printed."""
        return [voucher.label for voucher in self.vouchers]

    @property
    def is_money(self) -> bool:
        """Return whether it is an act of the kind that can be taken back at all."""
        return isinstance(self.event.act, MONEY_ACTS)

    @property
    def can_be_taken_back(self) -> bool:
        """Return whether a correction can begin; the book may still refuse it, with its reason."""
        return self.is_money and self.taken_back_by is None


def show_event(desk: Desk, ref: str) -> ShownEvent:
    """Return one event by its name; raises `Refused` where the book has no such event."""
    club = club_now(desk)
    with desk.book.reading() as connection:
        found = recorded.find(connection, ref)
        if found is None:
            raise Refused(RefusalCode.REF_UNKNOWN, ref=ref)
        numbered = vouchers.by_event(connection)
        reversals = list(history.events(connection, ("reverse",)))
        act = found.event.act
        first = recorded.find(connection, act.of) if isinstance(act, acts.Reverse) else None
    later = next((one for one in reversals if _takes_back(one.event.act, ref)), None)
    own = tuple(numbered.get(found.sequence, ()))

    def other(sequence: int, event: Event) -> OtherEvent:
        labels = tuple(voucher.label for voucher in numbered.get(sequence, ()))
        return OtherEvent(event.ref, event.date, labels, named(event.act, club))

    return ShownEvent(
        event=found.event,
        said=named(act, club),
        reason=str(getattr(act, "reason", "")) if isinstance(act, acts.Reverse) else "",
        minutes=str(getattr(act, "minutes", None) or ""),
        amount=amount_of(act, list(own)),
        vouchers=own,
        at=datetime.fromisoformat(found.at),
        by=found.by,
        lines=_lines(act, club),
        moved=tuple(moved_by(desk, ref)),
        takes_back=None if first is None else other(first.sequence, first.event),
        taken_back_by=None if later is None else other(later.sequence, later.event),
    )


def ref_of_voucher(desk: Desk, label: str) -> str | None:
    """Return the name of the event that made a voucher, by its number as it is printed."""
    with desk.book.reading() as connection:
        made = {
            voucher.label: sequence
            for sequence, every in vouchers.by_event(connection).items()
            for voucher in every
        }
        if label not in made:
            return None
        return next(
            event.ref for sequence, event in history.events(connection) if sequence == made[label]
        )


def _takes_back(act: Act, ref: str) -> bool:
    return isinstance(act, acts.Reverse) and act.of == ref


def _lines(act: Act, club: Club) -> tuple[PaidLine, ...]:
    if not isinstance(act, acts.Collect):
        return ()
    found = []
    for place, line in enumerate(act.lines):
        parts = paid_by(line, club)
        name = club.members[line.member].name
        found.append(PaidLine(place, name, in_parts(parts), sum(part.amount for part in parts)))
    return tuple(found)
