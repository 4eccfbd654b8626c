"""The answer to a club's report: questions row by row, then the signed file that the club reads."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lthtgn_desktop.domain.answers import Question
from lthtgn_desktop.domain.association import FileState
from lthtgn_desktop.domain.names import clean_text
from lthtgn_desktop.ui.association.part import Part, Stage
from lthtgn_desktop.ui.association.sheets import Sheets
from lthtgn_desktop.ui.association.signing import Signed, start_signing
from lthtgn_desktop.ui.association.words import file_words, heading
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.listing import ENTER, Column, Line, Listing
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.register.answer import answer, answer_again
from lthtgn_desktop.usecases.register.show_file import FileShown

COLUMNS = (
    Column(text("register.col.sheet")),
    Column(text("register.row"), is_amount=True),
    Column(text("register.col.question"), grows=True),
)


class Asking(Part):
    """The report's sheets at the left, what is asked of them at the right."""

    def __init__(self, stage: Stage, shown: FileShown, name: str) -> None:
        super().__init__(stage, text("register.answer.title"))
        self._shown, self._name = shown, name
        self.questions: list[Question] = []
        self.sheets = Sheets(is_numbered=True)
        self.sheets.show_sheets(shown.sheets)
        self.about = label(wraps=True)
        self.line = _Line(self.add)
        self.asked = Listing(text("register.questions"), COLUMNS)
        self._lay()
        self.sheets.turned.connect(self._follow)
        self.sheets.listing.opens.connect(lambda _row: self.line.setFocus())
        self._show()
        self._follow()

    def first_focus(self) -> QWidget:
        """Return the rows of the sheet."""
        return self.sheets.listing

    def leave(self, go: Callable[[], None]) -> None:
        """Ask before questions that were typed are thrown away."""
        if not self.questions and not self.line.text().strip():
            go()
            return
        yes, no = text("part.lose.yes"), text("part.lose.no")
        ask(self, text("part.lose"), yes=yes, no=no, then=go)

    def add(self, *, to_sheet: bool = False) -> None:
        """Add the question that was typed, about the row that is chosen, or about all its sheet."""
        typed = clean_text(self.line.text())
        if not typed:
            self.line.setFocus()
            return
        sheet, row = self.sheets.place
        self.questions.append(Question(sheet, 0 if to_sheet else row, typed))
        self.line.clear()
        self._show()
        self.sheets.listing.setFocus()

    def take_away(self) -> None:
        """Take the question away that is chosen."""
        if (chosen := self.asked.chosen()) is not None:
            del self.questions[int(chosen)]
            self._show()

    def send(self) -> None:
        """Ask for the password and the folder, and write the answer."""
        self.add()
        file, questions = self._shown.file, tuple(self.questions)
        act = answer_again if self._shown.answers else answer
        what = Signed(
            heading=text("register.answer.sign", file=file_words(file, self._name)),
            save=text("register.answer.save"),
            write=lambda desk, folder, key: act(desk, file, questions, folder, key),
            told=text("register.answer.done", name=self._name, count=len(questions)),
            advice=text("register.answer.advice"),
            ends=2,
        )
        start_signing(self.stage, what)

    def _lay(self) -> None:
        file = self._shown.file
        self.column.addWidget(
            label(heading(file_words(file, self._name)), role="heading", wraps=True)
        )
        taken = file.state is not FileState.REFUSED
        name = "register.answer.accepted" if taken else "register.answer.refused"
        words = text(name, reason=file.decision)
        self.column.addWidget(label(words, role="name", wraps=True))
        left = QVBoxLayout()
        left.addWidget(self.sheets, 1)
        left.addWidget(self.about)
        left.addWidget(self.line)
        right = QVBoxLayout()
        right.addWidget(label(text("register.questions"), role="heading2"))
        right.addWidget(self.asked, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        self.column.addLayout(row, 1)
        below = button_row(
            button(text("register.question.add"), self.add, key="F7"),
            button(text("register.question.sheet"), partial(self.add, to_sheet=True), key="F6"),
            button(text("register.question.away"), self.take_away, key="F8"),
        )
        below.addWidget(button(text("register.answer.do"), self.send, role="primary", key="F9"))
        self.column.addLayout(below)

    def _follow(self) -> None:
        sheet, row = self.sheets.place
        self.about.setText(text("register.question.about", sheet=sheet, row=row))
        self.line.setAccessibleName(self.about.text())

    def _show(self) -> None:
        lines = [
            Line(str(place), (one.sheet, str(one.row or text("register.question.whole")), one.text))
            for place, one in enumerate(self.questions)
        ]
        self.asked.show_lines(lines)


class _Line(QLineEdit):
    """A line that Enter ends."""

    def __init__(self, then: Callable[[], object]) -> None:
        super().__init__()
        self._then = then
        self.setPlaceholderText(text("register.question.hint"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds the question; everything else is typed."""
        if event.key() in ENTER:
            self._then()
        else:
            super().keyPressEvent(event)
