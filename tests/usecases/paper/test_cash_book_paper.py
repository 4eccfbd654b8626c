"""Sổ quỹ tiền mặt against the book: what was there, what came and went, what is left."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from books import a_new_book, a_replayed_book, open_for_test
from builders import an_event
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.cash_book import make
from lthtgn_desktop.usecases.paper.numbered import PLACES, voucher_record
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture
from paper_checks import all_troubles, text_of

BOOKS = {"cash": "SỔ QUỸ TIỀN MẶT", "bank": "SỔ TIỀN GỬI NGÂN HÀNG"}
AMOUNT = r"([\d.]+)"


@pytest.fixture(scope="module", params=["life_small", "life_1", "life_2"])
def life(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path_factory.mktemp("life"), request.param))
    yield desk
    desk.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A club with a gift in one box, and nothing ever in another fund."""
    desk = open_for_test(a_new_book(tmp_path, "so"))
    for document in (
        an_event("club", "2024-01-01"),
        an_event("fund", "2024-01-05"),
        an_event("receive", "2024-01-10", fund="HD", nature="gift", amount=70_000),
        an_event("spend", "2024-02-10", amount=30_000),
    ):
        record_document(desk, document)
    yield desk
    desk.close()


def words(desk: Desk, **said: Any) -> str:  # noqa: ANN401
    return text_of(print_paper(desk, Paper.CASH_BOOK, Wanted(**said)).content, "-layout")


def refusal(desk: Desk, **said: Any) -> RefusalCode:  # noqa: ANN401
    with pytest.raises(Refused) as refused:
        print_paper(desk, Paper.CASH_BOOK, Wanted(**said))
    return refused.value.code


def balances(desk: Desk, day: date) -> dict[tuple[str, str], int]:
    """What is in each box and account that has anything, as `balances` says it."""
    funds = picture(desk, day).balances.funds
    both = {(f, p): getattr(funds[f], p) for f in funds for p in ("cash", "bank")}
    return {key: amount for key, amount in both.items() if amount}


def parts(text: str) -> dict[tuple[str, str], str]:
    """The text of each book by its fund and place."""
    of_what = re.compile(r"(Loại quỹ|Tiền gửi của): [^(]*\((\w+)\)")
    starts = [(found.start(), found[1], found[2]) for found in of_what.finditer(text)]
    ends = [start for start, _, _ in starts[1:]] + [len(text)]
    return {
        (fund, "cash" if what == "Loại quỹ" else "bank"): text[start:end]
        for (start, what, fund), end in zip(starts, ends, strict=True)
    }


def number(text: str) -> int:
    return int(text.replace(".", ""))


def figures(part: str) -> tuple[int, int, int, int]:
    """Opening, in, out and closing as a page says them."""
    opening = re.search(rf"Số dư đầu kỳ {AMOUNT}", part)
    moved = re.search(rf"Cộng số phát sinh trong kỳ {AMOUNT} {AMOUNT}", part)
    closing = re.search(rf"Số dư cuối kỳ {AMOUNT}", part)
    assert opening
    assert moved
    assert closing
    return number(opening[1]), number(moved[1]), number(moved[2]), number(closing[1])


def test_each_month_begins_and_ends_as_the_figures_of_the_book_say(life: Desk) -> None:
    record = voucher_record(life)
    months = sorted({Month.of(one.day) for one in record.every})
    for month in (*months[:4], *months[4::5], months[-1]):
        found = parts(words(life, month=month))
        before = balances(life, month.first_day - timedelta(days=1))
        after = balances(life, month.last_day)
        inside = [one for one in record.every if Month.of(one.day) == month]

        moved = {(one.voucher.fund, str(PLACES[one.voucher.kind])) for one in inside}
        assert found.keys() == moved | before.keys()
        for key, part in found.items():
            opening, received, paid, closing = figures(part)
            assert opening + received - paid == closing
            assert (opening, closing) == (before.get(key, 0), after.get(key, 0))
            assert BOOKS[key[1]] in part
        text = " ".join(found.values())
        for one in inside:
            others = (record.takes_back, record.taken_back_by)
            named = sum(one.label == other.label for told in others for other in told.values())
            in_a_cell = rf"(?<!\d){re.escape(one.label)}(?!\w)"
            assert len(re.findall(in_a_cell, text)) in {1, 1 + named}
            assert grouped(one.voucher.amount) in text


def test_a_year_has_every_voucher_of_its_funds_once(life: Desk) -> None:
    record = voucher_record(life)
    year = record.every[-1].day.year

    document = make(life, Paper.CASH_BOOK, Wanted(year=year))

    assert all_troubles(document) == []
    cells = [run.text for sheet in document.sheets for run in sheet.runs]
    labels = [one.label for one in record.every if one.day.year == year]
    assert [cells.count(label) for label in labels] == [1] * len(labels)
    assert document.title == f"Sổ quỹ tiền mặt năm {year}"


def test_with_nothing_said_it_is_the_month_of_the_last_event(life: Desk) -> None:
    month = Month.of(voucher_record(life).every[-1].day)

    assert words(life) == words(life, month=month)


def test_a_reversal_and_what_it_takes_back_name_each_other(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_1"))
    record = voucher_record(desk)
    label, first = next(iter(record.takes_back.items()))

    wanted = Wanted(month=Month.of(first.day), fund=first.voucher.fund)
    document = make(desk, Paper.CASH_BOOK, wanted)
    desk.close()

    text = " ".join(run.text for sheet in document.sheets for run in sheet.runs)
    for said in (f"Hủy {first.label}", f"Đã hủy: {label}", "Nhập nhầm buổi thu"):
        assert said in text


def test_a_box_in_which_nothing_moved_still_shows_what_is_in_it(desk: Desk) -> None:
    record_document(desk, an_event("receive", "2024-03-10"))

    found = parts(words(desk))

    assert found.keys() == {("HD", "cash"), ("TTN", "cash")}
    assert figures(found["HD", "cash"]) == (40_000, 0, 0, 40_000)
    assert "Số dư cuối kỳ bằng chữ: Bốn mươi nghìn đồng chẵn." in found["HD", "cash"]


def test_an_empty_fund_is_printed_only_when_it_is_asked_for(desk: Desk) -> None:
    part = words(desk, fund="DP", month=Month(2024, 2))

    assert figures(part) == (0, 0, 0, 0)
    assert "Ngày mở sổ: 05/01/2024." in part
    assert parts(words(desk)).keys() == {("HD", "cash")}
    title = print_paper(desk, Paper.CASH_BOOK, Wanted(fund="DP", year=2024)).title
    assert title == "Sổ quỹ tiền mặt DP năm 2024"


def test_a_month_that_is_not_closed_says_so(desk: Desk) -> None:
    assert "Tháng 1 năm 2024 (chưa khóa sổ)" in words(desk, month=Month(2024, 1))

    record_document(desk, an_event("close", "2024-02-11"))

    assert "(chưa khóa sổ)" not in words(desk, month=Month(2024, 1))
    assert "Năm 2024 (chưa khóa sổ)" in words(desk, year=2024)


def test_what_the_book_does_not_have_is_refused(desk: Desk) -> None:
    nothing = RefusalCode.NOTHING_TO_PRINT
    assert refusal(desk, month=Month(2023, 12)) is nothing
    assert refusal(desk, month=Month(2024, 3)) is nothing
    assert refusal(desk, year=2025) is nothing
    assert refusal(desk, year=2023, month=Month(2024, 1)) is nothing
    assert refusal(desk, fund="XX") is RefusalCode.FUND_UNKNOWN
