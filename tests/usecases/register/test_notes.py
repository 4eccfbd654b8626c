import pytest

from clubs_for_tests import SendingClub, enrolled
from lthtgn_desktop.domain.association_notes import Campaign, Target
from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.store import register_senders
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.notes import (
    note_campaign,
    note_founding,
    note_target,
    own_notes,
)


def founded(desk: RegisterDesk) -> tuple[int, str]:
    with desk.register.reading() as connection:
        sender = register_senders.find(connection, "CLB-A")
    assert sender is not None
    return sender.founded_year, sender.founding_source


def test_a_target_and_a_campaign_are_noted_for_their_year(any_desk: RegisterDesk) -> None:
    note_target(any_desk, 2026, 5)
    note_campaign(any_desk, 2026, members=1_200, paid=900, amount=9_500_000)

    assert own_notes(any_desk, 2026) == (
        Target("HNCT-DONG", 2026, 5),
        Campaign("HNCT-DONG", 2026, 1_200, 900, 9_500_000),
    )
    assert own_notes(any_desk, 2025) == (None, None)


def test_a_later_note_takes_the_place_of_the_earlier_one(any_desk: RegisterDesk) -> None:
    note_target(any_desk, 2026, 5)
    note_target(any_desk, 2026, 0)

    assert own_notes(any_desk, 2026)[0] == Target("HNCT-DONG", 2026, 0)


def test_more_that_paid_than_there_are_members_cannot_be(desk: RegisterDesk) -> None:
    with pytest.raises(Refused) as refused:
        note_campaign(desk, 2026, members=10, paid=11, amount=110_000)

    assert refused.value.code is RefusalCode.MORE_PAID_THAN_MEMBERS
    assert own_notes(desk, 2026) == (None, None)


def test_how_a_club_was_founded_is_noted_and_taken_back(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrolled(any_desk, club)

    note_founding(any_desk, "CLB-A", 2019, Source.STATE_BUDGET)
    assert founded(any_desk) == (2019, "state_budget")

    note_founding(any_desk, "CLB-A", 0, None)
    assert founded(any_desk) == (0, "")


def test_nothing_is_noted_of_a_club_that_nobody_knows(desk: RegisterDesk) -> None:
    with pytest.raises(Refused) as refused:
        note_founding(desk, "CLB-X", 2019, None)

    assert refused.value.code is RefusalCode.SENDER_UNKNOWN
