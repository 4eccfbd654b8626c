"""The sentence of every reason why a file that came in is refused, held, or taken with a note."""

from __future__ import annotations

from collections.abc import Mapping

from lthtgn_desktop.domain.reception import Reason, ReasonCode
from lthtgn_desktop.messages.words import Language, Pair, filled, shown

_BYTES: Mapping[str, Pair] = {
    ReasonCode.UNREADABLE: (
        "Chưa mở được tệp. Xem lại tên tệp, hoặc đóng Excel rồi nhập lại.",
        "The file could not be opened. Look at its name, or close Excel, and import it again.",
    ),
    ReasonCode.EMPTY: (
        "Tệp trống, không có gì bên trong. Hãy xin gửi lại tệp gốc.",
        "The file is empty. Ask for the original file again.",
    ),
    ReasonCode.TOO_LARGE: (
        "Tệp quá lớn, không phải tệp do phần mềm này xuất ra. Không nhập.",
        "The file is too large to be one that this program wrote. It was not taken in.",
    ),
    ReasonCode.OLD_EXCEL: (
        "Đây là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Hãy xin tệp gốc.",
        "This is an old Excel file (.xls) or one with a password. Ask for the original file.",
    ),
    ReasonCode.NOT_A_WORKBOOK: (
        "Đây không phải tệp Excel. Hãy xin tệp gốc do phần mềm xuất ra.",
        "This is no Excel file. Ask for the original file that the program wrote.",
    ),
    ReasonCode.CUT_OFF: (
        "Tệp bị đứt giữa chừng, thường do chép hoặc gửi chưa xong. Hãy xin gửi lại tệp gốc.",
        "The file is cut off, mostly by a copy that did not end. Ask for the original again.",
    ),
    ReasonCode.ZIP_FORM: (
        "Tệp không đúng dạng do phần mềm xuất ra ({part}). Không nhập; hãy xin tệp gốc.",
        "The file is not in the form that the program writes ({part}). Ask for the original file.",
    ),
    ReasonCode.ZIP_NAMES: (
        "Trong tệp có phần mang tên lạ hoặc trùng tên ({part}). Không nhập; hãy hỏi người gửi.",
        "A part of the file has a strange or a double name ({part}). Not taken in; ask the sender.",
    ),
    ReasonCode.ZIP_BOMB: (
        "Tệp bung ra quá lớn ({part}), có thể là tệp phá hoại. Không nhập; hãy hỏi người gửi.",
        "The file would unpack to far too much ({part}); it may do harm. It was not taken in.",
    ),
    ReasonCode.ZIP_DAMAGED: (
        "Tệp hỏng ở phần {part}, thường do chép hoặc gửi lỗi. Hãy xin gửi lại tệp gốc.",
        "The file is damaged in {part}, mostly by a bad copy. Ask for the original again.",
    ),
    ReasonCode.XML_FORM: (
        "Phần {part} của tệp không đúng dạng do phần mềm xuất ra. Không nhập; hãy xin tệp gốc.",
        "{part} is not in the form that the program writes. Ask for the original file.",
    ),
    ReasonCode.STRANGE_PART: (
        "Tệp có thêm phần lạ ({part}) mà phần mềm không xuất ra. Không nhập; hãy hỏi người gửi.",
        "The file has a part that the program never writes ({part}). Not taken in; ask the sender.",
    ),
    ReasonCode.PLUMBING: (
        "Cách nối các phần của tệp đã bị sửa ({part}). Không nhập; hãy xin tệp gốc.",
        "How the parts of the file hang together was changed ({part}). Ask for the original file.",
    ),
}

