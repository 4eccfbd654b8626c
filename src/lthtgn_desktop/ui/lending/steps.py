"""From a request to the money: asking, deciding, planning, paying out; one form over the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.ui.lending.lists import Found
from lthtgn_desktop.ui.lending.new_loan import Ground, NewLoan
from lthtgn_desktop.ui.lending.pay_out import PayOut
from lthtgn_desktop.ui.lending.questions import lending_question
from lthtgn_desktop.ui.lending.request_tasks import ask_task, decide_task
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.money_edit import told_in_words
from lthtgn_desktop.ui.widgets.person_field import Person
from lthtgn_desktop.ui.widgets.task import Document, Parts
from lthtgn_desktop.usecases.list_loans import proposed_loan
from lthtgn_desktop.usecases.list_members import MemberLine, list_members
from lthtgn_desktop.usecases.list_requests import RequestLine, proposed_request
from lthtgn_desktop.usecases.plan_loan import Plan, plan_loan
from lthtgn_desktop.usecases.record import record_document


class Steps(NamedTuple):
    """What every step needs: the runner, the parts that forms are laid on, the strip, the day."""

    runner: Runner
    parts: Parts
    tell: Callable[[str], object]
    day: date

    def start_request(self, found: Found) -> None:
        """Show the form for a new request."""
        people, code = self._people(), self.runner.run(proposed_request)
        if people is not None and code is not None:
            self.parts.start(ask_task(people, found.requests, code, self.day, self._ask))

    def start_decision(self, line: RequestLine, found: Found) -> None:
        """Show the form for the meeting's decision."""

        def decide(document: Document) -> None:
            told = f"request.decided.{document['decision']}"
            self.record(document, told, {"name": line.name, "request": line.request.code})

        day = max(self.day, line.request.changed.day)
        self.parts.start(decide_task(line, found.requests, day, decide))

    def start_loan(self, found: Found, asked: RequestLine | None = None) -> None:
        """Show the form for a new loan, filled in where it fulfils a request."""
        people, proposal = self._people(), self.runner.run(proposed_loan)
        if people is None or proposal is None:
            return
        day = self.day if asked is None else max(self.day, asked.request.changed.day)
        ground = Ground(people, found.loans, proposal, day, asked)
        form = NewLoan(ground, self._plan, lambda typed: self._look_again(form, typed))
        self.parts.start(form)

    def record(
        self, wanted: Document, told: str, said: Mapping[str, object], *, forms: int = 1
    ) -> None:
        """Record an event, take its forms away, and say what was done."""
        if (done := self.runner.run(record_document, wanted)) is not None:
            for _ in range(forms):
                self.parts.pop()
            vouchers = ", ".join(voucher.label for voucher in done.vouchers)
            self.tell(text(told, vouchers=vouchers, **said))

    def _look_again(self, form: NewLoan, typed: Document) -> None:
        plan, wanted = self._plan(form.wanted()), form.completed(typed)
        name, amount = form.borrower(), int(str(typed["amount"]))
        said = {"name": name, "loan": typed["loan"], "amount": told_in_words(amount)}

        def pay() -> None:
            self.record(wanted, "loan.done", said, forms=2)

        self.parts.start(PayOut(name, amount, lending_question(form, typed, plan), plan, pay))

    def _ask(self, typed: Document) -> None:
        document = {"type": "loan_request", **typed}
        names = {one.code: one.name for one in self._people() or ()}
        amount = told_in_words(int(str(typed["amount"])))
        name = names.get(str(typed["member"]), "")
        said = {"name": name, "request": typed["request"], "amount": amount}
        self.record(document, "request.done", said)

    def _plan(self, typed: Mapping[str, object]) -> Plan | None:
        return self.runner.run(plan_loan, typed)

    def _people(self) -> list[Person] | None:
        members = self.runner.run(list_members)
        if members is None:
            return None
        return [_person(line) for line in members if line.balance.active]


def _person(line: MemberLine) -> Person:
    facts = line.member.facts
    told = text("part.person.told", name=facts.name, code=facts.member, born=facts.born[:4])
    return Person(facts.member, facts.name, told)
