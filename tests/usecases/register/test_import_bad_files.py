"""Files that are not what they should be: each is told of, and stops none of the others."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from clubs_for_tests import SendingClub, enrolled, taken
from lthtgn_desktop.domain.reception import ReasonCode, read_reasons
from lthtgn_desktop.store import register_files
from lthtgn_desktop.store.register import open_register
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.import_files import import_files
from lthtgn_desktop.usecases.register.status import status


def saved_with_excel(path: Path) -> None:
    workbook = load_workbook(path)
    workbook.save(path)


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-500])


def one_byte_changed(path: Path) -> None:
    content = bytearray(path.read_bytes())
    place = content.index(b"xl/worksheets/sheet1.xml") + 200
    content[place] ^= 1
    path.write_bytes(content)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


SPOILT: dict[str, tuple[Callable[[Path], object], ReasonCode]] = {
    "saved with Excel": (saved_with_excel, ReasonCode.NO_SIGNATURE),
    "cut off": (cut_off, ReasonCode.CUT_OFF),
    "one byte changed": (one_byte_changed, ReasonCode.ZIP_DAMAGED),
    "empty": (lambda path: path.write_bytes(b""), ReasonCode.EMPTY),
    "a letter": (lambda path: path.write_text("Kính gửi"), ReasonCode.NOT_A_WORKBOOK),
    "a folder": (a_folder, ReasonCode.UNREADABLE),
    "gone": (Path.unlink, ReasonCode.UNREADABLE),
    "far too large": (lambda path: os.truncate(path, 10**9), ReasonCode.TOO_LARGE),
}


@pytest.fixture
def paths(desk: RegisterDesk, club: SendingClub) -> list[Path]:
    """Three months of a club that is enrolled."""
    enrolled(desk, club)
    paths = club.exports("2024-01", "2024-02", "2024-03")
    for path in paths:
        path.chmod(0o600)
    return paths


@pytest.mark.parametrize("how", SPOILT)
def test_a_bad_file_says_what_it_is_and_stops_none_of_the_others(
    how: str, desk: RegisterDesk, paths: list[Path]
) -> None:
    spoil, code = SPOILT[how]
    spoil(paths[1])

    assert taken(desk, *paths) == [
        ("accepted",),
        ("refused", code),
        ("accepted", "gap", "month_missing"),
    ]


def test_a_bad_file_is_noted_once_however_often_it_comes(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(any_desk, club)
    (path,) = club.exports("2024-01")
    path.chmod(0o600)
    cut_off(path)

    taken(any_desk, path, path)

    (noted,) = status(any_desk).refused
    assert (noted.file_name, noted.sender, noted.period) == (path.name, "", "")
    assert [reason.code for reason in read_reasons(noted.reasons)] == [ReasonCode.CUT_OFF]


def test_a_name_that_no_letter_can_show_is_taken_in_all_the_same(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(any_desk, club)
    (path,) = club.exports("2024-01")
    strange = Path(os.fsdecode(os.fsencode(path.parent) + b"/b\xe1o c\xe1o.xlsx"))
    path.rename(strange)

    assert taken(any_desk, strange) == [("accepted",)]


def test_each_file_is_on_the_disk_before_the_next_is_read(
    desk: RegisterDesk, paths: list[Path]
) -> None:
    coming = import_files(desk, paths)

    next(coming)

    other = open_register(desk.register.address)
    with other.reading() as connection:
        assert len(register_files.of_sender(connection, "CLB-A")) == 1
    other.close()
