"""From a laid-out passbook to the plain values of its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.ledger import Timeline
from lthtgn_desktop.domain.loans import Loan
from lthtgn_desktop.domain.money import with_unit
from lthtgn_desktop.domain.paper_settings import Sign
from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.domain.passbook import (
    CARD_LOANS,
    DUES,
    PAYMENTS,
    SPREADS,
    Form,
    page_name,
    spread_of,
)
from lthtgn_desktop.domain.passbook_lines import Filled, Written
from lthtgn_desktop.domain.passbook_moves import Move, told, told_beside, told_of_dues, told_of_loan
from lthtgn_desktop.printing.passbook.values import (
    Booklet,
    BookletLoan,
    Card,
    Holder,
    Line,
    NewLine,
)
from lthtgn_desktop.printing.signatures import Signer
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.letterhead import letterhead
from lthtgn_desktop.usecases.paper.passbook_loans import (
    as_known,
    begun_with,
    owed_as_known,
    schedule_left,
    terms_of,
    whole_schedule,
)
from lthtgn_desktop.usecases.paper.passbook_shelf import Chain, MemberBook, Shelf

Chosen: TypeAlias = Callable[[Written], bool]
"""Whether a line is to be on the page."""


def every_line(_line: Written) -> bool:
    """Choose all lines: a whole passbook."""
    return True


def only_new(line: Written) -> bool:
    """Choose the lines that are not on paper yet."""
    return line.is_new


class Pages:
    """Makes the values of passbooks, with the club's letterhead on the day of the figures."""

    def __init__(self, desk: Desk, shelf: Shelf) -> None:
        self._shelf = shelf
        self._club = shelf.club
        self.top = letterhead(desk, shelf.day, shelf.club)

    def card(self, book: MemberBook, chain: Chain, place: int, chosen: Chosen = every_line) -> Card:
        """Return one card of a year's, with the chosen lines."""
        found, year = chain.volumes[place], chain.since.year
        lines = [self._payment(line) for line in found.in_section(PAYMENTS.section) if chosen(line)]
        loans = [line for line in found.in_section(CARD_LOANS.section) if chosen(line)]
        until = min(self._shelf.day, date(year, 12, 31))
        return Card(
            club=self.top.head,
            holder=self._holder(book),
            year=year,
            volume=place + 1,
            brought_forward=found.brought_forward,
            dues=self._club.rules.dues_on(max(until, chain.since)),
            signers=self._signers(book),
            phone=self.top.settings.phone,
            lines=tuple(lines),
            loans=tuple(
                terms_of(
                    as_known(self._loan_at(line), found.volume.known), chain.since, line.spot.row
                )
                for line in loans
            ),
        )

    def booklet(
        self, book: MemberBook, chain: Chain, place: int, chosen: Chosen = every_line
    ) -> Booklet:
        """Return one booklet with the chosen lines."""
        found = chain.volumes[place]
        loans = {n: self._spread(found, n, chosen) for n in range(1, SPREADS + 1)}
        treasurer = self._club.officer(Role.TREASURER, self._shelf.day)
        return Booklet(
            club=self.top.head,
            holder=self._holder(book),
            volume=place + 1,
            since=found.volume.since,
            brought_forward=tuple(_brought_forward(found)),
            signers=self._signers(book),
            phone=self.top.settings.phone,
            treasurer=treasurer or "" if self.top.settings.prints_names else "",
            dues=tuple(_dues(line) for line in found.in_section(DUES.section) if chosen(line)),
            loans={number: loan for number, loan in loans.items() if loan is not None},
        )

    def new_lines(self, book: MemberBook) -> Iterator[NewLine]:
        """Yield every line that is not on paper, to be pasted in or copied by hand."""
        for chain in book.chains:
            for place, found in enumerate(chain.volumes, 1):
                for line in found.lines:
                    if line.is_new:
                        name, code = book.member.name, book.member.code
                        page, row = page_name(chain.form, line.spot.page)[0], line.spot.row
                        yield NewLine(name, code, place, page, row, self.line(chain.form, line))

    def line(self, form: Form, written: Written) -> Line:
        """Return any line of a passbook; a loan's terms are told in words."""
        if form is Form.YEAR_CARD and PAYMENTS.number(written.spot):
            return self._payment(written)
        if DUES.number(written.spot) and form is Form.BOOKLET:
            return _dues(written)
        is_terms = form is Form.YEAR_CARD or not written.spot.page % 2
        return self._terms_line(written) if is_terms else _repayment(written)

    def _terms_line(self, written: Written) -> Line:
        loan = self._loan_at(written)
        terms = terms_of(loan, loan.lent.day)
        said = f"Vay {with_unit(terms.amount)} ({loan.code}), hạn {terms.ends:%d/%m/%Y}"
        return Line(written.spot.row, terms.day, outstanding=written.owed, text=said)

    def _payment(self, written: Written) -> Line:
        move = _move(written)
        owed = written.owed if written.owed or move.loans else None
        return Line(
            row=PAYMENTS.number(written.spot),
            day=move.day,
            dues=move.dues,
            principal=move.principal,
            interest=move.interest,
            total=move.dues + move.principal + move.interest + move.besides,
            outstanding=owed,
            text=told(move),
            beside=told_beside(move),
        )

    def _spread(self, found: Filled, number: int, chosen: Chosen) -> BookletLoan | None:
        """Return the loan of a spread; nothing where nothing of it was chosen."""
        table, repayments = spread_of(number)
        written = found.in_section(table.section)
        lines = [
            _repayment(line) for line in written if repayments.number(line.spot) and chosen(line)
        ]
        terms = next((line for line in written if table.number(line.spot)), None)
        if terms is None or not (lines or chosen(terms)):
            return None
        since, until = self._since(found, number)
        loan, carried = as_known(self._loan_at(terms), until), found.carried[table.section]
        if not terms.line.is_carried:
            since, carried = begun_with(loan)
        return BookletLoan(
            terms=terms_of(loan, since),
            words=self.top.settings.in_words(loan.facts.amount),
            brought_forward=carried,
            schedule=schedule_left(loan, self._principal(loan, until), since, carried)
            if carried
            else whole_schedule(loan),
            lines=tuple(lines),
            is_on_paper=not chosen(terms),
        )

    def _principal(self, loan: Loan, until: int | None) -> Timeline:
        return owed_as_known(self._shelf.totals.principal.get(loan.code, Timeline()), until)

    def _since(self, found: Filled, number: int) -> tuple[date, int | None]:
        """Return from when a carried loan is on a spread, and the last event that it knows of.

        That is the volume's first day; or the day of the spread's first line for a loan whose
        page was full and that goes on in another spread of the same volume.
        """
        table, repayments = spread_of(number)
        earlier = (spread_of(n)[0] for n in range(1, number))
        terms = [line for line in found.lines if table.number(line.spot)]
        before = [line for table in earlier for line in found.lines if table.number(line.spot)]
        if terms[0].line.sequence not in {line.line.sequence for line in before}:
            return found.volume.since, found.volume.known
        moves = (line.move for line in found.lines if repayments.number(line.spot))
        first = next((move for move in moves if move), None)
        if first is None:
            return found.volume.since, found.volume.known
        return first.day, first.sequence

    def _loan_at(self, written: Written) -> Loan:
        return self._shelf.loan_lent_by(written.line.sequence)

    def _holder(self, book: MemberBook) -> Holder:
        facts = book.member.facts
        return Holder(
            facts.member, facts.name, _born(facts.born), facts.address or "", facts.phone or ""
        )

    def _signers(self, book: MemberBook) -> tuple[Signer, ...]:
        return self.top.signers(Paper.PASSBOOK, names={Sign.PERSON: book.member.name})


