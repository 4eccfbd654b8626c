"""Opening balances from the paper books: money of each fund, loans that run, dues paid up to."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from lthtgn_desktop.domain.choices import Method, Repayment
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND, Club
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.ui.first_run.grid import Grid
from lthtgn_desktop.ui.first_run.reading import (
    COLUMNS,
    Defaults,
    read_member,
    shown_line,
)
from lthtgn_desktop.ui.first_run.step import Step
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label, restyle
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.form import Form, Row
from lthtgn_desktop.ui.widgets.money_edit import MoneyField
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.text_field import DigitsField, TextField
from lthtgn_desktop.ui.widgets.typing import Unreadable, follow
from lthtgn_desktop.usecases.first_run import (
    AGAIN,
    FundLine,
    MemberLine,
    Sheet,
    Standing,
    standing,
    take_over,
)
from lthtgn_desktop.usecases.working_day import club_now

_MONEY = ("cash", "bank", "interest", "other_cash", "other_bank", "paper")


class BalancesStep(Step):
    """First the funds, then a row for each member; the running check stands below both."""

    name = "balances"

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._rows = [_money(key) for key in _MONEY]
        self._rows += [
            _row("method", Choice({m.value: text(f"first.method.{m}") for m in Method})),
            _row(
                "principal",
                Choice({r.value: text(f"first.pay.{r}") for r in Repayment}, as_list=True),
            ),
            _row("rate", TextField(hint=text("first.rate.hint"))),
            _row("months", DigitsField()),
            _row("note", TextField(hint=text("first.note.hint")), needed=False),
        ]
        self.form = Form(self._rows)
        heads = [text(f"first.col.{name}") for name in COLUMNS]
        self._grid = Grid(heads, first_open=1, name=text("first.sheet"))
        self._check, self._trouble = label(role="words", wraps=True), label(wraps=True)
        self._about = label(wraps=True)
        self._members: list[str] = []
        self._is_filling = False
        self._parts = QStackedWidget()
        self._lay()
        for row in self._rows:
            follow(row.field, self._follow)
        self._grid.typed.connect(self._follow)

    def begin(self) -> None:
        """Show what is in the book already, and over it what was typed before."""
        club, there = self.runner.run(club_now), self.runner.run(standing)
        if club is None or there is None:
            return
        self._is_filling = True
        self._about.setText(text("first.balances.about", day=written(club.opened)))
        self._members = sorted(club.members, key=lambda code: sort_key(club.members[code].name))
        typed = self.kept()
        for key, value in (_shown_funds(there) | _values(typed.get("funds"))).items():
            if key in {row.key for row in self._rows}:
                self.form.field(key).put(value)
        lines = _values(typed.get("members"))
        usual = Month.of(club.opened).plus(-1)
        self._grid.fill(
            [
                [_name(club, code), *(_cells(lines.get(code)) or shown_line(there, code, usual))]
                for code in self._members
            ]
        )
        self._is_filling = False
        self._show_check()

    def step_back(self) -> bool:
        """Go from the members back to the funds."""
        was_there = self._parts.currentIndex() == 0
        self._show_part(0)
        return not was_there

    def save(self) -> bool:
        """Record it all together; what is in the book already and differs is taken back.

        After the funds come the members, of whom the rest is asked.
        """
        self._grid.finish()
        if self._parts.currentIndex() == 0 and self._members:
            if self.form.document() is not None:
                self._show_part(1)
            return False
        sheet = self._sheet()
        if sheet is None or self.runner.run(take_over, sheet) is None:
            return False
        self.forget()
        return True

    def first_focus(self) -> QWidget:
        """Return the cash of the lending fund."""
        return self.form.first_focus()

    def _lay(self) -> None:
        funds = QVBoxLayout()
        funds.addWidget(self.form)
        funds.addStretch(1)
        people = QWidget()
        below = QVBoxLayout(people)
        below.addWidget(label(text("first.balances.people"), wraps=True))
        below.addWidget(self._grid, 1)
        self._parts.addWidget(scrolling(funds))
        self._parts.addWidget(people)
        column = QVBoxLayout(self)
        column.addWidget(self._about)
        column.addWidget(self._parts, 1)
        column.addWidget(self._check)
        column.addWidget(self._trouble)

    def _show_part(self, place: int) -> None:
        self._parts.setCurrentIndex(place)
        if place:
            self._grid.go_to(max(0, self._grid.currentRow()), max(1, self._grid.currentColumn()))
        else:
            self.form.first_focus().setFocus()

    def _sheet(self) -> Sheet | None:
        """Return what was typed, None where something is to be looked at, which is shown."""
        found, members = self.form.document(), self._read_members()
        if found is None or members is None:
            return None
        note = str(found.get("note", ""))
        if self._difference() and not note:
            self._show_part(0)
            self.form.show_problem("note", text("first.note.needed"))
            self.form.field("note").input().setFocus()
            return None
        amounts = {key: found.get(key, 0) for key in _MONEY}
        cash, bank, interest, other_cash, other_bank = (_int(amounts[k]) for k in _MONEY[:5])
        return Sheet(
            funds=(
                FundLine(LENDING_FUND, cash, bank, interest),
                FundLine(OPERATING_FUND, other_cash, other_bank),
            ),
            members=tuple(members),
            method=Method(str(found["method"])),
            principal=Repayment(str(found["principal"])),
            purpose=text("first.purpose"),
            note=note,
        )

    def _read_members(self) -> list[MemberLine] | None:
        """Return the lines; at the first that cannot be read the cursor stands, and it is said."""
        found = []
        for place, code in enumerate(self._members):
            cells = self._grid.rows()[place]
            try:
                found.append(read_member(code, cells, self._defaults()))
            except Unreadable as error:
                self._trouble.setText(f"{cells[0]}: {error.sentence}")
                restyle(self._trouble, "role", "problem")
                self.told.emit(f"{cells[0]}: {error.sentence}")
                self._grid.go_to(place, 1)
                return None
        self._trouble.setText("")
        return found

    def _defaults(self) -> Defaults:
        rate, months = (_typed(self.form, key) for key in ("rate", "months"))
        return Defaults(str(rate or ""), str(months or ""))

    def _follow(self) -> None:
        if self._is_filling:
            return
        self._show_check()
        funds = {row.key: value for row in self._rows if (value := _value(row)) is not None}
        rows = self._grid.rows()
        lines = {code: rows[place][1:] for place, code in enumerate(self._members)}
        self.keep({"funds": funds, "members": lines})

    def _owed(self) -> int:
        """Return what all loans owe, of those that can be read."""
        owed = 0
        for cells in self._grid.rows():
            try:
                line = read_member("M", cells, Defaults("1", "12"), only_owed=True)
            except Unreadable:
                continue
            owed += line.loan.outstanding if line.loan else 0
        return owed

    def _show_check(self) -> None:
        cash, bank = (_int(_typed(self.form, key)) for key in ("cash", "bank"))
        owed, paper = self._owed(), _typed(self.form, "paper")
        said = text(
            "first.check",
            cash=grouped(cash),
            bank=grouped(bank),
            loans=grouped(owed),
            sum=grouped(cash + bank + owed),
        )
        gap = self._difference()
        if gap:
            said += " " + text("first.check.differs", gap=grouped(abs(gap)))
        elif paper is not None:
            said += " " + text("first.check.same")
        self._check.setText(said)
        restyle(self._check, "role", "problem" if gap else "words")

    def _difference(self) -> int:
        """Return what the paper says beyond what was counted, in đồng; 0 where it says nothing."""
        paper = _typed(self.form, "paper")
        if paper is None:
            return 0
        cash, bank = (_int(_typed(self.form, key)) for key in ("cash", "bank"))
        return _int(paper) - cash - bank - self._owed()


def _row(key: str, field: object, *, needed: bool = True) -> Row:
    return Row(key, text(f"first.field.{key}"), field, needed)  # type: ignore[arg-type]


def _money(key: str) -> Row:
    return _row(key, MoneyField(), needed=False)


def _shown_funds(there: Standing) -> dict[str, object]:
    """Return the standing openings as the form has them, else what most clubs do."""
    found: dict[str, object] = {
        "method": Method.REDUCING.value,
        "principal": Repayment.MONTHLY.value,
        "rate": "1",
        "months": "12",
    }
    for act in there.funds.values():
        is_lending = act.fund == LENDING_FUND
        keys = ("cash", "bank") if is_lending else ("other_cash", "other_bank")
        found |= dict(zip(keys, (act.cash, act.bank), strict=True))
        if act.note and act.note != AGAIN:
            found["note"] = act.note
        if is_lending:
            found["interest"] = act.undistributed_interest
    for loan in there.loans.values():
        found |= {"method": loan.method.value, "principal": loan.principal.value}
    return {key: value for key, value in found.items() if value is not None}


def _values(found: object) -> dict[str, object]:
    return found if isinstance(found, dict) else {}


def _cells(found: object) -> list[str]:
    return [str(cell) for cell in found] if isinstance(found, list) else []


def _name(club: Club, code: str) -> str:
    member = club.members[code]
    return f"{member.name} ({member.facts.born[:4]})"


def _typed(form: Form, key: str) -> object:
    try:
        return form.field(key).reading()
    except Unreadable:
        return None


def _value(row: Row) -> object:
    try:
        found = row.field.reading()
    except Unreadable:
        return None
    return found.isoformat() if isinstance(found, date) else found


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0
