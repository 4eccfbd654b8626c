from datetime import date

import pytest

from builders import AClub, Document, a_club, a_lending_club, an_event, collected, paid
from lthtgn_desktop.domain.cash_book import CashBook, CashMove, Mask, Purpose, cash_books, purpose
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.life import read_event
from month_material import report_of

IN, OUT = 5_000, -5_000


def books_of(club: AClub, month: str = "2024-02") -> dict[tuple[str, Place], CashBook]:
    return {(book.fund, book.place): book for book in report_of(club, month).cash_books}


def what(document: Document, amount: int = IN, fund: str = "TTN", place: str = "cash") -> Purpose:
    act = read_event(document, spare_ref="e1").act
    return purpose(CashMove(date(2024, 2, 10), fund, Place(place), "PT 1", amount, act))


def test_the_balance_runs_from_the_opening_to_the_closing() -> None:
    club = (
        a_club()
        .with_gift("HD", 500_000)
        .does(
            an_event("spend", "2024-02-10", amount=120_000),
            an_event("spend", "2024-02-10", amount=30_000),
            an_event("receive", "2024-02-11", fund="HD", nature="gift", amount=70_000),
        )
    )

    book = books_of(club)["HD", Place.CASH]

    assert book.opening == 500_000
    assert [line.balance for line in book.lines] == [380_000, 350_000, 420_000]
    assert (book.received, book.paid, book.closing) == (70_000, 150_000, 420_000)


def test_an_earlier_day_that_was_recorded_later_stands_before() -> None:
    club = (
        a_club()
        .with_gift("HD", 500_000)
        .does(
            an_event("spend", "2024-02-20", amount=1_000),
            an_event("spend", "2024-02-10", amount=2_000),
        )
    )

    lines = books_of(club)["HD", Place.CASH].lines

    assert [(line.day.day, line.voucher) for line in lines] == [
        (10, "PC 2/2024 HD"),
        (20, "PC 1/2024 HD"),
    ]


def test_only_what_moved_has_a_book_in_the_order_of_the_funds() -> None:
    club = a_club().with_fund("DP", 50_000, "2024-02-10").with_grant(1_000, "bank", "2024-02-11")
    club.with_grant(1_000, day="2024-02-12").with_gift("HD", 1_000, "2024-01-05")

    found = list(books_of(club))

    assert found == [("TTN", Place.CASH), ("TTN", Place.BANK), ("DP", Place.CASH)]


def test_a_voucher_taken_back_stands_on_both_sides_and_moves_nothing() -> None:
    club = a_club().with_gift("HD", 500_000).does(an_event("spend", "2024-02-10", ref="e-spend"))
    club.does(an_event("reverse", "2024-02-12", of="e-spend"))

    book = books_of(club)["HD", Place.CASH]

    assert (book.received, book.paid, book.cancelled) == (100_000, 100_000, 100_000)
    assert book.closing == book.opening
    assert book.lines[-1].purpose == Purpose("reverse", codes=("PC 1/2024 HD",))


def test_a_book_without_lines_is_as_it_was() -> None:
    assert CashBook("HD", Place.CASH, 7_000, ()).closing == 7_000
    assert cash_books([], {("HD", Place.CASH): 7_000}, []) == ()


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (
            an_event("receive", from_="Bà Tư bán hàng"),
            Purpose("receive", "grant", "state_budget"),
        ),
        (
            an_event("receive", nature="share", source="members", member="M001"),
            Purpose("receive", "share", "members", ("M001",)),
        ),
        (
            an_event("return", member="M001"),
            Purpose("return", "share", codes=("M001",)),
        ),
        (
            an_event("return", nature="borrowed", to="Bà Tư bán hàng"),
            Purpose("return", "borrowed"),
        ),
        (
            an_event("spend", to="Bà Tư bán hàng"),
            Purpose("spend", "health", text="Thăm hội viên ốm"),
        ),
        (
            an_event("lend"),
            Purpose("lend", codes=("L0001", "M001")),
        ),
    ],
)
def test_a_purpose_has_codes_and_no_persons(document: Document, expected: Purpose) -> None:
    assert what(document) == expected


