"""A zip that came in is read with one meaning only, or refused.

The standard library's reader is made to get something out of any file: of two entries with one
name it takes the last, it looks past bytes that belong to nobody, and it believes one of two
headers that disagree. Whoever reads the same file another way then reads another report. So
everything that can be said twice in a zip must be said the same way, and every byte of the file
belongs to one entry (signing, 4.1).

The limits are those of the signature's specification, but for what a file unpacks to: 16 MB a part
and 40 MB in all (reliability, 5.2), since the whole stands in memory beside the file itself, and
5 MB of deflated bytes, since a stream made for it costs an old machine a second for every few MB.
A file that is packed without compression may still have the whole 32 MB.
"""

from __future__ import annotations

import re
import struct
import zlib
from contextlib import suppress
from typing import NamedTuple

from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode

_MB = 1024 * 1024
MAX_FILE = 32 * _MB
MAX_DEFLATED = 5 * _MB
MAX_PART = 16 * _MB
MAX_UNPACKED = 40 * _MB
MAX_ENTRIES = 512
MAX_RATIO = 200
"""How many bytes one deflated byte of a part above 1 MB may become."""

_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCAL_MARK = b"PK\x03\x04"
_CENTRAL_MARK = b"PK\x01\x02"
_END_MARK = b"PK\x05\x06"
_DESCRIPTOR_MARK = b"PK\x07\x08"
_ZIP64 = b"PK\x06\x07"
"""The mark that stands 20 bytes before the end where there is a second, larger end."""

_LOCAL = struct.Struct("<4s3H4x3L2H")
_CENTRAL = struct.Struct("<4s2x3H4x3L4H2x2L")
_END = struct.Struct("<4s4H2LH")
_EXTRA = struct.Struct("<2H")
_SUMS = struct.Struct("<3L")

_STORED, _DEFLATED = 0, 8
_FLAGS = 0x080E
"""Level of compression (two bits), sizes in a descriptor, names in UTF-8; so no encryption."""
_SIZES_FOLLOW = 0x0008
_EXTRAS = {0x5455: 13, 0x000A: 32, 0x7875: 15, 0x5855: 12, 0xA220: 4, 0xCAFE: 0}
"""Times, owners, Excel's room to grow and Java's mark, with the most bytes that each has.

No other names, no other sizes; and no room for a second directory that some reader would find.
"""
_GROWTH = 0xA220
"""Behind its few bytes come as many zeros as Excel likes."""
_NEWEST_NEEDED = 45
"""The version of the form that an entry may need, in tenths; other readers refuse newer ones."""
_NO_FILE = 0x0418
"""In the attributes of DOS: volume label, folder, link."""
_FILE_TYPES = (0, 8)
"""In the attributes of Unix: not said, or a plain file."""
_NAME = re.compile(
    rb"[A-Za-z0-9_.\-\[\]]*[A-Za-z0-9_\-\[\]](?:/[A-Za-z0-9_.\-\[\]]*[A-Za-z0-9_\-\[\]])*"
)
"""Segments of plain characters; none is empty or ends in a dot, so none is `.` or `..`."""


class _Entry(NamedTuple):
    """An entry as the central directory has it; `sums` are the CRC, packed and plain size."""

    name: bytes
    flags: int
    method: int
    sums: tuple[int, int, int]
    offset: int

    @property
    def part(self) -> str:
        return self.name.decode("ascii")


def entries(content: bytes) -> dict[str, bytes]:
    """Return what the zip holds, by name and in the order of the file.

    Raises `FileRefused`; its details are the `part` where it is one part's fault, and the `rule`.
    """
    _recognise(content)
    found, directory = _directory(content)
    _in_proportion(found)
    ends = [*(entry.offset for entry in found[1:]), directory]
    packed = [_packed(content, entry, end) for entry, end in zip(found, ends, strict=True)]
    return {entry.part: _unpacked(entry, data) for entry, data in zip(found, packed, strict=True)}


def _insist(code: ReasonCode, part: str = "", **rules: bool) -> None:
    """Refuse the file for the first rule that does not hold."""
    for rule, holds in rules.items():
        if not holds:
            raise FileRefused(Outcome.REFUSED, code, part=part, rule=rule)


def _recognise(content: bytes) -> None:
    """See from the first bytes that it is a zip at all; any other file has its own sentence."""
    _insist(ReasonCode.EMPTY, content=bool(content))
    _insist(ReasonCode.OLD_EXCEL, mark=not content.startswith(_OLD_EXCEL))
    _insist(ReasonCode.NOT_A_WORKBOOK, mark=_LOCAL_MARK.startswith(content[: len(_LOCAL_MARK)]))
    _insist(ReasonCode.TOO_LARGE, file=len(content) <= MAX_FILE)


def _directory(content: bytes) -> tuple[list[_Entry], int]:
    """Return the entries by their places in the file, and the place of their directory."""
    at = content.rfind(_END_MARK)
    _insist(ReasonCode.CUT_OFF, end=0 <= at <= len(content) - _END.size)
    _, disk, first_disk, here, count, length, start, comment = _END.unpack_from(content, at)
    _insist(
        ReasonCode.ZIP_FORM,
        end=at + _END.size == len(content) and comment == 0,
        disks=disk == first_disk == 0 and here == count,
        count=1 <= count <= MAX_ENTRIES,
        directory=start + length == at,
        zip64=content[max(at - 20, 0) : at - 16] != _ZIP64,
    )
    found: list[_Entry] = []
    behind = start
    for _ in range(count):
        entry, behind = _central(content, behind, at)
        found.append(entry)
    _no_two_alike(found)
    found.sort(key=lambda entry: entry.offset)
    tiling = found[0].offset == 0 and found[-1].offset < start
    _insist(ReasonCode.ZIP_FORM, directory=behind == at, tiling=tiling)
    return found, start


