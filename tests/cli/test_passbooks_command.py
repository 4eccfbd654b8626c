from pathlib import Path

import pytest

from command_tools import VIETNAMESE, Lthtgn, is_one_sentence


def shown(lthtgn: Lthtgn, book: Path, member: str = "M001") -> dict[str, object]:
    answer = lthtgn("passbook", book, "show", "--member", member, "--json")
    assert (answer.code, answer.err) == (0, "")
    return dict(answer.document)


def test_a_passbook_shows_its_lines_and_what_is_new(book: Path, lthtgn: Lthtgn) -> None:
    document = shown(lthtgn, book)
    text = lthtgn("passbook", book, "show", "--member", "M001").out

    assert document["form"] == "year-card"
    assert isinstance(document["volumes"], list)
    assert document["member"] == "M001"
    assert str(document["name"]) in text


def test_what_was_printed_is_noted_and_then_nothing_is_new(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    lthtgn("print", book, "passbook", "--all", "--year", "2022", "-o", tmp_path / "the.pdf")
    card = ("--mode", "year-card", "--year", "2022")

    noted = lthtgn("passbook", book, "printed", "--all", *card, "--json")

    assert noted.code == 0
    assert {mark["member"] for mark in noted.document["members"]} >= {"M001"}
    again = lthtgn("passbook", book, "printed", "--member", "M001", *card)
    assert again.code == 1
    assert is_one_sentence(again)
    document = shown(lthtgn, book)
    assert (document["noted"], document["new_lines"], document["next"]) == (True, 0, None)
    assert lthtgn("check", book).code == 0


def test_lines_are_copied_by_hand_and_a_lost_card_is_replaced(book: Path, lthtgn: Lthtgn) -> None:
    card = ("--mode", "year-card", "--year", "2022")
    lthtgn("passbook", book, "printed", "--member", "M001", *card)

    replaced = lthtgn("passbook", book, "replace", "--member", "M001", "--json")
    copied = lthtgn("passbook", book, "by-hand", "--member", "M001", "--up-to", "1")

    assert (replaced.code, replaced.document["old"], replaced.document["new"]) == (0, 1, 2)
    assert (copied.code, copied.err) == (0, "")
    new = shown(lthtgn, book)["new_lines"]
    assert new == replaced.document["lines"] - 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "--member", "M999"), 1),
        (("replace", "--member", "M001"), 1),
        (("by-hand", "--member", "M001", "--up-to", "99"), 1),
        (("printed",), 2),
        (("printed", "--all", "--member", "M001"), 2),
        (("printed", "--all", "--year", "2022"), 2),
        (("printed", "--all", "--up-to", "2"), 2),
        (("show",), 2),
        (("burnt", "--member", "M001"), 2),
        ((), 2),
    ],
)
def test_what_is_not_right_is_one_sentence(
    words: tuple[str, ...], code: int, book: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("passbook", book, *words)

    assert answer.code == code
    assert is_one_sentence(answer)


def test_english_has_no_vietnamese_words(book: Path, lthtgn: Lthtgn) -> None:
    noted = lthtgn(
        "--lang",
        "en",
        "passbook",
        book,
        "printed",
        "--all",
        "--mode",
        "year-card",
        "--year",
        "2022",
    )

    said = noted.out.splitlines()
    assert said
    for line in said:
        assert "noted" in line
        assert not VIETNAMESE.search(line.partition(":")[2])


def test_help_names_every_act_in_both_languages(lthtgn: Lthtgn) -> None:
    for language in ("vi", "en"):
        said = lthtgn("--lang", language, "passbook", "--help").out
        assert all(act in said for act in ("show", "printed", "by-hand", "replace"))


def test_print_says_up_to_which_event_its_paper_goes_and_how_to_note_it(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    card = ("--mode", "year-card", "--year", "2022")
    wrote = lthtgn("print", book, "passbook", "--member", "M001", *card, "-o", tmp_path / "a.pdf")
    said = wrote.out.partition("lthtgn passbook … ")[2].partition("`")[0].split()

    assert said[:5] == ["printed", "--member", "M001", "--mode", "year-card"]
    assert "--up-to-event" in said
    assert lthtgn("passbook", book, *said).code == 0
    assert shown(lthtgn, book)["new_lines"] == 0


def test_events_after_the_one_that_is_named_stay_new(book: Path, lthtgn: Lthtgn) -> None:
    card = ("--mode", "year-card", "--year", "2022")
    lthtgn("passbook", book, "printed", "--member", "M001", *card, "--up-to-event", "1")

    document = shown(lthtgn, book)

    assert document["noted"]
    assert document["new_lines"]


def test_everybodys_new_lines_are_copied_by_hand_at_once(book: Path, lthtgn: Lthtgn) -> None:
    copied = lthtgn("passbook", book, "by-hand", "--all", "--json")

    assert copied.code == 0
    assert copied.document["next"] == []
    assert len(copied.document["members"]) > 1
    wrong = lthtgn("passbook", book, "by-hand", "--all", "--up-to", "2")
    assert (wrong.code, is_one_sentence(wrong)) == (2, True)
