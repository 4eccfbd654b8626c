"""The second record: every event once more, as a line of a text file in another folder.

`nhat-ky-<year>.log` is appended to, and synced, after each commit, before anyone is told that the
act is saved (`reliability.md`, 4.3, in short). It heals a book that lacks its last events, and
shows an old or altered one for what it is.
"""

from __future__ import annotations

import binascii
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

from lthtgn_desktop.domain.breaches import SecondRecordFails
from lthtgn_desktop.store.chain import Stamp
from lthtgn_desktop.store.reports import UNSIGNED_FIELDS, SentReport
from lthtgn_desktop.store.signing_keys import StoredKey

REPORTS = "bao-cao.log"
"""The file that notes which reports left the club."""

KEYS = "khoa.log"
"""The file that keeps the signing keys, locked as they are in the book."""


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


class Remembered(NamedTuple):
    """All that a second record says, read once: the events, the reports and the keys, in order."""

    lines: list[Line]
    reports: list[SentReport]
    keys: list[StoredKey]


@dataclass(frozen=True, slots=True)
class SecondRecord:
    """The files of one book's second record."""

    folder: Path

    def append(self, lines: Sequence[Line]) -> None:
        """Add lines and see them onto the disk; raises `SecondRecordFails`."""
        if not lines:
            return
        try:
            by_file: dict[Path, list[str]] = {}
            for line in lines:
                by_file.setdefault(self._file_of(line), []).append(line.text())
            for path, texts in by_file.items():
                self._append_to(path, texts)
        except OSError as error:
            raise SecondRecordFails(self.folder) from error

    def read(self) -> Remembered:
        """Return everything that the second record says."""
        return Remembered(list(self.lines()), self.reports(), self.keys())

    def lines(self) -> Iterator[Line]:
        """Return all whole lines in the order of the book; one that a crash cut off is left out."""
        found = [line for path in self._files() for line in _read(path)]
        return iter(sorted(found, key=lambda line: line.sequence))

    def append_reports(self, sent: Sequence[SentReport]) -> None:
        """Note reports that left the club; raises `SecondRecordFails`."""
        self._note(REPORTS, sent)

    def reports(self) -> list[SentReport]:
        """Return the reports that left the club, in order."""
        found = {one.number: one for raw in self._noted(REPORTS) if (one := _report_of(raw))}
        return [found[number] for number in sorted(found)]

    def append_keys(self, keys: Sequence[StoredKey]) -> None:
        """Keep signing keys, locked as they are; raises `SecondRecordFails`."""
        self._note(KEYS, [_in_text(key) for key in keys])

    def keys(self) -> list[StoredKey]:
        """Return the signing keys, in order."""
        found = {one.number: one for raw in self._noted(KEYS) if (one := _key_of(raw))}
        return [found[number] for number in sorted(found)]

    def _note(self, name: str, noted: Sequence[Sequence[object]]) -> None:
        if not noted:
            return
        try:
            texts = [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in noted]
            self._append_to(self.folder / name, texts)
        except OSError as error:
            raise SecondRecordFails(self.folder) from error

    def _noted(self, name: str) -> list[bytes]:
        path = self.folder / name
        return path.read_bytes().splitlines() if path.is_file() else []

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob("nhat-ky-*.log")) if self.folder.is_dir() else []

    def _file_of(self, line: Line) -> Path:
        return self.folder / f"nhat-ky-{line.stamp.at[:4]}.log"

    def _append_to(self, path: Path, texts: Sequence[str]) -> None:
        is_new = not path.exists()
        if is_new:
            self.folder.mkdir(exist_ok=True)
        with path.open("ab+") as file:
            end = file.seek(0, os.SEEK_END)
            if end and not _ends_line(file, end):
                file.write(b"\n")  # closes off a line that a crash cut short
            file.write("".join(text + "\n" for text in texts).encode())
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


def _parsed(raw: bytes) -> Line | None:
    try:
        sequence, *texts = json.loads(raw)
    except (ValueError, TypeError, RecursionError):
        return None
    if type(sequence) is not int or not 0 < sequence < 2**63 or len(texts) != 5:
        return None
    if not all(isinstance(text, str) for text in texts):
        return None
    own_hash, at, by, program, document = texts
    return Line(sequence, own_hash, Stamp(at, by, program), document)


def _report_of(raw: bytes) -> SentReport | None:
    try:
        number, *texts = json.loads(raw)
    except (ValueError, TypeError, RecursionError):
        return None
    if type(number) is not int or len(texts) + 1 not in {UNSIGNED_FIELDS, len(SentReport._fields)}:
        return None
    if not all(isinstance(text, str) for text in texts):
        return None
    return SentReport(number, *texts)


def _in_text(key: StoredKey) -> list[object]:
    return [
        binascii.b2a_base64(part, newline=False).decode() if isinstance(part, bytes) else part
        for part in key
    ]


def _key_of(raw: bytes) -> StoredKey | None:
    try:
        key = StoredKey(*json.loads(raw))
        certificate, locked, card = (
            binascii.a2b_base64(text, strict_mode=True)
            for text in (key.certificate, key.locked, key.card)
        )
    except (ValueError, TypeError, RecursionError):
        return None
    texts = (key.fingerprint, key.person, key.made_at, key.previous_hash)
    if type(key.number) is not int or not all(isinstance(text, str) for text in texts):
        return None
    return key._replace(certificate=certificate, locked=locked, card=card)


def _sync_folder(folder: Path) -> None:
    """See a new file's name onto the disk where the system can (not on Windows)."""
    if os.name == "posix":
        for place in (folder, folder.parent):
            handle = os.open(place, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
