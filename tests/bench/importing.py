"""Taking signed reports in, against the bare work: read, inflate, SHA-256, RSA, JSON."""

from __future__ import annotations

import hashlib
import json
import resource
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from bench.books import around, cpu_of
from lthtgn_desktop.domain.association import Association, Level, SenderKind
from lthtgn_desktop.domain.cards import Card
from lthtgn_desktop.domain.file_forms import NO_FILE
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.report import Material, Number, monthly_report
from lthtgn_desktop.exchange.card_file import card_bytes
from lthtgn_desktop.exchange.month_file import month_parts, month_purpose
from lthtgn_desktop.exchange.signing.keys import SigningKey, new_key
from lthtgn_desktop.exchange.signing.sign import sign
from lthtgn_desktop.exchange.signing.verify import verify
from lthtgn_desktop.store import month_figures
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.register import desk as desks
from lthtgn_desktop.usecases.register.enrol import enrol
from lthtgn_desktop.usecases.register.import_files import Taken, import_files

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
MADE_AT, PROGRAM = "2026-11-23T08:00:00", "lthtgn"


class Size(NamedTuple):
    """How many clubs send how many months."""

    clubs: int
    months: int


PROVINCE, COUNTRY = Size(10, 25), Size(84, 119)
"""Files of a province's month, 250 clubs, and of the country's, 10,000."""


def measure(books: dict[str, Path], folder: Path, *, is_country: bool = False) -> Iterator[str]:
    """Yield the lines about verifying and importing."""
    size = COUNTRY if is_country else PROVINCE
    files = _files(books["M"], folder, size)
    one = files[len(files) // 2]
    bare, ours = cpu_of(lambda: _bare(one), 20), cpu_of(lambda: verify(one.read_bytes()), 20)
    yield (
        f"7 verify one report of {len(one.read_bytes()) // 1024} kB, CPU ms: {ours * 1000:.1f}"
        f" against {bare * 1000:.1f} bare = {ours / bare:.1f} x"
    )
    address = str(folder / "bench-import.hoi")
    before = _megabytes()
    started, wall = time.process_time(), time.perf_counter()
    with desks.opened(address, around()) as desk:
        taken = [done.outcome for done in import_files(desk, files)]
    cpu, passed = time.process_time() - started, time.perf_counter() - wall
    assert set(taken) == {Taken.ACCEPTED}
    each = cpu / len(files)
    yield (
        f"7 verify and import, CPU ms a file: {each * 1000:.1f} = {each / bare:.1f} x bare"
        f" (goal: 4); {len(files)} files: {cpu:.1f} s CPU, {passed:.1f} s wall"
        f" (goals: 3 s for 250, 110 s for 10,000); peak memory + {_megabytes() - before:.0f} MB"
    )


def _bare(path: Path) -> None:
    """Do what no importer can leave out."""
    content = path.read_bytes()
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for part in parts.values():
        hashlib.sha256(part).digest()
    _KEY.certificate.is_signed(b"x", _SIGNATURE)
    sheet = next(parts[name] for name in sorted(parts, reverse=True) if b"BC-CLB" in parts[name])
    text = sheet.decode().partition("<t>")[2].partition("</t>")[0]
    json.loads(text if text.endswith("}") else "{}")


_KEY = new_key("bench", NOW)
_SIGNATURE = _KEY.sign(b"x")


def _files(book: Path, folder: Path, size: Size) -> list[Path]:
    """Make a register with its clubs enrolled, and the files that are to come in."""
    out = folder / "to-import"
    out.mkdir()
    desk = open_desk(book, around())
    with desk.book.reading() as connection:
        closed = [Month(2026, 10).plus(-back) for back in reversed(range(size.months))]
        materials = [month_figures.material(connection, month) for month in closed]
    desk.book.close()
    known = [material for material in materials if material is not None]
    address = str(folder / "bench-import.hoi")
    desks.make(address, Association("HNCT", "Hội", Level.PROVINCE), around())
    paths = []
    with desks.opened(address, around()) as register:
        for number in range(size.clubs):
            key, code = new_key(f"CLB-{number}", NOW), f"CLB-{number:03}"
            enrol(register, _card(known[0], code, key))
            paths += list(_sent(known, code, key, out))
    return paths


def _card(material: Material, code: str, key: SigningKey) -> bytes:
    club = material.identity
    where = (club.hamlet, club.commune, club.province, material.club.opened.isoformat())
    day = NOW.date()
    card = Card(
        SenderKind.CLUB, code, club.name, *where, material.is_practice, "bench", 1, day, "", None
    )
    return card_bytes(card, key)


def _sent(materials: list[Material], code: str, key: SigningKey, out: Path) -> Iterator[Path]:
    previous = NO_FILE
    for number, material in enumerate(materials, 1):
        own = replace(material, identity=replace(material.identity, code=code))
        signer = shown(key.certificate.fingerprint)
        report = monthly_report(Number(number, previous), own, signer)
        signed = sign(month_parts(report, MADE_AT, PROGRAM), key, NOW, month_purpose(report))
        previous = signed.id
        path = out / f"{report.name}.xlsx"
        path.write_bytes(signed.content)
        yield path


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
