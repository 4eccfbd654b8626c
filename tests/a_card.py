"""An enrolment card as a treasurer would write it."""

from datetime import date

from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.domain.cards import Card

CARD = Card(
    kind=SenderKind.CLUB,
    code="HP-LN-NX",
    name="CLB LTHTGN thôn Nam Xuân",
    hamlet="Nam Xuân",
    commune="Liên Nghĩa",
    province="Hải Phòng",
    opened="2024-01-01",
    is_practice=False,
    person="Đỗ Thị Hòa",
    first_number=13,
    made_on=date(2026, 11, 23),
    certificate="",
    endorsement=None,
)
