from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_new_book, open_for_test
from lthtgn_desktop.domain.collection import Attendance, CollectionSheet, Column, SheetRefused
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.usecases.collect import open_sheet, save_sheet
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture

OPENED = "2025-01-05"
MEETING = date(2025, 3, 10)

LIFE: list[dict[str, object]] = [
    {
        "type": "club",
        "code": "HP-01",
        "name": "CLB thôn Đông",
        "hamlet": "Đông",
        "commune": "Yên Hòa",
        "province": "Hải Phòng",
    },
    {"type": "policy", "dues": 10_000},
    {
        "type": "receive",
        "fund": "TTN",
        "into": "cash",
        "nature": "grant",
        "source": "state_budget",
        "amount": 50_000_000,
    },
    {"type": "join", "member": "M001", "name": "Nguyễn Thị Ánh", "sex": "F", "born": "1955"},
    {"type": "join", "member": "M002", "name": "Trần Văn Bảy", "sex": "M", "born": "1950"},
    {
        "type": "lend",
        "loan": "L0001",
        "member": "M001",
        "fund": "TTN",
        "from": "cash",
        "amount": 6_000_000,
        "rate": "1",
        "months": 12,
        "method": "reducing",
        "principal": "monthly",
        "purpose": "Nuôi gà",
    },
]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = open_for_test(a_new_book(tmp_path, "club"))
    for document in LIFE:
        record_document(desk, {"date": OPENED, **document})
    yield desk
    desk.book.close()


def row_of(sheet: CollectionSheet, member: str) -> int:
    return next(place for place, row in enumerate(sheet.rows) if row.member == member)


def test_the_sheet_says_what_each_member_should_pay_today(desk: Desk) -> None:
    sheet = open_sheet(desk, MEETING)

    borrower = sheet.rows[row_of(sheet, "M001")]
    assert borrower.due == {
        Column.DUES: 30_000,
        Column.PRINCIPAL: 1_000_000,
        Column.INTEREST: 120_000,
    }
    assert borrower.outstanding == 6_000_000


def test_somebody_without_a_loan_owes_dues_alone(desk: Desk) -> None:
    sheet = open_sheet(desk, MEETING)

    assert sheet.rows[row_of(sheet, "M002")].due == {Column.DUES: 30_000}


def test_members_stand_in_the_order_of_their_given_names(desk: Desk) -> None:
    assert [row.name for row in open_sheet(desk, MEETING).rows] == [
        "Nguyễn Thị Ánh",
        "Trần Văn Bảy",
    ]


def test_what_is_typed_ends_in_the_right_balances(desk: Desk) -> None:
    sheet = open_sheet(desk, MEETING)
    sheet.rows[row_of(sheet, "M001")].fill_due()
    sheet.rows[row_of(sheet, "M002")].typed[Column.DUES] = "20"

    save_sheet(desk, MEETING, sheet)

    seen = picture(desk, MEETING).balances
    assert seen.members["M001"].dues_owed == 0
    assert seen.members["M002"].dues_owed == 10_000
    assert seen.loans["L0001"].standing.outstanding == 5_000_000
    assert seen.funds["TTN"].undistributed_interest == 120_000
    assert seen.funds["HD"].cash == 50_000


def test_a_cell_that_cannot_be_read_saves_nothing_and_keeps_its_text(desk: Desk) -> None:
    sheet = open_sheet(desk, MEETING)
    before = picture(desk, MEETING).balances
    sheet.rows[0].typed[Column.DUES] = "60..5"
    sheet.rows[1].fill_due()

    with pytest.raises(SheetRefused) as refused:
        save_sheet(desk, MEETING, sheet)

    assert refused.value.code is RefusalCode.NOT_AN_AMOUNT
    assert sheet.rows[0].typed[Column.DUES] == "60..5"
    assert picture(desk, MEETING).balances == before


def test_more_than_is_owed_is_a_problem_before_anything_is_saved(desk: Desk) -> None:
    sheet = open_sheet(desk, MEETING)
    sheet.rows[row_of(sheet, "M001")].typed[Column.PRINCIPAL] = "6.001.000"

    assert [problem.refused.code for problem in sheet.problems()] == [RefusalCode.REPAYS_TOO_MUCH]


def test_interest_may_run_ahead_by_the_next_due_date_and_no_further(desk: Desk) -> None:
    sheet = open_sheet(desk, MEETING)
    row = sheet.rows[row_of(sheet, "M001")]

    row.typed[Column.INTEREST] = "180.000"
    at_the_limit = sheet.problems()
    row.typed[Column.INTEREST] = "181.000"

    assert at_the_limit == []
    assert [p.refused.code for p in sheet.problems()] == [RefusalCode.INTEREST_TOO_EARLY]


def test_who_came_is_recorded_with_what_was_paid(desk: Desk) -> None:
    sheet = open_sheet(desk, MEETING)
    sheet.rows[row_of(sheet, "M002")].attendance = Attendance.PRESENT
    sheet.rows[row_of(sheet, "M001")].attendance = Attendance.SENT
    sheet.rows[row_of(sheet, "M001")].typed[Column.DUES] = "10"

    done = save_sheet(desk, MEETING, sheet)

    assert [one.event.type for one in done] == ["meeting", "collect"]
    assert sheet.meeting().attended == ("M002",)


def test_one_who_left_stays_on_the_sheet_while_a_loan_is_owed(desk: Desk) -> None:
    for member in ("M001", "M002"):
        leave = {"type": "leave", "date": "2025-02-01", "member": member, "reason": "moved"}
        record_document(desk, leave)

    sheet = open_sheet(desk, MEETING)

    assert [row.member for row in sheet.rows] == ["M001"]
    assert Column.DUES not in sheet.rows[0].most


def test_a_day_in_a_closed_month_has_no_sheet(desk: Desk) -> None:
    record_document(desk, {"type": "close", "date": "2025-01-31", "month": "2025-01"})

    with pytest.raises(Refused) as refused:
        open_sheet(desk, date(2025, 1, 20))

    assert refused.value.code is RefusalCode.MONTH_IS_CLOSED
