"""The closed months beside what became of them: reports that were written, answers that came."""

from __future__ import annotations

import importlib
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.answers import Answer, Decision
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store import answers, history, reports, signing_keys
from lthtgn_desktop.usecases.desk import Desk


class Standing(StrEnum):
    """How far a month's report has come."""

    NOT_WRITTEN = "not_written"
    WRITTEN = "written"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Reported(NamedTuple):
    """One report that was written, and the association's answers to it, the newest last."""

    number: int
    made_at: str
    file_name: str
    answers: tuple[Answer, ...]


class ReportedMonth(NamedTuple):
    """A closed month and its reports, the newest last."""

    month: Month
    reports: tuple[Reported, ...]

    @property
    def newest(self) -> Reported | None:
        """Return the newest report, None where none was written."""
        return self.reports[-1] if self.reports else None

    @property
    def answer(self) -> Answer | None:
        """Return the newest answer to the newest report, None where none came yet."""
        return self.newest.answers[-1] if self.newest and self.newest.answers else None

    @property
    def standing(self) -> Standing:
        """Return how far the newest report has come."""
        if self.newest is None:
            return Standing.NOT_WRITTEN
        if self.answer is None:
            return Standing.WRITTEN
        is_accepted = self.answer.decision is Decision.ACCEPTED
        return Standing.ACCEPTED if is_accepted else Standing.REFUSED


class Holder(StrEnum):
    """Whose a key is, as far as this book knows."""

    OURS = "ours"
    OURS_BEFORE = "ours_before"
    ASSOCIATION = "association"
    """It signed an answer that is kept: a person has compared it."""
    UNKNOWN = "unknown"


def list_reports(desk: Desk) -> list[ReportedMonth]:
    """Return every closed month, the newest first."""
    with desk.book.reading() as connection:
        closed = [one.month for one in history.club_at(connection, date.max).closed]
        sent = reports.all_sent(connection)
        is_answered = bool(answers.every(connection))
    told = _answers(desk) if is_answered else {}
    return [
        ReportedMonth(
            month,
            tuple(
                Reported(one.number, one.made_at, one.file_name, tuple(told.get(one.number, ())))
                for one in sent
                if one.month == str(month)
            ),
        )
        for month in sorted(closed, reverse=True)
    ]


def holder_of(desk: Desk, fingerprint: str) -> Holder:
    """Return whose key a fingerprint is; `fingerprint` as people compare it."""
    with desk.book.reading() as connection:
        ours = [shown(key.fingerprint) for key in signing_keys.every(connection)]
        compared = {shown(one.signer) for one in answers.every(connection)}
    if fingerprint in ours:
        return Holder.OURS if fingerprint == ours[-1] else Holder.OURS_BEFORE
    return Holder.ASSOCIATION if fingerprint in compared else Holder.UNKNOWN


def _answers(desk: Desk) -> dict[int, list[Answer]]:
    """Return the answers by the number of their report, in the order of their signing.

    What reads signed files is loaded only here: a book without answers does not wait for it.
    """
    found: dict[int, list[Answer]] = {}
    kept = importlib.import_module("lthtgn_desktop.usecases.take_answer").answers_of(desk)
    for one in sorted(kept, key=lambda one: one.signed_at):
        found.setdefault(one.answer.number, []).append(one.answer)
    return found
