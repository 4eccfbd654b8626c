from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from command_tools import VIETNAMESE, Lthtgn, in_a_process_of_its_own, is_one_sentence
from lthtgn_desktop.cli.association_words import ACTS
from lthtgn_desktop.domain.balances import FundBalance
from registers import an_address
from store_tools import a_copy

COMMUNE = ("--code", "HNCT-LN", "--name", "Hội NCT xã Liên Nghĩa", "--level", "commune")
PROVINCE = ("--code", "HNCT-HP", "--name", "Hội NCT Hải Phòng", "--level", "province")
MONTHS = ("2022-09", "2022-10", "2022-11")
FUND = list(FundBalance.__slots__)


@pytest.fixture
def register(tmp_path: Path, lthtgn: Lthtgn) -> Path:
    """An empty register of a commune."""
    assert lthtgn("association", "new", tmp_path / "xa.hoi", *COMMUNE).code == 0
    return tmp_path / "xa.hoi"


@pytest.fixture
def card(signing_book: Path, tmp_path: Path, lthtgn: Lthtgn) -> Path:
    """The club's card."""
    assert lthtgn("card", signing_book, "-o", tmp_path / "clb.the").code == 0
    return tmp_path / "clb.the"


@pytest.fixture
def reports(signing_book: Path, tmp_path: Path, lthtgn: Lthtgn) -> list[Path]:
    """The club's reports of September, October and November 2022."""
    return [exported(lthtgn, signing_book, month, tmp_path) for month in MONTHS]


@pytest.fixture
def full(register: Path, card: Path, reports: list[Path], lthtgn: Lthtgn) -> Path:
    """A register that the club is enrolled in and that took its reports in."""
    assert lthtgn("association", "enrol", register, card).code == 0
    assert lthtgn("association", "import", register, *reports).code == 0
    return register


def exported(lthtgn: Lthtgn, book: Path, month: str, folder: Path) -> Path:
    document = lthtgn("export", book, "--month", month, "--out", folder, "--json").document
    return Path(document["file"])


def imported(lthtgn: Lthtgn, register: Path, *paths: Path) -> list[dict[str, Any]]:
    answer = lthtgn("association", "import", register, *paths, "--json")
    files: list[dict[str, Any]] = answer.document["files"]
    fine = {"accepted", "already"}
    assert answer.code == (0 if {one["outcome"] for one in files} <= fine else 1)
    return files


def status(lthtgn: Lthtgn, register: Path) -> dict[str, Any]:
    found: dict[str, Any] = lthtgn("association", "status", register, "--json").document["clubs"]
    return found


# new


