"""Passbooks through lives that nobody planned: what is physically on paper against the book.

A `Drawer` holds what came out of the printer, text by text, as a member has it in the hand. It
knows nothing of what the program noted; after every act both are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from random import Random
from typing import Any

from builders import AClub, paid
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.papers import NewLines, Paper, PassbookMode, Wanted
from lthtgn_desktop.domain.passbook import Form, Spot
from lthtgn_desktop.domain.passbook_lines import Written
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A6
from lthtgn_desktop.printing.passbook import booklet_tables, card_sides
from lthtgn_desktop.printing.passbook.booklet_tables import DUES_PAGES, LOAN_PAGES
from lthtgn_desktop.printing.sheet import Sheet
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper import passbook
from lthtgn_desktop.usecases.paper.passbook_marks import (
    Paperwork,
    by_hand,
    confirm,
    replace_volume,
)
from lthtgn_desktop.usecases.paper.passbook_shelf import Chain, MemberBook, Shelf
from lthtgn_desktop.usecases.paper.passbook_values import Chosen, Pages, every_line
from lthtgn_desktop.usecases.record import record_document
from paper_checks import all_troubles
from random_lives import OFTEN, WRITERS, Step, attempts

Ink = frozenset[tuple[Any, ...]]
"""Texts on a page: where each is, in which type."""


def ink_of(pages: Pages, book: MemberBook, chain: Chain, place: int, chosen: Chosen) -> Ink:
    """What the chosen lines put on each page of a volume."""
    found: list[tuple[Any, ...]] = []
    if chain.form is Form.YEAR_CARD:
        card = pages.card(book, chain, place, chosen)
        for number, write in ((1, card_sides.write_lines), (2, card_sides.write_loans)):
            sheet = Sheet(A6)
            write(sheet, card)
            found += [(number, *run) for run in _runs(sheet)]
    else:
        booklet = pages.booklet(book, chain, place, chosen)
        for number in DUES_PAGES + LOAN_PAGES:
            sheet = Sheet(A6)
            booklet_tables.write_page(sheet, booklet, number, is_whole=False)
            found += [(number, *run) for run in _runs(sheet)]
    assert len(set(found)) == len(found)
    return frozenset(found)


def _runs(sheet: Sheet) -> Iterator[tuple[Any, ...]]:
    for run in sheet.runs:
        yield round(run.left, 3), round(run.foot, 3), run.text, run.style


@dataclass(slots=True)
class _InHand:
    ink: Ink
    before: object


@dataclass
class Life:
    """A club whose people hold passbooks, and chance."""

    desk: Desk
    lot: Random
    hands: dict[tuple[str, int], _InHand] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)

    @property
    def books(self) -> Books:
        return self.desk.book.books

    def members(self) -> list[str]:
        return list(self.books.club.members)

    def records(self, number: int) -> None:
        """Some events, plausible or not; those against the rules are refused."""
        lot = self.lot
        for _ in range(number):
            if lot.random() < 0.35:
                self._meets()
                continue
            what = lot.choice([*WRITERS, *OFTEN, "reverse", "lend", "extend"])
            if what in {"close", "leave"} and lot.random() < 0.8:
                continue
            days = lot.choice([0, 0, 1, 5, 12, -3, -20, -45])
            step = Step(what, days, lot.randrange(999), lot.randrange(999), lot.randrange(105))
            for document in attempts(AClub(self.books), [step]):
                self._record(document)

    def _meets(self) -> None:
        latest = max(one.event.date for one in self.books.recorded.values())
        ahead = self.lot.choice([0, 7, 15, 28, -10, -40])
        day = datetime.fromordinal(max(latest.toordinal() + ahead, 1)).date()
        lines: list[dict[str, object]] = []
        for member in self.members():
            lines.append(paid(member, dues=self.lot.choice([10_000, 20_000])))
            for loan in self.books.club.loans.values():
                owed = self.books.ledger.timeline(loan.account).total
                if loan.member == member and owed:
                    part = min(owed, self.lot.choice([100_000, owed, owed // 3 or 1]))
                    lines.append(paid(member, loan=loan.code, principal=part))
        self._record({"type": "collect", "date": day.isoformat(), "lines": lines})

    def _record(self, document: dict[str, Any]) -> None:
        try:
            record_document(self.desk, document)
        except Refused:
            return
        latest = max(one.event.date for one in self.books.recorded.values())
        self.desk.clock = lambda: datetime.combine(latest, time(9))
        self.done.append(f"{self.books.last_sequence} {document}")

    def prints_new_lines(self, code: str) -> None:
        """The next side; perhaps something is recorded before the paper is found right."""
        shelf = Shelf(self.desk, code)
        book, until = shelf.book(code), shelf.last_event
        if book.next_side is None:
            return
        self._document(Wanted(member=code, mode=PassbookMode.CONTINUE))
        chain, side = book.next_side
        there = {line.spot for line in chain.new_on(side)}
        one = ink_of(
            Pages(self.desk, shelf),
            book,
            chain,
            side.volume,
            lambda line: line.is_new and line.spot in there,
        )
        before = self._before(shelf, book, chain, side.volume)
        number = chain.volumes[side.volume].volume.number
        self.records(self.lot.choice([0, 0, 3]))
        (marked,) = confirm(self.desk, [code], Paperwork(last_event=until))
        self.done.append(f"confirm {code} {sorted(there)} until {until} {marked}")
        if not number:
            *empty, number = marked.volumes
            assert not empty
            self.hands[code, number] = _InHand(frozenset(), before)
        self.hands[code, number].ink |= one

    def prints_whole(self, code: str, form: Form) -> None:
        """A whole passbook, which the member gets in the place of the old one."""
        shelf = Shelf(self.desk, code)
        book, until = shelf.book(code, form, shelf.seen.day.year), shelf.last_event
        mode = PassbookMode.YEAR_CARD if form is Form.YEAR_CARD else PassbookMode.BOOKLET
        year = shelf.seen.day.year
        self._document(Wanted(member=code, mode=mode, year=year))
        pages = Pages(self.desk, shelf)
        chain = book.chains[0]
        papers = [
            (ink_of(pages, book, chain, place, every_line), self._before(shelf, book, chain, place))
            for place in range(len(chain.volumes))
        ]
        known = [found.volume.number for found in chain.volumes]
        self.records(self.lot.choice([0, 0, 3]))
        try:
            (marked,) = confirm(self.desk, [code], Paperwork(form, year, last_event=until))
        except Refused:
            assert all(known)
            return
        self.done.append(f"whole {code} {form} {year} until {until} {marked}")
        new = iter(marked.volumes)
        for number, (ink, before) in zip(known, papers, strict=True):
            self.hands[code, number or next(new)] = _InHand(ink, before)
        assert next(new, None) is None

    def copies(self, code: str) -> None:
        """New lines on strips or a list, copied by hand: all, or up to one."""
        shelf = Shelf(self.desk, code)
        book, until = shelf.book(code), shelf.last_event
        if not book.new_lines or book.next_side is None:
            return
        kind = self.lot.choice([NewLines.STRIPS, NewLines.LIST])
        self._document(Wanted(member=code, mode=PassbookMode.CONTINUE, new_lines=kind))
        chain, side = book.next_side
        of_next = chain.volumes[side.volume]
        numbers = sorted({line.number for line in of_next.lines if line.is_new} - {0})
        up_to = self.lot.choice([None, *numbers])
        pages = Pages(self.desk, shelf)
        chosen = _new if up_to is None else _new_up_to(up_to)
        papers = [
            (found.volume.number, ink_of(pages, book, one, place, chosen), (one, place))
            for one in book.chains
            for place, found in enumerate(one.volumes)
            if up_to is None or found is of_next
        ]
        told = [
            (number, ink, self._before(shelf, book, *where))
            for number, ink, where in papers
            if number or ink or up_to is not None
        ]
        self.records(self.lot.choice([0, 0, 3]))
        (marked,) = by_hand(self.desk, code, up_to, until)
        self.done.append(f"by hand {code} up to {up_to} until {until} {marked}")
        new = iter(marked.volumes)
        for known, ink, before in told:
            number = known or next(new)
            hand = self.hands.setdefault((code, number), _InHand(frozenset(), before))
            hand.ink |= ink

    def loses(self, code: str) -> None:
        """A volume is lost: an empty one with the same figures before its first line."""
        numbers = [number for member, number in self.hands if member == code]
        if not numbers:
            return
        number = self.lot.choice(numbers)
        done = replace_volume(self.desk, code, number)
        old = self.hands.pop((code, number))
        self.hands[code, done.new] = _InHand(frozenset(), old.before)
        self.done.append(f"lost {code} {done}")

    def _before(self, shelf: Shelf, book: MemberBook, chain: Chain, place: int) -> object:
        found = chain.volumes[place]
        if chain.form is Form.YEAR_CARD:
            return found.brought_forward
        return Pages(self.desk, shelf).booklet(book, chain, place).brought_forward

    def _document(self, wanted: Wanted) -> Document:
        document = passbook.make(self.desk, Paper.PASSBOOK, wanted)
        assert all_troubles(document) == []
        return document

    def lives(self, acts: int) -> None:
        """So many acts with paper, with events between them, and everything compared."""
        for _ in range(acts):
            self.records(self.lot.choice([0, 1, 2, 6, 14]))
            code = self.lot.choice(self.members())
            act: Callable[[str], None] = self.lot.choice(
                [
                    self.prints_new_lines,
                    self.prints_new_lines,
                    self.prints_new_lines,
                    lambda code: self.prints_whole(code, Form.YEAR_CARD),
                    lambda code: self.prints_whole(code, Form.BOOKLET),
                    self.copies,
                    self.loses,
                ]
            )
            act(code)
            self.compare()

    def compare(self) -> None:
        """What people hold is what is noted, and what is still new completes it."""
        shelf = Shelf(self.desk)
        pages = Pages(self.desk, shelf)
        seen: set[tuple[str, int]] = set()
        for code in self.members():
            for form in Form:
                book = shelf.book(code, form)
                for chain in book.chains:
                    for place, found in enumerate(chain.volumes):
                        if key := (code, found.volume.number) if found.volume.number else None:
                            seen.add(key)
                            noted = ink_of(pages, book, chain, place, _on_paper)
                            assert noted == self.hands[key].ink, (
                                key,
                                sorted(noted ^ self.hands[key].ink, key=str),
                            )
                            before = self._before(shelf, book, chain, place)
                            assert before == self.hands[key].before, key
                self._is_complete(shelf, book)
        assert seen == set(self.hands)

    def _is_complete(self, shelf: Shelf, book: MemberBook) -> None:
        balance = shelf.seen.balances.members[book.member.code]
        spots: list[tuple[date, int, Spot]] = []
        lines: list[Written] = []
        for chain in book.chains:
            for place, found in enumerate(chain.volumes):
                spots += [(chain.since, place, line.spot) for line in found.lines]
                lines += [line for line in found.lines if not line.line.is_carried]
        assert len(set(spots)) == len(spots)
        rows: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
        for since, place, spot in spots:
            rows[since, place, spot.page].append(spot.row)
        for of_page in rows.values():
            assert sorted(of_page) == list(range(1, len(of_page) + 1))
        last = book.chains[-1].volumes[-1]
        if book.form is Form.YEAR_CARD:
            payments = last.in_section("payments")
            owed = payments[-1].owed if payments else last.brought_forward
            assert owed == balance.principal_outstanding, book.member.code
            sequences = [line.line.sequence for line in lines if line.spot.section == "payments"]
            assert len(set(sequences)) == len(sequences)
        else:
            (chain,) = book.chains
            first = chain.volumes[0]
            dues = sum(
                line.move.dues for line in lines if line.spot.section == "dues" and line.move
            )
            assert first.dues + dues == balance.dues_paid
            moved = sum(line.loan.owed for line in lines if line.loan)
            assert first.brought_forward + moved == balance.principal_outstanding
            once = [(line.loan.loan if line.loan else "", line.line.sequence) for line in lines]
            assert len(set(once)) == len(once)


def _new(line: Written) -> bool:
    return line.is_new


def _on_paper(line: Written) -> bool:
    return not line.is_new


def _new_up_to(number: int) -> Chosen:
    return lambda line: line.is_new and line.called <= number
