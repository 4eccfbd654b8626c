import io
import sys
from pathlib import Path

import pytest

from books import a_replayed_book
from command_tools import Answer, Lthtgn
from keys_for_tests import PASSWORD
from lthtgn_desktop.cli.command import run
from lthtgn_desktop.exchange.signing import keys
from store_tools import a_copy


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No language from outside, the password that a careful caller gives, and no terminal.

    Passwords are stretched less: what they open is the same, and nobody attacks keys of tests.
    """
    monkeypatch.delenv("LTHTGN_LANG", raising=False)
    monkeypatch.delenv("LTHTGN_NEW_PASSWORD", raising=False)
    monkeypatch.setenv("LTHTGN_PASSWORD", PASSWORD)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setattr(keys, "ROUNDS", 1_000)


@pytest.fixture
def lthtgn(capsys: pytest.CaptureFixture[str]) -> Lthtgn:
    """Call the command in this process."""

    def call(*words: object) -> Answer:
        capsys.readouterr()
        code = run([str(word) for word in words])
        return Answer(code, *capsys.readouterr())

    return call


@pytest.fixture(scope="session")
def small_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of six months; for looking only."""
    return a_replayed_book(tmp_path_factory.mktemp("small"), "life_small")


@pytest.fixture
def book(small_book: Path, tmp_path: Path) -> Path:
    """A copy of the book of six months."""
    return a_copy(small_book, tmp_path, "so.clb")


@pytest.fixture(scope="session")
def small_signing_book(small_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of six months with a key, whose password is `PASSWORD`; for copying only."""
    folder = tmp_path_factory.mktemp("signing")
    book = a_copy(small_book, folder, "so.clb")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LTHTGN_PASSWORD", PASSWORD)
        patch.setattr(keys, "ROUNDS", 1_000)
        assert run(["card", str(book), "-o", str(folder / "clb.the")]) == 0
    return book


@pytest.fixture
def signing_book(small_signing_book: Path, tmp_path: Path) -> Path:
    """A copy of the book of six months that has a key."""
    return a_copy(small_signing_book, tmp_path, "so.clb")
