from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.closing import counted
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.store import counts
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture
from paper_checks import facts_of, text_of

COUNT = {"type": "count", "date": "2022-12-31", "fund": "HD"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    yield desk
    desk.book.close()


def minutes(desk: Desk, **said: object) -> str:
    printed = print_paper(desk, Paper.CASH_COUNT, Wanted(**said))  # type: ignore[arg-type]
    return text_of(printed.content, "-layout")


def pages(desk: Desk, **said: object) -> int:
    printed = print_paper(desk, Paper.CASH_COUNT, Wanted(**said))  # type: ignore[arg-type]
    assert facts_of(printed.content)["Pages"] == str(printed.pages)
    return printed.pages


def test_every_count_of_a_life_is_printed_as_the_book_has_it(desk: Desk) -> None:
    with desk.book.reading() as connection:
        found = counts.every(connection)

    for count in found:
        said, cash = (
            minutes(desk, day=count.day),
            picture(desk, count.day).balances.funds["TTN"].cash,
        )
        assert f"I Số dư theo sổ quỹ x {grouped(cash)} II" in said
        assert f"II Số kiểm kê thực tế x {grouped(counted(count.act))} Trong" in said
        for note, number in count.act.notes:
            assert f"Loại {grouped(note)} đồng {number} {grouped(note * number)} " in said
        assert f"(III = I − II) x {grouped(cash - counted(count.act))} " in said
        assert "Kết quả: KHỚP" in said


def test_without_a_word_it_is_the_last_day_with_a_count(desk: Desk) -> None:
    assert "ngày 30 tháng 11 năm 2022" in minutes(desk)
    assert pages(desk) == 1

    record_document(desk, COUNT | {"notes": {"500000": 4}, "explanation": "Trả nhầm"})

    said = minutes(desk)
    assert "ngày 31 tháng 12 năm 2022" in said
    assert "Loại quỹ: Quỹ hoạt động" in said
    assert "ngày 30 tháng 11 năm 2022" in minutes(desk, fund="TTN")


def test_the_difference_is_that_of_the_closing_and_missing_is_called_missing(desk: Desk) -> None:
    record_document(desk, COUNT | {"notes": {"500000": 4}, "explanation": "Trả nhầm cho bà Tư"})

    said = minutes(desk)

    assert "(III = I − II) x 393.600 " in said
    assert "Kết quả: THIẾU 393.600 đồng" in said
    assert "Hai triệu đồng chẵn" in said
    assert "Lý do: Trả nhầm cho bà Tư" in said
    for person in ("Kế toán: Hoàng Văn Nga", "Thủ quỹ: Nguyễn Thị Hòa", "Chủ nhiệm: Hoàng Quang"):
        assert person in said


def test_too_much_is_negative(desk: Desk) -> None:
    record_document(desk, COUNT | {"notes": {"500000": 5, "1": 1}})

    said = minutes(desk)

    assert "(III = I − II) x −106.401 " in said
    assert "Kết quả: THỪA 106.401 đồng" in said
    assert "Hai triệu năm trăm nghìn không trăm linh một đồng" in said


def test_minutes_that_were_signed_say_the_same_when_more_is_recorded(desk: Desk) -> None:
    record_document(desk, COUNT | {"notes": {"500000": 4}})
    gift = {"nature": "gift", "source": "mobilised", "amount": 1_000, "into": "cash"}
    record_document(desk, {"type": "receive", "date": "2022-12-31", "fund": "HD", **gift})

    said = minutes(desk)

    assert "I Số dư theo sổ quỹ x 2.393.600 " in said
    assert "nay số dư theo sổ đến hết ngày 31/12/2022 là 2.394.600 đồng" in said


def test_the_last_of_two_counts_of_a_day_is_the_one_that_holds(desk: Desk) -> None:
    record_document(desk, COUNT | {"notes": {"500000": 4}})
    record_document(desk, COUNT | {"notes": {"500000": 3}})

    assert "Số kiểm kê thực tế x 1.500.000 " in minutes(desk)


def test_every_fund_that_was_counted_has_a_page(desk: Desk) -> None:
    record_document(desk, COUNT | {"notes": {"500000": 4}})
    record_document(desk, COUNT | {"fund": "DP", "notes": {}})

    assert pages(desk) == 2
    assert pages(desk, fund="DP") == 1


def test_where_nothing_was_counted_there_are_forms_to_count_with(desk: Desk) -> None:
    day = date(2022, 10, 15)
    said, funds = minutes(desk, day=day), picture(desk, day).balances.funds

    assert pages(desk, day=day) == 3
    for fund in funds.values():
        assert f"I Số dư theo sổ quỹ x {grouped(fund.cash)} II Số kiểm kê thực tế x Trong" in said
    assert said.count("KHỚP / THIẾU / THỪA") == 3


def test_a_fund_never_counted_is_to_be_counted_today(desk: Desk) -> None:
    said = minutes(desk, fund="DP")

    assert "ngày 01 tháng 01 năm 2026" in said
    assert "KHỚP / THIẾU / THỪA" in said


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"fund": "XX"}, RefusalCode.FUND_UNKNOWN),
        ({"day": date(2022, 5, 31)}, RefusalCode.BEFORE_THE_BOOK),
    ],
)
def test_what_the_book_does_not_know_is_refused(
    desk: Desk, said: dict[str, object], code: RefusalCode
) -> None:
    with pytest.raises(Refused) as refused:
        minutes(desk, **said)

    assert refused.value.code is code