_SIGNATURE: Mapping[str, Pair] = {
    ReasonCode.NO_SIGNATURE: (
        "Tệp không có chữ ký. Tệp đã được mở và lưu lại bằng Excel, hãy xin tệp gốc.",
        "The file has no signature: it was opened and saved with Excel. Ask for the original file.",
    ),
    ReasonCode.SIGNATURE_FORM: (
        "Chữ ký trong tệp không đúng dạng của phần mềm ({part}). Không nhập; hãy xin tệp gốc.",
        "The signature is not in the program's form ({part}). Ask for the original file.",
    ),
    ReasonCode.SIGNATURE_WRONG: (
        "Chữ ký không khớp với khóa ghi trong tệp: chữ ký đã bị sửa hoặc làm giả. Không nhập.",
        "The signature does not fit the key in the file: it was changed or forged. Not taken in.",
    ),
    ReasonCode.KEY_TOO_WEAK: (
        "Khóa ký trong tệp quá yếu hoặc không đúng loại. Không nhập; hãy hỏi người gửi.",
        "The key in the file is too weak or of another kind. Not taken in; ask the sender.",
    ),
    ReasonCode.CONTENT_CHANGED: (
        "Tệp đã bị thay đổi sau khi ký (phần: {parts}). Đề nghị gửi lại tệp gốc.",
        "The file was changed after it was signed (in: {parts}). Ask for the original file.",
    ),
    ReasonCode.UNSIGNED_PART: (
        "Tệp có phần chưa được ký ({part}), có người đã thêm vào. Không nhập; hãy xin tệp gốc.",
        "A part of the file is not signed ({part}): somebody added it. Ask for the original file.",
    ),
}

_CONTENT: Mapping[str, Pair] = {
    ReasonCode.NO_DATA: (
        "Tệp có chữ ký nhưng không có phần số liệu của phần mềm. Hãy xin tệp gốc.",
        "The file is signed, but has none of the program's data. Ask for the original file.",
    ),
    ReasonCode.DATA_FORM: (
        "Số liệu trong tệp không đúng dạng (mục {field}). Không nhập; hãy hỏi người gửi.",
        "The data of the file is not in its form ({field}). Not taken in; ask the sender.",
    ),
    ReasonCode.TOO_NEW: (
        "Tệp do bản phần mềm mới hơn xuất ra. Cài bản mới nhất, rồi nhập lại.",
        "The file is of a newer program. Install the newest, then import it again.",
    ),
    ReasonCode.SUMS_DISAGREE: (
        "Cộng lại không ra số ghi trong tệp ({figures}). Không nhập; hãy hỏi người gửi.",
        "Counting the rows again gives other sums ({figures}). Not taken in; ask the sender.",
    ),
    ReasonCode.SHEETS_DISAGREE: (
        "Trang “{sheet}”, ô {cell} ghi khác với số liệu đã ký. Không nhập; hãy hỏi người gửi.",
        "Sheet “{sheet}”, cell {cell} says something else than the signed data. Not taken in.",
    ),
    ReasonCode.OTHER_SIGNER: (
        "Lưu ý: trang bìa ghi mã khóa khác với khóa đã ký tệp ({fingerprint}). Hãy hỏi người gửi.",
        "Note: the cover names another key than the one that signed it ({fingerprint}). Ask.",
    ),
    ReasonCode.CLOCK_ODD: (
        "Lưu ý: giờ ký trong tệp ({signed_at}) không hợp lý, đồng hồ máy gửi có thể sai.",
        "Note: the time of signing ({signed_at}) is odd; the sender's clock may be wrong.",
    ),
    ReasonCode.CERTIFICATE_DATES: (
        "Lưu ý: khóa ký đã quá hạn ghi trên chứng thư hoặc chưa đến ngày dùng.",
        "Note: the dates on the key's certificate do not hold at the time of signing.",
    ),
    ReasonCode.PRACTICE: (
        "Lưu ý: đây là sổ làm thử, không phải số liệu thật.",
        "Note: this comes from a practice book; the figures are not real.",
    ),
    ReasonCode.NEWER_BESIDE: (
        "Lưu ý: trong thư mục này còn tệp số {last} của cùng kỳ, mới hơn tệp số {number} này.",
        "Note: file {last} for the same period lies beside it and is newer than this ({number}).",
    ),
    ReasonCode.NOT_A_CARD: (
        "Tệp này không phải thẻ đăng ký khóa. Chọn tệp lập bằng lthtgn card.",
        "This is no enrolment card. Choose a file that lthtgn card has made.",
    ),
    ReasonCode.CARD_CHANGED: (
        "Thẻ đăng ký đã bị sửa sau khi lập. Không nhận; hãy xin thẻ gốc.",
        "The card was changed after it was made. Ask for the original card.",
    ),
}

