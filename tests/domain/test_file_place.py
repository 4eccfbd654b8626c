import pytest

from lthtgn_desktop.domain.association import FileState, ReceivedFile
from lthtgn_desktop.domain.file_forms import NO_FILE
from lthtgn_desktop.domain.file_place import Arrival, Chain, chain_of, missing, place
from lthtgn_desktop.domain.reception import ReasonCode


def an_id(number: int, book: str = "a") -> str:
    return f"{number:063}{book}" if number else NO_FILE


def a_file(
    number: int,
    *,
    period: str = "",
    book: str = "a",
    after: str | None = None,
    state: FileState = FileState.ACCEPTED,
) -> ReceivedFile:
    """A kept file; it follows the one before of its own book unless `after` says otherwise."""
    previous = an_id(number - 1, book) if after is None else after
    return ReceivedFile(
        id=an_id(number, book),
        sender="CLB-1",
        period=period or f"2026-{number:02}",
        number=number,
        previous=previous,
        signer="f" * 64,
        signed_at="",
        file_name="",
        content_hash="",
        received_at="",
        state=state,
        reasons="[]",
    )


def arriving(
    number: int, *, period: str = "", book: str = "a", after: str | None = None
) -> Arrival:
    file = a_file(number, period=period, book=book, after=after)
    return Arrival(file.id, file.number, file.previous, file.period)


def said(known: list[ReceivedFile], new: Arrival, first: int = 1) -> list[str]:
    return [reason.code for reason in place(known, new, first)]


def test_nothing_is_said_of_the_next_file() -> None:
    assert said([], arriving(1)) == []
    assert said([a_file(1), a_file(2)], arriving(3)) == []


def test_nothing_is_said_of_a_file_that_is_there_already() -> None:
    assert said([a_file(1)], arriving(1)) == []


def test_a_file_that_never_came_is_a_gap() -> None:
    (gap,) = place([a_file(1)], arriving(4), 1)

    assert (gap.code, gap.details) == (ReasonCode.GAP, {"missing": "2, 3"})


def test_the_gap_is_closed_by_the_file_that_comes_late() -> None:
    assert said([a_file(1), a_file(3)], arriving(2)) == []


def test_files_before_the_card_are_not_missed() -> None:
    assert said([], arriving(7), first=7) == []
    assert said([], arriving(7), first=1) == [ReasonCode.GAP]


def test_many_missing_files_are_not_all_named() -> None:
    (gap,) = place([], arriving(100), 1)

    assert gap.details["missing"] == "1, 2, 3, 4, 5, …"


@pytest.mark.parametrize(
    "new",
    [
        arriving(2, book="b", after=an_id(1)),
        arriving(3, after=an_id(2, "b")),
        arriving(1, book="b"),
    ],
    ids=["the same number", "after another file", "another beginning"],
)
def test_a_second_book_is_a_fork(new: Arrival) -> None:
    assert ReasonCode.FORK in said([a_file(1), a_file(2)], new)


def test_a_file_that_the_next_one_does_not_name_is_a_fork() -> None:
    assert said([a_file(3)], arriving(2, book="b"), first=2) == [ReasonCode.FORK]


def test_a_first_file_that_names_one_before_it_is_a_fork() -> None:
    assert said([], arriving(1, after="7" * 64)) == [ReasonCode.FORK]


def test_a_later_file_for_a_month_that_is_in_waits_for_a_person() -> None:
    assert said([a_file(1)], arriving(2, period="2026-01")) == [ReasonCode.MONTH_AGAIN]


def test_an_older_file_for_a_month_that_is_in_is_old() -> None:
    known = [a_file(1), a_file(3, period="2026-02")]

    assert said(known, arriving(2, period="2026-02")) == [ReasonCode.OLDER]


def test_a_file_that_a_person_refused_says_nothing_about_the_others() -> None:
    known = [a_file(1), a_file(2, book="b", state=FileState.REFUSED)]

    assert said(known, arriving(2)) == []


def test_a_refused_file_that_the_next_one_names_has_come() -> None:
    known = [a_file(1), a_file(2, period="2026-01", state=FileState.REFUSED)]

    assert said(known, arriving(3)) == []
    assert chain_of([*known, a_file(3)], 1) is Chain.WHOLE
    assert chain_of([*known, a_file(3, after=an_id(2, "b"))], 1) is Chain.GAP


def test_a_book_that_a_person_chose_goes_on_without_a_fork() -> None:
    gave_way = a_file(2, state=FileState.REPLACED)
    chosen = a_file(2, book="b", after=an_id(1))

    assert said([a_file(1), gave_way, chosen], arriving(3, book="b")) == []
    assert said([a_file(1), gave_way, chosen], arriving(3)) == [ReasonCode.FORK]


def test_an_unbroken_row_is_whole() -> None:
    assert chain_of([], 1) is Chain.WHOLE
    assert chain_of([a_file(1), a_file(2), a_file(3)], 1) is Chain.WHOLE
    assert chain_of([a_file(4), a_file(5)], 4) is Chain.WHOLE


def test_a_row_with_a_hole_has_a_gap() -> None:
    assert chain_of([a_file(1), a_file(3)], 1) is Chain.GAP
    assert chain_of([a_file(4)], 1) is Chain.GAP


def test_a_waiting_file_of_another_book_makes_a_fork_until_a_person_refuses_it() -> None:
    other = a_file(2, book="b", state=FileState.HELD)
    known = [a_file(1), a_file(2)]

    assert chain_of([*known, other], 1) is Chain.FORK
    assert chain_of([*known, a_file(2, book="b", state=FileState.REFUSED)], 1) is Chain.WHOLE


def test_a_corrected_month_leaves_the_row_whole() -> None:
    replaced = a_file(1, state=FileState.REPLACED)

    assert chain_of([replaced, a_file(2, period="2026-01")], 1) is Chain.WHOLE


def test_missing_numbers_are_counted_from_the_first_that_is_known() -> None:
    assert missing([], 3, 3) == []
    assert missing([2, 5], 6, 1) == [1, 3, 4]
    assert missing([2], 6, 4) == [3, 4, 5]
