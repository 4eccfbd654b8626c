"""The printed page of the enrolment card: signed by hand, it proves whose key it is."""

from __future__ import annotations

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.paper_settings import Sign
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.exchange.card_file import read_card
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.key_card import KeyCardPaper, key_card
from lthtgn_desktop.usecases.club_key import key_in_use
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.letterhead import letterhead, scale_of


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return the page of the club's present key; raises `Refused` where there is none yet."""
    known = key_in_use(desk)
    if known is None:
        raise Refused(RefusalCode.NO_KEY_YET)
    card = read_card(known.card)
    top = letterhead(desk, card.made_on)
    page = KeyCardPaper(
        club=top.head,
        code=card.code,
        holder=card.person,
        fingerprint=known.fingerprint,
        day=card.made_on,
        signers=top.signers(paper, names={Sign.TREASURER: card.person}),
        place=top.place,
    )
    return key_card(page, band=top.band, scale=scale_of(is_large=wanted.is_large))
