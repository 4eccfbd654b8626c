"""The sentences of refusals about paper: what is printed, sheet codes, passbooks."""

from __future__ import annotations

from collections.abc import Mapping

from lthtgn_desktop.domain.errors import RefusalCode
from lthtgn_desktop.messages.words import Pair

PAPERS: Mapping[str, Pair] = {
    RefusalCode.PAPER_TAKES_NOT: (
        "Giấy “{paper}” không dùng tùy chọn {option}. Bỏ tùy chọn đó rồi in lại.",
        "The paper “{paper}” takes no {option}. Leave it out and print again.",
    ),
    RefusalCode.PAPER_NEEDS: (
        "In “{paper}” còn thiếu {option}. Thêm vào rồi in lại.",
        "Printing “{paper}” needs {option}. Add it and print again.",
    ),
    RefusalCode.NOTHING_TO_PRINT: (
        "Không có gì để in cho “{paper}” vào lúc đã chọn. Chọn ngày, tháng hoặc người khác.",
        "There is nothing to print for “{paper}” then. Choose another day, month or person.",
    ),
    RefusalCode.VOUCHER_UNKNOWN: (
        "Sổ không có phiếu số “{value}”. Xem lại số phiếu, ví dụ PT 12/2026 HD.",
        "The book has no voucher “{value}”. Look at its number again, such as PT 12/2026 HD.",
    ),
    RefusalCode.VOUCHER_OF_ANOTHER_PAPER: (
        (
            "“{value}” không in được bằng “{paper}”. PT in ở Phiếu thu, PC in ở Phiếu chi; "
            "BC và BN là chứng từ của ngân hàng."
        ),
        (
            "“{value}” is not printed as a “{paper}”. PT are receipts, PC are payments; "
            "for BC and BN the bank's own slips count."
        ),
    ),
    RefusalCode.SHEET_CODE_UNREADABLE: (
        "Mã tờ “{value}” chưa đúng. Gõ lại đủ các chữ và số in dưới các vạch.",
        "The sheet's code “{value}” is not right. Type all letters and figures below the bars.",
    ),
    RefusalCode.SHEET_OF_ANOTHER_CLUB: (
        "Tờ này của câu lạc bộ có mã {club}, không phải của sổ đang mở. Mở đúng sổ rồi gõ lại.",
        "This sheet is of the club {club}, not of the open book. Open the right book first.",
    ),
    RefusalCode.TOO_MANY_SIGNERS: (
        "Giấy “{paper}” có tối đa {highest} chỗ ký. Bỏ bớt rồi lưu lại.",
        "The paper “{paper}” has room for {highest} signatures. Leave some out.",
    ),
    RefusalCode.SIGNER_NEEDED: (
        "Giấy “{paper}” chưa có ai ký. Chọn ít nhất một người ký rồi lưu lại.",
        "Nobody signs the paper “{paper}”. Choose at least one signer.",
    ),
    RefusalCode.SIGNER_TWICE: (
        "Giấy “{paper}” có một người ký hai lần. Bỏ bớt một lần rồi lưu lại.",
        "Somebody signs the paper “{paper}” twice. Leave one of them out.",
    ),
    RefusalCode.PHONE_UNREADABLE: (
        "Số điện thoại “{value}” chưa đúng: phải có 10 hoặc 11 chữ số, bắt đầu bằng 0.",
        "“{value}” is no telephone number: it has 10 or 11 digits and begins with 0.",
    ),
    RefusalCode.SHIFT_TOO_FAR: (
        "Độ lệch máy in phải từ -{highest} đến {highest} mm, đang ghi {value}. Đo lại giúp.",
        "A printer's offset is between -{highest} and {highest} mm, not {value}. Measure again.",
    ),
    RefusalCode.PASSBOOK_UNKNOWN: (
        "{member} chưa có sổ nào đã in. In sổ mới trước, rồi mới in tiếp được.",
        "{member} has no printed passbook yet. Print a new one first.",
    ),
    RefusalCode.PASSBOOK_VOLUME_UNKNOWN: (
        "{member} không có quyển số {value} đang dùng. Xem lại số quyển.",
        "{member} has no volume {value} in use. Look at the number again.",
    ),
    RefusalCode.PASSBOOK_LINE_UNKNOWN: (
        "Sổ của {member} không có dòng số {value}. Xem lại số dòng.",
        "The passbook of {member} has no line {value}. Look at the number again.",
    ),
    RefusalCode.PASSBOOK_NOTHING_NEW: (
        "Sổ của {member} đã in đủ, không có dòng mới.",
        "The passbook of {member} is complete: there is no new line.",
    ),
}
