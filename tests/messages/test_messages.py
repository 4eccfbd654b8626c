import ast
import re
import string
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from unicodedata import is_normalized

import pytest

from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.breaches import (
    BookDamaged,
    Finding,
    FindingCode,
    RecordDiffers,
    SecondRecordFails,
)
from lthtgn_desktop.domain.errors import (
    OS_TROUBLES,
    ClubError,
    FileExists,
    LineRefused,
    NotALife,
    NotReadable,
    RefusalCode,
    Refused,
    SurroundingsRefuse,
)
from lthtgn_desktop.domain.ledger import GUARDED
from lthtgn_desktop.domain.life import read_event
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.schedule_spec import read_spec
from lthtgn_desktop.domain.secrets import PasswordNeeded, WrongPassword
from lthtgn_desktop.messages import (
    SENTENCES,
    Language,
    finding_sentence,
    language_from,
    sentence,
)
from lthtgn_desktop.messages.findings import FINDINGS
from lthtgn_desktop.messages.troubles import TROUBLES
from lthtgn_desktop.messages.words import Pair
from lthtgn_desktop.store import postgres
from lthtgn_desktop.store.connection import SQLITE_TROUBLES

SERVER_TROUBLES = {*postgres.TROUBLES.values(), *postgres.ANSWERS.values(), "no_server", "not_utf8"}
LAYERS = ("domain", "store", "exchange", "usecases")
SRC = Path(__file__).parents[2] / "src" / "lthtgn_desktop"
VI, EN = Language.VIETNAMESE, Language.ENGLISH
MOST_WORDS = 45
BOOK = Path("so") / "nga-xuyen.clb"

Document = dict[str, object]


def a(kind: str, on: str = "2022-03-10", **keys: object) -> Document:
    return {"type": kind, "date": on} | {key.rstrip("_"): keys[key] for key in keys}


def a_loan(on: str = "2022-03-10", **changed: object) -> Document:
    terms = a("lend", on, loan="L9", member="M001", fund="TTN", from_="cash", amount=500_000)
    terms |= {"rate": "1", "months": 10, "method": "reducing", "principal": "monthly"}
    return terms | {"purpose": "nuôi lợn"} | changed


def a_member(code: str, **changed: object) -> Document:
    return a("join", "2022-01-03", member=code, name="Lê Thị An", sex="F", born="1955") | changed


def paid(member: str, on: str = "2022-03-10", **amounts: object) -> Document:
    return a("collect", on, lines=[{"member": member, **amounts}])


def paid_by_two(dues: int) -> Document:
    return a("collect", lines=[{"member": "M001", "dues": dues}] * 2)


def money_in(nature: str, amount: int, **keys: object) -> Document:
    money = a("receive", "2022-02-01", fund="TTN", into="cash", nature=nature, amount=amount)
    return money | {"source": "other"} | {key.rstrip("_"): keys[key] for key in keys}


def back(nature: str, **keys: object) -> Document:
    return a("return", fund="TTN", from_="cash", nature=nature, amount=90_000) | keys


def split(**changed: object) -> Document:
    return a("split", fund="TTN", amount=90_000, minutes="BB 3") | changed


def handed(from_fund: str, to_fund: str) -> Document:
    return a(
        "transfer", from_fund=from_fund, to_fund=to_fund, amount=1, text="chuyển", minutes="BB 3"
    )


def spent(fund: str, from_: str) -> Document:
    return a("spend", fund=fund, from_=from_, area="health", amount=90_000_000, text="khám")


def asks(request: str, **said: object) -> Document:
    asked = {"request": request, "member": "M001", "amount": 90_000, "months": 9, "purpose": "gà"}
    return a("loan_request", "2022-03-03") | asked | said


def decided(request: str, **said: object) -> Document:
    return a("loan_decision", request=request, decision="approved", minutes="BB 2") | said


