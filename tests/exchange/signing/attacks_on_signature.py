"""Attacks on the signature part: moved, forged, signed by others, weakened, or merely rewritten."""

import re
from base64 import b64decode, b64encode
from datetime import UTC, datetime
from functools import partial

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA1

from exchange.signing.attacks import Attack, Attacks, declared, related, replaced
from exchange.signing.attacks_on_content import with_more_money
from exchange.signing.signed_material import (
    BOOK,
    PURPOSE,
    SIGNED_AT,
    STRANGER,
    Parts,
    certificate,
    content,
    file_of,
    rsa_key,
    signature,
    signed_by,
    signed_parts,
    statement,
)
from keys_for_tests import HOLDER, a_key
from lthtgn_desktop.domain.reception import Outcome, ReasonCode
from lthtgn_desktop.exchange.package import (
    CONTENT_TYPES,
    ORIGIN,
    ORIGIN_RELS,
    ROOT_RELS,
    SIGNATURE,
    SIGNATURE_TYPE,
    TO_SIGNATURE,
    WORKBOOK_RELS,
    plumbing_of,
    relationships_of,
    rels_bytes,
    zipped,
)
from lthtgn_desktop.exchange.signing.sign import sign
from lthtgn_desktop.exchange.signing.signature_part import (
    RSA_SHA256,
    Reference,
    address,
    digest,
    digests_of,
    document,
    objects_of,
    signed_info,
    to_sign,
)

ON_SIGNATURE = Attacks()
_valid = ON_SIGNATURE.answered(Outcome.VALID, valid_elsewhere=True)
_form = ON_SIGNATURE.answered(Outcome.REFUSED, ReasonCode.SIGNATURE_FORM)
_form_unseen = ON_SIGNATURE.answered(
    Outcome.REFUSED, ReasonCode.SIGNATURE_FORM, valid_elsewhere=True
)
_wrong = ON_SIGNATURE.answered(Outcome.BROKEN, ReasonCode.SIGNATURE_WRONG)
_weak = ON_SIGNATURE.answered(Outcome.REFUSED, ReasonCode.KEY_TOO_WEAK)
_xml = ON_SIGNATURE.answered(Outcome.REFUSED, ReasonCode.XML_FORM)
_unsigned = ON_SIGNATURE.answered(Outcome.UNSIGNED, ReasonCode.NO_SIGNATURE)
_unsigned_part = ON_SIGNATURE.answered(Outcome.REFUSED, ReasonCode.UNSIGNED_PART)

END = b"</Signature>"
FALSE_NAME = "CLB LTH thon Bac - Ke Gia Mao - 2026-11"


# --- forged ---------------------------------------------------------------------------------


@_form_unseen
def the_signed_object_is_moved_and_a_forged_one_stands_in_its_place() -> bytes:
    genuine = _package_object(_signature())
    forged = _forged(genuine).replace(b' Id="idPackageObject"', b"")
    return _wrapped(genuine, forged.replace(b"idSignatureTime", b"idForgedTime"))


@_form
def the_forged_object_has_the_same_id_as_the_moved_one() -> bytes:
    genuine = _package_object(_signature())
    return _wrapped(genuine, _forged(genuine))


@_form
def a_forged_object_stands_beside_the_signed_one_under_the_same_id() -> bytes:
    genuine = _package_object(_signature())
    both = _forged(genuine) + genuine
    return zipped(replaced(SIGNATURE, genuine, both, with_more_money()))


@_form_unseen
def a_genuine_signature_over_something_else_is_put_on_a_forged_manifest() -> bytes:
    key = a_key()
    said = statement(content(), key.certificate.der, HOLDER)
    forged = objects_of(statement(_content_with_more_money(), key.certificate.der, HOLDER))
    other = '<Object Id="idOther">anything</Object>'
    seen = digest(other.replace("Id", 'xmlns="http://www.w3.org/2000/09/xmldsig#" Id', 1).encode())
    _, office, properties = digests_of(objects_of(said))
    info = signed_info((seen, office, properties)).replace("#idPackageObject", "#idOther")
    part = document(forged, info, key.sign(to_sign(info)), key.certificate.der)
    whole = part.replace(END, other.encode() + END)
    return file_of(_content_with_more_money(), whole)


