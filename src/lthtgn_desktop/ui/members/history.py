"""One member's history as lists: loans, payments, meetings and circumstances."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.vouchers.words import type_words
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line
from lthtgn_desktop.usecases.member_events import MemberEvent
from lthtgn_desktop.usecases.show_member import MemberHistory

COLUMNS = {
    "loans": (
        Column(text("members.loan.code")),
        Column(text("members.loan.amount"), is_amount=True),
        Column(text("members.loan.outstanding"), is_amount=True),
        Column(text("members.loan.interest.due"), is_amount=True),
        Column(text("members.loan.next")),
        Column(text("members.status"), grows=True),
    ),
    "payments": (
        Column(text("members.payment.day")),
        Column(text("members.payment.what"), grows=True),
        Column(text("members.payment.amount"), is_amount=True),
    ),
    "events": (
        Column(text("members.payment.day")),
        Column(text("members.payment.what"), grows=True),
        Column(text("members.event.outcome")),
    ),
}

_WHAT = {
    "Equity:Interest": "interest",
    "Income:Dues": "dues",
    "Income:EntryFee": "entry",
}


def lines(history: MemberHistory, events: Sequence[MemberEvent], what: str) -> list[Line]:
    """Return the lines of one of the three lists, newest first."""
    if what == "events":
        return [_event(one, history) for one in events]
    return {"loans": _loans, "payments": _payments}[what](history)


def _event(one: MemberEvent, history: MemberHistory) -> Line:
    act, outcome = one.event.act, ""
    if isinstance(act, acts.HouseholdReview):
        outcome = text(f"members.household.{act.status}")
    elif one.came is not None:
        outcome = text("members.came" if one.came else "members.absent")
    said = type_words(one.event).replace(history.member.code, history.member.name)
    role = "late" if one.came is False else ""
    return Line(one.event.ref, (written(one.event.date), said, outcome), role=role)


def _loans(history: MemberHistory) -> list[Line]:
    found = []
    for code, loan in reversed(history.loans.items()):
        now = loan.standing
        cells = (
            code,
            grouped(loan.amount),
            grouped(now.outstanding),
            grouped(now.interest_due),
            "" if now.next_due is None else written(now.next_due),
            text(f"members.loan.{now.status}"),
        )
        found.append(Line(code, cells))
    return found


def _payments(history: MemberHistory) -> list[Line]:
    found = []
    for place, payment in enumerate(history.payments):
        if payment.account.startswith("Expenses:Loss"):
            continue
        amount = grouped(abs(payment.amount))
        day = written(date.fromisoformat(payment.date))
        what = shown_payment(payment.type, payment.account, payment.amount, payment.loan or "")
        found.append(Line(str(place), (day, what, amount)))
    return found[::-1]


def shown_payment(act: str, account: str, amount: int, loan: str) -> str:
    """Return what a movement on a member's account was, as the member would call it."""
    if act == "reverse":
        return text("members.payment.undone", what=shown_payment("", account, -amount, loan))
    if account.startswith("Assets:Loans"):
        paid = "forgiven" if act == "write_off" else "principal"
        return text(f"members.paid.{'lent' if amount > 0 else paid}", loan=loan)
    if account.startswith("Liabilities:Shares"):
        return text("members.paid.share" if amount < 0 else "members.paid.share.back")
    kind = ":".join(account.split(":")[:2])
    return text(f"members.paid.{_WHAT.get(kind, 'other')}", loan=loan)
