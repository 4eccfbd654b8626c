"""What an act that moved money is called in one line, with the name of the person it is about."""

from __future__ import annotations

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.events import Act
from lthtgn_desktop.domain.narration import narration
from lthtgn_desktop.domain.opening_acts import OpeningLoan


def named(act: Act, club: Club) -> str:
    """Return the line for an act: what it was, and whom it was about where it is one person."""
    member = _member_of(act, club)
    said = narration(act)
    if member is None or member not in club.members:
        return said
    name = club.members[member].name
    return said.replace(member, name) if member in said else f"{said} – {name}"


def _member_of(act: Act, club: Club) -> str | None:
    match act:
        case acts.Receive(member=code) | acts.Return(member=code):
            return code
        case acts.Lend(member=code) | OpeningLoan(member=code):
            return code
        case acts.WriteOff(loan=loan) if loan in club.loans:
            return club.loans[loan].member
        case acts.Collect(lines=lines) if len({line.member for line in lines}) == 1:
            return lines[0].member
        case _:
            return None
