"""An association's register for tests: real books of clubs, their cards and reports, taken in.

Each club is made once in a test run: its book is replayed, its months are signed by its own key.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from books import DATA, MIGRATIONS
from keys_for_tests import PASSWORD
from lthtgn_desktop.domain.association import Association, Level
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.usecases.club_key import signing_key
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.make_card import replace_lost_key, write_card
from lthtgn_desktop.usecases.open_book import make_book, open_desk
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.register import desk as desks
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.enrol import enrol
from lthtgn_desktop.usecases.register.import_files import Imported, import_files
from lthtgn_desktop.usecases.replay_life import replay
from lthtgn_desktop.usecases.send_report import export_month
from lthtgn_desktop.usecases.surroundings import Surroundings

NOW = datetime.fromisoformat("2026-12-10T08:00:00")
AROUND = Surroundings(lambda: NOW, "Trần Văn Bình", MIGRATIONS)
COMMUNE = Association("HNCT-YH", "Hội Người cao tuổi xã Yên Hòa", Level.COMMUNE)
PROVINCE = Association("HNCT-HP", "Hội Người cao tuổi thành phố Hải Phòng", Level.PROVINCE)

HAMLETS = ("Đông Hạ", "Nam Xuân", "Tiên Đôi", "Cẩm La", "An Lạc", "Trung Nghĩa", "Kim Sơn")
TREASURERS = ("Nguyễn Thị Hòa", "Vũ Thị Lụa", "Phạm Văn Đức", "Đỗ Thị Mận", "Lê Thị Sửu")
FIRST, LAST = Month(2026, 6), Month(2026, 11)


class AClub(NamedTuple):
    """A club with its book, its card, and its reports by month; `forked` comes from a copy.

    `forked` has the number of the last report and says something else; `again` is that month under
    the number after it.
    """

    code: str
    name: str
    book: Path
    card: Path
    reports: tuple[Path, ...]
    again: Path
    forked: Path


@cache
def a_club(number: int = 1) -> AClub:
    """The club of a number, the same one at every call of a test run."""
    folder = Path(mkdtemp())
    code, hamlet = f"CLB-{number:04}", HAMLETS[(number - 1) % len(HAMLETS)]
    name = f"CLB Liên thế hệ tự giúp nhau thôn {hamlet}"
    before, after = _life(number, code, hamlet)
    book = folder / "so.clb"
    make_book(book, AROUND)
    desk = open_desk(book, AROUND)
    _replay(desk, before)
    key = signing_key(desk, PASSWORD)
    card = folder / "the.json"
    write_card(desk, card)
    months = [FIRST.plus(number) for number in range(FIRST.until(LAST))]
    reports = [export_month(desk, month, folder, key).path for month in months]
    desk.close()
    forked = _forked(book)
    desk = open_desk(book, AROUND)
    _replay(desk, after)
    reports.append(export_month(desk, LAST, folder, key).path)
    again = export_month(desk, LAST, folder, key).path
    desk.close()
    return AClub(code, name, book, card, tuple(reports), again, forked)


@cache
def a_card_of_a_new_key(number: int = 1) -> Path:
    """The card of a club whose key was lost: the old key does not announce the new one."""
    desk = open_desk(_copied(a_club(number).book), AROUND)
    card = desk.book.path.with_name("the-moi.json")
    replace_lost_key(desk, PASSWORD, card)
    desk.close()
    return card


def an_empty_register(folder: Path, association: Association = COMMUNE) -> Path:
    """A register in which nobody is enrolled."""
    path = folder / "hoi.hoi"
    desks.make(str(path), association, AROUND)
    return path


def a_register(folder: Path, clubs: Iterable[AClub], association: Association = COMMUNE) -> Path:
    """A register with clubs enrolled and all their reports taken in, but those that differ."""
    path = an_empty_register(folder, association)
    with desks.opened(str(path), AROUND) as desk:
        for club in clubs:
            enrol(desk, club.card.read_bytes())
            taken_in(desk, club.reports)
    return path


def taken_in(desk: RegisterDesk, files: Iterable[Path]) -> list[Imported]:
    """What became of files."""
    return list(import_files(desk, files))


def _life(number: int, code: str, hamlet: str) -> tuple[list[str], list[str]]:
    """The small life as another club's, moved to 2026: before and after its last month."""
    text = (DATA / "life_small.jsonl").read_text("utf-8").replace('"2022-', '"2026-')
    for old, new in (
        ("CLB-0003", code),
        ("Đông Hạ", hamlet),
        (TREASURERS[0], TREASURERS[(number - 1) % len(TREASURERS)]),
        ('"amount":50000000', f'"amount":{50_000_000 + number * 1_500_000}'),
    ):
        text = text.replace(old, new)
    lines = text.splitlines(keepends=True)
    last = next(place for place, line in enumerate(lines) if '"month":"2026-10"' in line) + 1
    return lines[:last], lines[:1] + lines[last:]


def _replay(desk: Desk, lines: Iterable[str]) -> None:
    for _ in replay(desk, BytesIO("".join(lines).encode())):
        pass


def _copied(book: Path) -> Path:
    folder = Path(mkdtemp())
    shutil.copytree(book.with_name(f"{book.name}.nhat-ky"), folder / f"{book.name}.nhat-ky")
    return Path(shutil.copy(book, folder / book.name))


def _forked(book: Path) -> Path:
    """The next month of a copy of the book, in which something else happened."""
    desk = open_desk(_copied(book), AROUND)
    day = LAST.last_day.isoformat()
    spend = {"fund": "HD", "from": "cash", "area": "office", "amount": 120_000, "text": "Giấy bút"}
    record_document(desk, {"type": "spend", "date": day, **spend})
    record_document(desk, {"type": "close", "date": day, "month": str(LAST)})
    forked = export_month(desk, LAST, desk.book.path.parent, signing_key(desk, PASSWORD)).path
    desk.close()
    return forked
