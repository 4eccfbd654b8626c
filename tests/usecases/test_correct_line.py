"""One line of a collection is mended: taken back and recorded anew, or neither."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_new_book, open_for_test
from builders import an_event, collected, paid
from lthtgn_desktop.domain.acts import CollectLine
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.usecases.correct import money_acts
from lthtgn_desktop.usecases.correct_line import (
    Change,
    Mended,
    changes_of_line,
    correct_line,
    line_to_mend,
)
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture

DAY = date(2024, 2, 10)
LIFE = (
    an_event("club", "2024-01-01"),
    an_event("policy", "2024-01-01"),
    an_event("join", "2024-01-01"),
    an_event("join", "2024-01-01", member="M002", name="Lê Thị Bình", sex="F", born="1950"),
    an_event("receive", "2024-01-02", amount=20_000_000),
    an_event("lend", "2024-01-10"),
    collected("2024-02-10", paid(dues=20_000), paid("M002", dues=50_000)),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = open_for_test(a_new_book(tmp_path, "so"))
    for document in LIFE:
        record_document(made, document)
    yield made
    made.book.close()


@pytest.fixture
def ref(desk: Desk) -> str:
    return money_acts(desk)[0].event.ref


def dues(desk: Desk) -> dict[str, int]:
    members = picture(desk).balances.members
    return {code: member.dues_paid for code, member in members.items()}


def test_a_wrong_amount_is_put_right_and_nothing_else_moves(desk: Desk, ref: str) -> None:
    mended = Mended(ref, 1, CollectLine("M002", dues=5_000), "Gõ thừa số 0")
    done = correct_line(desk, DAY, mended)

    assert [one.event.type for one in done] == ["reverse", "collect"]
    assert dues(desk) == {"M001": 20_000, "M002": 5_000}
    assert picture(desk).balances.funds["HD"].cash == 25_000


def test_a_wrong_person_is_put_right(desk: Desk, ref: str) -> None:
    correct_line(desk, DAY, Mended(ref, 1, CollectLine("M001", dues=50_000), "Nhầm người"))

    assert dues(desk) == {"M001": 70_000, "M002": 0}


def test_a_line_that_should_not_be_there_goes(desk: Desk, ref: str) -> None:
    correct_line(desk, DAY, Mended(ref, 1, None, "Chưa nộp"))

    assert dues(desk) == {"M001": 20_000, "M002": 0}


def test_what_differs_is_told_before_and_nothing_is_recorded(desk: Desk, ref: str) -> None:
    changes = changes_of_line(desk, ref, 1, CollectLine("M001", dues=40_000))

    assert changes == [
        Change("Lê Thị Bình", "hội phí", 50_000, 0),
        Change("Trần Văn An", "hội phí", 0, 40_000),
        Change("", "HD", 70_000, 60_000),
    ]
    assert dues(desk) == {"M001": 20_000, "M002": 50_000}


def test_the_same_line_differs_in_nothing(desk: Desk, ref: str) -> None:
    assert changes_of_line(desk, ref, 1, CollectLine("M002", dues=50_000)) == []


def test_money_that_was_spent_since_does_not_stand_in_the_way(desk: Desk, ref: str) -> None:
    record_document(desk, an_event("spend", "2024-02-10", amount=60_000))
    mended = Mended(ref, 0, CollectLine("M001", dues=30_000), "Gõ thiếu")
    done = correct_line(desk, DAY, mended)

    assert [one.event.type for one in done] == ["collect", "reverse"]
    assert dues(desk)["M001"] == 30_000


def test_what_leaves_too_little_is_refused_and_nothing_stands(desk: Desk, ref: str) -> None:
    record_document(desk, an_event("spend", "2024-02-10", amount=60_000))
    with pytest.raises(Refused) as refused:
        correct_line(desk, DAY, Mended(ref, 1, CollectLine("M002", dues=5_000), "x"))

    assert refused.value.code is RefusalCode.REVERSAL_BREAKS
    assert dues(desk) == {"M001": 20_000, "M002": 50_000}


def test_a_line_is_proposed_as_it_stands_on_its_own_day(desk: Desk, ref: str) -> None:
    found = line_to_mend(desk, ref, 1)

    assert (found.name, found.line.dues) == ("Lê Thị Bình", 50_000)
    assert (found.day, found.is_closed) == (DAY, False)
    assert [loan.code for loan in found.loans] == ["L0001"]


def test_a_line_of_a_closed_month_is_mended_later(desk: Desk, ref: str) -> None:
    for month in ("2024-01", "2024-02"):
        record_document(desk, an_event("close", "2024-03-01", month=month))
    found = line_to_mend(desk, ref, 1)

    assert found.is_closed
    assert found.day == date(2026, 1, 1)


def test_a_last_instalment_comes_back_only_after_the_old_one_is_gone(desk: Desk) -> None:
    last = collected("2024-02-10", paid(loan="L0001", principal=12_000_000), paid(dues=60_000))
    ref = record_document(desk, last).event.ref
    record_document(desk, an_event("spend", "2024-02-10", amount=130_000))
    done = correct_line(desk, DAY, Mended(ref, 1, CollectLine("M002", dues=60_000), "Nhầm người"))

    assert [one.event.type for one in done] == ["collect", "reverse", "collect"]
    assert dues(desk) == {"M001": 20_000, "M002": 110_000}
    assert picture(desk).balances.loans["L0001"].standing.outstanding == 0
