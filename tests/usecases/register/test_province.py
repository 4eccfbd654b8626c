"""A province's sums, from the clubs' own files and through its communes, against the books."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from clubs_for_tests import PROVINCE, a_desk
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.usecases.register.add_up import report
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from province_for_tests import (
    Reporting,
    clubs_that_report,
    periods_of,
    receives,
    receives_through_communes,
    said_by_books,
    said_by_register,
)

CLUBS, IN_EACH, MONTHS = 12, 4, 6  # `make torture` has 100 clubs and twelve months


class Provinces(NamedTuple):
    """One province that the clubs report to, and one that three communes pass them on to."""

    clubs: list[Reporting]
    direct: RegisterDesk
    passed_on: RegisterDesk


@pytest.fixture(scope="module")
def provinces(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Provinces]:
    folder = tmp_path_factory.mktemp("province")
    clubs = list(clubs_that_report(folder, CLUBS, MONTHS))
    desks = []
    for name in ("direct", "passed on"):
        (folder / name).mkdir()
        desks.append(a_desk(folder / name, PROVINCE))
    receives(desks[0], clubs)
    receives_through_communes(desks[1], folder, clubs, IN_EACH, "2024-Q1", "2024-06", "2024-H1")
    yield Provinces(clubs, *desks)
    for desk in desks:
        desk.close()


def test_the_lives_have_something_of_everything(provinces: Provinces) -> None:
    sums = said_by_books(provinces.clubs, Period.read("2024-H1"))

    assert min(sums[name] for name in sums if "." not in name) > 0
    assert min(sums[f"TTN.{name}"] for name in ("bank", "borrowed_owed", "loss", "capital")) > 0


@pytest.mark.parametrize("period", periods_of(MONTHS), ids=str)
def test_the_sums_of_a_province_are_those_of_the_clubs_own_books(
    period: Period, provinces: Provinces
) -> None:
    assert said_by_register(report(provinces.direct, period)) == said_by_books(
        provinces.clubs, period
    )


@pytest.mark.parametrize("period", periods_of(MONTHS), ids=str)
def test_through_its_communes_a_province_comes_to_the_same(
    period: Period, provinces: Provinces
) -> None:
    direct, passed_on = (report(desk, period) for desk in provinces[1:])

    assert passed_on.whole == direct.whole
    assert passed_on.by_club == direct.by_club
