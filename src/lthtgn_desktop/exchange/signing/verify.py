"""The strict check of a signed file, in the one order that is safe (signing, 4.3).

Everything before the last step only finds the right words. What is believed rests on the last:
the package is written anew from its content, the certificate, the time and the purpose, and is
the same byte for byte as the one that came in, whose key signed exactly these bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.package import (
    CONTENT_TYPES,
    ORIGIN,
    ORIGIN_RELS,
    RELATIONSHIPS_TYPE,
    ROOT_RELS,
    SIGNATURE,
    TO_ORIGIN,
    WORKBOOK,
    WORKBOOK_RELS,
    is_reached,
    kind_of,
    plumbing_of,
    rels_bytes,
)
from lthtgn_desktop.exchange.signing.changed_parts import changed_parts, told
from lthtgn_desktop.exchange.signing.claims import (
    Claims,
    claims_of,
    form_refusal,
    manifest_of,
    read_signature,
    read_time,
)
from lthtgn_desktop.exchange.signing.der import WrongForm
from lthtgn_desktop.exchange.signing.keys import Certificate, KeyTooWeak, read_certificate
from lthtgn_desktop.exchange.signing.plumbing import Package, read_package, refusal
from lthtgn_desktop.exchange.signing.signature_part import (
    Reference,
    address,
    digest,
    digests_of,
    document,
    is_same,
    objects_of,
    references_to,
    signed_info,
    statement_of,
    to_sign,
)
from lthtgn_desktop.exchange.signing.zip_reader import entries

_AROUND = frozenset({CONTENT_TYPES, ROOT_RELS, ORIGIN, ORIGIN_RELS, SIGNATURE})
_NEVER_SIGNED = _AROUND - {ROOT_RELS}


class Verified(NamedTuple):
    """A file that is whole: its content, and who signed it when and why.

    Whether the signer is known, and what to think of the time and of the dates of the
    certificate, is for others to say. `parts` are those that `sign` was given, `id` is the SHA-256
    of the signature part in hexadecimal.
    """

    parts: dict[str, bytes]
    signer: Certificate
    signed_at: datetime
    purpose: str
    id: str


def verify(content: bytes) -> Verified:
    """Return what a signed file holds; raises `FileRefused` unless it is whole and ours."""
    package = read_package(entries(content))
    signature = package.parts[SIGNATURE]
    root = read_signature(signature)
    manifest = manifest_of(root)
    try:
        claims = claims_of(root, signature)
        signer = _signer(claims)
    except FileRefused as refused:
        # That the content was changed says more than that the form is not ours.
        if refused.outcome is Outcome.REFUSED:
            _see_content(package, manifest)
        raise
    _see_content(package, manifest)
    _see_coverage(package, manifest)
    _see_closed_list(package)
    return _rebuilt(package, claims, signer)


def _signer(claims: Claims) -> Certificate:
    """Return the certificate whose key signed the claims (step 6)."""
    try:
        signer = read_certificate(claims.certificate)
    except KeyTooWeak as error:
        raise refusal(ReasonCode.KEY_TOO_WEAK, SIGNATURE, "key") from error
    except WrongForm as error:
        raise form_refusal("certificate") from error
    statement = claims.statement
    info = to_sign(signed_info(claims.digests))
    holds = {
        "objects": all(map(is_same, digests_of(objects_of(statement)), claims.digests)),
        "value": signer.is_signed(info, claims.value),
        "certificate": is_same(digest(signer.der), statement.certificate_digest),
    }
    for rule, is_so in holds.items():
        if not is_so:
            raise FileRefused(Outcome.BROKEN, ReasonCode.SIGNATURE_WRONG, rule=rule)
    return signer


def _see_content(package: Package, manifest: Iterable[Reference]) -> None:
    """Refuse a content that is not the one that was signed (step 7)."""
    changed = changed_parts(package, manifest)
    if changed:
        parts = told(package, changed)
        raise FileRefused(Outcome.BROKEN, ReasonCode.CONTENT_CHANGED, parts=parts)


def _see_coverage(package: Package, manifest: Iterable[Reference]) -> None:
    """Refuse a part or a relationship that nobody signed (step 8)."""
    signed = {reference.uri: frozenset(reference.ids) for reference in manifest}
    for name, kind in package.types.items():
        if name not in _NEVER_SIGNED and address(name, kind) not in signed:
            raise refusal(ReasonCode.UNSIGNED_PART, name, "part")
    for name, relationships in package.relationships.items():
        ids = signed.get(address(name, RELATIONSHIPS_TYPE), frozenset())
        for one in relationships:
            if one.id not in ids and one.type != TO_ORIGIN.type:
                raise refusal(ReasonCode.UNSIGNED_PART, one.target, "relationship")


def _see_closed_list(package: Package) -> None:
    """Refuse a part that is not of our form, or that the workbook does not lead to (step 9)."""
    names = package.parts.keys() - _AROUND
    for name in sorted(names - {WORKBOOK_RELS}):
        try:
            kind_of(name)
        except ValueError as error:
            raise refusal(ReasonCode.STRANGE_PART, name, "kind") from error
    leads = is_reached(names, package.relationships[WORKBOOK_RELS])
    if not leads or not names >= {WORKBOOK, WORKBOOK_RELS}:
        raise refusal(ReasonCode.PLUMBING, WORKBOOK_RELS, "reached")


def _rebuilt(package: Package, claims: Claims, signer: Certificate) -> Verified:
    """Write everything but the content anew, refuse any difference, and return the content."""
    content = {name: part for name, part in package.parts.items() if name not in _AROUND}
    relationships = package.relationships[WORKBOOK_RELS]
    at, purpose = read_time(claims.statement.time), claims.statement.purpose
    statement = statement_of(references_to(content, relationships), signer, at, purpose)
    objects = objects_of(statement)
    info = signed_info(digests_of(objects))
    signature = document(objects, info, claims.value, signer.der)
    expected = {**plumbing_of(content), WORKBOOK_RELS: rels_bytes(relationships)}
    for name, part in expected.items():
        if package.parts.get(name) != part:
            raise refusal(ReasonCode.PLUMBING, name, "rebuilt")
    if package.parts[SIGNATURE] != signature:
        raise form_refusal("rebuilt")
    return Verified(content, signer, at, purpose, hashlib.sha256(signature).hexdigest())
