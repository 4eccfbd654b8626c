"""The waiting list, what came of each request, and what happened on a loan."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.loan_requests import RequestState
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.correct import take_back
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.list_loans import ended_loans, open_loans
from lthtgn_desktop.usecases.list_requests import list_requests, proposed_request
from lthtgn_desktop.usecases.loan_history import loan_history
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture

DAY = "2022-12-10"
LEND: dict[str, object] = {
    "type": "lend",
    "date": DAY,
    "loan": "L0008",
    "member": "M002",
    "fund": "TTN",
    "from": "bank",
    "amount": 1_000_000,
    "rate": "1",
    "months": 10,
    "method": "reducing",
    "principal": "monthly",
    "purpose": "Nuôi gà",
    "request": "D001",
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_for_test(a_replayed_book(tmp_path, "life_small"))
    yield opened
    opened.book.close()


def asks(desk: Desk, request: str, member: str, day: str = DAY, amount: int = 2_000_000) -> Changed:
    document = {"request": request, "member": member, "amount": amount, "months": 10}
    said = {"type": "loan_request", "date": day, "purpose": "Nuôi gà"}
    return record_document(desk, document | said).changed


def decides(desk: Desk, request: str, decision: str = "approved", **said: object) -> None:
    document = {"type": "loan_decision", "date": DAY, "request": request, "decision": decision}
    record_document(desk, document | {"minutes": "BB 12"} | said)


def states(desk: Desk) -> dict[str, RequestState]:
    found = list_requests(desk)
    return {line.request.code: line.request.state for line in (*found.open, *found.settled)}


def test_who_asked_first_stands_first_with_what_the_meeting_asks_about(desk: Desk) -> None:
    asks(desk, "D001", "M002")
    assert asks(desk, "D002", "M006", "2022-12-05") is Changed.LOANS

    found = list_requests(desk)

    assert [line.request.code for line in found.open] == ["D002", "D001"]
    first = found.open[0]
    loans = picture(desk).club.loans.values()
    assert first.turns == sum(loan.member == "M006" for loan in loans)
    assert first.owes == picture(desk).balances.members["M006"].principal_outstanding
    assert first.is_member
    assert (found.cash, found.bank) == (0, 21_502_000)
    assert proposed_request(desk) == "D003"


def test_a_request_leaves_the_waiting_list_when_it_is_settled(desk: Desk) -> None:
    for number, member in enumerate(("M002", "M006", "M004"), 1):
        asks(desk, f"D00{number}", member)
    decides(desk, "D001", amount=1_000_000)
    decides(desk, "D002", "refused")
    assert list_requests(desk).approved == 1_000_000

    record_document(desk, LEND)

    assert states(desk) == {
        "D003": RequestState.WAITING,
        "D001": RequestState.LENT,
        "D002": RequestState.REFUSED,
    }
    assert [line.request.code for line in list_requests(desk).open] == ["D003"]
    assert list_requests(desk).find("D001").turns == 0
    assert list_requests(desk).approved == 0


def test_a_loan_that_is_taken_back_brings_its_request_back(desk: Desk) -> None:
    asks(desk, "D001", "M002")
    decides(desk, "D001")
    done = record_document(desk, LEND)

    take_back(desk, picture(desk).day, done.event.ref, "nhầm người")

    assert states(desk) == {"D001": RequestState.APPROVED}


def test_a_loan_over_what_was_approved_is_refused(desk: Desk) -> None:
    asks(desk, "D001", "M002")
    decides(desk, "D001", amount=900_000)

    with pytest.raises(Refused) as refused:
        record_document(desk, LEND)

    assert refused.value.code is RefusalCode.LENDS_TOO_MUCH


def test_ended_loans_are_those_that_are_not_open(desk: Desk) -> None:
    ended = ended_loans(desk)
    opened = open_loans(desk)

    codes = {one.loan.code for one in ended} | {line.loan.code for line in opened.lines}
    assert codes == set(picture(desk).club.loans)
    assert [one.ended for one in ended] == sorted((one.ended for one in ended), reverse=True)
    assert all(line.overdue_terms for line in opened.overdue)


def test_the_history_of_a_loan_ends_at_what_is_owed(desk: Desk) -> None:
    for code, loan in picture(desk).balances.loans.items():
        past = loan_history(desk, code)

        now = loan.standing
        assert past.steps[0].lent == loan.amount
        assert past.steps[-1].owed == now.outstanding
        assert past.interest == now.interest_paid
        assert sum(step.principal for step in past.steps) == now.principal_paid
        assert all(step.vouchers for step in past.steps)


def test_what_was_written_off_stands_apart(desk: Desk) -> None:
    lost = {"type": "write_off", "date": DAY, "loan": "L0001", "amount": 8_000}
    record_document(desk, lost | {"minutes": "BB 12", "bearer": "TTN"})

    last = loan_history(desk, "L0001").steps[-1]

    assert (last.lost, last.principal, last.owed) == (8_000, 0, 3_100_000)
