"""Which parts are no longer what was signed, in the words of whoever opens the workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from lthtgn_desktop.domain.reception import FileRefused
from lthtgn_desktop.exchange.package import WORKBOOK, WORKBOOK_RELS
from lthtgn_desktop.exchange.signing.plumbing import Package
from lthtgn_desktop.exchange.signing.signature_part import (
    Reference,
    address,
    digest,
    is_same,
    transformed,
)
from lthtgn_desktop.exchange.signing.xml_reader import parse

_MOST_WORKBOOK = 1024 * 1024
_LONGEST_NAME = 100
_LONGEST_SHEET_NAME = 31
"""Excel's own limit."""
_SHEETS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}sheets"
_BY_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def changed_parts(package: Package, references: Iterable[Reference]) -> list[str]:
    """Return the parts whose content, type or relationships are not those that were signed."""
    names = {address(name, kind): name for name, kind in package.types.items()}
    changed = []
    for reference in references:
        name = names.get(reference.uri)
        if name is None or not _is_unchanged(package, name, reference):
            changed.append(name or _named_in(reference))
    return changed


def told(package: Package, changed: Iterable[str]) -> str:
    """Return parts as a person knows them: a visible sheet by its name, others as they are called.

    The names are those that the workbook has now, so they tell where to look and no more.
    """
    sheets = dict(_visible_sheets(package))
    return ", ".join(sheets.get(name, name) for name in changed)


def _named_in(reference: Reference) -> str:
    """Return the part that a reference names, or as much of it as a sentence can bear."""
    return reference.uri[:_LONGEST_NAME].removeprefix("/").partition("?")[0]


def _is_unchanged(package: Package, name: str, reference: Reference) -> bool:
    content = package.parts[name]
    if reference.ids:
        if name not in package.relationships:
            return True  # not ours, and refused for it
        ids = frozenset(reference.ids)
        chosen = [one for one in package.relationships[name] if one.id in ids]
        content = transformed(sorted(chosen))
    return is_same(digest(content), reference.digest)


def _visible_sheets(package: Package) -> Iterator[tuple[str, str]]:
    """Yield part and name of each visible sheet, as far as they can be read."""
    targets = {one.id: f"xl/{one.target}" for one in package.relationships[WORKBOOK_RELS]}
    for sheet in _sheets(package):
        part = targets.get(sheet.get(_BY_ID, ""))
        name = sheet.get("name", "")
        is_visible = sheet.get("state", "visible") == "visible"
        if part and is_visible and 0 < len(name) <= _LONGEST_SHEET_NAME:
            yield part, name


def _sheets(package: Package) -> list[Element]:
    try:
        root = parse(package.parts.get(WORKBOOK, b""), WORKBOOK, limit=_MOST_WORKBOOK)
    except FileRefused:
        return []
    return list(root.find(_SHEETS) or ())
