from dataclasses import replace
from pathlib import Path

import pytest

from a_passbook import a_card, a_line, a_terms, an_empty_card, an_extreme_card
from lthtgn_desktop.domain.papers import NO_SHIFT, PaperSize, Shift
from lthtgn_desktop.printing.document import PRACTICE, Document
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.paper import A4, A5
from lthtgn_desktop.printing.passbook.card import card_lines, cards
from lthtgn_desktop.printing.passbook.values import CARD_ROWS, Card, Holder
from lthtgn_desktop.printing.pdf import pdf_bytes
from paper_checks import all_troubles, fonts_of, text_of, text_on
from paper_pictures import pictures_of, printed_over

SIZES = [(PaperSize.A5, False), (PaperSize.A4, False), (PaperSize.A4, True)]


def named(name: str, code: str) -> Card:
    return replace(a_card(), holder=Holder(code, name))


def texts(document: Document) -> list[dict[str, float]]:
    """Of each sheet the texts and how far from its top they stand."""
    return [{text: box.top for box, text in sheet.written()} for sheet in document.sheets]


def test_a_card_on_a5_has_its_inner_and_its_outer_side_in_turn() -> None:
    document = cards([named("Ẩn", "1"), named("Ất", "2")], size=PaperSize.A5, is_large=False)

    assert [sheet.paper for sheet in document.sheets] == [A5.across()] * 4
    assert ["Cộng nộp" in page for page in texts(document)] == [True, False, True, False]
    assert ["THẺ THÀNH VIÊN" in page for page in texts(document)] == [False, True, False, True]


def test_on_a4_each_outer_side_stands_behind_its_own_inner_side() -> None:
    three = [named("Ẩn", "1"), named("Ất", "2"), named("Ấm", "3")]

    document = cards(three, size=PaperSize.A4, is_large=False)

    assert [sheet.paper for sheet in document.sheets] == [A4] * 4
    first, behind, second, behind_it = texts(document)
    half = A4.height / 2
    # Turned over the long edge, the upper half has the upper half of the next page behind it.
    assert first["Ẩn – 1"] < half < first["Ất – 2"]
    assert behind["Ẩn"] < half < behind["Ất"]
    assert max(second.values()) < half
    assert max(behind_it.values()) < half
    assert ("Ấm – 3" in second, "Ấm" in behind_it) == (True, True)


def test_the_cover_is_the_right_half_of_the_outer_side() -> None:
    outer = cards([a_card()], size=PaperSize.A5, is_large=False).sheets[1]
    places = {text: box for box, text in outer.written()}

    middle = outer.paper.width / 2
    assert places["THẺ THÀNH VIÊN"].left > middle
    assert places["Các khoản vay"].right < middle


def test_large_print_is_the_same_drawing_on_an_a4() -> None:
    small = cards([a_card()], size=PaperSize.A5, is_large=False).sheets
    large = cards([a_card()], size=PaperSize.A5, is_large=True).sheets

    for one, other in zip(small, large, strict=True):
        assert other.paper == A4.across()
        for (box, text), (larger, same) in zip(one.written(), other.written(), strict=True):
            assert text == same
            assert tuple(larger) == pytest.approx([2**0.5 * length for length in box])


def test_a_card_says_what_the_book_says() -> None:
    text = text_on(cards([a_card()], size=PaperSize.A5, is_large=False))

    for said in (
        "Thẻ thành viên năm 2026",
        "Nguyễn Thị Kiều Phượng – ĐH-038",
        "Nợ gốc mang sang từ năm trước: 0 đ.",
        "Mức hội phí: 20.000 đ/tháng.",
        "21/04 20.000 500.000 40.000 560.000 4.500.000",
        "Vay 5.000.000 đ",
        "Điện thoại thủ quỹ: 0912 345 678",
        "CLB LIÊN THẾ HỆ ĐÔNG HẠ",
    ):
        assert said in text


