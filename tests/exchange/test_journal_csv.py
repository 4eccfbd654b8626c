import csv
from datetime import date

import pytest

from lthtgn_desktop.domain.journal_entries import Journal, JournalEntry, Line
from lthtgn_desktop.exchange.journal_csv import csv_lines, harmless

ENTRY = JournalEntry(
    day=date(2024, 6, 10),
    sequence=7,
    ref="=1+1",
    type="spend",
    text='-Mua "bút", giấy',
    vouchers=("PC 1/2024 HD", "PC 2/2024 HD"),
    lines=(Line("Expenses:Office:HD", 50_000), Line("Assets:Cash:HD", -50_000)),
)


def file_of(*entries: JournalEntry) -> str:
    day = date(2024, 6, 30)
    journal = Journal("C", is_practice=False, head_hash="", until=day, accounts=(),
                      month_ends=(day,), entries=iter(entries))  # fmt: skip
    return "".join(csv_lines(journal))


def test_a_row_a_posting_with_amounts_as_numbers() -> None:
    rows = list(csv.DictReader(file_of(ENTRY).removeprefix("\ufeff").splitlines()))

    assert [(row["account"], row["debit"], row["credit"], row["amount"]) for row in rows] == [
        ("Expenses:Office:HD", "50000", "", "50000"),
        ("Assets:Cash:HD", "", "50000", "-50000"),
    ]
    assert {row["voucher"] for row in rows} == {"PC 1/2024 HD + PC 2/2024 HD"}
    assert {(row["date"], row["sequence"], row["type"]) for row in rows} == {
        ("2024-06-10", "7", "spend")
    }


def test_the_file_is_utf_8_for_excel_and_its_rows_end_as_the_rfc_has_it() -> None:
    text = file_of(ENTRY)

    assert text.encode().startswith(b"\xef\xbb\xbfdate,sequence,ref,type,voucher,account,")
    assert text.count("\r\n") == text.count("\n") == text.count("\r") == 3


def test_a_text_is_quoted_and_never_a_formula() -> None:
    row = file_of(ENTRY).splitlines()[1]

    assert row.endswith("""50000,,50000,"'-Mua ""bút"", giấy\"""")
    assert ",'=1+1," in row


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@SUM(A1)", "\t=1", "＝1", "－1"])
def test_a_formula_stands_behind_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


def test_an_ordinary_text_stays_as_it_is() -> None:
    assert harmless("Mua bút = 5") == "Mua bút = 5"
