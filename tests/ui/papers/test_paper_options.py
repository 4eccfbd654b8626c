"""From what stands in the fields to what is wanted of a paper."""

from datetime import date

import pytest

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.papers import PaperSize, Wanted
from lthtgn_desktop.ui.papers.options import lacks_member, wanted_of


def test_what_is_left_to_the_paper_is_not_said() -> None:
    typed: dict[str, object] = {"month": "", "year": "", "size": "", "is_large": "no"}

    assert wanted_of(typed) == Wanted()
    assert wanted_of({}) == Wanted()


def test_everything_that_was_chosen_is_said() -> None:
    typed: dict[str, object] = {
        "day": "2022-12-10",
        "month": "2022-11",
        "year": "2022",
        "fund": "HD",
        "loan": "L0001",
        "number": "PT 1/2022 HD",
        "person": "Đỗ Thị Lan",
        "size": "a5",
        "is_large": "yes",
    }

    assert wanted_of(typed) == Wanted(
        day=date(2022, 12, 10),
        month=Month(2022, 11),
        year=2022,
        fund="HD",
        loan="L0001",
        number="PT 1/2022 HD",
        person="Đỗ Thị Lan",
        size=PaperSize.A5,
        is_large=True,
    )


def test_all_members_are_wanted_in_place_of_one() -> None:
    assert wanted_of({"everyone": "all", "member": "M001"}) == Wanted(everyone=True)
    assert wanted_of({"everyone": "one", "member": "M001"}) == Wanted(member="M001")
    assert wanted_of({"everyone": "together", "member": "M001"}) == Wanted()


@pytest.mark.parametrize(
    ("typed", "lacks"),
    [
        ({"everyone": "one"}, True),
        ({"everyone": "one", "member": "M001"}, False),
        ({"everyone": "all"}, False),
        ({"everyone": "together"}, False),
        ({"number": "PT 1/2022 HD"}, False),
    ],
)
def test_a_paper_about_one_member_needs_to_know_whom(
    typed: dict[str, object], *, lacks: bool
) -> None:
    assert lacks_member(typed) is lacks
