"""What a file alone tells: how far it can be believed, in large words, and who signed it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.answers import Answer
from lthtgn_desktop.domain.reception import Outcome
from lthtgn_desktop.messages import reason_sentence
from lthtgn_desktop.ui.language import language
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.file_facts import file_facts
from lthtgn_desktop.ui.widgets.marks import Mark
from lthtgn_desktop.ui.widgets.report_words import month_words
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.list_reports import Holder
from lthtgn_desktop.usecases.verify_file import Verdict

_TAKEN_FROM = {Holder.ASSOCIATION, Holder.UNKNOWN}
"""Whose answers are taken in: not those that the club's own key has signed."""


class VerdictView(QWidget):
    """One file; `takes` is asked for where it is an answer of the association."""

    done = Signal()
    takes = Signal()

    def __init__(self, file_name: str, verdict: Verdict, holder: Holder) -> None:
        super().__init__()
        self.back = button(text("verify.back"), self.done.emit)
        self.first = self.back
        below = button_row(self.back)
        answer = answer_in(verdict)
        if answer is not None and holder in _TAKEN_FROM:
            self.first = button(text("verify.take"), self.takes.emit, role="primary", key="F9")
            below.addWidget(self.first)
        inner = QVBoxLayout()
        inner.setContentsMargins(2 * MARGIN, MARGIN, 2 * MARGIN, MARGIN)
        inner.setSpacing(8)
        is_whole = verdict.outcome is Outcome.VALID
        head = QHBoxLayout()
        head.addWidget(Mark(is_fine=is_whole))
        head.addWidget(label(text(f"verify.{verdict.outcome}"), role="heading", wraps=True), 1)
        inner.addLayout(head)
        for sentence in _meaning(verdict, holder):
            inner.addWidget(label(sentence, role="" if is_whole else "problem", wraps=True))
        inner.addSpacing(8)
        inner.addWidget(file_facts(file_name, verdict))
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(scrolling(inner, sideways=True), 1)
        column.addLayout(below)


def answer_in(verdict: Verdict) -> Answer | None:
    """Return the association's answer that a sound file holds, None for any other file."""
    content = None if verdict.received is None else verdict.received.content
    return content if isinstance(content, Answer) else None


def _meaning(verdict: Verdict, holder: Holder) -> Iterator[str]:
    """Yield what it means and what to do, notes last."""
    if verdict.outcome is Outcome.VALID:
        yield text(f"verify.{holder}")
    if (answer := answer_in(verdict)) is not None:
        month = month_words(answer.month)
        yield text("verify.take.found", month=month, number=answer.number)
    for reason in verdict.reasons:
        yield reason_sentence(reason, language())
