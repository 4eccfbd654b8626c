"""The list of members on a day, by given name, with the groups that reports count."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from lthtgn_desktop.domain.choices import Household, Sex
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.indicators import OLDER
from lthtgn_desktop.domain.members import AGED, Member
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.member_list import MemberLine, MembersPaper, members_list
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.letterhead import letterhead, scale_of
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.working_day import figures_day

SEXES = {Sex.FEMALE: "Nữ", Sex.MALE: "Nam"}
HOUSEHOLDS = {
    Household.POOR: "Hộ nghèo",
    Household.NEAR_POOR: "Hộ cận nghèo",
    Household.DIFFICULT: "Khó khăn",
    Household.NONE: "",
}


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return the list; raises `Refused` where the club has no members on that day."""
    day = wanted.day or figures_day(desk)
    members = members_on(desk, day)
    if not members:
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    top = letterhead(desk, day)
    page = MembersPaper(
        club=top.head,
        day=day,
        lines=[_line(member, day) for member in members],
        counts="; ".join(f"{name} {count}" for name, count in _counts(members, day)),
        signers=top.signers(paper),
    )
    return members_list(page, band=top.band, scale=scale_of(is_large=wanted.is_large))


def members_on(desk: Desk, day: date) -> list[Member]:
    """Return those who belong to the club on a day, by given name."""
    members = picture(desk, day).club.members.values()
    here = (member for member in members if member.belongs_on(day))
    return sorted(here, key=lambda member: (sort_key(member.name), member.code))


def _line(member: Member, day: date) -> MemberLine:
    facts = member.facts
    return MemberLine(
        code=member.code,
        name=member.name,
        born=facts.born[:4],
        sex=SEXES[facts.sex],
        joined=member.joined,
        household=HOUSEHOLDS[member.household_on(day)],
        address=facts.address or "",
        phone=facts.phone or "",
        note=", ".join(_notes(member)),
    )


def _notes(member: Member) -> Iterator[str]:
    if member.facts.alone:
        yield "sống một mình"
    if member.facts.disabled:
        yield "khuyết tật"
    if member.facts.volunteer:
        yield "tình nguyện viên"


def _counts(members: Collection[Member], day: date) -> Iterator[tuple[str, int]]:
    """Yield the groups, which overlap, as the monthly report counts them."""
    ages = [member.age_on(day) for member in members]
    households = [member.household_on(day) for member in members]
    facts = [member.facts for member in members]
    yield "nữ", sum(each.sex is Sex.FEMALE for each in facts)
    yield f"từ {OLDER} tuổi", sum(age >= OLDER for age in ages)
    yield f"từ {AGED} tuổi", sum(age >= AGED for age in ages)
    yield "hộ nghèo", households.count(Household.POOR)
    yield "hộ cận nghèo", households.count(Household.NEAR_POOR)
    yield "khó khăn", households.count(Household.DIFFICULT)
    yield "sống một mình", sum(bool(each.alone) for each in facts)
    yield "khuyết tật", sum(bool(each.disabled) for each in facts)
    yield "tình nguyện viên", sum(bool(each.volunteer) for each in facts)