LIFE = (
    a("club", "2022-01-01", code="NX", name="CLB", hamlet="x", commune="y", province="z"),
    a_member("M001"),
    a_member("M002"),
    a_loan("2022-02-20", loan="L0001") | {"ref": "r-lend"},
    a_loan("2022-02-20", loan="L0002", member="M002", method="none", rate="0") | {"ref": "r-free"},
    money_in("share", 50_000, member="M001"),
    money_in("borrowed", 50_000, from_="Hội NCT xã"),
    paid("M001", "2022-03-02", dues=10_000, loan="L0001", interest=5_000) | {"ref": "r-paid"},
    paid("M002", "2022-03-02", loan="L0002", principal=100_000),
    a("meeting", "2022-03-02", attended=["M001"]) | {"ref": "r-meet"},
    money_in("gift", 1) | {"ref": "r-gift"},
    a("reverse", "2022-03-03", of="r-gift", reason="nhầm") | {"ref": "r-back"},
    a("leave", "2022-03-04", member="M002", reason="moved"),
    asks("D1"),
    asks("D2"),
    asks("D3"),
    decided("D1", date="2022-03-04"),
    decided("D3", date="2022-03-04"),
    a_loan("2022-03-04", loan="L0003", amount=90_000, request="D1"),
    a("close", "2022-03-05", month="2022-01"),
)

