from pathlib import Path

import pytest

from command_tools import Lthtgn, is_one_sentence
from lthtgn_desktop.domain.money import grouped
from paper_checks import facts_of, text_of


@pytest.mark.parametrize(
    ("what", "title"),
    [
        ("cash-count", "Biên bản kiểm kê quỹ 30/11/2022"),
        ("month-report", "Báo cáo tháng 11/2022 để dán bảng"),
        ("handover", "Biên bản bàn giao"),
    ],
)
def test_minutes_and_report_are_printed_without_a_word(
    what: str, title: str, book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    for options in ([], ["--large"]):
        path = tmp_path / f"{what}{len(options)}.pdf"

        answer = lthtgn("print", book, what, *options, "-o", path)

        assert (answer.code, answer.err) == (0, "")
        assert title in answer.out
        assert facts_of(path.read_bytes())["Title"].startswith(title)


def test_figures_on_paper_are_those_of_the_command(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    funds = lthtgn("balances", book, "--at", "2022-10-31", "--json").document["funds"]
    paper = tmp_path / "the.pdf"

    lthtgn("print", book, "month-report", "--month", "2022-10", "-o", paper)
    said = text_of(paper.read_bytes(), "-layout")
    for fund in funds.values():
        both = fund["cash"] + fund["bank"]
        assert f"{grouped(fund['cash'])} {grouped(fund['bank'])} {grouped(both)}" in said

    lthtgn(
        "print", book, "cash-count", "--date", "2022-10-31", "--fund", "HD", "-o", paper, "--force"
    )
    said = text_of(paper.read_bytes(), "-layout")
    assert f"Số dư theo sổ quỹ x {grouped(funds['HD']['cash'])}" in said


def test_who_takes_over_is_said_on_the_command(book: Path, tmp_path: Path, lthtgn: Lthtgn) -> None:
    paper = tmp_path / "the.pdf"

    lthtgn("print", book, "handover", "--to", "Lê Thị Mận", "--date", "2022-11-30", "-o", paper)

    assert "Bên nhận: Lê Thị Mận" in text_of(paper.read_bytes(), "-layout")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["cash-count", "--fund", "XX"], 1),
        (["cash-count", "--date", "2022-05-31"], 1),
        (["month-report", "--month", "2022-05"], 1),
        (["handover", "--date", "2022-05-31"], 1),
        (["month-report", "--fund", "HD"], 2),
    ],
)
def test_what_cannot_be_printed_is_told_in_one_sentence(
    words: list[str], code: int, book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("print", book, *words, "-o", tmp_path / "the.pdf")

    assert answer.code == code
    assert is_one_sentence(answer)
    assert not (tmp_path / "the.pdf").exists()
