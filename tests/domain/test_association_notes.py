import pytest

from lthtgn_desktop.domain.association_notes import Campaign, Notes, Target

NOTES = Notes(
    targets=(
        Target("HP", 2026, 10),
        Target("HP-LN", 2026, 1),
        Target("HP-AP", 2025, 2),
        Target("HP-LN", 2025, 1),
    ),
    campaigns=(
        Campaign("HP-LN", 2026, 1_200, 1_100, 11_000_000),
        Campaign("HP-AP", 2026, 800, 700, 7_150_000),
        Campaign("HP-AP", 2027, 800, 0, 0),
    ),
    lost_before={"A": 0},
)


def test_what_an_association_noted_itself_stands_before_what_came_from_below() -> None:
    assert NOTES.of("HP", 2026).targets[-1] == Target("HP", 2026, 10)


def test_without_a_note_of_its_own_those_from_below_are_added_up() -> None:
    own = NOTES.of("HP", 2026)

    assert own.targets[0] == Target("HP", 2025, 3)
    assert own.campaigns == (Campaign("HP", 2026, 2_000, 1_800, 18_150_000),)


def test_later_years_do_not_belong_to_a_report() -> None:
    assert [note.year for note in NOTES.of("HP", 2027).campaigns] == [2026, 2027]
    assert [note.year for note in NOTES.of("HP", 2025).campaigns] == []


def test_what_was_lost_before_is_passed_on() -> None:
    assert NOTES.of("HP", 2026).lost_before == {"A": 0}


def test_a_campaign_expects_ten_thousand_dong_of_everybody() -> None:
    # Hải Dương 2022: 301,760 members
    assert Campaign("HD", 2023, 301_760, 0, 0).expected == 3_017_600_000


@pytest.mark.parametrize(
    ("members", "paid", "amount", "is_sound"),
    [(10, 10, 0, True), (0, 0, 0, True), (10, 11, 0, False), (10, -1, 0, False), (1, 1, -1, False)],
)
def test_nobody_pays_who_is_no_member(
    members: int, paid: int, amount: int, *, is_sound: bool
) -> None:
    assert Campaign("HP", 2026, members, paid, amount).is_sound is is_sound


@pytest.mark.parametrize(("clubs", "is_sound"), [(0, True), (3, True), (-1, False)])
def test_a_target_is_no_less_than_nothing(clubs: int, *, is_sound: bool) -> None:
    assert Target("HP", 2026, clubs).is_sound is is_sound
