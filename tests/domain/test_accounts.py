import pytest

from lthtgn_desktop.domain import accounts
from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.choices import Area, Nature, Source


@pytest.mark.parametrize(
    ("account", "name"),
    [
        (accounts.cash("TTN"), "Assets:Cash:TTN"),
        (Account(Kind.BANK, "TTN"), "Assets:Bank:TTN"),
        (accounts.loans("TTN", "M001", "L0001"), "Assets:Loans:TTN:M001:L0001"),
        (accounts.shares("TTN", "M001"), "Liabilities:Shares:TTN:M001"),
        (accounts.borrowed("HD", 2), "Liabilities:Borrowed:HD:2"),
        (accounts.capital("TTN", Source.STATE_BUDGET), "Equity:Capital:TTN:StateBudget"),
        (accounts.interest("TTN"), "Equity:Interest:TTN"),
        (accounts.dues("HD", "M001"), "Income:Dues:HD:M001"),
        (accounts.income("HD", "entry_fee"), "Income:EntryFee:HD"),
        (accounts.income("DP", Nature.GIFT), "Income:Gift:DP"),
        (accounts.expense("HD", Area.HOME_CARE), "Expenses:HomeCare:HD"),
        (accounts.loss("DP"), "Expenses:Loss:DP"),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
def test_every_account_has_its_name_from_the_contract(account: Account, name: str) -> None:
    assert account.name == name


def test_no_area_of_spending_is_taken_for_a_loss() -> None:
    names = {accounts.expense("HD", area).name for area in Area}

    assert len(names) == len(Area)
    assert accounts.loss("HD").name not in names
