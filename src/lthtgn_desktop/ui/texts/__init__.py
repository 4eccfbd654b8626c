"""Every word of the screens, by its id; English comes later, from the same ids."""

from __future__ import annotations

from lthtgn_desktop.ui.texts import (
    association,
    association_clubs,
    closing,
    collection,
    corrections,
    frame,
    funds,
    home,
    lending,
    members,
    money,
    papers,
    preview,
    signing,
    widgets,
)

TEXTS = frame.TEXTS | widgets.TEXTS | home.TEXTS | collection.TEXTS | closing.TEXTS
TEXTS |= members.TEXTS | lending.TEXTS | money.TEXTS | funds.TEXTS | corrections.TEXTS
TEXTS |= papers.TEXTS | preview.TEXTS | signing.TEXTS | association.TEXTS
TEXTS |= association_clubs.TEXTS


def text(name: str, /, **details: object) -> str:
    """Return a text of the screens, with its details filled in."""
    return TEXTS[name].format(**details)
