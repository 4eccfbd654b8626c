"""The loans: open, overdue, waiting and ended; asking, deciding, paying out, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.loans import Standing
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.lending import open_loan
from lthtgn_desktop.ui.lending.lists import Found, LoanLists
from lthtgn_desktop.ui.lending.loan_page import LoanPage
from lthtgn_desktop.ui.lending.questions import write_off_question
from lthtgn_desktop.ui.lending.read_out import ReadOut
from lthtgn_desktop.ui.lending.steps import Steps
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.preview.page import Offer, PrintingPage
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.vouchers.opening import open_event
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.money_edit import told_in_words
from lthtgn_desktop.ui.widgets.task import Document
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.list_loans import LoanLine, ended_loans, open_loans
from lthtgn_desktop.usecases.list_requests import list_requests
from lthtgn_desktop.usecases.loan_history import LoanPast, loan_history
from lthtgn_desktop.usecases.plan_loan import Plan, plan_ahead
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.working_day import club_now


class LendingPage(PrintingPage):
    """The lists of loans; forms and single loans lie over them."""

    interests = Changed.LOANS | Changed.MONEY | Changed.MEMBERS

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("lending.title"))
        self.lists = LoanLists()
        self._found: Found | None = None
        self.parts.push(self.lists, self.lists.search)
        self.lists.turned.connect(self.renamed)
        self.lists.loans.adds.connect(self.start_lending)
        self.lists.loans.asks.connect(self.start)
        self.lists.loans.reads.connect(self.read_out)
        self.lists.loans.collects.connect(lambda: self.leaves.emit("collection"))
        self.lists.waiting.adds.connect(self.start_request)
        self.lists.waiting.asks.connect(self.start_on_request)
        self.lists.ended.opens.connect(self.open)
        self.fill_with(self.parts)

    def reload(self) -> None:
        """Show the lists as they stand now."""
        loans, requests = self.runner.run(open_loans), self.runner.run(list_requests)
        ended = self.runner.run(ended_loans)
        if loans is not None and requests is not None and ended is not None:
            self._found = Found(loans, requests, ended)
            self.lists.show_found(self._found)
        for place in range(self.parts.count()):
            shown = self.parts.widget(place)
            if isinstance(shown, LoanPage) and (facts := self._facts(shown.loan)) is not None:
                shown.show_loan(*facts)

    def first_focus(self) -> QWidget:
        """Return the line to search in."""
        return self.lists.search

    def offers(self) -> Sequence[Offer]:
        """Offer the register of loans, or the list of the overdue ones."""
        shown = self.parts.currentWidget()
        if shown is self.lists:
            late = self.lists.shows_late
            return [Offer(Paper.OVERDUE if late else Paper.LOAN_REGISTER, Wanted())]
        if isinstance(shown, ReadOut):
            return [Offer(Paper.OVERDUE, Wanted())]
        return ()

    def leave(self, go: Callable[[], None]) -> None:
        """Go one part back, or away from the lists."""
        self.parts.leave(go)

    def start_lending(self) -> None:
        """Show the form for a new loan."""
        if self._found is not None and (steps := self._steps()) is not None:
            steps.start_loan(self._found)

    def start_request(self) -> None:
        """Show the form for a new request."""
        if self._found is not None and (steps := self._steps()) is not None:
            steps.start_request(self._found)

    def start_on_request(self, name: str, code: str) -> None:
        """Show what is wanted with one request: the decision, or the paying-out."""
        if self._found is None or (steps := self._steps()) is None:
            return
        line = self._found.requests.find(code)
        if name == "pay":
            steps.start_loan(self._found, line)
        else:
            steps.start_decision(line, self._found)

    def start(self, name: str, code: str) -> None:
        """Show what is wanted with one loan."""
        steps, club = self._steps(), self.runner.run(club_now)
        if self._found is None or steps is None or club is None:
            return
        line = next(line for line in self._found.loans.lines if line.loan.code == code)
        if name == "open":
            self.open(code)
        elif name == "extend":
            then = partial(self._extend, steps, line)
            self.parts.start(open_loan.extend_task(line, steps.day, then))
        else:
            then = partial(self._ask_writing_off, steps, line, club.funds)
            self.parts.start(open_loan.write_off_task(line, club.funds, steps.day, then))

    def open(self, code: str) -> None:
        """Show one loan with what is to come and what was paid."""
        if (facts := self._facts(code)) is None:
            return
        made = LoanPage(*facts)
        made.opens.connect(lambda ref: open_event(self.runner, self.parts, ref, self.told.emit))
        self.parts.push(made, made.shown_listing)

    def read_out(self) -> None:
        """Show the overdue loans as sentences."""
        if self._found is not None and self._found.loans.overdue:
            made = ReadOut(self._found.loans)
            self.parts.push(made, made.area)

    def _facts(self, code: str) -> tuple[LoanPast, Standing, Plan] | None:
        past, plan = self.runner.run(loan_history, code), self.runner.run(plan_ahead, code)
        if past is None or plan is None or (seen := self.runner.run(picture, past.day)) is None:
            return None
        return past, seen.balances.loans[code].standing, plan

    def _steps(self) -> Steps | None:
        day = self.day_to_propose()
        return None if day is None else Steps(self.runner, self.parts, self.told.emit, day)

    def _extend(self, steps: Steps, line: LoanLine, document: Document) -> None:
        wanted = {"type": "extend", "loan": line.loan.code, **document}
        said = {"loan": line.loan.code, "name": line.name, "months": document["months"]}
        steps.record(wanted, "loan.extended", said)

    def _ask_writing_off(
        self, steps: Steps, line: LoanLine, funds: Mapping[str, str], document: Document
    ) -> None:
        question = write_off_question(line, funds, document)
        wanted = {"type": "write_off", "loan": line.loan.code, **document}
        amount = told_in_words(int(str(document["amount"])))
        said = {"loan": line.loan.code, "name": line.name, "amount": amount}
        yes, no = text("loan.write_off.yes"), text("act.review")
        then = partial(steps.record, wanted, "loan.written_off", said)
        ask(self, question, yes=yes, no=no, then=then)


def make(runner: Runner) -> Page:
    """Return the page."""
    return LendingPage(runner)
