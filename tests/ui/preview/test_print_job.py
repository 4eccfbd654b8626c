"""Pages on their way to a printer: size, order, copies, stopping, and printers that fail."""

import re
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.papers import NO_SHIFT, Paper, PaperSize, Shift, Wanted
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.preview.opening import show_paper
from lthtgn_desktop.ui.preview.part import Preview
from lthtgn_desktop.ui.preview.printers import sides_for
from ui.preview.previews import EVERYONE, a_preview, a_printer, facts, ink, page_of
from ui.windows import a_frame, labels, press, type_text, until

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "members")
    qtbot.addWidget(made)
    return made


def print_into(preview: Preview, path: Path) -> dict[str, str]:
    told: list[None] = []
    preview.printed.connect(lambda: told.append(None))
    preview.print_on(a_printer(path))
    until(lambda: bool(told))
    return facts(path)


def millimetres(found: dict[str, str]) -> tuple[int, ...]:
    sizes = re.findall(r"[\d.]+", found["Page size"])
    return tuple(round(float(size) * 25.4 / 72) for size in sizes[:2])


def ink_edges(path: Path, place: int = 0) -> list[float]:
    """Where the ink of a page begins and ends, in points: left, right, top, bottom."""
    document = pypdfium2.PdfDocument(path)
    drawn = document[place].render(scale=2, grayscale=True)
    dots = bytes(drawn.buffer)
    lines = [dots[row * drawn.stride :][: drawn.width] for row in range(drawn.height)]
    columns = [n for n, column in enumerate(zip(*lines, strict=True)) if min(column) < 128]
    rows = [n for n, line in enumerate(lines) if min(line) < 128]
    document.close()
    return [found[end] / 2 for found in (columns, rows) for end in (0, -1)]


def test_every_page_is_sent_on_its_own_paper(frame: Frame, tmp_path: Path) -> None:
    preview = a_preview(frame, Paper.STATEMENT, EVERYONE)

    found = print_into(preview, tmp_path / "out.pdf")

    assert found["Pages"] == str(preview.pages.count)
    assert found["Title"].startswith("Bảng kê")
    assert millimetres(found) == (210, 297)
    count = preview.pages.count
    assert f"Đã gửi {count} trang tới máy in. Lấy giấy ra và xem lại." in labels(preview)


@pytest.mark.parametrize(
    ("paper", "wanted"),
    [
        (Paper.CALIBRATION, Wanted(size=PaperSize.A5)),
        (Paper.COLLECTION_SHEET, Wanted()),
        (Paper.MEMBERS, Wanted()),
    ],
)
def test_ink_lands_where_the_paper_says(
    frame: Frame, tmp_path: Path, paper: Paper, wanted: Wanted
) -> None:
    preview = a_preview(frame, paper, wanted)
    preview.save_in(tmp_path)
    (ours,) = tmp_path.glob("*.pdf")

    found = print_into(preview, tmp_path / "out.pdf")

    assert millimetres(found) == millimetres(facts(ours))
    assert ink_edges(tmp_path / "out.pdf") == pytest.approx(ink_edges(ours), abs=1)


def test_only_the_pages_that_were_typed_are_sent_in_as_many_copies(
    frame: Frame, tmp_path: Path
) -> None:
    preview = a_preview(frame, Paper.HANDOVER)
    preview.how.pages.put("3, 1-2")
    preview.how.copies.put(2)

    assert print_into(preview, tmp_path / "out.pdf")["Pages"] == "6"

    preview.save_in(tmp_path)
    (ours,) = tmp_path.glob("Biên*.pdf")
    for sent, place in enumerate((2, 0, 1)):
        edges = ink_edges(tmp_path / "out.pdf", sent)
        assert edges == pytest.approx(ink_edges(ours, place), abs=1)


@pytest.mark.parametrize(("typed", "count"), [("lẻ", 2), ("CHẴN", 1), ("chan, 1", 2)])
def test_odd_and_even_pages_can_be_sent_alone(
    frame: Frame, tmp_path: Path, typed: str, count: int
) -> None:
    preview = a_preview(frame, Paper.HANDOVER)
    preview.how.pages.put(typed)

    assert print_into(preview, tmp_path / "out.pdf")["Pages"] == str(count)


def test_both_sides_are_turned_as_the_leaf_of_a_book(frame: Frame) -> None:
    upright = a_preview(frame, Paper.HANDOVER).pages.size(0)
    lying = a_preview(frame, Paper.COLLECTION_SHEET).pages.size(0)

    assert sides_for(upright, is_both=True) is QPrinter.DuplexMode.DuplexLongSide
    assert sides_for(lying, is_both=True) is QPrinter.DuplexMode.DuplexShortSide
    assert sides_for(lying, is_both=False) is QPrinter.DuplexMode.DuplexNone


