"""A club whose members hold passbooks: real books, and what their printed pages look like."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from books import a_new_book, open_for_test
from builders import an_event, collected, paid
from lthtgn_desktop.domain.papers import Paper, PassbookMode, Wanted
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.passbook_marks import Paperwork, confirm
from lthtgn_desktop.usecases.paper.passbook_state import steps
from lthtgn_desktop.usecases.paper.print_paper import Printed, print_paper
from lthtgn_desktop.usecases.record import record_document

YEAR = 2026
"""The year in which the clock of the tests stands."""

CONTINUE = PassbookMode.CONTINUE
Side = tuple[int, int, int]


@contextmanager
def a_club_on_paper(folder: Path, name: str = "so", joined: str = "2026-01-01") -> Iterator[Desk]:
    """A desk with the book of a club that opened when its only member joined."""
    desk = open_for_test(a_new_book(folder, name))
    for document in (
        an_event("club", joined),
        an_event("policy", joined, dues=20_000),
        an_event("officer", joined),
        an_event("receive", joined, amount=60_000_000),
        an_event("join", joined),
    ):
        record_document(desk, document)
    yield desk
    desk.close()


def has(desk: Desk, *documents: dict[str, Any]) -> None:
    """Record what happened."""
    for document in documents:
        record_document(desk, document)


def pays(day: str, loan: str = "", principal: int = 500_000) -> dict[str, Any]:
    """The member pays dues, and principal of a loan if one is named."""
    repaid: dict[str, Any] = {"loan": loan, "principal": principal} if loan else {}
    return collected(day, paid(dues=20_000, **repaid))


def printed(desk: Desk, **wanted: Any) -> Printed:  # noqa: ANN401 - fields of Wanted
    """A passbook as it is printed, of the only member unless somebody else is named."""
    said = {"member": "M001"} | wanted
    return print_paper(desk, Paper.PASSBOOK, Wanted(**said))


def pages_of(pdf: bytes, folder: Path, *, dots: int = 100) -> list[bytes]:
    """Every page as a picture in greys."""
    (folder / "page.pdf").write_bytes(pdf)
    for old in folder.glob("page-*.pgm"):
        old.unlink()
    command = ["pdftoppm", "-gray", "-r", str(dots), str(folder / "page.pdf"), str(folder / "page")]
    subprocess.run(command, check=True)
    return [path.read_bytes() for path in sorted(folder.glob("page-*.pgm"))]


def printed_over(one: bytes, other: bytes) -> bytes:
    """Two pictures of the same size, printed on the same sheet."""
    return bytes(map(min, one, other))


def all_sides(desk: Desk, folder: Path) -> dict[Side, bytes]:
    """Print and note side after side until nothing is new; the pictures by year, volume, page."""
    found: dict[Side, bytes] = {}
    while later := steps(desk, "M001"):
        step = later[0]
        (page,) = pages_of(printed(desk, mode=CONTINUE).content, folder)
        found[step.year, step.volume, step.page] = page
        confirm(desk, ["M001"], Paperwork())
    return found
