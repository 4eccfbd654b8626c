"""The supporter's file says how things stand, and nothing of anybody."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from books import AROUND, MIGRATIONS
from lthtgn_desktop.domain.errors import FileExists, NotReadable
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.usecases.practice import make_practice
from lthtgn_desktop.usecases.support import Around, last_trouble, shortened, write_support

LOG = """\
2026-04-05 08:00:00,123 lthtgn_desktop.ui.runner KeyError
  runner.py:88 attempt
  page.py:12 <lambda>
2026-04-05 08:00:01,123 lthtgn_desktop.ui.runner Hoa
2026-04-05 08:00:02,123 lthtgn_desktop.app ValueError Nguyễn Thị Hòa 500000
Traceback: Trần Văn Bình, 0912345678, 1.250.000
  runner.py:88 Hòa
"""


def around(folder: Path, log: str = LOG) -> Around:
    path = folder / "nhat-ky-loi.log"
    path.write_text(log, "utf-8")
    return Around(MIGRATIONS, path, {"screen": "1366 x 768"})


def documents(book: Path) -> list[dict[str, object]]:
    with closing(sqlite3.connect(book)) as opened:
        return [json.loads(text) for (text,) in opened.execute("SELECT document FROM event")]


def private(book: Path) -> set[str]:
    """Every name, code, telephone, address, text and larger amount that the book holds."""
    plain = {"type", "date", "fund", "into", "from", "nature", "source", "area", "month", "role"}
    plain |= {"sex", "status", "method", "principal", "to", "attendance", "fees"}
    found: set[str] = set()
    for key, value in (pair for document in documents(book) for pair in pairs(document)):
        if isinstance(value, str) and key not in plain and len(value) >= 3:
            found.add(value)
        elif isinstance(value, int) and value >= 5000:
            found.update({str(value), grouped(value)})
    return found


def pairs(value: object, key: str = "") -> Iterator[tuple[str, object]]:
    """Every value in a document with the key that it stands under."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from pairs(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from pairs(inner, key)
    else:
        yield key, value


def test_nothing_of_anybody_is_in_the_file(tmp_path: Path) -> None:
    book = tmp_path / "Sổ bà Hòa.clb"
    make_practice(book, AROUND, members=60, months=5)
    output = tmp_path / "ho-tro.txt"

    write_support(output, book, around(tmp_path))

    written = output.read_text("utf-8")
    secrets = private(book)
    assert len(secrets) > 300
    assert any(secret.startswith("Nguyễn") for secret in secrets)
    assert [secret for secret in secrets if secret in written] == []
    for secret in ("Hòa", "Hoa", "Bình", "0912345678", "500000", "1.250.000"):
        assert secret not in written


def test_the_file_says_how_the_book_stands_and_where_errors_were(tmp_path: Path) -> None:
    book = tmp_path / "so-quy.clb"
    make_practice(book, AROUND, members=5, months=2)
    output = tmp_path / "ho-tro.txt"

    write_support(output, book, around(tmp_path))

    written = output.read_text("utf-8")
    assert "check: whole; events" in written
    assert "rows: " in written
    assert "collect" in written
    assert "screen: 1366 x 768" in written
    assert "KeyError\n  runner.py:88 attempt\n  page.py:12 <lambda>" in written
    assert "4 of another shape left out" in written


def test_a_spoilt_book_gives_codes_alone(tmp_path: Path) -> None:
    book = tmp_path / "so-quy.clb"
    make_practice(book, AROUND, members=5, months=2)
    with closing(sqlite3.connect(book)) as opened:
        opened.execute("DROP TRIGGER IF EXISTS no_such")
        (lock,) = opened.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' LIMIT 1"
        ).fetchone()
        opened.execute(f"DROP TRIGGER {lock}")
        opened.commit()
    output = tmp_path / "ho-tro.txt"

    write_support(output, book, around(tmp_path))

    assert "check: lock_missing × 1" in output.read_text("utf-8")


def test_it_is_made_without_a_book_and_without_a_log(tmp_path: Path) -> None:
    output = tmp_path / "ho-tro.txt"

    write_support(output, None, Around(MIGRATIONS, tmp_path / "none.log", {}))

    assert "log: 0 lines" in output.read_text("utf-8")


def test_a_missing_book_and_a_file_that_is_there_are_refused(tmp_path: Path) -> None:
    output = tmp_path / "ho-tro.txt"
    with pytest.raises(NotReadable):
        write_support(output, tmp_path / "none.clb", around(tmp_path))
    output.write_text("x")
    with pytest.raises(FileExists):
        write_support(output, None, around(tmp_path))


def test_a_path_is_shortened_to_what_every_computer_has() -> None:
    here = PurePosixPath("/home/nguyenhoa/.local/share/lthtgn/so-quy.clb")
    there = PureWindowsPath(r"C:\Users\Bà Hòa\OneDrive\Sổ của Hòa\Sổ Hòa.clb")

    assert shortened(here) == "/home/…/.local/share/lthtgn/so-quy.clb"
    assert shortened(there) == "C:/Users/…/OneDrive/…/….clb"


def test_the_last_error_is_found_by_its_kind_alone(tmp_path: Path) -> None:
    told = last_trouble(around(tmp_path).log)

    assert told == "2026-04-05 08:00:00,123 lthtgn_desktop.ui.runner KeyError"
