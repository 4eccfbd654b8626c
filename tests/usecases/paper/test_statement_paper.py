import re
import time
from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from pathlib import Path

import pytest

from books import AROUND, a_replayed_book, open_for_test
from loan_papers import NAME, NOW, a_book_with_loans, at_work, printed
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.domain.papers import Paper, PaperSize, Wanted
from lthtgn_desktop.printing.papers.statement import NO_PAYMENTS
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from lthtgn_desktop.usecases.practice import make_practice
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.show_member import member_history
from lthtgn_desktop.usecases.working_day import figures_day

STATEMENT = Paper.STATEMENT
AMOUNT = re.compile(r"−?[0-9.]+")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with at_work(a_book_with_loans(tmp_path_factory.mktemp("loans"))) as desk:
        yield desk


def refusal(desk: Desk, wanted: Wanted) -> RefusalCode:
    with pytest.raises(Refused) as refused:
        print_paper(desk, STATEMENT, wanted)
    return refused.value.code


def test_a_statement_says_first_what_is_owed_and_what_comes_next(desk: Desk) -> None:
    text = printed(desk, STATEMENT, member="M001")

    for said in (
        "BẢNG KÊ CỦA THÀNH VIÊN Năm 2024, tính đến hết ngày 23/11/2024",
        "Trần Văn An (M001)",
        "Đến ngày 23/11/2024 còn phải nộp: hội phí 20.000 + gốc đến hạn 800.000 + lãi 130.000",
        "lãi 130.000 = 950.000 đồng.",
        "Kỳ tới 21/12/2024 cần nộp thêm: hội phí 20.000 + gốc 400.000 + lãi 20.000 = 440.000 đồng.",
        "10 20.000 20.000 0",
        "11 20.000 0 20.000",
        "21/01 Nhận tiền vay 6.000.000 (L0001) 0 0 0 0 6.000.000",
        "15/03 Nhận tiền vay 3.000.000 (L0008) 0 0 0 0 9.000.000",
        "16/03 Hủy khoản vay 3.000.000 (L0008) 0 0 0 0 6.000.000",
        "10/05 Nộp tiền 200.000 2.000.000 0 2.200.000 4.000.000",
        "21/05 Nộp tiền 0 0 100.000 100.000 4.000.000",
        "Cộng 200.000 2.000.000 100.000 2.300.000 4.000.000",
        "quá hạn 2 kỳ: gốc 800.000; lãi chưa trả 130.000; đã gia hạn đến 21/07/2025",
        "đã hủy ngày 16/03/2024",
    ):
        assert said in text


def test_no_word_of_bookkeeping_is_on_it(desk: Desk) -> None:
    text = printed(desk, STATEMENT, everyone=True)

    assert not {"Income", "Assets", "Equity", "Nợ TK", "Có TK"} & set(text.split())
    assert "Income:" not in text


def test_other_money_and_a_loan_that_was_forgiven_are_told_in_words(desk: Desk) -> None:
    text = printed(desk, STATEMENT, member="M005")

    for said in (
        "10/07 Nộp tiền, có phí gia nhập 20.000 0 0 50.000 70.000 1.000.000",
        "11/07 Góp vốn 0 0 0 300.000 300.000 1.000.000",
        "10/08 Được xóa nợ 1.000.000 (L0009) 0 0 0 0 0 0",
        "đã xóa nợ 1.000.000",
        "Vốn góp vào quỹ: 300.000 đồng.",
    ):
        assert said in text


def test_five_large_loans_of_one_member_are_all_there(desk: Desk) -> None:
    text = printed(desk, STATEMENT, member="M002")

    assert all(f"L000{number} ngày 10/02/2024" in text for number in range(2, 7))
    assert "999.999.999" in text
    assert "Kỳ tới 10/12/2024 cần nộp thêm: hội phí 20.000 + gốc" in text


