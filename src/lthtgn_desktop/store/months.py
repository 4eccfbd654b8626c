"""Closed months: their figures are written down once, and never counted again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import NamedTuple

from sqlalchemy import Connection, select

from lthtgn_desktop.domain.balances import fund_balance
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.totals import Totals
from lthtgn_desktop.store import history, tables


class ClosedMonth(NamedTuple):
    """A closed month (`YYYY-MM`), the event that closed it, and its figures as canonical JSON."""

    month: str
    sequence: int
    figures: str


def figures_of(connection: Connection, month: Month, funds: Iterable[str]) -> str:
    """Return every fund's figures on the last day of a month, as canonical JSON."""
    totals = Totals()
    for account, amount in history.account_sums(connection, month.last_day).items():
        totals.add_account(account, amount)
    return figures_text(totals, funds)


def figures_text(totals: Totals, funds: Iterable[str]) -> str:
    """Return the figures of funds in the form in which a closed month keeps them."""
    figures = {code: asdict(fund_balance(totals, code)) for code in sorted(funds)}
    return json.dumps({"funds": figures}, sort_keys=True, separators=(",", ":"))


def closed_months(connection: Connection) -> list[ClosedMonth]:
    """Return all closed months in order."""
    columns = tables.closed_month.c
    query = select(columns.month, columns.sequence, columns.figures).order_by(columns.month)
    return [ClosedMonth(*row) for row in connection.execute(query)]
