"""Requests that are refused: a code and its details; the sentences stand in `messages`."""

from __future__ import annotations

import errno
from enum import StrEnum
from pathlib import Path


class RefusalCode(StrEnum):
    """Why a request was refused; each has one sentence in each language in `messages`."""

    # how an event is written
    NOT_AN_OBJECT = "not_an_object"
    UNKNOWN_TYPE = "unknown_type"
    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    NOT_AN_AMOUNT = "not_an_amount"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_DATE = "not_a_date"
    NOT_A_MONTH = "not_a_month"
    NOT_A_TEXT = "not_a_text"
    EMPTY_TEXT = "empty_text"
    TEXT_TOO_LONG = "text_too_long"
    HIDDEN_CHARACTER = "hidden_character"
    NOT_A_CODE = "not_a_code"
    NOT_A_CHOICE = "not_a_choice"
    NOT_A_TRUTH = "not_a_truth"
    NOT_A_LIST = "not_a_list"
    NOT_A_RATE = "not_a_rate"
    NOT_A_BIRTH = "not_a_birth"
    # the book as a whole
    CLUB_FIRST = "club_first"
    CLUB_ONCE = "club_once"
    BEFORE_THE_BOOK = "before_the_book"
    MONTH_IS_CLOSED = "month_is_closed"
    REF_TAKEN = "ref_taken"
    # rules and people
    FUND_TAKEN = "fund_taken"
    FUND_UNKNOWN = "fund_unknown"
    SPLIT_NOT_100 = "split_not_100"
    EMPTY_POLICY = "empty_policy"
    MEMBER_TAKEN = "member_taken"
    MEMBER_UNKNOWN = "member_unknown"
    NOT_A_MEMBER_THAT_DAY = "not_a_member_that_day"
    BORN_AFTER_JOINING = "born_after_joining"
    HAS_LEFT = "has_left"
    PAID_AFTER_LEAVING = "paid_after_leaving"
    EMPTY_AMENDMENT = "empty_amendment"
    MONTHS_BACKWARDS = "months_backwards"
    # money in and out
    NOT_ENOUGH_CASH = "not_enough_cash"
    NOT_ENOUGH_BANK = "not_enough_bank"
    SHARE_NEEDS_MEMBER = "share_needs_member"
    LENDER_UNKNOWN = "lender_unknown"
    RETURN_NEEDS_WHOM = "return_needs_whom"
    RETURN_TOO_MUCH = "return_too_much"
    LENDING_FUND_NOT_SPENT = "lending_fund_not_spent"
    LENDING_FUND_NOT_TRANSFERRED = "lending_fund_not_transferred"
    SAME_PLACE = "same_place"
    SAME_FUND = "same_fund"
    # loans
    NOT_THE_LENDING_FUND = "not_the_lending_fund"
    LOAN_TAKEN = "loan_taken"
    LOAN_UNKNOWN = "loan_unknown"
    LOAN_OF_ANOTHER = "loan_of_another"
    LOAN_NEEDED = "loan_needed"
    LOAN_NOT_OPEN = "loan_not_open"
    LOAN_LATER = "loan_later"
    GRACE_TOO_LONG = "grace_too_long"
    RATE_WITHOUT_INTEREST = "rate_without_interest"
    REPAYS_TOO_MUCH = "repays_too_much"
    NO_INTEREST = "no_interest"
    INTEREST_WAS_PAID = "interest_was_paid"
    INTEREST_TOO_EARLY = "interest_too_early"
    WRITES_OFF_TOO_MUCH = "writes_off_too_much"
    # requests for a loan
    REQUEST_TAKEN = "request_taken"
    REQUEST_UNKNOWN = "request_unknown"
    REQUEST_OF_ANOTHER = "request_of_another"
    REQUEST_NOT_APPROVED = "request_not_approved"
    REQUEST_LENT = "request_lent"
    DECIDED_TOO_EARLY = "decided_too_early"
    DECISION_WITHOUT_TERMS = "decision_without_terms"
    APPROVES_TOO_MUCH = "approves_too_much"
    LENDS_TOO_MUCH = "lends_too_much"
    # interest and its division
    SPLITS_TOO_MUCH = "splits_too_much"
    SPLIT_NOT_SET = "split_not_set"
    # what is taken over from paper books
    OPENING_TOO_LATE = "opening_too_late"
    OPENING_TWICE = "opening_twice"
    OPENING_EMPTY = "opening_empty"
    OPENING_OWES_MORE = "opening_owes_more"
    LOAN_OF_THE_BOOK = "loan_of_the_book"
    OWES_MORE_THAN_LENT = "owes_more_than_lent"
    DUES_TOO_FAR = "dues_too_far"
    # counting, correcting, closing
    NOT_A_NOTE = "not_a_note"
    REF_UNKNOWN = "ref_unknown"
    NOT_MONEY = "not_money"
    REVERSED_ALREADY = "reversed_already"
    REVERSAL_OF_REVERSAL = "reversal_of_reversal"
    REVERSAL_BEFORE = "reversal_before"
    REVERSAL_BREAKS = "reversal_breaks"
    CLOSE_ORDER = "close_order"
    MONTH_NOT_CLOSED = "month_not_closed"
    # keys and what they sign
    CLOCK_BEFORE_PROGRAM = "clock_before_program"
    NO_KEY_YET = "no_key_yet"
    NO_SUCH_REPORT = "no_such_report"
    NOT_THE_FINGERPRINT = "not_the_fingerprint"
    ASSOCIATION_KEY_UNKNOWN = "association_key_unknown"
    # an association's register
    SENDER_UNKNOWN = "sender_unknown"
    KEY_NEEDS_REASON = "key_needs_reason"
    CLUB_PASSED_ON = "club_passed_on"
    FILE_NOT_WAITING = "file_not_waiting"
    NOTHING_TO_ANSWER = "nothing_to_answer"
    STILL_WAITING = "still_waiting"
    NO_SUCH_SHEET = "no_such_sheet"
    NO_SUCH_ROW = "no_such_row"
    PERIOD_TOO_LARGE = "period_too_large"
    MORE_PAID_THAN_MEMBERS = "more_paid_than_members"
    # paper
    PAPER_TAKES_NOT = "paper_takes_not"
    PAPER_NEEDS = "paper_needs"
    NOTHING_TO_PRINT = "nothing_to_print"
    VOUCHER_UNKNOWN = "voucher_unknown"
    VOUCHER_OF_ANOTHER_PAPER = "voucher_of_another_paper"
    SHEET_CODE_UNREADABLE = "sheet_code_unreadable"
    SHEET_OF_ANOTHER_CLUB = "sheet_of_another_club"
    TOO_MANY_SIGNERS = "too_many_signers"
    SIGNER_NEEDED = "signer_needed"
    SIGNER_TWICE = "signer_twice"
    PHONE_UNREADABLE = "phone_unreadable"
    SHIFT_TOO_FAR = "shift_too_far"
    PASSBOOK_UNKNOWN = "passbook_unknown"
    PASSBOOK_VOLUME_UNKNOWN = "passbook_volume_unknown"
    PASSBOOK_LINE_UNKNOWN = "passbook_line_unknown"
    PASSBOOK_NOTHING_NEW = "passbook_nothing_new"
    # a loan schedule from its terms
    SCHEDULE_NOT_POSSIBLE = "schedule_not_possible"


