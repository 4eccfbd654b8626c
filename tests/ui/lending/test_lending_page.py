"""The loans: seen as they stand, lent with a plan in sight, made longer, given up."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.ui.lending.new_loan import NewLoan
from lthtgn_desktop.ui.lending.page import LendingPage
from lthtgn_desktop.ui.lending.pay_out import PayOut
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import Picture, picture
from ui.members.desks import an_empty_frame, strip_of
from ui.windows import a_frame, answer, labels, press, type_text

Key = Qt.Key
JOIN = {"type": "join", "date": "2022-12-01", "sex": "F", "born": "1955"}


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "lending")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(frame: Frame) -> LendingPage:
    return page_of(frame)


def page_of(frame: Frame) -> LendingPage:
    assert isinstance(frame.page, LendingPage)
    return frame.page


def seen(page: LendingPage) -> Picture:
    found = page.runner.run(picture)
    assert found is not None
    return found


def new_loan(page: LendingPage) -> NewLoan:
    form = page.parts.currentWidget()
    assert isinstance(form, NewLoan)
    return form


def type_loan(*, borrower: str, amount: str, place: Qt.Key = Key.Key_Right) -> None:
    press(Key.Key_F7)
    type_text(borrower)
    press(Key.Key_Return)
    type_text(amount)
    press(Key.Key_Return, Key.Key_Return, Key.Key_Return, Key.Key_Return, Key.Key_Return)
    type_text("Nuôi gà")
    press(Key.Key_Return, place)


def test_open_loans_stand_in_the_order_of_names_with_what_is_due(page: LendingPage) -> None:
    lines = page.lists.loans.listing.lines()

    assert [cells[1] for cells in lines][:3] == ["L0001", "L0003", "L0006"]
    assert lines[0] == [
        "Dương Hồng Châu",
        "L0001",
        "3.108.000",
        "446.000",
        "20.000",
        "10/01/2023",
        "243.000",
        "1 kỳ",
    ]
    assert any("tiền gửi 21.502.000 đ" in said for said in labels(page))


def test_a_loan_is_found_by_its_borrower(page: LendingPage) -> None:
    type_text("dqc")

    assert page.lists.loans.listing.lines() == []
    press(Key.Key_Escape)
    type_text("dnd")
    assert [cells[1] for cells in page.lists.loans.listing.lines()] == ["L0006"]


def test_the_plan_follows_what_is_typed(page: LendingPage) -> None:
    press(Key.Key_F7)
    assert any("Lịch trả nợ và tổng lãi hiện ở đây" in said for said in labels(page))
    type_text("lien")
    press(Key.Key_Return)
    type_text("1tr")

    panel = new_loan(page).panel
    assert panel.sums.text() == "Tổng lãi 37.000 đ. Trả tất cả 1.037.000 đ."
    assert panel.listing.lines()[0] == ["1", "10/01/2023", "100.000", "7.000", "107.000"]
    assert "1.000.000 đồng – Một triệu đồng" in labels(page)


def again(amount: str) -> None:
    """Type the amount a second time, and lend."""
    press(Key.Key_F9)
    type_text(amount)
    press(Key.Key_F9)


def test_a_loan_is_lent_after_its_amount_was_typed_twice(page: LendingPage, frame: Frame) -> None:
    type_loan(borrower="lien", amount="1tr")
    press(Key.Key_F9)

    said = "\n".join(labels(page))
    assert "Giao tiền vay cho Dương Thị Liên" in said
    assert "Cho Dương Thị Liên (M002) vay 1.000.000 đồng – Một triệu đồng?" in said
    assert "lãi 0,65% mỗi tháng" in said
    type_text("1.000.000")
    press(Key.Key_F9)

    loan = seen(page).balances.loans["L0008"]
    assert (loan.member, loan.amount) == ("M002", 1_000_000)
    assert seen(page).balances.funds[LENDING_FUND].bank == 20_502_000
    assert strip_of(frame).endswith("Mã khoản vay L0008. Số phiếu: BN 6/2022 TTN.")
    assert page.parts.count() == 1


def test_two_amounts_that_differ_lend_nothing_and_both_stay(page: LendingPage) -> None:
    type_loan(borrower="lien", amount="1tr")
    again("10tr")

    assert "L0008" not in seen(page).balances.loans
    form = page.parts.currentWidget()
    assert isinstance(form, PayOut)
    assert form.readable() == {"again": 10_000_000}
    differs = "Hai lần gõ chưa khớp: lần đầu 1.000.000 đ, lần này 10.000.000 đ."
    assert any(said.startswith(differs) for said in labels(page))


def test_stepping_back_from_the_paying_out_keeps_the_first_form(page: LendingPage) -> None:
    type_loan(borrower="lien", amount="1tr")
    press(Key.Key_F9, Key.Key_Tab, Key.Key_Return)

    assert "L0008" not in seen(page).balances.loans
    assert new_loan(page).readable()["amount"] == 1_000_000


def test_an_open_loan_of_the_borrower_is_a_warning(page: LendingPage) -> None:
    press(Key.Key_F7)
    type_text("dung")
    press(Key.Key_Return)

    warned = "Lưu ý: Đoàn Ngọc Dũng đang có khoản vay L0006 còn nợ gốc 6.000.000 đ."
    assert any(said.startswith(warned) for said in labels(page))


def test_what_the_fund_does_not_have_is_refused_and_stays_typed(
    page: LendingPage, frame: Frame
) -> None:
    type_loan(borrower="lien", amount="1tr", place=Key.Key_Shift)
    again("1tr")

    assert "Tiền mặt của quỹ TTN chỉ còn 0 đồng" in strip_of(frame)
    page.parts.pop()
    assert new_loan(page).readable()["amount"] == 1_000_000


def test_a_name_that_several_have_wants_a_choice(page: LendingPage) -> None:
    press(Key.Key_F7)
    type_text("chau")
    press(Key.Key_Tab, Key.Key_F9)

    assert any("Có nhiều người tên giống “chau”" in said for said in labels(page))


def test_the_second_of_a_name_is_taken_with_the_arrow(page: LendingPage) -> None:
    press(Key.Key_F7)
    type_text("chau")
    press(Key.Key_Down, Key.Key_Return)

    assert new_loan(page).readable()["member"] == "M005"


def test_a_loan_shows_what_is_still_to_come(page: LendingPage) -> None:
    press(Key.Key_Return)

    assert any(said.startswith("Khoản vay L0001 của Dương Hồng Châu") for said in labels(page))
    assert any("còn nợ gốc 3.108.000 đ" in said for said in labels(page))


def test_a_loan_is_made_longer(page: LendingPage, frame: Frame) -> None:
    press(Key.Key_F5)
    type_text("6")
    press(Key.Key_Return)
    type_text("BB 12/2022")
    press(Key.Key_F9)

    assert seen(page).club.loans["L0001"].terms_on(seen(page).day).n == 24
    assert "thêm 6 tháng" in strip_of(frame)


def test_giving_up_principal_is_asked_strongly(page: LendingPage) -> None:
    press(Key.Key_F8)
    press(Key.Key_Return, Key.Key_Space, Key.Key_Return)
    type_text("BB 12/2022")
    press(Key.Key_F9)

    question = answer(page.window(), Key.Key_Tab, Key.Key_Return)

    assert question.startswith("XÓA NỢ 3.108.000 đồng – Ba triệu một trăm linh tám nghìn đồng")
    assert seen(page).balances.loans["L0001"].standing.written_off == 3_108_000


def test_repayments_are_collected_on_the_collection_screen(page: LendingPage) -> None:
    asked: list[str] = []
    page.leaves.disconnect()
    page.leaves.connect(asked.append)
    press(Key.Key_F4)

    assert asked == ["collection"]


def test_an_empty_book_says_that_nothing_is_lent(tmp_path: Path, qtbot: QtBot) -> None:
    frame = an_empty_frame(tmp_path, "lending")
    qtbot.addWidget(frame)
    page = page_of(frame)
    assert any("Chưa có khoản vay nào còn nợ" in said for said in labels(frame))

    page.runner.run(record_document, {**JOIN, "member": "M001", "name": "Lê Thị Ba"})
    press(Key.Key_F5, Key.Key_F8, Key.Key_F7)
    type_text("ba")
    press(Key.Key_Return)
    type_text("500")
    press(Key.Key_Return)
    type_text("5")
    press(Key.Key_Return)
    type_text("1")

    assert new_loan(page).readable()["loan"] == "L0001"
    assert new_loan(page).panel.listing.lines()[-1][2] == "100.000"


def test_typing_goes_on_behind_the_picked_name_and_replaces_it_as_a_whole(
    page: LendingPage,
) -> None:
    press(Key.Key_F7)
    type_text("lien")
    press(Key.Key_Return)
    type_text("3tr")
    first = new_loan(page).readable()
    field = new_loan(page).form.field("member").input()
    field.setFocus()
    assert isinstance(field, QLineEdit)
    field.deselect()
    type_text("b")

    assert first["amount"] == 3_000_000
    assert "member" in first
    assert field.text() == "b"
