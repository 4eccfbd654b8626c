from datetime import date

from lthtgn_desktop.domain.passbook import (
    DUES,
    PAYMENTS,
    TABLES,
    Form,
    How,
    Line,
    Side,
    Spot,
    Volume,
    chain_of,
    side_of,
    sides_with_new_lines,
    spread_of,
    table_at,
)

SINCE = date(2024, 1, 1)


def test_a_table_counts_its_rows_page_after_page() -> None:
    assert DUES.spot(12) == Spot("dues", 4, 12)
    assert DUES.spot(13) == Spot("dues", 5, 1)
    assert DUES.number(Spot("dues", 5, 1)) == 13
    assert DUES.number(Spot("loan-1", 7, 1)) == 0


def test_the_spreads_of_a_booklet_are_on_the_pages_6_to_13() -> None:
    pages = [table.pages for number in range(1, 5) for table in spread_of(number)]

    assert pages == [(n,) for n in range(6, 14)]
    assert table_at(Form.BOOKLET, Spot("loan-4", 13, 12)) == spread_of(4)[1]


def test_no_two_tables_of_a_form_share_a_page() -> None:
    for tables in TABLES.values():
        pages = [page for table in tables for page in table.pages]
        assert len(set(pages)) == len(pages)


def test_a_card_is_printed_side_by_side_and_a_booklet_as_it_lies_open() -> None:
    assert [side_of(Form.YEAR_CARD, page) for page in (1, 2)] == [1, 2]
    assert [side_of(Form.BOOKLET, page) for page in (4, 5, 6, 7)] == [4, 4, 6, 6]


def test_only_sides_with_new_lines_are_printed() -> None:
    done, new = Volume(1, Form.YEAR_CARD, SINCE), Volume(0, Form.YEAR_CARD, SINCE)
    done.lines = [Line(1, PAYMENTS.spot(1), How.PRINTED)]
    new.put(PAYMENTS, 2)

    assert sides_with_new_lines([done, new]) == [Side(1, 1)]


def test_a_volume_that_replaces_another_stands_in_its_place() -> None:
    volumes = [
        Volume(1, Form.YEAR_CARD, SINCE, lines=[Line(1, PAYMENTS.spot(1), How.PRINTED)]),
        Volume(2, Form.YEAR_CARD, SINCE),
        Volume(3, Form.YEAR_CARD, SINCE, replaces=1),
        Volume(4, Form.YEAR_CARD, SINCE, replaces=3),
    ]

    first, second = chain_of(volumes)

    assert (first.number, second.number) == (4, 2)
    assert [(line.sequence, line.how) for line in first.lines] == [(1, None)]
