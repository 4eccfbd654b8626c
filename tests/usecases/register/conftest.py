from collections.abc import Iterator
from pathlib import Path

import pytest

from clubs_for_tests import PROVINCE, a_desk, desk_of
from lthtgn_desktop.store.register import Register
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from registers import on_both

register = on_both


@pytest.fixture
def any_desk(register: Register) -> RegisterDesk:
    """The desk of a commune's new register, in a file and then on a server."""
    return desk_of(register)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RegisterDesk]:
    """The desk of a commune's new register."""
    desk = a_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def province(tmp_path: Path) -> Iterator[RegisterDesk]:
    """The desk of a province's new register."""
    desk = a_desk(tmp_path, PROVINCE)
    yield desk
    desk.close()
