"""Every rule of the contract's section 3: what each event posts, and why it is refused.

The village club of these tests opened on 1 January 2024 and has done all this by 10 February:
M001 put in 3 million as share capital and borrowed 12 million at 1 % (L0001) and 1 million
without interest (L0002); M002 joins only in March; M003 left on 1 February, with a loan of
600,000 (L0003); 120,000 of interest on L0001 was collected on 10 February, with M001's dues.
"""

from functools import cache

import pytest

from builders import LENT, AClub, Document, a_club, a_lending_club, an_event, collected, paid
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import MAX_AMOUNT

M = 1_000_000
NO_INTEREST = {"method": "none", "rate": "0"}
HALVES = {"TTN": 50, "HD": 40, "DP": 10}


@cache
def the_village() -> AClub:
    """Only to be asked: a test that records anything makes a club of its own."""
    club = (
        a_club()
        .with_fund("DP", 2 * M)
        .with_gift("HD", 1 * M)
        .with_policy(dues=10_000, split=HALVES)
    )
    club.with_member("M001").with_member("M002", "2024-03-01").with_member("M003", sex="F")
    club.with_grant(50 * M).with_grant(10 * M, into="bank")
    club.does(
        an_event(
            "receive", "2024-01-05", ref="shares", nature="share", member="M001", amount=3 * M
        ),
        an_event("receive", "2024-01-05", nature="borrowed", from_="Chủ nhiệm", amount=5 * M),
    )
    club.who_lent("L0001", "M001", 12 * M, ref="loan")
    club.who_lent("L0002", "M001", 1 * M, **NO_INTEREST)
    club.who_lent("L0003", "M003", 600_000)
    return club.does(
        an_event("leave", "2024-02-01", member="M003", ref="leave"),
        an_event("meeting", ref="meeting"),
        collected("2024-02-10", paid(dues=20_000, loan="L0001", interest=120_000))
        | {"ref": "collection"},
        an_event("spend", ref="spent"),
        an_event("reverse", of="spent", ref="taken back"),
        an_event("count", ref="count"),
    )


Case = tuple[str, Document, RefusalCode]


def cases(*table: Case) -> pytest.MarkDecorator:
    values = [pytest.param(document, code, id=sentence) for sentence, document, code in table]
    return pytest.mark.parametrize(("document", "code"), values)


# Funds and rules


@cases(
    ("a policy that says nothing", an_event("policy", dues=None), RefusalCode.EMPTY_POLICY),
    (
        "a split to a fund that is not there",
        an_event("policy", split={"TTN": 90, "YT": 10}),
        RefusalCode.FUND_UNKNOWN,
    ),
    ("the lending fund again", an_event("fund", code="TTN"), RefusalCode.FUND_TAKEN),
    ("the operating fund again", an_event("fund", code="HD"), RefusalCode.FUND_TAKEN),
    ("a fund under a code that is taken", an_event("fund", code="DP"), RefusalCode.FUND_TAKEN),
    ("a count in no fund", an_event("count", fund="YT"), RefusalCode.FUND_UNKNOWN),
)
def test_rules_and_funds_are_refused(document: Document, code: RefusalCode) -> None:
    assert the_village().refusal(document) is code


@pytest.mark.parametrize(
    "document",
    [
        an_event("policy", dues=0),
        an_event("policy", dues=None, entry_fee=0),
        an_event("policy", split={"HD": 100}),
        an_event("fund", code="ttn"),
        an_event("officer"),
        an_event("meeting", attended=[]),
        an_event("meeting", attended=["M001", "M003"]),
        an_event("amend"),
        an_event("household"),
        an_event("exempt"),
        an_event("count"),
        an_event("count", fund="HD", notes={}),
        an_event("leave"),
        an_event("extend"),
        an_event("close"),
    ],
    ids=str,
)
def test_what_moves_no_money_posts_nothing(document: Document) -> None:
    assert the_village().tries(document) == ()


# Members


@cases(
    ("a code that is taken", an_event("join"), RefusalCode.MEMBER_TAKEN),
    ("the code of one who left", an_event("join", member="M003"), RefusalCode.MEMBER_TAKEN),
    (
        "born the year after",
        an_event("join", member="M9", born="2025"),
        RefusalCode.BORN_AFTER_JOINING,
    ),
    (
        "born the day after",
        an_event("join", member="M9", born="2024-02-11"),
        RefusalCode.BORN_AFTER_JOINING,
    ),
    (
        "a name of a right-to-left mark",
        an_event("join", member="M9", name="\u200f"),
        RefusalCode.HIDDEN_CHARACTER,
    ),
    ("a name of nothing", an_event("join", member="M9", name=""), RefusalCode.EMPTY_TEXT),
    ("an amendment of nobody", an_event("amend", member="M9"), RefusalCode.MEMBER_UNKNOWN),
    ("an amendment of nothing", an_event("amend", phone=None), RefusalCode.EMPTY_AMENDMENT),
    (
        "amended to be born after joining",
        an_event("amend", born="2024-01-02"),
        RefusalCode.BORN_AFTER_JOINING,
    ),
    (
        "an amended name that hides something",
        an_event("amend", name="A\u202en"),
        RefusalCode.HIDDEN_CHARACTER,
    ),
    ("a household of nobody", an_event("household", member="M9"), RefusalCode.MEMBER_UNKNOWN),
    ("an exemption of nobody", an_event("exempt", member="M9"), RefusalCode.MEMBER_UNKNOWN),
    (
        "an exemption that ends before it begins",
        an_event("exempt", to="2024-01"),
        RefusalCode.MONTHS_BACKWARDS,
    ),
    ("nobody leaves", an_event("leave", member="M9"), RefusalCode.MEMBER_UNKNOWN),
    ("leaving twice", an_event("leave", member="M003"), RefusalCode.HAS_LEFT),
    (
        "leaving before joining",
        an_event("leave", "2024-02-10", member="M002"),
        RefusalCode.NOT_A_MEMBER_THAT_DAY,
    ),
    (
        "leaving before dues that were paid",
        an_event("leave", "2024-02-09"),
        RefusalCode.PAID_AFTER_LEAVING,
    ),
    (
        "a meeting with nobody known",
        an_event("meeting", attended=["M001", "M9"]),
        RefusalCode.MEMBER_UNKNOWN,
    ),
)
def test_people_are_refused(document: Document, code: RefusalCode) -> None:
    assert the_village().refusal(document) is code


