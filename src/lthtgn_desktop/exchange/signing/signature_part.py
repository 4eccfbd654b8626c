"""The text of `_xmlsignatures/sig1.xml`, in canonical form from the start (signing, 3.4 to 3.6).

Nothing in it is free but the statement, the digests, the signature's value and the certificate.
The same functions write it when a file is signed, and anew when one is verified.
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from lthtgn_desktop.domain.names import clean_text, hidden_character
from lthtgn_desktop.exchange.package import (
    RELATIONSHIPS_TYPE,
    ROOT_RELS,
    TO_WORKBOOK,
    WORKBOOK_RELS,
    Relationship,
    content_type_of,
)
from lthtgn_desktop.exchange.signing.keys import Certificate

XMLDSIG = "http://www.w3.org/2000/09/xmldsig#"
XADES = "http://uri.etsi.org/01903/v1.3.2#"
PACKAGE_SIGNATURE = "http://schemas.openxmlformats.org/package/2006/digital-signature"
OFFICE_SIGNATURE = "http://schemas.microsoft.com/office/2006/digsig"

CANONICAL = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"
RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
OBJECT_TYPE = f"{XMLDSIG}Object"
PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties"

PACKAGE_OBJECT, OFFICE_OBJECT = "idPackageObject", "idOfficeObject"
PROPERTIES, WHOLE = "idSignedProperties", "idPackageSignature"

LONGEST_PURPOSE = 255

_CLOCK = "YYYY-MM-DDThh:mm:ssTZD"
_NO_PROVIDER = "{00000000-0000-0000-0000-000000000000}"
_SCREEN = (
    "<WindowsVersion>10.0</WindowsVersion><OfficeVersion>16.0</OfficeVersion>"
    "<ApplicationVersion>16.0</ApplicationVersion><Monitors>1</Monitors>"
    "<HorizontalResolution>1920</HorizontalResolution>"
    "<VerticalResolution>1080</VerticalResolution><ColorDepth>32</ColorDepth>"
    f"<SignatureProviderId>{_NO_PROVIDER}</SignatureProviderId>"
    "<SignatureProviderUrl></SignatureProviderUrl>"
    "<SignatureProviderDetails>9</SignatureProviderDetails><SignatureType>1</SignatureType>"
)
"""What Excel says of the computer; it must be there, and it tells nobody anything."""


class Reference(NamedTuple):
    """What is signed of one part: its address and the digest (base64).

    Of a relationships part `ids` are signed; any other part has none and is signed as it is.
    """

    uri: str
    digest: str
    ids: tuple[str, ...] = ()


class Statement(NamedTuple):
    """What a signature says: what it covers, when and why it was made, with which certificate."""

    references: tuple[Reference, ...]
    time: str
    purpose: str
    certificate_digest: str
    issuer: str
    serial: str


class Objects(NamedTuple):
    """The three parts of the statement as they stand in the file."""

    package: str
    office: str
    properties: str


def references_to(
    parts: Mapping[str, bytes], relationships: Iterable[Relationship]
) -> tuple[Reference, ...]:
    """Return what is signed of a content: every part of it, and the way to every part."""
    found = [relationships_reference(ROOT_RELS, [TO_WORKBOOK])]
    found.append(relationships_reference(WORKBOOK_RELS, relationships))
    for name, content in parts.items():
        if name != WORKBOOK_RELS:
            found.append(Reference(address(name, content_type_of(name)), digest(content)))
    return tuple(sorted(found))


def relationships_reference(part: str, relationships: Iterable[Relationship]) -> Reference:
    """Return what is signed of a relationships part: these relationships, without their layout."""
    ordered = sorted(relationships)
    ids = tuple(found.id for found in ordered)
    return Reference(address(part, RELATIONSHIPS_TYPE), digest(transformed(ordered)), ids)


def transformed(relationships: Iterable[Relationship]) -> bytes:
    """Return what is digested of relationships, in the order in which they are given."""
    elements = "".join(
        f'<Relationship Id="{found.id}" Target="{found.target}" TargetMode="Internal"'
        f' Type="{found.type}"></Relationship>'
        for found in relationships
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{elements}</Relationships>'.encode()


def address(part: str, content_type: str) -> str:
    """Return how a reference names a part: by its name and its content type."""
    return f"/{part}?ContentType={content_type}"


def digest(content: bytes) -> str:
    """Return the SHA-256 of bytes in base64."""
    return _base64(hashlib.sha256(content).digest())


def is_same(one: str, other: str) -> bool:
    """Tell whether two digests are the same, in a time that tells nothing of them."""
    return hmac.compare_digest(one.encode(), other.encode())


def statement_of(
    references: tuple[Reference, ...], certificate: Certificate, at: datetime, purpose: str
) -> Statement:
    """Return what a holder of this certificate says by signing, at a time that has its zone."""
    return Statement(
        references=references,
        time=time_text(at),
        purpose=purpose_text(purpose),
        certificate_digest=digest(certificate.der),
        issuer=f"CN={certificate.issuer_name}",
        serial=str(certificate.serial),
    )


def time_text(at: datetime) -> str:
    """Return a time in UTC with whole seconds; raises ValueError for one without a zone."""
    if at.tzinfo is None:
        raise ValueError(at)
    return at.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def purpose_text(purpose: str) -> str:
    """Return a purpose as it is signed: composed, on one line, nothing hidden, not too long."""
    seen = "".join(letter for letter in clean_text(purpose) if not hidden_character(letter))
    return clean_text(clean_text(seen)[:LONGEST_PURPOSE])


def objects_of(statement: Statement) -> Objects:
    """Return the statement in the three parts that are digested each by itself."""
    return Objects(
        _package_object(statement), _office_object(statement), _signed_properties(statement)
    )


def digests_of(objects: Objects) -> tuple[str, str, str]:
    """Return the digests of the three, of their canonical form."""
    here = f' xmlns="{XMLDSIG}"'
    return (
        digest(_within(here, objects.package)),
        digest(_within(here, objects.office)),
        digest(_within(f'{here} xmlns:xd="{XADES}"', objects.properties)),
    )


def signed_info(digests: Sequence[str]) -> str:
    """Return the element that holds the digests of the three objects, and is signed."""
    package, office, properties = map(_digested, digests)
    return (
        "<SignedInfo>"
        f'<CanonicalizationMethod Algorithm="{CANONICAL}"></CanonicalizationMethod>'
        f'<SignatureMethod Algorithm="{RSA_SHA256}"></SignatureMethod>'
        f'<Reference Type="{OBJECT_TYPE}" URI="#{PACKAGE_OBJECT}">{package}</Reference>'
        f'<Reference Type="{OBJECT_TYPE}" URI="#{OFFICE_OBJECT}">{office}</Reference>'
        f'<Reference Type="{PROPERTIES_TYPE}" URI="#{PROPERTIES}">'
        f"<Transforms>{_CANONICALLY}</Transforms>{properties}</Reference>"
        "</SignedInfo>"
    )


def to_sign(info: str) -> bytes:
    """Return the bytes that the key signs: the canonical form of the element."""
    return _within(f' xmlns="{XMLDSIG}"', info)


def document(objects: Objects, info: str, value: bytes, certificate: bytes) -> bytes:
    """Return the whole part, with the signature's value and the certificate."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<Signature xmlns="{XMLDSIG}" Id="{WHOLE}">{info}'
        f"<SignatureValue>{_base64(value)}</SignatureValue>"
        "<KeyInfo><X509Data>"
        f"<X509Certificate>{_base64(certificate)}</X509Certificate>"
        "</X509Data></KeyInfo>"
        f"{objects.package}{objects.office}"
        f'<Object><xd:QualifyingProperties xmlns:xd="{XADES}" Target="#{WHOLE}">'
        f"{objects.properties}"
        "<xd:UnsignedProperties><xd:UnsignedSignatureProperties>"
        "</xd:UnsignedSignatureProperties></xd:UnsignedProperties>"
        "</xd:QualifyingProperties></Object></Signature>"
    ).encode()


