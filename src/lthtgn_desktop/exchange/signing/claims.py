"""What a signature that came in claims, read by position and believed in nothing.

Elements are found by where they stand, never by their Id: what is wrapped in a forged signature,
or was moved aside for it, is so never looked at (signing, 4.3).
"""

from __future__ import annotations

from base64 import b64decode
from datetime import UTC, datetime
from typing import NamedTuple
from xml.etree.ElementTree import Element

from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.package import SIGNATURE
from lthtgn_desktop.exchange.signing.plumbing import refusal
from lthtgn_desktop.exchange.signing.signature_part import (
    LONGEST_PURPOSE,
    OFFICE_SIGNATURE,
    PACKAGE_OBJECT,
    PACKAGE_SIGNATURE,
    SHA256,
    XADES,
    XMLDSIG,
    Reference,
    Statement,
    document,
    objects_of,
    purpose_text,
    signed_info,
    time_text,
)
from lthtgn_desktop.exchange.signing.xml_reader import parse

MOST_SIGNATURE = 256 * 1024
"""Bytes of the signature part."""

_NAMES = {"": XMLDSIG, "mdssi": PACKAGE_SIGNATURE, "xd": XADES, "office": OFFICE_SIGNATURE}
_SIGNING = "Object/xd:QualifyingProperties/xd:SignedProperties/xd:SignedSignatureProperties"
_CERT = f"{_SIGNING}/xd:SigningCertificate/xd:Cert"
_OFFICE = "Object/SignatureProperties/SignatureProperty/office:SignatureInfoV1"
_CERTIFICATE = "KeyInfo/X509Data/X509Certificate"


class Claims(NamedTuple):
    """A signature part of our form, word by word; nothing else stands in it."""

    statement: Statement
    digests: tuple[str, ...]
    value: bytes
    certificate: bytes


def read_signature(content: bytes) -> Element:
    """Return the signature part as a tree that can be read by position.

    Raises `FileRefused` where two elements have one Id, or what is signed is not the package.
    """
    root = parse(content, SIGNATURE, limit=MOST_SIGNATURE)
    ids = [
        value
        for element in root.iter()
        for name, value in element.items()
        if name.rpartition("}")[2].lower() == "id"
    ]
    objects = [found.get("Id") for found in root.findall("Object", _NAMES)]
    signed = [found.get("URI") for found in root.findall("SignedInfo/Reference", _NAMES)]
    holds = {
        "root": root.tag == f"{{{XMLDSIG}}}Signature",
        "ids": len(set(ids)) == len(ids),
        "object": objects.count(PACKAGE_OBJECT) == 1,
        "reference": signed.count(f"#{PACKAGE_OBJECT}") == 1,
    }
    for rule, is_so in holds.items():
        if not is_so:
            raise form_refusal(rule)
    return root


def form_refusal(rule: str) -> FileRefused:
    """Return the refusal of a signature that is not of our form."""
    return refusal(ReasonCode.SIGNATURE_FORM, SIGNATURE, rule)


def manifest_of(root: Element) -> tuple[Reference, ...]:
    """Return what the signature says of each part, whoever's form it has.

    Raises `FileRefused` where it uses another digest than ours, or names a part twice.
    """
    found = root.findall(f"Object[@Id='{PACKAGE_OBJECT}']/Manifest/Reference", _NAMES)
    methods = set(map(_method, found))
    references = tuple(map(_reference, found))
    if methods != {SHA256} or len({one.uri for one in references}) < len(references):
        raise form_refusal("manifest")
    return references


FIRST_YEAR, LAST_YEAR = 1970, 2199


def claims_of(root: Element, content: bytes) -> Claims:
    """Return the claims of a signature part that says nothing but what our form has room for.

    Raises `FileRefused` for any other; two certificates are a broken signature, since nobody
    knows whose it is.
    """
    if len(root.findall(_CERTIFICATE, _NAMES)) > 1:
        raise FileRefused(Outcome.BROKEN, ReasonCode.SIGNATURE_WRONG, rule="certificates")
    try:
        claims = _claims(root)
        written = document(
            objects_of(claims.statement),
            signed_info(claims.digests),
            claims.value,
            claims.certificate,
        )
    except ValueError as error:
        raise form_refusal("form") from error
    if written != content:
        raise form_refusal("form")
    return claims


def read_time(text: str) -> datetime:
    """Return a time as it is signed; raises ValueError for one that is written otherwise.

    It lies in the years that the program knows, far from where counting with times ends.
    """
    at = datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=UTC)
    if time_text(at) != text or not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise ValueError(text)
    return at


def _claims(root: Element) -> Claims:
    statement = Statement(
        references=manifest_of(root),
        time=_text(root, f"{_SIGNING}/xd:SigningTime"),
        purpose=_text(root, f"{_OFFICE}/office:SignatureComments"),
        certificate_digest=_text(root, f"{_CERT}/xd:CertDigest/DigestValue"),
        issuer=_text(root, f"{_CERT}/xd:IssuerSerial/X509IssuerName"),
        serial=_text(root, f"{_CERT}/xd:IssuerSerial/X509SerialNumber"),
    )
    read_time(statement.time)
    # The length first: composing a text that was made for it takes for ever.
    purpose = statement.purpose
    if len(purpose) > LONGEST_PURPOSE or purpose_text(purpose) != purpose:
        raise ValueError(purpose)
    digests = root.findall("SignedInfo/Reference/DigestValue", _NAMES)
    return Claims(
        statement,
        tuple(found.text or "" for found in digests),
        b64decode(_text(root, "SignatureValue"), validate=True),
        b64decode(_text(root, _CERTIFICATE), validate=True),
    )


def _reference(element: Element) -> Reference:
    chosen = element.findall("Transforms/Transform/mdssi:RelationshipReference", _NAMES)
    ids = tuple(found.get("SourceId", "") for found in chosen)
    return Reference(element.get("URI", ""), _text(element, "DigestValue"), ids)


def _text(element: Element, path: str) -> str:
    return element.findtext(path, "", _NAMES)


def _method(reference: Element) -> str | None:
    found = reference.find("DigestMethod", _NAMES)
    return None if found is None else found.get("Algorithm")
