import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from books import DATA
from command_tools import (
    CLUB,
    GIFT,
    HEADER,
    SPEND,
    Lthtgn,
    a_life,
    is_one_sentence,
    pipe_of,
    started,
)
from store_tools import codes, record_files, rows

SMALL = DATA / "life_small.jsonl"
LIVES = ["life_small", "life_2"]


@pytest.fixture
def life(tmp_path: Path) -> Path:
    """A life of three events: the club, a gift, and a payment that the fund cannot afford."""
    path = tmp_path / "doi.jsonl"
    path.write_text(a_life(CLUB, GIFT, SPEND), "utf-8")
    return path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """The name of a book that is still to be made."""
    return tmp_path / "moi.clb"


def refs(book: Path) -> list[object]:
    return [row[1] for row in rows(book)["event"]]


def lines_of(life: Path) -> list[str]:
    return life.read_text("utf-8").splitlines()


def feed(monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))


def figures(lthtgn: Lthtgn, book: Path) -> Any:  # noqa: ANN401 - a JSON document
    return lthtgn("balances", book, "--json").document


# Into a book.


def test_a_book_that_is_not_there_is_made(new: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("replay", SMALL, new)

    assert (answer.code, answer.err) == (0, "")
    assert "76" in answer.out
    assert len(refs(new)) == 76


def test_the_events_of_a_second_life_are_added(
    life: Path, new: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    life.write_text(a_life(CLUB), "utf-8")
    more = tmp_path / "them.jsonl"
    more.write_text(a_life(GIFT), "utf-8")

    codes_of = [lthtgn("replay", life, new).code, lthtgn("replay", more, new).code]

    assert codes_of == [0, 0]
    assert refs(new) == ["clb", "qua"]


def test_it_stops_at_the_first_event_that_is_refused_and_keeps_those_before(
    life: Path, new: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("replay", life, new)

    assert answer.code == 1
    assert is_one_sentence(answer)
    assert answer.err.startswith("Dòng 4: ")
    assert "70.000" in answer.err
    assert refs(new) == ["clb", "qua"]
    assert codes(new) == set()


def test_a_refused_event_is_told_in_english(life: Path, new: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("replay", life, new, "--lang", "en")

    assert answer.code == 1
    assert answer.err.startswith("Line 4: ")


def test_after_a_refusal_the_corrected_event_can_be_added(
    life: Path, new: Path, lthtgn: Lthtgn
) -> None:
    lthtgn("replay", life, new)
    life.write_text(a_life(SPEND | {"amount": 60_000}), "utf-8")

    answer = lthtgn("replay", life, new)

    assert answer.code == 0
    assert refs(new) == ["clb", "qua", "chi"]


def test_a_life_into_which_it_was_replayed_already_is_refused(book: Path, lthtgn: Lthtgn) -> None:
    before = rows(book)

    answer = lthtgn("replay", SMALL, book)

    assert answer.code == 1
    assert answer.err.startswith("Dòng 2: ")
    assert rows(book) == before


def test_the_first_event_of_a_new_book_is_the_club(life: Path, new: Path, lthtgn: Lthtgn) -> None:
    life.write_text(a_life(GIFT), "utf-8")

    answer = lthtgn("replay", life, new)

    assert answer.code == 1
    assert answer.err.startswith("Dòng 2: ")
    assert [path.name for path in new.parent.iterdir()] == ["doi.jsonl"]


def test_every_event_that_is_on_the_disk_is_acknowledged_with_its_line_and_ref(
    new: Path, lthtgn: Lthtgn
) -> None:
    lines = SMALL.read_text("utf-8").splitlines()[1:]

    answer = lthtgn("replay", SMALL, new, "--ack")

    assert answer.code == 0
    assert answer.out.splitlines() == [
        f"ok {number} {json.loads(line)['ref']}" for number, line in enumerate(lines, 2)
    ]


def test_an_event_without_a_name_is_acknowledged_under_the_programs_own(
    life: Path, new: Path, lthtgn: Lthtgn
) -> None:
    unnamed = {key: value for key, value in GIFT.items() if key != "ref"}
    life.write_text(a_life(CLUB, unnamed), "utf-8")

    answer = lthtgn("replay", life, new, "--ack")

    assert answer.out == "ok 2 clb\nok 3 lt000002\n"


def test_what_came_before_a_refused_event_is_acknowledged(
    life: Path, new: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("replay", life, new, "--ack")

    assert answer.code == 1
    assert answer.out == "ok 2 clb\nok 3 qua\n"


def test_a_dash_reads_standard_input(
    new: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, a_life(CLUB, GIFT))

    answer = lthtgn("replay", "-", new, "--ack")

    assert answer == (0, "ok 2 clb\nok 3 qua\n", "")


def test_an_event_that_did_not_reach_the_second_record_is_saved_but_4_and_not_acknowledged(
    new: Path,
) -> None:
    with started("replay", "-", new, "--ack") as process:
        pipe_of(process.stdin).write(a_life(CLUB).encode())
        pipe_of(process.stdin).flush()
        acknowledged = pipe_of(process.stdout).readline()
        (log,) = record_files(new)
        log.rename(log.with_name("cu"))
        log.mkdir()
        out, said = process.communicate(json.dumps(GIFT).encode())

    assert (acknowledged, out, process.returncode) == (b"ok 2 clb\n", b"", 4)
    assert "đã lưu trong sổ" in said.decode()
    assert refs(new) == ["clb", "qua"]


def test_where_the_second_record_fails_at_the_opening_nothing_is_said_to_be_saved(
    book: Path, life: Path, lthtgn: Lthtgn
) -> None:
    life.write_text(a_life(GIFT | {"date": "2023-01-05", "ref": "moi"}), "utf-8")
    before = rows(book)
    shelf = record_files(book)[0].parent
    shelf.rename(shelf.with_name("cu"))
    shelf.write_text("tệp ở chỗ của thư mục", "utf-8")

    answer = lthtgn("replay", life, book)

    assert answer.code == 4
    assert is_one_sentence(answer)
    assert "đã lưu" not in answer.err
    assert str(shelf) in answer.err
    assert rows(book) == before


def test_a_life_that_is_not_there_is_3_and_makes_no_book(new: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("replay", new.parent / "thieu.jsonl", new)

    assert answer.code == 3
    assert is_one_sentence(answer)
    assert "thieu.jsonl" in answer.err
    assert list(new.parent.iterdir()) == []


def test_a_folder_in_the_place_of_a_life_is_3(new: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("replay", new.parent, new)

    assert answer.code == 3
    assert is_one_sentence(answer)
    assert list(new.parent.iterdir()) == []


# How lines may be written, and how not.

CLUB_LINE = json.dumps(CLUB)
READABLE = {
    "with a mark of UTF-8 in front": "\ufeff" + a_life(CLUB),
    "with the line ends of Windows": a_life(CLUB).replace("\n", "\r\n"),
    "with blank lines": f"\n{HEADER}\n\n{CLUB_LINE}\n   \n\n",
    "with a blank first line and Windows": f"\r\n{HEADER}\r\n{CLUB_LINE}\r\n",
    "without a last line end": a_life(CLUB).rstrip("\n"),
    "with letters in escapes": HEADER + json.dumps(CLUB, ensure_ascii=True) + "\n",
    "with letters as they are": HEADER + json.dumps(CLUB, ensure_ascii=False) + "\n",
    "with blanks around": HEADER + "  " + CLUB_LINE + "  \n",
    "with the header's keys the other way round": '{"version": 1, "format": "club-life"}\n'
    + CLUB_LINE,
}


@pytest.mark.parametrize("content", READABLE.values(), ids=READABLE)
def test_a_life_may_be_written(content: str, life: Path, new: Path, lthtgn: Lthtgn) -> None:
    life.write_bytes(content.encode())

    answer = lthtgn("replay", life, new)

    assert (answer.code, answer.err) == (0, "")
    assert refs(new) == ["clb"]


NOT_LINES: dict[str, bytes] = {
    "bad JSON": b'{"type": "receive"',
    "two objects": CLUB_LINE.encode() + CLUB_LINE.encode(),
    "bad UTF-8": b'{"type": "receive", "text": "\xff\xfe"}',
    "a key twice": b'{"type": "receive", "type": "spend"}',
    "a key twice inside": b'{"type": "policy", "split": {"HD": 50, "HD": 50}}',
    "NaN": b'{"type": "receive", "amount": NaN}',
    "Infinity": b'{"type": "receive", "amount": -Infinity}',
    "100,000 nested brackets": b"[" * 100_000,
    "100,000 nested objects": b'{"a":' * 100_000,
    "a number of 100,000 digits": b'{"type": "receive", "amount": ' + b"9" * 100_000 + b"}",
    "UTF-16": CLUB_LINE.encode("utf-16"),
    "a mark of UTF-8 in the middle": "\ufeff".encode() + CLUB_LINE.encode(),
    "control characters": b'{"type": "rec\x00eive"}',
}


@pytest.mark.parametrize("raw", NOT_LINES.values(), ids=NOT_LINES)
def test_a_line_that_cannot_be_read_is_named_by_its_number_and_what_came_before_stays(
    raw: bytes, life: Path, new: Path, lthtgn: Lthtgn
) -> None:
    life.write_bytes(a_life(CLUB, GIFT).encode() + raw + b"\n" + CLUB_LINE.encode())

    answer = lthtgn("replay", life, new)

    assert answer.code == 3
    assert is_one_sentence(answer)
    assert "Dòng 4 " in answer.err
    assert refs(new) == ["clb", "qua"]
    assert codes(new) == set()


NOT_EVENTS: dict[str, Any] = {
    "a list": [],
    "a number": 5,
    "a text": "club",
    "a truth": True,
    "nothing": None,
    "no type": {"date": "2024-01-02"},
    "a type that is no text": GIFT | {"type": ["receive"]},
    "an unknown type": GIFT | {"type": "lottery"},
    "an unknown key": GIFT | {"colour": "red"},
    "a key missing": {key: GIFT[key] for key in GIFT if key != "amount"},
    "no day": GIFT | {"date": "2024-02-30"},
    "a day that is a number": GIFT | {"date": 20240102},
    "a day of Arabic digits": GIFT | {"date": "٢٠٢٤-٠١-٠٢"},
    "half a đồng": GIFT | {"amount": 0.5},
    "an amount with a fraction of nothing": GIFT | {"amount": 1000.0},
    "an amount beyond all bounds": GIFT | {"amount": 1e308},
    "an amount that is infinite": GIFT | {"amount": 10**400},
    "a negative amount": GIFT | {"amount": -1000},
    "no amount at all": GIFT | {"amount": 0},
    "an amount that is a text": GIFT | {"amount": "1000"},
    "an amount that is a truth": GIFT | {"amount": True},
    "a name of half a letter": GIFT | {"from": "\ud800"},
    "a name with a hidden character": GIFT | {"from": "An\u202e"},
    "a name that is empty": GIFT | {"from": "  "},
    "a name that is a list": GIFT | {"from": ["An"]},
    "a name that is nothing": GIFT | {"from": None},
    "a ref that is a number": GIFT | {"ref": 5},
    "a ref that is taken": GIFT | {"ref": "clb"},
    "a ref of two lines": GIFT | {"ref": "a\nb"},
    "a second club": CLUB | {"ref": "hai"},
    "a day before the club": GIFT | {"date": "2023-12-31"},
}


@pytest.mark.parametrize("document", NOT_EVENTS.values(), ids=NOT_EVENTS)
def test_a_line_that_is_no_event_is_refused_by_its_number_and_changes_nothing(
    document: object, life: Path, new: Path, lthtgn: Lthtgn
) -> None:
    life.write_text(a_life(CLUB) + json.dumps(document) + "\n", "utf-8")

    answer = lthtgn("replay", life, new)

    assert answer.code == 1
    assert is_one_sentence(answer)
    assert answer.err.startswith("Dòng 3: ")
    assert refs(new) == ["clb"]
    assert len(record_files(new)[0].read_text("utf-8").splitlines()) == 1


WRONG_BEGINNINGS: dict[str, bytes] = {
    "nothing": b"",
    "blank lines": b"\n\n \n",
    "an event": CLUB_LINE.encode(),
    "another format": b'{"format": "club-death", "version": 1}\n',
    "another version": b'{"format": "club-life", "version": 2}\n',
    "a version that is a text": b'{"format": "club-life", "version": "1"}\n',
    "more than the header": b'{"format": "club-life", "version": 1, "more": 1}\n',
    "a list": b'["club-life", 1]\n',
    "null": b"null\n" + HEADER.encode(),
    "a spreadsheet": b"PK\x03\x04" + bytes(100),
    "bytes": bytes(range(256)),
}


@pytest.mark.parametrize("content", WRONG_BEGINNINGS.values(), ids=WRONG_BEGINNINGS)
def test_a_file_that_is_no_life_is_told_and_leaves_no_book(
    content: bytes, life: Path, new: Path, lthtgn: Lthtgn
) -> None:
    life.write_bytes(content + b"\n" + CLUB_LINE.encode())

    answer = lthtgn("replay", life, new)

    assert answer.code == 3
    assert is_one_sentence(answer)
    assert "Dòng " in answer.err
    assert [path.name for path in new.parent.iterdir()] == ["doi.jsonl"]


def test_a_life_with_nothing_but_its_header_makes_an_empty_book_that_holds(
    life: Path, new: Path, lthtgn: Lthtgn
) -> None:
    life.write_text(HEADER, "utf-8")

    assert lthtgn("replay", life, new).code == 0
    assert lthtgn("check", new).code == 0
    assert lthtgn("life", new).out == HEADER


# Out of a book.


@pytest.mark.parametrize("name", LIVES)
def test_a_book_gives_the_events_it_was_made_of_and_replaying_them_gives_them_again(
    name: str, new: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    lthtgn("replay", DATA / f"{name}.jsonl", new)
    first = tmp_path / "1.jsonl"

    lthtgn("life", new, "-o", first)
    lthtgn("replay", first, tmp_path / "lai.clb")

    assert list(map(json.loads, lines_of(first))) == [
        json.loads(line) for line in lines_of(DATA / f"{name}.jsonl")
    ]
    assert lthtgn("life", tmp_path / "lai.clb").out.encode() == first.read_bytes()
    assert figures(lthtgn, tmp_path / "lai.clb") == figures(lthtgn, new)


def test_a_life_that_is_replayed_gives_the_same_bytes_and_the_same_figures(
    life: Path, new: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    life.write_text(
        a_life(
            CLUB | {"ref": " clb ", "name": "Hội Nga\u0302"},
            {key: value for key, value in GIFT.items() if key != "ref"},
            GIFT | {"ref": "lt000003"},
            {key: value for key, value in GIFT.items() if key != "ref"},
        ),
        "utf-8",
    )
    lthtgn("replay", life, new)
    first, second = tmp_path / "1.jsonl", tmp_path / "2.jsonl"

    lthtgn("life", new, "-o", first)
    lthtgn("replay", first, tmp_path / "lai.clb")
    lthtgn("life", tmp_path / "lai.clb", "-o", second)

    assert first.read_bytes() == second.read_bytes()
    assert figures(lthtgn, new) == figures(lthtgn, tmp_path / "lai.clb")
    assert len(refs(new)) == len(set(refs(new))) == 4


def test_a_life_is_the_same_bytes_each_time_and_into_a_file(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("life", book, "-o", tmp_path / "a.jsonl")

    assert answer == (0, "", "")
    assert (tmp_path / "a.jsonl").read_bytes() == lthtgn("life", book).out.encode()


def test_a_file_that_is_there_is_left_alone(book: Path, tmp_path: Path, lthtgn: Lthtgn) -> None:
    there = tmp_path / "a.jsonl"
    there.write_text("thư gửi Hội")

    answer = lthtgn("life", book, "-o", there)

    assert answer.code != 0
    assert is_one_sentence(answer)
    assert there.read_text() == "thư gửi Hội"


def test_a_file_that_is_there_is_replaced_when_that_is_asked_for(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    there = tmp_path / "a.jsonl"
    there.write_text("thư gửi Hội")

    answer = lthtgn("life", book, "-o", there, "--force")

    assert answer.code == 0
    assert there.read_bytes() == lthtgn("life", book).out.encode()


def test_a_file_that_cannot_be_replaced_stays_and_nothing_is_left_beside_it(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    folder = tmp_path / "a.jsonl"
    folder.mkdir()
    before = {path.name for path in tmp_path.iterdir()}

    answer = lthtgn("life", book, "-o", folder, "--force")

    assert answer.code == 4
    assert is_one_sentence(answer)
    assert {path.name for path in tmp_path.iterdir()} == before