@pytest.mark.parametrize("born", ["2024", "2024-02-10", "1900"])
def test_a_member_may_be_born_up_to_the_day_of_joining(born: str) -> None:
    assert the_village().refusal(an_event("join", member="M9", born=born)) is None


def test_a_member_may_leave_once_the_dues_after_it_are_taken_back() -> None:
    club = a_club().with_member("M001").who_collected("2024-02-10", paid(dues=10_000))

    club.does(an_event("reverse", "2024-02-20", of="e0003"))

    assert club.refusal(an_event("leave", "2024-02-09")) is None


def test_a_member_may_leave_on_the_day_of_paying() -> None:
    assert the_village().refusal(an_event("leave", "2024-02-10")) is None


# Money in and out


RECEIVED = [
    ({"nature": "grant"}, "Equity:Capital:TTN:StateBudget"),
    ({"nature": "gift", "source": "mobilised"}, "Equity:Capital:TTN:Mobilised"),
    ({"nature": "income", "source": "bank"}, "Income:Other:TTN"),
    ({"nature": "grant", "fund": "HD"}, "Income:Grant:HD"),
    ({"nature": "gift", "fund": "DP"}, "Income:Gift:DP"),
    ({"nature": "income", "fund": "HD"}, "Income:Other:HD"),
    ({"nature": "share", "member": "M001"}, "Liabilities:Shares:TTN:M001"),
    ({"nature": "share", "member": "M001", "fund": "HD"}, "Liabilities:Shares:HD:M001"),
    ({"nature": "borrowed", "from": "Chủ nhiệm"}, "Liabilities:Borrowed:TTN:1"),
    ({"nature": "borrowed", "from": "Hội LHPN"}, "Liabilities:Borrowed:TTN:2"),
    ({"nature": "gift", "member": "M001"}, "Equity:Capital:TTN:StateBudget"),
]


@pytest.mark.parametrize(("said", "credit"), RECEIVED, ids=str)
def test_money_received_is_owed_back_capital_or_income(said: Document, credit: str) -> None:
    document = an_event("receive", amount=700) | said

    assert the_village().posts(document) == {f"Assets:Cash:{document['fund']}": 700, credit: -700}


def test_money_may_be_received_into_the_bank() -> None:
    posts = the_village().posts(an_event("receive", into="bank", amount=700))

    assert posts["Assets:Bank:TTN"] == 700


@cases(
    ("into no fund", an_event("receive", fund="YT"), RefusalCode.FUND_UNKNOWN),
    (
        "share capital of nobody",
        an_event("receive", nature="share"),
        RefusalCode.SHARE_NEEDS_MEMBER,
    ),
    ("from somebody unknown", an_event("receive", member="M9"), RefusalCode.MEMBER_UNKNOWN),
)
def test_money_is_not_received(document: Document, code: RefusalCode) -> None:
    assert the_village().refusal(document) is code


def test_money_may_come_from_one_who_was_a_member_but_not_from_one_to_come() -> None:
    codes = [
        the_village().refusal(an_event("receive", nature="share", member=member))
        for member in ("M002", "M003")
    ]

    assert codes == [RefusalCode.NOT_A_MEMBER_THAT_DAY, None]


BORROWED = {"nature": "borrowed", "to": "Chủ nhiệm"}


@pytest.mark.parametrize(
    ("said", "debit"),
    [
        ({"member": "M001", "amount": 3 * M}, "Liabilities:Shares:TTN:M001"),
        ({"member": "M001", "amount": 3 * M, "from": "bank"}, "Liabilities:Shares:TTN:M001"),
        (BORROWED | {"amount": 5 * M}, "Liabilities:Borrowed:TTN:1"),
        (BORROWED | {"amount": 1, "to": "CHỦ NHIỆM"}, "Liabilities:Borrowed:TTN:1"),
    ],
    ids=str,
)
def test_what_is_owed_can_be_given_back_to_the_last_dong(said: Document, debit: str) -> None:
    document = an_event("return") | said
    place = document["from"].capitalize()

    assert the_village().posts(document) == {
        debit: document["amount"],
        f"Assets:{place}:TTN": -document["amount"],
    }


