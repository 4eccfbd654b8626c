import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.signing import xml_reader
from lthtgn_desktop.exchange.signing.xml_reader import parse

SRC = Path(xml_reader.__file__).parents[3]
MB = 1024 * 1024
PART = "xl/workbook.xml"
DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HONEST = (
    DECLARATION
    + f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
    '<sheet name="Sổ quỹ &amp; nợ" r:id="rId1"/> <sheet name="Bìa"><t xml:space="preserve"> '
    "1 &lt; 2&#10;</t></sheet></sheets></workbook>".encode()
)


def read(content: bytes) -> Element:
    return parse(content, PART, limit=16 * MB)


def rule(content: bytes, limit: int = 16 * MB) -> object:
    """The rule that the bytes break."""
    with pytest.raises(FileRefused) as refused:
        parse(content, PART, limit=limit)
    assert refused.value.outcome is Outcome.REFUSED
    code, details = refused.value.reason
    assert code is ReasonCode.XML_FORM
    assert details["part"] == PART
    return details["rule"]


# What is read.


def test_names_attributes_and_text_are_read() -> None:
    root = read(HONEST)

    first, second = root[0]
    assert root.tag == f"{{{MAIN}}}workbook"
    assert first.attrib == {"name": "Sổ quỹ & nợ", f"{{{RELATIONS}}}id": "rId1"}
    assert first.tail == " "
    assert second[0].text == " 1 < 2\n"
    assert second[0].attrib == {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


@pytest.mark.parametrize(
    "declaration",
    [
        b"",
        b'<?xml version="1.0"?>',
        b"<?xml version='1.0' encoding='utf-8'?>\r\n",
        b'<?xml version="1.0" encoding="UTF-8" standalone="no" ?>',
        b'<?xml  version = "1.0"\nencoding="US-ASCII"?>',
        b'<?xml version="1.0" encoding="ascii"?>',
    ],
)
def test_a_declaration_of_utf8_or_ascii_says_nothing(declaration: bytes) -> None:
    assert read(declaration + b"<a>1</a>").text == "1"


def test_utf8_may_be_written_with_any_capitals() -> None:
    for name in ("utf-8", "UTF-8", "Utf-8"):
        assert read(f'<?xml version="1.0" encoding="{name}"?><a>ạ</a>'.encode()).text == "ạ"


def test_an_element_without_namespace_has_its_plain_name() -> None:
    root = read(b'<a xmlns:b="urn:b" b:c="1" c="2"><b:d/></a>')

    assert (root.tag, root[0].tag) == ("a", "{urn:b}d")
    assert root.attrib == {"{urn:b}c": "1", "c": "2"}


def test_the_inner_declaration_of_a_namespace_counts() -> None:
    root = read(b'<a xmlns="urn:a"><a xmlns="urn:b"><a xmlns=""/></a><a/></a>')

    assert [element.tag for element in root.iter()] == ["{urn:a}a", "{urn:b}a", "a", "{urn:a}a"]


def test_a_long_text_is_one_text() -> None:
    text = "Nguyễn Thị Hạnh & con\n" * 1200

    root = read(f"<a>{text.replace('&', '&amp;')}</a>".encode())

    assert root.text == text


def test_a_sheet_of_many_cells_is_read() -> None:
    cell = b'<c r="A1" t="n"><v>50000</v></c>'

    assert len(read(b"<row>" + cell * 60_000 + b"</row>")) == 60_000


# What a parser should never see.


@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a SYSTEM "http://evil.example/a.dtd"><a/>',
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        b"<a><!ENTITY b 'c'></a>",
        b"<!-- why --><a/>",
        b"<a><!-- why --></a>",
        b"<a/><!-- why -->",
        b"<a><![CDATA[1]]></a>",
        b"<?mso-application progid='Excel.Sheet'?><a/>",
        b"<a><?php why?></a>",
        b"<a/><?why?>",
        b"<?xml-stylesheet href='a'?><a/>",
    ],
)
@pytest.mark.parametrize("declaration", [b"", DECLARATION])
def test_document_types_comments_and_instructions_are_refused(
    declaration: bytes, content: bytes
) -> None:
    assert rule(declaration + content) == "markup"


