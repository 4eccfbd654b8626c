from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_replayed_book, open_for_test
from keys_for_tests import PASSWORD, a_key
from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.club import Officer as InOffice
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import grouped, in_documents
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.store import passbooks, vouchers
from lthtgn_desktop.store.month_figures import material
from lthtgn_desktop.store.passbooks import StoredPassbook
from lthtgn_desktop.usecases.club_key import key_in_use, signing_key
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper import handover
from lthtgn_desktop.usecases.paper.handover import People, who
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.send_report import export_month
from lthtgn_desktop.usecases.show_figures import picture
from paper_checks import facts_of, text_of

DAY = date(2022, 11, 30)
LAST = Month(2022, 11)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    yield desk
    desk.book.close()


def minutes(desk: Desk, **said: object) -> str:
    """The text in the order in which it is written."""
    document = handover.make(desk, Paper.HANDOVER, Wanted(**said))  # type: ignore[arg-type]
    runs = [run.text for sheet in document.sheets for run in sheet.runs]
    return " ".join(" ".join(runs).split())


def a_club_with(*treasurers: tuple[date, str]) -> Club:
    return Club(officers=[InOffice(since, Role.TREASURER, name) for since, name in treasurers])


def test_money_and_loans_are_those_of_the_day(desk: Desk) -> None:
    said, seen = minutes(desk, day=DAY), picture(desk, DAY)

    funds = seen.balances.funds
    for amounts in ([fund.cash for fund in funds.values()], [fund.bank for fund in funds.values()]):
        assert all(grouped(amount) in said for amount in amounts)
        assert in_documents(sum(amounts)) in said
    owed = late = number = 0
    for code, loan in sorted(seen.balances.loans.items()):
        now = loan.standing
        if now.outstanding:
            number, owed, late = number + 1, owed + now.outstanding, late + now.overdue_principal
            due = f"{now.next_due:%d/%m/%Y}"
            name = seen.club.members[loan.member].name
            assert f"{number} {code} {name} {grouped(now.outstanding)} {due}" in said
        else:
            assert code not in said
    assert f"Cộng {number} khoản {grouped(owed)} {grouped(late)}" in said
    for code, fund in funds.items():
        name = seen.club.funds[code]
        assert f"{name} ({code}) {grouped(fund.shares_owed)} {grouped(fund.borrowed_owed)}" in said


def test_the_last_numbers_of_the_voucher_books_are_told(desk: Desk) -> None:
    said = minutes(desk)

    with desk.book.reading() as connection:
        numbered = [one for many in vouchers.by_event(connection).values() for one in many]
    club = picture(desk).club
    for fund, name in club.funds.items():
        of_fund = [one for one in numbered if one.fund == fund]
        last = {
            kind: max((one.number for one in of_fund if one.kind == kind), default=0)
            for kind in ("PT", "PC", "BC", "BN")
        }
        shown = " ".join(str(number) for number in last.values() if number)
        if of_fund:
            assert f"{name} ({fund}) 2022 {shown}" in said


def test_vouchers_after_the_day_are_not_handed_over(desk: Desk) -> None:
    before = minutes(desk, day=DAY)
    gift = {"nature": "gift", "source": "mobilised", "amount": 1_000, "into": "cash"}
    record_document(desk, {"type": "receive", "date": "2022-12-05", "fund": "HD", **gift})

    assert minutes(desk, day=DAY) == before
    assert minutes(desk, day=date(2022, 12, 5)) != before


def test_notes_come_from_the_last_count_of_the_day_or_from_the_pen(desk: Desk) -> None:
    empty = minutes(desk, day=date(2022, 12, 31))
    count = {"type": "count", "date": "2022-12-31", "fund": "HD", "notes": {"500000": 4, "1": 9}}
    record_document(desk, count)

    said = minutes(desk, day=date(2022, 12, 31))

    assert "Loại 500.000 đồng Loại 200.000 đồng" in empty
    assert "Loại 500.000 đồng 4 2.000.000 Loại 200.000 đồng" in said
    assert "Tiền lẻ 9 Cộng đếm được 2.000.009" in said
    assert "Chênh lệch (sổ − đếm) 393.591" in said


