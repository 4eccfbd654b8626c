"""A member's dues month by month: owed, paid by which events, exempt, or paid ahead."""

from __future__ import annotations

from typing import NamedTuple

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.usecases.behind_figure import BehindLine, Sum, behind_figure
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.show_member import MemberHistory

DUES = "Dues"
"""How the part of a dues account begins."""

_MOST_AHEAD = 36


class DuesMonth(NamedTuple):
    """One month, in đồng; `behind` are the events whose money covers it, oldest money first."""

    month: Month
    charged: int
    covered: int
    is_exempt: bool
    is_ahead: bool
    behind: tuple[BehindLine, ...]

    @property
    def missing(self) -> int:
        """Return what is still owed for the month."""
        return 0 if self.is_ahead else self.charged - self.covered


def dues_sum(member: str) -> Sum:
    """Return what a member's paid dues add up."""
    return Sum(Kind.INCOME, part=DUES, member=member)


def dues_months(desk: Desk, history: MemberHistory) -> list[DuesMonth]:
    """Return every month since joining, and after it the months that are paid ahead."""
    lines = behind_figure(desk, dues_sum(history.member.code), history.day)
    source = _Source([line for line in lines if not line.is_undone and not line.undoes])
    found = [
        DuesMonth(
            one.month,
            one.charged,
            one.covered,
            history.member.is_exempt(one.month),
            False,  # noqa: FBT003 - a field of the tuple
            source.take(one.covered),
        )
        for one in history.dues
    ]
    return [*found, *_ahead(history, source)]


def _ahead(history: MemberHistory, source: _Source) -> list[DuesMonth]:
    left = history.balance.dues_paid - sum(one.covered for one in history.dues)
    found: list[DuesMonth] = []
    month = history.dues[-1].month if history.dues else Month.of(history.day)
    while left > 0 and history.member.left is None and len(found) < _MOST_AHEAD:
        month = month.plus(1)
        is_exempt = history.member.is_exempt(month)
        charged = 0 if is_exempt else history.club.rules.dues_on(month.first_day)
        covered = min(charged, left)
        left -= covered
        found.append(
            DuesMonth(month, charged, covered, is_exempt, not is_exempt, source.take(covered))
        )
        if not charged and not is_exempt:
            break
    return found


class _Source:
    """Payments that are used up from the oldest on."""

    def __init__(self, lines: list[BehindLine]) -> None:
        self._lines = list(lines)
        self._left = [line.amount for line in lines]
        self._place = 0

    def take(self, amount: int) -> tuple[BehindLine, ...]:
        """Return the payments from which an amount comes, each with its part of it."""
        found: list[BehindLine] = []
        while amount > 0 and self._place < len(self._lines):
            part = min(amount, self._left[self._place])
            if part > 0:
                so_far = part + (found[-1].so_far if found else 0)
                found.append(self._lines[self._place]._replace(amount=part, so_far=so_far))
            amount -= part
            self._left[self._place] -= part
            if not self._left[self._place]:
                self._place += 1
        return tuple(found)
