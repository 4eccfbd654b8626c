"""Mending one line of a collection: the line as it was, to be typed over; the rest stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from lthtgn_desktop.domain.acts import CollectLine
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.vouchers.effect_panel import EffectPanel
from lthtgn_desktop.ui.vouchers.words import joined
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import DateField, written
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.money_edit import MoneyField
from lthtgn_desktop.ui.widgets.person_field import Person, PersonField
from lthtgn_desktop.ui.widgets.task import Document, Parts, Task
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.usecases.correct_line import (
    Change,
    LineToMend,
    Mended,
    changes_of_line,
    correct_line,
    line_to_mend,
)
from lthtgn_desktop.usecases.list_members import list_members
from lthtgn_desktop.usecases.show_voucher import ShownEvent

_AMOUNTS = ("dues", "entry_fee", "principal", "interest")
_NONE = "-"
"""Stands for no loan in the list of loans."""


def start_line(
    runner: Runner, parts: Parts, shown: ShownEvent, place: int, tell: Callable[[str], object]
) -> None:
    """Lay the form over the event, filled in with the line as it stands."""
    ref = shown.event.ref
    found, members = runner.run(line_to_mend, ref, place), runner.run(list_members)
    if found is None or members is None:
        return
    people = [
        Person(m.code, m.name, text("part.person.told", name=m.name, code=m.code, born=b[:4]))
        for m, b in ((one.member, one.member.facts.born) for one in members)
    ]
    _Mending(runner, parts, shown, place, found, tell).start(people)


@dataclass(slots=True)
class _Mending:
    """One line on its way to being mended."""

    runner: Runner
    parts: Parts
    shown: ShownEvent
    place: int
    found: LineToMend
    tell: Callable[[str], object]

    def start(self, people: Sequence[Person]) -> None:
        day = written(self.shown.event.date)
        heading = text("correct.line.title", name=self.found.name, day=day)
        save = text("correct.line.save")
        task = Task(heading, _rows(self.found, people), save=save, then=self._ask)
        task.say(self._note())
        panel = EffectPanel(text("correct.effect.title"))
        task.middle.addWidget(panel, 2)

        def follow() -> None:
            _follow_person(task, self.found)
            panel.show_lines(shown_changes(self._changes(task.readable())))

        task.typed.connect(follow)
        follow()
        self.parts.start(task)

    def _note(self) -> str:
        note = text("correct.line.note", vouchers=joined(self.shown.labels))
        if not self.found.is_closed:
            return note
        day, now = written(self.shown.event.date), written(self.found.day)
        return f"{note}\n{text('correct.line.closed', day=day, now=now)}"

    def _changes(self, typed: Document) -> list[Change]:
        line = line_of(typed)
        if line is None:
            return []
        found = self.runner.run(changes_of_line, self.shown.event.ref, self.place, line)
        return found or []

    def _ask(self, typed: Document) -> None:
        changes = self._changes(typed)
        if not changes:
            self.tell(text("correct.line.same"))
            return
        question = text(
            "correct.line.ask",
            day=written(self.shown.event.date),
            changes="\n".join(shown_changes(changes)),
            reason=typed["reason"],
            vouchers=joined(self.shown.labels),
        )
        yes, no = text("correct.line.save"), text("act.review")
        ask(self.parts, question, yes=yes, no=no, then=lambda: self._record(typed))

    def _record(self, typed: Document) -> None:
        line = line_of(typed)
        if line is not None and not any(getattr(line, name) for name in _AMOUNTS):
            line = None
        day = date.fromisoformat(str(typed["date"]))
        mended = Mended(self.shown.event.ref, self.place, line, str(typed["reason"]))
        done = self.runner.run(correct_line, day, mended)
        if done is not None:
            self.parts.pop()
            vouchers = [voucher.label for one in done for voucher in one.vouchers]
            is_more = len(done) == 1 and done[0].event.type == "collect"
            said = "correct.line.more" if is_more else "correct.line.done"
            self.tell(text(said, name=self.found.name, vouchers=joined(vouchers)))


def line_of(typed: Document) -> CollectLine | None:
    """Return the line that was typed, None while nobody is chosen."""
    if "member" not in typed:
        return None
    amounts = {name: _amount(typed.get(name)) for name in _AMOUNTS}
    loan = str(typed.get("loan", _NONE))
    has_loan = loan != _NONE and (amounts["principal"] or amounts["interest"])
    return CollectLine(str(typed["member"]), loan=loan if has_loan else None, **amounts)


def shown_changes(changes: Sequence[Change]) -> list[str]:
    """Return what would differ, in words and figures."""
    return [_shown(change) for change in changes]


def _shown(change: Change) -> str:
    before, after = grouped(change.before), grouped(change.after)
    if not change.name:
        what = text("effect.cash", fund=change.what)
        return text("correct.effect.fund", what=what, before=before, after=after)
    return text(
        "correct.effect.line", name=change.name, what=change.what, before=before, after=after
    )


def _rows(found: LineToMend, people: Sequence[Person]) -> list[Row]:
    person = PersonField(people)
    person.put(found.line.member)
    loans = {_NONE: text("correct.no.loan")}
    loans |= {one.code: text("correct.loan", code=one.code, name=one.name) for one in found.loans}
    loan = Choice(loans, chosen=found.line.loan or _NONE, as_list=True)
    return [
        Row("member", text("correct.field.member"), person),
        _money("dues", found.line.dues),
        _money("entry_fee", found.line.entry_fee),
        Row("loan", text("correct.field.loan"), loan),
        _money("principal", found.line.principal),
        _money("interest", found.line.interest),
        Row("reason", text("correct.field.reason"), TextField()),
        Row("date", text("correct.field.date"), DateField(found.day)),
    ]


def _money(name: str, amount: int | None) -> Row:
    field = MoneyField()
    field.put(amount)
    return Row(name, text(f"correct.field.{name}"), field, needed=False)


def _follow_person(task: Task, found: LineToMend) -> None:
    """Choose the loan of whoever is chosen now, where the one chosen is somebody else's."""
    fields = {row.key: row.field for row in task.rows}
    typed = task.readable()
    member, chosen = typed.get("member"), typed.get("loan")
    owners = {one.code: one.member for one in found.loans}
    if member is None or owners.get(str(chosen), member) == member:
        return
    own = [code for code, owner in owners.items() if owner == member]
    fields["loan"].put(own[0] if own else _NONE)


def _amount(value: object) -> int | None:
    return value if isinstance(value, int) and value else None