@_wrong
def the_digest_of_a_changed_cell_is_mended_in_the_manifest() -> bytes:
    parts = with_more_money()
    old, new = digest(content()[BOOK]).encode(), digest(parts[BOOK]).encode()
    return zipped(replaced(SIGNATURE, old, new, parts))


@_wrong
def all_digests_are_mended_and_only_the_value_is_old() -> bytes:
    der = a_key().certificate.der
    said = objects_of(statement(_content_with_more_money(), der, HOLDER))
    value = b64decode(_inner(b"SignatureValue"))
    return file_of(
        _content_with_more_money(), document(said, signed_info(digests_of(said)), value, der)
    )


@_form_unseen
def an_unsigned_object_is_added() -> bytes:
    return _with_signature(END, b"<Object>anything</Object>" + END)


@_form_unseen
def something_is_added_to_the_unsigned_properties() -> bytes:
    end = b"</xd:UnsignedSignatureProperties>"
    return _with_signature(end, b"<xd:CounterSignature></xd:CounterSignature>" + end)


@_xml
def a_comment_stands_in_the_signature() -> bytes:
    return _with_signature(END, b"<!-- x -->" + END)


@_xml
def a_document_type_stands_in_the_signature() -> bytes:
    return _with_signature(b"<Signature ", b'<!DOCTYPE x [<!ENTITY y "z">]><Signature ')


# --- signed by others -----------------------------------------------------------------------


@_wrong
def the_certificate_is_that_of_another_key() -> bytes:
    other = b64encode(a_key(STRANGER).certificate.der)
    return _with_signature(_inner(b"X509Certificate"), other)


@_wrong
def another_certificate_stands_before_the_right_one() -> bytes:
    right = b"<X509Certificate>" + _inner(b"X509Certificate")
    other = b"<X509Certificate>" + b64encode(a_key(STRANGER).certificate.der)
    return _with_signature(right, other + b"</X509Certificate>" + right)


@_wrong
def another_certificate_stands_behind_the_right_one() -> bytes:
    other = b"<X509Certificate>" + b64encode(a_key(STRANGER).certificate.der)
    end = b"</X509Certificate>"
    return _with_signature(end, end + other + end)


@ON_SIGNATURE.answered(Outcome.BROKEN, ReasonCode.SIGNATURE_WRONG, valid_elsewhere=True)
def the_certificate_has_the_same_key_and_a_false_name() -> bytes:
    false = certificate(a_key().private, FALSE_NAME)
    return _with_signature(_inner(b"X509Certificate"), b64encode(false))


@_wrong
def the_false_name_is_written_into_the_signed_properties_too() -> bytes:
    der = certificate(a_key().private, FALSE_NAME)
    genuine = objects_of(statement(content(), a_key().certificate.der, HOLDER))
    said = objects_of(statement(content(), der, FALSE_NAME))
    value = b64decode(_inner(b"SignatureValue"))
    return file_of(content(), document(said, signed_info(digests_of(genuine)), value, der))


@_valid
def a_stranger_with_the_same_name_has_signed_it() -> bytes:
    return signed_by(certificate(rsa_key(2048), HOLDER), rsa_key(2048), HOLDER)


@_valid
def the_certificate_has_run_out() -> bytes:
    der = certificate(rsa_key(2048), STRANGER, start=datetime(2010, 1, 1, tzinfo=UTC))
    return signed_by(der, rsa_key(2048), STRANGER)


@_valid
def the_certificate_does_not_hold_yet() -> bytes:
    der = certificate(rsa_key(2048), STRANGER, start=datetime(2040, 1, 1, tzinfo=UTC))
    return signed_by(der, rsa_key(2048), STRANGER)


