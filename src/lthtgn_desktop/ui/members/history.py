"""One member's history as lists: dues by month, loans, payments."""

from __future__ import annotations

from datetime import date

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.members.fields import shown_month
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line
from lthtgn_desktop.usecases.show_member import MemberHistory

COLUMNS = {
    "dues": (
        Column(text("members.month")),
        Column(text("members.charged"), is_amount=True),
        Column(text("members.covered"), is_amount=True),
        Column(text("members.missing"), is_amount=True),
        Column(text("members.month.note"), grows=True),
    ),
    "loans": (
        Column(text("members.loan.code")),
        Column(text("members.loan.amount"), is_amount=True),
        Column(text("members.loan.outstanding"), is_amount=True),
        Column(text("members.loan.interest"), is_amount=True),
        Column(text("members.loan.next")),
        Column(text("members.status"), grows=True),
    ),
    "payments": (
        Column(text("members.payment.day")),
        Column(text("members.payment.what"), grows=True),
        Column(text("members.payment.amount"), is_amount=True),
    ),
}

_WHAT = {
    "Equity:Interest": "interest",
    "Income:Dues": "dues",
    "Income:EntryFee": "entry",
}


def lines(history: MemberHistory, what: str) -> list[Line]:
    """Return the lines of one of the three lists, newest first."""
    return {"dues": _dues, "loans": _loans, "payments": _payments}[what](history)


def _dues(history: MemberHistory) -> list[Line]:
    found = []
    for month, charged, covered in reversed(history.dues):
        missing = charged - covered
        exempt = text("members.exempted") if history.member.is_exempt(month) else ""
        full = "" if missing or not charged else text("members.month.full")
        left = grouped(missing) if missing else ""
        cells = (shown_month(month), grouped(charged), grouped(covered), left, exempt or full)
        found.append(Line(str(month), cells, role="late" if missing else ""))
    return found


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
