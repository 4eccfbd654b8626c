"""What an event, its vouchers and its effects are called on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.closing import counted
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.opening_acts import OpeningDues
from lthtgn_desktop.domain.request_acts import DecideLoan, RequestLoan
from lthtgn_desktop.ui.texts import has_text, text
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.usecases.effects import Effect
from lthtgn_desktop.usecases.show_voucher import ShownEvent

_FEW = 3

_DETAILS: dict[type, Callable[[Any], dict[str, object]]] = {
    acts.Fund: lambda act: {"name": act.name},
    acts.Officer: lambda act: {"name": act.name},
    acts.Join: lambda act: {"name": act.name},
    acts.Amend: lambda act: {"member": act.member},
    acts.HouseholdReview: lambda act: {"member": act.member, "year": act.year},
    acts.Exempt: lambda act: {
        "member": act.member,
        "first": _month(act.from_),
        "last": _month(act.to),
        "why": act.reason,
    },
    acts.Leave: lambda act: {"member": act.member},
    acts.Meeting: lambda act: {"count": len(act.attended)},
    acts.Count: lambda act: {"fund": act.fund, "amount": grouped(counted(act))},
    acts.Extend: lambda act: {"loan": act.loan, "months": act.months},
    acts.Close: lambda act: {"month": _month(act.month)},
    OpeningDues: lambda act: {"member": act.member, "paid": _month(act.paid_to)},
    RequestLoan: lambda act: {"member": act.member, "amount": grouped(act.amount)},
    DecideLoan: lambda act: {"request": act.request},
}


def event_words(shown: ShownEvent) -> str:
    """Return what an event was; one that moved no money by its type."""
    return shown.said or type_words(shown.event)


def type_words(event: Event) -> str:
    """Return what an event was by its type and what it says itself."""
    name = f"event.{event.type}"
    if not has_text(name):
        return text("event.other")
    details = _DETAILS.get(type(event.act), lambda _: {})(event.act)
    return text(name, **details)


def joined(vouchers: Sequence[str]) -> str:
    """Return the numbers of vouchers, or that there are none."""
    return ", ".join(vouchers) or text("correct.no.voucher")


def shown_effect(effect: Effect) -> str:
    """Return what moved on one kind of account: `Tiền mặt quỹ HD giảm 100.000 đ`."""
    return text(
        "effect.up" if effect.amount > 0 else "effect.down",
        what=kind_words(effect.kind, effect.fund),
        amount=grouped(abs(effect.amount)),
        people=_people(effect.names),
    )


def shown_change(effect: Effect) -> str:
    """Return a fund's figure before and after: `Tiền mặt quỹ HD: 500.000 → 400.000 đ`."""
    return text(
        "effect.moves",
        what=kind_words(effect.kind, effect.fund),
        before=grouped(effect.before),
        after=grouped(effect.after),
        people=_people(effect.names),
    )


def kind_words(kind: Kind, fund: str) -> str:
    """Return what a kind of account of a fund is called."""
    return text(f"effect.{kind.name.lower()}", fund=fund)


def _people(names: Sequence[str]) -> str:
    if not names:
        return ""
    if len(names) > _FEW:
        return text("effect.people", count=len(names))
    return text("effect.name", names=", ".join(names))


def _month(month: Month) -> str:
    return written(month.first_day)[3:]
