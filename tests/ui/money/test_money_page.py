"""Money that is neither dues nor a loan: each of the seven forms, typed by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.money.page import MoneyPage
from lthtgn_desktop.ui.widgets.task import Task
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture
from ui.members.desks import an_empty_frame, strip_of
from ui.windows import a_frame, labels, press, type_text

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "money")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(frame: Frame) -> MoneyPage:
    return page_of(frame)


def page_of(frame: Frame) -> MoneyPage:
    assert isinstance(frame.page, MoneyPage)
    return frame.page


def fund(page: MoneyPage, code: str) -> FundBalance:
    seen = page.runner.run(picture)
    assert seen is not None
    return seen.balances.funds[code]


def typed(page: MoneyPage) -> dict[str, object]:
    task = page.parts.currentWidget()
    assert isinstance(task, Task)
    return task.readable()


def test_the_buttons_stand_over_what_each_fund_has(page: MoneyPage) -> None:
    assert any("Quỹ hoạt động: tiền mặt 2.393.600 đ" in said for said in labels(page))


def test_a_gift_is_received_with_its_voucher(page: MoneyPage, frame: Frame) -> None:
    press(Key.Key_1, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    type_text("500")
    press(Key.Key_Return, Key.Key_Right, Key.Key_Return, Key.Key_Return)
    press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    type_text("Ông Năm")
    press(Key.Key_F9)

    assert fund(page, "HD").cash == 2_893_600
    said = strip_of(frame)
    assert said == "Đã nhận tiền: 500.000 đồng – Năm trăm nghìn đồng. Số phiếu: PT 9/2022 HD."
    assert f"Vừa ghi: {said}" in labels(page)


def test_share_capital_without_a_member_is_refused_and_stays_typed(
    page: MoneyPage, frame: Frame
) -> None:
    press(Key.Key_1, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    type_text("200")
    press(Key.Key_Return, Key.Key_Space, Key.Key_Return, Key.Key_Return, Key.Key_Down)
    press(Key.Key_F9)

    assert "Chưa rõ tiền góp vốn là của thành viên nào" in strip_of(frame)
    assert typed(page)["amount"] == 200_000


def test_money_is_spent(page: MoneyPage) -> None:
    press(Key.Key_2)
    type_text("100")
    press(Key.Key_Return)
    type_text("Nước uống")
    press(Key.Key_Return, Key.Key_Down, Key.Key_Down, Key.Key_F9)

    assert fund(page, "HD").cash == 2_293_600
    assert fund(page, "HD").expense == 1_500_000


def test_more_than_there_is_cannot_be_spent(page: MoneyPage, frame: Frame) -> None:
    press(Key.Key_2)
    type_text("9tr")
    press(Key.Key_Return)
    type_text("Xe")
    press(Key.Key_Return, Key.Key_Down, Key.Key_F9)

    assert "Tiền mặt của quỹ HD chỉ còn 2.393.600 đồng" in strip_of(frame)
    assert typed(page)["text"] == "Xe"
    assert fund(page, "HD").cash == 2_393_600


def test_an_amount_that_is_none_is_told_beside_its_field(page: MoneyPage) -> None:
    press(Key.Key_2)
    type_text("5x")
    press(Key.Key_F9)

    assert any(said.startswith("Chưa hiểu số “5x”") for said in labels(page))


def test_cash_is_carried_to_the_bank(page: MoneyPage) -> None:
    press(Key.Key_3, Key.Key_Right, Key.Key_Return, Key.Key_Right, Key.Key_Return)
    type_text("1tr")
    press(Key.Key_F9)

    assert (fund(page, "HD").cash, fund(page, "HD").bank) == (1_393_600, 1_000_000)


def test_cash_is_handed_to_another_fund(page: MoneyPage) -> None:
    press(Key.Key_4, Key.Key_Return, Key.Key_Space, Key.Key_Return)
    type_text("300")
    press(Key.Key_Return)
    type_text("Bo sung von")
    press(Key.Key_Return)
    type_text("BB 12/2022")
    press(Key.Key_F9)

    assert fund(page, "HD").cash == 2_093_600
    assert fund(page, "TTN").capital == 50_417_000


def test_share_capital_is_given_back_to_somebody_in_the_list(page: MoneyPage) -> None:
    press(Key.Key_5, Key.Key_Down, Key.Key_Return)
    type_text("200")
    press(Key.Key_Return, Key.Key_Right, Key.Key_F9)

    assert fund(page, "TTN").shares_owed == 800_000
    assert fund(page, "TTN").bank == 21_302_000


def test_borrowed_money_is_given_back_by_the_lender_s_name(page: MoneyPage) -> None:
    press(Key.Key_5, Key.Key_End, Key.Key_Return)
    type_text("1tr")
    press(Key.Key_Return, Key.Key_Right, Key.Key_F9)

    assert fund(page, "TTN").borrowed_owed == 4_000_000


def test_the_parts_of_a_split_are_seen_before_it_is_recorded(page: MoneyPage) -> None:
    press(Key.Key_6)

    said = "\n".join(labels(page))
    assert "Lãi chưa chia của quỹ tăng thu nhập: 198.000 đồng" in said
    assert "Quỹ tăng thu nhập: 99.000 đồng – Chín mươi chín nghìn đồng" in said
    assert "Quỹ dự phòng rủi ro: 19.800 đồng" in said


def test_shares_that_are_not_a_hundred_show_no_parts_and_are_refused(
    page: MoneyPage, frame: Frame
) -> None:
    press(Key.Key_6, Key.Key_Return)
    type_text("60")
    assert "Cộng 110%" in labels(page)
    assert any("khi các phần cộng lại đủ 100%" in said for said in labels(page))
    press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    type_text("BB")
    press(Key.Key_F9)

    assert "cộng lại là 110%" in strip_of(frame)


def test_an_empty_book_has_nothing_to_give_back(tmp_path: Path, qtbot: QtBot) -> None:
    frame = an_empty_frame(tmp_path, "money")
    qtbot.addWidget(frame)
    press(Key.Key_5)
    assert strip_of(frame) == "Câu lạc bộ không còn giữ vốn góp hay tiền mượn của ai."

    press(Key.Key_1, Key.Key_Down, Key.Key_Return)
    type_text("50tr")
    press(Key.Key_Return, Key.Key_Space, Key.Key_Return, Key.Key_Return, Key.Key_Down, Key.Key_F9)
    assert fund(page_of(frame), "TTN").capital == 50_000_000


def test_the_entry_fee_is_proposed_and_taken_with_its_voucher(
    page: MoneyPage, frame: Frame
) -> None:
    policy = {"type": "policy", "date": "2022-12-10", "entry_fee": 20_000}
    assert page.runner.run(record_document, policy) is not None

    press(Key.Key_7)
    type_text("lien")
    press(Key.Key_Return)
    assert typed(page)["amount"] == 20_000
    press(Key.Key_F9)

    assert fund(page, "HD").cash == 2_413_600
    said = strip_of(frame)
    assert said.startswith("Đã thu phí gia nhập: 20.000 đồng – Hai mươi nghìn đồng. Số phiếu: PT")


def test_the_buttons_fit_the_low_screen(page: MoneyPage, frame: Frame) -> None:
    assert page.menu.isVisible()
    frame.resize(1024, 600)

    assert frame.height() == 600
