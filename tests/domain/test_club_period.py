from dataclasses import replace

import pytest

from consolidation_material import a_month
from lthtgn_desktop.domain.club_period import ClubPeriod
from lthtgn_desktop.domain.consolidation import period_of
from lthtgn_desktop.domain.period import Period


def a_year(months: int, opened: str) -> ClubPeriod:
    year = Period.read("2026")
    return replace(period_of(year, [a_month(month="2026-12")]), months=months, opened=opened)


@pytest.mark.parametrize(
    ("months", "opened", "is_whole"),
    [
        (12, "2024-01-01", True),
        (11, "2024-01-01", False),
        (11, "2026-01-31", False),
        (11, "2026-02-01", True),
        (10, "2026-02-01", False),
        (1, "2026-12-31", True),
    ],
)
def test_a_period_is_whole_when_every_month_since_the_book_began_is_there(
    months: int, opened: str, *, is_whole: bool
) -> None:
    assert a_year(months, opened).is_whole is is_whole
