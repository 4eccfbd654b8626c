"""What every signed file says about itself, whatever it carries (signing, section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

PROFILE = "CLB-SIG-1"
"""The one form of signature that is written and accepted."""

NO_FILE = "0" * 64
"""What stands in place of the file before the first."""


class FileForm(StrEnum):
    """What a signed file is; the value is written in the file."""

    MONTH = "BC-CLB"
    """A club's closed month."""
    ANSWER = "TL-CLB"
    """The association's answer to it."""
    CONSOLIDATED = "TH-HOI"
    """What an association has added up, for the level above."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """The head of a file's data: whose it is, of which period, and its place in a row of files.

    `previous` is the id of the sender's file before (SHA-256 of its signature part, hexadecimal).
    `version` is that of the form: it goes up whenever a sheet, a column or a field changes.
    """

    form: FileForm
    version: int
    sender: str
    period: str
    number: int
    previous: str
    made_at: str
    program: str
    content: object
