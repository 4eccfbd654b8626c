"""What a club takes over from its paper books: posted, refused, taken back, and reported."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

import oracle
from builders import OPENED as BOOK_OPENED
from builders import AClub, a_club, an_event, collected, paid
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.loans import Status
from month_material import report_of
from opened_lives import FUNDS, OPENED, RUNNING, an_opened_club, months
from random_lives import STEPS, Step, attempts


def test_what_a_fund_had_is_what_it_owes_and_its_capital() -> None:
    club = an_opened_club()
    fund = club.figures(OPENED).funds["TTN"]

    assert (fund.cash, fund.bank, fund.loans) == (3_500_000, 20_000_000, 15_000_000)
    assert (fund.shares_owed, fund.borrowed_owed) == (800_000, 6_000_000)
    assert fund.undistributed_interest == 400_000
    assert fund.capital == 38_500_000 - 800_000 - 6_000_000 - 400_000
    assert fund.adds_up


def test_another_fund_has_its_opening_as_capital_and_no_income() -> None:
    fund = an_opened_club().figures(OPENED).funds["HD"]

    assert (fund.cash, fund.capital, fund.income) == (750_000, 750_000, 0)


def test_an_opening_names_its_accounts() -> None:
    opening = an_event("opening", BOOK_OPENED, bank=1, borrowed=[{"from": "Hội", "amount": 2}])

    assert a_club().posts(opening) == {
        "Assets:Cash:TTN": 3_000_000,
        "Assets:Bank:TTN": 1,
        "Liabilities:Borrowed:TTN:1": -2,
        "Equity:Capital:TTN:Opening": -2_999_999,
    }


def test_lenders_of_paper_are_known_when_they_are_paid_back() -> None:
    club = an_opened_club()
    club.does(an_event("return", OPENED, nature="borrowed", to="chủ nhiệm", amount=400_000))

    assert club.figures(OPENED).funds["TTN"].borrowed_owed == 5_600_000
    back = an_event("return", OPENED, nature="borrowed", to="Chủ nhiệm", amount=600_001)
    assert club.refusal(back) is RefusalCode.RETURN_TOO_MUCH


# A loan that runs already


def test_a_running_loan_counts_what_was_paid_before() -> None:
    loan = an_opened_club().loan(OPENED)

    assert (loan.outstanding, loan.principal_paid, loan.interest_paid) == (9_000_000, 3_000_000, 0)
    # 10 November to 10 March are five due dates of one million each.
    assert (loan.overdue_principal, loan.interest_due) == (2_000_000, 0)
    assert (loan.next_due, loan.status) == (date(2024, 4, 10), Status.OPEN)


def test_interest_falls_due_after_the_opening_day_alone() -> None:
    club = an_opened_club()

    assert club.loan("2024-04-09").interest_due == 0
    assert club.loan("2024-04-10").interest_due == 90_000
    assert club.loan("2024-04-30", "L0002").interest_due == 65_000 + 33_000 + 26_000
    assert club.loan(OPENED, "L0002").interest_due == 65_000


def test_interest_owed_from_before_can_be_paid_on_the_opening_day() -> None:
    line = paid("M002", loan="L0002", interest=65_000)
    club = an_opened_club().who_collected(OPENED, line)

    assert club.loan(OPENED, "L0002").interest_due == 0


def test_nothing_is_collected_on_a_loan_before_it_is_in_the_book() -> None:
    club = AClub().does(an_event("club", "2024-03-05")).with_member("M001", "2015-06-01")
    club.does(an_event("opening_loan", OPENED))

    early = collected("2024-03-09", paid(loan="L0001", principal=1_000))
    assert club.refusal(early) is RefusalCode.LOAN_LATER


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"loan": "L0001"}, RefusalCode.LOAN_TAKEN),
        ({"member": "M009"}, RefusalCode.MEMBER_UNKNOWN),
        ({"fund": "HD"}, RefusalCode.NOT_THE_LENDING_FUND),
        ({"lent": OPENED}, RefusalCode.LOAN_OF_THE_BOOK),
        ({"outstanding": 12_000_001}, RefusalCode.OWES_MORE_THAN_LENT),
        ({"grace": 12}, RefusalCode.GRACE_TOO_LONG),
        ({"method": "none"}, RefusalCode.RATE_WITHOUT_INTEREST),
        ({"method": "none", "rate": "0", "interest_owed": 1}, RefusalCode.NO_INTEREST),
        ({"date": "2024-04-01"}, RefusalCode.OPENING_TOO_LATE),
    ],
)
def test_a_running_loan_that_cannot_be_is_refused(said: dict[str, object], code: str) -> None:
    wanted = an_event("opening_loan", OPENED, **({"loan": "L0009"} | said))

    assert an_opened_club().refusal(wanted) == code


def test_a_running_loan_with_repayments_is_not_taken_back() -> None:
    club = an_opened_club().who_collected("2024-03-20", paid(loan="L0001", principal=500_000))

    ref = _ref(club, "opening_loan")
    outcome = club.tries(an_event("reverse", "2024-03-20", of=ref))
    assert isinstance(outcome, Refused)
    assert outcome.code is RefusalCode.REVERSAL_BREAKS


def test_a_running_loan_taken_back_owes_nothing() -> None:
    club = an_opened_club()
    club.does(an_event("reverse", OPENED, of=_ref(club, "opening_loan")))

    assert club.loan("2024-12-31")[:6] == (0, 0, 0, 0, 0, 0)
    assert club.figures(OPENED).funds["TTN"].loans == 6_000_000


# What a fund had


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"fund": "XX"}, RefusalCode.FUND_UNKNOWN),
        ({"fund": "HD", "undistributed_interest": 5}, RefusalCode.NOT_THE_LENDING_FUND),
        ({"cash": None}, RefusalCode.OPENING_EMPTY),
        ({"shares": {"M009": 5}}, RefusalCode.MEMBER_UNKNOWN),
        ({"undistributed_interest": 3_000_001}, RefusalCode.OPENING_OWES_MORE),
        ({"date": "2024-02-01"}, RefusalCode.OPENING_TOO_LATE),
    ],
)
def test_an_opening_that_cannot_be_is_refused(said: dict[str, object], code: str) -> None:
    assert a_club().refusal(an_event("opening", BOOK_OPENED, **said)) == code


def test_a_second_opening_of_a_fund_says_why() -> None:
    club = an_opened_club()
    again = an_event("opening", OPENED, cash=1_000)

    assert club.refusal(again) is RefusalCode.OPENING_TWICE
    assert club.refusal(again | {"note": "đếm lại"}) is None
    club.does(an_event("reverse", OPENED, of=_ref(club, "opening")))
    assert club.refusal(again) is None


def test_no_opening_is_given_or_taken_back_after_a_month_is_closed() -> None:
    club = an_opened_club().does(an_event("close", "2024-03-31", month="2024-03"))

    late = an_event("opening_dues", "2024-04-01")
    assert club.refusal(late) is RefusalCode.OPENING_TOO_LATE
    outcome = club.tries(an_event("reverse", "2024-04-01", of=_ref(club, "opening")))
    assert _because(outcome) is RefusalCode.OPENING_TOO_LATE


def test_loans_are_not_taken_back_from_under_what_their_fund_owes() -> None:
    club = AClub().does(an_event("club", OPENED)).with_member("M001", "2015-06-01")
    club.does(RUNNING[0], an_event("opening", OPENED, cash=1_000, undistributed_interest=9_000))

    outcome = club.tries(an_event("reverse", OPENED, of=_ref(club, "opening_loan")))

    assert _because(outcome) is RefusalCode.OPENING_OWES_MORE


# Dues


@pytest.mark.parametrize(
    ("member", "day", "owed"),
    [
        ("M001", "2024-03-10", 40_000),  # December to March
        ("M001", "2024-04-30", 50_000),
        ("M002", "2024-07-31", 0),
        ("M002", "2024-08-01", 10_000),
        ("M003", "2024-03-31", 0),  # rules hold from the opening day: March was before them
        ("M003", "2024-04-01", 10_000),
    ],
)
def test_dues_are_owed_from_the_month_after_those_that_are_settled(
    member: str, day: str, owed: int
) -> None:
    assert an_opened_club().figures(day).members[member].dues_owed == owed


def test_the_last_word_on_dues_counts_until_it_is_taken_back() -> None:
    club = an_opened_club().does(an_event("opening_dues", OPENED, paid_to="2024-03", ref="dues"))

    assert club.figures(OPENED).members["M001"].dues_owed == 0
    club.does(an_event("reverse", OPENED, of="dues"))
    assert club.figures(OPENED).members["M001"].dues_owed == 40_000


def test_dues_of_ten_years_to_come_are_not_settled() -> None:
    far = an_event("opening_dues", OPENED, paid_to="2034-04")

    assert an_opened_club().refusal(far) is RefusalCode.DUES_TOO_FAR


# All of it, in lives that nobody planned


def _life(steps: list[Step]) -> AClub:
    club = an_opened_club()
    for document in attempts(club, steps):
        if not isinstance(club.tries(document), Refused):
            club.does(document)
    return club


_SETTINGS = settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)


@_SETTINGS
@given(STEPS)
def test_a_second_reckoning_gives_the_same_figures(steps: list[Step]) -> None:
    club = _life(steps)

    for month in months(club)[:14]:
        for day in {OPENED, str(month.first_day), str(month.last_day)}:
            if day >= OPENED:
                assert club.figures(day).as_document() == oracle.figures(club.documents(), day)


@_SETTINGS
@given(STEPS)
def test_every_monthly_report_adds_up(steps: list[Step]) -> None:
    club = _life(steps)

    for month in months(club)[:6]:
        report = report_of(club, str(month))
        assert report.has_openings
        assert list(report.disagreements()) == []


@_SETTINGS
@given(STEPS)
def test_a_life_with_openings_is_lived_again_the_same(steps: list[Step]) -> None:
    club = _life(steps)
    again = AClub().does(*club.documents())

    assert again.documents() == club.documents()
    assert again.books.club == club.books.club
    assert again.books.ledger.sums == club.books.ledger.sums


def test_taking_everything_back_leaves_nothing() -> None:
    club = AClub().does(an_event("club", OPENED)).with_member("M001", "2015-06-01")
    club.with_member("M002", "2015-06-01").does(*RUNNING, *FUNDS)
    for kind in ("opening", "opening_loan"):
        for ref in _refs(club, kind):
            club.does(an_event("reverse", OPENED, of=ref))

    assert not any(club.books.ledger.balances().values())


def _because(outcome: object) -> RefusalCode:
    assert isinstance(outcome, Refused)
    because = outcome.details["because"]
    assert isinstance(because, Refused)
    return because.code


def _refs(club: AClub, kind: str) -> list[str]:
    return [ref for ref, recorded in club.books.recorded.items() if recorded.event.type == kind]


def _ref(club: AClub, kind: str) -> str:
    return _refs(club, kind)[0]