@cases(
    ("from no fund", an_event("return", fund="YT"), RefusalCode.FUND_UNKNOWN),
    ("share capital of nobody", an_event("return"), RefusalCode.SHARE_NEEDS_MEMBER),
    (
        "share capital of somebody unknown",
        an_event("return", member="M9"),
        RefusalCode.MEMBER_UNKNOWN,
    ),
    (
        "more than the member put in",
        an_event("return", member="M001", amount=3 * M + 1),
        RefusalCode.RETURN_TOO_MUCH,
    ),
    (
        "to a member who put in nothing",
        an_event("return", member="M003", amount=1),
        RefusalCode.RETURN_TOO_MUCH,
    ),
    (
        "from a fund it was not put in",
        an_event("return", member="M001", fund="HD", amount=1),
        RefusalCode.RETURN_TOO_MUCH,
    ),
    (
        "before it was put in",
        an_event("return", "2024-01-04", member="M001", amount=1),
        RefusalCode.RETURN_TOO_MUCH,
    ),
    (
        "borrowed money to nobody",
        an_event("return", nature="borrowed"),
        RefusalCode.RETURN_NEEDS_WHOM,
    ),
    (
        "to a lender of whom nothing is known",
        an_event("return") | BORROWED | {"to": "Bà Lan"},
        RefusalCode.LENDER_UNKNOWN,
    ),
    (
        "to a lender to another fund",
        an_event("return", fund="HD") | BORROWED,
        RefusalCode.LENDER_UNKNOWN,
    ),
    (
        "to a member who lent nothing",
        an_event("return", nature="borrowed", member="M001"),
        RefusalCode.LENDER_UNKNOWN,
    ),
    (
        "more than was borrowed",
        an_event("return", amount=5 * M + 1) | BORROWED,
        RefusalCode.RETURN_TOO_MUCH,
    ),
    (
        "before it was borrowed",
        an_event("return", "2024-01-04", amount=1) | BORROWED,
        RefusalCode.RETURN_TOO_MUCH,
    ),
    ("a grant", an_event("return", nature="grant", member="M001"), RefusalCode.NOT_A_CHOICE),
    ("a gift", an_event("return", nature="gift", member="M001"), RefusalCode.NOT_A_CHOICE),
    ("income", an_event("return", nature="income", member="M001"), RefusalCode.NOT_A_CHOICE),
)
def test_money_is_not_given_back(document: Document, code: RefusalCode) -> None:
    assert the_village().refusal(document) is code


def test_share_capital_is_given_back_after_its_member_has_left() -> None:
    club = a_club().with_member("M001")
    club.does(an_event("receive", nature="share", member="M001"), an_event("leave"))

    assert club.refusal(an_event("return", member="M001")) is None


def test_what_is_given_back_must_be_there() -> None:
    club = a_club().with_member("M001").does(an_event("receive", nature="share", member="M001"))
    club.does(an_event("move"))

    assert club.refusal(an_event("return", member="M001")) is RefusalCode.NOT_ENOUGH_CASH
    assert club.refusal(an_event("return", member="M001", from_="bank")) is None


@pytest.mark.parametrize(
    ("document", "posts"),
    [
        (
            an_event("spend", area="home_care", amount=1 * M),
            {"Expenses:HomeCare:HD": 1 * M, "Assets:Cash:HD": -1 * M},
        ),
        (an_event("move", amount=7), {"Assets:Bank:TTN": 7, "Assets:Cash:TTN": -7}),
        (
            an_event("move", from_="bank", to="cash", amount=10 * M),
            {"Assets:Cash:TTN": 10 * M, "Assets:Bank:TTN": -10 * M},
        ),
        (
            an_event("transfer", to_fund="DP", amount=7),
            {
                "Assets:Cash:DP": 7,
                "Assets:Cash:HD": -7,
                "Expenses:Transfer:HD": 7,
                "Income:Transfer:DP": -7,
            },
        ),
        (
            an_event("transfer", amount=7),
            {
                "Assets:Cash:TTN": 7,
                "Assets:Cash:HD": -7,
                "Expenses:Transfer:HD": 7,
                "Equity:Capital:TTN:Transfer": -7,
            },
        ),
    ],
    ids=lambda case: case.get("type", ""),
)
def test_money_is_spent_carried_and_handed_over(document: Document, posts: dict[str, int]) -> None:
    assert the_village().posts(document) == posts


@cases(
    ("spent from no fund", an_event("spend", fund="YT"), RefusalCode.FUND_UNKNOWN),
    (
        "spent from the lending fund",
        an_event("spend", fund="TTN"),
        RefusalCode.LENDING_FUND_NOT_SPENT,
    ),
    (
        "spent from its bank account",
        an_event("spend", fund="TTN", from_="bank"),
        RefusalCode.LENDING_FUND_NOT_SPENT,
    ),
    (
        "spent more cash than there is",
        an_event("spend", amount=1_020_001),
        RefusalCode.NOT_ENOUGH_CASH,
    ),
    (
        "spent from an empty bank account",
        an_event("spend", from_="bank", amount=1),
        RefusalCode.NOT_ENOUGH_BANK,
    ),
    ("carried in no fund", an_event("move", fund="YT"), RefusalCode.FUND_UNKNOWN),
    ("carried from cash to cash", an_event("move", to="cash"), RefusalCode.SAME_PLACE),
    (
        "carried more cash than there is",
        an_event("move", fund="HD", amount=1_020_001),
        RefusalCode.NOT_ENOUGH_CASH,
    ),
    (
        "drawn more than is in the bank",
        an_event("move", from_="bank", to="cash", amount=10 * M + 1),
        RefusalCode.NOT_ENOUGH_BANK,
    ),
    ("handed over by no fund", an_event("transfer", from_fund="YT"), RefusalCode.FUND_UNKNOWN),
    ("handed over to no fund", an_event("transfer", to_fund="YT"), RefusalCode.FUND_UNKNOWN),
    ("handed over to itself", an_event("transfer", to_fund="HD"), RefusalCode.SAME_FUND),
    ("the lending fund to itself", an_event("transfer", from_fund="TTN"), RefusalCode.SAME_FUND),
    (
        "handed over by the lending fund",
        an_event("transfer", from_fund="TTN", to_fund="HD"),
        RefusalCode.LENDING_FUND_NOT_TRANSFERRED,
    ),
    (
        "handed over more cash than there is",
        an_event("transfer", amount=1_020_001),
        RefusalCode.NOT_ENOUGH_CASH,
    ),
)
def test_money_is_not_spent_carried_or_handed_over(document: Document, code: RefusalCode) -> None:
    assert the_village().refusal(document) is code


