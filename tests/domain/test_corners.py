"""Corners in which the rules once went wrong; each with the fewest events that show it."""

from datetime import date

import pytest

import oracle
from builders import a_club, a_lending_club, an_event, collected, paid
from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.closing import CheckCode, checks
from lthtgn_desktop.domain.collection import Column, Row
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.life import as_document, read_event
from lthtgn_desktop.domain.month import Month

M = 1_000_000


@pytest.mark.parametrize("type_name", ["amend", "household", "exempt"])
def test_nothing_is_said_of_a_member_before_joining(type_name: str) -> None:
    club = a_club().with_member("M001", "2024-03-01")
    early = an_event(type_name, "2024-02-01")
    if club.refusal(early) is None:
        club.does(early).figures("2024-02-15")


def test_no_money_lies_in_a_fund_that_is_not_listed() -> None:
    club = a_club().with_fund("DP", day="2024-03-01")
    early = an_event("receive", "2024-02-01", fund="DP", nature="gift", amount=5 * M)
    if club.refusal(early) is None:
        assert club.does(early).figures("2024-02-15").funds["DP"].cash == 5 * M


def test_extensions_count_in_the_order_of_their_days() -> None:
    club = a_lending_club().does(an_event("extend", "2024-06-15", months=6))
    club.does(an_event("extend", "2024-03-15", months=3))
    day = "2025-01-20"
    ours = club.figures(day).as_document()["loans"]
    assert ours == oracle.figures(club.documents(), day)["loans"]


def test_interest_that_was_forgotten_can_be_recorded_on_its_day() -> None:
    club = a_lending_club()
    for day in ("2024-02-10", "2024-04-10", "2024-05-10"):
        club.who_collected(day, paid(loan="L0001", interest=120_000))
    march = collected("2024-03-10", paid(loan="L0001", interest=120_000))
    assert club.refusal(march) is None


def test_no_code_of_a_member_is_taken_for_dues() -> None:
    club = a_club().with_grant(50 * M).with_member("Dues").with_member("M002")
    club.who_lent("M002", "Dues", 1 * M)  # a loan called like another member
    assert club.figures("2024-02-10").members["M002"].dues_paid == 0


@pytest.mark.parametrize(
    "document",
    [
        an_event("policy", split={"TTN": 50, "TTN ": 50}),
        an_event("split", shares={"TTN": 50, " TTN": 50}),
    ],
)
def test_what_is_read_can_be_read_again(document: dict[str, object]) -> None:
    try:
        event = read_event(document, spare_ref="e")
    except Refused:
        return
    assert read_event(as_document(event), spare_ref="e") == event


def test_nobody_leaves_before_a_day_on_which_dues_were_paid() -> None:
    club = a_club().with_policy(dues=10_000).with_member("M001")
    club.does(collected("2024-02-01", paid(dues=10_000)) | {"ref": "first"})
    club.who_collected("2024-03-10", paid(dues=10_000))
    club.does(an_event("reverse", "2024-03-20", of="first"))
    assert club.refusal(an_event("leave", "2024-03-05")) is RefusalCode.PAID_AFTER_LEAVING


def test_borrowed_money_is_not_given_back_to_a_member_who_is_not_there() -> None:
    club = a_club().does(an_event("receive", nature="borrowed", from_="Lan"))
    document = an_event("return", nature="borrowed", to="Lan", member="M999")
    assert club.refusal(document) is RefusalCode.MEMBER_UNKNOWN


def test_a_backdated_officer_does_not_replace_a_later_one() -> None:
    club = a_club().does(an_event("officer", "2024-06-01", name="Lan"))
    club.does(an_event("officer", "2024-03-01", name="Nga"))
    assert club.books.club.officer(Role.TREASURER, date(2024, 7, 1)) == "Lan"


def test_the_last_count_of_a_month_is_the_one_with_the_latest_date() -> None:
    club = a_club().with_gift("HD", 1 * M)
    club.does(an_event("count", "2024-02-29", fund="HD", notes={"500000": 2}))
    club.does(an_event("count", "2024-02-10", fund="HD", notes={}))
    events = [recorded.event for recorded in club.books.recorded.values()]
    found = checks(Month(2024, 2), events, club.figures("2024-02-29"))
    (agrees,) = [check for check in found if check.code is CheckCode.CASH_AGREES]
    assert agrees.is_fine


def test_a_refused_event_changes_nothing_at_all() -> None:
    club = a_lending_club()
    assert club.refusal(collected("2024-02-10", paid(loan="L0001", interest=M)))
    assert club.books == a_lending_club().books


def test_no_interest_is_paid_on_a_loan_that_never_was() -> None:
    club = a_lending_club().does(an_event("reverse", "2024-03-20", of="e0004"))
    early = collected("2024-03-05", paid(loan="L0001", interest=120_000))
    assert club.refusal(early) is not None


def test_a_loan_that_is_named_is_there() -> None:
    club = a_club().with_member("M001")
    assert club.refusal(collected("2024-02-10", paid(dues=10_000, loan="L9"))) is not None


def test_dues_typed_for_one_who_left_are_not_called_principal() -> None:
    row = Row("M001", "An", "L0001", due={}, most={Column.PRINCIPAL: M}, typed={Column.DUES: "20"})
    row.left = date(2024, 1, 31)
    problem = row.problem(Column.DUES)
    assert problem is not None
    assert problem.code is RefusalCode.HAS_LEFT
