"""The loan contract: a loan as it was agreed, and an annex for each time it was made longer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lthtgn_desktop.domain import acts, club_loans
from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.due_dates import due_date
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.ledger import Moment
from lthtgn_desktop.domain.loan_terms import LoanTerms
from lthtgn_desktop.domain.loans import Loan, rows_until
from lthtgn_desktop.domain.paper_settings import Sign
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.domain.schedule import schedule
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.loan_contract import (
    Agreed,
    Annex,
    Borrower,
    Instalment,
    Lender,
    LoanContractPaper,
    Plan,
    loan_contracts,
)
from lthtgn_desktop.printing.signatures import Signer
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.letterhead import OFFICES, Letterhead, letterhead, scale_of
from lthtgn_desktop.usecases.paper.loan_words import (
    PAID_IN,
    interest_words,
    is_open,
    repayment_words,
)
from lthtgn_desktop.usecases.show_figures import Picture, picture
from lthtgn_desktop.usecases.working_day import figures_day


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return the loan that was named, or a member's open ones, or the newest.

    Raises `Refused` where there is no such loan or member, or none is open.
    """
    seen = picture(desk, figures_day(desk))
    loans = _chosen(seen, wanted)
    if not loans:
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    papers = [_Contract(desk, paper, seen.club, loan).values() for loan in loans]
    title = " ".join(("Giấy nhận nợ", *(loan.code for loan in loans)))
    band = letterhead(desk, seen.day).band
    return loan_contracts(title, papers, band=band, scale=scale_of(is_large=wanted.is_large))


def _chosen(seen: Picture, wanted: Wanted) -> list[Loan]:
    club = seen.club
    if wanted.member:
        club.need_member(wanted.member)
    if wanted.loan:
        loan = club.need_loan(wanted.loan)
        return [loan] if wanted.member in {"", loan.member} else []
    if wanted.member:
        return [
            club.loans[code]
            for code, balance in seen.balances.loans.items()
            if balance.member == wanted.member and is_open(balance.standing)
        ]
    standing = [loan for loan in club.loans.values() if loan.cancelled_on is None]
    return [max(standing, key=lambda loan: loan.lent)] if standing else []


class _Contract:
    """One loan's contract in the making."""

    def __init__(self, desk: Desk, paper: Paper, club: Club, loan: Loan) -> None:
        self._desk = desk
        self._paper = paper
        self._club = club
        self._loan = loan
        self._top = letterhead(desk, loan.entered.day)
        with desk.book.reading() as connection:
            self._said = [event for _, event in history.events(connection, ("extend", "reverse"))]

    def values(self) -> LoanContractPaper:
        """Return all that stands on the paper."""
        loan, top = self._loan, self._top
        lend, member = loan.facts, self._club.need_member(loan.member)
        return LoanContractPaper(
            club=top.head,
            place=top.place,
            number=loan.code,
            day=loan.lent.day,
            lender=self._lender(),
            borrower=Borrower(
                member.name,
                member.code,
                member.facts.born[:4],
                member.facts.address or "",
                member.facts.phone or "",
            ),
            agreed=Agreed(
                lend.amount,
                top.settings.in_words(lend.amount),
                PAID_IN[lend.from_],
                lend.purpose,
                interest_words(lend),
                self._term(loan.terms),
                repayment_words(lend),
            ),
            plan=self._plan(_agreed_rows(loan.terms), top),
            signers=self._signers(top),
            annexes=tuple(self._annexes()),
            cancelled=self._cancelled(),
        )

    def _lender(self) -> Lender:
        top, fund = self._top, self._club.funds[self._loan.fund]
        if not top.settings.prints_names:
            return Lender(fund)
        treasurer = top.club.officer(Role.TREASURER, top.day) or ""
        deputy = self._deputy(top)
        if deputy:
            return Lender(fund, deputy, treasurer, "Phó chủ nhiệm")
        return Lender(fund, top.club.officer(Role.CHAIR, top.day) or "", treasurer)

    def _deputy(self, top: Letterhead) -> str:
        """Return who stands in for a chair who borrows, or nothing: nobody lends to themselves."""
        borrower = self._club.need_member(self._loan.member).name
        if top.club.officer(Role.CHAIR, top.day) != borrower:
            return ""
        return top.club.officer(Role.VICE_CHAIR, top.day) or ""

    def _term(self, terms: LoanTerms) -> str:
        start = self._loan.lent.day
        return f"{terms.n} tháng, từ {start:%d/%m/%Y} đến {due_date(start, terms.n):%d/%m/%Y}"

    def _plan(self, rows: list[Instalment], top: Letterhead) -> Plan:
        interest = sum(row.interest for row in rows)
        whole = interest + sum(row.principal for row in rows)
        return Plan(rows, top.settings.in_words(whole), top.settings.in_words(interest))

    def _signers(self, top: Letterhead) -> tuple[Signer, ...]:
        name = self._club.need_member(self._loan.member).name
        titles, names = {Sign.PERSON: "NGƯỜI VAY"}, {Sign.PERSON: name}
        if deputy := self._deputy(top):
            titles[Sign.CHAIR], names[Sign.CHAIR] = OFFICES[Sign.VICE_CHAIR], deputy
        return top.signers(self._paper, titles=titles, names=names)

    def _annexes(self) -> Iterator[Annex]:
        loan, terms = self._loan, self._loan.terms
        for moment, months in loan.extensions:
            terms = club_loans.extended(terms, months)
            top, then = letterhead(self._desk, moment.day), picture(self._desk, moment.day)
            owed = then.totals.principal[loan.code].at(moment)
            yield Annex(
                day=moment.day,
                minutes=self._minutes(moment, months),
                owed=owed,
                owed_words=top.settings.in_words(owed),
                term=f"thêm {months} tháng; {self._term(terms)}",
                interest_owed=then.balances.loans[loan.code].standing.interest_due,
                plan=self._plan(_rows_from(loan, terms, moment.day, owed), top),
                signers=self._signers(top),
            )

    def _minutes(self, moment: Moment, months: int) -> str:
        found = (
            event.act.minutes
            for event in self._said
            if isinstance(event.act, acts.Extend)
            and (event.act.loan, event.act.months, event.date)
            == (self._loan.code, months, moment.day)
        )
        return next(found, "")

    def _cancelled(self) -> str:
        if self._loan.cancelled_on is None:
            return ""
        reasons = (
            event.act.reason
            for event in self._said
            if isinstance(event.act, acts.Reverse)
            and self._club.loan_of_ref.get(event.act.of) == self._loan.code
        )
        day = f"{self._loan.cancelled_on:%d/%m/%Y}"
        return f"ĐÃ HỦY NGÀY {day}: {next(reasons, '')}. Giấy này không còn giá trị."


def _agreed_rows(terms: LoanTerms) -> list[Instalment]:
    return [
        Instalment(row.n, row.due, int(row.principal), int(row.interest), int(row.balance))
        for row in schedule(terms).rows
        if isinstance(row.due, date)
    ]


def _rows_from(loan: Loan, terms: LoanTerms, day: date, owed: int) -> list[Instalment]:
    """Return the due dates after an extension: what was owed that day is spread over them."""
    first, left, rows = min(rows_until(loan, day) + 1, terms.n), owed, []
    for number, part in enumerate(club_loans.parts_due(terms, owed, first), first):
        interest = club_loans.interest_due(terms, number, left)
        left -= part
        rows.append(Instalment(number, due_date(loan.lent.day, number), part, interest, left))
    return rows
