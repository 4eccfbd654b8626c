from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from books import a_replayed_book, open_for_test
from golden import pictures
from lthtgn_desktop.usecases.desk import Desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path_factory.mktemp("golden"), pictures.LIFE))
    yield desk
    desk.close()


@pytest.mark.parametrize("name", pictures.WANTED)
def test_a_paper_looks_as_it_did_when_it_was_found_good(
    name: str, desk: Desk, tmp_path: Path
) -> None:
    golden = Image.open(pictures.HERE / f"{name}.png").convert("L")

    now = pictures.rendered(desk, name)

    now.save(tmp_path / f"{name}.png")
    assert pictures.differences(golden, now) == [], f"look at {tmp_path / name}.png"


def test_a_line_that_moved_is_seen() -> None:
    golden = Image.open(pictures.HERE / "receipt.png").convert("L")
    moved = golden.copy()
    ImageDraw.Draw(moved).rectangle((60, 60, 110, 62), fill=0)

    assert pictures.differences(golden, moved)
