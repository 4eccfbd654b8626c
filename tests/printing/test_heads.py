from datetime import date

import pytest

from lthtgn_desktop.printing.blocks import Beside, stack
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.heads import ClubHead, DayLine, Lines, Motto, Title, written_day
from lthtgn_desktop.printing.paper import A4, A5, LARGE, Paper, Place
from paper_checks import all_troubles, text_on

CLUB = ClubHead(
    "HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA", "CLB LIÊN THẾ HỆ TỰ GIÚP NHAU THÔN ĐÔNG HẠ", "Xã Yên Hòa"
)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 5), "Ngày 05 tháng 3 năm 2026"),
        (date(2026, 2, 15), "Ngày 15 tháng 02 năm 2026"),
        (date(2026, 12, 31), "Ngày 31 tháng 12 năm 2026"),
    ],
)
def test_days_are_written_as_official_papers_write_them(day: date, words: str) -> None:
    assert written_day(day) == words


@pytest.mark.parametrize("scale", [1.0, LARGE])
@pytest.mark.parametrize("paper", [A4, A5])
def test_the_club_stands_beside_the_motto_on_every_paper(paper: Paper, scale: float) -> None:
    document = Document("Biên bản")
    place = Place(12, 15, paper.width - 24, scale)
    day = DayLine(date(2026, 3, 5), "Yên Hòa")

    head = Beside((CLUB, Motto()), (2, 3))
    stack(document.sheet(paper), place, [head, day, Title("BIÊN BẢN", ("Về việc kiểm kê quỹ",))])

    text = text_on(document)
    assert "VIỆT NAM" in text
    assert "Độc lập - Tự do - Hạnh phúc" in text
    assert "Yên Hòa, ngày 05 tháng 3 năm 2026" in text
    assert "BIÊN BẢN Về việc kiểm kê quỹ" in text
    assert all_troubles(document) == []


def test_the_motto_stands_in_two_lines_on_an_a4() -> None:
    document = Document("Biên bản")

    Motto().draw(document.sheet(A4), Place(90, 15, 100))

    lines = [text for _, text in document.sheets[0].written()]
    assert lines == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]


def test_what_the_club_does_not_say_takes_no_line() -> None:
    document = Document("Phiếu")

    bottom = ClubHead("", "CLB ĐÔNG HẠ").draw(document.sheet(A5), Place(12, 15, 60))
    nothing = Lines(("", "")).draw(document.sheets[0], Place(12, bottom, 60))

    assert text_on(document) == "CLB ĐÔNG HẠ"
    assert nothing == bottom
