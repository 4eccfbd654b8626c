"""The consolidated report of a period, and the signed file of it that goes one level up."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack
from datetime import UTC
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.domain.association_notes import Notes
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile, consolidated_file
from lthtgn_desktop.domain.consolidation import Consolidated, consolidated
from lthtgn_desktop.domain.documents import NotThisForm
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.file_forms import NO_FILE
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.domain.reception import FileRefused
from lthtgn_desktop.exchange.consolidated_parts import (
    Made,
    consolidated_parts,
    consolidated_purpose,
)
from lthtgn_desktop.exchange.received import receive
from lthtgn_desktop.exchange.signing.keys import SigningKey
from lthtgn_desktop.exchange.signing.sign import Signed, sign
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.store import (
    register_ends,
    register_figures,
    register_notes,
    register_passed,
    register_periods,
    register_senders,
    register_sent,
)
from lthtgn_desktop.store.register import Transaction
from lthtgn_desktop.store.register_sent import SentFile
from lthtgn_desktop.usecases.register.desk import RegisterDesk


class Sent(NamedTuple):
    """The file that was written, and its number among the association's files."""

    path: Path
    number: int


def report(desk: RegisterDesk, period: Period) -> Consolidated:
    """Return what the register's clubs come to in a period."""
    with desk.register.reading() as connection:
        return _report(desk, connection, period)


def send(desk: RegisterDesk, period: Period, folder: Path, key: SigningKey) -> Sent:
    """Write the signed file of a period for the level above, and note it in the register.

    Raises `FileExists`, `SurroundingsRefuse`; then there is neither a file nor a note.
    """
    with ExitStack() as undo:
        with desk.register.writing() as connection:
            before = register_sent.files(connection)
            number = len(before) + 1
            stamp, own = desk.stamp(), desk.association
            made = Made(
                number=number,
                previous=before[-1].id if before else NO_FILE,
                made_at=stamp.at,
                program=stamp.program,
                signer=shown(key.certificate.fingerprint),
            )
            file = _file(desk, connection, period)
            at = desk.clock().astimezone(UTC).replace(microsecond=0)
            parts = _parts(file, made)
            signed = _readable(sign(parts, key, at, consolidated_purpose(file, number)), period)
            path = folder / f"TH_{own.code}_{period}_{number:04}.xlsx"
            write_whole(path, [signed.content])
            undo.callback(path.unlink, missing_ok=True)
            content_hash = hashlib.sha256(signed.content).hexdigest()
            sent = (made.previous, path.name, content_hash, stamp.at)
            register_sent.add_file(connection, SentFile(number, str(period), signed.id, *sent))
        undo.pop_all()  # noted in the register: the file stays
    return Sent(path, number)


def _parts(file: ConsolidatedFile, made: Made) -> dict[str, bytes]:
    """Return a file's parts; raises `Refused` where its sums are longer than a file can hold."""
    try:
        return consolidated_parts(file, made)
    except NotThisForm as too_long:
        raise Refused(RefusalCode.PERIOD_TOO_LARGE, period=str(file.period)) from too_long


def _readable(signed: Signed, period: Period) -> Signed:
    """Return a signed file that the level above can read; raises `Refused` for one too large."""
    try:
        receive(signed.content)
    except FileRefused as refused:
        raise Refused(RefusalCode.PERIOD_TOO_LARGE, period=str(period)) from refused
    return signed


def clubs(connection: Transaction) -> list[ListedClub]:
    """Return every club that the register adds up, sent by itself or passed on from below."""
    senders = register_senders.every(connection)
    own = [ListedClub.of(sender) for sender in senders if sender.kind is SenderKind.CLUB]
    return sorted([*own, *register_passed.clubs(connection)], key=lambda club: club.code)


def _report(desk: RegisterDesk, connection: Transaction, period: Period) -> Consolidated:
    figures = register_periods.periods(connection, period.first, period.last)
    listed, notes = clubs(connection), _notes(connection, period)
    return consolidated(desk.association, period, listed, figures, notes)


def _file(desk: RegisterDesk, connection: Transaction, period: Period) -> ConsolidatedFile:
    return consolidated_file(
        _report(desk, connection, period),
        register_passed.names(connection),
        register_figures.within(connection, period.first, period.last),
        register_ends.closed_before(connection, period.first),
        _notes(connection, period),
    )


def _notes(connection: Transaction, period: Period) -> Notes:
    """Return what is noted, and what each club had lost before the period began."""
    return Notes(
        register_notes.targets(connection),
        register_notes.campaigns(connection),
        register_periods.lost_before(connection, period.first),
    )
