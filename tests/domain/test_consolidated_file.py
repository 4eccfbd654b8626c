from dataclasses import replace

import pytest

from consolidation_material import (
    a_consolidated_file,
    a_listed_club,
    a_month,
    a_province_file,
    a_report,
)
from lthtgn_desktop.domain.association_notes import Campaign, Notes, Target
from lthtgn_desktop.domain.club_month import ClubMonth
from lthtgn_desktop.domain.club_month_checks import MOST
from lthtgn_desktop.domain.consolidated_file import (
    ConsolidatedFile,
    consolidated_file,
    differences,
)
from lthtgn_desktop.domain.month import Month


def with_row(file: ConsolidatedFile, row: ClubMonth) -> ConsolidatedFile:
    """The file with its first row another one."""
    return replace(file, months=(row, *file.months[1:]))


def test_a_file_says_what_its_rows_say() -> None:
    file = a_consolidated_file()

    assert list(file.disagreements()) == []
    assert (file.stated.enrolled, file.stated.reported, file.stated.missing) == (3, 2, ("C",))
    assert file.recounted().indicators.incomplete == {"B": (1, 3)}


def test_a_file_has_its_name_from_whose_it_is() -> None:
    assert a_consolidated_file().name(7) == "TH_HP-LN_2026-Q4_0007"


def test_clubs_and_rows_stand_in_their_order() -> None:
    file = a_consolidated_file()

    assert [club.code for club in file.clubs] == ["A", "B", "C"]
    assert [(row.club, str(row.month)) for row in file.months] == [
        ("A", "2026-10"),
        ("A", "2026-11"),
        ("A", "2026-12"),
        ("B", "2026-12"),
        ("C", "2026-10"),
    ]


def test_only_what_belongs_to_the_report_is_sent() -> None:
    notes = a_consolidated_file().notes

    assert [note.year for note in notes.targets] == [2026]
    assert notes.lost_before == {"A": 0}


def test_associations_below_are_named() -> None:
    file = a_province_file()

    assert file.below == {
        "HP-AP": "Hội Người cao tuổi xã An Phú",
        "HP-LN": "Hội Người cao tuổi xã Liên Nghĩa",
    }
    assert list(file.disagreements()) == []
    assert list(replace(file, below={}).disagreements()) == ["clubs.A.parent", "clubs.B.parent"]


def test_a_sum_that_does_not_follow_from_the_rows_is_found() -> None:
    file = a_consolidated_file()
    sums = file.stated.sums
    fund = replace(sums.lending_fund, cash=sums.lending_fund.cash + 1)
    false = replace(
        sums,
        members=replace(sums.members, women=99),
        funds=sums.funds | {"TTN": fund},
        dues_collected=0,
    )

    found = replace(file, stated=replace(file.stated, sums=false)).disagreements()

    assert list(found) == ["sums.members.women", "sums.funds.TTN.cash", "sums.dues_collected"]


def test_a_club_that_is_said_to_have_reported_is_found() -> None:
    file = a_consolidated_file()

    found = replace(file, stated=replace(file.stated, reported=3, missing=())).disagreements()

    assert list(found) == ["reported", "missing"]


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (a_month("A", "2026-09"), "months.A.2026-09"),
        (a_month("A", "2027-01"), "months.A.2027-01"),
        (a_month("A", "2026-12"), "months.A.2026-12"),
        (a_month("Z", "2026-12"), "months.Z.2026-12"),
    ],
)
def test_a_row_without_a_place_is_found(row: ClubMonth, place: str) -> None:
    assert place in list(with_row(a_consolidated_file(), row).disagreements())


def test_a_row_that_cannot_be_is_found() -> None:
    row = a_month("A", "2026-10")
    odd = replace(row, members=replace(row.members, women=51))

    assert list(with_row(a_consolidated_file(), odd).disagreements()) == [
        "months.A.2026-10.members.women"
    ]


def test_a_club_listed_twice_is_found() -> None:
    file = a_consolidated_file()

    twice = replace(file, clubs=(*file.clubs, a_listed_club("B")))

    assert list(twice.disagreements()) == ["clubs.B"]


def test_a_club_that_cannot_be_is_found() -> None:
    file = a_consolidated_file()

    odd = replace(file, clubs=(replace(file.clubs[0], opened="soon"), *file.clubs[1:]))

    assert list(odd.disagreements()) == ["clubs.A"]


