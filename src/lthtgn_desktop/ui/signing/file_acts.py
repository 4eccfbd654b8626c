"""A file that came in: looked at, and where it is an answer, compared and taken into the book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.signing.verdict_view import VerdictView
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.fingerprint import Fingerprint
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.key_task import TYPED, KeyTask
from lthtgn_desktop.ui.widgets.report_words import month_words
from lthtgn_desktop.ui.widgets.task import Parts
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.usecases.list_reports import Holder, holder_of
from lthtgn_desktop.usecases.take_answer import Kept, take_answer
from lthtgn_desktop.usecases.verify_file import Verdict, verify_file


class FileActs:
    """`took` is told the month of an answer that is in the book now."""

    def __init__(self, runner: Runner, parts: Parts, took: Callable[[str, str], object]) -> None:
        self._runner = runner
        self._parts = parts
        self._took = took

    def look(self, paths: Sequence[Path]) -> None:
        """Show what the first file alone tells."""
        path, now = paths[0], self._runner.desk.clock()
        verdict = self._runner.attempt_long(lambda _follow: verify_file(path, now))
        if verdict is None:
            return
        holder = self._holder(verdict)
        view = VerdictView(path.name, verdict, holder)
        view.done.connect(self._parts.pop)
        view.takes.connect(lambda: self._take_or_compare(path, verdict, holder))
        self._parts.push(view, view.first)

    def _holder(self, verdict: Verdict) -> Holder:
        if verdict.signer is None:
            return Holder.UNKNOWN
        return self._runner.run(holder_of, verdict.signer.fingerprint) or Holder.UNKNOWN

    def _take_or_compare(self, path: Path, verdict: Verdict, holder: Holder) -> None:
        if holder is Holder.ASSOCIATION or verdict.signer is None:
            self._take(path, "")
            return
        field = TextField(hint=text("compare.hint"))
        task = KeyTask(
            text("compare.title"),
            [Row(TYPED, text("compare.typed"), field)],
            save=text("compare.save"),
            then=lambda typed: self._take(path, str(typed[TYPED])),
        )
        task.say(text("compare.explained"))
        task.middle.addWidget(_beside(verdict.signer.fingerprint))
        self._parts.start(task)

    def _take(self, path: Path, typed: str) -> None:
        kept = self._runner.run_long(take_answer, path, typed)
        if kept is not None:
            while self._parts.count() > 1:
                self._parts.pop()
            self._took(str(kept.answer.month), _told(kept))


def _beside(fingerprint: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(label(text("compare.file"), role="heading2"))
    column.addWidget(Fingerprint(fingerprint))
    column.addStretch(1)
    return made


def _told(kept: Kept) -> str:
    if not kept.is_new:
        day = written(datetime.fromisoformat(kept.received_at).date())
        return text("answers.known", day=day)
    month = month_words(kept.answer.month)
    return text("answers.taken", month=month, number=kept.answer.number)
