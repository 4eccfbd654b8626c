"""What happens with a form about one member once it is filled in: asked, recorded, told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.ui.members import tasks
from lthtgn_desktop.ui.members.fields import shown_month
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.money_edit import told_in_words
from lthtgn_desktop.ui.widgets.task import Document, Parts
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_member import MemberHistory, member_history
from lthtgn_desktop.usecases.working_day import proposed_day


class PersonTasks:
    """The four things that can be written down of a member."""

    def __init__(self, runner: Runner, parts: Parts, tell: Callable[[str], object]) -> None:
        self._runner = runner
        self._parts = parts
        self._tell = tell

    def start(self, name: str, member: Member) -> None:
        """Show the form of a task."""
        form, then = {
            "amend": (tasks.amend_task, self._amend),
            "household": (tasks.household_task, self._review),
            "exempt": (tasks.exempt_task, self._exempt),
            "leave": (tasks.leave_task, self._ask_leaving),
        }[name]
        if name == "leave" and member.left is not None:
            self._tell(text("members.gone.done", name=member.name))
        elif (day := self._runner.run(proposed_day)) is not None:
            self._parts.start(form(member, day, lambda document: then(member, document)))

    def _amend(self, member: Member, document: Document) -> None:
        changed = tasks.amended(member, document)
        if not changed:
            self._tell(text("members.amend.nothing"))
            return
        wanted = {"type": "amend", "date": document["date"], "member": member.code, **changed}
        self._record(wanted, text("members.amended", name=changed.get("name", member.name)))

    def _review(self, member: Member, document: Document) -> None:
        status = text(f"members.household.{document['status']}")
        said = {"name": member.name, "year": document["year"], "status": status}
        wanted = {"type": "household", "member": member.code, **document}
        self._record(wanted, text("members.household.done", **said))

    def _exempt(self, member: Member, document: Document) -> None:
        first, last = (shown_month(Month.read(str(document[key]))) for key in ("from", "to"))
        wanted = {"type": "exempt", "member": member.code, **document}
        said = text("members.exempt.done", name=member.name, first=first, last=last)
        self._record(wanted, said)

    def _ask_leaving(self, member: Member, document: Document) -> None:
        day = date.fromisoformat(str(document["date"]))
        history = self._runner.run(member_history, member.code, day)
        if history is None:
            return
        wanted = {"type": "leave", "member": member.code, **document}
        said = text("members.leave.done", name=member.name, day=written(day))
        yes, no = text("members.leave.yes"), text("act.review")
        question = leaving_question(history, str(document["reason"]))
        ask(self._parts, question, yes=yes, no=no, then=lambda: self._record(wanted, said))

    def _record(self, wanted: Document, said: str) -> None:
        if self._runner.run(record_document, wanted) is not None:
            self._parts.pop()
            self._tell(said)


def leaving_question(history: MemberHistory, reason: str) -> str:
    """Return the question before somebody leaves: name, day, and what is still open."""
    balance = history.balance
    return text(
        "members.leave.ask",
        name=history.member.name,
        code=history.member.code,
        day=written(history.day),
        reason=text(f"members.reason.{reason}").lower(),
        dues=_amount(balance.dues_owed),
        loan=_amount(balance.principal_outstanding),
        shares=_amount(balance.shares),
    )


def _amount(amount: int) -> str:
    return told_in_words(amount) if amount > 0 else text("members.nothing")
