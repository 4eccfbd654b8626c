import json
from dataclasses import replace

import pytest

from books import DATA
from builders import AClub
from consolidation_material import a_month, some_money, with_loans, with_loss
from lthtgn_desktop.domain.club_month import ClubMonth, SourceFigures
from lthtgn_desktop.domain.club_month_checks import MOST, jumps, oddities
from lthtgn_desktop.domain.month_of_club import club_month
from month_material import report_of

SOUND = a_month()


def with_members(**changes: int) -> ClubMonth:
    return replace(SOUND, members=replace(SOUND.members, **changes))


def with_fund(code: str, **changes: int) -> ClubMonth:
    return replace(SOUND, funds=SOUND.funds | {code: replace(SOUND.funds[code], **changes)})


@pytest.mark.parametrize(
    "row",
    [
        SOUND,
        with_loss(SOUND, 1_000_000),
        with_loans(SOUND, turns=-1, lent=-6_000_000, principal_collected=-1),
        with_loans(a_month(owed=0), open=0, borrowers=0, member_borrowers=0),
        with_loans(SOUND, overdue_principal=40_000_000, at_risk=40_000_000),
        replace(SOUND, initial_grant=0, initial_source=""),
        replace(SOUND, opened="2026-12-31"),
        replace(SOUND, dues_collected=-10_000),
    ],
)
def test_a_sound_month_has_nothing_odd(row: ClubMonth) -> None:
    assert list(oddities(row)) == []


@pytest.mark.parametrize(
    ("row", "what"),
    [
        (with_members(women=51), "members.women"),
        (with_members(aged_60=51), "members.aged_60"),
        (with_members(volunteers=51), "members.volunteers"),
        (with_members(poor=44), "members.households"),
        (with_members(joined=-1), "members.joined"),
        (with_loans(SOUND, borrowers=9), "loans.open"),
        (with_loans(SOUND, open=0, borrowers=0), "loans.borrowers"),
        (with_loans(SOUND, overdue_principal=40_000_001), "loans.overdue_principal"),
        (with_loans(SOUND, at_risk=40_000_001), "loans.at_risk"),
        (with_loans(SOUND, at_risk=-1), "loans.at_risk"),
        (with_loans(SOUND, member_borrowers=8), "loans.member_borrowers"),
        (
            with_loans(a_month(members=14), member_borrowers=15, borrowers=15, open=15),
            "loans.member_borrowers",
        ),
        (with_loans(SOUND, lent=-MOST - 1), "loans.lent"),
        (with_loans(SOUND, turns=MOST + 1), "loans.turns"),
        (with_members(joined=51), "members.joined"),
        (with_members(total=MOST + 1), "members.total"),
        (a_month(balance=MOST + 1), "funds.TTN.capital"),
        (replace(SOUND, dues_collected=-MOST - 1), "dues_collected"),
        (replace(SOUND, initial_grant=MOST + 1), "initial_grant"),
        (replace(SOUND, sources={"bank": SourceFigures(0, MOST + 1)}), "sources.bank"),
        (replace(SOUND, opens_with=""), "opens_with"),
        (replace(SOUND, opens_with="0123456789ABCDEF"), "opens_with"),
        (with_loans(SOUND, outstanding=39_000_000), "loans.outstanding"),
        (with_fund("TTN", cash=20_000_001), "funds.TTN"),
        (with_fund("HD", cash=-1, income=-1), "funds.HD.cash"),
        (replace(SOUND, funds={"HD": some_money(1)}), "funds.TTN"),
        (replace(SOUND, funds={"TTN": SOUND.funds["TTN"]}), "funds.HD"),
        (replace(SOUND, funds=SOUND.funds | {"no code": some_money(0)}), "funds.no code"),
        (replace(SOUND, sources={"lottery": SourceFigures(1, 0)}), "sources.lottery"),
        (replace(SOUND, sources={"bank": SourceFigures(-1, 0)}), "sources.bank"),
        (replace(SOUND, sources={"bank": SourceFigures(60_000_001, 0)}), "sources"),
        (replace(SOUND, initial_source="lottery"), "initial_grant"),
        (replace(SOUND, initial_grant=-1), "initial_grant"),
        (replace(SOUND, opened="2027-01-01"), "opened"),
        (replace(SOUND, opened="20240101"), "opened"),
        (replace(SOUND, opened=""), "opened"),
    ],
)
def test_what_cannot_be_is_named(row: ClubMonth, what: str) -> None:
    assert what in list(oddities(row))


def test_loans_run_from_a_month_to_the_next_that_follows_it() -> None:
    november, december = a_month(month="2026-11"), a_month(month="2026-12")
    more = with_loans(a_month(month="2026-12", balance=90_000_000, owed=70_000_000))
    claimed = replace(more, opens_with=november.opens_with)

    assert list(jumps(november, december)) == []
    assert list(jumps(november, more)) == []
    assert list(jumps(november, claimed)) == ["loans.outstanding"]
    assert list(jumps(november, with_loans(claimed, lent=36_000_000))) == []


def test_no_month_of_a_life_has_anything_odd() -> None:
    lines = (DATA / "life_small.jsonl").read_text("utf-8").splitlines()
    events = [json.loads(line) for line in lines[1:]]
    club = AClub().does(*events)
    closed = [event["month"] for event in events if event["type"] == "close"]

    assert closed
    assert [list(oddities(club_month(report_of(club, month)))) for month in closed] == [
        [] for _ in closed
    ]