LONG = "x" * 501
Code = RefusalCode
REFUSED: tuple[tuple[RefusalCode, object], ...] = (
    (Code.NOT_AN_OBJECT, [1]),
    (Code.UNKNOWN_TYPE, a("sing")),
    (Code.UNKNOWN_KEY, a("meeting", attended=[], tea=1)),
    (Code.MISSING_KEY, {}),
    (Code.MISSING_KEY, a("meeting")),
    (Code.NOT_AN_AMOUNT, a_loan(amount="5o")),
    (Code.NOT_A_NUMBER, a_loan(months=0)),
    (Code.NOT_A_DATE, a("meeting", "10/03/2022", attended=[])),
    (Code.NOT_A_MONTH, a("close", month="2022-13")),
    (Code.NOT_A_TEXT, a_loan(purpose=1)),
    (Code.EMPTY_TEXT, a_loan(purpose=" ")),
    (Code.TEXT_TOO_LONG, a_loan(purpose=LONG)),
    (Code.HIDDEN_CHARACTER, a_loan(purpose="a\u200b")),
    (Code.NOT_A_CODE, a_loan(member="M 1")),
    (Code.NOT_A_CHOICE, a_loan(method="daily")),
    (Code.NOT_A_CHOICE, spent("HD", "cash") | {"area": "tea"}),
    (Code.NOT_A_CHOICE, back("gift")),
    (Code.NOT_A_TRUTH, a_member("M3", alone="no")),
    (Code.NOT_A_LIST, a("meeting", attended="M001")),
    (Code.NOT_A_LIST, a("collect", lines=[1])),
    (Code.NOT_A_LIST, a("count", fund="HD", notes=[])),
    (Code.NOT_A_LIST, a("policy", split=[])),
    (Code.NOT_A_RATE, a_loan(rate=1)),
    (Code.NOT_A_BIRTH, a_member("M3", born="55")),
    (Code.CLUB_ONCE, LIFE[0]),
    (Code.BEFORE_THE_BOOK, a("meeting", "2021-12-31", attended=[])),
    (Code.MONTH_IS_CLOSED, a("meeting", "2022-01-31", attended=[])),
    (Code.REF_TAKEN, a("meeting", attended=[], ref="r-lend")),
    (Code.FUND_TAKEN, a("fund", code="HD", name="Quỹ")),
    (Code.FUND_UNKNOWN, spent("DP", "cash")),
    (Code.SPLIT_NOT_100, a("policy", split={"TTN": 90})),
    (Code.EMPTY_POLICY, a("policy")),
    (Code.MEMBER_TAKEN, a_member("M001", date="2022-03-10")),
    (Code.MEMBER_UNKNOWN, a("meeting", attended=["M7"])),
    (Code.NOT_A_MEMBER_THAT_DAY, paid("M002", dues=1)),
    (Code.BORN_AFTER_JOINING, a_member("M3", born="2030-03-02", date="2022-03-10")),
    (Code.BORN_AFTER_JOINING, a("amend", member="M001", born="2030")),
    (Code.EMPTY_AMENDMENT, a("amend", member="M001")),
    (Code.HAS_LEFT, a("leave", member="M002", reason="moved")),
    (Code.PAID_AFTER_LEAVING, a("leave", "2022-03-01", member="M001", reason="moved")),
    (
        Code.MONTHS_BACKWARDS,
        a("exempt", member="M001", from_="2022-06", to="2022-05", reason="ốm"),
    ),
    (Code.NOT_AN_AMOUNT, paid_by_two(600_000_000_000)),
    (Code.NOT_ENOUGH_CASH, spent("HD", "cash")),
    (Code.NOT_ENOUGH_BANK, spent("HD", "bank")),
    (Code.SHARE_NEEDS_MEMBER, money_in("share", 1)),
    (Code.SHARE_NEEDS_MEMBER, back("share")),
    (Code.LENDER_UNKNOWN, back("borrowed", to="Ông Ba")),
    (Code.RETURN_NEEDS_WHOM, back("borrowed")),
    (Code.RETURN_TOO_MUCH, back("share", member="M001")),
    (Code.RETURN_TOO_MUCH, back("borrowed", to="Hội NCT xã")),
    (Code.LENDING_FUND_NOT_SPENT, spent("TTN", "cash")),
    (Code.LENDING_FUND_NOT_TRANSFERRED, handed("TTN", "HD")),
    (Code.SAME_PLACE, a("move", fund="HD", from_="cash", to="cash", amount=1)),
    (Code.SAME_FUND, handed("HD", "HD")),
    (Code.NOT_THE_LENDING_FUND, a_loan(fund="HD")),
    (Code.NOT_THE_LENDING_FUND, split(fund="HD")),
    (Code.LOAN_TAKEN, a_loan(loan="L0001")),
    (Code.LOAN_UNKNOWN, paid("M001", loan="L7", principal=1)),
    (Code.LOAN_OF_ANOTHER, paid("M001", loan="L0002", principal=1)),
    (Code.LOAN_NEEDED, paid("M001", principal=1)),
    (Code.LOAN_NOT_OPEN, a("extend", "2022-02-15", loan="L0001", months=1, minutes="BB 3")),
    (Code.LOAN_LATER, paid("M001", "2022-02-15", loan="L0001", principal=1)),
    (Code.GRACE_TOO_LONG, a_loan(grace=10)),
    (Code.RATE_WITHOUT_INTEREST, a_loan(method="none", rate="1.5")),
    (Code.REPAYS_TOO_MUCH, paid("M001", loan="L0001", principal=900_000)),
    (Code.NO_INTEREST, paid("M002", loan="L0002", interest=1)),
    (Code.INTEREST_TOO_EARLY, paid("M001", loan="L0001", interest=90_000)),
    (
        Code.WRITES_OFF_TOO_MUCH,
        a("write_off", loan="L0001", amount=900_000, minutes="BB 3", bearer="HD"),
    ),
    (Code.REQUEST_TAKEN, asks("D1")),
    (Code.REQUEST_UNKNOWN, decided("D7")),
    (Code.REQUEST_OF_ANOTHER, a_loan("2022-03-03", member="M002", request="D2")),
    (Code.REQUEST_NOT_APPROVED, a_loan(request="D2")),
    (Code.REQUEST_LENT, decided("D1")),
    (Code.DECIDED_TOO_EARLY, decided("D2", date="2022-03-02")),
    (Code.DECISION_WITHOUT_TERMS, decided("D2", decision="refused", months=3)),
    (Code.APPROVES_TOO_MUCH, decided("D2", amount=90_001)),
    (Code.LENDS_TOO_MUCH, a_loan(request="D3")),
    (Code.SPLITS_TOO_MUCH, split(shares={"TTN": 100})),
    (Code.SPLIT_NOT_SET, split()),
    (Code.NOT_A_NOTE, a("count", fund="HD", notes={"3": 1})),
    (Code.REF_UNKNOWN, a("reverse", of="r-7", reason="nhầm")),
    (Code.NOT_MONEY, a("reverse", of="r-meet", reason="nhầm")),
    (Code.REVERSED_ALREADY, a("reverse", of="r-gift", reason="nhầm")),
    (Code.REVERSAL_OF_REVERSAL, a("reverse", of="r-back", reason="nhầm")),
    (Code.REVERSAL_BEFORE, a("reverse", "2022-03-01", of="r-paid", reason="nhầm")),
    (Code.REVERSAL_BREAKS, a("reverse", of="r-lend", reason="nhầm")),
    (Code.REVERSAL_BREAKS, a("reverse", of="r-free", reason="nhầm")),
    (Code.REVERSAL_BREAKS, a("reverse", of="r-grant", reason="nhầm")),
    (Code.CLOSE_ORDER, a("close", month="2022-06")),
)

