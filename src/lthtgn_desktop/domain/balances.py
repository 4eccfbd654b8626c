"""The figures of every fund, member and loan on a day (contract, section 4)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from datetime import date

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.dues import DuesTable
from lthtgn_desktop.domain.ledger import Timeline
from lthtgn_desktop.domain.loans import Standing, standing
from lthtgn_desktop.domain.totals import Totals


@dataclass(frozen=True, slots=True)
class FundBalance:
    """One fund; amounts in đồng, positive when they are what their name says."""

    cash: int
    bank: int
    loans: int
    shares_owed: int
    borrowed_owed: int
    capital: int
    undistributed_interest: int
    income: int
    expense: int
    loss: int

    @property
    def assets(self) -> int:
        """Return what the fund has: cash, bank and loans."""
        return self.cash + self.bank + self.loans

    @property
    def adds_up(self) -> bool:
        """Return whether what the fund has equals where it came from (domain, 4.6)."""
        owed = self.shares_owed + self.borrowed_owed
        earned = self.capital + self.undistributed_interest + self.income
        return self.assets == owed + earned - self.expense - self.loss


@dataclass(frozen=True, slots=True)
class MemberBalance:
    """One member; amounts in đồng; `dues_owed` is negative when dues are paid ahead."""

    name: str
    active: bool
    dues_paid: int
    dues_owed: int
    shares: int
    principal_outstanding: int
    interest_paid: int


@dataclass(frozen=True, slots=True)
class LoanBalance:
    """One loan with its borrower."""

    member: str
    amount: int
    standing: Standing


@dataclass(frozen=True, slots=True)
class Balances:
    """Everything that a book says on a day."""

    club: str
    at: date
    funds: dict[str, FundBalance]
    members: dict[str, MemberBalance]
    loans: dict[str, LoanBalance]

    def as_document(self) -> dict[str, object]:
        """Return the figures as `balances --json` prints them."""
        return {
            "club": self.club,
            "at": self.at.isoformat(),
            "funds": {code: asdict(fund) for code, fund in self.funds.items()},
            "members": {code: asdict(member) for code, member in self.members.items()},
            "loans": {code: loan_document(loan) for code, loan in self.loans.items()},
        }


def balances(club: Club, totals: Totals, day: date) -> Balances:
    """Return all figures of a day from the club and the sums as they stood at its end."""
    loans = {
        code: LoanBalance(
            loan.member,
            loan.facts.amount,
            standing(
                loan,
                totals.principal.get(code, Timeline()),
                interest_paid=totals.interest[code],
                written_off=totals.written_off[code],
                day=day,
            ),
        )
        for code, loan in club.loans.items()
    }
    identity = club.identity
    return Balances(
        club="" if identity is None else identity.code,
        at=day,
        funds={code: fund_balance(totals, code) for code in sorted(club.funds)},
        members=_members(club, totals, loans, day),
        loans=loans,
    )


def fund_balance(totals: Totals, fund: str) -> FundBalance:
    """Return the figures of one fund."""

    def debit(kind: Kind) -> int:
        return totals.by_fund[kind, fund]

    return FundBalance(
        cash=debit(Kind.CASH),
        bank=debit(Kind.BANK),
        loans=debit(Kind.LOANS),
        shares_owed=-debit(Kind.SHARES),
        borrowed_owed=-debit(Kind.BORROWED),
        capital=-debit(Kind.CAPITAL),
        undistributed_interest=-debit(Kind.INTEREST),
        income=-debit(Kind.INCOME),
        expense=debit(Kind.EXPENSE),
        loss=debit(Kind.LOSS),
    )


def _members(
    club: Club, totals: Totals, loans: dict[str, LoanBalance], day: date
) -> dict[str, MemberBalance]:
    outstanding: defaultdict[str, int] = defaultdict(int)
    interest: defaultdict[str, int] = defaultdict(int)
    for loan in loans.values():
        outstanding[loan.member] += loan.standing.outstanding
        interest[loan.member] += loan.standing.interest_paid
    dues = DuesTable.up_to(club.rules, club.opened, day) if club.members else None
    return {
        code: MemberBalance(
            name=member.name,
            active=member.belongs_on(day),
            dues_paid=totals.dues[code],
            dues_owed=(dues.charged(member) if dues else 0) - totals.dues[code],
            shares=totals.shares[code],
            principal_outstanding=outstanding[code],
            interest_paid=interest[code],
        )
        for code, member in club.members.items()
    }


def loan_document(loan: LoanBalance) -> dict[str, object]:
    """Return one loan as `balances --json` prints it."""
    now = loan.standing
    return {
        "member": loan.member,
        "amount": loan.amount,
        "outstanding": now.outstanding,
        "principal_paid": now.principal_paid,
        "interest_paid": now.interest_paid,
        "interest_due": now.interest_due,
        "next_due": None if now.next_due is None else now.next_due.isoformat(),
        "overdue_principal": now.overdue_principal,
        "status": now.status,
    }
