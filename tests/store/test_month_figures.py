import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection

from books import AROUND, DATA, a_new_book, a_replayed_book, open_for_test
from builders import AClub
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.report import Closing, Material
from lthtgn_desktop.store import month_figures
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import make_book
from lthtgn_desktop.usecases.record import record_document
from month_material import material_of

LIFE = "life_1"
FIRST = Month(2022, 6)
REVERSED_IN = Month(2023, 3)


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    desk = open_for_test(a_replayed_book(tmp_path_factory.mktemp("book"), LIFE))
    with desk.book.reading() as reading:
        yield reading
    desk.book.close()


@pytest.fixture(scope="module")
def club() -> AClub:
    lines = (DATA / f"{LIFE}.jsonl").read_text("utf-8").splitlines()[1:]
    return AClub().does(*(json.loads(line) for line in lines))


def stored(connection: Connection, month: Month) -> Material:
    material = month_figures.material(connection, month)
    assert material is not None
    return material


def test_sql_counts_what_a_look_at_every_entry_counts(connection: Connection, club: AClub) -> None:
    for month, _ in club.books.club.closed:
        found, expected = stored(connection, month), material_of(club, month)

        assert found.moved == expected.moved
        assert found.capital == expected.capital
        assert found.first_capital == expected.first_capital
        assert found.vouchers == expected.vouchers
        assert found.meetings == expected.meetings
        assert found.closing == expected.closing
        assert found.opening == (expected.opening if month > FIRST else {})
        assert found.totals == expected.totals


def test_an_open_month_has_no_material(connection: Connection) -> None:
    assert month_figures.material(connection, Month(2024, 12)) is None


def test_a_book_without_a_club_has_no_material(tmp_path: Path) -> None:
    desk = open_for_test(a_new_book(tmp_path, "empty"))
    with desk.book.reading() as reading:
        assert month_figures.material(reading, Month(2024, 12)) is None
    desk.book.close()


def test_a_month_knows_the_event_that_closed_it(connection: Connection) -> None:
    row = connection.exec_driver_sql(
        "SELECT date, sequence, hash FROM event WHERE type = 'close' ORDER BY sequence DESC"
    ).first()
    assert row is not None
    day, sequence, own_hash = row

    last = stored(connection, Month(2024, 11))

    assert last.closed == Closing(date.fromisoformat(day), sequence, own_hash)


def test_the_first_month_begins_with_nothing_stored(connection: Connection) -> None:
    assert stored(connection, FIRST).opening == {}


def test_a_reversal_moves_under_the_name_of_what_it_takes_back(connection: Connection) -> None:
    moved = month_figures.movements(connection, REVERSED_IN)

    assert "reverse" not in {move.act for move in moved}
    collected = [move for move in moved if move.act == "collect"]
    assert all(move.debit >= 0 and move.credit >= 0 for move in collected)


def test_a_reversal_names_the_voucher_it_takes_back(connection: Connection) -> None:
    vouchers = month_figures.vouchers(connection, REVERSED_IN)

    assert {move.voucher: move.cancels for move in vouchers if move.cancels} == {
        "PC 3/2023 TTN": "PT 4/2023 TTN",
        "PC 5/2023 HD": "PT 3/2023 HD",
    }


def test_vouchers_add_up_to_what_moved_in_each_place(connection: Connection) -> None:
    for month in (REVERSED_IN, FIRST, Month(2024, 11)):
        material = stored(connection, month)
        for fund, ends in material.closing.items():
            starts = material.opening.get(fund)
            own = [move for move in material.vouchers if move.fund == fund]
            cash = sum(move.amount for move in own if move.place is Place.CASH)
            bank = sum(move.amount for move in own if move.place is Place.BANK)

            assert cash == ends.cash - (starts.cash if starts else 0)
            assert bank == ends.bank - (starts.bank if starts else 0)


def test_capital_is_that_of_one_fund_from_the_beginning(connection: Connection) -> None:
    until = month_figures.capital(connection, "TTN", date(2022, 6, 30))

    assert {move.account.kind for move in until} == {Kind.CAPITAL}
    assert [(move.act, move.nature, -move.net) for move in until] == [
        ("receive", "grant", 50_000_000)
    ]
    assert month_figures.capital(connection, "HD", date(2022, 6, 30)) == ()


def another_meeting(desk: Desk, *codes: str) -> None:
    meeting = {"type": "meeting", "date": "2024-12-10", "attended": list(codes)}
    record_document(desk, meeting)


def test_two_meetings_of_a_day_are_one(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    another_meeting(desk, "M001", "M002")
    another_meeting(desk, "M002", "M003")

    with desk.book.reading() as reading:
        meetings = month_figures.meetings(reading, Month(2024, 12))
    desk.book.close()

    assert meetings == {date(2024, 12, 10): {"M001", "M002", "M003"}}


@pytest.mark.parametrize("practice", [False, True])
def test_a_practice_book_says_so(tmp_path: Path, *, practice: bool) -> None:
    path = tmp_path / "book.clb"
    make_book(path, AROUND, practice=practice)
    desk = open_for_test(path)
    with desk.book.reading() as reading:
        assert month_figures.is_practice(reading) is practice
    desk.book.close()


def test_totals_are_those_of_the_last_day(connection: Connection) -> None:
    material = stored(connection, REVERSED_IN)

    assert list(material.disagreements()) == []
    lost = replace(material.closing["TTN"], cash=0)
    false = replace(material, closing={**material.closing, "TTN": lost})
    assert list(false.disagreements()) == ["TTN.cash"]
