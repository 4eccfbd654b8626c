from collections.abc import Iterator

import pytest

from books import AROUND
from lthtgn_desktop.domain.papers import Paper, PaperSize, Shift, Wanted
from lthtgn_desktop.printing.document import PRACTICE
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from lthtgn_desktop.usecases.practice import make_practice
from paper_checks import facts_of, text_of


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("practice") / "demo.clb"
    make_practice(path, AROUND, members=12, months=3)
    desk = open_desk(path, AROUND)
    yield desk
    desk.close()


def test_the_ruler_sheet_needs_nothing_said_and_is_an_a5_across(desk: Desk) -> None:
    printed = print_paper(desk, Paper.CALIBRATION, Wanted())

    assert printed.title == "Tờ thước chỉnh máy in A5"
    assert facts_of(printed.content)["Page size"].startswith("595.276 x 419.528 pts")
    assert PRACTICE in text_of(printed.content)


def test_a_second_sheet_is_drawn_with_the_new_offset(desk: Desk) -> None:
    printed = print_paper(desk, Paper.CALIBRATION, Wanted(size=PaperSize.A4, shift=Shift(-1.5, 2)))

    text = text_of(printed.content)
    assert "Giấy A4 đặt ngang" in text
    assert "sang phải −1,5 mm, xuống dưới 2 mm" in text
