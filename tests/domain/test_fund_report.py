from builders import AClub, a_lending_club, an_event, paid
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.fund_report import NOTHING, FundReport, fund_report
from lthtgn_desktop.domain.month import Month
from month_material import material_of


def a_busy_club() -> AClub:
    """Loans, dues, spending, interest divided and a loss in February, one collection reversed."""
    club = a_lending_club().with_policy(dues=10_000).with_gift("HD", 500_000)
    club.with_member("M002", "2024-02-03").with_fund("DP")
    club.who_collected("2024-02-09", paid(dues=10_000))
    club.does(an_event("reverse", "2024-02-09", of=list(club.books.recorded)[-1]))
    club.who_collected(
        "2024-02-10", paid(dues=20_000, loan="L0001", principal=1_000_000, interest=120_000)
    )
    shares = {"TTN": 50, "HD": 40, "DP": 10}
    club.does(an_event("split", "2024-02-11", amount=120_000, shares=shares))
    club.does(an_event("spend", "2024-02-12"))
    club.does(an_event("write_off", "2024-02-13", amount=200_000))
    return club.does(an_event("move", "2024-02-14"))


def of_february(code: str) -> FundReport:
    material = material_of(a_busy_club(), Month(2024, 2))
    ends = (material.opening[code], material.closing[code])
    return fund_report(code, f"Quỹ {code}", ends, material.moved)


def test_a_fund_goes_from_opening_to_closing() -> None:
    lending = of_february("TTN")

    assert (lending.opening.cash, lending.closing.cash) == (38_000_000, 38_060_000)
    assert lending.turnover["cash"] == (1_120_000, 1_060_000)
    assert lending.turnover["bank"] == (1_000_000, 0)
    assert lending.turnover["loans"] == (0, 1_200_000)
    assert lending.turnover["undistributed_interest"] == (120_000, 120_000)
    assert lending.turnover["capital"] == (60_000, 0)
    assert lending.turnover["loss"] == (200_000, 0)


def test_income_and_spending_are_told_apart_by_kind() -> None:
    assert of_february("HD").income == {"Dues": 20_000, "Interest": 48_000}
    assert of_february("HD").spending == {"Health": 100_000}
    assert of_february("DP").income == {"Interest": 12_000}


def test_what_was_reversed_in_the_month_made_nothing_grow() -> None:
    operating = of_february("HD")

    assert operating.turnover["income"] == (68_000, 0)
    assert operating.turnover["cash"] == (68_000, 100_000)


def test_a_fund_begins_with_nothing() -> None:
    assert FundBalance(0, 0, 0, 0, 0, 0, 0, 0, 0, 0) == NOTHING
    assert NOTHING.adds_up
