"""The club's wishes for its papers, changed in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.amount_words import Reading
from lthtgn_desktop.domain.paper_settings import PaperSettings, Sign
from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.papers.page import PapersPage
from lthtgn_desktop.ui.papers.wishes_task import WishesTask
from lthtgn_desktop.ui.preview.part import Preview
from lthtgn_desktop.usecases.paper.settings import change_settings, paper_settings
from ui.members.desks import strip_of
from ui.windows import a_frame, answer, labels, press, type_text

Key = Qt.Key
TO_THE_PAPERS = [Key.Key_Return] * 7


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "papers")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(frame: Frame) -> PapersPage:
    assert isinstance(frame.page, PapersPage)
    return frame.page


def kept(page: PapersPage) -> PaperSettings:
    wishes = page.runner.run(paper_settings)
    assert wishes is not None
    return wishes


def task(page: PapersPage) -> WishesTask:
    top = page.parts.currentWidget()
    assert isinstance(top, WishesTask)
    return top


def test_the_header_and_the_reading_are_kept(page: PapersPage, frame: Frame) -> None:
    press(Key.Key_F4)
    type_text("HỘI NCT")
    press(Key.Key_Return)
    type_text("CLB Nam Xuan")
    press(Key.Key_Return, Key.Key_Return)
    type_text("0912345678")
    press(Key.Key_Return, Key.Key_Down, Key.Key_Return, Key.Key_Right, Key.Key_F9)

    wishes = kept(page)
    assert (wishes.above, wishes.name, wishes.address) == ("HỘI NCT", "CLB Nam Xuan", "")
    assert wishes.phone == "0912 345 678"
    assert (wishes.reading, wishes.says_even) == (Reading.SOUTH, False)
    assert strip_of(frame).startswith("Đã lưu cài đặt giấy in")
    press(Key.Key_Escape)
    assert page.parts.currentWidget() is page.menu


def test_who_is_ticked_last_signs_last(page: PapersPage) -> None:
    press(Key.Key_F4, *TO_THE_PAPERS)
    press(Key.Key_Tab, Key.Key_Space)  # the chair no longer
    press(Key.Key_Space, Key.Key_F9)  # and again, now as the last

    signs = kept(page).signers_of(Paper.RECEIPT)
    assert signs[-1] is Sign.CHAIR
    assert len(signs) == 5
    said = "Ký từ trái sang phải: Kế toán, Người nộp, nhận, vay, Người lập, Thủ quỹ, Chủ nhiệm."
    assert any(one.startswith(said) for one in labels(page))


def test_a_paper_that_nobody_signs_is_refused_beside_the_signers(
    page: PapersPage, frame: Frame
) -> None:
    change_settings(page.runner.desk, PaperSettings(signers={Paper.RECEIPT: (Sign.CHAIR,)}))
    press(Key.Key_F4, *TO_THE_PAPERS, Key.Key_Tab, Key.Key_Space, Key.Key_F9)

    refused = "Giấy “Phiếu thu” chưa có ai ký. Chọn ít nhất một người ký rồi lưu lại."
    assert labels(page).count(refused) == 1
    assert strip_of(frame) == refused
    assert kept(page).signers_of(Paper.RECEIPT) == (Sign.CHAIR,)


def test_another_paper_has_its_own_signers(page: PapersPage) -> None:
    press(Key.Key_F4, *TO_THE_PAPERS, Key.Key_End)  # the consent sheet

    assert any(one.startswith("Ký từ trái sang phải: Chủ nhiệm.") for one in labels(page))
    press(Key.Key_Escape)
    assert page.parts.currentWidget() is page.menu


def test_a_telephone_that_is_none_is_told_beside_its_field(page: PapersPage) -> None:
    press(Key.Key_F4, Key.Key_Return, Key.Key_Return, Key.Key_Return)
    type_text("12")
    press(Key.Key_F9)

    assert any(said.startswith("Số điện thoại “12” chưa đúng") for said in labels(page))
    assert kept(page) == PaperSettings()


def test_changed_wishes_are_not_lost_unasked(page: PapersPage, frame: Frame) -> None:
    press(Key.Key_F4)
    type_text("Hoi")
    press(Key.Key_Escape)

    assert "sẽ mất" in answer(frame, Key.Key_Return)
    assert task(page).readable()["above"] == "Hoi"


def test_a_paper_is_looked_at_with_the_new_wishes(page: PapersPage) -> None:
    press(Key.Key_F4)
    type_text("HOI NGUOI CAO TUOI")
    press(*TO_THE_PAPERS, Key.Key_Home, Key.Key_Down, Key.Key_F6)  # the collection sheet

    assert isinstance(page.parts.currentWidget(), Preview)
    assert kept(page).above == "HOI NGUOI CAO TUOI"
    press(Key.Key_Escape)
    assert task(page)
    press(Key.Key_Escape)
    assert page.parts.currentWidget() is page.menu
