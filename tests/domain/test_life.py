"""How strictly an event is read, and that nothing is lost between reading and writing it."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import USUAL, Document, an_event, paid
from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.choices import LeaveReason, Method, Place, Repayment, Role
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import ACT_TYPES, Event
from lthtgn_desktop.domain.life import as_document, as_line, read_event
from lthtgn_desktop.domain.money import DENOMINATIONS, MAX_AMOUNT
from lthtgn_desktop.domain.month import Month

NO_TEXT = [None, 7, True, 1.5, ["An"], {"name": "An"}]
# Floats stand here to be refused.
NO_WHOLE_NUMBER = [1.0, 1000.5, "1000", "1.000", True, False, None, [1], float("nan"), float("inf")]


def read(document: object) -> Event:
    return read_event(document, spare_ref="spare")


def refusal(document: object) -> tuple[RefusalCode, object]:
    """Why a document is refused, and the key that is to blame."""
    with pytest.raises(Refused) as caught:
        read(document)
    return caught.value.code, caught.value.details.get("key")


# What an event is


@pytest.mark.parametrize("document", [None, [], "club", 1, True, [an_event("club")]])
def test_an_event_is_an_object(document: object) -> None:
    assert refusal(document) == (RefusalCode.NOT_AN_OBJECT, None)


@pytest.mark.parametrize("type_name", ["donate", "Club", "club ", "", None, 1, ["club"], {}])
def test_an_unknown_type_is_refused(type_name: object) -> None:
    document = an_event("club") | {"type": type_name}

    assert refusal(document) == (RefusalCode.UNKNOWN_TYPE, None)


@pytest.mark.parametrize("key", ["type", "date"])
def test_an_event_without_a_type_or_a_date_is_refused(key: str) -> None:
    document = an_event("club")
    del document[key]

    assert refusal(document) == (RefusalCode.MISSING_KEY, key)


@pytest.mark.parametrize("type_name", ACT_TYPES)
def test_an_unknown_key_is_refused_in_every_event(type_name: str) -> None:
    assert refusal(an_event(type_name) | {"hint": "x"}) == (RefusalCode.UNKNOWN_KEY, "hint")


OPTIONAL = {"policy": {"dues"}, "opening": {"cash"}, "amend": {"phone"}, "collect": set[str]()}
NEEDED = [
    (type_name, key)
    for type_name, usual in USUAL.items()
    for key in usual
    if key not in OPTIONAL.get(type_name, set())
]


@pytest.mark.parametrize(("type_name", "key"), NEEDED)
def test_a_key_that_an_event_needs_cannot_be_left_out(type_name: str, key: str) -> None:
    document = an_event(type_name)
    del document[key]

    assert refusal(document) == (RefusalCode.MISSING_KEY, key)


@pytest.mark.parametrize(
    ("document", "key"),
    [
        (an_event("club", from_="x"), "from"),
        (an_event("spend", from_=None) | {"from_": "cash"}, "from"),
        (an_event("collect", lines=[paid(dues=1, date="2024-01-01")]), "date"),
        (an_event("collect", lines=[paid(dues=1, ref="e1")]), "ref"),
    ],
    ids=str,
)
def test_a_key_of_another_place_is_unknown_here(document: Document, key: str) -> None:
    code, blamed = refusal(document)

    assert (code, blamed) in {(RefusalCode.UNKNOWN_KEY, key), (RefusalCode.MISSING_KEY, key)}


def test_a_key_left_out_is_not_the_same_as_null() -> None:
    assert read(an_event("spend")).act == read(an_event("spend", to=None)).act
    assert refusal(an_event("spend") | {"to": None}) == (RefusalCode.NOT_A_TEXT, "to")


# Names and other texts


@pytest.mark.parametrize("value", NO_TEXT, ids=repr)
def test_a_text_is_a_text(value: object) -> None:
    assert refusal(an_event("join") | {"name": value}) == (RefusalCode.NOT_A_TEXT, "name")


@pytest.mark.parametrize("value", ["", " ", "\u00a0", "\u2003 \u3000"], ids=ascii)
def test_a_name_of_nothing_but_blanks_is_empty(value: str) -> None:
    assert refusal(an_event("join", name=value)) == (RefusalCode.EMPTY_TEXT, "name")


@pytest.mark.parametrize(
    "hidden",
    [
        "\x00",
        "\t",
        "\n",
        "\r",
        "\x1b",
        "\x7f",
        "\x85",
        "\u00ad",  # soft hyphen
        "\u200b",  # zero width space
        "\u200d",  # zero width joiner
        "\u200e",  # left-to-right mark
        "\u200f",  # right-to-left mark
        "\u202e",  # right-to-left override
        "\u2066",  # left-to-right isolate
        "\u2028",  # line separator
        "\u2029",  # paragraph separator
        "\ufeff",  # byte order mark
        "\ud800",  # half of a pair
        "\ue000",  # private use
        "\uffff",  # no character at all
        "\U000e0041",  # a tag
    ],
    ids=ascii,
)
@pytest.mark.parametrize("text", ["{}", "{}An", "An{}", "Trần {}An"])
def test_a_name_with_a_character_that_cannot_be_seen_is_refused(text: str, hidden: str) -> None:
    document = an_event("join", name=text.format(hidden))

    assert refusal(document) == (RefusalCode.HIDDEN_CHARACTER, "name")


@pytest.mark.parametrize(
    ("type_name", "key"),
    [
        ("club", "name"),
        ("club", "hamlet"),
        ("club", "commune"),
        ("club", "province"),
        ("fund", "name"),
        ("officer", "name"),
        ("amend", "name"),
        ("receive", "from"),
        ("return", "to"),
        ("spend", "text"),
        ("spend", "to"),
        ("reverse", "reason"),
        ("club", "ref"),
        ("club", "code"),
        ("fund", "code"),
        ("join", "member"),
        ("lend", "loan"),
    ],
)
def test_no_text_anywhere_is_empty_or_hides_something(type_name: str, key: str) -> None:
    assert refusal(an_event(type_name) | {key: "\u202eA"}) == (RefusalCode.HIDDEN_CHARACTER, key)
    assert refusal(an_event(type_name) | {key: " "}) == (RefusalCode.EMPTY_TEXT, key)


@pytest.mark.parametrize(
    "name", ["A'Dơk Y-Bih", "Nguyễn Thị Hòa", "O’Brien", "李 小龙", "H’Hen Niê 2"]
)
def test_a_name_may_hold_letters_and_marks_of_any_people(name: str) -> None:
    act = read(an_event("officer", name=name)).act

    assert act == acts.Officer(Role.TREASURER, name)


def test_a_text_is_kept_composed_and_without_blanks_around_it() -> None:
    decomposed = "  Nguye\u0302\u0303n Thi\u0323 Ho\u0300a "

    act = read(an_event("officer", name=decomposed)).act

    assert act == acts.Officer(Role.TREASURER, "Nguyễn Thị Hòa")


@pytest.mark.parametrize(("key", "longest"), [("name", 500), ("ref", 200)])
def test_a_text_has_a_longest_length(key: str, longest: int) -> None:
    read(an_event("join") | {key: "a" * longest})

    assert refusal(an_event("join") | {key: "a" * (longest + 1)}) == (
        RefusalCode.TEXT_TOO_LONG,
        key,
    )


@pytest.mark.parametrize("code", ["M001", "HP-LN-NX", "a", "1", "M.01_b", "Hội-1", "x" * 32])
def test_a_code_is_letters_and_digits_with_dots_and_dashes_inside(code: str) -> None:
    assert read(an_event("leave", member=code)).act == acts.Leave(code, LeaveReason.MOVED)


@pytest.mark.parametrize(
    "code", ["M 001", "-M", "_M", ".M", "M:1", "M/1", "x" * 33, "M\u00a01", '"M"', "=1+1"]
)
def test_anything_else_is_no_code(code: str) -> None:
    assert refusal(an_event("leave", member=code)) == (RefusalCode.NOT_A_CODE, "member")


# Days and months


@pytest.mark.parametrize("day", ["2024-02-29", "1900-01-01", "2199-12-31"])
def test_a_day_is_year_month_and_day(day: str) -> None:
    assert read(an_event("meeting", day)).date == date.fromisoformat(day)


@pytest.mark.parametrize(
    "day",
    [
        "2024-02-30",
        "2023-02-29",
        "2024-13-01",
        "2024-00-10",
        "2024-1-1",
        "20240101",
        "2024-W01-1",
        "2024-01-01T00:00:00",
        " 2024-01-01",
        "2024-01-01\n",
        "01/02/2024",
        "２０２４-01-01",
        "1899-12-31",
        "2200-01-01",
        "9999-12-31",
        "",
        20240101,
        None,
        True,
        ["2024-01-01"],
    ],
)
def test_anything_else_is_no_day(day: object) -> None:
    assert refusal(an_event("meeting") | {"date": day}) == (RefusalCode.NOT_A_DATE, "date")


@pytest.mark.parametrize(
    "month",
    [
        "2024-13",
        "2024-00",
        "2024-1",
        "2024",
        "2024-01-01",
        "1899-12",
        "2200-01",
        "٢٠٢٤-01",
        202401,
        None,
    ],
)
def test_a_month_is_year_and_month(month: object) -> None:
    assert read(an_event("close")).act == acts.Close(Month(2024, 1))
    assert refusal(an_event("close") | {"month": month}) == (RefusalCode.NOT_A_MONTH, "month")


@pytest.mark.parametrize("born", ["1955", "1955-03-02", "1960-02-29", "1900"])
def test_a_birth_is_a_year_or_a_whole_date(born: str) -> None:
    act = read(an_event("join", born=born)).act

    assert isinstance(act, acts.Join)
    assert act.born == born


@pytest.mark.parametrize(
    "born",
    [
        "1955-03",
        "1955-02-30",
        "55",
        "1899",
        "abcd",
        "１９５５",
        "195５",
        "",
        1955,
        1955.0,
        True,
        None,
    ],
)
def test_anything_else_is_no_birth(born: object) -> None:
    assert refusal(an_event("join") | {"born": born}) == (RefusalCode.NOT_A_BIRTH, "born")


@pytest.mark.parametrize("year", [1899, 10_000, *NO_WHOLE_NUMBER], ids=repr)
def test_a_year_is_a_whole_number(year: object) -> None:
    document = an_event("household") | {"year": year}

    assert refusal(document) == (RefusalCode.NOT_A_NUMBER, "year")


# Amounts and numbers


@pytest.mark.parametrize("amount", [0, -1, MAX_AMOUNT + 1, 10**30, *NO_WHOLE_NUMBER], ids=repr)
@pytest.mark.parametrize(
    "type_name", ["receive", "return", "spend", "move", "transfer", "lend", "split"]
)
def test_an_amount_is_a_positive_integer(type_name: str, amount: object) -> None:
    document = an_event(type_name) | {"amount": amount}

    assert refusal(document) == (RefusalCode.NOT_AN_AMOUNT, "amount")


@pytest.mark.parametrize("key", ["dues", "entry_fee", "principal", "interest"])
@pytest.mark.parametrize("amount", [0, -1, 1.0, "1000", True])
def test_what_a_member_pays_is_a_positive_integer(key: str, amount: object) -> None:
    document = an_event("collect", lines=[paid(dues=10_000), paid(loan="L0001") | {key: amount}])

    assert refusal(document) == (RefusalCode.NOT_AN_AMOUNT, key)


@pytest.mark.parametrize("amount", [1, MAX_AMOUNT])
def test_the_least_and_the_largest_amount_are_read(amount: int) -> None:
    act = read(an_event("split", amount=amount)).act

    assert isinstance(act, acts.Split)
    assert act.amount == amount


@pytest.mark.parametrize("key", ["dues", "entry_fee"])
def test_a_policy_may_ask_for_nothing(key: str) -> None:
    assert read(an_event("policy") | {key: 0}).type == "policy"
    assert refusal(an_event("policy") | {key: -1}) == (RefusalCode.NOT_A_NUMBER, key)
    assert refusal(an_event("policy") | {key: True}) == (RefusalCode.NOT_A_NUMBER, key)


@pytest.mark.parametrize(("key", "lowest", "highest"), [("months", 1, 600), ("grace", 0, 600)])
def test_a_number_of_months_has_its_limits(key: str, lowest: int, highest: int) -> None:
    for number in (lowest, highest):
        assert read(an_event("lend") | {key: number}).type == "lend"
    for wrong in [lowest - 1, highest + 1, *NO_WHOLE_NUMBER]:
        assert refusal(an_event("lend") | {key: wrong}) == (RefusalCode.NOT_A_NUMBER, key)


@pytest.mark.parametrize(
    ("rate", "expected"), [("0", "0"), ("0.65", "0.65"), ("1.0", "1.0"), ("99.999999", "99.999999")]
)
def test_a_rate_is_kept_to_the_figure(rate: str, expected: str) -> None:
    act = read(an_event("lend", rate=rate)).act

    assert isinstance(act, acts.Lend)
    assert (act.rate, str(act.rate)) == (Decimal(rate), expected)


@pytest.mark.parametrize(
    "rate",
    [
        0.65,
        1,
        "0,65",
        "-1",
        "+1",
        "1.",
        ".5",
        "1e1",
        "100",
        "0.6500001",
        "NaN",
        "Infinity",
        " 1",
        "１",
        "",
        None,
    ],
)
def test_anything_else_is_no_rate(rate: object) -> None:
    assert refusal(an_event("lend") | {"rate": rate}) == (RefusalCode.NOT_A_RATE, "rate")


# Choices, lists and tables


@pytest.mark.parametrize(
    ("type_name", "key", "value"),
    [
        ("officer", "role", "president"),
        ("join", "sex", "f"),
        ("join", "household", "rich"),
        ("leave", "reason", "expelled"),
        ("receive", "into", "safe"),
        ("receive", "nature", "loan"),
        ("receive", "source", "state budget"),
        ("spend", "area", "loss"),
        ("lend", "method", "annuity"),
        ("lend", "principal", "every_4"),
        ("move", "to", None),
        ("move", "to", ["bank"]),
        ("move", "to", 1),
    ],
)
def test_a_choice_is_one_of_its_list(type_name: str, key: str, value: object) -> None:
    assert refusal(an_event(type_name) | {key: value}) == (RefusalCode.NOT_A_CHOICE, key)


@pytest.mark.parametrize("key", ["alone", "disabled", "volunteer"])
@pytest.mark.parametrize("value", [0, 1, "true", "yes", None])
def test_what_is_true_or_false_is_nothing_else(key: str, value: object) -> None:
    assert refusal(an_event("join") | {key: value}) == (RefusalCode.NOT_A_TRUTH, key)


@pytest.mark.parametrize(
    ("type_name", "key", "value"),
    [
        ("meeting", "attended", "M001"),
        ("meeting", "attended", {"M001": True}),
        ("meeting", "attended", None),
        ("collect", "lines", {"member": "M001"}),
        ("collect", "lines", ["M001"]),
        ("collect", "lines", [None]),
        ("policy", "split", [["TTN", 100]]),
        ("split", "shares", "TTN"),
        ("count", "notes", [500_000, 2]),
        ("count", "notes", None),
    ],
)
def test_a_list_is_a_list_and_a_table_a_table(type_name: str, key: str, value: object) -> None:
    assert refusal(an_event(type_name) | {key: value}) == (RefusalCode.NOT_A_LIST, key)


@pytest.mark.parametrize("split", [{}, {"TTN": 99}, {"TTN": 50, "HD": 51}, {"TTN": 0}])
def test_shares_add_up_to_a_hundred(split: dict[str, int]) -> None:
    assert refusal(an_event("policy", split=split))[0] is RefusalCode.SPLIT_NOT_100
    assert refusal(an_event("split", shares=split))[0] is RefusalCode.SPLIT_NOT_100


@pytest.mark.parametrize("part", [-1, 101, 50.0, "50", True])
def test_a_share_is_a_whole_number_of_percent(part: object) -> None:
    document = an_event("policy", split={"TTN": 50, "HD": part})

    assert refusal(document) == (RefusalCode.NOT_A_NUMBER, "split")


def test_a_share_may_be_nothing() -> None:
    act = read(an_event("policy", split={"TTN": 100, "HD": 0})).act

    assert act == acts.Policy(dues=10_000, split=(("TTN", 100), ("HD", 0)))


@pytest.mark.parametrize("note", ["300000", "0", "-1", "500.000", "0500", " 500", "1e3", ""])
def test_a_note_that_is_not_in_circulation_is_refused(note: str) -> None:
    assert refusal(an_event("count", notes={note: 1}))[0] is RefusalCode.NOT_A_NOTE


@pytest.mark.parametrize("number", [-1, 1_000_001, 1.0, "2", True, None])
def test_notes_are_counted_in_whole_numbers(number: object) -> None:
    assert refusal(an_event("count", notes={"500000": number})) == (
        RefusalCode.NOT_A_NUMBER,
        "notes",
    )


def test_every_note_in_circulation_can_be_counted() -> None:
    notes = {str(note): 0 for note in DENOMINATIONS}

    assert read(an_event("count", notes=notes)).act == acts.Count(
        "TTN", tuple((note, 0) for note in DENOMINATIONS)
    )


# Reading and writing


def test_a_lend_is_read_whole() -> None:
    document = an_event("lend", from_="bank", principal="every_3", grace=2, step=500, ref="e7")

    assert read(document) == Event(
        date(2024, 2, 10),
        "e7",
        acts.Lend(
            loan="L0001",
            member="M001",
            fund="TTN",
            from_=Place.BANK,
            amount=12_000_000,
            rate=Decimal(1),
            months=12,
            method=Method.REDUCING,
            principal=Repayment.EVERY_3,
            purpose="Nuôi gà thả vườn",
            grace=2,
            step=500,
        ),
    )


def test_an_event_without_a_name_of_its_own_gets_the_spare_one() -> None:
    assert read(an_event("club")).ref == "spare"
    assert read(an_event("club", ref=" e 1 ")).ref == "e 1"


@pytest.mark.parametrize("ref", [None, 1, True])
def test_a_ref_is_a_text(ref: object) -> None:
    assert refusal(an_event("club") | {"ref": ref}) == (RefusalCode.NOT_A_TEXT, "ref")


def test_reading_changes_no_document() -> None:
    document = an_event("collect", lines=[paid(dues=10_000)])
    before = json.dumps(document)

    read(document)

    assert json.dumps(document) == before


EVERYTHING = [
    *(an_event(type_name, ref=f"e-{type_name}") for type_name in USUAL),
    an_event("policy", ref="e", dues=0, entry_fee=20_000, split={"TTN": 50, "HD": 40, "DP": 10}),
    an_event(
        "join",
        ref="e",
        born="1955-03-02",
        household="near_poor",
        alone=True,
        disabled=False,
        volunteer=True,
        address="Xóm 3",
        phone="0912 345 678",
    ),
    an_event("amend", ref="e", name="Trần Văn Ân", sex="F", born="1956", alone=False),
    an_event("receive", ref="e", nature="borrowed", from_="Chủ nhiệm", member="M001"),
    an_event("return", ref="e", nature="borrowed", to="Chủ nhiệm", member="M001"),
    an_event("spend", ref="e", to="Quán bà Năm"),
    an_event("lend", ref="e", grace=0, step=1, rate="0.000000"),
    an_event("lend", ref="e", request="D001"),
    an_event("loan_decision", ref="e", amount=1, months=600),
    an_event(
        "opening",
        ref="e",
        cash=1,
        bank=2,
        undistributed_interest=3,
        borrowed=[{"from": "Chủ nhiệm", "amount": 4}],
        shares={"M001": 5},
        minutes="BB-01",
        note="Sổ cũ thiếu 1 đồng",
    ),
    an_event("opening", ref="e", cash=None, borrowed=[], shares={}),
    an_event("opening_loan", ref="e", grace=0, step=1, interest_owed=9),
    an_event("meeting", ref="e", attended=[]),
    an_event(
        "collect",
        ref="e",
        lines=[
            paid(dues=10_000, entry_fee=20_000, loan="L0001", principal=1, interest=2),
            paid("M002"),
        ],
    ),
    an_event("split", ref="e", shares={"DP": 100}),
    an_event("count", ref="e", notes={"500000": 3, "1": 999, "200": 0}, explanation="thiếu 1.000"),
]


@pytest.mark.parametrize("document", EVERYTHING, ids=lambda document: document["type"])
def test_a_document_comes_back_as_it_was_read(document: Document) -> None:
    event = read(document)

    assert as_document(event) == document
    assert read(as_document(event)) == event


@pytest.mark.parametrize("document", EVERYTHING, ids=lambda document: document["type"])
def test_a_line_holds_the_whole_event(document: Document) -> None:
    event = read(document)
    line = as_line(event)

    assert "\n" not in line
    assert list(json.loads(line))[:3] == ["type", "date", "ref"]
    assert read(json.loads(line)) == event
    assert as_line(read(json.loads(line))) == line


def test_every_type_of_event_has_been_read_and_written() -> None:
    assert {document["type"] for document in EVERYTHING} == ACT_TYPES.keys()


def test_a_line_is_written_in_the_letters_that_were_typed() -> None:
    assert "Nuôi gà thả vườn" in as_line(read(an_event("lend")))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2)
    ),
    max_leaves=4,
)
KEYS = sorted(
    {key for usual in USUAL.values() for key in usual} | {"date", "ref", "type", "member"}
)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.sampled_from(EVERYTHING), st.sampled_from(KEYS), ANYTHING)
def test_whatever_stands_in_a_key_is_read_faithfully_or_refused(
    document: Document, key: str, value: object
) -> None:
    try:
        event = read(document | {key: value})
    except Refused:
        return

    assert read(json.loads(as_line(event))) == event
