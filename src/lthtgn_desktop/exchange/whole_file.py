"""A file is written whole or not at all, and never over another one unless that is asked for."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable
from pathlib import Path

from lthtgn_desktop.domain.errors import FileExists, SurroundingsRefuse


def write_whole(path: Path, pieces: Iterable[bytes], *, force: bool = False) -> None:
    """Write a file under a temporary name, see it onto the disk, and rename it.

    Raises `FileExists` or `SurroundingsRefuse`; an old file of the name then is as it was.
    """
    try:
        if path.is_dir():
            raise SurroundingsRefuse("is_folder", path)
        if path.exists() and not force:
            raise FileExists(path)
        part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
        try:
            with part.open("xb") as file:
                for piece in pieces:
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
            _sync_folder(path.parent)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise SurroundingsRefuse.because_of(error, path) from error


def _sync_folder(folder: Path) -> None:
    """See the new name onto the disk where the system can (not on Windows)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
