"""A collection day from the book: due as it was before anybody paid, and every đồng recorded."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.acts import Collect, CollectLine, Meeting
from lthtgn_desktop.domain.collection import CollectionSheet, Column, Row
from lthtgn_desktop.store import history, vouchers
from lthtgn_desktop.usecases.collect import open_sheet, save_sheet
from lthtgn_desktop.usecases.collected_day import collected_day
from lthtgn_desktop.usecases.correct import take_back
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import record_acts

DAY = date(2022, 12, 10)


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


def facts(row: Row) -> tuple[object, ...]:
    return row.member, row.loan, row.due, row.outstanding, row.overdue_terms


def paid_by_all(desk: Desk) -> CollectionSheet:
    """A sheet on which everybody pays what is due, and one repays the whole loan."""
    sheet = open_sheet(desk, DAY)
    for row in sheet.rows:
        row.fill_due()
    borrower = max(sheet.rows, key=lambda row: row.outstanding)
    borrower.typed[Column.PRINCIPAL] = f"{borrower.outstanding}đ"
    return sheet


def test_a_day_nobody_collected_on_has_the_rows_of_the_screen(desk: Desk) -> None:
    collected = collected_day(desk, DAY)

    assert not collected.is_recorded
    assert not collected.is_closed
    shown = open_sheet(desk, DAY).rows
    assert [facts(each.row) for each in collected.rows()] == list(map(facts, shown))
    assert [each.number for each in collected.rows()] == list(range(1, len(shown) + 1))


def test_after_the_collection_the_rows_are_as_they_were_before_it(desk: Desk) -> None:
    before = [facts(row) for row in open_sheet(desk, DAY).rows]
    sheet = paid_by_all(desk)
    typed = [{column: row.paid(column) for column in Column} for row in sheet.rows]
    done = save_sheet(desk, DAY, sheet)

    collected = collected_day(desk, DAY)

    rows = collected.rows()
    assert [facts(each.row) for each in rows] == before
    assert [{column: each.paid.get(column, 0) for column in Column} for each in rows] == typed
    assert collected.amount == sum(sheet.totals().values())
    assert collected.payers == sheet.payers
    assert collected.vouchers == tuple(voucher for one in done for voucher in one.vouchers)
    assert all(each.came for each in rows if each.row.takes_attendance)


def test_what_was_taken_back_is_not_recorded_and_due_again(desk: Desk) -> None:
    before = [facts(row) for row in open_sheet(desk, DAY).rows]
    for on in (DAY, date(2022, 12, 20)):
        done = save_sheet(desk, DAY, paid_by_all(desk))
        ref = next(one.event.ref for one in done if isinstance(one.event.act, Collect))
        take_back(desk, on, ref, "ghi nhầm")

        collected = collected_day(desk, DAY)

        assert not collected.is_recorded
        assert collected.vouchers == ()
        assert [facts(each.row) for each in collected.rows()] == before


def test_an_entry_fee_and_who_stands_on_no_row_are_not_lost(desk: Desk) -> None:
    member = open_sheet(desk, DAY).rows[0].member
    lines = (CollectLine(member, entry_fee=50_000), CollectLine(member, dues=10_000))
    record_acts(desk, DAY, [Meeting((member,)), Collect(lines)])

    collected = collected_day(desk, DAY)
    own = next(each for each in collected.rows() if each.row.member == member)

    assert (own.entry_fee, own.total, own.came) == (50_000, 60_000, True)
    assert (collected.amount, collected.payers) == (60_000, 1)


def test_the_rows_of_every_day_of_a_life_add_up_to_its_vouchers(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_1"))
    with desk.book.reading() as connection:
        events = list(history.events(connection, ("collect", "reverse")))
        numbered = vouchers.by_event(connection)
    taken_back = {getattr(event.act, "of", None) for _, event in events}
    standing: dict[date, int] = {}
    for sequence, event in events:
        if isinstance(event.act, Collect) and event.ref not in taken_back:
            amount = sum(voucher.amount for voucher in numbered[sequence])
            standing[event.date] = standing.get(event.date, 0) + amount

    for day, amount in standing.items():
        collected = collected_day(desk, day)
        assert sum(each.total for each in collected.rows()) == collected.amount == amount
    assert len(standing) == 30
    desk.close()
