"""The ways from a member's page down to what is behind it: figures, months, loans, payments."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.members.fields import shown_month
from lthtgn_desktop.ui.members.loan_part import LoanPart
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.vouchers.behind import lay_behind, open_behind
from lthtgn_desktop.ui.vouchers.opening import open_event
from lthtgn_desktop.ui.widgets.task import Parts
from lthtgn_desktop.usecases.behind_figure import Sum, behind_figure
from lthtgn_desktop.usecases.member_dues import DUES, DuesMonth
from lthtgn_desktop.usecases.plan_loan import plan_ahead
from lthtgn_desktop.usecases.show_member import MemberHistory

_SUMS = {
    "dues": Sum(Kind.INCOME, part=DUES),
    "principal": Sum(Kind.LOANS),
    "interest": Sum(Kind.INTEREST),
    "shares": Sum(Kind.SHARES),
}


class PersonOpener:
    """Lays what is behind a figure over the member's page."""

    def __init__(self, runner: Runner, parts: Parts, tell: Callable[[str], object]) -> None:
        self._runner = runner
        self._parts = parts
        self._tell = tell

    def figure(self, history: MemberHistory, name: str) -> None:
        """Show the events behind one of the figures."""
        wanted = _SUMS[name]._replace(member=history.member.code)
        what = text(f"members.behind.{name}", name=history.member.name)
        open_behind(self._runner, self._parts, (what, wanted, history.day), self._tell)

    def month(self, history: MemberHistory, one: DuesMonth) -> None:
        """Show the events that paid a month's dues; a single one at once."""
        month = shown_month(one.month)
        if not one.behind:
            self._tell(text("members.behind.month.none", month=month))
        elif len(one.behind) == 1:
            self._event(history, one.behind[0].ref)
        else:
            what = text("members.behind.month", name=history.member.name, month=month)
            lay_behind(self._runner, self._parts, what, one.behind, self._tell)

    def line(self, history: MemberHistory, what: str, key: str) -> None:
        """Show what a line of a list is about."""
        if what == "loans":
            self._loan(history, key)
        elif what == "payments":
            self._event(history, history.payments[int(key)].ref)
        else:
            self._event(history, key)

    def unprinted(self, code: str) -> int | None:
        """Return how many lines of a passbook are not on paper; what knows it is loaded here."""
        verb = importlib.import_module("lthtgn_desktop.usecases.paper.passbook_state")
        state = self._runner.run(verb.passbook_state, code)
        return None if state is None or not state.is_noted else len(state.new_lines)

    def _event(self, history: MemberHistory, ref: str) -> None:
        """Show an event; in a collection the member's own line is chosen."""
        if (view := open_event(self._runner, self._parts, ref, self._tell)) is not None:
            view.choose_person(history.member.name)

    def _loan(self, history: MemberHistory, code: str) -> None:
        loan = history.loans[code]
        plan = self._runner.run(plan_ahead, code) if loan.standing.outstanding else None
        owed = self._runner.run(behind_figure, Sum(Kind.LOANS, loan=code), history.day)
        paid = self._runner.run(behind_figure, Sum(Kind.INTEREST, loan=code), history.day)
        heading = text(
            "members.loan.heading",
            code=code,
            name=history.member.name,
            amount=grouped(loan.amount),
            left=grouped(loan.standing.outstanding),
        )
        if owed is None or paid is None:
            return
        part = LoanPart(heading, plan.rows if plan else [], owed, paid)
        part.closes.connect(lambda: self._parts.leave(lambda: None))
        part.opens.connect(lambda ref: open_event(self._runner, self._parts, ref, self._tell))
        self._parts.push(part, part.listing)
