import subprocess
from pathlib import Path

import pytest

from command_tools import Lthtgn, is_one_sentence


def text_of(path: Path) -> str:
    command = ["pdftotext", "-raw", str(path), "-"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return " ".join(done.stdout.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("loan-contract",), "GIẤY NHẬN NỢ"),
        (("loan-contract", "--loan", "L0001"), "số L0001"),
        (("loan-contract", "--member", "M001", "--large"), "số L0001"),
        (("loan-register",), "SỔ THEO DÕI CHO VAY"),
        (("loan-register", "--date", "2022-08-31"), "Đến hết ngày 31/08/2022"),
        (("statement", "--member", "M001"), "(M001)"),
        (("statement", "--all", "--year", "2022", "--paper", "a5"), "Năm 2022"),
    ],
)
def test_a_paper_about_loans_is_printed(
    words: tuple[str, ...], said: str, small_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("print", small_book, *words, "-o", tmp_path / "tờ.pdf")

    assert (answer.code, answer.err) == (0, "")
    assert said in text_of(tmp_path / "tờ.pdf")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("loan-contract", "--loan", "L9999"), 1),
        (("loan-contract", "--member", "M999"), 1),
        (("loan-register", "--date", "2022-06-01"), 1),
        (("statement", "--member", "M999"), 1),
    ],
)
def test_what_the_book_does_not_know_is_refused_in_one_sentence(
    words: tuple[str, ...], code: int, small_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("print", small_book, *words, "-o", tmp_path / "tờ.pdf")

    assert answer.code == code
    assert is_one_sentence(answer)
    assert not (tmp_path / "tờ.pdf").exists()


def test_a_statement_asks_whose(small_book: Path, tmp_path: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("print", small_book, "statement", "-o", tmp_path / "tờ.pdf")

    assert answer.code == 2
    assert "--member" in answer.err
