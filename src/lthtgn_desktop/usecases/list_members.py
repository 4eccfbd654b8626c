"""The list of members with what each still owes, and what is proposed for a new one."""

from __future__ import annotations

from typing import NamedTuple

from lthtgn_desktop.domain.balances import MemberBalance
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.names import clean_text, sort_key
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.next_code import next_code
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.working_day import club_now, figures_day

FIRST_MEMBER = "M001"


class MemberLine(NamedTuple):
    """One member, past ones too, on the day of the list."""

    member: Member
    age: int
    balance: MemberBalance


def list_members(desk: Desk) -> list[MemberLine]:
    """Return everybody who ever was a member, by given name."""
    seen = picture(desk, figures_day(desk))
    members = sorted(seen.club.members.values(), key=lambda one: (sort_key(one.name), one.code))
    return [
        MemberLine(member, member.age_on(seen.day), seen.balances.members[member.code])
        for member in members
    ]


def next_member_code(desk: Desk) -> str:
    """Return the code proposed for the next member."""
    return next_code(club_now(desk).members, FIRST_MEMBER)


def namesake(desk: Desk, name: str, born: str) -> Member | None:
    """Return a member of the same name and year of birth, if there is one."""
    wanted = (sort_key(clean_text(name)), born[:4])
    members = club_now(desk).members.values()
    found = (one for one in members if (sort_key(one.name), one.facts.born[:4]) == wanted)
    return next(found, None)
