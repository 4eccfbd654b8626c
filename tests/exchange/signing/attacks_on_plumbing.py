"""Attacks on what stands around the content: content types, relationships, the zip itself."""

from exchange.signing import zip_crafting
from exchange.signing.attacks import Attacks, declared, related, replaced
from exchange.signing.attacks_on_content import MORE, with_more_money
from exchange.signing.signed_material import AMOUNT, BOOK, STYLES, Parts, signed, signed_parts
from exchange.signing.zip_crafting import STORED, Part, streamed
from lthtgn_desktop.domain.reception import Outcome, ReasonCode
from lthtgn_desktop.exchange.package import (
    CONTENT_TYPES,
    ORIGIN,
    ORIGIN_RELS,
    ROOT_RELS,
    SIGNATURE,
    WORKBOOK_RELS,
    zipped,
)

ON_PLUMBING = Attacks()
_valid = ON_PLUMBING.answered(Outcome.VALID, valid_elsewhere=True)
_plumbing = ON_PLUMBING.answered(Outcome.REFUSED, ReasonCode.PLUMBING)
_plumbing_unseen = ON_PLUMBING.answered(Outcome.REFUSED, ReasonCode.PLUMBING, valid_elsewhere=True)
_strange = ON_PLUMBING.answered(Outcome.REFUSED, ReasonCode.STRANGE_PART)
_form = ON_PLUMBING.answered(Outcome.REFUSED, ReasonCode.ZIP_FORM)
_names = ON_PLUMBING.answered(Outcome.REFUSED, ReasonCode.ZIP_NAMES)
_xml = ON_PLUMBING.answered(Outcome.REFUSED, ReasonCode.XML_FORM)
_signature_form = ON_PLUMBING.answered(Outcome.REFUSED, ReasonCode.SIGNATURE_FORM)

_SPACED = b"\n  <Relationship "


@_valid
def nothing_is_done() -> bytes:
    return signed().content


@_valid
def it_is_zipped_again_without_compression() -> bytes:
    return zip_crafting.zip_of(signed_parts(), STORED)


@_valid
def it_is_zipped_again_as_small_as_possible() -> bytes:
    return zip_crafting.zip_of(signed_parts(), level=9)


@_valid
def it_is_zipped_again_in_another_order() -> bytes:
    return zip_crafting.zip_of(dict(reversed(signed_parts().items())))


@_valid
def it_is_zipped_again_by_a_program_that_writes_sizes_behind() -> bytes:
    return zip_crafting.zipped(streamed(name, part) for name, part in signed_parts().items())


@ON_PLUMBING.answered(Outcome.BROKEN, ReasonCode.CONTENT_CHANGED, valid_elsewhere=True)
def the_content_type_of_a_signed_part_is_changed() -> bytes:
    return zipped(replaced(CONTENT_TYPES, b"spreadsheetml.styles+xml", b"theme+xml"))


@_plumbing_unseen
def the_content_types_are_laid_out_anew() -> bytes:
    return zipped(replaced(CONTENT_TYPES, b"<Override", b"\n<Override"))


@_plumbing_unseen
def the_content_types_stand_in_another_order() -> bytes:
    override = b'<Override PartName="/%s"' % SIGNATURE.encode()
    parts = signed_parts()
    start = parts[CONTENT_TYPES].index(override)
    end = parts[CONTENT_TYPES].index(b"/>", start) + 2
    line = parts[CONTENT_TYPES][start:end]
    parts = replaced(CONTENT_TYPES, line, b"", parts)
    return zipped(replaced(CONTENT_TYPES, b"</Types>", line + b"</Types>", parts))


@_plumbing
def the_relationships_are_laid_out_anew() -> bytes:
    return zipped(replaced(WORKBOOK_RELS, b"<Relationship ", _SPACED))


@_plumbing
def the_relationships_of_the_package_are_laid_out_anew() -> bytes:
    return zipped(replaced(ROOT_RELS, b"<Relationship ", _SPACED))


@_plumbing_unseen
def the_relationships_of_the_origin_are_laid_out_anew() -> bytes:
    return zipped(replaced(ORIGIN_RELS, b"<Relationship ", _SPACED))


@_plumbing
def the_relationships_name_their_targets_from_the_root() -> bytes:
    return zipped(replaced(ORIGIN_RELS, b'"sig1.xml"', b'"/_xmlsignatures/sig1.xml"'))


