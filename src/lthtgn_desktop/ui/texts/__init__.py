"""Every word of the screens, by its id; English comes later, from the same ids."""

from __future__ import annotations

from lthtgn_desktop.ui.texts import (
    closing,
    collection,
    corrections,
    frame,
    funds,
    home,
    lending,
    members,
    money,
    widgets,
)

TEXTS = frame.TEXTS | widgets.TEXTS | home.TEXTS | collection.TEXTS | closing.TEXTS
TEXTS |= members.TEXTS | lending.TEXTS | money.TEXTS | funds.TEXTS | corrections.TEXTS


def text(name: str, /, **details: object) -> str:
    """Return a text of the screens, with its details filled in."""
    return TEXTS[name].format(**details)
