"""The main job at the command line: a practice club, a month closed, its report, the proof."""

import json
from pathlib import Path

import pytest

from lthtgn_desktop.cli.command import run


def said(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    assert run([str(word) for word in words]) == 0
    return capsys.readouterr().out


def test_a_month_is_closed_reported_and_proved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = tmp_path / "lam-thu.clb"
    said(capsys, "demo", book, "--members", 12, "--months", 4)
    month = json.loads(said(capsys, "balances", book, "--json"))["at"][:7]

    said(capsys, "close", book, "--month", month)
    sent = json.loads(said(capsys, "export", book, "--month", month, "--out", tmp_path, "--json"))
    checked = json.loads(said(capsys, "check", book, "--json"))

    assert Path(sent["file"]).name == f"BC_LAM-THU_{month}_0001.xlsx"
    assert Path(sent["file"]).is_file()
    assert checked["whole"] is True


def test_the_life_of_a_book_gives_the_same_book_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, life = tmp_path / "a.clb", tmp_path / "b.clb", tmp_path / "life.jsonl"
    said(capsys, "demo", first, "--members", 12, "--months", 4)
    said(capsys, "life", first, "-o", life)

    said(capsys, "replay", life, second)

    assert said(capsys, "life", second) == life.read_text("utf-8")
    figures = said(capsys, "balances", first, "--json")
    assert said(capsys, "balances", second, "--json") == figures
