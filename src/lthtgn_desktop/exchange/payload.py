"""The data of a signed file: one canonical JSON text in the very hidden sheet `_data`.

Its place and its head stay the same in every version, so that an older program can say that a
file is too new for it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Never, cast

from lthtgn_desktop.domain.documents import NotThisForm, as_document, read
from lthtgn_desktop.domain.file_forms import PROFILE, Envelope, FileForm
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.domain.report_bounds import MOST_FILES
from lthtgn_desktop.exchange import layout
from lthtgn_desktop.exchange.layout import Look
from lthtgn_desktop.exchange.package import WORKBOOK, WORKBOOK_RELS
from lthtgn_desktop.exchange.sheet_reader import rows_of
from lthtgn_desktop.exchange.spreadsheet import LINE_HEIGHT, Workbook, new_page

SHEET = "_data"

VERSIONS: Mapping[FileForm, int] = {
    FileForm.MONTH: layout.VERSION,
    FileForm.ANSWER: 1,
    FileForm.CONSOLIDATED: 1,
}
"""The newest version of each form, which is the one that is written."""

_PIECE = 30_000  # characters; a cell holds 32,767
_LONGEST = 8_000_000  # characters: a large province's year has them
_MOST_NESTED, _MOST_LISTS = 16, 300_000

_NUMBERS = range(MOST_FILES + 1)
"""What a file's number may be; whether 0 may, each form says itself."""

_SHEET = re.compile(
    rf'<sheet name="{SHEET}" sheetId="[0-9]+" state="veryHidden" r:id="(rId[0-9]+)"/>'
)
_CELL = re.compile(
    r'<row r="([0-9]+)" ht="[0-9]+" customHeight="1"><c r="A\1" s="[0-9]+" t="inlineStr"><is>'
    r'<t(?: xml:space="preserve")?>([^<>]*)</t></is></c></row>'
)
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt);)")


def add_data(workbook: Workbook, envelope: Envelope) -> None:
    """Add the sheet with a file's data."""
    page = new_page(workbook, SHEET, [10], "")
    page.is_very_hidden = True
    text = canonical(_document(envelope))
    for start in range(0, len(text), _PIECE):
        page.add([text[start : start + _PIECE]], [Look.TEXT])
        page.set_height(LINE_HEIGHT)


def read_envelope(parts: Mapping[str, bytes]) -> Envelope:
    """Return what a file says about itself and carries; the parts are those that were signed.

    Raises `FileRefused`: no data, data not in the form, or of a newer version.
    """
    document = _parsed(_text(parts))
    _refuse_newer(document)
    if document.pop("profile", None) != PROFILE:
        raise refused("profile")
    try:
        envelope = read(Envelope, document)
    except NotThisForm as wrong:
        raise refused(wrong.path) from None
    if envelope.number not in _NUMBERS:
        raise refused("number")
    return envelope


def refused(field: str) -> FileRefused:
    """Return what is raised for data that is not in its form at the field."""
    return FileRefused(Outcome.REFUSED, ReasonCode.DATA_FORM, field=field)


def canonical(document: object) -> str:
    r"""Return the one text of a document: sorted keys, no spaces, ASCII, and no `_` either.

    Spreadsheets read `_x0041_` in a text as a letter; so `_` is written `\u005f`.
    """
    text = json.dumps(document, sort_keys=True, separators=(",", ":"))
    return text.replace("_", "\\u005f")


def _document(envelope: Envelope) -> dict[str, object]:
    head = as_document(replace(envelope, content=None))
    return cast("dict[str, object]", head) | {"content": envelope.content, "profile": PROFILE}


def _text(parts: Mapping[str, bytes]) -> str:
    """Return the text that the cells of the data sheet hold together."""
    found = _SHEET.findall(_plain(parts, WORKBOOK))
    if len(found) != 1:
        raise FileRefused(Outcome.REFUSED, ReasonCode.NO_DATA)
    relationship = re.compile(rf'<Relationship Id="{found[0]}" Type="[^"]*" Target="([^"]*)"/>')
    targets = relationship.findall(_plain(parts, WORKBOOK_RELS))
    if len(targets) != 1:
        raise FileRefused(Outcome.REFUSED, ReasonCode.NO_DATA)
    return "".join(_pieces(_plain(parts, f"xl/{targets[0]}")))


def _plain(parts: Mapping[str, bytes], name: str) -> str:
    if name not in parts:
        raise FileRefused(Outcome.REFUSED, ReasonCode.NO_DATA)
    if len(parts[name]) > 2 * _LONGEST:
        raise refused(SHEET)
    try:
        return parts[name].decode()
    except UnicodeDecodeError:
        raise refused(SHEET) from None


def _pieces(sheet: str) -> Iterator[str]:
    try:
        rows = rows_of(sheet)
    except ValueError:
        raise refused(SHEET) from None
    place = number = 0
    while place < len(rows):
        cell = _CELL.match(rows, place)
        number += 1
        if cell is None or cell[1] != str(number) or _AMPERSAND.search(cell[2]):
            raise refused(f"{SHEET}!A{number}")
        yield cell[2].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        place = cell.end()


def _parsed(text: str) -> dict[str, object]:
    """Return the document that a text holds, which must be the one text of this document.

    That refuses a key that stands twice, blanks, and other spellings; numbers are texts here.
    """
    is_small = len(text) <= _LONGEST and text.count("{") + text.count("[") <= _MOST_LISTS
    if not is_small or not text.isascii():
        raise refused(SHEET)
    try:
        document = json.loads(
            text, parse_int=_no_number, parse_float=_no_number, parse_constant=_no_number
        )
        is_whole = _nested(document) <= _MOST_NESTED and canonical(document) == text
    except (ValueError, RecursionError):
        is_whole = False
    if not is_whole or not isinstance(document, dict):
        raise refused(SHEET)
    return document


def _no_number(figures: str) -> Never:
    raise ValueError(figures)


def _nested(document: object) -> int:
    """Return how deep lists and objects lie in one another."""
    if isinstance(document, dict):
        return 1 + max(map(_nested, document.values()), default=0)
    if isinstance(document, list):
        return 1 + max(map(_nested, document), default=0)
    return 0


def _refuse_newer(document: Mapping[str, object]) -> None:
    try:
        form = read(FileForm, document.get("form"))
        version = read(int, document.get("version"))
    except NotThisForm:
        return  # what is wrong with it is told where the whole head is read
    if version > VERSIONS[form]:
        raise FileRefused(Outcome.REFUSED, ReasonCode.TOO_NEW)
