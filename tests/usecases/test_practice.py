import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from books import MIGRATIONS
from lthtgn_desktop.domain.choices import Area, Household, Sex
from lthtgn_desktop.domain.errors import ClubError, FileExists
from lthtgn_desktop.domain.loans import Loan, Status
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.month import Month, months_later
from lthtgn_desktop.usecases.check_book import check
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.practice import last_month, make_practice
from lthtgn_desktop.usecases.replay_life import life
from lthtgn_desktop.usecases.show_figures import Picture, picture
from lthtgn_desktop.usecases.surroundings import Surroundings

NOW = datetime.fromisoformat("2025-11-23T09:30:00")
JUNE_2023, NOVEMBER_2025 = Month(2023, 6), Month(2025, 11)

Document = dict[str, Any]


class Made(NamedTuple):
    """A practice club as somebody finds it who opens the book."""

    path: Path
    is_practice: bool
    lines: list[str]
    seen: Picture

    @property
    def events(self) -> list[Document]:
        return [json.loads(line) for line in self.lines[1:]]

    def of_type(self, type_name: str) -> list[Document]:
        return [event for event in self.events if event["type"] == type_name]

    def month(self, event: Document) -> Month:
        return Month.of(date.fromisoformat(event["date"]))

    @property
    def members(self) -> list[Member]:
        members = self.seen.club.members.values()
        return [member for member in members if member.belongs_on(self.seen.day)]

    def collected(self) -> Iterator[tuple[date, Document]]:
        taken_back = {event["of"] for event in self.of_type("reverse")}
        for event in self.of_type("collect"):
            if event["ref"] not in taken_back:
                for line in event["lines"]:
                    yield date.fromisoformat(event["date"]), line


def around(now: datetime = NOW) -> Surroundings:
    return Surroundings(lambda: now, "Người thử", MIGRATIONS)


def make(folder: Path, *, members: int, months: int, seed: int, now: datetime = NOW) -> Made:
    path = folder / "lam-thu.clb"
    make_practice(path, around(now), members=members, months=months, seed=seed)
    desk = open_desk(path, around(now))
    try:
        with desk.book.reading() as connection:
            (flag,) = connection.exec_driver_sql("SELECT practice FROM book").one()
        return Made(path, bool(flag), list(life(desk)), picture(desk))
    finally:
        desk.book.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("practice"), members=60, months=30, seed=1)


def share(part: int, whole: int) -> int:
    return part * 100 // whole


def ended(loan: Loan, day: date) -> date:
    return months_later(loan.lent.day, loan.terms_on(day).n)


def test_the_book_holds(made: Made) -> None:
    checked = check(made.path, MIGRATIONS)

    assert checked.findings == []
    assert checked.events == len(made.events)


def test_the_club_is_marked_as_practice(made: Made) -> None:
    identity = made.seen.club.identity

    assert made.is_practice
    assert identity is not None
    assert identity.code == "LAM-THU"
    assert "LÀM THỬ" in identity.name


def test_it_lives_from_its_first_month_to_the_month_of_the_clock(made: Made) -> None:
    assert made.month(made.events[0]) == JUNE_2023
    assert [made.month(event) for event in made.of_type("meeting")] == [
        JUNE_2023.plus(step) for step in range(30)
    ]
    assert made.seen.day == date(2025, 11, 10)


def test_all_months_but_the_last_are_closed_in_order(made: Made) -> None:
    closed = [closed.month for closed in made.seen.club.closed]

    assert closed == [JUNE_2023.plus(step) for step in range(29)]
    assert made.seen.club.next_to_close == NOVEMBER_2025
    assert any(made.month(event) == NOVEMBER_2025 for event in made.of_type("collect"))


@pytest.mark.parametrize(
    ("today", "month"),
    [
        (date(2025, 11, 9), Month(2025, 10)),
        (date(2025, 11, 10), Month(2025, 11)),
        (date(2025, 1, 1), Month(2024, 12)),
    ],
)
def test_the_last_month_is_the_last_whose_meeting_day_has_come(today: date, month: Month) -> None:
    assert last_month(today) == month


def test_its_members_are_those_of_a_village(made: Made) -> None:
    people = made.members
    women = sum(member.facts.sex is Sex.FEMALE for member in people)
    aged = sum(member.age_on(made.seen.day) >= 60 for member in people)
    households = Counter(member.household_on(made.seen.day) for member in people)

    assert len(people) == 60
    assert 60 <= share(women, 60) <= 70
    assert 60 <= share(aged, 60) <= 70
    assert min(households[household] for household in Household) >= 2
    assert 20 <= share(60 - households[Household.NONE], 60) <= 45
    assert any(member.facts.alone for member in people)
    assert sum(bool(member.facts.volunteer) for member in people) >= 5


