"""Deciding on a file that waits, or once more on one that was refused: with a reason, always."""

from __future__ import annotations

from lthtgn_desktop.ui.association.part import Stage
from lthtgn_desktop.ui.association.words import file_words, reasons_words
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.task import Document, Task
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.usecases.register.decide import accept, refuse
from lthtgn_desktop.usecases.register.show_file import FileShown

_ACTS = {"accept": accept, "refuse": refuse}


def start_deciding(stage: Stage, name: str, shown: FileShown, whose: str, *, ends: int = 1) -> None:
    """Ask for the reason, and `accept` or `refuse` a file of somebody.

    `ends` are the parts that are done with then: the form, and what it was begun from.
    """
    file, act = shown.file, _ACTS[name]
    words = file_words(file, whose)

    def record(document: Document) -> None:
        if stage.runner.run(act, file.id, str(document["reason"])) is not None:
            for _ in range(1, ends):
                stage.parts.pop()
            stage.end(text(f"register.{name}.done", file=words))

    row = Row("reason", text(f"register.{name}.reason"), TextField())
    heading, save = text(f"register.{name}.title", file=words), text(f"register.{name}.yes")
    task = Task(heading, [row], save=save, then=record)
    task.say("\n".join(reasons_words(shown.reasons, whose)))
    stage.start(task)
