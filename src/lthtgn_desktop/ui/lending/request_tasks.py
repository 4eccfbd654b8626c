"""The forms of a request for a loan: who asks for how much, and what the meeting decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from lthtgn_desktop.domain.choices import Decision
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import DateField, written
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.money_edit import MoneyField
from lthtgn_desktop.ui.widgets.person_field import Person, PersonField
from lthtgn_desktop.ui.widgets.task import Document, Task
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.ui.widgets.typing import Field
from lthtgn_desktop.ui.widgets.whole_field import WholeField
from lthtgn_desktop.usecases.list_requests import RequestLine, Requests

Then = Callable[[Document], object]
Filled = TypeVar("Filled", bound=Field)

LONGEST = 600
"""Months: longer than any loan of a club."""


def ask_task(people: Sequence[Person], found: Requests, code: str, day: date, then: Then) -> Task:
    """Return the form for a new request; it says where somebody waits already."""
    rows = [
        Row("member", text("request.field.member"), PersonField(people)),
        Row("amount", text("request.field.amount"), MoneyField()),
        Row("months", text("loan.field.months"), WholeField(1, LONGEST)),
        Row("purpose", text("loan.field.purpose"), TextField()),
        Row("date", text("request.field.day"), DateField(day)),
        Row("request", text("request.field.code"), _put(TextField(), code)),
    ]
    task = Task(text("request.new"), rows, save=text("part.save"), then=then)

    def follow() -> None:
        member = task.readable().get("member")
        lines = [line for line in found.open if line.request.member == member]
        task.say(_waits_already(lines[0]) if lines else "", "problem")

    task.typed.connect(follow)
    return task


def decide_task(line: RequestLine, found: Requests, day: date, then: Then) -> Task:
    """Return the form for a decision; it begins with what was asked for."""
    options = {one.value: text(f"request.decision.{one}") for one in Decision}
    facts = line.request.facts
    rows = [
        Row("decision", text("request.field.decision"), Choice(options)),
        Row("minutes", text("loan.field.minutes"), TextField()),
        Row("amount", text("request.field.approved"), _put(MoneyField(), facts.amount)),
        Row("months", text("loan.field.months"), _put(WholeField(1, LONGEST), facts.months)),
        Row("date", text("request.field.decided"), DateField(day)),
    ]
    heading = text("request.decide", request=facts.request, name=line.name)
    task = Task(
        heading, rows, save=text("part.save"), then=lambda typed: then(_decision(line, typed))
    )
    task.say(shown_request(line, found))
    return task


def shown_request(line: RequestLine, found: Requests) -> str:
    """Return all that the meeting looks at to decide, in sentences."""
    facts = line.request.facts
    asked = text(
        "request.facts",
        day=written(line.request.asked.day),
        amount=grouped(facts.amount),
        months=facts.months,
        purpose=facts.purpose,
    )
    whose = text(
        "request.whose",
        name=line.name,
        household=text(f"request.household.{line.household}"),
        turns=line.turns,
        owes=grouped(line.owes),
    )
    there = text(
        "request.there",
        cash=grouped(found.cash),
        bank=grouped(found.bank),
        approved=grouped(found.approved),
    )
    return f"{asked}\n{whose}\n{there}"


def _decision(line: RequestLine, typed: Document) -> Document:
    """Return the decision's document: only what differs from the request stands in it."""
    facts = line.request.facts
    asked = {"amount": facts.amount, "months": facts.months}
    is_approved = typed["decision"] == Decision.APPROVED
    kept = {
        key: value
        for key, value in typed.items()
        if key not in asked or (is_approved and value != asked[key])
    }
    return {"type": "loan_decision", "request": facts.request, **kept}


def _waits_already(line: RequestLine) -> str:
    facts, day = line.request.facts, written(line.request.asked.day)
    return text("request.waits", name=line.name, amount=grouped(facts.amount), day=day)


def _put(field: Filled, value: object) -> Filled:
    field.put(value)
    return field
