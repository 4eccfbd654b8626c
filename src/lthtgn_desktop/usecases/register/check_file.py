"""A file looked at without taking it in: what it tells alone, and whose key the register knows."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.association import Sender, SenderKey
from lthtgn_desktop.store import register_keys, register_senders
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.verify_file import Verdict, verify_file


class Checked(NamedTuple):
    """What a file tells; `key` and its `owner` are None where the register knows no such key.

    `is_own`: the association itself has signed it.
    """

    verdict: Verdict
    key: SenderKey | None = None
    owner: Sender | None = None
    is_own: bool = False


def check_file(desk: RegisterDesk, path: Path) -> Checked:
    """Return what is known of a file, and change nothing; raises `NotReadable`."""
    verdict = verify_file(path, desk.clock())
    if verdict.received is None:
        return Checked(verdict)
    signer = verdict.received.verified.signer.fingerprint
    with desk.register.reading() as connection:
        key = register_keys.find(connection, signer)
        owner = None if key is None else register_senders.find(connection, key.sender)
        own = register_keys.own(connection)
    return Checked(verdict, key, owner, is_own=signer in {one.fingerprint for one in own})
