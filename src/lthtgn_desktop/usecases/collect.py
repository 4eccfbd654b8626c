"""The collection day: a sheet with what is due, and saving what was paid in one act."""

from __future__ import annotations

from datetime import date

from lthtgn_desktop.domain.balances import LoanBalance
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.collection import CollectionSheet, Column, Row
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import Act
from lthtgn_desktop.domain.loans import interest_of_next
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.domain.sheet_draft import collection_draft_name
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import Done, record_acts
from lthtgn_desktop.usecases.show_figures import Picture, picture
from lthtgn_desktop.usecases.working_day import club_now


def open_sheet(desk: Desk, day: date) -> CollectionSheet:
    """Return a sheet of all members, and of those who left but still owe on a loan.

    Raises `Refused` where the day's month is closed.
    """
    seen = picture(desk, day)
    closed = club_now(desk).last_closed
    if closed is not None and Month.of(day) <= closed:
        raise Refused(RefusalCode.MONTH_IS_CLOSED, day=day, month=closed)
    return sheet_of(seen)


def sheet_of(seen: Picture) -> CollectionSheet:
    """Return the sheet of a day, in the order of screen and paper, from the figures of that day."""
    codes = [
        code
        for code, member in seen.club.members.items()
        if member.belongs_on(seen.day) or _loans_of(seen, code)
    ]
    codes.sort(key=lambda code: (sort_key(seen.club.members[code].name), code))
    return CollectionSheet([row for code in codes for row in _rows(seen, code)])


def save_sheet(desk: Desk, day: date, sheet: CollectionSheet) -> list[Done]:
    """Record attendance and collection together, or nothing; raises `Refused`.

    What was kept of the sheet while it was typed goes away with it.
    """
    acts: list[Act] = []
    meeting, collected = sheet.meeting(), sheet.collect()
    if meeting.attended:
        acts.append(meeting)
    if collected.lines:
        acts.append(collected)
    return record_acts(desk, day, acts, finishes=collection_draft_name(day))


def _loans_of(seen: Picture, member: str) -> list[tuple[str, LoanBalance]]:
    """Return the loans on which something is still owed, principal or interest."""
    return [
        (code, loan)
        for code, loan in seen.balances.loans.items()
        if loan.member == member and (loan.standing.outstanding or loan.standing.interest_due)
    ]


def _rows(seen: Picture, member: str) -> list[Row]:
    """Return a member's row; one more for each further loan, without dues."""
    loans = _loans_of(seen, member)
    first = _loan_row(seen, member, *loans[0]) if loans else _plain_row(seen.club, member)
    first.left = seen.club.members[member].left
    if seen.club.members[member].belongs_on(seen.day):
        first.due[Column.DUES] = seen.balances.members[member].dues_owed
        first.most[Column.DUES] = None
    return [first, *(_loan_row(seen, member, *loan) for loan in loans[1:])]


def _plain_row(club: Club, member: str) -> Row:
    return Row(member, club.members[member].name, None, {}, {})


def _loan_row(seen: Picture, member: str, code: str, loan: LoanBalance) -> Row:
    now = loan.standing
    facts = seen.club.loans[code]
    coming = interest_of_next(facts, now.outstanding, seen.day)
    row = Row(
        member,
        seen.club.members[member].name,
        code,
        due={Column.PRINCIPAL: now.overdue_principal, Column.INTEREST: now.interest_due},
        most={Column.PRINCIPAL: now.outstanding},
        outstanding=now.outstanding,
        overdue_terms=seen.overdue_terms(code),
    )
    if facts.bears_interest:
        ahead = now.interest_paid - seen.interest_asked(code)
        row.most[Column.INTEREST] = max(0, now.interest_due + coming - max(0, ahead))
    return row
