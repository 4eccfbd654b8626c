"""Consent: a sheet for one member, one for each, or a table in which all of them sign."""

from __future__ import annotations

from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.consent import (
    ConsentPaper,
    Person,
    consent_list,
    consent_sheets,
)
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.letterhead import Letterhead, letterhead, scale_of
from lthtgn_desktop.usecases.paper.members import members_on
from lthtgn_desktop.usecases.working_day import figures_day

_NOBODY_NAMED = "thủ quỹ hoặc chủ nhiệm câu lạc bộ"


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return the sheets; raises `Refused` for somebody who is no member, or without members."""
    if wanted.member and wanted.everyone:
        raise Refused(RefusalCode.PAPER_TAKES_NOT, paper=paper, option="everyone")
    day = wanted.day or figures_day(desk)
    people = members_on(desk, day)
    if not people:
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    top = letterhead(desk, day)
    if wanted.member:
        people = [top.club.need_member_on(wanted.member, day)]
    page = ConsentPaper(
        club=top.head,
        people=[_person(member) for member in people],
        asked=_whom_to_ask(top),
        signers=top.signers(paper),
        day=wanted.day,
        place=top.place,
    )
    made = consent_sheets if wanted.member or wanted.everyone else consent_list
    return made(page, band=top.band, scale=scale_of(is_large=wanted.is_large))


def _person(member: Member) -> Person:
    facts = member.facts
    return Person(member.name, member.code, facts.born[:4], facts.address or "")


def _whom_to_ask(top: Letterhead) -> str:
    """Return the treasurer and the chair, the telephone with the first, as far as known."""
    roles = ((Role.TREASURER, "thủ quỹ"), (Role.CHAIR, "chủ nhiệm"))
    held = [(words, top.club.officer(role, top.day)) for role, words in roles]
    told = [f"{words} {name}" for words, name in held if name]
    if not told:
        told = [_NOBODY_NAMED]
    if top.settings.phone:
        told[0] += f" (điện thoại {top.settings.phone})"
    return " hoặc ".join(told) + "."
