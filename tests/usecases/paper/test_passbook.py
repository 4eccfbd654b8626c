"""Passbooks as they are printed from real books."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from books import AROUND, a_replayed_book
from builders import an_event
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.papers import NewLines, PaperSize, PassbookMode, Shift
from lthtgn_desktop.domain.passbook import Form
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.paper.passbook_marks import Paperwork, by_hand, confirm
from lthtgn_desktop.usecases.paper.passbook_shelf import Shelf
from lthtgn_desktop.usecases.practice import make_practice
from lthtgn_desktop.usecases.show_figures import picture
from members_on_paper import (
    CONTINUE,
    a_club_on_paper,
    all_sides,
    has,
    pages_of,
    pays,
    printed,
    printed_over,
)
from paper_checks import text_of

LOAN = an_event("lend", "2026-01-10", amount=5_000_000, months=10)
MONTHS = [pays(f"2026-{month:02}-20", "L0001") for month in range(2, 11)]


@pytest.fixture
def club(tmp_path: Path) -> Iterator[Desk]:
    with a_club_on_paper(tmp_path) as desk:
        yield desk


@pytest.fixture(scope="module", params=["life_small", "life_1", "practice"])
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lived")
    if request.param != "practice":
        return a_replayed_book(folder, request.param)
    path = folder / "demo.clb"
    make_practice(path, AROUND, members=20, months=14)
    return path


def refusal(desk: Desk, **wanted: object) -> RefusalCode:
    with pytest.raises(Refused) as refused:
        printed(desk, **wanted)
    return refused.value.code


# Figures of real books.


def test_every_members_card_says_what_the_book_says(lived: Path) -> None:
    desk = open_desk(lived, AROUND)
    seen = picture(desk)
    for code in Shelf(desk).members():
        text = text_of(printed(desk, member=code, year=seen.day.year).content, "-layout")
        owed = seen.balances.members[code].principal_outstanding
        assert seen.club.members[code].name in text
        if owed:
            assert grouped(owed) in text, code
    desk.close()


def test_all_lines_of_all_years_and_loans_end_with_what_the_book_says(lived: Path) -> None:
    desk = open_desk(lived, AROUND)
    seen = picture(desk)
    shelf = Shelf(desk)
    for code, balance in seen.balances.members.items():
        first = seen.club.members[code].joined.year
        (booklets,) = shelf.book(code, Form.BOOKLET, first).chains
        lines = [line for found in booklets.volumes for line in found.lines]
        assert sum(
            line.move.dues for line in lines if line.spot.section == "dues" and line.move
        ) == (balance.dues_paid)
        moved = [line.loan for line in lines if line.loan]
        assert sum(loan.owed for loan in moved) == balance.principal_outstanding
        assert sum(loan.interest for loan in moved) == balance.interest_paid
        (cards,) = shelf.book(code, Form.YEAR_CARD, seen.day.year).chains
        payments = cards.volumes[-1].in_section("payments")
        last = payments[-1].owed if payments else cards.volumes[-1].brought_forward
        assert last == balance.principal_outstanding, code
    desk.close()


@pytest.mark.parametrize("mode", [mode for mode in PassbookMode if mode is not CONTINUE])
@pytest.mark.parametrize("is_large", [False, True])
def test_all_members_get_a_whole_passbook_in_every_form(
    mode: PassbookMode, *, is_large: bool, lived: Path
) -> None:
    desk = open_desk(lived, AROUND)
    text = text_of(printed(desk, member="", everyone=True, mode=mode, is_large=is_large).content)
    shelf = Shelf(desk)
    people = shelf.seen.club.members
    for code in shelf.members():
        assert code in text
        assert all(word in text for word in people[code].name.split())
    desk.close()


# Going on in a book that exists.


@pytest.mark.parametrize("form", list(Form))
def test_lines_printed_below_others_are_the_same_as_all_at_once_pixel_for_pixel(
    form: Form, tmp_path: Path
) -> None:
    with a_club_on_paper(tmp_path, "one") as desk:
        confirm(desk, ["M001"], Paperwork(form))
        has(desk, LOAN, *MONTHS[:4])
        first = all_sides(desk, tmp_path)
        has(desk, *MONTHS[4:])
        then = all_sides(desk, tmp_path)
    with a_club_on_paper(tmp_path, "other") as desk:
        confirm(desk, ["M001"], Paperwork(form))
        has(desk, LOAN, *MONTHS)
        at_once = all_sides(desk, tmp_path)

    assert set(first) == set(at_once)
    over = {side: printed_over(page, then.get(side, page)) for side, page in first.items()}
    assert over == at_once
    assert then


def test_new_lines_stand_on_a_printed_card_where_the_whole_card_has_them(
    club: Desk, tmp_path: Path
) -> None:
    (form, _) = pages_of(printed(club, size=PaperSize.A5).content, tmp_path)
    has(club, *(pays(f"2026-{month:02}-20") for month in range(1, 6)))

    (lines,) = pages_of(printed(club, mode=CONTINUE).content, tmp_path)
    (whole, _) = pages_of(printed(club, size=PaperSize.A5).content, tmp_path)

    assert printed_over(form, lines) == whole


def test_a_member_without_a_passbook_goes_on_in_an_empty_card_of_this_year(club: Desk) -> None:
    has(club, pays("2026-02-20"))

    text = text_of(printed(club, mode=CONTINUE).content)

    assert "20/02" in text
    assert "Thẻ thành viên" not in text


def test_one_side_is_printed_at_once_and_the_other_after_it_was_noted(club: Desk) -> None:
    has(club, LOAN, MONTHS[0])
    inside = printed(club, mode=CONTINUE)
    again = printed(club, mode=CONTINUE)
    confirm(club, ["M001"], Paperwork())
    outside = printed(club, mode=CONTINUE)

    assert (inside.pages, outside.pages) == (1, 1)
    assert inside.content == again.content
    assert "Vay 5.000.000 đ (L0001)" in text_of(inside.content, "-layout")
    assert "Nuôi gà thả vườn" in text_of(outside.content)


def test_nothing_new_is_told(club: Desk) -> None:
    assert refusal(club, mode=CONTINUE) is RefusalCode.PASSBOOK_NOTHING_NEW
    assert (
        refusal(club, mode=CONTINUE, member="", everyone=True) is RefusalCode.PASSBOOK_NOTHING_NEW
    )


def test_lines_are_printed_again_from_a_line_on(club: Desk) -> None:
    has(club, LOAN, *MONTHS[:3])
    by_hand(club, "M001")

    text = text_of(printed(club, mode=CONTINUE, from_line=3).content)

    assert "20/03" in text
    assert "20/02" not in text
    both = printed(club, mode=CONTINUE, from_line=1)
    assert both.pages == 2
    assert refusal(club, mode=CONTINUE, from_line=5) is RefusalCode.PASSBOOK_LINE_UNKNOWN


@pytest.mark.parametrize("new_lines", [NewLines.STRIPS, NewLines.LIST])
def test_new_lines_of_all_go_on_strips_or_a_list(new_lines: NewLines, club: Desk) -> None:
    has(club, LOAN, MONTHS[0])

    text = text_of(
        printed(club, member="", everyone=True, mode=CONTINUE, new_lines=new_lines).content
    )

    assert "Trần Văn An" in text
    assert "500.000" in text


def test_a_shift_moves_everything(club: Desk, tmp_path: Path) -> None:
    has(club, pays("2026-02-20"))
    here = pages_of(printed(club, mode=CONTINUE).content, tmp_path)
    there = pages_of(printed(club, mode=CONTINUE, shift=Shift(3, 2)).content, tmp_path)

    assert here != there
    assert sum(here[0]) == pytest.approx(sum(there[0]), rel=0.001)


@pytest.mark.parametrize(
    "wanted",
    [
        {"member": ""},
        {"everyone": True},
        {"from_line": 1},
        {"new_lines": NewLines.LIST},
        {"shift": Shift(1, 1)},
        {"mode": PassbookMode.BOOKLET, "size": PaperSize.A5},
        {"mode": CONTINUE, "new_lines": NewLines.LIST, "shift": Shift(1, 1)},
        {"mode": CONTINUE, "new_lines": NewLines.LIST, "from_line": 2},
    ],
)
def test_what_does_not_go_together_is_told(wanted: dict[str, object], club: Desk) -> None:
    code = refusal(club, **wanted)

    assert code in {RefusalCode.PAPER_NEEDS, RefusalCode.PAPER_TAKES_NOT}


def test_a_booklet_carries_balances_from_before_and_begins_with_the_year(tmp_path: Path) -> None:
    with a_club_on_paper(tmp_path, joined="2025-05-01") as desk:
        loan = an_event("lend", "2025-06-10", amount=5_000_000, months=10)
        has(desk, loan, pays("2025-07-10", "L0001"), pays("2026-01-10", "L0001"))

        text = text_of(printed(desk, mode=PassbookMode.BOOKLET).content)

    assert "Nợ gốc chuyển sang, khoản L0001: 4.500.000 đ" in text
    assert "Hội phí đã nộp trước ngày 01/01/2026: 20.000 đ" in text
    assert "10/07/25" not in text
    assert "4.000.000" in text


def test_ten_years_of_a_member_are_ten_cards_without_a_gap(tmp_path: Path) -> None:
    with a_club_on_paper(tmp_path, joined="2017-01-01") as desk:
        has(desk, *(pays(f"{y}-{m:02}-10") for y in range(2017, 2027) for m in range(1, 13)))
        for year in range(2017, 2027):
            text = text_of(printed(desk, year=year).content)
            assert f"năm {year}" in text
            assert text.count("20.000 20.000") == 12
            confirm(desk, ["M001"], Paperwork(Form.YEAR_CARD, year))
        assert refusal(desk, mode=CONTINUE) is RefusalCode.PASSBOOK_NOTHING_NEW


def test_a_member_with_five_loans_has_all_on_a_card_and_in_two_booklets(club: Desk) -> None:
    loans = [
        an_event("lend", f"2026-01-1{n}", loan=f"L000{n}", amount=1_000_000) for n in range(1, 6)
    ]
    has(club, *loans)

    card = text_of(printed(club).content)
    booklets = printed(club, mode=PassbookMode.BOOKLET)

    assert "5.000.000" in card
    for n in range(1, 6):
        assert f"L000{n}" in card
        assert f"L000{n}" in text_of(booklets.content)
    assert booklets.pages == 8
