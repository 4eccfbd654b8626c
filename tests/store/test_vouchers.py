from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from books import open_for_test
from lthtgn_desktop.domain import accounts
from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.ledger import Posting
from lthtgn_desktop.store import vouchers
from lthtgn_desktop.store.vouchers import Voucher, needed
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import Done, record_document
from store_tools import rows

CASH, BANK = accounts.cash("HD"), Account(Kind.BANK, "HD")
GIFT, HEALTH = accounts.income("HD", "gift"), accounts.expense("HD", "health")
LENT = accounts.loans("TTN", "M001", "L0001")


@pytest.fixture(scope="module", params=["life_1", "life_2"])
def numbered(
    request: pytest.FixtureRequest, lived: Callable[[str], Path]
) -> list[tuple[object, ...]]:
    """All vouchers of a long life: fund, kind, year, number, event, amount."""
    return rows(lived(request.param))["voucher"]


@pytest.fixture
def desk(book: Path) -> Iterator[Desk]:
    desk = open_for_test(book)
    yield desk
    desk.book.close()


def done(desk: Desk, **event: object) -> Done:
    return record_document(desk, {"date": "2022-12-05", "fund": "HD", **event})


def gift(desk: Desk, ref: str, **more: object) -> Done:
    act = {"type": "receive", "into": "cash", "nature": "gift", "source": "mobilised"}
    return done(desk, ref=ref, amount=70_000, **{**act, **more})


def labels(done: Done) -> list[str]:
    return [voucher.label for voucher in done.vouchers]


@pytest.mark.parametrize(
    ("account", "amount", "kind"),
    [(CASH, 5000, "PT"), (CASH, -5000, "PC"), (BANK, 5000, "BC"), (BANK, -5000, "BN")],
)
def test_money_in_or_out_of_a_cash_box_or_bank_account_is_a_voucher(
    account: Account, amount: int, kind: str
) -> None:
    entry = (Posting(account, amount), Posting(GIFT, -amount))

    assert needed(entry) == {("HD", kind): 5000}


def test_an_entry_that_moves_no_money_needs_no_voucher() -> None:
    assert needed((Posting(LENT, 5000), Posting(GIFT, -5000))) == {}
    assert needed(()) == {}


def test_several_payments_into_one_cash_box_are_one_voucher() -> None:
    entry = (Posting(CASH, 5000), Posting(CASH, 3000), Posting(GIFT, -8000))

    assert needed(entry) == {("HD", "PT"): 8000}


def test_what_comes_in_and_goes_out_again_at_once_needs_no_voucher() -> None:
    entry = (Posting(CASH, 5000), Posting(CASH, -5000))

    assert needed(entry) == {}


def test_money_carried_to_the_bank_is_a_voucher_of_each() -> None:
    assert needed((Posting(BANK, 5000), Posting(CASH, -5000))) == {
        ("HD", "BC"): 5000,
        ("HD", "PC"): 5000,
    }


def test_a_voucher_is_named_as_it_is_printed() -> None:
    assert Voucher("HD", "PT", 2025, 12, 5000).label == "PT 12/2025 HD"


def test_numbers_have_no_gaps_by_fund_kind_and_year(numbered: list[tuple[object, ...]]) -> None:
    by_series: defaultdict[tuple[object, ...], list[object]] = defaultdict(list)
    for fund, kind, year, number, _, _ in numbered:
        by_series[fund, kind, year].append(number)

    assert len(by_series) > 5
    assert all(series == list(range(1, len(series) + 1)) for series in by_series.values())


def test_numbers_rise_with_the_events(numbered: list[tuple[object, ...]]) -> None:
    by_series: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for fund, kind, year, _, sequence, _ in numbered:
        by_series[fund, kind, year].append(int(str(sequence)))

    assert all(series == sorted(series) for series in by_series.values())


def test_the_next_voucher_has_the_next_number(desk: Desk) -> None:
    first, second = gift(desk, "g1"), gift(desk, "g2")

    assert labels(first) == ["PT 10/2022 HD"]
    assert labels(second) == ["PT 11/2022 HD"]


def test_every_fund_counts_for_itself(desk: Desk) -> None:
    gift(desk, "g1")

    assert labels(gift(desk, "g2", fund="DP")) == ["PT 2/2022 DP"]


def test_a_new_year_begins_with_1(desk: Desk) -> None:
    gift(desk, "g1")

    assert labels(gift(desk, "g2", date="2023-01-01")) == ["PT 1/2023 HD"]


def test_a_refused_event_uses_up_no_number(desk: Desk) -> None:
    with pytest.raises(Refused):
        gift(desk, "e000001")

    assert labels(gift(desk, "g1")) == ["PT 10/2022 HD"]


@pytest.mark.parametrize(
    ("event", "opposite"),
    [
        ({"type": "receive", "into": "cash", "nature": "gift", "source": "mobilised"}, ["PC"]),
        ({"type": "receive", "into": "bank", "nature": "gift", "source": "mobilised"}, ["BN"]),
        ({"type": "spend", "from": "cash", "area": "health", "text": "Khám"}, ["PT"]),
        ({"type": "move", "from": "cash", "to": "bank"}, ["BN", "PT"]),
    ],
)
def test_what_is_taken_back_gets_a_voucher_of_the_opposite_kind(
    event: dict[str, object], opposite: list[str], desk: Desk
) -> None:
    taken = done(desk, ref="x", amount=10_000, **event)

    back = record_document(
        desk, {"type": "reverse", "date": "2022-12-06", "of": "x", "reason": "Nhầm"}
    )

    assert sorted(voucher.kind for voucher in back.vouchers) == opposite
    assert {voucher.amount for voucher in back.vouchers} == {10_000}
    assert {voucher.fund for voucher in back.vouchers} == {"HD"}
    assert {v.kind for v in taken.vouchers}.isdisjoint(opposite) or len(opposite) == 2


def test_vouchers_are_found_by_their_event(desk: Desk) -> None:
    recorded = gift(desk, "g1")

    with desk.book.reading() as connection:
        found = vouchers.by_event(connection)

    assert found[78] == list(recorded.vouchers)
    assert 1 not in found
