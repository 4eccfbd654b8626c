import json
import unicodedata
from pathlib import Path

import pytest

from books import DATA, a_new_book, a_replayed_book
from command_tools import Lthtgn, is_one_sentence

FUND_KEYS = [
    "cash",
    "bank",
    "loans",
    "shares_owed",
    "borrowed_owed",
    "capital",
    "undistributed_interest",
    "income",
    "expense",
    "loss",
]
LOAN_KEYS = [
    "member",
    "amount",
    "outstanding",
    "principal_paid",
    "interest_paid",
    "interest_due",
    "next_due",
    "overdue_principal",
    "status",
]
MEMBER_KEYS = [
    "name",
    "active",
    "dues_paid",
    "dues_owed",
    "shares",
    "principal_outstanding",
    "interest_paid",
]


@pytest.mark.parametrize("name", ["small", "1", "2"])
def test_the_figures_are_those_that_were_counted_by_others(
    name: str, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    expected = json.loads((DATA / f"expected_{name}.json").read_text("utf-8"))
    book = a_replayed_book(tmp_path, f"life_{name}")

    answer = lthtgn("balances", book, "--at", expected["at"], "--json")

    assert (answer.code, answer.err) == (0, "")
    document = answer.document
    for code, loan in expected["loans"].items():  # not every figure of a loan was counted
        counted = {key: value for key, value in document["loans"][code].items() if key in loan}
        assert counted == loan
    assert document | {"loans": {}} == expected | {"loans": {}}
    assert list(document["loans"]) == list(expected["loans"])


def test_the_keys_are_those_of_the_contract_and_in_its_order(book: Path, lthtgn: Lthtgn) -> None:
    document = lthtgn("balances", book, "--json").document

    assert list(document) == ["club", "at", "funds", "members", "loans"]
    assert {tuple(fund) for fund in document["funds"].values()} == {tuple(FUND_KEYS)}
    assert {tuple(member) for member in document["members"].values()} == {tuple(MEMBER_KEYS)}
    assert {tuple(loan) for loan in document["loans"].values()} == {tuple(LOAN_KEYS)}


def test_the_document_is_one_line_in_nfc(book: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("balances", book, "--json")

    assert answer.out.count("\n") == 1
    assert unicodedata.is_normalized("NFC", answer.out)
    assert "Dương Hồng Châu" in answer.out


def test_without_a_day_the_figures_are_those_of_the_last_event(book: Path, lthtgn: Lthtgn) -> None:
    assert lthtgn("balances", book, "--json").document["at"] == "2022-11-30"


@pytest.mark.parametrize("day", ["2022-05-31", "2022-06-01", "2022-08-15", "2030-01-01"])
def test_both_sides_of_every_fund_are_equal_on_every_day(
    day: str, book: Path, lthtgn: Lthtgn
) -> None:
    for fund in lthtgn("balances", book, "--at", day, "--json").document["funds"].values():
        has = fund["cash"] + fund["bank"] + fund["loans"]
        owes = fund["shares_owed"] + fund["borrowed_owed"]
        owns = fund["capital"] + fund["undistributed_interest"] + fund["income"]
        assert has == owes + owns - fund["expense"] - fund["loss"]


def test_the_figures_of_an_empty_book_are_all_nothing(tmp_path: Path, lthtgn: Lthtgn) -> None:
    document = lthtgn("balances", a_new_book(tmp_path, "new"), "--json").document

    assert {amount for fund in document["funds"].values() for amount in fund.values()} == {0}
    assert document["members"] == document["loans"] == {}


def test_a_person_sees_every_fund_and_every_figure(book: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("balances", book, "--at", "2022-11-30")

    assert answer.code == 0
    assert "CLB-0003  30/11/2022" in answer.out
    assert "34.813.000" in answer.out
    assert all(fund in answer.out.splitlines() for fund in ("DP", "HD", "TTN"))


def test_a_person_sees_it_in_english(book: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("balances", book, "--lang", "en")

    assert "Undivided interest" in answer.out
    assert "overdue principal" in answer.out


def test_a_day_that_is_none_is_a_wrong_call(book: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("balances", book, "--at", "2022-06-31")

    assert answer.code == 2
    assert is_one_sentence(answer)
    assert "2022-06-31" in answer.err