def test_money_in_the_bank_does_not_pay_in_cash() -> None:
    club = a_club().with_gift("HD", 500_000).does(an_event("move", fund="HD", amount=450_000))

    assert club.refusal(an_event("spend")) is RefusalCode.NOT_ENOUGH_CASH
    assert club.refusal(an_event("spend", from_="bank")) is None


# Earlier days


@pytest.mark.parametrize("amount", [100_000, 100_001])
def test_a_backdated_spend_must_leave_enough_for_every_later_day(amount: int) -> None:
    club = a_club().with_gift("HD", 500_000)
    club.does(an_event("spend", "2024-03-10", amount=400_000)).with_gift(
        "HD", 900_000, "2024-03-11"
    )

    refused = club.refusal(an_event("spend", "2024-02-10", amount=amount))

    assert refused is (None if amount == 100_000 else RefusalCode.NOT_ENOUGH_CASH)


def test_money_is_not_spent_before_the_day_it_came() -> None:
    club = a_club().with_gift("HD", 500_000, "2024-03-10")

    assert club.refusal(an_event("spend", "2024-03-09")) is RefusalCode.NOT_ENOUGH_CASH
    assert club.refusal(an_event("spend", "2024-03-10")) is None


def test_within_a_day_money_comes_before_it_is_spent() -> None:
    club = a_club()

    assert club.refusal(an_event("spend")) is RefusalCode.NOT_ENOUGH_CASH
    assert club.with_gift("HD", 100_000, "2024-02-10").refusal(an_event("spend")) is None


def test_a_refusal_says_what_is_there() -> None:
    refused = the_village().tries(an_event("spend", amount=2 * M))

    assert isinstance(refused, Refused)
    assert refused.details == {"fund": "HD", "part": "", "there": 1_020_000, "amount": 2 * M}


# Loans


NEW = {"loan": "L9"}


@pytest.mark.parametrize("place", ["cash", "bank"])
def test_a_loan_is_paid_out_of_the_lending_fund(place: str) -> None:
    posts = the_village().posts(an_event("lend", from_=place, amount=7 * M) | NEW)

    assert posts == {"Assets:Loans:TTN:M001:L9": 7 * M, f"Assets:{place.capitalize()}:TTN": -7 * M}


@cases(
    ("a code that is taken", an_event("lend"), RefusalCode.LOAN_TAKEN),
    ("of another fund", an_event("lend", fund="HD") | NEW, RefusalCode.NOT_THE_LENDING_FUND),
    ("of no fund", an_event("lend", fund="YT") | NEW, RefusalCode.NOT_THE_LENDING_FUND),
    ("to nobody known", an_event("lend", member="M9") | NEW, RefusalCode.MEMBER_UNKNOWN),
    (
        "to one who comes in March",
        an_event("lend", member="M002") | NEW,
        RefusalCode.NOT_A_MEMBER_THAT_DAY,
    ),
    ("to one who left", an_event("lend", member="M003") | NEW, RefusalCode.NOT_A_MEMBER_THAT_DAY),
    (
        "without principal in any month",
        an_event("lend", grace=12) | NEW,
        RefusalCode.GRACE_TOO_LONG,
    ),
    (
        "a rate without interest",
        an_event("lend", method="none") | NEW,
        RefusalCode.RATE_WITHOUT_INTEREST,
    ),
    (
        "more than there is in cash",
        an_event("lend", amount=60 * M) | NEW,
        RefusalCode.NOT_ENOUGH_CASH,
    ),
    (
        "more than there is in the bank",
        an_event("lend", from_="bank", amount=10 * M + 1) | NEW,
        RefusalCode.NOT_ENOUGH_BANK,
    ),
    (
        "what was paid out on a later day",
        an_event("lend", "2024-01-01", amount=44_400_001) | NEW,
        RefusalCode.NOT_ENOUGH_CASH,
    ),
    ("extended without being there", an_event("extend", loan="L9"), RefusalCode.LOAN_UNKNOWN),
    (
        "extended before it was paid out",
        an_event("extend", "2024-01-09"),
        RefusalCode.LOAN_NOT_OPEN,
    ),
    ("written off without being there", an_event("write_off", loan="L9"), RefusalCode.LOAN_UNKNOWN),
    ("written off to no fund", an_event("write_off", bearer="YT"), RefusalCode.FUND_UNKNOWN),
    (
        "more written off than is owed",
        an_event("write_off", amount=12 * M + 1),
        RefusalCode.WRITES_OFF_TOO_MUCH,
    ),
    (
        "written off before it was paid out",
        an_event("write_off", "2024-01-09"),
        RefusalCode.WRITES_OFF_TOO_MUCH,
    ),
    (
        "borne by a fund without the cash",
        an_event("write_off", bearer="DP", amount=2 * M + 1),
        RefusalCode.NOT_ENOUGH_CASH,
    ),
)
def test_loans_are_refused(document: Document, code: RefusalCode) -> None:
    assert the_village().refusal(document) is code


