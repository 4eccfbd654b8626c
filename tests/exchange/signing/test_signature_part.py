import hashlib
from base64 import b64encode
from datetime import UTC, datetime, timedelta, timezone
from unicodedata import normalize
from xml.etree.ElementTree import canonicalize

import pytest

from exchange.signing.signed_material import (
    PURPOSE,
    SIGNED_AT,
    content,
    signed_parts,
    statement,
)
from keys_for_tests import HOLDER, a_key
from lthtgn_desktop.exchange.package import (
    ROOT_RELS,
    SIGNATURE,
    TO_WORKBOOK,
    WORKBOOK_RELS,
    relationships_of,
)
from lthtgn_desktop.exchange.signing.signature_part import (
    Reference,
    Statement,
    digest,
    digests_of,
    document,
    is_same,
    objects_of,
    purpose_text,
    references_to,
    relationships_reference,
    signed_info,
    statement_of,
    time_text,
    to_sign,
    transformed,
)

C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
DS = "http://www.w3.org/2000/09/xmldsig#"
XD = "http://uri.etsi.org/01903/v1.3.2#"
MDSSI = "http://schemas.openxmlformats.org/package/2006/digital-signature"
RELS = "application/vnd.openxmlformats-package.relationships+xml"
TRANSFORM = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"
OFFICE = "http://schemas.microsoft.com/office/2006/digsig"

A_STATEMENT = Statement(
    references=(
        Reference("/_rels/.rels?ContentType=x", "AAA=", ("rId1", "rId2")),
        Reference("/b", "B="),
    ),
    time="2025-11-02T03:04:05Z",
    purpose="a < b & c > d",
    certificate_digest="C=",
    issuer="CN=A & B",
    serial="42",
)


def digested(value: str) -> str:
    method = "http://www.w3.org/2001/04/xmlenc#sha256"
    return f'<DigestMethod Algorithm="{method}"></DigestMethod><DigestValue>{value}</DigestValue>'


def written() -> str:
    """The part for the statement above, as the specification has it."""
    chosen = "".join(
        f'<mdssi:RelationshipReference xmlns:mdssi="{MDSSI}" SourceId="{one}">'
        "</mdssi:RelationshipReference>"
        for one in ("rId1", "rId2")
    )
    c14n = f'<Transform Algorithm="{C14N}"></Transform>'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<Signature xmlns="{DS}" Id="idPackageSignature"><SignedInfo>'
        f'<CanonicalizationMethod Algorithm="{C14N}"></CanonicalizationMethod>'
        '<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256">'
        "</SignatureMethod>"
        f'<Reference Type="{DS}Object" URI="#idPackageObject">{digested("1=")}</Reference>'
        f'<Reference Type="{DS}Object" URI="#idOfficeObject">{digested("2=")}</Reference>'
        '<Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#idSignedProperties">'
        f"<Transforms>{c14n}</Transforms>{digested('3=')}</Reference></SignedInfo>"
        "<SignatureValue>dmFsdWU=</SignatureValue><KeyInfo><X509Data>"
        "<X509Certificate>REVS</X509Certificate></X509Data></KeyInfo>"
        '<Object Id="idPackageObject"><Manifest><Reference URI="/_rels/.rels?ContentType=x">'
        f'<Transforms><Transform Algorithm="{TRANSFORM}">{chosen}</Transform>{c14n}</Transforms>'
        f'{digested("AAA=")}</Reference><Reference URI="/b">{digested("B=")}</Reference>'
        '</Manifest><SignatureProperties><SignatureProperty Id="idSignatureTime" '
        f'Target="#idPackageSignature"><mdssi:SignatureTime xmlns:mdssi="{MDSSI}">'
        "<mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format>"
        "<mdssi:Value>2025-11-02T03:04:05Z</mdssi:Value></mdssi:SignatureTime>"
        "</SignatureProperty></SignatureProperties></Object>"
        '<Object Id="idOfficeObject"><SignatureProperties>'
        '<SignatureProperty Id="idOfficeV1Details" Target="#idPackageSignature">'
        f'<SignatureInfoV1 xmlns="{OFFICE}"><SetupID></SetupID><SignatureText></SignatureText>'
        "<SignatureImage></SignatureImage>"
        "<SignatureComments>a &lt; b &amp; c &gt; d</SignatureComments>"
        "<WindowsVersion>10.0</WindowsVersion><OfficeVersion>16.0</OfficeVersion>"
        "<ApplicationVersion>16.0</ApplicationVersion><Monitors>1</Monitors>"
        "<HorizontalResolution>1920</HorizontalResolution>"
        "<VerticalResolution>1080</VerticalResolution><ColorDepth>32</ColorDepth>"
        "<SignatureProviderId>{00000000-0000-0000-0000-000000000000}</SignatureProviderId>"
        "<SignatureProviderUrl></SignatureProviderUrl>"
        "<SignatureProviderDetails>9</SignatureProviderDetails><SignatureType>1</SignatureType>"
        "</SignatureInfoV1></SignatureProperty></SignatureProperties></Object>"
        f'<Object><xd:QualifyingProperties xmlns:xd="{XD}" Target="#idPackageSignature">'
        '<xd:SignedProperties Id="idSignedProperties"><xd:SignedSignatureProperties>'
        "<xd:SigningTime>2025-11-02T03:04:05Z</xd:SigningTime><xd:SigningCertificate><xd:Cert>"
        f"<xd:CertDigest>{digested('C=')}</xd:CertDigest><xd:IssuerSerial>"
        "<X509IssuerName>CN=A &amp; B</X509IssuerName><X509SerialNumber>42</X509SerialNumber>"
        "</xd:IssuerSerial></xd:Cert></xd:SigningCertificate><xd:SignaturePolicyIdentifier>"
        "<xd:SignaturePolicyImplied></xd:SignaturePolicyImplied></xd:SignaturePolicyIdentifier>"
        "</xd:SignedSignatureProperties></xd:SignedProperties><xd:UnsignedProperties>"
        "<xd:UnsignedSignatureProperties></xd:UnsignedSignatureProperties>"
        "</xd:UnsignedProperties></xd:QualifyingProperties></Object></Signature>"
    )


