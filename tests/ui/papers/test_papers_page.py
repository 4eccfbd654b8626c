"""Printing from the window: every paper by keyboard, up to its preview."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.papers import TITLES, Paper, Wanted
from lthtgn_desktop.ui.home.page import HomePage
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.papers.page import PapersPage
from lthtgn_desktop.ui.papers.paper_task import PaperTask
from lthtgn_desktop.ui.papers.ruler_task import RulerTask
from lthtgn_desktop.ui.preview.opening import show_paper
from lthtgn_desktop.ui.preview.part import Preview
from lthtgn_desktop.usecases.paper.catalogue import CATALOGUE
from ui.members.desks import an_empty_frame, strip_of
from ui.windows import a_frame, buttons, focused, labels, press, type_text

Key = Qt.Key
_OWN_WAY = {Paper.CALIBRATION, Paper.PASSBOOK}


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "papers")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(frame: Frame) -> PapersPage:
    return page_of(frame)


def page_of(frame: Frame) -> PapersPage:
    assert isinstance(frame.page, PapersPage)
    return frame.page


def task(page: PapersPage) -> PaperTask:
    top = page.parts.currentWidget()
    assert isinstance(top, PaperTask)
    return top


def test_home_leads_here_by_its_eighth_key(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)

    press(Key.Key_8)
    assert isinstance(frame.page, PapersPage)
    press(Key.Key_Escape)

    assert isinstance(frame.page, HomePage)


def test_every_paper_has_a_big_button_with_its_title(page: PapersPage) -> None:
    names = [button.accessibleName() for button in page.menu.buttons]

    assert names == [TITLES[paper][0] for paper in CATALOGUE]
    assert [button.text()[:2] for button in page.menu.buttons[:3]] == ["&1", "&2", "&3"]


def test_arrows_go_to_the_button_that_lies_there(frame: Frame, page: PapersPage) -> None:
    frame.resize(1800, 560)
    press(Key.Key_Shift)  # the page is laid out anew
    first = page.menu.buttons
    assert focused() is first[0]

    press(Key.Key_Down)
    assert focused() is first[3]
    press(Key.Key_Right, Key.Key_Up)
    assert focused() is first[1]
    press(Key.Key_Up)  # there is none above
    assert focused() is first[1]
    press(Key.Key_Tab)
    assert focused() is first[2]


@pytest.mark.parametrize(("width", "columns"), [(1800, 3), (1366, 2), (500, 1)])
def test_as_many_columns_stand_as_there_is_room_for(
    frame: Frame, page: PapersPage, width: int, columns: int
) -> None:
    frame.resize(width, 560)
    press(Key.Key_Down)

    assert page.menu.buttons.index(focused()) == columns  # type: ignore[arg-type] # it is one
    assert frame.width() == width


@pytest.mark.parametrize("paper", [p for p in CATALOGUE if p not in _OWN_WAY])
def test_a_paper_asks_for_what_it_takes_and_nothing_is_lost_by_leaving(
    page: PapersPage, paper: Paper
) -> None:
    page.open_paper(paper)

    asked = {row.key for row in task(page).rows}
    takes = CATALOGUE[paper].takes - {"shift"}
    assert asked == (takes - {"member"} if paper is Paper.LOAN_CONTRACT else takes)
    assert TITLES[paper][0] in labels(page)
    assert "Xem trước (F9)" in buttons(page)
    press(Key.Key_Escape)
    assert page.parts.currentWidget() is page.menu


def test_a_paper_is_seen_before_it_is_printed(page: PapersPage) -> None:
    press(Key.Key_1)
    type_text("10/12/2022")
    press(Key.Key_F9)

    top = page.parts.currentWidget()
    assert isinstance(top, Preview)
    assert any("10/12/2022" in said for said in labels(top))
    press(Key.Key_Escape, Key.Key_Escape, Key.Key_Escape)


def test_a_day_that_is_none_is_told_beside_its_field(page: PapersPage) -> None:
    press(Key.Key_1)
    type_text("31/2/2022")
    press(Key.Key_F9)

    assert any(said.startswith("Chưa hiểu ngày “31/2/2022”") for said in labels(page))
    assert task(page)


def test_a_paper_about_a_member_asks_whom(page: PapersPage) -> None:
    page.open_paper(Paper.STATEMENT)
    press(Key.Key_F9)

    assert any(said.startswith("Chưa rõ in cho ai") for said in labels(page))
    assert focused() is task(page).form.field("member").input()


def test_a_loan_is_found_by_its_code_as_well_as_by_its_borrower(page: PapersPage) -> None:
    page.open_paper(Paper.LOAN_CONTRACT)
    type_text("l0001")
    press(Key.Key_Return)

    assert task(page).readable()["loan"] == "L0001"


def test_the_months_of_the_book_are_offered_the_newest_first(page: PapersPage) -> None:
    page.open_paper(Paper.MONTH_REPORT)
    assert task(page).readable()["month"] == ""
    press(Key.Key_Down, Key.Key_Down)
    assert task(page).readable()["month"] == "2022-11"

    press(Key.Key_Escape)
    page.open_paper(Paper.CASH_BOOK)
    press(Key.Key_Return, Key.Key_Down)
    assert task(page).readable()["month"] == "2022-12"


def test_a_month_and_a_year_do_not_go_together(page: PapersPage) -> None:
    page.open_paper(Paper.CASH_BOOK)
    press(Key.Key_Return, Key.Key_Down, Key.Key_Return, Key.Key_Down, Key.Key_F9)

    assert any(said.startswith("Ô này không đi cùng") for said in labels(page))
    assert focused() is task(page).form.field("year").input()


@pytest.mark.parametrize(
    "paper", [p for p in CATALOGUE if p not in {*_OWN_WAY, Paper.CARD, Paper.OPENING}]
)
def test_every_paper_is_seen_as_it_is_proposed(
    page: PapersPage, frame: Frame, paper: Paper
) -> None:
    page.open_paper(paper)
    if paper is Paper.STATEMENT:
        press(Key.Key_Right)  # for everybody
    press(Key.Key_F9)

    assert isinstance(page.parts.currentWidget(), Preview), strip_of(frame)


def test_a_book_that_took_nothing_over_has_no_opening_minutes(
    page: PapersPage, frame: Frame
) -> None:
    page.open_paper(Paper.OPENING)
    press(Key.Key_F9)

    assert "Không có gì để in cho “Biên bản mở sổ”" in strip_of(frame)


def test_a_voucher_is_found_by_its_figure(page: PapersPage) -> None:
    page.open_paper(Paper.RECEIPT)
    type_text("1/2022")
    press(Key.Key_Return)

    assert str(task(page).readable()["number"]).startswith("PT 1/2022")
    press(Key.Key_F9)
    assert isinstance(page.parts.currentWidget(), Preview)


def test_one_sheet_is_printed_again_by_its_code(page: PapersPage) -> None:
    page.open_paper(Paper.COLLECTION_SHEET)
    press(Key.Key_Return)
    type_text("nhầm")
    press(Key.Key_F9)

    assert any(said.startswith("Mã tờ “nhầm” chưa đúng") for said in labels(task(page)))
    assert focused() is task(page).form.field("code").input()


def test_an_option_is_called_as_on_the_screen(page: PapersPage, frame: Frame) -> None:
    page.open_paper(Paper.MEMBERS)
    show_paper(page.runner, page.parts, Paper.MEMBERS, Wanted(is_large=True, number="PT 1"))

    assert "không dùng tùy chọn “số phiếu”" in strip_of(frame)


def test_a_member_is_found_by_the_code_too(page: PapersPage) -> None:
    page.open_paper(Paper.STATEMENT)
    press(Key.Key_Return)
    type_text("m003")
    press(Key.Key_Return)

    assert task(page).readable()["member"] == "M003"


def test_the_ruler_sheet_has_its_own_steps(page: PapersPage) -> None:
    page.open_paper(Paper.CALIBRATION)

    assert isinstance(page.parts.currentWidget(), RulerTask)


def test_a_book_without_members_is_told_in_words(tmp_path: Path, qtbot: QtBot) -> None:
    frame = an_empty_frame(tmp_path, "papers")
    qtbot.addWidget(frame)
    page = page_of(frame)
    page.open_paper(Paper.CARD)
    press(Key.Key_F9)

    assert strip_of(frame)
    assert task(page)
