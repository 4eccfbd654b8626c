"""Files that the register has no reason to believe, and what it notes about those it does."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from clubs_for_tests import (
    COMMUNE,
    SendingClub,
    a_desk,
    a_sending_club,
    desk_of,
    enrolled,
    signed_anew,
    taken,
)
from keys_for_tests import a_key
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.exchange.received import receive
from lthtgn_desktop.exchange.signing.keys import SigningKey
from lthtgn_desktop.usecases.register.add_up import report, send
from lthtgn_desktop.usecases.register.answer import answer, report_of
from lthtgn_desktop.usecases.register.decide import waiting
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.enrol import enrol, revoke
from lthtgn_desktop.usecases.register.import_files import import_files
from lthtgn_desktop.usecases.register.own_key import own_card
from lthtgn_desktop.usecases.register.status import status

OWN, STRANGE = a_key("Hội xã"), a_key("người lạ")


def months_in(desk: RegisterDesk, code: str = "CLB-A") -> list[str]:
    return [str(month) for month in status(desk).senders[code].months]


def summed_up(desk: RegisterDesk, period: str, folder: Path, key: SigningKey = OWN) -> Path:
    return send(desk, Period.read(period), folder, key).path


def content_of(path: Path) -> ConsolidatedFile:
    content = receive(path.read_bytes()).content
    assert isinstance(content, ConsolidatedFile)
    return content


@pytest.fixture
def commune_file(desk: RegisterDesk, club: SendingClub, tmp_path: Path) -> Path:
    """What the commune added up of January, February and March."""
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01", "2024-02", "2024-03"))
    return summed_up(desk, "2024-Q1", tmp_path)


# Whose key it is


def test_a_club_that_nobody_enrolled_waits_for_its_card(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    (path,) = club.exports("2024-01")

    assert taken(any_desk, path) == [("held", "unknown_club")]
    waiting = status(any_desk).strangers
    assert [(one.sender, one.period) for one in waiting] == [("CLB-A", "2024-01")]
    assert status(any_desk).refused == ()

    enrolled(any_desk, club)

    assert taken(any_desk, path) == [("accepted",)]
    assert status(any_desk).strangers == ()


def test_a_key_that_nobody_enrolled_waits_though_the_club_is_known(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)

    assert taken(desk, *club.exports("2024-01", by=STRANGE)) == [("held", "unknown_key")]
    assert (months_in(desk), waiting(desk)) == ([], [])


def test_a_file_of_one_club_that_the_key_of_another_signed_is_refused(
    any_desk: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    other = a_sending_club(tmp_path, "CLB-B")
    enrolled(any_desk, club, other)

    (done,) = import_files(any_desk, other.exports("2024-01", by=club.key))

    assert done.outcome == "refused"
    assert done.reasons == (("key_of_another", {"owner": "CLB-A", "club": "CLB-B"}),)
    assert months_in(any_desk, "CLB-B") == []


def test_a_known_key_does_not_bring_in_a_club_that_nobody_enrolled(
    desk: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    enrolled(desk, club)
    stranger = a_sending_club(tmp_path, "CLB-X")

    assert taken(desk, *stranger.exports("2024-01", by=club.key)) == [("refused", "key_of_another")]


def test_a_revoked_key_brings_nothing_new_and_what_is_in_stays(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(any_desk, club)
    first, second = club.exports("2024-01", "2024-02")
    taken(any_desk, first)

    revoke(any_desk, "CLB-A", "mất máy")

    assert taken(any_desk, second, first) == [("refused", "key_revoked"), ("already", "already")]
    assert months_in(any_desk) == ["2024-01"]


def test_after_a_handover_each_key_signs_its_own_files(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(any_desk, club)
    new = a_key("thủ quỹ mới")
    early, late = club.exports("2024-01", "2024-02")
    (third,) = club.exports("2024-03", by=new)

    enrol(any_desk, club.announced(new, first_number=3))

    assert taken(any_desk, early, late, third) == [("accepted",)] * 3
    assert taken(any_desk, *club.exports("2024-03")) == [("refused", "key_not_for_number")]


def test_the_new_key_signs_nothing_from_before_the_handover(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    new = a_key("thủ quỹ mới")
    enrol(desk, club.announced(new, first_number=3))

    (done,) = import_files(desk, club.exports("2024-01", by=new))

    assert done.outcome == "refused"
    assert done.reasons[0].details == {"first": 3, "last": "…", "number": 1}


# What is not for this register


def test_a_file_of_an_association_is_not_for_a_communes_register(
    commune_file: Path, tmp_path: Path
) -> None:
    other = replace(COMMUNE, code="HNCT-TAY")
    desk = a_desk(tmp_path, other)

    assert taken(desk, commune_file) == [("refused", "not_for_us")]
    desk.close()


def test_a_registers_own_file_is_not_for_itself(desk: RegisterDesk, commune_file: Path) -> None:
    assert taken(desk, commune_file) == [("refused", "not_for_us")]


def test_an_answer_is_not_for_a_register(
    desk: RegisterDesk, club: SendingClub, province: RegisterDesk, tmp_path: Path
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01"))
    path = answer(desk, report_of(desk, "CLB-A", "2024-01"), [], tmp_path, OWN)

    assert taken(province, path) == [("refused", "not_for_us")]


def test_a_clubs_key_signs_no_consolidated_file(
    province: RegisterDesk, club: SendingClub, commune_file: Path, tmp_path: Path
) -> None:
    file = content_of(commune_file)
    enrolled(province, club)
    own = replace(file, association=replace(file.association, code="CLB-A"))

    path = signed_anew(own, club.key, tmp_path / "TH.xlsx")

    assert taken(province, path) == [("refused", "not_for_us")]


def test_an_associations_key_signs_no_clubs_report(
    desk: RegisterDesk, province: RegisterDesk, tmp_path: Path
) -> None:
    enrol(province, own_card(desk, OWN))
    namesake = a_sending_club(tmp_path, COMMUNE.code, months=1)

    assert taken(province, *namesake.exports("2024-01", by=OWN)) == [("refused", "not_for_us")]


# What an association passes on


def test_what_a_commune_added_up_is_taken_in_by_the_province(
    desk: RegisterDesk, province: RegisterDesk, commune_file: Path
) -> None:
    enrol(province, own_card(desk, OWN))

    assert taken(province, commune_file) == [("accepted",)]
    quarter = Period.read("2024-Q1")
    assert report(province, quarter).whole == report(desk, quarter).whole


def test_rows_that_were_changed_with_the_communes_own_key_are_refused(
    desk: RegisterDesk, province: RegisterDesk, commune_file: Path, tmp_path: Path
) -> None:
    enrol(province, own_card(desk, OWN))
    file = content_of(commune_file)
    january, *rest = file.months
    changed = replace(january, dues_collected=january.dues_collected + 1_000)

    path = signed_anew(replace(file, months=(changed, *rest)), OWN, tmp_path / "TH.xlsx")

    assert taken(province, path) == [("refused", "sums_disagree")]
    assert report(province, Period.read("2024-Q1")).whole.reported == 0


def test_rows_in_which_a_fund_does_not_add_up_are_refused(
    desk: RegisterDesk, province: RegisterDesk, commune_file: Path, tmp_path: Path
) -> None:
    enrol(province, own_card(desk, OWN))
    file = content_of(commune_file)
    january, *rest = file.months
    fund = replace(january.funds["HD"], cash=january.funds["HD"].cash + 1)
    changed = replace(january, funds=january.funds | {"HD": fund})

    path = signed_anew(replace(file, months=(changed, *rest)), OWN, tmp_path / "TH.xlsx")

    assert taken(province, path) == [("refused", "sums_disagree")]


def test_a_month_that_is_in_with_other_figures_waits(
    desk: RegisterDesk, province: RegisterDesk, commune_file: Path, tmp_path: Path
) -> None:
    enrol(province, own_card(desk, OWN))
    taken(province, commune_file)
    file = content_of(commune_file)
    march = file.months[-1]
    more = replace(march.members, joined=march.members.joined + 1)
    other = replace(file, period=Period.read("2024-03"), months=(replace(march, members=more),))
    other = replace(other, stated=other.recounted().whole)

    path = signed_anew(other, OWN, tmp_path / "TH.xlsx", number=2)

    (done,) = import_files(province, [path])
    assert done.outcome == "held"
    changed = next(reason for reason in done.reasons if reason.code == "month_changed")
    assert changed.details["figures"] == "CLB-A 2024-03"


def test_a_club_that_sends_itself_is_not_counted_twice(
    desk: RegisterDesk, province: RegisterDesk, club: SendingClub, commune_file: Path
) -> None:
    enrol(province, own_card(desk, OWN))
    enrolled(province, club)

    (done,) = import_files(province, [commune_file])

    assert done.outcome == "held"
    assert done.reasons[0] == ("club_of_another", {"club": "CLB-A", "owner": "CLB-A"})


def test_a_club_that_two_communes_pass_on_is_not_counted_twice(
    desk: RegisterDesk, province: RegisterDesk, commune_file: Path, tmp_path: Path
) -> None:
    enrol(province, own_card(desk, OWN))
    taken(province, commune_file)
    file = content_of(commune_file)
    west = a_desk(tmp_path, replace(COMMUNE, code="HNCT-TAY"))
    enrol(province, own_card(west, STRANGE))
    west.close()

    theirs = replace(file, association=west.association)
    (done,) = import_files(province, [signed_anew(theirs, STRANGE, tmp_path / "TH.xlsx")])

    assert done.outcome == "held"
    assert done.reasons[0] == ("club_of_another", {"club": "CLB-A", "owner": "HNCT-DONG"})


def test_an_association_cannot_be_passed_on_as_a_club(
    desk: RegisterDesk, province: RegisterDesk, commune_file: Path, tmp_path: Path
) -> None:
    enrol(province, own_card(desk, OWN))
    west = a_desk(tmp_path, replace(COMMUNE, code="HNCT-TAY"))
    enrol(province, own_card(west, STRANGE))
    west.close()
    file = content_of(commune_file)
    (listed,) = file.clubs
    rows = tuple(replace(month, club="HNCT-TAY") for month in file.months)
    other = replace(file, clubs=(replace(listed, code="HNCT-TAY"),), months=rows)

    path = signed_anew(other, OWN, tmp_path / "TH.xlsx")

    assert taken(province, path)[0][:2] == ("refused", "other_kind")
    assert report(province, Period.read("2024-Q1")).whole.enrolled == 0


# Notes


def test_another_name_than_the_cards_is_noted(desk: RegisterDesk, club: SendingClub) -> None:
    enrol(desk, club.card(hamlet="Thôn khác"))

    assert taken(desk, *club.exports("2024-01")) == [("accepted", "other_identity")]


def test_a_signature_from_the_future_is_noted(desk: RegisterDesk, club: SendingClub) -> None:
    enrolled(desk, club)
    (path,) = club.exports("2024-01")

    days_before = desk_of(desk.register, datetime.fromisoformat("2026-11-17T09:00:00"))

    assert taken(days_before, path) == [("accepted", "clock_odd")]


def test_a_file_that_claims_to_be_older_than_the_one_before_it_is_noted(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    first = club.exports("2024-01")
    earlier = replace(club, now=datetime.fromisoformat("2026-11-19T09:00:00"))

    assert taken(desk, *first, *earlier.exports("2024-02")) == [
        ("accepted",),
        ("accepted", "clock_odd"),
    ]


def test_a_file_of_a_replaced_key_names_the_key_to_export_it_again_with(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    enrol(desk, club.card(STRANGE, first_number=2), reason="mất máy, biên bản 12")

    (done,) = import_files(desk, club.exports("2024-01"))

    newer = shown(STRANGE.certificate.fingerprint)
    assert (done.outcome, done.reasons[0].code) == ("refused", "key_revoked")
    assert done.reasons[0].details["newer"] == newer


def test_a_consolidated_file_with_practice_clubs_says_so(
    desk: RegisterDesk, province: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    enrol(desk, club.card(is_practice=True))
    taken(desk, *club.exports("2024-01"))
    enrol(province, own_card(desk, OWN))

    (done,) = import_files(province, [send(desk, Period.read("2024-01"), tmp_path, OWN).path])

    assert done.outcome == "accepted"
    assert [(one.code, one.details) for one in done.reasons] == [("practice", {"clubs": "CLB-A"})]
