"""The plumbing of a package that came in: what its parts are, and how one leads to another.

It is read for the answer that a person gets; what it may say is settled at the end, when it is
written anew and compared byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.package import (
    CONTENT_TYPES,
    ORIGIN,
    ORIGIN_RELS,
    ROOT_RELS,
    SIGNATURE,
    SIGNATURE_TYPE,
    TO_ORIGIN,
    TO_SIGNATURE,
    WORKBOOK_RELS,
    Relationship,
)
from lthtgn_desktop.exchange.signing.xml_reader import parse

MOST_PLUMBING = 1024 * 1024
"""Bytes of one part of the plumbing."""

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_SIGNATURES = ORIGIN.partition("/")[0] + "/"

_SEGMENT = r"[A-Za-z0-9_\[\]-][A-Za-z0-9_.\[\]-]*"
_FORMS = {
    "Id": re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*"),
    "Type": re.compile(r"[A-Za-z][A-Za-z0-9:/.#_-]*"),
    "Target": re.compile(rf"/?{_SEGMENT}(?:/{_SEGMENT})*"),
}
"""What a relationship may say; its way leads down, never up with `..` or out of the package."""


class Package(NamedTuple):
    """What came in: the parts, what each of them is said to be, and where two of them lead."""

    parts: dict[str, bytes]
    types: Mapping[str, str]
    relationships: Mapping[str, tuple[Relationship, ...]]


def read_package(parts: dict[str, bytes]) -> Package:
    """Return a signed package, with its signature where the profile has it.

    Raises `FileRefused`, with the outcome UNSIGNED for a workbook without any signature.
    """
    if CONTENT_TYPES not in parts or not any(name.startswith("xl/") for name in parts):
        raise FileRefused(Outcome.REFUSED, ReasonCode.NOT_A_WORKBOOK)
    # A workbook that nobody signed needs no closer look, whatever program wrote it.
    if not _mentions_signatures(parts):
        raise FileRefused(Outcome.UNSIGNED, ReasonCode.NO_SIGNATURE)
    declared = _children(parts, CONTENT_TYPES, f"{_TYPES}Types")
    types = _types(parts, declared)
    if not _is_signed(types):
        raise FileRefused(Outcome.UNSIGNED, ReasonCode.NO_SIGNATURE)
    _see_types(types, declared)
    relationships = {name: _relationships(parts, name) for name in (ROOT_RELS, WORKBOOK_RELS)}
    package = Package(parts, types, relationships)
    _see_one_signature(package)
    return package


def refusal(code: ReasonCode, part: str, rule: str) -> FileRefused:
    """Return the refusal of a file in which a part breaks a rule of the form."""
    return FileRefused(Outcome.REFUSED, code, part=part, rule=rule)


def _children(parts: Mapping[str, bytes], part: str, root: str) -> list[Element]:
    found = parse(parts[part], part, limit=MOST_PLUMBING)
    if found.tag != root:
        raise refusal(ReasonCode.PLUMBING, part, "root")
    return list(found)


def _types(parts: Mapping[str, bytes], declared: list[Element]) -> dict[str, str]:
    """Return the content type of each part; of one that has none, nothing."""
    by_name, by_extension = {}, {}
    for element in declared:
        kind = element.get("ContentType", "")
        by_name[element.get("PartName", "")] = kind
        by_extension[element.get("Extension", "").lower()] = kind
    return {
        name: by_name.get(f"/{name}") or by_extension.get(name.rpartition(".")[2].lower(), "")
        for name in parts
        if name != CONTENT_TYPES
    }


def _mentions_signatures(parts: Mapping[str, bytes]) -> bool:
    named = any("signature" in name.lower() for name in parts)
    return named or b"signature" in parts[CONTENT_TYPES].lower()


def _is_signed(types: Mapping[str, str]) -> bool:
    """Tell whether there is a part that is a signature, by its type or by its place."""
    return any(
        kind == SIGNATURE_TYPE
        or (name.lower().startswith(_SIGNATURES) and name not in {ORIGIN, ORIGIN_RELS})
        for name, kind in types.items()
    )


def _see_types(types: Mapping[str, str], declared: list[Element]) -> None:
    """Refuse parts without a type, and types that are given twice."""
    untyped = next((name for name, kind in types.items() if not kind), "")
    if untyped:
        raise refusal(ReasonCode.STRANGE_PART, untyped, "type")
    given = [
        (element.tag, element.get("PartName", "").lower(), element.get("Extension", "").lower())
        for element in declared
    ]
    if len(set(given)) < len(given):
        raise refusal(ReasonCode.PLUMBING, CONTENT_TYPES, "twice")


def _relationships(parts: Mapping[str, bytes], part: str) -> tuple[Relationship, ...]:
    """Return the relationships of a part; a part that is not there has none."""
    if part not in parts:
        return ()
    elements = _children(parts, part, f"{_RELATIONSHIPS}Relationships")
    found = tuple(_relationship(element, part) for element in elements)
    if len({one.id for one in found}) < len(found):
        raise refusal(ReasonCode.PLUMBING, part, "twice")
    return found


def _relationship(element: Element, part: str) -> Relationship:
    """Return a relationship that is plain and stays within the package."""
    said = {"TargetMode": "Internal"} | dict(element.items())
    is_plain = said.keys() == {"TargetMode", *_FORMS} and said["TargetMode"] == "Internal"
    if not is_plain or not all(form.fullmatch(said[key]) for key, form in _FORMS.items()):
        raise refusal(ReasonCode.PLUMBING, part, "relationship")
    return Relationship(said["Id"], said["Type"], said["Target"])


def _see_one_signature(package: Package) -> None:
    """Refuse anything but one way to one signature, in the place that the profile gives it."""
    origins = [one for one in package.relationships[ROOT_RELS] if one.type == TO_ORIGIN.type]
    signatures = _relationships(package.parts, ORIGIN_RELS)
    holds = {
        "origin": [one.target.removeprefix("/") for one in origins] == [TO_ORIGIN.target],
        "origin_empty": package.parts.get(ORIGIN) == b"",
        "one_signature": [(one.type, _beside_origin(one.target)) for one in signatures]
        == [(TO_SIGNATURE.type, SIGNATURE)],
        "one_part": [name for name, kind in package.types.items() if kind == SIGNATURE_TYPE]
        == [SIGNATURE],
    }
    for rule, is_so in holds.items():
        if not is_so:
            raise refusal(ReasonCode.SIGNATURE_FORM, SIGNATURE, rule)


def _beside_origin(target: str) -> str:
    return target[1:] if target.startswith("/") else _SIGNATURES + target
