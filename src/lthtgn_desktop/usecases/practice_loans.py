"""The practice club's loans: whose turn it is, what is paid back, which term is made longer."""

from __future__ import annotations

from collections import Counter
from datetime import date

from lthtgn_desktop.domain.choices import Household
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.loans import Loan
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.month import Month, months_later
from lthtgn_desktop.usecases.practice_club import MILLION, PracticeClub, minutes_of, number_of

AMOUNTS = (3, 3, 4, 4, 5, 5, 5, 6, 8, 10)  # million đồng
MOST_NEW_LOANS = 5
MONTHS_OF_TROUBLE = 3
"""In the last months no slow borrower pays principal, so that some of it is overdue at the end."""

OFFERS: tuple[dict[str, object], ...] = (
    {"method": "flat", "principal": "monthly", "rate": "0.5", "months": 12},
    {"method": "flat", "principal": "monthly", "rate": "0.6", "months": 10},
    {"method": "flat", "principal": "every_3", "rate": "0.5", "months": 12},
    {"method": "flat", "principal": "end", "rate": "0.8", "months": 6},
    {"method": "reducing", "principal": "monthly", "rate": "0.8", "months": 12},
    {"method": "reducing", "principal": "monthly", "rate": "1", "months": 18, "grace": 3},
    {"method": "reducing", "principal": "every_3", "rate": "0.6", "months": 12, "grace": 3},
    {"method": "none", "principal": "monthly", "rate": "0", "months": 10},
)
PURPOSES = (
    "Nuôi bò sinh sản",
    "Nuôi lợn nái",
    "Nuôi gà thả vườn",
    "Nuôi cá",
    "Trồng rau màu vụ đông",
    "Mua phân bón, giống lúa",
    "Làm bún, bánh đa",
    "Buôn bán nhỏ ở chợ",
    "Sửa máy cày",
    "Đan lát, làm chổi",
)
FIRST_IN_TURN = (Household.POOR, Household.NEAR_POOR, Household.DIFFICULT, Household.NONE)


def is_slow(loan: Loan) -> bool:
    """Return whether a loan is one of the sixth part that are paid back late."""
    return number_of(loan.code) % 6 == 0


def lend_in_turn(club: PracticeClub, day: date) -> None:
    """Lend what can be lent, to those who have borrowed least often, the poor first."""
    for _ in range(MOST_NEW_LOANS):
        amount = club.chance.choice(AMOUNTS) * MILLION
        borrower = _next_borrower(club, day)
        if borrower is None or amount > _lendable(club):
            return
        club.fetch_cash(day, LENDING_FUND, amount)
        keys = {
            "loan": f"L{len(club.books.club.loans) + 1:04}",
            "member": borrower.code,
            "fund": LENDING_FUND,
            "from": "cash",
            "amount": amount,
            "purpose": club.chance.choice(PURPOSES),
        }
        club.record(day, "lend", keys | club.chance.choice(OFFERS))


def repayment(club: PracticeClub, loan: Loan, day: date, *, in_full: bool) -> dict[str, object]:
    """Return what is paid on a loan: what is due, all of it, or less where it is a slow one."""
    now = club.standing(loan, day)
    principal, interest = now.overdue_principal, now.interest_due
    if in_full:
        principal = now.outstanding
    elif is_slow(loan):
        in_trouble = Month.of(day).until(club.last) < MONTHS_OF_TROUBLE
        principal = principal if club.happens(50) and not in_trouble else 0
        interest = interest if principal or club.happens(60) else 0
    paid = {"principal": principal, "interest": interest}
    amounts = {key: amount for key, amount in paid.items() if amount}
    return {"loan": loan.code, **amounts} if amounts else {}


def one_to_settle(club: PracticeClub, day: date) -> Loan | None:
    """Return a loan whose borrower can pay all of it back months before its end."""
    soon = months_later(day, 2)
    loans = [loan for loan in club.open_loans() if not is_slow(loan) and _end(loan, day) > soon]
    return club.chance.choice(loans) if loans else None


def extend_the_latest(club: PracticeClub, day: date) -> None:
    """Make the term longer of the slow loan that is nearest to its end, or past it, once."""
    soon = months_later(day, 3)
    late = [
        loan
        for loan in club.open_loans()
        if is_slow(loan) and not loan.extensions and _end(loan, day) <= soon
    ]
    if late:
        loan = min(late, key=lambda loan: (_end(loan, day), loan.code))
        club.record(day, "extend", {"loan": loan.code, "months": 6, "minutes": minutes_of(day)})


def _end(loan: Loan, day: date) -> date:
    return months_later(loan.lent.day, loan.terms_on(day).n)


def _lendable(club: PracticeClub) -> int:
    """Return what may be lent, in đồng: interest waits in cash until it is divided."""
    return club.cash(LENDING_FUND) + club.bank(LENDING_FUND) - club.undivided()


def _next_borrower(club: PracticeClub, day: date) -> Member | None:
    borrowing = {loan.member for loan in club.open_loans()}
    turns = Counter(loan.member for loan in club.books.club.loans.values())
    waiting = [member for member in club.members_on(day) if member.code not in borrowing]
    if len(borrowing) * 5 >= club.size * 2:
        return None  # more open loans than two in five members have are too many to look after
    return min(
        club.chance.sample(waiting, len(waiting)),
        key=lambda member: (
            turns[member.code],
            FIRST_IN_TURN.index(member.household_on(day)),
        ),
        default=None,
    )
