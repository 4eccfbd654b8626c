"""The desk of an association's officer: the open register, the clock, and who is working."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lthtgn_desktop.domain.association import Association, Level
from lthtgn_desktop.domain.errors import FileExists
from lthtgn_desktop.domain.life import read_code, read_text
from lthtgn_desktop.store.chain import Stamp
from lthtgn_desktop.store.register import Register, open_again, open_register
from lthtgn_desktop.usecases.desk import stamp
from lthtgn_desktop.usecases.open_book import set_aside
from lthtgn_desktop.usecases.progress import Follow, unfollowed
from lthtgn_desktop.usecases.surroundings import Clock, Surroundings


@dataclass(frozen=True, slots=True)
class RegisterDesk:
    """What every use case of a register needs; `follow` is told how far a long act is."""

    register: Register
    clock: Clock
    by: str
    migrations: Path
    follow: Follow = unfollowed

    @property
    def association(self) -> Association:
        """Return whose register it is."""
        return self.register.association

    def stamp(self) -> Stamp:
        """Return when and by whom something is being done."""
        return stamp(self.clock, self.by)

    def another(self, follow: Follow) -> RegisterDesk:
        """Return a desk with the same register opened once more: for work in another thread.

        Whoever asks for it closes it.
        """
        again = open_again(self.register)
        return RegisterDesk(again, self.clock, self.by, self.migrations, follow)

    def close(self) -> None:
        """Let go of the register."""
        self.register.close()


def make(address: str, association: Association, around: Surroundings) -> None:
    """Make an empty register at a path or a PostgreSQL address; raises `FileExists`, `Refused`."""
    known = Association(
        read_code("code", association.code),
        read_text("name", association.name),
        Level(association.level),
    )
    if "://" not in address:
        if Path(address).exists():
            raise FileExists(Path(address))
        set_aside(Path(address))
    migrate = importlib.import_module("lthtgn_desktop.store.register_migrate")  # brings Alembic
    migrate.make_register(address, around.migrations, known, stamp(around.clock, around.by))


@contextmanager
def opened(address: str, around: Surroundings) -> Iterator[RegisterDesk]:
    """Give the desk of a register, and let go of it in any case; raises `NotReadable`."""
    desk = open_desk(address, around)
    try:
        yield desk
    finally:
        desk.close()


def open_desk(address: str, around: Surroundings) -> RegisterDesk:
    """Open a register; whoever opens it closes the desk."""
    return RegisterDesk(open_register(address), around.clock, around.by, around.migrations)
