"""What the collection day asks and tells: totals in figures and in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lthtgn_desktop.domain.collection import CollectionSheet, Column
from lthtgn_desktop.domain.money import grouped, in_documents
from lthtgn_desktop.domain.sheet_draft import TypedRow
from lthtgn_desktop.ui.collection.cells import attended, people
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.amount_words import amount_in_words
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.usecases.collection_draft import Unfinished
from lthtgn_desktop.usecases.record import Done


def question(day: date, sheet: CollectionSheet) -> str:
    """Return the one question before a collection is recorded."""
    totals = sheet.totals()
    total = sum(totals.values())
    return text(
        "meet.ask",
        day=written(day),
        amount=grouped(total),
        words=amount_in_words(total),
        dues=grouped(totals[Column.DUES]),
        principal=grouped(totals[Column.PRINCIPAL]),
        interest=grouped(totals[Column.INTEREST]),
        paid=sheet.payers,
        unpaid=people(sheet) - sheet.payers,
        present=attended(sheet),
    )


def throw_question(draft: Unfinished) -> str:
    """Return the question before what was typed is thrown away."""
    amount = in_documents(draft.amount)
    return text("meet.throw", day=written(draft.day), amount=amount, paid=draft.payers)


def gone_line(gone: Sequence[TypedRow]) -> str:
    """Return what was typed for rows that the sheet no longer has."""
    rows = "; ".join(
        text("meet.gone.row", name=row.name, amount=in_documents(row.amount)) for row in gone
    )
    return text("meet.gone", rows=rows)


def done_line(day: date, done: Sequence[Done], sheet: CollectionSheet) -> str:
    """Return what was recorded, with the numbers of its vouchers."""
    vouchers = [voucher.label for one in done for voucher in one.vouchers]
    if not vouchers:
        return text("meet.done.present", day=written(day))
    amount = in_documents(sum(sheet.totals().values()))
    return text("meet.done", day=written(day), amount=amount, vouchers=", ".join(vouchers))
