"""The sums counted anew from the entries that the rules make: the book's own must equal them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.ledger import Moment, Timeline
from lthtgn_desktop.domain.totals import Totals


def recount(books: Books, day: date) -> Totals:
    """Return the sums of all entries up to a day, added up one by one."""
    totals = Totals()
    accounts: defaultdict[Account, int] = defaultdict(int)
    timelines: defaultdict[str, Timeline] = defaultdict(Timeline)
    for event, sequence, entry in books.recorded.values():
        if event.date > day:
            continue
        moment = Moment(event.date, sequence)
        for account, amount, _, loan in entry:
            accounts[account] += amount
            if loan is None:
                continue
            if account.kind is Kind.LOANS:
                timelines[loan].add(moment, amount)
            else:
                totals.add_loan(loan, account.kind, amount)
    for account, amount in accounts.items():
        totals.add_account(account, amount)
    totals.principal = dict(timelines)
    return totals
