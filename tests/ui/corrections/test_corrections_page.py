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
from ui.windows import a_frame, answer, focused, labels, press, type_text

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


def undo(typed: str) -> None:
    choose(typed)
    press(Key.Key_F4)


def test_what_taking_back_moves_is_told_before(page: CorrectionsPage) -> None:
    undo("lam bun")

    said = "\n".join(labels(page))
    assert "Gốc vay còn nợ quỹ TTN: 34.813.000 → 29.813.000 đ (Phạm Quang Trang)" in said
    assert "Tiền mặt quỹ TTN: 0 → 5.000.000 đ" in said


def test_an_act_is_taken_back_with_its_reason(page: CorrectionsPage, frame: Frame) -> None:
    undo("boi duong")
    type_text("Ghi nhầm")
    press(Key.Key_Return, Key.Key_F9)

    assert balances(page).funds["HD"].cash == 2_543_600
    assert strip_of(frame).endswith("Số phiếu: PT 9/2022 HD.")
    assert any(said.startswith("ĐÃ HỦY ngày") for said in labels(page))
    press(Key.Key_Escape)
    assert page.listing.lines()[0][-1] == "Đã hủy"


def test_nothing_is_taken_back_twice(page: CorrectionsPage, frame: Frame) -> None:
    undo("boi duong")
    type_text("x")
    press(Key.Key_F9, Key.Key_F4)

    assert strip_of(frame) == "Lần ghi này đã hủy rồi, không hủy lần nữa."
    assert page.parts.count() == 2


def test_the_opposite_entry_leads_to_what_it_takes_back(page: CorrectionsPage) -> None:
    undo("boi duong")
    type_text("x")
    press(Key.Key_F9, Key.Key_F6)

    assert any(said.startswith("Phiếu này hủy PC 10/2022 HD") for said in labels(page))


def test_a_reason_is_needed(page: CorrectionsPage) -> None:
    undo("boi duong")
    press(Key.Key_F9)

    assert focused().accessibleDescription() == "Ô này chưa có gì. Gõ vào giúp."
    assert balances(page).funds["HD"].cash == 2_393_600


def test_a_day_in_a_closed_month_is_refused_and_stays_typed(
    page: CorrectionsPage, frame: Frame
) -> None:
    undo("boi duong")
    type_text("x")
    press(Key.Key_Return)
    type_text("30/11/2022")
    press(Key.Key_F9)

    assert "30/11/2022" in strip_of(frame)
    assert page.parts.count() == 3


def test_what_would_break_a_rule_is_refused_with_its_reason(
    page: CorrectionsPage, frame: Frame
) -> None:
    undo("mua phan bon")
    type_text("x")
    press(Key.Key_F9)

    assert "đã thu lãi" in strip_of(frame)
    assert balances(page).loans["L0005"].standing.outstanding == 8_000_000


def test_an_amount_or_a_day_finds_an_act(page: CorrectionsPage) -> None:
    press(Key.Key_F3)
    type_text("1.787.000")
    by_amount = page.listing.lines()
    page.searched.search.clear()
    type_text("10/11/2022")
    by_day = page.listing.lines()

    assert [cells[3] for cells in by_amount] == ["1.787.000"]
    assert {cells[0] for cells in by_day} == {"10/11/2022"}


def test_the_line_of_whoever_was_searched_is_mended_in_one_act(
    page: CorrectionsPage, frame: Frame
) -> None:
    before = balances(page).members["M001"]
    choose(f"thu tien {before.name}")
    press(Key.Key_Return)
    told = labels(page)
    press(Key.Key_Tab)
    type_text("15")
    panel = "\n".join(labels(page))
    page.parts.currentWidget().form.field("reason").put("Gõ sai")  # type: ignore[attr-defined]
    press(Key.Key_F9)
    question = answer(frame, Key.Key_Tab, Key.Key_Return)

    assert any(f"Sửa dòng của {before.name}" in said for said in told)
    assert "hội phí: 10.000 → 15.000 đ" in panel
    assert "Phiếu cũ PT" in question
    assert balances(page).members["M001"].dues_paid == before.dues_paid + 5_000
    assert balances(page).funds["TTN"].cash == 0


def test_an_empty_book_has_nothing_to_correct(tmp_path: Path, qtbot: QtBot) -> None:
    frame = an_empty_frame(tmp_path, "corrections")
    qtbot.addWidget(frame)
    press(Key.Key_Return)

    assert "Sổ chưa có lần thu chi nào." in labels(frame)
