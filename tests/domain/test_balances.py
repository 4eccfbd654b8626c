"""The figures of a day (contract, section 4), up to whole lives with their expected figures."""

import json
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from builders import AClub, Document, a_club, an_event, collected, paid
from lthtgn_desktop.domain.balances import FundBalance

M = 1_000_000
DATA = Path(__file__).parents[1] / "data"
NOT_EXPECTED = (
    "next_due",
    "overdue_principal",
    "status",
)  # not in the files; test_properties has them
LIVES = ["life_small", "life_1", "life_2", "life_long"]


def fund(**figures: int) -> FundBalance:
    """A fund with these figures and nothing else."""
    return FundBalance(**{field.name: figures.get(field.name, 0) for field in fields(FundBalance)})


def interest(amount: int) -> Document:
    return collected("2024-02-10", paid(loan="L0001", interest=amount))


TTN, HD = {"capital": 50 * M}, {"income": 3 * M}
STORY: list[tuple[Document, dict[str, FundBalance]]] = [
    (an_event("receive", amount=50 * M), {"TTN": fund(cash=50 * M, capital=50 * M)}),
    (
        an_event("receive", fund="HD", nature="gift", amount=3 * M),
        {"HD": fund(cash=3 * M, income=3 * M)},
    ),
    (an_event("fund"), {"DP": fund()}),
    (
        an_event("move", amount=20 * M),
        {"TTN": fund(cash=30 * M, bank=20 * M, capital=50 * M)},
    ),
    (
        an_event("receive", nature="share", member="M001", amount=2 * M),
        {"TTN": fund(cash=32 * M, bank=20 * M, capital=50 * M, shares_owed=2 * M)},
    ),
    (
        an_event("receive", nature="borrowed", from_="Lan", amount=5 * M),
        {
            "TTN": fund(
                cash=37 * M, bank=20 * M, capital=50 * M, shares_owed=2 * M, borrowed_owed=5 * M
            )
        },
    ),
    (
        an_event("return", nature="borrowed", to="Lan", amount=5 * M),
        {"TTN": fund(cash=32 * M, bank=20 * M, capital=50 * M, shares_owed=2 * M)},
    ),
    (
        an_event("return", member="M001", amount=2 * M),
        {"TTN": fund(cash=30 * M, bank=20 * M, capital=50 * M)},
    ),
    (
        an_event("lend", from_="bank", amount=12 * M),
        {"TTN": fund(cash=30 * M, bank=8 * M, loans=12 * M, capital=50 * M)},
    ),
    (
        interest(100_000),
        {
            "TTN": fund(
                cash=30_100_000,
                bank=8 * M,
                loans=12 * M,
                capital=50 * M,
                undistributed_interest=100_000,
            )
        },
    ),
    (
        an_event("split", amount=100_000, shares={"TTN": 50, "HD": 40, "DP": 10}),
        {
            "TTN": fund(cash=30_050_000, bank=8 * M, loans=12 * M, capital=50_050_000),
            "HD": fund(cash=3_040_000, income=3_040_000),
            "DP": fund(cash=10_000, income=10_000),
        },
    ),
    (
        an_event("spend", amount=40_000),
        {"HD": fund(cash=3 * M, income=3_040_000, expense=40_000)},
    ),
    (
        an_event("transfer", to_fund="DP", amount=1 * M),
        {
            "HD": fund(cash=2 * M, income=3_040_000, expense=1_040_000),
            "DP": fund(cash=1_010_000, income=1_010_000),
        },
    ),
    (
        an_event("transfer", amount=1 * M),
        {
            "HD": fund(cash=1 * M, income=3_040_000, expense=2_040_000),
            "TTN": fund(cash=31_050_000, bank=8 * M, loans=12 * M, capital=51_050_000),
        },
    ),
    (
        an_event("write_off", bearer="DP", amount=10_000),
        {
            "DP": fund(cash=1 * M, income=1_010_000, loss=10_000),
            "TTN": fund(cash=31_060_000, bank=8 * M, loans=11_990_000, capital=51_050_000),
        },
    ),
    (
        an_event("write_off", amount=990_000),
        {"TTN": fund(cash=31_060_000, bank=8 * M, loans=11 * M, capital=51_050_000, loss=990_000)},
    ),
    (
        collected("2024-02-10", paid(dues=10_000, entry_fee=5_000, loan="L0001", principal=1 * M)),
        {
            "HD": fund(cash=1_015_000, income=3_055_000, expense=2_040_000),
            "TTN": fund(
                cash=32_060_000, bank=8 * M, loans=10 * M, capital=51_050_000, loss=990_000
            ),
        },
    ),
]


@pytest.mark.parametrize("steps", range(1, len(STORY) + 1))
def test_every_event_moves_the_figures_that_it_should_and_no_others(steps: int) -> None:
    documents = [document for document, _ in STORY[:steps]]
    expected = {"HD": fund(), "TTN": fund()}
    for _, changed in STORY[:steps]:
        expected |= changed

    figures = a_club().with_member("M001").does(*documents).figures("2024-02-10")

    assert figures.funds == expected
    assert all(of_fund.adds_up for of_fund in figures.funds.values())


