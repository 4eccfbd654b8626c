"""`member`: everything the book knows of one member."""

from __future__ import annotations

import json
from dataclasses import asdict

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.domain.balances import loan_document
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.usecases.show_member import MemberHistory, member_history


def member(call: Call) -> int:
    """Print one member's dues, loans and payments."""
    with opened(call) as desk:
        seen = member_history(desk, call.words.code)
    if call.words.json:
        print(json.dumps(_document(seen), ensure_ascii=False))
    else:
        _print(call, seen)
    return DONE


def _document(seen: MemberHistory) -> dict[str, object]:
    left = seen.member.left
    return {
        "member": seen.member.code,
        "at": seen.day.isoformat(),
        **asdict(seen.balance),
        "joined": seen.member.joined.isoformat(),
        "left": None if left is None else left.isoformat(),
        "dues": [
            {"month": str(month), "charged": charged, "covered": covered}
            for month, charged, covered in seen.dues
        ],
        "loans": {code: loan_document(loan) for code, loan in seen.loans.items()},
        "payments": [payment._asdict() for payment in seen.payments],
    }


def _print(call: Call, seen: MemberHistory) -> None:
    balance = seen.balance
    print(f"{seen.member.code}  {balance.name}  ({seen.day:%d/%m/%Y})")
    call.say(
        f"Hội phí: đã nộp {grouped(balance.dues_paid)} đ, còn thiếu {grouped(balance.dues_owed)} đ",
        f"Dues: paid {grouped(balance.dues_paid)}, owed {grouped(balance.dues_owed)}",
    )
    for code, loan in seen.loans.items():
        now = loan.standing
        call.say(
            f"Khoản vay {code}: vay {grouped(loan.amount)} đ, còn nợ {grouped(now.outstanding)} đ,"
            f" lãi đến hạn {grouped(now.interest_due)} đ",
            f"Loan {code}: {grouped(loan.amount)}, outstanding {grouped(now.outstanding)},"
            f" interest due {grouped(now.interest_due)}",
        )
    for payment in seen.payments:
        day = "/".join(reversed(payment.date.split("-")))
        print(f"  {day}  {payment.ref:<12}{payment.account:<36}{grouped(payment.amount):>14}")
