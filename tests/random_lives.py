"""Lives that nobody planned: plausible events, many of them backdated, some against the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple, TypeVar

from hypothesis import strategies as st

from builders import AClub, Document, a_club, an_event, paid
from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.booking.corrections import MONEY_ACTS
from lthtgn_desktop.domain.choices import LeaveReason, Method, Repayment
from lthtgn_desktop.domain.loans import Loan
from lthtgn_desktop.domain.month import Month

SPLITS = [{"TTN": 50, "HD": 40, "DP": 10}, {"HD": 67, "DP": 33}, {"TTN": 100}]
LENDERS = ["Chủ nhiệm", "Hội LHPN", None]
PLACES = ["cash", "bank"]

T = TypeVar("T")


class Step(NamedTuple):
    """What is done, how many days after the latest event, and numbers that choose the rest."""

    what: str
    days: int
    whom: int
    how: int
    percent: int

    def whose(self, choices: Sequence[T]) -> T:
        return choices[self.whom % len(choices)]

    def which(self, choices: Sequence[T]) -> T:
        return choices[self.how % len(choices)]

    def part_of(self, amount: int) -> int:
        """A part of an amount, at least one đồng and sometimes too much."""
        return max(1, amount * self.percent // 100)


def a_life_begins() -> AClub:
    club = a_club().with_fund("DP", 3_000_000).with_gift("HD", 2_000_000)
    club.with_policy(dues=10_000, split=SPLITS[0])
    club.with_grant(60_000_000).with_grant(10_000_000, into="bank")
    club.with_member("M001").with_member("M002").with_member("M003", "2024-01-20")
    club.who_lent("L0001", "M001", 12_000_000)
    return club.who_lent(
        "L0002",
        "M002",
        5_000_000,
        day="2024-01-31",
        method="flat",
        rate="0.65",
        principal="every_3",
    )


def attempts(club: AClub, steps: Sequence[Step]) -> Iterator[Document]:
    """Yield what each step would do to the club as it is then."""
    for step in steps:
        if (said := WRITERS[step.what](club, step)) is not None:
            latest = max(recorded.event.date for recorded in club.books.recorded.values())
            day = latest + timedelta(days=step.days)
            yield an_event(step.what, day.isoformat(), **said)


# How each event is made up from a step; None where the club cannot do such a thing at all.


def _members(club: AClub) -> list[str]:
    return list(club.books.club.members)


def _funds(club: AClub) -> list[str]:
    return list(club.books.club.funds)


def _there(club: AClub, kind: Kind, fund: str) -> int:
    return club.books.ledger.timeline(Account(kind, fund)).total


def _owed(club: AClub, loan: Loan) -> int:
    return club.books.ledger.timeline(loan.account).total


def _receive(club: AClub, step: Step) -> Document:
    natures = ["grant", "gift", "share", "borrowed", "income"]
    return {
        "fund": step.whose(_funds(club)),
        "into": step.which(PLACES),
        "nature": step.which(natures),
        "from": step.whose(LENDERS),
        "member": step.whose(_members(club)) if step.which(natures) == "share" else None,
        "amount": step.part_of(2_000_000),
    }


def _return(club: AClub, step: Step) -> Document | None:
    owed = [
        (account, -amount)
        for account, amount in club.books.ledger.balances().items()
        if account.kind in {Kind.SHARES, Kind.BORROWED}
    ]
    if not owed:
        return None
    account, amount = step.whose(owed)
    place = step.which(PLACES)
    said = {"fund": account.fund, "from": place, "amount": step.part_of(amount)}
    if account.kind is Kind.SHARES:
        return said | {"nature": "share", "member": account.part}
    names = [
        name.removeprefix("name:")
        for (fund, name), number in club.books.club.lenders.items()
        if fund == account.fund and str(number) == account.part
    ]
    return said | {"nature": "borrowed", "to": names[0]}


def _spend(club: AClub, step: Step) -> Document:
    fund = step.whose(_funds(club))
    kind, place = step.which(list(zip([Kind.CASH, Kind.BANK], PLACES, strict=True)))
    return {"fund": fund, "from": place, "amount": step.part_of(_there(club, kind, fund) // 2)}


def _move(club: AClub, step: Step) -> Document:
    fund, place = step.whose(_funds(club)), step.which(PLACES)
    kind = Kind.CASH if place == "cash" else Kind.BANK
    other = "bank" if place == "cash" else "cash"
    return {
        "fund": fund,
        "from": place,
        "to": other,
        "amount": step.part_of(_there(club, kind, fund)),
    }


def _transfer(club: AClub, step: Step) -> Document:
    giver, taker = step.whose(_funds(club)), step.which(_funds(club))
    amount = step.part_of(_there(club, Kind.CASH, giver) // 2)
    return {"from_fund": giver, "to_fund": taker, "amount": amount}


def _lend(club: AClub, step: Step) -> Document:
    rates = {Method.FLAT: "0.65", Method.REDUCING: "1", Method.NONE: "0"}
    method = step.which(list(Method))
    return {
        "loan": f"L{len(club.books.club.loans) + 1:04}",
        "member": step.whose(_members(club)),
        "from": step.whose(PLACES),
        "amount": step.part_of(8_000_000),
        "method": method.value,
        "rate": rates[method],
        "months": 1 + step.how % 12,
        "principal": step.whose(list(Repayment)).value,
        "grace": step.which([None, 0, 1, 2]),
        "step": step.which([None, None, 1, 500, 50_000]),
    }


def _collect(club: AClub, step: Step) -> Document:
    member = step.whose(_members(club))
    lines = [paid(member, dues=10_000 * (1 + step.how % 3))] if step.how % 4 else []
    for loan in club.books.club.loans.values():
        if loan.member != member:
            continue
        owed = _owed(club, loan)
        line = paid(member, loan=loan.code)
        if owed and step.how % 5:
            line["principal"] = step.part_of(owed // 4)
        if loan.bears_interest and step.how % 3:
            line["interest"] = step.part_of(owed // 80 + 1_000)
        lines.append(line)
    return {"lines": lines}


def _split(club: AClub, step: Step) -> Document:
    there = _there(club, Kind.INTEREST, "TTN")
    return {"amount": step.part_of(there), "shares": step.which([None, *SPLITS])}


def _extend(club: AClub, step: Step) -> Document:
    return {"loan": step.whose(list(club.books.club.loans)), "months": 1 + step.how % 12}


def _write_off(club: AClub, step: Step) -> Document:
    loan = step.whose(list(club.books.club.loans.values()))
    amount = step.part_of(_owed(club, loan) // 2)
    return {"loan": loan.code, "amount": amount, "bearer": step.which(_funds(club))}


def _reverse(club: AClub, step: Step) -> Document:
    money = [
        ref
        for ref, recorded in club.books.recorded.items()
        if isinstance(recorded.event.act, MONEY_ACTS) and ref not in club.books.reversed_refs
    ]
    return {"of": money[-1 - step.whom % min(6, len(money))] if money else "nothing"}


def _policy(_club: AClub, step: Step) -> Document:
    return {"dues": step.which([None, 0, 12_000, 20_000]), "split": step.whose([None, *SPLITS])}


def _exempt(club: AClub, step: Step) -> Document:
    first = Month(2024, 1).plus(step.how % 30)
    member = step.whose(_members(club))
    return {"member": member, "from": str(first), "to": str(first.plus(step.percent % 5))}


WRITERS: dict[str, Callable[[AClub, Step], Document | None]] = {
    "receive": _receive,
    "return": _return,
    "spend": _spend,
    "move": _move,
    "transfer": _transfer,
    "lend": _lend,
    "collect": _collect,
    "split": _split,
    "extend": _extend,
    "write_off": _write_off,
    "reverse": _reverse,
    "policy": _policy,
    "exempt": _exempt,
    "join": lambda club, _: {"member": f"M{len(club.books.club.members) + 1:03}"},
    "amend": lambda club, step: {"member": step.whose(_members(club)), "name": f"Tên {step.how}"},
    "household": lambda club, step: {"member": step.whose(_members(club))},
    "leave": lambda club, step: {
        "member": step.whose(_members(club)),
        "reason": step.which(list(LeaveReason)).value,
    },
    "meeting": lambda club, step: {"attended": [step.whose(_members(club))]},
    "count": lambda club, step: {"fund": step.whose(_funds(club))},
    "close": lambda club, _: {"month": str(club.books.club.next_to_close)},
}
OFTEN = ["collect"] * 7 + ["lend", "extend", "reverse", "split"] * 2 + ["receive", "write_off"]

STEPS = st.lists(
    st.builds(
        Step,
        st.sampled_from(["meeting", *WRITERS, *OFTEN]),  # the first is what a failure shrinks to
        st.integers(-45, 60),
        st.integers(0, 999),
        st.integers(0, 999),
        st.integers(0, 105),
    ),
    min_size=30,
    max_size=70,
)