@_plumbing_unseen
def an_external_relationship_is_added() -> bytes:
    target = "http://example.org/evil.xlsx"
    parts = related(signed_parts(), "externalLinkPath", target)
    return zipped(replaced(WORKBOOK_RELS, b'xlsx"/>', b'xlsx" TargetMode="External"/>', parts))


@_plumbing_unseen
def a_relationship_leads_out_of_the_package() -> bytes:
    return zipped(related(signed_parts(), "worksheet", "../../evil.xml"))


@_plumbing_unseen
def a_content_type_is_declared_for_a_part_that_is_not_there() -> bytes:
    return zipped(declared(signed_parts(), "xl/nothing.xml", "application/xml"))


@_plumbing
def a_part_has_two_content_types() -> bytes:
    return zipped(declared(signed_parts(), STYLES, "application/xml"))


@_plumbing
def two_relationships_have_one_id() -> bytes:
    parts = related(signed_parts(), "worksheet", "worksheets/sheet2.xml")
    return zipped(replaced(WORKBOOK_RELS, b'"rId66"', b'"rId1"', parts))


@_strange
def a_part_has_no_content_type() -> bytes:
    return zipped(signed_parts() | {"xl/media/picture.png": b"\x89PNG"})


@_strange
def a_folder_of_java_is_added() -> bytes:
    return zipped(signed_parts() | {"META-INF/MANIFEST.MF": b"Manifest-Version: 1.0\n"})


@_signature_form
def the_origin_of_signatures_is_not_empty() -> bytes:
    return zipped(signed_parts() | {ORIGIN: b"x"})


@_xml
def the_content_types_are_in_utf_16() -> bytes:
    text = signed_parts()[CONTENT_TYPES].decode().replace("UTF-8", "UTF-16")
    return zipped(signed_parts() | {CONTENT_TYPES: text.encode("utf-16")})


@_xml
def the_relationships_have_a_document_type() -> bytes:
    return zipped(replaced(WORKBOOK_RELS, b"<Relationships ", b"<!DOCTYPE x><Relationships "))


@_xml
def the_relationships_have_a_comment() -> bytes:
    return zipped(replaced(WORKBOOK_RELS, b"</Rel", b"<!-- x --></Rel"))


@_names
def an_entry_is_there_twice_and_the_last_is_evil() -> bytes:
    return zip_crafting.zipped([*_honest(), Part(BOOK, _evil()[BOOK])])


@_names
def an_entry_is_there_twice_and_the_first_is_evil() -> bytes:
    return zip_crafting.zipped([Part(BOOK, _evil()[BOOK]), *_honest()])


@_names
def two_names_differ_in_capitals_only() -> bytes:
    return zip_crafting.zipped([*_honest(), Part(BOOK.upper(), _evil()[BOOK])])


@_names
def a_name_leads_out_of_the_folder() -> bytes:
    return zip_crafting.zipped([*_honest(), Part("../../evil.xml", b"<x/>")])


@_names
def a_name_begins_at_the_root() -> bytes:
    return zip_crafting.zipped([*_honest(), Part("/" + BOOK, _evil()[BOOK])])


@_names
def a_name_has_backslashes() -> bytes:
    return zip_crafting.zipped([*_honest(), Part(BOOK.replace("/", "\\"), _evil()[BOOK])])


@_form
def the_header_of_an_entry_has_another_name_than_the_directory() -> bytes:
    other = Part("xl/styles2.xml", signed_parts()[STYLES], central={"name": STYLES.encode()})
    return zip_crafting.zipped([*_honest(without=STYLES), other])


@ON_PLUMBING.answered(Outcome.REFUSED, ReasonCode.ZIP_BOMB)
def forty_megabytes_of_nothing_are_added() -> bytes:
    return zip_crafting.zipped([*_honest(), Part("xl/media/zeros.xml", bytes(40 * 1024**2))])


@_form
def something_stands_behind_the_end() -> bytes:
    return signed().content + b"x"


@_form
def something_stands_before_the_beginning() -> bytes:
    before = Part(CONTENT_TYPES, signed_parts()[CONTENT_TYPES], before=b"PK\x03\x04x")
    return zip_crafting.zipped([before, *_honest(without=CONTENT_TYPES)])


def _honest(without: str = "") -> list[Part]:
    return [Part(name, part) for name, part in signed_parts().items() if name != without]


def _evil() -> Parts:
    parts = with_more_money()
    assert AMOUNT not in parts[BOOK]
    assert MORE in parts[BOOK]
    return parts