# No request reaches these today: an earlier rule, or nothing yet, refuses it.
BY_HAND = (
    Refused(Code.CLUB_FIRST),
    Refused(Code.MONTH_NOT_CLOSED, month=Month(2022, 6)),
    Refused(Code.SCHEDULE_NOT_POSSIBLE, field="", value="[]"),
    Refused(Code.OPENING_TOO_LATE, day=date(2022, 6, 1), month=Month(2022, 5)),
    Refused(Code.OPENING_TWICE, fund="TTN"),
    Refused(Code.OPENING_EMPTY, fund="HD"),
    Refused(Code.OPENING_OWES_MORE, fund="TTN", amount=1_000),
    Refused(Code.LOAN_OF_THE_BOOK, loan="L1", lent=date(2022, 6, 1), opened=date(2022, 5, 1)),
    Refused(Code.OWES_MORE_THAN_LENT, loan="L1", there=1_000, amount=2_000),
    Refused(Code.DUES_TOO_FAR, name="Trần Văn An", month=Month(2062, 5)),
)

FINGERPRINT = "0000-1111-2222-3333-ZZZZ"
# Raised by use cases, not by the rules: of keys, of an association's register, of paper.
BY_USE_CASES = (
    Refused(Code.CLOCK_BEFORE_PROGRAM, day=date(2009, 1, 1)),
    Refused(Code.NO_KEY_YET),
    Refused(Code.NO_SUCH_REPORT, number=3),
    Refused(Code.NOT_THE_FINGERPRINT, fingerprint=FINGERPRINT),
    Refused(Code.ASSOCIATION_KEY_UNKNOWN, fingerprint=FINGERPRINT),
    Refused(Code.SENDER_UNKNOWN, club="HP-LN-NX"),
    Refused(Code.KEY_NEEDS_REASON, club="HP-LN-NX", fingerprint=FINGERPRINT),
    Refused(Code.CLUB_PASSED_ON, club="HP-LN-NX", owner="HNCT-LN"),
    Refused(Code.FILE_NOT_WAITING, value="abcd"),
    Refused(Code.NOTHING_TO_ANSWER, club="HP-LN-NX", period="2026-10"),
    Refused(Code.STILL_WAITING, club="HP-LN-NX", period="2026-10"),
    Refused(Code.NO_SUCH_SHEET, sheet="Bia", sheets="Bìa · Sổ quỹ"),
    Refused(Code.NO_SUCH_ROW, sheet="Bìa", number=999),
    Refused(Code.PERIOD_TOO_LARGE, period="2026"),
    Refused(Code.MORE_PAID_THAN_MEMBERS, members=100, paid=101),
    Refused(Code.PAPER_TAKES_NOT, paper="members", option="--loan"),
    Refused(Code.PAPER_NEEDS, paper="statement", option="--member"),
    Refused(Code.NOTHING_TO_PRINT, paper="receipt"),
    Refused(Code.VOUCHER_UNKNOWN, value="PT 99/2026 HD"),
    Refused(Code.VOUCHER_OF_ANOTHER_PAPER, value="PC 1/2026 HD", paper="receipt"),
    Refused(Code.SHEET_CODE_UNREADABLE, value="HP/2026"),
    Refused(Code.SHEET_OF_ANOTHER_CLUB, club="HP-LN-NX"),
    Refused(Code.TOO_MANY_SIGNERS, paper="receipt", highest=5),
    Refused(Code.SIGNER_NEEDED, paper="receipt"),
    Refused(Code.SIGNER_TWICE, paper="receipt"),
    Refused(Code.PHONE_UNREADABLE, value="0912"),
    Refused(Code.SHIFT_TOO_FAR, value="-21", highest=20),
    Refused(Code.PASSBOOK_UNKNOWN, member="Trần Văn An"),
    Refused(Code.PASSBOOK_VOLUME_UNKNOWN, member="Trần Văn An", value=9),
    Refused(Code.PASSBOOK_LINE_UNKNOWN, member="Trần Văn An", value=40),
    Refused(Code.PASSBOOK_NOTHING_NEW, member="Trần Văn An"),
)

