from dataclasses import replace
from pathlib import Path

import pytest

from clubs_for_tests import SendingClub, a_sending_club
from keys_for_tests import PASSWORD
from lthtgn_desktop.exchange.signing import keys
from lthtgn_desktop.usecases.club_key import signing_key


@pytest.fixture(autouse=True)
def _passwords_open_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretch passwords less: what they open is the same, and nobody attacks keys of tests."""
    monkeypatch.setattr(keys, "ROUNDS", 1_000)


@pytest.fixture(scope="session")
def made_club(tmp_path_factory: pytest.TempPathFactory) -> SendingClub:
    return a_sending_club(tmp_path_factory.mktemp("club"))


@pytest.fixture
def club(made_club: SendingClub, tmp_path: Path) -> SendingClub:
    """A club that has closed January, February and March of 2024, and sent nothing yet."""
    return made_club.copied(tmp_path / "club")


@pytest.fixture(scope="session")
def made_signing_club(
    made_club: SendingClub, tmp_path_factory: pytest.TempPathFactory
) -> SendingClub:
    club = made_club.copied(tmp_path_factory.mktemp("signing club"))
    with pytest.MonkeyPatch.context() as patch, club.at_work() as desk:
        patch.setattr(keys, "ROUNDS", 1_000)
        return replace(club, key=signing_key(desk, PASSWORD))


@pytest.fixture
def signing_club(made_signing_club: SendingClub, tmp_path: Path) -> SendingClub:
    """The same club with its own key in its book, under `PASSWORD`."""
    return made_signing_club.copied(tmp_path / "club")
