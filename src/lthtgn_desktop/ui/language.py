"""The language of the window: chosen once, before the first word is shown.

Columns and labels read their words when their module is loaded, so a change is for the next start.
"""

from __future__ import annotations

from lthtgn_desktop.messages import Language


class _Spoken:
    """What is spoken in this process."""

    language = Language.VIETNAMESE


def language() -> Language:
    """Return the language of the window; Vietnamese until another one is chosen."""
    return _Spoken.language


def speak(wanted: Language) -> None:
    """Show every word from now on in a language."""
    _Spoken.language = wanted
