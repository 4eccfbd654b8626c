"""Clubs with books, keys and files of their own, and the officers who take these in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from string import Formatter

from books import MIGRATIONS
from builders import Document, a_lending_club, an_event, collected, paid
from keys_for_tests import a_key
from lthtgn_desktop.domain.association import Association, Level, SenderKind
from lthtgn_desktop.domain.balances import Balances
from lthtgn_desktop.domain.cards import Card
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.file_forms import NO_FILE
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.reception import Reason
from lthtgn_desktop.exchange.card_file import card_bytes, endorsed
from lthtgn_desktop.exchange.consolidated_parts import Made, consolidated_parts
from lthtgn_desktop.exchange.signing.keys import SigningKey
from lthtgn_desktop.exchange.signing.sign import sign
from lthtgn_desktop.messages.reasons import REASONS
from lthtgn_desktop.store.register import Register, open_register
from lthtgn_desktop.store.second_record import folder_of
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import make_book, open_desk
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.register import desk as desks
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.enrol import enrol
from lthtgn_desktop.usecases.register.import_files import import_files
from lthtgn_desktop.usecases.send_report import export_month
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.surroundings import Surroundings
from random_lives import OFTEN, WRITERS, Step, a_life_begins, attempts

NOW = datetime.fromisoformat("2026-11-20T09:00:00")  # after the keys for tests were made
AROUND = Surroundings(lambda: NOW, "Bà Hòa", MIGRATIONS)
FIRST = Month(2024, 1)
COMMUNE = Association("HNCT-DONG", "Hội Người cao tuổi xã Đông", Level.COMMUNE)
PROVINCE = Association("HNCT-TB", "Hội Người cao tuổi tỉnh Thái Bình", Level.PROVINCE)


@dataclass(frozen=True, slots=True)
class SendingClub:
    """A club with a book and a key; `folder` is where the book and the club's files lie."""

    code: str
    folder: Path
    key: SigningKey
    now: datetime = NOW

    @property
    def book(self) -> Path:
        return self.folder / f"{self.code}.clb"

    @contextmanager
    def at_work(self) -> Iterator[Desk]:
        desk = open_desk(self.book, AROUND._replace(clock=lambda: self.now))
        try:
            yield desk
        finally:
            desk.book.close()

    def exports(self, *months: str, by: SigningKey | None = None) -> list[Path]:
        """Its signed reports of closed months, one after the other."""
        with self.at_work() as desk:
            wanted = [Month.read(month) for month in months]
            return [export_month(desk, m, self.folder, by or self.key).path for m in wanted]

    def does(self, *documents: Document) -> None:
        with self.at_work() as desk:
            for document in documents:
                record_document(desk, document)

    def figures(self, day: date) -> Balances:
        """What `balances` says of its book."""
        with self.at_work() as desk:
            return picture(desk, day).balances

    def copied(self, folder: Path) -> SendingClub:
        """The same book on another computer."""
        other = replace(self, folder=folder)
        folder.mkdir(exist_ok=True)
        shutil.copyfile(self.book, other.book)
        shutil.copytree(folder_of(self.book), folder_of(other.book))
        return other

    def card(self, key: SigningKey | None = None, **changes: object) -> bytes:
        """The card of its key, or of another key that it has now."""
        return card_bytes(_changed(a_card_of(self.code), changes), key or self.key)

    def announced(self, key: SigningKey, **changes: object) -> bytes:
        """The card of another key, which its own key announces."""
        card = _changed(a_card_of(self.code), changes)
        return card_bytes(endorsed(card, self.key, key.certificate), key)


def _changed(card: Card, changes: dict[str, object]) -> Card:
    return replace(card, **changes)  # type: ignore[arg-type]


