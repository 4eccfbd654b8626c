from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError, NoResultFound

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store import register_figures, register_files
from lthtgn_desktop.store.register import Register
from lthtgn_desktop.store.register_figures import Version
from registers import a_file, a_month, on_both

empty = on_both

ONE, TWO = a_file(), a_file("XA-02", number=2)
JANUARY, FEBRUARY = Month(2026, 1), Month(2026, 2)


@pytest.fixture
def register(empty: Register) -> Register:
    """A register with two files that brought nothing yet."""
    with empty.writing() as connection:
        for file in (ONE, TWO):
            register_files.add(connection, file, b"PK")
    return empty


def test_a_month_comes_back_as_it_was_taken_in(register: Register) -> None:
    month = replace(a_month(), is_practice=True)
    with register.writing() as connection:
        register_figures.add(connection, [month], ONE.id)

    with register.reading() as connection:
        assert register_figures.current(connection, "CLB-01", JANUARY) == month
        assert register_figures.current(connection, "CLB-01", FEBRUARY) is None
        assert register_figures.current(connection, "CLB-02", JANUARY) is None


def test_a_club_without_funds_and_sources_yet_can_report(register: Register) -> None:
    month = replace(a_month(), funds={}, sources={}, initial_source="")
    with register.writing() as connection:
        register_figures.add(connection, [month], ONE.id)

    with register.reading() as connection:
        assert register_figures.current(connection, "CLB-01", JANUARY) == month


def test_the_greatest_amounts_are_kept_to_the_dong(register: Register) -> None:
    month = a_month(times=10**15 + 1)
    with register.writing() as connection:
        register_figures.add(connection, [month, replace(a_month("B"), dues_collected=-5)], ONE.id)

    with register.reading() as connection:
        assert register_figures.current(connection, "CLB-01", JANUARY) == month
        negative = register_figures.current(connection, "B", JANUARY)
    assert negative is not None
    assert negative.dues_collected == -5


def test_a_file_may_bring_nothing(register: Register) -> None:
    with register.writing() as connection:
        register_figures.add(connection, [], ONE.id)
        register_figures.replace(connection, [], ONE.id)

    with register.reading() as connection:
        assert register_figures.months_of(connection) == {}


def test_a_month_that_is_there_is_not_taken_in_beside_it(register: Register) -> None:
    with register.writing() as connection:
        register_figures.add(connection, [a_month()], ONE.id)

    with pytest.raises(IntegrityError), register.writing() as connection:
        register_figures.add(connection, [a_month("CLB-02"), a_month(times=2)], TWO.id)

    with register.reading() as connection:
        assert register_figures.months_of(connection) == {"CLB-01": [JANUARY]}


def test_figures_without_a_file_are_not_taken_in(register: Register) -> None:
    with pytest.raises(NoResultFound), register.writing() as connection:
        register_figures.add(connection, [a_month()], "f" * 64)


def test_a_corrected_month_counts_and_the_one_before_stays(register: Register) -> None:
    old, new, other = a_month(), a_month(times=3), a_month("CLB-02", times=5)
    with register.writing() as connection:
        register_figures.add(connection, [old, other], ONE.id)
        register_figures.replace(connection, [new, a_month("CLB-03")], TWO.id)

    with register.reading() as connection:
        assert register_figures.current(connection, "CLB-01", JANUARY) == new
        assert register_figures.current(connection, "CLB-02", JANUARY) == other
        assert register_figures.of_club(connection, "CLB-01") == [new]
        assert register_figures.within(connection, JANUARY, JANUARY) == [
            *(new, other, a_month("CLB-03"))
        ]
        versions = register_figures.versions(connection, "CLB-01", JANUARY)
    assert versions == [Version(ONE.id, old), Version(TWO.id, new)]


def test_it_is_known_which_file_brought_a_month(register: Register) -> None:
    with register.writing() as connection:
        register_figures.add(connection, [a_month(), a_month(month="2026-02")], ONE.id)
        register_figures.replace(connection, [a_month(times=2)], TWO.id)

    with register.reading() as connection:
        assert register_figures.file_of(connection, "CLB-01", JANUARY) == TWO.id
        assert register_figures.file_of(connection, "CLB-01", FEBRUARY) == ONE.id
        assert register_figures.file_of(connection, "CLB-02", JANUARY) is None


def test_months_stand_in_their_order_by_club(register: Register) -> None:
    months = [
        a_month("b", "2026-02"),
        a_month("A", "2026-10"),
        a_month("A", "2025-12"),
        a_month("A", "2026-09"),
    ]
    with register.writing() as connection:
        register_figures.add(connection, months, ONE.id)

    with register.reading() as connection:
        known = register_figures.months_of(connection)
        club_s = register_figures.of_club(connection, "A")
        autumn = register_figures.within(connection, Month(2026, 2), Month(2026, 9))

    assert [(club, [str(month) for month in own]) for club, own in known.items()] == [
        ("A", ["2025-12", "2026-09", "2026-10"]),
        ("b", ["2026-02"]),
    ]
    assert club_s == [months[2], months[3], months[1]]
    assert autumn == [months[3], months[0]]


def test_months_that_do_not_open_with_what_the_one_before_closed_with_are_named(
    register: Register,
) -> None:
    january, february, march = (a_month(month=f"2026-0{number}") for number in (1, 2, 3))
    forked = replace(february, opens_with="0" * 16)
    with register.writing() as connection:
        register_figures.add(connection, [january, february, march], ONE.id)
        register_figures.add(connection, [a_month("B"), a_month("B", "2026-03")], ONE.id)
        whole = register_figures.broken_months(connection)
        register_figures.replace(connection, [forked], TWO.id)

    with register.reading() as connection:
        assert whole == {}
        assert register_figures.broken_months(connection) == {"CLB-01": [FEBRUARY]}
        assert register_figures.broken_months(connection, FEBRUARY) == {}
        assert register_figures.broken_months(connection, last=JANUARY) == {}
