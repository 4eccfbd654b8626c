"""`balances`: every figure of a day."""

from __future__ import annotations

import json
from dataclasses import asdict

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.domain.balances import Balances
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.messages import Language
from lthtgn_desktop.usecases.show_figures import picture

_FUND_WORDS = {
    "cash": ("Tiền mặt", "Cash"),
    "bank": ("Tiền gửi", "Bank"),
    "loans": ("Đang cho vay", "Loans"),
    "shares_owed": ("Vốn góp phải hoàn", "Shares owed"),
    "borrowed_owed": ("CLB còn mượn", "Borrowed"),
    "capital": ("Vốn quỹ", "Capital"),
    "undistributed_interest": ("Lãi chưa chia", "Undivided interest"),
    "income": ("Đã thu", "Income"),
    "expense": ("Đã chi", "Expense"),
    "loss": ("Tổn thất", "Loss"),
}


def balances(call: Call) -> int:
    """Print the figures of every fund, member and loan."""
    with opened(call) as desk:
        figures = picture(desk, call.words.at).balances
    if call.words.json:
        print(json.dumps(figures.as_document(), ensure_ascii=False))
    else:
        _print(call, figures)
    return DONE


def _print(call: Call, figures: Balances) -> None:
    english = call.language is Language.ENGLISH
    print(f"{figures.club}  {figures.at:%d/%m/%Y}")
    for code, fund in figures.funds.items():
        print(f"\n{code}")
        for name, amount in asdict(fund).items():
            print(f"  {_FUND_WORDS[name][english]:<22}{grouped(amount):>16}")
    _print_people(call, figures)
    owed = sum(member.dues_owed for member in figures.members.values() if member.dues_owed > 0)
    late = sum(loan.standing.overdue_principal for loan in figures.loans.values())
    active = sum(member.active for member in figures.members.values())
    print()
    call.say(
        f"{active} thành viên, hội phí còn thiếu {grouped(owed)} đ, gốc quá hạn {grouped(late)} đ",
        f"{active} members, dues owed {grouped(owed)}, overdue principal {grouped(late)}",
    )


def _print_people(call: Call, figures: Balances) -> None:
    """Print who owes dues, and every open loan."""
    print()
    for code, member in figures.members.items():
        if member.active and member.dues_owed:
            call.say(
                f"  {code:<10}{member.name:<28}hội phí còn thiếu {grouped(member.dues_owed):>12}",
                f"  {code:<10}{member.name:<28}dues owed {grouped(member.dues_owed):>12}",
            )
    for code, loan in figures.loans.items():
        now = loan.standing
        if now.outstanding:
            name = figures.members[loan.member].name
            left, late = grouped(now.outstanding), grouped(now.overdue_principal)
            call.say(
                f"  {code:<10}{name:<28}còn nợ {left:>12}   quá hạn {late:>12}",
                f"  {code:<10}{name:<28}outstanding {left:>12}   overdue {late:>12}",
            )
