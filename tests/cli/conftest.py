from pathlib import Path

import pytest

from books import a_replayed_book
from command_tools import Answer, Lthtgn
from lthtgn_desktop.cli.command import run
from store_tools import a_copy


@pytest.fixture(autouse=True)
def _no_language_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LTHTGN_LANG", raising=False)


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
