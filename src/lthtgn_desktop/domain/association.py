"""An association's register: who it is, the clubs it has enrolled, their keys and their files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Where an association stands: a commune's, a province's, or the country's."""

    COMMUNE = "commune"
    PROVINCE = "province"
    CENTRE = "centre"


class SenderKind(StrEnum):
    """Who sends files: a club its months, or an association of the level below what it added up."""

    CLUB = "club"
    ASSOCIATION = "association"


class KeyState(StrEnum):
    """What a sender's key is good for."""

    ACTIVE = "active"
    RETIRED = "retired"
    """Handed over: files up to `last_number` are still taken, later ones are not."""
    REVOKED = "revoked"
    """Lost or stolen: nothing new is taken, whatever time it claims."""


class FileState(StrEnum):
    """Where a file stands that a known sender's key signed."""

    ACCEPTED = "accepted"
    HELD = "held"
    """Waits for a person."""
    REFUSED = "refused"
    """A person refused it, after it was held."""
    REPLACED = "replaced"
    """It was accepted once; a corrected one stands in its place."""


@dataclass(frozen=True, slots=True)
class Association:
    """The association whose register this is."""

    code: str
    name: str
    level: Level


@dataclass(frozen=True, slots=True)
class Sender:
    """A club or an association that was enrolled by its card.

    `first_number` is the number of the first file that is expected from it; `opened` the ISO date
    on which a club's book begins (empty for an association). `founded_year` (0: as its book says)
    and `founding_source` (empty: as its book says) are what an officer noted.
    """

    code: str
    name: str
    kind: SenderKind
    hamlet: str
    commune: str
    province: str
    opened: str
    is_practice: bool
    first_number: int
    enrolled_at: str
    founded_year: int = 0
    founding_source: str = ""


@dataclass(frozen=True, slots=True)
class SenderKey:
    """A key that a sender signs with; `fingerprint` is the SHA-256 of the certificate, in full.

    `first_number` and `last_number` bound the files it may sign (0: no end).
    """

    fingerprint: str
    sender: str
    person: str
    certificate: bytes
    state: KeyState
    first_number: int
    last_number: int
    enrolled_at: str
    enrolled_by: str
    ended_at: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file that a key signed, as it came in; `id` is the SHA-256 of its signature part.

    `period` is `2026-11`, `2026-Q4`, `2026-H2` or `2026`; `reasons` are codes with their details
    as JSON. The bytes are kept apart: `files.content(id)`.
    """

    id: str
    sender: str
    period: str
    number: int
    previous: str
    signer: str
    signed_at: str
    file_name: str
    content_hash: str
    received_at: str
    state: FileState
    reasons: str
    decided_at: str = ""
    decided_by: str = ""
    decision: str = ""


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that was not believed; only what it claimed is kept, never its bytes."""

    content_hash: str
    file_name: str
    sender: str
    period: str
    reasons: str
    received_at: str
