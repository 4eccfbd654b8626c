import random
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from exchange.signing.zip_crafting import (
    DEFLATED,
    DESCRIPTOR_MARK,
    SIZES_FOLLOW,
    STORED,
    Fields,
    Part,
    deflated,
    extra,
    streamed,
    zip_of,
    zipped,
)
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.signing import zip_reader
from lthtgn_desktop.exchange.signing.zip_reader import entries

SRC = Path(zip_reader.__file__).parents[3]
MB = 1024 * 1024
NAME = "xl/workbook.xml"
PARTS = {
    "[Content_Types].xml": b"<Types/>" * 40,
    "_rels/.rels": b"<Relationships/>",
    NAME: "<workbook>Quỹ cho vay</workbook>".encode() * 20,
    "_xmlsignatures/origin.sigs": b"",
}
HONEST = zip_of(PARTS)
ONE = Part(NAME, PARTS[NAME])

# Eight blocks with a code table each and nothing in them: the most work for a byte of deflate.
TABLES = bytes.fromhex(
    "ec600268d86cdbb66ddbb66ddbb66ddbb66ddbb86ddbb6d923763001346cb66ddbb66ddbb66ddbb66ddbb66ddcb6"
    "6ddbec113b98001a36dbb66ddbb66ddbb66ddbb66ddb366edbb66df6881d4c000d9b6ddbb66ddbb66ddbb66ddbb6"
    "6d1bb76ddb367bc40e268086cdb66ddbb66ddbb66ddbb66ddbb68ddbb66d9b3d62071340c366dbb66ddbb66ddbb6"
    "6ddbb66ddbc66ddbb6cd1eb18309a061b36ddbb66ddbb66ddbb66ddbb66de3b66ddb668fd8c104d0b0d9b66ddbb6"
    "6ddbb66ddbb66ddbb671dbb66db347"
)
NOTHING_MORE = b"\x03\x00"
"""The last block of a deflate stream, with nothing in it."""


def refusal(content: bytes) -> tuple[ReasonCode, object, object]:
    with pytest.raises(FileRefused) as refused:
        entries(content)
    assert refused.value.outcome is Outcome.REFUSED
    code, details = refused.value.reason
    return code, details["part"], details["rule"]


def rule(parts: Iterable[Part]) -> object:
    """The rule of the zip's form that these parts break."""
    code, _, broken = refusal(zipped(parts))
    assert code is ReasonCode.ZIP_FORM
    return broken


def both(**fields: int | bytes) -> Part:
    """A part of which both headers say the same thing."""
    return Part(ONE.name, ONE.content, local=dict(fields), central=dict(fields))


# What is read.


def test_the_parts_come_in_the_order_of_the_file() -> None:
    assert list(entries(HONEST).items()) == list(PARTS.items())


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(zip_of(PARTS, STORED), id="stored"),
        pytest.param(zip_of(PARTS, level=9), id="level 9"),
        pytest.param(zip_of(PARTS, level=0), id="level 0"),
        pytest.param(zip_of(dict(reversed(PARTS.items()))), id="other order"),
        pytest.param(zipped(streamed(*item) for item in PARTS.items()), id="descriptors"),
        pytest.param(
            zipped(streamed(*item, mark=b"") for item in PARTS.items()), id="bare descriptors"
        ),
    ],
)
def test_a_file_that_was_packed_again_holds_the_same(content: bytes) -> None:
    assert entries(content) == PARTS


def test_a_directory_may_have_an_order_of_its_own() -> None:
    first, second = Part("a", b"1", STORED), Part("b", b"2", STORED)
    header = len(zipped([first])) - len(zipped([])) - len(b"1") - 46 - len("a")
    at = header + len(b"1")
    swapped = [
        Part("a", b"1", STORED, central={"name": b"b", "crc": zlib.crc32(b"2"), "offset": at}),
        Part("b", b"2", STORED, central={"name": b"a", "crc": zlib.crc32(b"1"), "offset": 0}),
    ]

    assert entries(zipped(swapped)) == entries(zipped([first, second]))