def test_a_member_borrows_from_the_day_of_joining_to_the_day_before_leaving() -> None:
    club = the_village()

    assert club.refusal(an_event("lend", "2024-03-01", member="M002") | NEW) is None
    assert club.refusal(an_event("lend", "2024-01-31", member="M003", amount=1) | NEW) is None


@pytest.mark.parametrize("day", ["2024-02-20", "2024-03-31"])
def test_a_loan_that_is_repaid_is_not_extended(day: str) -> None:
    club = a_lending_club().who_collected("2024-02-20", paid(loan="L0001", principal=12 * M))

    assert club.refusal(an_event("extend", day)) is RefusalCode.LOAN_NOT_OPEN
    assert club.refusal(an_event("extend", "2024-02-19")) is None


def test_a_loan_of_one_who_left_can_be_extended() -> None:
    assert the_village().refusal(an_event("extend", loan="L0003")) is None


@pytest.mark.parametrize(
    ("bearer", "posts"),
    [
        ("TTN", {"Expenses:Loss:TTN": 7, "Assets:Loans:TTN:M001:L0001": -7}),
        (
            "DP",
            {
                "Expenses:Loss:DP": 7,
                "Assets:Loans:TTN:M001:L0001": -7,
                "Assets:Cash:TTN": 7,
                "Assets:Cash:DP": -7,
            },
        ),
    ],
)
def test_a_loss_is_borne_by_the_lending_fund_or_made_whole_by_another(
    bearer: str, posts: dict[str, int]
) -> None:
    assert the_village().posts(an_event("write_off", bearer=bearer, amount=7)) == posts


def test_no_more_is_written_off_than_is_still_owed_on_every_later_day() -> None:
    club = a_lending_club().who_collected("2024-03-10", paid(loan="L0001", principal=11 * M))

    refused = club.refusal(an_event("write_off", "2024-02-10", amount=1 * M + 1))

    assert refused is RefusalCode.WRITES_OFF_TOO_MUCH
    assert club.refusal(an_event("write_off", "2024-02-10", amount=1 * M)) is None


# The collection day


def test_dues_and_fees_go_to_the_operating_fund_and_repayments_to_the_lending_fund() -> None:
    everything = paid(dues=10, entry_fee=20, loan="L0001", principal=300, interest=4_000)
    posts = the_village().posts(collected("2024-02-10", everything, paid("M001", dues=1)))

    assert posts == {
        "Assets:Cash:HD": 31,
        "Assets:Cash:TTN": 4_300,
        "Income:Dues:HD:M001": -11,
        "Income:EntryFee:HD": -20,
        "Assets:Loans:TTN:M001:L0001": -300,
        "Equity:Interest:TTN": -4_000,
    }


@pytest.mark.parametrize("lines", [[], [paid("M003")]])
def test_a_day_on_which_nobody_pays_posts_nothing(lines: list[Document]) -> None:
    assert the_village().tries(collected("2024-02-10", *lines)) == ()


def pays(member: str = "M001", day: str = "2024-02-10", **amounts: object) -> Document:
    return collected(day, paid(member, **amounts))


@cases(
    ("dues of nobody known", pays("M9", dues=1), RefusalCode.MEMBER_UNKNOWN),
    ("nothing of nobody known", pays("M9"), RefusalCode.MEMBER_UNKNOWN),
    ("dues before joining", pays("M002", "2024-02-29", dues=1), RefusalCode.NOT_A_MEMBER_THAT_DAY),
    (
        "dues on the day of leaving",
        pays("M003", "2024-02-01", dues=1),
        RefusalCode.NOT_A_MEMBER_THAT_DAY,
    ),
    ("dues after leaving", pays("M003", dues=1), RefusalCode.NOT_A_MEMBER_THAT_DAY),
    ("an entry fee after leaving", pays("M003", entry_fee=1), RefusalCode.NOT_A_MEMBER_THAT_DAY),
    ("principal on no loan", pays(principal=1), RefusalCode.LOAN_NEEDED),
    ("interest on no loan", pays(interest=1), RefusalCode.LOAN_NEEDED),
    ("a loan that is not there", pays(loan="L9", principal=1), RefusalCode.LOAN_UNKNOWN),
    ("the loan of another", pays(loan="L0003", principal=1), RefusalCode.LOAN_OF_ANOTHER),
    (
        "before it was paid out",
        pays(day="2024-01-09", loan="L0001", principal=1),
        RefusalCode.LOAN_LATER,
    ),
    (
        "interest before it was paid out",
        pays(day="2024-01-09", loan="L0001", interest=1),
        RefusalCode.LOAN_LATER,
    ),
    (
        "more principal than is owed",
        pays(loan="L0001", principal=12 * M + 1),
        RefusalCode.REPAYS_TOO_MUCH,
    ),
    (
        "more than is owed by one who left",
        pays("M003", loan="L0003", principal=600_001),
        RefusalCode.REPAYS_TOO_MUCH,
    ),
    (
        "more than is owed in two lines",
        collected(
            "2024-02-10", paid(loan="L0001", principal=12 * M), paid(loan="L0001", principal=1)
        ),
        RefusalCode.REPAYS_TOO_MUCH,
    ),
    ("interest on a loan without it", pays(loan="L0002", interest=1), RefusalCode.NO_INTEREST),
)
def test_payments_are_refused(document: Document, code: RefusalCode) -> None:
    assert the_village().refusal(document) is code


