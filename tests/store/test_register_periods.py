from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from lthtgn_desktop.domain import consolidation
from lthtgn_desktop.domain.club_month import ClubMonth, SourceFigures
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.store import register_figures, register_files, register_periods
from lthtgn_desktop.store.register import Register
from lthtgn_desktop.store.register_ends import closed_before
from registers import a_file, a_month, on_both

empty = on_both

FIRST, LAST = Month(2025, 12), Month(2027, 1)


@pytest.fixture
def register(empty: Register) -> Register:
    """A register with two files that brought nothing yet."""
    with empty.writing() as connection:
        for number in (1, 2):
            register_files.add(connection, a_file(number=number), b"PK")
    return empty


def put(register: Register, *months: ClubMonth) -> None:
    with register.writing() as connection:
        register_figures.add(connection, months, a_file().id)


def some_months(chance: Random) -> Iterator[ClubMonth]:
    """Months of some clubs, a third of them missing, with sources that come and go."""
    for club in ("CLB-01", "CLB-02", "clb-03", "Đông"):
        for number in range(FIRST.until(LAST) + 1):
            month = a_month(club, str(FIRST.plus(number)), chance.randrange(1, 10**6))
            sources = {
                source: SourceFigures(chance.choice([0, 7]), chance.choice([-7, 0, 7]))
                for source in ("state", "mobilised", "project")
                if chance.random() < 0.5
            }
            if chance.random() < 0.67:
                yield replace(month, sources=sources)


PERIODS = ["2025-12", "2026-01", "2026-Q1", "2026-Q4", "2026-H1", "2026-H2", "2026", "2027-01"]


@pytest.mark.parametrize("seed", range(2))
def test_the_database_adds_up_as_the_rules_do(seed: int, register: Register) -> None:
    months = list(some_months(Random(seed)))  # noqa: S311 - the same each time
    corrected = [replace(month, dues_collected=1) for month in months[::5]]
    put(register, *months)
    with register.writing() as connection:
        register_figures.replace(connection, corrected, a_file(number=2).id)
    months[::5] = corrected

    with register.reading() as connection:
        for text in PERIODS:
            period = Period.read(text)
            found = register_periods.periods(connection, period.first, period.last)
            closed = closed_before(connection, period.first)
            assert found == consolidation.periods(period, months, closed), text


def test_a_club_without_the_last_month_is_in_no_sum(register: Register) -> None:
    put(register, a_month(month="2026-01"), a_month(month="2026-02"), a_month("B", "2026-03"))

    with register.reading() as connection:
        found = register_periods.periods(connection, Month(2026, 1), Month(2026, 3))

    assert [(club.club, club.months) for club in found] == [("B", 1)]


def test_sums_are_whole_numbers_however_great(register: Register) -> None:
    great = 10**15
    months = [a_month(month=f"2026-{number:02}") for number in range(1, 13)]
    put(register, *(replace(month, dues_collected=great) for month in months))

    with register.reading() as connection:
        (club,) = register_periods.periods(connection, Month(2026, 1), Month(2026, 12))

    assert club.dues_collected == 12 * great
    assert type(club.dues_collected) is int
    assert type(club.months) is int


def test_what_was_lost_before_is_that_of_the_month_before(register: Register) -> None:
    lost = [a_month(month=f"2026-{number:02}", times=number) for number in (1, 2, 3)]
    put(register, *lost, a_month("B", "2026-03"))

    with register.reading() as connection:
        known = [register_periods.lost_before(connection, month.month) for month in lost]

    assert known == [{}, *({"CLB-01": one.funds["TTN"].loss} for one, _ in pairwise(lost))]