@pytest.mark.parametrize("wrong", [field.name for field in fields(FundBalance)])
def test_a_fund_with_one_figure_wrong_does_not_add_up(wrong: str) -> None:
    assert fund(cash=3, capital=3).adds_up
    assert not fund(**{"cash": 3, "capital": 3} | {wrong: 7}).adds_up


def test_everything_that_a_fund_has_is_its_assets() -> None:
    assert fund(cash=1, bank=20, loans=300, capital=4_000).assets == 321


def test_figures_are_those_of_the_end_of_the_day() -> None:
    club = a_club().with_grant(1 * M, day="2024-02-10").with_grant(1 * M, day="2024-02-10")
    club.with_grant(1 * M, day="2024-02-11")

    cash = [club.figures(f"2024-02-{day:02}").funds["TTN"].cash for day in (9, 10, 11, 12)]

    assert cash == [0, 2 * M, 3 * M, 3 * M]


def test_before_the_book_there_is_nothing() -> None:
    figures = a_club().with_member("M001").figures("2023-12-31").as_document()

    assert figures["club"] == ""
    assert (figures["members"], figures["loans"]) == ({}, {})


def test_every_fund_is_listed_even_if_it_never_held_anything() -> None:
    assert list(a_club().with_fund("DP").figures("2024-01-01").funds) == ["DP", "HD", "TTN"]


def test_a_member_who_left_is_still_listed() -> None:
    club = a_club().with_member("M001").with_member("M002").does(an_event("leave", "2024-02-10"))

    active = {code: of.active for code, of in club.figures("2024-02-10").members.items()}

    assert active == {"M001": False, "M002": True}
    assert club.figures("2024-02-09").members["M001"].active


def test_a_member_is_listed_with_all_loans_and_payments() -> None:
    club = (
        a_club().with_grant(50 * M).with_policy(dues=10_000).with_member("M001", name="Trần Văn An")
    )
    club.who_lent("L0001", "M001", 12 * M).who_lent("L0002", "M001", 6 * M)
    club.does(an_event("receive", nature="share", member="M001", amount=2 * M))
    club.does(an_event("receive", fund="HD", nature="share", member="M001", amount=1 * M))
    club.who_collected(
        "2024-02-10",
        paid(dues=30_000, loan="L0001", principal=2 * M, interest=120_000),
        paid(loan="L0002", interest=60_000),
    )

    member = club.figures("2024-02-10").as_document()["members"]

    assert member == {
        "M001": {
            "name": "Trần Văn An",
            "active": True,
            "dues_paid": 30_000,
            "dues_owed": -10_000,
            "shares": 3 * M,
            "principal_outstanding": 16 * M,
            "interest_paid": 180_000,
        }
    }


def test_a_loan_is_listed_as_the_contract_says() -> None:
    club = a_club().with_grant(50 * M).with_member("M001").who_lent("L0001", "M001", 12 * M)
    club.who_collected("2024-02-10", paid(loan="L0001", principal=500_000, interest=20_000))

    assert club.figures("2024-02-10").as_document()["loans"] == {
        "L0001": {
            "member": "M001",
            "amount": 12 * M,
            "outstanding": 11_500_000,
            "principal_paid": 500_000,
            "interest_paid": 20_000,
            "interest_due": 100_000,
            "next_due": "2024-03-10",
            "overdue_principal": 500_000,
            "status": "open",
        }
    }


# Whole lives


def life(name: str) -> list[Document]:
    lines = (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines[1:]]


@cache
def lived(name: str) -> AClub:
    """Only to be asked: it is the same club in every test."""
    return AClub().does(*life(name))


def expected(name: str) -> dict[str, Any]:
    path = DATA / f"expected_{name.removeprefix('life_')}.json"
    figures: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return figures


@pytest.mark.parametrize("name", LIVES)
def test_a_whole_life_gives_the_expected_figures(name: str) -> None:
    figures: Any = lived(name).figures(expected(name)["at"]).as_document()
    for loan in figures["loans"].values():
        for key in NOT_EXPECTED:
            del loan[key]

    assert figures == expected(name)


@pytest.mark.parametrize("name", LIVES)
def test_a_whole_life_is_written_again_line_for_line(name: str) -> None:
    assert lived(name).documents() == life(name)


@pytest.mark.parametrize("name", LIVES)
def test_every_fund_adds_up_at_each_month_of_a_life(name: str) -> None:
    club = lived(name)
    closed = [month.last_day.isoformat() for month, _ in club.books.club.closed]

    crooked = [
        (day, code)
        for day in closed
        for code, of_fund in club.figures(day).funds.items()
        if not of_fund.adds_up
    ]

    assert closed
    assert crooked == []


@pytest.mark.parametrize("name", LIVES)
def test_nothing_was_ever_below_zero_in_a_life(name: str) -> None:
    assert min(lived(name).lowest().values()) == 0
