"""Which language the window is to speak: what the surroundings say, else what was chosen here."""

from __future__ import annotations

from collections.abc import Mapping

from lthtgn_desktop.messages import Language, language_from
from lthtgn_desktop.messages.words import VARIABLE
from lthtgn_desktop.ui.remembered import LANGUAGE, remember, remembered


def wanted_language(environment: Mapping[str, str]) -> Language:
    """Return the language by LTHTGN_LANG, else as it was chosen in the window, else Vietnamese."""
    return language_from({VARIABLE: remembered(LANGUAGE)}, environment.get(VARIABLE))


def chosen_language() -> Language:
    """Return the language that was chosen in the window, whatever the surroundings say."""
    return wanted_language({})


def choose_language(wanted: Language) -> None:
    """Keep the language for the next start."""
    remember(LANGUAGE, wanted.value)
