from collections.abc import Iterator
from pathlib import Path

import pytest

from books import a_new_book, open_for_test
from builders import an_event
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper import opening
from lthtgn_desktop.usecases.record import record_document
from opened_lives import OPENED, an_opened_club
from paper_checks import all_troubles, text_of


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = open_for_test(a_new_book(tmp_path, "so"))
    for document in an_opened_club().documents():
        record_document(made, document)
    yield made
    made.close()


@pytest.mark.parametrize("is_large", [False, True])
def test_the_minutes_have_every_fund_loan_and_month(desk: Desk, *, is_large: bool) -> None:
    document = opening.make(desk, Paper.OPENING, Wanted(is_large=is_large))

    assert all_troubles(document) == []
    said = " ".join(text_of(pdf_bytes(document)).split())
    for words in ("BIÊN BẢN MỞ SỔ", "L0002", "65.000", "11/2023", "38.500.000", "BB-01"):
        assert words in said


def test_what_was_taken_back_is_not_in_the_minutes(desk: Desk) -> None:
    ref = next(ref for ref in opening_refs(desk, "opening_loan"))
    record_document(desk, an_event("reverse", OPENED, of=ref))

    said = text_of(pdf_bytes(opening.make(desk, Paper.OPENING, Wanted())))
    assert "L0001" not in said
    assert "Cộng 2 khoản" in said


def test_a_book_that_took_nothing_over_says_so(tmp_path: Path) -> None:
    desk = open_for_test(a_new_book(tmp_path, "so"))
    record_document(desk, an_event("club", OPENED))

    with pytest.raises(Refused) as refused:
        opening.make(desk, Paper.OPENING, Wanted())
    desk.close()
    assert refused.value.code is RefusalCode.NOTHING_TO_PRINT


def opening_refs(desk: Desk, kind: str) -> list[str]:
    with desk.book.writing():
        recorded = desk.book.books.recorded
    return [ref for ref, one in recorded.items() if one.event.type == kind]