def test_names_fit_the_sex_and_no_two_people_are_mixed_up(made: Made) -> None:
    everybody = list(made.seen.club.members.values())
    women = [member.name for member in everybody if member.facts.sex is Sex.FEMALE]
    men = [member.name for member in everybody if member.facts.sex is Sex.MALE]

    assert len({(member.name, member.facts.born[:4]) for member in everybody}) == len(everybody)
    assert share(sum(" Thị " in name for name in women), len(women)) >= 50
    assert not any(" Thị " in name for name in men)
    assert share(sum(" Văn " in name for name in men), len(men)) >= 20
    assert {len(member.facts.born) for member in everybody} == {4, 10}


def test_it_has_rules_officers_and_its_first_money(made: Made) -> None:
    rules = [event for event in made.of_type("policy") if "dues" in event]
    given = {(e["fund"], e["into"], e["nature"], e["amount"]) for e in made.of_type("receive")}
    people = {member.name for member in made.members}

    assert [(event["date"], event["dues"]) for event in rules] == [
        ("2023-06-05", 10_000),
        ("2024-06-01", 15_000),
    ]
    assert rules[0]["entry_fee"] > 0
    assert len(made.of_type("officer")) == 5
    assert {event["name"] for event in made.of_type("officer")} <= people
    assert ("TTN", "bank", "grant", 50_000_000) in given
    assert {fund for fund, _, nature, _ in given if nature == "gift"} >= {"HD", "DP"}


def test_most_pay_what_is_due_some_late_and_a_few_ahead(made: Made) -> None:
    owed = [made.seen.balances.members[member.code].dues_owed for member in made.members]
    paid = Counter(line["dues"] for _, line in made.collected() if "dues" in line)
    once = paid[10_000] + paid[15_000]

    assert share(owed.count(0), len(owed)) >= 70
    assert any(amount > 0 for amount in owed)
    assert any(amount < 0 for amount in owed)
    assert share(once, paid.total()) >= 75
    assert paid[20_000] + paid[30_000] > 0
    assert sum("entry_fee" in line for _, line in made.collected()) == len(made.seen.club.members)


def test_attendance_is_good_but_not_full(made: Made) -> None:
    attended = [len(event["attended"]) for event in made.of_type("meeting")]

    assert all(40 <= number <= 60 for number in attended)
    assert len(set(attended)) > 3


def test_loans_go_out_in_turns_on_many_terms(made: Made) -> None:
    lent = made.of_type("lend")

    assert 40 <= len(lent) <= 90
    assert len({event["member"] for event in lent}) >= 30
    assert all(3_000_000 <= event["amount"] <= 10_000_000 for event in lent)
    assert {event["method"] for event in lent} == {"flat", "reducing", "none"}
    assert {event["principal"] for event in lent} == {"monthly", "every_3", "end"}
    assert {"0.5", "1"} <= {event["rate"] for event in lent} <= {"0", "0.5", "0.6", "0.8", "1"}
    assert any("grace" in event for event in lent)
    assert len({event["purpose"] for event in lent}) >= 8


def test_about_twenty_loans_are_open_at_a_time(made: Made) -> None:
    owed: Counter[str] = Counter()
    open_at_close = []
    taken_back = {event["of"] for event in made.of_type("reverse")}
    for event in made.events:
        if event["type"] == "lend":
            owed[event["loan"]] += event["amount"]
        elif event["type"] == "collect" and event["ref"] not in taken_back:
            for line in event["lines"]:
                owed[line.get("loan", "")] -= line.get("principal", 0)
        elif event["type"] == "close":
            open_at_close.append(sum(amount > 0 for amount in owed.values()))

    assert all(15 <= number <= 25 for number in open_at_close[8:])


def test_some_loans_are_overdue_at_the_end_and_one_was_extended(made: Made) -> None:
    loans = made.seen.balances.loans.values()
    overdue = [loan for loan in loans if loan.standing.overdue_principal]

    assert 2 <= len(overdue) <= 8
    assert all(loan.standing.status is Status.OPEN for loan in overdue)
    assert len(made.of_type("extend")) >= 1


def test_a_loan_was_settled_before_its_end(made: Made) -> None:
    last_paid = {line["loan"]: day for day, line in made.collected() if "principal" in line}
    early = [
        code
        for code, loan in made.seen.balances.loans.items()
        if loan.standing.status is Status.REPAID
        and last_paid[code] < ended(made.seen.club.loans[code], made.seen.day)
    ]

    assert early


def test_a_wrong_collection_was_taken_back_and_keyed_right(made: Made) -> None:
    by_ref = {event["ref"]: place for place, event in enumerate(made.events)}
    wrong = by_ref[made.of_type("reverse")[0]["of"]]
    mistaken, reversal, right = made.events[wrong : wrong + 3]
    differing = [
        (was["dues"], is_["dues"])
        for was, is_ in zip(mistaken["lines"], right["lines"], strict=True)
        if was != is_
    ]

    assert [mistaken["type"], reversal["type"], right["type"]] == ["collect", "reverse", "collect"]
    assert [was == is_ * 10 for was, is_ in differing] == [True]


