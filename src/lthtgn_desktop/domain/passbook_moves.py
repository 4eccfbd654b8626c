"""What an event moved for one member, and what a passbook calls it in one short line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.money import grouped, with_unit


class MemberPosting(NamedTuple):
    """A posting on a member's account, debit positive; `part` says what of income it is.

    `act` is the type of its event; for a reversal that of the event taken back, `reverses` the
    day of that one and `takes_back` its number.
    """

    member: str
    sequence: int
    day: date
    act: str
    reverses: date | None
    kind: Kind
    part: str
    loan: str
    amount: int
    takes_back: int = 0


class LoanMove(NamedTuple):
    """What moved on one loan, in đồng; `extended` are months, `is_taken_over`: of before."""

    loan: str
    lent: int = 0
    repaid: int = 0
    interest: int = 0
    written_off: int = 0
    extended: int = 0
    is_taken_over: bool = False

    @property
    def owed(self) -> int:
        """Return by how much what is owed grew."""
        return self.lent - self.repaid - self.written_off


@dataclass(frozen=True, slots=True)
class Move:
    """One event for one member, in đồng; positive is what the words say, negative taken back.

    `shares` and `borrowed` are what the club owes the member more than before, `given` is given
    for good; `reverses` is the day of the event that this one takes back, `takes_back` its number.
    `is_late`: it belongs before the paper that it stands on, and was recorded when that was made.
    """

    sequence: int
    day: date
    dues: int = 0
    fee: int = 0
    shares: int = 0
    borrowed: int = 0
    given: int = 0
    loans: tuple[LoanMove, ...] = ()
    reverses: date | None = None
    takes_back: int = 0
    is_late: bool = False

    @property
    def principal(self) -> int:
        """Return the principal repaid on all loans."""
        return sum(loan.repaid for loan in self.loans)

    @property
    def interest(self) -> int:
        """Return the interest paid on all loans."""
        return sum(loan.interest for loan in self.loans)

    @property
    def owed(self) -> int:
        """Return by how much what is owed on all loans grew."""
        return sum(loan.owed for loan in self.loans)

    @property
    def besides(self) -> int:
        """Return what went to the club beside dues and repayments; negative what came from it."""
        return self.fee + self.shares + self.borrowed + self.given

    @property
    def is_more_than_dues(self) -> bool:
        """Tell whether anything moved that is neither dues nor of a loan."""
        return bool(self.fee or self.shares or self.borrowed or self.given)

    @property
    def is_membership(self) -> bool:
        """Tell whether anything moved that is not of a loan."""
        return bool(self.dues) or self.is_more_than_dues

    @property
    def lent(self) -> tuple[LoanMove, ...]:
        """Return the loans that were paid out or taken over."""
        return tuple(loan for loan in self.loans if loan.lent > 0)


class Extension(NamedTuple):
    """A term that was made longer, as the book has it."""

    sequence: int
    day: date
    loan: str
    months: int


def moves_of(postings: Iterable[MemberPosting], extensions: Sequence[Extension]) -> list[Move]:
    """Return the moves of one member in the order of their days, none for shares of before."""
    by_event: defaultdict[int, list[MemberPosting]] = defaultdict(list)
    for posting in (each for each in postings if each.act != "opening"):
        by_event[posting.sequence].append(posting)
    moves = [_move(of_event) for of_event in by_event.values()]
    moves += [
        Move(longer.sequence, longer.day, loans=(LoanMove(longer.loan, extended=longer.months),))
        for longer in extensions
    ]
    return sorted(
        (move for move in moves if move.loans or move.is_membership),
        key=lambda move: (move.day, move.sequence),
    )


def _move(postings: list[MemberPosting]) -> Move:
    sums: defaultdict[str, int] = defaultdict(int)
    loans: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for posting in postings:
        if posting.loan:
            name, amount = _of_a_loan(posting)
            loans[posting.loan][name] += amount
        else:
            sums[_membership(posting)] -= posting.amount
    first = postings[0]
    old = first.act == "opening_loan"
    moved = tuple(LoanMove(code, **parts, is_taken_over=old) for code, parts in loans.items())
    return Move(
        first.sequence,
        first.day,
        dues=sums["dues"],
        fee=sums["fee"],
        shares=sums["shares"],
        borrowed=sums["borrowed"],
        given=sums["given"],
        loans=moved,
        reverses=first.reverses,
        takes_back=first.takes_back,
    )


def _of_a_loan(posting: MemberPosting) -> tuple[str, int]:
    if posting.kind is Kind.INTEREST:
        return "interest", -posting.amount
    if posting.kind is not Kind.LOANS:
        return "written_off", 0  # the club's loss beside the loan's own posting
    if posting.act in {"lend", "opening_loan"}:
        return "lent", posting.amount
    return ("written_off" if posting.act == "write_off" else "repaid"), -posting.amount


def _membership(posting: MemberPosting) -> str:
    if posting.kind is Kind.SHARES:
        return "shares"
    if posting.kind is Kind.BORROWED:
        return "borrowed"
    if posting.kind is Kind.INCOME:
        word = posting.part.partition(":")[0]
        return {"Dues": "dues", "EntryFee": "fee"}.get(word, "given")
    return "given"


_IN_COLUMNS = frozenset({"hội phí", "gốc", "lãi"})
"""What a card has columns for."""


def told(move: Move) -> str:
    """Return the words of a card's line, or nothing where its columns say all."""
    is_paid = all(loan.repaid or loan.interest for loan in move.loans)
    if is_paid and not (move.is_more_than_dues or move.reverses or move.is_late):
        return ""
    parts = [*_of_membership(move), *_of_loans(_repaid_at_once(move.loans))]
    words = ", ".join(part.in_full for part in parts)
    paid = [part.amount for part in parts if part.is_paid]
    if len(paid) > 1:
        words += f", cộng {with_unit(abs(sum(paid)))}"
    if move.reverses is not None:
        words = f"hủy dòng ngày {move.reverses:%d/%m/%Y}: {words}"
    if move.is_late:
        words = f"ghi bổ sung ngày {move.day:%d/%m/%Y}: {words}"
    return words[:1].upper() + words[1:]


