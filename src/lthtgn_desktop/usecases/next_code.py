"""The code that is proposed for somebody or something new, in the pattern of those before."""

from __future__ import annotations

import re
from collections.abc import Collection

_NUMBERED = re.compile(r"(.*?)(\d+)", re.ASCII)


def next_code(codes: Collection[str], first: str) -> str:
    """Return the next free code in the pattern of the newest numbered one, `first` where none is.

    The codes come in the order in which they were given: M009 is followed by M010.
    """
    numbered = [match for code in codes if (match := _NUMBERED.fullmatch(code))]
    if not numbered:
        return first
    prefix, width = numbered[-1][1], len(numbered[-1][2])
    highest = max(int(match[2]) for match in numbered if match[1] == prefix)
    return f"{prefix}{highest + 1:0{width}}"
