"""Writing the report of a closed month: a new number each time, the same figures each time."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.breaches import ReportDisagrees
from lthtgn_desktop.domain.errors import (
    FileExists,
    RefusalCode,
    Refused,
    SurroundingsRefuse,
)
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.report import Material, MonthlyReport, Number, monthly_report
from lthtgn_desktop.exchange.month_workbook import month_workbook
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.store import month_figures, reports
from lthtgn_desktop.store.reports import SentReport
from lthtgn_desktop.usecases.desk import Desk


class Sent(NamedTuple):
    """The file that was written, and its number among the club's reports."""

    path: Path
    number: int


def export_month(desk: Desk, month: Month, folder: Path) -> Sent:
    """Write the report of a closed month into a folder, and note it in the book.

    Raises `Refused` for a month that is open, `ReportDisagrees`, `FileExists` for another file
    under the report's number, `SurroundingsRefuse`; then there is neither a file nor a note.
    """
    with ExitStack() as undo:
        with desk.book.writing() as writing:
            connection = writing.connection
            number = Number(reports.next_number(connection), reports.last_hash(connection))
            report = _report(month_figures.material(connection, month), month, number)
            path, content = folder / f"{report.name}.xlsx", month_workbook(report)
            if not _was_left_behind(path, content, report):
                undo.callback(path.unlink, missing_ok=True)
                _put(path, content)
            reports.add(connection, _note(report, desk.stamp().at, path.name, content))
        undo.pop_all()  # noted in the book: the file stays
        desk.book.note_reports()
    return Sent(path, number.number)


def _report(material: Material | None, month: Month, number: Number) -> MonthlyReport:
    if material is None:
        raise Refused(RefusalCode.MONTH_NOT_CLOSED, month=month)
    report = monthly_report(number, material)
    if wrong := [*material.disagreements(), *report.disagreements()]:
        raise ReportDisagrees(month, wrong)
    return report


def _note(report: MonthlyReport, made_at: str, file_name: str, content: bytes) -> SentReport:
    number, previous = report.number
    content_hash = hashlib.sha256(content).hexdigest()
    return SentReport(number, str(report.month), made_at, file_name, content_hash, previous)


def _was_left_behind(path: Path, content: bytes, report: MonthlyReport) -> bool:
    """Tell whether a crash left this very file before it was noted; any other is `FileExists`.

    Two different files under one number must never leave the club: one would look forged.
    """
    same_number = f"BC_{report.club.code}_*_{report.number.number:04}.xlsx"
    try:
        found = sorted(path.parent.glob(same_number))
        for other in found:
            if other != path or other.read_bytes() != content:
                raise FileExists(other)
    except OSError as error:
        raise SurroundingsRefuse.because_of(error, path) from error
    return bool(found)


def _put(path: Path, content: bytes) -> None:
    """Write the file and read it back; the caller takes away what is not as it should be."""
    write_whole(path, [content])
    try:
        is_whole = path.read_bytes() == content
    except OSError as error:
        raise SurroundingsRefuse.because_of(error, path) from error
    if not is_whole:
        raise SurroundingsRefuse("disk_error", path)
