"""Signing for the association: its key opened by the password, or made; then the folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from lthtgn_desktop.ui.association.part import Stage
from lthtgn_desktop.ui.remembered import REPORTS, remember, remembered
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choose_path import choose_folder
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.key_task import NEW, OLD, KeyTask, new_password_rows
from lthtgn_desktop.ui.widgets.password_field import PasswordField
from lthtgn_desktop.ui.widgets.task import Document
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.ui.widgets.written_file import Written, WrittenFile
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.own_key import Key, own_fingerprint, own_key


class Signed(NamedTuple):
    """What is to be signed: its words, what writes it into a folder, and what to say afterwards.

    `ends` are the parts that are done with then: the form for the password, and those under it
    that led to it.
    """

    heading: str
    save: str
    write: Callable[[RegisterDesk, Path, Key], Path]
    told: str
    advice: str
    ends: int = 1


def start_signing(stage: Stage, what: Signed) -> None:
    """Ask for the password, then for the folder; before the first key, explain and make one."""

    def go_on(task: KeyTask, key: Key) -> None:
        ask_folder(task, lambda folder: _write(stage, what, folder, key))

    known = stage.runner.run(own_fingerprint)
    if known is None:
        stage.start(first_key_task(stage, what.heading, go_on))
        return

    def open_key(typed: Document) -> None:
        key = stage.runner.run_long(own_key, str(typed[OLD]))
        if key is not None:
            go_on(task, key)

    row = Row(OLD, text("register.password"), PasswordField())
    task = KeyTask(what.heading, [row], save=what.save, then=open_key)
    task.say(text("register.key.own", fingerprint=known))
    stage.start(task)


def first_key_task(stage: Stage, heading: str, then: Callable[[KeyTask, Key], object]) -> KeyTask:
    """Return the page that explains the key, and asks who holds it and for its password."""

    def make(typed: Document) -> None:
        key = stage.runner.run_long(own_key, str(typed[NEW]), str(typed["officer"]))
        if key is not None:
            then(task, key)

    officer = Row("officer", text("register.key.officer"), TextField())
    rows = [officer, *new_password_rows()]
    task = KeyTask(heading, rows, save=text("register.key.make"), then=make)
    task.say(text("register.key.first"))
    return task


def ask_folder(parent: QWidget, then: Callable[[Path], object]) -> None:
    """Ask for a folder; that of the last time is proposed."""

    def chosen(folder: Path) -> None:
        remember(REPORTS, str(folder))
        then(folder)

    place = QStandardPaths.StandardLocation.DocumentsLocation
    proposed = remembered(REPORTS, QStandardPaths.writableLocation(place))
    choose_folder(parent, text("register.folder"), proposed, chosen)


def show_written(stage: Stage, told: str, path: Path, advice: Sequence[str]) -> None:
    """Show where a file is and by which key it can be known, until the person has read it."""
    fingerprint = stage.runner.run(own_fingerprint)
    shown = WrittenFile(Written(told, path, advice, fingerprint or ""))
    shown.done.connect(stage.parts.pop)
    stage.parts.push(shown, shown.ends)


def _write(stage: Stage, what: Signed, folder: Path, key: Key) -> None:
    path = stage.runner.run_long(what.write, folder, key)
    if path is not None:
        for _ in range(what.ends):
            stage.parts.pop()
        show_written(stage, what.told, path, [what.advice])
