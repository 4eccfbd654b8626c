import json
from dataclasses import asdict, replace
from datetime import date

import pytest

from books import DATA
from builders import AClub, a_club, a_lending_club, an_event, paid
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.cash_book import CashBook
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.report import (
    ITEMS,
    NOTHING,
    Closing,
    FundReport,
    MonthlyReport,
    Number,
    Turnover,
    monthly_report,
)
from month_material import HASH, material_of, report_of

FEBRUARY = Month(2024, 2)


def a_busy_club() -> AClub:
    """Loans, dues, spending, interest divided and a loss in February, one collection reversed."""
    club = a_lending_club().with_policy(dues=10_000).with_gift("HD", 500_000)
    club.with_member("M002", "2024-02-03", sex="F", household="poor", phone="0987654321")
    club.with_fund("DP")
    club.who_collected("2024-02-09", paid(dues=10_000))
    club.does(an_event("reverse", "2024-02-09", of=list(club.books.recorded)[-1]))
    club.who_collected(
        "2024-02-10", paid(dues=20_000, loan="L0001", principal=1_000_000, interest=120_000)
    )
    shares = {"TTN": 50, "HD": 40, "DP": 10}
    club.does(an_event("split", "2024-02-11", amount=120_000, shares=shares))
    club.does(an_event("meeting", "2024-02-10"), an_event("spend", "2024-02-12"))
    club.does(an_event("write_off", "2024-02-13", amount=200_000))
    return club.does(an_event("move", "2024-02-14"))


def fund(report: MonthlyReport, code: str) -> FundReport:
    return next(fund for fund in report.funds if fund.code == code)


def test_a_report_is_named_after_club_month_and_number() -> None:
    assert report_of(a_club(), "2024-01", 7).name == "BC_HP-LN-NX_2024-01_0007"


def test_it_says_whose_report_it_is_and_when_the_month_was_closed() -> None:
    material = material_of(a_club(), Month(2024, 1))

    report = monthly_report(Number(3, "f" * 64), replace(material, is_practice=True))

    assert (report.club.code, report.month, report.number) == (
        "HP-LN-NX",
        Month(2024, 1),
        (3, "f" * 64),
    )
    assert report.closing == (date(2024, 1, 31), 1, HASH)
    assert report.is_practice


def test_officers_are_those_of_the_last_day() -> None:
    club = a_club().does(
        an_event("officer", "2024-01-05", role="chair", name="Lê Thị Cũ"),
        an_event("officer", "2024-02-29", role="chair", name="Lê Thị Mới"),
        an_event("officer", "2024-03-01", role="chair", name="Lê Thị Sau"),
    )

    report = report_of(club, "2024-02")

    assert (report.chair, report.treasurer) == ("Lê Thị Mới", "")


def test_funds_stand_in_the_order_in_which_they_were_set_up() -> None:
    club = a_club().with_fund("ZZ").with_fund("AA")

    assert [fund.code for fund in report_of(club, "2024-01").funds] == ["TTN", "HD", "ZZ", "AA"]


def test_a_fund_of_a_later_month_is_left_out() -> None:
    club = a_club().with_fund("DP", day="2024-02-05")

    assert [fund.code for fund in report_of(club, "2024-01").funds] == ["TTN", "HD"]
    assert fund(report_of(club, "2024-02"), "DP").name == "Quỹ DP"


def test_a_fund_goes_from_opening_to_closing() -> None:
    report = report_of(a_busy_club(), "2024-02")

    lending = fund(report, "TTN")

    assert (lending.opening.cash, lending.closing.cash) == (38_000_000, 38_060_000)
    assert lending.turnover["cash"] == (1_120_000, 1_060_000)
    assert lending.turnover["bank"] == (1_000_000, 0)
    assert lending.turnover["loans"] == (0, 1_200_000)
    assert lending.turnover["undistributed_interest"] == (120_000, 120_000)
    assert lending.turnover["capital"] == (60_000, 0)
    assert lending.turnover["loss"] == (200_000, 0)


def test_income_and_spending_are_told_apart_by_kind() -> None:
    report = report_of(a_busy_club(), "2024-02")

    assert fund(report, "HD").income == {"Dues": 20_000, "Interest": 48_000}
    assert fund(report, "HD").spending == {"Health": 100_000}
    assert fund(report, "DP").income == {"Interest": 12_000}


def test_what_was_reversed_in_the_month_made_nothing_grow() -> None:
    operating = fund(report_of(a_busy_club(), "2024-02"), "HD")

    assert operating.turnover["income"] == (68_000, 0)
    assert operating.turnover["cash"] == (68_000, 100_000)


