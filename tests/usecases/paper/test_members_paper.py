"""The list of members is that of the book on its day, and counts as the monthly report does."""

from collections.abc import Iterator
from datetime import date

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.indicators import people
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.members import members_on
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from lthtgn_desktop.usecases.show_figures import picture
from paper_checks import text_of

DAY = date(2024, 10, 31)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path_factory.mktemp("life"), "life_1"))
    yield desk
    desk.close()


@pytest.mark.parametrize("is_large", [False, True])
def test_every_member_of_the_day_is_listed_by_given_name_and_nobody_else(
    desk: Desk,
    is_large: bool,  # noqa: FBT001 - a parameter
) -> None:
    members = picture(desk, DAY).club.members.values()
    here = [member for member in members if member.belongs_on(DAY)]

    wanted = Wanted(day=DAY, is_large=is_large)
    text = text_of(print_paper(desk, Paper.MEMBERS, wanted).content)

    assert f"Tổng số: {len(here)} thành viên" in text
    assert [member.code for member in members_on(desk, DAY)] == [
        member.code for member in sorted(here, key=lambda one: (sort_key(one.name), one.code))
    ]
    for member in here:
        assert f" {member.code} " in text
        assert member.name in text
    for member in members:
        assert member.belongs_on(DAY) or f" {member.code} " not in text


def test_the_groups_are_counted_as_in_the_monthly_report(desk: Desk) -> None:
    counted = people(picture(desk, DAY).club.members.values(), Month.of(DAY))

    text = text_of(print_paper(desk, Paper.MEMBERS, Wanted(day=DAY)).content)

    for told in (
        f"nữ {counted.women};",
        f"từ 55 tuổi {counted.older};",
        f"từ 60 tuổi {counted.aged};",
        f"hộ nghèo {counted.poor};",
        f"hộ cận nghèo {counted.near_poor};",
        f"khó khăn {counted.difficult};",
        f"tình nguyện viên {counted.volunteers}",
    ):
        assert told in text


def test_without_a_day_it_is_the_day_of_the_figures(desk: Desk) -> None:
    assert print_paper(desk, Paper.MEMBERS, Wanted()).title == "Danh sách thành viên 01/01/2026"


def test_before_the_first_member_there_is_nothing_to_print(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        print_paper(desk, Paper.MEMBERS, Wanted(day=date(2001, 1, 1)))

    assert refused.value.code is RefusalCode.NOTHING_TO_PRINT
