"""A member's own receipt (biên lai): what one member paid on a day, and what is still owed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.choices import Nature
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import Act
from lthtgn_desktop.domain.money import grouped, in_documents
from lthtgn_desktop.domain.paper_settings import Sign
from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.printing.papers.receipt import Direction, ReceiptPaper
from lthtgn_desktop.printing.signatures import Signer
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.letterhead import Letterhead, letterhead
from lthtgn_desktop.usecases.paper.numbered import Numbered, VoucherRecord
from lthtgn_desktop.usecases.paper.voucher_words import Paid, in_parts, paid_by
from lthtgn_desktop.usecases.show_figures import picture

_GIVEN = {
    Nature.GRANT: "tài trợ vốn",
    Nature.GIFT: "ủng hộ",
    Nature.SHARE: "góp vốn",
    Nature.BORROWED: "cho câu lạc bộ mượn",
    Nature.INCOME: "khoản thu khác",
}
_SIGN_HERE = (Sign.PERSON, Sign.TREASURER)


class MemberReceipt(NamedTuple):
    """The receipt, what it is called, and the club's letterhead of its day."""

    title: str
    paper: ReceiptPaper
    top: Letterhead


def member_receipt(desk: Desk, record: VoucherRecord, code: str, day: date | None) -> MemberReceipt:
    """Return what a member paid in cash on a day, or on the last day on which they paid.

    What was taken back is left out. It is no voucher of its own: it names the vouchers of that
    day in which the money stands. Raises `Refused` for an unknown member or where nothing was paid.
    """
    member = record.club.need_member(code)
    every = [(one, _paid(one.event.act, code, record)) for one in _standing(record)]
    paid = [(one, parts) for one, parts in every if any(_is_in(part, one) for part in parts)]
    last = max((one.day for one, _ in paid), default=None)
    of_day = [(one, parts) for one, parts in paid if one.day == (day or last)]
    if not of_day:
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=Paper.RECEIPT)
    vouchers = [one for one, _ in of_day]
    day, top = vouchers[0].day, letterhead(desk, vouchers[0].day)
    parts = [part for one, parts in of_day for part in parts if _is_in(part, one)]
    amount = sum(part.amount for part in parts)
    paper = ReceiptPaper(
        direction=Direction.OF_MEMBER,
        club=top.head,
        book=_joined((f"{one.voucher.fund}-{one.voucher.year}" for one in vouchers), ", "),
        number=_joined((one.label for one in vouchers), ",\n"),
        day=day,
        person=f"{member.name} ({code})",
        address=member.facts.address or "",
        reason=in_parts(parts),
        amount=amount,
        words=top.settings.in_words(amount),
        signers=_signers(top, member.name),
        owed=_owed(desk, code, day),
    )
    return MemberReceipt(f"Biên lai {code} ngày {day:%d/%m/%Y}", paper, top)


def _standing(record: VoucherRecord) -> list[Numbered]:
    """Return the cash vouchers that nothing took back, those of a day in the order of numbers."""
    taken = record.taken_back_by
    found = [one for one in record.every if one.voucher.kind == "PT" and one.label not in taken]
    return sorted(found, key=lambda one: (one.day, one.voucher))


def _paid(act: Act, code: str, record: VoucherRecord) -> list[Paid]:
    match act:
        case acts.Collect(lines=lines):
            its_lines = [line for line in lines if line.member == code]
            return [part for line in its_lines for part in paid_by(line, record.club)]
        case acts.Receive(member=member, fund=fund, nature=nature, amount=amount):
            return [Paid(fund, _GIVEN[nature], amount)] if member == code else []
        case _:
            return []


def _is_in(part: Paid, numbered: Numbered) -> bool:
    return part.fund == numbered.voucher.fund


def _joined(texts: Iterable[str], between: str) -> str:
    return between.join(dict.fromkeys(texts))


def _signers(top: Letterhead, name: str) -> tuple[Signer, ...]:
    """Return who pays and who takes the money; of those who sign a voucher, no others."""
    titles = {
        Sign.PERSON: "NGƯỜI NỘP TIỀN",
        Sign.TREASURER: "NGƯỜI THU TIỀN",
        Sign.WRITER: "NGƯỜI LẬP PHIẾU",
    }
    signers = top.signers(Paper.RECEIPT, titles=titles, names={Sign.PERSON: name})
    signs = top.settings.signers_of(Paper.RECEIPT)
    here = [one for sign, one in zip(signs, signers, strict=True) if sign in _SIGN_HERE]
    return tuple(here) or signers


def _owed(desk: Desk, code: str, day: date) -> str:
    """Return what is still owed at the day's end: principal loan by loan, and interest due.

    Nothing is said without a loan, and of principal only that it is 0 where it was written off.
    """
    loans = picture(desk, day).balances.loans
    its_loans = {loan: one.standing for loan, one in loans.items() if one.member == code}
    if not its_loans:
        return ""
    interest = sum(now.interest_due for now in its_loans.values())
    owed = {loan: now.outstanding for loan, now in its_loans.items() if now.outstanding}
    said = _principal(owed)
    if interest:
        return f"{said}; còn nợ lãi {in_documents(interest)}"
    is_repaid = not owed and not any(now.written_off for now in its_loans.values())
    return f"{said} (đã trả hết)" if is_repaid else said


def _principal(owed: dict[str, int]) -> str:
    said = "; ".join(f"{loan} {grouped(amount)}" for loan, amount in owed.items())
    if len(owed) > 1:
        return f"{said}; cộng {in_documents(sum(owed.values()))}"
    return f"{said} đồng" if owed else "0 đồng"
