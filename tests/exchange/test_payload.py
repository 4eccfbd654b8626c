import json
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from lthtgn_desktop.domain.file_forms import NO_FILE, Envelope, FileForm
from lthtgn_desktop.domain.reception import FileRefused, Outcome, Reason, ReasonCode
from lthtgn_desktop.exchange.layout import Look
from lthtgn_desktop.exchange.package import WORKBOOK, WORKBOOK_RELS
from lthtgn_desktop.exchange.payload import VERSIONS, add_data, canonical, read_envelope
from lthtgn_desktop.exchange.spreadsheet import (
    Workbook,
    new_page,
    new_workbook,
    sheet_part,
    workbook_parts,
)
from plain_package import workbook_bytes

CONTENT = {"funds": [{"name": "Quỹ _x0041_ =1", "is_open": True, "cash": "-5", "gone": None}]}
ENVELOPE = Envelope(
    form=FileForm.MONTH,
    version=1,
    sender="HP-LN-NX",
    period="2026-11",
    number=17,
    previous=NO_FILE,
    made_at="2026-12-02T08:00:00",
    program="0.2.0",
    content=CONTENT,
)
DATA = sheet_part(2)


def a_workbook(name: str = "Bìa") -> Workbook:
    workbook = new_workbook()
    new_page(workbook, name, [10], "BC_1").add(["Chữ"], [Look.TEXT])
    return workbook


def parts_with(envelope: Envelope) -> dict[str, bytes]:
    workbook = a_workbook()
    add_data(workbook, envelope)
    return workbook_parts(workbook)


def parts_of_text(*pieces: str) -> dict[str, bytes]:
    """A file whose data sheet has these pieces, one below the other."""
    workbook = a_workbook()
    page = new_page(workbook, "_data", [10], "")
    page.is_very_hidden = True
    for piece in pieces:
        page.add([piece], [Look.TEXT])
    return workbook_parts(workbook)


def changed(name: str, old: str, new: str) -> dict[str, bytes]:
    """A file in one part of which something was replaced."""
    parts = parts_with(ENVELOPE)
    text = parts[name].decode()
    assert text.count(old) == 1
    return parts | {name: text.replace(old, new).encode()}


def reason(parts: dict[str, bytes]) -> Reason:
    with pytest.raises(FileRefused) as refused:
        read_envelope(parts)
    assert refused.value.outcome is Outcome.REFUSED
    return refused.value.reason


def document(**said: object) -> dict[str, object]:
    """The document of the envelope, with other things said."""
    plain = json.loads(text_of(ENVELOPE))
    assert isinstance(plain, dict)
    return plain | said


def text_of(envelope: Envelope) -> str:
    workbook = a_workbook()
    add_data(workbook, envelope)
    return "".join(str(row.values[0]) for row in workbook.pages[1].rows)


def test_what_was_added_is_read() -> None:
    assert read_envelope(parts_with(ENVELOPE)) == ENVELOPE


@pytest.mark.parametrize("form", FileForm)
def test_every_form_has_a_version(form: FileForm) -> None:
    envelope = replace(ENVELOPE, form=form, version=VERSIONS[form])

    assert read_envelope(parts_with(envelope)) == envelope


def test_the_text_is_canonical_and_says_what_it_is() -> None:
    text = text_of(ENVELOPE)

    assert text.startswith('{"content":{"funds":[{"cash":"-5","gone":null,"is\\u005fopen":true,')
    assert '"form":"BC-CLB","made\\u005fat":"2026-12-02T08:00:00","number":"17",' in text
    assert text.endswith(
        '"profile":"CLB-SIG-1","program":"0.2.0","sender":"HP-LN-NX","version":"1"}'
    )


def test_the_text_is_ascii_without_blanks_and_underscores() -> None:
    text = canonical({"b_b": "Quỹ", "a": ["1", True]})

    assert text == '{"a":["1",true],"b\\u005fb":"Qu\\u1ef9"}'


@pytest.mark.parametrize("letters", [1, 29_999, 30_000, 30_001, 100_000])
def test_a_long_text_stands_in_pieces_one_below_the_other(letters: int) -> None:
    long = replace(ENVELOPE, content={"text": "= &<ỹ"[letters % 5] * letters})
    sheet = load_workbook(BytesIO(workbook_bytes(with_data(long))))["_data"]

    pieces = [str(cell.value) for (cell,) in sheet.iter_rows(max_col=1)]

    assert "".join(pieces) == text_of(long)
    assert {len(piece) for piece in pieces[:-1]} <= {30_000}
    assert read_envelope(parts_with(long)) == long


def with_data(envelope: Envelope) -> Workbook:
    workbook = a_workbook()
    add_data(workbook, envelope)
    return workbook


def test_nobody_sees_the_sheet() -> None:
    workbook = load_workbook(BytesIO(workbook_bytes(with_data(ENVELOPE))))

    assert workbook["_data"].sheet_state == "veryHidden"
    assert {cell.data_type for (cell,) in workbook["_data"].iter_rows(max_col=1)} == {"s"}


def test_a_piece_that_begins_like_a_formula_stays_a_text() -> None:
    pieces = text_of(ENVELOPE).partition("=")

    assert read_envelope(parts_of_text(pieces[0], "=" + pieces[2])) == ENVELOPE


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (WORKBOOK, 'name="_data"', 'name="data"'),
        (WORKBOOK, 'state="veryHidden"', 'state="hidden"'),
        (WORKBOOK, 'state="veryHidden"', 'state="visible"'),
        (WORKBOOK, 'r:id="rId2"', 'r:id="rId9"'),
        (WORKBOOK_RELS, "worksheets/sheet2.xml", "worksheets/sheet9.xml"),
        (WORKBOOK_RELS, "worksheets/sheet2.xml", "../worksheets/sheet2.xml"),
    ],
)
def test_a_file_without_its_data_sheet_has_no_data(name: str, old: str, new: str) -> None:
    assert reason(changed(name, old, new)).code is ReasonCode.NO_DATA