def test_a_descriptor_may_repeat_what_the_header_says() -> None:
    behind = DESCRIPTOR_MARK + struct.pack("<3L", *ONE.sums)

    part = Part(ONE.name, ONE.content, flags=SIZES_FOLLOW, descriptor=behind)

    assert entries(zipped([part])) == {NAME: ONE.content}


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (0x5455, b"\1" + bytes(12)),
        (0x000A, bytes(32)),
        (0x7875, b"12345"),
        (0x5855, b"12345"),
        (0xA220, b"(\xa0\x10\0" + bytes(600)),
        (0xCAFE, b""),
    ],
)
def test_extra_fields_on_the_short_list_say_nothing(kind: int, content: bytes) -> None:
    fields = extra(kind, content)

    assert entries(zipped([both(extra=fields)])) == {NAME: ONE.content}


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (0x5455, bytes(14)),
        (0x000A, bytes(33)),
        (0xA220, b"(\xa0\x10\0" + bytes(99) + b"PK\6\7"),
        (0xCAFE, b"PK"),
    ],
)
def test_an_extra_field_has_no_room_for_a_second_directory(kind: int, content: bytes) -> None:
    for where in ("local", "central"):
        part = Part(NAME, ONE.content, **{where: {"extra": extra(kind, content)}})  # type: ignore[arg-type]
        assert rule([part]) == "extra"


def test_a_second_larger_end_of_the_directory_is_refused() -> None:
    locator = b"PK\6\7" + struct.pack("<LQL", 0, 0, 1)

    content = zipped([ONE], before_end=b"")
    at = content.rindex(b"PK\5\6")
    length = struct.unpack_from("<L", content, at + 12)[0] + len(locator)
    wider = content[at : at + 12] + struct.pack("<L", length) + content[at + 16 :]

    with pytest.raises(FileRefused):
        entries(content[:at] + locator + wider)


@pytest.mark.parametrize("where", ["local", "central"])
def test_an_entry_that_needs_a_newer_reader_is_refused(where: str) -> None:
    part = Part(NAME, ONE.content, **{where: {"version": 63}})  # type: ignore[arg-type]

    assert rule([part]) == "version"


@pytest.mark.parametrize("flags", [0x0002, 0x0004, 0x0006, 0x0800])
def test_how_hard_it_was_packed_and_that_names_are_utf8_says_nothing(flags: int) -> None:
    assert entries(zipped([Part(NAME, ONE.content, flags=flags)])) == {NAME: ONE.content}


def test_attributes_and_dates_of_a_plain_file_say_nothing() -> None:
    unix: Fields = {"made_by": 0x031E, "external": 0o100644 << 16, "date": 0x5555, "time": 7}
    windows: Fields = {"made_by": 0x0014, "external": 0x20, "internal": 1, "version": 45}
    parts = [Part("a", b"1", central=unix), Part("b", b"2", central=windows)]

    assert entries(zipped(parts)) == {"a": b"1", "b": b"2"}


def test_what_a_spreadsheet_library_saves_can_be_read() -> None:
    buffer = BytesIO()
    Workbook().save(buffer)

    with zipfile.ZipFile(buffer) as archive:
        expected = {name: archive.read(name) for name in archive.namelist()}

    assert entries(buffer.getvalue()) == expected


class NoWayBack(BytesIO):
    """What is written to a pipe: sizes can only stand behind what they are of."""

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise OSError


@pytest.mark.parametrize("buffer", [BytesIO, NoWayBack])
@pytest.mark.parametrize("method", [STORED, DEFLATED])
def test_what_an_ordinary_packing_program_makes_can_be_read(
    buffer: type[BytesIO], method: int
) -> None:
    file = buffer()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in PARTS.items():
            archive.writestr(name, content)

    assert entries(file.getvalue()) == PARTS


# The first bytes, and how large it is.


def test_an_empty_file_is_told_as_such() -> None:
    assert refusal(b"")[0] is ReasonCode.EMPTY


