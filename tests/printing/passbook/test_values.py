from lthtgn_desktop.domain import passbook
from lthtgn_desktop.printing.passbook.booklet_tables import DUES_PAGES, LOAN_PAGES
from lthtgn_desktop.printing.passbook.values import (
    CARD_LOANS,
    CARD_ROWS,
    DUES_ROWS,
    LOAN_ROWS,
    SPREADS,
)


def test_a_card_has_a_row_for_every_line_that_is_placed_on_it() -> None:
    assert (passbook.PAYMENTS.room, passbook.CARD_LOANS.room) == (CARD_ROWS, CARD_LOANS)


def test_a_booklet_has_the_pages_and_rows_that_lines_are_placed_on() -> None:
    assert (passbook.DUES.pages, passbook.DUES.rows) == (DUES_PAGES, DUES_ROWS)
    assert passbook.SPREADS == SPREADS
    spreads = [passbook.spread_of(number) for number in range(1, SPREADS + 1)]
    pages = [page for tables in spreads for table in tables for page in table.pages]
    assert pages == list(LOAN_PAGES)
    assert {repayments.room for _, repayments in spreads} == {LOAN_ROWS}
