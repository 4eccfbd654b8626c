import json
from pathlib import Path

import pytest

from command_tools import Lthtgn, is_one_sentence
from lthtgn_desktop.domain.paper_settings import SIGNERS


def test_a_new_book_has_the_usual_wishes(book: Path, lthtgn: Lthtgn) -> None:
    document = lthtgn("settings", book, "--json").document

    assert {key: document[key] for key in ("above", "name", "address", "phone")} == dict.fromkeys(
        ("above", "name", "address", "phone"), ""
    )
    assert (document["reading"], document["even"], document["names"]) == ("north", True, True)
    assert document["signers"] == {paper: list(signs) for paper, signs in SIGNERS.items()}


def test_what_is_said_is_kept_and_the_rest_stays(book: Path, lthtgn: Lthtgn) -> None:
    lthtgn("settings", book, "--above", "HỘI NCT XÃ", "--phone", "0912345678", "--even", "no")
    said = ("--names", "no", "--reading", "south", "--signers", "receipt=treasurer,person")

    told = lthtgn("settings", book, *said, "--json").document

    assert told == lthtgn("settings", book, "--json").document
    assert (told["above"], told["phone"]) == ("HỘI NCT XÃ", "0912 345 678")
    assert (told["reading"], told["even"], told["names"]) == ("south", False, False)
    assert told["signers"]["receipt"] == ["treasurer", "person"]
    assert told["signers"]["payment"] == list(SIGNERS["payment"])  # type: ignore[index] # a StrEnum


def test_signers_of_several_papers_are_said_at_once(book: Path, lthtgn: Lthtgn) -> None:
    both = ("--signers", "receipt=chair", "--signers", "payment=treasurer")

    told = lthtgn("settings", book, *both, "--json").document["signers"]

    assert (told["receipt"], told["payment"]) == (["chair"], ["treasurer"])


def test_an_empty_text_takes_a_wish_back(book: Path, lthtgn: Lthtgn) -> None:
    lthtgn("settings", book, "--name", "CLB Nam Xuân")

    assert lthtgn("settings", book, "--name", "", "--json").document["name"] == ""


def test_a_person_reads_all_wishes_as_the_words_that_set_them(book: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("settings", book, "--name", "CLB Nam Xuân")

    assert answer.code == 0
    assert "--name      CLB Nam Xuân" in answer.out
    assert "--signers receipt=chair,bookkeeper,person,writer,treasurer" in answer.out
    assert "as the book says" in lthtgn("settings", book, "--lang", "en").out


def test_the_wishes_are_proved_with_the_book(book: Path, lthtgn: Lthtgn) -> None:
    lthtgn("settings", book, "--name", "CLB Nam Xuân")

    assert lthtgn("check", book).code == 0


@pytest.mark.parametrize(
    "said",
    [
        ("--signers", "receipt="),
        ("--signers", "receipt=chair,chair"),
        ("--phone", "12"),
        ("--address", "a" * 121),
    ],
)
def test_what_paper_cannot_show_is_refused_and_nothing_is_kept(
    book: Path, lthtgn: Lthtgn, said: tuple[str, str]
) -> None:
    before = lthtgn("settings", book, "--json").out

    answer = lthtgn("settings", book, "--name", "CLB", *said)

    assert answer.code == 1
    assert is_one_sentence(answer)
    assert lthtgn("settings", book, "--json").out == before


@pytest.mark.parametrize("said", ["x=chair", "receipt=boss", "calibration=chair", "receipt"])
def test_signers_that_are_written_wrongly_are_a_wrong_call(
    book: Path, lthtgn: Lthtgn, said: str
) -> None:
    answer = lthtgn("settings", book, "--signers", said)

    assert answer.code == (1 if said == "receipt" else 2)
    assert is_one_sentence(answer)


def test_json_is_one_document(book: Path, lthtgn: Lthtgn) -> None:
    assert isinstance(json.loads(lthtgn("settings", book, "--json").out), dict)
