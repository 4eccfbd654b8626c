"""Making a practice club: a whole book of believable, made-up people and money to try things on."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.usecases.open_book import made_whole
from lthtgn_desktop.usecases.practice_club import MEETING_DAY, PracticeClub
from lthtgn_desktop.usecases.practice_months import found, hold_meeting, live_through_month
from lthtgn_desktop.usecases.practice_people import Villagers
from lthtgn_desktop.usecases.practice_requests import ask_in_turn
from lthtgn_desktop.usecases.surroundings import Surroundings

SIZES = range(5, 301)
"""How many members a practice club may have."""

AGES = range(1, 361)
"""For how many months a practice club may have lived."""


def make_practice(
    path: Path, around: Surroundings, *, members: int = 60, months: int = 30, seed: int = 1
) -> None:
    """Make a practice club's book, whole or not at all; raises `FileExists`.

    Its last month is that of the clock once the meeting day has come, else the month before: the
    meeting is held, but the month is left open. For the same last month the same arguments give
    the same life. `around.follow` is told of the months.
    """
    if members not in SIZES or months not in AGES:
        raise ValueError(members, months)
    last = last_month(around.clock().date())
    chance = random.Random(seed)  # noqa: S311 - practice data, nothing to keep secret
    with made_whole(path, around, practice=True) as desk:
        club = PracticeClub(desk, members, last, chance, Villagers(chance))
        first = last.plus(1 - months)
        found(club, first)
        for index in range(months - 1):
            around.follow(index, months)
            live_through_month(club, first.plus(index), index)
        hold_meeting(club, last, months - 1)
        ask_in_turn(club, last.first_day.replace(day=MEETING_DAY))


def last_month(today: date) -> Month:
    """Return the month of a day once its meeting day has come, else the month before."""
    month = Month.of(today)
    return month if today.day >= MEETING_DAY else month.plus(-1)
