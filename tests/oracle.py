"""The figures of section 4 worked out a second time: from the contract's words alone.

It takes the documents of a life whose events are all within the rules, and uses nothing of the
program: plain dicts for what moved, one month after the other for dues and interest, fractions
for shares and rates. What an event moved is kept by (what, whose, which figure).
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Any

Document = dict[str, Any]
Key = tuple[str, str, str]
Moves = dict[Key, int]

EVERY = {"monthly": 1, "every_2": 2, "every_3": 3, "every_6": 6}
FUND_FIGURES = (
    *("cash", "bank", "loans", "shares_owed", "borrowed_owed"),
    *("capital", "undistributed_interest", "income", "expense", "loss"),
)


def figures(life: list[Document], day: str) -> Document:
    """Return what `balances --json` should print for a day."""
    return Oracle(life, day).figures()


@dataclass
class Oracle:
    life: list[Document]
    day: str
    sums: Moves = field(init=False)
    """Everything moved up to the day."""
    principal: dict[str, list[tuple[str, int, int]]] = field(init=False)
    """For each loan the day, the place in the book and the amount of what moved."""

    def __post_init__(self) -> None:
        self.known = [event for event in self.life if event["date"] <= self.day]
        self.loans = {
            event["loan"]: event for event in self.life if event["type"] in {"lend", "opening_loan"}
        }
        self.sums, self.principal = defaultdict(int), defaultdict(list)
        for place, (event, moves) in enumerate(self._moved()):
            for key, amount in moves.items():
                if event["date"] <= self.day:
                    self.sums[key] += amount
                if key[0] == "loan" and key[2] == "outstanding":
                    self.principal[key[1]].append((event["date"], place, amount))

    def _moved(self) -> Iterator[tuple[Document, Moves]]:
        by_ref: dict[str, Moves] = {}
        for event in self.life:
            if event["type"] == "reverse":
                moves = {key: -amount for key, amount in by_ref[event["of"]].items()}
            else:
                moves = defaultdict(int)
                for key, amount in self._moves_of(event):
                    moves[key] += amount
            by_ref[event["ref"]] = moves
            yield event, moves

    def _moves_of(self, event: Document) -> Iterator[tuple[Key, int]]:
        rule = getattr(self, f"by_{event['type']}", None)
        if rule is not None:
            yield from rule(event)

    # What each event moves

    def by_receive(self, event: Document) -> Iterator[tuple[Key, int]]:
        fund, amount, nature = event["fund"], event["amount"], event["nature"]
        yield ("fund", fund, event["into"]), amount
        if nature == "share":
            yield ("fund", fund, "shares_owed"), amount
            yield ("member", event["member"], "shares"), amount
        elif nature == "borrowed":
            yield ("fund", fund, "borrowed_owed"), amount
        elif nature != "income" and fund == "TTN":
            yield ("fund", fund, "capital"), amount
        else:
            yield ("fund", fund, "income"), amount

    def by_return(self, event: Document) -> Iterator[tuple[Key, int]]:
        fund, amount = event["fund"], event["amount"]
        yield ("fund", fund, event["from"]), -amount
        if event["nature"] == "share":
            yield ("fund", fund, "shares_owed"), -amount
            yield ("member", event["member"], "shares"), -amount
        else:
            yield ("fund", fund, "borrowed_owed"), -amount

    def by_spend(self, event: Document) -> Iterator[tuple[Key, int]]:
        yield ("fund", event["fund"], event["from"]), -event["amount"]
        yield ("fund", event["fund"], "expense"), event["amount"]

    def by_move(self, event: Document) -> Iterator[tuple[Key, int]]:
        yield ("fund", event["fund"], event["from"]), -event["amount"]
        yield ("fund", event["fund"], event["to"]), event["amount"]

    def by_transfer(self, event: Document) -> Iterator[tuple[Key, int]]:
        giver, taker, amount = event["from_fund"], event["to_fund"], event["amount"]
        yield ("fund", giver, "cash"), -amount
        yield ("fund", giver, "expense"), amount
        yield ("fund", taker, "cash"), amount
        yield ("fund", taker, "capital" if taker == "TTN" else "income"), amount

    def by_lend(self, event: Document) -> Iterator[tuple[Key, int]]:
        yield ("fund", event["fund"], event["from"]), -event["amount"]
        yield ("fund", event["fund"], "loans"), event["amount"]
        yield ("loan", event["loan"], "outstanding"), event["amount"]

    def by_opening(self, event: Document) -> Iterator[tuple[Key, int]]:
        fund, rest = event["fund"], event.get("cash", 0) + event.get("bank", 0)
        for figure in ("cash", "bank", "undistributed_interest"):
            yield ("fund", fund, figure), event.get(figure, 0)
        for lender in event.get("borrowed", []):
            yield ("fund", fund, "borrowed_owed"), lender["amount"]
            rest -= lender["amount"]
        for member, amount in event.get("shares", {}).items():
            yield ("fund", fund, "shares_owed"), amount
            yield ("member", member, "shares"), amount
            rest -= amount
        yield ("fund", fund, "capital"), rest - event.get("undistributed_interest", 0)

    def by_opening_loan(self, event: Document) -> Iterator[tuple[Key, int]]:
        fund, loan, owed = event["fund"], event["loan"], event["outstanding"]
        yield ("fund", fund, "loans"), owed
        yield ("fund", fund, "capital"), owed
        yield ("loan", loan, "outstanding"), owed
        yield ("loan", loan, "principal_paid"), event["amount"] - owed

    def by_collect(self, event: Document) -> Iterator[tuple[Key, int]]:
        for line in event["lines"]:
            for what in ("dues", "entry_fee"):
                yield ("fund", "HD", "cash"), line.get(what, 0)
                yield ("fund", "HD", "income"), line.get(what, 0)
            yield ("member", line["member"], "dues_paid"), line.get("dues", 0)
            if "principal" in line or "interest" in line:
                yield from self._repayment(line)

    def _repayment(self, line: Document) -> Iterator[tuple[Key, int]]:
        loan, fund = line["loan"], self.loans[line["loan"]]["fund"]
        principal, interest = line.get("principal", 0), line.get("interest", 0)
        yield ("fund", fund, "cash"), principal + interest
        yield ("fund", fund, "loans"), -principal
        yield ("fund", fund, "undistributed_interest"), interest
        yield ("loan", loan, "outstanding"), -principal
        yield ("loan", loan, "principal_paid"), principal
        yield ("loan", loan, "interest_paid"), interest

    def by_split(self, event: Document) -> Iterator[tuple[Key, int]]:
        own, amount = event["fund"], event["amount"]
        shares = event.get("shares") or self._rule("split", event["date"], event)
        parts = {fund: floor(Fraction(amount * share, 100)) for fund, share in shares.items()}
        left_over = amount - sum(parts.values())
        yield ("fund", own, "undistributed_interest"), -amount
        yield ("fund", own, "capital"), parts.pop(own, 0) + left_over
        for fund, part in parts.items():
            yield ("fund", own, "cash"), -part
            yield ("fund", fund, "cash"), part
            yield ("fund", fund, "income"), part

    def by_write_off(self, event: Document) -> Iterator[tuple[Key, int]]:
        amount, fund = event["amount"], self.loans[event["loan"]]["fund"]
        yield ("fund", fund, "loans"), -amount
        yield ("fund", event["bearer"], "loss"), amount
        yield ("loan", event["loan"], "outstanding"), -amount
        yield ("loan", event["loan"], "written_off"), amount
        if event["bearer"] != fund:
            yield ("fund", event["bearer"], "cash"), -amount
            yield ("fund", fund, "cash"), amount

    # What was agreed

    def _rule(self, what: str, day: str, asked_by: Document | None = None) -> Any:  # noqa: ANN401
        """Return a rule as it stood on a day: the latest one by its day, then by the book."""
        found, since = None, ""
        for event in self.known if asked_by is None else self.life:
            if event is asked_by:
                break
            if event["type"] == "policy" and what in event and since <= event["date"] <= day:
                found, since = event[what], event["date"]
        return found

    def _of_type(self, *types: str) -> list[Document]:
        return [event for event in self.known if event["type"] in types]

    # Dues, month by month

    def _dues_charged(self, join: Document, left: str | None) -> int:
        last = min(left or self.day, self.day)[:7]
        exempt = [
            (event["from"], event["to"])
            for event in self._of_type("exempt")
            if event["member"] == join["member"]
        ]
        taken_back = {event["of"] for event in self._of_type("reverse")}
        openings = [
            (event["date"], event["paid_to"])
            for event in self._of_type("opening_dues")
            if event["member"] == join["member"] and event["ref"] not in taken_back
        ]
        opened_on, paid_to = openings[-1] if openings else ("", "")
        charged = 0
        year, month = int(join["date"][:4]), int(join["date"][5:7])
        while (written := f"{year}-{month:02}") <= last:
            first_day = join["date"] if written == join["date"][:7] else f"{written}-01"
            if written <= opened_on[:7]:
                first_day = opened_on
            if written > paid_to and not any(first <= written <= end for first, end in exempt):
                charged += self._rule("dues", first_day) or 0
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        return charged

    # Loans, due date by due date

    def _due_days(self, lend: Document) -> Iterator[str]:
        """Yield the due dates for ever."""
        year, month, day = map(int, (lend["lent"] if "lent" in lend else lend["date"]).split("-"))
        while True:
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
            yield date(year, month, min(day, monthrange(year, month)[1])).isoformat()

    def _passed(self, lend: Document, day: str) -> list[str]:
        passed = []
        for due_day in self._due_days(lend):
            if due_day > day:
                break
            passed.append(due_day)
        return passed

    def _extensions(self, lend: Document) -> list[tuple[str, int, int]]:
        """Return the day, the place in the book and the months of each, in the order of days."""
        return sorted(
            (event["date"], place, event["months"])
            for place, event in enumerate(self.life)
            if event["type"] == "extend" and event["loan"] == lend["loan"]
            if event["date"] <= self.day
        )

    def _owed(self, lend: Document, day: str, place: int = -1) -> int:
        """Return what was outstanding before a day, or before a place within that day."""
        return sum(
            amount
            for moved_on, at, amount in self.principal[lend["loan"]]
            if moved_on < day or (moved_on == day and at < place)
        )

    def _is_cancelled(self, lend: Document) -> bool:
        """Tell whether the paying-out was taken back: the loan never was, and asks for nothing."""
        return any(event["of"] == lend["ref"] for event in self._of_type("reverse"))

    def _interest_due(self, lend: Document) -> int:
        rate, step = Fraction(lend["rate"]) / 100, lend.get("step", 1_000)
        if lend["method"] == "none" or self._is_cancelled(lend):
            return 0
        due: int = lend.get("interest_owed", 0)
        for number, due_day in enumerate(self._passed(lend, self.day), 1):
            owed = self._owed(lend, due_day)
            term = lend["months"]
            term += sum(months for day, _, months in self._extensions(lend) if day <= due_day)
            is_flat = lend["method"] == "flat" and number <= term
            exact = (lend["amount"] if is_flat else owed) * rate if owed else Fraction(0)
            due += floor(exact / step + Fraction(1, 2)) * step
        return due

    def _principal_due(self, lend: Document) -> int:
        """Return what the schedule asks for; each extension spreads what is owed then anew."""
        term, asked = lend["months"], 0
        parts = _parts(lend, range(1, term + 1), lend["amount"])
        for day, place, months in self._extensions(lend):
            term += months
            owed = self._owed(lend, day, place)
            asked = lend["amount"] - owed
            # Where even the new end has passed, all of it falls due there.
            first = min(len(self._passed(lend, day)) + 1, term)
            parts = _parts(lend, range(first, term + 1), owed)
        passed = len(self._passed(lend, self.day))
        return asked + sum(part for number, part in parts.items() if number <= passed)

    # Section 4

    def figures(self) -> Document:
        clubs = self._of_type("club")
        funds = ["TTN", "HD", *(event["code"] for event in self._of_type("fund"))]
        return {
            "club": clubs[0]["code"] if clubs else "",
            "at": self.day,
            "funds": {fund: self._fund(fund) for fund in funds},
            "members": {join["member"]: self._member(join) for join in self._of_type("join")},
            "loans": {lend["loan"]: self._loan(lend) for lend in self._lent()},
        }

    def _lent(self) -> list[Document]:
        return self._of_type("lend", "opening_loan")

    def _fund(self, fund: str) -> Document:
        return {figure: self.sums["fund", fund, figure] for figure in FUND_FIGURES}

    def _member(self, join: Document) -> Document:
        code, name, left = join["member"], join["name"], None
        for event in self._of_type("amend", "leave"):
            if event["member"] == code and event["type"] == "leave":
                left = event["date"]
            elif event["member"] == code:
                name = event.get("name", name)
        loans = [lend["loan"] for lend in self._lent() if lend["member"] == code]
        paid = self.sums["member", code, "dues_paid"]
        return {
            "name": name,
            "active": left is None or self.day < left,
            "dues_paid": paid,
            "dues_owed": self._dues_charged(join, left) - paid,
            "shares": self.sums["member", code, "shares"],
            "principal_outstanding": sum(self.sums["loan", loan, "outstanding"] for loan in loans),
            "interest_paid": sum(self.sums["loan", loan, "interest_paid"] for loan in loans),
        }

    def _loan(self, lend: Document) -> Document:
        code = lend["loan"]
        owed, paid = (
            self.sums["loan", code, "outstanding"],
            self.sums["loan", code, "interest_paid"],
        )
        repaid, lost = (
            self.sums["loan", code, "principal_paid"],
            self.sums["loan", code, "written_off"],
        )
        overdue = min(owed, max(0, self._principal_due(lend) - repaid - lost))
        next_due = next(day for day in self._due_days(lend) if day > self.day)
        return {
            "member": lend["member"],
            "amount": lend["amount"],
            "outstanding": owed,
            "principal_paid": repaid,
            "interest_paid": paid,
            "interest_due": max(0, self._interest_due(lend) - paid),
            "next_due": next_due if owed else None,
            "overdue_principal": overdue,
            "status": "open" if owed else "written_off" if lost else "repaid",
        }


def _parts(lend: Document, rows: range, amount: int) -> dict[int, int]:
    """Return what each due date asks for where an amount is spread over them."""
    every, grace = EVERY.get(lend["principal"], 0), lend.get("grace", 0)
    asking = [row for row in rows if every and row % every == 0 and row > grace and row != rows[-1]]
    asking.append(rows[-1])
    step = lend.get("step", 1_000)
    equal = ceil(Fraction(amount, len(asking) * step)) * step
    parts, left = {}, amount
    for row in asking:
        parts[row] = left if row == rows[-1] else min(equal, left)
        left -= parts[row]
    return parts
