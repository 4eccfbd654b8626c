"""DER, the binary form of certificates and key containers: taken apart strictly, put together."""

from __future__ import annotations

INTEGER, BITS, OCTETS, OBJECT = 0x02, 0x03, 0x04, 0x06
UTF8, PRINTABLE, SEQUENCE, SET = 0x0C, 0x13, 0x30, 0x31
FIRST, FOURTH = 0xA0, 0xA3
"""The tags that stand in what we read; the last two are numbered places."""

_LONG = 0x80
_MOST_LENGTH_BYTES = 3


class WrongForm(ValueError):
    """Bytes that are not of the one form that is read."""


def split(content: bytes) -> list[tuple[int, bytes]]:
    """Return the values that follow each other in `content`, each as its tag and its content.

    Raises `WrongForm` unless they fill it to its last byte and every length is the shortest one.
    """
    values = []
    at = 0
    while at < len(content):
        start, length = _length(content, at + 1)
        end = start + length
        if end > len(content):
            raise WrongForm(at)
        values.append((content[at], content[start:end]))
        at = end
    return values


def parts(content: bytes, *tags: int) -> list[bytes]:
    """Return the contents of exactly the values with these tags; raises `WrongForm` for others."""
    values = split(content)
    if [tag for tag, _ in values] != list(tags):
        raise WrongForm(tags)
    return [value for _, value in values]


def joined(tag: int, *contents: bytes) -> bytes:
    """Return one value of this tag that holds the contents one after the other."""
    content = b"".join(contents)
    length = len(content)
    if length < _LONG:
        return bytes([tag, length]) + content
    written = length.to_bytes((length.bit_length() + 7) // 8)
    return bytes([tag, _LONG | len(written)]) + written + content


def integer(number: int) -> bytes:
    """Return the value of a number that is not negative."""
    return joined(INTEGER, number.to_bytes(number.bit_length() // 8 + 1))


def read_integer(content: bytes) -> int:
    """Return the number above zero that an INTEGER holds; raises `WrongForm` for any other."""
    number = int.from_bytes(content)
    if number == 0 or integer(number) != joined(INTEGER, content):
        raise WrongForm(content)
    return number


def _length(content: bytes, at: int) -> tuple[int, int]:
    """Return where the content of a value begins and how many bytes it has."""
    if at >= len(content):
        raise WrongForm(at)
    first = content[at]
    if first < _LONG:
        return at + 1, first
    start = at + 1 + first - _LONG
    written = content[at + 1 : start]
    length = int.from_bytes(written)
    shortest = length >= _LONG and written[0] != 0
    if not shortest or len(written) != first - _LONG or len(written) > _MOST_LENGTH_BYTES:
        raise WrongForm(at)
    return start, length
