"""The help page of a screen, from the files that came with the program; no book is needed.

A page is `<language>/<topic>.md`: a heading, numbered steps, one picture. A key stands between
grave accents, as in `F9`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.errors import NotReadable

_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)
_STEP = re.compile(r"^\d+\. (.+)$", re.MULTILINE)
_PICTURE = re.compile(r"^!\[(.+)\]\((.+)\)$", re.MULTILINE)
_KEY = re.compile(r"`([^`]+)`")


class Guide(NamedTuple):
    """One help page; `shows` says in words what is seen on its picture."""

    title: str
    steps: list[str]
    picture: Path
    shows: str
    keys: frozenset[str]


def guide(folder: Path, language: str, topic: str) -> Guide:
    """Return the page of a topic in a language; raises `NotReadable` where there is none."""
    path = folder / language / f"{topic}.md"
    try:
        written = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise NotReadable("missing", path) from None
    heading, picture = _HEADING.search(written), _PICTURE.search(written)
    if heading is None or picture is None:
        raise NotReadable("missing", path)
    steps = [_KEY.sub(r"\1", step) for step in _STEP.findall(written)]
    shown = path.parent / picture[2]
    return Guide(heading[1], steps, shown, picture[1], frozenset(_KEY.findall(written)))
