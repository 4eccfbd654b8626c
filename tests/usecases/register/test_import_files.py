"""Files that come in from who is known: in their order and out of it, again, and from two books."""

import shutil
import zipfile
from pathlib import Path

import pytest

from builders import an_event, collected, paid
from clubs_for_tests import SendingClub, enrolled, taken
from lthtgn_desktop.domain.association import FileState
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.messages import Language, reason_sentence
from lthtgn_desktop.store import register_figures, register_files
from lthtgn_desktop.usecases.register.add_up import report
from lthtgn_desktop.usecases.register.decide import accept, refuse, waiting
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.import_files import Imported, import_files
from lthtgn_desktop.usecases.register.status import SenderStatus, status

MONTHS = ("2024-01", "2024-02", "2024-03")


def standing(desk: RegisterDesk, code: str = "CLB-A") -> SenderStatus:
    return status(desk).senders[code]


def months_in(desk: RegisterDesk) -> list[str]:
    return [str(month) for month in standing(desk).months]


def imported(desk: RegisterDesk, path: Path) -> Imported:
    (done,) = import_files(desk, [path])
    return done


def held_id(desk: RegisterDesk) -> str:
    """The id of the one file that waits."""
    (one,) = waiting(desk)
    return one.file.id


def states(desk: RegisterDesk) -> list[FileState]:
    with desk.register.reading() as connection:
        return [file.state for file in register_files.of_sender(connection, "CLB-A")]


