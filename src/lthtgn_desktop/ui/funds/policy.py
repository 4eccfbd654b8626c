"""The club's rules, officers and funds as they are, and the forms that change them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import DateField
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.money_edit import MoneyField, told_in_words
from lthtgn_desktop.ui.widgets.shares_field import SharesField
from lthtgn_desktop.ui.widgets.task import MARGIN, Document, Task, button_row, scrolling
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.ui.widgets.typing import Field

TASKS = {"fees": "F5", "split": "F6", "officer": "F7", "fund": "F8"}
TYPES = {"fees": "policy", "split": "policy", "officer": "officer", "fund": "fund"}


class Policy(QWidget):
    """What holds now; `asks` names the form that is wanted."""

    asks = Signal(str)

    def __init__(self, club: Club, day: date) -> None:
        super().__init__()
        self.panel = QFrame()
        self.panel.setProperty("role", "panel")
        self.rows = QFormLayout(self.panel)
        self.buttons = [self._button(name) for name in TASKS]
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(label(text("policy.title"), role="heading"))
        column.addWidget(scrolling(self.panel), 1)
        column.addLayout(button_row(*self.buttons))
        self.show_club(club, day)

    def show_club(self, club: Club, day: date) -> None:
        """Show the rules of a day."""
        while self.rows.rowCount():
            self.rows.removeRow(0)
        for words, said in [*_rules(club, day), *_officers(club, day)]:
            self.rows.addRow(label(words, role="muted"), label(said, wraps=True))

    def _button(self, name: str) -> QPushButton:
        said = text(f"policy.start.{name}")
        return button(said, lambda: self.asks.emit(name), key=TASKS[name])


def task_of(name: str, club: Club, day: date, then: Callable[[Document], object]) -> Task:
    """Return one of the forms."""
    rows = {"fees": _fees, "split": _split, "officer": _officer, "fund": _fund}[name](club, day)
    rows.append(_row("date", DateField(day)))
    task = Task(text(f"policy.{name}.title"), rows, save=text("part.save"), then=then)
    if name == "fees":
        task.say(text("policy.days"))
    return task


def document_of(name: str, typed: Document) -> Document:
    """Return what was typed as the event's document."""
    keys = {"fund": "name"} if name == "fund" else {}
    return {"type": TYPES[name], **{keys.get(key, key): value for key, value in typed.items()}}


def _fees(club: Club, day: date) -> list[Row]:
    dues, entry_fee = MoneyField(), MoneyField()
    dues.put(club.rules.dues_on(day))
    entry_fee.put(club.rules.entry_fee_on(day))
    return [_row("dues", dues), _row("entry_fee", entry_fee)]


def _split(club: Club, day: date) -> list[Row]:
    shares = SharesField(club.funds)
    shares.put(dict(club.rules.split_on(day) or ()))
    return [_row("split", shares)]


def _officer(_club: Club, _day: date) -> list[Row]:
    roles = {role.value: text(f"policy.role.{role}") for role in Role}
    return [_row("role", Choice(roles)), _row("name", TextField())]


def _fund(_club: Club, _day: date) -> list[Row]:
    hint = text("policy.field.code.hint")
    return [_row("code", TextField(hint=hint)), _row("fund", TextField())]


def _row(key: str, field: Field) -> Row:
    return Row(key, text(f"policy.field.{key}"), field)


def _rules(club: Club, day: date) -> Iterator[tuple[str, str]]:
    rules = club.rules
    yield text("policy.dues"), told_in_words(rules.dues_on(day))
    yield text("policy.entry"), told_in_words(rules.entry_fee_on(day))
    yield text("policy.split"), _shown_split(dict(rules.split_on(day) or ()), club.funds)
    names = [text("policy.fund", name=name, code=code) for code, name in club.funds.items()]
    yield text("policy.funds"), ", ".join(names)


def _shown_split(shares: Mapping[str, int], funds: Mapping[str, str]) -> str:
    parts = [text("policy.part", fund=funds[code], percent=part) for code, part in shares.items()]
    return ", ".join(parts) or text("policy.unset")


def _officers(club: Club, day: date) -> Iterator[tuple[str, str]]:
    for role in Role:
        if role is Role.MEMBER:
            names = [officer.name for officer in club.officers if officer.role is role]
            yield text(f"policy.role.{role}"), ", ".join(names) or text("policy.unset")
        else:
            yield text(f"policy.role.{role}"), club.officer(role, day) or text("policy.unset")
