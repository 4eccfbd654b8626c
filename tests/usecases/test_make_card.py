from collections.abc import Iterator
from pathlib import Path

import pytest

from clubs_for_tests import SendingClub
from keys_for_tests import PASSWORD
from lthtgn_desktop.domain.errors import FileExists, RefusalCode, Refused, SurroundingsRefuse
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.secrets import PasswordNeeded, WrongPassword
from lthtgn_desktop.exchange.card_file import read_card
from lthtgn_desktop.usecases.club_key import key_in_use, signing_key
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.make_card import replace_lost_key, write_card


@pytest.fixture
def desk(signing_club: SendingClub) -> Iterator[Desk]:
    """The desk of a club that has its key."""
    with signing_club.at_work() as desk:
        yield desk


def test_the_card_is_the_same_whenever_it_is_written(desk: Desk, tmp_path: Path) -> None:
    first, second = (write_card(desk, tmp_path / name) for name in ("one.the", "two.the"))

    assert first == second == key_in_use(desk)
    assert (tmp_path / "one.the").read_bytes() == (tmp_path / "two.the").read_bytes()
    assert read_card((tmp_path / "one.the").read_bytes()).code == "CLB-A"


def test_without_a_key_there_is_no_card(club: SendingClub, tmp_path: Path) -> None:
    with club.at_work() as desk, pytest.raises(Refused) as refused:
        write_card(desk, tmp_path / "clb.the")

    assert refused.value.code is RefusalCode.NO_KEY_YET
    assert not (tmp_path / "clb.the").exists()


def test_a_file_of_the_name_is_written_over_only_where_that_is_wanted(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "clb.the"
    path.write_bytes(b"of somebody else")

    with pytest.raises(FileExists):
        write_card(desk, path)
    assert path.read_bytes() == b"of somebody else"

    assert path.read_bytes() != write_card(desk, path, force=True).card == path.read_bytes()


def test_the_book_itself_is_never_written_over(
    signing_club: SendingClub, desk: Desk, tmp_path: Path
) -> None:
    link = tmp_path / "link.the"
    link.hardlink_to(signing_club.book)
    before = signing_club.book.read_bytes()

    for path in (signing_club.book, link):
        with pytest.raises(FileExists):
            write_card(desk, path, force=True)
        with pytest.raises(FileExists):
            replace_lost_key(desk, PASSWORD, path, force=True)

    assert signing_club.book.read_bytes() == before


def test_a_lost_key_is_replaced_by_one_that_nobody_announces(desk: Desk, tmp_path: Path) -> None:
    made = replace_lost_key(desk, "mới", tmp_path / "moi.the")

    card = read_card((tmp_path / "moi.the").read_bytes())
    assert (card.endorsement, card.first_number) == (None, 1)
    assert key_in_use(desk) == made
    assert shown(signing_key(desk, "mới").certificate.fingerprint) == made.fingerprint
    with pytest.raises(WrongPassword):
        signing_key(desk, PASSWORD)


def test_where_the_new_card_cannot_be_written_the_old_key_still_signs(
    desk: Desk, tmp_path: Path
) -> None:
    before = key_in_use(desk)
    there = tmp_path / "clb.the"
    there.write_bytes(b"of somebody else")

    with pytest.raises(FileExists):
        replace_lost_key(desk, "mới", there)
    with pytest.raises(SurroundingsRefuse):
        replace_lost_key(desk, "mới", tmp_path / "usb" / "clb.the")
    with pytest.raises(PasswordNeeded):
        replace_lost_key(desk, "", tmp_path / "moi.the")

    assert key_in_use(desk) == before
    signing_key(desk, PASSWORD)
    assert not (tmp_path / "moi.the").exists()
