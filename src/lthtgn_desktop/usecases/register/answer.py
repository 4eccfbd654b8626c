"""The association's signed answer to a report: accepted, or refused and why, question by row."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC
from pathlib import Path

from lthtgn_desktop.domain.answers import Answer, Decision, Question
from lthtgn_desktop.domain.association import FileState, ReceivedFile, SenderKind
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.life import read_text
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.exchange.answer_file import Made, answer_parts, answer_purpose
from lthtgn_desktop.exchange.signing.keys import SigningKey
from lthtgn_desktop.exchange.signing.sign import sign
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.store import register_files, register_senders, register_sent
from lthtgn_desktop.usecases.register.desk import RegisterDesk

_DECISIONS = {
    FileState.ACCEPTED: Decision.ACCEPTED,
    FileState.REPLACED: Decision.ACCEPTED,
    FileState.REFUSED: Decision.REFUSED,
}


def answer(
    desk: RegisterDesk,
    file: ReceivedFile,
    questions: Sequence[Question],
    folder: Path,
    key: SigningKey,
) -> Path:
    """Write the signed answer to a club's report, and keep it; returns where it is.

    Raises `Refused` for a report that still waits and for a question that says nothing,
    `FileExists`, `SurroundingsRefuse`; then nothing is kept.
    """
    if file.state not in _DECISIONS:
        raise Refused(RefusalCode.STILL_WAITING, club=file.sender, period=file.period)
    with ExitStack() as undo:
        with desk.register.writing() as connection:
            stamp, number = desk.stamp(), register_sent.next_answer(connection)
            told = _answer(desk, file, questions)
            parts = answer_parts(told, Made(number, stamp.at, stamp.program))
            at = desk.clock().astimezone(UTC).replace(microsecond=0)
            signed = sign(parts, key, at, answer_purpose(told))
            path = folder / f"TL_{file.sender}_{file.period}_{file.number:04}.xlsx"
            write_whole(path, [signed.content])
            undo.callback(path.unlink, missing_ok=True)
            kept = register_sent.Answer(
                number, file.id, stamp.at, told.decision, path.name, signed.content
            )
            register_sent.add_answer(connection, kept)
        undo.pop_all()  # kept in the register: the file stays
    return path


def report_of(desk: RegisterDesk, code: str, period: str) -> ReceivedFile:
    """Return the report of a club's month that counts, else the newest one.

    Raises `Refused` where none came in; what an association has added up is not answered.
    """
    with desk.register.reading() as connection:
        sender = register_senders.find(connection, code)
        is_club = sender is not None and sender.kind is SenderKind.CLUB
        files = [
            file
            for file in register_files.of_sender(connection, code)
            if is_club and file.period == period and file.state is not FileState.REPLACED
        ]
    accepted = [file for file in files if file.state is FileState.ACCEPTED]
    if not files:
        raise Refused(RefusalCode.NOTHING_TO_ANSWER, club=code, period=period)
    return (accepted or files)[-1]


def _answer(desk: RegisterDesk, file: ReceivedFile, questions: Sequence[Question]) -> Answer:
    own = desk.association
    return Answer(
        association=own.code,
        association_name=own.name,
        officer=desk.by,
        club=file.sender,
        month=Month.read(file.period),
        number=file.number,
        report=file.id,
        received_at=file.received_at,
        decision=_DECISIONS[file.state],
        reasons=(file.decision,) if file.decision else (),
        questions=tuple(map(_sound, questions)),
    )


def _sound(asked: Question) -> Question:
    """Return a question as the file can hold it; raises `Refused`."""
    sheet, text = read_text("sheet", asked.sheet), read_text("question", asked.text)
    return Question(sheet, asked.row, text)
