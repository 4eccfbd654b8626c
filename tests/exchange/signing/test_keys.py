import hashlib
from datetime import UTC, datetime
from unicodedata import normalize

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from exchange.signing.signed_material import STRANGER, certificate, rsa_key
from keys_for_tests import HOLDER, MADE_AT, PASSWORD, a_key, a_locked_key
from lthtgn_desktop.domain.secrets import PasswordNeeded, WrongPassword
from lthtgn_desktop.exchange.signing import der
from lthtgn_desktop.exchange.signing.der import WrongForm
from lthtgn_desktop.exchange.signing.keys import (
    KeyTooWeak,
    locked,
    new_key,
    plain_name,
    read_certificate,
    unlocked,
)

VERSION, SERIAL, ALGORITHM, ISSUER, DATES, SUBJECT, KEY = range(7)


def plain() -> bytes:
    return certificate(rsa_key(2048), STRANGER)


def with_field(place: int, tag: int, content: bytes) -> bytes:
    """A certificate with something else in one place; nobody checks who signed a certificate."""
    (whole,) = der.parts(plain(), der.SEQUENCE)
    (_, signed), *rest = der.split(whole)
    fields = der.split(signed)
    fields[place : place + 1] = [(tag, content)] if tag else []
    signed = der.joined(der.SEQUENCE, *(der.joined(*field) for field in fields))
    return der.joined(der.SEQUENCE, signed, *(der.joined(*field) for field in rest))


def named(form: int, text: bytes, kind: bytes = b"\x55\x04\x03") -> bytes:
    """A name with one attribute, as it stands within a certificate."""
    attribute = der.joined(der.OBJECT, kind) + der.joined(form, text)
    return der.joined(der.SET, der.joined(der.SEQUENCE, attribute))


def builder(subject: x509.Name) -> x509.CertificateBuilder:
    return x509.CertificateBuilder(
        subject, subject, rsa_key(2048).public_key(), 5, MADE_AT, MADE_AT
    )


def public(bits: int, exponent: int) -> bytes:
    """A certificate for a public key that nobody needs to know the secret of."""
    modulus = 3 * 2 ** (bits - 2) + 1
    return certificate(rsa_key(2048), STRANGER, RSAPublicNumbers(exponent, modulus).public_key())


def test_a_new_key_has_a_certificate_of_the_profile() -> None:
    made = a_key().certificate
    read = x509.load_der_x509_certificate(made.der)

    assert (made.name, made.issuer_name, made.key_size) == (HOLDER, HOLDER, 3072)
    assert made.not_before == datetime(2026, 10, 30, 8, 30, tzinfo=UTC)
    assert made.not_after == datetime(2036, 11, 1, 8, 30, tzinfo=UTC)
    assert 0 < made.serial < 2**159
    assert made.fingerprint == hashlib.sha256(made.der).hexdigest()
    assert read.version is x509.Version.v3
    read.verify_directly_issued_by(read)


def test_a_new_certificate_is_for_signing_and_for_nothing_else() -> None:
    found = x509.load_der_x509_certificate(a_key().certificate.der).extensions

    usage = found.get_extension_for_class(x509.KeyUsage)
    limits = found.get_extension_for_class(x509.BasicConstraints)
    assert len(found) == 3
    assert (usage.critical, limits.critical) == (True, True)
    assert (usage.value.digital_signature, usage.value.content_commitment) == (True, True)
    assert not usage.value.key_cert_sign
    assert not limits.value.ca


def test_a_key_made_on_the_29th_of_february_holds_for_ten_years_too() -> None:
    made = new_key("CLB", datetime(2028, 2, 29, tzinfo=UTC)).certificate

    assert made.not_after == datetime(2038, 2, 28, tzinfo=UTC)


def test_what_a_key_signs_only_its_certificate_confirms() -> None:
    signature = a_key().sign(b"a report")

    assert len(signature) == 384
    assert a_key().certificate.is_signed(b"a report", signature)
    assert not a_key().certificate.is_signed(b"another", signature)
    assert not a_key(STRANGER).certificate.is_signed(b"a report", signature)