_SENDER: Mapping[str, Pair] = {
    ReasonCode.UNKNOWN_CLUB: (
        "Tệp nguyên vẹn nhưng {club} chưa đăng ký. Mã khóa: {fingerprint}. Đăng ký bằng thẻ trước.",
        "The file is whole, but {club} is not enrolled. Its key: {fingerprint}. Enrol it first.",
    ),
    ReasonCode.UNKNOWN_KEY: (
        (
            "Tệp nguyên vẹn nhưng khóa ký chưa đăng ký. Mã khóa: {fingerprint}. "
            "Đối chiếu với {club} trước khi chấp nhận."
        ),
        (
            "The file is whole, but its key is not enrolled. The key: {fingerprint}. "
            "Compare it with {club} before anything is accepted."
        ),
    ),
    ReasonCode.KEY_REVOKED: (
        "Khóa ký đã bị hủy ngày {day}. Không nhập; hãy hỏi {club}.",
        "The key was revoked on {day}. Not taken in; ask {club}.",
    ),
    ReasonCode.KEY_NOT_FOR_NUMBER: (
        "Khóa này chỉ ký tệp từ số {first} đến số {last}; đây là tệp số {number}. Không nhập.",
        "This key signs files {first} to {last} only; this is file {number}. Not taken in.",
    ),
    ReasonCode.KEY_OF_ANOTHER: (
        "Khóa ký này là của {owner}, không phải của {club}. Không nhập; hãy hỏi cả hai.",
        "This key belongs to {owner} and not to {club}. Not taken in; ask both.",
    ),
    ReasonCode.OTHER_KIND: (
        "Mã {club} đã dùng cho nơi gửi thuộc loại khác. Không nhận; hãy hỏi lại mã.",
        "{club} is enrolled already as another kind of sender. Ask for its right code.",
    ),
    ReasonCode.OTHER_BOOK: (
        "Ngày mở sổ hoặc loại sổ trong tệp khác với thẻ đã đăng ký của {club}. Cần người xem lại.",
        "The book was opened on another day than the card of {club} says, or is of another kind.",
    ),
    ReasonCode.OTHER_IDENTITY: (
        "Lưu ý: tên hoặc địa chỉ trong tệp khác với thẻ đã đăng ký của {club}.",
        "Note: name or place in the file differ from the card of {club}.",
    ),
    ReasonCode.NOT_FOR_US: (
        "Tệp này là {form}, không phải loại mà nơi đây nhận. Không nhập; hãy chọn tệp khác.",
        "This file is {form}, which is not what is taken in here. Choose another file.",
    ),
    ReasonCode.CLUB_OF_ANOTHER: (
        "{club} đã nằm trong số liệu của {owner}, không cộng hai lần. Cần người xem lại.",
        "{club} is in the figures of {owner} already; it is not counted twice. Decide.",
    ),
}

