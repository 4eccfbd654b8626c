"""What outside programs and plain geometry say of a paper: its text, its fonts, its order."""

import subprocess
from itertools import combinations
from pathlib import Path

from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import Box
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.sheet import Sheet


def text_of(pdf: bytes, *options: str) -> str:
    """The text that a reader finds and copies, single spaces between words."""
    command = ["pdftotext", *options, "-", "-"]
    found = subprocess.run(command, input=pdf, check=True, capture_output=True)
    return " ".join(found.stdout.decode().split())


def text_on(document: Document) -> str:
    return text_of(pdf_bytes(document))


def facts_of(pdf: bytes) -> dict[str, str]:
    """What the file says of itself."""
    command = ["pdfinfo", "-enc", "UTF-8", "-"]
    found = subprocess.run(command, input=pdf, check=True, capture_output=True)
    facts = (line.partition(":") for line in found.stdout.decode().splitlines())
    return {key: value.strip() for key, _, value in facts}


def fonts_of(pdf: bytes, folder: Path) -> dict[str, tuple[bool, bool]]:
    """Each font of a file: whether it is embedded, and whether its letters are known."""
    path = folder / "fonts.pdf"
    path.write_bytes(pdf)
    command = ["pdffonts", str(path)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    rows = [line.split() for line in lines[2:]]
    return {
        row[0].partition("+")[2] or row[0]: (row[-5] == "yes", row[-3] == "yes") for row in rows
    }


def troubles(sheet: Sheet) -> list[str]:
    """Texts that leave the paper, and texts that lie on each other."""
    page = Box(0, 0, *sheet.paper)
    written = list(sheet.written())
    outside = [text for box, text in written if not page.holds(box)]
    over = [
        f"{one} / {other}"
        for (box, one), (by, other) in combinations(written, 2)
        if box.overlaps(by)
    ]
    return outside + over


def all_troubles(document: Document) -> list[str]:
    return [trouble for sheet in document.sheets for trouble in troubles(sheet)]
