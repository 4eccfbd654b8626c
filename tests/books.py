"""Real books for tests: made, filled from a life in tests/data and opened as the program does."""

from datetime import datetime
from pathlib import Path

from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import make_book, open_desk
from lthtgn_desktop.usecases.replay_life import replay
from lthtgn_desktop.usecases.surroundings import Surroundings

DATA = Path(__file__).parent / "data"
MIGRATIONS = Path(__file__).parents[1] / "migrations"
NOW = datetime.fromisoformat("2026-01-01T08:00:00")
AROUND = Surroundings(lambda: NOW, "Người thử", MIGRATIONS)


def a_new_book(folder: Path, name: str) -> Path:
    """An empty book, as it is before its first event."""
    path = folder / f"{name}.clb"
    make_book(path, AROUND)
    return path


def a_replayed_book(folder: Path, life_name: str) -> Path:
    """A book with the whole life of `tests/data/<life_name>.jsonl`, such as `life_small`."""
    path = a_new_book(folder, life_name)
    desk = open_for_test(path)
    with (DATA / f"{life_name}.jsonl").open("rb") as life:
        for _ in replay(desk, life):
            pass
    desk.book.close()
    return path


def open_for_test(path: Path) -> Desk:
    """The book's desk with its clock standing still; whoever opens it closes `desk.book`."""
    return open_desk(path, AROUND)
