"""What was acknowledged is there: after a kill, on a full disk, beside another program.

Each test drives the command from outside, as a script or a person would. Not simulated here: an
error of the disk itself (EIO), and a disk that loses what it said was written.
"""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from books import DATA, a_new_book, open_for_test
from command_tools import pipe_of, started
from store_tools import a_copy, codes, record_files, rows

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills and limits as Linux has them")

HEADER = b'{"format": "club-life", "version": 1}\n'
LIFE = (DATA / "life_1.jsonl").read_bytes().splitlines(keepends=True)[1:]
REFS = [json.loads(line)["ref"] for line in LIFE]
COMMAND = [sys.executable, "-m", "lthtgn_desktop"]
GIFT: dict[str, Any] = {
    "type": "receive",
    "date": "2022-12-05",
    "fund": "HD",
    "into": "cash",
    "nature": "gift",
    "source": "mobilised",
    "amount": 1000,
}

# Runs the command with no file allowed to grow past so many bytes: the write that would pass the
# limit fails, or kills the program there and then.
WITHIN = """
import resource, signal, sys
from lthtgn_desktop.cli.command import run
from lthtgn_desktop.store import migrate
limit, act = int(sys.argv[1]), sys.argv[2]
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
signal.signal(signal.SIGXFSZ, signal.SIG_DFL if act == "kill" else signal.SIG_IGN)
sys.exit(run(sys.argv[3:]))
"""


class Ended(NamedTuple):
    """How a call of the command ended: exit code, what it acknowledged, what it said."""

    code: int
    acknowledged: list[str]
    said: str


def refs_of(acknowledgements: bytes) -> list[str]:
    """The refs of `ok <line> <ref>`; a line that the kill cut off acknowledges nothing."""
    *whole, _cut_off = acknowledgements.split(b"\n")
    return [line.split(b" ", 2)[2].decode() for line in whole]


def refs_in(book: Path) -> list[str]:
    return [str(row[1]) for row in rows(book)["event"]]


def figures_in(book: Path) -> list[list[tuple[object, ...]]]:
    """Everything in a book but its own number and when it was written."""
    seen = rows(book)
    events = [(*row[:5],) for row in seen["event"]]
    return [events, seen["posting"], seen["voucher"], seen["closed_month"], seen["account"]]


def gifts(name: str, number: int) -> list[bytes]:
    documents = (GIFT | {"ref": f"{name}{count}"} for count in range(number))
    return [json.dumps(document).encode() + b"\n" for document in documents]


def killed_after(book: Path, lines: list[bytes], moment: float) -> list[str]:
    """Feed lines, each after the last was acknowledged; kill in the middle of the one after."""
    with started("replay", "-", book, "--ack") as process:
        into, out = pipe_of(process.stdin), pipe_of(process.stdout)
        read = b""
        into.write(HEADER)
        for line in lines[:-1]:
            into.write(line)
            into.flush()
            read += out.readline()
        into.write(lines[-1])
        into.flush()
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        return refs_of(read + out.read())


def ended(words: list[str], lines: list[bytes]) -> Ended:
    """Call the command with all lines at once and wait for its end."""
    done = subprocess.run(words, input=HEADER + b"".join(lines), capture_output=True, check=False)
    return Ended(done.returncode, refs_of(done.stdout), done.stderr.decode())


def within(limit: int, act: str, book: Path, lines: list[bytes]) -> Ended:
    words = [sys.executable, "-c", WITHIN, str(limit), act, "replay", "-", str(book), "--ack"]
    return ended(words, lines)


# Killed.


def test_killed_at_any_moment_nothing_acknowledged_is_lost_and_nothing_is_there_twice(
    tmp_path: Path, lived: Callable[[str], Path]
) -> None:
    chance = random.Random(20)  # noqa: S311 - the same lot each time; the moments differ anyway
    book = a_new_book(tmp_path, "killed")
    done = 0

    for _ in range(15):
        batch = LIFE[done : done + chance.randint(1, 24)]
        acknowledged = killed_after(book, batch, chance.uniform(0, 0.012))
        assert codes(book) == set()
        there = refs_in(book)
        assert there == REFS[: len(there)]
        assert there[done : done + len(acknowledged)] == acknowledged
        assert len(there) <= done + len(batch)
        done = len(there)
    rest = ended([*COMMAND, "replay", "-", str(book), "--ack"], LIFE[done:])

    assert rest.acknowledged == REFS[done:]
    assert figures_in(book) == figures_in(lived("life_1"))
    assert codes(book) == set()


@pytest.mark.parametrize("moment", [0.2, 0.3, 0.4, 0.5, 0.6])
def test_killed_while_it_is_made_a_book_is_whole_or_not_there(
    moment: float, tmp_path: Path
) -> None:
    book = tmp_path / "new.clb"

    acknowledged = killed_after(book, LIFE[:1], moment)
    there = refs_in(book) if book.exists() else []
    again = ended([*COMMAND, "replay", "-", str(book), "--ack"], LIFE[len(there) : 3])

    assert set(acknowledged) <= set(there)
    assert (again.code, again.said) == (0, "")
    assert refs_in(book) == REFS[:3]
    assert codes(book) == set()