@_valid
def the_clock_was_years_ahead() -> bytes:
    return sign(content(), a_key(), SIGNED_AT.replace(year=2050), PURPOSE).content


@_form_unseen
def a_stranger_has_added_a_second_signature() -> bytes:
    second = "_xmlsignatures/sig2.xml"
    der = certificate(rsa_key(2048), STRANGER)
    part = signature(statement(content(), der, STRANGER), der, rsa_key(2048))
    parts = declared(signed_parts() | {second: part}, second, SIGNATURE_TYPE)
    return zipped(related(parts, TO_SIGNATURE.type, "sig2.xml", ORIGIN_RELS))


@_unsigned
def the_signature_is_removed() -> bytes:
    parts = {name: part for name, part in signed_parts().items() if not name.startswith("_xmls")}
    second = parts[ROOT_RELS].index(b'<Relationship Id="rId2"')
    parts[ROOT_RELS] = parts[ROOT_RELS][:second] + b"</Relationships>"
    override = f'<Override PartName="/{SIGNATURE}" ContentType="{SIGNATURE_TYPE}"/>'.encode()
    return zipped(replaced(CONTENT_TYPES, override, b"", parts))


@_unsigned
def the_folder_of_the_signature_is_taken_out_of_the_zip() -> bytes:
    parts = signed_parts()
    return zipped({name: parts[name] for name in parts if not name.startswith("_xmls")})


@_unsigned
def the_signature_part_is_taken_out_of_the_zip() -> bytes:
    parts = signed_parts()
    del parts[SIGNATURE]
    return zipped(parts)


@_form
def nothing_leads_to_the_signature() -> bytes:
    return zipped(signed_parts() | {ORIGIN_RELS: rels_bytes([])})


@_form
def nothing_leads_to_the_origin() -> bytes:
    way = re.search(rb'<Relationship Id="rId2"[^>]*/>', signed_parts()[ROOT_RELS])
    assert way
    return zipped(replaced(ROOT_RELS, way[0], b""))


@_form
def the_origin_is_taken_out() -> bytes:
    parts = signed_parts()
    del parts[ORIGIN]
    return zipped(parts)


# --- weak, or of another kind ---------------------------------------------------------------


@_form_unseen
def the_method_is_sha_1() -> bytes:
    objects = objects_of(statement(content(), a_key().certificate.der, HOLDER))
    info = signed_info(digests_of(objects))
    info = info.replace(RSA_SHA256, "http://www.w3.org/2000/09/xmldsig#rsa-sha1")
    value = a_key().private.sign(to_sign(info), PKCS1v15(), SHA1())  # noqa: S303 - the attack
    return file_of(content(), document(objects, info, value, a_key().certificate.der))


@_form
def the_method_is_an_hmac_with_a_key_that_everybody_knows() -> bytes:
    hmac = b"http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"
    return _with_signature(RSA_SHA256.encode(), hmac)


@ON_SIGNATURE.answered(Outcome.REFUSED, ReasonCode.KEY_TOO_WEAK, valid_elsewhere=True)
def the_key_has_1024_bits() -> bytes:
    return signed_by(certificate(rsa_key(1024), STRANGER), rsa_key(1024), STRANGER)


@_weak
def the_exponent_is_three() -> bytes:
    return signed_by(certificate(rsa_key(2048, 3), STRANGER), rsa_key(2048, 3), STRANGER)


@_form
def the_name_in_the_certificate_runs_backwards() -> bytes:
    name = "CLB \u202egnaM"
    return signed_by(certificate(rsa_key(2048), name), rsa_key(2048), name)


@_form
def the_name_in_the_certificate_looks_like_two_names() -> bytes:
    name = "CLB thon Dong, O=Hoi NCT"
    return signed_by(certificate(rsa_key(2048), name), rsa_key(2048), name)


@_form
def something_stands_behind_the_certificate() -> bytes:
    der = certificate(rsa_key(2048), STRANGER)
    said = statement(content(), der, STRANGER)._replace(certificate_digest=digest(der + b"\0"))
    return file_of(content(), signature(said, der + b"\0", rsa_key(2048)))


