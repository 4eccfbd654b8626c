"""What a division of interest would give each fund, before it is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.acts import Split
from lthtgn_desktop.domain.booking import money
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.ledger import Moment
from lthtgn_desktop.domain.life import read_event
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.working_day import club_now

_GIVEN = {Kind.INCOME, Kind.CAPITAL}


def parts_of_split(desk: Desk, typed: Mapping[str, object]) -> dict[str, int] | None:
    """Return each fund's part in đồng as far as a split is typed, or None while it is not one."""
    document = {**typed, "type": "split", "minutes": "…", "ref": "…"}
    try:
        event = read_event(document, spare_ref="…")
        if not isinstance(event.act, Split):
            return None
        entry = money.split(Books(club_now(desk)), event.act, Moment(event.date, 0))
    except Refused:
        return None
    return {p.account.fund: -p.amount for p in entry if p.account.kind in _GIVEN}


def split_shares(desk: Desk, day: date) -> dict[str, int]:
    """Return the shares in percent that the club's rules give each fund, nothing where none do."""
    return dict(club_now(desk).rules.split_on(day) or ())
