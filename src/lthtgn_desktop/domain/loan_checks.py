"""The recount of the loan register: each loan by itself, and all of them together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lthtgn_desktop.domain.choices import Method
from lthtgn_desktop.domain.due_dates import due_date
from lthtgn_desktop.domain.fund_report import FundReport
from lthtgn_desktop.domain.indicators import Counted, Lending
from lthtgn_desktop.domain.loan_register import LoanLine
from lthtgn_desktop.domain.loans import Status
from lthtgn_desktop.domain.money import MAX_AMOUNT
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.report_shape import Check


def loans(
    month: Month, opened: date, fund: FundReport, lines: Sequence[LoanLine], figures: Counted
) -> Iterator[Check]:
    """Yield that each loan adds up, and that what is said of all loans is their sum."""
    lending, lent_here = figures.lending, [line for line in lines if line.lent_on >= opened]
    for line in lines:
        is_new = line.lent_on >= opened and Month.of(line.lent_on) >= month
        yield f"loans.{line.loan}", _is_loan(month, line) and (not is_new or _is_new(line))
    for name, amount in (_recounted(lines) | _lent(month, lent_here)).items():
        yield f"lending.{name}", getattr(lending, name) == amount
    collected = lending.principal_collected + lending.written_off
    yield f"{fund.code}.loans", fund.closing.loans == lending.outstanding
    begun = lending.lent + brought(month, opened, lines)
    yield f"{fund.code}.loans", fund.turnover["loans"] == (begun, collected)
    yield "lending.written_off", lending.written_off == sum(figures.lost_in_month.values())
    yield from _ever(lent_here, lending)
    borrowers = min(lending.borrowers, figures.people.total)
    yield "lending.member_borrowers", 0 <= lending.member_borrowers <= borrowers


def brought(month: Month, opened: date, lines: Sequence[LoanLine]) -> int:
    """Return what was owed, in đồng, on the loans that a book took over, if it began this month.

    A book lends from the day it is opened: an older loan is one that it took over.
    """
    if Month.of(opened) != month:
        return 0
    older = [line for line in lines if line.lent_on < opened and not line.is_cancelled]
    return sum(line.standing.outstanding + line.principal_paid + line.written_off for line in older)


def _is_loan(month: Month, line: LoanLine) -> bool:
    now, lent = line.standing, 0 if line.is_cancelled else line.amount
    settled = now.principal_paid + now.written_off
    adds_up = min(now[:6]) >= 0 and now.outstanding + settled == lent  # the six amounts
    before = (
        now.principal_paid - line.principal_paid,
        now.interest_paid - line.interest_paid,
        now.written_off - line.written_off,
    )
    return adds_up and min(before) >= 0 and _is_agreed(month, line) and _stands(month, line)


def _is_agreed(month: Month, line: LoanLine) -> bool:
    """Tell whether a loan's terms can be, and only what bears interest has any."""
    can_bear = line.method is not Method.NONE or not line.rate
    interest = (line.standing.interest_due, line.standing.interest_paid, line.interest_paid)
    has_terms = line.amount > 0 and line.months > 0 and line.rate >= 0
    is_lent = line.lent_on <= month.last_day
    return has_terms and can_bear and is_lent and bool(line.rate or not any(interest))


def _is_new(line: LoanLine) -> bool:
    """Tell whether a loan of this month has only what came in this month, and nothing due yet."""
    now = line.standing
    ever = (now.principal_paid, now.interest_paid, now.written_off)
    of_month = (line.principal_paid, line.interest_paid, line.written_off)
    return (ever, now.interest_due) == (of_month, 0)


def _stands(month: Month, line: LoanLine) -> bool:
    now = line.standing
    if not now.outstanding:
        is_over = Status.WRITTEN_OFF if now.written_off else Status.REPAID
        is_late = line.is_at_risk or now.overdue_principal > 0
        return (now.status, now.next_due, is_late) == (is_over, None, False)
    is_due = now.next_due == due_date(line.lent_on, Month.of(line.lent_on).until(month) + 1)
    return now.status is Status.OPEN and is_due and _is_late(month, line)


def _is_late(month: Month, line: LoanLine) -> bool:
    """Tell whether what is late of an open loan can be so; after its term that is all of it."""
    now = line.standing
    is_over = due_date(line.lent_on, line.months) <= month.last_day
    least = now.outstanding if is_over else int(line.is_at_risk)
    return least <= now.overdue_principal <= now.outstanding


def _lent(month: Month, lines: Sequence[LoanLine]) -> dict[str, int]:
    """Return what the book lent in a month.

    A loan that was paid out in the month counts once; one whose paying-out was taken back in the
    month counts once less.
    """
    turns = [(Month.of(line.lent_on) == month) - line.is_cancelled for line in lines]
    lent = sum(turn * line.amount for turn, line in zip(turns, lines, strict=True))
    return {"turns": sum(turns), "lent": lent}


def _recounted(lines: Sequence[LoanLine]) -> dict[str, int]:
    """Return the figures of all loans that can be counted from their lines.

    Every loan that moved in the month has a line.
    """
    still = [line for line in lines if line.standing.outstanding]
    return {
        "open": len(still),
        "borrowers": len({line.member for line in still}),
        "outstanding": sum(line.standing.outstanding for line in still),
        "overdue_principal": sum(line.standing.overdue_principal for line in still),
        "overdue_loans": sum(line.standing.overdue_principal > 0 for line in still),
        "interest_due": sum(line.standing.interest_due for line in lines),
        "at_risk": sum(line.standing.outstanding for line in still if line.is_at_risk),
        "principal_collected": sum(line.principal_paid for line in lines),
        "interest_collected": sum(line.interest_paid for line in lines),
        "written_off": sum(line.written_off for line in lines),
    }


def _ever(lines: Sequence[LoanLine], lending: Lending) -> Iterator[Check]:
    """Yield that what was lent since the book began is no less than what the lines tell of."""
    lent = [line for line in lines if not line.is_cancelled]
    borrowers = len({line.member for line in lent})
    yield "lending.turns_ever", lending.turns_ever >= max(len(lent), lending.turns)
    yield "lending.borrowers_ever", borrowers <= lending.borrowers_ever <= lending.turns_ever
    amount = sum(line.amount for line in lent)
    yield "lending.lent_ever", lending.lent_ever >= max(amount, lending.lent, lending.turns_ever)
    yield "lending.lent_ever", lending.lent_ever <= lending.turns_ever * MAX_AMOUNT