NAMED: Mapping[str, object] = {
    "number": 12,
    "ref": "lt000012",
    "day": "2022-03-10",
    "vouchers": "PT 3/2022 HD, PT 7/2022 TTN",
}
LINE = '{"type":"collect","date":"2022-03-10","ref":"lt000012","lines":[]}'
MONEY_LINE = '{"type":"spend","date":"2022-03-10","ref":"lt000013","amount":90000}'
FOUND: Mapping[FindingCode, Mapping[str, object]] = {
    FindingCode.DATABASE_DAMAGED: {"what": "database disk image is malformed"},
    FindingCode.FOREIGN_KEY: {"table": "posting", "row": 7, "parent": "account"},
    FindingCode.LOCK_MISSING: {"name": "trigger event_stays"},
    FindingCode.LOCK_CHANGED: {"name": "trigger event_stays"},
    FindingCode.LOCK_STRANGE: {"name": "table tea"},
    FindingCode.EVENT_MISSING: {"number": 12, "vouchers": "PT 1/2026 HD", "document": LINE},
    FindingCode.EVENT_CHANGED: NAMED,
    FindingCode.REPORT_LOST: {"number": 3, "month": "2022-11"},
    FindingCode.CHAIN_BROKEN: NAMED,
    FindingCode.NOT_ZERO: {"number": 12, "amount": -90_000},
    FindingCode.ACCOUNT_CHANGED: {"name": "Assets:Cash:HD"},
    FindingCode.VOUCHER_GAP: {"book": "PT 2022 HD", "last": 9, "number": 8},
    FindingCode.REPORT_CHANGED: {"number": 3},
    FindingCode.KEY_CHANGED: {"number": 2},
    FindingCode.ANSWER_CHANGED: {"number": 4},
    FindingCode.PAPER_SETTING_CHANGED: {"number": 2},
    FindingCode.PASSBOOK_CHANGED: {"number": 7},
    FindingCode.PASSBOOK_LINE_CHANGED: {"number": 80},
    FindingCode.RECORD_LONGER: {"book": 11, "record": 12, "document": LINE},
    FindingCode.RECORD_DIFFERS: {"number": 12, "book": LINE, "record": LINE},
    FindingCode.RULES_DISAGREE: {
        **NAMED,
        "because": Refused(Code.NOT_ENOUGH_CASH, fund="HD", part="", there=0, amount=90_000),
    },
    FindingCode.ENTRY_DISAGREES: NAMED,
    FindingCode.TOTALS_DISAGREE: {"account": "Assets:Cash:HD", "there": 1, "counted": 90_000},
    FindingCode.MONTH_CHANGED: {"month": Month(2022, 6)},
}
FINDING_LIST = [Finding(code, dict(details)) for code, details in FOUND.items()]
OF_THE_FILE = [finding for finding in FINDING_LIST if "because" not in finding.details]


def refused_by(books: Books, document: object) -> Refused:
    with pytest.raises(Refused) as caught:
        examine(books, read_event(document, spare_ref="lt9"))
    return caught.value


@cache
def a_club() -> Books:
    books = Books()
    grant = money_in("grant", 5_000_000) | {"ref": "r-grant", "date": "2022-01-02"}
    for number, document in enumerate([LIFE[0], grant, *LIFE[1:]]):
        event = read_event(document, spare_ref=f"s{number}")
        books.accept(event, examine(books, event))
    return books


