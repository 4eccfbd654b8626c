"""What a file says of itself, once its bytes are proved: what it is, from whom, signed by whom."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QFormLayout, QFrame, QWidget

from lthtgn_desktop.domain.answers import Answer
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.fingerprint import Fingerprint
from lthtgn_desktop.ui.widgets.period_words import written_period
from lthtgn_desktop.usecases.verify_file import Signer, Verdict


def file_facts(file_name: str, verdict: Verdict) -> QWidget:
    """Return a panel with what is known of a file, line by line, and the key's fingerprint."""
    made = QFrame()
    made.setProperty("role", "panel")
    rows = QFormLayout(made)
    rows.setContentsMargins(20, 14, 20, 16)
    rows.setHorizontalSpacing(24)
    rows.setVerticalSpacing(8)
    for name, said in _lines(file_name, verdict):
        shown = label(said, role="name", wraps=True)
        shown.setAccessibleName(f"{text(f'verify.{name}')}: {said}")
        rows.addRow(label(text(f"verify.{name}"), role="muted"), shown)
    if verdict.signer is not None:
        named = label(text("verify.fingerprint"), role="muted")
        rows.addRow(named, Fingerprint(verdict.signer.fingerprint))
    return made


def _lines(file_name: str, verdict: Verdict) -> Iterator[tuple[str, str]]:
    yield "file", file_name
    if verdict.received is not None:
        yield "form", text(f"verify.form.{verdict.received.envelope.form}")
    if verdict.sender is not None:
        yield "sender", _sender(verdict, verdict.sender)
    if verdict.period is not None:
        yield "for", written_period(verdict.period)
    if verdict.number is not None:
        yield "number", str(verdict.number)
    if verdict.signer is not None:
        yield "signer", verdict.signer.name
        yield "at", _moment(verdict.signer)


def _sender(verdict: Verdict, code: str) -> str:
    match None if verdict.received is None else verdict.received.content:
        case MonthlyReport() as report:
            return f"{report.club.name} ({code})"
        case ConsolidatedFile() as file:
            return f"{file.association.name} ({code})"
        case Answer() as answer:
            return f"{answer.association_name} ({code})"
    return code


def _moment(signer: Signer) -> str:
    """Return when it was signed, by this computer's own clock."""
    at = signer.signed_at.astimezone()
    return text("verify.moment", time=f"{at:%H:%M}", day=written(at.date()))
