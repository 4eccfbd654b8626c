"""Consent: one sheet for each member, or one table for all, with the club's own people to ask."""

from collections.abc import Iterator
from datetime import date

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.members import members_on
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from paper_checks import text_of

WHAT = Paper.CONSENT
DAY = date(2022, 12, 1)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path_factory.mktemp("life"), "life_small"))
    yield desk
    desk.close()


def test_one_member_has_one_page_in_large_print_too(desk: Desk) -> None:
    for is_large in (False, True):
        printed = print_paper(desk, WHAT, Wanted(member="M001", is_large=is_large))

        assert printed.pages == 1
        assert "Tôi là: Dương Hồng Châu (mã M001)" in text_of(printed.content)


def test_everyone_has_a_page(desk: Desk) -> None:
    members = members_on(desk, DAY)

    printed = print_paper(desk, WHAT, Wanted(everyone=True, day=DAY))

    text = text_of(printed.content)
    assert printed.pages == len(members)
    assert all(f"Tôi là: {member.name} (mã {member.code})" in text for member in members)


def test_without_a_name_all_sign_in_one_table(desk: Desk) -> None:
    members = members_on(desk, DAY)

    text = text_of(print_paper(desk, WHAT, Wanted(day=DAY)).content)

    assert all(member.name in text for member in members)
    assert "Tôi là" not in text
    assert text.count("Chữ ký") >= 1


def test_whom_to_ask_are_the_officers_of_the_day(desk: Desk) -> None:
    text = text_of(print_paper(desk, WHAT, Wanted(member="M001")).content)

    assert "Hỏi ai: thủ quỹ " in text


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Wanted(member="M999"), RefusalCode.MEMBER_UNKNOWN),
        (Wanted(member="M010"), RefusalCode.NOT_A_MEMBER_THAT_DAY),
        (Wanted(member="M001", everyone=True), RefusalCode.PAPER_TAKES_NOT),
        (Wanted(day=date(2001, 1, 1)), RefusalCode.NOTHING_TO_PRINT),
    ],
)
def test_what_cannot_be_asked_is_refused(desk: Desk, wanted: Wanted, code: RefusalCode) -> None:
    with pytest.raises(Refused) as refused:
        print_paper(desk, WHAT, wanted)

    assert refused.value.code is code
