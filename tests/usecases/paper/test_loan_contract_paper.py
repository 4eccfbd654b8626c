from collections.abc import Iterator
from pathlib import Path

import pytest

from books import AROUND, a_new_book, a_replayed_book, open_for_test
from builders import a_club, an_event
from loan_papers import NAME, a_book_with_loans, at_work, lent, printed
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.domain.schedule import schedule
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from lthtgn_desktop.usecases.paper.settings import change_settings, paper_settings
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture

CONTRACT = Paper.LOAN_CONTRACT


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with at_work(a_book_with_loans(tmp_path_factory.mktemp("loans"))) as desk:
        yield desk


def refusal(desk: Desk, **said: str) -> RefusalCode:
    with pytest.raises(Refused) as refused:
        print_paper(desk, CONTRACT, Wanted(**said))  # type: ignore[arg-type]
    return refused.value.code


def test_a_contract_says_what_was_agreed_on_the_day_of_lending(desk: Desk) -> None:
    text = printed(desk, CONTRACT, loan="L0001")

    for said in (
        "GIẤY NHẬN NỢ kiêm hợp đồng vay tiền, số L0001",
        "Liên Nghĩa, ngày 21 tháng 01 năm 2024",
        "Trần Văn Ẩn – Chủ nhiệm; Nguyễn Thị Hòa – Thủ quỹ",
        "Người vay: Trần Văn An",
        "Xóm 3, thôn Đông Hạ",
        "0912345678",
        "6.000.000 đồng, tiền của Quỹ tăng thu nhập, nhận bằng tiền mặt",
        "Sáu triệu đồng chẵn",
        "0,5%/tháng, tính trên số tiền còn nợ, trả hằng tháng",
        "12 tháng, từ 21/01/2024 đến 21/01/2025",
        "1 21/02/2024 500.000 30.000 530.000 5.500.000",
        "Cộng 6.000.000 198.000 6.198.000",
        "trả tổng cộng 6.198.000 đồng (Sáu triệu một trăm chín mươi tám nghìn đồng chẵn)",
        "trong đó lãi 198.000 đồng (Một trăm chín mươi tám nghìn đồng chẵn)",
    ):
        assert said in text


def test_the_deputy_signs_for_the_club_where_the_chair_borrows(tmp_path: Path) -> None:
    path = a_book_with_loans(tmp_path)
    with at_work(path) as desk:
        record_document(desk, an_event("officer", "2024-11-01", role="chair", name="Lê Thị Vắng"))
        deputy = an_event("officer", "2024-11-01", role="vice_chair", name="Vũ Văn Phó")
        record_document(desk, deputy)
        record_document(desk, lent("L0010", "M003", "2024-11-10", amount=1_000_000))

        text = printed(desk, CONTRACT, loan="L0010")

    assert "Đại diện: Vũ Văn Phó – Phó chủ nhiệm; Nguyễn Thị Hòa – Thủ quỹ" in text
    assert "PHÓ CHỦ NHIỆM THỦ QUỸ NGƯỜI VAY" in text


def test_an_extension_spreads_what_was_owed_and_is_signed_by_those_then_in_office(
    desk: Desk,
) -> None:
    annex = printed(desk, CONTRACT, loan="L0001").partition("GIA HẠN KHOẢN VAY")[2]

    for said in (
        "Biên bản họp số 10/2024",
        "Còn nợ gốc: 4.000.000 đồng",
        "thêm 6 tháng; 18 tháng, từ 21/01/2024 đến 21/07/2025",
        "9 21/10/2024 400.000 20.000 420.000 3.600.000",
        "18 21/07/2025 400.000 2.000 402.000 0",
        "Cộng 4.000.000 110.000 4.110.000",
        "Phạm Thị Mới",
    ):
        assert said in annex
    assert "Trần Văn Ẩn" not in annex


def test_the_plan_of_an_extension_is_what_the_book_asks_for(desk: Desk) -> None:
    seen = picture(desk)
    asked = seen.balances.loans["L0001"].standing
    annex = printed(desk, CONTRACT, loan="L0001").partition("GIA HẠN KHOẢN VAY")[2]

    assert asked.next_due is not None
    assert f"{asked.next_due:%d/%m/%Y} 400.000" in annex


def test_a_cancelled_loan_says_when_and_why(desk: Desk) -> None:
    assert "ĐÃ HỦY NGÀY 16/03/2024: Ghi nhầm người vay. Giấy này không còn giá trị." in printed(
        desk, CONTRACT, loan="L0008"
    )


def test_a_loan_without_interest_says_so(desk: Desk) -> None:
    text = printed(desk, CONTRACT, loan="L0007")

    assert "không tính lãi" in text
    assert "trả một lần vào kỳ cuối" in text
    assert "12 10/03/2025 1.000.000 0 1.000.000 0" in text


def test_a_member_gets_all_open_loans_each_with_pages_of_its_own(desk: Desk) -> None:
    made = print_paper(desk, CONTRACT, Wanted(member="M002"))

    text = printed(desk, CONTRACT, member="M002")
    assert made.title == "Giấy nhận nợ L0002 L0003 L0004 L0005 L0006"
    assert text.count("Trang 1/2") == 5
    assert "999.999.999 đồng" in text
    assert "tính trên số tiền vay ban đầu" in text
    assert all(word in text for word in NAME.split())


def test_the_newest_loan_that_counts_is_printed_where_nothing_is_said(desk: Desk) -> None:
    assert print_paper(desk, CONTRACT, Wanted()).title == "Giấy nhận nợ L0009"


def test_what_is_not_there_is_refused(desk: Desk) -> None:
    assert refusal(desk, loan="L9999") is RefusalCode.LOAN_UNKNOWN
    assert refusal(desk, member="M999") is RefusalCode.MEMBER_UNKNOWN
    assert refusal(desk, member="M003") is RefusalCode.NOTHING_TO_PRINT
    assert refusal(desk, member="M003", loan="L0001") is RefusalCode.NOTHING_TO_PRINT


def test_a_club_that_never_lent_has_no_contract(tmp_path: Path) -> None:
    desk = open_desk(a_new_book(tmp_path, "new"), AROUND)
    for document in a_club().documents():
        record_document(desk, document)

    assert refusal(desk) is RefusalCode.NOTHING_TO_PRINT
    desk.close()


def test_names_can_be_left_to_the_pen(tmp_path: Path) -> None:
    with at_work(a_book_with_loans(tmp_path)) as desk:
        wishes = paper_settings(desk)
        change_settings(desk, type(wishes)(prints_names=False))

        text = printed(desk, CONTRACT, loan="L0009")

    assert "Trần Văn Ẩn" not in text
    assert text.count("Bùi Thị Ánh") == 1


def test_every_loan_of_a_long_life_adds_up_to_what_was_lent(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_1"))

    for code, loan in picture(desk).club.loans.items():
        text = printed(desk, CONTRACT, loan=code)
        plan = schedule(loan.terms)
        amounts = (loan.facts.amount, int(plan.total_interest), int(plan.total))
        assert f"Cộng {' '.join(map(grouped, amounts))}" in text
    desk.close()
