"""The loans: which are open, a new one, a longer term, and giving one up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.lending import open_loan
from lthtgn_desktop.ui.lending.loans import Loans
from lthtgn_desktop.ui.lending.new_loan import Ground, NewLoan
from lthtgn_desktop.ui.lending.questions import lending_question, write_off_question
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.preview.page import Offer, PrintingPage
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.money_edit import told_in_words
from lthtgn_desktop.ui.widgets.person_field import Person
from lthtgn_desktop.ui.widgets.task import Document
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.list_loans import LoanLine, OpenLoans, open_loans, proposed_loan
from lthtgn_desktop.usecases.list_members import MemberLine, list_members
from lthtgn_desktop.usecases.plan_loan import Plan, plan_ahead, plan_loan
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.working_day import club_now, proposed_day


class LendingPage(PrintingPage):
    """Every open loan; forms lie over the list."""

    interests = Changed.LOANS | Changed.MONEY | Changed.MEMBERS

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("lending.title"))
        self.loans = Loans()
        self._found: OpenLoans | None = None
        self.parts.push(self.loans, self.loans.searched.search)
        self.loans.adds.connect(self.start_lending)
        self.loans.asks.connect(self.start)
        self.loans.collects.connect(lambda: self.leaves.emit("collection"))
        self.fill_with(self.parts)

    def reload(self) -> None:
        """Show the loans as they stand now."""
        if (found := self.runner.run(open_loans)) is not None:
            self._found = found
            self.loans.show_loans(found)

    def first_focus(self) -> QWidget:
        """Return the line to search in."""
        return self.loans.searched.search

    def offers(self) -> Sequence[Offer]:
        """Offer the register of loans, or the contract of the one that is open."""
        shown = self.parts.currentWidget()
        if shown is self.loans:
            return [Offer(Paper.LOAN_REGISTER, Wanted())]
        if isinstance(shown, open_loan.LoanPage):
            return [Offer(Paper.LOAN_CONTRACT, Wanted(loan=shown.loan))]
        return ()

    def leave(self, go: Callable[[], None]) -> None:
        """Go one part back, or away from the list."""
        self.parts.leave(go)

    def start_lending(self) -> None:
        """Show the form for a new loan."""
        if (ground := self._ground()) is None:
            return
        form = NewLoan(ground, self._plan, lambda document: self._ask_lending(form, document))
        self.parts.start(form)

    def start(self, name: str, code: str) -> None:
        """Show what is wanted with one loan."""
        day, club = self.runner.run(proposed_day), self.runner.run(club_now)
        if self._found is None or day is None or club is None:
            return
        line = next(line for line in self._found.lines if line.loan.code == code)
        if name == "open":
            self._open(line, self._found)
        elif name == "extend":
            self.parts.start(open_loan.extend_task(line, day, partial(self._extend, line)))
        else:
            then = partial(self._ask_writing_off, line, club.funds)
            self.parts.start(open_loan.write_off_task(line, club.funds, day, then))

    def _plan(self, typed: Mapping[str, object]) -> Plan | None:
        return self.runner.run(plan_loan, typed)

    def _ground(self) -> Ground | None:
        members = self.runner.run(list_members)
        proposal, day = self.runner.run(proposed_loan), self.runner.run(proposed_day)
        if self._found is None or members is None or proposal is None or day is None:
            return None
        people = [_person(line) for line in members if line.balance.active]
        return Ground(people, self._found, proposal, day)

    def _open(self, line: LoanLine, found: OpenLoans) -> None:
        if (plan := self.runner.run(plan_ahead, line.loan.code)) is not None:
            page = open_loan.LoanPage(line, found.day, plan)
            self.parts.push(page, page.panel.listing)

    def _ask_lending(self, form: NewLoan, document: Document) -> None:
        question = lending_question(form, document, self._plan(form.wanted()))
        name, wanted = form.borrower(), {"type": "lend", "fund": LENDING_FUND, **document}
        yes, no = text("loan.yes"), text("act.review")
        ask(self, question, yes=yes, no=no, then=lambda: self._lend(name, wanted))

    def _lend(self, name: str, wanted: Document) -> None:
        self._record(wanted, "loan.done", name=name, loan=wanted["loan"], amount=_said(wanted))

    def _extend(self, line: LoanLine, document: Document) -> None:
        wanted = {"type": "extend", "loan": line.loan.code, **document}
        said = {"loan": line.loan.code, "name": line.name, "months": document["months"]}
        self._record(wanted, "loan.extended", **said)

    def _ask_writing_off(
        self, line: LoanLine, funds: Mapping[str, str], document: Document
    ) -> None:
        question = write_off_question(line, funds, document)
        wanted = {"type": "write_off", "loan": line.loan.code, **document}
        said = {"loan": line.loan.code, "name": line.name, "amount": _said(document)}
        yes, no = text("loan.write_off.yes"), text("act.review")
        then = partial(self._record, wanted, "loan.written_off", **said)
        ask(self, question, yes=yes, no=no, then=then)

    def _record(self, wanted: Document, told: str, **said: object) -> None:
        if (done := self.runner.run(record_document, wanted)) is not None:
            self.parts.pop()
            vouchers = ", ".join(voucher.label for voucher in done.vouchers)
            self.told.emit(text(told, vouchers=vouchers, **said))


def _person(line: MemberLine) -> Person:
    facts = line.member.facts
    told = text("part.person.told", name=facts.name, code=facts.member, born=facts.born[:4])
    return Person(facts.member, facts.name, told)


def _said(document: Document) -> str:
    return told_in_words(int(str(document["amount"])))


def make(runner: Runner) -> Page:
    """Return the page."""
    return LendingPage(runner)
