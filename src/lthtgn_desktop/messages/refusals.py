"""The sentence of every refusal; here: how an event is written, the book's order, corrections."""

from __future__ import annotations

from collections.abc import Mapping

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.messages.opening import OPENING
from lthtgn_desktop.messages.papers import PAPERS
from lthtgn_desktop.messages.rules import RULES
from lthtgn_desktop.messages.words import Language, Pair, filled, shown

_HOW_IT_IS_WRITTEN: Mapping[str, Pair] = {
    RefusalCode.NOT_AN_OBJECT: (
        "Dòng này chưa đúng mẫu: phải mở bằng {{ và đóng bằng }}. Xem lại cả dòng.",
        "This line is no event: it opens with {{ and closes with }}. Look at the whole line.",
    ),
    RefusalCode.UNKNOWN_TYPE: (
        "Sổ chưa có loại việc “{value}”. Xem lại mục “type” của dòng này.",
        "There is no event of type “{value}”. Look at “type” in this line.",
    ),
    RefusalCode.UNKNOWN_KEY: (
        "Loại việc này không có mục “{key}”. Bỏ mục đó, hoặc xem lại tên mục.",
        "This event knows no “{key}”. Take it out, or look at its name.",
    ),
    RefusalCode.MISSING_KEY: (
        "Còn thiếu mục “{key}”. Ghi thêm mục này rồi làm lại.",
        "“{key}” is missing. Add it and try again.",
    ),
    RefusalCode.NOT_AN_AMOUNT: (
        (
            "Mục “{key}” ghi “{value}”, chưa hiểu là bao nhiêu tiền. "
            "Ghi số đồng không có phần lẻ, từ 1 đến một nghìn tỷ, ví dụ 50000."
        ),
        (
            "“{key}” says “{value}”, which is no amount. "
            "Write whole đồng from 1 to a million million, for example 50000."
        ),
    ),
    RefusalCode.NOT_A_NUMBER: (
        "Mục “{key}” ghi “{value}”, chưa dùng được. Ghi số từ {lowest} đến {highest}.",
        "“{key}” says “{value}”. Write a whole number from {lowest} to {highest}.",
    ),
    RefusalCode.NOT_A_DATE: (
        "Mục “{key}” ghi “{value}”, chưa hiểu là ngày nào. Ghi như 2025-11-23, năm 1900-2199.",
        "“{key}” says “{value}”, which is no day. Write it like 2025-11-23, in 1900-2199.",
    ),
    RefusalCode.NOT_A_MONTH: (
        "Mục “{key}” ghi “{value}”, chưa hiểu là tháng nào. Ghi như 2025-11, năm 1900-2199.",
        "“{key}” says “{value}”, which is no month. Write it like 2025-11, in 1900-2199.",
    ),
    RefusalCode.NOT_A_TEXT: (
        "Mục “{key}” ghi “{value}”, chưa phải là chữ. Ghi chữ trong dấu ngoặc kép.",
        "“{key}” says “{value}”, which is no text. Put a text in quotation marks.",
    ),
    RefusalCode.EMPTY_TEXT: (
        "Mục “{key}” còn trống. Ghi nội dung vào mục này rồi làm lại.",
        "“{key}” is empty. Fill it in and try again.",
    ),
    RefusalCode.TEXT_TOO_LONG: (
        "Nội dung mục “{key}” dài quá {longest} ký tự. Ghi ngắn lại.",
        "“{key}” is longer than {longest} characters. Make it shorter.",
    ),
    RefusalCode.HIDDEN_CHARACTER: (
        "Mục “{key}” có ký tự ẩn ({value}), mắt không thấy. Xóa mục này rồi gõ lại.",
        "“{key}” holds a character that nobody sees ({value}). Clear it and type it anew.",
    ),
    RefusalCode.NOT_A_CODE: (
        (
            "Mục “{key}” ghi “{value}”, chưa dùng làm mã được. "
            "Mã mở đầu bằng chữ hoặc số, không có dấu cách, nhiều nhất 32 ký tự."
        ),
        (
            "“{key}” says “{value}”, which is no code. "
            "A code begins with a letter or digit, has no blanks, and 32 characters at most."
        ),
    ),
    RefusalCode.NOT_A_CHOICE: (
        "Mục “{key}” ghi “{value}”, không có trong danh sách. Chọn một trong: {choices}.",
        "“{key}” says “{value}”, which is not in the list. Choose one of: {choices}.",
    ),
    RefusalCode.NOT_A_TRUTH: (
        "Mục “{key}” ghi “{value}”. Chỉ ghi true (có) hoặc false (không).",
        "“{key}” says “{value}”. Write true or false.",
    ),
    RefusalCode.NOT_A_LIST: (
        "Mục “{key}” chưa đúng mẫu danh sách. Xem lại các dấu ngoặc trong mục này.",
        "“{key}” is not written as a list. Look at the brackets in it.",
    ),
    RefusalCode.NOT_A_RATE: (
        (
            "Mục “{key}” ghi “{value}”, chưa hiểu là lãi suất nào. "
            "Ghi số phần trăm một tháng trong dấu ngoặc kép, ví dụ “0.8”."
        ),
        (
            "“{key}” says “{value}”, which is no rate. "
            "Write percent a month in quotation marks, for example “0.8”."
        ),
    ),
    RefusalCode.NOT_A_BIRTH: (
        "Mục “{key}” ghi “{value}”, chưa hiểu. Ghi “1955” hoặc “1955-03-02”.",
        "“{key}” says “{value}”, which is no birth. Write “1955” or “1955-03-02”.",
    ),
    RefusalCode.SCHEDULE_NOT_POSSIBLE: (
        (
            "Chưa lập được lịch trả nợ: mục “{field}” ghi “{value}”, chưa dùng được. "
            "Sửa mục này rồi làm lại."
        ),
        (
            "The loan schedule cannot be made: “{field}” says “{value}”. "
            "Correct it there and try again."
        ),
    ),
}

