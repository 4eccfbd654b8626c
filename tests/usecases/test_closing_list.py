"""What is to be seen to before a month is closed: how each thing stands."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from books import a_new_book, open_for_test
from builders import an_event, collected, paid
from lthtgn_desktop.domain.closing import CheckCode
from lthtgn_desktop.usecases.closing_list import State, Thing, closing_list
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import record_document

LIFE = (
    an_event("club", "2024-01-01"),
    an_event("policy", "2024-01-01"),
    an_event("join", "2024-01-01"),
    an_event("receive", "2024-01-02", amount=20_000_000),
    an_event("lend", "2024-01-10"),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = open_for_test(a_new_book(tmp_path, "so"))
    for document in LIFE:
        record_document(made, document)
    yield made
    made.book.close()


def states(desk: Desk) -> dict[str, State]:
    return {item.code: item.state for item in closing_list(desk).items}


def test_what_nobody_did_yet_and_what_is_fine(desk: Desk) -> None:
    found = states(desk)

    assert found[Thing.BEFORE] is State.DONE
    assert found[Thing.OVER] is State.DONE
    assert found[CheckCode.COLLECTED] is State.NOT_YET
    assert found[CheckCode.CASH_COUNTED] is State.NOT_YET
    assert found[Thing.LOANS] is State.DONE
    assert found[Thing.NUMBERS] is State.DONE
    assert found[Thing.DRAFT] is State.DONE
    assert Thing.SENT not in found


def test_after_a_month_its_report_waits_and_late_loans_want_a_look(desk: Desk) -> None:
    record_document(desk, an_event("close", "2024-01-31", month="2024-01"))
    found = {item.code: item for item in closing_list(desk).items}

    assert found[Thing.SENT].state is State.NOT_YET
    assert found[Thing.LOANS].state is State.LOOK
    assert (found[Thing.LOANS].many, found[Thing.LOANS].amount) == (1, 1_120_000)


def test_interest_that_is_not_divided_waits(desk: Desk) -> None:
    line = paid(loan="L0001", interest=120_000)
    record_document(desk, an_event("close", "2024-01-31", month="2024-01"))
    record_document(desk, collected("2024-02-10", line))
    found = {item.code: item for item in closing_list(desk).items}

    assert found[Thing.INTEREST].state is State.NOT_YET
    assert found[Thing.INTEREST].amount == 120_000


def test_what_wants_a_look_comes_first(desk: Desk) -> None:
    record_document(desk, an_event("close", "2024-01-31", month="2024-01"))
    ways = [item.state for item in closing_list(desk).open_items]

    assert ways == sorted(ways, key=lambda state: state is not State.LOOK)
    assert State.DONE not in ways
