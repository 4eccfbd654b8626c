"""A sheet that is still being typed: what is kept of it comes back, and to nobody else."""

import json
from datetime import date

from lthtgn_desktop.domain.collection import Attendance, CollectionSheet, Column, Row
from lthtgn_desktop.domain.sheet_draft import (
    Here,
    as_parts,
    collection_draft_name,
    from_parts,
    key_of,
)


def a_row(member: str, loan: str | None = None, *, takes_dues: bool = True) -> Row:
    most: dict[Column, int | None] = {Column.DUES: None} if takes_dues else {}
    if loan:
        most |= {Column.PRINCIPAL: 1_000_000, Column.INTEREST: 20_000}
    return Row(member, f"Tên {member}", loan, due={}, most=most)


def kept(rows: list[Row], here: Here | None = None) -> dict[str, dict[str, object]]:
    """Return what the book keeps, as it comes out of it."""
    parts = as_parts(rows) | (here or Here()).as_part()
    return json.loads(json.dumps({name: part for name, part in parts.items() if part}))  # type: ignore[no-any-return] # as it went in


def test_what_was_typed_comes_back_as_typed_even_where_it_cannot_be_read() -> None:
    row = a_row("M001", "L0001")
    row.typed = {Column.DUES: "20", Column.PRINCIPAL: "1tr2x"}
    row.attendance = Attendance.SENT
    again = CollectionSheet([a_row("M001", "L0001"), a_row("M002")])

    assert from_parts(kept([row, a_row("M002")])).put_into(again) == []

    assert again.rows[0].typed == row.typed
    assert again.rows[0].attendance is Attendance.SENT
    assert again.rows[1].typed == {}


def test_the_cursor_and_the_half_typed_text_come_back() -> None:
    here = Here("M001", 3, "25", "500", is_open=True)

    assert from_parts(kept([], here)).here == here
    assert from_parts({}).here == Here()


def test_a_further_loan_of_a_member_has_a_row_of_its_own() -> None:
    rows = [a_row("M001", "L0001"), a_row("M001", "L0002", takes_dues=False)]

    assert [key_of(row) for row in rows] == ["M001", "M001:L0002"]


def test_what_was_typed_for_one_loan_never_goes_to_another() -> None:
    row = a_row("M001", "L0001")
    row.typed = {Column.DUES: "20", Column.PRINCIPAL: "500"}
    again = CollectionSheet([a_row("M001", "L0002")])

    gone = from_parts(kept([row])).put_into(again)

    assert [(one.name, one.amount) for one in gone] == [("Tên M001", 520_000)]
    assert again.rows[0].typed == {}


def test_dues_alone_come_back_whatever_the_loan_is_now() -> None:
    row = a_row("M001", "L0001")
    row.typed = {Column.DUES: "20"}
    again = CollectionSheet([a_row("M001")])

    assert from_parts(kept([row])).put_into(again) == []
    assert again.rows[0].typed == {Column.DUES: "20"}


def test_a_row_that_is_empty_again_takes_its_part_away() -> None:
    assert as_parts([a_row("M001")]) == {"M001": {}}


def test_payers_and_the_amount_are_counted_without_the_book() -> None:
    rows = [a_row("M001", "L0001"), a_row("M001", "L0002", takes_dues=False), a_row("M002")]
    rows[0].typed = {Column.DUES: "20"}
    rows[1].typed = {Column.PRINCIPAL: "100"}
    rows[2].typed = {Column.DUES: "0"}

    draft = from_parts(kept(rows))

    assert (draft.payers, draft.amount) == (1, 120_000)


def test_each_day_has_a_draft_of_its_own() -> None:
    assert collection_draft_name(date(2026, 11, 5)) == "collection:2026-11-05"
