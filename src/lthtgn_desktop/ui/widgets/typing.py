"""What every field of a form can do, and how it says that it cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QLineEdit, QWidget


class Unreadable(ValueError):
    """What stands in a field cannot be taken; `sentence` says why and what to type."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Field(Protocol):
    """A field of a form; what it holds is what stands in an event's document."""

    def reading(self) -> object:
        """Return what was typed as a document holds it, None for a blank; raises `Unreadable`."""

    def put(self, value: object) -> None:
        """Show a value as a document holds it."""

    def input(self) -> QWidget:
        """Return the widget that takes the focus, the buddy of the label."""

    def widget(self) -> QWidget:
        """Return the widget that stands in the form."""


def follow(field: Field, then: Callable[[], object]) -> None:
    """Do something whenever what stands in a field changes."""
    line = field.input()
    changed = getattr(field, "changed", None)
    if isinstance(changed, SignalInstance):
        changed.connect(lambda *_: then())
    elif isinstance(line, QLineEdit):
        line.textChanged.connect(lambda _words: then())