_THE_BOOK_AS_A_WHOLE: Mapping[str, Pair] = {
    RefusalCode.CLUB_FIRST: (
        "Sổ chưa có tên câu lạc bộ. Khai câu lạc bộ ở dòng đầu, rồi mới ghi việc khác.",
        "The book knows no club yet. Let the first line name the club, then the rest.",
    ),
    RefusalCode.CLUB_ONCE: (
        "Sổ này đã là của câu lạc bộ {club}. Bỏ dòng này, hoặc lập sổ mới.",
        "This book is that of club {club} already. Take out the line, or make a new book.",
    ),
    RefusalCode.BEFORE_THE_BOOK: (
        "Ngày {day} ở trước ngày mở sổ là {opened}. Ghi từ ngày mở sổ trở đi.",
        "The day {day} lies before the book was opened, {opened}. Use that day or a later one.",
    ),
    RefusalCode.MONTH_IS_CLOSED: (
        (
            "Ngày {day} nằm trong phần đã khóa sổ, đến hết {month}. "
            "Ghi vào ngày sau đó; muốn sửa thì lập bút toán đảo."
        ),
        (
            "The day {day} is closed: months are closed up to {month}. "
            "Use a later day; what is wrong is put right by a reversal."
        ),
    ),
    RefusalCode.REF_TAKEN: (
        "Số hiệu “{ref}” đã dùng rồi. Đặt số hiệu khác, hoặc xem có ghi hai lần không.",
        "The ref “{ref}” is in use. Choose another, or see whether this is written twice.",
    ),
}

