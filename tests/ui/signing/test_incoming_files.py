"""Files that came in: dropped, looked at, and the association's answers taken into the book."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a_register import a_club
from answered_club import (
    REFUSAL,
    a_refusal,
    a_sending_desk,
    answer_to,
    association_fingerprint,
)
from keys_for_tests import PASSWORD
from lthtgn_desktop.domain.answers import Question
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.signing.page import SigningPage
from lthtgn_desktop.usecases.list_reports import list_reports
from lthtgn_desktop.usecases.make_card import replace_lost_key
from lthtgn_desktop.usecases.take_answer import take_answer
from ui.members.desks import strip_of
from ui.paths import choose, drop, files
from ui.windows import a_frame_at, buttons, focused, labels, press, type_text

Key = Qt.Key
WHY = Question("Bìa", 12, "Khoản chi này mua gì?")
TAKE = "Nhận trả lời này vào sổ (F9)"


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame_at(a_sending_desk(tmp_path), "signing")
    qtbot.addWidget(made)
    return made


def page_of(frame: Frame) -> SigningPage:
    assert isinstance(frame.page, SigningPage)
    return frame.page


def drop_on(frame: Frame, *paths: Path) -> list[str]:
    """Drop files on the screen's place for them; what can be read then."""
    assert drop(page_of(frame).overview.files, *files(*paths))
    return labels(frame)


def listed(frame: Frame, month: str) -> list[str]:
    (line,) = [cells for cells in page_of(frame).overview.months.lines() if cells[0] == month]
    return line


