"""Writing the signed report of a closed month: a new number each time, the same figures."""

from __future__ import annotations

import hashlib
import stat
from contextlib import ExitStack
from datetime import UTC
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.breaches import ReportDisagrees
from lthtgn_desktop.domain.errors import (
    FileExists,
    RefusalCode,
    Refused,
    SurroundingsRefuse,
)
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.reception import FileRefused
from lthtgn_desktop.domain.report import Material, MonthlyReport, Number, monthly_report
from lthtgn_desktop.exchange.month_file import month_parts, month_purpose, read_month
from lthtgn_desktop.exchange.signing.keys import SigningKey
from lthtgn_desktop.exchange.signing.sign import Signed, sign
from lthtgn_desktop.exchange.signing.verify import verify
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.store import month_figures, reports
from lthtgn_desktop.store.reports import SentReport
from lthtgn_desktop.usecases.desk import Desk

_READ_ONLY = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH


class Sent(NamedTuple):
    """The file that was written, and its number among the club's reports."""

    path: Path
    number: int


def export_month(desk: Desk, month: Month, folder: Path, key: SigningKey) -> Sent:
    """Write the signed report of a closed month into a folder, and note it in the book.

    Raises `Refused` for a month that is open, `ReportDisagrees`, `FileExists` for another file
    under the report's number, `SurroundingsRefuse`; then there is neither a file nor a note.
    """
    with ExitStack() as undo:
        with desk.book.writing() as writing:
            connection = writing.connection
            number = Number(reports.next_number(connection), reports.last_file(connection))
            report = _report(month_figures.material(connection, month), month, number, key)
            path = folder / f"{report.name}.xlsx"
            signed = _left_behind(path, report, key)
            desk.follow(1, 3)
            if signed is None:
                signed = _signed(desk, report, key)
                desk.follow(2, 3)
                undo.callback(path.unlink, missing_ok=True)
                _put(path, signed.content)
            previous = reports.last_hash(connection)
            reports.add(connection, _note(desk, report, path, signed, (previous, key)))
        undo.pop_all()  # noted in the book: the file stays
        desk.book.note_reports()
    return Sent(path, number.number)


def _report(
    material: Material | None, month: Month, number: Number, key: SigningKey
) -> MonthlyReport:
    if material is None:
        raise Refused(RefusalCode.MONTH_NOT_CLOSED, month=month)
    report = monthly_report(number, material, shown(key.certificate.fingerprint))
    if wrong := [*material.disagreements(), *report.disagreements()]:
        raise ReportDisagrees(month, wrong)
    return report


def _signed(desk: Desk, report: MonthlyReport, key: SigningKey) -> Signed:
    stamp = desk.stamp()
    parts = month_parts(report, stamp.at, stamp.program)
    at = desk.clock().astimezone(UTC).replace(microsecond=0)
    return sign(parts, key, at, month_purpose(report))


def _note(
    desk: Desk,
    report: MonthlyReport,
    path: Path,
    signed: Signed,
    chain: tuple[str, SigningKey],
) -> SentReport:
    previous, key = chain
    return SentReport(
        report.number.number,
        str(report.month),
        desk.stamp().at,
        path.name,
        hashlib.sha256(signed.content).hexdigest(),
        previous,
        signed.id,
        key.certificate.fingerprint,
    )


def _left_behind(path: Path, report: MonthlyReport, key: SigningKey) -> Signed | None:
    """Return the very file that a crash left before it was noted; any other is `FileExists`.

    Two different files under one number must never leave the club: one would look forged.
    """
    same_number = f"BC_{report.club.code}_*_{report.number.number:04}.xlsx"
    left: Signed | None = None
    try:
        for other in sorted(path.parent.glob(same_number)):
            left = _same_report(other.read_bytes(), report, key) if other == path else None
            if left is None:
                raise FileExists(other)
    except OSError as error:
        raise SurroundingsRefuse.because_of(error, path) from error
    return left


def _same_report(content: bytes, report: MonthlyReport, key: SigningKey) -> Signed | None:
    """Return a file's content where our key has signed this very report in it."""
    try:
        verified = verify(content)
        is_same = read_month(verified.parts).report == report
    except FileRefused:
        return None
    is_ours = verified.signer.fingerprint == key.certificate.fingerprint
    return Signed(content, verified.id) if is_same and is_ours else None


def _put(path: Path, content: bytes) -> None:
    """Write the file, read it back, and guard it: Excel then opens it for looking only.

    The caller takes away what is not as it should be.
    """
    write_whole(path, [content])
    try:
        is_whole = path.read_bytes() == content
        path.chmod(_READ_ONLY)
    except OSError as error:
        raise SurroundingsRefuse.because_of(error, path) from error
    if not is_whole:
        raise SurroundingsRefuse("disk_error", path)
