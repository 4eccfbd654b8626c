import pytest

from lthtgn_desktop.domain.file_forms import FileForm
from lthtgn_desktop.exchange import consolidated_layout as layout
from lthtgn_desktop.exchange.layout import LONGEST_NAME, Column
from lthtgn_desktop.exchange.payload import VERSIONS

TABLES = [
    layout.INDICATOR_COLUMNS,
    layout.CLUB_COLUMNS,
    layout.LOAN_COLUMNS,
    layout.FUND_COLUMNS,
    layout.ASSOCIATION_COLUMNS,
]


def test_the_version_on_the_cover_is_the_one_in_the_data() -> None:
    assert layout.FORM is FileForm.CONSOLIDATED
    assert VERSIONS[layout.FORM] == layout.VERSION


def test_the_names_of_sheets_are_short_and_different() -> None:
    names = [
        layout.COVER,
        layout.INDICATORS,
        layout.CLUBS,
        layout.LOANS,
        layout.FUNDS,
        layout.SOURCES,
        layout.ASSOCIATIONS,
    ]

    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) <= LONGEST_NAME for name in names)


@pytest.mark.parametrize("columns", TABLES)
def test_a_table_is_no_wider_than_can_be_read_on_paper(columns: tuple[Column, ...]) -> None:
    assert sum(column.width for column in columns) <= 200