def test_a_billion_laughs_are_not_laughed() -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))

    laughs = f'<!DOCTYPE l [<!ENTITY l0 "lol">{entities}]><l>&l9;</l>'

    assert rule(DECLARATION + laughs.encode()) == "markup"


@pytest.mark.parametrize("entity", ["&nbsp;", "&b;", "&#0;", "&#xD800;", "&#1114112;", "&"])
def test_only_the_five_known_entities_and_real_characters_are_read(entity: str) -> None:
    assert rule(f"<a>{entity}</a>".encode()) == "well_formed"


@pytest.mark.parametrize(
    "encoding",
    ["UTF-16", "UTF-16LE", "UTF-7", "UTF-32", "ISO-8859-1", "windows-1258", "utf8", "", "EBCDIC"],
)
def test_any_other_declared_encoding_is_refused(encoding: str) -> None:
    assert rule(f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode()) == "markup"


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp037"])
def test_bytes_of_another_encoding_are_refused(codec: str) -> None:
    for text in ("<a>1</a>", '<?xml version="1.0"?><a>1</a>'):
        assert rule(text.encode(codec)) in {"encoding", "markup", "well_formed"}


def test_a_byte_order_mark_is_refused() -> None:
    assert rule(b"\xef\xbb\xbf<a/>") == "encoding"
    assert rule(b"\xef\xbb\xbf" + HONEST) == "encoding"


def test_what_calls_itself_ascii_is_ascii() -> None:
    for name in ("us-ascii", "ASCII", "Us-Ascii"):
        assert rule(f'<?xml version="1.0" encoding="{name}"?><a>ạ</a>'.encode()) == "encoding"


@pytest.mark.parametrize(
    "declaration",
    [
        b'<?xml version="1.1"?>',
        b'<?xml encoding="UTF-8"?>',
        b'<?xml version="1.0" standalone="maybe"?>',
        b'<?xml version="1.0" standalone="yes" encoding="UTF-8"?>',
        b"<?xml version=\"1.0'?>",
        b'<?XML version="1.0"?>',
    ],
)
def test_another_declaration_is_refused(declaration: bytes) -> None:
    assert rule(declaration + b"<a/>") == "markup"


@pytest.mark.parametrize(
    "content",
    [b"", b" <a/>", b"\n" + DECLARATION + b"<a/>", b"text", b"\0<a/>", b"<a>\0</a>", b"<\0a\0>\0"],
)
def test_what_does_not_begin_with_an_element_or_holds_zeros_is_refused(content: bytes) -> None:
    assert rule(content) == "encoding"


@pytest.mark.parametrize(
    "content",
    [
        b"<",
        b"<a>",
        b"<a></b>",
        b"<a/><b/>",
        b"<a/>text",
        DECLARATION,
        DECLARATION + b"text",
        b"<a b=1/>",
        b"<a b='1' b='2'/>",
        b"<a b='<'/>",
        b"<a>]]></a>",
        b"<a>\x01</a>",
        b"<a>\xff</a>",
        b"<a>\xc0\xbc</a>",
        b"<a>\xed\xa0\x80</a>",
        b"<a>\xef\xbf\xbf</a>",
        b"<b:a/>",
        b"<a b:c='1'/>",
        b"<a:b:c xmlns:a='urn:a'/>",
        b"<a xmlns:b='urn:b' xmlns:c='urn:b' b:d='1' c:d='2'/>",
        b"<a xmlns:xml='urn:b'/>",
        b"<a xmlns:b=''/>",
        HONEST[:-1],
    ],
)
def test_what_is_not_well_formed_is_refused(content: bytes) -> None:
    assert rule(content) == "well_formed"


