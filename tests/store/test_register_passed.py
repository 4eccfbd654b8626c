from dataclasses import replace

import pytest

from consolidation_material import COMMUNE, a_listed_club
from lthtgn_desktop.domain.association import Association, SenderKind
from lthtgn_desktop.domain.association_notes import Campaign, Notes, Target
from lthtgn_desktop.domain.club_sums import club_sums
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.consolidation import Part
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.store import register_notes, register_passed, register_senders
from lthtgn_desktop.store.register import Register
from registers import a_sender, on_both

empty = on_both

OTHER = replace(COMMUNE, code="HP-QT", name="Hội Người cao tuổi xã Quyết Tiến")
NOTES = Notes((Target(COMMUNE.code, 2026, 2),), (Campaign(COMMUNE.code, 2026, 90, 80, 800_000),))


@pytest.fixture
def register(empty: Register) -> Register:
    """A province's register in which two communes are enrolled, and one club by itself."""
    with empty.writing() as connection:
        for own in (COMMUNE, OTHER):
            sender = replace(a_sender(own.code), name=own.name, kind=SenderKind.ASSOCIATION)
            register_senders.add(connection, sender)
        register_senders.add(connection, a_sender("C"))
    return empty


def a_consolidated_file(
    *clubs: ListedClub, own: Association = COMMUNE, period: str = "2026-12", notes: Notes = NOTES
) -> ConsolidatedFile:
    stated = Part(len(clubs), 0, (), club_sums([]))
    return ConsolidatedFile(own, Period.read(period), clubs, {}, {}, (), notes, stated)


def remember(register: Register, *files: ConsolidatedFile) -> list[ListedClub]:
    with register.writing() as connection:
        for file in files:
            register_passed.remember(connection, file)
        return register_passed.clubs(connection)


def test_clubs_are_kept_with_the_association_that_passed_them_on(register: Register) -> None:
    founded = a_listed_club("B", founded_year=2019, is_practice=True, parent="HP-LN-3")
    known = remember(
        register,
        a_consolidated_file(founded, a_listed_club("A")),
        a_consolidated_file(a_listed_club("Z"), own=OTHER),
    )

    assert known == [
        a_listed_club("A", parent="HP-LN"),
        replace(founded, parent="HP-LN"),
        a_listed_club("Z", parent="HP-QT"),
    ]


def test_a_newer_file_says_what_a_club_is_called_now(register: Register) -> None:
    old, new = a_listed_club("A"), a_listed_club("A", name="CLB mới")

    known = remember(
        register,
        a_consolidated_file(old, period="2026-11"),
        a_consolidated_file(new, period="2026-12"),
        a_consolidated_file(old, period="2026-Q3", notes=Notes((Target("HP-LN", 2026, 9),))),
    )

    assert known == [replace(new, parent="HP-LN")]
    with register.reading() as connection:
        assert register_notes.targets(connection) == NOTES.targets


def test_what_the_association_noted_comes_along(register: Register) -> None:
    remember(register, a_consolidated_file(a_listed_club("A")))

    with register.reading() as connection:
        assert register_notes.targets(connection) == NOTES.targets
        assert register_notes.campaigns(connection) == NOTES.campaigns


def test_a_club_that_sends_its_own_months_is_not_listed_twice(register: Register) -> None:
    known = remember(register, a_consolidated_file(a_listed_club("A"), a_listed_club("C")))

    assert [club.code for club in known] == ["A"]
    with register.reading() as connection:
        assert register_passed.parents(connection) == {"A": "HP-LN", "C": "HP-LN"}
        assert register_passed.parent_of(connection, "C") == "HP-LN"
        assert register_passed.parent_of(connection, "B") is None


def test_more_clubs_than_fit_in_one_question_are_kept(register: Register) -> None:
    clubs = [a_listed_club(f"A{number:04}") for number in range(2 * register_passed.AT_ONCE + 1)]

    known = remember(register, a_consolidated_file(*clubs), a_consolidated_file(*clubs))

    assert [club.code for club in known] == [club.code for club in clubs]


def test_associations_are_known_by_the_names_they_were_enrolled_with(register: Register) -> None:
    with register.reading() as connection:
        names = register_passed.names(connection)

    assert names == {COMMUNE.code: COMMUNE.name, OTHER.code: OTHER.name}
