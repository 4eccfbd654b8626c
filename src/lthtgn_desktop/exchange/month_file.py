"""The file of a club's month: its sheets and its data, made and read so that they cannot differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lthtgn_desktop.domain.documents import NotThisForm, as_document, read
from lthtgn_desktop.domain.file_forms import Envelope, FileForm
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.domain.report_shape import is_hash
from lthtgn_desktop.exchange.month_versions import (
    VERSIONS_READ,
    readable,
    version_of,
    written_in,
)
from lthtgn_desktop.exchange.month_workbook import month_workbook
from lthtgn_desktop.exchange.payload import add_data, read_envelope, refused
from lthtgn_desktop.exchange.sheet_compare import compare
from lthtgn_desktop.exchange.spreadsheet import Workbook, workbook_parts

_FORM = FileForm.MONTH
_LONGEST_PURPOSE = 255  # characters that Excel shows
_MOST_NAMED = 8
_MOST_ROWS = 5_000  # the largest club's busiest month has a quarter of them


class MonthFile(NamedTuple):
    """A month's report, counted again and equal to its sheets, and what its file says of itself."""

    report: MonthlyReport
    envelope: Envelope


def month_purpose(report: MonthlyReport) -> str:
    """Return what the signature is for, as Excel shows it: one line."""
    month = f"{report.month.number:02}/{report.month.year}"
    before, after = f"Báo cáo tháng {month} - ", f" - số {report.number.number}"
    return before + report.club.name[: _LONGEST_PURPOSE - len(before) - len(after)] + after


def month_parts(report: MonthlyReport, made_at: str, program: str) -> dict[str, bytes]:
    """Return all parts of the report's file, ready to be signed: the same parts for the same words.

    `made_at` is the moment of making, `program` the program's version, as the book notes them.
    """
    # What is shown is made from what is written, so that the two are one.
    version = version_of(report)
    content = written_in(version, as_document(report))
    written = read(MonthlyReport, readable(version, content))
    number, previous = written.number
    envelope = Envelope(
        form=_FORM,
        version=version,
        sender=written.club.code,
        period=str(written.month),
        number=number,
        previous=previous,
        made_at=made_at,
        program=program,
        content=content,
    )
    return workbook_parts(_filled(written, envelope))


def read_month(parts: Mapping[str, bytes], envelope: Envelope | None = None) -> MonthFile:
    """Return the report in a file whose bytes are proved, and that everything in it agrees with.

    `envelope` is the file's own, where it was read before. Raises `FileRefused`: the data are not
    in their form, do not add up, or are not what the sheets say.
    """
    envelope = envelope or read_envelope(parts)
    for field, values in (("form", (_FORM,)), ("version", VERSIONS_READ)):
        if getattr(envelope, field) not in values:
            raise refused(field)
    if _rows(envelope.content) > _MOST_ROWS:
        raise refused("content")
    try:
        report = read(MonthlyReport, readable(envelope.version, envelope.content))
    except NotThisForm as wrong:
        raise refused(NotThisForm("content", *wrong.places).path) from None
    if envelope.version != version_of(report):
        raise refused("version")
    _refuse_another_head(envelope, report)
    if disagreeing := list(dict.fromkeys(report.disagreements())):
        figures = ", ".join(disagreeing[:_MOST_NAMED])
        raise FileRefused(Outcome.REFUSED, ReasonCode.SUMS_DISAGREE, figures=figures)
    compare(_filled(report, envelope), parts)
    return MonthFile(report, envelope)


def _filled(report: MonthlyReport, envelope: Envelope) -> Workbook:
    workbook = month_workbook(report)
    add_data(workbook, envelope)
    return workbook


def _rows(document: object) -> int:
    """Return how many records the lists of a document hold, whatever it is a document of."""
    if isinstance(document, dict):
        return sum(map(_rows, document.values()))
    if isinstance(document, list):
        return sum(1 + _rows(item) for item in document if isinstance(item, dict))
    return 0


def _refuse_another_head(envelope: Envelope, report: MonthlyReport) -> None:
    """Refuse a head that says something else than the report under it."""
    said = {
        "sender": (envelope.sender, report.club.code),
        "period": (envelope.period, str(report.month)),
        "number": (envelope.number, report.number.number),
        "previous": (envelope.previous, report.number.previous_hash),
    }
    for field, (head, body) in said.items():
        if head != body:
            raise refused(field)
    if not is_hash(envelope.previous):
        raise refused("previous")
