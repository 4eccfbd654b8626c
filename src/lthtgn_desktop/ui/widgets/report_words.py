"""How far a month's report has come, in words that stand beside the month."""

from __future__ import annotations

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.usecases.list_reports import ReportedMonth, Standing


def month_words(month: Month) -> str:
    """Return a month as people write it: 11/2025."""
    return f"{month.number:02}/{month.year}"


def standing_words(one: ReportedMonth) -> str:
    """Return `chưa gửi`, `đã lập báo cáo số 2`, `Hội đã nhận`, with what the association asks."""
    number = one.newest.number if one.newest is not None else 0
    told = text(f"report.{one.standing}", number=number)
    asks = one.answer is not None and bool(one.answer.questions)
    return text("report.asks", told=told) if asks else told


def short_standing(one: ReportedMonth) -> str:
    """Return the same in the two or three words that a narrow list has room for."""
    if one.standing is Standing.ACCEPTED and needs_a_look(one):
        return text("report.short.asks")
    number = one.newest.number if one.newest is not None else 0
    return text(f"report.short.{one.standing}", number=number)


def needs_a_look(one: ReportedMonth) -> bool:
    """Return whether the association wants something: it refused the report, or asks."""
    asks = one.answer is not None and bool(one.answer.questions)
    return one.standing is Standing.REFUSED or asks