# What is only large.


def nested(depth: int) -> bytes:
    return b"<a>" * depth + b"</a>" * depth


def with_attributes(count: int, before: bytes = b"") -> bytes:
    return b"<a" + before + b"".join(b' b%d=""' % number for number in range(count)) + b"/>"


def test_a_part_has_a_limit_of_its_own() -> None:
    assert parse(HONEST, PART, limit=len(HONEST)).tag
    assert rule(HONEST, limit=len(HONEST) - 1) == "size"


def test_elements_stand_in_each_other_40_deep_at_most() -> None:
    assert len(list(read(nested(40)).iter())) == 40
    assert rule(nested(41)) == "depth"


def test_only_open_elements_count_as_deep() -> None:
    assert len(read(b"<a>" + nested(39) * 50 + b"</a>")) == 50


def test_an_element_has_60_attributes_at_most() -> None:
    assert len(read(with_attributes(60)).attrib) == 60
    assert rule(with_attributes(61)) == "attributes"


def test_its_namespaces_count_as_attributes() -> None:
    namespaces = b"".join(b' xmlns:n%d="urn:n"' % number for number in range(30))

    assert len(read(with_attributes(30, namespaces)).attrib) == 30
    assert rule(with_attributes(31, namespaces)) == "attributes"


def test_a_part_has_400_000_nodes_at_most() -> None:
    below = b"<a>" + b'<b c="1" d="2"/>' * 133_333 + b"</a>"

    assert len(read(below)) == 133_333
    assert rule(below.replace(b"</a>", b"<b/></a>")) == "nodes"


def test_a_part_has_500_different_names_at_most() -> None:
    names = b"".join(b"<b%d/>" % number for number in range(499))

    assert len(read(b"<a>" + names + b"<a/></a>")) == 500
    assert rule(b"<a>" + names + b"<c/></a>") == "names"


def test_a_tag_and_its_text_have_128_kb_at_most() -> None:
    text = b"x" * (128 * 1024 - len("<a>"))

    assert read(b"<a>" + text + b"</a>").text == text.decode()
    assert rule(b"<a>" + text + b"xx</a>") == "run"
    assert rule(b'<a b="' + text + b'xx"/>') == "run"


@pytest.mark.parametrize(
    "name", ["h" * 201, "urn:}a", "urn:{a", "urn:ạ", "urn:a b", "urn:a&quot;", "urn:a&lt;"]
)
def test_a_namespace_has_a_short_and_plain_name(name: str) -> None:
    assert rule(f'<a xmlns="{name}"/>'.encode()) in {"namespace", "well_formed"}
    assert rule(f'<a xmlns:b="{name}"/>'.encode()) in {"namespace", "well_formed"}


# Chance and malice.

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))
NAMES = st.from_regex(r"\A(\{urn:[a-z]{1,3}\})?[a-z]{1,4}\Z")


@st.composite
def elements(draw: st.DrawFn) -> Element:
    """An element with a few others in it."""
    root = Element(draw(NAMES), draw(st.dictionaries(NAMES, TEXTS, max_size=3)))
    root.text = draw(TEXTS)
    for _ in range(draw(st.integers(0, 3))):
        child = Element(draw(NAMES), draw(st.dictionaries(NAMES, TEXTS, max_size=2)))
        child.text, child.tail = draw(TEXTS), draw(TEXTS)
        root.append(child)
    return root


def shape(root: Element) -> list[object]:
    return [(one.tag, one.attrib, one.text or "", one.tail or "") for one in root.iter()]


@given(elements())
def test_whatever_was_written_is_what_is_read(root: Element) -> None:
    assert shape(read(tostring(root, "utf-8"))) == shape(root)


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_bytes_without_sense_are_read_or_refused(first: bytes, second: bytes) -> None:
    for content in (first, b"<" + first, b"<a>" + first + b"<b " + second + b"/></a>"):
        assert outcome(content) is not None


