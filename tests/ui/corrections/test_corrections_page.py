"""Corrections: what can be taken back is seen, and taking it back moves what was said."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.balances import Balances
from lthtgn_desktop.ui.corrections.page import CorrectionsPage
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.usecases.show_figures import picture
from ui.members.desks import an_empty_frame, strip_of
from ui.windows import a_frame, focused, labels, press, type_text

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "corrections")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(frame: Frame) -> CorrectionsPage:
    assert isinstance(frame.page, CorrectionsPage)
    return frame.page


def balances(page: CorrectionsPage) -> Balances:
    seen = page.runner.run(picture)
    assert seen is not None
    return seen.balances


def choose(typed: str) -> None:
    press(Key.Key_F3)
    type_text(typed)
    press(Key.Key_Return)


def test_what_moved_money_stands_with_the_newest_first(page: CorrectionsPage) -> None:
    first = page.listing.lines()[0]

    assert first == [
        "10/11/2022",
        "PC 8/2022 TTN",
        "Cho vay L0007: Làm bún – Phạm Quang Trang",
        "5.000.000",
        "",
    ]


def test_a_collection_counts_for_all_funds_together(page: CorrectionsPage) -> None:
    choose("thu tien")

    assert page.listing.lines()[0][3] == "1.787.000"


def test_what_taking_back_moves_is_told_before(page: CorrectionsPage) -> None:
    choose("lam bun")

    said = "\n".join(labels(page))
    assert "Gốc vay còn nợ quỹ TTN giảm 5.000.000 đ (Phạm Quang Trang)" in said
    assert "Tiền mặt quỹ TTN tăng 5.000.000 đ" in said


def test_an_act_is_taken_back_with_its_reason(page: CorrectionsPage, frame: Frame) -> None:
    choose("boi duong")
    type_text("Ghi nhầm")
    press(Key.Key_Return, Key.Key_F9)

    assert balances(page).funds["HD"].cash == 2_543_600
    assert strip_of(frame).endswith("Số phiếu: PT 9/2022 HD.")
    assert page.listing.lines()[0][-1] == "Đã hủy"


def test_nothing_is_taken_back_twice(page: CorrectionsPage, frame: Frame) -> None:
    choose("boi duong")
    type_text("x")
    press(Key.Key_F9)
    choose("boi duong")

    assert strip_of(frame) == "Lần ghi này đã hủy rồi, không hủy lần nữa."
    assert page.parts.count() == 1


def test_a_reason_is_needed(page: CorrectionsPage) -> None:
    choose("boi duong")
    press(Key.Key_F9)

    assert focused().accessibleDescription() == "Ô này chưa có gì. Gõ vào giúp."
    assert balances(page).funds["HD"].cash == 2_393_600


def test_a_day_in_a_closed_month_is_refused_and_stays_typed(
    page: CorrectionsPage, frame: Frame
) -> None:
    choose("boi duong")
    type_text("x")
    press(Key.Key_Return)
    type_text("30/11/2022")
    press(Key.Key_F9)

    assert "30/11/2022" in strip_of(frame)
    assert page.parts.count() == 2


def test_what_would_break_a_rule_is_refused_with_its_reason(
    page: CorrectionsPage, frame: Frame
) -> None:
    choose("mua phan bon")
    type_text("x")
    press(Key.Key_F9)

    assert "đã thu lãi" in strip_of(frame)
    assert balances(page).loans["L0005"].standing.outstanding == 8_000_000


def test_an_empty_book_has_nothing_to_correct(tmp_path: Path, qtbot: QtBot) -> None:
    frame = an_empty_frame(tmp_path, "corrections")
    qtbot.addWidget(frame)
    press(Key.Key_Return)

    assert "Sổ chưa có lần thu chi nào." in labels(frame)