# --- signed by the right key, but not all of it, or not what we sign --------------------------


@_unsigned_part
def the_signer_left_a_sheet_out() -> bytes:
    der = a_key().certificate.der
    said = statement(content(), der, HOLDER)
    fewer = tuple(one for one in said.references if BOOK not in one.uri)
    return file_of(content(), signature(said._replace(references=fewer), der, a_key().private))


@_unsigned_part
def the_signer_left_a_relationship_out() -> bytes:
    der = a_key().certificate.der
    said = statement(content(), der, HOLDER)
    fewer = relationships_of(content()[WORKBOOK_RELS])[1:]
    other = statement(content() | {WORKBOOK_RELS: rels_bytes(fewer)}, der, HOLDER)
    return file_of(
        content(), signature(said._replace(references=other.references), der, a_key().private)
    )


@_form
def the_signer_wrote_the_manifest_in_another_order() -> bytes:
    der = a_key().certificate.der
    said = statement(content(), der, HOLDER)
    backwards = said._replace(references=said.references[::-1])
    return file_of(content(), signature(backwards, der, a_key().private))


@ON_SIGNATURE.answered(Outcome.REFUSED, ReasonCode.STRANGE_PART, valid_elsewhere=True)
def the_signer_signed_a_custom_xml_part_too() -> bytes:
    item, kind = "customXml/item1.xml", "application/xml"
    ways = related(content(), "customXml", "/customXml/item1.xml")
    der = a_key().certificate.der
    said = statement(ways, der, HOLDER)
    one = Reference(address(item, kind), digest(b"<x/>"))
    said = said._replace(references=tuple(sorted((*said.references, one))))
    part = signature(said, der, a_key().private)
    return zipped({**plumbing_of(content()), **ways, item: b"<x/>", SIGNATURE: part})


@_form_unseen
def the_signer_left_the_signed_properties_out() -> bytes:
    objects = objects_of(statement(content(), a_key().certificate.der, HOLDER))
    info = re.sub(
        '<Reference Type="[^"]*SignedProperties".*?</Reference>',
        "",
        signed_info(digests_of(objects)),
    )
    part = document(objects, info, a_key().sign(to_sign(info)), a_key().certificate.der)
    return file_of(content(), re.sub(b"<Object><xd:.*?</Object>", b"", part))


@_form
def the_time_is_not_the_same_in_both_places() -> bytes:
    der = a_key().certificate.der
    said = statement(content(), der, HOLDER)
    later = objects_of(said._replace(time="2026-11-03T03:04:05Z"))
    objects = objects_of(said)._replace(properties=later.properties)
    info = signed_info(digests_of(objects))
    return file_of(content(), document(objects, info, a_key().sign(to_sign(info)), der))


@_form
def the_purpose_has_two_lines() -> bytes:
    der = a_key().certificate.der
    said = statement(content(), der, HOLDER)._replace(purpose="one\nanother")
    return file_of(content(), signature(said, der, a_key().private))


@_form
def the_time_is_no_time() -> bytes:
    der = a_key().certificate.der
    said = statement(content(), der, HOLDER)._replace(time="2026-13-02T03:04:05Z")
    return file_of(content(), signature(said, der, a_key().private))


# --- the same in other words ------------------------------------------------------------------


