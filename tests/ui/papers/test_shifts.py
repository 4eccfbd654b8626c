"""How far a printer is off: from two measured distances to what it is told."""

import pytest
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.papers import NO_SHIFT, PaperSize, Shift
from lthtgn_desktop.ui.papers.millimetres import MillimetreField, shown_mm
from lthtgn_desktop.ui.papers.shifts import Tray, forget, keep_measured, note_sheet, shift_of
from lthtgn_desktop.ui.remembered import PRINTER_SHIFTS, remember
from lthtgn_desktop.ui.widgets.typing import Unreadable

CANON = Tray("Canon LBP2900")
OTHER = Tray("Máy in/phòng họp “2”, %1")


def test_a_printer_that_was_never_measured_is_told_nothing() -> None:
    assert shift_of(CANON) == NO_SHIFT


def test_a_line_too_far_right_and_too_low_is_printed_further_left_and_up() -> None:
    assert keep_measured(CANON, 22, 18.5) == Shift(-2, -1.5)
    assert shift_of(CANON) == Shift(-2, -1.5)


def test_a_line_too_far_left_and_too_high_is_printed_further_right_and_down() -> None:
    assert keep_measured(CANON, 17.3, 21) == Shift(2.7, 1)


def test_a_right_printer_is_told_nothing() -> None:
    assert keep_measured(CANON, 20, 20) == NO_SHIFT


def test_the_same_sheet_measured_twice_counts_once() -> None:
    keep_measured(CANON, 22, 20)

    assert keep_measured(CANON, 22, 20) == Shift(-2, 0)


def test_a_second_sheet_mends_what_is_left() -> None:
    keep_measured(CANON, 22, 20)
    assert note_sheet(CANON) == Shift(-2, 0)

    assert keep_measured(CANON, 20.5, 19.5) == Shift(-2.5, -0.5)


def test_each_printer_is_right_by_itself_and_can_be_forgotten() -> None:
    keep_measured(CANON, 22, 20)
    keep_measured(OTHER, 20, 25)

    assert shift_of(OTHER) == Shift(0, 5)
    forget(CANON)
    assert shift_of(CANON) == NO_SHIFT
    assert shift_of(OTHER) == Shift(0, 5)


def test_each_size_of_paper_is_right_by_itself() -> None:
    large = CANON._replace(size=PaperSize.A4)
    keep_measured(CANON, 22, 20)
    keep_measured(large, 20, 25)

    assert (shift_of(CANON), shift_of(large)) == (Shift(-2, 0), Shift(0, 5))
    forget(large)
    assert (shift_of(CANON), shift_of(large)) == (Shift(-2, 0), NO_SHIFT)


def test_a_printer_further_off_than_paper_allows_is_not_kept() -> None:
    assert keep_measured(CANON, 40, 0) == Shift(-20, -20)
    note_sheet(CANON)

    assert keep_measured(CANON, 21, 20) is None
    assert shift_of(CANON) == Shift(-20, -20)


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        "[]",
        "{",
        '{"Canon LBP2900": 3}',
        '{"Canon LBP2900": [[1, 0], [0, 0]]}',
        '{"Canon LBP2900": {"a5": [[99, 0], [0, 0]]}}',
    ],
)
def test_what_somebody_wrote_into_the_file_does_no_harm(spoilt: str) -> None:
    remember(PRINTER_SHIFTS, spoilt)

    assert shift_of(CANON) == NO_SHIFT
    assert keep_measured(CANON, 21, 20) == Shift(-1, 0)


@pytest.mark.parametrize(
    ("typed", "read"), [("21,5", 21.5), ("21.5", 21.5), ("20", 20), ("0", 0), (" 18,25 mm", 18.25)]
)
def test_millimetres_take_a_comma_or_a_dot(qtbot: QtBot, typed: str, read: float) -> None:
    field = MillimetreField()
    qtbot.addWidget(field.widget())
    field.put(typed)

    assert field.millimetres() == read


@pytest.mark.parametrize("typed", ["41", "-3", "hai", "2,", "20,123", "1 2"])
def test_what_no_ruler_shows_is_refused(qtbot: QtBot, typed: str) -> None:
    field = MillimetreField()
    qtbot.addWidget(field.widget())
    field.put(typed)

    with pytest.raises(Unreadable):
        field.millimetres()


def test_a_distance_is_shown_with_a_comma() -> None:
    assert (shown_mm(-1.5), shown_mm(2.0)) == ("1,5", "2")