@pytest.mark.parametrize("signature", [b"", b"\0", bytes(384), b"\xff" * 384, bytes(385)])
def test_bytes_that_are_no_signature_are_simply_not_one(signature: bytes) -> None:
    assert not a_key().certificate.is_signed(b"a report", signature)


@pytest.mark.parametrize(
    ("name", "plainly"),
    [
        ("CLB thôn Đông - Nguyễn Thị Hạnh - 2026-11", "CLB thon Dong - Nguyen Thi Hanh - 2026-11"),
        (normalize("NFD", "đội Ước Lễ"), "doi Uoc Le"),
        ('Bình, Trần (số 1) #2; A=B+C <x> "y" \\z', "Binh Tran (so 1) 2 A B C x y z"),
        ("  a \t\n b  ", "a b"),
        ("a\u202eb\u200bc", "a b c"),
        ("俱乐部", "CLB"),
        ("", "CLB"),
        ("x" * 63 + " yz", "x" * 63),
        ("A & O'B", "A & O'B"),
    ],
)
def test_a_name_is_made_plain_for_the_certificate(name: str, plainly: str) -> None:
    assert plain_name(name) == plainly


def test_a_certificate_is_read_as_it_was_made() -> None:
    assert read_certificate(a_key().certificate.der) == a_key().certificate


@pytest.mark.parametrize("name", ["CLB thôn Đông", "x" * 64, "A & O'B"])
def test_a_name_may_have_its_own_letters(name: str) -> None:
    assert read_certificate(certificate(rsa_key(2048), name)).name == name


def test_a_name_may_be_printable_ascii_and_need_not_be_the_issuers() -> None:
    read = read_certificate(with_field(SUBJECT, der.SEQUENCE, named(der.PRINTABLE, b"CLB")))

    assert (read.name, read.issuer_name) == ("CLB", STRANGER)


@pytest.mark.parametrize(
    "name",
    ["", "x" * 65, " CLB", "CLB ", "a,b", "a=b", 'a"b', "a;b", "a\u202eb", "a\nb", "o\u0302"],
)
def test_a_name_that_reads_as_something_else_is_refused(name: str) -> None:
    subject = named(der.UTF8, name.encode())

    with pytest.raises(WrongForm):
        read_certificate(with_field(SUBJECT, der.SEQUENCE, subject))


@pytest.mark.parametrize(
    "content",
    [
        plain() + b"\0",
        plain()[:-1],
        b"",
        b"\x30\x00",
        b"\x30\x84" + (len(plain()) - 4).to_bytes(4) + plain()[4:],
        with_field(VERSION, der.FIRST, b"\x02\x01\x01"),
        with_field(VERSION, 0, b""),
        with_field(SERIAL, der.INTEGER, b"\0"),
        with_field(SERIAL, der.INTEGER, b"\x80"),
        with_field(SERIAL, der.INTEGER, b"\0\x01"),
        with_field(SERIAL, der.INTEGER, b"\x01" * 21),
        with_field(ALGORITHM, der.SEQUENCE, bytes.fromhex("06092a864886f70d01010c0500")),
        with_field(SUBJECT, der.SEQUENCE, b""),
        with_field(SUBJECT, der.SEQUENCE, named(der.UTF8, b"CLB", b"\x55\x04\x0a")),
        with_field(SUBJECT, der.SEQUENCE, named(der.UTF8, b"CLB") * 2),
        with_field(SUBJECT, der.SEQUENCE, named(0x1E, b"\0C\0L")),
        with_field(SUBJECT, der.SEQUENCE, named(der.UTF8, b"\xff")),
        with_field(SUBJECT, der.SEQUENCE, named(der.PRINTABLE, "Đ".encode())),
        with_field(DATES, der.SEQUENCE, b""),
        with_field(KEY, der.SEQUENCE, b""),
    ],
)
def test_what_is_not_the_one_form_of_certificate_is_refused(content: bytes) -> None:
    with pytest.raises(WrongForm):
        read_certificate(content)


