"""A month in which nearly everything happens, and what is found in its report after a change."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from builders import AClub, a_lending_club, an_event, paid
from lthtgn_desktop.domain.cash_book import CashLine, Purpose
from lthtgn_desktop.domain.report import MonthlyReport


def a_busy_club() -> AClub:
    """Loans, dues, spending, interest divided and a loss in March, one collection reversed."""
    club = a_lending_club().with_policy(dues=10_000).with_gift("HD", 500_000)
    club.with_member("M002", "2024-02-03", sex="F", household="poor").with_fund("DP", 300_000)
    club.who_lent("L0002", "M002", 3_000_000, day="2024-03-05")
    club.who_lent("L0003", "M002", 1_000_000, day="2024-03-05")
    club.does(an_event("reverse", "2024-03-06", of=list(club.books.recorded)[-1]))
    club.who_collected("2024-03-09", paid(dues=10_000))
    club.does(an_event("reverse", "2024-03-09", of=list(club.books.recorded)[-1]))
    club.who_collected(
        "2024-03-10", paid(dues=20_000, loan="L0001", principal=500_000, interest=120_000)
    )
    shares = {"TTN": 50, "HD": 40, "DP": 10}
    club.does(an_event("split", "2024-03-11", amount=100_000, shares=shares))
    club.does(an_event("meeting", "2024-03-10"), an_event("spend", "2024-03-12"))
    club.does(an_event("write_off", "2024-03-13", amount=200_000, bearer="DP"))
    gifts = [("share", "members"), ("borrowed", "other"), ("gift", "project"), ("income", "other")]
    for nature, source in gifts:
        said = {"nature": nature, "source": source, "member": "M001"}
        club.does(an_event("receive", "2024-03-15", **said))
    return club.does(an_event("move", "2024-03-14"), an_event("transfer", "2024-03-16"))


def found(report: MonthlyReport, **changed: Any) -> set[str]:  # noqa: ANN401
    """What is found where parts of a report are changed."""
    return set(replace(report, **changed).disagreements())


def with_counted(report: MonthlyReport, **changed: Any) -> set[str]:  # noqa: ANN401
    """What is found where the association's figures are changed."""
    return found(report, counted=replace(report.counted, **changed))


def with_loan(report: MonthlyReport, place: int, **changed: Any) -> set[str]:  # noqa: ANN401
    """What is found where a loan's line is changed."""
    loans = list(report.loans)
    loans[place] = replace(loans[place], **changed)
    return found(report, loans=tuple(loans))


def line_of(report: MonthlyReport, what: str) -> CashLine:
    """The first line of all cash books that is of a type."""
    lines = (line for book in report.cash_books for line in book.lines)
    return next(line for line in lines if line.purpose.type == what)


def with_cash_line(report: MonthlyReport, line: CashLine, **changed: Any) -> set[str]:  # noqa: ANN401
    """What is found where a line of a cash book is changed."""
    books = tuple(
        replace(
            book, lines=tuple(one._replace(**changed) if one == line else one for one in book.lines)
        )
        for book in report.cash_books
    )
    return found(report, cash_books=books)


def with_purpose(report: MonthlyReport, line: CashLine, **changed: Any) -> set[str]:  # noqa: ANN401
    """What is found where a line of a cash book says that it was for something else."""
    purpose: Purpose = replace(line.purpose, **changed)
    return with_cash_line(report, line, purpose=purpose)
