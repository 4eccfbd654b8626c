"""What is true of every life, however it went; and a second pair of eyes on every figure."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import oracle
from builders import AClub, Document, an_event
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.booking.corrections import MONEY_ACTS
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.events import TYPE_NAMES
from lthtgn_desktop.domain.loans import Status
from lthtgn_desktop.domain.recount import recount
from random_lives import STEPS, Step, a_life_begins, attempts

LIVES = sorted((Path(__file__).parents[1] / "data").glob("life_*.jsonl"))
MONEY = {TYPE_NAMES[act] for act in MONEY_ACTS}
FOR_EVER = date.max


def lives(examples: int) -> settings:
    return settings(
        max_examples=examples,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
    )


def lived(club: AClub, steps: list[Step]) -> Iterator[Document]:
    """Do what can be done of the steps, and yield each event that was taken in."""
    for document in attempts(club, steps):
        if isinstance(club.tries(document), Refused):
            continue
        club.does(document)
        yield document


def a_life(steps: list[Step]) -> AClub:
    club = a_life_begins()
    for _ in lived(club, steps):
        pass
    return club


def days(club: AClub) -> list[str]:
    """Some days of a life, the last one and a day long after it."""
    all_days = sorted({recorded.event.date for recorded in club.books.recorded.values()})
    chosen = [*all_days[:: max(1, len(all_days) // 4)], all_days[-1]]
    return [str(day) for day in [*chosen, all_days[-1] + timedelta(days=100)]]


@lives(50)
@given(STEPS)
def test_after_every_event_the_book_is_whole(steps: list[Step]) -> None:
    club = a_life_begins()

    for document in lived(club, steps):
        (*_, recorded) = club.books.recorded.values()
        assert sum(posting.amount for posting in recorded.entry) == 0
        assert min(club.lowest().values()) == 0
        assert_ledger_is_recounted(club)
        assert_figures_hang_together(club, document["date"])


def assert_ledger_is_recounted(club: AClub) -> None:
    ledger, counted = club.books.ledger, recount(club.books, FOR_EVER)
    by_fund: Counter[tuple[Kind, str]] = Counter()
    for account, amount in ledger.balances().items():
        by_fund[account.kind, account.fund] += amount
    assert by_fund == counted.by_fund
    kept = {code: line.total for code, line in ledger.interest.items()}
    assert Counter(kept) == Counter(counted.interest)
    for code, principal in counted.principal.items():
        assert principal == ledger.timeline(club.books.club.loans[code].account)


def assert_figures_hang_together(club: AClub, day: str) -> None:
    figures = club.figures(day)
    for fund in figures.funds.values():
        assert fund.adds_up
        assert min(fund.cash, fund.bank, fund.loans, fund.shares_owed, fund.borrowed_owed) >= 0
        assert fund.undistributed_interest >= 0
    standings = [loan.standing for loan in figures.loans.values()]
    for loan, now in zip(figures.loans.values(), standings, strict=True):
        assert 0 <= now.outstanding <= loan.amount
        assert 0 <= now.overdue_principal <= now.outstanding
        assert now.interest_due >= 0
        assert (now.status is Status.OPEN) == (now.outstanding > 0) == (now.next_due is not None)
    owed = sum(member.principal_outstanding for member in figures.members.values())
    paid = sum(member.interest_paid for member in figures.members.values())
    assert owed == sum(now.outstanding for now in standings) == figures.funds["TTN"].loans
    assert paid == sum(now.interest_paid for now in standings)


@lives(120)
@given(STEPS)
def test_a_second_reckoning_from_the_contract_gives_the_same_figures(steps: list[Step]) -> None:
    club = a_life(steps)

    for day in days(club):
        assert club.figures(day).as_document() == oracle.figures(club.documents(), day)


@pytest.mark.parametrize("path", LIVES, ids=lambda path: path.stem)
def test_the_second_reckoning_agrees_on_whole_lives(path: Path) -> None:
    documents = [json.loads(line) for line in path.read_text("utf-8").splitlines()[1:]]
    club = AClub().does(*documents)

    for day in days(club):
        assert club.figures(day).as_document() == oracle.figures(documents, day)


@lives(50)
@given(STEPS)
def test_a_life_that_is_written_and_lived_again_is_the_same(steps: list[Step]) -> None:
    # The first club was asked for every refused event too: none of them has changed it.
    club = a_life(steps)

    again = AClub().does(*club.documents())

    assert again.documents() == club.documents()
    assert again.books.club == club.books.club
    assert again.books.recorded == club.books.recorded
    assert again.books.ledger.timelines == club.books.ledger.timelines
    assert again.books.ledger.sums == club.books.ledger.sums


@lives(50)
@given(STEPS, STEPS)
def test_taking_an_event_back_on_its_day_restores_every_figure(
    steps: list[Step], more: list[Step]
) -> None:
    club = a_life(steps)
    last_day = str(max(recorded.event.date for recorded in club.books.recorded.values()))

    for document in attempts(club, more[:25]):
        today = document | {"date": last_day, "ref": f"wrong {club.books.last_sequence}"}
        if today["type"] not in MONEY or isinstance(club.tries(today), Refused):
            continue
        before = club.figures(last_day).as_document()
        club.does(today, an_event("reverse", last_day, of=today["ref"]))

        after = club.figures(last_day)
        if today["type"] == "lend":  # its code stays in use, with nothing owed
            assert after.loans.pop(today["loan"]).standing.outstanding == 0
        assert after.as_document() == before