def test_an_old_workbook_or_one_with_a_password_is_told_as_such() -> None:
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))[0] is ReasonCode.OLD_EXCEL


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n",
        b"<!DOCTYPE html><html></html>",
        b"\xef\xbb\xbf<html>",
        b"PKW",
        b"\0",
        b"M",
        zipped([]),
        b" " + HONEST,
        b"x" * (33 * MB),
    ],
    ids=["pdf", "html", "html with a mark", "a text", "zero", "letter", "no part", "space", "big"],
)
def test_what_does_not_begin_as_a_zip_is_no_workbook(content: bytes) -> None:
    assert refusal(content)[0] is ReasonCode.NOT_A_WORKBOOK


def test_a_file_cut_off_anywhere_is_told_as_such() -> None:
    cuts = {refusal(HONEST[:length])[0] for length in range(1, len(HONEST))}

    assert cuts == {ReasonCode.CUT_OFF}


def test_a_file_whose_end_is_only_zeros_is_told_as_cut_off() -> None:
    assert refusal(HONEST[:-30] + bytes(30))[0] is ReasonCode.CUT_OFF


def test_a_file_may_have_32_mb_and_no_byte_more() -> None:
    half, rest = Part("a", bytes(16 * MB), STORED), 16 * MB - len(zipped([Part("a"), Part("b")]))
    largest = zipped([half, Part("b", bytes(rest + 4), STORED)])
    larger = zipped([half, Part("b", bytes(rest + 5), STORED)])

    assert len(largest) == 32 * MB
    assert len(entries(largest)["b"]) == rest + 4
    assert refusal(larger) == (ReasonCode.TOO_LARGE, "", "file")


def test_deflated_bytes_may_be_5_mb_in_all_and_no_more() -> None:
    noise = random.Random(1).randbytes(5 * MB)  # noqa: S311 - reproducible, no secret
    packed = deflated(noise, 0)
    below, above = noise[: -(len(packed) - 5 * MB)], noise

    assert entries(zipped([Part(NAME, below, level=0)])) == {NAME: below}
    assert refusal(zipped([Part(NAME, above, level=0)])) == (ReasonCode.TOO_LARGE, "", "deflated")


# The end record.


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(HONEST + b"\0", id="a byte behind"),
        pytest.param(HONEST + HONEST[-22:-4], id="a second end that is cut off"),
        pytest.param(zipped([ONE], end={"comment_length": 2}, behind=b"hi"), id="comment"),
        pytest.param(zipped([ONE], end={"comment_length": 2}), id="comment that is not there"),
    ],
)
def test_the_end_record_is_the_last_22_bytes(content: bytes) -> None:
    assert refusal(content)[0] in {ReasonCode.ZIP_FORM, ReasonCode.CUT_OFF}
    assert refusal(content)[2] == "end"


def test_a_whole_zip_in_the_comment_of_another_is_not_read() -> None:
    other = zip_of({NAME: b"evil"})

    content = zipped([ONE], end={"comment_length": len(other)}, behind=other)

    assert refusal(content) == (ReasonCode.ZIP_FORM, "", "directory")


@pytest.mark.parametrize("end", [{"disk": 1}, {"first_disk": 1}, {"here": 0}, {"here": 2}])
def test_a_zip_stands_on_one_disk(end: Fields) -> None:
    assert refusal(zipped([ONE], end=end)) == (ReasonCode.ZIP_FORM, "", "disks")
    assert rule([Part(NAME, ONE.content, central={"disk": 1})]) == "disks"