def _born(said: str) -> str:
    """Return a day of birth as people write it; a year alone stays as it is."""
    return f"{date.fromisoformat(said):%d/%m/%Y}" if len(said) == len("2026-01-15") else said


def _move(written: Written) -> Move:
    """Return what a line that is not carried moved."""
    if written.move is None:
        raise LookupError(written)
    return written.move


def _dues(written: Written) -> Line:
    move = _move(written)
    return Line(
        row=DUES.number(written.spot),
        day=move.day,
        dues=move.dues,
        total=move.dues + move.besides,
        text=told_of_dues(move),
    )


def _repayment(written: Written) -> Line:
    move, loan = _move(written), written.loan
    if loan is None:
        raise LookupError(written)
    return Line(
        row=written.spot.row,
        day=move.day,
        principal=loan.repaid,
        interest=loan.interest,
        total=loan.repaid + loan.interest,
        outstanding=written.owed,
        text=told_of_loan(move, loan),
    )


def _brought_forward(found: Filled) -> Iterator[str]:
    """Yield what a booklet has from before: the dues paid, what is owed on each loan."""
    if found.dues:
        yield f"Hội phí đã nộp trước ngày {found.volume.since:%d/%m/%Y}: {with_unit(found.dues)}"
    for code, owed in found.owed.items():
        yield f"Nợ gốc chuyển sang, khoản {code}: {with_unit(owed)}"
