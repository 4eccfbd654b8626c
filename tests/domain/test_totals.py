import pytest

from lthtgn_desktop.domain import accounts
from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.totals import Totals


def totals(*balances: tuple[Account, int]) -> Totals:
    made = Totals()
    for account, amount in balances:
        made.add_account(account, amount)
    return made


def test_accounts_of_a_fund_are_added_up_by_kind() -> None:
    found = totals(
        (accounts.expense("HD", "health"), 10),
        (accounts.expense("HD", "office"), 20),
        (accounts.expense("DP", "health"), 400),
        (accounts.loss("HD"), 5_000),
        (accounts.dues("HD", "M001"), -7),
        (accounts.income("HD", "gift"), -60),
    )

    assert found.by_fund[Kind.EXPENSE, "HD"] == 30
    assert found.by_fund[Kind.EXPENSE, "DP"] == 400
    assert found.by_fund[Kind.LOSS, "HD"] == 5_000
    assert found.by_fund[Kind.INCOME, "HD"] == -67


def test_dues_and_shares_are_known_by_member() -> None:
    found = totals(
        (accounts.dues("HD", "M001"), -7),
        (accounts.shares("TTN", "M001"), -20),
        (accounts.shares("HD", "M001"), -300),
        (accounts.income("HD", "gift"), -60),
        (accounts.loans("TTN", "M001", "L0001"), 4_000),
    )

    assert found.dues == {"M001": 7}
    assert found.shares == {"M001": 320}


@pytest.mark.parametrize(
    ("kind", "amount", "interest", "written_off"),
    [(Kind.INTEREST, -70, 70, 0), (Kind.LOSS, 70, 0, 70), (Kind.LOANS, 70, 0, 0)],
)
def test_interest_and_losses_are_known_by_loan(
    kind: Kind, amount: int, interest: int, written_off: int
) -> None:
    found = Totals()

    found.add_loan("L0001", kind, amount)
    found.add_loan("L0001", kind, amount)
    found.add_loan("L0002", kind, -amount)

    assert found.interest["L0001"] == 2 * interest
    assert found.written_off["L0001"] == 2 * written_off
    assert found.interest["L0002"] == -interest
