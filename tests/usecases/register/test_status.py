from pathlib import Path

from clubs_for_tests import SendingClub, a_sending_club, enrolled, taken
from keys_for_tests import a_key
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.usecases.register.add_up import send
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.enrol import enrol, revoke
from lthtgn_desktop.usecases.register.own_key import own_card
from lthtgn_desktop.usecases.register.status import SenderStatus, Status, month_status, status

OWN = a_key("Hội xã")


def of(desk: RegisterDesk, code: str) -> SenderStatus:
    return status(desk).senders[code]


def written(months: tuple[Month, ...]) -> list[str]:
    return [str(month) for month in months]


def test_an_empty_register_has_nobody(any_desk: RegisterDesk) -> None:
    assert status(any_desk) == Status({}, ())


def test_a_club_that_sent_nothing_yet_misses_nothing_while_nobody_sent(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)

    found = of(desk, "CLB-A")

    assert (found.last_month, found.months, found.missing_months) == (None, (), ())
    assert (found.person, found.fingerprint) == (
        "Nguyễn Thị Hòa",
        shown(club.key.certificate.fingerprint),
    )
    assert (found.chain, found.held) == ("whole", ())


def test_each_club_is_told_with_its_months_and_those_that_others_have(
    any_desk: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    late, silent = a_sending_club(tmp_path, "CLB-B"), a_sending_club(tmp_path, "CLB-C", months=1)
    enrolled(any_desk, club, late, silent)
    taken(any_desk, *club.exports("2024-01", "2024-02", "2024-03"), *late.exports("2024-02"))

    found = status(any_desk).senders

    assert list(found) == ["CLB-A", "CLB-B", "CLB-C"]
    assert found["CLB-A"].last_month == Month(2024, 3)
    assert written(found["CLB-A"].missing_months) == []
    assert written(found["CLB-B"].missing_months) == ["2024-03"]
    assert written(found["CLB-C"].missing_months) == ["2024-01", "2024-02", "2024-03"]


def test_a_club_that_began_later_misses_nothing_from_before(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(desk, club)
    enrol(desk, club.card(a_key("CLB-B"), code="CLB-B", opened="2024-03-05"))
    taken(desk, *club.exports("2024-01", "2024-02", "2024-03"))

    assert written(of(desk, "CLB-B").missing_months) == ["2024-03"]


def test_the_files_that_never_came_before_the_first_are_months_that_lack(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(any_desk, club)
    _, _, third = club.exports("2024-01", "2024-02", "2024-03")
    taken(any_desk, third)

    found = of(any_desk, "CLB-A")

    assert written(found.missing_months) == ["2024-01", "2024-02"]
    assert (found.missing_numbers, found.chain) == ((1, 2), "gap")


def test_no_month_before_the_book_lacks(desk: RegisterDesk, club: SendingClub) -> None:
    enrolled(desk, club)
    *_, again = club.exports("2024-02", "2024-02", "2024-02")
    taken(desk, again)

    assert written(of(desk, "CLB-A").missing_months) == ["2024-01"]


def test_practice_books_do_not_move_the_newest_month_of_real_ones(
    desk: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    trial = a_sending_club(tmp_path, "CLB-B", practice=True)
    enrolled(desk, club)
    enrol(desk, trial.card(is_practice=True))
    taken(desk, *club.exports("2024-01"), *trial.exports("2024-01", "2024-03"))

    assert written(of(desk, "CLB-A").missing_months) == []
    assert written(of(desk, "CLB-B").missing_months) == ["2024-02"]


def test_who_sent_a_month_and_who_did_not(
    desk: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    late, silent = a_sending_club(tmp_path, "CLB-B"), a_sending_club(tmp_path, "CLB-C", months=1)
    enrolled(desk, club, late, silent)
    enrol(desk, silent.card(a_key("CLB-D"), code="CLB-D", opened="2024-03-05"))
    other = late.copied(tmp_path / "other")
    taken(desk, *club.exports("2024-01"), *late.exports("2024-02"), *other.exports("2024-01"))

    found = month_status(status(desk), Month(2024, 1))

    assert found == (("CLB-A",), ("CLB-B",), ("CLB-C",))


def test_a_file_that_waits_is_told_and_is_no_month(desk: RegisterDesk, club: SendingClub) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01", "2024-01"))

    found = of(desk, "CLB-A")

    assert [(file.period, file.number) for file in found.held] == [("2024-01", 2)]
    assert written(found.months) == ["2024-01"]


def test_after_its_key_was_revoked_a_club_has_none(desk: RegisterDesk, club: SendingClub) -> None:
    enrolled(desk, club)
    revoke(desk, "CLB-A", "mất máy")

    assert (of(desk, "CLB-A").fingerprint, of(desk, "CLB-A").person) == ("", "")


def test_an_association_has_the_months_of_the_periods_that_it_added_up(
    desk: RegisterDesk, province: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01", "2024-02", "2024-03"))
    enrol(province, own_card(desk, OWN))
    first = send(desk, Period.read("2024-01"), tmp_path, OWN).path
    send(desk, Period.read("2024-02"), tmp_path, OWN)
    third = send(desk, Period.read("2024-03"), tmp_path, OWN).path

    taken(province, first, third)

    found = of(province, "HNCT-DONG")
    assert written(found.months) == ["2024-01", "2024-03"]
    assert written(found.missing_months) == ["2024-02"]
    assert (found.chain, found.missing_numbers) == ("gap", (2,))