def test_a_certificate_of_another_kind_of_holder_or_key_or_signature_is_refused() -> None:
    holder = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "CLB")])
    longer = x509.Name([*holder, x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Hoi")])
    curve = ec.generate_private_key(ec.SECP256R1())
    others = x509.CertificateBuilder(holder, holder, curve.public_key(), 5, MADE_AT, MADE_AT)
    pss = padding.PSS(padding.MGF1(SHA256()), 32)
    made = [
        builder(longer).sign(rsa_key(2048), SHA256()),
        builder(holder).sign(rsa_key(2048), SHA384()),
        builder(holder).sign(rsa_key(2048), SHA256(), rsa_padding=pss),
        builder(holder).sign(curve, SHA256()),
        others.sign(rsa_key(2048), SHA256()),
    ]

    for one in made:
        with pytest.raises(WrongForm):
            read_certificate(one.public_bytes(Encoding.DER))


@pytest.mark.parametrize(("bits", "exponent"), [(2048, 65537), (4096, 65537), (2048, 2**64 - 1)])
def test_keys_from_2048_to_4096_bits_are_accepted(bits: int, exponent: int) -> None:
    assert read_certificate(public(bits, exponent)).key_size == bits


@pytest.mark.parametrize(
    ("bits", "exponent"), [(512, 65537), (1024, 65537), (2047, 65537), (2048, 3), (2048, 257)]
)
def test_a_key_that_can_be_broken_is_told_apart(bits: int, exponent: int) -> None:
    with pytest.raises(KeyTooWeak):
        read_certificate(public(bits, exponent))


@pytest.mark.parametrize(("bits", "exponent"), [(4097, 65537), (65536, 65537), (2048, 2**65 + 1)])
def test_a_key_so_large_that_it_keeps_the_machine_busy_is_refused(bits: int, exponent: int) -> None:
    with pytest.raises(WrongForm):
        read_certificate(public(bits, exponent))


def test_an_exponent_of_one_is_refused() -> None:
    (bits,) = (field for field in der.split(_spki()) if field[0] == der.BITS)
    (numbers,) = der.parts(bits[1][1:], der.SEQUENCE)
    modulus, _ = der.split(numbers)
    weak = der.joined(der.SEQUENCE, der.joined(*modulus), der.integer(1))
    algorithm, _ = der.split(_spki())
    key = der.joined(*algorithm) + der.joined(der.BITS, b"\0", weak)

    with pytest.raises(WrongForm):
        read_certificate(with_field(KEY, der.SEQUENCE, key))


def test_a_locked_key_opens_with_its_password_alone() -> None:
    opened = unlocked(a_locked_key(), PASSWORD)

    assert opened.certificate == a_key().certificate
    assert a_key().certificate.is_signed(b"a report", opened.sign(b"a report"))
    with pytest.raises(WrongPassword):
        unlocked(a_locked_key(), PASSWORD + " ")


def test_a_password_opens_however_the_keyboard_composes_it() -> None:
    opened = unlocked(a_locked_key(), normalize("NFD", PASSWORD))

    assert opened.certificate == a_key().certificate


def test_without_a_password_nothing_is_locked_or_opened() -> None:
    with pytest.raises(PasswordNeeded):
        locked(a_key(), "")
    with pytest.raises(PasswordNeeded):
        unlocked(a_locked_key(), "")


def test_a_container_that_was_cut_off_is_no_question_of_the_password() -> None:
    with pytest.raises(WrongForm):
        unlocked(a_locked_key()[:-1], PASSWORD)


def test_a_key_is_not_shown_by_accident() -> None:
    assert "private" not in repr(a_key())


def _spki() -> bytes:
    (whole,) = der.parts(plain(), der.SEQUENCE)
    signed, *_ = der.split(whole)
    return der.split(signed[1])[KEY][1]
