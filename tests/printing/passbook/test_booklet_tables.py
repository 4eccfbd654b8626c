from dataclasses import replace
from datetime import date

import pytest

from a_passbook import MOST, a_booklet, a_booklet_loan, an_extreme_booklet
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A6
from lthtgn_desktop.printing.passbook.booklet_pages import area
from lthtgn_desktop.printing.passbook.booklet_tables import (
    DUES_PAGES,
    LOAN_PAGES,
    form_of,
    write_page,
)
from lthtgn_desktop.printing.passbook.values import Booklet, Line
from lthtgn_desktop.printing.sheet import Sheet
from paper_checks import troubles
from paper_pictures import Picture, pictures_of, printed_over


def written_on(booklet: Booklet, number: int, *, is_whole: bool = True) -> str:
    sheet = Sheet(A6)
    write_page(sheet, booklet, number, is_whole=is_whole)
    return " ".join(text for _, text in sheet.written())


def picture(booklet: Booklet, number: int, *, has_form: bool) -> Picture:
    document = Document("Sổ")
    page = form_of(document, booklet, number, "") if has_form else Sheet(A6)
    write_page(page, booklet, number, is_whole=has_form)
    document.sheet(A6).lay(page, 0, 0)
    return pictures_of(document)[0]


def lines_of(booklet: Booklet, rows: slice, *, is_on_paper: bool) -> Booklet:
    """The booklet with some of its lines alone."""
    loans = {
        spread: replace(loan, lines=loan.lines[rows], is_on_paper=is_on_paper)
        for spread, loan in (booklet.loans or {}).items()
    }
    return replace(booklet, dues=booklet.dues[rows], loans=loans)


@pytest.mark.parametrize("number", [*DUES_PAGES, *LOAN_PAGES[:4]])
def test_new_lines_over_a_printed_page_are_the_page_printed_at_once(number: int) -> None:
    for whole in (a_booklet(24), an_extreme_booklet()):
        first = lines_of(whole, slice(5), is_on_paper=False)
        later = lines_of(whole, slice(5, 9), is_on_paper=True)
        at_once = lines_of(whole, slice(9), is_on_paper=False)

        before = picture(first, number, has_form=True)
        over = picture(later, number, has_form=False)

        assert printed_over(before, over) == picture(at_once, number, has_form=True)


@pytest.mark.parametrize("number", LOAN_PAGES[:2])
def test_a_loan_over_an_empty_spread_is_the_spread_printed_at_once(number: int) -> None:
    for whole in (a_booklet(), an_extreme_booklet()):
        empty = picture(replace(whole, loans=None), number, has_form=True)
        loan = picture(whole, number, has_form=False)

        assert printed_over(empty, loan) == picture(whole, number, has_form=True)


def test_what_is_on_paper_is_not_printed_again() -> None:
    old = replace(a_booklet(), loans={1: replace(a_booklet_loan(), is_on_paper=True)})

    assert written_on(old, 6, is_whole=False) == ""
    assert "Vay 5.000.000 đ" not in written_on(old, 7, is_whole=False)
    assert "Vay 5.000.000 đ" in written_on(old, 7)
    assert "5.000.000 đồng" in written_on(old, 6)


def test_the_rows_of_the_dues_go_on_on_the_second_page() -> None:
    booklet = a_booklet(14)

    assert written_on(booklet, 4).count("20.000") == 12
    assert written_on(booklet, 5) == "21/01/27 20.000 21/02/27 20.000"


def test_a_loan_stands_on_the_two_pages_of_its_spread() -> None:
    booklet = replace(a_booklet(), loans={4: a_booklet_loan()})

    assert [bool(written_on(booklet, number)) for number in LOAN_PAGES] == [False] * 6 + [True] * 2
    assert "9 21/11/2026 500.000 8.000 10 21/12/2026 500.000 4.000" in written_on(booklet, 12)
    assert written_on(booklet, 13).endswith("21/11/26 500.000 8.000 500.000")


def test_a_long_schedule_ends_with_all_that_is_left() -> None:
    said = written_on(an_extreme_booklet(), 6)

    assert "11 28/12/2026" in said
    rest = f"{25 * MOST:,}".replace(",", ".")
    assert said.endswith(f"12–36 đến 28/01/2029 {rest} {rest}")


def test_a_loan_from_the_booklet_before_says_what_was_owed() -> None:
    loan = replace(a_booklet_loan(), brought_forward=1_500_000)

    assert "Vay 5.000.000 đ, mang sang 1.500.000 đ" in written_on(
        replace(a_booklet(), loans={1: loan}), 7
    )


@pytest.mark.parametrize("number", [*DUES_PAGES, *LOAN_PAGES])
def test_the_text_of_a_page_stays_inside_its_margins(number: int) -> None:
    for booklet in (a_booklet(), an_extreme_booklet()):
        page = form_of(Document("Sổ"), booklet, number, "")
        write_page(page, booklet, number)
        assert troubles(page) == []
        for box, text in page.written():
            assert area(number).holds(box) or text == f"{number}"


def test_a_repayment_taken_back_has_its_amounts_in_their_columns() -> None:
    text = "Hủy dòng ngày 21/03/2026: trả gốc 500.000 đ, trả lãi 40.000 đ, cộng 540.000 đ"
    back = Line(2, date(2026, 3, 22), 0, -500_000, -40_000, -540_000, 5_000_000, text)
    loan = replace(a_booklet_loan(paid=1), lines=(back,), is_on_paper=True)
    sheet = Sheet(A6)
    write_page(sheet, replace(a_booklet(), loans={1: loan}), 7, is_whole=False)

    said = {text: box.height for box, text in sheet.written()}
    assert {"−500.000", "−40.000", "5.000.000", "Hủy dòng ngày", "21/03/2026"} <= set(said)
    assert min(run.style.size for run in sheet.runs) >= 6
