"""The practice club's waiting list: who asks at its last meeting; one of them is approved."""

from __future__ import annotations

from collections import Counter
from datetime import date

from lthtgn_desktop.usecases.practice_club import MILLION, PracticeClub, minutes_of
from lthtgn_desktop.usecases.practice_loans import PURPOSES

WAITING = 5
"""How many ask at most; the first of them is approved for less."""


def ask_in_turn(club: PracticeClub, day: date) -> None:
    """Let those ask who owe nothing and have borrowed least; no chance is used up for it."""
    borrowing = {loan.member for loan in club.open_loans()}
    turns = Counter(loan.member for loan in club.books.club.loans.values())
    free = [member for member in club.members_on(day) if member.code not in borrowing]
    free.sort(key=lambda member: (turns[member.code], member.code))
    for number, member in enumerate(free[:WAITING], 1):
        keys = {
            "request": f"D{number:03}",
            "member": member.code,
            "amount": (number + 2) * MILLION,
            "months": 12,
            "purpose": PURPOSES[number],
        }
        club.record(day, "loan_request", keys)
    if free:
        approved = {"request": "D001", "decision": "approved", "amount": 2 * MILLION}
        club.record(day, "loan_decision", approved | {"minutes": minutes_of(day)})
