"""The consolidated report of a period: indicators, clubs, loans, funds; and the file of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lthtgn_desktop.ui.association.note_task import start_noting
from lthtgn_desktop.ui.association.part import Part, Stage
from lthtgn_desktop.ui.association.period_field import PeriodField
from lthtgn_desktop.ui.association.sheets import Sheets
from lthtgn_desktop.ui.association.signing import Signed, start_signing
from lthtgn_desktop.ui.association.words import in_order, names_words, short_name
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.period_words import period_words
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.register.add_up import send
from lthtgn_desktop.usecases.register.show_totals import Totals, months_known, totals


class TotalsView(Part):
    """One period at a time; a club's line opens the club."""

    opens = Signal(str)

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, text("register.totals.title"))
        self._found: Totals | None = None
        self.period = PeriodField(stage.runner.run(months_known) or [])
        self.told = label(role="name", wraps=True)
        self.notes = label(wraps=True)
        self.sheets = Sheets(is_numbered=False)
        for widget in (self.period, self.told, self.notes, self.sheets):
            self.column.addWidget(widget, 1 if widget is self.sheets else 0)
        self._opens = button(text("register.club.see"), self._open_chosen)
        self._sends = button(text("register.send"), self.send, role="primary", key="F9")
        below = button_row(self._opens)
        below.addWidget(button(text("register.notes"), self.note, key="F6"))
        below.addWidget(self._sends)
        self.column.addLayout(below)
        self.period.changed.connect(self.reload)
        self.sheets.listing.opens.connect(lambda _row: self._open_chosen())
        self.sheets.turned.connect(self._follow)

    def reload(self) -> None:
        """Add up the period that is chosen."""
        period = self.period.period()
        self._sends.setEnabled(period is not None)
        if period is None:
            self.told.setText(text("register.totals.nothing"))
            return
        self._found = self.stage.runner.run_long(totals, period)
        self._show()

    def first_focus(self) -> QWidget:
        """Return the length of the period."""
        return self.period.length.input()

    def send(self) -> None:
        """Ask for the password and the folder, and write the signed file of this period."""
        if (period := self.period.period()) is None:
            return
        what = Signed(
            heading=text("register.send.title", period=period_words(period).lower()),
            save=text("register.send.save"),
            write=lambda desk, folder, key: send(desk, period, folder, key).path,
            told=text("register.send.done", period=period_words(period).lower()),
            advice=text("register.send.advice"),
        )
        start_signing(self.stage, what)

    def note(self) -> None:
        """Note the target and the campaign of the period's year."""
        if (period := self.period.period()) is not None:
            start_noting(self.stage, period.year)

    def _open_chosen(self) -> None:
        if code := self._chosen():
            self.opens.emit(code)

    def _chosen(self) -> str:
        """Return whose line is chosen: a club's or an association's code, blank for any other."""
        if self._found is None:
            return ""
        known = {club.code for club in self._found.report.clubs} | self._found.below.keys()
        return next((str(cell) for cell in self.sheets.cells if cell in known), "")

    def _follow(self) -> None:
        self._opens.setEnabled(bool(self._chosen()))

    def _show(self) -> None:
        if self._found is None:
            return
        self.told.setText(_told(self._found))
        self.notes.setText(_notes(self._found))
        self.notes.setVisible(bool(self.notes.text()))
        self.sheets.show_sheets(self._found.sheets)
        self._follow()


def _told(found: Totals) -> str:
    """Return how many clubs reported, and who is missing."""
    whole = found.report.whole
    counted = {"reported": whole.reported, "enrolled": whole.enrolled}
    said = text("register.totals.told", period=period_words(found.report.period), **counted)
    if not whole.missing:
        return said
    names = {club.code: short_name(club.name) for club in found.report.clubs}
    lacking = sorted((names[code] for code in whole.missing), key=in_order)
    return f"{said} {text('register.totals.lacking', names=names_words(lacking))}"


def _notes(found: Totals) -> str:
    """Return what makes the sums less than they seem: months that are missing, practice books."""
    names = {club.code: short_name(club.name) for club in found.report.clubs}
    indicators = found.report.indicators
    said = []
    for name, codes in (
        ("incomplete", list(indicators.incomplete)),
        ("not_yet_open", indicators.not_yet_open),
        ("practice", indicators.practice),
    ):
        if codes:
            listed = names_words([names[code] for code in codes])
            said.append(text(f"register.totals.{name}", names=listed))
    return "\n".join(said)
