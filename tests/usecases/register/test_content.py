"""Files that go on from other books than those that are in, and clubs that come by two ways."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from clubs_for_tests import COMMUNE, SendingClub, a_desk, enrolled, signed_anew, taken
from keys_for_tests import a_key
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.exchange.received import receive
from lthtgn_desktop.store import register_figures
from lthtgn_desktop.usecases.register.add_up import report, send
from lthtgn_desktop.usecases.register.decide import accept, waiting
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.enrol import enrol
from lthtgn_desktop.usecases.register.import_files import Imported, import_files
from lthtgn_desktop.usecases.register.own_key import own_card

OWN, OTHER = a_key("Hội xã"), a_key("Hội xã Tây")
QUARTER = Period.read("2024-Q1")


@pytest.fixture
def files(
    desk: RegisterDesk, province: RegisterDesk, club: SendingClub, tmp_path: Path
) -> list[Path]:
    """What a commune whose club reported a quarter passes on of each month; it is enrolled."""
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01", "2024-02", "2024-03"))
    enrol(province, own_card(desk, OWN))
    months = ("2024-01", "2024-02", "2024-03")
    return [send(desk, Period.read(month), tmp_path, OWN).path for month in months]


def content_of(path: Path) -> ConsolidatedFile:
    content = receive(path.read_bytes()).content
    assert isinstance(content, ConsolidatedFile)
    return content


def imported(desk: RegisterDesk, path: Path) -> Imported:
    (done,) = import_files(desk, [path])
    return done


def forked(path: Path) -> Path:
    """The same file, of a month that opens with what another book closed with."""
    file = content_of(path)
    (row,) = file.months
    other = replace(file, months=(replace(row, opens_with="0" * 16),), closed_before={})
    return signed_anew(other, OWN, path.with_name("forked.xlsx"), number=2)


def test_months_that_are_passed_on_follow_one_another(
    province: RegisterDesk, files: list[Path]
) -> None:
    assert taken(province, *files) == [("accepted",)] * 3
    assert report(province, QUARTER).indicators.broken == ()
    assert content_of(files[1]).closed_before == {
        "CLB-A": content_of(files[1]).months[0].opens_with
    }


def test_a_month_passed_on_from_another_book_waits_and_is_named(
    province: RegisterDesk, files: list[Path]
) -> None:
    taken(province, files[0])

    done = imported(province, forked(files[1]))

    assert done.outcome == "held"
    differs = next(reason for reason in done.reasons if reason.code == "opening_differs")
    assert differs.details == {"figures": "CLB-A 2024-02"}


def test_the_month_after_is_looked_at_too(province: RegisterDesk, files: list[Path]) -> None:
    taken(province, files[2])
    file = content_of(files[1])
    (row,) = file.months
    funds = dict(row.funds)
    funds["HD"] = replace(funds["HD"], cash=funds["HD"].cash + 1, income=funds["HD"].income + 1)
    other = replace(file, months=(replace(row, funds=funds),))
    other = replace(other, stated=other.recounted().whole)

    done = imported(province, signed_anew(other, OWN, files[1].with_name("x.xlsx"), number=2))

    differs = next(reason for reason in done.reasons if reason.code == "opening_differs")
    assert differs.details == {"figures": "CLB-A 2024-03"}


def test_a_break_that_a_person_took_in_is_told_for_ever(
    province: RegisterDesk, files: list[Path], tmp_path: Path
) -> None:
    taken(province, files[0], forked(files[1]))
    (one,) = waiting(province)

    accept(province, one.file.id, "sổ chép lại")

    february = Period.read("2024-02")
    assert report(province, february).indicators.broken == ("CLB-A 2024-02",)
    with province.register.reading() as connection:
        broken = register_figures.broken_months(connection)
    assert broken == {"CLB-A": [Month(2024, 2)]}
    above = content_of(send(province, february, tmp_path, OWN).path)
    assert above.recounted().indicators.broken == ("CLB-A 2024-02",)


def test_a_club_that_another_association_lists_without_months_is_its_own(
    province: RegisterDesk, files: list[Path], tmp_path: Path
) -> None:
    file = content_of(files[0])
    nobody = replace(file, months=(), closed_before={}, notes=replace(file.notes, lost_before={}))
    nobody = replace(nobody, stated=nobody.recounted().whole)
    taken(province, signed_anew(nobody, OWN, tmp_path / "listed.xlsx"))
    west = a_desk(tmp_path, replace(COMMUNE, code="HNCT-TAY"))
    enrol(province, own_card(west, OTHER))
    west.close()
    theirs = replace(file, association=west.association)

    done = imported(province, signed_anew(theirs, OTHER, tmp_path / "theirs.xlsx"))

    assert done.outcome == "held"
    assert done.reasons[0] == ("club_of_another", {"club": "CLB-A", "owner": "HNCT-DONG"})


def test_a_club_that_sends_itself_what_an_association_passes_on_waits(
    province: RegisterDesk, club: SendingClub, files: list[Path]
) -> None:
    enrolled(province, club)
    taken(province, files[0])
    (one,) = waiting(province)
    accept(province, one.file.id, "Hội xã gửi")

    done = imported(province, club.exports("2024-02")[0])

    assert done.outcome == "held"
    assert ("club_of_another", {"club": "CLB-A", "owner": "HNCT-DONG"}) in done.reasons


@pytest.mark.parametrize(
    "changes", [{"opened": "2023-12-01"}, {"is_practice": True}], ids=["another day", "practice"]
)
def test_a_report_of_another_book_than_the_cards_waits_for_a_person(
    changes: dict[str, Any], desk: RegisterDesk, club: SendingClub
) -> None:
    enrol(desk, club.card(**changes))

    (done,) = import_files(desk, club.exports("2024-01"))

    assert done.outcome == "held"
    assert "other_book" in {reason.code for reason in done.reasons}


def test_a_month_that_is_years_away_waits_for_a_person(
    desk: RegisterDesk, club: SendingClub
) -> None:
    early = replace(desk, clock=lambda: datetime(2021, 12, 31, 8, 0))  # noqa: DTZ001 - a laptop's
    enrolled(early, club)

    (done,) = import_files(early, club.exports("2024-01"))

    assert done.outcome == "held"
    assert "future_month" in {reason.code for reason in done.reasons}
