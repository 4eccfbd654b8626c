import re
import subprocess
from pathlib import Path

import pytest

from command_tools import Lthtgn, is_one_sentence


def text_of(path: Path) -> str:
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_the_page_of_the_card_shows_club_holder_and_fingerprint(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    card = lthtgn("card", book, "-o", tmp_path / "the.json", "--json").document

    answer = lthtgn("print", book, "card", "-o", tmp_path / "the.pdf")

    page = text_of(tmp_path / "the.pdf")
    assert (answer.code, answer.err) == (0, "")
    assert str(tmp_path / "the.pdf") in answer.out
    for said in ("PHIẾU ĐĂNG KÝ KHÓA KÝ", "CLB-0003", card["fingerprint"], card["person"]):
        assert said in page


def test_a_page_is_never_written_over_another_file_unless_that_is_asked_for(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    lthtgn("card", book, "-o", tmp_path / "the.json")
    paper = tmp_path / "the.pdf"
    paper.write_text("thư")

    refused = lthtgn("print", book, "card", "-o", paper)
    assert (refused.code, paper.read_text()) == (2, "thư")
    assert is_one_sentence(refused)
    assert "--force" in refused.err

    assert lthtgn("print", book, "card", "-o", paper, "--force").code == 0
    assert paper.read_bytes().startswith(b"%PDF")


def test_a_book_without_a_key_has_no_card_to_print(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("print", book, "card", "-o", tmp_path / "the.pdf")

    assert answer.code == 1
    assert is_one_sentence(answer)
    assert not (tmp_path / "the.pdf").exists()


@pytest.mark.parametrize("paper", ["passbook", "statement", "consent"])
def test_one_member_and_all_of_them_are_not_asked_for_at_once(
    paper: str, book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    words = ("--member", "M001", "--all", "-o", tmp_path / "the.pdf")

    answer = lthtgn("print", book, paper, *words)

    assert answer.code == 2
    assert is_one_sentence(answer)
    assert "chọn một trong hai" in answer.err


def test_after_everybodys_new_lines_each_next_step_names_whose_it_is(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    lthtgn("passbook", book, "printed", "--all", "--mode", "booklet", "--year", "2020")
    lthtgn("passbook", book, "replace", "--member", "M001")
    both = ("--mode", "continue", "--all", "-o", tmp_path / "the.pdf")

    said = lthtgn("print", book, "passbook", *both).out.splitlines()

    assert any(re.match(r".+ \(M001\): Trang \d+ cũng có dòng mới", line) for line in said)
