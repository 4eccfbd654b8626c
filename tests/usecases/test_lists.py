"""What the lists of the screens hold: members, loans, corrections, fund books, debts."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_new_book, a_replayed_book, open_for_test
from builders import an_event, collected, paid
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.choices import Nature, Place
from lthtgn_desktop.usecases.correct import take_back
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.effects import Effect, effects_of_taking_back
from lthtgn_desktop.usecases.fund_book import fund_book
from lthtgn_desktop.usecases.list_corrections import correctable
from lthtgn_desktop.usecases.list_loans import open_loans, proposed_loan
from lthtgn_desktop.usecases.list_members import list_members, namesake, next_member_code
from lthtgn_desktop.usecases.owed_back import owed_back
from lthtgn_desktop.usecases.plan_loan import plan_ahead, plan_loan
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.split_interest import parts_of_split, split_shares

TERMS: dict[str, object] = {
    "date": "2022-12-10",
    "fund": "TTN",
    "from": "cash",
    "amount": 1_000_000,
    "rate": "1",
    "months": 3,
    "method": "reducing",
    "principal": "monthly",
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_for_test(a_replayed_book(tmp_path, "life_small"))
    yield opened
    opened.book.close()


def test_members_stand_by_given_name_past_ones_too(desk: Desk) -> None:
    names = [line.member.name for line in list_members(desk)]

    assert len(names) == 12
    assert names[:4] == ["Lương Thị Ánh", "Trịnh Ngọc Ẩn", "Dương Hồng Châu", "Đỗ Ngọc Châu"]
    assert next_member_code(desk) == "M013"


def test_a_namesake_has_the_same_name_and_year(desk: Desk) -> None:
    found = namesake(desk, " lương  thị ánh", "1951-01-01")

    assert found is not None
    assert found.code == "M004"
    assert namesake(desk, "Lương Thị Ánh", "1952") is None


def test_open_loans_carry_what_the_next_date_adds(desk: Desk) -> None:
    found = open_loans(desk)
    asked = sum(line.next_principal for line in found.lines)

    assert found.outstanding == picture(desk).balances.funds["TTN"].loans
    assert 0 <= asked <= found.outstanding
    assert proposed_loan(desk).code == "L0008"


def test_a_plan_adds_up_to_what_is_lent(desk: Desk) -> None:
    plan = plan_loan(desk, TERMS)

    assert plan is not None
    assert [row.principal for row in plan.rows] == [334_000, 334_000, 332_000]
    assert [row.interest for row in plan.rows] == [10_000, 7_000, 3_000]
    assert (plan.total_interest, plan.total) == (20_000, 1_020_000)


@pytest.mark.parametrize("wrong", [{"grace": 3}, {"months": 0}, {"rate": "x"}])
def test_terms_that_make_no_sense_have_no_plan(desk: Desk, wrong: dict[str, object]) -> None:
    assert plan_loan(desk, {**TERMS, **wrong}) is None


def test_what_is_ahead_of_an_open_loan_ends_at_nothing(desk: Desk) -> None:
    for line in open_loans(desk).lines:
        plan = plan_ahead(desk, line.loan.code)
        left = line.standing.outstanding - line.standing.overdue_principal

        assert sum(row.principal for row in plan.rows) == left
        assert not plan.rows or plan.rows[-1].balance == 0


def test_a_longer_term_spreads_what_is_ahead(desk: Desk) -> None:
    before = len(plan_ahead(desk, "L0006").rows)
    extend = {"type": "extend", "date": "2026-01-01", "loan": "L0006", "months": 40}
    record_document(desk, {**extend, "minutes": "BB"})

    assert len(plan_ahead(desk, "L0006").rows) > before


def test_what_taking_back_moves_is_the_opposite_of_what_moved(desk: Desk) -> None:
    newest = correctable(desk)[0]
    funds = picture(desk).balances.funds["TTN"]

    assert newest.said == "Cho vay L0007: Làm bún – Phạm Quang Trang"
    assert set(effects_of_taking_back(desk, newest.act.event.ref)) == {
        Effect(Kind.LOANS, "TTN", -5_000_000, ("Phạm Quang Trang",), funds.loans),
        Effect(Kind.CASH, "TTN", 5_000_000, (), funds.cash),
    }


def test_the_effects_of_a_collection_are_added_up_by_fund(desk: Desk) -> None:
    found = next(one for one in correctable(desk) if one.act.event.type == "collect")

    effects = {(e.kind, e.fund): e for e in effects_of_taking_back(desk, found.act.event.ref)}
    cash = effects[Kind.CASH, "HD"].amount + effects[Kind.CASH, "TTN"].amount
    assert cash == -found.amount
    assert len(effects[Kind.INCOME, "HD"].names) > 1


def test_a_fund_s_book_ends_with_what_is_there(desk: Desk) -> None:
    balances = picture(desk).balances.funds

    assert fund_book(desk, "HD", Place.CASH)[0].balance == balances["HD"].cash
    assert fund_book(desk, "TTN", Place.BANK)[0].balance == balances["TTN"].bank
    assert fund_book(desk, "HD", Place.BANK) == []


def test_a_correction_stands_in_the_book_with_what_it_cancels(desk: Desk) -> None:
    spent = next(one for one in correctable(desk) if one.act.event.type == "spend")
    take_back(desk, date(2026, 1, 1), spent.act.event.ref, "Ghi nhầm")

    newest = fund_book(desk, "HD", Place.CASH)[0]
    assert (newest.said, newest.cancels, newest.amount) == ("Ghi nhầm", spent.said, spent.amount)


def test_what_is_owed_back_adds_up_to_the_fund_s_figures(desk: Desk) -> None:
    owed = owed_back(desk)
    fund = picture(desk).balances.funds["TTN"]

    shares = [one for one in owed if one.nature is Nature.SHARE]
    borrowed = [one for one in owed if one.nature is Nature.BORROWED]
    assert sum(one.amount for one in shares) == fund.shares_owed
    assert [(one.name, one.amount) for one in borrowed] == [("Chủ nhiệm", fund.borrowed_owed)]


def test_a_split_s_parts_add_up_and_the_rest_stays_with_the_lending_fund(desk: Desk) -> None:
    typed = {"date": "2026-01-01", "fund": "TTN", "amount": 1_001}

    assert parts_of_split(desk, typed) == {"HD": 400, "DP": 100, "TTN": 501}
    assert parts_of_split(desk, {**typed, "shares": {"TTN": 90}}) is None
    assert split_shares(desk, date(2026, 1, 1)) == {"TTN": 50, "HD": 40, "DP": 10}


def test_principal_paid_ahead_is_not_asked_for_again(tmp_path: Path) -> None:
    desk = open_for_test(a_new_book(tmp_path, "trả trước"))
    for document in (
        an_event("club", "2025-10-01"),
        an_event("join", "2025-10-01"),
        an_event("receive", "2025-10-01", amount=9_000_000),
        an_event("lend", "2025-10-10", amount=6_000_000, months=6),
        collected("2025-12-10", paid(loan="L0001", principal=2_500_000, interest=120_000)),
    ):
        record_document(desk, document)

    (line,) = open_loans(desk).lines  # on 1 January 2026: 1.000.000 a month were asked for twice
    plan = plan_ahead(desk, "L0001")
    desk.close()

    assert line.next_principal == 500_000
    assert [row.principal for row in plan.rows] == [500_000, 1_000_000, 1_000_000, 1_000_000]
    assert plan.rows[-1].balance == 0
