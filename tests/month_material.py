"""A month's material counted in Python from the entries, one by one, as a second opinion on SQL."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from builders import AClub
from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.balances import FundBalance, fund_balance
from lthtgn_desktop.domain.books import Books, Recorded
from lthtgn_desktop.domain.cash_book import CashMove
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.file_forms import NO_FILE
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.movements import Movement
from lthtgn_desktop.domain.recount import recount
from lthtgn_desktop.domain.report import Closing, Material, MonthlyReport, Number, monthly_report

HASH = "0123456789abcdef" * 4
SIGNER = shown(HASH)
KINDS = {Kind.CASH: ("PT", "PC"), Kind.BANK: ("BC", "BN")}
OPPOSITE = {"PT": "PC", "PC": "PT", "BC": "BN", "BN": "BC"}


def material_of(club: AClub, month: Month) -> Material:
    """What the book of this club would keep of a month that is closed."""
    books, day = club.books, month.last_day
    known = club.club_on(day.isoformat())
    assert known.identity is not None
    return Material(
        month=month,
        identity=known.identity,
        club=known,
        totals=recount(books, day),
        opening=_balances(books, month.plus(-1).last_day),
        closing=_balances(books, day),
        closed=Closing(day, books.last_sequence, HASH),
        moved=_moved(books, month.first_day, day),
        capital=tuple(
            move
            for move in _moved(books, date.min, day)
            if move.account[:2] == (Kind.CAPITAL, LENDING_FUND)
        ),
        first_capital=_first_capital(books, day),
        vouchers=_vouchers(books, month),
        meetings=_meetings(books, month),
        is_practice=False,
    )


def report_of(club: AClub, month: str, number: int = 1) -> MonthlyReport:
    """The report of a month under a number, as the first file or after another."""
    previous = NO_FILE if number == 1 else HASH
    return monthly_report(Number(number, previous), material_of(club, Month.read(month)), SIGNER)


def _balances(books: Books, day: date) -> dict[str, FundBalance]:
    totals = recount(books, day)
    return {code: fund_balance(totals, code) for code in sorted(books.club.funds)}


def _original(books: Books, recorded: Recorded) -> Recorded:
    act = recorded.event.act
    return books.recorded[act.of] if isinstance(act, acts.Reverse) else recorded


def _moved(books: Books, first: date, last: date) -> tuple[Movement, ...]:
    sums: defaultdict[tuple[Account, str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    for recorded in books.recorded.values():
        if not first <= recorded.event.date <= last:
            continue
        original = _original(books, recorded).event
        takes_back = original is not recorded.event
        nature = getattr(original.act, "nature", "")
        for account, amount, _, loan in recorded.entry:
            sides = sums[account, original.type, str(nature), loan or ""]
            grows_debit = (amount > 0) != takes_back
            sides[not grows_debit] += amount if grows_debit else -amount
    return tuple(
        Movement(*key, debit, credit)
        for key, (debit, credit) in sorted(sums.items(), key=lambda item: _order(item[0]))
    )


def _first_capital(books: Books, day: date) -> tuple[Movement, ...]:
    """What was given to the lending fund for good, and kept, on the first such day."""
    kept: defaultdict[date, defaultdict[tuple[Account, str], int]]
    kept = defaultdict(lambda: defaultdict(int))
    for recorded in books.recorded.values():
        event = _original(books, recorded).event
        if isinstance(event.act, acts.Receive) and recorded.event.date <= day:
            for account, amount, _, _ in recorded.entry:
                if account[:2] == (Kind.CAPITAL, LENDING_FUND):
                    kept[event.date][account, event.act.nature] -= amount
    days = {on: {key: kept_ for key, kept_ in sums.items() if kept_} for on, sums in kept.items()}
    first = next((days[on] for on in sorted(days) if days[on]), {})
    return tuple(
        Movement(account, "receive", nature, "", 0, amount)
        for (account, nature), amount in sorted(first.items())
    )


def _order(key: tuple[Account, str, str, str]) -> tuple[str, ...]:
    account, act, nature, loan = key
    return (account.kind, account.fund, account.part, act, nature, loan)


def _vouchers(books: Books, month: Month) -> tuple[CashMove, ...]:
    labels = _labels(books)
    moves = []
    for recorded in sorted(books.recorded.values(), key=lambda one: (one.event.date, one.sequence)):
        event, original = recorded.event, _original(books, recorded)
        for (fund, kind), (label, amount) in labels[recorded.sequence].items():
            if Month.of(event.date) == month:
                place = Place.CASH if kind in {"PT", "PC"} else Place.BANK
                sign = 1 if kind in {"PT", "BC"} else -1
                taken_back = labels[original.sequence].get((fund, OPPOSITE[kind]), ("", 0))[0]
                cancels = "" if original is recorded else taken_back
                moves.append(
                    CashMove(event.date, fund, place, label, sign * amount, event.act, cancels)
                )
    return tuple(moves)


def _labels(books: Books) -> dict[int, dict[tuple[str, str], tuple[str, int]]]:
    """The vouchers of each event by fund and kind: label and amount."""
    numbers: Counter[tuple[str, str, int]] = Counter()
    found: dict[int, dict[tuple[str, str], tuple[str, int]]] = {}
    for recorded in books.recorded.values():
        net: Counter[tuple[str, Kind]] = Counter()
        for account, amount, _, _ in recorded.entry:
            if account.kind in {Kind.CASH, Kind.BANK}:
                net[account.fund, account.kind] += amount
        found[recorded.sequence] = {}
        for (fund, place), amount in sorted(net.items()):
            if amount:
                kind = KINDS[place][amount < 0]
                year = recorded.event.date.year
                numbers[fund, kind, year] += 1
                label = f"{kind} {numbers[fund, kind, year]}/{year} {fund}"
                found[recorded.sequence][fund, kind] = (label, abs(amount))
    return found


def _meetings(books: Books, month: Month) -> dict[date, frozenset[str]]:
    found: dict[date, frozenset[str]] = {}
    for event, _, _ in books.recorded.values():
        if isinstance(event.act, acts.Meeting) and Month.of(event.date) == month:
            found[event.date] = found.get(event.date, frozenset()) | set(event.act.attended)
    return found
