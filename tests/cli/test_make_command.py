from datetime import date
from pathlib import Path

import pytest

from command_tools import NEW, Lthtgn, is_one_sentence
from lthtgn_desktop.domain.breaches import SecondRecordFails
from lthtgn_desktop.store.second_record import SecondRecord
from store_tools import codes, rows

DEMO = ["--members", "8", "--months", "2"]
MAKING = [["new", "BOOK", *NEW], ["demo", "BOOK", *DEMO]]
making = pytest.mark.parametrize("words", MAKING, ids=["new", "demo"])


def put(words: list[str], book: Path) -> list[object]:
    return [book if word == "BOOK" else word for word in words]


@making
def test_a_book_is_made_that_holds(words: list[str], tmp_path: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn(*put(words, tmp_path / "a.clb"))

    assert (answer.code, answer.err) == (0, "")
    assert codes(tmp_path / "a.clb") == set()
    assert {path.name for path in tmp_path.iterdir()} == {"a.clb", "a.clb.nhat-ky"}


@making
def test_a_file_that_is_there_is_left_alone(
    words: list[str], tmp_path: Path, lthtgn: Lthtgn
) -> None:
    (tmp_path / "a.clb").write_text("thư gửi Hội")

    answer = lthtgn(*put(words, tmp_path / "a.clb"))

    assert answer.code != 0
    assert is_one_sentence(answer)
    assert (tmp_path / "a.clb").read_text() == "thư gửi Hội"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_new_book_has_its_club_from_the_day_it_opened(tmp_path: Path, lthtgn: Lthtgn) -> None:
    lthtgn("new", tmp_path / "a.clb", *NEW, "--opened", "2024-05-06")

    document = lthtgn("balances", tmp_path / "a.clb", "--json").document
    assert (document["club"], document["at"]) == ("C1", "2024-05-06")
    assert sorted(document["funds"]) == ["HD", "TTN"]


def test_a_new_book_opens_today_unless_it_is_told_otherwise(tmp_path: Path, lthtgn: Lthtgn) -> None:
    before = date.today()  # noqa: DTZ011 - the day of this computer is what the command takes

    lthtgn("new", tmp_path / "a.clb", *NEW)

    (event,) = rows(tmp_path / "a.clb")["event"]
    assert date.fromisoformat(str(event[3])) >= before


@pytest.mark.parametrize(
    ("place", "wrong"), [(1, "C 1"), (1, ""), (3, "  "), (5, "a\u202eb"), (7, "x" * 501)]
)
def test_a_club_that_cannot_be_is_refused_and_no_book_is_made(
    place: int, wrong: str, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    words = [*NEW[:place], wrong, *NEW[place + 1 :]]

    answer = lthtgn("new", tmp_path / "a.clb", *words)

    assert answer.code == 1
    assert is_one_sentence(answer)
    assert list(tmp_path.iterdir()) == []


def test_a_practice_book_says_that_it_is_one(tmp_path: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("demo", tmp_path / "a.clb", *DEMO)

    assert "không thật" in answer.out
    assert rows(tmp_path / "a.clb")["book"][0][2] == 1


def test_a_practice_book_has_as_many_members_and_months_as_it_is_told(
    tmp_path: Path, lthtgn: Lthtgn
) -> None:
    lthtgn("demo", tmp_path / "a.clb", *DEMO)

    document = lthtgn("balances", tmp_path / "a.clb", "--json").document
    assert len(document["members"]) == 8
    assert len(rows(tmp_path / "a.clb")["closed_month"]) == 1  # the second month still runs


def test_the_same_seed_makes_the_same_club(tmp_path: Path, lthtgn: Lthtgn) -> None:
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        lthtgn("demo", tmp_path / f"{name}.clb", *DEMO, "--seed", seed)

    a, b, c = (lthtgn("life", tmp_path / f"{name}.clb").out for name in "abc")
    assert a == b
    assert a != c


def test_a_practice_clubs_life_can_be_replayed(tmp_path: Path, lthtgn: Lthtgn) -> None:
    lthtgn("demo", tmp_path / "a.clb", *DEMO)
    lthtgn("life", tmp_path / "a.clb", "-o", tmp_path / "a.jsonl")

    lthtgn("replay", tmp_path / "a.jsonl", tmp_path / "b.clb")

    assert lthtgn("life", tmp_path / "b.clb").out == (tmp_path / "a.jsonl").read_text("utf-8")


def test_a_book_that_is_not_made_because_its_second_record_fails_is_not_said_to_be_saved(
    tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(record: SecondRecord, _lines: object) -> None:
        raise SecondRecordFails(record.folder)

    monkeypatch.setattr(SecondRecord, "append", fails)

    answer = lthtgn("new", tmp_path / "so.clb", *NEW)

    assert answer.code == 4
    assert is_one_sentence(answer)
    assert "đã lưu" not in answer.err
    assert f"“{tmp_path / 'so.clb.nhat-ky'}”" in answer.err
    assert list(tmp_path.iterdir()) == []