def test_a_further_card_of_a_year_says_so_on_both_sides() -> None:
    document = cards([an_extreme_card()], size=PaperSize.A5, is_large=False)

    inner, outer = texts(document)
    assert "Thẻ thành viên năm 2026 – tờ 2" in inner
    assert "Nợ gốc mang sang từ tờ trước: 999.999.999 đ." in inner
    assert "Năm 2026 – tờ 2" in outer


@pytest.mark.parametrize(("size", "is_large"), SIZES)
@pytest.mark.parametrize("band", ["", PRACTICE])
def test_nothing_overlaps_or_leaves_the_paper(
    *, size: PaperSize, is_large: bool, band: str
) -> None:
    every = [an_extreme_card(), a_card(CARD_ROWS), an_empty_card()]

    document = cards(every, size=size, is_large=is_large, band=band)

    assert all_troubles(document) == []
    assert text_on(document).count(PRACTICE) == (2 * len(every) if band else 0)


@pytest.mark.parametrize("is_large", [False, True])
def test_new_lines_over_a_printed_card_are_the_card_printed_at_once(*, is_large: bool) -> None:
    def whole(rows: int, loans: int) -> Document:
        card = replace(a_card(rows), loans=tuple(map(a_terms, range(1, loans + 1))))
        return cards([card], size=PaperSize.A5, is_large=is_large)

    new = replace(a_card(), lines=tuple(map(a_line, range(2, 10))), loans=(a_terms(2), a_terms(3)))
    lines = pictures_of(card_lines([new], is_large=is_large, shift=NO_SHIFT))
    twice = list(map(printed_over, pictures_of(whole(1, 1)), lines))

    assert twice == pictures_of(whole(9, 3))


def test_a_full_card_of_texts_can_be_printed_over_too() -> None:
    full = an_extreme_card()
    empty = replace(full, lines=(), loans=())
    lines = pictures_of(card_lines([full], is_large=False, shift=NO_SHIFT))
    form = pictures_of(cards([empty], size=PaperSize.A5, is_large=False))

    at_once = pictures_of(cards([full], size=PaperSize.A5, is_large=False))

    assert list(map(printed_over, form, lines)) == at_once


def test_only_sides_that_get_something_are_printed_again() -> None:
    with_line = replace(a_card(), lines=(a_line(5),), loans=())
    with_loan = replace(a_card(), lines=(), loans=(a_terms(),))

    document = card_lines([with_line, an_empty_card(), with_loan], is_large=False, shift=NO_SHIFT)

    assert len(document.sheets) == 2
    assert "Thẻ thành viên" not in text_on(document)


def test_new_lines_are_moved_as_the_printer_needs_it() -> None:
    straight = card_lines([a_card()], is_large=False, shift=NO_SHIFT)
    moved = card_lines([a_card()], is_large=False, shift=Shift(2.5, -1))

    for one, other in zip(straight.sheets, moved.sheets, strict=True):
        for (box, _), (there, _) in zip(one.written(), other.written(), strict=True):
            assert tuple(there) == pytest.approx(box.moved(2.5, -1))


def test_a_document_is_called_by_its_years_and_its_members() -> None:
    alone = cards([a_card()], size=PaperSize.A5, is_large=False)
    years = [replace(a_card(), year=2025), a_card(), named("Ẩn", "1")]
    several = card_lines(years, is_large=False, shift=NO_SHIFT)

    assert alone.title == "Thẻ thành viên 2026 – Nguyễn Thị Kiều Phượng"
    assert several.title == "Thẻ thành viên 2025-2026 – 2 người – dòng mới"


def test_every_font_is_in_the_file_and_the_text_is_found(tmp_path: Path) -> None:
    content = pdf_bytes(cards([an_extreme_card()], size=PaperSize.A4, is_large=False))

    assert fonts_of(content, tmp_path) == dict.fromkeys(Face, (True, True))
    assert text_of(content).count("999.999.999") > 50
