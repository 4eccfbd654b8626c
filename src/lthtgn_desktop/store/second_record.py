"""The second record: every event once more, as a line of a text file in another folder.

`nhat-ky-<year>.log` is appended to, and synced, after each commit, before anyone is told that the
act is saved (`reliability.md`, 4.3, in short). It heals a book that lacks its last events, and
shows an old or altered one for what it is.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

from lthtgn_desktop.domain.breaches import SecondRecordFails
from lthtgn_desktop.store.chain import Stamp


class Line(NamedTuple):
    """One event as the second record keeps it."""

    sequence: int
    hash: str
    stamp: Stamp
    document: str

    def text(self) -> str:
        """Return the line as it stands in the file."""
        values = [self.sequence, self.hash, *self.stamp, self.document]
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def folder_of(book: Path) -> Path:
    """Return where a book's second record is: a folder of its own beside it."""
    return book.with_name(f"{book.name}.nhat-ky")


@dataclass(frozen=True, slots=True)
class SecondRecord:
    """The files of one book's second record."""

    folder: Path

    def append(self, lines: Sequence[Line]) -> None:
        """Add lines and see them onto the disk; raises `SecondRecordFails`."""
        if not lines:
            return
        try:
            by_file: dict[Path, list[Line]] = {}
            for line in lines:
                by_file.setdefault(self._file_of(line), []).append(line)
            for path, its_lines in by_file.items():
                self._append_to(path, its_lines)
        except OSError as error:
            raise SecondRecordFails(self.folder) from error

    def lines(self) -> Iterator[Line]:
        """Return all whole lines in the order of the book; one that a crash cut off is left out."""
        found = [line for path in self._files() for line in _read(path)]
        return iter(sorted(found, key=lambda line: line.sequence))

    def last(self) -> Line | None:
        """Return the newest line, without reading the whole record where that can be helped."""
        tails = [line for path in self._files() if (line := _last_of(path)) is not None]
        return max(tails, key=lambda line: line.sequence, default=None)

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob("nhat-ky-*.log")) if self.folder.is_dir() else []

    def _file_of(self, line: Line) -> Path:
        return self.folder / f"nhat-ky-{line.stamp.at[:4]}.log"

    def _append_to(self, path: Path, lines: Sequence[Line]) -> None:
        is_new = not path.exists()
        if is_new:
            self.folder.mkdir(exist_ok=True)
        with path.open("ab+") as file:
            end = file.seek(0, os.SEEK_END)
            if end and not _ends_line(file, end):
                file.write(b"\n")  # closes off a line that a crash cut short
            file.write("".join(line.text() + "\n" for line in lines).encode())
            file.flush()
            os.fsync(file.fileno())
        if is_new:
            _sync_folder(self.folder)


def _ends_line(file: BinaryIO, end: int) -> bool:
    file.seek(end - 1)
    return file.read(1) == b"\n"


def _read(path: Path) -> list[Line]:
    with path.open("rb") as file:
        return [line for raw in file if (line := _parsed(raw)) is not None]


def _last_of(path: Path) -> Line | None:
    """Return the last whole line of a file, looking back from its end."""
    with path.open("rb") as file:
        end = file.seek(0, os.SEEK_END)
        size = 1 << 16
        while True:
            start = max(0, end - size)
            file.seek(start)
            raw_lines = file.read(end - start).split(b"\n")
            for raw in reversed(raw_lines[1:] if start else raw_lines):
                if (line := _parsed(raw)) is not None:
                    return line
            if not start:
                return None
            size *= 4


def _parsed(raw: bytes) -> Line | None:
    try:
        sequence, own_hash, at, by, program, document = json.loads(raw)
        return Line(sequence, own_hash, Stamp(at, by, program), document)
    except (ValueError, TypeError):
        return None


def _sync_folder(folder: Path) -> None:
    """See a new file's name onto the disk where the system can (not on Windows)."""
    if os.name == "posix":
        for place in (folder, folder.parent):
            handle = os.open(place, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