_CANONICALLY = f'<Transform Algorithm="{CANONICAL}"></Transform>'


def _package_object(statement: Statement) -> str:
    references = "".join(map(_reference, statement.references))
    return (
        f'<Object Id="{PACKAGE_OBJECT}"><Manifest>{references}</Manifest>'
        f'<SignatureProperties><SignatureProperty Id="idSignatureTime" Target="#{WHOLE}">'
        f'<mdssi:SignatureTime xmlns:mdssi="{PACKAGE_SIGNATURE}">'
        f"<mdssi:Format>{_CLOCK}</mdssi:Format><mdssi:Value>{statement.time}</mdssi:Value>"
        "</mdssi:SignatureTime></SignatureProperty></SignatureProperties></Object>"
    )


def _office_object(statement: Statement) -> str:
    return (
        f'<Object Id="{OFFICE_OBJECT}">'
        f'<SignatureProperties><SignatureProperty Id="idOfficeV1Details" Target="#{WHOLE}">'
        f'<SignatureInfoV1 xmlns="{OFFICE_SIGNATURE}"><SetupID></SetupID>'
        "<SignatureText></SignatureText><SignatureImage></SignatureImage>"
        f"<SignatureComments>{_escaped(statement.purpose)}</SignatureComments>{_SCREEN}"
        "</SignatureInfoV1></SignatureProperty></SignatureProperties></Object>"
    )


