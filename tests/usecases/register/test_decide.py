from pathlib import Path

import pytest

from builders import an_event, collected, paid
from clubs_for_tests import SendingClub, enrolled, taken
from lthtgn_desktop.domain.association import FileState, ReceivedFile
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store import register_figures, register_files
from lthtgn_desktop.usecases.register.decide import (
    accept,
    differences,
    refuse,
    waiting,
    waiting_id,
)
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.status import status

APRIL = Month(2024, 4)


@pytest.fixture
def twice(any_desk: RegisterDesk, club: SendingClub, tmp_path: Path) -> RegisterDesk:
    """The desk after April came in from a club's book and from a copy of it that went on."""
    enrolled(any_desk, club)
    other = club.copied(tmp_path / "other")
    for book, dues in ((club, 10_000), (other, 30_000)):
        book.does(
            collected("2024-04-10", paid(dues=dues)),
            an_event("close", "2024-04-30", month="2024-04"),
        )
    taken(any_desk, *club.exports("2024-04"), *other.exports("2024-04"))
    return any_desk


def held_id(desk: RegisterDesk) -> str:
    (one,) = waiting(desk)
    return one.file.id


def files(desk: RegisterDesk) -> list[ReceivedFile]:
    with desk.register.reading() as connection:
        return register_files.of_sender(connection, "CLB-A")


def dues(desk: RegisterDesk) -> list[int]:
    """The dues of April in every version of the month; the last one counts."""
    with desk.register.reading() as connection:
        versions = register_figures.versions(connection, "CLB-A", APRIL)
    return [version.month.dues_collected for version in versions]


def test_what_waits_says_why_and_what_it_holds(twice: RegisterDesk) -> None:
    (one,) = waiting(twice)

    assert (one.file.sender, one.file.period, one.file.number) == ("CLB-A", "2024-04", 1)
    assert [reason.code for reason in one.reasons] == ["fork", "month_missing"]
    (differing,) = differences(twice, one.received)
    assert (differing.club, differing.month, differing.is_new) == ("CLB-A", APRIL, False)
    figures = {figure.place: (figure.known, figure.coming) for figure in differing.figures}
    assert figures["dues_collected"] == (10_000, 30_000)
    assert "members.total" not in figures


def test_a_month_that_is_taken_in_counts_and_the_old_one_stays_as_a_version(
    twice: RegisterDesk,
) -> None:
    assert dues(twice) == [10_000]

    accept(twice, held_id(twice), "sổ này đúng")

    assert dues(twice) == [10_000, 30_000]
    assert [file.state for file in files(twice)] == [FileState.REPLACED, FileState.ACCEPTED]
    assert waiting(twice) == []
    assert status(twice).senders["CLB-A"].chain == "whole"


def test_a_month_that_is_refused_changes_no_figure(twice: RegisterDesk) -> None:
    refuse(twice, held_id(twice), "sổ chép lại")

    assert dues(twice) == [10_000]
    assert [file.state for file in files(twice)] == [FileState.ACCEPTED, FileState.REFUSED]
    assert waiting(twice) == []


def test_a_refused_file_can_be_taken_in_after_all(twice: RegisterDesk) -> None:
    file_id = held_id(twice)
    refuse(twice, file_id, "sổ chép lại")

    accept(twice, waiting_id(twice, file_id[:8]), "câu lạc bộ đã nói rõ")

    assert dues(twice) == [10_000, 30_000]
    assert [file.state for file in files(twice)] == [FileState.REPLACED, FileState.ACCEPTED]
    assert files(twice)[-1].decision == "câu lạc bộ đã nói rõ"


def test_the_reason_of_a_refusal_can_be_put_right(twice: RegisterDesk) -> None:
    file_id = held_id(twice)
    refuse(twice, file_id, "sổ chép lạ")

    refuse(twice, file_id, "sổ chép lại")

    assert files(twice)[-1].decision == "sổ chép lại"


def test_a_month_that_is_not_in_yet_is_new(desk: RegisterDesk, club: SendingClub) -> None:
    enrolled(desk, club)
    other = club.copied(club.folder / "other")
    taken(desk, *club.exports("2024-02"), *other.exports("2024-01"))
    (one,) = waiting(desk)

    (new,) = differences(desk, one.received)

    assert (new.month, new.is_new, new.figures) == (Month(2024, 1), True, ())


def test_a_file_with_the_same_figures_differs_in_nothing(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01", "2024-01"))
    (one,) = waiting(desk)

    assert differences(desk, one.received) == []


def test_who_decided_when_and_why_is_kept(twice: RegisterDesk) -> None:
    refuse(twice, held_id(twice), "  sổ chép lại ")

    file = files(twice)[-1]
    assert (file.decided_at, file.decided_by, file.decision) == (
        "2026-11-20T09:00:00",
        "Bà Hòa",
        "sổ chép lại",
    )


@pytest.mark.parametrize("reason", ["", " ", "a\nb", "x" * 501], ids=repr)
def test_deciding_needs_a_reason_that_people_can_read(
    reason: str, desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01", "2024-01"))
    file_id = held_id(desk)

    for act in (accept, refuse):
        with pytest.raises(Refused):
            act(desk, file_id, reason)

    assert held_id(desk) == file_id


def test_what_does_not_wait_is_not_decided(desk: RegisterDesk, club: SendingClub) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01"))
    (accepted,) = files(desk)

    for file_id in (accepted.id, "0" * 64, ""):
        for act in (accept, refuse):
            with pytest.raises(Refused) as refused:
                act(desk, file_id, "vì sao")
            assert refused.value.code is RefusalCode.FILE_NOT_WAITING


def test_a_waiting_file_is_found_by_the_beginning_of_its_id(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01", "2024-01", "2024-01"))
    first, second = (one.file.id for one in waiting(desk))

    assert waiting_id(desk, first[:8]) == first
    assert waiting_id(desk, second) == second
    for typed in ("", first[:3], "0" * 64, first + "0"):
        with pytest.raises(Refused):
            waiting_id(desk, typed)