@pytest.mark.parametrize("typed", ["0", "4", "2-1", "1-9", "một", "1,,2", "-", "²"])
def test_pages_that_there_are_not_are_told_beside_the_field(frame: Frame, typed: str) -> None:
    preview = a_preview(frame, Paper.HANDOVER)
    preview.how.pages.put(typed)

    preview.print_chosen()

    assert any(told.startswith(f"Chưa hiểu trang “{typed}”") for told in labels(preview))
    assert preview.how.pages.input().hasFocus()


def test_esc_stops_the_printing_and_nothing_else(frame: Frame, tmp_path: Path) -> None:
    preview = a_preview(frame, Paper.STATEMENT, EVERYONE)
    printed: list[None] = []
    preview.printed.connect(lambda: printed.append(None))

    preview.print_on(a_printer(tmp_path / "out.pdf"))
    until(lambda: preview.progress.bar.value() > 1)
    press(Key.Key_Escape)

    assert any(told.startswith("Đã dừng in, sau") for told in labels(preview))
    assert printed == []
    assert page_of(frame).parts.currentWidget() is preview
    assert print_into(preview, tmp_path / "again.pdf")["Pages"] == str(preview.pages.count)


def test_leaving_stops_the_printing(frame: Frame, tmp_path: Path, qtbot: QtBot) -> None:
    preview = a_preview(frame, Paper.STATEMENT, EVERYONE)
    preview.print_on(a_printer(tmp_path / "out.pdf"))

    frame.go_home()

    qtbot.wait(100)
    assert page_of(frame).parts.count() == 1


def test_a_printer_that_cannot_begin_is_told_and_nothing_is_lost(
    frame: Frame, tmp_path: Path
) -> None:
    preview = a_preview(frame, Paper.MEMBERS)
    printed: list[None] = []
    preview.printed.connect(lambda: printed.append(None))

    preview.print_on(a_printer(tmp_path / "no such folder" / "out.pdf"))

    told = "Máy in chưa trả lời. Kiểm tra đã bật, có giấy, dây đã cắm, rồi bấm In lại."
    assert any(words.startswith(told) for words in labels(preview))
    assert printed == []
    assert print_into(preview, tmp_path / "out.pdf")["Pages"] == "1"


def test_a_computer_without_a_printer_says_so(frame: Frame) -> None:
    preview = a_preview(frame, Paper.MEMBERS)
    if preview.how.look_for_printers():
        pytest.skip("this computer has a printer, which must not print our tests")

    press(Key.Key_P, with_=Qt.KeyboardModifier.ControlModifier)

    assert any("chưa có máy in" in told for told in labels(preview))


def test_enter_walks_through_the_fields_to_the_button(frame: Frame) -> None:
    preview = a_preview(frame, Paper.HANDOVER)
    preview.how.copies.input().setFocus()

    type_text("2")
    press(Key.Key_Return, Key.Key_Return, Key.Key_Return)

    focus = frame.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "In (Ctrl+P)"


def test_a_printer_that_turns_no_paper_prints_fronts_and_then_backs(
    frame: Frame, tmp_path: Path
) -> None:
    wanted = Wanted(everyone=True)
    preview = a_preview(frame, Paper.PASSBOOK, wanted)
    told: list[None] = []
    preview.printed.connect(lambda: told.append(None))
    count = preview.pages.count
    assert "Giấy lật theo cạnh dài." in labels(preview)
    preview.how.sides.put("front")
    assert any(said.startswith("In trang lẻ, lật cả chồng giấy") for said in labels(preview))

    preview.print_on(a_printer(tmp_path / "fronts.pdf"))
    until(lambda: preview.how.sides.reading() == "back")
    assert any(said.startswith(f"Đã gửi {count // 2} trang mặt trước") for said in labels(preview))
    assert not told  # nobody is asked whether half a paper is right
    preview.print_on(a_printer(tmp_path / "backs.pdf"))
    until(lambda: bool(told))

    pages = [facts(tmp_path / f"{side}.pdf")["Pages"] for side in ("fronts", "backs")]
    assert pages == [str(count // 2)] * 2


def test_another_printer_has_the_paper_made_anew(frame: Frame) -> None:
    page = page_of(frame)
    asked: list[str] = []

    def on_printer(printer: str) -> tuple[Wanted, str]:
        asked.append(printer)
        return Wanted(shift=Shift(5, 5) if printer else NO_SHIFT), f"máy {printer}"

    preview = show_paper(page.runner, page.parts, Paper.CALIBRATION, Wanted(), on_printer)
    assert preview is not None
    until(lambda: ink(preview.view.image) > 0)
    before = preview.view.image
    preview.how.printer_changed.emit("HP")

    assert asked == ["", "HP"]
    assert "máy HP" in labels(preview)
    assert preview.view.image != before
    preview.how.printer_changed.emit("")
    assert preview.view.image == before
