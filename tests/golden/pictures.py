"""Golden pictures of papers: how a page looked when somebody last looked at it and found it good.

A picture is small and in grey, and is compared in blocks: a font or a line that moves is seen,
another version of the renderer is not. After a change on purpose look at the new pages, then:

    PYTHONPATH=src:tests .venv/bin/python tests/golden/pictures.py
"""

import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import product
from pathlib import Path

from PIL import Image

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.papers import Paper, PassbookMode, Wanted
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.print_paper import print_paper

HERE = Path(__file__).parent
DOTS = 36
"""Dots an inch: letters are blurred, words and lines are not."""

_BLOCK = 6
"""Pixels on each side of the blocks whose darkness is compared."""

_MOST = 28
"""By how much, of 255, a block may be darker or lighter."""

LIFE = "life_small"

_ONE = Wanted(member="M001", year=2022)

NOT_SHOWN = {Paper.CARD, Paper.OPENING}
"""The enrolment card is new in each book; the life took nothing over from paper."""

WANTED: dict[str, tuple[Paper, Wanted]] = {
    **{str(paper): (paper, Wanted()) for paper in Paper if paper not in NOT_SHOWN},
    "passbook": (Paper.PASSBOOK, _ONE),
    "passbook-booklet": (Paper.PASSBOOK, replace(_ONE, mode=PassbookMode.BOOKLET)),
    "passbook-sheet": (Paper.PASSBOOK, replace(_ONE, mode=PassbookMode.SHEET)),
    "passbook-continue": (Paper.PASSBOOK, Wanted(member="M001", mode=PassbookMode.CONTINUE)),
    "statement": (Paper.STATEMENT, _ONE),
    "statement-large": (Paper.STATEMENT, replace(_ONE, is_large=True)),
    "receipt-member": (Paper.RECEIPT, Wanted(member="M001")),
}
"""Each picture's name and the paper that it shows; the enrolment card is new in each book."""


def rendered(desk: Desk, name: str) -> Image.Image:
    """The first pages of a paper, up to three, below each other."""
    pdf = print_paper(desk, *WANTED[name]).content
    command = ["pdftoppm", "-r", str(DOTS), "-gray", "-l", "3", "-"]
    found = subprocess.run(command, input=pdf, check=True, capture_output=True).stdout
    pages = list(_pages(BytesIO(found)))
    whole = Image.new("L", (max(p.width for p in pages), sum(p.height for p in pages)), 255)
    top = 0
    for page in pages:
        whole.paste(page, (0, top))
        top += page.height
    return whole


def _pages(stream: BytesIO) -> Iterator[Image.Image]:
    """Yield the pictures of a stream of portable greymaps."""
    while stream.readline().strip() == b"P5":
        width, height = map(int, stream.readline().split())
        stream.readline()
        yield Image.frombytes("L", (width, height), stream.read(width * height))


def differences(golden: Image.Image, now: Image.Image) -> list[tuple[int, int]]:
    """The blocks (from the left, from the top) that are not as dark as they were."""
    if golden.size != now.size:
        return [now.size]
    size = (golden.width // _BLOCK, golden.height // _BLOCK)
    before, after = (each.resize(size, Image.Resampling.BOX) for each in (golden, now))
    return [
        (left, top)
        for left, top in product(range(size[0]), range(size[1]))
        if abs(_dark(before, left, top) - _dark(after, left, top)) > _MOST
    ]


def _dark(picture: Image.Image, left: int, top: int) -> int:
    pixel = picture.getpixel((left, top))
    assert isinstance(pixel, int)
    return pixel


def main() -> None:
    """Make all pictures anew, from the same small club."""
    with tempfile.TemporaryDirectory() as folder:
        desk = open_for_test(a_replayed_book(Path(folder), LIFE))
        for name in WANTED:
            rendered(desk, name).save(HERE / f"{name}.png", optimize=True)
        desk.close()


if __name__ == "__main__":
    main()
