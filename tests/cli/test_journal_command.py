from pathlib import Path

import pytest

from command_tools import Lthtgn, is_one_sentence

FORMATS = ["hledger", "ledger", "beancount", "csv"]


@pytest.mark.parametrize("name", FORMATS)
def test_the_journal_is_the_same_on_the_screen_and_in_a_file(
    name: str, book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    shown = lthtgn("ledger", book, "--format", name)
    written = lthtgn("ledger", book, "--format", name, "-o", tmp_path / "so.txt")

    assert (shown.code, written.code) == (0, 0)
    assert (tmp_path / "so.txt").read_bytes() == shown.out.encode()
    assert "Assets:Cash:HD" in shown.out


@pytest.mark.parametrize("name", FORMATS)
def test_the_journal_stops_at_the_day(name: str, book: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("ledger", book, "--format", name, "--to", "2022-07-31")

    assert "2022-07-10" in answer.out
    assert "2022-08-10" not in answer.out


def test_a_file_that_is_there_is_left_alone_unless_it_is_to_be_replaced(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    there = tmp_path / "so.txt"
    there.write_text("thư gửi Hội")
    words = ["ledger", book, "--format", "csv", "-o", there]

    refused = lthtgn(*words)
    left_alone = there.read_text() == "thư gửi Hội"
    replaced = lthtgn(*words, "--force")

    assert refused.code != 0
    assert is_one_sentence(refused)
    assert left_alone
    assert replaced.code == 0
    assert "Assets:Cash:HD" in there.read_text("utf-8")
