"""The loan register of a day: the open loans, then those that ended in its year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.due_dates import due_date
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.loans import Loan, Standing
from lthtgn_desktop.domain.money import in_documents
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.loan_register import (
    Figures,
    LoanRegisterPaper,
    Part,
    RegisterLine,
    loan_register,
)
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.letterhead import letterhead, scale_of
from lthtgn_desktop.usecases.paper.loan_words import is_open, rate_words
from lthtgn_desktop.usecases.show_figures import Picture, picture
from lthtgn_desktop.usecases.working_day import figures_day


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return the register as of a day; raises `Refused` where no loan was made yet."""
    day = wanted.day or figures_day(desk)
    seen, top = picture(desk, day), letterhead(desk, day)
    if not seen.club.loans:
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    opened, ended = open_and_ended(seen, picture(desk, last_day_before(day.year)))
    parts = [Part("Đang vay", _lines(seen, opened))]
    if ended:
        parts.append(Part(f"Kết thúc trong năm {day.year}", _lines(seen, ended)))
    owed = seen.balances.funds[LENDING_FUND].loans
    fund = seen.club.funds[LENDING_FUND]
    values = LoanRegisterPaper(
        club=top.head,
        place=top.place,
        day=day,
        title=f"Sổ theo dõi cho vay đến {day:%d/%m/%Y}",
        covers=(
            f"Đến hết ngày {day:%d/%m/%Y}: các khoản đang vay"
            f" và các khoản kết thúc trong năm {day.year}"
        ),
        parts=tuple(parts),
        conclusion=(
            f"Tổng dư nợ: {in_documents(owed)} ({top.settings.in_words(owed)}),"
            f" bằng số tiền đang cho vay của {fund}."
        ),
        signers=top.signers(paper),
    )
    return loan_register(values, band=top.band, scale=scale_of(is_large=wanted.is_large))


def last_day_before(year: int) -> date:
    """Return the last day of the year before."""
    return date(year - 1, 12, 31)


def open_and_ended(seen: Picture, before: Picture) -> tuple[list[Loan], list[Loan]]:
    """Return the loans that are open, and those that ended since an earlier picture."""
    opened, ended = [], []
    for code, loan in seen.club.loans.items():
        then = before.balances.loans.get(code)
        if is_open(seen.balances.loans[code].standing):
            opened.append(loan)
        elif then is None or is_open(then.standing):
            ended.append(loan)
    return opened, ended


def _lines(seen: Picture, loans: Iterable[Loan]) -> list[RegisterLine]:
    return [_line(seen, loan) for loan in sorted(loans, key=lambda loan: loan.lent)]


def _line(seen: Picture, loan: Loan) -> RegisterLine:
    now, terms = seen.balances.loans[loan.code].standing, loan.terms_on(seen.day)
    longer = terms.n - loan.terms.n
    figures = Figures(
        loan.amount_on(seen.day),
        now.principal_paid,
        now.outstanding,
        now.interest_due,
        now.interest_paid,
        now.overdue_principal,
    )
    return RegisterLine(
        number=loan.code,
        member=f"{seen.club.members[loan.member].name} ({loan.member})",
        lent_on=loan.lent.day,
        months=f"{loan.terms.n} + {longer}" if longer else str(terms.n),
        rate=rate_words(loan),
        purpose=loan.facts.purpose,
        last_due=due_date(loan.lent.day, terms.n),
        figures=figures,
        overdue_terms=seen.overdue_terms(loan.code) if now.overdue_principal else 0,
        note=_note(seen.day, loan, now),
    )


def _note(day: date, loan: Loan, now: Standing) -> str:
    if loan.cancelled_on is not None and loan.cancelled_on <= day:
        return f"Đã hủy {loan.cancelled_on:%d/%m/%Y} (đã ghi {in_documents(loan.facts.amount)})"
    said = [
        f"gia hạn {extension.months} tháng từ {extension.moment.day:%d/%m/%Y}"
        for extension in loan.extensions
        if extension.moment.day <= day
    ]
    if now.written_off:
        said.append(f"xóa nợ {in_documents(now.written_off)}")
    if ended := _ended(now):
        said.append(ended)
    text = "; ".join(said)
    return text[:1].upper() + text[1:]


def _ended(now: Standing) -> str:
    """Return how far a loan came to its end: what is owed may be interest alone."""
    if not is_open(now):
        return "đã kết thúc" if now.written_off else "đã trả hết"
    if now.outstanding:
        return ""
    return "chỉ còn lãi" if now.written_off else "đã trả hết gốc, còn lãi"