def test_the_part_is_written_to_the_letter_of_the_specification() -> None:
    info = signed_info(("1=", "2=", "3="))

    part = document(objects_of(A_STATEMENT), info, b"value", b"DER")

    assert part.decode() == written()


def test_excels_own_digest_of_the_way_to_a_workbook_is_ours() -> None:
    whole = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Target="xl/workbook.xml" TargetMode="Internal" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        b'officeDocument"></Relationship></Relationships>'
    )

    assert transformed([TO_WORKBOOK]) == whole
    # This value stands in a file that Excel 365 has signed.
    assert digest(whole) == "2f3AFpmV4xMG5w1iTrxxA0J9QIy47+YsQamqbXmHTzc="
    assert relationships_reference(ROOT_RELS, [TO_WORKBOOK]) == Reference(
        f"/_rels/.rels?ContentType={RELS}", digest(whole), ("rId1",)
    )


def test_the_part_is_canonical_as_it_stands() -> None:
    declaration, part = signed_parts()[SIGNATURE].decode().split("?>", 1)

    assert declaration == '<?xml version="1.0" encoding="UTF-8"'
    assert canonicalize(part) == part


def test_what_is_digested_and_signed_is_canonical() -> None:
    objects = objects_of(A_STATEMENT)
    head = f'<Object xmlns="{DS}" '
    properties = f'<xd:SignedProperties xmlns="{DS}" xmlns:xd="{XD}" '
    inputs = [
        objects.package.replace("<Object ", head, 1),
        objects.office.replace("<Object ", head, 1),
        objects.properties.replace("<xd:SignedProperties ", properties, 1),
    ]
    info = to_sign(signed_info(digests_of(objects))).decode()

    sums = [b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inputs]
    assert list(digests_of(objects)) == sums
    assert [canonicalize(text) for text in (*inputs[:2], info)] == [*inputs[:2], info]
    assert info.startswith(f'<SignedInfo xmlns="{DS}"><CanonicalizationMethod ')


def test_every_part_is_referred_to_by_name_and_type_in_the_order_of_the_addresses() -> None:
    parts = content()
    found = references_to(parts, relationships_of(parts[WORKBOOK_RELS]))

    names = [reference.uri.partition("?")[0] for reference in found]
    assert names == sorted(["/_rels/.rels", *(f"/{name}" for name in parts)])
    (ways,) = (one for one in found if one.uri == f"/{WORKBOOK_RELS}?ContentType={RELS}")
    assert ways.ids == ("rId1", "rId2", "rId3", "rId4", "rId5", "rId9")


def test_a_part_that_nobody_may_sign_is_refused() -> None:
    parts = content() | {"customXml/item1.xml": b"<x/>"}

    with pytest.raises(ValueError, match="customXml"):
        references_to(parts, [])


def test_a_statement_says_when_why_and_by_whom() -> None:
    certificate = a_key().certificate
    references = statement(content(), certificate.der, HOLDER).references

    said = statement_of(references, certificate, SIGNED_AT, f" {PURPOSE} ")

    assert said == statement(content(), certificate.der, HOLDER)
    assert said.time == "2026-11-02T03:04:05Z"
    assert (said.issuer, said.serial) == (f"CN={HOLDER}", str(certificate.serial))


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (datetime(2026, 11, 2, 3, 4, 5, 999_999, tzinfo=UTC), "2026-11-02T03:04:05Z"),
        (
            datetime(2026, 11, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=7))),
            "2026-11-01T20:04:05Z",
        ),
    ],
)
def test_a_time_is_in_utc_with_whole_seconds(at: datetime, text: str) -> None:
    assert time_text(at) == text


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="2026"):
        time_text(datetime(2026, 11, 2))  # noqa: DTZ001 - what is refused


@pytest.mark.parametrize(
    ("purpose", "text"),
    [
        (f"  {normalize('NFD', PURPOSE)}\n", PURPOSE),
        ("one\n\tanother", "one another"),
        ("a\u202eb\u200bc\x07", "abc"),
        ("x" * 254 + " yz", "x" * 254),
        ("x" * 300, "x" * 255),
        ("", ""),
    ],
)
def test_a_purpose_is_one_line_that_everybody_can_read(purpose: str, text: str) -> None:
    assert purpose_text(purpose) == text
    assert purpose_text(text) == text


def test_digests_are_compared_whatever_is_in_them() -> None:
    assert is_same("đ=", "đ=")
    assert not is_same("A=", "đ=")
    assert not is_same("A=", "A==")
