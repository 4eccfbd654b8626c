"""A member's statement: the dues, loans and payments of a year, for one member or for all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.due_dates import due_date
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.loans import Loan
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.domain.paper_settings import Sign
from lthtgn_desktop.domain.papers import Paper, PaperSize, Wanted
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A4, A5
from lthtgn_desktop.printing.papers.statement import (
    DuesLine,
    LoanLine,
    Look,
    Person,
    StatementPaper,
    statements,
)
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.letterhead import Letterhead, letterhead, scale_of
from lthtgn_desktop.usecases.paper.loan_register import last_day_before, open_and_ended
from lthtgn_desktop.usecases.paper.loan_words import is_open
from lthtgn_desktop.usecases.paper.next_payment import coming, notice
from lthtgn_desktop.usecases.paper.payment_lines import payment_lines
from lthtgn_desktop.usecases.show_figures import Picture, picture
from lthtgn_desktop.usecases.show_member import MemberHistory, history_in
from lthtgn_desktop.usecases.working_day import figures_day


class _Year(NamedTuple):
    """What the statements of a year follow from; `loans` are those that are listed."""

    paper: Paper
    year: int
    seen: Picture
    loans: list[Loan]
    top: Letterhead


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return one member's statement, or everybody's in the order of names.

    Raises `Refused` where neither was asked for, or where the book knows nobody by then.
    """
    if not wanted.member and not wanted.everyone:
        raise Refused(RefusalCode.PAPER_NEEDS, paper=paper, option="member")
    day, year = _until(desk, wanted)
    seen = picture(desk, day)
    loans = [
        loan for part in open_and_ended(seen, picture(desk, last_day_before(year))) for loan in part
    ]
    of = _Year(paper, year, seen, loans, letterhead(desk, day))
    codes = [wanted.member] if wanted.member else _everybody(of)
    if not codes:
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    papers: list[StatementPaper] = []
    for code in codes:
        desk.follow(len(papers), len(codes))
        papers.append(_values(of, history_in(desk, seen, code)))
    look = Look(
        of.top.head,
        of.top.place,
        of.top.settings.phone,
        of.top.band,
        A5 if wanted.size is PaperSize.A5 else A4,
        scale_of(is_large=wanted.is_large),
    )
    return statements(f"Bảng kê {wanted.member or 'mọi thành viên'} năm {year}", papers, look)


def _until(desk: Desk, wanted: Wanted) -> tuple[date, int]:
    """Return the day of the figures and the year; a year that is over ends on its last day."""
    day = wanted.day or figures_day(desk)
    year = wanted.year or day.year
    return min(day, date(year, 12, 31)), year


def _everybody(of: _Year) -> list[str]:
    """Return the members of the year, and those who left before it and still owe on a loan."""
    owing = {loan.member for loan in of.loans}
    began = date(of.year, 1, 1)
    members = [
        member
        for member in of.seen.club.members.values()
        if member.left is None or member.left >= began or member.code in owing
    ]
    members.sort(key=lambda member: (sort_key(member.name), member.code))
    return [member.code for member in members]


def _values(of: _Year, history: MemberHistory) -> StatementPaper:
    member, facts = history.member, history.member.facts
    lines = payment_lines(history.payments)
    earlier = [line for line in lines if line.day.year < of.year]
    before = [month for month in history.dues if month.month.year < of.year]
    return StatementPaper(
        person=Person(member.name, member.code, _since(member), facts.address or ""),
        day=history.day,
        year=of.year,
        notice=notice(of.seen, member),
        months=list(_months(of.year, history)),
        loans=[_loan(of.seen, loan) for loan in of.loans if loan.member == member.code],
        payments=[line for line in lines if line.day.year == of.year],
        signers=of.top.signers(of.paper, names={Sign.PERSON: member.name}),
        before=DuesLine(
            f"Các năm trước {of.year}",
            sum(month.charged for month in before),
            sum(month.covered for month in before),
        )
        if before
        else None,
        ahead=max(0, -history.balance.dues_owed),
        owed_before=earlier[-1].owed if earlier else None,
        shares=history.balance.shares,
    )


def _since(member: Member) -> str:
    if member.left is None:
        return f"từ {member.joined:%d/%m/%Y}"
    return f"từ {member.joined:%d/%m/%Y}, đã rời câu lạc bộ ngày {member.left:%d/%m/%Y}"


def _months(year: int, history: MemberHistory) -> Iterator[DuesLine]:
    known = {of.month: of for of in history.dues}
    for number in range(1, 13):
        month = Month(year, number)
        if month in known:
            is_free = history.member.is_exempt(month)
            yield DuesLine(
                str(number), known[month].charged, known[month].covered, "miễn" * is_free
            )
        else:
            yield DuesLine(str(number))


def _loan(seen: Picture, loan: Loan) -> LoanLine:
    now, ask = seen.balances.loans[loan.code].standing, coming(seen, loan.code)
    return LoanLine(
        name=f"{loan.code} ngày {loan.lent.day:%d/%m/%Y}",
        lent=loan.amount_on(seen.day),
        repaid=now.principal_paid,
        owed=now.outstanding,
        interest_paid=now.interest_paid,
        standing=_standing(seen, loan),
        due=ask.due if ask else None,
        asked=ask.principal + ask.interest if ask else 0,
    )


def _standing(seen: Picture, loan: Loan) -> str:
    """Return in words how a loan stands: what is overdue first."""
    now, said = seen.balances.loans[loan.code].standing, []
    if loan.cancelled_on is not None:
        return f"đã hủy ngày {loan.cancelled_on:%d/%m/%Y}"
    if now.overdue_principal:
        terms = seen.overdue_terms(loan.code)
        late = f"quá hạn {terms} kỳ" if terms else "đến hạn hôm nay"
        said.append(f"{late}: gốc {grouped(now.overdue_principal)}")
    if now.interest_due:
        said.append(f"lãi chưa trả {grouped(now.interest_due)}")
    if now.written_off:
        said.append(f"đã xóa nợ {grouped(now.written_off)}")
    if not said:
        said.append("đúng hạn" if is_open(now) else "đã trả hết")
    last = loan.terms_on(seen.day).n
    if now.outstanding and last > loan.terms.n:
        said.append(f"đã gia hạn đến {due_date(loan.lent.day, last):%d/%m/%Y}")
    return "; ".join(said)