def test_the_64_bit_form_is_refused() -> None:
    more = struct.pack("<2Q", 1, 1)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1)
    hidden: Fields = {"packed": 0xFFFFFFFF, "plain": 0xFFFFFFFF, "extra": extra(1, more)}
    counts: Fields = {"here": 0xFFFF, "count": 0xFFFF}

    assert rule([Part(NAME, ONE.content, central={"extra": extra(1, more)})]) == "extra"
    assert rule([Part(NAME, ONE.content, local=hidden, central=hidden)]) == "extra"
    assert refusal(zipped([ONE], before_end=locator))[2] == "directory"
    assert refusal(zipped([ONE], before_end=locator, end=counts))[2] == "count"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(zipped([ONE], before_end=b"\0"), id="gap before the end"),
        pytest.param(zipped([ONE], in_directory=b"\0"), id="a byte too much"),
        pytest.param(zipped([ONE], in_directory=bytes(46)), id="an entry of zeros"),
        pytest.param(zipped([ONE], end={"start": 0}), id="begins elsewhere"),
        pytest.param(zipped([ONE], end={"length": 0}), id="has no length"),
        pytest.param(zipped([ONE], end={"start": 0xFFFFFFFF}), id="begins nowhere"),
        pytest.param(zipped([ONE], end={"here": 2, "count": 2}), id="fewer than counted"),
        pytest.param(zipped([ONE, Part("b")], end={"here": 1, "count": 1}), id="more"),
        pytest.param(zipped([Part(NAME, central={"mark": b"PK\x01\x03"})]), id="mark"),
        pytest.param(zipped([Part(NAME, central={"name_length": 999})]), id="name too long"),
        pytest.param(zipped([Part(NAME, central={"extra_length": 1})]), id="extra too long"),
    ],
)
def test_the_directory_is_whole_and_ends_at_the_end_record(content: bytes) -> None:
    code, _, broken = refusal(content)

    assert code in {ReasonCode.ZIP_FORM, ReasonCode.ZIP_NAMES}
    assert broken in {"directory", "name"}


def test_512_entries_are_read_and_not_one_more() -> None:
    parts = [Part(f"xl/worksheets/sheet{number}.xml") for number in range(513)]

    assert len(entries(zipped(parts[:512]))) == 512
    assert refusal(zipped(parts)) == (ReasonCode.ZIP_FORM, "", "count")


# Every byte belongs to one entry.


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([Part("a", b"1"), Part("b", b"2", before=b"\0")], id="gap"),
        pytest.param([Part("a", b"1", descriptor=b"\0"), Part("b", b"2")], id="a byte behind"),
        pytest.param([Part("a", b"1", descriptor=b"\0")], id="a byte behind the last"),
        pytest.param([Part("a", b"1", before=HONEST[:80])], id="an entry that nobody lists"),
        pytest.param([Part("a", b"1"), Part("b", b"2", central={"offset": 0})], id="the same"),
        pytest.param([Part("a", b"1"), Part("b", b"2", central={"offset": 5})], id="overlap"),
        pytest.param([Part("a", b"1"), Part("b", central={"offset": 0x7FFFFFFF})], id="beyond"),
        pytest.param([Part("a", central={"offset": 33})], id="in the directory"),
        pytest.param([Part("a", b"1", local={"extra_length": 500})], id="header too long"),
        pytest.param([Part("a", local={"packed": 99}, central={"packed": 99})], id="data too long"),
    ],
)
def test_the_entries_tile_the_file_without_gap_or_overlap(parts: list[Part]) -> None:
    assert rule(parts) in {"tiling", "extra"}


def test_bytes_between_the_last_entry_and_the_directory_are_refused() -> None:
    assert refusal(zipped([ONE], before_directory=b"\0")) == (ReasonCode.ZIP_FORM, NAME, "tiling")


def test_an_entry_that_reaches_over_the_whole_file_is_refused() -> None:
    first = Part("a", b"", STORED)
    rest = len(zipped([first, Part("b")])) - 31
    sums: Fields = {"packed": rest, "plain": rest}
    over = Part("a", b"", STORED, local=sums, central=sums)

    assert rule([over, Part("b", central={"offset": 0x7FFFFFFF})]) == "tiling"
    assert rule([over, Part("b")]) == "tiling"


def test_a_bomb_of_entries_that_share_their_bytes_is_refused() -> None:
    kernel = Part("a", bytes(MB))
    others = [Part(f"b{n}", central={"offset": 0, "plain": MB}) for n in range(30)]

    assert rule([kernel, *others]) == "tiling"


# The two headers of an entry.