_PLACE: Mapping[str, Pair] = {
    ReasonCode.ALREADY: (
        "Tệp này đã nhập ngày {day}. Không có gì thay đổi.",
        "This file came in on {day} already. Nothing was changed.",
    ),
    ReasonCode.GAP: (
        "Lưu ý: còn thiếu tệp số {missing} mà {club} đã xuất nhưng chưa gửi.",
        "Note: file {missing} of {club} is missing: it was written, but never sent here.",
    ),
    ReasonCode.FORK: (
        (
            "Đã có một tệp khác cùng số {number} hoặc nối không khớp: sổ của {club} có hai bản. "
            "Dừng lại, hỏi câu lạc bộ xem bản nào đúng."
        ),
        (
            "Another file has number {number}, or the files do not follow: there are two books of "
            "{club}. Stop and ask the club which one is right."
        ),
    ),
    ReasonCode.OLDER: (
        "Tệp số {number} cũ hơn tệp đã nhập (số {last}) của cùng kỳ. Không nhập.",
        "File {number} is older than the one accepted ({last}) for the same period. Not taken in.",
    ),
    ReasonCode.MONTH_AGAIN: (
        "Số liệu {period} đã nhập từ tệp số {last}, nay có tệp số {number}. Cần người xem lại.",
        "{period} is in from file {last}, and now comes file {number}. A person has to look.",
    ),
    ReasonCode.MONTH_CHANGED: (
        "Tệp số {number} ghi khác với số liệu đã nhập ({figures}). Cần người xem lại.",
        "File {number} has other figures than those that are in ({figures}). Decide.",
    ),
    ReasonCode.OPENING_DIFFERS: (
        "Số dư đầu kỳ không bằng số dư cuối kỳ trước đã nhập ({figures}). Cần người xem lại.",
        "What the month opens with is not what the last one closed with ({figures}). Decide.",
    ),
    ReasonCode.FUTURE_MONTH: (
        "Kỳ {period} chưa đến theo ngày của máy này. Xem lại ngày của máy, hoặc hỏi người gửi.",
        "{period} is still to come by this computer's clock. Look at the clock, or ask the sender.",
    ),
    ReasonCode.MONTH_MISSING: (
        "Lưu ý: chưa có tháng trước đó ({period}) để đối chiếu số dư đầu kỳ.",
        "Note: the month before ({period}) is not in, so the opening could not be compared.",
    ),
    ReasonCode.DECIDED: (
        "Đã có người quyết định: {decision}.",
        "A person has decided: {decision}.",
    ),
}

_WITH: Mapping[tuple[str, str], Pair] = {
    (ReasonCode.KEY_REVOKED, "newer"): (
        "Khóa ký đã bị hủy ngày {day}. Không nhập; {club} xuất lại bằng khóa mới ({newer}).",
        "The key was revoked on {day}. Ask {club} to export again with its new key ({newer}).",
    ),
    (ReasonCode.KEY_NOT_FOR_NUMBER, "newer"): (
        (
            "Khóa này chỉ ký tệp từ số {first} đến số {last}; đây là tệp số {number}. Không nhập; "
            "câu lạc bộ xuất lại bằng khóa mới ({newer})."
        ),
        (
            "This key signs files {first} to {last} only; this is file {number}. "
            "Ask the club to export again with its new key ({newer})."
        ),
    ),
    (ReasonCode.NOT_A_WORKBOOK, "card"): (
        "Đây là thẻ đăng ký của {card}, không phải báo cáo. Đăng ký: lthtgn association enrol.",
        "This is the enrolment card of {card} and no report. Enrol it: lthtgn association enrol.",
    ),
    (ReasonCode.PRACTICE, "clubs"): (
        "Lưu ý: tệp có số liệu làm thử, không thật, của: {clubs}.",
        "Note: the file has figures of practice books, which are not real: {clubs}.",
    ),
}
"""What is said instead where a reason has this detail."""

REASONS: Mapping[str, Pair] = {**_BYTES, **_SIGNATURE, **_CONTENT, **_SENDER, **_PLACE}
"""The sentence of each `ReasonCode`; the placeholders are names of the reason's details."""


def reason_sentence(reason: Reason, language: Language) -> str:
    """Return what is said of a file, and what to do."""
    details = shown(reason.details, language)
    if not reason.details.get("part"):
        details["part"] = language.of(("cấu trúc tệp nén", "the zip itself"))
    told = [pair for (code, name), pair in _WITH.items() if code == reason.code and name in details]
    return filled((*told, REASONS[reason.code])[0], details, language)
