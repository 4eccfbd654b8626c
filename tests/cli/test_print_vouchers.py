from pathlib import Path

import pytest

from command_tools import Lthtgn, is_one_sentence
from paper_checks import facts_of, text_of


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (("receipt",), "Phiếu thu"),
        (
            ("receipt", "--number", "pt 2/2022 ttn", "--paper", "a5", "--large"),
            "Phiếu thu PT 2/2022",
        ),
        (("receipt", "--member", "M001", "--date", "2022-07-10"), "Biên lai M001 ngày 10/07/2022"),
        (("payment", "--large"), "Phiếu chi"),
        (("cash-book",), "Sổ quỹ tiền mặt tháng 11/2022"),
        (("cash-book", "--fund", "HD", "--month", "2022-07"), "Sổ quỹ tiền mặt HD tháng 07/2022"),
        (("cash-book", "--year", "2022", "--large"), "Sổ quỹ tiền mặt năm 2022"),
    ],
)
def test_vouchers_and_cash_books_are_printed_by_the_command(
    words: tuple[str, ...], title: str, book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    paper = tmp_path / "giấy.pdf"

    answer = lthtgn("print", book, *words, "-o", paper)

    assert (answer.code, answer.err) == (0, "")
    assert title in answer.out
    assert facts_of(paper.read_bytes())["Title"].startswith(title)


def test_a_members_receipt_has_what_the_life_says(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    paper = tmp_path / "giấy.pdf"

    lthtgn("print", book, "receipt", "--member", "M005", "--date", "2022-07-10", "-o", paper)

    text = text_of(paper.read_bytes())
    assert "Hội phí 10.000; gốc vay L0003 334.000; lãi 52.000" in text
    assert "Số tiền: 396.000 đồng" in text


@pytest.mark.parametrize(
    "words",
    [
        ("receipt", "--number", "PT 999/2022 HD"),
        ("receipt", "--number", "PC 1/2022 HD"),
        ("receipt", "--member", "M999"),
        ("payment", "--date", "2021-01-01"),
        ("cash-book", "--fund", "XX"),
        ("cash-book", "--month", "2021-01"),
    ],
)
def test_what_the_book_does_not_have_is_told_in_one_sentence(
    words: tuple[str, ...], book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("print", book, *words, "-o", tmp_path / "giấy.pdf")

    assert answer.code == 1
    assert is_one_sentence(answer)
    assert not (tmp_path / "giấy.pdf").exists()


def test_a_payment_takes_no_member(book: Path, tmp_path: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("print", book, "payment", "--member", "M001", "-o", tmp_path / "giấy.pdf")

    assert answer.code == 2
    assert "--member" in answer.err
