import hashlib
import shutil
from datetime import date
from pathlib import Path

import pytest

from books import AROUND, DATA, a_replayed_book, open_for_test
from lthtgn_desktop.domain.breaches import BookDamaged
from lthtgn_desktop.domain.errors import ClubError, FileExists, LineRefused, NotReadable
from lthtgn_desktop.store.second_record import folder_of
from lthtgn_desktop.usecases.replay_life import life
from lthtgn_desktop.usecases.restore import restore


def lines(path: Path) -> list[str]:
    desk = open_for_test(path)
    try:
        return list(life(desk))
    finally:
        desk.close()


@pytest.mark.parametrize("name", ["copy.clb", "copy.clb.bak"])
@pytest.mark.parametrize("has_record", [True, False])
def test_a_copy_is_brought_back_and_stays_as_it_is(
    tmp_path: Path, name: str, *, has_record: bool
) -> None:
    book = a_replayed_book(tmp_path, "life_small")
    copy = tmp_path / "usb" / name
    copy.parent.mkdir()
    shutil.copy(book, copy)
    if has_record:
        shutil.copytree(folder_of(book), folder_of(copy))
    before = hashlib.sha256(copy.read_bytes()).hexdigest()

    restored = restore(copy, tmp_path / "new.clb", AROUND)

    assert lines(tmp_path / "new.clb") == lines(book)
    assert restored.club
    assert restored.day > date(2020, 1, 1)
    assert hashlib.sha256(copy.read_bytes()).hexdigest() == before
    assert not [path for path in tmp_path.iterdir() if ".part" in path.name]


def test_a_life_is_lived_again(tmp_path: Path) -> None:
    restore(DATA / "life_small.jsonl", tmp_path / "new.clb", AROUND)

    assert lines(tmp_path / "new.clb") == lines(a_replayed_book(tmp_path, "life_small"))


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("photo.clb", b"JPEG", NotReadable),
        ("missing.clb", None, NotReadable),
        ("half.jsonl", b'{"format":"club-life","version":1}\n{"type":"x"}\n', LineRefused),
    ],
)
def test_what_is_no_book_leaves_nothing_behind(
    tmp_path: Path, name: str, content: bytes | None, error: type[ClubError]
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    before = sorted(tmp_path.iterdir())

    with pytest.raises(error):
        restore(tmp_path / name, tmp_path / "new.clb", AROUND)
    assert sorted(tmp_path.iterdir()) == before


def test_a_damaged_copy_is_not_brought_back(tmp_path: Path) -> None:
    book = a_replayed_book(tmp_path, "life_small")
    copy = tmp_path / "copy.clb"
    data = bytearray(book.read_bytes())
    at = data.find("Nuôi".encode())
    data[at : at + 1] = b"M"
    copy.write_bytes(data)

    with pytest.raises((BookDamaged, NotReadable)):
        restore(copy, tmp_path / "new.clb", AROUND)
    assert not (tmp_path / "new.clb").exists()


def test_a_book_that_is_there_stays(tmp_path: Path) -> None:
    book = a_replayed_book(tmp_path, "life_small")

    with pytest.raises(FileExists):
        restore(book, book, AROUND)