def errors() -> list[ClubError]:
    refusal = Refused(Code.LOAN_TAKEN, loan="L1")
    return [
        *(SurroundingsRefuse(code, BOOK) for code in TROUBLES[SurroundingsRefuse]),
        *(NotReadable(code, BOOK) for code in TROUBLES[NotReadable]),
        *(NotALife(code, 3) for code in TROUBLES[NotALife]),
        *(BookDamaged(BOOK, [finding]) for finding in OF_THE_FILE),
        *(BookDamaged(BOOK, [finding] * 3) for finding in OF_THE_FILE),
        LineRefused(7, refusal),
        FileExists(BOOK),
        SecondRecordFails(BOOK),
        SecondRecordFails(BOOK, "not_taken"),
        RecordDiffers(BOOK, 12),
        PasswordNeeded(),
        WrongPassword(),
        *BY_HAND,
        *BY_USE_CASES,
    ]


def pairs() -> Iterator[Pair]:
    yield from SENTENCES.values()
    yield from FINDINGS.values()
    for troubles in TROUBLES.values():
        yield from troubles.values()


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def flaws(text: str) -> list[str]:
    """Return what is wrong with a finished sentence."""
    found = {
        "a detail is missing": "…" in text or "None" in text,
        "too long": len(text.split()) > MOST_WORDS,
        "not composed": not is_normalized("NFC", text),
        "unfilled": "{" in text.replace("{ và", "").replace("{ and", ""),
        "blanks": "  " in text or text != text.strip(),
        "no full stop": not text.endswith("."),
    }
    return [flaw for flaw, is_there in found.items() if is_there]


@pytest.mark.parametrize("pair", [*pairs()])
def test_both_sentences_stand_with_the_same_placeholders(pair: Pair) -> None:
    vietnamese, english = pair

    assert vietnamese.strip()
    assert english.strip()
    assert placeholders(vietnamese) == placeholders(english)


def test_every_refusal_and_every_finding_has_its_sentences() -> None:
    assert SENTENCES.keys() == set(RefusalCode)
    assert FINDINGS.keys() == set(FindingCode)
    assert FOUND.keys() == set(FindingCode)


def test_every_error_of_the_layers_below_has_its_sentence() -> None:
    below = [path for layer in LAYERS for path in (SRC / layer).rglob("*.py")]
    classes = [
        node.name
        for path in below
        for node in nodes_of(path)
        if isinstance(node, ast.ClassDef) and "ClubError" in map(ast.unparse, node.bases)
    ]

    of_their_own = {"Refused", "FileRefused"}  # a sentence for each code, tested by themselves
    assert set(classes) == {kind.__name__ for kind in TROUBLES} | of_their_own


def test_every_trouble_that_the_layers_below_know_has_its_sentence() -> None:
    texts = [path.read_text("utf-8") for layer in LAYERS for path in (SRC / layer).rglob("*.py")]
    raised = {pair for text in texts for pair in re.findall(r'(\w+)\("(\w+)", ', text)}
    known = {kind.__name__: troubles.keys() for kind, troubles in TROUBLES.items()}
    surroundings = {*OS_TROUBLES.values(), *SQLITE_TROUBLES.values(), *SERVER_TROUBLES}

    assert [(kind, code) for kind, code in raised if code not in known.get(kind, {code})] == []
    assert known["SurroundingsRefuse"] == surroundings
    assert {"missing", "not_a_book", "too_new"} <= {code for _, code in raised}


def nodes_of(path: Path) -> Iterator[ast.AST]:
    yield from ast.walk(ast.parse(path.read_text("utf-8")))


def refusals_in(path: Path) -> Iterator[tuple[str, str, set[str]]]:
    """Yield the place, a code and the details of each refusal that a module makes."""
    named: list[RefusalCode] = []  # what a variable stands for: the last one named before it
    expressions = [node for node in nodes_of(path) if isinstance(node, ast.expr)]
    for node in sorted(expressions, key=lambda node: (node.lineno, node.col_offset)):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "RefusalCode":
            named.append(RefusalCode[node.attr])
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Refused":
            details = {keyword.arg or "" for keyword in node.keywords}
            for code in codes_of(node.args[0], named):
                yield f"{path.name}:{node.lineno}", code, details


