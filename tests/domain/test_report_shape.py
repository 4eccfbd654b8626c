from dataclasses import replace
from typing import Any

import pytest

from builders import AClub, a_lending_club, an_event, paid
from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.cash_book import CashBook, Purpose
from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.fund_report import FundReport
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.domain.report_shape import is_code, is_fingerprint, is_hash
from month_material import HASH, SIGNER, report_of


def a_club_of_all_kinds() -> AClub:
    """Every kind of money act in February."""
    club = a_lending_club().with_policy(dues=10_000).with_gift("HD", 500_000).with_member("M002")
    club.with_fund("DP", 300_000)
    club.who_collected("2024-02-10", paid(dues=10_000), paid("M002", dues=10_000, entry_fee=5_000))
    club.does(an_event("reverse", "2024-02-10", of=list(club.books.recorded)[-1]))
    club.who_collected("2024-02-10", paid(loan="L0001", principal=500_000, interest=120_000))
    club.does(an_event("split", shares={"TTN": 50, "HD": 40, "DP": 10}), an_event("spend"))
    club.does(an_event("receive", nature="share", source="members", member="M001"))
    club.does(an_event("return", member="M001"), an_event("write_off", amount=1_000, bearer="DP"))
    club.does(an_event("lend", loan="L0002", amount=1_000_000))
    return club.does(an_event("move"), an_event("transfer"))


@pytest.fixture(scope="module")
def report() -> MonthlyReport:
    return report_of(a_club_of_all_kinds(), "2024-02")


def found(report: MonthlyReport, **changed: Any) -> set[str]:  # noqa: ANN401
    return set(replace(report, **changed).disagreements())


def with_fund(report: MonthlyReport, **changed: Any) -> set[str]:  # noqa: ANN401
    """What is found where the operating fund is changed."""
    lending, operating, *others = report.funds
    return found(report, funds=(lending, replace(operating, **changed), *others))


def with_purpose(report: MonthlyReport, purpose: Purpose) -> set[str]:
    """What is found where the first line of the first book was for something else."""
    book, *others = report.cash_books
    line = book.lines[0]._replace(purpose=purpose)
    return found(report, cash_books=(replace(book, lines=(line, *book.lines[1:])), *others))


def test_every_kind_of_purpose_is_known(report: MonthlyReport) -> None:
    types = {line.purpose.type for book in report.cash_books for line in book.lines}

    assert types == {
        "receive",
        "return",
        "spend",
        "move",
        "transfer",
        "lend",
        "collect",
        "split",
        "write_off",
        "reverse",
    }
    assert found(report) == set()


@pytest.mark.parametrize(
    "purpose",
    [
        Purpose("close"),
        Purpose("receive", "grant"),
        Purpose("receive", "grant", "nobody"),
        Purpose("receive", "theft", "bank"),
        Purpose("receive", "grant", "bank", ("M001", "M002")),
        Purpose("spend", "health", "bank"),
        Purpose("spend", "health", codes=("M001",)),
        Purpose("spend", "health", people=1),
        Purpose("transfer", "in", codes=("HD",)),
        Purpose("transfer", "up", codes=("HD", "TTN")),
        Purpose("lend", codes=("L0001",)),
        Purpose("lend", "in", codes=("L0001", "M001")),
        Purpose("collect", "dues"),
        Purpose("collect", "dues", people=1),
        Purpose("collect", "dues", codes=("M001",), people=2),
        Purpose("collect", "dues interest", people=2),
        Purpose("collect", "", people=2),
        Purpose("split", "in"),
        Purpose("split", "in", codes=("../x",)),
        Purpose("receive", "grant", "bank", ("M" * 33,)),
        Purpose("reverse"),
    ],
)
def test_a_purpose_that_says_too_little_or_too_much_is_named(
    report: MonthlyReport, purpose: Purpose
) -> None:
    voucher = report.cash_books[0].lines[0].voucher

    assert with_purpose(report, purpose) == {f"TTN.cash.{voucher}"}


@pytest.mark.parametrize("text", ["HP-LN-NX", "M001", "Đ.1_a", "a" * 32])
def test_a_code_is_what_a_life_has(text: str) -> None:
    assert is_code(text)