@pytest.mark.parametrize(
    "document",
    [
        pays("M002", "2024-03-01", dues=1),
        pays("M003", "2024-01-31", dues=1),
        pays("M003", loan="L0003", principal=600_000),
        pays("M003", loan="L0003", interest=6_000),
        pays(day=LENT, loan="L0001", principal=1),
        pays(loan="L0001", principal=12 * M),
        pays(dues=10**9),
    ],
    ids=str,
)
def test_payments_up_to_the_limit_are_taken(document: Document) -> None:
    assert the_village().refusal(document) is None


@pytest.mark.parametrize("more", [0, 1])
def test_all_lines_of_a_day_together_are_no_more_than_the_largest_amount(more: int) -> None:
    day = collected("2024-02-10", paid(dues=MAX_AMOUNT - 1), paid(dues=1 + more))

    assert the_village().refusal(day) is (RefusalCode.NOT_AN_AMOUNT if more else None)


def test_one_bad_line_refuses_the_whole_day() -> None:
    day = collected("2024-02-10", paid(dues=10_000), paid("M003", dues=10_000))

    assert the_village().refusal(day) is RefusalCode.NOT_A_MEMBER_THAT_DAY


def test_a_loan_is_repaid_after_its_member_has_left() -> None:
    club = a_lending_club().does(an_event("leave", "2024-02-01"))

    club.who_collected("2024-02-10", paid(loan="L0001", principal=2 * M, interest=120_000))

    assert club.figures("2024-02-10").members["M001"].principal_outstanding == 10 * M


def test_a_backdated_repayment_leaves_enough_owed_for_the_later_ones() -> None:
    club = a_lending_club().who_collected("2024-03-10", paid(loan="L0001", principal=11 * M))

    assert club.refusal(pays(loan="L0001", principal=1 * M + 1)) is RefusalCode.REPAYS_TOO_MUCH
    assert club.refusal(pays(loan="L0001", principal=1 * M)) is None


REPAID = pays(loan="L0001", principal=6 * M)


@pytest.mark.parametrize(
    ("terms", "before", "day", "most"),
    [
        ({}, [], LENT, 120_000),
        ({}, [], "2024-02-09", 120_000),
        ({}, [], "2024-02-10", 240_000),
        ({}, [], "2024-03-10", 360_000),
        ({}, [pays(loan="L0001", interest=120_000)], "2024-02-20", 120_000),
        ({}, [pays(loan="L0001", interest=240_000)], "2024-02-20", 0),
        ({}, [REPAID], "2024-02-20", 120_000 + 60_000),
        ({}, [pays(loan="L0001", principal=12 * M)], "2024-02-20", 120_000),
        ({"method": "flat"}, [REPAID], "2024-02-20", 240_000),
        ({"method": "flat", "months": 1}, [REPAID], "2024-02-20", 180_000),
        ({"day": "2024-01-31"}, [], "2024-02-28", 120_000),
        ({"day": "2024-01-31"}, [], "2024-02-29", 240_000),
    ],
    ids=str,
)
def test_interest_runs_ahead_by_the_next_due_date_at_most(
    terms: Document, before: list[Document], day: str, most: int
) -> None:
    club = a_club().with_grant(50 * M).with_member("M001")
    club.who_lent("L0001", "M001", 12 * M, **terms).does(*before)

    assert (
        club.refusal(pays(day=day, loan="L0001", interest=most + 1))
        is RefusalCode.INTEREST_TOO_EARLY
    )
    assert not most or club.refusal(pays(day=day, loan="L0001", interest=most)) is None


def test_interest_in_two_lines_of_a_day_is_added_up() -> None:
    twice = collected("2024-02-10", *[paid(loan="L0001", interest=60_001)] * 2)

    assert the_village().refusal(twice) is RefusalCode.INTEREST_TOO_EARLY


def test_a_refusal_of_early_interest_says_what_may_be_paid() -> None:
    refused = the_village().tries(pays(loan="L0001", interest=500_000))

    assert isinstance(refused, Refused)
    assert refused.details == {"loan": "L0001", "due": 0, "most": 120_000, "amount": 500_000}


def test_interest_that_was_taken_back_can_be_paid_again() -> None:
    club = a_lending_club().does(pays(loan="L0001", interest=240_000))
    club.does(an_event("reverse", of="e0005"))

    assert club.refusal(pays(loan="L0001", interest=240_000)) is None


def test_a_loan_without_a_rate_bears_no_interest_either() -> None:
    club = (
        a_club().with_grant(50 * M).with_member("M001").who_lent("L1", "M001", 1 * M, rate="0.00")
    )

    assert club.refusal(pays(loan="L1", interest=1)) is RefusalCode.NO_INTEREST


# Dividing interest


def a_club_with_interest(split: dict[str, int] | None = None) -> AClub:
    """A club with 120,000 of interest that is not divided yet."""
    club = a_lending_club().with_fund("DP").with_fund("YT").with_policy(dues=0, split=split)
    return club.who_collected("2024-02-10", paid(loan="L0001", interest=120_000))


