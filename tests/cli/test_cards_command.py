from pathlib import Path

import pytest

from command_tools import VIETNAMESE, Lthtgn, is_one_sentence
from keys_for_tests import PASSWORD
from lthtgn_desktop.exchange.card_file import read_card
from store_tools import codes, rows

HAND_OVER = ("--to", "Trần Thị Mới", "--date", "2022-12-05")


def keys(book: Path) -> int:
    return len(rows(book)["signing_key"])


# card


def test_the_card_is_written_and_the_key_made_with_it(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("card", book, "-o", tmp_path / "clb.the", "--json")

    assert (answer.code, answer.err) == (0, "")
    card = read_card((tmp_path / "clb.the").read_bytes())
    assert (card.code, card.first_number) == ("CLB-0003", 1)
    assert answer.document["file"] == str(tmp_path / "clb.the")
    assert answer.document["person"] == card.person
    assert keys(book) == 1
    assert codes(book) == set()


def test_the_card_again_is_the_same_and_needs_no_password(
    signing_book: Path, tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LTHTGN_PASSWORD")

    for name in ("one.the", "two.the"):
        assert lthtgn("card", signing_book, "-o", tmp_path / name).code == 0

    assert (tmp_path / "one.the").read_bytes() == (tmp_path / "two.the").read_bytes()
    assert keys(signing_book) == 1


def test_a_person_is_told_the_key_in_either_language(
    signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    one, two = tmp_path / "one.the", tmp_path / "two.the"
    key = lthtgn("card", signing_book, "-o", one, "--json").document["fingerprint"]

    said = lthtgn("card", signing_book, "-o", two).out.splitlines()
    assert (said[0], said[-1]) == (f"Đã lập thẻ {two}", f"Mã khóa: {key}")
    english = lthtgn("card", signing_book, "-o", two, "--force", "--lang", "en").out
    assert english.splitlines()[-1] == f"Fingerprint: {key}"


def test_without_a_password_no_key_is_made(
    book: Path, tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LTHTGN_PASSWORD")

    answer = lthtgn("card", book, "-o", tmp_path / "clb.the")

    assert answer.code == 4
    assert is_one_sentence(answer)
    assert keys(book) == 0
    assert not (tmp_path / "clb.the").exists()


def test_a_file_that_is_there_is_2_and_left_alone(
    signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    path = tmp_path / "clb.the"
    path.write_text("của người khác")

    answer = lthtgn("card", signing_book, "-o", path)

    assert answer.code == 2
    assert is_one_sentence(answer)
    assert path.read_text() == "của người khác"
    assert lthtgn("card", signing_book, "-o", path, "--force").code == 0


@pytest.mark.parametrize("words", [(), ("--new-key",)])
def test_a_card_is_never_written_over_the_book(
    words: tuple[str, ...], signing_book: Path, lthtgn: Lthtgn
) -> None:
    before = signing_book.read_bytes()

    answer = lthtgn("card", signing_book, "-o", signing_book, "--force", *words)

    assert answer.code == 2
    assert is_one_sentence(answer)
    assert signing_book.read_bytes() == before


def test_a_lost_key_is_replaced(
    signing_book: Path, tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LTHTGN_PASSWORD", "mới")

    answer = lthtgn("card", signing_book, "-o", tmp_path / "moi.the", "--new-key", "--json")

    assert answer.code == 0
    assert keys(signing_book) == 2
    assert read_card((tmp_path / "moi.the").read_bytes()).endorsement is None
    exported = lthtgn("export", signing_book, "--month", "2022-11", "--out", tmp_path, "--json")
    assert exported.document["fingerprint"] == answer.document["fingerprint"]


def test_where_the_card_cannot_be_written_no_key_is_replaced(
    signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    there = tmp_path / "clb.the"
    there.touch()

    assert lthtgn("card", signing_book, "-o", there, "--new-key").code == 2
    assert lthtgn("card", signing_book, "-o", tmp_path / "usb" / "x", "--new-key").code == 4
    assert keys(signing_book) == 1


# handover


def test_the_office_and_the_key_are_handed_over(
    signing_book: Path, tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LTHTGN_NEW_PASSWORD", "mới")
    path = tmp_path / "moi.the"

    answer = lthtgn("handover", signing_book, *HAND_OVER, "-o", path, "--json")

    assert (answer.code, answer.err) == (0, "")
    card = read_card(path.read_bytes())
    assert (card.person, answer.document["person"]) == ("Trần Thị Mới", "Trần Thị Mới")
    assert card.endorsement is not None
    assert codes(signing_book) == set()
    assert lthtgn("export", signing_book, "--month", "2022-11", "--out", tmp_path).code == 4
    monkeypatch.setenv("LTHTGN_PASSWORD", "mới")
    assert lthtgn("export", signing_book, "--month", "2022-11", "--out", tmp_path).code == 0


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_password_that_lacks_is_named(
    language: str, signing_book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    words = (*HAND_OVER, "-o", tmp_path / "moi.the", "--lang", language)

    answer = lthtgn("handover", signing_book, *words)

    assert answer.code == 4
    assert is_one_sentence(answer)
    assert "LTHTGN_NEW_PASSWORD" in answer.err
    assert "--new-password-file" in answer.err
    assert bool(VIETNAMESE.search(answer.err)) == (language == "vi")
    assert keys(signing_book) == 1


def test_passwords_come_from_files(signing_book: Path, tmp_path: Path, lthtgn: Lthtgn) -> None:
    old, new = tmp_path / "cu.txt", tmp_path / "moi.txt"
    old.write_text(PASSWORD, "utf-8")
    new.write_text("mới\n", "utf-8")
    files = ("--password-file", old, "--new-password-file", new)

    answer = lthtgn("handover", signing_book, *HAND_OVER, "-o", tmp_path / "moi.the", *files)

    assert answer.code == 0
    assert keys(signing_book) == 2


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the command is called in; somebody else's password lies in it."""
    monkeypatch.setenv("LTHTGN_NEW_PASSWORD", "mới")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "khac.txt").write_text("khác", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"--password-file": "khac.txt"}, 4),
        ({"--to": " "}, 1),
        ({"--date": "2022-11-30"}, 1),
        ({"--date": "30/11/2022"}, 2),
        ({"-o": "usb/moi.the"}, 4),
        ({"-o": "so.clb"}, 2),
    ],
    ids=str,
)
def test_a_handover_that_fails_changes_nothing(
    changes: dict[str, str], code: int, signing_book: Path, here: Path, lthtgn: Lthtgn
) -> None:
    before = rows(signing_book)
    words = {"--to": "Trần Thị Mới", "--date": "2022-12-05", "-o": "moi.the"} | changes

    answer = lthtgn("handover", signing_book, *(word for pair in words.items() for word in pair))

    assert answer.code == code
    assert is_one_sentence(answer)
    assert rows(signing_book) == before
    assert not (here / "moi.the").exists()


def test_a_book_without_a_key_has_none_to_hand_over(
    book: Path, tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LTHTGN_NEW_PASSWORD", "mới")

    answer = lthtgn("handover", book, *HAND_OVER, "-o", tmp_path / "moi.the")

    assert answer.code == 1
    assert is_one_sentence(answer)