def _central(content: bytes, at: int, end: int) -> tuple[_Entry, int]:
    """Return the entry of the directory that begins at a place, and the place behind it."""
    _insist(ReasonCode.ZIP_FORM, directory=at + _CENTRAL.size <= end)
    mark, needed, flags, method, *sums, named, extra, comment, disk, attributes, offset = (
        _CENTRAL.unpack_from(content, at)
    )
    at += _CENTRAL.size
    name = content[at : at + named]
    _insist(ReasonCode.ZIP_FORM, directory=mark == _CENTRAL_MARK and at + named + extra <= end)
    _insist(ReasonCode.ZIP_NAMES, _shown(name), name=_NAME.fullmatch(name) is not None)
    entry = _Entry(name, flags, method, (sums[0], sums[1], sums[2]), offset)
    at += named
    _insist(
        ReasonCode.ZIP_FORM,
        entry.part,
        version=needed <= _NEWEST_NEEDED,
        method=method in (_STORED, _DEFLATED),
        flags=flags & ~_FLAGS == 0,
        stored=method == _DEFLATED or sums[1] == sums[2],
        comment=comment == 0,
        disks=disk == 0,
        kind=attributes & _NO_FILE == 0 and attributes >> 28 in _FILE_TYPES,
        extra=_is_plain_extra(content[at : at + extra]),
    )
    return entry, at + extra


def _shown(name: bytes) -> str:
    """Return the beginning of a name that nobody checked, harmless in a sentence."""
    return re.sub(r"[^ -~]", "?", name[:60].decode("ascii", "replace"))


def _is_plain_extra(extra: bytes) -> bool:
    """Tell whether extra fields are whole, on the list, and none there twice."""
    seen: set[int] = set()
    at = 0
    while at + _EXTRA.size <= len(extra):
        kind, length = _EXTRA.unpack_from(extra, at)
        said = extra[at + _EXTRA.size : at + _EXTRA.size + length]
        if kind == _GROWTH:
            said = said[: _EXTRAS[kind]] + said[_EXTRAS[kind] :].strip(b"\0")
        if kind in seen or len(said) > _EXTRAS.get(kind, -1):
            return False
        seen.add(kind)
        at += _EXTRA.size + length
    return at == len(extra)


def _no_two_alike(found: list[_Entry]) -> None:
    """Refuse two names that are one to some reader: Windows does not tell capitals apart."""
    seen: set[bytes] = set()
    for entry in found:
        name = entry.name.lower()
        _insist(ReasonCode.ZIP_NAMES, entry.part, twice=name not in seen)
        seen.add(name)


def _in_proportion(found: list[_Entry]) -> None:
    """Refuse what would unpack to too much, before anything is unpacked."""
    for entry in found:
        _, packed, plain = entry.sums
        _insist(
            ReasonCode.ZIP_BOMB,
            entry.part,
            size=plain <= MAX_PART,
            ratio=plain <= _MB or plain <= packed * MAX_RATIO,
        )
    _insist(ReasonCode.ZIP_BOMB, sizes=sum(entry.sums[2] for entry in found) <= MAX_UNPACKED)
    deflated = sum(entry.sums[1] for entry in found if entry.method == _DEFLATED)
    _insist(ReasonCode.TOO_LARGE, deflated=deflated <= MAX_DEFLATED)


def _packed(content: bytes, entry: _Entry, end: int) -> bytes:
    """Return an entry's bytes as they stand in the file; `end` is where the next one begins."""
    at = entry.offset + _LOCAL.size
    _insist(ReasonCode.ZIP_FORM, entry.part, tiling=at <= end)
    mark, needed, flags, method, *sums, named, extra = _LOCAL.unpack_from(content, entry.offset)
    name = content[at : at + named]
    at += named + extra
    follow = flags & _SIZES_FOLLOW != 0
    data_end = at + entry.sums[1]
    _insist(
        ReasonCode.ZIP_FORM,
        entry.part,
        header=(mark, name, flags, method) == (_LOCAL_MARK, *entry[:3]),
        version=needed <= _NEWEST_NEEDED,
        sums=tuple(sums) == entry.sums or (follow and not any(sums)),
        extra=_is_plain_extra(content[at - extra : at]),
        tiling=data_end == end or (follow and data_end < end),
        descriptor=not follow or _is_descriptor(content[data_end:end], entry.sums),
    )
    return content[at:data_end]


def _is_descriptor(behind: bytes, sums: tuple[int, int, int]) -> bool:
    """Tell whether what stands behind an entry says the same as the directory."""
    return behind.removeprefix(_DESCRIPTOR_MARK) == _SUMS.pack(*sums)


def _unpacked(entry: _Entry, packed: bytes) -> bytes:
    """Return an entry's plain bytes, never more of them than it declares and one."""
    crc, _, size = entry.sums
    plain = packed
    if entry.method == _DEFLATED:
        stream = zlib.decompressobj(-zlib.MAX_WBITS)
        with suppress(zlib.error):  # a stream that breaks off has no end
            plain = stream.decompress(packed, size + 1)
        whole = stream.eof and not stream.unused_data
        _insist(ReasonCode.ZIP_DAMAGED, entry.part, stream=whole, size=len(plain) == size)
    _insist(ReasonCode.ZIP_DAMAGED, entry.part, crc=zlib.crc32(plain) == crc)
    return plain
