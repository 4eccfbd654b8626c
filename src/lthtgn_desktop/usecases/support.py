"""The file for whoever helps: the program, the computer, the state of the book; about nobody.

It says how much there is and where it went wrong, never who or what sum: counts of rows and of
kinds of events, codes of findings, and of the log only lines of a known shape. A person can read
it before sending it.
"""

from __future__ import annotations

import builtins
import platform
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import NamedTuple

from lthtgn_desktop import __version__
from lthtgn_desktop.domain.breaches import BookDamaged, Finding
from lthtgn_desktop.domain.errors import ClubError, NotReadable
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.store import book, tables
from lthtgn_desktop.store.book_size import events_of_types, rows_of_tables
from lthtgn_desktop.usecases.check_book import check

LAST_LINES = 200
"""How many lines of the log the file has at most."""

_STAMP = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} lthtgn_desktop[\w.]*"
_ERROR = re.compile(rf"({_STAMP}) (\w+)", re.ASCII)
_PLACE = re.compile(r"  [\w<>]+\.py:\d+ [\w<>]+", re.ASCII)
_KNOWN_PARTS = frozenset(
    {
        "/",
        ".local",
        "appdata",
        "desktop",
        "documents",
        "downloads",
        "dropbox",
        "google drive",
        "home",
        "lam-thu.clb",
        "local",
        "lthtgn",
        "media",
        "mnt",
        "onedrive",
        "share",
        "so-quy.clb",
        "users",
    }
)
"""Parts of a path that say where on a computer a file is, and nothing of a person."""


class Around(NamedTuple):
    """What is known beside the book: the program's migrations, its log, the window's facts."""

    migrations: Path
    log: Path
    window: Mapping[str, str]


def system() -> str:
    """Return the computer's system, such as `Windows 10 (AMD64)`."""
    return f"{platform.system()} {platform.release()} ({platform.machine()})"


def write_support(output: Path, place: Path | None, around: Around) -> None:
    """Write the file about the book at a place, or about none.

    Raises `NotReadable` where the book's file is missing, `FileExists` where the output is there.
    """
    if place is not None and not place.exists():
        raise NotReadable("missing", place)
    lines = "".join(f"{line}\n" for line in support_lines(place, around))
    write_whole(output, [lines.encode()])


def support_lines(place: Path | None, around: Around) -> Iterator[str]:
    """Yield the lines of the file."""
    yield "Tệp cho người hỗ trợ: không có tên, mã, điện thoại, địa chỉ hay số tiền của ai."
    yield "For the supporter: nobody's name, code, telephone, address or money is in it."
    yield f"program: lthtgn {__version__}, book schema {tables.SCHEMA_VERSION}"
    yield f"system: {system()}, Python {platform.python_version()}"
    for name, value in around.window.items():
        yield f"{name}: {value}"
    yield ""
    if place is not None:
        yield f"book: {shortened(place)}, {place.stat().st_size // 1024} KiB"
        yield from _book_lines(place, around.migrations)
        yield ""
    yield from _log_lines(around.log)


def shortened(path: PurePath) -> str:
    """Return a path of which only the parts stay that everybody's computer has."""
    *folders, name = path.parts
    shown = [part.strip("\\/") if _is_known(part) else "…" for part in folders]
    kept = name if name.casefold() in _KNOWN_PARTS else f"…{path.suffix}"
    return "/".join([*shown, kept])


def last_trouble(log: Path) -> str:
    """Return where the log noted its last error and of what kind, or an empty text."""
    found = [line for line in _lines(log) if _is_error(line)]
    return found[-1] if found else ""


def _is_known(part: str) -> bool:
    return part.casefold() in _KNOWN_PARTS or re.fullmatch(r"[A-Za-z]:\\", part) is not None


def _book_lines(place: Path, migrations: Path) -> Iterator[str]:
    try:
        yield f"schema of this book: {book.schema_version(place)}"
        checked = check(place, migrations)
    except BookDamaged as error:
        yield f"check: {_codes(error.findings)}"
        return
    except ClubError as error:
        yield f"check: refused ({type(error).__name__} {getattr(error, 'code', '')})"
        return
    found = _codes(checked.findings) or "whole"
    yield f"check: {found}; events {checked.events}, second record {checked.remembered}"
    if not checked.findings:
        yield from _counts(place)


def _counts(place: Path) -> Iterator[str]:
    opened = book.open_book(place, read_only=True)
    try:
        with opened.reading() as connection:
            rows, events = rows_of_tables(connection), events_of_types(connection)
    finally:
        opened.close()
    yield "rows: " + ", ".join(f"{name} {count}" for name, count in rows.items())
    yield "events: " + ", ".join(f"{name} {count}" for name, count in events.items())


def _codes(findings: list[Finding]) -> str:
    counted = Counter(finding.code.value for finding in findings)
    return ", ".join(f"{code} × {count}" for code, count in sorted(counted.items()))


def _log_lines(log: Path) -> Iterator[str]:
    lines = _lines(log)[-LAST_LINES:]
    kept = [line for line in lines if _is_error(line) or _PLACE.fullmatch(line)]
    yield f"log: {len(kept)} lines; {len(lines) - len(kept)} of another shape left out"
    yield from kept


def _lines(log: Path) -> list[str]:
    """Return the end of the log; nothing where there is none."""
    try:
        return log.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _is_error(line: str) -> bool:
    found = _ERROR.fullmatch(line)
    return found is not None and found[2] in _kinds()


def _kinds() -> set[str]:
    """Return the names of every kind of error that there is: Python's, and ours."""
    known = {name for name in vars(builtins) if name.endswith(("Error", "Exception", "Exit"))}
    return known | {kind.__name__ for kind in _all_of(ClubError)}


def _all_of(kind: type[ClubError]) -> Iterator[type[ClubError]]:
    yield kind
    below: type[ClubError]
    for below in kind.__subclasses__():
        yield from _all_of(below)
