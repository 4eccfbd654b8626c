"""The waiting list by keys: a request is written down, decided on, and paid out; what follows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.loan_requests import LoanRequest, RequestState
from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.ui.lending.loan_page import LoanPage
from lthtgn_desktop.ui.lending.new_loan import NewLoan
from lthtgn_desktop.ui.lending.page import LendingPage
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.vouchers.view import VoucherView
from lthtgn_desktop.usecases.list_loans import open_loans
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture
from ui.members.desks import strip_of
from ui.windows import a_frame, buttons, focused, labels, press, type_text

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "lending")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(frame: Frame) -> LendingPage:
    assert isinstance(frame.page, LendingPage)
    return frame.page


def request_of(page: LendingPage, code: str = "D001") -> LoanRequest:
    found = page.runner.run(picture)
    assert found is not None
    return found.club.requests.by_code[code]


def asks(page: LendingPage, member: str = "M002", request: str = "D001") -> None:
    document = {"request": request, "member": member, "amount": 2_000_000, "months": 10}
    said = {"type": "loan_request", "date": "2022-12-01", "purpose": "Nuôi gà"}
    page.runner.run(record_document, document | said)
    press(Key.Key_3, with_=CTRL)


def approve() -> None:
    press(Key.Key_F5, Key.Key_Return)
    type_text("BB 12")
    press(Key.Key_F9)


def test_the_buttons_say_how_many_each_list_holds(page: LendingPage) -> None:
    found = page.runner.run(open_loans)
    assert found is not None
    late = f"Quá hạn {len(found.overdue)} (Ctrl+2)"
    assert {late, "Chờ vay 0 (Ctrl+3)"} <= set(buttons(page))
    asks(page)

    assert "Chờ vay 1 (Ctrl+3)" in buttons(page)


def test_overdue_loans_stand_alone_with_their_triangle_and_are_read_out(page: LendingPage) -> None:
    press(Key.Key_2, with_=CTRL)

    listing = page.lists.loans.listing
    assert all(cells[-1].endswith(" kỳ") for cells in listing.lines())
    model = listing.model()
    mark = model.index(0, model.columnCount() - 1).data(Qt.ItemDataRole.DecorationRole)
    assert not mark.isNull()
    press(Key.Key_F6)

    first = next(said for said in labels(page) if said.startswith("1. "))
    assert "khoản vay L0" in first
    assert "đồng)" in first


def test_a_request_is_written_down_by_keys(page: LendingPage, frame: Frame) -> None:
    press(Key.Key_3, with_=CTRL)
    press(Key.Key_F6)
    type_text("lien")
    press(Key.Key_Return)
    type_text("2tr")
    press(Key.Key_Return)
    type_text("10")
    press(Key.Key_Return)
    type_text("Nuôi gà")
    press(Key.Key_F9)

    assert request_of(page).state is RequestState.WAITING
    assert "Đã ghi đơn D001 của Dương Thị Liên" in strip_of(frame)
    assert page.lists.waiting.listing.lines() == [
        ["10/12/2022", "Dương Thị Liên", "2.000.000", "10", "Khó khăn", "0", "", "Chờ 0 ngày"]
    ]


def test_somebody_who_waits_already_is_told(page: LendingPage) -> None:
    asks(page)
    press(Key.Key_F6)
    type_text("lien")
    press(Key.Key_Return)

    warned = "Lưu ý: Dương Thị Liên đã có đơn xin vay 2.000.000 đ từ ngày 01/12/2022"
    assert any(said.startswith(warned) for said in labels(page))


def test_a_request_is_approved_and_paid_out(page: LendingPage, frame: Frame) -> None:
    asks(page)
    approve()
    assert request_of(page).state is RequestState.APPROVED
    assert page.lists.waiting.listing.lines()[0][-1] == "Đồng ý 2.000.000"

    press(Key.Key_F7)
    form = page.parts.currentWidget()
    assert isinstance(form, NewLoan)
    assert form.readable()["amount"] == 2_000_000
    assert any(said.startswith("Theo đơn D001, BB 12: đồng ý") for said in labels(page))
    form.form.field("from").put("bank")
    press(Key.Key_F9)
    type_text("2tr")
    press(Key.Key_F9)

    assert request_of(page).loan == "L0008"
    assert "Mã khoản vay L0008" in strip_of(frame)
    assert page.lists.waiting.listing.lines() == []


def test_less_can_be_approved_than_was_asked_for(page: LendingPage) -> None:
    asks(page)
    press(Key.Key_F5, Key.Key_Return)
    type_text("BB 12")
    press(Key.Key_Return)
    type_text("1tr")
    press(Key.Key_F9)

    assert request_of(page).approved_amount == 1_000_000
    decision = request_of(page).last
    assert decision is not None
    assert decision.act.months is None


def test_a_refused_request_stays_in_sight_and_can_be_decided_anew(page: LendingPage) -> None:
    asks(page)
    press(Key.Key_F5, Key.Key_Right, Key.Key_Return)
    type_text("BB 12")
    press(Key.Key_F9)

    assert request_of(page).state is RequestState.REFUSED
    assert page.lists.waiting.listing.lines()[0][-1] == "Từ chối 10/12/2022"
    approve()
    assert request_of(page).state is RequestState.APPROVED


def test_more_than_was_asked_for_is_refused_and_stays_typed(
    page: LendingPage, frame: Frame
) -> None:
    asks(page)
    press(Key.Key_F5, Key.Key_Return)
    type_text("BB 12")
    press(Key.Key_Return)
    type_text("3tr")
    press(Key.Key_F9)

    assert "Đơn xin vay D001 chỉ xin 2.000.000 đồng" in strip_of(frame)
    assert page.parts.count() == 2


def test_each_payment_of_a_loan_opens_to_its_voucher(page: LendingPage) -> None:
    press(Key.Key_Return)
    loan = page.parts.currentWidget()
    assert isinstance(loan, LoanPage)
    assert [offer.paper for offer in loan.offers()] == [Paper.LOAN_CONTRACT]
    assert any(said.startswith("Tổng lãi: đã trả") for said in labels(page))
    press(Key.Key_2, with_=CTRL)
    assert focused() is loan.listing
    assert loan.listing.lines()[0][3] == "4.000.000"

    press(Key.Key_Down, Key.Key_Return)

    assert isinstance(page.parts.currentWidget(), VoucherView)


def test_an_ended_loan_opens_at_what_was_paid(page: LendingPage) -> None:
    press(Key.Key_4, with_=CTRL)
    lines = page.lists.ended.listing.lines()
    if not lines:
        assert any("Chưa có khoản vay nào kết thúc" in said for said in labels(page))
        return
    press(Key.Key_Return)

    loan = page.parts.currentWidget()
    assert isinstance(loan, LoanPage)
    assert focused() is loan.listing
    assert loan.listing.lines()[-1][-1] == "0"


def test_a_loan_that_is_open_follows_what_is_corrected(page: LendingPage) -> None:
    press(Key.Key_Return)
    loan = page.parts.currentWidget()
    assert isinstance(loan, LoanPage)
    before = loan.listing.lines()

    lost = {"type": "write_off", "date": "2022-12-10", "loan": loan.loan, "amount": 8_000}
    page.runner.run(record_document, lost | {"minutes": "BB 12", "bearer": "TTN"})

    assert len(loan.listing.lines()) == len(before) + 1
    assert loan.listing.lines()[-1][-1] == "3.100.000"
    assert any("còn nợ gốc 3.100.000 đ" in said for said in labels(page))
