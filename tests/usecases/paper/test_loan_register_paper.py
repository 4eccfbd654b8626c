from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_replayed_book, open_for_test
from loan_papers import NAME, a_book_with_loans, at_work, printed
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from lthtgn_desktop.usecases.show_figures import picture

REGISTER = Paper.LOAN_REGISTER


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with at_work(a_book_with_loans(tmp_path_factory.mktemp("loans"))) as desk:
        yield desk


def test_open_loans_come_first_then_those_that_ended_in_the_year(desk: Desk) -> None:
    text = printed(desk, REGISTER)

    assert "Đến hết ngày 23/11/2024" in text
    opened, _, ended = text.partition("Kết thúc trong năm 2024: 2 khoản")
    assert "Đang vay: 7 khoản" in opened
    assert all(f"L000{number}" in opened for number in range(1, 8))
    assert "Đã hủy 16/03/2024 (đã ghi 3.000.000 đồng)" in ended
    assert "Xóa nợ 1.000.000 đồng" in ended
    assert "Gia hạn 6 tháng từ 10/10/2024" in opened
    assert "12 + 6" in opened
    assert all(word in opened for word in NAME.split())


def test_what_is_owed_is_what_the_lending_fund_has_lent(desk: Desk) -> None:
    seen = picture(desk, date(2024, 11, 23))
    owed = seen.balances.funds["TTN"].loans
    loans = seen.balances.loans.values()

    text = printed(desk, REGISTER)

    assert f"Tổng dư nợ: {grouped(owed)} đồng" in text
    whole = text.partition("Tổng cộng ")[2].split()[:5]
    assert whole == [
        grouped(sum(loan.standing.principal_paid for loan in loans) + owed + 1_000_000),
        grouped(sum(loan.standing.principal_paid for loan in loans)),
        grouped(owed),
        grouped(sum(loan.standing.interest_due for loan in loans)),
        grouped(sum(loan.standing.interest_paid for loan in loans)),
    ]


def test_a_loan_paid_back_in_an_earlier_year_is_not_listed_any_more(desk: Desk) -> None:
    text = printed(desk, REGISTER, day=date(2025, 3, 1))

    assert "L0009" not in text
    assert "Kết thúc" not in text


def test_the_register_of_an_earlier_day_knows_nothing_later(desk: Desk) -> None:
    text = printed(desk, REGISTER, day=date(2024, 3, 15))

    assert "Đang vay: 8 khoản" in text
    assert "L0009" not in text
    assert "Gia hạn" not in text
    assert "Đã hủy" not in text


def test_before_the_first_loan_there_is_nothing_to_print(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        print_paper(desk, REGISTER, Wanted(day=date(2024, 1, 20)))

    assert refused.value.code is RefusalCode.NOTHING_TO_PRINT


def test_the_register_adds_up_on_the_last_day_of_every_quarter(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_1"))

    for year, month in ((year, month) for year in (2023, 2024) for month in (3, 6, 9)):
        day = date(year, month, 30)
        seen = picture(desk, day).balances
        text = printed(desk, REGISTER, day=day)
        assert text.partition("Tổng cộng ")[2].split()[2] == grouped(seen.funds["TTN"].loans)
        opened = [code for code, loan in seen.loans.items() if loan.standing.outstanding]
        assert all(code in text for code in opened)
    desk.close()
