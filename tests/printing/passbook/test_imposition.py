import pytest

from a_passbook import HOLDER, LONG_HOLDER
from lthtgn_desktop.domain.papers import Shift
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A4, Box
from lthtgn_desktop.printing.passbook.imposition import (
    ENLARGED,
    HALF,
    SIDE,
    draw_fold,
    for_whom,
    lay_alone,
    lay_two,
)
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from paper_checks import all_troubles


def a_side(text: str) -> Sheet:
    side = Sheet(SIDE)
    side.write(Box(10, 20, 90, 8), text)
    return side


@pytest.mark.parametrize("sides", [1, 2])
def test_two_sides_share_an_a4_that_is_cut_in_the_middle(sides: int) -> None:
    document = Document("Thẻ", band="LÀM THỬ")
    lay_two(document, [a_side("Ẩn"), a_side("Ất")][:sides])

    (sheet,) = document.sheets
    places = {text: box.top for box, text in sheet.written()}
    assert sheet.paper == A4
    assert ("Ất" in places) == (sides == 2)
    assert places["Ẩn"] < HALF
    assert [line for line in sheet.lines if line.stroke is Stroke.CUT] == [
        (0, HALF, A4.width, HALF, Stroke.CUT)
    ]
    assert [text for _, text in sheet.written()].count("LÀM THỬ") == sides
    assert all_troubles(document) == []


def test_a_large_side_fills_an_a4_across() -> None:
    assert SIDE.width * ENLARGED == pytest.approx(A4.across().width, abs=0.1)
    assert SIDE.height * ENLARGED <= A4.across().height

    document = Document("Thẻ")
    lay_alone(document, a_side("Ẩn"), is_large=True, shift=Shift(3, -2))

    ((box, _),) = document.sheets[0].written()
    ((plain, _),) = a_side("Ẩn").written()
    assert box.left == pytest.approx(plain.left * ENLARGED + 3)
    assert box.top == pytest.approx(plain.top * ENLARGED - 2)


def test_a_side_is_folded_in_its_middle() -> None:
    side = Sheet(SIDE)
    draw_fold(side)

    assert {line.left for line in side.lines} == {SIDE.width / 2}


def test_a_document_is_for_one_person_or_for_so_many() -> None:
    assert for_whom([HOLDER, HOLDER]) == HOLDER.name
    assert for_whom([HOLDER, LONG_HOLDER, HOLDER]) == "2 người"
