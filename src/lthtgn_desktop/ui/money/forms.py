"""The seven small forms, and the documents they make."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.choices import Area, Nature, Place, Source
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import DateField
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.money_edit import MoneyField
from lthtgn_desktop.ui.widgets.person_field import Person, PersonField
from lthtgn_desktop.ui.widgets.shares_field import SharesField
from lthtgn_desktop.ui.widgets.task import Document
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.ui.widgets.typing import Field
from lthtgn_desktop.usecases.owed_back import Owed

_OTHER_PLACE = {Place.CASH: Place.BANK, Place.BANK: Place.CASH}


class Ground(NamedTuple):
    """What the forms begin from; `shares` are percent by fund, `interest` is undivided."""

    funds: Mapping[str, str]
    people: Sequence[Person]
    owed: Sequence[Owed]
    shares: Mapping[str, int]
    interest: int
    entry_fee: int
    day: date


def rows_of(name: str, ground: Ground) -> list[Row]:
    """Return the rows of one of the forms; the day stands last in all of them."""
    return [*_ROWS[name](ground), _row("date", DateField(ground.day))]


def document_of(name: str, ground: Ground, typed: Document) -> Document:
    """Return what was typed as the event's document."""
    if name == "entry":
        line = {"member": typed["member"], "entry_fee": typed["amount"]}
        return {"type": "collect", "date": typed["date"], "lines": [line]}
    document = {"type": name, **typed}
    if "giver" in document:
        document["from"] = document.pop("giver")
    if name == "move":
        document["to"] = document.pop("direction")
        document["from"] = _OTHER_PLACE[Place(str(document["to"]))].value
    elif name == "split":
        document["fund"] = LENDING_FUND
    elif name == "return":
        document |= _whom(ground.owed[int(str(document.pop("owed")))])
    return document


def shown_owed(owed: Owed) -> str:
    """Return to whom what is owed, and how much."""
    name = owed.name or (text(f"money.source.{owed.source}") if owed.source else "")
    amount = grouped(owed.amount)
    return text(f"money.owed.{owed.nature}", name=name, fund=owed.fund, amount=amount)


def _whom(owed: Owed) -> Document:
    document: Document = {"nature": owed.nature.value, "fund": owed.fund}
    if owed.member is not None:
        document["member"] = owed.member
    else:
        document["to"] = owed.name or str(owed.source)
    return document


def _receive(ground: Ground) -> list[Row]:
    return [
        _row("nature", _choice("nature", Nature)),
        _row("amount", MoneyField()),
        _row("fund", Choice(_funds(ground))),
        _row("into", _choice("place", Place, Place.CASH)),
        _row("source", _choice("source", Source)),
        _row("giver", TextField(hint=text("members.optional")), needed=False),
        _row("member", PersonField(ground.people), needed=False),
    ]


def _spend(ground: Ground) -> list[Row]:
    return [
        _row("amount", MoneyField()),
        _row("text", TextField()),
        _row("area", _choice("area", Area)),
        _row("to", TextField(hint=text("members.optional")), needed=False),
        _row("fund", Choice(_funds(ground), chosen=OPERATING_FUND)),
        _row("from", _choice("place", Place, Place.CASH)),
    ]


def _move(ground: Ground) -> list[Row]:
    return [
        _row("direction", _choice("direction", Place)),
        _row("fund", Choice(_funds(ground))),
        _row("amount", MoneyField()),
    ]


def _transfer(ground: Ground) -> list[Row]:
    return [
        _row("from_fund", Choice(_funds(ground), chosen=OPERATING_FUND)),
        _row("to_fund", Choice(_funds(ground))),
        _row("amount", MoneyField()),
        _row("text", TextField()),
        _row("minutes", TextField()),
    ]


def _return(ground: Ground) -> list[Row]:
    owed = {str(place): shown_owed(one) for place, one in enumerate(ground.owed)}
    return [
        _row("owed", Choice(owed, as_list=True)),
        _row("amount", MoneyField()),
        _row("from", _choice("place", Place, Place.CASH)),
    ]


def _split(ground: Ground) -> list[Row]:
    return [
        _row("amount", MoneyField(), ground.interest or None),
        _row("shares", SharesField(ground.funds), ground.shares),
        _row("minutes", TextField()),
    ]


def _entry(ground: Ground) -> list[Row]:
    return [
        Row("member", text("money.field.who"), PersonField(ground.people)),
        _row("amount", MoneyField(), ground.entry_fee or None),
    ]


_ROWS: dict[str, Callable[[Ground], list[Row]]] = {
    "receive": _receive,
    "spend": _spend,
    "move": _move,
    "transfer": _transfer,
    "return": _return,
    "split": _split,
    "entry": _entry,
}


def _row(key: str, field: Field, value: object = None, *, needed: bool = True) -> Row:
    if value is not None:
        field.put(value)
    return Row(key, text(f"money.field.{key}"), field, needed)


def _choice(name: str, choices: type[StrEnum], chosen: str | None = None) -> Choice:
    options = {choice.value: text(f"money.{name}.{choice.value}") for choice in choices}
    return Choice(options, chosen=chosen)


def _funds(ground: Ground) -> dict[str, str]:
    return {code: text("money.fund", name=name, code=code) for code, name in ground.funds.items()}
