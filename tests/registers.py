"""Registers for tests, in a file and on a PostgreSQL server, and what stands in them.

`register = on_both` in a test file makes each of its tests run on both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from books import MIGRATIONS
from lthtgn_desktop.domain.association import (
    Association,
    FileState,
    KeyState,
    Level,
    ReceivedFile,
    Sender,
    SenderKey,
    SenderKind,
)
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.club_month import (
    ClubMonth,
    LoanFigures,
    MemberFigures,
    SourceFigures,
    closes_with,
)
from lthtgn_desktop.domain.file_forms import NO_FILE
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store.chain import Stamp
from lthtgn_desktop.store.register import Register, open_register
from lthtgn_desktop.store.register_migrate import make_register
from postgres_server import OLDEST, Server, a_server

KINDS = ("sqlite", "postgresql")
NOT_INSTALLED = (
    f"PostgreSQL {OLDEST} or newer is not installed (Debian: apt-get install postgresql):"
    " a register on a server was not tested"
)
HOI = Association("HNCT-DONG", "Hội Người cao tuổi xã Đông", Level.COMMUNE)
STAMP = Stamp("2026-01-01T08:00:00", "Hòa", "lthtgn 0.1.0")


def an_address(folder: Path, kind: str) -> str:
    """Where a register can be made: a path in the folder, or a server's address."""
    return str(folder / "hoi.hoi") if kind == "sqlite" else the_server().new_address()


def the_server() -> Server:
    """The tests' own server; without PostgreSQL the test is skipped and says what to install."""
    server = a_server()
    if server is None:
        pytest.skip(NOT_INSTALLED)
    return server


def a_register(address: str) -> Register:
    """A new register at an address, opened."""
    make_register(address, MIGRATIONS, HOI, STAMP)
    return open_register(address)


@pytest.fixture(params=KINDS)
def on_both(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Register]:
    """An empty register, first in a file and then on a server."""
    register = a_register(an_address(tmp_path, request.param))
    yield register
    register.close()


def a_sender(code: str = "CLB-01") -> Sender:
    return Sender(
        code=code,
        name=f"CLB Liên thế hệ {code}",
        kind=SenderKind.CLUB,
        hamlet="Thôn Đông",
        commune="Xã Đông",
        province="Thái Bình",
        opened="2025-12-05",
        is_practice=False,
        first_number=1,
        enrolled_at="2026-01-10T09:00:00",
    )


def a_key(sender: str = "CLB-01", mark: str = "a") -> SenderKey:
    """A key of an enrolled sender; its certificate is no real one, the store looks at none."""
    return SenderKey(
        fingerprint=mark * 64,
        sender=sender,
        person="Nguyễn Thị Hòa",
        certificate=b"cert",
        state=KeyState.ACTIVE,
        first_number=1,
        last_number=0,
        enrolled_at="2026-01-10T09:00:00",
        enrolled_by="Bình",
    )


def a_file(
    sender: str = "CLB-01", number: int = 1, state: FileState = FileState.ACCEPTED
) -> ReceivedFile:
    """A sender's file of a number; each pair of both has an id of its own."""
    return ReceivedFile(
        id=f"{sender}{number:04}".rjust(64, "0"),
        sender=sender,
        period=str(Month(2025, 12).plus(number)),
        number=number,
        previous=NO_FILE,
        signer="a" * 64,
        signed_at="2026-02-01T08:00:00",
        file_name=f"BC_{sender}_{number:04}.xlsx",
        content_hash="c" * 64,
        received_at="2026-02-02T08:00:00",
        state=state,
        reasons="[]",
    )


def a_month(club: str = "CLB-01", month: str = "2026-01", times: int = 1) -> ClubMonth:
    """A club's month in which every figure is another, all of them so many times as high.

    It follows a month that is so many times as high as well.
    """
    figures = iter(range(times, 100 * times, times))
    made = ClubMonth(
        club=club,
        month=Month.read(month),
        opens_with="",
        opened="2025-12-05",
        is_practice=False,
        members=MemberFigures(*(next(figures) for _ in MemberFigures.__slots__)),
        loans=LoanFigures(*(next(figures) for _ in LoanFigures.__slots__)),
        dues_collected=next(figures),
        initial_grant=next(figures),
        initial_source="mobilised",
        funds={
            code: FundBalance(*(next(figures) for _ in FundBalance.__slots__))
            for code in ("HD", "TTN")
        },
        sources={"mobilised": SourceFigures(next(figures), next(figures))},
    )
    return replace(made, opens_with=closes_with(made))
