from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from a_register import NOW, a_club
from answered_club import (
    REFUSAL,
    a_refusal,
    a_sending_desk,
    answer_to,
    association_fingerprint,
)
from books import a_replayed_book, open_for_test
from keys_for_tests import PASSWORD
from lthtgn_desktop.domain.answers import Question
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.usecases.club_key import change_password, key_in_use
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.list_reports import (
    Holder,
    ReportedMonth,
    Standing,
    holder_of,
    list_reports,
)
from lthtgn_desktop.usecases.make_card import replace_lost_key
from lthtgn_desktop.usecases.take_answer import take_answer

WHY = Question("Bìa", 12, "Mua gì?")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = a_sending_desk(tmp_path)
    yield desk
    desk.close()


def take(desk: Desk, path: Path) -> None:
    take_answer(desk, path, association_fingerprint())


def of(desk: Desk, month: str) -> ReportedMonth:
    (found,) = [one for one in list_reports(desk) if str(one.month) == month]
    return found


def fingerprint(desk: Desk) -> str:
    key = key_in_use(desk)
    assert key is not None
    return key.fingerprint


def test_every_closed_month_is_listed_the_newest_first(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    found = list_reports(desk)
    desk.close()

    assert [one.month for one in found] == [Month(2022, month) for month in range(11, 5, -1)]
    assert {one.standing for one in found} == {Standing.NOT_WRITTEN}
    assert found[0].newest is None
    assert found[0].answer is None


def test_a_month_has_its_reports_and_the_newest_one_counts(desk: Desk) -> None:
    last = of(desk, "2026-11")

    assert [report.number for report in last.reports] == [6, 7]
    assert last.reports[1].file_name == a_club().again.name
    assert last.newest == last.reports[1]
    assert last.standing is Standing.WRITTEN


def test_an_answer_stands_beside_its_report(desk: Desk) -> None:
    take(desk, answer_to("2026-10", [WHY]))

    answered = of(desk, "2026-10")
    assert answered.standing is Standing.ACCEPTED
    assert answered.answer is not None
    assert answered.answer.questions == (WHY,)
    assert of(desk, "2026-09").standing is Standing.WRITTEN


def test_a_refusal_of_the_newest_report_is_how_the_month_stands(desk: Desk) -> None:
    take(desk, answer_to("2026-11"))
    before = of(desk, "2026-11").standing
    take(desk, a_refusal())

    last = of(desk, "2026-11")
    assert before is Standing.WRITTEN
    assert last.standing is Standing.REFUSED
    assert last.answer is not None
    assert last.answer.reasons == (REFUSAL,)
    assert [len(report.answers) for report in last.reports] == [1, 1]


def test_the_answer_that_was_signed_last_counts_whichever_came_in_first(desk: Desk) -> None:
    earlier, later = answer_to("2026-08", [WHY]), answer_to("2026-08", days_later=3)
    take(desk, later)
    take(desk, earlier)

    answered = of(desk, "2026-08").answer
    assert answered is not None
    assert answered.questions == ()


def test_a_key_is_ours_or_was_ours_or_nobody_knows_it(desk: Desk, tmp_path: Path) -> None:
    before = fingerprint(desk)
    first = holder_of(desk, before)
    replace_lost_key(desk, PASSWORD, tmp_path / "the.json")

    assert first is Holder.OURS
    assert holder_of(desk, before) is Holder.OURS_BEFORE
    assert holder_of(desk, fingerprint(desk)) is Holder.OURS
    assert holder_of(desk, association_fingerprint()) is Holder.UNKNOWN


def test_a_key_that_was_compared_is_known_as_the_associations(desk: Desk) -> None:
    take(desk, answer_to("2026-07"))

    assert holder_of(desk, association_fingerprint()) is Holder.ASSOCIATION


def test_another_password_makes_the_key_no_younger(desk: Desk) -> None:
    before = key_in_use(desk)
    desk.clock = lambda: NOW + timedelta(days=30)
    change_password(desk, PASSWORD, "mật khẩu khác")

    assert key_in_use(desk) == before
