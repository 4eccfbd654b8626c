"""Enrolling a club by its card through the window, and the association's own card."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a_register import a_card_of_a_new_key, a_club, a_register, an_empty_register
from lthtgn_desktop.domain.association import KeyState
from lthtgn_desktop.ui.association.enrolling import Enrolling
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.widgets.fingerprint import Fingerprint
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.show_club import ClubRecord, club_record
from ui.association.frames import a_frame, choose, page_of, read, strip
from ui.windows import press, type_text

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(an_empty_register(tmp_path))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def known(tmp_path: Path, qtbot: QtBot) -> Frame:
    """A register that has the first club already."""
    made = a_frame(a_register(tmp_path, [a_club(1)]))
    qtbot.addWidget(made)
    return made


def record(frame: Frame) -> ClubRecord | None:
    def find(desk: RegisterDesk) -> ClubRecord:
        return club_record(desk, "CLB-0001")

    return page_of(frame).runner.run(find)


def enrolling(frame: Frame) -> Enrolling:
    part = page_of(frame).parts.currentWidget()
    assert isinstance(part, Enrolling)
    return part


def fingerprint(frame: Frame) -> str:
    shown = enrolling(frame).findChild(Fingerprint)
    assert isinstance(shown, Fingerprint)
    return shown.accessibleName().removeprefix("Mã khóa ")


def test_the_fingerprint_is_shown_large_in_five_groups(frame: Frame) -> None:
    page_of(frame).enrol(a_club(1).card)

    assert len(fingerprint(frame).split("-")) == 5
    assert all(group in read(frame).split("\n") for group in fingerprint(frame).split("-"))
    assert "Người giữ khóa: Nguyễn Thị Hòa" in read(frame)


def test_a_club_is_enrolled_when_its_fingerprint_was_typed_from_paper(frame: Frame) -> None:
    press(Key.Key_F6)
    choose(frame, a_club(1).card)
    type_text(fingerprint(frame).lower().replace("-", " "))
    press(Key.Key_F9)

    assert "Đã đăng ký CLB Liên thế hệ tự giúp nhau thôn Đông Hạ." in strip(frame)
    assert len(page_of(frame).overview.listing.lines()) == 1


def test_another_fingerprint_than_the_cards_is_refused_at_its_field(frame: Frame) -> None:
    page_of(frame).enrol(a_club(1).card)
    type_text("0000-0000-0000-0000-0000")
    press(Key.Key_F9)

    assert "Mã vừa gõ không phải mã khóa này" in read(frame)
    assert page_of(frame).overview.listing.lines() == []


def test_nobody_is_enrolled_before_the_fingerprint_was_compared(frame: Frame) -> None:
    page_of(frame).enrol(a_club(1).card)
    press(Key.Key_F9)

    assert "So mã khóa với tờ giấy trước" in read(frame)
    press(Key.Key_Return, Key.Key_Space, Key.Key_F9)
    assert "Đã đăng ký" in strip(frame)


def test_a_new_key_that_nobody_announced_wants_a_reason_and_revokes_the_old(
    known: Frame,
) -> None:
    page_of(known).enrol(a_card_of_a_new_key(1))
    warned = read(known)
    press(Key.Key_Return, Key.Key_Space, Key.Key_F9)
    lacking = read(known)
    type_text("mat may")
    press(Key.Key_F9)

    assert "khóa đó KHÔNG giới thiệu khóa mới" in warned
    assert "Ô này chưa có gì. Gõ vào giúp." in lacking
    assert "Đã thay khóa" in strip(known)
    found = record(known)
    assert found is not None
    assert [key.state for key in found.keys] == [KeyState.REVOKED, KeyState.ACTIVE]
    assert found.keys[0].reason == "mat may"


def test_a_card_that_is_known_changes_nothing_and_says_so(known: Frame) -> None:
    page_of(known).enrol(a_club(1).card)
    told = read(known)
    press(Key.Key_Return, Key.Key_Space, Key.Key_F9)

    assert "Khóa này đã đăng ký từ trước." in told
    assert "đã đăng ký bằng khóa này từ trước" in strip(known)


def test_what_is_no_card_is_refused_in_words(frame: Frame) -> None:
    page_of(frame).enrol(a_club(1).reports[0])

    assert "không phải thẻ đăng ký" in strip(frame)
