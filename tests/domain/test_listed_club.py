import pytest

from consolidation_material import a_listed_club
from lthtgn_desktop.domain.association import Sender, SenderKind
from lthtgn_desktop.domain.listed_club import ListedClub


def test_a_sender_is_listed_with_all_that_was_noted() -> None:
    sender = Sender(
        code="HP-LN-NX",
        name="CLB LTHTGN thôn Nam Xuân",
        kind=SenderKind.CLUB,
        hamlet="Nam Xuân",
        commune="Liên Nghĩa",
        province="Hải Phòng",
        opened="2024-01-01",
        is_practice=True,
        first_number=3,
        enrolled_at="2024-02-03T08:00:00+07:00",
        founded_year=2018,
        founding_source="project",
    )

    assert ListedClub.of(sender) == ListedClub(
        "HP-LN-NX",
        "CLB LTHTGN thôn Nam Xuân",
        "Nam Xuân",
        "Liên Nghĩa",
        "Hải Phòng",
        "2024-01-01",
        is_practice=True,
        founded_year=2018,
        founding_source="project",
    )


def test_a_code_is_made_of_letters_figures_and_dashes() -> None:
    assert a_listed_club("HP-LN-NX").is_sound
    assert not a_listed_club("HP LN").is_sound
    assert not a_listed_club("A" * 33).is_sound


@pytest.mark.parametrize(
    ("year", "opened", "is_sound"),
    [
        (0, "2024-01-01", True),
        (2018, "", True),
        (1899, "2024-01-01", False),
        (10**17, "2024-01-01", False),
        (0, "2024-02-30", False),
        (0, "20240101", False),
        (0, "soon", False),
    ],
)
def test_a_year_or_a_day_that_cannot_be_is_not_sound(
    year: int, opened: str, *, is_sound: bool
) -> None:
    assert a_listed_club(founded_year=year, opened=opened).is_sound is is_sound


@pytest.mark.parametrize(
    ("noted", "opened", "expected"),
    [(2018, "2024-01-01", 2018), (0, "2024-01-01", 2024), (0, "", 0)],
)
def test_the_year_of_founding_is_the_one_noted_else_the_books(
    noted: int, opened: str, expected: int
) -> None:
    assert a_listed_club(founded_year=noted, opened=opened).year == expected