def codes_of(first: ast.expr, named: list[RefusalCode]) -> list[RefusalCode]:
    if isinstance(first, ast.Attribute):
        is_named = ast.unparse(first.value) == "RefusalCode"
        return [RefusalCode[first.attr]] if is_named else []  # else: one that was made before
    return [*GUARDED.values()] if isinstance(first, ast.Subscript) else named[-1:]


def test_every_place_that_refuses_gives_what_the_sentence_needs() -> None:
    made = [made for path in SRC.rglob("*.py") for made in refusals_in(path)]
    lacking = [
        (place, code, missing)
        for place, code, details in made
        if (missing := placeholders(SENTENCES[code][0]) - details)
    ]

    assert {code for _, code, _ in made} == set(RefusalCode)
    assert lacking == []


@pytest.mark.parametrize(("code", "document"), REFUSED, ids=lambda part: str(part)[:40])
def test_what_the_rules_refuse_is_said_in_full(code: RefusalCode, document: object) -> None:
    refused = refused_by(a_club(), document)

    assert refused.code is code
    assert {language: flaws(sentence(refused, language)) for language in Language} == {
        VI: [],
        EN: [],
    }


def test_every_refusal_is_among_these() -> None:
    tried = {code for code, _ in REFUSED}
    tried |= {refused.code for refused in (*BY_HAND, *BY_USE_CASES)}
    nested = {refused_by(a_club(), document).details.get("because") for _, document in REFUSED}
    because = {refused.code for refused in nested if isinstance(refused, Refused)}

    assert set(RefusalCode) - tried - because == set()
    assert because == {Code.INTEREST_WAS_PAID, Code.REPAYS_TOO_MUCH, Code.NOT_ENOUGH_CASH}


@pytest.mark.parametrize("document", [{}, [], {"method": "\x1b[2J"}])
def test_a_schedule_that_is_not_possible_is_said_in_full(document: object) -> None:
    with pytest.raises(Refused) as caught:
        read_spec(document)

    assert flaws(sentence(caught.value, VI)) == []
    assert flaws(sentence(caught.value, EN)) == []


@pytest.mark.parametrize("error", errors(), ids=lambda error: repr(error)[:60])
def test_every_trouble_is_said_in_full(error: ClubError) -> None:
    assert flaws(sentence(error, VI)) == []
    assert flaws(sentence(error, EN)) == []


@pytest.mark.parametrize("finding", FINDING_LIST, ids=lambda finding: finding.code)
def test_every_finding_is_said_in_full(finding: Finding) -> None:
    assert flaws(finding_sentence(finding, VI)) == []
    assert flaws(finding_sentence(finding, EN)) == []


def test_amounts_funds_and_loans_are_written_as_people_read_them() -> None:
    refused = refused_by(a_club(), paid("M001", loan="L0001", principal=900_000))

    assert sentence(refused, VI) == (
        "Khoản vay L0001 của M001 (quỹ TTN) chỉ còn nợ gốc 500.000 đồng, ít hơn 900.000 đồng. "
        "Xem lại số tiền gốc và ngày ghi."
    )
    assert "L0001 of M001 (fund TTN) only 500.000 đồng" in sentence(refused, EN)


def test_days_months_and_rates_are_written_as_people_read_them() -> None:
    closed = refused_by(a_club(), a("meeting", "2022-01-31", attended=[]))
    rate = Refused(Code.RATE_WITHOUT_INTEREST, rate=Decimal("1.50"))

    assert "Ngày 31/01/2022 " in sentence(closed, VI)
    assert " tháng 01/2022." in sentence(closed, VI)
    assert " up to 2022-01." in sentence(closed, EN)
    assert " 1,50%. " in sentence(rate, VI)
    assert " 1.50%. " in sentence(rate, EN)


def test_a_reversal_that_breaks_a_rule_says_which() -> None:
    refused = refused_by(a_club(), a("reverse", of="r-lend", reason="nhầm"))

    assert sentence(refused, VI) == (
        "Chưa đảo được bút toán “r-lend”. "
        "Khoản vay L0001 đã thu lãi. Đảo các lần thu lãi đó trước, rồi làm lại."
    )


