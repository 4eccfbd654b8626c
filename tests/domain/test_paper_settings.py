import csv

import pytest

from books import DATA
from lthtgn_desktop.domain.amount_words import Reading
from lthtgn_desktop.domain.documents import as_document, read
from lthtgn_desktop.domain.paper_settings import MOST_SIGNERS, SIGNERS, PaperSettings, Sign
from lthtgn_desktop.domain.papers import Paper

READINGS = {
    "north_default": Reading.NORTH,
    "south": Reading.SOUTH,
    "north_skip_empty_groups": Reading.NORTH_SKIP_EMPTY_GROUPS,
}


@pytest.mark.parametrize(("column", "reading"), READINGS.items(), ids=READINGS)
def test_papers_read_every_amount_of_the_table(column: str, reading: Reading) -> None:
    settings = PaperSettings(reading=reading)
    with (DATA / "amount_words.tsv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))

    said = {row["amount"]: settings.in_words(int(row["amount"])) for row in rows}

    assert said == {row["amount"]: _on_paper(int(row["amount"]), row[column]) for row in rows}
    assert {words.endswith(" chẵn") for words in said.values()} == {True, False}


def _on_paper(amount: int, words: str) -> str:
    return f"{words} chẵn" if amount > 0 and amount % 1000 == 0 else words


def test_whole_thousands_are_even_unless_the_club_wants_no_such_word() -> None:
    assert PaperSettings().in_words(668_000) == "Sáu trăm sáu mươi tám nghìn đồng chẵn"
    assert PaperSettings().in_words(668_500) == "Sáu trăm sáu mươi tám nghìn năm trăm đồng"
    assert PaperSettings().in_words(0) == "Không đồng"
    assert PaperSettings(says_even=False).in_words(1_000) == "Một nghìn đồng"


def test_who_signs_is_as_people_know_the_forms_until_the_club_says_otherwise() -> None:
    own = PaperSettings(signers={Paper.RECEIPT: (Sign.PERSON, Sign.TREASURER)})

    assert own.signers_of(Paper.RECEIPT) == (Sign.PERSON, Sign.TREASURER)
    assert own.signers_of(Paper.PAYMENT) == SIGNERS[Paper.PAYMENT]
    assert max(map(len, SIGNERS.values())) <= MOST_SIGNERS


def test_wishes_are_the_same_after_they_were_written_down() -> None:
    own = PaperSettings(above="HỘI NCT XÃ", signers={Paper.RECEIPT: (Sign.PERSON,)})

    assert read(PaperSettings, as_document(own)) == own
