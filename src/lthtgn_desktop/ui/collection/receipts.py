"""The receipt of the row under the cursor: it is there once the row is in the book."""

from __future__ import annotations

from lthtgn_desktop.domain.collection import CollectionSheet
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.usecases.collected_day import CollectedDay


def no_receipt_line(sheet: CollectionSheet, place: int, collected: CollectedDay) -> str:
    """Return why a member has no receipt of this day; blank where the book has one."""
    row = sheet.rows[place]
    if any(each.typed for each in sheet.rows if each.member == row.member):
        return text("meet.receipt.typed", name=row.name)
    if all(line.member != row.member for line in collected.lines):
        return text("meet.receipt.none", name=row.name)
    return ""
