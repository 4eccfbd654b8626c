"""The file of what an association has added up: sheets and data that cannot differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lthtgn_desktop.domain import documents
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.documents import NotThisForm
from lthtgn_desktop.domain.file_forms import Envelope, FileForm
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.domain.report_shape import is_fingerprint, is_hash
from lthtgn_desktop.exchange import consolidated_words
from lthtgn_desktop.exchange.consolidated_content import Content, content_document, read_content
from lthtgn_desktop.exchange.consolidated_workbook import consolidated_workbook
from lthtgn_desktop.exchange.payload import VERSIONS, add_data, read_envelope, refused
from lthtgn_desktop.exchange.sheet_compare import compare
from lthtgn_desktop.exchange.spreadsheet import Workbook, workbook_parts

_FORM = FileForm.CONSOLIDATED
_LONGEST_PURPOSE = 255  # characters that Excel shows
_MOST_NAMED, _LONGEST_NAME = 8, 60


class Made(NamedTuple):
    """A file's place among the association's files, and how it was made.

    `previous` is the id of the file before, `made_at` the moment, `program` the program's version,
    `signer` the fingerprint, in groups, of the key that signs it.
    """

    number: int
    previous: str
    made_at: str
    program: str
    signer: str


class ReadFile(NamedTuple):
    """A consolidated file, counted again and equal to its sheets, and what it says of itself.

    `signer` is the fingerprint, in groups, of the key that its cover names.
    """

    file: ConsolidatedFile
    envelope: Envelope
    signer: str


def consolidated_purpose(file: ConsolidatedFile, number: int) -> str:
    """Return what the signature is for, as Excel shows it: one line."""
    said = consolidated_words.period(file.period)
    before, after = f"Báo cáo tổng hợp {said[0].lower()}{said[1:]} - ", f" - số {number}"
    return before + file.association.name[: _LONGEST_PURPOSE - len(before) - len(after)] + after


def consolidated_parts(file: ConsolidatedFile, made: Made) -> dict[str, bytes]:
    """Return all parts of the file, ready to be signed: the same parts for the same words."""
    document = content_document(Content(file, made.signer))
    # What is shown is made from what is written, so that the two are one.
    written = read_content(document, file.period)
    envelope = Envelope(
        form=_FORM,
        version=VERSIONS[_FORM],
        sender=written.file.association.code,
        period=str(file.period),
        number=made.number,
        previous=made.previous,
        made_at=made.made_at,
        program=made.program,
        content=document,
    )
    return workbook_parts(_filled(written, envelope))


def read_consolidated(parts: Mapping[str, bytes], envelope: Envelope | None = None) -> ReadFile:
    """Return what is in a file whose bytes are proved, and that everything in it agrees with.

    `envelope` is the file's own, where it was read before. Raises `FileRefused`: the data are not
    in their form, do not add up, or are not what the sheets say.
    """
    envelope = envelope or read_envelope(parts)
    _refuse_another_head(envelope)
    content = _content(envelope)
    file = content.file
    if file.association.code != envelope.sender:
        raise refused("sender")
    if disagreeing := list(dict.fromkeys(file.disagreements())):
        figures = ", ".join(name[:_LONGEST_NAME] for name in disagreeing[:_MOST_NAMED])
        raise FileRefused(Outcome.REFUSED, ReasonCode.SUMS_DISAGREE, figures=figures)
    compare(_filled(content, envelope), parts)
    return ReadFile(file, envelope, content.signer)


def _filled(content: Content, envelope: Envelope) -> Workbook:
    workbook = consolidated_workbook(content.file, envelope.number, content.signer)
    add_data(workbook, envelope)
    return workbook


def _refuse_another_head(envelope: Envelope) -> None:
    holds = {
        "form": envelope.form is _FORM,
        "version": envelope.version == VERSIONS[_FORM],
        "number": envelope.number > 0,
        "previous": is_hash(envelope.previous),
    }
    for field, is_held in holds.items():
        if not is_held:
            raise refused(field)


def _content(envelope: Envelope) -> Content:
    try:
        period = Period.read(envelope.period)
        documents.read(Month, str(period.first))  # of the years that a book can have
    except ValueError:
        raise refused("period") from None
    try:
        content = read_content(envelope.content, period)
    except NotThisForm as wrong:
        raise refused(f"content.{wrong.path}") from None
    if content.signer and not is_fingerprint(content.signer):
        raise refused("content.signer")
    return content
