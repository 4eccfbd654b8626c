"""The register's home: who has sent, who is missing, what waits; one line a sender."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from lthtgn_desktop.domain.association import Level
from lthtgn_desktop.domain.money import grouped, with_unit
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Length, Period
from lthtgn_desktop.ui.association.part import Part, Stage, rename
from lthtgn_desktop.ui.association.words import (
    chain_words,
    in_order,
    month_words,
    months_words,
    names_words,
    short_name,
    wants_a_look,
)
from lthtgn_desktop.ui.text_size import change_text_size
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.flow import flowing
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing, Searched
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.register.add_up import report
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.status import SenderStatus, Status, month_status, status

WAYS = {"import": "F7", "enrol": "F6", "waiting": "F8", "totals": "F9", "verify": "F4"}
"""What can be begun here, each with its key; the order is that of the buttons."""

SMALL = ("key", "start")

COLUMNS = (
    Column(text("register.col.name"), grows=True),
    Column(text("register.col.code")),
    Column(text("register.col.person")),
    Column(text("register.col.last")),
    Column(text("register.col.missing")),
    Column(text("register.col.held"), is_amount=True),
    Column(text("register.col.chain")),
)


class Overview(Part):
    """Every sender, or those that are missing a month, or those that want a look.

    `level` is the association's: above the communes, other associations send as well.
    """

    opens = Signal(str)
    asks = Signal(str)
    drops = Signal(object)

    def __init__(self, stage: Stage, level: Level) -> None:
        super().__init__(stage, text("register.title"))
        self._level = level
        self._found: Status | None = None
        self.ways = {name: self._way(name) for name in WAYS}
        self.sent = label(wraps=True)
        self.sums = label(role="figure", wraps=True)
        self.listing = Listing(text("register.list"), COLUMNS)
        options = {name: text(f"register.{name}") for name in ("all", "missing", "look")}
        self.which = Choice(options, chosen="all")
        self.searched = Searched(self.listing, self.which)
        self._open = button(text("register.open"), self._open_chosen)
        self._lay()
        self.which.changed.connect(self._show)
        self.listing.opens.connect(self.opens.emit)
        self.listing.turned.connect(self._follow)

    def reload(self) -> None:
        """Show where every sender stands now."""
        found = self.stage.runner.run(status)
        if found is None:
            return
        self._found = found
        waiting = sum(len(one.held) for one in found.senders.values()) + len(found.strangers)
        rename(self.ways["waiting"], text("register.waiting", count=waiting))
        newest = _newest(found)
        self.sent.setText(self._sent_words(found, newest))
        self.sums.setText("" if newest is None else self._sums_words(newest))
        self._show()

    def first_focus(self) -> QWidget:
        """Return the line to search in, or what to begin with where nobody is enrolled."""
        return self.searched.search if self._found and self._found.senders else self.ways["enrol"]

    def take_files(self, files: Sequence[Path]) -> bool:
        """Take dropped files in."""
        self.drops.emit(list(files))
        return True

    def _lay(self) -> None:
        self.column.addLayout(flowing(*self.ways.values()))
        for widget in (self.sent, self.searched, self.sums):
            self.column.addWidget(widget, 1 if widget is self.searched else 0)
        below = button_row(self._open)
        for name in SMALL:
            below.addWidget(button(text(f"register.{name}"), self._asking(name)))
        for name, step in (("act.bigger", 1), ("act.smaller", -1)):
            below.addWidget(button(text(name), partial(change_text_size, step)))
        self.column.addLayout(below)

    def _way(self, name: str) -> QPushButton:
        role = "primary" if name == "import" else ""
        is_above = name == "enrol" and self._level is not Level.COMMUNE
        words = text("register.enrol.above" if is_above else f"register.{name}", count=0)
        return button(words, self._asking(name), role=role, key=WAYS[name])

    def _asking(self, name: str) -> Callable[[], None]:
        return lambda: self.asks.emit(name)

    def _show(self) -> None:
        if self._found is None:
            return
        kept = [one for one in self._found.senders.values() if self._is_wanted(one)]
        kept.sort(key=lambda one: in_order(short_name(one.sender.name)))
        told = text("register.count", count=len(kept), all=len(self._found.senders))
        if not self._found.senders:
            told = text("register.nobody")
        self.searched.show_lines([_line(one) for one in kept], told)

    def _is_wanted(self, one: SenderStatus) -> bool:
        wanted = self.which.reading()
        if wanted == "missing":
            return bool(one.missing_months)
        return wanted != "look" or wants_a_look(one)

    def _follow(self) -> None:
        self._open.setEnabled(self.listing.chosen() is not None)

    def _open_chosen(self) -> None:
        if (code := self.listing.chosen()) is not None:
            self.opens.emit(code)

    def _sent_words(self, found: Status, newest: Month | None) -> str:
        """Return who has sent the newest month and who has not, and what nobody has sent yet."""
        said = [] if newest is None else list(_sent(found, newest))
        ended = self.stage.runner.run(_month_ended)
        if ended is not None and found.senders and (newest is None or newest < ended):
            said.append(text("register.none_yet", month=month_words(ended)))
        return " ".join(said)

    def _sums_words(self, newest: Month) -> str:
        found = self.stage.runner.run(report, Period(newest, Length.MONTH))
        if found is None:
            return ""
        sums = found.whole.sums
        return text(
            "register.sums",
            month=month_words(newest),
            clubs=found.whole.reported,
            members=grouped(sums.members.total),
            fund=with_unit(sums.lending_fund.assets),
            outstanding=with_unit(sums.loans.outstanding),
        )


def _sent(found: Status, newest: Month) -> Iterator[str]:
    """Yield how many have sent a month, whose files of it wait, and who has sent nothing."""
    month = month_status(found, newest)
    expected = len(month.sent) + len(month.held) + len(month.missing)
    counted = {"all": expected, "sent": len(month.sent)}
    yield text("register.sent", month=month_words(newest), **counted)
    for name, codes in (("register.held", month.held), ("register.lacking", month.missing)):
        if codes:
            names = sorted(
                (short_name(found.senders[code].sender.name) for code in codes), key=in_order
            )
            yield text(name, names=names_words(names))


def _line(one: SenderStatus) -> Line:
    sender = one.sender
    name = short_name(sender.name)
    cells = (
        text("register.practice", name=name) if sender.is_practice else name,
        sender.code,
        one.person or text("register.no_key"),
        "–" if one.last_month is None else month_words(one.last_month),
        months_words(one.missing_months),
        str(len(one.held) or ""),
        chain_words(one.chain, one.missing_numbers) if one.months or one.held else "",
    )
    searched = f"{sender.name} {sender.commune} {sender.code}"
    return Line(sender.code, cells, searched, "late" if wants_a_look(one) else "")


def _newest(found: Status) -> Month | None:
    last = [one.last_month for one in found.senders.values() if one.last_month is not None]
    return max(last, default=None)


def _month_ended(desk: RegisterDesk) -> Month:
    """Return the last month that is over on the computer's date."""
    return Month.of(desk.clock().date()).plus(-1)
