"""What becomes of files that come in: the rules of `signing.md` 6, seen from the officer's desk."""

import shutil
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from builders import an_event
from clubs_for_tests import (
    COMMUNE,
    FIRST,
    NOW,
    SendingClub,
    a_card_of,
    a_desk,
    a_sending_club,
    desk_of,
    enrolled,
    signed_anew,
    taken,
)
from keys_for_tests import a_key
from lthtgn_desktop.domain.association import FileState
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.month_of_club import club_month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange.received import receive
from lthtgn_desktop.messages import Language, reason_sentence
from lthtgn_desktop.store import register_figures, register_files
from lthtgn_desktop.usecases.register.add_up import report, send
from lthtgn_desktop.usecases.register.answer import answer, report_of
from lthtgn_desktop.usecases.register.decide import accept, refuse, waiting
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.enrol import enrol, revoke
from lthtgn_desktop.usecases.register.import_files import Imported, import_files
from lthtgn_desktop.usecases.register.own_key import own_card
from lthtgn_desktop.usecases.register.status import SenderStatus, status

MONTHS = ("2024-01", "2024-02", "2024-03")


def standing(desk: RegisterDesk, code: str = "CLB-A") -> SenderStatus:
    return status(desk).senders[code]


def months_in(desk: RegisterDesk, code: str = "CLB-A") -> list[str]:
    return [str(month) for month in standing(desk, code).months]


def imported(desk: RegisterDesk, path: Path) -> Imported:
    (done,) = import_files(desk, [path])
    return done


def zipped_again(path: Path, names: Iterable[str] = ()) -> Path:
    """The same parts in another order, none of them compressed, as a mail program may send them."""
    again = path.with_name("again.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(again, "w") as new:
        for name in names or sorted(old.namelist(), reverse=True):
            new.writestr(name, old.read(name))
    return again


# The usual way


def test_months_that_come_in_their_order_are_accepted_and_count(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)

    done = list(import_files(desk, club.exports(*MONTHS)))

    assert [(one.outcome, one.sender, one.period) for one in done] == [
        ("accepted", "CLB-A", month) for month in MONTHS
    ]
    assert [one.reasons for one in done] == [()] * 3
    assert months_in(desk) == list(MONTHS)
    assert standing(desk).chain == "whole"


def test_what_counts_is_what_the_book_says(desk: RegisterDesk, club: SendingClub) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports(*MONTHS))

    with desk.register.reading() as connection:
        march = register_figures.current(connection, "CLB-A", Month(2024, 3))

    assert march is not None
    assert march.funds == club.figures(Month(2024, 3).last_day).funds


def test_the_bytes_of_a_file_are_kept_as_they_came(desk: RegisterDesk, club: SendingClub) -> None:
    enrolled(desk, club)
    (path,) = club.exports("2024-01")
    taken(desk, path)

    with desk.register.reading() as connection:
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
    desk: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    enrolled(desk, club)
    (path,) = club.exports("2024-01")
    copy = shutil.copyfile(path, tmp_path / "bao cao (1).xlsx")

    assert taken(desk, path, copy, path) == [
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


def test_a_file_that_was_refused_is_refused_again_with_the_reason(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    first, again = club.exports("2024-01", "2024-01")
    taken(desk, first, again)
    refuse(desk, waiting(desk)[0].file.id, "gửi nhầm")

    done = imported(desk, again)

    assert done.outcome == "refused"
    assert done.reasons[0] == ("decided", {"decision": "gửi nhầm"})


# A month again, and books that differ


def test_a_month_that_is_sent_again_waits_and_the_next_one_follows_it(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)

    outcomes = taken(desk, *club.exports("2024-01", "2024-01", "2024-02"))

    assert outcomes == [("accepted",), ("held", "month_again"), ("accepted",)]
    assert standing(desk).chain == "whole"
    assert [file.number for file in standing(desk).held] == [2]


def test_a_month_that_was_sent_again_and_taken_stands_in_the_place_of_the_first(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    paths = club.exports("2024-01", "2024-01", "2024-02")
    taken(desk, *paths)

    accept(desk, waiting(desk)[0].file.id, "giống nhau")

    with desk.register.reading() as connection:
        states = [file.state for file in register_files.of_sender(connection, "CLB-A")]
    assert states == [FileState.REPLACED, FileState.ACCEPTED, FileState.ACCEPTED]
    assert (standing(desk).chain, standing(desk).held) == ("whole", ())
    assert taken(desk, paths[0]) == [("already", "already")]


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


def test_a_copied_book_that_goes_on_differently_is_a_fork(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01", "2024-02"))
    other = club.copied()
    (mine,) = club.exports("2024-03")
    other.does(an_event("spend", "2024-04-02", fund="TTN", amount=None, **{"from": "cash"})) if (
        False
    ) else None
    (theirs,) = other.exports("2024-02")

    assert taken(desk, mine, theirs) == [("accepted",), ("held", "fork", "month_again")]
    assert standing(desk).chain == "fork"

    refuse(desk, waiting(desk)[0].file.id, "sổ chép lại")

    assert standing(desk).chain == "whole"
    assert months_in(desk) == list(MONTHS)
