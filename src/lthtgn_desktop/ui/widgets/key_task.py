"""Tasks with passwords and fingerprints: what is refused stands at the field that it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.secrets import WrongPassword
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.password_field import PasswordField, RepeatedPassword
from lthtgn_desktop.ui.widgets.task import Task

OLD, NEW, AGAIN, TYPED = "old", "new", "again", "typed"
"""The rows that hold the password of today, the new one twice, and a fingerprint from paper."""


class KeyTask(Task):
    """A task about a key; nothing that was typed goes away when it is refused."""

    def show_refusal(self, sentence: str, error: Exception) -> None:
        """Show a refusal beside the field that it is about; a hidden password is marked."""
        key = _about(error)
        if key is None or not self.isVisible() or key not in {row.key for row in self.rows}:
            super().show_refusal(sentence, error)
            return
        self.form.show_problem(key, sentence)
        field = self.form.field(key)
        field.input().setFocus()
        if isinstance(field, PasswordField):
            field.input().selectAll()
        self._show_focus()


def new_key_task(heading: str, explained: str, save: str, then: Callable[[str], object]) -> KeyTask:
    """Return the calm page that asks for the password of a new key; `then` is given it."""
    task = KeyTask(
        heading, new_password_rows(), save=save, then=lambda typed: then(str(typed[NEW]))
    )
    task.say(explained)
    return task


def new_password_rows(shown_by: PasswordField | None = None, words: str = "") -> Sequence[Row]:
    """Return the rows for a new password, typed twice; the first field of a form has the button."""
    first = PasswordField(is_new=True, shown_by=shown_by)
    again = RepeatedPassword(first, shown_by=shown_by)
    return [
        Row(NEW, words or text("password.new"), first),
        Row(AGAIN, text("password.again"), again),
    ]


def _about(error: Exception) -> str | None:
    if isinstance(error, WrongPassword):
        return OLD
    if isinstance(error, Refused) and error.code is RefusalCode.NOT_THE_FINGERPRINT:
        return TYPED
    return None