def test_who_never_paid_and_who_left_have_a_statement_too(desk: Desk) -> None:
    absent, gone = (printed(desk, STATEMENT, member=code) for code in ("M003", "M004"))

    assert "còn phải nộp: hội phí 220.000 đồng." in absent
    assert "Kỳ tới tháng 12/2024 cần nộp thêm: hội phí 20.000 đồng." in absent
    assert "Chưa có lần nộp tiền nào" in absent
    assert "đã rời câu lạc bộ ngày 10/09/2024" in gone
    assert "Kỳ tới 10/03/2025 cần nộp thêm: gốc 1.000.000 đồng." in gone


def test_everybody_comes_in_the_order_of_names(desk: Desk) -> None:
    text = printed(desk, STATEMENT, everyone=True)

    names = ["Trần Văn An", NAME, "Lê Thị Vắng", "Đỗ Văn Đi", "Bùi Thị Ánh"]
    places = [text.index(f"Họ và tên: {name}") for name in sorted(names, key=sort_key)]
    assert places == sorted(places)


def test_a_later_year_brings_the_figures_of_the_years_before(desk: Desk) -> None:
    text = printed(desk, STATEMENT, member="M001", day=date(2025, 1, 20))

    assert "Các năm trước 2025: phải nộp 240.000, đã nộp 200.000, còn thiếu 40.000 đồng." in text
    assert "Năm 2025, tính đến hết ngày 20/01/2025" in text
    assert "Chưa có lần nộp tiền nào" in text
    assert "L0008" not in text


def test_a_year_that_is_over_ends_on_its_last_day(desk: Desk) -> None:
    text = printed(desk, STATEMENT, member="M001", year=2024, day=date(2025, 1, 20))

    assert "Năm 2024, tính đến hết ngày 31/12/2024" in text


def test_what_cannot_be_printed_is_refused(desk: Desk) -> None:
    assert refusal(desk, Wanted()) is RefusalCode.PAPER_NEEDS
    assert refusal(desk, Wanted(member="M999")) is RefusalCode.MEMBER_UNKNOWN
    early = Wanted(everyone=True, day=date(2024, 1, 1))
    assert refusal(desk, early) is RefusalCode.NOTHING_TO_PRINT


@pytest.mark.parametrize("size", [None, *PaperSize])
def test_each_size_has_the_same_figures(desk: Desk, size: PaperSize | None) -> None:
    text = printed(desk, STATEMENT, member="M001", size=size, is_large=size is PaperSize.A5)

    assert "Cộng 200.000 2.000.000 100.000 2.300.000 4.000.000" in text


@pytest.mark.parametrize("life", ["life_1", "life_long"])
def test_all_statements_agree_with_the_balances(tmp_path: Path, life: str) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, life))
    day = date(2024, 6, 30)
    seen = picture(desk, day)

    for code, balance in seen.balances.members.items():
        text = printed(desk, STATEMENT, member=code, day=day)
        history = member_history(desk, code, day)
        paid = sum(m.covered for m in history.dues if m.month.year == day.year)
        charged = sum(m.charged for m in history.dues if m.month.year == day.year)
        assert f"Cộng năm 2024: phải nộp {grouped(charged)}, đã nộp {grouped(paid)}," in text
        owed = f"{grouped(balance.principal_outstanding)}"
        if NO_PAYMENTS not in text:
            *_, last = takewhile(AMOUNT.fullmatch, text.rpartition("Cộng ")[2].split())
            assert last == owed
        late = sum(loan.standing.overdue_principal for loan in history.loans.values())
        assert (f"gốc đến hạn {grouped(late)}" in text) == bool(late)
    desk.close()


def test_sixty_statements_take_a_few_seconds(tmp_path: Path) -> None:
    path = tmp_path / "demo.clb"
    make_practice(path, AROUND._replace(clock=lambda: NOW), members=60, months=30)
    desk = open_desk(path, AROUND._replace(clock=lambda: NOW))

    began = time.perf_counter()
    made = print_paper(desk, STATEMENT, Wanted(everyone=True))

    assert time.perf_counter() - began < 8
    assert made.pages >= 60
    assert figures_day(desk) >= NOW.date()
    desk.close()
