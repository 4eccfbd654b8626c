"""The association's own card: for the level above, and for its clubs to know its answers by."""

from __future__ import annotations

from lthtgn_desktop.ui.association.part import Stage
from lthtgn_desktop.ui.association.signing import Signed, Signing
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.usecases.register.own_key import card_into


def start_card(stage: Stage) -> None:
    """Ask for the password and the folder, and write the card."""
    what = Signed(
        heading=text("register.card.title"),
        save=text("register.card.save"),
        write=card_into,
        told=lambda _path: text("register.card.done"),
        advice=text("register.card.advice"),
    )
    Signing(stage, what).start()