def test_a_workbook_of_anybody_has_no_data() -> None:
    assert reason(workbook_parts(a_workbook())).code is ReasonCode.NO_DATA
    assert reason({}).code is ReasonCode.NO_DATA


def test_two_data_sheets_are_none() -> None:
    workbook = a_workbook()
    add_data(workbook, ENVELOPE)
    add_data(workbook, ENVELOPE)

    assert reason(workbook_parts(workbook)).code is ReasonCode.NO_DATA


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<c r="A1"', '<c r="B1"'),
        ('<row r="1"', '<row r="2"'),
        ('t="inlineStr"', 't="str"'),
        ("<is><t>", "<f>1</f><is><t>"),
        ("</t></is>", "</t><t>x</t></is>"),
        ("</row>", "</row> "),
        ("</row>", '<c r="B1" s="9"/></row>'),
        ("<sheetData>", "<sheetData><row/>"),
        ("<sheetData>", "<sheetRows>"),
        ("{", "&#123;"),
        ("{", "&lbrace;"),
        ('"BC-CLB"', '"BC\u2013CLB"'),
    ],
)
def test_a_data_sheet_of_another_form_is_refused(old: str, new: str) -> None:
    parts = parts_with(ENVELOPE)
    sheet = parts[DATA].decode()
    assert old in sheet

    found = reason(parts | {DATA: sheet.replace(old, new, 1).encode()})

    assert found.code is ReasonCode.DATA_FORM
    assert str(found.details["field"]).startswith("_data")


def test_pieces_stand_in_their_order() -> None:
    text = text_of(ENVELOPE)
    parts = parts_of_text(text[:20], text[20:])
    assert read_envelope(parts) == ENVELOPE

    swapped = parts[DATA].decode().replace('r="1"', 'r="3"').replace('"A1"', '"A3"')

    assert reason(parts | {DATA: swapped.encode()}).details == {"field": "_data!A1"}


def test_a_data_sheet_that_is_no_text_is_refused() -> None:
    assert reason(parts_with(ENVELOPE) | {DATA: b"\xff"}).details == {"field": "_data"}


CANONICAL = text_of(ENVELOPE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '"text"',
        "null",
        CANONICAL + " ",
        CANONICAL + CANONICAL,
        CANONICAL.replace(":", ": ", 1),
        CANONICAL.replace("\\u005f", "_", 1),
        CANONICAL.replace("\\u1ef9", "\\u1EF9", 1),
        CANONICAL.replace('"number":"17"', '"number":17'),
        CANONICAL.replace('"number":"17"', '"number":17.0'),
        CANONICAL.replace('"number":"17"', '"number":NaN'),
        CANONICAL.replace('"number":"17"', '"number":1e999'),
        CANONICAL.replace('"number":"17"', '"number":"17","number":"17"'),
        CANONICAL.replace('"number":"17"', '"number":"16","number":"17"'),
        CANONICAL.replace('"form"', '"zorm"'),
        "[" * 100_000 + "]" * 100_000,
        '{"a":' * 17 + "null" + "}" * 17,
    ],
)
def test_a_text_that_is_not_the_one_of_its_document_is_refused(text: str) -> None:
    assert reason(parts_of_text(text)).code is ReasonCode.DATA_FORM


def test_what_nobody_could_have_written_is_refused_before_it_is_parsed() -> None:
    many = '{"content":[' + ",".join(["[]"] * 300_001) + "]}"

    assert reason(parts_of_text(many)).details == {"field": "_data"}
    assert reason(parts_of_text('"' + "a" * 8_000_000 + '"')).details == {"field": "_data"}


@pytest.mark.parametrize("field", ["sender", "period", "number", "content", "made_at"])
def test_a_missing_field_of_the_head_is_named(field: str) -> None:
    said = {key: value for key, value in document().items() if key != field}

    assert reason(parts_of_text(canonical(said))) == Reason(ReasonCode.DATA_FORM, {"field": field})


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"form": "XX"}, "form"),
        ({"version": "v1"}, "version"),
        ({"number": "-"}, "number"),
        ({"sender": "a\u202e"}, "sender"),
        ({"extra": "1"}, "extra"),
        ({"profile": "CLB-SIG-2"}, "profile"),
        ({"profile": None}, "profile"),
    ],
)
def test_a_head_of_another_form_is_refused(said: dict[str, object], field: str) -> None:
    assert reason(parts_of_text(canonical(document(**said)))).details == {"field": field}


@pytest.mark.parametrize("number", [-1, 100_001, 10**9])
def test_no_sender_has_so_many_files(number: int) -> None:
    found = reason(parts_with(replace(ENVELOPE, number=number)))

    assert found == Reason(ReasonCode.DATA_FORM, {"field": "number"})


def test_marks_of_xml_in_a_text_are_read_as_they_were_written() -> None:
    marks = "&amp; &lt; < > & &amp;lt;"

    assert read_envelope(parts_with(replace(ENVELOPE, program=marks))).program == marks


def test_a_newer_version_is_told_apart_whatever_else_it_has() -> None:
    newer = document(version="3", profile="CLB-SIG-2", extra=["unknown"])

    assert reason(parts_of_text(canonical(newer))) == Reason(ReasonCode.TOO_NEW, {})
