from collections.abc import Iterator
from pathlib import Path

import pytest

from clubs_for_tests import PROVINCE, SendingClub, a_desk, a_sending_club, desk_of
from lthtgn_desktop.store.register import Register
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from registers import on_both

register = on_both


@pytest.fixture
def desk(register: Register) -> RegisterDesk:
    """A commune's desk; the register is empty, in a file and then on a server."""
    return desk_of(register)


@pytest.fixture
def province(tmp_path: Path) -> Iterator[RegisterDesk]:
    """A province's desk."""
    desk = a_desk(tmp_path, PROVINCE)
    yield desk
    desk.close()


@pytest.fixture
def club(tmp_path: Path) -> SendingClub:
    """A club that has closed January, February and March of 2024."""
    return a_sending_club(tmp_path)
