import unicodedata
from pathlib import Path

from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.paper import A4, A5, Box, Paper, Place
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.sheet import Sheet, Stamp, Stroke
from lthtgn_desktop.printing.text import Style
from paper_checks import facts_of, fonts_of, text_of
from paper_pictures import pictures_of

SENTENCES = (
    "Ẩm ướt, ắng lặng, ẵm bế; ằng ặc; ẹp, ẻo, ẽo, ếch, ề à, ể, ễ, ệ",
    "Ờ, ở, ỡ, ợ; ỏng, õng, ọng; ổng, ỗng, ộng; ừ, ử, ữ, ự; ỳ, ỷ, ỹ, ỵ",
    "ĐỖ ĐÌNH ẨN – VŨ THỊ NGỮ: 999.999.999 ₫ × 0,5% − “một nửa” ½ (§ 3)",
)


def a_document() -> Document:
    document = Document("Sổ thành viên", "CLB Đông Hạ")
    form = document.form("trang", A5, lambda sheet: sheet.write(Box(10, 5, 90, 8), "Cộng nộp"))
    for paper in (A4, A5):
        sheet = document.sheet(paper)
        sheet.stamp(form, 10, 100)
        for place, (face, sentence) in enumerate(zip(Face, SENTENCES * 2, strict=False)):
            sheet.write(Box(10, 20 + 10 * place, 128, 8), sentence, Style(face, 10))
        sheet.across(Place(0, 95, 148), Stroke.CUT)
        sheet.bar(Box(20, 150, 5, 5))
    return document


def test_the_text_of_every_face_is_found_again_composed() -> None:
    text = text_of(pdf_bytes(a_document()))

    assert [sentence for sentence in SENTENCES if sentence not in text] == []
    assert unicodedata.is_normalized("NFC", text)


def test_the_text_of_a_form_is_found_on_each_sheet() -> None:
    assert text_of(pdf_bytes(a_document())).count("Cộng nộp") == 2


def test_every_font_is_in_the_file_and_its_letters_are_known(tmp_path: Path) -> None:
    fonts = fonts_of(pdf_bytes(a_document()), tmp_path)

    assert fonts == dict.fromkeys(Face, (True, True))


def test_the_same_document_has_the_same_bytes() -> None:
    assert pdf_bytes(a_document()) == pdf_bytes(a_document())


def test_the_file_says_its_title_and_its_club_and_nobody_else() -> None:
    facts = facts_of(pdf_bytes(a_document()))

    assert facts["Title"] == "Sổ thành viên"
    assert facts["Author"] == "CLB Đông Hạ"
    assert facts["Creator"] == "lthtgn"
    assert facts["Subject"] == facts["Keywords"] == ""


def test_an_empty_sheet_is_a_page() -> None:
    document = Document("Trang trắng")
    document.sheet(A4)

    assert text_of(pdf_bytes(document)) == ""
    assert pdf_bytes(document).count(b"/Type /Page\n") == 1


def test_a_form_with_lines_alone_is_drawn() -> None:
    def ruled(sheet: Sheet) -> None:
        sheet.across(Place(10, 10, 100))

    document = Document("Kẻ")
    document.sheet(A5).stamp(document.form("kẻ", A5, ruled))

    assert b"/Subtype /Form" in pdf_bytes(document)


def test_an_enlarged_form_covers_its_whole_enlarged_place() -> None:
    small, large = Document("Khung"), Document("Khung")
    for document, paper, scale in ((small, A5, 1), (large, Paper(296, 420), 2)):
        form = document.form("khung", A5, lambda sheet: sheet.bar(Box(20, 30, 60, 90)))
        document.sheet(paper).stamps.append(Stamp(form, 0, 0, scale))

    (one,), (other,) = pictures_of(small, 100), pictures_of(large, 50)

    assert one == other
