from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from books import MIGRATIONS
from builders import an_event
from clubs_for_tests import AROUND, NOW, SendingClub
from keys_for_tests import PASSWORD
from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.secrets import PasswordNeeded, WrongPassword
from lthtgn_desktop.exchange.card_file import certificate_of, read_card
from lthtgn_desktop.usecases.check_book import check
from lthtgn_desktop.usecases.club_key import change_password, key_in_use, signing_key
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import make_book, open_desk


@pytest.fixture
def desk(club: SendingClub) -> Iterator[Desk]:
    with club.at_work() as desk:
        yield desk


def refusal(desk: Desk) -> RefusalCode:
    with pytest.raises(Refused) as refused:
        signing_key(desk, PASSWORD)
    return refused.value.code


def test_a_book_has_no_key_until_one_is_needed(desk: Desk) -> None:
    assert key_in_use(desk) is None


def test_the_key_is_made_once_and_opened_by_its_password_from_then_on(
    club: SendingClub, desk: Desk
) -> None:
    made = signing_key(desk, PASSWORD)

    assert signing_key(desk, PASSWORD).certificate == made.certificate
    with pytest.raises(WrongPassword):
        signing_key(desk, "khác")
    desk.book.close()
    assert check(club.book, MIGRATIONS).findings == []


def test_the_key_is_named_for_the_club_and_its_treasurer(club: SendingClub) -> None:
    club.does(an_event("officer", "2024-04-01", name="Nguyễn Thị Hạnh"))

    with club.at_work() as desk:
        made, found = signing_key(desk, PASSWORD), key_in_use(desk)

    assert made.certificate.name == "CLB-A - Nguyen Thi Hanh - 2026-11"
    assert found is not None
    assert found.person == "Nguyễn Thị Hạnh"
    assert found.fingerprint == shown(made.certificate.fingerprint)
    assert found.made_at == "2026-11-20T09:00:00"


def test_without_a_treasurer_the_key_is_the_clubs(desk: Desk) -> None:
    signing_key(desk, PASSWORD)

    found = key_in_use(desk)

    assert found is not None
    assert found.person == "CLB CLB-A"


def test_the_card_made_with_the_key_says_who_the_club_is(club: SendingClub) -> None:
    club.exports("2024-01", "2024-02")

    with club.at_work() as desk:
        made, found = signing_key(desk, PASSWORD), key_in_use(desk)

    assert found is not None
    card = read_card(found.card)
    assert (card.kind, card.code, card.name) == (SenderKind.CLUB, "CLB-A", "CLB CLB-A")
    assert (card.hamlet, card.commune, card.province) == ("Nam Xuân", "Liên Nghĩa", "Hải Phòng")
    assert (card.opened, card.is_practice) == ("2024-01-01", False)
    assert (card.first_number, card.made_on) == (3, NOW.date())
    assert certificate_of(card) == made.certificate


def test_no_key_is_made_without_a_password(desk: Desk) -> None:
    for typed in ("", "a\tb"):
        with pytest.raises(PasswordNeeded):
            signing_key(desk, typed)

    assert key_in_use(desk) is None


def test_no_key_is_made_while_the_clock_stands_before_the_program(club: SendingClub) -> None:
    wrong = replace(club, now=datetime.fromisoformat("2019-12-31T23:59:00"))

    with wrong.at_work() as desk:
        assert refusal(desk) is RefusalCode.CLOCK_BEFORE_PROGRAM
        assert key_in_use(desk) is None


def test_no_key_is_made_for_a_club_that_is_not_recorded_yet(tmp_path: Path) -> None:
    make_book(tmp_path / "so.clb", AROUND)
    desk = open_desk(tmp_path / "so.clb", AROUND)

    assert refusal(desk) is RefusalCode.CLUB_FIRST

    desk.book.close()


def test_the_password_is_changed_and_the_key_and_its_card_stay(
    club: SendingClub, desk: Desk
) -> None:
    made, before = signing_key(desk, PASSWORD), key_in_use(desk)

    change_password(desk, PASSWORD, "mới")

    assert key_in_use(desk) == before
    assert signing_key(desk, "mới").certificate == made.certificate
    with pytest.raises(WrongPassword):
        signing_key(desk, PASSWORD)
    desk.book.close()
    assert check(club.book, MIGRATIONS).findings == []


def test_the_password_is_not_changed_by_who_does_not_know_it(desk: Desk) -> None:
    with pytest.raises(Refused):
        change_password(desk, "", "mới")

    signing_key(desk, PASSWORD)
    with pytest.raises(WrongPassword):
        change_password(desk, "khác", "mới")

    signing_key(desk, PASSWORD)
