"""What can be written down of a member: the forms, and the documents they make."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from lthtgn_desktop.domain.choices import Household, LeaveReason, Sex
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.ui.members.fields import BirthField, MarksField, MonthField
from lthtgn_desktop.ui.members.person import MARKS
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import DateField
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.task import Document, Task
from lthtgn_desktop.ui.widgets.text_field import DigitsField, TextField
from lthtgn_desktop.ui.widgets.typing import Field
from lthtgn_desktop.ui.widgets.whole_field import WholeField

Then = Callable[[Document], object]

_AMENDED = ("name", "sex", "born", "marks", "address", "phone")


def join_task(code: str, day: date, then: Then) -> Task:
    """Return the form for somebody who joins."""
    household = Choice(_options("household", Household), chosen=Household.NONE)
    rows = [
        _row("member", TextField(), code),
        *_about(),
        _row("household", household),
        _row("date", DateField(day)),
    ]
    order = ("name", "sex", "born", "member", "date", "household", "marks", "address", "phone")
    rows.sort(key=lambda row: order.index(row.key))
    return Task(text("members.add.title"), rows, save=text("part.save"), then=then)


def amend_task(member: Member, day: date, then: Then) -> Task:
    """Return the form with what is written down of a member, to put it right."""
    rows = [*_about(), Row("date", text("part.day"), DateField(day))]
    before = recorded(member)
    for row in rows:
        if row.key in _AMENDED:
            row.field.put(before if row.key == "marks" else before.get(row.key))
    return _task("members.amend.title", member, rows, then)


def household_task(member: Member, day: date, then: Then) -> Task:
    """Return the form for a household's status of one year."""
    year = WholeField(1990, 2199)
    year.put(day.year)
    rows = [
        _row("status", Choice(_options("household", Household))),
        _row("year", year),
        Row("date", text("part.day"), DateField(day)),
    ]
    return _task("members.household.title", member, rows, then)


def exempt_task(member: Member, day: date, then: Then) -> Task:
    """Return the form for months without dues."""
    hint = text("members.month.hint")
    rows = [
        _row("from", MonthField(hint=hint), Month.of(day)),
        _row("to", MonthField(hint=hint)),
        _row("reason", TextField()),
        Row("date", text("part.day"), DateField(day)),
    ]
    return _task("members.exempt.title", member, rows, then)


def leave_task(member: Member, day: date, then: Then) -> Task:
    """Return the form for somebody who leaves."""
    rows = [
        _row("reason", Choice(_options("reason", LeaveReason))),
        Row("date", text("members.leave.date"), DateField(day)),
    ]
    return _task("members.leave.title", member, rows, then, save="members.leave.next")


def joined(document: Document) -> Document:
    """Return what was typed of a new member as the event's document: marks only where true."""
    rest = {key: value for key, value in document.items() if key != "marks"}
    return {"type": "join", **rest, **{mark: True for mark in MARKS if _marks(document)[mark]}}


def amended(member: Member, document: Document) -> Document:
    """Return what is no longer as it was written down, by the keys of the event's document."""
    before = recorded(member)
    typed = {key: value for key, value in document.items() if key not in {"marks", "date"}}
    typed |= _marks(document)
    return {key: value for key, value in typed.items() if value != before.get(key)}


def recorded(member: Member) -> Document:
    """Return what is written down of a member, as the form shows it."""
    facts = member.facts
    marks = {mark: bool(getattr(facts, mark)) for mark in MARKS}
    plain = {key: getattr(facts, key) for key in _AMENDED if key != "marks"}
    return {**plain, **marks}


def _about() -> list[Row]:
    hint = text("members.optional")
    return [
        Row("name", text("members.name"), TextField()),
        _row("sex", Choice(_options("sex", Sex))),
        _row("born", BirthField(hint=text("members.field.born.hint"))),
        _row("marks", MarksField({mark: text(f"members.{mark}") for mark in MARKS})),
        Row("address", text("members.field.address"), TextField(hint=hint), needed=False),
        Row("phone", text("members.field.phone"), DigitsField(hint=hint), needed=False),
    ]


def _row(key: str, field: Field, value: object = None) -> Row:
    if value is not None:
        field.put(value)
    return Row(key, text(f"members.field.{key}"), field)


def _task(
    heading: str, member: Member, rows: list[Row], then: Then, save: str = "part.save"
) -> Task:
    said = text(heading, name=member.name, code=member.code)
    return Task(said, rows, save=text(save), then=then)


def _options(name: str, choices: type[Household | LeaveReason | Sex]) -> dict[str, str]:
    return {choice.value: text(f"members.{name}.{choice}") for choice in choices}


def _marks(document: Document) -> dict[str, bool]:
    marks = document.get("marks")
    return marks if isinstance(marks, dict) else dict.fromkeys(MARKS, False)
