"""A signed file that came in, whatever it carries: proved first, and only then read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from lthtgn_desktop.domain.answers import Answer
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.file_forms import Envelope, FileForm
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange.answer_file import read_answer
from lthtgn_desktop.exchange.consolidated_parts import read_consolidated
from lthtgn_desktop.exchange.month_file import read_month
from lthtgn_desktop.exchange.payload import read_envelope, refused
from lthtgn_desktop.exchange.signing.verify import Verified, verify

Content = MonthlyReport | ConsolidatedFile | Answer


class Received(NamedTuple):
    """A file whose bytes are proved, whose sums were counted again and whose sheets agree.

    `named_key` is the fingerprint, in groups, that its cover names, empty where it names none.
    """

    verified: Verified
    envelope: Envelope
    content: Content
    named_key: str

    @property
    def key(self) -> str:
        """Return the fingerprint, in groups, of the key that signed it."""
        return shown(self.verified.signer.fingerprint)


_BEYOND_COUNTING = (ArithmeticError, LookupError, RecursionError, TypeError, ValueError)
"""What a changed program may sign so that our own counting breaks on it: it is refused as well."""

Read: TypeAlias = tuple[Content, str]
"""What a reader found, and the key's fingerprint that the sheets name, empty where they do not."""


def _month(parts: Mapping[str, bytes], envelope: Envelope) -> Read:
    report = read_month(parts, envelope).report
    return report, report.signer


def _consolidated(parts: Mapping[str, bytes], envelope: Envelope) -> Read:
    found = read_consolidated(parts, envelope)
    return found.file, found.signer


def _answer(parts: Mapping[str, bytes], envelope: Envelope) -> Read:
    found = read_answer(parts, envelope)
    return found.answer, found.signer


_READERS: Mapping[FileForm, Callable[[Mapping[str, bytes], Envelope], Read]] = {
    FileForm.MONTH: _month,
    FileForm.CONSOLIDATED: _consolidated,
    FileForm.ANSWER: _answer,
}


def receive(content: bytes) -> Received:
    """Return what a file holds; raises `FileRefused`, before anything of it is believed."""
    return opened(verify(content))


def opened(verified: Verified) -> Received:
    """Return what a proved file holds; raises `FileRefused`."""
    envelope = read_envelope(verified.parts)
    try:
        content, named_key = _READERS[envelope.form](verified.parts, envelope)
    except _BEYOND_COUNTING as error:
        raise refused("content") from error
    return Received(verified, envelope, content, named_key)
