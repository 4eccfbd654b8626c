"""Big acts: the key goes to another treasurer, or a new one takes the place of one that is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.signing.cards import Cards
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.date_edit import DateField, written
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.key_task import NEW, OLD, KeyTask, new_key_task, new_password_rows
from lthtgn_desktop.ui.widgets.password_field import PasswordField
from lthtgn_desktop.ui.widgets.task import Document, Parts
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.usecases.club_key import KeyInUse, holder_to_be, signing_key
from lthtgn_desktop.usecases.hand_over import Passwords, hand_over
from lthtgn_desktop.usecases.make_card import replace_lost_key
from lthtgn_desktop.usecases.working_day import proposed_day


class KeyChanges:
    """Each asks once, with names in the question, and ends with a card for the association."""

    def __init__(self, runner: Runner, parts: Parts, cards: Cards) -> None:
        self._runner = runner
        self._parts = parts
        self._cards = cards

    def hand_over(self, key: KeyInUse) -> None:
        """Ask for the new treasurer, the day, and the passwords of both."""
        if (day := self._runner.run(proposed_day)) is None:
            return
        old = PasswordField()
        rows = [
            Row("name", text("handover.to"), TextField()),
            Row("date", text("handover.day"), DateField(day)),
            Row(OLD, text("handover.old"), old),
            *new_password_rows(old, text("handover.new")),
        ]
        task = KeyTask(
            text("handover.title"),
            rows,
            save=text("handover.save"),
            then=lambda typed: self._ask_handover(key, typed),
        )
        task.say(text("handover.explained"))
        self._parts.start(task)

    def replace_lost(self, key: KeyInUse) -> None:
        """Say what it means, and ask for the password of the new key."""
        person = self._runner.run(holder_to_be) or key.person
        heading, explained = text("lost.title"), text("lost.explained", person=person)
        question = text("lost.ask", fingerprint=key.fingerprint, before=key.person, person=person)
        yes, no = text("lost.yes"), text("act.review")

        def ask_first(password: str) -> None:
            ask(self._parts, question, yes=yes, no=no, then=lambda: self._ask_replacing(password))

        self._parts.start(new_key_task(heading, explained, text("lost.save"), ask_first))

    def _ask_handover(self, key: KeyInUse, typed: Document) -> None:
        """Ask only once the old password is known to be right."""
        opened = self._runner.run_long(signing_key, str(typed[OLD]))
        if opened is None:
            return
        to, day = str(typed["name"]), date.fromisoformat(str(typed["date"]))
        question = text("handover.ask", person=key.person, to=to, day=written(day))
        yes, no = text("handover.yes", to=to), text("act.review")

        def give(path: Path) -> None:
            self._hand_over(to, day, Passwords(str(typed[OLD]), str(typed[NEW])), path)

        now = self._runner.desk.clock()
        ask(self._parts, question, yes=yes, no=no, then=lambda: self._cards.ask(now, give))

    def _hand_over(self, to: str, day: date, passwords: Passwords, path: Path) -> None:
        key = self._runner.run_long(hand_over, to, day, passwords, path)
        self._cards.show(text("handover.done", to=to), path, key)

    def _ask_replacing(self, password: str) -> None:
        now = self._runner.desk.clock()
        self._cards.ask(now, lambda path: self._replace(password, path))

    def _replace(self, password: str, path: Path) -> None:
        key = self._runner.run_long(replace_lost_key, password, path)
        self._cards.show(text("lost.done"), path, key)
