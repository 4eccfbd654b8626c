import json
from dataclasses import replace

import pytest

from consolidation_material import (
    COMMUNE,
    PROVINCE,
    a_listed_club,
    a_month,
    a_report,
    spread,
    with_loans,
)
from lthtgn_desktop.domain.association_notes import Notes
from lthtgn_desktop.domain.club_month import ClubMonth, SourceFigures
from lthtgn_desktop.domain.consolidation import consolidated, period_of, periods
from lthtgn_desktop.domain.period import Period

QUARTER = Period.read("2026-Q4")


def test_stocks_are_those_of_the_last_month_and_movements_are_added_up() -> None:
    october = a_month(month="2026-10", members=48, balance=58_000_000)
    november = replace(a_month(month="2026-11"), dues_collected=700_000)
    december = with_loans(a_month(month="2026-12", members=50), turns=3, written_off=100_000)

    figures = period_of(QUARTER, [december, october, november])

    assert (figures.members.total, figures.members.joined) == (50, 3)
    assert figures.funds == december.funds
    assert (figures.loans.outstanding, figures.loans.open) == (40_000_000, 8)
    assert (figures.loans.turns, figures.loans.lent) == (5, 18_000_000)
    assert (figures.loans.principal_collected, figures.loans.interest_collected) == (
        18_000_000,
        900_000,
    )
    assert (figures.loans.written_off, figures.dues_collected) == (100_000, 1_700_000)
    assert (figures.months, figures.is_whole) == (3, True)
    assert (str(figures.first), str(figures.last)) == ("2026-10", "2026-12")


def test_capital_by_source_stands_and_what_was_received_is_added_up() -> None:
    months = [a_month(month=month) for month in ("2026-10", "2026-11", "2026-12")]
    sources = [
        {"project": SourceFigures(10_000_000, 10_000_000)},
        {
            "bank": SourceFigures(500_000, 500_000),
            "mobilised": SourceFigures(1, 1),
            "project": SourceFigures(10_000_000, 0),
        },
        {
            "bank": SourceFigures(0, -500_000),
            "mobilised": SourceFigures(0, 0),
            "project": SourceFigures(12_000_000, 2_000_000),
        },
    ]

    figures = period_of(
        QUARTER,
        [replace(month, sources=own) for month, own in zip(months, sources, strict=True)],
    )

    assert figures.sources == {
        "mobilised": SourceFigures(0, 1),
        "project": SourceFigures(12_000_000, 12_000_000),
    }


def test_months_that_do_not_follow_are_named() -> None:
    october, november, december = (a_month(month=f"2026-{number}") for number in (10, 11, 12))
    forked = replace(november, opens_with="0" * 16)

    def broken(closed_before: str, *months: ClubMonth) -> list[str]:
        return [str(month) for month in period_of(QUARTER, months, closed_before).broken]

    assert broken(october.opens_with, october, november, december) == []
    assert broken("", october, forked, december) == ["2026-11"]
    assert broken("1" * 16, october, forked, december) == ["2026-10", "2026-11"]
    assert broken("1" * 16, forked, december) == []  # the month before is not in


def test_practice_clubs_are_in_nothing_beside_real_ones() -> None:
    clubs = [a_listed_club("A"), a_listed_club("B", is_practice=True), a_listed_club("C")]
    rows = [a_month("A"), a_month("B"), replace(a_month("C"), is_practice=True)]

    report = a_report(*rows, clubs=clubs)

    assert report.whole == a_report(rows[0]).whole
    assert list(report.by_club) == [club.code for club in report.clubs] == ["A"]
    assert report.indicators.practice == ("B", "C")
    assert report.left_out == (clubs[1], replace(clubs[2], is_practice=True))
    assert report.indicators.groups == a_report(rows[0]).indicators.groups


def test_practice_clubs_alone_count() -> None:
    clubs = [a_listed_club(code, is_practice=True) for code in ("A", "B")]

    report = a_report(a_month("A"), clubs=clubs)

    assert (report.whole.enrolled, report.whole.reported, report.left_out) == (2, 1, ())
    assert report.indicators.practice == ("A", "B")


