"""What a club took over from its paper books, against the figures of the month that it began in.

What a fund then had, in its box, in its bank account and in loans, is what it owed its lenders,
its members and as interest not yet divided, and its capital. In any later month there is none of
it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lthtgn_desktop.domain.cash_line_checks import Settled
from lthtgn_desktop.domain.choices import Nature
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.fund_report import FundReport
from lthtgn_desktop.domain.indicators import Counted
from lthtgn_desktop.domain.report_shape import Check


def taken_over(reports: Sequence[FundReport], lines: Settled, loans: int) -> dict[str, int]:
    """Return what each fund took over, in đồng: money that came as such, and what loans owed."""
    told: Counter[str] = Counter({LENDING_FUND: loans})
    for booked in lines.standing:
        if booked.line.purpose.type == "opening":
            told[booked.fund] += booked.line.received
    return {fund.code: told[fund.code] for fund in reports}


def openings(
    reports: Sequence[FundReport], figures: Counted, lines: Settled, brought: Mapping[str, int]
) -> Iterator[Check]:
    """Yield that what a fund took over is what came to be owed by it, and its capital.

    Nothing else makes undistributed interest grow but what was collected, nor any capital of a
    fund that does not lend.
    """
    for fund in reports:
        parts = _owed(fund, lines, is_open=bool(brought[fund.code]))
        if fund.code == LENDING_FUND:
            interest = fund.turnover["undistributed_interest"].grown
            parts.append(interest - figures.lending.interest_collected)
            parts.append(figures.income_fund.brought)
        else:
            parts.append(fund.turnover["capital"].grown)
        yield f"{fund.code}.brought", sum(parts) == brought[fund.code] and min(parts) >= 0


def _owed(fund: FundReport, lines: Settled, *, is_open: bool) -> list[int]:
    """Return what the fund owes more than it received in the month; else other checks look."""
    if not is_open:
        return []
    told: Counter[str] = Counter()
    for code, _, line in lines.standing:
        if code == fund.code and line.purpose.type == "receive":
            told[line.purpose.choice] += line.received
    shares, borrowed = fund.turnover["shares_owed"], fund.turnover["borrowed_owed"]
    return [shares.grown - told[Nature.SHARE], borrowed.grown - told[Nature.BORROWED]]
