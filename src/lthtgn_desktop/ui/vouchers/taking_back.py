"""Taking a whole event back: why, on which day, and what every figure would be then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.vouchers.effect_panel import EffectPanel
from lthtgn_desktop.ui.vouchers.words import joined, shown_change
from lthtgn_desktop.ui.widgets.date_edit import DateField, written
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.money_edit import told_in_words
from lthtgn_desktop.ui.widgets.task import Document, Parts, Task
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.usecases.correct import take_back
from lthtgn_desktop.usecases.effects import Effect, effects_of_taking_back
from lthtgn_desktop.usecases.show_voucher import ShownEvent
from lthtgn_desktop.usecases.working_day import proposed_day


def start_taking_back(
    runner: Runner, parts: Parts, shown: ShownEvent, tell: Callable[[str], object]
) -> None:
    """Lay the form over the event; F9 records the opposite entry."""
    day, ref = runner.run(proposed_day), shown.event.ref
    effects = runner.run(effects_of_taking_back, ref)
    if day is None or effects is None:
        return
    rows = [
        Row("reason", text("correct.all.reason"), TextField()),
        Row("date", text("correct.all.date"), DateField(max(day, shown.event.date))),
    ]
    heading, save = text("correct.all.title", what=shown.said), text("correct.all.save")
    then = partial(_take_back, runner, parts, shown, tell)
    task = Task(heading, rows, save=save, then=then)
    task.say(
        text(
            "correct.all.note",
            day=written(shown.event.date),
            amount=told_in_words(shown.amount),
            vouchers=joined(shown.labels),
        )
    )
    task.middle.addWidget(_panel(effects), 2)
    parts.start(task)


def _panel(effects: Sequence[Effect]) -> EffectPanel:
    panel = EffectPanel(text("effect.title"))
    panel.show_lines([shown_change(effect) for effect in effects])
    return panel


def _take_back(
    runner: Runner,
    parts: Parts,
    shown: ShownEvent,
    tell: Callable[[str], object],
    document: Document,
) -> None:
    day, reason = date.fromisoformat(str(document["date"])), str(document["reason"])
    done = runner.run(take_back, day, shown.event.ref, reason)
    if done is not None:
        parts.pop()
        vouchers = joined([voucher.label for voucher in done.vouchers])
        amount = told_in_words(shown.amount)
        tell(text("correct.all.done", what=shown.said, amount=amount, vouchers=vouchers))
