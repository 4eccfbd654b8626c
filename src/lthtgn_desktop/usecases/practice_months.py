"""The practice club's months: its founding, its meetings, and how each month ends."""

from __future__ import annotations

from datetime import date

from lthtgn_desktop.domain.choices import Household
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.usecases.practice_club import MEETING_DAY, PracticeClub
from lthtgn_desktop.usecases.practice_loans import extend_the_latest, lend_in_turn
from lthtgn_desktop.usecases.practice_money import (
    collect,
    count_cash,
    divide_interest,
    spend,
    spend_on_activities,
)

RESERVE_FUND = "DP"
FOUNDING_DAY = 5
LEAVING_DAY = 20
OLDEST_OFFICER = 72
OFFICES = ("chair", "vice_chair", "treasurer", "bookkeeper", "secretary")
EASED = {
    Household.POOR: Household.NEAR_POOR,
    Household.NEAR_POOR: Household.NONE,
    Household.DIFFICULT: Household.NONE,
}

IDENTITY = {
    "code": "LAM-THU",
    "name": "CLB LTHTGN thôn Đông Hạ (LÀM THỬ – số liệu không thật)",
    "hamlet": "Đông Hạ",
    "commune": "Yên Hòa",
    "province": "Hải Phòng",
}
RULES = {
    "dues": 10_000,
    "entry_fee": 20_000,
    "split": {LENDING_FUND: 50, OPERATING_FUND: 40, RESERVE_FUND: 10},
}
FIRST_MONEY = (
    (LENDING_FUND, "bank", "grant", "state_budget", 50_000_000, "Ngân sách tỉnh"),
    (LENDING_FUND, "cash", "gift", "mobilised", 15_000_000, "Bà con thôn Đông Hạ"),
    (OPERATING_FUND, "cash", "gift", "mobilised", 3_000_000, "Gia đình ông Vũ Đức Thành"),
    (RESERVE_FUND, "cash", "gift", "association", 1_000_000, "Hội Người cao tuổi xã"),
)
HELP_IN_NEED = ("mutual_help", "Hỗ trợ gia đình thành viên bị bão tốc mái", 500_000)


def found(club: PracticeClub, month: Month) -> None:
    """Found the club: its rules, its first members, its officers and its first money."""
    day = month.first_day.replace(day=FOUNDING_DAY)
    club.record(day, "club", IDENTITY)
    club.record(day, "fund", {"code": RESERVE_FUND, "name": "Quỹ dự phòng, tương trợ"})
    club.record(day, "policy", RULES)
    _take_in(club, day, club.size - club.size // 10)
    _elect(club, day)
    for money in FIRST_MONEY:
        _receive(club, day, money)


def live_through_month(club: PracticeClub, month: Month, index: int) -> None:
    """Hold a month's meeting, and end the month: somebody leaves, cash is counted, it closes."""
    hold_meeting(club, month, index)
    if index % 10 == 7:
        _let_one_go(club, month.first_day.replace(day=LEAVING_DAY))
    for fund in club.books.club.funds:
        count_cash(club, month.last_day, fund, is_short=index % 12 == 8 and fund == OPERATING_FUND)
    club.record(month.last_day, "close", {"month": str(month)})


def hold_meeting(club: PracticeClub, month: Month, index: int) -> None:
    """Hold the meeting of a month; `index` counts the club's months from 0."""
    day = month.first_day.replace(day=MEETING_DAY)
    if index == 12:
        club.record(month.first_day, "policy", {"dues": 15_000})
    _see_to_people(club, day, index)
    present = [member.code for member in club.members_on(day) if club.happens(88)]
    club.record(day, "meeting", {"attended": present})
    collect(club, day, is_mistaken=index % 12 == 4, is_settling=index % 6 == 3)
    _see_to_money(club, day, index)
    for fund in club.books.club.funds:
        club.bank_spare_cash(day, fund)


def _see_to_people(club: PracticeClub, day: date, index: int) -> None:
    lacking = club.size - len(club.members_on(day))
    if index % 2 == 1 and lacking:
        _take_in(club, day, 1 + lacking // 4)
    if day.month == 1 and index:
        _review_households(club, day)
    if index % 12 == 2:
        _exempt_one(club, day)


def _see_to_money(club: PracticeClub, day: date, index: int) -> None:
    if day.month == 10 and index:
        money = (OPERATING_FUND, "cash", "gift", "association", 1_000_000, "Hội Người cao tuổi xã")
        _receive(club, day, money)
    if day.month % 3 == 0:
        divide_interest(club, day)
    if index % 5 == 4:
        extend_the_latest(club, day)
    lend_in_turn(club, day)
    spend_on_activities(club, day)
    if index % 12 == 9:
        spend(club, day, RESERVE_FUND, HELP_IN_NEED)


def _elect(club: PracticeClub, day: date) -> None:
    """Elect officers among those who are not too old for it."""
    able = sorted(club.members_on(day), key=lambda member: member.age_on(day) > OLDEST_OFFICER)
    for role, member in zip(OFFICES, able, strict=False):
        club.record(day, "officer", {"role": role, "name": member.name})


def _take_in(club: PracticeClub, day: date, people: int) -> None:
    for _ in range(people):
        code = f"M{len(club.books.club.members) + 1:03}"
        club.record(day, "join", club.villagers.next(code, day))


def _receive(club: PracticeClub, day: date, money: tuple[str, str, str, str, int, str]) -> None:
    keys = ("fund", "into", "nature", "source", "amount", "from")
    club.record(day, "receive", dict(zip(keys, money, strict=True)))


def _review_households(club: PracticeClub, day: date) -> None:
    """Note what the commune found: most stay as they were, some are better off, one worse."""
    statuses = {member.code: member.household_on(day) for member in club.members_on(day)}
    fine = [code for code, status in statuses.items() if status is Household.NONE]
    found_now = {
        code: EASED[status] if club.happens(15) else status
        for code, status in statuses.items()
        if status is not Household.NONE
    }
    if fine:
        found_now[club.chance.choice(fine)] = Household.NEAR_POOR
    for code, status in found_now.items():
        club.record(day, "household", {"member": code, "status": status, "year": day.year})


def _exempt_one(club: PracticeClub, day: date) -> None:
    """Free the oldest of those in hardship from a year's dues."""
    month = Month.of(day)
    in_need = [
        member
        for member in club.members_on(day)
        if (member.facts.alone or member.household_on(day) is Household.POOR)
        and not member.is_exempt(month)
    ]
    if in_need:
        oldest = min(in_need, key=lambda member: (member.facts.born, member.code))
        reason = "Già yếu, hoàn cảnh khó khăn"
        months = {"from": str(month), "to": str(month.plus(11))}
        club.record(day, "exempt", {"member": oldest.code, **months, "reason": reason})


def _let_one_go(club: PracticeClub, day: date) -> None:
    """Let one go who holds no office and owes nothing on a loan."""
    borrowing = {loan.member for loan in club.open_loans()}
    officers = {officer.name for officer in club.books.club.officers}
    free = [
        member
        for member in club.members_on(day)
        if member.code not in borrowing and member.name not in officers
    ]
    if free:
        member = club.chance.choice(free)
        club.record(day, "leave", {"member": member.code, "reason": _reason(member, day)})


def _reason(member: Member, day: date) -> str:
    return "died" if member.age_on(day) >= 75 else "moved"
