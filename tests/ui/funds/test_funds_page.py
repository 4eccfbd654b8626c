"""The funds: figures that add up, movements, and the rules behind a button."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.ui.funds.chart import shown_months
from lthtgn_desktop.ui.funds.chart_part import ChartPart
from lthtgn_desktop.ui.funds.page import FundsPage
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.vouchers.behind import EventsBehind
from lthtgn_desktop.usecases.fund_growth import fund_growth
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.working_day import club_now
from ui.members.desks import an_empty_frame, strip_of
from ui.windows import a_frame, labels, press, type_text

Key = Qt.Key
SPEND = {"type": "spend", "date": "2022-12-05", "fund": "HD", "from": "cash", "area": "office"}


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "funds")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(frame: Frame) -> FundsPage:
    return page_of(frame)


def page_of(frame: Frame) -> FundsPage:
    assert isinstance(frame.page, FundsPage)
    return frame.page


def club(page: FundsPage) -> Club:
    found = page.runner.run(club_now)
    assert found is not None
    return found


def choose_fund(page: FundsPage, code: str) -> None:
    assert page.overview.fund is not None
    page.overview.fund.put(code)


def test_both_sides_of_a_fund_add_up(page: FundsPage) -> None:
    amounts = page.overview.figures.amounts

    assert amounts["cash"] == "0"
    assert amounts["bank"] == "21.502.000"
    assert amounts["loans"] == "34.813.000"
    assert amounts["sum.have"] == amounts["sum.from"] == "56.315.000"
    assert "0 + 21.502.000 + 34.813.000 = 56.315.000. Hai bên bằng nhau." in labels(page)


def test_movements_stand_newest_first_with_what_was_left(page: FundsPage) -> None:
    choose_fund(page, "HD")

    first = page.overview.book.listing.lines()[0]
    assert first[1:] == ["PC 10/2022 HD", "Bồi dưỡng tình nguyện viên", "", "150.000", "2.393.600"]
    assert any("Một trăm năm mươi nghìn đồng" in said for said in labels(page))


def test_the_bank_has_its_own_book(page: FundsPage) -> None:
    page.overview.book.place.put("bank")

    assert page.overview.book.listing.lines()[0][-1] == "21.502.000"
    choose_fund(page, "HD")
    assert "Chưa có lần thu chi nào ở đây." in labels(page)


def test_what_is_recorded_is_seen_at_once(page: FundsPage) -> None:
    choose_fund(page, "HD")
    page.runner.run(record_document, {**SPEND, "amount": 3_600, "text": "Bút"})

    assert page.overview.book.listing.lines()[0][-1] == "2.390.000"
    assert page.overview.figures.amounts["cash"] == "2.390.000"


def test_the_rules_are_shown_behind_a_button(page: FundsPage) -> None:
    press(Key.Key_F4)

    assert "10.000 đồng – Mười nghìn đồng" in labels(page)
    assert "Quỹ tăng thu nhập 50%, Quỹ hoạt động 40%, Quỹ dự phòng rủi ro 10%" in labels(page)
    assert "Hoàng Quang Lan" in labels(page)


def test_dues_are_set_from_a_day_on(page: FundsPage, frame: Frame) -> None:
    press(Key.Key_F4, Key.Key_F5)
    type_text("15")
    press(Key.Key_Return, Key.Key_Return)
    type_text("1/1/2023")
    press(Key.Key_F9)

    rules = club(page).rules
    first, later = (dues for dues in (10_000, 15_000))
    assert rules.dues_by_month(*months("2022-12", "2023-02")) == [first, later, later]
    assert strip_of(frame) == "Đã ghi mức đóng mới, áp dụng từ ngày 01/01/2023."


def months(first: str, last: str) -> tuple[Month, Month]:
    return Month.read(first), Month.read(last)


def test_the_split_is_set(page: FundsPage) -> None:
    press(Key.Key_F4, Key.Key_F6)
    for part in ("40", "40", "20"):
        type_text(part)
        press(Key.Key_Return)
    press(Key.Key_F9)

    found = club(page)
    assert found.rules.split_on(page.runner.desk.today) == (("TTN", 40), ("HD", 40), ("DP", 20))


def test_a_split_that_is_not_a_hundred_is_refused_and_stays_typed(
    page: FundsPage, frame: Frame
) -> None:
    press(Key.Key_F4, Key.Key_F6)
    type_text("90")
    press(Key.Key_F9)

    assert "cộng lại là 140%" in strip_of(frame)
    assert page.parts.count() == 3


def test_an_officer_takes_up_an_office(page: FundsPage) -> None:
    press(Key.Key_F4, Key.Key_F7, Key.Key_Down, Key.Key_Return)
    type_text("Lê Thị Ba")
    press(Key.Key_F9)

    assert club(page).officer(Role.CHAIR, page.runner.desk.today) == "Lê Thị Ba"
    assert "Lê Thị Ba" in labels(page)


def test_another_fund_is_set_up_and_offered(page: FundsPage) -> None:
    press(Key.Key_F4, Key.Key_F8)
    type_text("TT")
    press(Key.Key_Return)
    type_text("Quỹ tương trợ")
    press(Key.Key_F9)

    assert club(page).funds["TT"] == "Quỹ tương trợ"
    choose_fund(page, "TT")
    assert page.overview.figures.amounts["sum.have"] == "0"


def test_a_code_that_is_taken_is_refused(frame: Frame) -> None:
    press(Key.Key_F4, Key.Key_F8)
    type_text("DP")
    press(Key.Key_Return)
    type_text("x")
    press(Key.Key_F9)

    assert "Câu lạc bộ đã có quỹ DP" in strip_of(frame)


def test_an_empty_book_has_its_two_funds(tmp_path: Path, qtbot: QtBot) -> None:
    frame = an_empty_frame(tmp_path, "funds")
    qtbot.addWidget(frame)

    assert page_of(frame).overview.figures.amounts["sum.from"] == "0"
    press(Key.Key_F4)
    assert "chưa đặt" in labels(frame)


def test_the_amounts_of_a_fund_are_whole_and_only_the_words_give_way(page: FundsPage) -> None:
    choose_fund(page, "HD")
    listing = page.overview.book.listing
    widths = [listing.columnWidth(place) for place in range(6)]

    assert min(widths[3:]) >= listing.fontMetrics().horizontalAdvance(" 999.999.999 ")
    assert sum(widths) <= listing.viewport().width()
    assert not listing.horizontalScrollBar().isVisible()


def test_a_figure_opens_the_events_behind_it_and_they_open_their_voucher(page: FundsPage) -> None:
    choose_fund(page, "HD")
    page.overview.figures.listing.setFocus()
    press(Key.Key_Return)
    behind = page.parts.currentWidget()
    assert isinstance(behind, EventsBehind)
    assert behind.listing.lines()[0][-1] == "2.393.600"
    press(Key.Key_Return)
    told = labels(page)
    press(Key.Key_Escape, Key.Key_Escape)

    assert "PC 10/2022 HD" in told
    assert page.parts.count() == 1


def test_one_month_of_the_book_says_what_came_and_went(page: FundsPage) -> None:
    choose_fund(page, "HD")
    page.overview.book.months.put("2022-11")
    days = {cells[0][3:] for cells in page.overview.book.listing.lines()}

    assert days == {"11/2022"}
    assert any(said.endswith("= còn 2.393.600 đ. Enter: mở phiếu.") for said in labels(page))
    assert page.offers()[0].wanted.month == Month(2022, 11)


def test_a_line_of_the_book_opens_its_voucher(page: FundsPage) -> None:
    choose_fund(page, "HD")
    page.overview.book.listing.setFocus()
    press(Key.Key_Return)

    assert "PC 10/2022 HD" in labels(page)


def test_the_chart_tells_every_month_against_the_first_grant(page: FundsPage) -> None:
    press(Key.Key_F5)
    part = page.parts.currentWidget()
    assert isinstance(part, ChartPart)
    told = part.chart.accessibleName()

    assert "tháng 11/2022: cộng 56,3, cho vay 34,8, tiền 21,5" in told
    assert not part.chart.grab().toImage().isNull()
    assert any("vốn cấp ban đầu" in said for said in labels(part))


def test_a_chart_shows_as_many_months_as_there_is_room_for(page: FundsPage) -> None:
    growth = page.runner.run(fund_growth)
    assert growth is not None
    every = list(growth.months)

    assert shown_months(every, 100) == every
    assert shown_months(every, 3)[-1] == every[-1]
    assert len(shown_months(every, 3)) <= 3