def test_losses_are_told_apart_by_the_fund_that_bears_them() -> None:
    report = report_of(a_busy_club(), "2024-02")

    assert report.counted.lost_in_month == {"TTN": 200_000, "HD": 0, "DP": 0}


def test_dues_are_added_up() -> None:
    report = report_of(a_busy_club(), "2024-02")

    assert (report.dues_charged, report.dues_collected) == (20_000, 20_000)


def test_a_sound_report_and_its_material_agree_with_themselves() -> None:
    material = material_of(a_busy_club(), FEBRUARY)

    assert list(material.disagreements()) == []
    assert list(monthly_report(Number(1, ""), material).disagreements()) == []


@pytest.mark.parametrize("item", ITEMS)
def test_a_stored_figure_that_was_changed_is_named(item: str) -> None:
    material = material_of(a_busy_club(), FEBRUARY)
    honest = material.closing["TTN"]
    false = replace(honest, **{item: getattr(honest, item) + 1})

    changed = replace(material, closing={**material.closing, "TTN": false})

    assert list(changed.disagreements()) == [f"TTN.{item}"]
    assert f"TTN.{item}" in monthly_report(Number(1, ""), changed).disagreements()


def test_a_fund_that_does_not_add_up_is_named() -> None:
    honest = fund(report_of(a_busy_club(), "2024-02"), "HD")
    one_more = {item: replace_grown(honest.turnover[item], item) for item in ITEMS}
    closing = replace(honest.closing, cash=honest.closing.cash + 1)

    false = replace(honest, closing=closing, turnover=one_more)

    assert found_with(false) == {"HD", "HD.cash"}  # the cash book ends elsewhere too


def replace_grown(turnover: Turnover, item: str) -> Turnover:
    return turnover._replace(grown=turnover.grown + (item == "cash"))


def found_with(false: FundReport) -> set[str]:
    report = report_of(a_busy_club(), "2024-02")
    funds = tuple(false if fund.code == false.code else fund for fund in report.funds)
    return set(replace(report, funds=funds).disagreements())


def test_a_cash_book_that_ends_elsewhere_is_named() -> None:
    report = report_of(a_busy_club(), "2024-02")
    books = (CashBook("TTN", Place.BANK, 5, ()),)

    assert list(replace(report, cash_books=books).disagreements()) == ["TTN.bank"]


def test_capital_and_loans_that_are_not_the_funds_are_named() -> None:
    report = report_of(a_busy_club(), "2024-02")
    capital = replace(report.counted.capital, given=1)
    false = replace(report, counted=replace(report.counted, capital=capital), loans=())

    assert list(false.disagreements()) == ["TTN.capital", "TTN.loans"]


def test_a_fund_begins_with_nothing() -> None:
    assert FundBalance(0, 0, 0, 0, 0, 0, 0, 0, 0, 0) == NOTHING
    assert NOTHING.adds_up


# Worked by hand: the last eleven figures of 255 are 00000000255; ISO 7064 asks for a 5 after them.
def test_the_code_of_a_hash_can_be_read_aloud() -> None:
    assert Closing(date(2024, 1, 31), 1, "f" * 2).code == "0000 0000 2555"


@pytest.mark.parametrize("place", range(12))
def test_a_code_read_wrong_is_noticed(place: int) -> None:
    figures = Closing(date(2024, 1, 31), 1, HASH).code.replace(" ", "")

    for figure in "0123456789":
        wrong = figures[:place] + figure + figures[place + 1 :]
        assert is_code(wrong) == (wrong == figures)


def is_code(figures: str) -> bool:
    """The check as the standard says it: the last figure brings the sum to one."""
    rest = 10
    for figure in figures[:-1]:
        rest = ((rest + int(figure)) % 10 or 10) * 2 % 11
    return (rest + int(figures[-1])) % 10 == 1


@pytest.mark.parametrize("life", ["life_small", "life_1"])
def test_nothing_of_a_member_but_the_code_is_in_a_report(life: str) -> None:
    lines = (DATA / f"{life}.jsonl").read_text("utf-8").splitlines()[1:]
    club = AClub().does(*(json.loads(line) for line in lines))
    names = {member.name for member in club.books.club.members.values()}
    for closed in club.books.club.closed:
        report = report_of(club, str(closed.month))
        bare = asdict(replace(report, chair="", treasurer=""))

        assert [name for name in names if name in repr(bare)] == []
        assert list(report.disagreements()) == []


def test_telephone_address_and_household_are_left_out() -> None:
    club = a_busy_club().with_member("M003", "2024-02-20", address="Xóm Đình", phone="0911222333")

    said = repr(asdict(report_of(club, "2024-02")))

    assert [
        word for word in ("Trần Văn An", "0987654321", "0911222333", "Đình") if word in said
    ] == []
