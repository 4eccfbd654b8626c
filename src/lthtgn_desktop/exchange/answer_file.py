"""The association's answer as a file: one sheet that a treasurer can read, and its data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lthtgn_desktop.domain.answers import Answer, Decision
from lthtgn_desktop.domain.documents import NotThisForm, as_document, read
from lthtgn_desktop.domain.file_forms import NO_FILE, Envelope, FileForm
from lthtgn_desktop.exchange.layout import Column, Look
from lthtgn_desktop.exchange.payload import VERSIONS, add_data, read_envelope, refused
from lthtgn_desktop.exchange.sheet_compare import compare
from lthtgn_desktop.exchange.spreadsheet import Workbook, new_table, new_workbook, workbook_parts

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


class Made(NamedTuple):
    """The answer's number among the association's, when it was made, and by which program."""

    number: int
    made_at: str
    program: str


class AnswerFile(NamedTuple):
    """An answer, equal to its sheet, and what its file says of itself."""

    answer: Answer
    envelope: Envelope


def answer_purpose(answer: Answer) -> str:
    """Return what the signature is for, as Excel shows it."""
    month = f"{answer.month.number:02}/{answer.month.year}"
    return f"Trả lời báo cáo tháng {month} - {answer.club} - số {answer.number}"


def answer_parts(answer: Answer, made: Made) -> dict[str, bytes]:
    """Return all parts of an answer's file, ready to be signed."""
    content = as_document(answer)
    written = read(Answer, content)
    envelope = Envelope(
        form=_FORM,
        version=VERSIONS[_FORM],
        sender=written.association,
        period=str(written.month),
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
    try:
        answer = read(Answer, envelope.content)
    except NotThisForm as wrong:
        raise refused(f"content.{wrong.path}") from None
    if (envelope.sender, envelope.period) != (answer.association, str(answer.month)):
        raise refused("sender")
    compare(_filled(answer, envelope), parts)
    return AnswerFile(answer, envelope)


def _filled(answer: Answer, envelope: Envelope) -> Workbook:
    workbook = new_workbook()
    month = f"{answer.month.number:02}/{answer.month.year}"
    titles = [
        _DECISIONS[answer.decision],
        f"Báo cáo tháng {month} · {answer.club} · số {answer.number}",
        f"{answer.association_name} ({answer.association}) · {answer.officer}",
    ]
    page = new_table(workbook, SHEET, _COLUMNS, titles, answer_purpose(answer))
    looks = [column.look for column in _COLUMNS]
    for reason in answer.reasons:
        page.add(["Lý do", None, reason], looks)
    for question in answer.questions:
        page.add([question.sheet, question.row or None, question.text], looks)
    if not answer.reasons and not answer.questions:
        page.add([None, None, "Không có câu hỏi nào."], looks)
    add_data(workbook, envelope)
    return workbook
