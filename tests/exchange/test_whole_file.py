from collections.abc import Iterator
from pathlib import Path

import pytest

from lthtgn_desktop.domain.errors import FileExists, SurroundingsRefuse
from lthtgn_desktop.exchange.whole_file import write_whole


def pieces_that_break_off() -> Iterator[bytes]:
    yield b"half"
    raise RuntimeError


def test_a_file_is_written_with_all_its_pieces(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", [b"one ", b"two"])

    assert (tmp_path / "a.txt").read_bytes() == b"one two"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    with pytest.raises(FileExists):
        write_whole(path, [b"new"])

    assert path.read_bytes() == b"old"


def test_a_file_is_replaced_when_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    write_whole(path, [b"new"], force=True)

    assert path.read_bytes() == b"new"


def test_where_the_pieces_break_off_the_old_file_stays_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    with pytest.raises(RuntimeError):
        write_whole(path, pieces_that_break_off(), force=True)

    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsRefuse) as refused:
        write_whole(tmp_path / "none" / "a.txt", [b"one"])

    assert refused.value.code == "no_folder"
