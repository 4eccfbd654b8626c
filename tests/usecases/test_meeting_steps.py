"""The steps of a meeting, read from the book as it grows."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_new_book, a_replayed_book, open_for_test
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.usecases.close_month import close
from lthtgn_desktop.usecases.collect import open_sheet, save_sheet
from lthtgn_desktop.usecases.collection_draft import keep_rows, take_up
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.meeting_day import latest_meetings, meeting_day
from lthtgn_desktop.usecases.meeting_steps import (
    Progress,
    Step,
    meeting,
    meeting_to_propose,
)
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.reminders import reminders

DAY = date(2022, 12, 10)
DONE, TO_DO, NOT_NEEDED = Progress.DONE, Progress.TO_DO, Progress.NOT_NEEDED


@pytest.fixture(scope="module")
def small_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_replayed_book(tmp_path_factory.mktemp("small"), "life_small")


@pytest.fixture
def desk(small_book: Path, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / small_book.name
    shutil.copy(small_book, path)
    shutil.copytree(f"{small_book}.nhat-ky", f"{path}.nhat-ky")
    desk = open_for_test(path)
    yield desk
    desk.close()


def steps(desk: Desk) -> list[Progress]:
    met = meeting(desk, DAY)
    return [met.progress(step) for step in Step]


def collect_all(desk: Desk) -> int:
    sheet = open_sheet(desk, DAY)
    for row in sheet.rows:
        row.fill_due()
    save_sheet(desk, DAY, sheet)
    return sum(sheet.totals().values())


def test_before_anything_happened_the_money_is_to_be_collected(desk: Desk) -> None:
    met = meeting(desk, DAY)

    assert met.next_step is Step.COLLECT
    assert met.progress(Step.PAY) is NOT_NEEDED
    assert met.progress(Step.PRINT) is NOT_NEEDED
    assert met.done.expected == sum(row.total_due for row in open_sheet(desk, DAY).rows)
    assert met.done.before == met.done.now > 0


def test_a_recorded_collection_leads_to_the_count(desk: Desk) -> None:
    amount = collect_all(desk)

    met = meeting(desk, DAY)

    assert met.progress(Step.COLLECT) is DONE
    assert met.next_step is Step.COUNT
    assert met.done.collected.amount == amount
    assert met.done.now == met.done.before + amount


def test_what_is_being_typed_keeps_the_collection_open(desk: Desk) -> None:
    collect_all(desk)
    taken = take_up(desk, DAY)
    taken.sheet.rows[0].typed = {next(iter(taken.sheet.rows[0].most)): "20"}
    keep_rows(desk, DAY, taken.sheet.rows[:1], taken.here)

    met = meeting(desk, DAY)

    assert met.draft is not None
    assert met.progress(Step.COLLECT) is TO_DO
    assert meeting_to_propose(desk) == DAY
    assert [one.day for one in reminders(desk).drafts] == [DAY]


def test_money_lent_and_spent_is_told_with_the_boxes_before_it(desk: Desk) -> None:
    spend = {"type": "spend", "date": DAY.isoformat(), "fund": "HD", "from": "cash"}
    record_document(desk, {**spend, "area": "office", "amount": 20000, "text": "Chè nước"})

    done = meeting_day(desk, DAY)

    assert [one.amount for one in done.spent] == [20000]
    assert "Chè nước" in done.spent[0].said
    assert done.now == done.before - 20000
    assert meeting(desk, DAY).progress(Step.PAY) is DONE


def test_every_box_is_counted_and_again_after_more_was_recorded(desk: Desk) -> None:
    count = {"type": "count", "date": DAY.isoformat(), "explanation": "thiếu"}
    for box in meeting(desk, DAY).counts:
        notes = {"1000": box.box.now // 1000}
        record_document(desk, {**count, "fund": box.box.fund, "notes": notes})
    counted = meeting(desk, DAY)
    collect_all(desk)
    later = meeting(desk, DAY)

    assert counted.progress(Step.COUNT) is DONE
    assert all(0 <= one.difference < 1000 for one in counted.counts)
    assert later.progress(Step.COUNT) is TO_DO
    assert any(one.since for one in later.counts)


def test_a_closed_month_is_only_looked_at(desk: Desk) -> None:
    collect_all(desk)
    close(desk, Month(2022, 12))

    met = meeting(desk, DAY)

    assert met.progress(Step.OPEN) is NOT_NEEDED
    assert met.progress(Step.COLLECT) is DONE
    assert met.progress(Step.COUNT) is NOT_NEEDED
    assert met.sending.month == Month(2022, 12)
    assert met.progress(Step.SEND) is TO_DO


def test_the_latest_meetings_come_newest_first(desk: Desk) -> None:
    collect_all(desk)

    days = latest_meetings(desk, 3)

    assert days[0] == DAY
    assert days == sorted(days, reverse=True)


def test_months_that_are_over_are_reminded_of(desk: Desk) -> None:
    months = reminders(desk).open_months  # the test's clock stands in January 2026

    assert months[0] == Month(2022, 12)
    assert months[-1] == Month(2025, 12)


def test_an_empty_book_has_nothing_to_collect_or_count(tmp_path: Path) -> None:
    desk = open_for_test(a_new_book(tmp_path, "moi"))
    facts = {"code": "DH-001", "name": "CLB", "hamlet": "Hạ", "commune": "Đông", "province": "HN"}
    record_document(desk, {"type": "club", "date": "2022-12-01", **facts})

    assert steps(desk)[1:4] == [NOT_NEEDED] * 3
    assert steps(desk)[5:] == [NOT_NEEDED] * 2
    assert meeting(desk, DAY).next_step is Step.CLOSE  # by the test's clock December is over
    desk.close()
