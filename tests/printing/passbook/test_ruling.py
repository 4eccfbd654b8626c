import pytest

from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Column, Grid, amount_column
from lthtgn_desktop.printing.paper import A5, Box
from lthtgn_desktop.printing.passbook.ruling import Ruling, amount
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from paper_checks import troubles

COLUMNS = (
    Column("Ngày", 16),
    amount_column("Hội phí", 21),
    amount_column("Trả gốc", 25),
    amount_column("Cộng nộp", 26, face=Face.SEMIBOLD),
    amount_column("Còn nợ", 26),
)
RULING = Ruling(Grid(10, 20, COLUMNS, head=10, row=8, rows=4, size=11), 9, across=(1, 4))
EDGES = (26, 47, 72, 98)  # where the lines of the columns that a text crosses are

TEXTS = [
    "Vay 5.000.000 đ",
    "Góp vốn 100.000 đ",
    "Hủy phiếu PT 12/2026 HD",
    "Hủy phiếu PT 12/2026 HD vì ghi nhầm người nộp tiền, nộp lại 999.999.999 đ",
    "Côngtằngtônnữhoàngthịngọcphượngẩn " * 3,
    "Ẩn",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_stands_whole_between_the_lines_of_its_row(text: str) -> None:
    sheet = Sheet(A5)
    RULING.write(sheet, 2, ("21/03", "1", "2", "3", 5_000_000), text)

    written = [(box, said) for box, said in sheet.written() if said not in {"21/03", "5.000.000"}]
    assert " ".join(said for _, said in written) == text.strip()
    row = Box(EDGES[0], 38, EDGES[-1] - EDGES[0], 8)
    assert all(row.holds(box) for box, _ in written)
    for edge in EDGES:
        assert not any(box.left < edge < box.right for box, _ in written)
    assert troubles(sheet) == []


def test_words_before_a_line_stand_close_to_those_behind_it() -> None:
    sheet = Sheet(A5)
    RULING.write(sheet, 1, ("", "", "", "", None), "Vay 5.000.000 đ")

    (lent, word), (owed, amount_of_it) = sheet.written()

    assert (word, amount_of_it) == ("Vay", "5.000.000 đ")
    assert owed.left - lent.right < 2
    assert {run.style for run in sheet.runs} == {sheet.runs[0].style}
    assert sheet.runs[0].style.face is Face.ITALIC


def test_amounts_end_at_the_right_of_their_cells_and_zero_is_an_empty_one() -> None:
    sheet = Sheet(A5)
    RULING.write(sheet, 4, ("21/03", amount(20_000), amount(0), amount(-20_000), 0))

    assert [text for _, text in sheet.written()] == ["21/03", "20.000", "−20.000", "0"]
    last = list(sheet.written())[-1][0]
    assert last.right == pytest.approx(124 - RULING.pad)
    assert last.bottom <= RULING.grid.box.bottom


def test_the_form_has_thick_lines_around_it_and_under_its_heads() -> None:
    sheet = Sheet(A5)
    RULING.draw(sheet)

    thick = [line for line in sheet.lines if line.stroke is Stroke.THICK]
    assert len(thick) == 5
    assert {run.style.face for run in sheet.runs} == {Face.SEMIBOLD}
    assert troubles(sheet) == []


def test_a_text_can_stand_above_its_amounts() -> None:
    sheet = Sheet(A5)
    RULING.write_both(sheet, 2, ("21/03", "−20", "−30", "", 5_000), "Hủy dòng ngày 10/10/2026")

    places = {text: box for box, text in sheet.written()}
    assert all(places[text].top >= 42 for text in ("−20", "−30"))
    assert places["Hủy dòng"].bottom <= 42
    assert places["21/03"].top < 42 < places["21/03"].bottom
    assert all(RULING.grid.row_box(1).holds(box) for box in places.values())
    assert troubles(sheet) == []
