"""A member's months of dues: which events paid each of them, and which are paid ahead."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_new_book, open_for_test
from builders import an_event, collected, paid
from lthtgn_desktop.usecases.correct import money_acts, take_back
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.member_dues import DuesMonth, dues_months
from lthtgn_desktop.usecases.member_events import attendance, member_events
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_member import member_history

DAY = date(2024, 4, 20)
LIFE = (
    an_event("club", "2024-01-01"),
    an_event("policy", "2024-01-01"),
    an_event("join", "2024-01-01"),
    an_event("exempt", "2024-01-01", from_="2024-03", to="2024-03"),
    an_event("meeting", "2024-01-10"),
    an_event("meeting", "2024-02-10", attended=[]),
    collected("2024-01-10", paid(dues=15_000)),
    collected("2024-02-10", paid(dues=5_000)),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = open_for_test(a_new_book(tmp_path, "so"))
    for document in LIFE:
        record_document(made, document)
    yield made
    made.book.close()


def months(desk: Desk) -> dict[str, DuesMonth]:
    found = dues_months(desk, member_history(desk, "M001", DAY))
    return {str(one.month): one for one in found}


def test_the_oldest_months_are_paid_first_and_know_by_what(desk: Desk) -> None:
    found = months(desk)

    assert [one.missing for one in found.values()] == [0, 0, 0, 10_000]
    assert found["2024-03"].is_exempt
    by = [(line.day.month, line.amount) for line in found["2024-02"].behind]
    assert by == [(1, 5_000), (2, 5_000)]


def test_what_is_paid_ahead_stands_in_the_months_to_come(desk: Desk) -> None:
    record_document(desk, collected("2024-04-10", paid(dues=25_000)))
    found = months(desk)

    assert [(key, one.covered) for key, one in found.items() if one.is_ahead] == [
        ("2024-05", 10_000),
        ("2024-06", 5_000),
    ]


def test_what_was_taken_back_pays_nothing(desk: Desk) -> None:
    newest = money_acts(desk)[0].event.ref
    take_back(desk, date(2024, 2, 11), newest, "nhầm")
    found = months(desk)

    assert found["2024-02"].missing == 5_000
    assert [line.day.month for line in found["2024-02"].behind] == [1]


def test_meetings_are_counted_since_joining(desk: Desk) -> None:
    events = member_events(desk, "M001")

    assert attendance(events) == (1, 2)
    assert events[0].came is False
    assert {one.event.type for one in events} == {"join", "exempt", "meeting"}
