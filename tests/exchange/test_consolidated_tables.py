from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from consolidation_material import (
    a_consolidated_file,
    a_listed_club,
    a_month,
    a_province_file,
    a_report,
    some_money,
)
from lthtgn_desktop.domain.consolidation import Consolidated
from lthtgn_desktop.exchange import consolidated_layout as layout
from lthtgn_desktop.exchange.consolidated_tables import (
    add_associations,
    add_clubs,
    add_funds,
    add_loans,
)
from lthtgn_desktop.exchange.layout import Column, Look
from lthtgn_desktop.exchange.spreadsheet import Page, Value

Filler = Callable[[Page, Consolidated], None]


def rows(add: Filler, report: Consolidated, columns: Sequence[Column]) -> list[dict[str, Value]]:
    """The rows by the heads of their columns; bands have only the first."""
    page = Page("", [column.width for column in columns], "")
    add(page, report)
    heads = [column.title for column in columns]
    assert all(len(row.values) == len(heads) for row in page.rows)
    return [dict(zip(heads, row.values, strict=True)) for row in page.rows]


def test_each_club_has_a_row_and_one_that_has_not_reported_no_figures() -> None:
    found = rows(add_clubs, a_consolidated_file().recounted(), layout.CLUB_COLUMNS)

    assert str(found.pop()["STT"]).startswith("So vốn ban đầu (lần) = (quỹ tăng thu nhập - vốn góp")
    assert [row["Mã câu lạc bộ"] for row in found] == ["A", "B", "C", "Cộng"]
    assert [row["Tháng có số liệu"] for row in found] == ["3/3", "1/3", "chưa có", None]
    assert [row["Thành viên"] for row in found] == [50, 50, None, 100]
    assert found[0]["Năm thành lập"] == "2024"
    assert (found[0]["Vốn ban đầu"], found[0]["So vốn ban đầu (lần)"]) == (
        50_000_000,
        Decimal("1.20"),
    )


@pytest.mark.parametrize(
    ("add", "columns", "summed"),
    [
        (
            add_clubs,
            layout.CLUB_COLUMNS,
            [column.title for column in layout.CLUB_COLUMNS[6:] if column.look is Look.AMOUNT],
        ),
        (
            add_loans,
            layout.LOAN_COLUMNS,
            [column.title for column in layout.LOAN_COLUMNS[3:]],
        ),
    ],
)
def test_the_last_row_adds_the_others_up(
    add: Filler, columns: Sequence[Column], summed: list[str]
) -> None:
    listed = [
        row for row in rows(add, a_province_file().recounted(), columns) if row[columns[1].title]
    ]
    *clubs, total = listed

    for head in summed:
        assert total[head] == sum(int(str(club[head] or 0)) for club in clubs), head


def test_a_club_without_a_first_grant_is_not_held_against_it() -> None:
    row = replace(a_month("A"), initial_grant=0, initial_source="", sources={})

    found = rows(add_clubs, a_report(row), layout.CLUB_COLUMNS)

    assert [one["So vốn ban đầu (lần)"] for one in found] == [None, None, None]


def test_a_practice_club_is_marked_in_every_table() -> None:
    report = a_report(a_month("C"), clubs=[a_listed_club("C", is_practice=True)])

    for add, columns in ((add_clubs, layout.CLUB_COLUMNS), (add_loans, layout.LOAN_COLUMNS)):
        found = rows(add, report, columns)
        assert [row["Câu lạc bộ"] for row in found if "LÀM THỬ" in str(row["Câu lạc bộ"])] == [
            "CLB LTHTGN thôn C (LÀM THỬ)"
        ]


def test_only_clubs_that_reported_have_loans() -> None:
    found = rows(add_loans, a_consolidated_file().recounted(), layout.LOAN_COLUMNS)

    assert [row["Mã câu lạc bộ"] for row in found] == ["A", "B", "Cộng"]
    assert [row["Dư nợ gốc"] for row in found] == [40_000_000, 40_000_000, 80_000_000]
    assert [row["Lượt vay"] for row in found] == [3, 1, 4]


def test_both_sides_of_every_fund_are_equal() -> None:
    row = a_month()
    report = a_report(replace(row, funds=row.funds | {"DP": some_money(700_000)}))

    *funds, total, equation = rows(add_funds, report, layout.FUND_COLUMNS)

    assert [fund["Quỹ"] for fund in funds] == [
        "Quỹ tăng thu nhập (TTN)",
        "Quỹ hoạt động (HD)",
        "Quỹ DP",
    ]
    for fund in (*funds, total):
        figures = {head: value for head, value in fund.items() if isinstance(value, int)}
        plus = ("Vốn góp của thành viên", "Khoản CLB mượn", "Vốn của quỹ", "Lãi chưa phân phối")
        minus = ("Tổng chi (lũy kế)", "Tổn thất vốn (lũy kế)")
        sources = sum(figures[head] for head in (*plus, "Tổng thu (lũy kế)"))
        assert figures["Cộng"] == sources - sum(figures[head] for head in minus)
    assert total["Cộng"] == 62_200_000
    assert str(equation["Quỹ"]).startswith("Cộng (tiền mặt")


def test_each_association_below_has_a_row_and_clubs_without_one_are_told_of() -> None:
    file = a_province_file()

    def add(page: Page, report: Consolidated) -> None:
        add_associations(page, report, file.below)

    *below, total, note = rows(add, file.recounted(), layout.ASSOCIATION_COLUMNS)

    assert [row["Hội Người cao tuổi"] for row in below] == [
        "Hội Người cao tuổi xã An Phú",
        "Hội Người cao tuổi xã Liên Nghĩa",
    ]
    assert [row["Quỹ tăng thu nhập"] for row in (*below, total)] == [
        150_000_000,
        60_000_000,
        270_000_000,
    ]
    assert "gồm cả 1 câu lạc bộ gửi thẳng" in str(note["STT"])


def test_where_all_clubs_come_from_below_there_is_no_such_note() -> None:
    clubs = [a_listed_club("A", parent="HP-LN")]

    def add(page: Page, report: Consolidated) -> None:
        add_associations(page, report, {"HP-LN": "Hội"})

    found = rows(add, a_report(a_month("A"), clubs=clubs), layout.ASSOCIATION_COLUMNS)

    assert [row["Mã Hội"] for row in found] == ["HP-LN", "Cộng"]
