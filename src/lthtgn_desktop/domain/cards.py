"""The enrolment card: by it an association gets to know a sender and the key it signs with.

The card is signed by the key it brings (the sender has that key), and where it follows a handover,
by the key that it replaces as well (signing, 6.2). What a card cannot prove is whose key it is:
that is what the fingerprint on the signed paper is for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lthtgn_desktop.domain.association import SenderKind


@dataclass(frozen=True, slots=True)
class Endorsement:
    """What the old key says of the new one: its fingerprint in full, its signature in base 64."""

    old: str
    signature: str


@dataclass(frozen=True, slots=True)
class Card:
    """Whose key it is; `certificate` in base 64, `opened` empty for an association.

    `first_number` is the number of the first file that this key signs.
    """

    kind: SenderKind
    code: str
    name: str
    hamlet: str
    commune: str
    province: str
    opened: str
    is_practice: bool
    person: str
    first_number: int
    made_on: date
    certificate: str
    endorsement: Endorsement | None


def handover_text(card: Card, old: str, new: str) -> bytes:
    """Return what the old key signs: the new key, whose it is, and from which file on it signs.

    `old` and `new` are fingerprints in full.
    """
    lines = (
        "CLB-HANDOVER-1",
        card.code,
        old,
        new,
        str(card.first_number),
        card.made_on.isoformat(),
    )
    return "\n".join(lines).encode()
