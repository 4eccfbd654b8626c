from datetime import date

from lthtgn_desktop.domain.journal_entries import (
    Journal,
    JournalEntry,
    Line,
    MonthEnd,
    with_month_ends,
)

CASH, BANK, LOAN = "Assets:Cash:TTN", "Assets:Bank:TTN", "Assets:Loans:TTN:M001:L0001"
CAPITAL = "Equity:Capital:TTN:Project"
JUNE, JULY, AUGUST = date(2024, 6, 30), date(2024, 7, 31), date(2024, 8, 31)


def an_entry(day: date, debit: str, credit: str, amount: int) -> JournalEntry:
    lines = (Line(debit, amount), Line(credit, -amount))
    return JournalEntry(day, 1, "e1", "receive", "Nhận tiền", (), lines)


def month_ends(*parts: JournalEntry | date) -> list[MonthEnd]:
    """What is said of each closed month: the entries and the months' ends, in any order."""
    entries = [part for part in parts if isinstance(part, JournalEntry)]
    ends = tuple(part for part in parts if isinstance(part, date))
    journal = Journal("", is_practice=False, head_hash="", until=AUGUST, accounts=(),
                      month_ends=ends, entries=iter(entries))  # fmt: skip
    return [part for part in with_month_ends(journal) if isinstance(part, MonthEnd)]


GRANT = an_entry(date(2024, 6, 10), CASH, CAPITAL, 5_000_000)
LOAN_OUT = an_entry(date(2024, 6, 30), LOAN, CASH, 2_000_000)
REPAID = an_entry(date(2024, 7, 10), CASH, LOAN, 2_000_000)


def test_a_closed_month_names_what_each_asset_holds_after_its_last_day() -> None:
    later = an_entry(date(2024, 7, 1), BANK, CASH, 1_000_000)

    assert month_ends(GRANT, LOAN_OUT, later, JUNE) == [
        MonthEnd(JUNE, (Line(CASH, 3_000_000), Line(LOAN, 2_000_000))),
    ]


def test_a_months_end_stands_between_its_last_entry_and_the_next_one() -> None:
    journal = Journal("", False, "", AUGUST, (), (JUNE,), iter([LOAN_OUT, REPAID]))  # noqa: FBT003

    kinds = [type(part) for part in with_month_ends(journal)]

    assert kinds == [JournalEntry, MonthEnd, JournalEntry]


def test_a_repaid_loan_is_named_once_more_and_an_empty_cash_box_for_ever() -> None:
    emptied = an_entry(date(2024, 7, 20), BANK, CASH, 5_000_000)

    ends = month_ends(GRANT, LOAN_OUT, REPAID, emptied, JUNE, JULY, AUGUST)

    assert ends[1:] == [
        MonthEnd(JULY, (Line(BANK, 5_000_000), Line(CASH, 0), Line(LOAN, 0))),
        MonthEnd(AUGUST, (Line(BANK, 5_000_000), Line(CASH, 0))),
    ]


def test_a_repaid_loan_that_moves_again_is_named_again() -> None:
    taken_back = an_entry(date(2024, 8, 1), LOAN, CASH, 2_000_000)

    assert month_ends(GRANT, LOAN_OUT, REPAID, taken_back, JUNE, JULY, AUGUST)[-1] == MonthEnd(
        AUGUST, (Line(CASH, 3_000_000), Line(LOAN, 2_000_000))
    )


def test_a_month_before_any_money_says_nothing() -> None:
    assert month_ends(REPAID, JUNE) == []
