"""Requests for a loan on the command: replayed, checked, and written out again as they came."""

import json
from pathlib import Path

from builders import Document, an_event
from command_tools import Lthtgn, a_life, is_one_sentence

LIFE: list[Document] = [
    an_event("club", "2024-01-01", ref="c"),
    an_event("join", "2024-01-01", ref="j"),
    an_event("receive", "2024-01-01", ref="r", amount=50_000_000),
    an_event("loan_request", "2024-01-05", ref="q"),
    an_event("loan_decision", "2024-01-08", ref="no", decision="refused"),
    an_event("loan_decision", "2024-01-09", ref="yes", amount=8_000_000, months=10),
    an_event("lend", "2024-01-10", ref="l", amount=8_000_000, months=10, request="D001"),
]


def test_requests_come_out_of_the_book_as_they_went_in(tmp_path: Path, lthtgn: Lthtgn) -> None:
    life, book, again = tmp_path / "life.jsonl", tmp_path / "b.clb", tmp_path / "again.jsonl"
    life.write_text(a_life(*LIFE), "utf-8")

    assert lthtgn("replay", life, book).code == 0
    assert lthtgn("check", book).code == 0
    assert lthtgn("life", book, "-o", again).code == 0

    written = [json.loads(line) for line in again.read_text("utf-8").splitlines()[1:]]
    assert written == LIFE


def test_a_loan_over_what_was_approved_stops_the_replay(tmp_path: Path, lthtgn: Lthtgn) -> None:
    life = tmp_path / "life.jsonl"
    life.write_text(a_life(*LIFE[:-1], LIFE[-1] | {"amount": 9_000_000}), "utf-8")

    answer = lthtgn("replay", life, tmp_path / "b.clb")

    assert answer.code == 1
    assert is_one_sentence(answer)
    assert "D001" in answer.err
    assert "8.000.000 đồng" in answer.err


def test_the_overdue_list_is_printed(tmp_path: Path, lthtgn: Lthtgn) -> None:
    life, book, paper = tmp_path / "life.jsonl", tmp_path / "b.clb", tmp_path / "o.pdf"
    life.write_text(a_life(*LIFE), "utf-8")
    lthtgn("replay", life, book)

    answer = lthtgn("print", book, "overdue", "--date", "2024-06-30", "-o", paper)

    assert answer.code == 0
    assert paper.read_bytes().startswith(b"%PDF")
