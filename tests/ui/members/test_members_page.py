"""The members: found, taken in, put right, exempted, and let go, by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.choices import Household
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.members.loan_part import LoanPart
from lthtgn_desktop.ui.members.page import MembersPage
from lthtgn_desktop.ui.vouchers.behind import EventsBehind
from lthtgn_desktop.usecases.show_member import MemberHistory, member_history
from ui.members.desks import an_empty_frame, strip_of
from ui.windows import a_frame, answer, buttons, focused, labels, press, type_text

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "members")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(frame: Frame) -> MembersPage:
    return page_of(frame)


def page_of(frame: Frame) -> MembersPage:
    assert isinstance(frame.page, MembersPage)
    return frame.page


def history(page: MembersPage, code: str) -> MemberHistory:
    found = page.runner.run(member_history, code)
    assert found is not None
    return found


def names(page: MembersPage) -> list[str]:
    return [cells[1] for cells in page.people.listing.lines()]


def open_by_name(typed: str) -> None:
    type_text(typed)
    press(Key.Key_Return)


def type_newcomer(*, name: str, born: str) -> None:
    press(Key.Key_F7)
    type_text(name)
    press(Key.Key_Return, Key.Key_Space, Key.Key_Return)
    type_text(born)


def test_the_list_is_in_the_order_of_given_names(page: MembersPage) -> None:
    assert names(page)[:3] == ["Lương Thị Ánh", "Trịnh Ngọc Ẩn", "Dương Hồng Châu"]
    assert "11 người" in labels(page)


def test_a_line_says_what_is_owed(page: MembersPage) -> None:
    line = next(cells for cells in page.people.listing.lines() if cells[0] == "M001")

    assert line[2:] == ["1967 (55)", "01/06/2022", "10.000", "3.108.000", "Đang tham gia"]


def test_those_who_left_are_shown_on_demand(page: MembersPage) -> None:
    press(Key.Key_Tab, Key.Key_Right)

    assert names(page) == ["Hồ Kim Châu"]
    assert page.people.listing.lines()[0][-1].startswith("Xin thôi, 10/11/2022")


def test_a_name_is_found_without_marks(page: MembersPage) -> None:
    type_text("chau")

    assert names(page) == ["Dương Hồng Châu", "Đỗ Ngọc Châu"]


def test_a_search_that_finds_nobody_says_so_and_opens_nobody(page: MembersPage) -> None:
    open_by_name("zzz")

    assert names(page) == []
    assert any("Không có ai tên giống “zzz”" in said for said in labels(page))
    assert page.person is None


def test_somebody_joins(page: MembersPage, frame: Frame) -> None:
    type_newcomer(name="Nguyễn Thị Đào", born="1959")
    press(Key.Key_F9)

    facts = history(page, "M013").member.facts
    assert (facts.name, facts.sex, facts.born) == ("Nguyễn Thị Đào", "F", "1959")
    assert (facts.household, facts.alone) == (Household.NONE, None)
    assert "Nguyễn Thị Đào" in names(page)
    assert strip_of(frame) == "Đã ghi thành viên mới: Nguyễn Thị Đào, mã M013."


def test_the_same_name_and_year_is_a_warning_and_no_refusal(page: MembersPage) -> None:
    type_newcomer(name="Lương Thị Ánh", born="1951")
    press(Key.Key_F9)

    question = answer(page.window(), Key.Key_Tab, Key.Key_Return)

    assert "Đã có Lương Thị Ánh (M004), sinh năm 1951" in question
    assert history(page, "M013").member.name == "Lương Thị Ánh"


def test_the_safe_answer_writes_nothing_and_keeps_what_was_typed(page: MembersPage) -> None:
    type_newcomer(name="Lương Thị Ánh", born="1951")
    press(Key.Key_F9)

    answer(page.window(), Key.Key_Return)

    assert page.parts.count() == 2
    assert "M013" not in {cells[0] for cells in page.people.listing.lines()}


@pytest.mark.usefixtures("page")
def test_a_birth_that_is_none_is_told_beside_its_field() -> None:
    type_newcomer(name="Nguyễn Thị Đào", born="59")
    press(Key.Key_F9)

    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == "59"
    assert field.accessibleDescription().startswith("Chưa hiểu “59”")


def test_a_code_that_is_taken_is_refused_and_stays(page: MembersPage, frame: Frame) -> None:
    type_newcomer(name="Nguyễn Thị Đào", born="1959")
    press(Key.Key_Return)
    type_text("M001")
    press(Key.Key_F9)

    assert "Mã M001 đã là của Dương Hồng Châu" in strip_of(frame)
    assert page.parts.count() == 2


def test_what_was_typed_is_not_lost_unasked(page: MembersPage) -> None:
    type_newcomer(name="Nguyễn", born="1")
    press(Key.Key_Escape)

    assert "sẽ mất" in answer(page.window(), Key.Key_Escape)
    assert page.parts.count() == 2
    press(Key.Key_Escape)
    answer(page.window(), Key.Key_Tab, Key.Key_Return)
    assert page.parts.count() == 1


def test_a_member_s_page_shows_dues_loans_and_payments(page: MembersPage) -> None:
    open_by_name("duong hong chau")

    assert page.person is not None
    assert any("hội phí còn thiếu 10.000 đ" in said for said in labels(page))
    assert "Hội phí đã đóng 60.000" in buttons(page)
    assert page.person.dues.grid.words()["2022-12"] == "thiếu"
    assert page.person.dues.grid.words()["2022-11"] == "đủ"
    page.person.what.put("loans")
    assert page.person.listing.lines()[0][:3] == ["L0001", "4.000.000", "3.108.000"]
    page.person.what.put("payments")
    assert "Nhận tiền vay L0001" in {cells[1] for cells in page.person.listing.lines()}


def test_only_what_changed_is_put_right(page: MembersPage) -> None:
    open_by_name("trang")
    press(Key.Key_F4)
    press(Key.Key_End)
    type_text(" Anh")
    press(Key.Key_F9)

    assert page.person is not None
    assert page.person.history.member.name == "Phạm Quang Trang Anh"
    assert page.person.history.member.facts.phone is None


def test_a_form_without_a_change_writes_nothing(page: MembersPage, frame: Frame) -> None:
    open_by_name("trang")
    press(Key.Key_F4, Key.Key_F9)

    assert strip_of(frame).startswith("Chưa sửa gì so với sổ")
    assert page.parts.count() == 3


def test_a_household_is_reviewed_for_a_year(page: MembersPage) -> None:
    open_by_name("trang")
    press(Key.Key_F5, Key.Key_Space, Key.Key_F9)

    assert page.person is not None
    member = page.person.history.member
    assert member.household_on(page.person.history.day) is Household.POOR


def test_months_without_dues_are_written_down(page: MembersPage) -> None:
    open_by_name("trang")
    press(Key.Key_F6, Key.Key_Return)
    type_text("3/2023")
    press(Key.Key_Return)
    type_text("Om lau")
    press(Key.Key_F9)

    member = history(page, "M012").member
    assert member.exempt == [(Month(2022, 12), Month(2023, 3))]


def test_leaving_is_asked_with_what_is_still_open(page: MembersPage, frame: Frame) -> None:
    open_by_name("duong hong chau")
    press(Key.Key_F8, Key.Key_Right, Key.Key_F9)

    question = answer(page.window(), Key.Key_Tab, Key.Key_Return)

    assert "Ghi Dương Hồng Châu (M001) thôi tham gia câu lạc bộ từ ngày 10/12/2022" in question
    assert "Gốc vay còn nợ: 3.108.000 đồng – Ba triệu một trăm linh tám nghìn đồng." in question
    assert "Vốn góp chưa nhận lại: 200.000 đồng" in question
    assert history(page, "M001").member.left is not None
    assert strip_of(frame) == "Đã ghi Dương Hồng Châu thôi tham gia từ ngày 10/12/2022."


def test_escape_goes_back_part_by_part_and_then_home(frame: Frame, page: MembersPage) -> None:
    open_by_name("trang")
    press(Key.Key_F5, Key.Key_Escape)
    assert page.parts.currentWidget() is page.person

    press(Key.Key_Escape)
    assert page.parts.currentWidget() is page.people
    press(Key.Key_Escape)  # clears the search first
    press(Key.Key_Escape)

    assert not isinstance(frame.page, MembersPage)


def test_an_empty_book_says_how_to_begin(tmp_path: Path, qtbot: QtBot) -> None:
    frame = an_empty_frame(tmp_path, "members")
    qtbot.addWidget(frame)

    assert any("Sổ chưa có thành viên nào" in said for said in labels(frame))
    type_newcomer(name="Nguyễn Thị Đào", born="2/3/1959")
    press(Key.Key_F9)
    assert history(page_of(frame), "M001").member.facts.born == "1959-03-02"


def test_a_month_of_dues_opens_the_voucher_that_paid_it(page: MembersPage) -> None:
    open_by_name("duong hong chau")
    press(Key.Key_Left)
    told = labels(page)
    press(Key.Key_Return)

    assert any(said.startswith("Tháng 11/2022: đủ.") for said in told)
    assert "Thu tiền buổi sinh hoạt" in labels(page)
    press(Key.Key_Escape)
    assert page.parts.currentWidget() is page.person


def test_a_month_that_nobody_paid_says_so(frame: Frame) -> None:
    open_by_name("duong hong chau")
    press(Key.Key_Return)

    assert strip_of(frame).startswith("Tháng 12/2022 chưa có ai nộp")


def test_each_figure_opens_the_events_behind_it(page: MembersPage) -> None:
    open_by_name("duong hong chau")
    assert page.person is not None
    for name, last in (("dues", "60.000"), ("principal", "3.108.000"), ("shares", "200.000")):
        page.person.figures.buttons[name].click()
        behind = page.parts.currentWidget()
        assert isinstance(behind, EventsBehind)
        assert behind.listing.lines()[0][-1] == last
        press(Key.Key_Escape)


def test_a_loan_opens_with_what_is_to_come_and_what_was_paid(page: MembersPage) -> None:
    open_by_name("duong hong chau")
    assert page.person is not None
    page.person.what.put("loans")
    page.person.listing.setFocus()
    press(Key.Key_Return)
    part = page.parts.currentWidget()
    assert isinstance(part, LoanPart)
    ahead = part.listing.lines()
    part.what.put("moved")
    moved = part.listing.lines()
    part.listing.setFocus()
    press(Key.Key_Return)

    assert ahead[-1][-1] == "0"
    assert moved[0][-1] == "3.108.000"
    assert moved[-1][2].startswith("Cho vay L0001")
    assert page.parts.count() == 4


def test_meetings_and_circumstances_stand_in_a_list(page: MembersPage) -> None:
    open_by_name("trang")
    press(Key.Key_F5, Key.Key_Space, Key.Key_F9)
    assert page.person is not None
    page.person.what.put("events")
    first = page.person.listing.lines()[0]

    assert first[1].startswith("Xét hoàn cảnh gia đình năm 2022 của Phạm Quang Trang")
    assert first[2] == "Hộ nghèo"