@pytest.mark.parametrize(
    "changed",
    [
        {"name": b"xl/Workbook.xml"},
        {"name": b"xl/workbook.xml/"},
        {"flags": 0x0800},
        {"flags": SIZES_FOLLOW},
        {"method": STORED},
        {"crc": 0},
        {"packed": 0},
        {"plain": 0},
        {"crc": 0, "packed": 0, "plain": 0},
    ],
)
def test_the_local_header_says_what_the_directory_says(changed: Fields) -> None:
    found = rule([Part(NAME, ONE.content, local=changed)])

    assert found in {"header", "sums"}


def test_an_entry_begins_with_its_mark() -> None:
    assert rule([Part("a"), Part("b", local={"mark": b"PK\x03\x05"})]) == "header"


def test_a_part_is_stored_or_deflated() -> None:
    for method in (1, 6, 9, 12, 14, 93, 95, 99):
        assert rule([both(method=method)]) == "method"


def test_what_is_stored_has_one_size() -> None:
    sums: Fields = {"plain": 2}

    assert rule([Part("a", b"123", STORED, local=sums, central=sums)]) == "stored"


@pytest.mark.parametrize("bit", [0, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15])
def test_encryption_and_other_flags_are_refused(bit: int) -> None:
    assert rule([both(flags=1 << bit)]) == "flags"


@pytest.mark.parametrize(
    "behind",
    [
        b"",
        DESCRIPTOR_MARK,
        DESCRIPTOR_MARK + bytes(12),
        DESCRIPTOR_MARK + struct.pack("<LQQ", *ONE.sums),
        struct.pack("<3L", *ONE.sums) + b"\0",
        DESCRIPTOR_MARK * 2 + struct.pack("<3L", *ONE.sums),
        b"PK\x07\x09" + struct.pack("<3L", *ONE.sums),
    ],
)
def test_a_descriptor_says_what_the_directory_says(behind: bytes) -> None:
    part = Part(NAME, ONE.content, flags=SIZES_FOLLOW, descriptor=behind)

    assert rule([part]) in {"descriptor", "tiling"}


def test_a_descriptor_that_no_flag_announces_is_refused() -> None:
    announced = streamed(NAME, ONE.content)

    assert rule([Part(NAME, ONE.content, descriptor=announced.descriptor)]) == "tiling"


@pytest.mark.parametrize(
    "fields",
    [
        extra(0x7075, b"\x01" + bytes(4) + b"xl/evil.xml"),
        extra(0x0001, bytes(16)),
        extra(0x9901, bytes(7)),
        extra(0x5455) + extra(0x5455),
        extra(0x5455) + b"\0",
        extra(0x5455)[:3],
        struct.pack("<2H", 0x5455, 1),
        bytes(4),
    ],
    ids=["name", "64 bit", "encryption", "twice", "rest", "cut off", "too long", "zeros"],
)
def test_other_extra_fields_are_refused_in_either_header(fields: bytes) -> None:
    assert rule([Part(NAME, ONE.content, local={"extra": fields})]) == "extra"
    assert rule([Part(NAME, ONE.content, central={"extra": fields})]) == "extra"


def test_an_entry_has_no_comment() -> None:
    assert rule([Part(NAME, ONE.content, central={"comment": b"hi"})]) == "comment"


@pytest.mark.parametrize(
    "attributes",
    [0o040755 << 16, 0o120777 << 16, 0o020000 << 16, 0x10, 0x08, 0x0400],
    ids=["folder", "link", "device", "folder on Windows", "label", "link on Windows"],
)
def test_folders_and_links_are_refused(attributes: int) -> None:
    assert rule([Part(NAME, ONE.content, central={"external": attributes})]) == "kind"


# Names.


@pytest.mark.parametrize(
    "name",
    [
        "../evil.xml",
        "xl/../../evil.xml",
        "xl/./workbook.xml",
        "/xl/workbook.xml",
        "xl//workbook.xml",
        "xl\\workbook.xml",
        "C:/evil.xml",
        "xl/",
        "xl/workbook.xml.",
        "xl./workbook.xml",
        "",
        ".",
        "..",
        "xl/work book.xml",
        "xl/workbook.xml\0.txt",
        "xl/workbook.xml\n",
        "xl/wörkbook.xml",
        "xl/%77orkbook.xml",
        "xl/workbook.xml?x",
    ],
)
def test_names_are_plain_and_lead_nowhere_else(name: str) -> None:
    assert refusal(zipped([Part(name)]))[::2] == (ReasonCode.ZIP_NAMES, "name")


