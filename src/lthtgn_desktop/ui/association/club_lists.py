"""The lists of a sender's page, line by line: months, loans, files, keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lthtgn_desktop.domain.association import FileState, KeyState, ReceivedFile, SenderKey
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.club_month import ClubMonth
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.reception import read_reasons
from lthtgn_desktop.ui.association.words import (
    day_of,
    month_words,
    reasons_words,
)
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.listing import Column, Line
from lthtgn_desktop.ui.widgets.period_words import written_period
from lthtgn_desktop.usecases.register.show_club import ClubRecord


def _amount(name: str) -> Column:
    return Column(text(f"register.col.{name}"), is_amount=True)


COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "months": (
        Column(text("register.col.month"), grows=True),
        *(_amount(name) for name in ("members", "women", "lending", "operating", "others")),
        *(_amount(name) for name in ("dues", "files")),
    ),
    "loans": (
        Column(text("register.col.month"), grows=True),
        *(_amount(name) for name in ("borrowers", "turns", "lent", "principal", "interest")),
        *(_amount(name) for name in ("outstanding", "overdue", "risk")),
    ),
    "files": (
        _amount("number"),
        Column(text("register.col.period")),
        Column(text("register.col.state"), holds=text("register.state.replaced")),
        Column(text("register.col.day")),
        Column(text("register.col.why"), grows=True),
    ),
    "keys": (
        Column(text("register.col.fingerprint"), holds="XXXX-XXXX-XXXX-XXXX-XXXX"),
        Column(text("register.col.person")),
        Column(text("register.col.state"), holds=text("register.keystate.retired")),
        Column(text("register.col.since")),
        Column(text("register.col.numbers")),
        Column(text("register.col.reason"), grows=True),
    ),
}


def lines(record: ClubRecord, what: str) -> list[Line]:
    """Return the lines of a list, the newest first."""
    return _LINES[what](record)


def _months(record: ClubRecord) -> list[Line]:
    files = [file.period for file in record.files if file.state is not FileState.REFUSED]
    return [_month(one, files.count(str(one.month))) for one in reversed(record.months)]


def _month(one: ClubMonth, files: int) -> Line:
    funds = {code: fund.assets for code, fund in one.funds.items()}
    others = sum(funds.values()) - funds[LENDING_FUND] - funds[OPERATING_FUND]
    figures = (
        one.members.total,
        one.members.women,
        funds[LENDING_FUND],
        funds[OPERATING_FUND],
        others,
        one.dues_collected,
        files,
    )
    return Line(str(one.month), (month_words(one.month), *map(grouped, figures)))


def _loans(record: ClubRecord) -> list[Line]:
    return [_loan(one) for one in reversed(record.months)]


def _loan(one: ClubMonth) -> Line:
    loans = one.loans
    figures = (
        loans.borrowers,
        loans.turns,
        loans.lent,
        loans.principal_collected,
        loans.interest_collected,
        loans.outstanding,
        loans.overdue_principal,
        loans.at_risk,
    )
    return Line(str(one.month), (month_words(one.month), *map(grouped, figures)))


def _files(record: ClubRecord) -> list[Line]:
    return [_file(file, record.listed.name) for file in reversed(record.files)]


def _file(file: ReceivedFile, name: str) -> Line:
    said = [file.decision] if file.decision else reasons_words(read_reasons(file.reasons), name)
    cells = (
        str(file.number),
        written_period(file.period),
        text(f"register.state.{file.state}"),
        day_of(file.received_at),
        " ".join(said),
    )
    roles = {FileState.HELD: "late", FileState.REFUSED: "past", FileState.REPLACED: "past"}
    return Line(file.id, cells, role=roles.get(file.state, ""))


def _keys(record: ClubRecord) -> list[Line]:
    return [_key(key) for key in reversed(record.keys)]


def _key(key: SenderKey) -> Line:
    state = text(f"register.keystate.{key.state}")
    if key.ended_at:
        state = text("register.keystate.ended", state=state, day=day_of(key.ended_at))
    numbers = text("register.numbers", first=key.first_number, last=key.last_number or "…")
    cells = (
        shown(key.fingerprint),
        key.person,
        state,
        day_of(key.enrolled_at),
        numbers,
        key.reason,
    )
    return Line(key.fingerprint, cells, role="" if key.state is KeyState.ACTIVE else "past")


_LINES: Mapping[str, Callable[[ClubRecord], list[Line]]] = {
    "months": _months,
    "loans": _loans,
    "files": _files,
    "keys": _keys,
}
