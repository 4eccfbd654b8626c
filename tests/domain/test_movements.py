from lthtgn_desktop.domain import accounts
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.movements import Movement, by_word, net

LENT = Movement(accounts.loans("TTN", "M001", "L0001"), "lend", "", "L0001", 5_000_000, 0)
REPAID = Movement(accounts.loans("TTN", "M001", "L0001"), "collect", "", "L0001", 0, 417_000)
DUES = Movement(accounts.dues("HD", "M001"), "collect", "", "", 0, 10_000)
MORE_DUES = Movement(accounts.dues("HD", "M002"), "collect", "", "", 0, 20_000)
FEE = Movement(accounts.income("HD", "entry_fee"), "collect", "", "", 0, 50_000)
FEE_ELSEWHERE = Movement(accounts.income("DP", "gift"), "receive", "gift", "", 0, 7_000)
SPENT = Movement(accounts.expense("HD", "home_care"), "spend", "", "", 30_000, 0)
ALL = [LENT, REPAID, DUES, MORE_DUES, FEE, FEE_ELSEWHERE, SPENT]


def test_a_movement_counts_debits_less_credits() -> None:
    assert LENT.net == 5_000_000
    assert REPAID.net == -417_000


def test_movements_of_a_kind_are_added_up() -> None:
    assert net(ALL, Kind.LOANS) == 5_000_000 - 417_000
    assert net(ALL, Kind.INCOME) == -87_000
    assert net([], Kind.INCOME) == 0


def test_an_act_or_a_fund_may_be_chosen() -> None:
    assert net(ALL, Kind.LOANS, act="collect") == -417_000
    assert net(ALL, Kind.INCOME, fund="DP") == -7_000


def test_income_is_told_apart_by_its_kind_and_not_by_the_member() -> None:
    assert by_word(ALL, Kind.INCOME, "HD") == {"Dues": 30_000, "EntryFee": 50_000}


def test_spending_is_positive() -> None:
    assert by_word(ALL, Kind.EXPENSE, "HD") == {"HomeCare": 30_000}


def test_another_fund_has_its_own_income() -> None:
    assert by_word(ALL, Kind.INCOME, "DP") == {"Gift": 7_000}
