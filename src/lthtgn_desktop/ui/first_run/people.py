"""The members: typed one on a line or pasted, looked at in a sheet, and then recorded."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from lthtgn_desktop.domain.member_list import (
    Listed,
    namesakes,
    read_birth,
    read_list,
    read_sex,
)
from lthtgn_desktop.domain.names import clean_text
from lthtgn_desktop.ui.first_run.grid import Grid
from lthtgn_desktop.ui.first_run.step import Step
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.first_run import add_people, joining_day
from lthtgn_desktop.usecases.working_day import club_now

_NAME, _BORN, _SEX, _PHONE, _ADDRESS, _STATE = range(6)


class PeopleStep(Step):
    """A box to type or paste into, and under it the sheet of what was understood."""

    name = "people"

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._box = QPlainTextEdit()
        self._box.setPlaceholderText(text("first.people.hint"))
        self._box.setAccessibleName(text("first.people.box"))
        self._box.setTabChangesFocus(True)
        self._box.setMaximumHeight(self._box.fontMetrics().lineSpacing() * 5)
        heads = ("name", "born", "sex", "phone", "address", "state")
        self._grid = Grid(
            [text(f"first.people.{head}") for head in heads], name=text("first.people.sheet")
        )
        self._told = label(wraps=True)
        self._known = label(role="muted", wraps=True)
        column = QVBoxLayout(self)
        about = label(text("first.people.about"), wraps=True)
        about.setBuddy(self._box)
        column.addWidget(about)
        column.addWidget(self._box)
        column.addLayout(
            button_row(
                button(text("first.people.take"), self.take, key="F7"),
                button(text("first.people.drop"), self.drop, key="F8"),
            )
        )
        column.addWidget(self._grid, 1)
        column.addWidget(self._told)
        column.addWidget(self._known)
        self._box.textChanged.connect(self._follow)
        self._grid.typed.connect(self._follow)

    def begin(self) -> None:
        """Show what was typed before, and how many are members already."""
        typed = self.kept()
        self._grid.fill([list(map(str, row)) for row in _list(typed.get("rows"))])
        self._box.setPlainText(str(typed.get("text", "")))
        self._show_state()

    def save(self) -> bool:
        """Record everybody of whom enough is known; whoever is not stays in the sheet."""
        self._grid.finish()
        if self._box.toPlainText().strip():
            self.take()
            self.told.emit(text("first.people.look"))
            self._grid.go_to(0, _NAME)
            return False
        rows = self._grid.rows()
        ready = [row for row in rows if not _lacks(row)]
        if ready and self.runner.run(add_people, [_person(row) for row in ready]) is None:
            return False
        left = [row for row in rows if _lacks(row)]
        self._grid.fill(left)
        self._follow()
        if left:
            self.told.emit(text("first.people.left", count=len(left), done=len(ready)))
            self._grid.go_to(0, _first_lack(left[0]))
            return False
        self.forget()
        return True

    def first_focus(self) -> QWidget:
        """Return the box."""
        return self._box

    def take(self) -> None:
        """Put what stands in the box into the sheet."""
        people = read_list(self._box.toPlainText())
        rows = [*self._grid.rows(), *map(_row, people)]
        self._grid.fill(rows)
        self._box.clear()
        self._follow()
        if strange := [person.rest for person in people if person.rest]:
            self.told.emit(text("first.people.rest", rest=" · ".join(strange)))

    def drop(self) -> None:
        """Take the row of the cursor out of the sheet."""
        if self._grid.currentRow() >= 0:
            self._grid.removeRow(self._grid.currentRow())
            self._follow()

    def _follow(self) -> None:
        self._show_state()
        typed = self._box.toPlainText()
        self.keep({"text": typed, "rows": [row[:_STATE] for row in self._grid.rows()]})

    def _show_state(self) -> None:
        club = self.runner.run(club_now)
        known = [] if club is None else [member.name for member in club.members.values()]
        rows = self._grid.rows()
        twice = namesakes([*known, *(row[_NAME] for row in rows)])
        for place, row in enumerate(rows):
            said = _lacks(row)
            if not said and clean_text(row[_NAME]).casefold() in twice:
                said = text("first.people.twice")
            self._grid.put(place, _STATE, said or text("first.people.ready"))
        ready = sum(not _lacks(row) for row in rows)
        self._told.setText(text("first.people.count", count=len(rows), ready=ready))
        self._told.setVisible(bool(rows))
        if club is not None:
            day = written(club.opened)
            since = written(joining_day(club))
            said = text("first.people.known", count=len(known), day=day, since=since)
            self._known.setText(said)


def _row(person: Listed) -> list[str]:
    sex = text(f"first.sex.{person.sex}") if person.sex else ""
    address = " ".join(filter(None, (person.address, person.rest)))
    return [person.name, person.born, sex, person.phone, address]


def _person(row: list[str]) -> Listed:
    born, sex = read_birth(row[_BORN]) or row[_BORN], read_sex(row[_SEX])
    name, phone, address = (clean_text(row[at]) for at in (_NAME, _PHONE, _ADDRESS))
    return Listed(name, born, sex, phone, address)


def _first_lack(row: list[str]) -> int:
    if not row[_NAME]:
        return _NAME
    return _SEX if _is_birth(row[_BORN]) else _BORN


def _lacks(row: list[str]) -> str:
    """Return what is still to be filled in, empty where nothing is."""
    lacking = [
        name
        for name, is_there in (
            ("name", bool(row[_NAME])),
            ("born", _is_birth(row[_BORN])),
            ("sex", bool(read_sex(row[_SEX]))),
        )
        if not is_there
    ]
    names = ", ".join(text(f"first.lack.{name}") for name in lacking)
    return text("first.people.lacks", names=names) if lacking else ""


def _is_birth(typed: str) -> bool:
    return bool(read_birth(typed)) or (len(typed) == len("1955-03-02") and typed[4] == "-")


def _list(found: object) -> list[list[object]]:
    return found if isinstance(found, list) else []
