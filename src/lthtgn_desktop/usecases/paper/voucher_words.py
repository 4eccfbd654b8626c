"""What a voucher says of the act that made it: who brings or takes the money, and what for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.choices import Nature
from lthtgn_desktop.domain.club import OPERATING_FUND, Club
from lthtgn_desktop.domain.events import Act
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.narration import COLLECTION, RECEIVED, RETURNED, narration
from lthtgn_desktop.usecases.name_acts import named
from lthtgn_desktop.usecases.paper.numbered import Numbered

_GIVEN = {
    Nature.GRANT: "Cấp vốn cho câu lạc bộ",
    Nature.GIFT: "Ủng hộ câu lạc bộ",
    Nature.SHARE: "Góp vốn",
    Nature.BORROWED: "Cho câu lạc bộ mượn tiền",
    Nature.INCOME: RECEIVED[Nature.INCOME],
}
"""Why somebody brings money, in the words of who brings it: the reason on a phiếu thu is theirs."""

_DUES, _ENTRY_FEE, _PRINCIPAL, _INTEREST = "hội phí", "phí gia nhập", "gốc vay", "lãi"


class Content(NamedTuple):
    """The filled-in lines of a voucher; what is empty is left to the pen."""

    person: str = ""
    address: str = ""
    reason: str = ""
    attached: str = ""
    signs: str = ""
    """The name below the signature, where it is one person."""


class Paid(NamedTuple):
    """One part of what a member paid: into which fund, what it is, for which loan, in đồng."""

    fund: str
    what: str
    amount: int
    loan: str = ""


def paid_by(line: acts.CollectLine, club: Club) -> list[Paid]:
    """Return the parts of one line of a collection."""
    parts = [
        Paid(OPERATING_FUND, _DUES, line.dues or 0),
        Paid(OPERATING_FUND, _ENTRY_FEE, line.entry_fee or 0),
    ]
    if line.loan is not None:
        fund = club.loans[line.loan].fund
        parts.append(Paid(fund, _PRINCIPAL, line.principal or 0, line.loan))
        parts.append(Paid(fund, _INTEREST, line.interest or 0, line.loan))
    return [part for part in parts if part.amount]


def in_parts(parts: Iterable[Paid]) -> str:
    """Return `Hội phí 20.000; gốc vay L0001 500.000; lãi 40.000`.

    A loan that is alone is named once; of several each part names its own.
    """
    every = list(parts)
    has_several = len({part.loan for part in every if part.loan}) > 1
    said, loan = [], ""
    for part in every:
        what = part.what
        if part.loan and (has_several or part.loan != loan):
            what = f"{what if what == _PRINCIPAL else 'lãi vay'} {part.loan}"
        loan = part.loan
        said.append(f"{what} {grouped(part.amount)}")
    text = "; ".join(said)
    return text[:1].upper() + text[1:]


def content(numbered: Numbered, club: Club, takes_back: Numbered | None) -> Content:
    """Return what a voucher says; `takes_back` is the one that it takes back, if it does."""
    act = numbered.event.act
    if isinstance(act, acts.Reverse) and takes_back is not None:
        return _taking_back(act, takes_back, club)
    if isinstance(act, acts.Collect):
        return _collected(act, numbered.voucher.fund, club)
    return _of_persons(act, club) or _of_funds(act, numbered.voucher.fund, club)


def _taking_back(act: acts.Reverse, first: Numbered, club: Club) -> Content:
    before = content(first, club, None)
    was = named(first.event.act, club)
    person = before.person
    if isinstance(first.event.act, acts.Collect) and not before.signs:
        person = f"{person.partition(' (')[0]} (theo phiếu {first.label})"
    return Content(
        person,
        before.address,
        f"Hủy phiếu {first.label} ngày {first.day:%d/%m/%Y} ({was}): {act.reason}",
        f"Phiếu {first.label}",
        before.signs,
    )


def _collected(act: acts.Collect, fund: str, club: Club) -> Content:
    every = [(line.member, part) for line in act.lines for part in paid_by(line, club)]
    paid = [(member, part) for member, part in every if part.fund == fund]
    payers = {member for member, _ in paid}
    if len(payers) == 1:
        return _with_member(payers.pop(), club, in_parts(part for _, part in paid))
    sums = dict.fromkeys((_DUES, _ENTRY_FEE, _PRINCIPAL, _INTEREST), 0)
    for _, part in paid:
        sums[part.what] += part.amount
    said = "; ".join(f"{what} {grouped(amount)}" for what, amount in sums.items() if amount)
    return Content(
        f"{len(payers)} thành viên (theo bảng thu tiền kèm theo)",
        reason=f"{COLLECTION}: {said}",
        attached="01 bảng thu tiền",
    )


def _of_persons(act: Act, club: Club) -> Content | None:
    """Return what is said of money that a person brought or took."""
    match act:
        case acts.Receive(member=code, from_=name, nature=nature):
            return _with_somebody(code, name, club, _GIVEN[nature])
        case acts.Return(member=code, to=name, nature=nature):
            return _with_somebody(code, name, club, RETURNED.get(nature, narration(act)))
        case acts.Lend(member=code, loan=loan):
            return _with_member(code, club, narration(act), f"Giấy nhận nợ {loan}")
        case acts.Spend(to=to, text=text):
            return _with_somebody(None, to, club, text)
        case _:
            return None


def _of_funds(act: Act, fund: str, club: Club) -> Content:
    """Return what is said of money between the club's own boxes, funds and accounts."""
    match act:
        case acts.Transfer(from_fund=giver, to_fund=taker, minutes=minutes):
            other = taker if fund == giver else giver
            return Content(_fund(other, club), "", narration(act), minutes)
        case acts.Split(fund=giver, minutes=minutes) if giver != fund:
            return Content(_fund(giver, club), "", narration(act), minutes)
        case acts.Split(minutes=minutes) | acts.WriteOff(minutes=minutes):
            return Content(reason=named(act, club), attached=minutes)
        case _:
            return Content(reason=named(act, club))


def _with_somebody(code: str | None, name: str | None, club: Club, reason: str) -> Content:
    if code is not None:
        return _with_member(code, club, reason)
    return Content(name or "", "", reason, signs=name or "")


def _with_member(code: str, club: Club, reason: str, attached: str = "") -> Content:
    member = club.members[code]
    return Content(member.name, member.facts.address or "", reason, attached, member.name)


def _fund(code: str, club: Club) -> str:
    return f"{club.funds[code]} ({code})"