def test_closed_months_reports_and_key_are_listed(desk: Desk, tmp_path: Path) -> None:
    before = minutes(desk)
    export_month(desk, LAST, tmp_path, a_key("CLB-0003"))
    signing_key(desk, PASSWORD)

    said = minutes(desk)

    with desk.book.reading() as connection:
        kept = material(connection, LAST)
    known = key_in_use(desk)
    assert kept is not None
    assert known is not None
    assert "các tháng đã khóa 06/2022 đến 11/2022 (6 tháng)" in said
    assert f"Mã kiểm tra sổ tháng 11/2022 {kept.closed.code}" in said
    assert "chưa lập báo cáo nào" in before
    assert "số cuối là 1 (tháng 11/2022)" in said
    assert "Mã khóa ký báo cáo chưa có" in before
    assert f"{known.fingerprint}, người giữ: {known.person}" in said
    assert "chưa in quyển nào" in said


def test_passbooks_that_were_given_out_are_counted(desk: Desk) -> None:
    volumes = [
        StoredPassbook(0, member, volume, "booklet", 0, "2022-06-01", 0, made, "Bà Hòa", "")
        for member, volume, made in (
            ("M001", 1, "2022-07-01T08:00:00"),
            ("M001", 2, "2022-11-01T08:00:00"),
            ("M002", 1, "2022-11-01T08:00:00"),
            ("M003", 1, "2022-12-01T08:00:00"),
        )
    ]
    with desk.book.writing() as writing:
        passbooks.add(writing.connection, volumes)

    assert "đã in để phát 3 quyển, của 2 thành viên" in minutes(desk, day=DAY)


def test_giver_and_taker_are_named_and_sign(desk: Desk) -> None:
    alone, named = minutes(desk), minutes(desk, person=" Lê Thị  Mận ")

    assert "Bên giao: Nguyễn Thị Hòa Bên nhận: Chủ nhiệm câu lạc bộ: Hoàng Quang Lan" in alone
    assert "Bên nhận: Lê Thị Mận" in named
    assert "Lê Thị Mận giữ và chịu trách nhiệm" in named
    assert named.count("Lê Thị Mận") == 3


def test_after_the_handover_was_recorded_the_old_treasurer_still_hands_over(desk: Desk) -> None:
    officer = {"type": "officer", "date": "2022-12-05", "role": "treasurer", "name": "Lê Thị Mận"}
    record_document(desk, officer)

    said = minutes(desk, day=date(2022, 12, 5))

    assert "Bên giao: Nguyễn Thị Hòa Bên nhận: Lê Thị Mận" in said
    assert "Bên giao: Lê Thị Mận" in minutes(desk, day=date(2022, 12, 6))


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("", People("Bà Tư", "")),
        ("Ông Năm", People("Bà Tư", "Ông Năm")),
        ("bà tư", People("Bà Hòa", "bà tư")),
    ],
)
def test_nobody_hands_over_to_herself(to: str, expected: People) -> None:
    club = a_club_with((date(2022, 1, 1), "Bà Hòa"), (date(2022, 6, 1), "Bà Tư"))

    assert who(club, DAY, to) == expected


def test_a_club_without_a_treasurer_leaves_both_to_the_pen() -> None:
    assert who(a_club_with(), DAY, "") == People("", "")
    assert who(a_club_with((DAY, "Bà Hòa")), DAY, "") == People("Bà Hòa", "")


@pytest.mark.parametrize("is_large", [False, True])
def test_the_pdf_has_every_sheet_numbered(desk: Desk, is_large: bool) -> None:  # noqa: FBT001
    printed = print_paper(desk, Paper.HANDOVER, Wanted(is_large=is_large))

    pages = facts_of(printed.content)["Pages"]
    assert pages == str(printed.pages)
    assert f"Trang {pages}/{pages}" in text_of(printed.content)
    assert printed.title == "Biên bản bàn giao 01/01/2026"


def test_a_day_before_the_book_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        minutes(desk, day=date(2022, 5, 31))

    assert refused.value.code is RefusalCode.BEFORE_THE_BOOK
