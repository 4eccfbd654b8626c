"""What can be wrong with a book that was written: findings of a check, and what refuses it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.errors import ClubError
from lthtgn_desktop.domain.month import Month


class FindingCode(StrEnum):
    """What can be wrong with a book; each has a sentence in `messages`."""

    DATABASE_DAMAGED = "database_damaged"
    FOREIGN_KEY = "foreign_key"
    LOCK_MISSING = "lock_missing"
    LOCK_CHANGED = "lock_changed"
    LOCK_STRANGE = "lock_strange"
    EVENT_MISSING = "event_missing"
    EVENT_CHANGED = "event_changed"
    CHAIN_BROKEN = "chain_broken"
    NOT_ZERO = "not_zero"
    ACCOUNT_CHANGED = "account_changed"
    VOUCHER_GAP = "voucher_gap"
    REPORT_CHANGED = "report_changed"
    REPORT_LOST = "report_lost"
    KEY_CHANGED = "key_changed"
    ANSWER_CHANGED = "answer_changed"
    PAPER_SETTING_CHANGED = "paper_setting_changed"
    PASSBOOK_CHANGED = "passbook_changed"
    PASSBOOK_LINE_CHANGED = "passbook_line_changed"
    RECORD_LONGER = "record_longer"
    RECORD_DIFFERS = "record_differs"
    RULES_DISAGREE = "rules_disagree"
    ENTRY_DISAGREES = "entry_disagrees"
    TOTALS_DISAGREE = "totals_disagree"
    MONTH_CHANGED = "month_changed"


class Finding(NamedTuple):
    """One thing that is wrong, and the details that its sentence names."""

    code: FindingCode
    details: dict[str, object]


class BookDamaged(ClubError):
    """The book does not hold; it is not opened, and nothing is written to it."""

    def __init__(self, path: Path, findings: list[Finding]) -> None:
        super().__init__(path, findings)
        self.path = path
        self.findings = findings


class RecordDiffers(ClubError):
    """The second record tells another story than the book; neither was changed."""

    def __init__(self, path: Path, sequence: int) -> None:
        super().__init__(path, sequence)
        self.path = path
        self.sequence = sequence


class SecondRecordFails(ClubError):
    """The second record cannot be written.

    `saved`: the act is in the book all the same; `not_taken`: nothing was recorded.
    """

    def __init__(self, folder: Path, code: str = "saved") -> None:
        super().__init__(folder, code)
        self.folder = folder
        self.code = code


class ReportDisagrees(ClubError):
    """The stored figures of a closed month are not those of its entries; nothing was written.

    `figures` has those that differ, such as `TTN.cash`.
    """

    def __init__(self, month: Month, figures: list[str]) -> None:
        super().__init__(month, figures)
        self.month = month
        self.figures = ", ".join(figures)
