"""The printed page of the enrolment card: signed by hand, it proves whose key it is."""

from __future__ import annotations

from pathlib import Path

from lthtgn_desktop.domain.cards import Card
from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.exchange.card_file import read_card
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.printing.document import PRACTICE
from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.key_card import KeyCardPaper, key_card_pdf
from lthtgn_desktop.printing.signatures import Signer
from lthtgn_desktop.usecases.club_key import KeyInUse, key_in_use
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.show_figures import picture


def print_card(desk: Desk, path: Path, *, force: bool = False) -> KeyInUse:
    """Write the page as a PDF; raises `Refused` where there is no key yet, `FileExists`."""
    known = key_in_use(desk)
    if known is None:
        raise Refused(RefusalCode.NO_KEY_YET)
    card = read_card(known.card)
    chair = picture(desk, card.made_on).club.officer(Role.CHAIR, card.made_on) or ""
    content = key_card_pdf(
        _paper(card, known.fingerprint, chair), band=PRACTICE if card.is_practice else ""
    )
    write_whole(path, [content], force=force)
    return known


def _paper(card: Card, fingerprint: str, chair: str) -> KeyCardPaper:
    return KeyCardPaper(
        club=ClubHead("", card.name, f"{card.hamlet}, {card.commune}, {card.province}"),
        code=card.code,
        holder=card.person,
        fingerprint=fingerprint,
        day=card.made_on,
        signers=(Signer("THỦ QUỸ", card.person), Signer("CHỦ NHIỆM", chair)),
        place=card.commune,
    )
