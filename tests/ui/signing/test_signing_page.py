"""The club's key: made, shown, put on a card, locked anew, handed over, replaced; by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from answered_club import a_sending_desk
from books import AROUND
from keys_for_tests import PASSWORD
from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.exchange.card_file import read_card
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.signing.page import SigningPage
from lthtgn_desktop.usecases.club_key import KeyInUse, key_in_use, signing_key
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.working_day import club_now
from ui.members.desks import strip_of
from ui.paths import choose
from ui.windows import (
    a_book,
    a_frame_at,
    answer,
    asked,
    buttons,
    focused,
    labels,
    press,
    type_text,
)

Key = Qt.Key
NEW = "duc2026"


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    """The screen of a club that has a key."""
    made = a_frame_at(a_sending_desk(tmp_path), "signing")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "usb"
    made.mkdir()
    return made


def page_of(frame: Frame) -> SigningPage:
    assert isinstance(frame.page, SigningPage)
    return frame.page


def key_of(frame: Frame) -> KeyInUse:
    key = page_of(frame).runner.run(key_in_use)
    assert key is not None
    return key


def opens(frame: Frame, password: str) -> bool:
    return page_of(frame).runner.run(signing_key, password) is not None


def type_lines(*lines: str) -> None:
    """Type into field after field; Enter goes to the next one."""
    for place, line in enumerate(lines):
        if place:
            press(Key.Key_Return)
        type_text(line)


def agree(frame: Frame) -> str:
    """Say yes to the question; a dialog for the folder follows."""
    question = asked(frame)
    press(Key.Key_Tab, Key.Key_Return)
    return question


def test_the_key_is_shown_with_its_holder_and_in_five_groups(frame: Frame) -> None:
    told = labels(page_of(frame).overview.key)

    assert "Nguyễn Thị Hòa" in told
    assert "10/12/2026" in told
    assert set(key_of(frame).fingerprint.split("-")) <= set(told)


def test_all_of_it_fits_the_small_laptop(frame: Frame) -> None:
    assert (frame.width(), frame.height()) == (1366, 706)
    assert page_of(frame).overview.minimumSizeHint().width() <= 1366


def test_the_card_is_written_without_a_password(frame: Frame, folder: Path) -> None:
    press(Key.Key_F5)
    title = choose(frame, folder)
    told = labels(frame)
    (path,) = folder.iterdir()
    press(Key.Key_F9)

    assert title == "Chọn thư mục để lưu thẻ đăng ký"
    assert path.name == "The_CLB-0001_2026-12-10_0800.json"
    assert path.read_bytes() == key_of(frame).card
    assert "Gửi tệp này cho Hội." in told
    assert path.name in told
    assert "Lập thẻ đăng ký (F5)" in buttons(frame)


def test_a_second_card_takes_another_name(frame: Frame, folder: Path) -> None:
    for _ in range(2):
        press(Key.Key_F5)
        choose(frame, folder)
        press(Key.Key_F9)

    names = [path.stem for path in sorted(folder.iterdir())]
    assert names == ["The_CLB-0001_2026-12-10_0800", "The_CLB-0001_2026-12-10_0800_2"]


def test_without_a_key_the_only_act_is_to_make_it_with_its_card(
    tmp_path: Path, folder: Path, qtbot: QtBot
) -> None:
    frame = a_frame_at(open_desk(a_book(tmp_path), AROUND), "signing")
    qtbot.addWidget(frame)
    before = buttons(page_of(frame).overview.key)
    press(Key.Key_F5)
    type_lines("hoa2026", "hoa2026")
    press(Key.Key_F9)
    choose(frame, folder)

    (path,) = folder.iterdir()
    assert before == ["Tạo khóa và lập thẻ đăng ký (F5)"]
    assert read_card(path.read_bytes()).person == "Nguyễn Thị Hòa"
    assert set(key_of(frame).fingerprint.split("-")) <= set(labels(frame))


def test_passwords_that_differ_or_are_short_make_no_key(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame_at(open_desk(a_book(tmp_path), AROUND), "signing")
    qtbot.addWidget(frame)
    press(Key.Key_F5)
    type_lines("hoa", "hoa1")
    press(Key.Key_F9)
    told = labels(frame)

    assert "Mật khẩu ngắn quá. Gõ ít nhất 6 chữ hoặc số." in told
    assert "Hai lần gõ chưa giống nhau. Bấm F2 để nhìn thấy chữ, rồi gõ lại." in told
    assert page_of(frame).runner.run(key_in_use) is None


def test_another_password_opens_the_same_key(frame: Frame) -> None:
    before = key_of(frame)
    press(Key.Key_F6)
    type_lines(PASSWORD, NEW, NEW)
    press(Key.Key_F9)

    assert strip_of(frame).startswith("Đã đổi mật khẩu.")
    assert key_of(frame).fingerprint == before.fingerprint
    assert opens(frame, NEW)
    assert not opens(frame, PASSWORD)


def test_a_wrong_password_stands_at_its_field_and_what_was_typed_stays(frame: Frame) -> None:
    press(Key.Key_F6)
    type_lines("sai rồi", NEW, NEW)
    press(Key.Key_F9)

    told = [words for words in labels(page_of(frame)) if "Mật khẩu chưa đúng" in words]
    assert len(told) == 1
    assert focused().accessibleName() == "Mật khẩu đang dùng"
    assert focused().accessibleDescription() == told[0]
    type_text(PASSWORD)  # the wrong one was marked
    press(Key.Key_F9)
    assert opens(frame, NEW)


def test_a_handover_names_both_and_asks_before_anything_is_done(frame: Frame, folder: Path) -> None:
    before = key_of(frame)
    press(Key.Key_F7)
    type_text("Phạm Văn Đức")
    press(Key.Key_Return, Key.Key_Return)
    type_lines(PASSWORD, NEW, NEW)
    press(Key.Key_F9)
    question = agree(frame)
    untouched = key_of(frame)
    choose(frame, folder)

    (path,) = folder.iterdir()
    card, club = read_card(path.read_bytes()), page_of(frame).runner.run(club_now)
    assert "từ Nguyễn Thị Hòa cho Phạm Văn Đức, ngày 10/12/2026?" in question
    assert untouched == before
    assert "Đã bàn giao khóa ký cho Phạm Văn Đức" in labels(frame)
    assert key_of(frame).person == "Phạm Văn Đức"
    assert card.person == "Phạm Văn Đức"
    assert card.endorsement is not None
    assert card.first_number == 8
    assert club is not None
    assert club.officer(Role.TREASURER, page_of(frame).runner.desk.today) == "Phạm Văn Đức"
    assert opens(frame, NEW)


def test_a_handover_with_a_wrong_password_asks_nothing(frame: Frame) -> None:
    press(Key.Key_F7)
    type_text("Phạm Văn Đức")
    press(Key.Key_Return, Key.Key_Return)
    type_lines("sai rồi", NEW, NEW)
    press(Key.Key_F9)

    assert focused().accessibleName() == "Mật khẩu của thủ quỹ cũ"
    assert key_of(frame).person == "Nguyễn Thị Hòa"


def test_a_lost_key_is_replaced_without_its_password_and_with_a_warning(
    frame: Frame, folder: Path
) -> None:
    before = key_of(frame)
    press(Key.Key_F8)
    explained = " ".join(labels(frame))
    type_lines(NEW, NEW)
    press(Key.Key_F9)
    question = agree(frame)
    choose(frame, folder)

    (path,) = folder.iterdir()
    assert "Hội chỉ nhận khóa mới sau khi đối chiếu" in explained
    assert before.fingerprint in question
    assert read_card(path.read_bytes()).endorsement is None
    assert key_of(frame).fingerprint != before.fingerprint
    assert opens(frame, NEW)


def test_the_safe_answer_keeps_the_key_and_what_was_typed(frame: Frame) -> None:
    before = key_of(frame)
    press(Key.Key_F8)
    type_lines(NEW, NEW)
    press(Key.Key_F9)
    answer(frame, Key.Key_Return)

    assert key_of(frame) == before
    assert "Lập khóa mới thay khóa đã mất" in labels(frame)


def test_a_password_that_was_typed_is_not_thrown_away_unasked(frame: Frame) -> None:
    press(Key.Key_F6)
    type_text(PASSWORD)
    press(Key.Key_Escape)

    assert "Những gì đã gõ" in asked(frame)
