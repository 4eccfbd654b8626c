"""The accounts of the ledger, named as in every journal that leaves the program."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What an account keeps; the value is how its name begins."""

    CASH = "Assets:Cash"
    BANK = "Assets:Bank"
    LOANS = "Assets:Loans"
    SHARES = "Liabilities:Shares"
    BORROWED = "Liabilities:Borrowed"
    CAPITAL = "Equity:Capital"
    INTEREST = "Equity:Interest"
    INCOME = "Income"
    EXPENSE = "Expenses"
    LOSS = "Expenses:Loss"


class Account(NamedTuple):
    """One account; `part` is what stands beside the fund, such as `M001:L0001` or `Health`."""

    kind: Kind
    fund: str
    part: str = ""

    @property
    def name(self) -> str:
        """Return the account's whole name (contract, section 5)."""
        if self.kind is Kind.INCOME or self.kind is Kind.EXPENSE:
            what, _, member = self.part.partition(":")
            return ":".join(filter(None, (self.kind, what, self.fund, member)))
        return ":".join(filter(None, (self.kind, self.fund, self.part)))


def cash(fund: str) -> Account:
    """Return the account of a fund's cash box."""
    return Account(Kind.CASH, fund)


def loans(fund: str, member: str, loan: str) -> Account:
    """Return the account of what one member owes on one loan."""
    return Account(Kind.LOANS, fund, f"{member}:{loan}")


def shares(fund: str, member: str) -> Account:
    """Return the account of a member's share capital."""
    return Account(Kind.SHARES, fund, member)


def borrowed(fund: str, lender_number: int) -> Account:
    """Return the account of what the club owes one lender."""
    return Account(Kind.BORROWED, fund, str(lender_number))


def capital(fund: str, source: str) -> Account:
    """Return the account of capital from one source."""
    return Account(Kind.CAPITAL, fund, camel(source))


def interest(fund: str) -> Account:
    """Return the account of interest that is not divided yet."""
    return Account(Kind.INTEREST, fund)


def dues(fund: str, member: str) -> Account:
    """Return the account of the dues one member has paid."""
    return Account(Kind.INCOME, fund, f"Dues:{member}")


def income(fund: str, kind: str) -> Account:
    """Return the account of one kind of income, such as `gift` or `entry_fee`."""
    return Account(Kind.INCOME, fund, camel(kind))


def expense(fund: str, area: str) -> Account:
    """Return the account of what is spent on one area."""
    return Account(Kind.EXPENSE, fund, camel(area))


def loss(fund: str) -> Account:
    """Return the account of capital lost."""
    return Account(Kind.LOSS, fund)


def camel(word: str) -> str:
    """Return `state_budget` as `StateBudget`."""
    return "".join(part.capitalize() for part in word.split("_"))
