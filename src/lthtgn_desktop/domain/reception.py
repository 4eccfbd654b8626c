"""What can be said of a file that came in: how far it can be believed, and why not."""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.errors import ClubError


class Outcome(StrEnum):
    """How far the bytes of a file can be believed (signing, 4.4)."""

    VALID = "valid"
    BROKEN = "broken"
    """It was signed, and what was signed is no longer what it holds."""
    REFUSED = "refused"
    """It is not in the one form that this program writes; nothing in it is believed."""
    UNSIGNED = "unsigned"
    """A workbook without any signature: mostly one that Excel has saved."""


class ReasonCode(StrEnum):
    """Why a file is refused, broken, held, or taken in with a note; each has a sentence."""

    # the bytes
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    OLD_EXCEL = "old_excel"
    NOT_A_WORKBOOK = "not_a_workbook"
    CUT_OFF = "cut_off"
    ZIP_FORM = "zip_form"
    ZIP_NAMES = "zip_names"
    ZIP_BOMB = "zip_bomb"
    ZIP_DAMAGED = "zip_damaged"
    XML_FORM = "xml_form"
    STRANGE_PART = "strange_part"
    PLUMBING = "plumbing"
    # the signature
    NO_SIGNATURE = "no_signature"
    SIGNATURE_FORM = "signature_form"
    SIGNATURE_WRONG = "signature_wrong"
    KEY_TOO_WEAK = "key_too_weak"
    CONTENT_CHANGED = "content_changed"
    UNSIGNED_PART = "unsigned_part"
    # what the file says
    NO_DATA = "no_data"
    DATA_FORM = "data_form"
    TOO_NEW = "too_new"
    SUMS_DISAGREE = "sums_disagree"
    SHEETS_DISAGREE = "sheets_disagree"
    OTHER_SIGNER = "other_signer"
    # notes on a file that is whole
    CLOCK_ODD = "clock_odd"
    CERTIFICATE_DATES = "certificate_dates"
    PRACTICE = "practice"
    NEWER_BESIDE = "newer_beside"
    # a card
    NOT_A_CARD = "not_a_card"
    CARD_CHANGED = "card_changed"
    # who sent it
    UNKNOWN_CLUB = "unknown_club"
    UNKNOWN_KEY = "unknown_key"
    KEY_REVOKED = "key_revoked"
    KEY_NOT_FOR_NUMBER = "key_not_for_number"
    KEY_OF_ANOTHER = "key_of_another"
    OTHER_KIND = "other_kind"
    OTHER_IDENTITY = "other_identity"
    OTHER_BOOK = "other_book"
    NOT_FOR_US = "not_for_us"
    CLUB_OF_ANOTHER = "club_of_another"
    # its place among the sender's files
    ALREADY = "already"
    GAP = "gap"
    FORK = "fork"
    OLDER = "older"
    MONTH_AGAIN = "month_again"
    OPENING_DIFFERS = "opening_differs"
    MONTH_CHANGED = "month_changed"
    MONTH_MISSING = "month_missing"
    FUTURE_MONTH = "future_month"
    DECIDED = "decided"


class Reason(NamedTuple):
    """One thing that is said of a file; `details` fill the sentence of `code`."""

    code: ReasonCode
    details: dict[str, object]


def reasons_text(reasons: Iterable[Reason]) -> str:
    """Return reasons as they are kept: JSON, with details that are numbers or texts."""
    kept = [
        [reason.code, {name: _plain(value) for name, value in reason.details.items()}]
        for reason in reasons
    ]
    return json.dumps(kept, ensure_ascii=False)


def read_reasons(text: str) -> list[Reason]:
    """Return reasons that were kept by `reasons_text`."""
    return [Reason(ReasonCode(code), details) for code, details in json.loads(text)]


def _plain(value: object) -> object:
    return value if isinstance(value, (int, str)) else str(value)


class FileRefused(ClubError):
    """A file that came in is not believed; nothing of it was taken over."""

    def __init__(self, outcome: Outcome, code: ReasonCode, **details: object) -> None:
        super().__init__(outcome, code, details)
        self.outcome = outcome
        self.reason = Reason(code, details)