_CORRECTIONS: Mapping[str, Pair] = {
    RefusalCode.NOT_A_NOTE: (
        "Không có tờ tiền mệnh giá “{value}”. Ghi mệnh giá từ 100; tiền lẻ ghi ở mục 1.",
        "There is no note of “{value}”. Notes begin at 100; loose change stands under 1.",
    ),
    RefusalCode.REF_UNKNOWN: (
        "Trong sổ chưa có bút toán số hiệu “{ref}”. Xem lại số hiệu.",
        "The book has no entry with the ref “{ref}”. Look at the ref.",
    ),
    RefusalCode.NOT_MONEY: (
        "Việc số hiệu “{ref}” không có thu chi nên không đảo được. Xem lại số hiệu.",
        "“{ref}” moved no money, so it cannot be reversed. Look at the ref.",
    ),
    RefusalCode.REVERSED_ALREADY: (
        "Bút toán số hiệu “{ref}” đã đảo rồi. Không cần đảo lần nữa.",
        "The entry “{ref}” is reversed already. Nothing is left to do.",
    ),
    RefusalCode.REVERSAL_OF_REVERSAL: (
        "“{ref}” là bút toán đảo, không đảo lại được. Ghi khoản thu chi đó thành khoản mới.",
        "“{ref}” is itself a reversal. Write what was taken back as a new entry.",
    ),
    RefusalCode.REVERSAL_BEFORE: (
        "Bút toán “{ref}” ghi ngày {day}, chưa đảo trước ngày đó được. Chọn ngày muộn hơn.",
        "The entry “{ref}” is of {day}; a reversal cannot come before it. Use a later day.",
    ),
    RefusalCode.REVERSAL_BREAKS: (
        "Chưa đảo được bút toán “{ref}”. {because}",
        "The entry “{ref}” cannot be reversed. {because}",
    ),
    RefusalCode.CLOSE_ORDER: (
        "Chưa khóa sổ {month} được. Các tháng khóa lần lượt, nay đến {expected}.",
        "{month} cannot be closed. Months are closed in order; the next one is {expected}.",
    ),
    RefusalCode.MONTH_NOT_CLOSED: (
        "Sổ chưa khóa {month}. Khóa sổ tháng đó trước, rồi làm lại.",
        "{month} is not closed yet. Close that month first, then try again.",
    ),
    RefusalCode.CLOCK_BEFORE_PROGRAM: (
        "Máy đang để ngày {day}, trước khi có phần mềm này. Chỉnh lại ngày của máy, rồi làm lại.",
        "The computer's clock says {day}, before this program was. Set the clock, then try again.",
    ),
    RefusalCode.NO_KEY_YET: (
        "Sổ chưa có khóa ký. Lập thẻ đăng ký hoặc báo cáo trước, khóa được tạo khi đó.",
        "The book has no signing key yet. Make a card or a report first: that makes the key.",
    ),
    RefusalCode.NO_SUCH_REPORT: (
        "Trả lời này không dành cho báo cáo nào của sổ này (số {number}). Chọn tệp khác.",
        "This answers no report of this book (number {number}). Choose another file.",
    ),
    RefusalCode.NOT_THE_FINGERPRINT: (
        "Mã vừa gõ không phải mã khóa này ({fingerprint}). Đối chiếu lại từng nhóm trên giấy.",
        "What was typed is not this key ({fingerprint}). Compare it with the paper again.",
    ),
    RefusalCode.ASSOCIATION_KEY_UNKNOWN: (
        (
            "Sổ chưa biết khóa đã ký trả lời này: {fingerprint}. Đối chiếu với giấy của Hội, "
            "rồi nhận lại và gõ mã đó (--fingerprint)."
        ),
        (
            "The book does not know the key of this answer: {fingerprint}. Compare it with the "
            "association's paper, then try again with it (--fingerprint)."
        ),
    ),
    RefusalCode.SENDER_UNKNOWN: (
        "Chưa có {club} trong sổ tổng hợp, hoặc không còn khóa nào đang dùng. Xem lại mã.",
        "{club} is not in the register, or has no active key. Look at the code.",
    ),
    RefusalCode.KEY_NEEDS_REASON: (
        (
            "{club} đã có khóa khác và khóa cũ không giới thiệu khóa này ({fingerprint}). "
            "Đối chiếu trên giấy, rồi làm lại với --reason và lý do."
        ),
        (
            "{club} has another key, and that one does not announce this key ({fingerprint}). "
            "Compare it on paper, then try again with --reason and why."
        ),
    ),
    RefusalCode.CLUB_PASSED_ON: (
        (
            "Số liệu của {club} đã nằm trong tệp tổng hợp của {owner}; đăng ký thêm là cộng hai "
            "lần. Không đăng ký; hãy hỏi {owner}."
        ),
        (
            "The figures of {club} come with the consolidated files of {owner}; enrolled here "
            "they would count twice. It was not enrolled; ask {owner}."
        ),
    ),
    RefusalCode.FILE_NOT_WAITING: (
        "Không có tệp nào đang chờ hoặc đã từ chối với mã “{value}”. Xem lại danh sách tệp.",
        "No file waits or was refused under “{value}”. Look at the list of files.",
    ),
    RefusalCode.NO_SUCH_SHEET: (
        "Báo cáo không có trang “{sheet}”. Gõ đúng tên một trang: {sheets}.",
        "The report has no sheet “{sheet}”. Type the name of one of its sheets: {sheets}.",
    ),
    RefusalCode.NO_SUCH_ROW: (
        "Trang “{sheet}” không có dòng {number}. Xem số dòng trong Excel; cả trang thì ghi 0.",
        "Sheet “{sheet}” has no row {number}. Look at the numbers in Excel; 0 is the whole sheet.",
    ),
    RefusalCode.STILL_WAITING: (
        "Báo cáo {period} của {club} còn chờ quyết định. Nhận hoặc từ chối trước, rồi trả lời.",
        "The report of {club} for {period} still waits. Accept or refuse it before answering.",
    ),
    RefusalCode.PERIOD_TOO_LARGE: (
        "Tệp tổng hợp {period} quá lớn để nơi nhận đọc được. Lập theo quý hoặc theo tháng.",
        "The file for {period} would be too large to be read. Make it by quarter or by month.",
    ),
    RefusalCode.MORE_PAID_THAN_MEMBERS: (
        "Số người nộp ({paid}) nhiều hơn số hội viên ({members}). Xem lại hai số này.",
        "More people paid ({paid}) than there are members ({members}). Look at both numbers.",
    ),
    RefusalCode.NOTHING_TO_ANSWER: (
        "Chưa có báo cáo {period} của {club} để trả lời. Nhập báo cáo trước.",
        "There is no report of {club} for {period} to answer. Import it first.",
    ),
}

SENTENCES: Mapping[str, Pair] = {
    **_HOW_IT_IS_WRITTEN,
    **_THE_BOOK_AS_A_WHOLE,
    **RULES,
    **OPENING,
    **PAPERS,
    **_CORRECTIONS,
}
"""The sentence of each `RefusalCode`; the placeholders are names of the refusal's details."""


def refusal_sentence(refused: Refused, language: Language) -> str:
    """Return what was refused and what to do; a refusal behind it follows as its own sentence."""
    details = shown(refused.details, language)
    because = refused.details.get("because")
    if isinstance(because, Refused):
        details["because"] = refusal_sentence(because, language)
    return filled(SENTENCES[refused.code], details, language)
