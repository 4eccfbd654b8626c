from pathlib import Path

import pytest
from openpyxl import load_workbook

from command_tools import Lthtgn, is_one_sentence
from store_tools import a_copy, codes, rows


@pytest.fixture
def report(signing_book: Path, tmp_path: Path, lthtgn: Lthtgn) -> Path:
    """The signed report of November 2022, which may be written over."""
    words = ("--month", "2022-11", "--out", tmp_path, "--json")
    path = Path(lthtgn("export", signing_book, *words).document["file"])
    path.chmod(0o600)
    return path


@pytest.fixture
def told(signing_book: Path, report: Path, tmp_path: Path, lthtgn: Lthtgn) -> Path:
    """The association's answer to it, with a question."""
    register = tmp_path / "xa.hoi"
    own = ("--code", "HNCT-LN", "--name", "Hội NCT xã", "--level", "commune")
    assert lthtgn("association", "new", register, *own).code == 0
    assert lthtgn("card", signing_book, "-o", tmp_path / "clb.the").code == 0
    assert lthtgn("association", "enrol", register, tmp_path / "clb.the").code == 0
    assert lthtgn("association", "import", register, report).code == 0
    club = ("--club", "CLB-0003", "--month", "2022-11", "--out", tmp_path)
    asked = ("--question", "Khoản vay", "7", "Vì sao chậm?")
    done = lthtgn("association", "answer", register, *club, *asked, "--json")
    return Path(done.document["file"])


def key_of(path: Path, lthtgn: Lthtgn) -> str:
    return str(lthtgn("verify", path, "--json").document["signer"]["fingerprint"])


# verify


