"""What the checks and figures of a month say, as sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lthtgn_desktop.domain.closing import Check, CheckCode
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.amount_words import amount_in_words
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.report_words import month_words
from lthtgn_desktop.usecases.close_month import Preview
from lthtgn_desktop.usecases.closing_list import Item, State, Thing


def check_words(check: Check, funds: Mapping[str, str]) -> str:
    """Return what a check found."""
    outcome = "yes" if check.is_fine else "no"
    fund = funds.get(check.fund, check.fund)
    name = fund[:1].lower() + fund[1:]
    return text(f"check.{check.code}.{outcome}", fund=name, amount=grouped(abs(check.amount)))


def closing_question(seen: Preview, items: Sequence[Item], funds: Mapping[str, str]) -> str:
    """Return the one question before a month is closed, with what is still open."""
    cash = sum(fund.cash for fund in seen.figures.funds.values())
    loans = sum(fund.loans for fund in seen.figures.funds.values())
    left = [item_words(item, funds) for item in items]
    told = text("close.ask.open", count=len(left), list=" ".join(left)) if left else ""
    return text(
        "close.ask",
        month=month_words(seen.month),
        cash=grouped(cash),
        words=amount_in_words(cash),
        loans=grouped(loans),
        open=told,
    )


def item_words(item: Item, funds: Mapping[str, str]) -> str:
    """Return how one thing of the list stands."""
    is_done = item.state is State.DONE
    if isinstance(item.code, CheckCode):
        return check_words(Check(item.code, is_done, item.fund, item.amount), funds)
    name = f"check.{item.code}.{'yes' if is_done else 'no'}"
    if item.code is Thing.BEFORE and item.month is None:
        name = "check.before.first"
    return text(
        name,
        month="" if item.month is None else month_words(item.month),
        day="" if item.day is None else written(item.day),
        amount=grouped(item.amount),
        count=item.many,
    )
