import re
from time import monotonic

import pytest

from exchange.signing.signed_material import (
    PURPOSE,
    SIGNED_AT,
    content,
    signature,
    signed_parts,
    statement,
)
from keys_for_tests import HOLDER, a_key
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.package import SIGNATURE
from lthtgn_desktop.exchange.signing.claims import (
    MOST_SIGNATURE,
    Claims,
    claims_of,
    manifest_of,
    read_signature,
    read_time,
)
from lthtgn_desktop.exchange.signing.signature_part import (
    digests_of,
    objects_of,
    signed_info,
    to_sign,
)

CERTIFICATE = a_key().certificate
SAID = statement(content(), CERTIFICATE.der, HOLDER)
PART = signed_parts()[SIGNATURE]


def claims(part: bytes) -> Claims:
    return claims_of(read_signature(part), part)


def answer(part: bytes) -> tuple[Outcome, ReasonCode, object]:
    with pytest.raises(FileRefused) as caught:
        claims(part)
    reason = caught.value.reason
    return caught.value.outcome, reason.code, reason.details["rule"]


def form(rule: str) -> tuple[Outcome, ReasonCode, str]:
    return Outcome.REFUSED, ReasonCode.SIGNATURE_FORM, rule


def changed(old: bytes, new: bytes) -> bytes:
    assert old in PART
    return PART.replace(old, new)


def test_the_claims_are_what_was_signed() -> None:
    found = claims(PART)

    assert found.statement == SAID
    assert found.digests == digests_of(objects_of(SAID))
    assert found.certificate == CERTIFICATE.der
    assert CERTIFICATE.is_signed(to_sign(signed_info(found.digests)), found.value)


def test_what_is_said_of_the_parts_is_read_from_any_layout() -> None:
    spaced = re.sub(rb"><", rb">\n  <", PART)

    assert manifest_of(read_signature(spaced)) == SAID.references
    assert answer(spaced) == form("form")


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (b"/09/xmldsig#", b"/10/xmldsig#", "root"),
        (b'Id="idOfficeObject"', b'Id="idPackageObject"', "ids"),
        (b'Id="idOfficeObject"', b'Id="idSignedProperties"', "ids"),
        (b"<KeyInfo>", b'<KeyInfo ID="idOfficeObject">', "ids"),
        (b'<Object Id="idPackageObject"', b"<Object", "object"),
        (b"#idPackageObject", b"#idOther", "reference"),
        (b"#idOfficeObject", b"#idPackageObject", "reference"),
    ],
)
def test_a_signature_over_something_else_is_not_looked_into(
    old: bytes, new: bytes, rule: str
) -> None:
    with pytest.raises(FileRefused) as caught:
        read_signature(changed(old, new))

    assert caught.value.reason.details["rule"] == rule


def test_a_signed_object_within_another_one_does_not_count() -> None:
    hidden = PART.replace(b'<Object Id="idP', b'<Object><Object Id="idP')
    hidden = hidden.replace(b"</Object><Object Id", b"</Object></Object><Object Id", 1)

    with pytest.raises(FileRefused) as caught:
        read_signature(hidden)

    assert caught.value.reason.details["rule"] == "object"


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (b"xmlenc#sha256", b"xmlenc#sha512", "manifest"),
        (b"xmlenc#sha256", b"", "manifest"),
        (b"-20010315", b"-20010316", "form"),
        (b"#rsa-sha256", b"#rsa-sha512", "form"),
        (b"<Monitors>1<", b"<Monitors>2<", "form"),
    ],
)
def test_a_signature_of_another_form_is_refused(old: bytes, new: bytes, rule: str) -> None:
    assert answer(changed(old, new)) == form(rule)


def test_a_part_that_is_named_twice_is_refused() -> None:
    twice = SAID._replace(references=(*SAID.references, SAID.references[0]))

    part = signature(twice, CERTIFICATE.der, a_key().private)

    assert answer(part) == form("manifest")


def test_two_certificates_are_a_broken_signature() -> None:
    end = b"</X509Certificate>"

    found = answer(changed(end, end + b"<X509Certificate>" + end))

    assert found == (Outcome.BROKEN, ReasonCode.SIGNATURE_WRONG, "certificates")


@pytest.mark.parametrize("purpose", ["a\nb", " a", "a  b", "a\u202eb", "o\u0302", "x" * 256])
def test_a_purpose_that_we_would_write_otherwise_is_refused(purpose: str) -> None:
    part = signature(SAID._replace(purpose=purpose), CERTIFICATE.der, a_key().private)

    assert answer(part) == form("form")


def test_a_purpose_made_to_keep_the_machine_busy_is_refused_at_once() -> None:
    # Composing this takes seconds: each mark is sorted in among all the others.
    marks = "a" + "\u0315\u0300" * 30_000
    part = signature(SAID._replace(purpose=marks), CERTIFICATE.der, a_key().private)

    started = monotonic()

    assert answer(part) == form("form")
    assert monotonic() - started < 1


def test_a_signature_larger_than_any_is_refused() -> None:
    assert answer(PART + b" " * MOST_SIGNATURE) == (
        Outcome.REFUSED,
        ReasonCode.XML_FORM,
        "size",
    )


def test_a_time_is_read_as_it_is_written() -> None:
    assert read_time("2026-11-02T03:04:05Z") == SIGNED_AT
    assert claims(PART).statement.purpose == PURPOSE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-02",
        "2026-11-02T03:04:05",
        "2026-11-02T03:04:05+00:00",
        "2026-11-02T03:04:05+07:00Z",
        "2026-11-02T03:04:05.5Z",
        "20261102T030405Z",
        "2026-11-02 03:04:05Z",
        "2026-11-31T03:04:05Z",
        "2026-11-02T24:00:00Z",
        "٢٠٢٦-11-02T03:04:05Z",
        "9999-12-31T23:59:59-12:00Z",
    ],
)
def test_a_time_in_any_other_words_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"(?s).*"):
        read_time(text)