def outcome(content: bytes) -> list[object] | ReasonCode:
    try:
        return shape(read(content))
    except FileRefused as refused:
        return refused.reason.code


def test_with_some_bytes_changed_it_is_read_or_refused() -> None:
    chance = random.Random(5)  # noqa: S311 - reproducible, no secret
    pieces = [
        b"<",
        b">",
        b"&",
        b"<!",
        b"<?",
        b'"',
        b"\0",
        b"\xff\xfe",
        b"xmlns",
        b"<a>",
        b"=",
        b":",
    ]
    for _ in range(3000):
        content = bytearray(HONEST)
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(content))
            content[at : at + chance.randint(0, 3)] = chance.choice([*pieces, chance.randbytes(1)])
        assert outcome(bytes(content))


def filled(unit: bytes, size: int = 16 * MB) -> bytes:
    return b"<a>" + unit * ((size - 7) // len(unit)) + b"</a>"


LONG = b"h" * 100_000
HOSTILE: dict[str, Callable[[], bytes]] = {
    "elements": lambda: filled(b"<b/>"),
    "elements and text": lambda: filled("<b>ạ</b>ạ".encode()),
    "attributes": lambda: filled(b'<b c="xx"/>'),
    "names": lambda: b"<a>" + b"".join(b"<b%d/>" % n for n in range(MB)) + b"</a>",
    "attributes in one tag": lambda: (
        b"<a" + b"".join(b' b%d=""' % n for n in range(14_000)) + b"/>"
    ),
    "long tags": lambda: filled(b'<b c="' + LONG + b'"/>'),
    "deep": lambda: b"<a>" * (16 * MB // 3),
    "marks": lambda: b"<" * (16 * MB),
    "lines": lambda: filled(b"\n" * 120_000 + b"<b/>"),
    "characters": lambda: filled(b"&#7841;" * 18_000 + b"<b/>"),
    "laughs": lambda: b'<!DOCTYPE a [<!ENTITY b "' + LONG + b'">]><a>' + b"&b;" * MB + b"</a>",
    "namespaces": lambda: filled(b'<b xmlns:c="urn:c" xmlns:d="urn:d" c:e="" d:e=""/>'),
    "a long namespace": lambda: b'<a xmlns:b="' + LONG + b'">' + b'<a b:c=""/>' * MB + b"</a>",
}

READS = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))
resource.setrlimit(resource.RLIMIT_CPU, (2, 2))
from pathlib import Path
from lthtgn_desktop.domain.reception import FileRefused
from lthtgn_desktop.exchange.signing.xml_reader import parse
try:
    print(parse(Path(sys.argv[1]).read_bytes(), "a", limit=16 << 20).tag)
except FileRefused as refused:
    print(refused.reason.details["rule"])
"""


@pytest.mark.parametrize(
    ("what", "answer"),
    [
        ("elements", "nodes"),
        ("elements and text", "nodes"),
        ("attributes", "nodes"),
        ("names", "names"),
        ("attributes in one tag", "attributes"),
        ("long tags", "a"),
        ("deep", "depth"),
        ("marks", "well_formed"),
        ("lines", "a"),
        ("characters", "a"),
        ("laughs", "markup"),
        ("namespaces", "nodes"),
        ("a long namespace", "namespace"),
    ],
)
def test_the_worst_parts_cost_two_seconds_and_200_mb_at_most(
    tmp_path: Path, what: str, answer: str
) -> None:
    path = tmp_path / "worst.xml"
    path.write_bytes(HOSTILE[what]())

    command = [sys.executable, "-c", READS, str(path)]
    found = subprocess.run(
        command, check=False, capture_output=True, text=True, env={"PYTHONPATH": str(SRC)}
    )

    assert (found.stdout.strip(), found.stderr) == (answer, "")
