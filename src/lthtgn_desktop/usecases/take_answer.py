"""The association's answer, taken into the club's book beside the month that it is about.

The first answer that a key signs is taken only when the person has compared the key's fingerprint
with the association's paper; from then on the key is known (signing, 6.2).
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.answers import Answer
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import is_same, shown
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.received import receive
from lthtgn_desktop.store import answers, reports
from lthtgn_desktop.store.answers import StoredAnswer
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.verify_file import bytes_of


class Kept(NamedTuple):
    """An answer in the book; `is_new` is false where it was there already."""

    answer: Answer
    fingerprint: str
    signed_at: datetime
    received_at: str
    is_new: bool


def take_answer(desk: Desk, path: Path, typed: str = "") -> Kept:
    """Take an answer in; `typed` is the fingerprint that the person compared.

    Raises `FileRefused` for a file that is no sound answer, and `Refused` for one that answers
    none of this book's reports, whose key is not the one that was compared, or that is neither
    known nor compared.
    """
    content = bytes_of(path)
    received = receive(content)
    answer, signer = received.content, received.verified.signer.fingerprint
    signed = shown(signer), received.verified.signed_at
    if not isinstance(answer, Answer):
        raise FileRefused(Outcome.REFUSED, ReasonCode.NOT_FOR_US, form=received.envelope.form)
    with desk.book.writing() as writing:
        connection = writing.connection
        answered = (answer.number, str(answer.month), answer.report)
        if answered not in {(s.number, s.month, s.file_id) for s in reports.all_sent(connection)}:
            raise Refused(RefusalCode.NO_SUCH_REPORT, number=answer.number)
        if typed and not is_same(typed, signer):
            raise Refused(RefusalCode.NOT_THE_FINGERPRINT, fingerprint=shown(signer))
        known = answers.every(connection)
        for one in known:
            if one.file_id == received.verified.id:
                return Kept(answer, *signed, one.received_at, is_new=False)
        if not typed and signer not in {one.signer for one in known}:
            raise Refused(RefusalCode.ASSOCIATION_KEY_UNKNOWN, fingerprint=shown(signer))
        at = desk.stamp()
        number, previous = answers.next_place(connection)
        kept = (received.verified.id, answer.number, signer, at.at, at.by, content, previous)
        answers.add(connection, StoredAnswer(number, *kept))
    return Kept(answer, *signed, at.at, is_new=True)


def answers_of(desk: Desk) -> list[Kept]:
    """Return all answers that came in, each read anew from its signed file."""
    with desk.book.reading() as connection:
        stored = answers.every(connection)
    found = []
    for one in stored:
        received = receive(one.content)
        if isinstance(received.content, Answer):
            signed = shown(one.signer), received.verified.signed_at
            found.append(Kept(received.content, *signed, one.received_at, is_new=False))
    return found
