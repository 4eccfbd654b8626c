"""The button that asks which language the window is to speak from its next start."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from lthtgn_desktop.messages import Language
from lthtgn_desktop.ui.language_choice import choose_language, chosen_language
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.buttons import button

_OTHER = {Language.VIETNAMESE: Language.ENGLISH, Language.ENGLISH: Language.VIETNAMESE}


def language_button(parent: QWidget, tell: Callable[[str], object]) -> QPushButton:
    """Return the button; what was chosen is told in a sentence."""
    return button(text("language.button"), lambda: ask_language(parent, tell))


def ask_language(parent: QWidget, tell: Callable[[str], object]) -> QDialog:
    """Ask, in both languages, whether the next start is to speak the other one."""
    other = _OTHER[chosen_language()]
    question = text(f"language.ask.{other}")
    yes, no = text(f"language.yes.{other}"), text(f"language.no.{other}")
    return ask(parent, question, yes=yes, no=no, then=lambda: _choose(other, tell))


def _choose(wanted: Language, tell: Callable[[str], object]) -> None:
    choose_language(wanted)
    tell(text(f"language.chosen.{wanted}"))
