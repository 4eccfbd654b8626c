"""Counting, taking back and closing."""

from __future__ import annotations

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.booking import opening
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.ledger import Entry, Moment, reversed_entry
from lthtgn_desktop.domain.opening_acts import Opening, OpeningDues, OpeningLoan

MONEY_ACTS = (
    acts.Receive,
    acts.Return,
    acts.Spend,
    acts.Move,
    acts.Transfer,
    acts.Lend,
    Opening,
    OpeningLoan,
    acts.Collect,
    acts.Split,
    acts.WriteOff,
)
"""The acts that move money: each can be taken back, whole."""


def count(books: Books, act: acts.Count, moment: Moment) -> Entry:
    """Note a cash count; a difference from the book is kept, never posted away."""
    books.club.need_fund(act.fund, moment.day)
    return ()


def reverse(books: Books, act: acts.Reverse, moment: Moment) -> Entry:
    """Take back one whole money event, once."""
    if act.of not in books.recorded:
        raise Refused(RefusalCode.REF_UNKNOWN, ref=act.of)
    event, _, entry = books.recorded[act.of]
    if isinstance(event.act, acts.Reverse):
        raise Refused(RefusalCode.REVERSAL_OF_REVERSAL, ref=act.of)
    if not isinstance(event.act, (*MONEY_ACTS, OpeningDues)):
        raise Refused(RefusalCode.NOT_MONEY, ref=act.of)
    if act.of in books.reversed_refs:
        raise Refused(RefusalCode.REVERSED_ALREADY, ref=act.of)
    if moment.day < event.date:
        raise Refused(RefusalCode.REVERSAL_BEFORE, ref=act.of, day=event.date)
    if (
        isinstance(event.act, acts.Lend | OpeningLoan)
        and books.ledger.interest_of(event.act.loan).total
    ):
        because = Refused(RefusalCode.INTEREST_WAS_PAID, loan=event.act.loan)
        raise Refused(RefusalCode.REVERSAL_BREAKS, ref=act.of, because=because)
    opposite = reversed_entry(entry)
    try:
        opening.refuse_late_reversal(books, event.act, moment)
        opening.refuse_owing_more(books, opposite)
        books.ledger.refuse_shortage(opposite, moment)
    except Refused as because:
        raise Refused(RefusalCode.REVERSAL_BREAKS, ref=act.of, because=because) from None
    return opposite


def close(books: Books, act: acts.Close, _moment: Moment) -> Entry:
    """Close the month whose turn it is; that its days have begun was looked at already."""
    if act.month != books.club.next_to_close:
        code = RefusalCode.CLOSE_ORDER
        raise Refused(code, month=act.month, expected=books.club.next_to_close)
    return ()
