import os
from collections.abc import Callable
from pathlib import Path

import pytest

from command_tools import VIETNAMESE, Lthtgn, is_one_sentence
from store_tools import record_files

PUT_OUT = {"life": ["life"], "ledger": ["ledger", "--format", "csv"]}
putting_out = pytest.mark.parametrize("words", PUT_OUT.values(), ids=PUT_OUT)


def the_book(book: Path) -> Path:
    return book


def by_way_of_another_folder(book: Path) -> Path:
    return book.parent / "x" / ".." / book.name


def a_link(book: Path) -> Path:
    link = book.with_name("lien-ket.clb")
    link.symlink_to(book)
    return link


def a_second_name(book: Path) -> Path:
    link = book.with_name("ten-khac.clb")
    os.link(book, link)
    return link


def its_second_record(book: Path) -> Path:
    return record_files(book)[0]


def a_new_file_in_its_second_record(book: Path) -> Path:
    return record_files(book)[0].parent / "a.jsonl"


def its_journal(book: Path) -> Path:
    return book.with_name(f"{book.name}-journal")


OWN: list[Callable[[Path], Path]] = [
    the_book,
    by_way_of_another_folder,
    a_link,
    a_second_name,
    its_second_record,
    a_new_file_in_its_second_record,
    its_journal,
]


@putting_out
@pytest.mark.parametrize("place", OWN)
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["kept", "forced"])
def test_what_belongs_to_the_book_is_never_written_over(
    force: list[str],
    place: Callable[[Path], Path],
    words: list[str],
    book: Path,
    lthtgn: Lthtgn,
) -> None:
    (book.parent / "x").mkdir()
    output = place(book)
    before = {path: path.read_bytes() for path in book.parent.rglob("*") if path.is_file()}

    answer = lthtgn(words[0], book, *words[1:], "-o", output, *force)

    assert answer.code == 2
    assert is_one_sentence(answer)
    assert output.name in answer.err
    after = {path: path.read_bytes() for path in book.parent.rglob("*") if path.is_file()}
    assert after == before


@putting_out
def test_a_book_that_was_opened_by_a_link_is_not_written_over(
    words: list[str], book: Path, lthtgn: Lthtgn
) -> None:
    before = book.read_bytes()

    answer = lthtgn(words[0], a_link(book), *words[1:], "-o", book, "--force")

    assert answer.code == 2
    assert book.read_bytes() == before


@putting_out
@pytest.mark.parametrize("folder", [".", "..", "/"])
def test_a_folder_as_output_is_told(
    folder: str, words: list[str], book: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    (book.parent / "x").mkdir()
    monkeypatch.chdir(book.parent / "x")

    answer = lthtgn(words[0], book, *words[1:], "-o", folder, "--force")

    assert answer.code == 4
    assert is_one_sentence(answer)
    assert f"“{folder}” là thư mục" in answer.err


@putting_out
def test_a_file_that_is_there_is_named_with_the_way_to_replace_it(
    words: list[str], book: Path, lthtgn: Lthtgn
) -> None:
    there = book.with_name("a.txt")
    there.write_text("")
    call = [words[0], book, *words[1:], "-o", there]

    vietnamese, english = lthtgn(*call), lthtgn(*call, "--lang", "en")

    for answer in (vietnamese, english):
        assert answer.code == 2
        assert is_one_sentence(answer)
        assert f"“{there}”" in answer.err
        assert "--force" in answer.err
    assert not VIETNAMESE.search(english.err)


def test_a_command_without_force_does_not_speak_of_it(book: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("demo", book)

    assert answer.code == 2
    assert "--force" not in answer.err


def test_links_that_go_round_in_a_circle_are_told(book: Path, lthtgn: Lthtgn) -> None:
    circle = book.with_name("vong")
    circle.symlink_to(circle)

    answer = lthtgn("life", book, "-o", circle / "a.jsonl", "--force")

    assert answer.code == 4
    assert is_one_sentence(answer)
    assert "RuntimeError" not in answer.err