def a_card_of(code: str) -> Card:
    return Card(
        kind=SenderKind.CLUB,
        code=code,
        name=f"CLB {code}",
        hamlet="Nam Xuân",
        commune="Liên Nghĩa",
        province="Hải Phòng",
        opened=FIRST.first_day.isoformat(),
        is_practice=False,
        person="Nguyễn Thị Hòa",
        first_number=1,
        made_on=NOW.date(),
        certificate="",
        endorsement=None,
    )


def a_sending_club(
    folder: Path,
    code: str = "CLB-A",
    *,
    months: int = 3,
    seed: int | None = None,
    practice: bool = False,
) -> SendingClub:
    """A club with so many closed months from January 2024 on; with a seed, of a random life."""
    life = a_quiet_life(months) if seed is None else a_random_life(months, seed)
    life[0] |= {"code": code, "name": f"CLB {code}"}
    club = SendingClub(code, folder, a_key(code))
    make_book(club.book, AROUND, practice=practice)
    club.does(*life)
    return club


def a_quiet_life(months: int) -> list[Document]:
    """One loan that is paid back every month."""
    club = a_lending_club().with_policy(dues=10_000)
    for number in range(months):
        month = FIRST.plus(number)
        day = month.last_day.isoformat()
        lines = [paid(dues=10_000)]
        if number:
            lines.append(paid(loan="L0001", principal=1_000_000, interest=120_000))
        club.does(collected(day, *lines), an_event("close", day, month=str(month)))
    return club.documents()


def a_random_life(months: int, seed: int) -> list[Document]:
    """Months that nobody planned, each closed on its last day."""
    chance = Random(seed)  # noqa: S311 - chance for tests, nothing to keep secret
    club = a_life_begins()
    for number in range(months):
        month = FIRST.plus(number)
        for document in attempts(club, list(_steps(chance))):
            if _day_of(document) <= month.last_day and not club.refusal(document):
                club.does(document)
        day = month.last_day.isoformat()
        club.does(an_event("close", day, month=str(month)))
    return club.documents()


def _steps(chance: Random) -> Iterator[Step]:
    kinds = [kind for kind in (*WRITERS, *OFTEN) if kind != "close"]
    for _ in range(12):
        whom, how, percent = (chance.randrange(size) for size in (1000, 1000, 106))
        yield Step(chance.choice(kinds), chance.randrange(-5, 8), whom, how, percent)


def _day_of(document: Document) -> date:
    return date.fromisoformat(str(document["date"]))


def a_desk(folder: Path, association: Association = COMMUNE) -> RegisterDesk:
    """The desk of a new register in a file; whoever opens it closes it."""
    path = str(folder / f"{association.code}.hoi")
    desks.make(path, association, AROUND)
    return desk_of(open_register(path))


def desk_of(register: Register, now: datetime = NOW) -> RegisterDesk:
    """The desk of an open register on a day."""
    return RegisterDesk(register, lambda: now, AROUND.by, MIGRATIONS)


def enrolled(desk: RegisterDesk, *clubs: SendingClub) -> None:
    for club in clubs:
        enrol(desk, club.card())


def taken(desk: RegisterDesk, *paths: Path) -> list[tuple[str, ...]]:
    """What became of files, each with the codes of the reasons, whose sentences lack nothing."""
    found: list[tuple[str, ...]] = []
    for done in import_files(desk, paths):
        assert all(map(_is_told_whole, done.reasons)), done
        found.append((done.outcome, *(reason.code for reason in done.reasons)))
    return found


def _is_told_whole(reason: Reason) -> bool:
    words = Formatter().parse(REASONS[reason.code][0])
    return {name for _, name, _, _ in words if name is not None} <= reason.details.keys()


def signed_anew(file: ConsolidatedFile, key: SigningKey, path: Path, number: int = 1) -> Path:
    """A consolidated file as a program that was changed would sign it."""
    made = Made(number, NO_FILE, NOW.isoformat(), "other", shown(key.certificate.fingerprint))
    signed = sign(consolidated_parts(file, made), key, NOW.astimezone(UTC), "tổng hợp")
    path.write_bytes(signed.content)
    return path
