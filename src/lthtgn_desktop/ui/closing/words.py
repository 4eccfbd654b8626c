"""What the checks and figures of a month say, as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lthtgn_desktop.domain.amount_words import in_words
from lthtgn_desktop.domain.closing import Check
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.report_words import month_words
from lthtgn_desktop.usecases.close_month import Preview


def check_words(check: Check, funds: Mapping[str, str]) -> str:
    """Return what a check found."""
    outcome = "yes" if check.is_fine else "no"
    fund = funds.get(check.fund, check.fund)
    name = fund[:1].lower() + fund[1:]
    return text(f"check.{check.code}.{outcome}", fund=name, amount=grouped(abs(check.amount)))


def early_words(month: Month, today: date) -> str:
    """Return the warning about a month that is not over yet, blank for one that is."""
    if today >= month.last_day:
        return ""
    return text("close.early", month=month_words(month), day=written(today))


def closing_question(seen: Preview, funds: Mapping[str, str], early: str) -> str:
    """Return the one question before a month is closed, with what is still open."""
    cash = sum(fund.cash for fund in seen.figures.funds.values())
    loans = sum(fund.loans for fund in seen.figures.funds.values())
    left = [check_words(check, funds) for check in seen.checks if not check.is_fine]
    told = text("close.ask.open", count=len(left), list=" ".join(left)) if left else ""
    return text(
        "close.ask",
        month=month_words(seen.month),
        cash=grouped(cash),
        words=in_words(cash),
        loans=grouped(loans),
        open=told + (f"{early}\n\n" if early else ""),
    )
