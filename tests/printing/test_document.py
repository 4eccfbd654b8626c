from lthtgn_desktop.printing.document import PRACTICE, Document
from lthtgn_desktop.printing.paper import A4, A5
from lthtgn_desktop.printing.sheet import Sheet


def texts(sheet: Sheet) -> list[str]:
    return [text for _, text in sheet.written()]


def test_a_form_is_drawn_once_whoever_asks_for_it() -> None:
    document, drawn = Document("Sổ"), list[Sheet]()

    first = document.form("trang", A5, drawn.append)
    again = document.form("trang", A5, drawn.append)

    assert first is again
    assert drawn == [first]


def test_every_sheet_of_a_practice_book_says_so() -> None:
    document = Document("Sổ", band=PRACTICE)

    sheets = [document.sheet(A4), document.sheet(A5)]

    assert [texts(sheet) for sheet in sheets] == [[PRACTICE], [PRACTICE]]


def test_a_part_that_is_cut_off_says_so_too() -> None:
    document = Document("Sổ", band=PRACTICE)
    sheet = document.sheet(A4)
    document.mark(sheet, 148.5)

    above, below = (box for box, _ in sheet.written())

    assert below == above.moved(0, 148.5)


def test_a_sheet_of_a_real_book_is_empty() -> None:
    assert texts(Document("Sổ").sheet(A4)) == []
