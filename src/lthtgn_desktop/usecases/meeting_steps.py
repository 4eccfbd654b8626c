"""The meeting step by step: what of it is done, what is to be done, and what needs no doing.

The book knows no meeting as one thing: each step is read from what was recorded on its day. The
collection is recorded by itself ("chốt buổi thu"); closing the month stays an act of its own.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.closing import counted
from lthtgn_desktop.domain.loan_requests import RequestState
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store import counts, passbooks, reports
from lthtgn_desktop.usecases.collection_draft import Unfinished, unfinished
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.meeting_day import Box, MeetingDay, meeting_day
from lthtgn_desktop.usecases.working_day import club_now, proposed_day


class Step(StrEnum):
    """The steps in their order."""

    OPEN = "open"
    COLLECT = "collect"
    PAY = "pay"
    COUNT = "count"
    CLOSE = "close"
    PRINT = "print"
    SEND = "send"


class Progress(StrEnum):
    """How far a step is; one that is not needed may be done all the same."""

    DONE = "done"
    TO_DO = "to_do"
    NOT_NEEDED = "not_needed"


class BoxCount(NamedTuple):
    """The last count of a fund's cash that day, in đồng; `counted` is None before it.

    `difference` is book less count at that moment, `since` what came into the book afterwards.
    """

    box: Box
    counted: int | None = None
    difference: int = 0
    since: int = 0

    @property
    def is_done(self) -> bool:
        """Return whether the cash was counted as it is now."""
        return self.counted is not None and not self.since


class MonthTurn(NamedTuple):
    """The month that is closed next, and whether it is over by now."""

    month: Month
    is_over: bool


class Sending(NamedTuple):
    """The month that was closed last, None before the first, and whether its report was written."""

    month: Month | None
    is_written: bool


class Meeting(NamedTuple):
    """Everything about the meeting of a day that its steps are told from."""

    done: MeetingDay
    draft: Unfinished | None
    approved: int
    """How many loans were decided on and are not paid out yet."""
    counts: tuple[BoxCount, ...]
    """Only boxes that had or have cash, or were counted."""
    turn: MonthTurn
    waiting: int | None
    """How many members have something of that day in no passbook; None: nobody has a passbook."""
    sending: Sending

    @property
    def day(self) -> date:
        """Return the day of the meeting."""
        return self.done.day

    @property
    def next_count(self) -> BoxCount | None:
        """Return the first box that is still to be counted."""
        return next((count for count in self.counts if not count.is_done), None)

    @property
    def next_step(self) -> Step:
        """Return the first step that is to be done, the last one where none is left."""
        left = (step for step in Step if self.progress(step) is Progress.TO_DO)
        return next(left, Step.SEND)

    def progress(self, step: Step) -> Progress:
        """Return how far a step is."""
        is_done, is_needed = self._facts()[step]
        if is_done:
            return Progress.DONE
        return Progress.TO_DO if is_needed else Progress.NOT_NEEDED

    def _facts(self) -> dict[Step, tuple[bool, bool]]:
        """Return of each step whether it is done, and whether it has to be."""
        met, sent = self.done.collected, self.sending
        paid_out = bool(self.done.lent or self.done.spent or self.done.received)
        met_at_all = met.is_recorded or bool(met.attended)
        is_open, has_boxes = not met.is_closed, bool(self.counts)
        return {
            Step.OPEN: (is_open, False),
            Step.COLLECT: (met_at_all and not self.draft, is_open and self.done.people > 0),
            Step.PAY: (paid_out and not self.approved, self.approved > 0),
            Step.COUNT: (has_boxes and self.next_count is None, has_boxes and is_open),
            Step.CLOSE: (met.is_closed and not self.turn.is_over, self.turn.is_over),
            Step.PRINT: (self.waiting == 0 and self.done.vouchers > 0, bool(self.waiting)),
            Step.SEND: (sent.is_written, sent.month is not None),
        }


def meeting(desk: Desk, day: date) -> Meeting:
    """Return how far the meeting of a day is."""
    done, club = meeting_day(desk, day), club_now(desk)
    turn, closed = club.next_to_close, club.last_closed
    with desk.book.reading() as connection:
        waiting = passbooks.waiting(connection, day) if passbooks.every(connection) else None
        written = {sent.month for sent in reports.all_sent(connection)}
    requests = club.requests.by_code.values()
    return Meeting(
        done=done,
        draft=next((one for one in unfinished(desk) if one.day == day), None),
        approved=sum(one.state is RequestState.APPROVED for one in requests),
        counts=tuple(_counts(desk, done)),
        turn=MonthTurn(turn, is_over=turn.last_day <= max(day, desk.today)),
        waiting=waiting,
        sending=Sending(closed, is_written=str(closed) in written),
    )


def meeting_to_propose(desk: Desk) -> date:
    """Return the day of the collection that was typed last and is not recorded, else today."""
    begun = unfinished(desk)
    return begun[-1].day if begun else proposed_day(desk)


def _counts(desk: Desk, done: MeetingDay) -> list[BoxCount]:
    with desk.book.reading() as connection:
        of_day = {one.act.fund: one for one in counts.every(connection) if one.day == done.day}
        in_book = {code: counts.in_book(connection, one) for code, one in of_day.items()}
    found = []
    for box in done.boxes:
        if (one := of_day.get(box.fund)) is not None:
            amount, then = counted(one.act), in_book[box.fund]
            found.append(BoxCount(box, amount, then - amount, box.now - then))
        elif box.now or box.before:
            found.append(BoxCount(box))
    return found