def test_a_register_is_made_and_is_empty(register: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("association", "status", register, "--json")

    assert (answer.code, answer.document) == (0, {"clubs": {}, "refused": [], "strangers": []})


def test_a_register_that_is_there_is_2_and_left_alone(
    register: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    before = register.read_bytes()

    for path in (register, tmp_path):
        answer = lthtgn("association", "new", path, *PROVINCE)
        assert answer.code == 2
        assert is_one_sentence(answer)

    assert register.read_bytes() == before


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"--level": "village"}, 2),
        ({"--code": None}, 2),
        ({"--code": "HNCT LN"}, 1),
        ({"--name": " "}, 1),
    ],
    ids=str,
)
def test_a_register_that_cannot_be_is_not_made(
    changes: dict[str, str | None], code: int, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    words = {"--code": "X", "--name": "Hội", "--level": "commune"} | changes
    said = [word for name, value in words.items() if value is not None for word in (name, value)]

    answer = lthtgn("association", "new", tmp_path / "moi.hoi", *said)

    assert answer.code == code
    assert is_one_sentence(answer)
    assert not (tmp_path / "moi.hoi").exists()


def test_a_register_on_a_server_has_the_same_commands(
    card: Path, reports: list[Path], tmp_path: Path, lthtgn: Lthtgn
) -> None:
    address = an_address(tmp_path, "postgresql")

    assert lthtgn("association", "new", address, *COMMUNE).code == 0
    assert lthtgn("association", "new", address, *COMMUNE).code == 2
    assert lthtgn("association", "enrol", address, card).code == 0
    assert lthtgn("association", "import", address, *reports).code == 0
    found = lthtgn("association", "report", address, "--period", "2022-11", "--json").document
    assert found["clubs"] == {"enrolled": 1, "reported": 1, "missing": []}


# Calls that are wrong, and what is not there


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("merge",),
        ("status",),
        ("status", "xa.hoi", "--all"),
        ("import", "xa.hoi"),
        ("report", "xa.hoi"),
        ("report", "xa.hoi", "--period", "2026-Q5"),
        ("report", "xa.hoi", "--period", "2026-13"),
        ("report", "xa.hoi", "--period", "quý 4"),
        ("decide", "xa.hoi", "abcd", "--reason", "x"),
        ("decide", "xa.hoi", "abcd", "--accept", "--refuse", "--reason", "x"),
        ("decide", "xa.hoi", "abcd", "--accept"),
        ("answer", "xa.hoi", "--club", "A", "--month", "2026-11"),
        ("answer", "xa.hoi", "--club", "A", "--month", "2026-11", "--out", ".", "--question", "x"),
        ("founded", "xa.hoi", "A", "--year", "1899"),
        ("founded", "xa.hoi", "A", "--source", "lottery"),
        ("target", "xa.hoi", "--year", "2026"),
        ("target", "xa.hoi", "--year", "2026", "--clubs", "-1"),
        ("campaign", "xa.hoi", "--year", "2026", "--members", "x", "--paid", "1", "--amount", "1"),
        ("revoke", "xa.hoi", "A"),
    ],
    ids=str,
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_wrong_call_is_2_and_one_sentence(
    words: tuple[str, ...], language: str, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("--lang", language, "association", *words)

    assert answer.code == 2
    assert is_one_sentence(answer)
    assert bool(VIETNAMESE.search(answer.err)) == (language == "vi")


REST: dict[str, tuple[str, ...]] = {
    "enrol": ("clb.the",),
    "import": ("BC.xlsx",),
    "status": (),
    "held": (),
    "files": (),
    "decide": ("abcd", "--accept", "--reason", "x"),
    "answer": ("--club", "A", "--month", "2026-11", "--out", "."),
    "report": ("--period", "2026-11"),
    "card": ("-o", "hoi.the"),
    "revoke": ("A", "--reason", "x"),
    "founded": ("A", "--year", "2019"),
    "target": ("--year", "2026", "--clubs", "3"),
    "campaign": ("--year", "2026", "--members", "2", "--paid", "1", "--amount", "10000"),
}


@pytest.mark.parametrize("act", sorted(ACTS.keys() - {"new"}))
def test_where_there_is_no_register_every_act_is_3(
    act: str, tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clb.the").write_text("{}")
    (tmp_path / "thu.hoi").write_text("Kính gửi")

    for register in ("gone.hoi", "thu.hoi", ".", "mysql://localhost/x"):
        answer = lthtgn("association", act, register, *REST[act])
        assert answer.code == 3
        assert is_one_sentence(answer)


def test_a_clubs_book_is_no_register(book: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("association", "status", book)

    assert answer.code == 3
    assert is_one_sentence(answer)


def test_a_server_that_is_not_there_is_4(lthtgn: Lthtgn) -> None:
    answer = lthtgn("association", "status", "postgresql+psycopg://x:secret@127.0.0.1:1/hoi")

    assert answer.code == 4
    assert is_one_sentence(answer)
    assert "secret" not in answer.err


@pytest.mark.parametrize("act", ["answer", "report"])
def test_what_the_association_signs_needs_its_password(
    act: str, full: Path, tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    words: dict[str, tuple[object, ...]] = {
        "answer": ("--club", "CLB-0003", "--month", "2022-11", "--out", tmp_path),
        "report": ("--period", "2022-11", "--out", tmp_path),
    }
    before = sorted(tmp_path.iterdir())
    monkeypatch.delenv("LTHTGN_PASSWORD")

    needed = lthtgn("association", act, full, *words[act])
    assert needed.code == 4
    assert is_one_sentence(needed)

    monkeypatch.setenv("LTHTGN_PASSWORD", "đúng")
    lthtgn("association", "card", full, "-o", tmp_path / "first.the")
    monkeypatch.setenv("LTHTGN_PASSWORD", "sai")
    wrong = lthtgn("association", act, full, *words[act])
    assert wrong.code == 4
    assert is_one_sentence(wrong)
    assert sorted(tmp_path.iterdir()) == sorted([*before, tmp_path / "first.the"])


# enrol, revoke, card


def test_a_club_is_enrolled_and_its_key_shown(
    register: Path, card: Path, signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    again = ("card", signing_book, "-o", tmp_path / "again.the", "--json")
    key = lthtgn(*again).document["fingerprint"]

    answer = lthtgn("association", "enrol", register, card, "--fingerprint", key, "--json")

    assert (answer.code, answer.err) == (0, "")
    assert answer.document["fingerprint"] == key
    assert (answer.document["code"], answer.document["kind"]) == ("CLB-0003", "club")
    assert (answer.document["new"], answer.document["replaces"]) == (True, None)
    said = lthtgn("association", "enrol", register, card).out
    assert f"Mã khóa: {key}" in said


@pytest.mark.parametrize(
    ("content", "code"), [(b"", 1), (b"{}", 1), (b"PK\x03\x04", 1), (None, 3)], ids=str
)
def test_what_is_no_card_enrols_nobody(
    content: bytes | None, code: int, register: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    if content is not None:
        (tmp_path / "x.the").write_bytes(content)

    answer = lthtgn("association", "enrol", register, tmp_path / "x.the")

    assert answer.code == code
    assert is_one_sentence(answer)
    assert status(lthtgn, register) == {}


def test_a_lost_keys_card_needs_a_reason(
    full: Path, signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    new = tmp_path / "moi.the"
    made = lthtgn("card", signing_book, "-o", new, "--new-key", "--json").document

    refused = lthtgn("association", "enrol", full, new)
    assert refused.code == 1
    assert is_one_sentence(refused)
    assert "--reason" in refused.err

    done = lthtgn("association", "enrol", full, new, "--reason", "mất máy", "--json").document
    assert (done["fingerprint"], done["announced"]) == (made["fingerprint"], False)
    assert done["replaces"] is not None


def test_after_a_handover_the_new_card_is_taken_without_one(
    full: Path, signing_book: Path, tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = tmp_path / "moi.the"
    monkeypatch.setenv("LTHTGN_NEW_PASSWORD", "mới")
    to = ("--to", "Trần Thị Mới", "--date", "2022-12-05", "-o", new)
    assert lthtgn("handover", signing_book, *to).code == 0

    done = lthtgn("association", "enrol", full, new, "--json").document

    assert (done["person"], done["announced"]) == ("Trần Thị Mới", True)
    monkeypatch.setenv("LTHTGN_PASSWORD", "mới")
    assert lthtgn("close", signing_book, "--month", "2022-12").code == 0
    path = exported(lthtgn, signing_book, "2022-12", tmp_path)
    assert [one["outcome"] for one in imported(lthtgn, full, path)] == ["accepted"]


def test_a_revoked_key_brings_nothing_new(
    full: Path, signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    assert lthtgn("association", "revoke", full, "CLB-0003", "--reason", "mất máy").code == 0

    (done,) = imported(lthtgn, full, exported(lthtgn, signing_book, "2022-08", tmp_path))

    assert (done["outcome"], done["reasons"][0]["code"]) == ("refused", "key_revoked")
    assert status(lthtgn, full)["CLB-0003"]["fingerprint"] is None
    again = lthtgn("association", "revoke", full, "CLB-0003", "--reason", "mất máy")
    assert again.code == 1
    assert is_one_sentence(again)


def test_the_associations_card_is_written_over_neither_files_nor_the_register(
    register: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    path = tmp_path / "hoi.the"
    first = lthtgn("association", "card", register, "-o", path, "--json").document
    before = register.read_bytes()

    assert lthtgn("association", "card", register, "-o", path).code == 2
    assert lthtgn("association", "card", register, "-o", path, "--force").code == 0
    assert lthtgn("association", "card", register, "-o", register, "--force").code == 2
    assert register.read_bytes() == before
    again = lthtgn("association", "card", register, "-o", tmp_path / "x.the", "--json").document
    assert again["fingerprint"] == first["fingerprint"]


# import, status, held, decide


def test_reports_are_taken_in_once(
    register: Path, card: Path, reports: list[Path], lthtgn: Lthtgn
) -> None:
    lthtgn("association", "enrol", register, card)

    first, again = (imported(lthtgn, register, *reports) for _ in range(2))

    assert [(one["file"], one["outcome"], one["month"]) for one in first] == [
        (str(path), "accepted", month) for path, month in zip(reports, MONTHS, strict=True)
    ]
    note = {
        "code": "month_missing",
        "message": "Lưu ý: chưa có tháng trước đó (tháng 08/2022) để đối chiếu số dư đầu kỳ.",
    }
    assert [one["reasons"] for one in first] == [[note], [], []]
    assert {one["outcome"] for one in again} == {"already"}


def test_status_says_who_sent_what(full: Path, lthtgn: Lthtgn) -> None:
    (one,) = status(lthtgn, full).values()

    assert set(one) == {"name", "fingerprint", "last_month", "missing_months", "held", "chain"}
    assert (one["last_month"], one["missing_months"], one["held"]) == ("2022-11", [], [])
    assert one["chain"] == "whole"
    said = lthtgn("association", "status", full).out
    assert "mới nhất: tháng 11/2022 · liền mạch" in said


def test_one_bad_file_never_stops_the_others(
    register: Path, card: Path, reports: list[Path], tmp_path: Path, lthtgn: Lthtgn
) -> None:
    lthtgn("association", "enrol", register, card)
    reports[0].chmod(0o600)
    load_workbook(reports[0]).save(reports[0])

    done = imported(lthtgn, register, reports[0], tmp_path / "gone.xlsx", *reports[1:])

    assert [one["outcome"] for one in done] == ["refused", "refused", "accepted", "accepted"]
    assert done[0]["reasons"][0]["code"] == "no_signature"
    assert (done[0]["club"], done[0]["month"]) == (None, None)
    refused = lthtgn("association", "status", register, "--json").document["refused"]
    assert [one["file"] for one in refused] == [reports[0].name, "gone.xlsx"]


def test_a_person_is_told_what_became_of_each_file(
    register: Path, reports: list[Path], lthtgn: Lthtgn
) -> None:
    answer = lthtgn("association", "import", register, reports[0])

    assert answer.code == 1
    first, second = answer.out.splitlines()
    assert first == f"{reports[0]}: giữ lại, chờ quyết định (CLB-0003 tháng 09/2022)"
    assert second.startswith("  - Tệp nguyên vẹn nhưng CLB-0003 chưa đăng ký.")


def test_what_waits_is_listed_and_decided(
    full: Path, signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    again = exported(lthtgn, signing_book, "2022-11", tmp_path)
    (done,) = imported(lthtgn, full, again)
    assert (done["outcome"], done["reasons"][0]["code"]) == ("held", "month_again")

    (one,) = lthtgn("association", "held", full, "--json").document["files"]
    assert (one["club"], one["month"], one["sequence"]) == ("CLB-0003", "2022-11", 4)
    assert lthtgn("association", "held", full).out.startswith(one["id"][:12])
    assert status(lthtgn, full)["CLB-0003"]["held"] == ["2022-11"]

    words = (one["id"][:12], "--accept", "--reason", "giống nhau")
    assert lthtgn("association", "decide", full, *words).code == 0

    assert lthtgn("association", "held", full, "--json").document == {"files": [], "strangers": []}
    twice = lthtgn("association", "decide", full, *words)
    assert twice.code == 1
    assert is_one_sentence(twice)


def test_a_copied_book_makes_a_fork_until_its_file_is_refused(
    full: Path, signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    copy = a_copy(signing_book, other, "so.clb")
    mine = exported(lthtgn, signing_book, "2022-08", tmp_path)
    theirs = exported(lthtgn, copy, "2022-07", other)
    assert [one["outcome"] for one in imported(lthtgn, full, mine, theirs)] == ["accepted", "held"]
    assert status(lthtgn, full)["CLB-0003"]["chain"] == "fork"

    (one,) = lthtgn("association", "held", full, "--json").document["files"]
    words = (one["id"], "--refuse", "--reason", "sổ chép lại")
    assert lthtgn("association", "decide", full, *words).code == 0

    assert status(lthtgn, full)["CLB-0003"]["chain"] == "whole"


def test_what_waits_is_told_with_its_times_and_what_differs(
    full: Path, signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    imported(lthtgn, full, exported(lthtgn, signing_book, "2022-11", tmp_path))

    (one,) = lthtgn("association", "held", full, "--json").document["files"]
    assert one["differences"] == []
    assert one["signed_at"] <= one["received_at"] or one["signed_at"].endswith("+00:00")
    said = lthtgn("association", "held", full).out.splitlines()
    assert " · tháng 11/2022 · số 4 · " in said[0]
    assert said[1].startswith("  ký lúc ")
    assert said[-1] == "  * số liệu giống hệt số đã nhập"


def test_a_file_that_came_before_the_card_waits_for_it(
    register: Path, card: Path, reports: list[Path], lthtgn: Lthtgn
) -> None:
    imported(lthtgn, register, reports[0])

    document = lthtgn("association", "held", register, "--json").document
    named = {"file": reports[0].name, "club": "CLB-0003", "month": "2022-09"}
    assert document == {"files": [], "strangers": [named]}
    said = lthtgn("association", "held", register).out
    assert "đăng ký thẻ rồi nhập lại" in said
    enrolled = lthtgn("association", "enrol", register, card).out
    assert "Có 1 tệp đến trước thẻ này" in enrolled
    assert imported(lthtgn, register, reports[0])[0]["outcome"] == "accepted"
    assert lthtgn("association", "held", register).out == "Không có tệp nào đang chờ\n"


def test_every_kept_file_is_listed_with_who_decided(
    full: Path, signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    imported(lthtgn, full, exported(lthtgn, signing_book, "2022-11", tmp_path))
    (held,) = lthtgn("association", "held", full, "--json").document["files"]
    for act, reason in (("--refuse", "nhầm"), ("--accept", "đã hỏi lại")):
        words = (held["id"][:12], act, "--reason", reason)
        assert lthtgn("association", "decide", full, *words).code == 0

    files = lthtgn("association", "files", full, "--club", "CLB-0003", "--json").document["files"]

    states = ["accepted", "accepted", "replaced", "accepted"]
    assert [(one["sequence"], one["state"]) for one in files] == list(enumerate(states, 1))
    assert files[-1]["decision"] == "đã hỏi lại"
    said = lthtgn("association", "files", full).out
    assert "tháng 11/2022 · số 3: đã có tệp thay" in said
    assert "đã hỏi lại" in said
    assert lthtgn("association", "files", full, "--club", "CLB-X").code == 1


def test_status_of_a_month_names_who_sent_and_who_did_not(full: Path, lthtgn: Lthtgn) -> None:
    words = ("association", "status", full, "--month")

    there = lthtgn(*words, "2022-11", "--json").document
    assert there == {"month": "2022-11", "sent": ["CLB-0003"], "held": [], "missing": []}
    said = lthtgn(*words, "2022-12").out
    assert "tháng 12/2022, còn thiếu: 1\n  CLB-0003 " in said


def test_a_club_that_never_sent_is_said_to_have_sent_nothing(
    register: Path, card: Path, lthtgn: Lthtgn
) -> None:
    lthtgn("association", "enrol", register, card)

    assert "chưa gửi báo cáo nào" in lthtgn("association", "status", register).out


# the association's key


def test_the_next_key_is_announced_and_taken_above_without_a_reason(
    full: Path, tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    above, first, second = tmp_path / "tinh.hoi", tmp_path / "a.json", tmp_path / "b.json"
    lthtgn("association", "new", above, *PROVINCE)
    lthtgn("association", "card", full, "-o", first, "--officer", "Bà Lan")
    enrolled = lthtgn("association", "enrol", above, first, "--json").document
    assert enrolled["person"] == "Bà Lan"
    monkeypatch.setenv("LTHTGN_NEW_PASSWORD", "mới")

    new = ("--new-key", "--officer", "Ông Minh", "--json")
    made = lthtgn("association", "card", full, "-o", second, *new)

    assert made.code == 0
    done = lthtgn("association", "enrol", above, second, "--json").document
    assert (done["person"], done["announced"]) == ("Ông Minh", True)
    monkeypatch.delenv("LTHTGN_PASSWORD")
    again = lthtgn("association", "card", full, "-o", tmp_path / "c.json", "--json").document
    assert again["fingerprint"] == made.document["fingerprint"]
    assert (tmp_path / "c.json").read_bytes() == second.read_bytes()


def test_a_lost_key_of_the_association_needs_only_the_new_password(
    full: Path, tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    lthtgn("association", "card", full, "-o", tmp_path / "a.json")
    monkeypatch.delenv("LTHTGN_PASSWORD")
    words = ("association", "card", full, "-o", tmp_path / "b.json", "--new-key", "--lost")

    assert lthtgn(*words).code == 4
    monkeypatch.setenv("LTHTGN_NEW_PASSWORD", "mới")
    assert lthtgn(*words).code == 0


@pytest.mark.parametrize("words", [("--lost",), ("--officer", "Bà Lan")], ids=str)
def test_words_that_go_with_a_new_key_only_are_2(
    words: tuple[str, ...], full: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    lthtgn("association", "card", full, "-o", tmp_path / "a.json")

    answer = lthtgn("association", "card", full, "-o", tmp_path / "b.json", *words)

    assert answer.code == 2
    assert is_one_sentence(answer)
    assert not (tmp_path / "b.json").exists()


@pytest.mark.parametrize(
    ("language", "does"), [("vi", "thẻ đăng ký của Hội"), ("en", "the association's own card")]
)
def test_the_help_of_an_act_speaks_the_language_of_the_call(
    language: str, does: str, lthtgn: Lthtgn
) -> None:
    said = lthtgn("association", "card", "--help", "--lang", language).out

    assert does in said
    assert "--password-file" in said
    assert "--password-file" not in lthtgn("association", "status", "--help").out


# report


def test_the_report_is_the_document_of_the_contract(
    full: Path, signing_book: Path, lthtgn: Lthtgn
) -> None:
    document = lthtgn("association", "report", full, "--period", "2022-Q4", "--json").document
    assert (document["period"], document["from"], document["to"]) == (
        "2022-Q4",
        "2022-10-01",
        "2022-12-31",
    )
    assert document["clubs"] == {"enrolled": 1, "reported": 0, "missing": ["CLB-0003"]}

    document = lthtgn("association", "report", full, "--period", "2022-11", "--json").document
    balances = lthtgn("balances", signing_book, "--at", "2022-11-30", "--json").document
    assert document["association"] == "HNCT-LN"
    assert document["funds"] == balances["funds"]
    assert list(document["funds"]["TTN"]) == FUND
    for part in ("members", "funds", "loans", "dues_collected"):
        assert document["by_club"]["CLB-0003"][part] == document[part]
    assert set(document["members"]) == {
        "total",
        "women",
        "aged_60",
        "poor",
        "near_poor",
        "difficult",
    }
    assert set(document["loans"]) == {
        "open",
        "borrowers",
        "turns",
        "lent",
        "principal_collected",
        "interest_collected",
        "outstanding",
        "overdue_principal",
    }


def test_what_a_commune_added_up_is_imported_by_the_province(
    full: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    above, out = tmp_path / "tinh.hoi", tmp_path / "out"
    out.mkdir()
    assert lthtgn("association", "new", above, *PROVINCE).code == 0
    assert lthtgn("association", "card", full, "-o", tmp_path / "xa.the").code == 0
    assert lthtgn("association", "enrol", above, tmp_path / "xa.the").code == 0
    words = ("--period", "2022-11", "--json")
    own = lthtgn("association", "report", full, *words, "--out", out).document
    assert own["file"] == str(out / "TH_HNCT-LN_2022-11_0001.xlsx")

    (done,) = imported(lthtgn, above, *out.iterdir())

    assert (done["outcome"], done["club"], done["month"]) == ("accepted", "HNCT-LN", "2022-11")
    whole = lthtgn("association", "report", above, *words).document
    for part in ("clubs", "members", "funds", "loans", "dues_collected", "by_club"):
        assert whole[part] == own[part]


def test_a_report_that_cannot_be_written_is_4_and_uses_up_no_number(
    full: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    words = ("association", "report", full, "--period", "2022-11", "--json", "--out")

    refused = lthtgn(*words, tmp_path / "usb")
    assert refused.code == 4
    assert is_one_sentence(refused)

    assert lthtgn(*words, tmp_path).document["sequence"] == 1


def test_a_person_is_told_the_main_figures(full: Path, lthtgn: Lthtgn) -> None:
    said = lthtgn("association", "report", full, "--period", "2022-11").out.splitlines()

    assert said[:2] == ["Hội NCT xã Liên Nghĩa, tháng 11/2022", "1/1 CLB có báo cáo"]
    english = lthtgn("association", "report", full, "--period", "2022-12", "--lang", "en").out
    assert english.splitlines()[1:3] == ["0 of 1 clubs reported", "missing: CLB-0003"]


# answer, notes


def test_an_answer_is_written_under_the_name_of_the_report(
    full: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    words = ("--club", "CLB-0003", "--month", "2022-11", "--out", tmp_path)

    document = lthtgn("association", "answer", full, *words, "--json").document

    assert document["file"] == str(tmp_path / "TL_CLB-0003_2022-11_0003.xlsx")
    again = lthtgn("association", "answer", full, *words)
    assert again.code == 2
    assert is_one_sentence(again)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--club", "CLB-0003", "--month", "2022-12"), 1),
        (("--club", "CLB-X", "--month", "2022-11"), 1),
        (("--club", "CLB-0003", "--month", "2022-Q4"), 2),
        (("--club", "CLB-0003", "--month", "2022-11", "--question", "Bìa", "x", "?"), 2),
        (("--club", "CLB-0003", "--month", "2022-11", "--question", "Bìa", "1", "\x01"), 1),
        (("--club", "CLB-0003", "--month", "2022-11", "--question", "Bìa", "1", ""), 1),
    ],
    ids=str,
)
def test_what_cannot_be_answered_is_told_and_nothing_written(
    words: tuple[str, ...], code: int, full: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("association", "answer", full, *words, "--out", tmp_path)

    assert answer.code == code
    assert is_one_sentence(answer)
    assert list(tmp_path.glob("TL*")) == []


def test_what_the_officer_notes_stands_among_the_indicators(full: Path, lthtgn: Lthtgn) -> None:
    year = ("--year", "2022")
    noted = [
        ("founded", full, "CLB-0003", "--year", "2019", "--source", "state_budget"),
        ("target", full, *year, "--clubs", "2"),
        ("campaign", full, *year, "--members", "100", "--paid", "80", "--amount", "800000"),
    ]

    assert [lthtgn("association", *words).code for words in noted] == [0, 0, 0]

    words = ("--period", "2022-11", "--json")
    indicators = lthtgn("association", "report", full, *words).document["indicators"]
    assert "800000" in str(indicators)


@pytest.mark.parametrize(
    "words",
    [
        ("founded", "CLB-X", "--year", "2019"),
        ("campaign", "--year", "2022", "--members", "1", "--paid", "2", "--amount", "20000"),
        ("revoke", "CLB-X", "--reason", "mất máy"),
        ("revoke", "CLB-0003", "--reason", " "),
        ("decide", "abcd", "--accept", "--reason", "x"),
    ],
    ids=str,
)
def test_what_is_against_the_rules_is_1(words: tuple[str, ...], full: Path, lthtgn: Lthtgn) -> None:
    act, *rest = words

    answer = lthtgn("association", act, full, *rest)

    assert answer.code == 1
    assert is_one_sentence(answer)


# All of them


def test_no_act_needs_a_screen(full: Path, tmp_path: Path) -> None:
    done = in_a_process_of_its_own(
        "association",
        "report",
        full,
        "--period",
        "2022-11",
        env={"PATH": "", "QT_QPA_PLATFORM": "none", "LANG": "C"},
        cwd=tmp_path,
    )

    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize("act", ACTS)
def test_every_act_says_how_it_is_called(act: str, lthtgn: Lthtgn) -> None:
    answer = lthtgn("association", act, "--help")

    assert (answer.code, answer.err) == (0, "")
    assert "REGISTER" in answer.out
