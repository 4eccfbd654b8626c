"""What a month's report tells beside its sums: interest divided, boxes short, vouchers undone."""

from __future__ import annotations

from collections.abc import Iterator

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.closing import counted
from lthtgn_desktop.domain.money import grouped, in_documents
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.movements import net
from lthtgn_desktop.domain.report import Material
from lthtgn_desktop.store import counts
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.numbered import voucher_record

_INSIDE = (acts.Move, acts.Transfer, acts.Split)  # such money only changed its place


def taken_back(desk: Desk, month: Month) -> tuple[str, ...]:
    """Return the vouchers of money in and out that were taken back in a month, with amounts."""
    record = voucher_record(desk)
    firsts = (
        record.takes_back[later.label]
        for later in record.every
        if Month.of(later.day) == month and later.label in record.takes_back
    )
    return tuple(
        f"{first.label} {grouped(first.voucher.amount)}"
        for first in firsts
        if not isinstance(first.event.act, _INSIDE)
    )


def happened(desk: Desk, material: Material) -> Iterator[str]:
    """Yield a sentence for interest that was divided, and for each box that was not as booked."""
    parts = {code: _share(material, code) for code in material.club.funds}
    shares = {code: amount for code, amount in parts.items() if amount}
    if sum(shares.values()) > 0:
        names = material.club.funds
        said = ", ".join(f"{names[code]} {grouped(part)}" for code, part in shares.items())
        yield f"Đã chia tiền lãi {in_documents(sum(shares.values()))}: {said}."
    yield from _differences(desk, material)


def _share(material: Material, fund: str) -> int:
    kinds = (Kind.CAPITAL, Kind.INCOME)
    return -sum(net(material.moved, kind, act="split", fund=fund) for kind in kinds)


def _differences(desk: Desk, material: Material) -> Iterator[str]:
    """Yield each day's last count of a fund in the month that differs from the book.

    Its explanation may name people, so it stays in the minutes and off the board.
    """
    with desk.book.reading() as connection:
        of_month = [one for one in counts.every(connection) if Month.of(one.day) == material.month]
        last = {(one.day, one.act.fund): one for one in of_month}
        found = [(one, counted(one.act) - counts.in_book(connection, one)) for one in last.values()]
    for one, more in found:
        if more:
            way = "thừa" if more > 0 else "thiếu"
            fund = material.club.funds[one.act.fund]
            yield f"Kiểm kê {fund} ngày {one.day:%d/%m/%Y}: {way} {in_documents(abs(more))}."
