import json
from pathlib import Path
from typing import Any

import pytest

from books import DATA
from command_tools import Lthtgn, is_one_sentence

VECTORS = json.loads((DATA / "loan_vectors.json").read_text("utf-8"))["vectors"]
WORDS = [line.split("\t") for line in (DATA / "amount_words.tsv").read_text("utf-8").splitlines()]


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(VECTORS[0]), "utf-8")
    return path


def test_a_schedule_is_one_document_of_decimal_strings(spec: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("schedule", spec)

    assert (answer.code, answer.err) == (0, "")
    document = answer.document
    assert list(document) == ["rows", "total_interest", "total"]
    assert list(document["rows"][0]) == ["n", "due", "principal", "interest", "total", "balance"]
    expected = VECTORS[0]["expected_rows"][0]
    first = {key: document["rows"][0][key] for key in ("n", "due", "principal", "interest")}
    assert first == {key: expected[key] for key in first}


def test_a_schedule_without_a_first_day_has_no_due_dates(spec: Path, lthtgn: Lthtgn) -> None:
    vector = {k: v for k, v in VECTORS[0].items() if k not in {"start_date", "due_date_rule"}}
    spec.write_text(json.dumps(vector), "utf-8")

    document = lthtgn("schedule", spec).document

    assert {row["due"] for row in document["rows"]} == {None}


NOT_SPECS: dict[str, tuple[bytes, int]] = {
    "no JSON": (b"{", 3),
    "bad UTF-8": (b'{"method": "\xff"}', 3),
    "100,000 nested brackets": (b"[" * 100_000, 3),
    "nothing": (b"", 3),
    "a list": (b"[]", 1),
    "no terms": (b"{}", 1),
    "an unknown method": (b'{"method": "magic"}', 1),
}


@pytest.mark.parametrize(("content", "code"), NOT_SPECS.values(), ids=NOT_SPECS)
def test_terms_that_make_no_schedule_are_told(
    content: bytes, code: int, spec: Path, lthtgn: Lthtgn
) -> None:
    spec.write_bytes(content)

    answer = lthtgn("schedule", spec)

    assert answer.code == code
    assert is_one_sentence(answer)


def test_a_missing_file_of_terms_is_3(tmp_path: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("schedule", tmp_path / "thieu.json")

    assert answer.code == 3
    assert is_one_sentence(answer)
    assert "thieu.json" in answer.err


def test_a_folder_of_terms_is_told(tmp_path: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("schedule", tmp_path)

    assert answer.code in {3, 4}
    assert is_one_sentence(answer)


def test_each_amount_is_read_out_on_a_line_of_its_own(lthtgn: Lthtgn) -> None:
    answer = lthtgn("words", "5000", "-50000", "0")

    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "Năm nghìn đồng\nÂm năm mươi nghìn đồng\nKhông đồng\n"


def test_the_same_words_come_in_english_calls(lthtgn: Lthtgn) -> None:
    assert lthtgn("words", "-5", "--lang=en").out == "Âm năm đồng\n"


def rows_of_words() -> list[Any]:
    return [row for row in WORDS if row[0].lstrip("-").isdigit()]


def test_amounts_are_read_out_as_the_books_of_the_state_do(lthtgn: Lthtgn) -> None:
    rows = rows_of_words()

    answer = lthtgn("words", *(row[0] for row in rows))

    assert len(answer.out.splitlines()) == len(rows)