def zipped_again(path: Path) -> Path:
    """The same parts in another order, none of them compressed, as some program may pass it on."""
    again = path.with_name("again.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(again, "w") as new:
        for name in sorted(old.namelist(), reverse=True):
            new.writestr(name, old.read(name))
    return again


# In their order, and out of it


def test_months_that_come_in_their_order_are_accepted(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(any_desk, club)

    done = list(import_files(any_desk, club.exports(*MONTHS)))

    assert [(one.outcome, one.sender, one.period, one.reasons) for one in done] == [
        ("accepted", "CLB-A", month, ()) for month in MONTHS
    ]
    assert months_in(any_desk) == list(MONTHS)
    assert standing(any_desk).chain == "whole"


def test_what_counts_is_what_the_book_says(any_desk: RegisterDesk, club: SendingClub) -> None:
    enrolled(any_desk, club)
    taken(any_desk, *club.exports(*MONTHS))

    with any_desk.register.reading() as connection:
        march = register_figures.current(connection, "CLB-A", Month(2024, 3))

    assert march is not None
    assert march.funds == club.figures(Month(2024, 3).last_day).funds


def test_the_bytes_of_a_file_are_kept_as_they_came(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(any_desk, club)
    (path,) = club.exports("2024-01")
    taken(any_desk, path)

    with any_desk.register.reading() as connection:
        (kept,) = register_files.of_sender(connection, "CLB-A")
        content = register_files.content(connection, kept.id)

    assert content == path.read_bytes()
    assert (kept.file_name, kept.number, kept.state) == (path.name, 1, FileState.ACCEPTED)


@pytest.mark.parametrize("order", [(2, 1, 0), (1, 2, 0), (2, 0, 1), (1, 0, 2)], ids=str)
def test_the_order_in_which_months_come_does_not_matter_in_the_end(
    order: tuple[int, ...], desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    paths = club.exports(*MONTHS)

    outcomes = [taken(desk, paths[number])[0] for number in order]

    assert {one[0] for one in outcomes} == {"accepted"}
    assert outcomes[0] == ("accepted", "gap", "month_missing")
    assert (months_in(desk), standing(desk).chain) == (list(MONTHS), "whole")
    assert report(desk, Period.read("2024-Q1")).whole.sums.dues_collected == 30_000


def test_while_a_month_is_on_its_way_the_gap_is_told(desk: RegisterDesk, club: SendingClub) -> None:
    enrolled(desk, club)
    first, _, third = club.exports(*MONTHS)
    taken(desk, first)

    gap, before = imported(desk, third).reasons

    assert reason_sentence(gap, Language.ENGLISH) == (
        "Note: file 2 of CLB-A is missing: it was written, but never sent here."
    )
    assert before.details == {"period": "2024-02"}
    assert (standing(desk).chain, standing(desk).missing_numbers) == ("gap", (2,))
    assert [str(month) for month in standing(desk).missing_months] == ["2024-02"]


# The same file again


def test_the_same_file_under_another_name_is_already_in(
    any_desk: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    enrolled(any_desk, club)
    (path,) = club.exports("2024-01")
    copy = shutil.copyfile(path, tmp_path / "bao cao (1).xlsx")

    assert taken(any_desk, path, copy, path) == [
        ("accepted",),
        ("already", "already"),
        ("already", "already"),
    ]


def test_a_file_that_was_packed_again_on_its_way_is_the_same_file(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    (path,) = club.exports("2024-01")
    again = zipped_again(path)

    assert again.read_bytes() != path.read_bytes()
    assert taken(desk, again, path) == [("accepted",), ("already", "already")]


def test_a_file_that_waits_still_waits_when_it_comes_again(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    first, again = club.exports("2024-01", "2024-01")

    assert taken(desk, first, again, again)[1:] == [("held", "month_again")] * 2
    assert len(waiting(desk)) == 1


def test_a_file_that_a_person_refused_stays_refused_and_says_why(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    first, again = club.exports("2024-01", "2024-01")
    taken(desk, first, again)
    refuse(desk, held_id(desk), "gửi nhầm")

    done = imported(desk, again)

    assert done.outcome == "refused"
    assert done.reasons[0] == ("decided", {"decision": "gửi nhầm"})


# A month again


def test_a_month_that_is_sent_again_waits_and_the_next_one_still_follows(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(any_desk, club)

    outcomes = taken(any_desk, *club.exports("2024-01", "2024-01", "2024-02"))

    assert outcomes == [("accepted",), ("held", "month_again"), ("accepted",)]
    assert standing(any_desk).chain == "whole"
    assert [file.number for file in standing(any_desk).held] == [2]


def test_a_month_that_was_sent_again_and_taken_stands_in_the_place_of_the_first(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(any_desk, club)
    paths = club.exports("2024-01", "2024-01", "2024-02")
    taken(any_desk, *paths)

    accept(any_desk, held_id(any_desk), "giống nhau")

    assert states(any_desk) == [FileState.REPLACED, FileState.ACCEPTED, FileState.ACCEPTED]
    assert (standing(any_desk).chain, standing(any_desk).held) == ("whole", ())
    assert taken(any_desk, paths[0]) == [("already", "already")]


def test_an_older_file_of_a_month_that_is_in_is_not_taken_but_fills_its_place(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    old, new = club.exports("2024-01", "2024-01")

    assert taken(desk, new, old, old) == [
        ("accepted", "gap"),
        ("refused", "older"),
        ("refused", "older"),
    ]
    assert standing(desk).chain == "whole"


# Two books


def test_a_copied_book_that_goes_on_differently_is_a_fork(
    any_desk: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    enrolled(any_desk, club)
    taken(any_desk, *club.exports("2024-01", "2024-02"))
    other = club.copied(tmp_path / "other")

    outcomes = taken(any_desk, *club.exports("2024-03"), *other.exports("2024-02"))

    assert outcomes == [("accepted",), ("held", "fork", "month_again")]
    assert standing(any_desk).chain == "fork"

    refuse(any_desk, held_id(any_desk), "sổ chép lại")

    assert standing(any_desk).chain == "whole"
    assert months_in(any_desk) == list(MONTHS)


def test_a_fork_names_the_club(desk: RegisterDesk, club: SendingClub, tmp_path: Path) -> None:
    enrolled(desk, club)
    other = club.copied(tmp_path / "other")
    taken(desk, *club.exports("2024-01"))

    fork = imported(desk, *other.exports("2024-02")).reasons[0]

    assert "there are two books of CLB-A" in reason_sentence(fork, Language.ENGLISH)


def test_what_is_accepted_stays_when_a_fork_says_something_else(
    desk: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    enrolled(desk, club)
    other = club.copied(tmp_path / "other")
    for book, gift in ((club, 500_000), (other, 700_000)):
        book.does(
            an_event("receive", "2024-04-05", fund="HD", nature="gift", amount=gift),
            an_event("close", "2024-04-30", month="2024-04"),
        )
    taken(desk, *club.exports("2024-04"), *other.exports("2024-04"))

    (one,) = waiting(desk)
    months = report(desk, Period.read("2024-04")).whole.sums.funds["HD"]

    assert {reason.code for reason in one.reasons} >= {"fork"}
    assert months == club.figures(Month(2024, 4).last_day).funds["HD"]


def test_a_month_that_opens_with_other_figures_than_the_last_closed_with_waits(
    desk: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    enrolled(desk, club)
    other = club.copied(tmp_path / "other")
    for book, dues in ((club, 10_000), (other, 20_000)):
        book.does(
            collected("2024-04-10", paid(dues=dues)),
            an_event("close", "2024-04-30", month="2024-04"),
            an_event("close", "2024-05-31", month="2024-05"),
        )
    taken(desk, *club.exports("2024-04"))
    other.exports("2024-03", "2024-03")

    done = imported(desk, *other.exports("2024-05"))

    assert done.outcome == "held"
    assert [reason.code for reason in done.reasons] == ["gap", "opening_differs"]
    assert done.reasons[1].details == {"figures": "CLB-A 2024-05"}


def test_a_month_before_one_that_is_in_must_close_as_that_one_opens(
    desk: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    enrolled(desk, club)
    other = club.copied(tmp_path / "other")
    for book, dues in ((club, 10_000), (other, 20_000)):
        book.does(
            collected("2024-04-10", paid(dues=dues)),
            an_event("close", "2024-04-30", month="2024-04"),
            an_event("close", "2024-05-31", month="2024-05"),
        )
    other.exports("2024-01", "2024-01", "2024-01")
    taken(desk, *other.exports("2024-05"))

    (path,) = club.exports("2024-04")

    assert taken(desk, path) == [("held", "month_missing", "opening_differs")]