def test_a_report_as_it_was_written_is_0(
    report: Path, signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("verify", report, "--json")

    card = lthtgn("card", signing_book, "-o", tmp_path / "clb.the", "--json").document
    document = answer.document
    assert (answer.code, answer.err) == (0, "")
    assert set(document) == {"outcome", "reasons", "club", "month", "sequence", "signer"}
    assert (document["outcome"], document["reasons"]) == ("valid", [])
    assert (document["club"], document["month"], document["sequence"]) == ("CLB-0003", "2022-11", 1)
    assert set(document["signer"]) == {"name", "fingerprint", "signed_at"}
    assert document["signer"]["fingerprint"] == card["fingerprint"]


def test_a_person_is_told_who_signed_and_when(report: Path, lthtgn: Lthtgn) -> None:
    said = lthtgn("verify", report).out.splitlines()

    assert said[:2] == ["Chữ ký hợp lệ, tệp nguyên vẹn", "CLB-0003 · tháng 11/2022 · số 1"]
    assert said[2].startswith("Người ký: CLB-0003 - ")
    assert said[3] == f"Mã khóa: {key_of(report, lthtgn)}"


def test_a_file_that_excel_saved_is_1_and_says_what_happened(report: Path, lthtgn: Lthtgn) -> None:
    load_workbook(report).save(report)

    answer = lthtgn("verify", report, "--json")

    assert (answer.code, answer.err) == (1, "")
    assert answer.document == {
        "outcome": "unsigned",
        "reasons": [
            {
                "code": "no_signature",
                "message": (
                    "Tệp không có chữ ký. Tệp đã được mở và lưu lại bằng Excel, hãy xin tệp gốc."
                ),
            }
        ],
        "club": None,
        "month": None,
        "sequence": None,
        "signer": {"name": None, "fingerprint": None, "signed_at": None},
    }
    english = lthtgn("verify", report, "--lang", "en").out
    assert english.splitlines()[0] == "The file is not signed"


@pytest.mark.parametrize(
    ("content", "outcome"), [(b"", "refused"), (b"PK", "refused"), (b"Xin", "refused")]
)
def test_what_is_no_report_is_1(
    content: bytes, outcome: str, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    path = tmp_path / "BC.xlsx"
    path.write_bytes(content)

    answer = lthtgn("verify", path, "--json")

    assert (answer.code, answer.document["outcome"]) == (1, outcome)


@pytest.mark.parametrize("name", ["gone.xlsx", "."])
def test_what_cannot_be_read_is_3(name: str, tmp_path: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("verify", tmp_path / name)

    assert answer.code == 3
    assert is_one_sentence(answer)


@pytest.mark.parametrize("words", [(), ("a.xlsx", "b.xlsx"), ("",), ("a.xlsx", "--now")])
def test_a_wrong_call_is_2(words: tuple[str, ...], lthtgn: Lthtgn) -> None:
    answer = lthtgn("verify", *words)

    assert answer.code == 2
    assert is_one_sentence(answer)


# answer


def test_an_answer_is_taken_in_when_its_key_was_compared(
    signing_book: Path, told: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("answer", signing_book, told)
    assert answer.code == 1
    assert is_one_sentence(answer)
    assert key_of(told, lthtgn) in answer.err

    document = lthtgn(
        "answer", signing_book, told, "--fingerprint", key_of(told, lthtgn), "--json"
    ).document

    assert document == {
        "association": "HNCT-LN",
        "month": "2022-11",
        "sequence": 1,
        "decision": "accepted",
        "reasons": [],
        "questions": [{"sheet": "Khoản vay", "row": 7, "text": "Vì sao chậm?"}],
        "fingerprint": key_of(told, lthtgn),
        "new": True,
    }
    assert codes(signing_book) == set()
    assert len(rows(signing_book)["answer"]) == 1


def test_the_answers_that_came_in_are_listed(
    signing_book: Path, told: Path, lthtgn: Lthtgn
) -> None:
    assert lthtgn("answer", signing_book).out == "Sổ chưa có trả lời nào của Hội\n"
    lthtgn("answer", signing_book, told, "--fingerprint", key_of(told, lthtgn))

    (one,) = lthtgn("answer", signing_book, "--json").document["answers"]

    assert (one["month"], one["decision"]) == ("2022-11", "accepted")
    said = lthtgn("answer", signing_book).out.splitlines()
    assert said[0] == "Hội đã nhận báo cáo tháng 11/2022 (số 1)"


def test_a_card_is_said_to_be_one(signing_book: Path, tmp_path: Path, lthtgn: Lthtgn) -> None:
    lthtgn("card", signing_book, "-o", tmp_path / "clb.json")

    answer = lthtgn("verify", tmp_path / "clb.json")

    assert answer.code == 1
    assert "Đây là thẻ đăng ký của CLB-0003" in answer.out


def test_the_answer_again_is_told_and_changes_nothing(
    signing_book: Path, told: Path, lthtgn: Lthtgn
) -> None:
    lthtgn("answer", signing_book, told, "--fingerprint", key_of(told, lthtgn))

    answer = lthtgn("answer", signing_book, told)

    assert answer.code == 0
    assert answer.out.splitlines() == [
        "Hội đã nhận báo cáo tháng 11/2022 (số 1)",
        "- Khoản vay 7 Vì sao chậm?",
    ]
    assert len(rows(signing_book)["answer"]) == 1


@pytest.mark.parametrize(
    "typed", ["0000-0000-0000-0000-0000", "abc", " "], ids=["another", "short", "blank"]
)
def test_a_fingerprint_that_is_not_the_keys_is_1(
    typed: str, signing_book: Path, told: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("answer", signing_book, told, "--fingerprint", typed)

    assert answer.code == 1
    assert is_one_sentence(answer)
    assert rows(signing_book)["answer"] == []


def test_what_is_no_answer_is_1(signing_book: Path, report: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("answer", signing_book, report)

    assert answer.code == 1
    assert is_one_sentence(answer)


def test_an_answer_that_is_not_there_is_3(
    signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("answer", signing_book, tmp_path / "TL.xlsx")

    assert answer.code == 3
    assert is_one_sentence(answer)


def test_an_answer_for_another_book_is_1(
    small_signing_book: Path, told: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    other = a_copy(small_signing_book, tmp_path, "other.clb")

    answer = lthtgn("answer", other, told, "--fingerprint", key_of(told, lthtgn))

    assert answer.code == 1
    assert is_one_sentence(answer)
