"""Zips written byte by byte, each field at will: what no honest writer makes, and what some do."""

import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Fields = dict[str, int | bytes]
"""Fields by name that are written instead of the right ones."""

STORED, DEFLATED = 0, 8
SIZES_FOLLOW = 0x0008
DESCRIPTOR_MARK = b"PK\x07\x08"

LOCAL = {
    "mark": "4s",
    "version": "H",
    "flags": "H",
    "method": "H",
    "time": "H",
    "date": "H",
    "crc": "L",
    "packed": "L",
    "plain": "L",
    "name_length": "H",
    "extra_length": "H",
}
CENTRAL = {
    "mark": "4s",
    "made_by": "H",
    **{name: form for name, form in LOCAL.items() if name != "mark"},
    "comment_length": "H",
    "disk": "H",
    "internal": "H",
    "external": "L",
    "offset": "L",
}
END = {
    "mark": "4s",
    "disk": "H",
    "first_disk": "H",
    "here": "H",
    "count": "H",
    "length": "L",
    "start": "L",
    "comment_length": "H",
}


@dataclass(frozen=True)
class Part:
    """An entry to be written; what is not said is right."""

    name: str
    content: bytes = b""
    method: int = DEFLATED
    level: int = 6
    flags: int = 0
    stream: bytes | None = None
    """The packed bytes, instead of those that the content gives."""
    local: Fields = field(default_factory=dict)
    central: Fields = field(default_factory=dict)
    before: bytes = b""
    """Bytes in front of the entry that belong to nobody."""
    descriptor: bytes = b""
    """Bytes behind the entry."""

    @property
    def packed(self) -> bytes:
        if self.stream is not None:
            return self.stream
        return deflated(self.content, self.level) if self.method == DEFLATED else self.content

    @property
    def sums(self) -> tuple[int, int, int]:
        return zlib.crc32(self.content), len(self.packed), len(self.content)


def deflated(content: bytes, level: int = 6) -> bytes:
    """A bare deflate stream."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def extra(kind: int, content: bytes = b"") -> bytes:
    """One extra field."""
    return struct.pack("<2H", kind, len(content)) + content


def streamed(name: str, content: bytes, *, mark: bytes = DESCRIPTOR_MARK) -> Part:
    """An entry as it is written where the writer cannot go back: its sizes stand behind it."""
    part = Part(name, content, flags=SIZES_FOLLOW)
    nothing: Fields = {"crc": 0, "packed": 0, "plain": 0}
    behind = mark + struct.pack("<3L", *part.sums)
    return Part(name, content, flags=SIZES_FOLLOW, local=nothing, descriptor=behind)


def zipped(parts: Iterable[Part], *, end: Fields | None = None, **around: bytes) -> bytes:
    """The file made of parts.

    `around` may have bytes `before_directory`, `in_directory` (behind its last entry, and counted
    in its length), `before_end` and `behind`.
    """
    content, directory, count = bytearray(), b"", 0
    for part in parts:
        content += part.before
        directory += _written(CENTRAL, _right(part, len(content)) | part.central)
        content += _written(LOCAL, _right(part, 0) | {"mark": b"PK\x03\x04"} | part.local)
        content += part.packed + part.descriptor
        count += 1
    content += around.get("before_directory", b"")
    directory += around.get("in_directory", b"")
    last: Fields = {"mark": b"PK\x05\x06", "here": count, "count": count}
    last |= {"length": len(directory), "start": len(content)}
    content += directory + around.get("before_end", b"")
    return bytes(content + _written(END, last | (end or {})) + around.get("behind", b""))


def zip_of(parts: Mapping[str, bytes], method: int = DEFLATED, level: int = 6) -> bytes:
    """An honest zip of these parts, in their order."""
    return zipped(Part(name, content, method, level) for name, content in parts.items())


def _right(part: Part, offset: int) -> Fields:
    """Every field of an entry as it should be."""
    crc, packed, plain = part.sums
    return {
        "mark": b"PK\x01\x02",
        "version": 20,
        "flags": part.flags,
        "method": part.method,
        "date": 0x21,
        "crc": crc,
        "packed": packed,
        "plain": plain,
        "name": part.name.encode(),
        "offset": offset,
    }


def _written(form: Mapping[str, str], fields: Fields) -> bytes:
    """The fields in the order of the form, and behind them name, extra fields and comment."""
    tails = [fields.get(name, b"") for name in ("name", "extra", "comment")]
    lengths: Fields = {
        f"{name}_length": len(tail)
        for name, tail in zip(("name", "extra", "comment"), tails, strict=True)
        if isinstance(tail, bytes)
    }
    values = [(lengths | fields).get(name, 0) for name in form]
    header = struct.pack("<" + "".join(form.values()), *values)
    return header + b"".join(tail for tail in tails if isinstance(tail, bytes))
