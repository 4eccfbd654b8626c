from dataclasses import replace

import pytest

from consolidation_material import a_month, some_money
from lthtgn_desktop.domain.club_month import ClubMonth, SourceFigures
from lthtgn_desktop.domain.club_sums import ClubSums, club_sums, sums_of
from lthtgn_desktop.domain.consolidation import periods
from lthtgn_desktop.domain.period import Period


def added(*rows: ClubMonth) -> ClubSums:
    return club_sums(periods(Period.read("2026-12"), rows))


def test_every_figure_is_the_sum_of_the_clubs() -> None:
    # Thiệu Trung, 2025: 55 members with 53 million, 51 members with 51 million
    sums = added(
        a_month("A", members=55, balance=53_000_000), a_month("B", members=51, balance=51_000_000)
    )

    assert (sums.members.total, sums.members.joined) == (106, 2)
    assert sums.lending_fund.assets == sums.lending_fund.capital == 104_000_000
    assert (sums.loans.outstanding, sums.loans.turns) == (80_000_000, 2)
    assert sums.dues_collected == 1_000_000
    assert sums.lending_fund.adds_up


def test_funds_and_sources_are_added_by_their_codes() -> None:
    one, other = a_month("A"), a_month("B")
    one = replace(one, funds=one.funds | {"DP": some_money(700_000)})
    other = replace(other, sources={"project": SourceFigures(60_000_000, 10_000_000)})

    sums = added(one, other)

    assert list(sums.funds) == ["DP", "HD", "TTN"]
    assert (sums.funds["DP"].cash, sums.funds["HD"].cash) == (700_000, 3_000_000)
    assert sums.sources == {
        "project": SourceFigures(60_000_000, 10_000_000),
        "state_budget": SourceFigures(50_000_000, 0),
    }


@pytest.mark.parametrize("row", [a_month("A"), replace(a_month("B"), funds={})])
def test_one_club_is_a_sum_too(row: ClubMonth) -> None:
    assert sums_of(*periods(Period.read("2026-12"), [row])) == added(row)


def test_own_capital_is_what_the_lending_fund_does_not_owe() -> None:
    row = a_month()
    fund = replace(row.funds["TTN"], shares_owed=4_000_000, borrowed_owed=6_000_000)

    assert added(replace(row, funds=row.funds | {"TTN": fund})).own_capital == 50_000_000


def test_no_club_comes_to_nothing_in_both_funds() -> None:
    sums = club_sums([])

    assert sums.members.total == sums.loans.outstanding == sums.dues_collected == 0
    assert {code: fund.assets for code, fund in sums.funds.items()} == {"HD": 0, "TTN": 0}


def test_a_document_has_the_keys_of_the_contract_and_no_others() -> None:
    document = added(a_month()).as_document()

    assert document == {
        "members": {
            "total": 50,
            "women": 33,
            "aged_60": 33,
            "poor": 2,
            "near_poor": 3,
            "difficult": 4,
        },
        "funds": {
            "HD": {
                "cash": 1_500_000,
                "bank": 0,
                "loans": 0,
                "shares_owed": 0,
                "borrowed_owed": 0,
                "capital": 0,
                "undistributed_interest": 0,
                "income": 1_500_000,
                "expense": 0,
                "loss": 0,
            },
            "TTN": {
                "cash": 20_000_000,
                "bank": 0,
                "loans": 40_000_000,
                "shares_owed": 0,
                "borrowed_owed": 0,
                "capital": 60_000_000,
                "undistributed_interest": 0,
                "income": 0,
                "expense": 0,
                "loss": 0,
            },
        },
        "loans": {
            "open": 8,
            "borrowers": 7,
            "turns": 1,
            "lent": 6_000_000,
            "principal_collected": 6_000_000,
            "interest_collected": 300_000,
            "outstanding": 40_000_000,
            "overdue_principal": 0,
        },
        "dues_collected": 500_000,
    }
