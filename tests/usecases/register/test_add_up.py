import errno
import os
from pathlib import Path
from typing import Never

import pytest

from clubs_for_tests import SendingClub, a_sending_club, enrolled, taken
from keys_for_tests import a_key
from lthtgn_desktop.domain.association_notes import Campaign, Target
from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.club_sums import club_sums
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.errors import FileExists, SurroundingsRefuse
from lthtgn_desktop.domain.file_forms import NO_FILE
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.exchange.received import receive
from lthtgn_desktop.store import register_sent
from lthtgn_desktop.store.register_sent import SentFile
from lthtgn_desktop.usecases.register.add_up import report, send
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.enrol import enrol
from lthtgn_desktop.usecases.register.notes import note_campaign, note_founding, note_target
from lthtgn_desktop.usecases.register.own_key import own_card

OWN = a_key("Hội xã")
QUARTER = Period.read("2024-Q1")
MARCH = Month(2024, 3).last_day


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.fixture
def reported(any_desk: RegisterDesk, club: SendingClub) -> RegisterDesk:
    """The desk after a club's first quarter came in."""
    enrolled(any_desk, club)
    taken(any_desk, *club.exports("2024-01", "2024-02", "2024-03"))
    return any_desk


def sent(desk: RegisterDesk) -> list[SentFile]:
    with desk.register.reading() as connection:
        return register_sent.files(connection)


def content_of(path: Path) -> ConsolidatedFile:
    content = receive(path.read_bytes()).content
    assert isinstance(content, ConsolidatedFile)
    return content


# The figures


def test_a_quarter_is_what_the_clubs_book_says(reported: RegisterDesk, club: SendingClub) -> None:
    sums = report(reported, QUARTER).whole.sums

    assert sums.funds == club.figures(MARCH).funds
    assert (sums.loans.turns, sums.loans.lent) == (1, 12_000_000)
    assert (sums.loans.principal_collected, sums.loans.interest_collected) == (2_000_000, 240_000)
    assert (sums.loans.outstanding, sums.loans.open) == (10_000_000, 1)
    assert sums.dues_collected == 30_000


def test_a_club_without_the_periods_last_month_is_missing_and_in_no_sum(
    reported: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    late = a_sending_club(tmp_path, "CLB-B")
    enrolled(reported, late)
    taken(reported, *late.exports("2024-01", "2024-02"))

    whole = report(reported, QUARTER).whole

    assert (whole.enrolled, whole.reported, whole.missing) == (2, 1, ("CLB-B",))
    assert whole.sums.funds == club.figures(MARCH).funds
    assert report(reported, Period.read("2024-02")).whole.reported == 2


def test_a_period_in_which_nobody_reported_is_all_nothing(reported: RegisterDesk) -> None:
    whole = report(reported, Period.read("2024")).whole

    assert (whole.reported, whole.missing) == (0, ("CLB-A",))
    assert whole.sums == club_sums([])


def test_an_empty_register_adds_up_to_nothing(any_desk: RegisterDesk) -> None:
    assert report(any_desk, QUARTER).whole.enrolled == 0


def test_what_was_noted_stands_in_the_report(reported: RegisterDesk) -> None:
    note_founding(reported, "CLB-A", 2019, Source.STATE_BUDGET)

    (club,) = report(reported, QUARTER).clubs

    assert (club.founded_year, club.founding_source) == (2019, "state_budget")


# The file for the level above


def test_the_file_holds_the_report_and_every_month_of_it(
    reported: RegisterDesk, folder: Path
) -> None:
    done = send(reported, QUARTER, folder, OWN)

    assert done == (folder / "TH_HNCT-DONG_2024-Q1_0001.xlsx", 1)
    file = content_of(done.path)
    assert file.stated == report(reported, QUARTER).whole
    assert [str(month.month) for month in file.months] == ["2024-01", "2024-02", "2024-03"]
    assert [club.code for club in file.clubs] == ["CLB-A"]


def test_files_are_numbered_and_each_names_the_one_before(
    reported: RegisterDesk, folder: Path
) -> None:
    paths = [send(reported, Period.read(p), folder, OWN).path for p in ("2024-01", "2024-Q1")]

    first, second = (receive(path.read_bytes()) for path in paths)
    assert (first.envelope.number, first.envelope.previous) == (1, NO_FILE)
    assert (second.envelope.number, second.envelope.previous) == (2, first.verified.id)
    assert [one.id for one in sent(reported)] == [first.verified.id, second.verified.id]


def test_a_file_of_no_club_at_all_is_read_by_the_level_above(
    desk: RegisterDesk, province: RegisterDesk, folder: Path
) -> None:
    enrol(province, own_card(desk, OWN))

    assert taken(province, send(desk, QUARTER, folder, OWN).path) == [("accepted",)]


def test_targets_and_campaigns_reach_the_level_above(
    desk: RegisterDesk, province: RegisterDesk, folder: Path
) -> None:
    enrol(province, own_card(desk, OWN))
    note_target(desk, 2024, 3)
    note_campaign(desk, 2024, members=100, paid=80, amount=800_000)

    path = send(desk, QUARTER, folder, OWN).path
    taken(province, path)

    assert content_of(path).notes.targets == (Target("HNCT-DONG", 2024, 3),)
    above = content_of(send(province, QUARTER, folder, OWN).path).notes
    assert above.targets == (Target("HNCT-TB", 2024, 3),)
    assert above.campaigns == (Campaign("HNCT-TB", 2024, 100, 80, 800_000),)


def test_a_missing_folder_uses_up_no_number(reported: RegisterDesk, folder: Path) -> None:
    with pytest.raises(SurroundingsRefuse) as refused:
        send(reported, QUARTER, folder / "usb", OWN)

    assert refused.value.code == "no_folder"
    assert sent(reported) == []
    assert send(reported, QUARTER, folder, OWN).number == 1


def test_another_file_of_the_name_is_left_alone(reported: RegisterDesk, folder: Path) -> None:
    other = folder / "TH_HNCT-DONG_2024-Q1_0001.xlsx"
    other.write_bytes(b"of somebody else")

    with pytest.raises(FileExists):
        send(reported, QUARTER, folder, OWN)

    assert other.read_bytes() == b"of somebody else"
    assert sent(reported) == []


def test_a_full_disk_leaves_neither_file_nor_note(
    desk: RegisterDesk, club: SendingClub, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> Never:
        raise OSError(errno.ENOSPC, "full")

    enrolled(desk, club)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(SurroundingsRefuse) as refused:
            send(desk, QUARTER, folder, OWN)

    assert refused.value.code == "disk_full"
    assert (list(folder.iterdir()), sent(desk)) == ([], [])
