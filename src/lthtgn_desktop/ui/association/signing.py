"""Signing for the association: its key opened by the password, or made; then the folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from lthtgn_desktop.ui.association.part import Stage
from lthtgn_desktop.ui.patience import patience
from lthtgn_desktop.ui.remembered import REPORTS, remember, remembered
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choose_path import choose_folder
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.key_task import OLD, KeyTask, new_key_task
from lthtgn_desktop.ui.widgets.password_field import PasswordField
from lthtgn_desktop.ui.widgets.written_file import Written, WrittenFile
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.own_key import Key, own_fingerprint, own_key


class Signed(NamedTuple):
    """What is to be signed: its words, what writes it into a folder, and what to say afterwards.

    `told` takes the path of the file that was written; `ends` are the parts that are done with
    then: the form for the password, and those under it that led to it.
    """

    heading: str
    save: str
    write: Callable[[RegisterDesk, Path, Key], Path]
    told: Callable[[Path], str]
    advice: str
    ends: int = 1


class Signing:
    """One thing on its way to be signed: password, folder, file; each step may be given up."""

    def __init__(self, stage: Stage, what: Signed) -> None:
        self._stage, self._what = stage, what
        self._task: KeyTask | None = None

    def start(self) -> None:
        """Ask for the password; before the first key is made, twice and with an explanation."""
        known = self._stage.runner.run(own_fingerprint)
        if known is None:
            explained, save = text("register.key.first"), text("register.key.make")
            self._task = new_key_task(self._what.heading, explained, save, self._open)
        else:
            row = Row(OLD, text("register.password"), PasswordField())
            save = self._what.save
            self._task = KeyTask(
                self._what.heading, [row], save=save, then=lambda typed: self._open(str(typed[OLD]))
            )
            self._task.say(text("register.key.own", fingerprint=known))
        self._stage.start(self._task)

    def _open(self, password: str) -> None:
        with patience():
            key = self._stage.runner.run(own_key, password)
        if key is not None and self._task is not None:
            ask_folder(self._task, lambda folder: self.write(folder, key))

    def write(self, folder: Path, key: Key) -> None:
        """Write the file, and show where it is and by which key it can be known."""
        remember(REPORTS, str(folder))
        with patience():
            path = self._stage.runner.run(self._what.write, folder, key)
        fingerprint = self._stage.runner.run(own_fingerprint)
        if path is None or fingerprint is None:
            return
        for _ in range(self._what.ends):
            self._stage.parts.pop()
        file = Written(self._what.told(path), path, [self._what.advice], fingerprint)
        shown = WrittenFile(file)
        shown.done.connect(self._stage.parts.pop)
        self._stage.parts.push(shown, shown.ends)


def ask_folder(parent: QWidget, then: Callable[[Path], object]) -> None:
    """Ask for a folder; that of the last time is proposed."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    proposed = remembered(REPORTS, QStandardPaths.writableLocation(place))
    choose_folder(parent, text("register.folder"), proposed, then)
