"""A club that begins its book in the middle of its life, with what its paper books say."""

from builders import AClub, Document, an_event
from lthtgn_desktop.domain.month import Month

OPENED = "2024-03-10"

RUNNING: list[Document] = [
    an_event("opening_loan", OPENED),
    an_event(
        "opening_loan",
        OPENED,
        loan="L0002",
        member="M002",
        amount=5_000_000,
        outstanding=4_000_000,
        lent="2023-03-31",
        method="flat",
        rate="0.65",
        principal="every_3",
        grace=2,
        interest_owed=65_000,
    ),
    an_event(
        "opening_loan",
        OPENED,
        loan="L0003",
        member="M001",
        amount=2_000_000,
        outstanding=2_000_000,
        lent="2024-03-01",
        method="none",
        rate="0",
        principal="end",
        months=6,
    ),
]

FUNDS: list[Document] = [
    an_event(
        "opening",
        OPENED,
        cash=3_500_000,
        bank=20_000_000,
        undistributed_interest=400_000,
        borrowed=[
            {"from": "Hội LHPN", "amount": 5_000_000},
            {"from": "Chủ nhiệm", "amount": 1_000_000},
        ],
        shares={"M001": 500_000, "M002": 300_000},
        minutes="BB-01",
        note="Sổ cũ ghi thừa 20.000 đồng",
    ),
    an_event("opening", OPENED, fund="HD", cash=750_000),
]


def an_opened_club() -> AClub:
    """Two members of long ago with three loans between them; dues behind, ahead, and not said."""
    club = AClub().does(an_event("club", OPENED)).with_policy(OPENED, dues=10_000)
    club.with_policy(OPENED, split={"TTN": 50, "HD": 50})
    club.with_member("M001", "2015-06-01").with_member("M002", "2019-01-20")
    club.with_member("M003", "2021-11-11")
    club.does(*RUNNING, *FUNDS)
    return club.does(
        an_event("opening_dues", OPENED, member="M001", paid_to="2023-11"),
        an_event("opening_dues", OPENED, member="M002", paid_to="2024-07"),
    )


def months(club: AClub) -> list[Month]:
    """The months from the opening of the book to its latest event."""
    first = Month.of(club.books.club.opened)
    last = max(Month.of(recorded.event.date) for recorded in club.books.recorded.values())
    return [first.plus(step) for step in range(first.until(last) + 1)]