REWRITTEN = {
    "a character of the purpose is written by its number": (b"CLB th", b"&#67;LB th"),
    "attributes stand in another order": (b"URI=", b'Id="x1" URI='),
    "an element is closed at once": (b"></SetupID>", b"/>"),
    "an attribute has single quotes": (b'Id="idOfficeObject"', b"Id='idOfficeObject'"),
    "two spaces stand before an attribute": (b"<Signature xmlns", b"<Signature  xmlns"),
    "the declaration names no encoding": (b' encoding="UTF-8"', b""),
    "a line break ends the part": (END, END + b"\n"),
    "a line break stands in the value": (b"</SignatureValue>", b"\n</SignatureValue>"),
    "a namespace is declared that nobody uses": (b"<KeyInfo>", b'<KeyInfo xmlns:x="urn:x">'),
    "the signature has an attribute more": (b"<Signature ", b'<Signature x="y" '),
    "text stands between the objects": (b"<Object Id", b"x<Object Id"),
    "an element has a prefix": (
        b"<SetupID></SetupID>",
        b'<o:SetupID xmlns:o="http://schemas.microsoft.com/office/2006/digsig"></o:SetupID>',
    ),
    "an id is written in small letters": (b"<KeyInfo>", b'<KeyInfo id="idOfficeObject">'),
}
"""What is there, and what is put in its place once or everywhere."""


@_xml
def a_byte_order_mark_begins_the_part() -> bytes:
    return _with_signature(b"<?xml", b"\xef\xbb\xbf<?xml")


@_form
def the_value_has_other_bits_behind_its_last_byte() -> bytes:
    der = certificate(rsa_key(2048), STRANGER)
    part = signature(statement(content(), der, STRANGER), der, rsa_key(2048))
    value = re.search(rb"<SignatureValue>(.*?)</", part)
    assert value
    assert value[1].endswith(b"==")  # 256 bytes: four bits behind the last one count for nothing
    last = value[1][-3:-2]
    other = _LETTERS[_LETTERS.index(last) + 1 : _LETTERS.index(last) + 2]
    return file_of(content(), part.replace(value[1], value[1][:-3] + other + b"=="))


@_wrong
def the_value_is_one_byte_short() -> bytes:
    value = b64decode(_inner(b"SignatureValue"))
    return _with_signature(_inner(b"SignatureValue"), b64encode(value[:-1]))


@_wrong
def the_value_is_one_byte_too_long() -> bytes:
    value = b64decode(_inner(b"SignatureValue"))
    return _with_signature(_inner(b"SignatureValue"), b64encode(b"\0" + value))


@_wrong
def the_value_is_larger_by_the_modulus() -> bytes:
    value = int.from_bytes(b64decode(_inner(b"SignatureValue")))
    larger = value + a_key().private.private_numbers().public_numbers.n
    return _with_signature(
        _inner(b"SignatureValue"), b64encode(larger.to_bytes((larger.bit_length() + 7) // 8))
    )


@_wrong
def there_is_no_value() -> bytes:
    return _with_signature(_inner(b"SignatureValue"), b"")


_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def _signature() -> bytes:
    return signed_parts()[SIGNATURE]


def _with_signature(old: bytes, new: bytes) -> bytes:
    return zipped(replaced(SIGNATURE, old, new))


def _inner(name: bytes) -> bytes:
    """The text of the only element of this name."""
    (found,) = re.findall(rb"<%s>([^<]*)</" % name, _signature())
    assert isinstance(found, bytes)
    return found


def _package_object(part: bytes) -> bytes:
    found = re.search(rb'<Object Id="idPackageObject">.*?</Object>', part)
    assert found
    return found[0]


def _forged(genuine: bytes) -> bytes:
    """The package's object with the digest of the changed cash book."""
    old, new = digest(content()[BOOK]), digest(with_more_money()[BOOK])
    assert old.encode() in genuine
    return genuine.replace(old.encode(), new.encode())


def _wrapped(genuine: bytes, forged: bytes) -> bytes:
    """The changed file with the forged object in place of the genuine one, which is moved."""
    parts = replaced(SIGNATURE, genuine, forged, with_more_money())
    return zipped(replaced(SIGNATURE, END, b"<Object>" + genuine + b"</Object>" + END, parts))


def _content_with_more_money() -> Parts:
    return content() | {BOOK: with_more_money()[BOOK]}


ON_SIGNATURE.extend(
    Attack(
        name,
        partial(_with_signature, old, new),
        Outcome.REFUSED,
        ReasonCode.SIGNATURE_FORM,
        valid_elsewhere=False,
    )
    for name, (old, new) in REWRITTEN.items()
)
