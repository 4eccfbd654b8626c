"""Help on paper: everything on one sheet, large enough, its picture in it."""

import subprocess
from pathlib import Path

import pytest
from PIL import Image

from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.papers.help_page import (
    CardPaper,
    HelpPaper,
    KeyGroup,
    KeyWords,
    help_page,
    key_card,
)
from lthtgn_desktop.printing.pdf import pdf_bytes
from paper_checks import all_troubles, text_on

KEYS = [KeyWords(f"F{number}", "gõ tiền đưa, xem tiền trả lại") for number in range(1, 13)]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "anh.png"
    Image.new("RGB", (1366, 706), "white").save(path)
    return path


def largest(document: Document, start: str) -> float:
    (sheet,) = document.sheets
    return next(run.style.size for run in sheet.runs if run.text.startswith(start))


def test_a_help_page_is_one_sheet_in_large_type(picture: Path) -> None:
    steps = ["Người nộp khác số cần thu: gõ số tiền rồi bấm Enter. Gõ 50 là 50.000."] * 5
    paper = HelpPaper("Thu tiền ngày họp", steps, picture, KeyGroup("Phím", KEYS))

    document = help_page(paper)

    assert len(document.sheets) == 1
    assert all_troubles(document) == []
    assert largest(document, "Người nộp") >= 15
    assert "Thu tiền ngày họp" in text_on(document)
    assert "F12" in text_on(document)


def test_the_picture_is_in_the_file(picture: Path, tmp_path: Path) -> None:
    document = help_page(HelpPaper("Trang chính", ["Một."], picture, KeyGroup("Phím", KEYS)))
    path = tmp_path / "trang.pdf"
    path.write_bytes(pdf_bytes(document))

    command = ["pdfimages", "-list", str(path)]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout

    assert "1366" in listed


def test_all_keys_stand_on_one_card() -> None:
    groups = [KeyGroup(f"Màn hình {number}", KEYS[: 4 + number % 8]) for number in range(10)]

    document = key_card(CardPaper("Thẻ nhắc phím", groups))

    assert len(document.sheets) == 1
    assert all_troubles(document) == []
    assert "Màn hình 9" in text_on(document)
    assert largest(document, "gõ tiền") >= 8.5
