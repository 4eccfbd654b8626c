from pathlib import Path

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.usecases.show_member import member_history


def test_a_members_months_payments_and_loans_agree_with_the_balances(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))

    seen = member_history(desk, "M001")

    assert len(seen.dues) == 6
    assert sum(month.covered for month in seen.dues) == seen.balance.dues_paid == 60_000
    paid_in_dues = [p.amount for p in seen.payments if p.account == "Income:Dues:HD:M001"]
    assert -sum(paid_in_dues) == seen.balance.dues_paid
    assert list(seen.loans) == ["L0001"]
    desk.book.close()


def test_a_code_that_nobody_has_is_refused(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))

    with pytest.raises(Refused) as refused:
        member_history(desk, "M999")

    assert refused.value.code is RefusalCode.MEMBER_UNKNOWN
    desk.book.close()
