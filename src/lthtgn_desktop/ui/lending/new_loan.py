"""The form for a new loan, with its plan beside it that follows every key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.acts import Lend
from lthtgn_desktop.domain.choices import Method, Place, Repayment
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.club_loans import DEFAULT_STEP
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.lending.plan import PlanPanel
from lthtgn_desktop.ui.lending.rate_field import RateField
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import DateField
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.money_edit import MoneyField
from lthtgn_desktop.ui.widgets.person_field import Person, PersonField
from lthtgn_desktop.ui.widgets.task import Document, Task
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.ui.widgets.typing import Field
from lthtgn_desktop.ui.widgets.whole_field import WholeField
from lthtgn_desktop.usecases.list_loans import LoanLine, OpenLoans, Proposal
from lthtgn_desktop.usecases.list_requests import RequestLine
from lthtgn_desktop.usecases.plan_loan import Plan

LONGEST = 600


class Ground(NamedTuple):
    """What a new loan begins from: who may borrow, what is open, what is proposed, and the day.

    `asked` is the approved request that it fulfils, if there is one.
    """

    people: Sequence[Person]
    found: OpenLoans
    proposal: Proposal
    day: date
    asked: RequestLine | None = None


class NewLoan(Task):
    """A loan before it is paid out."""

    def __init__(
        self,
        ground: Ground,
        plan: Callable[[Mapping[str, object]], Plan | None],
        then: Callable[[Document], object],
    ) -> None:
        rows = _rows(ground)
        super().__init__(text("loan.new"), rows, save=text("loan.next"), then=then)
        self._ground = ground
        self._plan = plan
        self.panel = PlanPanel(text("loan.plan"), with_balance=False)
        self.middle.addWidget(self.panel, 2)
        self.typed.connect(self._follow)
        self._follow()

    def wanted(self) -> Document:
        """Return what is typed so far as the event's document."""
        return self.completed(self.readable())

    def completed(self, typed: Document) -> Document:
        """Return what was typed with what stands in no field: the fund, and the request."""
        asked = self._ground.asked
        request = {} if asked is None else {"request": asked.request.code}
        return {"type": "lend", "fund": LENDING_FUND, **typed, **request}

    def borrower(self) -> str:
        """Return the name of who is to borrow."""
        member = self.readable().get("member")
        return next((one.name for one in self._ground.people if one.code == member), "")

    def warning(self) -> str:
        """Return what speaks against it without forbidding it: an open loan of the borrower."""
        member = self.readable().get("member")
        lines = [line for line in self._ground.found.lines if line.loan.member == member]
        if not lines:
            return ""
        return text("loan.has", name=lines[0].name, loans=", ".join(map(_still_owed, lines)))

    def _follow(self) -> None:
        self.panel.show_plan(self._plan(self.wanted()))
        approved = _approved(self._ground.asked)
        if warning := self.warning():
            self.say("\n".join(filter(None, (approved, warning))), "problem")
        else:
            found = self._ground.found
            there = text("loan.there", cash=grouped(found.cash), bank=grouped(found.bank))
            self.say("\n".join(filter(None, (approved, there))))


def _rows(ground: Ground) -> list[Row]:
    like = ground.proposal.like
    options = {
        "method": {m.value: text(f"loan.method.{m}") for m in _ordered(Method, Method.REDUCING)},
        "principal": {part.value: text(f"loan.principal.{part}") for part in Repayment},
        "from": {place.value: text(f"loan.place.{place}") for place in Place},
    }
    rows = [
        _row("member", PersonField(ground.people)),
        _row("amount", MoneyField()),
        _row("months", WholeField(1, LONGEST)),
        _row("rate", RateField()),
        _row("method", Choice(options["method"], chosen=Method.REDUCING)),
        _row("principal", Choice(options["principal"], chosen=Repayment.MONTHLY)),
        _row("purpose", TextField()),
        _row("from", Choice(options["from"], chosen=Place.CASH)),
        _row("date", DateField(ground.day)),
        _row("loan", TextField(), ground.proposal.code),
        _row("grace", WholeField(0, LONGEST - 1), 0),
        _row("step", MoneyField(), DEFAULT_STEP),
    ]
    for row in rows:
        if row.key in (terms := _begins_with(like, ground.asked)):
            row.field.put(terms[row.key])
    return rows


def _begins_with(like: Lend | None, asked: RequestLine | None) -> Document:
    """Return the terms of the loan before, on which a club mostly lends, then what was approved."""
    terms: Document = {}
    if like is not None:
        terms |= {key: getattr(like, key) for key in ("months", "rate", "method", "principal")}
        terms["step"] = like.step or DEFAULT_STEP
    if asked is not None:
        request = asked.request
        terms |= {"member": request.member, "purpose": request.facts.purpose}
        terms |= {"amount": request.approved_amount, "months": request.approved_months}
    return terms


def _approved(asked: RequestLine | None) -> str:
    """Return the sentence about the request that is fulfilled, if there is one."""
    if asked is None or (last := asked.request.last) is None:
        return ""
    amount = grouped(asked.request.approved_amount)
    minutes = last.act.minutes
    return text("loan.approved", request=asked.request.code, amount=amount, minutes=minutes)


def _row(key: str, field: Field, value: object = None) -> Row:
    if value is not None:
        field.put(value)
    return Row(key, text(f"loan.field.{key}"), field)


def _ordered(methods: type[Method], first: Method) -> list[Method]:
    return sorted(methods, key=lambda method: method is not first)


def _still_owed(line: LoanLine) -> str:
    owed = grouped(line.standing.outstanding)
    return text("loan.has.one", loan=line.loan.code, amount=owed)
