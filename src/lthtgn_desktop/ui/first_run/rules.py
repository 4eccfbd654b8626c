"""What members pay and how interest is divided, with an example in money."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.first_run.step import Step
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.form import Form, Row
from lthtgn_desktop.ui.widgets.money_edit import MoneyField
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.shares_field import SharesField
from lthtgn_desktop.ui.widgets.typing import Unreadable, follow
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.working_day import club_now

_PEOPLE, _INTEREST = 60, 1_000_000


class RulesStep(Step):
    """Dues, entry fee, split of interest."""

    name = "rules"

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        club = runner.run(club_now)
        self._dues, self._fee = MoneyField(), MoneyField()
        self._shares = SharesField({} if club is None else club.funds)
        self._rows = [
            Row("dues", text("policy.field.dues"), self._dues),
            Row("entry_fee", text("policy.field.entry_fee"), self._fee, needed=False),
            Row("split", text("first.rules.share"), self._shares, needed=False),
        ]
        self.form = Form(self._rows)
        self._example = label(role="words", wraps=True)
        self._example.setContentsMargins(24, 0, 24, 0)
        column = QVBoxLayout()
        column.addWidget(label(text("first.rules.about"), wraps=True))
        column.addWidget(self.form)
        column.addWidget(self._example)
        column.addStretch(1)
        QVBoxLayout(self).addWidget(scrolling(column))
        for row in self._rows:
            follow(row.field, self._follow)
        runner.refused.connect(self.form.show_refusal)
        self._is_filling = False

    def begin(self) -> None:
        """Show the rules that hold, or what was typed before."""
        club = self.runner.run(club_now)
        if club is None:
            return
        rules, typed, day = club.rules, self.kept(), club.opened
        standing: dict[str, object] = {
            "dues": rules.dues_on(day) or None,
            "entry_fee": rules.entry_fee_on(day) or None,
            "split": dict(rules.split_on(day) or ()) or None,
        }
        self._is_filling = True
        for key, value in (standing | typed).items():
            self.form.field(key).put(value)
        self._is_filling = False
        self._show_example()

    def save(self) -> bool:
        """Record the rules from the first day of the book, where they are others."""
        club, document = self.runner.run(club_now), self.form.document()
        if club is None or document is None:
            return False
        rules, day = club.rules, club.opened
        same = (
            document["dues"] == rules.dues_on(day)
            and document.get("entry_fee", 0) == rules.entry_fee_on(day)
            and document.get("split") == (dict(rules.split_on(day) or ()) or None)
        )
        if not same:
            event = {"type": "policy", "date": day.isoformat(), **document}
            if self.runner.run(record_document, event) is None:
                return False
        self.forget()
        return True

    def first_focus(self) -> QWidget:
        """Return the dues."""
        return self.form.first_focus()

    def _follow(self) -> None:
        if self._is_filling:
            return
        self._show_example()
        found = {row.key: _readable(row) for row in self._rows}
        self.keep({key: value for key, value in found.items() if value is not None})

    def _show_example(self) -> None:
        dues, shares = _readable(self._rows[0]), _readable(self._rows[2])
        said = []
        if isinstance(dues, int) and dues:
            all_dues = grouped(dues * _PEOPLE)
            said.append(text("first.rules.dues", people=_PEOPLE, dues=grouped(dues), sum=all_dues))
        if isinstance(shares, dict) and sum(shares.values()) == 100:
            parts = ", ".join(
                text("first.rules.part", fund=fund, amount=grouped(_INTEREST * part // 100))
                for fund, part in shares.items()
            )
            said.append(text("first.rules.split", interest=grouped(_INTEREST), parts=parts))
        self._example.setText("\n".join(said))


def _readable(row: Row) -> object:
    try:
        return row.field.reading()
    except Unreadable:
        return None
