"""Voucher numbers: phiếu thu, phiếu chi, and the bank's, per fund and year, without gaps."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from sqlalchemy import Connection, select

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.ledger import Entry
from lthtgn_desktop.store import tables

KINDS = {
    (Kind.CASH, True): "PT",
    (Kind.CASH, False): "PC",
    (Kind.BANK, True): "BC",
    (Kind.BANK, False): "BN",
}
"""Cash in: phiếu thu; cash out: phiếu chi; bank in: báo có; bank out: báo nợ."""


class Voucher(NamedTuple):
    """One numbered voucher of a fund's cash box or bank account; the amount is in đồng."""

    fund: str
    kind: str
    year: int
    number: int
    amount: int

    @property
    def label(self) -> str:
        """Return the voucher's name as it is printed, such as `PT 12/2025 HD`."""
        return f"{self.kind} {self.number}/{self.year} {self.fund}"


def needed(entry: Entry) -> dict[tuple[str, str], int]:
    """Return the vouchers that an entry needs: (fund, kind) and the amount."""
    net: defaultdict[tuple[str, Kind], int] = defaultdict(int)
    for account, amount, _, _ in entry:
        if account.kind is Kind.CASH or account.kind is Kind.BANK:
            net[account.fund, account.kind] += amount
    return {
        (fund, KINDS[kind, amount > 0]): abs(amount)
        for (fund, kind), amount in sorted(net.items())
        if amount
    }


def number(connection: Connection, entry: Entry, year: int) -> list[Voucher]:
    """Return an entry's vouchers with the next numbers of their books."""
    return [
        Voucher(fund, kind, year, _next(connection, fund, kind, year), amount)
        for (fund, kind), amount in needed(entry).items()
    ]


def _next(connection: Connection, fund: str, kind: str, year: int) -> int:
    query = (
        "SELECT coalesce(max(number), 0) + 1 FROM voucher WHERE fund = ? AND kind = ? AND year = ?"
    )
    return int(connection.exec_driver_sql(query, (fund, kind, year)).scalar_one())


def by_event(connection: Connection) -> dict[int, list[Voucher]]:
    """Return all vouchers by the sequence number of their event."""
    columns = tables.voucher.c
    query = select(columns.sequence, *(columns[name] for name in Voucher._fields))
    found: defaultdict[int, list[Voucher]] = defaultdict(list)
    for sequence, *values in connection.execute(query):
        found[sequence].append(Voucher(*values))
    return dict(found)