@pytest.mark.parametrize(
    ("shares", "amount", "own", "others"),
    [
        (HALVES, 100_000, 50_000, {"HD": 40_000, "DP": 10_000}),
        (HALVES, 99_999, 50_001, {"HD": 39_999, "DP": 9_999}),
        (HALVES, 1, 1, {}),
        (HALVES, 7, 5, {"HD": 2}),
        ({"HD": 33, "DP": 33, "YT": 34}, 100, 0, {"HD": 33, "DP": 33, "YT": 34}),
        ({"HD": 33, "DP": 33, "YT": 34}, 10, 1, {"HD": 3, "DP": 3, "YT": 3}),
        ({"TTN": 100}, 120_000, 120_000, {}),
        ({"HD": 100}, 120_000, 0, {"HD": 120_000}),
        ({"TTN": 50, "HD": 50, "DP": 0}, 3, 2, {"HD": 1}),
    ],
    ids=str,
)
def test_shares_are_rounded_down_and_the_rest_stays_in_the_lending_fund(
    shares: dict[str, int], amount: int, own: int, others: dict[str, int]
) -> None:
    posts = a_club_with_interest().posts(an_event("split", amount=amount, shares=shares))

    moved = sum(others.values())
    expected = {"Equity:Interest:TTN": amount, "Equity:Capital:TTN:Interest": -own}
    expected |= {"Assets:Cash:TTN": -moved}
    expected |= {f"Assets:Cash:{fund}": part for fund, part in others.items()}
    expected |= {f"Income:Interest:{fund}": -part for fund, part in others.items()}
    assert posts == {account: moved for account, moved in expected.items() if moved}


def test_without_shares_the_policy_of_the_day_divides() -> None:
    club = a_club_with_interest(split=HALVES).with_policy("2024-03-01", split={"TTN": 100})
    split = an_event("split", "2024-02-29", amount=100)

    assert club.posts(split)["Equity:Capital:TTN:Interest"] == -50
    assert club.posts(split | {"date": "2024-03-01"})["Equity:Capital:TTN:Interest"] == -100
    assert club.posts(split | {"shares": {"HD": 100}})["Assets:Cash:HD"] == 100


@pytest.mark.parametrize(
    ("split", "code"),
    [
        ({"amount": 120_001}, RefusalCode.SPLITS_TOO_MUCH),
        ({"date": "2024-02-09", "amount": 1}, RefusalCode.SPLITS_TOO_MUCH),
        ({"fund": "HD"}, RefusalCode.NOT_THE_LENDING_FUND),
        ({"fund": "KHONG"}, RefusalCode.NOT_THE_LENDING_FUND),
        ({"shares": {"TTN": 90, "KHONG": 10}}, RefusalCode.FUND_UNKNOWN),
        ({"shares": None}, RefusalCode.SPLIT_NOT_SET),
    ],
    ids=str,
)
def test_interest_is_not_divided(split: Document, code: RefusalCode) -> None:
    document = an_event("split", shares={"TTN": 100}) | split
    document = {key: value for key, value in document.items() if value is not None}

    assert a_club_with_interest().refusal(document) is code


def test_no_interest_is_divided_twice() -> None:
    club = a_club_with_interest(split=HALVES).does(an_event("split", "2024-03-10", amount=100_000))

    assert club.refusal(an_event("split", amount=20_001)) is RefusalCode.SPLITS_TOO_MUCH
    assert club.refusal(an_event("split", amount=20_000)) is None


def test_interest_that_was_lent_out_cannot_be_handed_over_in_cash() -> None:
    club = a_club_with_interest(split=HALVES).who_lent("L2", "M001", 38_120_000, day="2024-02-10")

    assert club.refusal(an_event("split", amount=120_000)) is RefusalCode.NOT_ENOUGH_CASH
    assert club.refusal(an_event("split", amount=120_000, shares={"TTN": 100})) is None


# Taking back


MONEY: list[Document] = [
    an_event("receive", fund="HD", nature="gift"),
    an_event("receive", nature="share", member="M001"),
    an_event("receive", nature="borrowed", from_="Bà Lan"),
    an_event("return", member="M001"),
    an_event("return") | BORROWED,
    an_event("spend"),
    an_event("move"),
    an_event("transfer"),
    an_event("lend", **NEW),
    pays(dues=10_000, entry_fee=5_000, loan="L0001", principal=1 * M, interest=50_000),
    collected("2024-02-10"),
    an_event("split"),
    an_event("write_off"),
    an_event("write_off", bearer="DP"),
]


@pytest.mark.parametrize("document", MONEY, ids=lambda document: document["type"])
def test_every_money_event_is_taken_back_by_the_opposite_entry(document: Document) -> None:
    club = AClub().does(*the_village().documents())
    posted = club.posts(document)

    club.does(document | {"ref": "wrong"})

    taken_back = club.posts(an_event("reverse", of="wrong"))
    assert taken_back == {account: -amount for account, amount in posted.items()}


@cases(
    ("an event that is not there", an_event("reverse", of="nothing"), RefusalCode.REF_UNKNOWN),
    ("a reversal", an_event("reverse", of="taken back"), RefusalCode.REVERSAL_OF_REVERSAL),
    ("twice", an_event("reverse", of="spent"), RefusalCode.REVERSED_ALREADY),
    ("a meeting", an_event("reverse", of="meeting"), RefusalCode.NOT_MONEY),
    ("somebody's leaving", an_event("reverse", of="leave"), RefusalCode.NOT_MONEY),
    ("a cash count", an_event("reverse", of="count"), RefusalCode.NOT_MONEY),
    (
        "before it happened",
        an_event("reverse", "2024-02-09", of="collection"),
        RefusalCode.REVERSAL_BEFORE,
    ),
    (
        "a loan on which interest was paid",
        an_event("reverse", of="loan"),
        RefusalCode.REVERSAL_BREAKS,
    ),
)
def test_a_reversal_is_refused(document: Document, code: RefusalCode) -> None:
    assert the_village().refusal(document) is code


