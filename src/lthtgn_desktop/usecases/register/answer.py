"""The association's signed answer to a report: accepted, or refused and why, question by row."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import ExitStack
from datetime import UTC
from pathlib import Path

from lthtgn_desktop.domain.answers import Answer, Decision, Question
from lthtgn_desktop.domain.association import FileState, ReceivedFile, SenderKind
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.life import read_text
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.exchange.answer_file import Made, answer_parts, answer_purpose
from lthtgn_desktop.exchange.signing.keys import SigningKey
from lthtgn_desktop.exchange.signing.sign import sign
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.store import register_files, register_senders, register_sent
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.own_key import officer_of
from lthtgn_desktop.usecases.register.show_file import Sheet, show_file
from lthtgn_desktop.usecases.verify_file import bytes_of

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

    Raises `Refused` for a report that still waits and for a question that says nothing or is about
    a row that the report does not have, `FileExists`, `SurroundingsRefuse`; then nothing is kept.
    """
    return _written(desk, _answer(desk, file, questions, key), folder, key, ())


def answer_again(
    desk: RegisterDesk,
    file: ReceivedFile,
    questions: Sequence[Question],
    folder: Path,
    key: SigningKey,
) -> Path:
    """Write another answer to a report, over the file of an earlier one where that lies there.

    The earlier answers stay in the register. Raises as `answer` does, `FileExists` also for a file
    of the name that is no answer of this register's to the report.
    """
    told = _answer(desk, file, questions, key)
    with desk.register.reading() as connection:
        before = [kept.content for kept in register_sent.answers_to(connection, file.id)]
    return _written(desk, told, folder, key, before)


def _written(
    desk: RegisterDesk, told: Answer, folder: Path, key: SigningKey, before: Collection[bytes]
) -> Path:
    """Sign, write and keep an answer; of the files there only those in `before` are replaced."""
    path = folder / f"TL_{told.club}_{told.month}_{told.number:04}.xlsx"
    with ExitStack() as undo:
        with desk.register.writing() as connection:
            stamp, number = desk.stamp(), register_sent.next_answer(connection)
            signer = shown(key.certificate.fingerprint)
            parts = answer_parts(told, Made(number, stamp.at, stamp.program, signer))
            at = desk.clock().astimezone(UTC).replace(microsecond=0)
            signed = sign(parts, key, at, answer_purpose(told))
            there = bytes_of(path) if before and path.exists() else None
            write_whole(path, [signed.content], force=there in before)
            if there is None:
                undo.callback(path.unlink, missing_ok=True)
            else:
                undo.callback(write_whole, path, [there], force=True)
            kept = (stamp.at, told.decision, path.name, signed.content)
            register_sent.add_answer(connection, register_sent.Answer(number, told.report, *kept))
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


def _answer(
    desk: RegisterDesk, file: ReceivedFile, questions: Sequence[Question], key: SigningKey
) -> Answer:
    if file.state not in _DECISIONS:
        raise Refused(RefusalCode.STILL_WAITING, club=file.sender, period=file.period)
    asked, own = tuple(map(_sound, questions)), desk.association
    if asked:
        _see_places(asked, show_file(desk, file.id).sheets)
    return Answer(
        association=own.code,
        association_name=own.name,
        officer=officer_of(desk, key),
        club=file.sender,
        month=Month.read(file.period),
        number=file.number,
        report=file.id,
        received_at=file.received_at,
        decision=_DECISIONS[file.state],
        reasons=(file.decision,) if file.decision else (),
        questions=asked,
    )


def _see_places(questions: Sequence[Question], pages: Sequence[Sheet]) -> None:
    """Refuse a question about a sheet or a row that the report does not have."""
    rows = {sheet.name: {0} | {row.number for row in sheet.rows} for sheet in pages}
    for asked in questions:
        if asked.sheet not in rows:
            sheets = " · ".join(rows)
            raise Refused(RefusalCode.NO_SUCH_SHEET, sheet=asked.sheet, sheets=sheets)
        if asked.row not in rows[asked.sheet]:
            raise Refused(RefusalCode.NO_SUCH_ROW, sheet=asked.sheet, number=asked.row)


def _sound(asked: Question) -> Question:
    """Return a question as the file can hold it; raises `Refused`."""
    sheet, text = read_text("sheet", asked.sheet), read_text("question", asked.text)
    return Question(sheet, asked.row, text)
