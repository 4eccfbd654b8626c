"""The sentences of files and surroundings, and the one road from any error to its sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from lthtgn_desktop.domain.breaches import (
    BookDamaged,
    RecordDiffers,
    ReportDisagrees,
    SecondRecordFails,
)
from lthtgn_desktop.domain.errors import (
    ClubError,
    FileExists,
    LineRefused,
    NotALife,
    NotReadable,
    Refused,
    SurroundingsRefuse,
)
from lthtgn_desktop.domain.reception import FileRefused
from lthtgn_desktop.domain.secrets import PasswordNeeded, WrongPassword
from lthtgn_desktop.messages.findings import first_and_more
from lthtgn_desktop.messages.reasons import reason_sentence
from lthtgn_desktop.messages.refusals import refusal_sentence
from lthtgn_desktop.messages.words import Language, Pair, filled, shown

TROUBLES: Mapping[type[ClubError], Mapping[str, Pair]] = {
    SurroundingsRefuse: {
        "in_use": (
            "“{path}” đang mở ở chương trình hoặc cửa sổ khác. Đóng bên kia trước, rồi làm lại.",
            "“{path}” is open in another program or window. Close it there, then try again.",
        ),
        "disk_full": (
            "Ổ đĩa đã đầy, chưa lưu được “{path}”. Xóa bớt tệp hoặc chọn ổ khác, rồi làm lại.",
            "The disk is full; “{path}” was not saved. Make room or choose another disk.",
        ),
        "not_writable": (
            "Máy chưa cho mở hoặc ghi “{path}”. Bỏ chế độ chỉ đọc, hoặc chọn thư mục khác.",
            "“{path}” may not be opened or written. Change its rights, or choose another folder.",
        ),
        "no_folder": (
            "Chưa thấy thư mục để ghi “{path}”. Xem lại tên thư mục, hoặc cắm USB rồi làm lại.",
            "The folder of “{path}” is not there. Look at its name, or plug in the USB stick.",
        ),
        "is_folder": (
            "“{path}” là thư mục, không phải tệp. Chọn hoặc gõ tên một tệp.",
            "“{path}” is a folder and not a file. Choose or type the name of a file.",
        ),
        "no_server": (
            "Chưa nối được máy chủ “{path}”. Xem máy chủ đã bật, mạng đã nối, rồi làm lại.",
            "The server “{path}” does not answer. See that it runs and the network is there.",
        ),
        "login_refused": (
            "Máy chủ “{path}” không cho vào. Xem lại tên và mật khẩu trong địa chỉ.",
            "The server “{path}” lets nobody in so. Look at name and password in the address.",
        ),
        "no_database": (
            "Trên máy chủ không có cơ sở dữ liệu “{path}”. Nhờ người quản trị tạo trước.",
            "There is no database “{path}” on the server. Ask its administrator to make it.",
        ),
        "server_lost": (
            "Mất kết nối với máy chủ “{path}” giữa chừng, việc này chưa lưu. Nối lại, rồi làm lại.",
            "The server “{path}” went away, and this was not saved. Connect, then try again.",
        ),
        "not_utf8": (
            "Cơ sở dữ liệu “{path}” không dùng bảng mã UTF-8. Nhờ người quản trị tạo lại.",
            "The database “{path}” is not in UTF-8. Ask its administrator to make another.",
        ),
        "disk_error": (
            "Ổ đĩa chưa đọc hoặc ghi được “{path}”. Kiểm tra USB và dây cắm, rồi làm lại.",
            "The disk did not read or write “{path}”. Check the USB stick, then try again.",
        ),
    },
    NotReadable: {
        "missing": (
            "Chưa thấy tệp “{path}”. Xem lại tên và thư mục, hoặc cắm USB rồi làm lại.",
            "The file “{path}” is not there. Look at its name, or plug in the USB stick.",
        ),
        "no_plain_file": (
            "“{path}” không phải tệp thường nên không đọc. Chọn một tệp trên đĩa hoặc USB.",
            "“{path}” is no plain file and was not read. Choose a file on a disk or USB stick.",
        ),
        "not_a_book": (
            "Tệp “{path}” không phải sổ của chương trình này. Chọn tệp có đuôi .clb.",
            "“{path}” is no book of this program. Choose a file that ends in .clb.",
        ),
        "too_new": (
            "Sổ “{path}” do bản chương trình mới hơn ghi. Cài bản mới nhất, rồi mở lại.",
            "The book “{path}” is of a newer program. Install the newest, then open it again.",
        ),
        "older": (
            "Sổ “{path}” do bản chương trình cũ ghi. Mở sổ một lần để nâng lên, rồi làm lại.",
            "The book “{path}” is of an older program. Open it once for work, then try again.",
        ),
        "broken_file": (
            "Tệp “{path}” đã hỏng, không đọc được. Lấy lại từ bản sao lưu gần nhất.",
            "The file “{path}” is broken and cannot be read. Restore the newest backup.",
        ),
        "not_an_address": (
            "“{path}” chưa đúng địa chỉ máy chủ. Gõ như postgresql+psycopg://tên@máy/csdl.",
            "“{path}” is no server's address. Write it like postgresql+psycopg://user@host/base.",
        ),
        "not_a_register": (
            "Tệp “{path}” không phải sổ tổng hợp của Hội. Chọn tệp có đuôi .hoi.",
            "“{path}” is no register of an association. Choose a file that ends in .hoi.",
        ),
        "not_text": (
            "Tệp “{path}” chưa đọc được thành chữ. Lưu lại tệp đó ở dạng UTF-8, rồi làm lại.",
            "The file “{path}” cannot be read as text. Save it as UTF-8, then try again.",
        ),
        "not_json": (
            "Tệp “{path}” chưa đọc được như JSON. Xem lại dấu ngoặc, dấu phẩy trong tệp.",
            "The file “{path}” cannot be read as JSON. Look at its brackets and commas.",
        ),
        "is_folder": (
            "“{path}” là thư mục, không phải tệp. Chọn hoặc gõ tên một tệp.",
            "“{path}” is a folder and not a file. Choose or type the name of a file.",
        ),
    },
    NotALife: {
        "not_json": (
            "Dòng {line} của tệp chưa đọc được. Xem lại dấu ngoặc, dấu phẩy và chữ ở dòng đó.",
            "Line {line} of the file cannot be read. Look at its brackets, commas and letters.",
        ),
        "no_header": (
            "Dòng {line} chưa phải dòng mở đầu “club-life”. Chọn tệp xuất từ sổ câu lạc bộ.",
            "Line {line} does not begin a “club-life”. Choose a file that came out of a book.",
        ),
        "too_new": (
            "Dòng {line}: tệp do bản chương trình khác ghi. Cài bản mới nhất, rồi làm lại.",
            "Line {line}: the file is of another version. Install the newest, then try again.",
        ),
    },
    PasswordNeeded: {
        "": (
            (
                "Cần mật khẩu của khóa ký. Ghi vào một tệp và gọi với --password-file TỆP, "
                "hoặc đặt biến LTHTGN_PASSWORD."
            ),
            (
                "The password of the signing key is needed. Give it by --password-file FILE or "
                "the variable LTHTGN_PASSWORD."
            ),
        ),
    },
    WrongPassword: {
        "": (
            "Mật khẩu chưa đúng, chưa làm gì cả. Xem phím Caps Lock và bộ gõ, rồi gõ lại.",
            "The password is wrong; nothing was done. Look at Caps Lock, then type it again.",
        ),
    },
    LineRefused: {"": ("Dòng {line}: {because}", "Line {line}: {because}")},
    FileExists: {
        "": (
            "Đã có tệp “{path}” nên vẫn để nguyên. Chọn tên khác, hoặc dời tệp đó đi trước.",
            "The file “{path}” exists and was left alone. Choose another name, or move it away.",
        ),
    },
    SecondRecordFails: {
        "saved": (
            (
                "Việc này đã lưu trong sổ, nhưng chưa chép vào nhật ký “{folder}”. "
                "Xem ổ đĩa còn chỗ không, rồi đóng và mở lại sổ."
            ),
            (
                "This is saved in the book, but not in its second record “{folder}”. "
                "Check the disk, then close and open the book."
            ),
        ),
        "not_taken": (
            (
                "Chưa ghi được nhật ký “{folder}” nên chưa làm và chưa lưu gì thêm. "
                "Xem ổ đĩa còn chỗ và cho ghi không, rồi làm lại."
            ),
            (
                "The second record “{folder}” cannot be written, so nothing was done or saved. "
                "Check the disk and its rights, then try again."
            ),
        ),
    },
    RecordDiffers: {
        "": (
            (
                "Sổ “{path}” và nhật ký của sổ khác nhau từ bút toán số {sequence}. "
                "Giữ nguyên cả hai và hỏi người hỗ trợ."
            ),
            (
                "The book “{path}” and its second record differ from entry {sequence} on. "
                "Keep both as they are and ask for support."
            ),
        ),
    },
    ReportDisagrees: {
        "": (
            (
                "Chưa lập báo cáo tháng {month}: số đã khóa không khớp với bút toán ({figures}). "
                "Chạy kiểm tra (lthtgn check)."
            ),
            (
                "The report of {month} was not written: its closed figures do not agree with the "
                "entries ({figures}). Check the book (lthtgn check)."
            ),
        ),
    },
    BookDamaged: {
        "": (
            (
                "Chưa mở sổ “{path}”. {finding} "
                "Chạy kiểm tra (lthtgn check), hoặc khôi phục từ bản sao lưu."
            ),
            (
                "The book “{path}” was not opened. {finding} "
                "Check it (lthtgn check), or restore a backup."
            ),
        ),
    },
}
"""By error and its `code`; an error without one has a single sentence, under the empty code."""

_UNKNOWN: Pair = (
    "Có việc chưa làm được ({what}). Số liệu đã lưu vẫn còn; hỏi người hỗ trợ.",
    "Something could not be done ({what}). What was saved is safe; ask for support.",
)

_PART = re.compile(r"\.(.+)\.[0-9a-f]{8}\.part(.*)")


def sentence(error: ClubError, language: Language) -> str:
    """Return what an error says to a person; one that nobody knows has a sentence too."""
    if isinstance(error, Refused):
        return refusal_sentence(error, language)
    if isinstance(error, FileRefused):
        return reason_sentence(error.reason, language)
    known = {name: _asked_for(value) for name, value in vars(error).items()}
    details = shown(known | {"what": type(error).__name__}, language)
    if isinstance(error, LineRefused):
        details["because"] = refusal_sentence(error.refused, language)
    if isinstance(error, BookDamaged):
        details["finding"] = first_and_more(error.findings, language)
    return filled(_pair_of(error), details, language)


def _asked_for(value: object) -> object:
    """Return a path under the name that it was to get, not the one it has until it is whole."""
    while isinstance(value, Path) and (part := _PART.fullmatch(value.name)):
        value = value.with_name(part[1] + part[2])
    return value


def _pair_of(error: ClubError) -> Pair:
    code = str(getattr(error, "code", ""))
    known = (TROUBLES[kind] for kind in type(error).__mro__ if kind in TROUBLES)
    return next(known, {}).get(code, _UNKNOWN)
