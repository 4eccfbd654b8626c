import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any

import pytest

from books import DATA
from builders import AClub, a_club, a_lending_club, an_event, paid
from lthtgn_desktop.domain.fund_report import ITEMS, FundReport
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.report import Closing, MonthlyReport, Number, monthly_report
from month_material import HASH, SIGNER, material_of, report_of

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


def test_it_says_when_the_book_began_and_whose_key_signs() -> None:
    material = material_of(a_busy_club(), FEBRUARY)

    assert monthly_report(Number(1, ""), material).opened == date(2024, 1, 1)
    assert monthly_report(Number(1, ""), material).signer == ""
    assert monthly_report(Number(1, ""), material, SIGNER).signer == SIGNER


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


def test_what_the_sums_need_is_looked_at_before_the_sums() -> None:
    report = report_of(a_busy_club(), "2024-02")

    found = list(replace(report, funds=(), dues=()).disagreements())

    assert found == ["funds", "lost_in_month", "cash_books"]


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"number": Number(0, "")}, "number"),
        ({"closing": Closing(date(2024, 2, 29), 0, HASH)}, "closing"),
        ({"closing": Closing(date(2024, 2, 29), 1, "xyz")}, "closing"),
        ({"signer": "04HM"}, "signer"),
        ({"opened": date(2024, 3, 1)}, "opened"),
    ],
)
def test_what_the_head_says_is_looked_at(changed: dict[str, Any], name: str) -> None:
    report = report_of(a_busy_club(), "2024-02")

    assert name in replace(report, **changed).disagreements()


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
