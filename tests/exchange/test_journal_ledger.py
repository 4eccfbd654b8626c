from datetime import date

import pytest

from lthtgn_desktop.domain.journal_entries import Journal, JournalEntry, Line, OpenedAccount
from lthtgn_desktop.exchange.journal_ledger import hledger_lines, ledger_lines, plain

DAY, END = date(2024, 6, 10), date(2024, 6, 30)
GIFT = JournalEntry(
    day=DAY,
    sequence=7,
    ref="e000007",
    type="receive",
    text="Nhận tiền ủng hộ; cảm ơn",
    vouchers=("PT 1/2024 HD",),
    lines=(Line("Assets:Cash:HD", 50_000), Line("Income:Gift:HD", -50_000)),
)
TAIL = """\
tag ref
tag type
tag voucher
account Assets:Cash:HD
account Income:Gift:HD

2024-06-10 (7) Nhận tiền ủng hộ, cảm ơn
    ; ref: e000007
    ; type: receive
    ; voucher: PT 1/2024 HD
    Assets:Cash:HD  50000 VND
    Income:Gift:HD  -50000 VND

2024-06-30 Khóa sổ tháng 06/2024
    Assets:Cash:HD  0 VND = 50000 VND"""


def a_journal(*entries: JournalEntry) -> Journal:
    opened = (OpenedAccount("Assets:Cash:HD", DAY), OpenedAccount("Income:Gift:HD", DAY))
    return Journal("C", is_practice=False, head_hash="", until=END, accounts=opened,
                   month_ends=(END,), entries=iter(entries))  # fmt: skip


def test_an_hledger_journal_declares_posts_and_asserts() -> None:
    lines = hledger_lines(a_journal(GIFT), ["Sổ"])

    assert "\n".join(lines) == f"; Sổ\n\ncommodity 1000. VND\n{TAIL}"


def test_a_ledger_journal_differs_in_its_commodity_only() -> None:
    lines = ledger_lines(a_journal(GIFT), ["Sổ"])

    assert "\n".join(lines) == f"; Sổ\n\ncommodity VND\n{TAIL}"


def test_an_entry_without_a_voucher_names_none() -> None:
    lines = hledger_lines(a_journal(GIFT._replace(vouchers=())), [])

    assert [line for line in lines if "voucher:" in line] == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a ; b | c", "a , b / c"),
        ("hai  dấu \u00a0cách", "hai dấu cách"),
        ("[2020-01-01]", "(2020-01-01)"),
        ('(a) * "!" = @ 5', '(a) * "!" = @ 5'),
    ],
)
def test_a_text_loses_only_what_would_end_it(text: str, written: str) -> None:
    assert plain(text) == written
