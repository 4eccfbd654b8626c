"""One month: each report that was written, and what the association answered to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.answers import Answer, Decision, Question
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.marks import Mark
from lthtgn_desktop.ui.widgets.report_words import month_words
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.list_reports import Reported, ReportedMonth


class MonthAnswers(QWidget):
    """The newest report and the newest answer stand first."""

    done = Signal()

    def __init__(self, one: ReportedMonth) -> None:
        super().__init__()
        self.month = str(one.month)
        self.back = button(text("verify.back"), self.done.emit)
        inner = QVBoxLayout()
        inner.setContentsMargins(2 * MARGIN, 0, 2 * MARGIN, 0)
        inner.setSpacing(MARGIN)
        if not one.reports:
            inner.addWidget(label(text("answers.not_written"), wraps=True))
        for report in reversed(one.reports):
            inner.addWidget(_report(report))
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        heading = text("answers.of", month=month_words(one.month))
        column.addWidget(label(heading, role="heading"))
        column.addWidget(scrolling(inner, sideways=True), 1)
        column.addLayout(button_row(self.back))


def _report(report: Reported) -> QWidget:
    made = QFrame()
    made.setProperty("role", "panel")
    column = QVBoxLayout(made)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(8)
    day = _day(report.made_at)
    heading = text("answers.report", number=report.number, day=day)
    column.addWidget(label(heading, role="heading2", wraps=True))
    column.addWidget(label(text("answers.file", file=report.file_name), role="muted", wraps=True))
    if not report.answers:
        column.addWidget(label(text("answers.waiting")))
    for answer in reversed(report.answers):
        for part in _answer(answer):
            column.addWidget(part)
    return made


def _answer(answer: Answer) -> Iterator[QWidget]:
    is_accepted = answer.decision is Decision.ACCEPTED
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 4, 0, 0)
    row.addWidget(Mark(is_fine=is_accepted))
    role = "figure" if is_accepted else "problem"
    row.addWidget(label(text(f"answers.{answer.decision}"), role=role, wraps=True), 1)
    yield head
    day = _day(answer.received_at)
    said = text("answers.from", name=answer.association_name, officer=answer.officer, day=day)
    yield label(said, role="muted", wraps=True)
    for reason in answer.reasons:
        yield label(text("answers.reason", reason=reason), wraps=True)
    if answer.questions:
        yield label(text("answers.asked"), role="name")
        yield _questions(answer.questions)
    if is_accepted and not answer.questions:
        yield label(text("answers.no_question"))
    else:
        then = "answers.reply" if is_accepted else "answers.then"
        yield label(text(then), role="name", wraps=True)


def _questions(questions: tuple[Question, ...]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setColumnStretch(1, 1)
    for row, question in enumerate(questions):
        name = "answers.question" if question.row else "answers.question.sheet"
        where = text(name, sheet=question.sheet, row=question.row)
        asked = label(question.text, wraps=True)
        asked.setAccessibleName(f"{where}: {question.text}")
        grid.addWidget(label(where, role="muted"), row, 0)
        grid.addWidget(asked, row, 1)
    return made


def _day(moment: str) -> str:
    return written(datetime.fromisoformat(moment).date())
