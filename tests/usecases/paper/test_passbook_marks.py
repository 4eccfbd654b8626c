"""What is noted of paper, what is shown of it, and what comes next."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from books import MIGRATIONS
from builders import an_event
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.passbook import Form, How
from lthtgn_desktop.messages import Language
from lthtgn_desktop.messages.passbook import step_sentence
from lthtgn_desktop.usecases.check_book import check
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.passbook_marks import (
    Marked,
    Paperwork,
    Replaced,
    by_hand,
    confirm,
    replace_volume,
)
from lthtgn_desktop.usecases.paper.passbook_shelf import last_event
from lthtgn_desktop.usecases.paper.passbook_state import LineState, passbook_state, steps
from members_on_paper import CONTINUE, a_club_on_paper, has, pays, printed

LOAN = an_event("lend", "2026-01-10", amount=5_000_000, months=10)
SECOND = an_event("join", "2026-01-01", member="M002", name="Lê Thị Bình", sex="F")
VI, EN = Language.VIETNAMESE, Language.ENGLISH


@pytest.fixture
def club(tmp_path: Path) -> Iterator[Desk]:
    with a_club_on_paper(tmp_path) as desk:
        yield desk


def dues(first: int, last: int) -> list[dict[str, object]]:
    """As many days of paying dues, numbered through the year."""
    return [pays(f"2026-{1 + n // 28:02}-{1 + n % 28:02}") for n in range(first, last)]


def lines(desk: Desk) -> list[LineState]:
    return [line for volume in passbook_state(desk, "M001").volumes for line in volume.lines]


def rows(desk: Desk) -> list[tuple[int, int, How | None]]:
    return [(line.spot.page, line.spot.row, line.how) for line in lines(desk)]


def next_words(desk: Desk, language: Language = VI) -> str:
    return step_sentence(steps(desk, "M001")[0], language)


def test_printing_notes_nothing_and_noting_it_does(club: Desk) -> None:
    has(club, *dues(0, 2))
    printed(club, mode=CONTINUE)
    assert rows(club) == [(1, 1, None), (1, 2, None)]

    assert confirm(club, ["M001"], Paperwork()) == [Marked("M001", "Trần Văn An", (1,), 2)]

    assert rows(club) == [(1, 1, How.PRINTED), (1, 2, How.PRINTED)]
    assert check(club.book.path, MIGRATIONS).findings == []


def test_what_is_noted_twice_is_refused(club: Desk) -> None:
    has(club, *dues(0, 2))
    confirm(club, ["M001"], Paperwork())

    with pytest.raises(Refused) as refused:
        confirm(club, ["M001"], Paperwork())

    assert refused.value.code is RefusalCode.PASSBOOK_NOTHING_NEW


def test_lines_are_noted_up_to_one_and_unknown_ones_are_refused(club: Desk) -> None:
    has(club, *dues(0, 4))
    confirm(club, ["M001"], Paperwork(up_to=2))
    assert [how for _, _, how in rows(club)] == [How.PRINTED, How.PRINTED, None, None]

    by_hand(club, "M001", up_to=3)
    assert [how for _, _, how in rows(club)][2:] == [How.BY_HAND, None]

    with pytest.raises(Refused) as refused:
        confirm(club, ["M001"], Paperwork(up_to=1))
    assert refused.value.code is RefusalCode.PASSBOOK_LINE_UNKNOWN


def test_what_was_recorded_after_the_paper_was_printed_is_not_noted(club: Desk) -> None:
    has(club, *dues(0, 2))
    last = max(line.sequence for line in lines(club))
    has(club, *dues(2, 3))

    confirm(club, ["M001"], Paperwork(last_event=last))

    assert [how for _, _, how in rows(club)] == [How.PRINTED, How.PRINTED, None]


def test_an_event_of_an_earlier_day_does_not_move_what_was_just_printed(club: Desk) -> None:
    has(club, pays("2026-02-10"), pays("2026-04-10"))
    last = max(line.sequence for line in lines(club))
    has(club, pays("2026-03-10"))  # after printing, and before the person said it was right

    confirm(club, ["M001"], Paperwork(last_event=last))

    found = {line.line.day.month: (line.spot.row, line.how) for line in lines(club)}
    assert found == {2: (1, How.PRINTED), 4: (2, How.PRINTED), 3: (3, None)}


def test_what_was_copied_by_hand_meanwhile_stays_noted(club: Desk) -> None:
    confirm(club, ["M001"], Paperwork(Form.BOOKLET))
    has(club, pays("2026-02-10"))
    last = max(line.sequence for line in lines(club))
    has(club, pays("2026-03-10"))
    by_hand(club, "M001")

    with pytest.raises(Refused) as refused:
        confirm(club, ["M001"], Paperwork(last_event=last))

    assert refused.value.code is RefusalCode.PASSBOOK_NOTHING_NEW


def test_everybody_is_noted_at_once_and_those_without_new_lines_are_left_out(club: Desk) -> None:
    has(club, SECOND, *dues(0, 2))

    assert [mark.member for mark in confirm(club, [], Paperwork())] == ["M001"]
    whole = confirm(club, [], Paperwork(Form.YEAR_CARD))
    assert [(mark.member, mark.volumes) for mark in whole] == [("M002", (1,))]


def test_a_member_without_lines_gets_a_whole_card_that_is_noted(club: Desk) -> None:
    assert confirm(club, ["M001"], Paperwork(Form.YEAR_CARD)) == [
        Marked("M001", "Trần Văn An", (1,), 0)
    ]
    state = passbook_state(club, "M001")
    assert (state.is_noted, state.new_lines, state.step) == (True, [], None)


def test_a_full_side_asks_for_the_other_and_a_full_card_for_a_new_one(club: Desk) -> None:
    has(club, LOAN, *dues(20, 31))
    assert next_words(club) == "Mặt ngoài cũng có dòng mới. Lật sang mặt ngoài rồi in tiếp."
    has(club, *dues(31, 34))
    assert next_words(club) == "Mặt trong đã hết. Lật sang mặt ngoài rồi in tiếp."
    assert next_words(club, EN).startswith("The inner side is full.")

    confirm(club, ["M001"], Paperwork())
    assert next_words(club) == ("Sổ đã hết trang. Mở sổ mới, số dư 5.000.000 đ được chuyển sang.")
    confirm(club, ["M001"], Paperwork())
    (step,) = steps(club, "M001")
    assert (step.volume, step.is_new_volume, step.page, step.rows) == (2, True, 1, (1, 2))
    assert next_words(club) == ""


def test_a_booklets_full_pages_ask_for_the_next_open_ones(club: Desk) -> None:
    confirm(club, ["M001"], Paperwork(Form.BOOKLET))
    has(club, LOAN, *dues(20, 44))

    (step,) = steps(club, "M001")

    assert (step.form, step.page, step.next_page) == (Form.BOOKLET, 4, 6)
    assert next_words(club) == "Trang 4 đã hết. Lật sang trang 6 rồi in tiếp."
    has(club, *dues(44, 45))
    confirm(club, ["M001"], Paperwork())
    assert "5.000.000" in next_words(club)


def test_a_new_year_opens_its_own_card(tmp_path: Path) -> None:
    with a_club_on_paper(tmp_path, joined="2025-01-01") as desk:
        confirm(desk, ["M001"], Paperwork(Form.YEAR_CARD, 2025))
        has(desk, pays("2025-12-10"), pays("2026-01-10"))

        assert (
            next_words(desk) == "Thẻ năm 2025 đã đủ. Mở thẻ năm 2026, số dư 0 đ được chuyển sang."
        )


@pytest.mark.parametrize("noted", [confirm, by_hand])
def test_the_first_lines_of_a_year_are_noted_after_the_next_one_began(
    noted: object, tmp_path: Path
) -> None:
    with a_club_on_paper(tmp_path, joined="2025-01-01") as desk:
        has(desk, pays("2025-11-10"), pays("2025-12-10"))
        desk.clock = lambda: datetime(2025, 12, 20, 9)  # noqa: DTZ001 - the computer's own time
        printed(desk, mode=CONTINUE)
        until = last_event(desk)
        desk.clock = lambda: datetime(2026, 1, 12, 9)  # noqa: DTZ001
        has(desk, pays("2026-01-10"))

        if noted is confirm:
            confirm(desk, ["M001"], Paperwork(last_event=until))
        else:
            by_hand(desk, "M001", last_event=until)

        found = [(line.line.day.year, line.how) for line in lines(desk)]
        assert [how is None for _, how in found] == [False, False, True]
        assert [year for year, _ in found] == [2025, 2025, 2026]


def test_paper_of_everybody_made_in_a_new_year_notes_nothing_of_the_old_one(
    tmp_path: Path,
) -> None:
    with a_club_on_paper(tmp_path, joined="2025-01-01") as desk:
        second = an_event("join", "2025-01-01", member="M002", name="Lê Thị Bình", sex="F")
        has(desk, second, pays("2025-12-10"))
        confirm(desk, ["M002"], Paperwork(Form.YEAR_CARD, 2026))
        until = last_event(desk)

        with pytest.raises(Refused) as refused:  # the clock says 2026
            confirm(desk, [], Paperwork(last_event=until))

        assert refused.value.code is RefusalCode.PASSBOOK_NOTHING_NEW


def test_whole_cards_of_which_no_year_is_said_are_those_of_this_year(tmp_path: Path) -> None:
    with a_club_on_paper(tmp_path, joined="2025-01-01") as desk:
        confirm(desk, ["M001"], Paperwork(Form.YEAR_CARD, 2025))
        has(desk, pays("2025-12-10"), pays("2026-01-10"))
        printed(desk)

        confirm(desk, ["M001"], Paperwork(Form.YEAR_CARD))

        assert [(line.line.day.year, line.how) for line in lines(desk)] == [
            (2025, None),
            (2026, How.PRINTED),
        ]


def test_a_lost_card_is_written_again_in_a_new_one(club: Desk) -> None:
    has(club, LOAN, *dues(20, 23))
    by_hand(club, "M001")
    before = [(line.spot, line.sequence) for line in lines(club)]

    done = replace_volume(club, "M001")

    assert done == Replaced("M001", "Trần Văn An", 1, 2, 5)
    assert [(line.spot, line.sequence) for line in lines(club)] == before
    assert {line.how for line in lines(club)} == {None}
    (volume,) = passbook_state(club, "M001").volumes
    assert (volume.number, volume.replaces) == (2, 1)


def test_a_lost_booklet_is_written_again_with_the_loans_that_it_carried(tmp_path: Path) -> None:
    with a_club_on_paper(tmp_path, joined="2025-05-01") as desk:
        has(desk, an_event("lend", "2025-06-10"), pays("2026-01-10", "L0001"))
        confirm(desk, ["M001"], Paperwork(Form.BOOKLET))
        before = passbook_state(desk, "M001").volumes[0].lines

        replace_volume(desk, "M001")

        after = passbook_state(desk, "M001").volumes[0].lines
        assert [line._replace(how=How.PRINTED) for line in after] == list(before)


def test_who_has_no_passbook_has_none_to_replace(club: Desk) -> None:
    with pytest.raises(Refused) as refused:
        replace_volume(club, "M001")

    assert refused.value.code is RefusalCode.PASSBOOK_UNKNOWN


def test_a_late_event_stands_below_what_is_on_paper(club: Desk) -> None:
    has(club, pays("2026-03-10"))
    confirm(club, ["M001"], Paperwork())
    has(club, pays("2026-02-10"))

    assert [(line.line.day.month, line.spot.row) for line in lines(club)] == [(3, 1), (2, 2)]


def test_a_reversal_is_a_line_that_gives_the_debt_back(club: Desk) -> None:
    repaid = pays("2026-02-20", "L0001") | {"ref": "tra"}
    undone = {"type": "reverse", "date": "2026-02-20", "of": "tra", "reason": "ghi nhầm"}
    has(club, LOAN, repaid)
    confirm(club, ["M001"], Paperwork())
    has(club, undone)

    last = lines(club)[2].line

    assert last.text == "Hủy dòng ngày 20/02/2026: hội phí 20.000 đ, gốc 500.000 đ, cộng 520.000 đ"
    assert (last.total, last.outstanding) == (-520_000, 5_000_000)


def test_what_was_taken_back_before_it_stood_on_paper_has_no_lines(club: Desk) -> None:
    repaid = pays("2026-02-20", "L0001") | {"ref": "tra"}
    undone = {"type": "reverse", "date": "2026-03-20", "of": "tra", "reason": "ghi nhầm"}
    has(club, LOAN, repaid, undone, pays("2026-03-21", "L0001"))

    assert [(line.line.day.month, line.spot.row) for line in lines(club)] == [
        (1, 1),
        (3, 2),
        (1, 1),
    ]
    assert lines(club)[1].line.outstanding == 4_500_000


def test_a_loan_taken_back_before_it_stood_on_paper_is_on_no_list_of_loans(club: Desk) -> None:
    longer = an_event("extend", "2026-01-20", months=3)
    undone = {"type": "reverse", "date": "2026-01-21", "of": "vay", "reason": "ghi nhầm"}
    has(club, LOAN | {"ref": "vay"}, longer, undone)

    assert lines(club) == []
    assert passbook_state(club, "M001", Form.BOOKLET).new_lines == []


def test_what_is_taken_back_between_printing_and_noting_is_a_line_below(club: Desk) -> None:
    has(club, pays("2026-02-20") | {"ref": "nop"})
    undone = {"type": "reverse", "date": "2026-02-21", "of": "nop", "reason": "ghi nhầm"}
    last = last_event(club)
    has(club, undone)

    confirm(club, ["M001"], Paperwork(last_event=last))

    assert rows(club) == [(1, 1, How.PRINTED), (1, 2, None)]
    assert lines(club)[1].line.total == -20_000


def test_a_late_event_has_its_own_line_where_the_figure_brought_forward_lacks_it(
    tmp_path: Path,
) -> None:
    loan = an_event("lend", "2025-06-10", amount=5_000_000, months=10)
    with a_club_on_paper(tmp_path, joined="2025-05-01") as desk:
        has(desk, loan)
        confirm(desk, ["M001"], Paperwork(Form.YEAR_CARD, 2026))
        has(desk, pays("2025-12-20", "L0001"), pays("2026-01-20", "L0001"))

        (card,) = passbook_state(desk, "M001").volumes
        said = [(line.line.text, line.line.outstanding) for line in card.lines[:2]]

    assert card.brought_forward == 5_000_000
    late = "Ghi bổ sung ngày 20/12/2025: hội phí 20.000 đ, gốc 500.000 đ, cộng 520.000 đ"
    assert said == [(late, 4_500_000), ("", 4_000_000)]


def test_a_late_event_has_its_own_line_in_a_booklet_that_lacks_it(tmp_path: Path) -> None:
    loan = an_event("lend", "2025-06-10", amount=5_000_000, months=10)
    with a_club_on_paper(tmp_path, joined="2025-05-01") as desk:
        has(desk, loan)
        confirm(desk, ["M001"], Paperwork(Form.BOOKLET))
        has(desk, pays("2025-12-20", "L0001"))

        new = passbook_state(desk, "M001").new_lines

    assert [line.line.text for line in new] == [
        "Ghi bổ sung: hội phí 20.000",
        "Ghi bổ sung: gốc 500.000",
    ]
    assert new[1].line.outstanding == 4_500_000


def test_a_line_of_a_whole_card_is_one_of_the_volume_that_is_next(club: Desk) -> None:
    has(club, *dues(0, 16))

    confirm(club, ["M001"], Paperwork(Form.YEAR_CARD, up_to=2))

    volumes = passbook_state(club, "M001").volumes
    there = [sum(line.how is not None for line in volume.lines) for volume in volumes]
    assert there == [2, 0]


def test_a_volume_lost_twice_says_how_many_lines_are_to_be_written_again(club: Desk) -> None:
    has(club, *dues(0, 3))
    by_hand(club, "M001")
    replace_volume(club, "M001")

    assert replace_volume(club, "M001") == Replaced("M001", "Trần Văn An", 2, 3, 3)


def test_a_lost_card_of_before_does_not_take_the_place_of_the_booklet_in_use(club: Desk) -> None:
    confirm(club, ["M001"], Paperwork(Form.YEAR_CARD))
    confirm(club, ["M001"], Paperwork(Form.BOOKLET))
    replace_volume(club, "M001", 1)

    assert passbook_state(club, "M001").form is Form.BOOKLET
    assert replace_volume(club, "M001").old == 2


def test_strips_take_no_line_that_was_recorded_after_they_were_printed(club: Desk) -> None:
    has(club, pays("2026-02-20"))
    last = last_event(club)
    has(club, pays("2026-02-21"))

    by_hand(club, "M001", last_event=last)

    assert [how for _, _, how in rows(club)] == [How.BY_HAND, None]


def test_every_line_adds_up(club: Desk) -> None:
    fee = an_event("collect", "2026-02-20", lines=[{"member": "M001", "dues": 1, "entry_fee": 2}])
    share = an_event("receive", "2026-02-21", nature="share", amount=7, member="M001")
    has(club, fee, share)

    assert [(line.line.dues, line.line.total) for line in lines(club)] == [(1, 3), (0, 7)]