@pytest.mark.parametrize("text", ["", "../x", "a/b", "-a", "_a", "a b", "a\n", "a" * 33])
def test_what_could_be_a_path_is_no_code(text: str) -> None:
    assert not is_code(text)


def test_a_hash_and_a_fingerprint_have_their_forms() -> None:
    assert is_hash(HASH)
    assert not is_hash(HASH.upper())
    assert not is_hash(HASH[1:])
    assert is_fingerprint(SIGNER)
    assert not is_fingerprint(SIGNER + "-0000")
    assert not is_fingerprint(SIGNER.replace("0", "O"))


@pytest.mark.parametrize("changed", [{"code": "../x"}, {"name": ""}, {"province": " "}])
def test_a_club_says_who_and_where_it_is(report: MonthlyReport, changed: dict[str, str]) -> None:
    identity: acts.Club = replace(report.club, **changed)

    assert found(report, club=identity) == {"club"}


@pytest.mark.parametrize("name", [" ", "Mai ", "m" * 501])
def test_who_holds_an_office_has_a_name(report: MonthlyReport, name: str) -> None:
    assert found(report, chair=name) == {"officers"}
    assert found(report, treasurer=name) == {"officers"}
    assert found(report, chair="", treasurer="") == set()


@pytest.mark.parametrize("order", [(1, 0, 2), (0, 2), (0,), (0, 1, 2, 2)])
def test_each_fund_stands_there_once_the_usual_ones_first(
    report: MonthlyReport, order: tuple[int, ...]
) -> None:
    funds: tuple[FundReport, ...] = tuple(report.funds[place] for place in order)

    assert "funds" in found(report, funds=funds)


def test_a_fund_has_all_its_figures_and_no_strange_kinds(report: MonthlyReport) -> None:
    turnover = dict(report.funds[1].turnover)
    turnover.pop("loss")

    assert with_fund(report, turnover=turnover) == {"HD.turnover"}
    assert with_fund(report, income={"Lottery": 1}) == {"HD.income"}
    assert with_fund(report, spending={"Dues": 1}) == {"HD.spending"}


def test_a_fund_s_code_is_a_code(report: MonthlyReport) -> None:
    strange = replace(report.funds[2], code="[1]")

    assert "funds" in found(report, funds=(*report.funds[:2], strange))


def test_what_is_told_by_fund_or_source_is_told_of_all(report: MonthlyReport) -> None:
    growth = report.counted.income_fund
    fewer = dict.fromkeys(Source, 0)
    del fewer[Source.BANK]

    counted = replace(report.counted, income_fund=replace(growth, received=fewer))

    assert found(report, counted=counted) == {"income_fund.received"}
    counted = replace(report.counted, lost_in_month={"TTN": 0})
    assert found(report, counted=counted) == {"lost_in_month"}


def test_each_cash_book_stands_there_once_and_is_of_a_fund(report: MonthlyReport) -> None:
    first, *others = report.cash_books
    empty = CashBook(first.fund, first.place, first.opening, ())

    assert found(report, cash_books=(first, first, *others)) == {"cash_books", "vouchers"}
    assert found(report, cash_books=(*others, first)) == {"cash_books"}
    assert found(report, cash_books=(replace(first, fund="QQ"), *others)) == {"cash_books"}
    assert found(report, cash_books=(empty, *others)) == {"TTN.cash"}


def test_each_voucher_has_a_name_of_its_own(report: MonthlyReport) -> None:
    first, *others = report.cash_books
    nameless = first.lines[0]._replace(voucher="")
    book = replace(first, lines=(nameless, *first.lines[1:]))

    assert found(report, cash_books=(book, *others)) == {"vouchers"}


def test_no_member_and_no_loan_stands_there_twice(report: MonthlyReport) -> None:
    assert found(report, dues=(*report.dues, report.dues[0])) == {"dues"}
    assert found(report, loans=report.loans[::-1]) == {"loans"}
    assert found(report, loans=(replace(report.loans[0], member="../x"),)) == {"loans"}
    assert found(report, dues=(replace(report.dues[0], member=""), *report.dues[1:])) == {"dues"}