@pytest.mark.parametrize("limit", [0, 1, 511, 600, 4_000, 9_000, 20_000, 60_000, 110_000, 140_000])
def test_killed_by_the_system_at_one_certain_write_the_book_is_whole(
    limit: int, book: Path
) -> None:
    before = refs_in(book)

    killed = within(limit, "kill", book, gifts("g", 60))

    assert killed.code == -signal.SIGXFSZ
    assert codes(book) == set()
    there = refs_in(book)
    assert there[: len(before)] == before
    assert there[len(before) :][: len(killed.acknowledged)] == killed.acknowledged
    assert len(there) - len(before) - len(killed.acknowledged) in {0, 1}


def test_after_a_kill_the_second_record_is_made_whole(book: Path) -> None:
    within(120_000, "kill", book, gifts("g", 60))

    desk = open_for_test(book)
    lines = [line.hash for line in desk.book.second.lines()]
    desk.book.close()

    assert lines == [row[9] for row in rows(book)["event"]]


# No room.


@pytest.mark.parametrize("limit", [0, 511, 4_000, 20_000, 110_000, 140_000])
def test_a_write_that_the_system_refuses_is_one_sentence_and_loses_nothing(
    limit: int, book: Path
) -> None:
    before = refs_in(book)

    refused = within(limit, "refuse", book, gifts("g", 60))

    assert refused.code == 4
    assert refused.said.count("\n") == 1
    assert codes(book) == set()
    assert refs_in(book) == before + refused.acknowledged


@contextmanager
def a_small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk of its own, which only root can have.

    A full disk is also tried without root, by a limit on the size of files.
    """
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    if os.getuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root can mount a small disk")
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("this machine lets nobody mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_on_a_full_disk_what_was_saved_stays_and_work_goes_on_once_there_is_room(
    full_book: Path, tmp_path: Path
) -> None:
    lines = gifts("g", 400)
    with a_small_disk(tmp_path / "disk", 300) as disk:
        book = a_copy(full_book, disk)
        full = ended([*COMMAND, "replay", "-", str(book), "--ack"], lines)
        found, there = codes(book), refs_in(book)[77:]
        subprocess.run(["mount", "-o", "remount,size=4m", str(disk)], check=True)
        after = ended([*COMMAND, "replay", "-", str(book), "--ack"], lines[len(there) :])
        names, found_after = refs_in(book), codes(book)

    assert (full.code, "đã đầy" in full.said) == (4, True)
    assert full.said.count("\n") == 1
    assert there[: len(full.acknowledged)] == full.acknowledged
    assert len(there) - len(full.acknowledged) in {0, 1}
    assert (found, found_after) == (set(), set())
    assert after.code == 0
    assert names[77:] == [f"g{number}" for number in range(400)]


def test_on_a_full_disk_no_half_book_is_made(tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk", 60) as disk:
        words = [*COMMAND, "replay", "-", str(disk / "new.clb"), "--ack"]
        full = ended(words, LIFE)
        left = [path.name for path in disk.iterdir()]

    assert full.code == 4
    assert full.said.count("\n") == 1
    assert left == []


# Two at once.


def test_two_programs_that_write_at_once_do_so_one_after_the_other(book: Path) -> None:
    both = {name: started("replay", "-", book, "--ack") for name in ("a", "b")}

    for name, process in both.items():
        pipe_of(process.stdin).write(HEADER + b"".join(gifts(name, 40)))
        pipe_of(process.stdin).close()
        process.stdin = None
    outputs = {name: process.communicate() for name, process in both.items()}

    assert [process.returncode for process in both.values()] == [0, 0]
    assert {errors for _, errors in outputs.values()} == {b""}
    there = refs_in(book)[77:]
    assert sorted(there) == sorted(refs_of(outputs["a"][0]) + refs_of(outputs["b"][0]))
    assert [ref for ref in there if ref[0] == "a"] == [f"a{number}" for number in range(40)]
    assert codes(book) == set()


def test_the_second_record_of_two_programs_holds_every_event(book: Path) -> None:
    test_two_programs_that_write_at_once_do_so_one_after_the_other(book)

    open_for_test(book).book.close()
    numbers = {json.loads(line)[0] for line in record_files(book)[0].read_bytes().splitlines()}

    assert numbers == set(range(1, 158))


def test_a_book_that_another_program_holds_is_told_to_be_in_use(book: Path) -> None:
    before = rows(book)
    with closing(sqlite3.connect(book, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        refused = ended([*COMMAND, "replay", "-", str(book), "--ack"], gifts("g", 1))

    assert refused.code == 4
    assert "đang mở ở chương trình hoặc cửa sổ khác" in refused.said
    assert refused.acknowledged == []
    assert rows(book) == before
