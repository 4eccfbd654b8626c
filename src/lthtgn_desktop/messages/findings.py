"""The sentences of what is wrong with a book, each naming the entry and its vouchers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lthtgn_desktop.domain.breaches import Finding, FindingCode
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.messages.refusals import refusal_sentence
from lthtgn_desktop.messages.words import MISSING, Language, Pair, event_told, filled, shown

FINDINGS: Mapping[str, Pair] = {
    FindingCode.DATABASE_DAMAGED: (
        "Tệp sổ có chỗ hỏng: “{what}”.",
        "The book's file is damaged: “{what}”.",
    ),
    FindingCode.FOREIGN_KEY: (
        "Dòng {row} của bảng “{table}” chỉ tới chỗ không còn ở bảng “{parent}”.",
        "Row {row} of table “{table}” points to nothing in “{parent}”.",
    ),
    FindingCode.LOCK_MISSING: (
        "Khóa bảo vệ sổ “{name}” không còn.",
        "The book's own lock “{name}” is gone.",
    ),
    FindingCode.LOCK_CHANGED: (
        "Khóa bảo vệ sổ “{name}” đã bị đổi.",
        "The book's own lock “{name}” was changed.",
    ),
    FindingCode.LOCK_STRANGE: (
        "Trong sổ có phần lạ “{name}”, không do chương trình này lập.",
        "The book holds “{name}”, which this program did not make.",
    ),
    FindingCode.EVENT_MISSING: (
        "Bút toán số {number} ({vouchers}) không còn trong sổ; nhật ký ghi: {document}.",
        "Entry {number} ({vouchers}) is gone from the book; the second record has: {document}.",
    ),
    FindingCode.EVENT_CHANGED: (
        "Bút toán {where} đã bị sửa sau khi ghi.",
        "Entry {where} was changed after it was written.",
    ),
    FindingCode.CHAIN_BROKEN: (
        "Bút toán {where} không nối liền với bút toán trước.",
        "Entry {where} does not follow from the one before it.",
    ),
    FindingCode.NOT_ZERO: (
        "Bút toán {where} cộng lại được {amount}, phải bằng 0.",
        "Entry {where} adds up to {amount} and not to 0.",
    ),
    FindingCode.ACCOUNT_CHANGED: (
        "Tài khoản “{name}” đã bị sửa tên.",
        "The account “{name}” was changed.",
    ),
    FindingCode.VOUCHER_GAP: (
        "Quyển phiếu {book} không liền số: số cuối là {last}, đếm được {number} phiếu.",
        "The vouchers {book} have gaps: the last is number {last}, but {number} are there.",
    ),
    FindingCode.REPORT_CHANGED: (
        "Báo cáo số {number} đã bị sửa sau khi lưu.",
        "Report {number} was changed after it was kept.",
    ),
    FindingCode.REPORT_LOST: (
        "Sổ thiếu báo cáo số {number} (tháng {month}) mà nhật ký có ghi.",
        "The book lacks report {number} ({month}), which its second record has.",
    ),
    FindingCode.KEY_CHANGED: (
        "Khóa ký số {number} của sổ đã bị sửa.",
        "Signing key {number} of the book was changed.",
    ),
    FindingCode.ANSWER_CHANGED: (
        "Trả lời số {number} của Hội lưu trong sổ đã bị sửa.",
        "Answer {number} of the association, kept in the book, was changed.",
    ),
    FindingCode.PAPER_SETTING_CHANGED: (
        "Cài đặt giấy in số {number} lưu trong sổ đã bị sửa.",
        "Paper settings {number}, kept in the book, were changed.",
    ),
    FindingCode.PASSBOOK_CHANGED: (
        "Sổ thành viên số {number} ghi trong sổ quỹ đã bị sửa.",
        "Passbook {number} as the book has it was changed.",
    ),
    FindingCode.PASSBOOK_LINE_CHANGED: (
        "Dòng đã in số {number} của sổ thành viên đã bị sửa.",
        "Printed passbook line {number} was changed.",
    ),
    FindingCode.RECORD_LONGER: (
        "Sổ dừng ở bút toán số {book}, nhật ký đến số {record}: {document}.",
        "The book ends with entry {book}, its second record with {record}: {document}.",
    ),
    FindingCode.RECORD_DIFFERS: (
        "Bút toán số {number}: sổ ghi {book}, còn nhật ký ghi {record}.",
        "Entry {number}: the book has {book}, its second record {record}.",
    ),
    FindingCode.RULES_DISAGREE: (
        "Bút toán {where} trái quy tắc của sổ: {because}",
        "Entry {where} is against the rules: {because}",
    ),
    FindingCode.ENTRY_DISAGREES: (
        "Bút toán {where} có số tiền hoặc số phiếu khác với khi tính lại.",
        "Entry {where} has other amounts or vouchers than counting again gives.",
    ),
    FindingCode.TOTALS_DISAGREE: (
        "Tài khoản “{account}”: sổ ghi {there}, cộng lại được {counted}.",
        "Account “{account}”: the book says {there}, its entries add up to {counted}.",
    ),
    FindingCode.MONTH_CHANGED: (
        "Số liệu đã khóa sổ của {month} khác với khi tính lại.",
        "The closed figures of {month} are not what counting again gives.",
    ),
}
"""What is wrong, for each `FindingCode`; what to do follows from `_TO_DO`."""

_RESTORE: Pair = ("Lấy lại sổ từ bản sao lưu.", "Restore a backup.")
_COMPARE: Pair = ("Đối chiếu với phiếu giấy.", "Compare with the paper vouchers.")
_REOPEN: Pair = ("Mở sổ để lấy lại phần thiếu.", "Open the book to take the rest back in.")
_TO_DO: Mapping[str, Pair] = {
    FindingCode.EVENT_MISSING: _COMPARE,
    FindingCode.EVENT_CHANGED: _COMPARE,
    FindingCode.NOT_ZERO: _COMPARE,
    FindingCode.VOUCHER_GAP: _COMPARE,
    FindingCode.RECORD_LONGER: _REOPEN,
    FindingCode.REPORT_LOST: _REOPEN,
    FindingCode.RECORD_DIFFERS: _COMPARE,
    FindingCode.RULES_DISAGREE: _COMPARE,
    FindingCode.ENTRY_DISAGREES: _COMPARE,
}

_MORE: Pair = ("Còn {more} chỗ khác.", "{more} more were found.")

_DOCUMENTS: Mapping[str, tuple[str, ...]] = {
    FindingCode.EVENT_MISSING: ("document",),
    FindingCode.RECORD_LONGER: ("document",),
    FindingCode.RECORD_DIFFERS: ("book", "record"),
}
"""Details that hold a whole event as it stands in the file."""


def finding_sentence(finding: Finding, language: Language) -> str:
    """Return one thing that is wrong with a book, where, and what to do."""
    to_do = language.of(_TO_DO.get(finding.code, _RESTORE))
    return f"{_found(finding, language)} {to_do}"


def first_and_more(findings: Sequence[Finding], language: Language) -> str:
    """Return the first thing that is wrong, and how many more there are."""
    if not findings:
        return MISSING
    first = _found(findings[0], language)
    if len(findings) == 1:
        return first
    return f"{first} {filled(_MORE, {'more': str(len(findings) - 1)}, language)}"


def _found(finding: Finding, language: Language) -> str:
    details = shown(finding.details, language)
    for name in _DOCUMENTS.get(finding.code, ()):
        details[name] = event_told(finding.details.get(name, ""), language)
    because = finding.details.get("because")
    if isinstance(because, Refused):
        details["because"] = refusal_sentence(because, language)
    details["where"] = _where(details, language)
    return filled(FINDINGS[finding.code], details, language)


def _where(told: Mapping[str, str], language: Language) -> str:
    """Return how a person finds an entry again: its number, then ref, day and vouchers."""
    number = told.get("number", MISSING)
    more = ", ".join(told[name] for name in ("ref", "day", "vouchers") if name in told)
    entry = language.of((f"số {number}", number))
    return f"{entry} ({more})" if more else entry
