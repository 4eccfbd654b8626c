"""One sender's page: how it stands, its months, loans, files and keys, and what can be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.association import KeyState, SenderKind
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.ui.association import club_tasks
from lthtgn_desktop.ui.association.club_lists import COLUMNS, lines
from lthtgn_desktop.ui.association.file_view import FileView
from lthtgn_desktop.ui.association.month_view import MonthView
from lthtgn_desktop.ui.association.part import Part, Stage
from lthtgn_desktop.ui.association.words import (
    day_of,
    kind_words,
    place_words,
    standing_words,
    wants_a_look,
)
from lthtgn_desktop.ui.association.wrapped import show_again
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label, restyle
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.fingerprint import Fingerprint
from lthtgn_desktop.ui.widgets.listing import Listing
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.register.show_club import ClubRecord, club_record, month_versions
from lthtgn_desktop.usecases.register.show_file import show_file
from lthtgn_desktop.usecases.register.status import status


class ClubView(Part):
    """What the register knows of one club, or of one association below."""

    def __init__(self, stage: Stage, record: ClubRecord) -> None:
        super().__init__(stage, text("register.club.title"))
        self.record = record
        self._who = label(role="heading", wraps=True)
        self._more = label(wraps=True)
        self._standing = label(wraps=True)
        self._key = label(wraps=True)
        self._fingerprint = Fingerprint()
        names = [name for name in COLUMNS if record.months or name in {"files", "keys"}]
        options = {name: text(f"register.see.{name}") for name in names}
        self.what = Choice(options, chosen=names[0])
        self.listing = Listing(text(f"register.see.{names[0]}"))
        for widget in (
            self._who,
            self._more,
            self._standing,
            self._key,
            self._fingerprint,
            self.what,
        ):
            self.column.addWidget(widget)
        self.column.addWidget(self.listing, 1)
        self._lay_buttons()
        self.what.changed.connect(self._show_list)
        self.listing.opens.connect(self.open)
        self._show_list()

    def reload(self) -> None:
        """Show what is known now."""
        code = self.record.listed.code
        if (record := self.stage.runner.run(club_record, code)) is not None:
            self.record = record
            self._show()

    def first_focus(self) -> QWidget:
        """Return the list."""
        return self.listing

    def open(self, key: str) -> None:
        """Show what a line of the list stands for: a month with its versions, or a file."""
        what = self.what.reading()
        if what in {"months", "loans"}:
            self._open_month(Month.read(key))
        elif what == "files":
            file = self.stage.runner.run(show_file, key)
            if file is not None:
                self.stage.show(FileView(self.stage, file, self.record.listed.name))

    def _open_month(self, month: Month) -> None:
        found = self.stage.runner.run(month_versions, self.record.listed.code, month)
        if found:
            numbers = {file.id: file.number for file in self.record.files}
            self.stage.show(MonthView(self.stage, self.record.listed.name, found, numbers))

    def _lay_buttons(self) -> None:
        record = self.record
        opens = button(text("register.club.open"), self._open_chosen)
        below = button_row(opens)
        if record.sender is None:
            self.column.addLayout(below)
            return
        if record.sender.kind is SenderKind.CLUB:
            start = partial(club_tasks.start_founding, self.stage, record)
            below.addWidget(button(text("register.founding"), start, key="F6"))
        revokes = partial(self._start_revoking)
        below.addWidget(button(text("register.revoke"), revokes, key="F8"))
        self.column.addLayout(below)

    def _start_revoking(self) -> None:
        club_tasks.start_revoking(self.stage, self.record)

    def _open_chosen(self) -> None:
        if (chosen := self.listing.chosen()) is not None:
            self.open(chosen)

    def _show(self) -> None:
        record = self.record
        listed = record.listed
        kind = SenderKind.CLUB if record.sender is None else record.sender.kind
        self._who.setText(f"{listed.name} ({listed.code})")
        said = [kind_words(kind), place_words(listed)]
        if listed.opened:
            said.append(text("register.opened", day=day_of(listed.opened)))
        if listed.year:
            said.append(text("register.founded", year=listed.year))
        if record.parent:
            said.append(text("register.passed_by", name=record.parent))
        if listed.is_practice:
            said.append(text("register.practice.long"))
        self._more.setText(" · ".join(part for part in said if part))
        self._show_standing()
        self._show_key()
        self._show_list()

    def _show_standing(self) -> None:
        found = self.stage.runner.run(status)
        one = None if found is None else found.senders.get(self.record.listed.code)
        self._standing.setVisible(one is not None)
        if one is not None:
            self._standing.setText(standing_words(one))
            restyle(self._standing, "role", "problem" if wants_a_look(one) else "name")

    def _show_key(self) -> None:
        active = [key for key in self.record.keys if key.state is KeyState.ACTIVE]
        is_sender = self.record.sender is not None
        self._key.setVisible(is_sender)
        self._fingerprint.setVisible(bool(active))
        if active:
            key = active[-1]
            day = day_of(key.enrolled_at)
            self._key.setText(text("register.key.used", person=key.person, day=day))
            self._fingerprint.show_groups(shown(key.fingerprint))
        else:
            self._key.setText(text("register.key.gone"))

    def _show_list(self) -> None:
        what = self.what.reading() or "files"
        self.listing.setAccessibleName(text(f"register.see.{what}"))
        show_again(self.listing, COLUMNS[what], lines(self.record, what))