@pytest.mark.parametrize(
    ("notes", "place"),
    [
        (Notes(targets=(Target("HP-AP", 2026, 1),)), "notes.2026"),
        (Notes(targets=(Target("HP-LN", 2027, 1),)), "notes.2027"),
        (Notes(targets=(Target("HP-LN", 2026, -1),)), "notes.2026"),
        (Notes(targets=(Target("HP-LN", 2026, 1), Target("HP-LN", 2026, 2))), "notes.2026"),
        (Notes(campaigns=(Campaign("HP-LN", 2026, 1, 2, 0),)), "notes.2026"),
        (Notes(lost_before={"Z": 0}), "lost_before.Z"),
        (Notes(lost_before={"A": -1}), "lost_before.A"),
        (Notes(lost_before={"A": MOST + 1}), "lost_before.A"),
        (Notes(targets=(Target("HP-LN", 2026, MOST + 1),)), "notes.2026"),
    ],
)
def test_a_note_that_cannot_be_is_found(notes: Notes, place: str) -> None:
    assert place in list(replace(a_consolidated_file(), notes=notes).disagreements())


def test_a_month_that_does_not_follow_is_named_and_the_file_is_sound() -> None:
    file = a_consolidated_file()
    broken = with_row(file, replace(file.months[0], opens_with="0" * 16))
    months = (*file.months[:2], replace(file.months[2], opens_with="1" * 16), *file.months[3:])

    assert file.recounted().indicators.broken == ()
    assert broken.recounted().indicators.broken == ("A 2026-10",)
    assert replace(file, months=months).recounted().indicators.broken == ("A 2026-12",)
    assert list(broken.disagreements()) == []


def test_a_month_that_says_it_follows_and_jumps_is_found() -> None:
    file = a_consolidated_file()
    row = a_month("A", "2026-11", balance=560_000_000, owed=540_000_000)
    jump = replace(row, opens_with=file.months[0].opens_with)

    found = replace(file, months=(file.months[0], jump, *file.months[2:])).disagreements()

    assert list(found) == ["months.A.2026-11.loans.outstanding"]


def test_only_what_clubs_closed_with_before_is_sent_and_only_of_clubs_that_are_listed() -> None:
    file = a_consolidated_file()

    assert list(file.closed_before) == ["A"]
    for closed in ({"Z": "0" * 16}, {"A": "?"}):
        (code,) = closed
        assert list(replace(file, closed_before=closed).disagreements()) == [
            f"closed_before.{code}"
        ]


def test_sums_that_no_association_has_are_found() -> None:
    rows = [a_month(code, balance=MOST) for code in "AB"]

    found = consolidated_file(a_report(*rows), {}, rows, {}, Notes()).disagreements()

    assert list(found) == ["funds.TTN.cash", "funds.TTN.capital"]


def test_practice_clubs_are_listed_and_none_of_their_months_is_sent() -> None:
    file = a_province_file()

    assert [(club.code, club.is_practice) for club in file.clubs] == [
        ("A", False),
        ("B", False),
        ("C", True),
        ("D", False),
    ]
    assert [row.club for row in file.months] == ["A", "B", "D"]
    smuggled = replace(file, months=(*file.months, a_month("C")))
    assert list(smuggled.disagreements()) == ["months.C.2026-12"]


def test_a_club_whose_months_are_practice_is_sent_as_a_practice_club() -> None:
    rows = [a_month("A"), replace(a_month("B"), is_practice=True)]

    file = consolidated_file(a_report(*rows), {}, rows, {}, Notes())

    assert [club.is_practice for club in file.clubs] == [False, True]
    assert list(file.disagreements()) == []


def test_of_practice_clubs_alone_everything_is_sent() -> None:
    rows = [replace(a_month("A"), is_practice=True)]

    file = consolidated_file(a_report(*rows), {}, rows, {}, Notes())

    assert (file.months, file.stated.reported) == (tuple(rows), 1)
    assert list(file.disagreements()) == []


def test_a_report_of_nobody_is_a_file_too() -> None:
    report = a_report(clubs=[a_listed_club(code) for code in "ABC"])

    file = consolidated_file(report, {}, [], {}, Notes())

    assert list(file.disagreements()) == []
    assert file.stated.missing == ("A", "B", "C")


def test_differences_are_named_from_the_top_down() -> None:
    stated = {"a": 1, "b": {"x": 1, "y": [2]}, "c": 3}
    counted = {"a": 1, "b": {"x": 2, "y": [2], "z": 0}, "d": Month(2026, 1)}

    assert list(differences("", stated, counted)) == ["b.x", "b.z", "c", "d"]
