"""Figures on paper are those of the book, for lives that nobody planned."""

import importlib
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any

import pytest

from books import a_new_book, open_for_test
from clubs_for_tests import a_random_life
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.usecases.collected_day import collected_day
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.fund_book import fund_book
from lthtgn_desktop.usecases.paper.catalogue import CATALOGUE
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.show_member import history_in
from lthtgn_desktop.usecases.working_day import club_now, figures_day, proposed_day

MONTHS = 5
LAST = Month(2024, MONTHS)


@pytest.fixture(scope="module", params=range(4))
def life(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    desk = open_for_test(a_new_book(tmp_path_factory.mktemp("life"), f"life{request.param}"))
    for document in a_random_life(MONTHS, request.param):
        record_document(desk, document)
    yield desk
    desk.close()


def texts(desk: Desk, paper: Paper, **said: Any) -> list[str]:  # noqa: ANN401 - fields of Wanted
    """All that stands on a paper, cell by cell."""
    document = importlib.import_module(CATALOGUE[paper].module).make(desk, paper, Wanted(**said))
    return list(chain.from_iterable((run.text for run in s.runs) for s in document.sheets))


def after(found: list[str], name: str, count: int) -> list[list[str]]:
    """What follows each cell that says this."""
    places = [place for place, text in enumerate(found) if text == name]
    return [found[place + 1 : place + 1 + count] for place in places]


def shown(*amounts: int) -> list[str]:
    return [grouped(amount).replace("-", "−") for amount in amounts]


def test_a_cash_book_ends_with_what_the_fund_has(life: Desk) -> None:
    for code, fund in picture(life, figures_day(life)).balances.funds.items():
        has_bank = bool(fund_book(life, code, Place.BANK))

        found = texts(life, Paper.CASH_BOOK, fund=code, year=LAST.year)

        expected = [shown(fund.cash), shown(fund.bank)][: 2 if has_bank else 1]
        assert after(found, "Số dư cuối kỳ", 1) == expected


def test_a_month_report_has_the_money_of_the_closed_month(life: Desk) -> None:
    funds = picture(life, LAST.last_day).balances.funds.values()
    cash, bank = sum(fund.cash for fund in funds), sum(fund.bank for fund in funds)

    found = texts(life, Paper.MONTH_REPORT, month=LAST)

    assert after(found, "Cộng các quỹ", 3) == [shown(cash, bank, cash + bank)]
    told = " ".join(found)
    assert f"cuối tháng còn {grouped(cash + bank)} đồng" in told


def test_the_loan_register_adds_up_to_all_that_is_owed(life: Desk) -> None:
    loans = picture(life, figures_day(life)).balances.loans.values()
    owed = sum(loan.standing.outstanding for loan in loans)
    due = sum(loan.standing.interest_due for loan in loans)

    found = texts(life, Paper.LOAN_REGISTER)

    (sums,) = after(found, "Tổng cộng", 5)
    assert sums[2:4] == shown(owed, due)
    assert f"{grouped(owed)} đồng" in " ".join(found)


def test_a_collection_sheet_asks_for_what_is_due(life: Desk) -> None:
    rows = collected_day(life, proposed_day(life)).rows()
    due = sum(each.row.total_due for each in rows)

    found = texts(life, Paper.COLLECTION_SHEET)

    ((*_, last),) = after(found, "TỔNG CỘNG", 4)
    assert last == grouped(due)
    assert any(text.startswith(f"{grouped(due)} đồng (") for text in found)


def test_a_count_begins_with_the_book(life: Desk) -> None:
    day = figures_day(life)
    for code, fund in picture(life, day).balances.funds.items():
        found = texts(life, Paper.CASH_COUNT, fund=code, day=day)
        (row,) = after(found, "Số dư theo sổ quỹ", 2)
        if "Sau khi kiểm kê" not in " ".join(found):
            assert row == ["x", *shown(fund.cash)]


def test_a_handover_has_all_money_and_all_loans(life: Desk) -> None:
    figures = picture(life, figures_day(life)).balances
    cash = [figures.funds[code].cash for code in club_now(life).funds]
    owed = [loan.standing.outstanding for loan in figures.loans.values()]
    count = sum(map(bool, owed))

    found = texts(life, Paper.HANDOVER)

    assert after(found, "Số dư theo sổ", 3) == [shown(*cash)]
    assert f"{grouped(sum(cash))} đồng" in found
    if count:
        assert after(found, f"Cộng {count} khoản", 1) == [shown(sum(owed))]


def test_a_statement_adds_up_to_what_the_member_did(life: Desk) -> None:
    seen = picture(life, date(LAST.year, 12, 31))
    for code in seen.club.members:
        history = history_in(life, seen, code)
        loans = [loan for loan in seen.club.loans.values() if loan.member == code]
        owed = sum(seen.balances.loans[loan.code].standing.outstanding for loan in loans)

        found = texts(life, Paper.STATEMENT, member=code, year=LAST.year)

        assert history.balance.principal_outstanding == owed
        if after(found, "Cộng", 1):
            (sums,) = after(found, "Cộng", len(found))
            assert shown(owed)[0] in sums[:8]
        assert all(f"{loan.code} ngày" in " ".join(found) for loan in loans)
