"""The practice club's money: what is collected, divided, spent and counted."""

from __future__ import annotations

from datetime import date
from typing import cast

from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.dues import DuesTable
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.money import DENOMINATIONS
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.usecases.practice_club import PracticeClub, minutes_of, number_of
from lthtgn_desktop.usecases.practice_loans import one_to_settle, repayment

Line = dict[str, object]

LEAST_TO_DIVIDE = 100_000  # đồng
SHORTAGE = 5_000  # đồng
TYPICAL_SIZE = 60
Purchase = tuple[str, str, int]
"""What is spent on an area, for what, and how many đồng in a club of typical size."""

REFRESHMENTS: Purchase = ("culture", "Nước uống, bánh kẹo buổi sinh hoạt", 150_000)
OF_THE_SEASON: dict[int, Purchase] = {
    1: ("mutual_help", "Quà Tết cho hộ nghèo, hộ khó khăn", 2_000_000),
    6: ("culture", "Kỷ niệm Ngày Người cao tuổi Việt Nam", 1_000_000),
    10: ("culture", "Kỷ niệm Ngày Quốc tế Người cao tuổi", 1_000_000),
}
ACTIVITIES: tuple[Purchase, ...] = (
    ("health", "Khám sức khỏe, đo huyết áp cho thành viên", 300_000),
    ("home_care", "Quà thăm người được chăm sóc tại nhà", 150_000),
    ("mutual_help", "Thăm thành viên ốm nằm viện", 200_000),
    ("mutual_help", "Viếng đám hiếu", 200_000),
    ("rights", "Nói chuyện về Luật Người cao tuổi", 200_000),
    ("learning", "Tập huấn nuôi gà an toàn sinh học", 250_000),
    ("culture", "Giao lưu văn nghệ, dưỡng sinh", 350_000),
    ("mobilisation", "In thư ngỏ vận động ủng hộ", 100_000),
    ("income_generation", "Đi kiểm tra sử dụng vốn vay", 100_000),
    ("office", "Sổ sách, giấy bút", 80_000),
    ("board", "Bồi dưỡng họp ban chủ nhiệm", 150_000),
)


def collect(club: PracticeClub, day: date, *, is_mistaken: bool, is_settling: bool) -> None:
    """Collect what members pay; a mistaken sheet is taken back and keyed again."""
    lines = _lines(club, day, is_settling=is_settling)
    wrong = _with_a_slip(lines) if is_mistaken else lines
    if wrong != lines:
        ref = club.record(day, "collect", {"lines": wrong})
        club.record(day, "reverse", {"of": ref, "reason": "Ghi nhầm hội phí, thừa một số 0"})
    if lines:
        club.record(day, "collect", {"lines": lines})


def divide_interest(club: PracticeClub, day: date) -> None:
    """Divide all interest that waits, by the club's own shares."""
    amount = club.undivided()
    if amount >= LEAST_TO_DIVIDE:
        club.fetch_cash(day, LENDING_FUND, amount)
        keys = {"fund": LENDING_FUND, "amount": amount, "minutes": minutes_of(day)}
        club.record(day, "split", keys)


def spend_on_activities(club: PracticeClub, day: date) -> None:
    """Spend on the meeting, the season and some activities, as far as the operating fund goes."""
    season = [OF_THE_SEASON[day.month]] if day.month in OF_THE_SEASON else []
    for purchase in (REFRESHMENTS, *season, *club.chance.sample(ACTIVITIES, 3)):
        spend(club, day, OPERATING_FUND, purchase)


def spend(club: PracticeClub, day: date, fund: str, purchase: Purchase) -> None:
    """Spend on one thing where the fund has enough for it."""
    area, text, typical = purchase
    amount = max(2, typical * club.size // TYPICAL_SIZE // 10_000) * 10_000
    if amount <= club.cash(fund) + club.bank(fund):
        club.fetch_cash(day, fund, amount)
        keys = {"fund": fund, "from": "cash", "area": area, "amount": amount, "text": text}
        club.record(day, "spend", keys)


def count_cash(club: PracticeClub, day: date, fund: str, *, is_short: bool) -> None:
    """Count a fund's cash note by note; a little is missing where it is short."""
    cash = club.cash(fund)
    if is_short and cash > SHORTAGE:
        found = {"notes": _notes(club, cash - SHORTAGE), "explanation": "Thiếu tiền lẻ, đang tìm"}
        club.record(day, "count", {"fund": fund, **found})
    else:
        club.record(day, "count", {"fund": fund, "notes": _notes(club, cash)})


def _lines(club: PracticeClub, day: date, *, is_settling: bool) -> list[Line]:
    settled = one_to_settle(club, day) if is_settling else None
    table = DuesTable.up_to(club.books.club.rules, club.books.club.opened, day)
    loans = {loan.member: loan for loan in club.open_loans()}
    lines = []
    for code, member in club.books.club.members.items():
        paid = _membership(club, member, table) if member.belongs_on(day) else {}
        if loan := loans.get(code):
            paid |= repayment(club, loan, day, in_full=loan is settled)
        if paid:
            lines.append({"member": code, **paid})
    return lines


def _membership(club: PracticeClub, member: Member, table: DuesTable) -> Line:
    """Return the dues and, in the month of joining, the entry fee that a member pays.

    One in seven often comes without money and catches up later; one in ten pays months ahead.
    """
    number, rules = number_of(member.code), club.books.club.rules
    if Month.of(member.joined) == Month.of(table.day):
        return {"dues": rules.dues_on(member.joined), "entry_fee": rules.entry_fee_on(table.day)}
    owed = table.charged(member) - club.dues_paid(member)
    if owed <= 0 or (number % 7 == 0 and club.happens(60)):
        return {}
    ahead = club.chance.choice((2, 5, 11)) if number % 10 == 4 else 0
    return {"dues": owed + ahead * rules.dues_on(table.day)}


def _with_a_slip(lines: list[Line]) -> list[Line]:
    """Return the lines with the first dues typed ten times too large."""
    place = next((place for place, line in enumerate(lines) if "dues" in line), None)
    if place is None:
        return lines
    slipped = {**lines[place], "dues": cast("int", lines[place]["dues"]) * 10}
    return [*lines[:place], slipped, *lines[place + 1 :]]


def _notes(club: PracticeClub, amount: int) -> dict[str, int]:
    """Return notes that make up an amount; not all of it in the largest ones."""
    notes = {}
    for note in DENOMINATIONS:
        most = amount // note
        number = club.chance.randint(most // 2, most) if note >= 20_000 else most
        if number:
            notes[str(note)] = number
        amount -= number * note
    return notes
