"""Requests for a loan: asked for, decided on, fulfilled, and what is refused on the way."""

import pytest

from builders import AClub, Document, a_club, an_event
from lthtgn_desktop.domain.errors import RefusalCode
from lthtgn_desktop.domain.ledger import Moment
from lthtgn_desktop.domain.loan_requests import LoanRequest, RequestState

M = 1_000_000
ASKED, DECIDED, PAID = "2024-01-05", "2024-01-08", "2024-01-10"


def asks(request: str = "D001", day: str = ASKED, **said: object) -> Document:
    return an_event("loan_request", day, request=request, **said)


def decides(decision: str = "approved", day: str = DECIDED, **said: object) -> Document:
    return an_event("loan_decision", day, decision=decision, **said)


def lends(loan: str = "L0001", day: str = PAID, **said: object) -> Document:
    return an_event("lend", day, loan=loan, request="D001", **said)


def a_waiting_club() -> AClub:
    club = a_club().with_grant(50 * M).with_member("M001").with_member("M002")
    return club.does(asks())


def request_of(club: AClub, day: str = "2024-12-31", code: str = "D001") -> LoanRequest:
    return club.club_on(day).requests.by_code[code]


def test_a_request_waits_until_the_meeting_decides() -> None:
    club = a_waiting_club()
    assert request_of(club).state is RequestState.WAITING
    assert request_of(club).approved_amount == 0

    club.does(decides())

    assert request_of(club, day=ASKED).state is RequestState.WAITING
    assert request_of(club).state is RequestState.APPROVED
    assert request_of(club).approved_amount == 12 * M
    assert request_of(club).approved_months == 12


def test_the_meeting_may_approve_less_for_another_term() -> None:
    request = request_of(a_waiting_club().does(decides(amount=8 * M, months=10)))

    assert (request.approved_amount, request.approved_months) == (8 * M, 10)


@pytest.mark.parametrize("decision", ["refused", "withdrawn"])
def test_a_request_that_came_to_nothing_can_be_approved_later(decision: str) -> None:
    club = a_waiting_club().does(decides(decision))
    assert request_of(club).state is RequestState(decision)
    assert request_of(club).approved_amount == 0

    club.does(decides(day="2024-02-08"))

    assert request_of(club).state is RequestState.APPROVED


def test_a_request_moves_no_money() -> None:
    club = a_waiting_club()

    assert club.posts(asks("D002")) == {}
    assert club.posts(decides()) == {}


def test_a_loan_fulfils_its_request_and_a_reversal_releases_it() -> None:
    club = a_waiting_club().does(decides(), lends() | {"ref": "paid"})
    assert (request_of(club).state, request_of(club).loan) == (RequestState.LENT, "L0001")

    club.does(an_event("reverse", of="paid", reason="nhầm người"))

    assert request_of(club).state is RequestState.APPROVED
    assert club.refusal(lends("L0002", "2024-02-10")) is None


def test_a_reversed_loan_without_a_request_releases_no_other() -> None:
    club = a_waiting_club().does(decides(), lends())
    club.does(an_event("lend", PAID, loan="L0002", member="M002") | {"ref": "other"})

    club.does(an_event("reverse", of="other", reason="nhầm"))

    assert request_of(club).loan == "L0001"


def test_less_than_was_approved_may_be_lent() -> None:
    club = a_waiting_club().does(decides(amount=8 * M), lends(amount=5 * M))

    assert request_of(club).state is RequestState.LENT


def test_a_request_knows_when_it_changed_last() -> None:
    club = a_waiting_club()
    assert request_of(club).changed == request_of(club).asked
    club.does(decides())

    assert isinstance(request_of(club).changed, Moment)
    assert request_of(club).changed.day.isoformat() == DECIDED


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (asks(), RefusalCode.REQUEST_TAKEN),
        (asks("D002", member="M9"), RefusalCode.MEMBER_UNKNOWN),
        (asks("D002", "2024-03-01"), RefusalCode.NOT_A_MEMBER_THAT_DAY),
        (decides(request="D7"), RefusalCode.REQUEST_UNKNOWN),
        (decides(day="2024-01-04"), RefusalCode.DECIDED_TOO_EARLY),
        (decides(amount=12 * M + 1), RefusalCode.APPROVES_TOO_MUCH),
        (decides("refused", amount=1), RefusalCode.DECISION_WITHOUT_TERMS),
        (decides("withdrawn", months=1), RefusalCode.DECISION_WITHOUT_TERMS),
        (lends(), RefusalCode.REQUEST_NOT_APPROVED),
        (lends() | {"request": "D7"}, RefusalCode.REQUEST_UNKNOWN),
    ],
)
def test_what_a_waiting_request_refuses(document: Document, code: RefusalCode) -> None:
    club = a_waiting_club().does(an_event("leave", "2024-02-20"))

    assert club.refusal(document) is code


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (decides(day="2024-01-07"), RefusalCode.DECIDED_TOO_EARLY),
        (lends(member="M002"), RefusalCode.REQUEST_OF_ANOTHER),
        (lends(day="2024-01-07"), RefusalCode.REQUEST_NOT_APPROVED),
        (lends(amount=8 * M + 1), RefusalCode.LENDS_TOO_MUCH),
        (lends(amount=8 * M), None),
        (lends(amount=8 * M, day=DECIDED), None),
    ],
)
def test_what_an_approved_request_refuses(document: Document, code: RefusalCode | None) -> None:
    club = a_waiting_club().does(decides(amount=8 * M))

    assert club.refusal(document) is code


@pytest.mark.parametrize(
    "document", [decides(day="2024-02-01"), decides("withdrawn", "2024-02-01"), lends("L0002")]
)
def test_a_request_that_was_paid_out_is_done_with(document: Document) -> None:
    club = a_waiting_club().does(decides(), lends())

    assert club.refusal(document) is RefusalCode.REQUEST_LENT


def test_a_request_cannot_be_reversed_as_if_it_were_money() -> None:
    club = a_waiting_club().does(decides() | {"ref": "yes"})

    reversal = an_event("reverse", of="yes", reason="nhầm")
    assert club.refusal(reversal) is RefusalCode.NOT_MONEY
