"""A club in three lines: every event is read, examined and taken in as the program does it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.balances import Balances, balances
from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.ledger import Entry
from lthtgn_desktop.domain.life import as_document, read_event
from lthtgn_desktop.domain.loans import Standing
from lthtgn_desktop.domain.recount import recount

Document = dict[str, Any]

OPENED = "2024-01-01"
LENT = "2024-01-10"
TODAY = "2024-02-10"

USUAL: dict[str, Document] = {
    "club": {
        "code": "HP-LN-NX",
        "name": "CLB LTHTGN thôn Nam Xuân",
        "hamlet": "Nam Xuân",
        "commune": "Liên Nghĩa",
        "province": "Hải Phòng",
    },
    "policy": {"dues": 10_000},
    "fund": {"code": "DP", "name": "Quỹ dự phòng rủi ro"},
    "officer": {"role": "treasurer", "name": "Nguyễn Thị Hòa"},
    "join": {"member": "M001", "name": "Trần Văn An", "sex": "M", "born": "1955"},
    "amend": {"member": "M001", "phone": "0912345678"},
    "household": {"member": "M001", "status": "poor", "year": 2024},
    "exempt": {"member": "M001", "from": "2024-02", "to": "2024-03", "reason": "ốm nặng"},
    "leave": {"member": "M001", "reason": "moved"},
    "receive": {
        "fund": "TTN",
        "into": "cash",
        "nature": "grant",
        "source": "state_budget",
        "amount": 1_000_000,
    },
    "return": {"fund": "TTN", "from": "cash", "nature": "share", "amount": 1_000_000},
    "spend": {
        "fund": "HD",
        "from": "cash",
        "area": "health",
        "amount": 100_000,
        "text": "Thăm hội viên ốm",
    },
    "move": {"fund": "TTN", "from": "cash", "to": "bank", "amount": 1_000_000},
    "transfer": {
        "from_fund": "HD",
        "to_fund": "TTN",
        "amount": 100_000,
        "text": "Bổ sung vốn",
        "minutes": "BB-03",
    },
    "lend": {
        "loan": "L0001",
        "member": "M001",
        "fund": "TTN",
        "from": "cash",
        "amount": 12_000_000,
        "rate": "1",
        "months": 12,
        "method": "reducing",
        "principal": "monthly",
        "purpose": "Nuôi gà thả vườn",
    },
    "loan_request": {
        "request": "D001",
        "member": "M001",
        "amount": 12_000_000,
        "months": 12,
        "purpose": "Nuôi gà thả vườn",
    },
    "loan_decision": {"request": "D001", "decision": "approved", "minutes": "BB-02"},
    "opening": {"fund": "TTN", "cash": 3_000_000},
    "opening_loan": {
        "loan": "L0001",
        "member": "M001",
        "fund": "TTN",
        "amount": 12_000_000,
        "outstanding": 9_000_000,
        "lent": "2023-10-10",
        "rate": "1",
        "months": 12,
        "method": "reducing",
        "principal": "monthly",
        "purpose": "Nuôi gà thả vườn",
    },
    "opening_dues": {"member": "M001", "paid_to": "2023-12"},
    "meeting": {"attended": ["M001"]},
    "collect": {"lines": []},
    "split": {"fund": "TTN", "amount": 100_000, "minutes": "BB-04"},
    "extend": {"loan": "L0001", "months": 6, "minutes": "BB-05"},
    "write_off": {"loan": "L0001", "amount": 1_000_000, "minutes": "BB-06", "bearer": "TTN"},
    "count": {"fund": "TTN", "notes": {"500000": 2}},
    "reverse": {"of": "e0001", "reason": "ghi nhầm"},
    "close": {"month": "2024-01"},
}


def an_event(type_name: str, day: str = TODAY, **said: object) -> Document:
    """An event with all that it needs; what is said comes in its place, None leaves it out.

    Keys that are words of Python end in an underscore: `from_`.
    """
    own = {key.rstrip("_"): value for key, value in said.items()}
    document = {"type": type_name, "date": day} | USUAL[type_name] | own
    return {key: value for key, value in document.items() if value is not None}


def paid(member: str = "M001", **amounts: object) -> Document:
    """What one member pays on a collection day."""
    return {"member": member, **amounts}


def collected(day: str, *lines: Document) -> Document:
    """A collection day."""
    return an_event("collect", day, lines=list(lines))


@dataclass(slots=True)
class AClub:
    """A club's books in memory, and the words in which a test fills them."""

    books: Books = field(default_factory=Books)

    def does(self, *documents: Document) -> AClub:
        """Record events; none of them may be refused."""
        for document in documents:
            event = self._read(document)
            self.books.accept(event, examine(self.books, event))
        return self

    def tries(self, document: Document) -> Refused | Entry:
        """Say what would come of an event; nothing is recorded."""
        try:
            return examine(self.books, self._read(document))
        except Refused as refused:
            return refused

    def refusal(self, document: Document) -> RefusalCode | None:
        """Say why an event would be refused, if it would be."""
        outcome = self.tries(document)
        return outcome.code if isinstance(outcome, Refused) else None

    def posts(self, document: Document) -> dict[str, int]:
        """Say what an event would move on which account, debit positive."""
        outcome = self.tries(document)
        assert not isinstance(outcome, Refused), outcome
        moved: dict[str, int] = {}
        for account, amount, _, _ in outcome:
            moved[account.name] = moved.get(account.name, 0) + amount
        return moved

    def with_member(self, code: str, joined: str = OPENED, **facts: object) -> AClub:
        return self.does(an_event("join", joined, member=code, **facts))

    def with_fund(self, code: str, cash: int = 0, day: str = OPENED) -> AClub:
        """With another fund, and a gift in its cash box."""
        self.does(an_event("fund", day, code=code, name=f"Quỹ {code}"))
        return self.with_gift(code, cash, day) if cash else self

    def with_gift(self, fund: str, amount: int, day: str = OPENED) -> AClub:
        return self.does(an_event("receive", day, fund=fund, nature="gift", amount=amount))

    def with_grant(self, amount: int, into: str = "cash", day: str = OPENED) -> AClub:
        """With so much capital of the lending fund."""
        return self.does(an_event("receive", day, amount=amount, into=into))

    def with_policy(self, since: str = OPENED, **rules: object) -> AClub:
        return self.does(an_event("policy", since, **({"dues": None} | rules)))

    def who_lent(self, loan: str, member: str, amount: int, **terms: object) -> AClub:
        """Who lent on 10 January, or on the `day` that is said."""
        day = str(terms.pop("day", LENT))
        return self.does(an_event("lend", day, loan=loan, member=member, amount=amount, **terms))

    def who_collected(self, day: str, *lines: Document) -> AClub:
        return self.does(collected(day, *lines))

    def club_on(self, day: str) -> Club:
        """The club as it stood at the end of a day, as the book reads it again."""
        until = date.fromisoformat(day)
        club = Club()
        for event, sequence, _ in self.books.recorded.values():
            if event.date <= until:
                club.learn(event, sequence)
        return club

    def figures(self, day: str) -> Balances:
        """All figures at the end of a day."""
        until = date.fromisoformat(day)
        return balances(self.club_on(day), recount(self.books, until), until)

    def loan(self, day: str, code: str = "L0001") -> Standing:
        """How a loan stands at the end of a day."""
        return self.figures(day).loans[code].standing

    def documents(self) -> list[Document]:
        """Everything recorded so far, as the lines of a life."""
        return [as_document(recorded.event) for recorded in self.books.recorded.values()]

    def lowest(self) -> dict[str, int]:
        """The lowest balance that each account of what is there or owed ever had."""
        moves: dict[str, list[tuple[date, int, int]]] = {}
        for event, sequence, entry in self.books.recorded.values():
            for account, amount, _, _ in entry:
                if sign := NEVER_NEGATIVE.get(account.kind):
                    moves.setdefault(account.name, []).append((event.date, sequence, sign * amount))
        return {name: _lowest(sorted(of_account)) for name, of_account in moves.items()}

    def _read(self, document: Document) -> Event:
        return read_event(document, spare_ref=f"e{self.books.last_sequence + 1:04}")


NEVER_NEGATIVE = {
    Kind.CASH: 1,
    Kind.BANK: 1,
    Kind.LOANS: 1,
    Kind.SHARES: -1,
    Kind.BORROWED: -1,
    Kind.INTEREST: -1,
}


def _lowest(moves: list[tuple[date, int, int]]) -> int:
    """The lowest balance after a whole event, in the order of days and of the book in a day."""
    by_event: dict[tuple[date, int], int] = {}
    for day, sequence, amount in moves:
        by_event[day, sequence] = by_event.get((day, sequence), 0) + amount
    lowest = balance = 0
    for amount in by_event.values():
        balance += amount
        lowest = min(lowest, balance)
    return lowest


def a_club(opened: str = OPENED) -> AClub:
    """A club that has just opened its book."""
    return AClub().does(an_event("club", opened))


def a_lending_club() -> AClub:
    """A club with 50 million to lend, one member, and 12 million of it lent for a year at 1 %."""
    return a_club().with_grant(50_000_000).with_member("M001").who_lent("L0001", "M001", 12_000_000)
