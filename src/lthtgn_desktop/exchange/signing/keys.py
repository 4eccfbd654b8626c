"""The key that signs, the certificate that names its holder, and the container that locks both."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import cast
from unicodedata import combining, is_normalized, normalize

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import (
    RSAPrivateKey,
    RSAPublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PrivateFormat, pkcs12

from lthtgn_desktop.domain.names import hidden_character
from lthtgn_desktop.domain.secrets import WrongPassword, password_from
from lthtgn_desktop.exchange.signing import der
from lthtgn_desktop.exchange.signing.container_seal import resealed
from lthtgn_desktop.exchange.signing.der import WrongForm

KEY_BITS = 3072
LEAST_BITS, MOST_BITS = 2048, 4096
EXPONENT = 65537
ROUNDS = 600_000
"""How often a password is stretched before it opens anything."""

_MOST_EXPONENT = 2**64
_LONGEST_NAME = 64
_NOT_IN_NAMES = frozenset(',+="<>#;\\')
_CLOCKS_DIFFER = timedelta(days=2)
_YEARS = 10

_LONGEST_SERIAL = 20
_CROSSED = {"đ": "d", "Đ": "D"}

_V3 = b"\x02\x01\x02"
_COMMON_NAME = b"\x55\x04\x03"
_SHA256_WITH_RSA = bytes.fromhex("06092a864886f70d01010b0500")
_RSA = bytes.fromhex("06092a864886f70d0101010500")
_FRAME = (der.FIRST, der.INTEGER, *[der.SEQUENCE] * 5)
"""Version, serial, algorithm, issuer, dates, subject, key; extensions may follow."""


class KeyTooWeak(WrongForm):
    """A certificate of our form whose key can be broken."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Who holds a key: an X.509 certificate of the one form that is accepted.

    Subject and issuer have one name each (CN); the dates are in UTC; `key_size` is in bits.
    """

    der: bytes = field(repr=False)
    name: str
    issuer_name: str
    serial: int
    not_before: datetime
    not_after: datetime
    key_size: int

    @property
    def fingerprint(self) -> str:
        """Return the SHA-256 of the certificate in hexadecimal, in full."""
        return hashlib.sha256(self.der).hexdigest()

    def is_signed(self, data: bytes, signature: bytes) -> bool:
        """Tell whether the key of this certificate signed the data (PKCS#1 v1.5, SHA-256)."""
        key = _public_key(x509.load_der_x509_certificate(self.der))
        try:
            key.verify(signature, data, PKCS1v15(), SHA256())
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key with its certificate."""

    certificate: Certificate
    private: RSAPrivateKey = field(repr=False)

    def sign(self, data: bytes) -> bytes:
        """Return the signature of the data (PKCS#1 v1.5, SHA-256), as long as the modulus."""
        return self.private.sign(data, PKCS1v15(), SHA256())


def new_key(name: str, now: datetime) -> SigningKey:
    """Return a new key whose certificate names its holder as far as plain Latin letters can.

    The certificate holds from two days before `now`, because clocks differ, for ten years.
    """
    private = generate_private_key(EXPONENT, KEY_BITS)
    holder = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, plain_name(name))])
    public = private.public_key()
    start = now - _CLOCKS_DIFFER
    builder = (
        x509.CertificateBuilder(holder, holder, public, x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(_years_later(now))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_USAGE, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )
    made = builder.sign(private, SHA256())
    return SigningKey(read_certificate(made.public_bytes(Encoding.DER)), private)


_USAGE = x509.KeyUsage(
    digital_signature=True,
    content_commitment=True,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)


def plain_name(name: str) -> str:
    """Return a name as a certificate can hold it: `CLB thon Dong` for `CLB thôn Đông`."""
    kept = "".join(_plain_letters(name))
    return " ".join(kept.split())[:_LONGEST_NAME].strip() or "CLB"


def read_certificate(content: bytes) -> Certificate:
    """Return the certificate in these bytes.

    Raises `WrongForm`, which is a ValueError, for anything but a certificate of our form, and
    `KeyTooWeak` for one whose key can be broken.
    """
    try:
        return _read(content)
    except WrongForm:
        raise
    except ValueError as error:
        raise WrongForm(content) from error


def locked(key: SigningKey, password: str) -> bytes:
    """Return the key and its certificate as PKCS#12, opened only by the password.

    AES-256 under PBKDF2-HMAC-SHA256; raises `PasswordNeeded`.
    """
    secret = password_from(password)
    encryption = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(SHA256())
        .build(secret.encode())
    )
    certificate = x509.load_der_x509_certificate(key.certificate.der)
    name = key.certificate.name.encode()
    made = pkcs12.serialize_key_and_certificates(name, key.private, certificate, None, encryption)
    return resealed(made, secret, ROUNDS)


