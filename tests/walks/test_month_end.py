"""The main job at the command line: a month closed, its signed report, and who receives it."""

import json
from pathlib import Path

import pytest

from lthtgn_desktop.cli.command import run


@pytest.fixture(autouse=True)
def _a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LTHTGN_PASSWORD", "mật khẩu làm thử")


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


def test_a_report_goes_to_the_commune_is_answered_and_passed_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book, register, card = tmp_path / "a.clb", tmp_path / "xa.hoi", tmp_path / "the.json"
    said(capsys, "demo", book, "--members", 12, "--months", 4)
    month = json.loads(said(capsys, "balances", book, "--json"))["at"][:7]
    said(capsys, "close", book, "--month", month)
    said(capsys, "card", book, "-o", card)
    words = ["export", book, "--month", month, "--out", tmp_path, "--json"]
    file = json.loads(said(capsys, *words))["file"]

    named = ["--code", "HNCT", "--name", "Hội NCT xã", "--level", "commune"]
    said(capsys, "association", "new", register, *named)
    said(capsys, "association", "enrol", register, card)
    taken = json.loads(said(capsys, "association", "import", register, file, "--json"))
    where = ["--club", "LAM-THU", "--month", month, "--out", tmp_path, "--json"]
    answer = json.loads(said(capsys, "association", "answer", register, *where))
    known = ["--fingerprint", answer["fingerprint"]]
    kept = json.loads(said(capsys, "answer", book, answer["file"], *known, "--json"))
    report = ["association", "report", register, "--period", month, "--out", tmp_path, "--json"]
    summed = json.loads(said(capsys, *report))
    proved = json.loads(said(capsys, "verify", summed["file"], "--json"))

    assert taken["files"][0]["outcome"] == "accepted"
    assert kept["decision"] == "accepted"
    own = json.loads(said(capsys, "balances", book, "--json"))["funds"]
    assert summed["funds"] == own
    assert (proved["outcome"], proved["club"]) == ("valid", "HNCT")


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
