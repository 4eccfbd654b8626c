"""What a file alone can tell: who signed it, whether it is whole, and what is odd about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.errors import NotReadable, SurroundingsRefuse
from lthtgn_desktop.domain.file_forms import Envelope, FileForm
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.reception import FileRefused, Outcome, Reason, ReasonCode
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange.card_file import read_card
from lthtgn_desktop.exchange.received import Content, Received, opened
from lthtgn_desktop.exchange.signing.verify import Verified, verify
from lthtgn_desktop.exchange.signing.zip_reader import MAX_FILE

CLOCKS_DIFFER = timedelta(hours=48)
"""How far a sender's clock may run ahead of ours before it is odd (signing, 6.3)."""


class Signer(NamedTuple):
    """Who signed, with which key (as people compare it), and when, in UTC."""

    name: str
    fingerprint: str
    signed_at: datetime


class Verdict(NamedTuple):
    """What is known of a file; whatever cannot be known is None."""

    outcome: Outcome
    reasons: tuple[Reason, ...]
    sender: str | None = None
    period: str | None = None
    number: int | None = None
    signer: Signer | None = None
    received: Received | None = None


def verify_file(path: Path, now: datetime) -> Verdict:
    """Return what a file alone can tell; raises `NotReadable` where there is none to read."""
    verified, content = None, b""
    try:
        content = bytes_of(path)
        verified = verify(content)
        received = opened(verified)
    except FileRefused as refused:
        signer = None if verified is None else _signer(verified)
        reason = told_card(refused.reason, content)
        return Verdict(refused.outcome, (reason,), signer=signer)
    return Verdict(
        Outcome.VALID,
        (*notes_on(received, now), *_newer_beside(path, received.envelope)),
        sender_of(received),
        period_of(received),
        received.envelope.number,
        _signer(verified),
        received,
    )


def bytes_of(path: Path) -> bytes:
    """Return the bytes of a file, read once.

    Raises `FileRefused` for one that is far too large, `NotReadable` and `SurroundingsRefuse`.
    """
    try:
        if not path.is_file() and path.exists():  # a pipe may never answer, a device never end
            raise NotReadable("is_folder" if path.is_dir() else "no_plain_file", path)
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)  # it may be growing
    except FileNotFoundError as error:
        raise NotReadable("missing", path) from error
    except OSError as error:
        raise SurroundingsRefuse.because_of(error, path) from error
    if len(content) > MAX_FILE:
        raise FileRefused(Outcome.REFUSED, ReasonCode.TOO_LARGE)
    return content


def told_card(reason: Reason, content: bytes) -> Reason:
    """Return the reason why a file is no workbook; an enrolment card is named as one."""
    if reason.code is not ReasonCode.NOT_A_WORKBOOK:
        return reason
    try:
        card = read_card(content)
    except FileRefused:
        return reason
    return Reason(reason.code, {"card": card.code})


def notes_on(received: Received, now: datetime) -> Iterator[Reason]:
    """Yield what is odd about a file that is whole; none of it refuses the file."""
    signed_at, signer = received.verified.signed_at, received.verified.signer
    # Where it is early morning in Viet Nam it is still the day before in UTC.
    too_early = signed_at.date() + timedelta(days=1) < _last_day(received)
    if too_early or signed_at > now.astimezone(UTC) + CLOCKS_DIFFER:
        yield Reason(ReasonCode.CLOCK_ODD, {"signed_at": signed_at.isoformat()})
    if not signer.not_before <= signed_at <= signer.not_after:
        yield Reason(ReasonCode.CERTIFICATE_DATES, {})
    if received.named_key not in {"", received.key}:
        yield Reason(ReasonCode.OTHER_SIGNER, {"fingerprint": received.key})
    yield from _practice(received.content)


def _practice(content: Content) -> Iterator[Reason]:
    """Say that figures are not real: those of a report, or those of clubs that were added up."""
    if isinstance(content, MonthlyReport) and content.is_practice:
        yield Reason(ReasonCode.PRACTICE, {})
    if isinstance(content, ConsolidatedFile):
        listed = {club.code for club in content.clubs if club.is_practice}
        clubs = sorted(listed | {month.club for month in content.months if month.is_practice})
        if clubs:
            yield Reason(ReasonCode.PRACTICE, {"clubs": ", ".join(clubs)})


_NAMES = {FileForm.MONTH: "BC", FileForm.CONSOLIDATED: "TH"}


def _newer_beside(path: Path, envelope: Envelope) -> Iterator[Reason]:
    """Say that a file with a higher number lies beside this one, for the same sender and period.

    Only its name is looked at: it may be anything.
    """
    if envelope.form not in _NAMES:
        return
    same = f"{_NAMES[envelope.form]}_{envelope.sender}_{envelope.period}_"
    numbers = [
        int(number)
        for other in path.parent.glob(f"{same}*.xlsx")
        if (number := other.stem.removeprefix(same)).isdecimal() and number.isascii()
    ]
    newest = max(numbers, default=0)
    if newest > envelope.number:
        yield Reason(ReasonCode.NEWER_BESIDE, {"number": envelope.number, "last": newest})


def sender_of(received: Received) -> str:
    """Return the code of the club or association that a file comes from."""
    return received.envelope.sender


def period_of(received: Received) -> str:
    """Return the month, or the longer period, that a file is about."""
    return received.envelope.period


def _signer(verified: Verified) -> Signer:
    signer = verified.signer
    return Signer(signer.name, shown(signer.fingerprint), verified.signed_at)


def _last_day(received: Received) -> date:
    """Return a day before which the file cannot have been signed: the closing of its month."""
    match received.content:
        case MonthlyReport() as report:
            return report.closing.on
        case ConsolidatedFile() as file:
            months = [row.month.first_day for row in file.months]
            return max(months, default=date.min)
        case answer:
            return answer.month.first_day
