"""A member's payments as a statement lists them: one line for each time that money moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.printing.papers.statement import PaymentLine
from lthtgn_desktop.store.history import MemberPayment

_DUES = f"{Kind.INCOME}:Dues:"
_ENTRY_FEE = f"{Kind.INCOME}:EntryFee:"
_ACTS = {
    "collect": "Nộp tiền",
    "lend": "Nhận tiền vay",
    "opening": "Vốn góp chuyển từ sổ cũ",
    "opening_loan": "Nợ vay chuyển từ sổ cũ",
    "reverse": "Hủy lần ghi trước",
    "write_off": "Được xóa nợ",
}
_BEGINS = frozenset({"lend", "opening_loan"})
_GIVEN = {Kind.SHARES: "Góp vốn", Kind.BORROWED: "Cho câu lạc bộ mượn"}
_GIVEN_BACK = {Kind.SHARES: "Nhận lại vốn góp", Kind.BORROWED: "Nhận lại tiền cho mượn"}


def payment_lines(payments: Sequence[MemberPayment]) -> list[PaymentLine]:
    """Return a line for each event, in order, with the principal owed after it."""
    lines, owed = [], 0
    for (day, _), moves in groupby(payments, key=lambda one: (one.date, one.ref)):
        together = list(moves)
        owed += _moved(together, Kind.LOANS)
        lines.append(_line(date.fromisoformat(day), together, owed))
    return lines


def _line(day: date, moves: Sequence[MemberPayment], owed: int) -> PaymentLine:
    lent = _lent(moves)
    dues = -sum(move.amount for move in moves if move.account.startswith(_DUES))
    principal = lent - _moved(moves, Kind.LOANS) - _moved(moves, Kind.LOSS)
    interest = -_moved(moves, Kind.INTEREST)
    other = -sum(move.amount for move in moves) + lent - dues - principal - interest
    return PaymentLine(day, _what(moves, lent), dues, principal, interest, other, owed)


def _lent(moves: Sequence[MemberPayment]) -> int:
    """Return what was paid out, below zero where that is taken back.

    No other reversal lowers what is owed.
    """
    return sum(
        move.amount
        for move in moves
        if _is(move, Kind.LOANS)
        and (move.type in _BEGINS or (move.type == "reverse" and move.amount < 0))
    )


def _what(moves: Sequence[MemberPayment], lent: int) -> str:
    first = moves[0]
    if lent:
        said = _ACTS[first.type] if lent > 0 else "Hủy khoản vay"
        return f"{said} {grouped(abs(lent))} ({first.loan})"
    if lost := _moved(moves, Kind.LOSS):
        said = _ACTS["write_off"] if lost > 0 else "Hủy việc xóa nợ"
        return f"{said} {grouped(abs(lost))} ({first.loan})"
    if any(move.account.startswith(_ENTRY_FEE) for move in moves) and first.type == "collect":
        return "Nộp tiền, có phí gia nhập"
    return _ACTS.get(first.type) or _given(first)


def _given(move: MemberPayment) -> str:
    named, otherwise = (_GIVEN_BACK, "Nhận tiền") if move.amount > 0 else (_GIVEN, "Ủng hộ")
    return next((name for kind, name in named.items() if _is(move, kind)), otherwise)


def _moved(moves: Iterable[MemberPayment], kind: Kind) -> int:
    return sum(move.amount for move in moves if _is(move, kind))


def _is(move: MemberPayment, kind: Kind) -> bool:
    return move.account.startswith(f"{kind}:")
