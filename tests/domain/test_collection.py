"""What is typed on meeting day, what is wrong with it, and what it becomes."""

from datetime import date

import pytest

from lthtgn_desktop.domain.acts import Collect, CollectLine, Meeting
from lthtgn_desktop.domain.collection import (
    Attendance,
    CollectionSheet,
    Column,
    Problem,
    Row,
    SheetRefused,
)
from lthtgn_desktop.domain.errors import RefusalCode

DUES, PRINCIPAL, INTEREST = Column


def an(loan: str | None = "L0001", **typed: str) -> Row:
    """An owes 20,000 of dues and, on a loan, 1 million of principal and 120,000 of interest."""
    row = Row("M001", "Trần Văn An", loan, due={DUES: 20_000}, most={DUES: None})
    if loan:
        row.due |= {PRINCIPAL: 1_000_000, INTEREST: 120_000}
        row.most |= {PRINCIPAL: 12_000_000, INTEREST: 240_000}
    row.typed = {Column(column): text for column, text in typed.items()}
    return row


def codes(*rows: Row) -> list[tuple[int, Column, RefusalCode]]:
    problems = CollectionSheet(list(rows)).problems()
    return [(place, column, refused.code) for place, column, refused in problems]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("", None), ("   ", None), ("0", 0), ("20", 20_000), ("20.000", 20_000), ("1tr2", 1_200_000)],
)
def test_a_cell_is_read_as_people_write_amounts(typed: str, expected: int | None) -> None:
    assert an(dues=typed).amount(DUES) == expected
    assert an(dues=typed).problem(DUES) is None


@pytest.mark.parametrize("typed", ["x", "1,5", "-20.000", "20.00", "2O.000"])
def test_a_cell_that_cannot_be_read_keeps_its_text_and_is_a_problem(typed: str) -> None:
    row = an(dues=typed, principal="500")

    assert codes(row) == [(0, DUES, RefusalCode.NOT_AN_AMOUNT)]
    assert row.typed[DUES] == typed
    assert (row.paid(DUES), row.total) == (0, 500_000)


@pytest.mark.parametrize(
    ("column", "typed", "code"),
    [
        (PRINCIPAL, "12tr", None),
        (PRINCIPAL, "12.000.001", RefusalCode.REPAYS_TOO_MUCH),
        (INTEREST, "240.000", None),
        (INTEREST, "240.001", RefusalCode.INTEREST_TOO_EARLY),
        (DUES, "9tr", None),
    ],
)
def test_no_more_is_taken_than_may_be_paid(
    column: Column, typed: str, code: RefusalCode | None
) -> None:
    problem = an(**{column: typed}).problem(column)

    assert (problem.code if problem else None) is code


@pytest.mark.parametrize("column", [PRINCIPAL, INTEREST])
def test_without_a_loan_a_row_takes_no_repayment(column: Column) -> None:
    assert an(None, **{column: "1"}).problem(column) is not None
    assert an(None, **{column: "0"}).problem(column) is None


def test_who_is_no_member_any_more_pays_no_dues() -> None:
    row = an(dues="20")
    row.left = date(2024, 1, 31)
    del row.most[DUES]

    assert codes(row) == [(0, DUES, RefusalCode.HAS_LEFT)]


def test_a_refused_cell_says_what_may_be_paid() -> None:
    problem = an(interest="500").problem(INTEREST)

    assert problem is not None
    assert problem.details == {"loan": "L0001", "due": 120_000, "most": 240_000, "amount": 500_000}


def test_a_whole_row_is_filled_with_what_is_due() -> None:
    row = an()

    row.fill_due()

    assert [row.amount(column) for column in Column] == [20_000, 1_000_000, 120_000]
    assert row.total == row.total_due == 1_140_000
    assert row.attendance is Attendance.PRESENT


@pytest.mark.parametrize("due", [0, -10_000])
def test_nothing_is_filled_in_where_nothing_is_due(due: int) -> None:
    row = an(None)
    row.due[DUES] = due

    row.fill_due()

    assert row.typed == {}
    assert row.total_due == 0


def test_what_is_due_but_cannot_be_taken_is_not_filled_in() -> None:
    row = an()
    del row.most[INTEREST]

    row.fill_due()

    assert INTEREST not in row.typed


def test_an_amount_below_a_thousand_is_filled_in_as_it_is() -> None:
    row = an(None)
    row.due[DUES] = 500

    row.fill_due()

    assert row.amount(DUES) == 500


@pytest.mark.parametrize("attendance", [Attendance.ABSENT, Attendance.SENT])
def test_filling_a_row_does_not_change_what_was_said_of_attendance(attendance: Attendance) -> None:
    row = an()
    row.attendance = attendance

    row.fill_due()

    assert row.attendance is attendance


def binh(**typed: str) -> Row:
    """Bình's row: dues are paid ahead, and there is no loan."""
    row = Row("M002", "Lê Thị Bình", None, due={DUES: -10_000}, most={DUES: None})
    row.typed = {Column(column): text for column, text in typed.items()}
    return row


def test_columns_are_added_up_over_all_rows_and_bad_cells_count_nothing() -> None:
    sheet = CollectionSheet(
        [an(dues="20", principal="1tr"), an("L0002", principal="x"), binh(dues="10")]
    )

    assert sheet.totals() == {DUES: 30_000, PRINCIPAL: 1_000_000, INTEREST: 0}
    assert sheet.due_totals() == {DUES: 40_000, PRINCIPAL: 2_000_000, INTEREST: 240_000}


def test_a_payer_with_two_rows_is_one_payer() -> None:
    sheet = CollectionSheet([an(dues="20"), an("L0002", principal="1tr"), binh(dues="0")])

    assert sheet.payers == 1


def test_a_sheet_becomes_one_collection() -> None:
    sheet = CollectionSheet(
        [
            an(dues="20", principal="1tr", interest="120"),
            an("L0002", interest="60"),
            binh(dues="10"),
        ]
    )

    assert sheet.collect() == Collect(
        (
            CollectLine("M001", dues=20_000, loan="L0001", principal=1_000_000, interest=120_000),
            CollectLine("M001", loan="L0002", interest=60_000),
            CollectLine("M002", dues=10_000),
        )
    )


def test_who_pays_dues_alone_names_no_loan() -> None:
    assert CollectionSheet([an(dues="20")]).collect() == Collect(
        (CollectLine("M001", dues=20_000),)
    )


def test_rows_on_which_nothing_is_paid_are_left_out() -> None:
    assert CollectionSheet([an(), an(dues="0"), binh(dues=" ")]).collect() == Collect(())


def test_a_sheet_with_problems_is_not_collected_and_all_of_them_are_told() -> None:
    sheet = CollectionSheet([an(dues="x", interest="9tr"), binh(dues="10", principal="1")])

    with pytest.raises(SheetRefused) as caught:
        sheet.collect()

    assert [(p.row, p.column) for p in caught.value.problems] == [
        (0, DUES),
        (0, INTEREST),
        (1, PRINCIPAL),
    ]
    assert caught.value.code is RefusalCode.NOT_AN_AMOUNT
    assert isinstance(caught.value.problems[0], Problem)


def test_those_who_came_are_at_the_meeting_once_each() -> None:
    rows = [an(), an("L0002"), binh(), binh(), binh()]
    for row, attendance in zip(rows, [*Attendance, Attendance.PRESENT], strict=True):
        row.attendance = attendance

    assert CollectionSheet(rows).meeting() == Meeting(("M001", "M002"))
    assert CollectionSheet([an()]).meeting() == Meeting(())
