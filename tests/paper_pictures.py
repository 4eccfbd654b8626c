"""Pages as a printer would make them, to lay one print over another."""

import subprocess
from typing import NamedTuple

from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.pdf import pdf_bytes


class Picture(NamedTuple):
    """A page in grey; each byte is a dot, 0 is black."""

    size: tuple[int, int]
    dots: bytes


def pictures_of(document: Document, dots_per_inch: int = 110) -> list[Picture]:
    """Every page of a document, as poppler draws it."""
    command = ["pdftoppm", "-gray", "-r", f"{dots_per_inch}", "-"]
    drawn = subprocess.run(command, input=pdf_bytes(document), check=True, capture_output=True)
    pictures, rest = [], drawn.stdout
    while rest:
        kind, size, deepest, rest = rest.split(b"\n", 3)
        assert (kind, deepest) == (b"P5", b"255")
        width, height = map(int, size.split())
        pictures.append(Picture((width, height), rest[: width * height]))
        rest = rest[width * height :]
    return pictures


def printed_over(first: Picture, second: Picture) -> Picture:
    """One sheet that went through the printer twice: of each dot the darker remains."""
    assert first.size == second.size
    return Picture(first.size, bytes(map(min, first.dots, second.dots)))
