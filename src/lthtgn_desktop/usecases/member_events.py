"""What is recorded of a member apart from money: meetings, circumstances, exemptions."""

from __future__ import annotations

from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.working_day import club_now

_ABOUT = ("join", "amend", "household", "exempt", "leave")


class MemberEvent(NamedTuple):
    """One event; `came` is whether the member was at the meeting, None where it is none."""

    event: Event
    came: bool | None = None


class Attendance(NamedTuple):
    """At how many of the meetings since joining a member was."""

    came: int
    meetings: int


def member_events(desk: Desk, code: str) -> list[MemberEvent]:
    """Return everything about a member but money, newest first; raises `Refused`."""
    member = club_now(desk).need_member(code)
    with desk.book.reading() as connection:
        recorded = [event for _, event in history.events(connection, (*_ABOUT, "meeting"))]
    found = [one for event in recorded if (one := _seen_by(member, event)) is not None]
    found.sort(key=lambda one: one.event.date)
    return found[::-1]


def attendance(events: list[MemberEvent]) -> Attendance:
    """Return how often a member came."""
    came = [one.came for one in events if one.came is not None]
    return Attendance(sum(came), len(came))


def _seen_by(member: Member, event: Event) -> MemberEvent | None:
    if isinstance(event.act, acts.Meeting):
        belongs = member.belongs_on(event.date)
        return MemberEvent(event, member.code in event.act.attended) if belongs else None
    return MemberEvent(event) if getattr(event.act, "member", "") == member.code else None
