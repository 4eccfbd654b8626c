"""What the association answers to a club's report: taken in, or refused and why, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.month import Month


class Decision(StrEnum):
    """What the association did with a report."""

    ACCEPTED = "accepted"
    REFUSED = "refused"


class Question(NamedTuple):
    """Something the officer asks about a row of a sheet; row 0 means the whole sheet."""

    sheet: str
    row: int
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The association's answer to one report.

    `report` is the id of the report's file (SHA-256 of its signature part), `number` the report's
    number among the club's; `reasons` are sentences as the officer read them.
    """

    association: str
    association_name: str
    officer: str
    club: str
    month: Month
    number: int
    report: str
    received_at: str
    decision: Decision
    reasons: tuple[str, ...]
    questions: tuple[Question, ...]
