"""One club, or one association below, as the register knows it: keys, files, months, versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from lthtgn_desktop.domain.association import ReceivedFile, Sender, SenderKey
from lthtgn_desktop.domain.club_month import ClubMonth
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store import (
    register_figures,
    register_files,
    register_keys,
    register_passed,
    register_senders,
)
from lthtgn_desktop.usecases.register.desk import RegisterDesk


class MonthVersion(NamedTuple):
    """One state of a club's month, and the id of the file that brought it."""

    file: str
    month: ClubMonth


@dataclass(frozen=True, slots=True)
class ClubRecord:
    """All that is known of one; a club that another association passes on is no `sender`.

    `parent` is the name of the association that passes it on, empty where it sends itself.
    """

    listed: ListedClub
    sender: Sender | None
    parent: str
    keys: tuple[SenderKey, ...]
    files: tuple[ReceivedFile, ...]
    months: tuple[ClubMonth, ...]


def club_record(desk: RegisterDesk, code: str) -> ClubRecord:
    """Return what the register knows of a code; raises `Refused` where nobody has it."""
    with desk.register.reading() as connection:
        sender = register_senders.find(connection, code)
        passed = [] if sender is not None else register_passed.clubs(connection)
        listed = [ListedClub.of(sender)] if sender is not None else passed
        found = next((club for club in listed if club.code == code), None)
        if found is None:
            raise Refused(RefusalCode.SENDER_UNKNOWN, club=code)
        return ClubRecord(
            found,
            sender,
            register_passed.names(connection).get(found.parent, found.parent),
            tuple(register_keys.of_sender(connection, code)),
            tuple(register_files.of_sender(connection, code)),
            tuple(register_figures.of_club(connection, code)),
        )


def month_versions(desk: RegisterDesk, code: str, month: Month) -> list[MonthVersion]:
    """Return every state of a club's month with its file's id; the last one counts."""
    with desk.register.reading() as connection:
        found = register_figures.versions(connection, code, month)
    return [MonthVersion(*version) for version in found]