def _signed_properties(statement: Statement) -> str:
    return (
        f'<xd:SignedProperties Id="{PROPERTIES}"><xd:SignedSignatureProperties>'
        f"<xd:SigningTime>{statement.time}</xd:SigningTime><xd:SigningCertificate><xd:Cert>"
        f"<xd:CertDigest>{_digested(statement.certificate_digest)}</xd:CertDigest>"
        f"<xd:IssuerSerial><X509IssuerName>{_escaped(statement.issuer)}</X509IssuerName>"
        f"<X509SerialNumber>{statement.serial}</X509SerialNumber></xd:IssuerSerial>"
        "</xd:Cert></xd:SigningCertificate><xd:SignaturePolicyIdentifier>"
        "<xd:SignaturePolicyImplied></xd:SignaturePolicyImplied>"
        "</xd:SignaturePolicyIdentifier></xd:SignedSignatureProperties></xd:SignedProperties>"
    )


def _reference(reference: Reference) -> str:
    transforms = ""
    if reference.ids:
        chosen = "".join(
            f'<mdssi:RelationshipReference xmlns:mdssi="{PACKAGE_SIGNATURE}" SourceId="{found}">'
            "</mdssi:RelationshipReference>"
            for found in reference.ids
        )
        transforms = (
            f'<Transforms><Transform Algorithm="{RELATIONSHIPS}">{chosen}</Transform>'
            f"{_CANONICALLY}</Transforms>"
        )
    return f'<Reference URI="{reference.uri}">{transforms}{_digested(reference.digest)}</Reference>'


def _digested(value: str) -> str:
    return f'<DigestMethod Algorithm="{SHA256}"></DigestMethod><DigestValue>{value}</DigestValue>'


def _within(namespaces: str, element: str) -> bytes:
    """Return an element as it is digested: with the namespaces around it behind its name."""
    end = min(place for place in (element.find(" "), element.find(">")) if place > 0)
    return f"{element[:end]}{namespaces}{element[end:]}".encode()


def _base64(content: bytes) -> str:
    return b64encode(content).decode()


def _escaped(text: str) -> str:
    """Return a text as canonical XML has it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
