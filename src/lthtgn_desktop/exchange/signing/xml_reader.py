"""The XML of a part that came in: plain elements, attributes and text, or the file is refused.

What makes XML dangerous or ambiguous is looked for in the bytes, before a parser sees them: behind
the declaration nothing may begin with `<!` or `<?`. So there is no document type, no entity but
the five that everybody knows, no comment, no CDATA and no instruction (signing, 4.2), and the
parser never has anything to fetch or to expand.

What is left can only be large. The limits keep the tree of one part below 100 MB (reliability,
section 5): our own sheets have some ten thousand cells, and no cell is longer than Excel allows.
"""

from __future__ import annotations

import re
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode

MAX_DEPTH = 40
MAX_ATTRIBUTES = 60
"""Of one element, its namespaces counted too."""
MAX_NODES = 400_000
"""Elements, attributes and namespaces of a part; a cell is four to six of them."""
MAX_NAMES = 500
"""Different names of elements and attributes in a part."""
MAX_RUN = 128 * 1024
"""Bytes of one tag with the text behind it; a full cell of Excel has at most 96 KB."""

_DECLARATION = re.compile(
    rb"""<\?xml\s+version\s*=\s*(["'])1\.0\1"""
    rb"""(?:\s+encoding\s*=\s*(["'])(?i:utf-8|us-ascii|ascii)\2)?"""
    rb"""(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>"""
)
_NOT_PLAIN = re.compile(rb"<[!?]")
_TOO_LONG = re.compile(rb"<[^<]{%d}" % MAX_RUN)
_NAMESPACE = re.compile(r"[A-Za-z0-9:/.#?=_%-]{0,200}")
"""What a namespace is called; a long one would be copied for every name that stands in it."""
_PIECE = 8 * 1024
"""Expat reads the piece that it has to the end, even when nobody listens any more."""


def parse(content: bytes, part: str, *, limit: int) -> Element:
    """Return the root element of a part of at most `limit` bytes; names are `{namespace}name`.

    Raises `FileRefused`; its details are the `part` and the `rule` that does not hold.
    """
    reading = _Reading(part)
    if len(content) > limit:
        reading.refuse("size")
    _look_through(content, reading)
    parser = expat.ParserCreate("utf-8", "}")
    parser.buffer_text = True
    parser.StartNamespaceDeclHandler = reading.namespace
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.tree.data
    try:
        for at in range(0, len(content), _PIECE):
            parser.Parse(content[at : at + _PIECE], at + _PIECE >= len(content))
    except expat.ExpatError:
        reading.refuse("well_formed")
    return reading.tree.close()


def _look_through(content: bytes, reading: _Reading) -> None:
    """Refuse bytes that are not plain UTF-8 elements, before they are parsed."""
    declaration = _DECLARATION.match(content)
    begin = declaration.end() if declaration else 0
    is_ascii = b"ascii" in content[:begin].lower()
    # Without a zero byte no `<` can be written in UTF-16, which expat would recognise by itself.
    if b"\0" in content or not content.startswith(b"<") or (is_ascii and not content.isascii()):
        reading.refuse("encoding")
    if _NOT_PLAIN.search(content, begin):
        reading.refuse("markup")
    if _TOO_LONG.search(content, begin):
        reading.refuse("run")


class _Reading:
    """The tree of one part while it grows, and what it must not outgrow."""

    def __init__(self, part: str) -> None:
        self.tree = TreeBuilder()
        self._part = part
        self._names = _Names()
        self._depth = 0
        self._nodes = 0
        self._namespaces = 0

    def refuse(self, rule: str) -> NoReturn:
        """Refuse the file."""
        raise FileRefused(Outcome.REFUSED, ReasonCode.XML_FORM, part=self._part, rule=rule)

    def namespace(self, _prefix: str | None, name: str | None) -> None:
        """Count a namespace of the element that comes next."""
        self._namespaces += 1
        if not _NAMESPACE.fullmatch(name or ""):
            self.refuse("namespace")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        beside = len(attributes) + self._namespaces
        self._namespaces = 0
        self._nodes += 1 + beside
        self._depth += 1
        names = self._names
        if beside:
            attributes = {names[key]: value for key, value in attributes.items()}
        self.tree.start(names[name], attributes)
        if beside > MAX_ATTRIBUTES:
            self.refuse("attributes")
        if self._depth > MAX_DEPTH:
            self.refuse("depth")
        if self._nodes > MAX_NODES:
            self.refuse("nodes")
        if len(names) > MAX_NAMES:
            self.refuse("names")

    def end(self, name: str) -> None:
        """Close an element."""
        self._depth -= 1
        self.tree.end(self._names[name])


class _Names(dict[str, str]):
    """From a name as expat has it, `namespace}name` or `name`, to the one that callers know."""

    def __missing__(self, name: str) -> str:
        known = self[name] = "{" + name if "}" in name else name
        return known