@pytest.mark.parametrize(
    ("document", "choice", "codes"),
    [
        (an_event("transfer"), ("in", "out"), ("HD", "TTN")),
        (an_event("split"), ("in", "out"), ("TTN",)),
        (an_event("write_off", bearer="DP"), ("in", "out"), ("L0001", "DP")),
    ],
)
def test_money_between_funds_is_told_from_each_side(
    document: Document, choice: tuple[str, str], codes: tuple[str, ...]
) -> None:
    assert (what(document, IN).choice, what(document, OUT).choice) == choice
    assert what(document).codes == codes


@pytest.mark.parametrize(
    ("place", "amount", "goes_to"),
    [("cash", OUT, "bank"), ("bank", IN, "bank"), ("cash", IN, "cash"), ("bank", OUT, "cash")],
)
def test_money_carried_is_told_by_where_it_goes(place: str, amount: int, goes_to: str) -> None:
    assert what(an_event("move"), amount, place=place).choice == goes_to


def test_a_collection_says_what_came_into_which_fund_and_from_how_many() -> None:
    day = collected(
        "2024-02-10",
        paid("M001", dues=10_000, loan="L0001", principal=5_000),
        paid("M002", dues=10_000, entry_fee=50_000),
        paid("M001", loan="L0002", interest=1_000),
        paid("M003", dues=10_000),
    )

    assert what(day, fund="HD") == Purpose("collect", "dues entry_fee", people=3)
    assert what(day, fund="TTN") == Purpose(
        "collect", "principal interest", codes=("M001",), people=1
    )


def test_an_act_that_moves_no_money_has_a_purpose_all_the_same() -> None:
    assert what(an_event("meeting")) == Purpose("meeting")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Thăm bà Trần Văn An ốm", "Thăm bà M001 ốm"),
        ("TRẦN VĂN AN, trần văn an", "M001, M001"),
        ("Trần Văn Ang và Trần Văn", "Trần Văn Ang và Trần Văn"),
        ("Thăm Trần Văn An Bình", "Thăm M002"),
        ("Gọi 0912345678 hoặc 0912.345.678, 0912 345 678", "Gọi … hoặc …, …"),
        ("CCCD 030155001234, số cũ 141234567", "CCCD …, số cũ …"),
        ("Mua loa 12.500.000 đ ngày 10/02/2024", "Mua loa 12.500.000 đ ngày 10/02/2024"),
        ("Xây nhà 150.000.000 đ, 99999999", "Xây nhà 150.000.000 đ, 99999999"),
        ("", ""),
    ],
)
def test_a_text_is_rid_of_members_and_their_numbers(text: str, masked: str) -> None:
    club = a_club().with_member("M001").with_member("M002", name="Trần Văn An Bình")

    assert Mask(club.books.club.members.values()).of(text) == masked


def test_a_letter_that_folds_otherwise_gives_no_name_away() -> None:
    club = a_club().with_member("M001", name="İnci Ünal")  # İ matches i, and folds to two letters

    assert "nci" not in Mask(club.books.club.members.values()).of("thăm inci ünal")


def test_a_club_without_members_hides_nobody() -> None:
    assert Mask([]).of("Thăm bà Tư") == "Thăm bà Tư"


def test_what_was_spent_on_somebody_is_told_by_code() -> None:
    club = a_lending_club().with_gift("HD", 500_000)
    club.does(an_event("spend", "2024-02-10", text="Thăm ông Trần Văn An"))
    club.does(an_event("transfer", "2024-02-10", text="Theo ý Trần Văn An", minutes="BB-1"))

    texts = [line.purpose.text for line in books_of(club)["HD", Place.CASH].lines]

    assert texts == ["Thăm ông M001", "Theo ý M001"]
