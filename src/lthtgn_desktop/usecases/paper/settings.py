"""The club's wishes for its papers: looked at, and changed all at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.life import read_text
from lthtgn_desktop.domain.names import clean_text
from lthtgn_desktop.domain.paper_settings import MOST_SIGNERS, SIGNERS, PaperSettings, Sign
from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.store import settings
from lthtgn_desktop.usecases.desk import Desk

LONGEST_LINE = 120
"""As many letters as a line of the header takes, in two rows of type at the most."""

_PHONE = re.compile(r"0\d{9,10}", re.ASCII)
_BETWEEN_DIGITS = re.compile(r"[\s.()-]+")


def paper_settings(desk: Desk) -> PaperSettings:
    """Return the wishes that count now."""
    with desk.book.reading() as connection:
        return settings.current(connection)


def change_settings(desk: Desk, wishes: PaperSettings) -> PaperSettings:
    """Keep wishes from now on, tidied, and return them; the same ones again are no change.

    Raises `Refused` where a line is too long or hides something, where the telephone number is
    none, or where a paper is signed by nobody, by too many or by somebody twice.
    """
    tidy = _tidied(wishes)
    with desk.book.writing() as writing:
        if tidy != settings.current(writing.connection):
            settings.add(writing.connection, tidy, desk.stamp())
    return tidy


def _tidied(wishes: PaperSettings) -> PaperSettings:
    signers = {paper: _signers(paper, signs) for paper, signs in wishes.signers.items()}
    return replace(
        wishes,
        above=_line("above", wishes.above),
        name=_line("name", wishes.name),
        address=_line("address", wishes.address),
        phone=_phone(wishes.phone),
        signers={paper: signs for paper, signs in signers.items() if signs != SIGNERS[paper]},
    )


def _line(key: str, typed: str) -> str:
    return clean_text(read_text(key, typed, LONGEST_LINE)) if typed.strip() else ""


def _phone(typed: str) -> str:
    """Return a number as it is read aloud: `0912 345 678`; +84 is written as 0."""
    said = _line("phone", typed)
    digits = re.sub(r"^\+84", "0", _BETWEEN_DIGITS.sub("", said))
    if not digits:
        return ""
    if not _PHONE.fullmatch(digits):
        raise Refused(RefusalCode.PHONE_UNREADABLE, key="phone", value=said)
    return f"{digits[:4]} {digits[4:7]} {digits[7:]}"


def _signers(paper: Paper, signs: Sequence[Sign]) -> tuple[Sign, ...]:
    if paper not in SIGNERS:
        raise Refused(RefusalCode.PAPER_TAKES_NOT, paper=paper, option="signers")
    if not signs and SIGNERS[paper]:  # the overdue list is signed by nobody
        raise Refused(RefusalCode.SIGNER_NEEDED, key="signers", paper=paper)
    if len(set(signs)) < len(signs):
        raise Refused(RefusalCode.SIGNER_TWICE, key="signers", paper=paper)
    if len(signs) > MOST_SIGNERS:
        code = RefusalCode.TOO_MANY_SIGNERS
        raise Refused(code, key="signers", paper=paper, highest=MOST_SIGNERS)
    return tuple(signs)