def test_a_bad_name_is_harmless_where_it_is_shown() -> None:
    _, part, _ = refusal(zipped([Part("xl/\u202egnp.\x1b[31mé" + "x" * 200)]))

    assert part == "xl/???gnp.?[31m??" + "x" * 43


@pytest.mark.parametrize("second", ["xl/workbook.xml", "XL/workbook.XML"])
def test_no_name_is_there_twice_even_with_other_capitals(second: str) -> None:
    for contents in ([b"good", b"evil"], [b"evil", b"good"]):
        parts = [Part(NAME, contents[0]), Part(second, contents[1])]
        assert refusal(zipped(parts)) == (ReasonCode.ZIP_NAMES, second, "twice")


# What it unpacks to.


def declared(size: int, content: bytes = b"1") -> Part:
    fields: Fields = {"plain": size}
    return Part(NAME, content, local=fields, central=fields)


@pytest.mark.parametrize("size", [16 * MB + 1, 0x7FFFFFFF, 0xFFFFFFFF])
def test_a_part_that_declares_more_than_16_mb_is_refused(size: int) -> None:
    assert refusal(zipped([declared(size)])) == (ReasonCode.ZIP_BOMB, NAME, "size")


def test_a_part_of_more_than_1_mb_unpacks_to_200_times_its_size_at_most() -> None:
    padding = b"\0\0\0\xff\xff"  # an empty block
    zeros = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = zeros.compress(bytes(2 * MB)) + zeros.flush(zlib.Z_FULL_FLUSH)
    enough = padding * ((2 * MB) // 200 // 5 + 1 - len(packed) // 5)
    most = Part(NAME, bytes(2 * MB), stream=packed + enough + NOTHING_MORE)

    assert len(most.packed) < 2 * MB / 195
    assert entries(zipped([most])) == {NAME: bytes(2 * MB)}
    assert refusal(zipped([Part(NAME, bytes(2 * MB))])) == (ReasonCode.ZIP_BOMB, NAME, "ratio")
    assert entries(zipped([Part(NAME, bytes(MB))])) == {NAME: bytes(MB)}


def test_all_parts_together_unpack_to_40_mb_at_most() -> None:
    parts = [Part(f"{number}", bytes(MB)) for number in range(41)]

    assert sum(map(len, entries(zipped(parts[:40])).values())) == 40 * MB
    assert refusal(zipped(parts)) == (ReasonCode.ZIP_BOMB, "", "sizes")


def test_a_stream_that_gives_more_than_it_declares_is_stopped_there() -> None:
    assert refusal(zipped([declared(8, bytes(10 * MB))])) == (
        ReasonCode.ZIP_DAMAGED,
        NAME,
        "stream",
    )


@pytest.mark.parametrize(
    "stream",
    [
        ONE.packed[:-1],
        ONE.packed + b"\0",
        ONE.packed + ONE.packed,
        zlib.compress(ONE.content),
        b"\x07" + ONE.packed,
        b"",
    ],
    ids=["cut off", "a byte behind", "a second stream", "zlib's own form", "bad block", "none"],
)
def test_a_stream_ends_exactly_where_the_part_ends(stream: bytes) -> None:
    part = Part(NAME, ONE.content, stream=stream)

    assert refusal(zipped([part])) == (ReasonCode.ZIP_DAMAGED, NAME, "stream")


@pytest.mark.parametrize("method", [STORED, DEFLATED])
def test_the_content_agrees_with_its_checksum(method: int) -> None:
    wrong: Fields = {"crc": zlib.crc32(ONE.content) ^ 1}

    part = Part(NAME, ONE.content, method, local=wrong, central=wrong)

    assert refusal(zipped([part])) == (ReasonCode.ZIP_DAMAGED, NAME, "crc")


def test_a_part_that_is_shorter_than_declared_is_refused() -> None:
    assert refusal(zipped([declared(2, b"1")])) == (ReasonCode.ZIP_DAMAGED, NAME, "size")


# Chance and malice.

NAMES = st.from_regex(r"\A[a-z_]{1,8}(/[a-z]{1,8}){0,2}\.xml\Z")
METHODS = st.sampled_from([(STORED, 0), (DEFLATED, 0), (DEFLATED, 1), (DEFLATED, 9)])


@given(st.dictionaries(NAMES, st.binary(max_size=300), min_size=1, max_size=6), METHODS)
def test_whatever_was_packed_is_what_is_read(parts: dict[str, bytes], how: tuple[int, int]) -> None:
    assert entries(zip_of(parts, *how)) == parts


@given(st.binary(max_size=200))
def test_bytes_without_sense_are_refused(content: bytes) -> None:
    assert isinstance(refusal(b"PK\x03\x04" + content)[0], ReasonCode)


def outcome(content: bytes) -> dict[str, bytes] | ReasonCode:
    try:
        return entries(content)
    except FileRefused as refused:
        return refused.reason.code


def test_with_one_bit_changed_it_is_the_same_file_or_refused() -> None:
    for at in range(8 * len(HONEST)):
        changed = bytearray(HONEST)
        changed[at // 8] ^= 1 << at % 8
        found = outcome(bytes(changed))
        assert isinstance(found, ReasonCode) or found == PARTS


def test_with_some_bytes_changed_moved_or_lost_it_is_the_same_file_or_refused() -> None:
    chance = random.Random(3)  # noqa: S311 - reproducible, no secret
    sources = [HONEST, zip_of(PARTS, STORED), zipped(streamed(*item) for item in PARTS.items())]
    for _ in range(3000):
        content = bytearray(chance.choice(sources))
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(content))
            length = chance.choice([1, 1, 2, 4, 20])
            other = chance.choice([b"", chance.randbytes(length), bytes(content[:length]), b"PK"])
            content[at : at + length] = other
        found = outcome(bytes(content))
        assert isinstance(found, ReasonCode) or found == PARTS


HOSTILE = {
    "the most that unpacks": lambda: zipped(Part(f"{n}", bytes(MB)) for n in range(40)),
    "the largest file": lambda: zipped(
        [Part(f"{n}", bytes(8 * MB - 99), STORED) for n in range(4)]
    ),
    "code tables only": lambda: zipped(
        [Part("a", stream=TABLES * (5 * MB // len(TABLES) - 1) + NOTHING_MORE)]
    ),
    "names only": lambda: zipped(Part(f"{n:05}" + "x" * 32_000, b"", STORED) for n in range(512)),
    "extra fields only": lambda: zipped(
        Part(f"{n}", local={"extra": extra(0xA220, bytes(65_000))}) for n in range(500)
    ),
    "more than declared": lambda: zipped([declared(8, bytes(100 * MB))]),
}

READS = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))
resource.setrlimit(resource.RLIMIT_CPU, (2, 2))
from pathlib import Path
from lthtgn_desktop.domain.reception import FileRefused
from lthtgn_desktop.exchange.signing.zip_reader import entries
try:
    print(sum(map(len, entries(Path(sys.argv[1]).read_bytes()).values())))
except FileRefused as refused:
    print(refused.reason.code)
"""


@pytest.mark.parametrize(
    ("what", "answer"),
    [
        ("the most that unpacks", str(40 * MB)),
        ("the largest file", str(32 * MB - 4 * 99)),
        ("code tables only", "0"),
        ("names only", "0"),
        ("extra fields only", "0"),
        ("more than declared", "zip_damaged"),
    ],
)
def test_the_worst_files_cost_two_seconds_and_200_mb_at_most(
    tmp_path: Path, what: str, answer: str
) -> None:
    path = tmp_path / "worst.xlsx"
    path.write_bytes(HOSTILE[what]())

    command = [sys.executable, "-c", READS, str(path)]
    found = subprocess.run(
        command, check=False, capture_output=True, text=True, env={"PYTHONPATH": str(SRC)}
    )

    assert (found.stdout.strip(), found.stderr) == (answer, "")
