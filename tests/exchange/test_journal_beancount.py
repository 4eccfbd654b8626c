from datetime import date

from lthtgn_desktop.domain.journal_entries import Journal, JournalEntry, Line, OpenedAccount
from lthtgn_desktop.exchange.journal_beancount import beancount_lines, quoted

GIFT = JournalEntry(
    day=date(2024, 6, 10),
    sequence=7,
    ref="e000007",
    type="receive",
    text='Tổ "Tự giúp nhau"',
    vouchers=("PT 1/2024 HD", "PC 1/2024 TTN"),
    lines=(Line("Assets:Cash:HD", 50_000), Line("Income:Gift:HD", -50_000)),
)


def written(entry: JournalEntry, end: date) -> str:
    opened = tuple(OpenedAccount(line.account, entry.day) for line in entry.lines)
    journal = Journal("Thôn \\ Đông", is_practice=False, head_hash="", until=end, accounts=opened,
                      month_ends=(end,), entries=iter([entry]))  # fmt: skip
    return "\n".join(beancount_lines(journal, ["Sổ"]))


def test_accounts_open_entries_post_and_balances_stand_on_the_next_morning() -> None:
    assert (
        written(GIFT, date(2024, 6, 30))
        == """\
; Sổ

option "title" "Thôn \\\\ Đông"
option "operating_currency" "VND"

2024-06-10 open Assets:Cash:HD VND
2024-06-10 open Income:Gift:HD VND

2024-06-10 * "Tổ \\"Tự giúp nhau\\""
  sequence: 7
  ref: "e000007"
  type: "receive"
  voucher: "PT 1/2024 HD + PC 1/2024 TTN"
  Assets:Cash:HD  50000 VND
  Income:Gift:HD  -50000 VND

2024-07-01 balance Assets:Cash:HD  50000 VND"""
    )


def test_an_entry_without_a_voucher_names_none() -> None:
    assert "voucher" not in written(GIFT._replace(vouchers=()), date(2024, 6, 30))


def test_the_last_day_of_the_calendar_has_no_morning_after() -> None:
    assert "balance" not in written(GIFT, date.max)


def test_a_string_ends_only_where_it_should() -> None:
    assert quoted('\\" ; |') == r'"\\\" ; |"'
