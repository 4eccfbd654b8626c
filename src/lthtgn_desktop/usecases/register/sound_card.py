"""A card whose words can be so: its key signs whatever it says, so that is looked at too."""

from __future__ import annotations

from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.domain.cards import Card
from lthtgn_desktop.domain.club_month_checks import is_day
from lthtgn_desktop.domain.life import LONGEST_TEXT
from lthtgn_desktop.domain.names import hidden_character
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.domain.report_shape import is_code
from lthtgn_desktop.exchange.card_file import read_card

_LAST_NUMBER = 10**9
"""No sender ever comes so far."""


def sound_card(content: bytes) -> Card:
    """Return the card in these bytes; raises `FileRefused`, also where it says what cannot be."""
    card = read_card(content)
    if not (is_code(card.code) and _is_shown_well(card) and _is_placed_well(card)):
        raise FileRefused(Outcome.REFUSED, ReasonCode.NOT_A_CARD)
    return card


def _is_shown_well(card: Card) -> bool:
    """Tell whether every text is short enough, and hides nothing from who compares the card."""
    texts = (card.name, card.hamlet, card.commune, card.province, card.person)
    is_plain = all(len(text) <= LONGEST_TEXT and not hidden_character(text) for text in texts)
    return is_plain and card.name != ""


def _is_placed_well(card: Card) -> bool:
    """Tell whether a club says since when its book is kept, and each from which file it counts."""
    has_day = is_day(card.opened) if card.kind is SenderKind.CLUB else card.opened == ""
    return has_day and 1 <= card.first_number <= _LAST_NUMBER
