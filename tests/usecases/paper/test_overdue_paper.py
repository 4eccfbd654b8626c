"""The overdue list on paper holds the loans that the screen shows as overdue, and no others."""

from collections.abc import Iterator
from datetime import date

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.list_loans import open_loans
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from paper_checks import text_of


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path_factory.mktemp("life"), "life_small"))
    yield desk
    desk.close()


@pytest.mark.parametrize("day", [date(2022, 12, 10), date(2023, 6, 30)])
def test_the_paper_shows_the_overdue_loans_of_its_day(desk: Desk, day: date) -> None:
    found = open_loans(desk, day)
    late = {line.loan.code for line in found.overdue}

    text = text_of(print_paper(desk, Paper.OVERDUE, Wanted(day=day)).content)

    assert late
    assert late == {line.loan.code for line in found.lines if line.loan.code in text}
    assert f"{len(late)} khoản vay" in text


def test_before_any_loan_nothing_is_overdue(desk: Desk) -> None:
    text = text_of(print_paper(desk, Paper.OVERDUE, Wanted(day=date(2022, 6, 5))).content)

    assert "Không có khoản vay nào quá hạn" in text