def test_money_is_spent_in_most_areas_and_carried_to_and_from_the_bank(made: Made) -> None:
    areas = {event["area"] for event in made.of_type("spend")}
    ways = {(event["from"], event["to"]) for event in made.of_type("move")}

    assert len(areas & set(Area)) >= 8
    assert ways == {("bank", "cash"), ("cash", "bank")}
    assert {event["fund"] for event in made.of_type("spend")} == {"HD", "DP"}


def test_cash_is_counted_at_each_months_end(made: Made) -> None:
    counts = made.of_type("count")
    explained = [event for event in counts if "explanation" in event]

    assert {event["fund"] for event in counts} == {"TTN", "HD", "DP"}
    assert len(counts) == 29 * 3
    assert all(date.fromisoformat(e["date"]) == made.month(e).last_day for e in counts)
    assert 1 <= len(explained) <= 3


def test_interest_is_divided_each_quarter_with_minutes(made: Made) -> None:
    splits = made.of_type("split")

    assert [str(made.month(event)) for event in splits] == [
        *("2023-09", "2023-12"),
        *("2024-03", "2024-06", "2024-09", "2024-12"),
        *("2025-03", "2025-06", "2025-09"),
    ]
    assert all(event["minutes"] for event in splits)


def test_households_are_reviewed_each_january(made: Made) -> None:
    reviews = made.of_type("household")

    assert {event["year"] for event in reviews} == {2024, 2025}
    assert all(made.month(event) == Month(event["year"], 1) for event in reviews)
    assert len(reviews) >= 20


def test_people_leave_join_later_and_are_exempt(made: Made) -> None:
    later = [event for event in made.of_type("join") if made.month(event) > JUNE_2023]

    assert made.of_type("leave")
    assert {event["reason"] for event in made.of_type("leave")} <= {"died", "moved"}
    assert len(later) >= 3
    assert made.of_type("exempt")


def test_most_of_the_capital_is_lent_and_no_fund_is_empty(made: Made) -> None:
    funds = made.seen.balances.funds
    lending = funds["TTN"]

    assert all(fund.adds_up and fund.cash + fund.bank > 0 for fund in funds.values())
    assert lending.capital >= 65_000_000
    assert 70 <= share(lending.loans, lending.capital) < 100
    assert funds["HD"].cash + funds["HD"].bank < 10_000_000


def test_dates_never_go_back(made: Made) -> None:
    assert all(first["date"] <= then["date"] for first, then in pairwise(made.events))


@pytest.mark.parametrize(
    ("members", "months", "seed"),
    [(5, 1, 1), (5, 40, 2), (6, 13, 3), (20, 8, 4), (20, 8, 5), (20, 8, 50), (300, 2, 6)],
)
def test_other_sizes_make_a_book_that_holds(
    tmp_path: Path, members: int, months: int, seed: int
) -> None:
    made = make(tmp_path, members=members, months=months, seed=seed)

    assert check(made.path, MIGRATIONS).findings == []
    assert len(made.of_type("meeting")) == months
    assert len(made.of_type("close")) == months - 1
    assert members * 4 <= len(made.members) * 5 <= members * 5


def test_the_same_arguments_give_the_same_life(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "same", "other")]
    for folder in folders:
        folder.mkdir()
    later = NOW.replace(day=30, hour=17)

    one = make(folders[0], members=8, months=6, seed=7)
    same = make(folders[1], members=8, months=6, seed=7, now=later)
    other = make(folders[2], members=8, months=6, seed=8)

    assert one.lines == same.lines
    assert one.lines != other.lines


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    asked = iter(range(40))

    def clock() -> datetime:
        if next(asked, None) is None:
            raise ClubError
        return NOW

    with pytest.raises(ClubError):
        make_practice(tmp_path / "lam-thu.clb", Surroundings(clock, "Người thử", MIGRATIONS))

    assert next(asked, None) is None
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "lam-thu.clb"
    path.write_bytes(b"so cua toi")

    with pytest.raises(FileExists):
        make_practice(path, around(), members=5, months=1)

    assert path.read_bytes() == b"so cua toi"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("members", "months"), [(4, 1), (301, 1), (5, 0), (5, 361)])
def test_a_size_out_of_range_is_a_wrong_call(tmp_path: Path, members: int, months: int) -> None:
    with pytest.raises(ValueError, match=f"{members}, {months}"):
        make_practice(tmp_path / "lam-thu.clb", around(), members=members, months=months)

    assert list(tmp_path.iterdir()) == []


def test_some_wait_for_a_loan_and_one_of_them_is_approved(made: Made) -> None:
    asked = {event["request"]: event for event in made.of_type("loan_request")}
    decided = made.of_type("loan_decision")

    assert asked
    assert [event["decision"] for event in decided] == ["approved"]
    assert decided[0]["amount"] < asked[decided[0]["request"]]["amount"]
