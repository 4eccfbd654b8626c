"""What a treasurer is reminded of: what was begun, and what has waited too long."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store import reports
from lthtgn_desktop.usecases.collection_draft import Unfinished, unfinished
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.drafts import kept
from lthtgn_desktop.usecases.first_run import PLACE
from lthtgn_desktop.usecases.working_day import club_now


class OpeningStep(StrEnum):
    """How far the first run is: left on the way, or done and still to be changed."""

    LEFT = "left"
    DONE = "done"


class Reminders(NamedTuple):
    """Collections that were typed and not recorded, and months that are over but not closed.

    `unsent` is the month that was closed last, where a report was written before but not of it.
    `opening`: the first run was left before its last step, or can be gone through again.
    """

    drafts: tuple[Unfinished, ...]
    open_months: tuple[Month, ...]
    unsent: Month | None
    opening: OpeningStep | None = None


def reminders(desk: Desk) -> Reminders:
    """Return what waits today."""
    club, drafts = club_now(desk), tuple(unfinished(desk))
    if club.identity is None:
        return Reminders(drafts, (), None)
    with desk.book.reading() as connection:
        written = {sent.month for sent in reports.all_sent(connection)}
    now, first = Month.of(desk.today), club.next_to_close
    months = tuple(first.plus(n) for n in range(first.until(now))) if first < now else ()
    closed = club.last_closed
    is_unsent = bool(written) and closed is not None and str(closed) not in written
    unsent = closed if is_unsent else None
    return Reminders(drafts, months, unsent, None if closed else _opening(desk))


def _opening(desk: Desk) -> OpeningStep | None:
    found = kept(desk, PLACE)
    if found is None:
        return None
    return OpeningStep.DONE if found.get("is_done") else OpeningStep.LEFT
