import pytest

from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.text import BODY, Style, fit, fit_across, kept_whole, wrap

NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"


def test_what_fits_keeps_its_size() -> None:
    assert fit("Nguyễn Thị Hồng", 60, 8, BODY) == (("Nguyễn Thị Hồng",), BODY)


def test_what_is_a_little_too_long_is_shrunk_on_its_line() -> None:
    lines, style = fit(NAME, BODY.width(NAME) * 0.9, 20, BODY)

    assert lines == (NAME,)
    assert BODY.size * 0.85 <= style.size < BODY.size * 0.91


def test_what_is_much_too_long_is_wrapped_at_its_size() -> None:
    fitted = fit(NAME, 55, 20, BODY)

    assert " ".join(fitted.lines) == NAME
    assert len(fitted.lines) == 2
    assert fitted.style == BODY


@pytest.mark.parametrize(("width", "height"), [(45, 6), (20, 10), (12, 5), (3, 3), (1, 1)])
def test_whatever_the_box_all_of_the_text_fits_in_it(width: float, height: float) -> None:
    fitted = fit(NAME, width, height, BODY)

    assert " ".join(fitted.lines) == NAME
    assert fitted.height <= height
    assert max(map(fitted.style.width, fitted.lines)) <= width


def test_an_amount_stays_on_one_line() -> None:
    lines, style = fit("999.999.999", 12, 8, BODY)

    assert lines == ("999.999.999",)
    assert style.width("999.999.999") <= 12


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_nothing_is_one_empty_line(text: str) -> None:
    assert fit(text, 10, 5, BODY).lines == ("",)
    assert fit_across(text, 10, BODY).lines == ("",)
    assert wrap(text, 10, BODY) == ("",)


def test_a_word_that_no_line_holds_is_broken_and_nothing_of_it_is_lost() -> None:
    lines = wrap("mã " + "0123456789abcdef" * 4, 40, BODY)

    assert lines[0] == "mã"
    assert "".join(lines[1:]) == "0123456789abcdef" * 4
    assert max(map(BODY.width, lines)) <= 40


def test_a_word_that_no_column_holds_is_written_smaller_and_not_broken() -> None:
    fitted = fit_across("Nguyễn Thị Phượng", 10, BODY)

    assert fitted.lines == ("Nguyễn", "Thị", "Phượng")
    assert max(map(fitted.style.width, fitted.lines)) <= 10


def test_sizes_are_whole_tenths_of_a_point_at_every_scale() -> None:
    assert Style(Face.BOLD, 10.5).at(1.4) == Style(Face.BOLD, 14.7)
    assert Style(size=9).at(0.97).size == 8.7


@pytest.mark.parametrize("box", [(25, 100), (12, 100), (25, 9)])
def test_a_word_too_long_to_be_read_in_its_box_is_broken_and_nothing_is_lost(
    box: tuple[int, int],
) -> None:
    code = "KHEUOC-2025-CAULACBO-NAMXUAN-001"

    lines, style = fit(code, *box, BODY)

    assert "".join(lines) == code
    assert style.size >= 6
    assert max(map(style.width, lines)) <= box[0] + 0.01


def test_a_broken_code_ends_its_lines_after_its_own_marks() -> None:
    assert wrap("KHEUOC-2025-CAULACBO-NAMXUAN-001", 40, BODY) == (
        "KHEUOC-2025-",
        "CAULACBO-",
        "NAMXUAN-001",
    )


@pytest.mark.parametrize("text", ["1.018.333.331", "14/12/2025", "−999.999.999", "Nghiêng"])
def test_no_width_breaks_an_amount_a_day_or_a_usual_word(text: str) -> None:
    for tenths in range(60, 300):
        fitted = fit(text, tenths / 10, 100, BODY)
        assert fitted.lines == (text,)
        assert fit(text, fitted.style.width(text), 100, fitted.style).lines == (text,)


def test_amounts_days_and_usual_words_are_kept_whole() -> None:
    assert kept_whole("Vay 5.000.000 ngày 10/03/2026 theo KHEUOC-2025") == (
        "Vay",
        "5.000.000",
        "ngày",
        "10/03/2026",
        "theo",
    )