class ClubError(Exception):
    """Anything that a person can be told about in one sentence."""


class Refused(ClubError):
    """A request against the rules: nothing was changed.

    `details` fill the sentence of `code`; an amount in them is an `int` of đồng.
    """

    def __init__(self, code: RefusalCode, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details


class NotALife(ClubError):
    """The input is no life file, or one line of it cannot be read; `line` counts from 1."""

    def __init__(self, code: str, line: int) -> None:
        super().__init__(code, line)
        self.code = code
        self.line = line


class LineRefused(ClubError):
    """The event on one line is against the rules; every event before it stays."""

    def __init__(self, line: int, refused: Refused) -> None:
        super().__init__(line, refused)
        self.line = line
        self.refused = refused


class SurroundingsRefuse(ClubError):
    """The disk, its rights or another program stand in the way; nothing was written."""

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(code, path)
        self.code = code
        self.path = path

    @classmethod
    def because_of(cls, error: OSError, path: Path) -> SurroundingsRefuse:
        """Return what a person can be told about an error of the system."""
        return cls(OS_TROUBLES.get(error.errno or 0, "disk_error"), path)


class NotReadable(ClubError):
    """The file is missing, not ours, from a newer program, or broken."""

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(code, path)
        self.code = code
        self.path = path


class FileExists(ClubError):
    """A file of this name is there already and is left alone."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


OS_TROUBLES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "not_writable",
    errno.EPERM: "not_writable",
    errno.EROFS: "not_writable",
    errno.ENOENT: "no_folder",
    errno.ENOTDIR: "no_folder",
    errno.EISDIR: "is_folder",
    errno.EBUSY: "in_use",
}
"""What stands in the way, by the system's own number; `messages` has the sentences."""