def test_an_entry_is_named_by_number_ref_day_and_vouchers() -> None:
    text = finding_sentence(Finding(FindingCode.EVENT_CHANGED, dict(NAMED)), VI)

    assert text == (
        "Bút toán số 12 (lt000012, 10/03/2022, PT 3/2022 HD, PT 7/2022 TTN) "
        "đã bị sửa sau khi ghi. Đối chiếu với phiếu giấy."
    )


def test_an_entry_that_is_gone_is_named_as_the_second_record_knows_it() -> None:
    gone = Finding(FindingCode.EVENT_MISSING, {"number": 12, "document": LINE})
    gone_twice = Finding(FindingCode.EVENT_MISSING, {"number": 12, "document": ""})
    spending = Finding(FindingCode.EVENT_MISSING, {"number": 12, "document": MONEY_LINE})
    strange = Finding(FindingCode.EVENT_MISSING, {"number": 12, "document": "[1]"})

    assert "nhật ký ghi: ngày 10/03/2022, số hiệu “lt000012”." in finding_sentence(gone, VI)
    assert "nhật ký ghi: (trống)." in finding_sentence(gone_twice, VI)
    assert "10/03/2022, ref “lt000013”, 90.000 đồng." in finding_sentence(spending, EN)
    assert "nhật ký ghi: [1]." in finding_sentence(strange, VI)


def test_a_damaged_book_names_the_first_finding_and_counts_the_rest() -> None:
    one, three = BookDamaged(BOOK, FINDING_LIST[2:3]), BookDamaged(BOOK, FINDING_LIST[2:5])

    assert sentence(one, VI) == (
        f"Chưa mở sổ “{BOOK}”. Khóa bảo vệ sổ “trigger event_stays” không còn. "
        "Chạy kiểm tra (lthtgn check), hoặc khôi phục từ bản sao lưu."
    )
    assert "Còn 2 chỗ khác. Chạy kiểm tra" in sentence(three, VI)
    assert "…" in sentence(BookDamaged(BOOK, []), VI)


def test_a_refused_line_says_its_number() -> None:
    refused = LineRefused(7, Refused(Code.LOAN_TAKEN, loan="L1"))

    assert sentence(refused, VI).startswith("Dòng 7: Đã có khoản vay mã L1. ")
    assert sentence(refused, EN).startswith("Line 7: There is a loan L1 already. ")


def test_an_unknown_error_or_code_has_a_sentence_too() -> None:
    class NewTrouble(ClubError):
        pass

    class OldTrouble(FileExists):
        pass

    assert "(NewTrouble)" in sentence(NewTrouble("x", 1), VI)
    assert "(NotReadable)" in sentence(NotReadable("new", BOOK), EN)
    assert sentence(OldTrouble(BOOK), VI) == sentence(FileExists(BOOK), VI)


def test_a_missing_detail_leaves_a_visible_gap() -> None:
    assert sentence(Refused(Code.LOAN_TAKEN), EN).startswith("There is a loan … already.")


def test_what_stood_in_a_file_cannot_hide_or_flood_the_sentence() -> None:
    typed = "\x1b[2J\u202e{key}\n" + "e\u0302" * 200
    text = sentence(Refused(Code.NOT_AN_AMOUNT, key="amount", value=typed), VI)

    assert "“?[2J?{key}?êê" in text
    assert "ê…”" in text
    assert len(text) < 300


@pytest.mark.parametrize(
    ("environment", "option", "language"),
    [
        ({}, None, VI),
        ({"LTHTGN_LANG": "en"}, None, EN),
        ({"LTHTGN_LANG": " EN "}, None, EN),
        ({"LTHTGN_LANG": "en"}, "vi", VI),
        ({"LTHTGN_LANG": "vi"}, "en", EN),
        ({"LTHTGN_LANG": "fr"}, None, VI),
        ({"LTHTGN_LANG": "en"}, "fr", EN),
        ({"LTHTGN_LANG": ""}, "", VI),
    ],
)
def test_the_option_wins_then_the_environment_then_vietnamese(
    environment: Mapping[str, str], option: str | None, language: Language
) -> None:
    assert language_from(environment, option) is language
