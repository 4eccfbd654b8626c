"""What acts are called with the names of people in place of their codes."""

from datetime import date

import pytest

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.choices import Nature, Place, Sex, Source
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.events import Act, Event
from lthtgn_desktop.usecases.name_acts import named

AN = acts.Join("M001", "Lê Thị An", Sex.FEMALE, "1955")
SHARE = acts.Receive("TTN", Place.CASH, Nature.SHARE, Source.MEMBERS, 1, member="M001")


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (SHARE, "Nhận vốn góp: Lê Thị An"),
        (acts.Move("HD", Place.CASH, Place.BANK, 1), "Gửi tiền vào ngân hàng"),
        (
            acts.Collect((acts.CollectLine("M001", dues=1),)),
            "Thu tiền buổi sinh hoạt – Lê Thị An",
        ),
        (acts.Collect((acts.CollectLine("M009", dues=1),)), "Thu tiền buổi sinh hoạt"),
    ],
)
def test_an_act_about_one_person_says_who(act: Act, said: str) -> None:
    club = Club()
    club.learn(Event(date(2022, 1, 1), "e1", AN), 1)

    assert named(act, club) == said