def test_a_club_without_the_last_month_is_in_no_sum() -> None:
    rows = [a_month("A", "2026-10"), a_month("A", "2026-11"), a_month("B", "2026-12")]

    report = a_report(*rows, period="2026-Q4")

    assert (report.whole.enrolled, report.whole.reported) == (2, 1)
    assert report.whole.missing == ("A",)
    assert list(report.by_club) == ["B"]
    assert report.whole.sums == report.by_club["B"]


def test_only_months_of_the_period_count() -> None:
    rows = [a_month(month=month) for month in ("2026-09", "2026-10", "2026-12", "2027-01")]

    (figures,) = periods(QUARTER, rows)

    assert (figures.months, figures.loans.turns, figures.is_whole) == (2, 2, False)


def test_the_document_is_that_of_the_contract() -> None:
    clubs = [a_listed_club(code) for code in ("A", "B", "C")]

    report = a_report(a_month("A"), a_month("B"), period="2026-Q4", clubs=clubs)
    document = json.loads(json.dumps(report.as_document()))

    assert list(document) == [
        "association",
        "period",
        "from",
        "to",
        "clubs",
        "members",
        "funds",
        "loans",
        "dues_collected",
        "by_club",
        "indicators",
    ]
    assert (document["association"], document["period"]) == ("HP-LN", "2026-Q4")
    assert (document["from"], document["to"]) == ("2026-10-01", "2026-12-31")
    assert document["clubs"] == {"enrolled": 3, "reported": 2, "missing": ["C"]}
    assert list(document["by_club"]) == ["A", "B"]
    for figures in document["by_club"].values():
        assert list(figures) == ["members", "funds", "loans", "dues_collected"]
        assert list(figures["funds"]["TTN"]) == list(document["funds"]["TTN"])
    assert document["members"]["total"] == 100


def test_no_club_at_all_is_a_report_too() -> None:
    report = consolidated(COMMUNE, QUARTER, [], [], Notes())

    assert report.as_document()["clubs"] == {"enrolled": 0, "reported": 0, "missing": []}
    assert report.whole.sums.lending_fund.assets == 0


def test_figures_of_a_club_that_is_not_listed_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="B"):
        a_report(a_month("B"), clubs=[a_listed_club("A")])


def test_each_association_below_has_its_own_sums() -> None:
    # Hòa Bình, end of 2023: 30 clubs, 858 borrowers; 9 clubs of Lương Sơn had nearly 850 million
    codes = [f"HB-{number:02}" for number in range(30)]
    borrowers = dict(zip(codes, spread(858, 30), strict=True))
    balances = dict(zip(codes, spread(849_000_000, 9) + spread(3_360_000_000, 21), strict=True))
    clubs = [
        a_listed_club(code, parent="LS" if place < 9 else "DB" if place < 28 else "")
        for place, code in enumerate(codes)
    ]
    rows = [
        with_loans(a_month(code, balance=balances[code]), borrowers=borrowers[code], open=40)
        for code in codes[:-1]
    ]

    report = a_report(*rows, clubs=clubs, association=PROVINCE)
    below = report.by_association

    assert list(below) == ["DB", "LS"]
    assert (below["LS"].enrolled, below["LS"].sums.lending_fund.assets) == (9, 849_000_000)
    assert (below["DB"].enrolled, below["DB"].reported) == (19, 19)
    assert report.whole.missing == (codes[-1],)
    assert report.whole.sums.loans.borrowers == sum(borrowers[code] for code in codes[:-1])
    document = report.as_document()["indicators"]
    assert isinstance(document, dict)
    assert document["by_association"]["LS"]["clubs"]["reported"] == 9


def test_a_province_made_of_communes_comes_to_the_same() -> None:
    codes = [f"C{number:02}" for number in range(20)]
    rows = [
        a_month(code, f"2026-{month:02}", members=40 + place, balance=50_000_000 + 7 * place)
        for place, code in enumerate(codes)
        for month in range(1, 13)
    ]
    direct = a_report(*rows, period="2026", clubs=map(a_listed_club, codes))
    half = {code: "X" if place % 2 else "Y" for place, code in enumerate(codes)}
    passed_on = [a_listed_club(code, parent=half[code]) for code in codes]

    through = a_report(*rows, period="2026", clubs=passed_on)

    assert through.whole == direct.whole
    parts = [part.sums for part in through.by_association.values()]
    assert sum(part.members.total for part in parts) == direct.whole.sums.members.total
    assert sum(part.loans.lent for part in parts) == direct.whole.sums.loans.lent == 1_440_000_000
