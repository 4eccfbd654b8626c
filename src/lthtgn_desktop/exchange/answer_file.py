"""The association's answer as a file: one sheet that a treasurer can read, and its data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.answers import Answer, Decision
from lthtgn_desktop.domain.documents import NotThisForm, as_document, read
from lthtgn_desktop.domain.file_forms import NO_FILE, Envelope, FileForm
from lthtgn_desktop.domain.report_shape import is_fingerprint
from lthtgn_desktop.exchange.layout import Column, Look
from lthtgn_desktop.exchange.payload import VERSIONS, add_data, read_envelope, refused
from lthtgn_desktop.exchange.sheet_compare import compare
from lthtgn_desktop.exchange.spreadsheet import (
    Page,
    Workbook,
    new_table,
    new_workbook,
    workbook_parts,
)

SHEET = "Trả lời"

_FORM = FileForm.ANSWER
_COLUMNS = (
    Column("Trang", 30, Look.TEXT),
    Column("Dòng", 9, Look.AMOUNT),
    Column("Nội dung hỏi hoặc lý do", 96, Look.TEXT),
)
_DECISIONS = {
    Decision.ACCEPTED: "ĐÃ NHẬN BÁO CÁO",
    Decision.REFUSED: "CHƯA NHẬN BÁO CÁO",
}
_ASKED = ", CÓ CÂU HỎI"
_SIGNED_BELOW = ("NGƯỜI TRẢ LỜI", "(Ký, ghi rõ họ tên, đóng dấu)")
_ROOM = 48  # points, for a signature by hand


class Made(NamedTuple):
    """The answer's number among the association's, when it was made, and by which program.

    `signer` is the fingerprint, in groups, of the key that signs it.
    """

    number: int
    made_at: str
    program: str
    signer: str


class AnswerFile(NamedTuple):
    """An answer, equal to its sheet, and what its file says of itself.

    `signer` is the fingerprint, in groups, of the key that the sheet names.
    """

    answer: Answer
    envelope: Envelope
    signer: str


@dataclass(frozen=True, slots=True)
class _Content:
    """What the data of an answer's file hold."""

    answer: Answer
    signer: str


def answer_purpose(answer: Answer) -> str:
    """Return what the signature is for, as Excel shows it."""
    month = f"{answer.month.number:02}/{answer.month.year}"
    return f"Trả lời báo cáo tháng {month} - {answer.club} - số {answer.number}"


def answer_parts(answer: Answer, made: Made) -> dict[str, bytes]:
    """Return all parts of an answer's file, ready to be signed."""
    content = as_document(_Content(answer, made.signer))
    written = read(_Content, content)
    envelope = Envelope(
        form=_FORM,
        version=VERSIONS[_FORM],
        sender=written.answer.association,
        period=str(written.answer.month),
        number=made.number,
        previous=NO_FILE,
        made_at=made.made_at,
        program=made.program,
        content=content,
    )
    return workbook_parts(_filled(written, envelope))


def read_answer(parts: Mapping[str, bytes], envelope: Envelope | None = None) -> AnswerFile:
    """Return the answer in a file whose bytes are proved; raises `FileRefused`.

    `envelope` is the file's own, where it was read before.
    """
    envelope = envelope or read_envelope(parts)
    for field, value in (("form", _FORM), ("version", VERSIONS[_FORM])):
        if getattr(envelope, field) != value:
            raise refused(field)
    content = _content(envelope)
    answer = content.answer
    if (envelope.sender, envelope.period) != (answer.association, str(answer.month)):
        raise refused("sender")
    compare(_filled(content, envelope), parts)
    return AnswerFile(answer, envelope, content.signer)


def _content(envelope: Envelope) -> _Content:
    try:
        content = read(_Content, envelope.content)
    except NotThisForm as wrong:
        raise refused(f"content.{wrong.path}") from None
    if not is_fingerprint(content.signer):
        raise refused("content.signer")
    return content


def _filled(content: _Content, envelope: Envelope) -> Workbook:
    workbook, answer = new_workbook(), content.answer
    month = f"{answer.month.number:02}/{answer.month.year}"
    titles = [
        _DECISIONS[answer.decision] + (_ASKED if answer.questions else ""),
        f"Báo cáo tháng {month} · {answer.club} · số {answer.number}",
        f"{answer.association_name} ({answer.association}) · Người trả lời: {answer.officer}",
        f"Ngày {_day(envelope)} · Trả lời số {envelope.number} · Mã khóa của Hội: {content.signer}",
    ]
    page = new_table(workbook, SHEET, _COLUMNS, titles, answer_purpose(answer))
    looks = [column.look for column in _COLUMNS]
    for reason in answer.reasons:
        page.add(["Lý do", None, reason], looks)
    for question in answer.questions:
        page.add([question.sheet, question.row or None, question.text], looks)
    if not answer.reasons and not answer.questions:
        page.add([None, None, "Không có câu hỏi nào."], looks)
    _leave_room(page, answer.officer)
    add_data(workbook, envelope)
    return workbook


def _leave_room(page: Page, officer: str) -> None:
    """Leave room for a signature by hand: who prints the answer can file it as a paper."""
    page.add([], [])
    looks = (Look.SIGNATURE, Look.SUBTITLE, Look.SUBTITLE, Look.SIGNATURE)
    for text, look in zip((*_SIGNED_BELOW, None, officer), looks, strict=True):
        page.add([None, None, text], [look])
        if text is None:
            page.set_height(_ROOM)


def _day(envelope: Envelope) -> str:
    """Return the day on which an answer was made, as people write it."""
    try:
        made = date.fromisoformat(envelope.made_at[:10])
    except ValueError:
        raise refused("made_at") from None
    return f"{made:%d/%m/}{made.year:04}"
