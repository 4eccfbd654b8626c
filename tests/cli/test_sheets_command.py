from datetime import date
from pathlib import Path

from command_tools import Lthtgn, is_one_sentence
from lthtgn_desktop.domain.sheet_codes import SheetCode

OPEN = SheetCode("CLB-0003", date(2022, 12, 10), 1).text
CLOSED = SheetCode("CLB-0003", date(2022, 11, 10), 1).text


def test_a_sheets_code_tells_its_day_and_who_stands_on_it(book: Path, lthtgn: Lthtgn) -> None:
    document = lthtgn("sheet", book, OPEN, "--json").document

    assert (document["day"], document["sheet"], document["large"]) == ("2022-12-10", 1, False)
    assert (document["recorded"], document["vouchers"], document["amount"]) == (False, [], 0)
    assert [row["number"] for row in document["rows"]] == list(range(1, len(document["rows"]) + 1))
    members = lthtgn("balances", book, "--at", "2022-12-10", "--json").document["members"]
    for row in document["rows"]:
        assert row["due"]["dues"] == max(0, members[row["member"]]["dues_owed"])


def test_a_recorded_day_tells_its_vouchers_and_what_was_paid(book: Path, lthtgn: Lthtgn) -> None:
    document = lthtgn("sheet", book, CLOSED, "--json").document
    sheets = document["sheets"]
    codes = [SheetCode("CLB-0003", date(2022, 11, 10), n).text for n in range(1, sheets + 1)]
    every = [lthtgn("sheet", book, code, "--json").document for code in codes]

    assert document["recorded"]
    assert document["month_closed"]
    assert document["vouchers"]
    paid = [sum(row["paid"].values()) + row["entry_fee"] for one in every for row in one["rows"]]
    assert sum(paid) == document["amount"] > 0


def test_a_person_reads_it(book: Path, lthtgn: Lthtgn) -> None:
    vietnamese = lthtgn("sheet", book, CLOSED).out
    english = lthtgn("sheet", book, OPEN, "--lang", "en").out

    assert "của buổi thu ngày 10/11/2022" in vietnamese
    assert "Đã ghi sổ: PT " in vietnamese
    assert "Tháng đã khóa sổ" in vietnamese
    assert "Not recorded" in english
    assert "Lương Thị Ánh" in english


def test_a_sheet_that_is_no_more_says_so(book: Path, lthtgn: Lthtgn) -> None:
    code = SheetCode("CLB-0003", date(2022, 12, 10), 99).text

    assert "The day has no such sheet by now" in lthtgn("sheet", book, code, "--lang", "en").out


def test_no_code_and_another_clubs_code_are_1(book: Path, lthtgn: Lthtgn) -> None:
    other = SheetCode("CLB-0004", date(2022, 12, 10), 1).text
    for code in ("x", OPEN[:-1], other):
        answer = lthtgn("sheet", book, code, "--json")

        assert answer.code == 1
        assert is_one_sentence(answer)
