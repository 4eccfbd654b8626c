"""What waits for a person, and what was not believed: why, what differs, and the decision."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.association import ReceivedFile, RefusedFile
from lthtgn_desktop.domain.reception import read_reasons
from lthtgn_desktop.ui.association import figures
from lthtgn_desktop.ui.association.deciding import start_deciding
from lthtgn_desktop.ui.association.file_view import FileView
from lthtgn_desktop.ui.association.part import Part, Stage
from lthtgn_desktop.ui.association.words import (
    came_words,
    day_of,
    file_words,
    heading,
    reasons_words,
    short_name,
)
from lthtgn_desktop.ui.association.wrapped import show_again
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing
from lthtgn_desktop.ui.widgets.period_words import written_period
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.register.show_file import FileShown, show_file
from lthtgn_desktop.usecases.register.status import Status, status

_APART = (Column(text("register.col.file"), grows=True), Column(text("register.col.day")))
COLUMNS = {
    "held": (
        Column(text("register.col.sender"), grows=True),
        Column(text("register.col.period")),
        Column(text("register.col.number"), is_amount=True),
    ),
    "strangers": _APART,
    "refused": _APART,
}


class Waiting(Part):
    """The files at the left, at the right what is to be known of the one that is chosen."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, text("register.waiting.title"))
        self._held: dict[str, ReceivedFile] = {}
        self._apart: dict[str, dict[str, RefusedFile]] = {}
        self._names: dict[str, str] = {}
        self._shown: FileShown | None = None
        self.which = Choice({name: text(f"register.waiting.{name}") for name in COLUMNS})
        self.counted = label(role="muted", wraps=True)
        self.listing = Listing(text("register.waiting.list"), COLUMNS["held"])
        self.what = label(role="heading2", wraps=True)
        self.why = label(wraps=True)
        self.differs = label(role="name", wraps=True)
        self.figures = Listing(text("register.figures"), figures.compared_columns())
        self.acts = [
            button(text("register.file.see"), self.see, key="F4"),
            button(text("register.refuse"), partial(self.decide, "refuse"), key="F6"),
            button(
                text("register.accept"), partial(self.decide, "accept"), role="primary", key="F9"
            ),
        ]
        self._lay()
        self.which.put("held")
        self.which.changed.connect(self._show)
        self.listing.turned.connect(self._follow)
        self.listing.opens.connect(lambda _id: self.see())

    def reload(self) -> None:
        """Show what waits now."""
        found = self.stage.runner.run(status)
        if found is not None:
            self._keep(found)
            if not self._held and found.strangers:
                self.which.put("strangers")
            self._show()

    def first_focus(self) -> QWidget:
        """Return the list."""
        return self.listing

    def see(self) -> None:
        """Lay the whole file over this."""
        if self._shown is not None:
            self.stage.show(FileView(self.stage, self._shown, self._name()))

    def decide(self, name: str) -> None:
        """Ask for the reason of a decision, and decide."""
        if self._shown is not None:
            start_deciding(self.stage, name, self._shown, self._name())

    def _lay(self) -> None:
        left = QVBoxLayout()
        for widget in (self.which, self.counted, self.listing):
            left.addWidget(widget, 1 if widget is self.listing else 0)
        right = QVBoxLayout()
        for widget in (self.what, self.why, self.differs, self.figures):
            right.addWidget(widget, 1 if widget is self.figures else 0)
        right.addStretch(0)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        self.column.addLayout(row, 1)
        self.column.addLayout(button_row(*self.acts))

    def _keep(self, found: Status) -> None:
        self._held = {file.id: file for one in found.senders.values() for file in one.held}
        self._apart = {
            "strangers": {str(place): one for place, one in enumerate(found.strangers)},
            "refused": {str(place): one for place, one in enumerate(found.refused)},
        }
        self._names = {code: one.sender.name for code, one in found.senders.items()}

    def _show(self) -> None:
        which = self._which
        lines = [self._line(file) for file in self._held.values()]
        if which != "held":
            lines = [_apart(key, one) for key, one in reversed(self._apart[which].items())]
        self.counted.setText(text(f"register.waiting.{which}.count", count=len(lines)))
        show_again(self.listing, COLUMNS[which], lines)
        self._follow()

    @property
    def _which(self) -> str:
        return self.which.reading() or "held"

    def _line(self, file: ReceivedFile) -> Line:
        name = self._names.get(file.sender, file.sender)
        return Line(file.id, (short_name(name), written_period(file.period), str(file.number)))

    def _name(self) -> str:
        code = "" if self._shown is None else self._shown.file.sender
        return self._names.get(code, code)

    def _follow(self) -> None:
        """Show what is to be known of the file that is chosen."""
        key, is_held = self.listing.chosen(), self._which == "held"
        self._shown = None
        if is_held and key is not None and key in self._held:
            self._shown = self.stage.runner.run(show_file, key)
        for act in self.acts:
            act.setVisible(is_held)
            act.setEnabled(self._shown is not None)
        for widget in (self.differs, self.figures):
            widget.setVisible(self._shown is not None)
        if self._shown is not None:
            self._tell(self._shown)
        else:
            apart = self._apart.get(self._which, {})
            self._tell_apart(None if key is None else apart.get(key))

    def _tell(self, shown: FileShown) -> None:
        file = shown.file
        self.what.setText(f"{heading(file_words(file, self._name()))}\n{came_words(file)}")
        self.why.setText(_paragraphs(reasons_words(shown.reasons, self._name())))
        lines = figures.of_months(shown.months)
        different = sum(line.role == "late" for line in lines)
        known = any(one.known is not None for one in shown.months)
        said = "differs" if different else "same" if known else "fresh"
        self.differs.setText(text(f"register.waiting.{said}", count=different))
        self.figures.show_lines(lines)

    def _tell_apart(self, one: RefusedFile | None) -> None:
        if one is None:
            self.what.setText(text("register.waiting.nothing"))
            self.why.setText("")
            return
        self.what.setText(came_words(one))
        whose = self._names.get(one.sender, one.sender)
        self.why.setText(_paragraphs(reasons_words(read_reasons(one.reasons), whose)))


def _apart(key: str, one: RefusedFile) -> Line:
    return Line(key, (one.file_name, day_of(one.received_at)))


def _paragraphs(sentences: Sequence[str]) -> str:
    return "\n".join(sentences)
