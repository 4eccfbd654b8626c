"""Every file that the register keeps: where it stands, and who decided on it."""

from __future__ import annotations

from lthtgn_desktop.domain.association import ReceivedFile
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.store import register_files, register_senders
from lthtgn_desktop.usecases.register.desk import RegisterDesk


def kept_files(desk: RegisterDesk, code: str = "") -> list[ReceivedFile]:
    """Return all kept files, or those of one sender, by sender and number.

    Raises `Refused` for a code that nobody has.
    """
    with desk.register.reading() as connection:
        if not code:
            return register_files.every(connection)
        if register_senders.find(connection, code) is None:
            raise Refused(RefusalCode.SENDER_UNKNOWN, club=code)
        return register_files.of_sender(connection, code)
