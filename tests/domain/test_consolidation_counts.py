from dataclasses import replace

import pytest

from consolidation_material import (
    a_listed_club,
    a_month,
    a_report,
    some_members,
    spread,
    with_loans,
    with_loss,
)
from lthtgn_desktop.domain.association_notes import Notes
from lthtgn_desktop.domain.club_month import ClubMonth, SourceFigures
from lthtgn_desktop.domain.consolidation import Consolidated
from lthtgn_desktop.domain.consolidation_counts import Figure
from lthtgn_desktop.domain.ratios import Ratio, Whole


def figure(report: Consolidated, name: str) -> Figure:
    group, _, of_group = name.partition(".")
    return report.indicators.groups[group][of_group]


def share(report: Consolidated, name: str) -> tuple[int, int, str]:
    """A ratio's part, whole, and the quotient as it is written."""
    found = figure(report, name)
    assert isinstance(found, Ratio)
    return (*found.share, str(found.value))


def a_province(clubs: int, members: int, capital: int, borrowers: int) -> Consolidated:
    """Published totals of a province, spread over its clubs."""
    people, money, owing = (spread(total, clubs) for total in (members, capital, borrowers))
    rows = [
        with_loans(
            replace(
                a_month(f"C{place:03}", balance=money[place], owed=money[place] // 2),
                members=some_members(people[place]),
            ),
            borrowers=owing[place],
            member_borrowers=owing[place],
            open=owing[place],
        )
        for place in range(clubs)
    ]
    return a_report(*rows)


def test_bac_lieu_comes_out_to_the_dong() -> None:
    # first quarter of 2025; 702 borrowers were lent 1.849.255.000 đồng in 2024
    report = a_province(60, 3_710, 2_311_750_000, 702)

    assert figure(report, "lending_fund.balance") == 2_311_750_000
    assert share(report, "lending_fund.per_club") == (2_311_750_000, 60, "38529167")
    assert share(report, "members.per_club") == (3_710, 60, "61.8")
    assert share(report, "loans.member_borrowers") == (702, 3_710, "18.9")


@pytest.mark.parametrize(
    ("clubs", "members", "capital", "borrowers", "percent"),
    [
        (220, 11_563, 11_500_000_000, 1_583, "13.7"),  # Đắk Lắk
        (132, 7_300, 3_700_000_000, 597, "8.2"),  # Sơn La
    ],
)
def test_borrowers_are_held_against_members(
    clubs: int, members: int, capital: int, borrowers: int, percent: str
) -> None:
    report = a_province(clubs, members, capital, borrowers)

    assert share(report, "loans.member_borrowers") == (borrowers, members, percent)


def test_tuyen_quang_has_two_denominators_and_names_both() -> None:
    # 102 of 135 clubs were supported with 6,5 billion: 63,7 million a club, not 48 million
    grants = [*spread(6_500_000_000, 102), *[0] * 33]
    rows = [
        replace(a_month(f"C{place:03}"), initial_grant=grant) for place, grant in enumerate(grants)
    ]

    report = a_report(*rows)

    assert share(report, "lending_fund.with_initial_grant") == (102, 135, "75.6")
    assert share(report, "lending_fund.initial_grant") == (6_500_000_000, 102, "63725490")
    found = figure(report, "lending_fund.initial_grant")
    assert isinstance(found, Ratio)
    assert found.of is Whole.WITH_GRANT


@pytest.mark.parametrize(
    ("clubs", "large", "percent"),
    [(98, 20, "20.4"), (516, 49, "9.5"), (528, 49, "9.3")],  # Hải Dương 2022; Hà Nội 2025, twice
)
def test_clubs_above_100_million_are_a_share_of_those_that_reported(
    clubs: int, large: int, percent: str
) -> None:
    rows = [
        a_month(f"C{place:03}", balance=160_000_000 if place < large else 100_000_000)
        for place in range(clubs)
    ]

    report = a_report(
        *rows, clubs=[*map(a_listed_club, [row.club for row in rows]), a_listed_club()]
    )

    assert share(report, "lending_fund.above_100_million") == (large, clubs, percent)


def test_two_clubs_above_100_million_together_are_not_above_it() -> None:
    # Thiệu Trung, 2025
    report = a_report(a_month("A", balance=53_000_000), a_month("B", balance=51_000_000))

    assert share(report, "lending_fund.above_100_million") == (0, 2, "0.0")


def test_a_fund_is_held_against_the_grant_that_it_began_with() -> None:
    grants = {"A": 50_000_000, "B": 75_000_000, "C": 300_000_000, "D": 0}
    balances = {"A": 150_000_000, "B": 75_000_000, "C": 290_000_000, "D": 60_000_000}
    rows = [
        replace(a_month(code, balance=balances[code]), initial_grant=grant)
        for code, grant in grants.items()
    ]

    report = a_report(*rows)

    assert figure(report, "lending_fund.initial_grants") == 425_000_000
    assert share(report, "lending_fund.times_initial_grants") == (515_000_000, 425_000_000, "1.21")
    assert share(report, "lending_fund.with_initial_grant") == (3, 4, "75.0")
    assert share(report, "lending_fund.above_initial_grant") == (1, 3, "33.3")
    assert share(report, "lending_fund.below_initial_grant") == (1, 3, "33.3")


def test_what_a_fund_owes_is_none_of_its_growth() -> None:
    owing = a_month("A", balance=120_000_000)
    fund = replace(owing.funds["TTN"], shares_owed=30_000_000, borrowed_owed=50_000_000)

    report = a_report(replace(owing, funds=owing.funds | {"TTN": fund}))

    assert share(report, "lending_fund.times_initial_grants") == (40_000_000, 50_000_000, "0.80")
    assert share(report, "lending_fund.above_initial_grant") == (0, 1, "0.0")
    assert share(report, "lending_fund.below_initial_grant") == (1, 1, "100.0")
    assert share(report, "lending_fund.above_100_million") == (1, 1, "100.0")


def test_those_who_left_and_still_owe_are_no_share_of_the_members() -> None:
    report = a_report(with_loans(a_month(members=6), open=8, borrowers=8, member_borrowers=6))

    assert figure(report, "loans.borrowers") == 8
    assert share(report, "loans.member_borrowers") == (6, 6, "100.0")


def test_an_average_over_less_than_nothing_is_blank() -> None:
    report = a_report(with_loans(a_month(), turns=-1, lent=-5_000_000))

    assert share(report, "loans.average") == (-5_000_000, -1, "None")


def test_no_share_is_held_against_clubs_whose_books_open_later() -> None:
    clubs = [a_listed_club("A"), a_listed_club("B"), a_listed_club("C", opened="2027-01-05")]

    report = a_report(a_month("A"), clubs=clubs)

    assert figure(report, "clubs.enrolled") == report.whole.enrolled == 3
    assert share(report, "clubs.reported") == (1, 2, "50.0")
    assert report.whole.missing == ("B", "C")
    assert report.indicators.not_yet_open == ("C",)


def test_members_are_counted_in_groups_that_overlap() -> None:
    # Thân Thuộc: 23 of 43 and 20 of 43; Xuất Hóa: 43 of 50
    one = some_members(43)
    report = a_report(replace(a_month("A"), members=replace(one, women=20, aged_60=23)))

    assert share(report, "members.aged_60") == (23, 43, "53.5")
    assert share(report, "members.women") == (20, 43, "46.5")
    assert share(report, "members.poor_and_near_poor") == (5, 43, "11.6")

    other = replace(a_month("B"), members=replace(some_members(50), aged_60=43))
    assert share(a_report(other), "members.aged_60") == (43, 50, "86.0")


def test_late_principal_and_risk_are_shares_of_what_is_owed() -> None:
    late = with_loans(a_month("A"), overdue_principal=1_000_000, at_risk=6_000_000)

    report = a_report(late, a_month("B"))

    assert share(report, "loans.overdue") == (1_000_000, 80_000_000, "1.3")
    assert share(report, "loans.at_risk") == (6_000_000, 80_000_000, "7.5")
    assert share(report, "lending_fund.lent_out") == (80_000_000, 120_000_000, "66.7")
    assert share(report, "loans.average") == (12_000_000, 2, "6000000")


def test_capital_is_what_was_given_and_what_the_clubs_added() -> None:
    row = replace(a_month(), sources={"project": SourceFigures(45_000_000, 5_000_000)})

    report = a_report(row)

    assert figure(report, "capital.total") == 60_000_000
    assert share(report, "capital.from_sources") == (45_000_000, 60_000_000, "75.0")
    assert share(report, "capital.added_by_clubs") == (15_000_000, 60_000_000, "25.0")
    assert figure(report, "capital.received") == 5_000_000


def rows_with_losses() -> list[ClubMonth]:
    return [
        with_loss(a_month("A"), 700_000),
        a_month("B"),
        replace(with_loss(a_month("C"), 200_000), opened="2026-12-05"),
    ]


def test_capital_lost_is_counted_since_the_books_began() -> None:
    report = a_report(*rows_with_losses())

    assert figure(report, "capital_lost.since_beginning") == 900_000
    assert share(report, "capital_lost.clubs") == (2, 3, "66.7")


def test_capital_lost_in_the_period_is_counted_only_where_it_is_known() -> None:
    report = a_report(*rows_with_losses())

    assert figure(report, "capital_lost.in_period") == 200_000
    assert share(report, "capital_lost.known_in_period") == (1, 3, "33.3")


def test_what_was_lost_before_is_not_lost_again() -> None:
    report = a_report(*rows_with_losses(), notes=Notes(lost_before={"A": 500_000, "B": 0}))

    assert figure(report, "capital_lost.in_period") == 400_000
    assert share(report, "capital_lost.known_in_period") == (3, 3, "100.0")


def test_a_report_without_any_club_divides_by_nothing() -> None:
    report = a_report(clubs=[a_listed_club("A")])

    ratios = [
        found
        for group in report.indicators.groups.values()
        for found in group.values()
        if isinstance(found, Ratio) and not found.share.whole
    ]
    assert ratios
    assert all(found.value is None for found in ratios)
    assert share(report, "clubs.reported") == (0, 1, "0.0")


def test_months_are_expected_from_the_beginning_of_the_book_on() -> None:
    rows = [a_month("A", month) for month in ("2026-10", "2026-12")]
    rows += [replace(a_month("B", "2026-12"), opened="2026-12-10")]
    rows += [replace(a_month("C", "2026-12"), opened="2026-11-30")]

    report = a_report(*rows, period="2026-Q4")

    assert report.indicators.incomplete == {"A": (2, 3), "C": (1, 2)}
    assert share(report, "clubs.complete") == (1, 3, "33.3")
