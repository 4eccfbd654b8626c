"""What a closed month moved, added up by SQL: the material of its report."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.cash_book import CashMove
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.life import read_event
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.movements import Movement
from lthtgn_desktop.domain.report import Closing, Material
from lthtgn_desktop.store import history
from lthtgn_desktop.store.vouchers import Voucher

_CLOSED = """
SELECT c.figures, e.date, e.sequence, e.hash
FROM closed_month c JOIN event e ON e.sequence = c.sequence WHERE c.month = ?
"""

# A reversal moves what the act it takes back moved: under that act's name, and negative.
_MOVED = """
SELECT a.kind, a.fund, a.part, coalesce(o.type, e.type) AS act,
    CASE WHEN coalesce(o.type, e.type) IN ('receive', 'return')
        THEN json_extract(coalesce(o.document, e.document), '$.nature') ELSE '' END AS nature,
    coalesce(p.loan, '') AS loan,
    sum(CASE WHEN (p.amount > 0) = (o.type IS NULL) THEN p.amount ELSE 0 END),
    sum(CASE WHEN (p.amount > 0) = (o.type IS NULL) THEN 0 ELSE -p.amount END)
FROM posting p
JOIN account a ON a.id = p.account_id
JOIN event e ON e.sequence = p.sequence
LEFT JOIN event o ON e.type = 'reverse' AND o.ref = json_extract(e.document, '$.of')
WHERE p.date BETWEEN ? AND ? AND a.kind LIKE ?
GROUP BY a.kind, a.fund, a.part, act, nature, loan
ORDER BY a.kind, a.fund, a.part, act, nature, loan
"""

# What was taken back up to the day was never given; so the first day is that of a later gift.
_GIVEN = """
SELECT e.date, a.part, json_extract(e.document, '$.nature') AS nature, -sum(p.amount)
FROM posting p
JOIN account a ON a.id = p.account_id
JOIN event e ON e.sequence = p.sequence
WHERE a.kind = ? AND a.fund = ? AND e.type = 'receive' AND e.date <= ? AND e.ref NOT IN
    (SELECT json_extract(document, '$.of') FROM event WHERE type = 'reverse' AND date <= ?)
GROUP BY e.date, a.part, nature
ORDER BY e.date, a.part, nature
"""

_VOUCHERS = """
SELECT e.date, e.ref, e.document, v.fund, v.kind, v.year, v.number, v.amount,
    c.fund, c.kind, c.year, c.number, c.amount
FROM voucher v
JOIN event e ON e.sequence = v.sequence
LEFT JOIN event o ON e.type = 'reverse' AND o.ref = json_extract(e.document, '$.of')
LEFT JOIN voucher c ON c.sequence = o.sequence AND c.fund = v.fund AND c.kind =
    CASE v.kind WHEN 'PT' THEN 'PC' WHEN 'PC' THEN 'PT' WHEN 'BC' THEN 'BN' ELSE 'BC' END
WHERE e.date BETWEEN ? AND ?
ORDER BY e.date, e.sequence, v.fund, v.kind
"""

_PLACES = {
    "PT": (Place.CASH, 1),
    "PC": (Place.CASH, -1),
    "BC": (Place.BANK, 1),
    "BN": (Place.BANK, -1),
}


def material(connection: Connection, month: Month) -> Material | None:
    """Return all that a month's report is made from, or None where the month is not closed."""
    stored, day = _closed(connection, month), month.last_day
    club = history.club_at(connection, day)
    if stored is None or club.identity is None:
        return None
    before = _closed(connection, month.plus(-1))
    return Material(
        month=month,
        identity=club.identity,
        club=club,
        totals=history.totals_at(connection, day),
        opening={} if before is None else before.funds,
        closing=stored.funds,
        closed=stored.closing,
        moved=movements(connection, month),
        capital=capital(connection, LENDING_FUND, day),
        first_capital=first_capital(connection, LENDING_FUND, day),
        vouchers=vouchers(connection, month),
        meetings=meetings(connection, month),
        is_practice=is_practice(connection),
    )


class _ClosedFigures(NamedTuple):
    closing: Closing
    funds: dict[str, FundBalance]


def _closed(connection: Connection, month: Month) -> _ClosedFigures | None:
    row = connection.exec_driver_sql(_CLOSED, (str(month),)).first()
    if row is None:
        return None
    figures, day, sequence, own_hash = row
    funds = {code: FundBalance(**fund) for code, fund in json.loads(figures)["funds"].items()}
    return _ClosedFigures(Closing(date.fromisoformat(day), sequence, own_hash), funds)


def movements(connection: Connection, month: Month) -> tuple[Movement, ...]:
    """Return what moved in a month."""
    return _moved(connection, month.first_day, month.last_day, "%")


def capital(connection: Connection, fund: str, day: date) -> tuple[Movement, ...]:
    """Return what moved the capital of a fund from the beginning of the book to a day."""
    all_moved = _moved(connection, date.min, day, Kind.CAPITAL)
    return tuple(move for move in all_moved if move.account.fund == fund)


def first_capital(connection: Connection, fund: str, day: date) -> tuple[Movement, ...]:
    """Return the capital that a fund was given on the first day up to `day` that it kept any."""
    until = day.isoformat()
    given = connection.exec_driver_sql(_GIVEN, (Kind.CAPITAL, fund, until, until)).all()
    return tuple(
        Movement(Account(Kind.CAPITAL, fund, part), "receive", nature, "", 0, amount)
        for on, part, nature, amount in given
        if on == given[0][0]
    )


def _moved(connection: Connection, first: date, last: date, kinds: str) -> tuple[Movement, ...]:
    rows = connection.exec_driver_sql(_MOVED, (first.isoformat(), last.isoformat(), kinds))
    return tuple(
        Movement(Account(Kind(kind), fund, part), act, nature, loan, debit, credit)
        for kind, fund, part, act, nature, loan, debit, credit in rows
    )


def vouchers(connection: Connection, month: Month) -> tuple[CashMove, ...]:
    """Return the vouchers of a month in the order of its cash books."""
    rows = connection.exec_driver_sql(_VOUCHERS, _days(month))
    return tuple(_cash_move(row[:3], Voucher(*row[3:8]), row[8:]) for row in rows)


def _cash_move(event: Sequence[str], voucher: Voucher, cancelled: Sequence[object]) -> CashMove:
    day, ref, document = event
    place, sign = _PLACES[voucher.kind]
    act = read_event(json.loads(document), spare_ref=ref).act
    cancels = Voucher._make(cancelled).label if cancelled[0] is not None else ""
    amount = sign * voucher.amount
    return CashMove(
        date.fromisoformat(day), voucher.fund, place, voucher.label, amount, act, cancels
    )


def meetings(connection: Connection, month: Month) -> dict[date, frozenset[str]]:
    """Return who attended on each meeting day of a month; two meetings of a day are one."""
    rows = connection.exec_driver_sql(
        "SELECT ref, document FROM event WHERE type = 'meeting' AND date BETWEEN ? AND ?",
        _days(month),
    )
    attended: defaultdict[date, frozenset[str]] = defaultdict(frozenset)
    for ref, document in rows:
        event = read_event(json.loads(document), spare_ref=ref)
        if isinstance(event.act, acts.Meeting):
            attended[event.date] |= set(event.act.attended)
    return dict(attended)


def is_practice(connection: Connection) -> bool:
    """Return whether the book is one for practice."""
    return bool(connection.exec_driver_sql("SELECT practice FROM book").scalar_one())


def _days(month: Month) -> tuple[str, str]:
    return month.first_day.isoformat(), month.last_day.isoformat()
