"""What is done with the key that signs: its card and its password; the first time it is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.signing.cards import Cards
from lthtgn_desktop.ui.signing.key_changes import KeyChanges
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.key_task import (
    NEW,
    OLD,
    KeyTask,
    new_key_task,
    new_password_rows,
)
from lthtgn_desktop.ui.widgets.password_field import PasswordField
from lthtgn_desktop.ui.widgets.task import Document, Parts
from lthtgn_desktop.usecases.club_key import (
    KeyInUse,
    change_password,
    holder_to_be,
    key_in_use,
    signing_key,
)
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.make_card import write_card


class KeyActs:
    """The acts behind the buttons of the key; `renew` is called when the key is another."""

    def __init__(
        self, runner: Runner, parts: Parts, tell: Callable[[str], object], renew: Callable[[], None]
    ) -> None:
        self._runner = runner
        self._parts = parts
        self._tell = tell
        self._renew = renew
        self._cards = Cards(runner, parts, renew)
        self._changes = KeyChanges(runner, parts, self._cards)

    def start(self, name: str) -> None:
        """Begin an act; without a key the only one is to make it, with its card."""
        key = self._runner.run(key_in_use)
        if key is not None:
            acts = {"card": self._card, "change": self._change}
            acts |= {"handover": self._changes.hand_over, "lost": self._changes.replace_lost}
            acts[name](key)
        elif name == "card":
            self._first()

    def _first(self) -> None:
        explained = text("key.explained", person=self._runner.run(holder_to_be))
        heading, save = text("key.first.title"), text("key.first.card")
        self._parts.start(new_key_task(heading, explained, save, self._make))

    def _make(self, password: str) -> None:
        made = self._runner.run_long(signing_key, password)
        if made is not None and (key := self._runner.run(key_in_use)) is not None:
            self._parts.pop()
            self._renew()
            self._card(key)

    def _card(self, key: KeyInUse) -> None:
        made = datetime.fromisoformat(key.made_at)
        self._cards.ask(made, self._write_card)

    def _write_card(self, path: Path) -> None:
        key = self._runner.run(write_card, path)
        self._cards.show(text("card.done"), path, key)

    def _change(self, _key: KeyInUse) -> None:
        old = PasswordField()
        rows = [Row(OLD, text("change.old"), old), *new_password_rows(old)]
        save = text("change.save")
        self._parts.start(KeyTask(text("change.title"), rows, save=save, then=self._lock_anew))

    def _lock_anew(self, typed: Document) -> None:
        done = self._runner.run_long(_changed, str(typed[OLD]), str(typed[NEW]))
        if done is not None:
            self._parts.pop()
            self._tell(text("change.done"))


def _changed(desk: Desk, old: str, new: str) -> bool:
    change_password(desk, old, new)
    return True
