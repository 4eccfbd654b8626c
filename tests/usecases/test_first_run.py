from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from books import a_new_book, open_for_test
from lthtgn_desktop.domain.choices import Method, Repayment
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.member_list import read_list
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store.recheck import recheck
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.drafts import kept
from lthtgn_desktop.usecases.first_run import (
    PLACE,
    FundLine,
    LoanLine,
    MemberLine,
    Sheet,
    add_people,
    begin_book,
    standing,
    take_over,
)
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.reminders import OpeningStep, reminders
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.working_day import club_now

CLUB = {
    "type": "club",
    "date": "2025-11-01",
    "code": "HP-01",
    "name": "CLB Thôn Đông",
    "hamlet": "Thôn Đông",
    "commune": "Yên Hòa",
    "province": "Hải Phòng",
}
LOAN = LoanLine(9_000_000, 12_000_000, date(2025, 6, 10), Decimal(1), 12, 90_000)
SHEET = Sheet(
    funds=(FundLine("TTN", 3_500_000, 20_000_000), FundLine("HD", 750_000, 0)),
    members=(
        MemberLine("M001", LOAN, Month(2025, 8)),
        MemberLine("M002", None, Month(2025, 10)),
    ),
    method=Method.REDUCING,
    principal=Repayment.MONTHLY,
    purpose="Khoản vay chuyển từ sổ giấy",
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = open_for_test(a_new_book(tmp_path, "so"))
    begin_book(made, {**CLUB, "chair": "Lê Thị Mai", "treasurer": "Nguyễn Thị Hòa"})
    record_document(made, {"type": "policy", "date": "2025-11-01", "dues": 10_000})
    add_people(made, read_list("Trần Văn An; 1950\nNguyễn Thị Lan; 1955"))
    yield made
    with made.book.reading() as connection:
        assert list(recheck(connection)) == []
    made.close()


def funds(desk: Desk) -> tuple[int, int, int]:
    seen = picture(desk, date(2025, 11, 1))
    fund = seen.balances.funds["TTN"]
    return fund.cash, fund.loans, fund.capital


def test_a_book_begins_with_its_officers_and_its_first_step(desk: Desk) -> None:
    names = [officer.name for officer in club_now(desk).officers]

    assert names == ["Lê Thị Mai", "Nguyễn Thị Hòa"]
    assert kept(desk, PLACE) == {"step": "rules"}
    assert reminders(desk).opening is OpeningStep.LEFT


def test_people_of_a_list_joined_before_the_book(desk: Desk) -> None:
    members = club_now(desk).members

    assert [member.joined for member in members.values()] == [date(2024, 1, 1)] * 2
    assert list(members) == ["M001", "M002"]


def test_all_of_a_sheet_is_taken_over_at_once(desk: Desk) -> None:
    take_over(desk, SHEET)

    assert funds(desk) == (3_500_000, 9_000_000, 32_500_000)
    seen = picture(desk, date(2025, 11, 30))
    assert seen.balances.members["M001"].dues_owed == 30_000
    assert seen.balances.members["M002"].dues_owed == 10_000
    assert seen.balances.loans["L0001"].standing.interest_due == 90_000 + 90_000


def test_the_same_sheet_again_changes_nothing(desk: Desk) -> None:
    take_over(desk, SHEET)

    assert take_over(desk, SHEET) == []


def test_a_sheet_can_be_changed_although_the_money_was_used(desk: Desk) -> None:
    take_over(desk, SHEET)
    spent: dict[str, object] = {
        "type": "lend",
        "date": "2025-11-05",
        "loan": "L0002",
        "member": "M002",
    }
    spent |= {"fund": "TTN", "from": "cash", "amount": 3_400_000, "rate": "1", "months": 10}
    spent |= {"method": "reducing", "principal": "monthly", "purpose": "Nuôi gà"}
    record_document(desk, spent)

    more = (FundLine("TTN", 3_600_000, 20_000_000, 100_000), SHEET.funds[1])
    take_over(desk, replace(SHEET, funds=more))

    assert funds(desk) == (3_600_000, 9_000_000, 32_500_000)
    assert len(standing(desk).funds) == 2


def test_a_changed_loan_gets_a_new_code_and_the_old_one_owes_nothing(desk: Desk) -> None:
    take_over(desk, SHEET)
    line = MemberLine("M001", LOAN._replace(outstanding=8_000_000), Month(2025, 8))

    take_over(desk, replace(SHEET, members=(line, SHEET.members[1])))

    loans = picture(desk, date(2025, 11, 1)).balances.loans
    assert {code: loan.standing.outstanding for code, loan in loans.items()} == {
        "L0001": 0,
        "L0002": 8_000_000,
    }
    take_over(desk, replace(SHEET, members=(line._replace(loan=None), SHEET.members[1])))
    assert funds(desk)[1] == 0


def test_a_difference_is_noted_with_the_lending_fund(desk: Desk) -> None:
    take_over(desk, replace(SHEET, note="Sổ cũ ghi thừa"))

    notes = {act.fund: act.note for act in standing(desk).funds.values()}
    assert notes == {"TTN": "Sổ cũ ghi thừa", "HD": None}


def test_nothing_is_taken_over_where_one_line_cannot_be(desk: Desk) -> None:
    wrong = MemberLine("M001", LOAN._replace(lent=date(2025, 11, 2)), None)

    with pytest.raises(Refused) as refused:
        take_over(desk, replace(SHEET, members=(SHEET.members[1], wrong)))

    assert refused.value.code is RefusalCode.LOAN_OF_THE_BOOK
    assert funds(desk) == (0, 0, 0)


def test_after_a_month_is_closed_nothing_of_it_changes(desk: Desk) -> None:
    take_over(desk, SHEET)
    record_document(desk, {"type": "close", "date": "2025-11-30", "month": "2025-11"})

    with pytest.raises(Refused):
        take_over(desk, replace(SHEET, funds=(FundLine("TTN", 1, 0), SHEET.funds[1])))
    assert reminders(desk).opening is None
