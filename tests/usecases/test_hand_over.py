import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import MIGRATIONS
from clubs_for_tests import SendingClub, a_desk, taken
from keys_for_tests import PASSWORD
from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.errors import FileExists, RefusalCode, Refused, SurroundingsRefuse
from lthtgn_desktop.domain.paper_settings import PaperSettings
from lthtgn_desktop.domain.secrets import PasswordNeeded, WrongPassword
from lthtgn_desktop.exchange.card_file import is_endorsed_by, read_card
from lthtgn_desktop.usecases.check_book import check
from lthtgn_desktop.usecases.club_key import key_in_use, signing_key
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.hand_over import Passwords, hand_over
from lthtgn_desktop.usecases.make_card import write_card
from lthtgn_desktop.usecases.paper.settings import change_settings, paper_settings
from lthtgn_desktop.usecases.register.enrol import enrol

DAY = date(2024, 4, 2)
BOTH = Passwords(PASSWORD, "mật khẩu mới")
NAME = "Trần Thị Mới"


@pytest.fixture
def desk(signing_club: SendingClub) -> Iterator[Desk]:
    """The desk of a club that has its key."""
    with signing_club.at_work() as desk:
        yield desk


def treasurer(desk: Desk) -> str | None:
    return desk.book.books.club.officer(Role.TREASURER, date.max)


def test_the_new_treasurer_has_a_key_that_the_old_one_announces(
    signing_club: SendingClub, desk: Desk, tmp_path: Path
) -> None:
    old = signing_club.key
    signing_club.exports("2024-01", "2024-02")

    made = hand_over(desk, NAME, DAY, BOTH, tmp_path / "moi.the")

    assert made == key_in_use(desk)
    assert (made.person, treasurer(desk)) == (NAME, NAME)
    card = read_card((tmp_path / "moi.the").read_bytes())
    assert (card.person, card.first_number) == (NAME, 3)
    assert is_endorsed_by(card, old.certificate)
    assert signing_key(desk, BOTH.new).certificate != old.certificate
    desk.book.close()
    assert check(signing_club.book, MIGRATIONS).findings == []


def test_the_association_takes_the_new_card_without_a_reason(
    signing_club: SendingClub, desk: Desk, tmp_path: Path
) -> None:
    register = a_desk(tmp_path)
    enrol(register, write_card(desk, tmp_path / "cu.the").card)
    early = signing_club.exports("2024-01")
    made = hand_over(desk, NAME, DAY, BOTH, tmp_path / "moi.the")
    late = signing_club.exports("2024-02", by=signing_key(desk, BOTH.new))

    assert taken(register, *late) == [("held", "unknown_key")]
    assert enrol(register, made.card).is_announced
    assert taken(register, *early, *late) == [("accepted",), ("accepted",)]
    register.close()


def test_the_old_treasurers_telephone_is_taken_off_the_papers(desk: Desk, tmp_path: Path) -> None:
    change_settings(desk, PaperSettings(above="HỘI NCT XÃ", phone="0912 345 678"))

    hand_over(desk, NAME, DAY, BOTH, tmp_path / "moi.the")

    assert paper_settings(desk) == PaperSettings(above="HỘI NCT XÃ")


def test_a_name_is_tidied_as_everywhere(desk: Desk, tmp_path: Path) -> None:
    typed = f"  {unicodedata.normalize('NFD', NAME)} "

    made = hand_over(desk, typed, DAY, BOTH, tmp_path / "moi.the")

    assert (made.person, read_card(made.card).person, treasurer(desk)) == (NAME, NAME, NAME)


def test_who_does_not_know_the_old_password_hands_nothing_over(desk: Desk, tmp_path: Path) -> None:
    before = key_in_use(desk)

    with pytest.raises(WrongPassword):
        hand_over(desk, NAME, DAY, Passwords("khác", "mới"), tmp_path / "moi.the")
    with pytest.raises(PasswordNeeded):
        hand_over(desk, NAME, DAY, Passwords(PASSWORD, ""), tmp_path / "moi.the")

    assert (key_in_use(desk), treasurer(desk)) == (before, None)
    assert not (tmp_path / "moi.the").exists()


@pytest.mark.parametrize("name", ["", " ", "Trần\nMới", "x" * 501], ids=repr)
def test_a_name_that_cannot_be_written_is_refused(name: str, desk: Desk, tmp_path: Path) -> None:
    before = key_in_use(desk)

    with pytest.raises(Refused):
        hand_over(desk, name, DAY, BOTH, tmp_path / "moi.the")

    assert key_in_use(desk) == before


def test_a_handover_in_a_month_that_is_closed_is_refused(desk: Desk, tmp_path: Path) -> None:
    before = key_in_use(desk)

    with pytest.raises(Refused) as refused:
        hand_over(desk, NAME, date(2024, 3, 31), BOTH, tmp_path / "moi.the")

    assert refused.value.code is RefusalCode.MONTH_IS_CLOSED
    assert key_in_use(desk) == before
    assert not (tmp_path / "moi.the").exists()


def test_where_the_card_cannot_be_written_nothing_is_handed_over(
    desk: Desk, tmp_path: Path
) -> None:
    before = key_in_use(desk)
    there = tmp_path / "moi.the"
    there.write_bytes(b"of somebody else")
    with pytest.raises(FileExists):
        hand_over(desk, NAME, DAY, BOTH, there)
    with pytest.raises(SurroundingsRefuse):
        hand_over(desk, NAME, DAY, BOTH, tmp_path / "usb" / "moi.the")

    assert key_in_use(desk) == before
    assert there.read_bytes() == b"of somebody else"
    there.unlink()
    hand_over(desk, NAME, DAY, BOTH, there)
    assert treasurer(desk) == NAME


def test_a_book_without_a_key_has_none_to_hand_over(club: SendingClub, tmp_path: Path) -> None:
    with club.at_work() as desk, pytest.raises(Refused) as refused:
        hand_over(desk, NAME, DAY, BOTH, tmp_path / "moi.the")

    assert refused.value.code is RefusalCode.NO_KEY_YET
