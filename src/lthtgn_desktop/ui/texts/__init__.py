"""Every word of the screens, by its id: here in Vietnamese, and under `english` in English.

`text("members.count", count=60)` fills a text in, in the language of the window. An English text
may say how many: `{count} {count:loan|loans}`. A module here has its twin of the same ids there.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import cache
from string import Formatter

from lthtgn_desktop.messages import Language
from lthtgn_desktop.ui.language import language
from lthtgn_desktop.ui.texts import (
    association,
    association_clubs,
    checking,
    closing,
    collection,
    corrections,
    frame,
    funds,
    help_pages,
    home,
    keys,
    lending,
    meeting,
    members,
    money,
    papers,
    preview,
    signing,
    speech,
    start,
    vouchers,
    widgets,
)

TEXTS = frame.TEXTS | widgets.TEXTS | home.TEXTS | collection.TEXTS | closing.TEXTS
TEXTS |= (
    meeting.TEXTS | members.TEXTS | lending.TEXTS | money.TEXTS | funds.TEXTS | corrections.TEXTS
)
TEXTS |= papers.TEXTS | preview.TEXTS | signing.TEXTS | association.TEXTS
TEXTS |= help_pages.TEXTS | keys.TEXTS
TEXTS |= association_clubs.TEXTS | speech.TEXTS
TEXTS |= vouchers.TEXTS | checking.TEXTS | start.TEXTS


def text(name: str, /, **details: object) -> str:
    """Return a text of the screens, with its details filled in."""
    words = catalogue(language())[name]
    return _FILLING.vformat(words, (), details) if "|" in words else words.format(**details)


def has_text(name: str) -> bool:
    """Return whether there is a text of this name."""
    return name in TEXTS


@cache
def catalogue(spoken: Language) -> Mapping[str, str]:
    """Return every text in a language; the English ones are loaded only for an English window."""
    if spoken is Language.VIETNAMESE:
        return TEXTS
    english: dict[str, str] = importlib.import_module(f"{__name__}.english").TEXTS
    return {**TEXTS, **english}


class _Filling(Formatter):
    """Fills a text in, and chooses between the word for one and the word for several."""

    def format_field(self, value: object, format_spec: str) -> str:
        """Return a detail, or the word that goes with this number."""
        if "|" not in format_spec:
            return str(super().format_field(value, format_spec))
        one, several = format_spec.split("|")
        return one if str(value) == "1" else several


_FILLING = _Filling()
