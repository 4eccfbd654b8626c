"""The code on a printed sheet: which club's, which day's, and the how-manieth sheet it is."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.errors import RefusalCode, Refused

# A scanner may leave out or change the marks between the parts, a person the capitals.
_CODE = re.compile(r"(?P<club>.+?)[/ ](?P<day>\d{8})[/ ](?P<number>\d{1,3})[/ ](?P<check>\d)")


class SheetCode(NamedTuple):
    """A sheet of the club's book for a day; sheets are counted from 1."""

    club: str
    day: date
    number: int

    @property
    def text(self) -> str:
        """Return the code as it is printed: `DH-001/20260305/1/7`; the last figure checks the rest.

        The check is that of ISO 7064 (MOD 11,10) over the capitals' and figures' values: one wrong
        letter or figure is always noticed.
        """
        body = f"{self.club}/{self.day:%Y%m%d}/{self.number}"
        return f"{body}/{_check(body)}"

    @classmethod
    def read(cls, typed: str) -> SheetCode:
        """Return the code that was typed or scanned; raises `Refused`."""
        found = _CODE.fullmatch(typed.strip())
        refused = Refused(RefusalCode.SHEET_CODE_UNREADABLE, value=typed)
        if found is None:
            raise refused
        try:
            day = date.fromisoformat(found["day"])
        except ValueError:
            raise refused from None
        code = cls(found["club"].strip(), day, int(found["number"]))
        if not code.number or not code.text.endswith(f"/{found['check']}"):
            raise refused
        return code


def _check(body: str) -> int:
    """Return the figure that checks a text without regard to capitals and marks."""
    rest = 10
    for letter in body.upper():
        if letter.isalnum():
            for figure in str(ord(letter)) if not letter.isdecimal() else letter:
                rest = ((rest + int(figure)) % 10 or 10) * 2 % 11
    return (11 - rest) % 10