def told_beside(move: Move) -> str:
    """Return the words of a card's line without what its columns of amounts have.

    `Hủy dòng ngày 10/02/2026`; `Phí gia nhập 20.000 đ`; `Vay 5.000.000 đ (V01)`.
    """
    if not told(move):
        return ""
    parts = [*_of_membership(move), *_of_loans(_repaid_at_once(move.loans))]
    words = ", ".join(part.in_full for part in parts if part.short not in _IN_COLUMNS)
    heads = []
    if move.is_late:
        heads.append(f"ghi bổ sung ngày {move.day:%d/%m/%Y}")
    if move.reverses is not None:
        heads.append(f"hủy dòng ngày {move.reverses:%d/%m/%Y}")
    said = ": ".join(filter(None, (*heads, words)))
    return said[:1].upper() + said[1:]


def told_of_dues(move: Move) -> str:
    """Return the words of a line in a booklet's pages of dues, or nothing for plain dues."""
    is_plain = not (move.is_more_than_dues or move.reverses or move.is_late)
    return "" if is_plain else _in_short(move, _of_membership(move))


def told_of_loan(move: Move, loan: LoanMove) -> str:
    """Return the words of a line on a loan's page of repayments, or nothing for a plain one."""
    is_plain = bool(loan.repaid or loan.interest) and not (move.reverses or move.is_late)
    return "" if is_plain else _in_short(move, _of_loans((loan,)))


class _Part(NamedTuple):
    """A part of what moved: what it is called, in short, and whose loan; paid in or not."""

    word: str
    short: str
    amount: int
    loan: str = ""
    is_paid: bool = True

    @property
    def in_full(self) -> str:
        if not self.amount:
            return self.word
        loan = f" ({self.loan})" if self.loan else ""
        return f"{self.word} {with_unit(abs(self.amount))}{loan}"


def _in_short(move: Move, parts: Iterable[_Part]) -> str:
    """Return words for the narrow pages of a booklet: no unit, no loan."""
    words = ", ".join(
        part.short + (f" {grouped(abs(part.amount))}" if part.amount else "") for part in parts
    )
    if move.reverses is None:
        return f"Ghi bổ sung: {words}" if move.is_late else words[:1].upper() + words[1:]
    year = f"/{move.reverses:%y}" if move.reverses.year != move.day.year else ""
    return f"Hủy {move.reverses:%d/%m}{year}: {words}"


def _of_membership(move: Move) -> Iterator[_Part]:
    is_back = move.reverses is not None
    for amount, given, returned in (
        (move.dues, ("hội phí", "hội phí"), ("hội phí", "hội phí")),
        (move.fee, ("phí gia nhập", "gia nhập"), ("phí gia nhập", "gia nhập")),
        (move.shares, ("góp vốn", "góp vốn"), ("nhận lại vốn góp", "hoàn vốn góp")),
        (
            move.borrowed,
            ("cho câu lạc bộ mượn", "cho CLB mượn"),
            ("câu lạc bộ trả tiền mượn", "CLB trả tiền mượn"),
        ),
        (move.given, ("ủng hộ", "ủng hộ"), ("trả lại tiền ủng hộ", "trả lại")),
    ):
        if amount:
            yield _Part(*(given if (amount > 0) is not is_back else returned), amount)


def _repaid_at_once(loans: tuple[LoanMove, ...]) -> tuple[LoanMove, ...]:
    """Return what was repaid on several loans as one sum, as a card's columns have it."""
    paid = [loan for loan in loans if loan.repaid or loan.interest]
    if len(paid) < 2:
        return loans
    repaid, interest = sum(loan.repaid for loan in paid), sum(loan.interest for loan in paid)
    others = [loan._replace(repaid=0, interest=0) for loan in loans]
    return (*others, LoanMove("", repaid=repaid, interest=interest))


def _of_loans(loans: tuple[LoanMove, ...]) -> Iterator[_Part]:
    """Yield what moved on loans; lending and writing off pay nothing in."""
    for loan in loans:
        if loan.lent:
            word = "nợ từ sổ cũ" if loan.is_taken_over else "vay"
            yield _Part(word, word, loan.lent, loan.loan, is_paid=False)
        if loan.repaid:
            yield _Part("gốc", "gốc", loan.repaid)
        if loan.interest:
            yield _Part("lãi", "lãi", loan.interest)
        if loan.written_off:
            yield _Part("xóa nợ", "xóa nợ", loan.written_off, loan.loan, is_paid=False)
        if loan.extended:
            longer = f"thêm {loan.extended} tháng"
            yield _Part(f"gia hạn {loan.loan} {longer}", f"gia hạn {longer}", 0, is_paid=False)
