"""The overdue loans of a day on paper: those that are longest overdue stand first."""

from __future__ import annotations

from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.overdue_list import OverdueLine, OverduePaper, overdue_list
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.list_loans import LoanLine, open_loans
from lthtgn_desktop.usecases.paper.letterhead import Letterhead, letterhead, scale_of
from lthtgn_desktop.usecases.working_day import figures_day


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return the list of a day; one without lines says that nothing is overdue."""
    day = wanted.day or figures_day(desk)
    top = letterhead(desk, day)
    page = OverduePaper(
        club=top.head,
        day=day,
        lines=[_line(line, top) for line in open_loans(desk, day).overdue],
        signers=top.signers(paper),
    )
    return overdue_list(page, band=top.band, scale=scale_of(is_large=wanted.is_large))


def _line(line: LoanLine, top: Letterhead) -> OverdueLine:
    now = line.standing
    return OverdueLine(
        member=f"{line.name} ({line.loan.member})",
        loan=line.loan.code,
        terms=line.overdue_terms,
        principal=now.overdue_principal,
        interest=now.interest_due,
        words=top.settings.in_words(now.overdue_principal + now.interest_due),
    )