@pytest.mark.parametrize(
    "document",
    [
        an_event("policy"),
        an_event("fund", code="YT"),
        an_event("officer"),
        an_event("join", member="M9"),
        an_event("amend"),
        an_event("household"),
        an_event("exempt"),
        an_event("extend"),
        an_event("close"),
    ],
    ids=lambda document: document["type"],
)
def test_only_money_is_taken_back(document: Document) -> None:
    club = AClub().does(*the_village().documents(), document | {"ref": "wrong"})

    assert club.refusal(an_event("reverse", of="wrong")) is RefusalCode.NOT_MONEY


def broken_by(*later: Document) -> AClub:
    """A club that received a million into the lending fund, and then did more with it."""
    club = a_club().with_member("M001").does(an_event("receive", ref="wrong"))
    return club.does(*later)


@pytest.mark.parametrize(
    ("club", "because"),
    [
        (broken_by(an_event("move")), RefusalCode.NOT_ENOUGH_CASH),
        (broken_by(an_event("lend", amount=1)), RefusalCode.NOT_ENOUGH_CASH),
        (broken_by(an_event("move", "2024-03-10")), RefusalCode.NOT_ENOUGH_CASH),
        (
            a_club()
            .with_gift("HD", 100_000)
            .does(
                an_event("move", fund="HD", amount=100_000, ref="wrong"),
                an_event("spend", from_="bank"),
            ),
            RefusalCode.NOT_ENOUGH_BANK,
        ),
        (
            a_club()
            .with_grant(12 * M)
            .with_member("M001")
            .does(an_event("lend", ref="wrong"), pays(loan="L0001", principal=1)),
            RefusalCode.REPAYS_TOO_MUCH,
        ),
        (
            a_lending_club().does(
                pays(loan="L0001", interest=100) | {"ref": "wrong"},
                an_event("split", amount=1, shares={"TTN": 100}),
            ),
            RefusalCode.SPLITS_TOO_MUCH,
        ),
        (
            a_club()
            .with_grant(1 * M)
            .with_member("M001")
            .does(
                an_event("receive", nature="share", member="M001", ref="wrong"),
                an_event("return", member="M001", amount=1),
            ),
            RefusalCode.RETURN_TOO_MUCH,
        ),
        (
            a_club()
            .with_grant(1 * M)
            .does(
                an_event("receive", nature="borrowed", from_="An", ref="wrong"),
                an_event("return", nature="borrowed", to="An", amount=1),
            ),
            RefusalCode.RETURN_TOO_MUCH,
        ),
        (
            a_club()
            .with_grant(12 * M)
            .with_member("M001")
            .does(an_event("lend", ref="wrong"), pays(loan="L0001", interest=1)),
            RefusalCode.INTEREST_WAS_PAID,
        ),
    ],
    ids=[
        "moved",
        "lent",
        "moved later",
        "spent from the bank",
        "repaid",
        "divided",
        "share returned",
        "debt returned",
        "interest paid",
    ],
)
def test_a_reversal_that_would_break_a_rule_is_refused(club: AClub, because: RefusalCode) -> None:
    refused = club.tries(an_event("reverse", "2024-03-20", of="wrong"))

    assert isinstance(refused, Refused)
    assert refused.code is RefusalCode.REVERSAL_BREAKS
    assert isinstance(refused.details["because"], Refused)
    assert refused.details["because"].code is because


def test_an_event_in_a_closed_month_is_taken_back_in_an_open_one() -> None:
    club = a_club().with_gift("HD", 500_000, "2024-01-15").does(an_event("close", "2024-02-01"))

    assert (
        club.refusal(an_event("reverse", "2024-01-31", of="e0002")) is RefusalCode.MONTH_IS_CLOSED
    )
    assert club.refusal(an_event("reverse", "2024-02-01", of="e0002")) is None


def test_a_loan_is_taken_back_once_its_interest_is() -> None:
    club = a_lending_club().does(pays(loan="L0001", interest=100))

    assert club.refusal(an_event("reverse", of="e0004")) is RefusalCode.REVERSAL_BREAKS
    assert (
        club.does(an_event("reverse", of="e0005")).refusal(an_event("reverse", of="e0004")) is None
    )


# Closing


@pytest.mark.parametrize(
    ("closed", "month", "code"),
    [
        ([], "2024-01", None),
        ([], "2023-12", RefusalCode.CLOSE_ORDER),
        ([], "2024-02", RefusalCode.CLOSE_ORDER),
        (["2024-01"], "2024-02", None),
        (["2024-01"], "2024-01", RefusalCode.CLOSE_ORDER),
        (["2024-01"], "2024-03", RefusalCode.CLOSE_ORDER),
    ],
)
def test_months_are_closed_in_order(
    closed: list[str], month: str, code: RefusalCode | None
) -> None:
    club = a_club().does(*(an_event("close", "2024-03-10", month=each) for each in closed))

    assert club.refusal(an_event("close", "2024-03-10", month=month)) is code


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2024-01-31", RefusalCode.MONTH_IS_CLOSED),
        ("2024-02-01", None),
        ("2024-02-29", None),
        ("2025-01-01", None),
    ],
)
def test_a_month_is_closed_in_it_or_after_it(day: str, code: RefusalCode | None) -> None:
    club = a_club().does(an_event("close", "2024-01-31"))

    assert club.refusal(an_event("close", day, month="2024-02")) is code
