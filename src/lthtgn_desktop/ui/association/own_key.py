"""The association's own key: who holds it, its card, handed on, or replaced where it is lost."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from lthtgn_desktop.ui.association.part import Part, Stage, rename
from lthtgn_desktop.ui.association.signing import ask_folder, first_key_task, show_written
from lthtgn_desktop.ui.association.words import day_of
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.fingerprint import Fingerprint
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.key_task import NEW, OLD, KeyTask, new_password_rows
from lthtgn_desktop.ui.widgets.password_field import PasswordField
from lthtgn_desktop.ui.widgets.task import Document, button_row
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.usecases.register.own_key import Key, Successor, card_into, own_key
from lthtgn_desktop.usecases.register.show_own_key import (
    OwnKeyShown,
    kept_card_into,
    own_key_in_use,
    replace_into,
)


class OwnKeyView(Part):
    """The key that signs what leaves the association."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, text("register.key.title"))
        self._key: OwnKeyShown | None = None
        self._who = label(role="name", wraps=True)
        self._fingerprint = Fingerprint()
        self.card = button(text("register.key.card"), self.write_card, role="primary", key="F5")
        self._later: list[QPushButton] = [
            button(text("register.key.handover"), self.hand_over, key="F7"),
            button(text("register.key.lost"), self.replace_lost, key="F8"),
        ]
        for widget in (label(text("register.key.about"), wraps=True), self._who, self._fingerprint):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.column.addLayout(button_row(self.card, *self._later))

    def reload(self) -> None:
        """Show the key that signs now."""
        self._key = key = self.stage.runner.run(own_key_in_use)
        self._fingerprint.setVisible(key is not None)
        for later in self._later:
            later.setVisible(key is not None)
        if key is None:
            self._who.setText(text("register.key.none"))
            rename(self.card, text("register.key.card.first"))
        else:
            day = day_of(key.made_at)
            self._who.setText(text("register.key.who", person=key.person, day=day))
            self._fingerprint.show_groups(key.fingerprint)
            rename(self.card, text("register.key.card"))

    def first_focus(self) -> QWidget:
        """Return the button for the card."""
        return self.card

    def write_card(self) -> None:
        """Ask for the folder, and write the card; a key is made first where there is none."""
        if self._key is not None:
            ask_folder(self, self._write_card)
            return
        title = text("register.card.title")
        self.stage.start(first_key_task(self.stage, title, self._ask_first_folder))

    def hand_over(self) -> None:
        """Ask who is to hold the key, and for both passwords."""
        old = PasswordField()
        rows = [
            Row("officer", text("register.key.next"), TextField()),
            Row(OLD, text("register.password"), old),
            *new_password_rows(old, text("register.key.next.password")),
        ]
        self._start_replacing("handover", rows)

    def replace_lost(self) -> None:
        """Ask who is to hold the key that takes the place of a lost one."""
        rows = [Row("officer", text("register.key.officer"), TextField()), *new_password_rows()]
        self._start_replacing("lost", rows)

    def _start_replacing(self, name: str, rows: list[Row]) -> None:
        heading, save = text(f"register.key.{name}.title"), text(f"register.key.{name}.save")
        task = KeyTask(heading, rows, save=save, then=lambda typed: self._ask(task, name, typed))
        task.say(text(f"register.key.{name}.about"))
        self.stage.start(task)

    def _ask(self, task: KeyTask, name: str, typed: Document) -> None:
        """Ask once more, only after the old password is known to be right."""
        old = str(typed[OLD]) if OLD in typed else None
        if old is not None and not self._opens(old):
            return
        to = Successor(str(typed["officer"]), old, str(typed[NEW]))
        question = text(f"register.key.{name}.ask", officer=to.officer)
        yes, no = text(f"register.key.{name}.yes"), text("act.review")
        ask(task, question, yes=yes, no=no, then=lambda: self._ask_folder(task, to))

    def _opens(self, password: str) -> bool:
        return self.stage.runner.run_long(own_key, password) is not None

    def _ask_folder(self, task: KeyTask, to: Successor) -> None:
        ask_folder(task, partial(self._replace, to))

    def _replace(self, to: Successor, folder: Path) -> None:
        path = self.stage.runner.run_long(replace_into, to, folder)
        self._show_card(path)

    def _ask_first_folder(self, task: KeyTask, key: Key) -> None:
        ask_folder(
            task, lambda folder: self._show_card(self.stage.runner.run(card_into, folder, key))
        )

    def _write_card(self, folder: Path) -> None:
        self._show_card(self.stage.runner.run(kept_card_into, folder))

    def _show_card(self, path: Path | None) -> None:
        if path is not None:
            while self.stage.parts.currentWidget() is not self:
                self.stage.parts.pop()
            advice = [text("register.card.advice")]
            show_written(self.stage, text("register.card.done"), path, advice)
