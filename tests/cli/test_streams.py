import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from books import a_replayed_book
from command_tools import CLUB, a_life, in_a_process_of_its_own, pipe_of, started
from store_tools import codes, rows

posix = pytest.mark.skipif(os.name != "posix", reason="shells and streams as Linux has them")
MEETING = {"type": "meeting", "date": "2022-12-05", "attended": ["M001"]}


def in_a_shell(words: list[object], streams: str) -> subprocess.CompletedProcess[str]:
    """Call the command with some of its streams closed, as `>&-` closes them."""
    command = shlex.join([sys.executable, "-m", "lthtgn_desktop", *map(str, words)])
    shell = ["sh", "-c", f"{command} {streams}"]
    return subprocess.run(shell, check=False, capture_output=True, encoding="utf-8")


def test_where_nobody_reads_the_acknowledgements_it_stops_and_says_so(
    book: Path, tmp_path: Path
) -> None:
    life = tmp_path / "m.jsonl"
    life.write_text(a_life(*[MEETING] * 500))
    before = len(rows(book)["event"])

    with started("replay", life, book, "--ack", "--lang", "en") as process:
        pipe_of(process.stdout).readline()
        pipe_of(process.stdout).close()
        said = pipe_of(process.stderr).read().decode()

    recorded = len(rows(book)["event"]) - before
    assert process.returncode == 4
    assert recorded < 500
    assert said.count("\n") == 1
    assert f"stopped after line {recorded + 1};" in said
    assert codes(book) == set()


@pytest.mark.parametrize("words", [["life"], ["ledger", "--format", "csv"]], ids=["life", "ledger"])
def test_a_reader_of_a_long_book_who_has_seen_enough_is_no_error(
    words: list[str], tmp_path: Path
) -> None:
    book = a_replayed_book(tmp_path, "life_1")

    with started(words[0], book, *words[1:]) as process:
        pipe_of(process.stdout).readline()
        pipe_of(process.stdout).close()
        said = pipe_of(process.stderr).read()

    assert (process.returncode, said) == (0, b"")


@posix
@pytest.mark.parametrize("streams", [">&-", "<&-", "2>&-", "<&- >&- 2>&-"])
def test_a_command_works_while_streams_are_closed(streams: str, book: Path) -> None:
    done = in_a_shell(["check", book], streams)

    assert (done.returncode, done.stderr) == (0, "")
    assert (done.stdout == "") == (">&-" in streams.replace("2>&-", ""))


@posix
def test_what_went_wrong_goes_nowhere_else_while_standard_error_is_closed(tmp_path: Path) -> None:
    done = in_a_shell(["check", tmp_path / "thieu.clb"], "2>&-")

    assert (done.returncode, done.stdout) == (3, "")


@posix
def test_events_are_recorded_while_standard_output_is_closed(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(a_life(CLUB))

    done = in_a_shell(["replay", tmp_path / "a.jsonl", tmp_path / "a.clb", "--ack"], ">&-")

    assert (done.returncode, done.stderr) == (0, "")
    assert len(rows(tmp_path / "a.clb")["event"]) == 1


@posix
def test_a_life_from_standard_input_that_is_closed_is_no_life(tmp_path: Path) -> None:
    done = in_a_shell(["replay", "-", tmp_path / "a.clb"], "<&-")

    assert done.returncode == 3
    assert done.stderr.count("\n") == 1


@posix
def test_a_person_whose_name_is_no_text_can_record(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(a_life(CLUB))
    words = [sys.executable, "-m", "lthtgn_desktop", "replay", "a.jsonl", "a.clb"]
    around = os.environb | {b"LOGNAME": b"\xff\tAn"}

    done = subprocess.run(words, check=False, capture_output=True, env=around, cwd=tmp_path)

    assert (done.returncode, done.stderr) == (0, b"")
    assert "? An" in rows(tmp_path / "a.clb")["event"][0]


# DISPLAY and WAYLAND_DISPLAY mean something on Linux alone.
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("vi", [], "màn hình"),
        ("en", [], "needs a screen"),
        ("vi", ["so.clb"], "màn hình"),
    ],
)
def test_the_window_without_a_screen_is_4_and_names_what_works_without_one(
    language: str, words: list[str], said: str
) -> None:
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    around = {name: value for name, value in os.environ.items() if name not in screens}

    answer = in_a_process_of_its_own(*words, env=around | {"LTHTGN_LANG": language})

    assert answer.code == 4
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert said in answer.err
    assert "lthtgn --help" in answer.err
