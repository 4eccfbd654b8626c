from dataclasses import replace

from a_passbook import LONG_TERMS, a_card, a_long_terms, a_terms, an_empty_card, an_extreme_card
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.passbook.card_sides import inside, outside, write_lines, write_loans
from lthtgn_desktop.printing.passbook.imposition import SIDE
from lthtgn_desktop.printing.passbook.values import CARD_LOANS, CARD_ROWS
from lthtgn_desktop.printing.sheet import Sheet, Stroke


def test_cards_of_a_club_share_their_forms() -> None:
    document = Document("Thẻ")
    for card in (a_card(), replace(a_card(), year=2027), an_empty_card()):
        inside(document, card)
        outside(document, replace(card, phone="0912 345 678"))

    assert len(document.forms) == 2


def test_thirteen_rows_and_six_loans_stand_inside_the_margins() -> None:
    lines, loans = Sheet(SIDE), Sheet(SIDE)
    write_lines(lines, an_extreme_card())
    write_loans(loans, an_extreme_card())

    for sheet, rows in ((lines, CARD_ROWS), (loans, CARD_LOANS)):
        tops = {round(box.top) for box, _ in sheet.written()}
        assert len(tops) >= rows
        assert all(box.left >= 7 and box.right <= 203 for box, _ in sheet.written())
        assert all(box.top >= 18.2 and box.bottom <= 139 for box, _ in sheet.written())


def test_a_digit_of_an_ordinary_amount_is_11_points() -> None:
    sheet = Sheet(SIDE)
    write_lines(sheet, a_card())

    amounts = [run for run in sheet.runs if run.text[0].isdecimal()]
    assert {run.style.size for run in amounts} == {11}


def test_a_loan_says_what_was_agreed() -> None:
    sheet = Sheet(SIDE)
    write_loans(sheet, replace(a_card(), loans=(a_terms(), a_long_terms(2))))

    said = " ".join(text for _, text in sheet.written())
    for told in ("21/02/2026", "21/12/2026", "5.000.000", "V-001", "Nuôi lợn nái; 0,8%/tháng"):
        assert told in said
    assert LONG_TERMS in said


def test_both_sides_are_marked_where_they_are_folded() -> None:
    document = Document("Thẻ")
    for side in (inside(document, a_card()), outside(document, a_card())):
        marks = [line for line in side.stamps[0].form.lines if line.stroke is Stroke.CUT]

        assert [mark.left for mark in marks] == [SIDE.width / 2] * 2
        assert (marks[0].top, marks[1].bottom) == (0, SIDE.height)
