"""What an association counts of the clubs that reported, group by group, with denominators.

All amounts are in đồng.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from lthtgn_desktop.domain.association_notes import Notes
from lthtgn_desktop.domain.club_period import ClubPeriod
from lthtgn_desktop.domain.club_sums import ClubSums
from lthtgn_desktop.domain.indicators import Share
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.domain.ratios import Measure, Ratio, Whole, ratio

LARGE_FUND = 100_000_000
"""A lending fund above this many đồng is counted as a large one."""

Figure: TypeAlias = int | Ratio
Groups: TypeAlias = dict[str, dict[str, Figure]]


class Found(NamedTuple):
    """What is known of a period: clubs, figures of those that reported, their sums, the notes.

    `practice` are the codes of all practice clubs, whether they count here or not.
    """

    period: Period
    clubs: Sequence[ListedClub]
    figures: Sequence[ClubPeriod]
    sums: ClubSums
    by_club: Mapping[str, ClubSums]
    notes: Notes
    practice: tuple[str, ...]


def groups(found: Found) -> Groups:
    """Return all figures that are not tables, by the group's name and their own."""
    return {
        "clubs": _clubs(found),
        "members": _members(found.sums, len(found.figures)),
        "lending_fund": _lending_fund(found),
        "capital": _capital(found.sums),
        "loans": _loans(found.sums),
        "dues": {"collected": found.sums.dues_collected},
        "capital_lost": _capital_lost(found),
    }


def months_found(club: ClubPeriod) -> Share:
    """Return the months found of the months expected; before its book began none is expected."""
    first = max(club.first, Month.read(club.opened[:7]))
    return Share(club.months, first.until(club.last) + 1)


def incomplete(figures: Iterable[ClubPeriod]) -> dict[str, Share]:
    """Return months found of months expected, by club, where one is missing."""
    return {club.club: months_found(club) for club in figures if not club.is_whole}


def not_yet_open(found: Found) -> tuple[str, ...]:
    """Return the clubs whose books begin after the period, in order."""
    reported = {club.club for club in found.figures}
    ends = found.period.last_day.isoformat()
    later = (club.code for club in found.clubs if club.opened > ends)
    return tuple(sorted(code for code in later if code not in reported))


def _clubs(found: Found) -> dict[str, Figure]:
    """Count clubs; one whose book is not open yet is listed, and no share is held against it."""
    reported = len(found.figures)
    complete = reported - len(incomplete(found.figures))
    opened = len(found.clubs) - len(not_yet_open(found))
    return {
        "enrolled": len(found.clubs),
        "reported": ratio(reported, opened, Whole.ENROLLED),
        "complete": ratio(complete, reported, Whole.REPORTED),
    }


def _members(sums: ClubSums, clubs: int) -> dict[str, Figure]:
    members, total = sums.members, sums.members.total
    counted = {
        "women": members.women,
        "aged_60": members.aged_60,
        "poor": members.poor,
        "near_poor": members.near_poor,
        "poor_and_near_poor": members.poor + members.near_poor,
        "difficult": members.difficult,
        "volunteers": members.volunteers,
    }
    return {
        "total": total,
        "per_club": ratio(total, clubs, Whole.REPORTED, Measure.NUMBER),
        **{name: ratio(number, total, Whole.MEMBERS) for name, number in counted.items()},
        "joined": members.joined,
        "left": members.left,
    }


def _lending_fund(found: Found) -> dict[str, Figure]:
    """Hold the funds against what they began with; a club without a grant is in neither sum.

    What a fund owes is none of its growth: members and lenders will have it back.
    """
    reported = len(found.figures)
    fund = found.sums.lending_fund
    balances = [found.by_club[club.club].lending_fund.assets for club in found.figures]
    granted = [
        (found.by_club[club.club].own_capital, club.initial_grant)
        for club in found.figures
        if club.initial_grant
    ]
    of_granted = sum(own for own, _ in granted)
    grants = sum(grant for _, grant in granted)
    grown = sum(own > grant for own, grant in granted)
    shrunk = sum(own < grant for own, grant in granted)
    large = sum(balance > LARGE_FUND for balance in balances)
    return {
        "balance": fund.assets,
        "per_club": ratio(fund.assets, reported, Whole.REPORTED, Measure.AMOUNT),
        "above_100_million": ratio(large, reported, Whole.REPORTED),
        "with_initial_grant": ratio(len(granted), reported, Whole.REPORTED),
        "initial_grants": grants,
        "initial_grant": ratio(grants, len(granted), Whole.WITH_GRANT, Measure.AMOUNT),
        "times_initial_grants": ratio(of_granted, grants, Whole.INITIAL_GRANTS, Measure.TIMES),
        "above_initial_grant": ratio(grown, len(granted), Whole.WITH_GRANT),
        "below_initial_grant": ratio(shrunk, len(granted), Whole.WITH_GRANT),
        "lent_out": ratio(fund.loans, fund.assets, Whole.LENDING_FUND),
    }


def _capital(sums: ClubSums) -> dict[str, Figure]:
    """Tell what was given from what clubs added themselves: interest, and other funds' money."""
    capital = sums.lending_fund.capital
    given = sum(source.capital for source in sums.sources.values())
    return {
        "total": capital,
        "from_sources": ratio(given, capital, Whole.CAPITAL),
        "added_by_clubs": ratio(capital - given, capital, Whole.CAPITAL),
        "received": sum(source.received for source in sums.sources.values()),
    }


def _loans(sums: ClubSums) -> dict[str, Figure]:
    loans, owed = sums.loans, sums.loans.outstanding
    return {
        "borrowers": loans.borrowers,
        "member_borrowers": ratio(loans.member_borrowers, sums.members.total, Whole.MEMBERS),
        "open": loans.open,
        "turns": loans.turns,
        "lent": loans.lent,
        "average": ratio(loans.lent, loans.turns, Whole.TURNS, Measure.AMOUNT),
        "principal_collected": loans.principal_collected,
        "interest_collected": loans.interest_collected,
        "written_off": loans.written_off,
        "outstanding": owed,
        "overdue": ratio(loans.overdue_principal, owed, Whole.OUTSTANDING),
        "at_risk": ratio(loans.at_risk, owed, Whole.OUTSTANDING),
    }


def _capital_lost(found: Found) -> dict[str, Figure]:
    """Count what lending funds lost; in the period, of clubs whose loss before it is known."""
    reported = len(found.figures)
    lost = {club.club: found.by_club[club.club].lending_fund.loss for club in found.figures}
    before = _lost_before(found)
    return {
        "since_beginning": sum(lost.values()),
        "clubs": ratio(sum(amount > 0 for amount in lost.values()), reported, Whole.REPORTED),
        "in_period": sum(lost[code] - amount for code, amount in before.items()),
        "known_in_period": ratio(len(before), reported, Whole.REPORTED),
    }


def _lost_before(found: Found) -> dict[str, int]:
    """Return what was lost before the period; a book that begins in it had lost nothing."""
    begins = found.period.first_day.isoformat()
    known = found.notes.lost_before
    return {
        club.club: 0 if club.opened >= begins else known[club.club]
        for club in found.figures
        if club.opened >= begins or club.club in known
    }
