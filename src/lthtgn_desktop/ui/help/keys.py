"""The keys of a screen in words, from the one list in `ui.texts.keys`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.texts.keys import EVERYWHERE, FORM, KEYS, Named

_ON_CARD = ("collection", "lending", "members", "closing", "papers", "preview")
"""The screens whose keys are on the card, few enough for large letters."""

_TITLES = {"collection": "meet.title", "closing": "close.title", "preview": "help.paper"}
"""Where a screen's title has another name."""

_KEY_ON_BUTTON = re.compile(r"\s*\([^()]*\)$")


class KeyLine(NamedTuple):
    """A key as it is written on the keyboard, and what it does."""

    key: str
    does: str


def keys_of(topic: str) -> list[KeyLine]:
    """Return the keys of a screen, its own ones first."""
    own = own_keys_of(topic)
    taken = {line.key for line in own}
    return [*own, *(line for line in keys_everywhere() if line.key not in taken)]


def own_keys_of(topic: str) -> list[KeyLine]:
    """Return the keys that a screen has beside those of everywhere."""
    return _lines(KEYS[topic])


def keys_everywhere() -> list[KeyLine]:
    """Return the keys that every screen has."""
    return _lines(EVERYWHERE)


def groups_of_card() -> list[tuple[str, list[KeyLine]]]:
    """Return what stands on the card of keys: a heading, and the keys under it."""
    screens = [
        (text(_TITLES.get(topic, f"{topic}.title")), own_keys_of(topic)) for topic in _ON_CARD
    ]
    return [
        (text("card.everywhere"), keys_everywhere()),
        (text("card.form"), _lines(FORM)),
        *screens,
    ]


def _lines(named: Sequence[Named]) -> list[KeyLine]:
    return [KeyLine(_shown(key), _said(words)) for key, words in named]


def _shown(key: str) -> str:
    return text("keys.space") if key == "Space" else key


def _said(words: str) -> str:
    """Return the words of a button without the key that stands in them."""
    said = _KEY_ON_BUTTON.sub("", text(words)).replace("…", "")
    return f"{said[:1].upper()}{said[1:]}"