def unlocked(container: bytes, password: str) -> SigningKey:
    """Return the key in a PKCS#12 container.

    Raises `WrongPassword`, `PasswordNeeded`, and `WrongForm` for what is no container of ours.
    """
    secret = password_from(password)
    der.parts(container, der.SEQUENCE)
    try:
        private, certificate, _ = pkcs12.load_key_and_certificates(container, secret.encode())
    except ValueError as error:
        raise WrongPassword from error
    if not isinstance(private, RSAPrivateKey) or certificate is None:
        raise WrongForm(container)
    return SigningKey(read_certificate(certificate.public_bytes(Encoding.DER)), private)


def _read(content: bytes) -> Certificate:
    serial, issuer, subject = _read_form(content)
    read = x509.load_der_x509_certificate(content)
    key = _public_key(read)
    if key.key_size < LEAST_BITS or key.public_numbers().e < EXPONENT:
        raise KeyTooWeak(key.key_size)
    if key.key_size > MOST_BITS or key.public_numbers().e > _MOST_EXPONENT:
        raise WrongForm(key.key_size)
    if read.public_bytes(Encoding.DER) != content:
        raise WrongForm(content)
    dates = read.not_valid_before_utc, read.not_valid_after_utc
    return Certificate(content, subject, issuer, serial, *dates, key.key_size)


def _read_form(content: bytes) -> tuple[int, str, str]:
    """Return serial, issuer and subject of a certificate whose frame is of the one form.

    What the library would only warn of, or read in its own way, is refused before it gets it.
    """
    (whole,) = der.parts(content, der.SEQUENCE)
    signed, algorithm, _ = der.parts(whole, der.SEQUENCE, der.SEQUENCE, der.BITS)
    tags, values = zip(*der.split(signed), strict=True)
    if tags not in {_FRAME, (*_FRAME, der.FOURTH)}:
        raise WrongForm(tags)
    version, serial, inner, issuer, _, subject, key = values[:7]
    key_algorithm, _ = der.parts(key, der.SEQUENCE, der.BITS)
    forms = (version, algorithm, inner, key_algorithm)
    if forms != (_V3, _SHA256_WITH_RSA, _SHA256_WITH_RSA, _RSA) or len(serial) > _LONGEST_SERIAL:
        raise WrongForm(forms)
    return der.read_integer(serial), _read_name(issuer), _read_name(subject)


def _read_name(content: bytes) -> str:
    (only,) = der.parts(content, der.SET)
    (attribute,) = der.parts(only, der.SEQUENCE)
    (kind, called), (form, text) = der.split(attribute)
    if (kind, called) != (der.OBJECT, _COMMON_NAME) or form not in {der.UTF8, der.PRINTABLE}:
        raise WrongForm(called)
    name = text.decode("utf-8" if form == der.UTF8 else "ascii")
    if not 1 <= len(name) <= _LONGEST_NAME or not _NOT_IN_NAMES.isdisjoint(name):
        raise WrongForm(name)
    if name != name.strip() or hidden_character(name) or not is_normalized("NFC", name):
        raise WrongForm(name)
    return name


def _public_key(certificate: x509.Certificate) -> RSAPublicKey:
    return cast("RSAPublicKey", certificate.public_key())  # the form has no other


def _plain_letters(name: str) -> Iterator[str]:
    for letter in normalize("NFD", name):
        plain = _CROSSED.get(letter, letter)
        if not combining(letter):
            fits = plain.isascii() and plain.isprintable() and plain not in _NOT_IN_NAMES
            yield plain if fits else " "


def _years_later(now: datetime) -> datetime:
    """Return the same day in ten years; the 29th of February ends on the 28th."""
    day = 28 if (now.month, now.day) == (2, 29) else now.day
    return now.replace(year=now.year + _YEARS, day=day)
