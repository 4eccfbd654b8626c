from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from books import a_replayed_book
from store_tools import a_copy, a_full_book


@pytest.fixture(scope="session")
def full_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with something in every table; for looking only."""
    return a_full_book(tmp_path_factory.mktemp("full"))


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Give the book of a whole life, replayed once; for looking only."""

    @cache
    def replayed(life: str) -> Path:
        return a_replayed_book(tmp_path_factory.mktemp("lived"), life)

    return replayed


@pytest.fixture
def book(full_book: Path, tmp_path: Path) -> Path:
    """A copy of the full book, to be spoilt."""
    return a_copy(full_book, tmp_path)
