from dataclasses import replace

from consolidation_material import a_month, some_money
from lthtgn_desktop.domain.club_month import closes_with, digest, follows, neighbours
from lthtgn_desktop.domain.fund_report import NOTHING

FUNDS = {"TTN": some_money(5), "HD": some_money(7)}


def test_a_digest_is_short_and_does_not_change() -> None:
    assert digest({}) == "e3b0c44298fc1c14"
    assert digest({"HD": some_money(7)}) == "f1e356db0e36939e"


def test_neither_order_nor_funds_without_anything_make_a_difference() -> None:
    turned = dict(reversed(FUNDS.items()))

    assert digest(FUNDS) == digest(turned) == digest(FUNDS | {"DP": NOTHING})


def test_every_figure_makes_a_difference() -> None:
    others = [{**FUNDS, "HD": some_money(8)}, {**FUNDS, "DP": some_money(7)}, {"TTN": FUNDS["TTN"]}]
    others.append({"TTN": FUNDS["HD"], "HD": FUNDS["TTN"]})

    assert len({digest(funds) for funds in (FUNDS, *others)}) == 5


def test_a_month_follows_the_one_that_closed_with_what_it_opens_with() -> None:
    before, month = a_month(month="2026-11"), a_month(month="2026-12")

    assert closes_with(before) == month.opens_with
    assert follows(month, before)
    assert not follows(month, a_month(month="2026-11", balance=70_000_000))


def test_only_months_beside_one_another_are_neighbours() -> None:
    months = [a_month(month=f"2026-{number:02}") for number in (12, 9, 11)]
    other = a_month("B", "2026-10")

    assert list(neighbours([*months, other])) == [(months[2], months[0])]
    assert list(neighbours([replace(months[0], club="B"), months[2]])) == []