def rewritten(path: Path, folder: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """The same package with some of its parts changed."""
    made = folder / path.name
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return made


def test_our_own_report_is_told_with_its_signer_and_its_place(frame: Frame) -> None:
    told = drop_on(frame, a_club().reports[0])

    assert "Chữ ký đúng, tệp còn nguyên vẹn" in told
    assert "Ký bằng khóa của câu lạc bộ này, chưa ai sửa." in told
    assert "CLB-0001 - Nguyen Thi Hoa - 2026-12" in told
    assert f"{a_club().name} (CLB-0001)" in told
    assert {"Tháng 06 năm 2026", "1", "Báo cáo tháng của câu lạc bộ"} <= set(told)
    assert TAKE not in buttons(frame)


def test_a_report_of_the_key_before_is_known_too(frame: Frame, tmp_path: Path) -> None:
    page_of(frame).runner.run(replace_lost_key, PASSWORD, tmp_path / "the.json")

    told = drop_on(frame, a_club().reports[0])

    assert "Ký bằng khóa cũ của câu lạc bộ này, nay đã thay." in told


def test_a_changed_file_is_told_in_large_words_and_why(frame: Frame, tmp_path: Path) -> None:
    def raised(name: str, part: bytes) -> bytes:
        return part.replace(b"<v>1", b"<v>9") if "worksheets/" in name else part

    told = drop_on(frame, rewritten(a_club().reports[0], tmp_path, raised))
    press(Key.Key_Escape)

    assert "Tệp đã bị thay đổi, không dùng được" in told
    assert any(words.startswith("Tệp đã bị thay đổi sau khi ký (phần: ") for words in told)
    assert "Kiểm tra một tệp" in labels(frame)


def test_a_file_that_excel_has_saved_is_told_as_such(frame: Frame, tmp_path: Path) -> None:
    path = tmp_path / "saved.xlsx"
    openpyxl.load_workbook(a_club().reports[0]).save(path)

    told = drop_on(frame, path)

    assert "Tệp không có chữ ký, không dùng được" in told
    assert any("Tệp đã được mở và lưu lại bằng Excel" in words for words in told)


def test_a_file_that_was_cut_off_is_told_as_such(frame: Frame, tmp_path: Path) -> None:
    path = tmp_path / "cut.xlsx"
    path.write_bytes(a_club().reports[0].read_bytes()[:9_000])

    told = drop_on(frame, path)

    assert "Tệp này không dùng được" in told
    assert any(words.startswith("Tệp bị đứt giữa chừng") for words in told)


def test_a_file_that_is_no_workbook_is_refused_with_a_sentence(
    frame: Frame, tmp_path: Path
) -> None:
    path = tmp_path / "ghi chú.xlsx"
    path.write_text("Đây là ghi chú")

    told = drop_on(frame, path)

    assert "Tệp này không dùng được" in told
    assert "Đây không phải tệp Excel. Hãy xin tệp gốc do phần mềm xuất ra." in told
    assert path.name in told


def test_a_file_that_is_gone_is_told_and_the_screen_stays(frame: Frame, tmp_path: Path) -> None:
    drop_on(frame, tmp_path / "gone.xlsx")

    assert "Chưa thấy tệp" in strip_of(frame)
    assert "Kiểm tra một tệp" in labels(frame)


def test_only_one_file_at_a_time_is_looked_at(frame: Frame) -> None:
    told = drop_on(frame, *a_club().reports[:2])

    assert any(words.startswith("Thả từng tệp một thôi.") for words in told)
    assert "Kiểm tra một tệp" in told


def test_a_key_is_compared_with_paper_before_its_first_answer_is_taken(frame: Frame) -> None:
    path = answer_to("2026-10", [WHY])
    press(Key.Key_F3)
    choose(frame, path)
    looked_at = labels(frame)
    press(Key.Key_F9)
    compared = labels(frame)
    type_text("MFSV 6R3Z 9VWC AGGZ A9TP")
    press(Key.Key_F9)
    wrong, stayed = focused().accessibleDescription(), listed(frame, "10/2026")
    focused().clear()  # type: ignore[attr-defined] # it is the line
    type_text(association_fingerprint().replace("-", " ").lower())
    press(Key.Key_F9)

    assert "Sổ này chưa biết khóa đó của ai." in " ".join(looked_at)
    assert "Đây là trả lời cho báo cáo tháng 10/2026, số 5." in looked_at
    assert set(association_fingerprint().split("-")) <= set(compared)
    assert "Mã vừa gõ không phải mã khóa này" in wrong
    assert stayed == ["10/2026", "đã lập báo cáo số 5", ""]
    assert strip_of(frame) == "Đã nhận trả lời của Hội cho báo cáo tháng 10/2026, số 5."
    assert {"Hội đã nhận báo cáo này", "Trang “Bìa”, dòng 12", WHY.text} <= set(labels(frame))
    press(Key.Key_Escape)
    assert listed(frame, "10/2026") == ["10/2026", "Hội đã nhận (số 5), có câu hỏi", "1"]


def test_the_next_answer_of_a_known_key_is_taken_at_once(frame: Frame) -> None:
    runner = page_of(frame).runner
    runner.run(take_answer, answer_to("2026-09"), association_fingerprint())
    told = drop_on(frame, a_refusal())
    press(Key.Key_F9)
    read = labels(frame)
    press(Key.Key_Escape)

    assert "Ký bằng khóa của Hội, đã đối chiếu từ trước." in told
    assert {"Hội chưa nhận báo cáo này", f"Lý do: {REFUSAL}"} <= set(read)
    assert listed(frame, "11/2026") == ["11/2026", "Hội chưa nhận (số 7)", ""]


def test_the_same_answer_twice_is_told_and_kept_once(frame: Frame) -> None:
    runner, path = page_of(frame).runner, answer_to("2026-08")
    runner.run(take_answer, path, association_fingerprint())
    drop_on(frame, path)
    press(Key.Key_F9)

    (month,) = [one for one in runner.run(list_reports) or () if one.month.number == 8]
    assert strip_of(frame) == "Trả lời này đã có trong sổ từ ngày 10/12/2026."
    assert [len(report.answers) for report in month.reports] == [1]


def test_a_month_without_an_answer_says_so(frame: Frame) -> None:
    page_of(frame).overview.months.choose("2026-06")
    press(Key.Key_F4)

    assert "Chưa có trả lời của Hội." in labels(frame)
    assert "Báo cáo số 1, lập ngày 10/12/2026" in labels(frame)
