import pytest

from builders import AClub, a_club, a_lending_club, an_event, collected, paid
from clubs_for_tests import FIRST, a_random_life
from lthtgn_desktop.domain.choices import Area
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.month_money import Came, MonthMoney, Went, month_money
from lthtgn_desktop.domain.report import Material
from month_material import material_of, report_of


def cash_and_bank(material: Material) -> tuple[int, int]:
    """What all funds had before the month and after it."""
    opening = sum(fund.cash + fund.bank for fund in material.opening.values())
    return opening, sum(fund.cash + fund.bank for fund in material.closing.values())


def test_every_kind_of_money_that_comes_and_goes_stands_under_its_own_name() -> None:
    club = a_lending_club().with_fund("DP").with_member("M002")
    line = paid(dues=10_000, entry_fee=20_000, loan="L0001", principal=1_000_000, interest=120_000)
    club.does(
        an_event("receive", fund="HD", nature="gift", amount=300_000),
        an_event("receive", nature="share", source="members", member="M002", amount=200_000),
        an_event("receive", nature="borrowed", source="bank", amount=5_000_000),
        an_event("receive", fund="HD", nature="income", amount=40_000),
        collected("2024-02-10", line),
        an_event("return", nature="share", member="M002", amount=50_000),
        an_event("spend", area="health", amount=90_000),
        an_event("move", amount=700_000),
        an_event("transfer", to_fund="DP", amount=60_000),
        an_event("lend", loan="L0002", member="M002", amount=2_000_000),
    )

    money = month_money(material_of(club, Month(2024, 2)).moved)

    assert money == MonthMoney(
        {
            Came.DUES: 10_000,
            Came.ENTRY_FEE: 20_000,
            Came.PRINCIPAL: 1_000_000,
            Came.INTEREST: 120_000,
            Came.GIFT: 300_000,
            Came.SHARE: 200_000,
            Came.BORROWED: 5_000_000,
            Came.OTHER: 40_000,
        },
        {Went.LENT: 2_000_000, Area.HEALTH: 90_000, Went.SHARE: 50_000},
    )


def test_what_is_taken_back_in_its_month_never_came() -> None:
    club = a_club().with_gift("HD", 500_000, "2024-02-01")
    spent = an_event("spend", amount=90_000, ref="chi")
    club.does(spent, an_event("reverse", of="chi"))

    money = month_money(material_of(club, Month(2024, 2)).moved)

    assert money == MonthMoney({Came.GIFT: 500_000}, {})


@pytest.mark.parametrize("seed", range(6))
def test_what_was_there_and_came_and_went_is_what_is_there(seed: int) -> None:
    club = AClub()
    club.does(*a_random_life(4, seed))

    for number in range(4):
        material = material_of(club, FIRST.plus(number))
        opening, closing = cash_and_bank(material)
        assert opening + month_money(material.moved).change == closing


@pytest.mark.parametrize("seed", range(3))
def test_the_kinds_are_those_of_the_signed_report(seed: int) -> None:
    club = AClub()
    club.does(*a_random_life(3, seed))

    for number in range(3):
        month = FIRST.plus(number)
        report, money = report_of(club, str(month)), month_money(material_of(club, month).moved)
        lending = report.counted.lending
        assert money.came.get(Came.DUES, 0) == report.dues_collected
        assert money.came.get(Came.PRINCIPAL, 0) == lending.principal_collected
        assert money.came.get(Came.INTEREST, 0) == lending.interest_collected
        assert money.went.get(Went.LENT, 0) == lending.lent
