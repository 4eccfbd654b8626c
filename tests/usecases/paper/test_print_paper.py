"""Every paper as a person gets it, and what is true of all of them."""

import importlib
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unicodedata import is_normalized

import pytest

from books import AROUND
from keys_for_tests import PASSWORD
from lthtgn_desktop.domain.errors import FileExists, RefusalCode, Refused
from lthtgn_desktop.domain.papers import TITLES, Paper, Shift, Wanted
from lthtgn_desktop.printing.document import PRACTICE
from lthtgn_desktop.usecases.club_key import signing_key
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.paper.catalogue import CATALOGUE
from lthtgn_desktop.usecases.paper.print_paper import Printed, print_paper, save_paper
from lthtgn_desktop.usecases.practice import make_practice
from paper_checks import all_troubles, fonts_of, text_of

LEAST_SIZE = 7.0
"""The smallest type that anything on paper may have, in points."""


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("practice") / "demo.clb"
    make_practice(path, AROUND, members=24, months=14)
    return path


@pytest.fixture(scope="module")
def desk(practice: Path) -> Iterator[Desk]:
    desk = open_desk(practice, AROUND)
    signing_key(desk, PASSWORD)
    yield desk
    desk.close()


def a_wanted(paper: Paper) -> Wanted:
    """What must be said about a paper, which is nothing for most."""
    return Wanted(member="M001") if paper in {Paper.STATEMENT, Paper.PASSBOOK} else Wanted()


def looks(paper: Paper) -> list[Wanted]:
    """The paper in both sizes of type, where it has them."""
    plain = a_wanted(paper)
    large = [replace(plain, is_large=True)] if "is_large" in CATALOGUE[paper].takes else []
    return [plain, *large]


# The practice club took nothing over from paper: test_opening looks at those minutes.
PAPERS = [paper for paper in CATALOGUE if paper is not Paper.OPENING]
ALL = [(paper, wanted) for paper in PAPERS for wanted in looks(paper)]
NAMES = [f"{paper}{'-large' * wanted.is_large}" for paper, wanted in ALL]


def test_every_paper_of_the_command_is_in_the_catalogue() -> None:
    assert set(CATALOGUE) == set(Paper)


@pytest.mark.parametrize(("paper", "wanted"), ALL, ids=NAMES)
def test_nothing_overlaps_leaves_the_sheet_or_is_too_small(
    paper: Paper, wanted: Wanted, desk: Desk
) -> None:
    module = importlib.import_module(CATALOGUE[paper].module)

    document = module.make(desk, paper, wanted)

    assert all_troubles(document) == []
    sizes = [run.style.size for sheet in document.sheets for run in sheet.runs]
    assert min(sizes) >= LEAST_SIZE
    called = TITLES[paper][0].lower().replace(",", "").split()
    assert document.title.lower().split()[0] in {*called, "biên"}  # a member's receipt: biên lai


@pytest.mark.parametrize(("paper", "wanted"), ALL, ids=NAMES)
def test_a_reader_finds_composed_text_in_embedded_fonts_and_no_circular(
    paper: Paper, wanted: Wanted, desk: Desk, tmp_path: Path
) -> None:
    printed = print_paper(desk, paper, wanted)
    text = text_of(printed.content)

    assert is_normalized("NFC", text)
    assert PRACTICE in text or paper is Paper.CALIBRATION  # a sheet of the printer, not the club
    assert "Thông tư" not in text
    assert "Ban hành" not in text
    assert "?" not in text.replace("?)", "")
    fonts = fonts_of(printed.content, tmp_path)
    assert all(name.startswith("NotoSans") for name in fonts)
    assert all(embedded and known for embedded, known in fonts.values())


@pytest.mark.parametrize(("paper", "wanted"), ALL, ids=NAMES)
def test_paper_needs_no_colour(paper: Paper, wanted: Wanted, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "the.pdf").write_bytes(print_paper(desk, paper, wanted).content)
    command = ["pdftoppm", "-r", "30", "-f", "1", "-l", "1", str(tmp_path / "the.pdf")]

    picture = subprocess.run(command, check=True, capture_output=True).stdout

    pixels = picture.split(b"\n", 3)[3]
    assert pixels[::3] == pixels[1::3] == pixels[2::3]


def test_the_same_book_gives_the_same_bytes(desk: Desk) -> None:
    once, again = (print_paper(desk, Paper.MEMBERS, Wanted()) for _ in range(2))

    assert once == again


def test_a_paper_says_what_it_does_not_take(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        print_paper(desk, Paper.MEMBERS, Wanted(loan="L0001"))

    assert refused.value.code is RefusalCode.PAPER_TAKES_NOT
    assert refused.value.details == {"paper": Paper.MEMBERS, "option": "loan"}


@pytest.mark.parametrize("shift", [Shift(20.5, 0), Shift(0, -21)])
def test_a_printer_that_is_off_by_far_has_the_wrong_paper_in_it(shift: Shift, desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        print_paper(desk, Paper.CALIBRATION, Wanted(shift=shift))

    assert refused.value.code is RefusalCode.SHIFT_TOO_FAR


def test_a_file_gets_a_name_that_every_system_takes() -> None:
    assert Printed('Phiếu thu PT 3/2026 "HD"?', 1, b"").file_name == "Phiếu thu PT 3-2026 -HD-.pdf"


def test_a_paper_never_replaces_a_file_unasked(tmp_path: Path) -> None:
    path = tmp_path / "the.pdf"
    path.write_text("thư")

    with pytest.raises(FileExists):
        save_paper(Printed("Phiếu thu", 1, b"%PDF"), path)

    assert path.read_text() == "thư"
    save_paper(Printed("Phiếu thu", 1, b"%PDF"), path, force=True)
    assert path.read_bytes() == b"%PDF"
