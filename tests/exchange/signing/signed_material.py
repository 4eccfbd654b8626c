"""A small signed report for tests, and the means to sign what an honest program never would."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from typing import TypeAlias

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import (
    RSAPrivateKey,
    RSAPublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from openpyxl import Workbook

from keys_for_tests import MADE_AT, a_key
from lthtgn_desktop.exchange.package import (
    SIGNATURE,
    WORKBOOK_RELS,
    Relationship,
    kind_of,
    plumbing_of,
    relationships_of,
    rels_bytes,
    zipped,
)
from lthtgn_desktop.exchange.signing.sign import Signed, sign
from lthtgn_desktop.exchange.signing.signature_part import (
    Statement,
    digest,
    digests_of,
    document,
    objects_of,
    references_to,
    signed_info,
    time_text,
    to_sign,
)
from lthtgn_desktop.exchange.signing.zip_reader import entries
from plain_package import parts_of

Parts: TypeAlias = dict[str, bytes]

SIGNED_AT = datetime(2026, 11, 2, 3, 4, 5, tzinfo=UTC)
PURPOSE = "Báo cáo tháng 10/2026 - CLB thôn Đông - số 17"
STRANGER = "CLB LTH thon Tay - Tran Van Binh - 2026-11"

COVER, BOOK, DATA = (f"xl/worksheets/sheet{number}.xml" for number in (1, 2, 3))
STRINGS, STYLES, THEME = "xl/sharedStrings.xml", "xl/styles.xml", "xl/theme/theme1.xml"
TITLE = b"B\xc3\xa1o c\xc3\xa1o th\xc3\xa1ng 10/2026"
AMOUNT = b"<v>12500000</v>"
"""The balance in the cash book."""

_INLINE = b't="inlineStr"><is><t>%s</t></is>' % TITLE
_SHARED = b't="s"><v>0</v>'
_STRINGS = (
    b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" '
    b'uniqueCount="1"><si><t>%s</t></si></sst>' % TITLE
)


def content() -> Parts:
    """The parts that are signed: three sheets, of which one is very hidden, and what they need."""
    return dict(_content())


def signed() -> Signed:
    """The report as its treasurer has signed it."""
    return _signed()


def signed_parts() -> Parts:
    """Everything that stands in the signed file."""
    return entries(_signed().content)


def certificate(
    key: RSAPrivateKey,
    name: str,
    public: RSAPublicKey | None = None,
    start: datetime = MADE_AT,
) -> bytes:
    """A plain certificate for a year that the key signed, for its own public key or another one."""
    holder = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name, _validate=False)])
    builder = x509.CertificateBuilder(
        holder,
        holder,
        public or key.public_key(),
        x509.random_serial_number(),
        start,
        start + timedelta(days=365),
    )
    return builder.sign(key, SHA256()).public_bytes(Encoding.DER)


@cache
def rsa_key(bits: int, exponent: int = 65537) -> RSAPrivateKey:
    """A key of this size, made once."""
    return generate_private_key(exponent, bits)


def statement(parts: Parts, der: bytes, name: str) -> Statement:
    """What the holder of a certificate would say of these parts, whatever they are."""
    return Statement(
        references=references_to(parts, relationships_of(parts[WORKBOOK_RELS])),
        time=time_text(SIGNED_AT),
        purpose=PURPOSE,
        certificate_digest=digest(der),
        issuer=f"CN={name}",
        serial=str(x509.load_der_x509_certificate(der).serial_number),
    )


def signature(said: Statement, der: bytes, key: RSAPrivateKey) -> bytes:
    """The signature part for a statement, with nobody looking at what it says."""
    objects = objects_of(said)
    info = signed_info(digests_of(objects))
    value = key.sign(to_sign(info), PKCS1v15(), SHA256())
    return document(objects, info, value, der)


def file_of(parts: Mapping[str, bytes], signature_bytes: bytes) -> bytes:
    """The file of a content and a signature part."""
    return zipped({**plumbing_of(parts), **parts, SIGNATURE: signature_bytes})


def signed_by(der: bytes, key: RSAPrivateKey, name: str) -> bytes:
    """The report as a key signs it under any certificate."""
    return file_of(content(), signature(statement(content(), der, name), der, key))


@cache
def _signed() -> Signed:
    return sign(content(), a_key(), SIGNED_AT, PURPOSE)


@cache
def _content() -> Parts:
    workbook = Workbook()
    workbook.calculation = None
    cover, book, data = workbook.active, workbook.create_sheet("Sổ quỹ"), workbook.create_sheet()
    assert cover is not None
    cover.title, data.title, data.sheet_state = "Bìa", "_data", "veryHidden"
    cover.append([TITLE.decode()])
    book.append(["Số dư đầu tháng", 12_500_000])
    data.append(['{"month":"2026-10"}'])
    buffer = BytesIO()
    workbook.save(buffer)
    return _with_shared_strings(parts_of(buffer.getvalue()))


def _with_shared_strings(parts: Parts) -> Parts:
    """The title moved where most writers have their texts; ours has them in the cells."""
    assert _INLINE in parts[COVER]
    ways = relationships_of(parts[WORKBOOK_RELS])
    ways.append(Relationship("rId9", kind_of(STRINGS).relationship, "sharedStrings.xml"))
    moved = {COVER: parts[COVER].replace(_INLINE, _SHARED), STRINGS: _STRINGS}
    return parts | moved | {WORKBOOK_RELS: rels_bytes(ways)}
