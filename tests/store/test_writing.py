import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from books import open_for_test
from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.breaches import RecordDiffers
from lthtgn_desktop.domain.life import as_line, read_event
from lthtgn_desktop.store.chain import Stamp
from lthtgn_desktop.store.second_record import Line
from lthtgn_desktop.store.vouchers import Voucher
from lthtgn_desktop.store.writing import Writing
from store_tools import a_copy, codes, rows

STAMP = Stamp("2026-01-03T09:00:00", "Nguyễn Thị Hòa", "lthtgn 0.1.0")
GIFT = {
    "type": "receive",
    "date": "2022-12-05",
    "fund": "HD",
    "into": "cash",
    "nature": "gift",
    "source": "mobilised",
    "amount": 70_000,
}


@pytest.fixture
def writing(book: Path) -> Iterator[Writing]:
    desk = open_for_test(book)
    with desk.book.writing() as writing:
        yield writing
    desk.book.close()


def append(writing: Writing, document: dict[str, Any]) -> list[Voucher]:
    event = read_event(document, spare_ref=writing.spare_ref)
    return writing.append(event, examine(writing.books, event), STAMP)


def one(writing: Writing, query: str) -> tuple[object, ...]:
    return tuple(writing.connection.exec_driver_sql(query).one())


def test_an_event_is_stored_with_its_stamp_and_its_hash(writing: Writing) -> None:
    before = writing.head.hash

    append(writing, GIFT | {"ref": "moi"})

    query = (
        "SELECT sequence, ref, type, date, recorded_at, recorded_by, program, previous_hash, hash"
        " FROM event ORDER BY sequence DESC LIMIT 1"
    )
    expected = (78, "moi", "receive", "2022-12-05", *STAMP, before, writing.head.hash)
    assert one(writing, query) == expected


def test_the_document_is_the_event_in_its_one_form(writing: Writing) -> None:
    append(writing, {**dict(reversed(GIFT.items())), "ref": "moi"})

    (document,) = one(writing, "SELECT document FROM event WHERE ref = 'moi'")

    assert document == as_line(read_event(GIFT | {"ref": "moi"}, spare_ref=""))
    assert json.loads(str(document)) == GIFT | {"ref": "moi"}


def test_postings_name_their_account_day_member_and_loan(writing: Writing) -> None:
    line = {"member": "M001", "dues": 10_000, "loan": "L0001", "principal": 1000}

    append(writing, {"type": "collect", "date": "2022-12-10", "lines": [line]})

    found = writing.connection.exec_driver_sql(
        "SELECT p.line, a.name, p.amount, p.date, p.member, p.loan FROM posting p"
        " JOIN account a ON a.id = p.account_id WHERE p.sequence = 78 ORDER BY p.line"
    ).all()
    assert {tuple(row)[1:] for row in found} == {
        ("Assets:Cash:HD", 10_000, "2022-12-10", None, None),
        ("Income:Dues:HD:M001", -10_000, "2022-12-10", "M001", None),
        ("Assets:Cash:TTN", 1000, "2022-12-10", None, None),
        ("Assets:Loans:TTN:M001:L0001", -1000, "2022-12-10", "M001", "L0001"),
    }
    assert [row[0] for row in found] == [1, 2, 3, 4]


def test_an_account_is_made_once(writing: Writing) -> None:
    append(writing, GIFT | {"source": "association"})
    append(writing, GIFT | {"source": "association"})

    found = one(writing, "SELECT count(*), count(DISTINCT name) FROM account")

    assert found[0] == found[1]


def test_an_event_that_moves_no_money_has_no_postings_and_no_vouchers(writing: Writing) -> None:
    numbered = append(writing, {"type": "meeting", "date": "2022-12-05", "attended": ["M001"]})

    assert numbered == []
    assert one(writing, "SELECT count(*) FROM posting WHERE sequence = 78") == (0,)


def test_closing_a_month_stores_its_figures_with_it(writing: Writing) -> None:
    append(writing, {"type": "close", "date": "2022-12-31", "month": "2022-12"})

    sequence, figures = one(
        writing, "SELECT sequence, figures FROM closed_month WHERE month = '2022-12'"
    )
    assert sequence == 78
    assert str(figures).startswith('{"funds":{"DP":{')


def test_the_programs_own_name_for_an_event_is_its_number(writing: Writing) -> None:
    assert writing.spare_ref == "lt000078"

    append(writing, GIFT)

    assert writing.spare_ref == "lt000079"


def test_the_programs_own_name_steps_aside_for_one_that_is_taken(writing: Writing) -> None:
    append(writing, GIFT | {"ref": "lt000079"})

    assert writing.spare_ref == "lt000080"


def test_every_event_leaves_a_line_for_the_second_record(writing: Writing) -> None:
    append(writing, GIFT | {"ref": "a"})
    append(writing, GIFT | {"ref": "b"})

    assert [line.sequence for line in writing.lines] == [78, 79]
    assert writing.lines[-1] == Line(
        79, writing.head.hash, STAMP, as_line(read_event(GIFT | {"ref": "b"}, spare_ref=""))
    )


def test_a_line_is_taken_back_with_its_own_stamp(book: Path, tmp_path: Path) -> None:
    elsewhere = open_for_test(a_copy(book, tmp_path, "elsewhere.clb"))
    with elsewhere.book.writing() as first:
        append(first, GIFT | {"ref": "moi"})
    elsewhere.book.close()
    (line,) = first.lines
    desk = open_for_test(book)

    with desk.book.writing() as second:
        second.take_back(line)
    desk.book.close()

    *_, last = rows(book)["event"]
    assert last[5:8] == STAMP
    assert last[9] == line.hash
    assert codes(book) == set()


def test_a_line_that_gives_another_hash_is_not_taken_back(book: Path) -> None:
    desk = open_for_test(book)
    before = rows(book)
    line = Line(78, "0" * 64, STAMP, json.dumps(GIFT | {"ref": "moi"}))

    with pytest.raises(RecordDiffers) as differs, desk.book.writing() as writing:
        writing.take_back(line)
    desk.book.close()

    assert differs.value.sequence == 78
    assert rows(book) == before


def test_a_line_against_the_rules_is_not_taken_back(book: Path) -> None:
    desk = open_for_test(book)
    before = rows(book)
    line = Line(78, "0" * 64, STAMP, json.dumps(GIFT | {"ref": "e000001"}))

    with pytest.raises(RecordDiffers), desk.book.writing() as writing:
        writing.take_back(line)
    desk.book.close()

    assert rows(book) == before


def test_vouchers_take_the_year_of_the_events_day(writing: Writing) -> None:
    (voucher,) = append(writing, GIFT | {"date": "2023-02-01"})

    assert voucher == Voucher("HD", "PT", date(2023, 2, 1).year, 1, 70_000)
