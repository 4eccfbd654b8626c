"""Signing a content: the file whose parts, and nothing else, the key has signed (signing, 3.7)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from lthtgn_desktop.exchange.package import (
    SIGNATURE,
    WORKBOOK_RELS,
    plumbing_of,
    relationships_of,
    zipped,
)
from lthtgn_desktop.exchange.signing.keys import SigningKey
from lthtgn_desktop.exchange.signing.signature_part import (
    digests_of,
    document,
    objects_of,
    references_to,
    signed_info,
    statement_of,
    to_sign,
)
from lthtgn_desktop.exchange.signing.verify import verify


class Signed(NamedTuple):
    """A signed file; `id` is the SHA-256 of its signature part in hexadecimal."""

    content: bytes
    id: str


def sign(parts: Mapping[str, bytes], key: SigningKey, at: datetime, purpose: str) -> Signed:
    """Return the signed file of a content: its parts and the relationships of its workbook.

    `at` has a time zone; of the purpose what fits on one line is kept. The finished bytes went
    through the strict check before they are returned.
    """
    references = references_to(parts, relationships_of(parts[WORKBOOK_RELS]))
    objects = objects_of(statement_of(references, key.certificate, at, purpose))
    info = signed_info(digests_of(objects))
    value = key.sign(to_sign(info))
    signature = document(objects, info, value, key.certificate.der)
    content = zipped({**plumbing_of(parts), **parts, SIGNATURE: signature})
    return Signed(content, verify(content).id)
