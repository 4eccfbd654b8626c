import json
from dataclasses import replace

from consolidation_material import a_listed_club, a_month, a_report
from lthtgn_desktop.domain.association_notes import Campaign, Notes, Target
from lthtgn_desktop.domain.club_month import SourceFigures

CLUBS = [
    a_listed_club("A", founded_year=2018, founding_source="project"),
    a_listed_club("B"),
    a_listed_club("C", opened="2026-03-01"),
    a_listed_club("D", opened=""),
    a_listed_club("E", opened="2027-02-01"),
]
ROWS = [a_month("A"), a_month("B"), replace(a_month("C"), opened="2026-03-01")]


def test_clubs_are_counted_by_the_year_of_founding_up_to_the_period() -> None:
    found = a_report(*ROWS, clubs=CLUBS).indicators

    assert found.founded == {"2018": 1, "2024": 1, "2026": 1, "unknown": 1}


def test_an_officers_note_of_the_source_stands_before_the_book() -> None:
    found = a_report(*ROWS, clubs=CLUBS).indicators

    assert found.founded_by == {"project": 1, "state_budget": 2, "unknown": 1}


def test_without_unknown_years_there_is_no_such_line() -> None:
    assert a_report(*ROWS[:2]).indicators.founded == {"2024": 2}


def test_a_target_is_held_against_the_clubs_founded_that_year() -> None:
    notes = Notes(targets=(Target("HP-LN", 2025, 1), Target("HP-LN", 2026, 2)))

    targets = a_report(*ROWS, clubs=CLUBS, notes=notes).indicators.targets

    assert {year: tuple(line.share) for year, line in targets.items()} == {
        2025: (0, 1),
        2026: (1, 2),
    }


def test_a_campaign_tells_who_paid_and_what_came_in() -> None:
    notes = Notes(campaigns=(Campaign("HP-LN", 2026, 1_200, 900, 9_500_000),))

    document = a_report(*ROWS, clubs=CLUBS, notes=notes).indicators.as_document()

    assert document["campaigns"] == {
        "2026": {
            "paid": {"part": 900, "whole": 1_200, "of": "association_members", "percent": "75.0"},
            "amount": {
                "part": 9_500_000,
                "whole": 12_000_000,
                "of": "expected",
                "percent": "79.2",
            },
        }
    }


def test_capital_stands_by_source_with_its_share_of_all_capital() -> None:
    row = replace(
        a_month(),
        sources={
            "project": SourceFigures(40_000_000, 0),
            "members": SourceFigures(5_000_000, 1_000_000),
        },
    )

    sources = a_report(row).indicators.sources

    assert {name: (*line.capital.share, line.received) for name, line in sources.items()} == {
        "members": (5_000_000, 60_000_000, 1_000_000),
        "project": (40_000_000, 60_000_000, 0),
    }


def test_a_club_whose_book_begins_later_is_named() -> None:
    report = a_report(*ROWS, clubs=CLUBS)

    assert report.whole.missing == ("D", "E")
    assert report.indicators.not_yet_open == ("E",)


def test_practice_clubs_are_named() -> None:
    clubs = [a_listed_club("A", is_practice=True), a_listed_club("B")]
    rows = [a_month("A"), replace(a_month("B"), is_practice=True)]

    assert a_report(*rows, clubs=clubs).indicators.practice == ("A", "B")


def test_the_document_is_plain_and_names_every_denominator() -> None:
    notes = Notes(targets=(Target("HP-LN", 2026, 2),))
    report = a_report(*ROWS, clubs=CLUBS, notes=notes, period="2026")

    document = json.loads(json.dumps(report.indicators.as_document()))

    def ratios(value: object) -> list[dict[str, object]]:
        if not isinstance(value, dict):
            return []
        own = [value] if "whole" in value else []
        return own + [found for part in value.values() for found in ratios(part)]

    assert len(ratios(document)) > 20
    assert all(found["of"] for found in ratios(document))
    assert document["incomplete"]["A"] == {"found": 1, "expected": 12}
    assert document["incomplete"]["C"] == {"found": 1, "expected": 10}
    assert document["targets"] == {
        "2026": {"part": 1, "whole": 2, "of": "target", "percent": "50.0"}
    }
    assert document["members"]["women"] == {
        "part": 99,
        "whole": 150,
        "of": "members",
        "percent": "66.0",
    }
