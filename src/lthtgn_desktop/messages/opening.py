"""The sentences of refusals about what a club takes over from its paper books."""

from __future__ import annotations

from collections.abc import Mapping

from lthtgn_desktop.domain.errors import RefusalCode
from lthtgn_desktop.messages.words import Pair

OPENING: Mapping[str, Pair] = {
    RefusalCode.OPENING_TOO_LATE: (
        (
            "Số dư mở sổ chỉ ghi hoặc sửa với ngày trong {month}, khi chưa khóa sổ tháng nào; "
            "ngày {day} không được. Sau đó thì lập phiếu điều chỉnh."
        ),
        (
            "Opening balances are of {month} and are given or changed before any month is closed; "
            "{day} is not possible. After that, make a correction."
        ),
    ),
    RefusalCode.OPENING_TWICE: (
        "{fund} đã có số dư mở sổ. Muốn ghi thêm thì ghi rõ lý do; ghi nhầm thì đảo khoản cũ.",
        "{fund} has its opening balance. To add to it give the reason; else reverse the old one.",
    ),
    RefusalCode.OPENING_EMPTY: (
        "Số dư mở sổ của {fund} chưa có số tiền nào. Ghi tiền mặt, tiền gửi hoặc số còn nợ.",
        "The opening balance of {fund} has no amount. Give its cash, its bank money or a debt.",
    ),
    RefusalCode.OPENING_OWES_MORE: (
        (
            "{fund} khi mở sổ nợ nhiều hơn số đang có {amount}. "
            "Ghi các khoản đang cho vay trước, hoặc xem lại số nợ."
        ),
        (
            "{fund} would begin owing {amount} more than it has. "
            "Give its running loans first, or look at what it owes."
        ),
    ),
    RefusalCode.LOAN_OF_THE_BOOK: (
        (
            "Khoản vay {loan} cho vay ngày {lent}, không trước ngày mở sổ {opened}. "
            "Ghi khoản này bằng phiếu cho vay."
        ),
        (
            "Loan {loan} was paid out on {lent}, not before the book began on {opened}. "
            "Record it as a new loan."
        ),
    ),
    RefusalCode.OWES_MORE_THAN_LENT: (
        "Khoản vay {loan} cho vay {there} mà còn nợ {amount}. Xem lại hai số này.",
        "Loan {loan} was {there}, and {amount} is still owed. Look at both amounts.",
    ),
    RefusalCode.DUES_TOO_FAR: (
        "Hội phí của {name} đã đóng đến {month}: quá xa. Xem lại năm.",
        "The dues of {name} would be paid up to {month}: that is too far. Look at the year.",
    ),
}
