"""Qt's own words in Vietnamese: Qt brings none, so its buttons and menus would stay English."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from lthtgn_desktop.messages import Language
from lthtgn_desktop.ui.language import language

_EDITING = {
    "&Undo": "&Hoàn tác",
    "&Redo": "&Làm lại",
    "Cu&t": "&Cắt",
    "&Copy": "Ché&p",
    "Copy &Link Location": "Chép địa chỉ &liên kết",
    "&Paste": "&Dán",
    "Delete": "Xóa",
    "Select All": "Chọn tất cả",
}
_BUTTONS = {
    "OK": "Đồng ý",
    "&OK": "Đồng ý",
    "Save": "Lưu",
    "&Save": "Lưu",
    "Save All": "Lưu tất cả",
    "Open": "Mở",
    "&Open": "Mở",
    "&Yes": "&Có",
    "Yes": "Có",
    "Yes to &All": "Có với &tất cả",
    "&No": "&Không",
    "No": "Không",
    "N&o to All": "Khôn&g với tất cả",
    "Abort": "Bỏ dở",
    "Retry": "Thử lại",
    "Ignore": "Bỏ qua",
    "Close": "Đóng",
    "&Close": "Đóng",
    "Cancel": "Thôi",
    "&Cancel": "Thôi",
    "Discard": "Bỏ đi",
    "Close without Saving": "Đóng, không lưu",
    "Don't Save": "Không lưu",
    "Help": "Trợ giúp",
    "Apply": "Áp dụng",
    "Reset": "Đặt lại",
    "Restore Defaults": "Trở về như ban đầu",
}
_FILES = {
    "Look in:": "Trong thư mục:",
    "Back": "Quay lại",
    "Go back": "Quay lại",
    "Alt+Left": "Alt+Left",
    "Forward": "Đi tới",
    "Go forward": "Đi tới",
    "Alt+Right": "Alt+Right",
    "Parent Directory": "Thư mục chứa nó",
    "Go to the parent directory": "Lên thư mục chứa nó",
    "Alt+Up": "Alt+Up",
    "Create New Folder": "Tạo thư mục mới",
    "Create a New Folder": "Tạo một thư mục mới",
    "&New Folder": "Thư mục &mới",
    "List View": "Xem tên",
    "Change to list view mode": "Chỉ xem tên",
    "Detail View": "Xem chi tiết",
    "Change to detail view mode": "Xem cả cỡ và ngày",
    "Sidebar": "Các nơi hay dùng",
    "List of places and bookmarks": "Danh sách các nơi hay dùng",
    "Files": "Các tệp",
    "Files of type:": "Loại:",
    "File &name:": "&Tên:",
    "Directory:": "Thư mục:",
    "&Choose": "Chọn",
    "&Rename": "Đổi &tên",
    "&Delete": "&Xóa",
    "Show &hidden files": "Xem cả tệp ẩ&n",
    "All Files (*)": "Tất cả (*)",
    "All files (*)": "Tất cả (*)",
    "Directories": "Thư mục",
    "Drive": "Ổ đĩa",
    "File": "Tệp",
    "File Folder": "Thư mục",
    "Folder": "Thư mục",
    "%1 File": "Tệp %1",
    "Alias": "Lối tắt",
    "Shortcut": "Lối tắt",
    "Unknown": "Chưa rõ",
    "My Computer": "Máy này",
    "Computer": "Máy này",
    "Recent Places": "Nơi vừa xem",
    "Remove": "Bỏ khỏi danh sách",
    "New Folder": "Thư mục mới",
    "Find Directory": "Tìm thư mục",
    "Name": "Tên",
    "Size": "Cỡ",
    "Kind": "Loại",
    "Type": "Loại",
    "Date Modified": "Sửa lần cuối",
    "Show ": "Xem ",
    "Open": "Mở",
    "&Open": "Mở",
    "Save As": "Lưu thành",
    "&Save": "Lưu",
    "Cancel": "Thôi",
    "Delete": "Xóa",
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.": (
        "%1\nChưa thấy thư mục này. Xem lại tên."
    ),
    "%1\nFile not found.\nPlease verify the correct file name was given.": (
        "%1\nChưa thấy tệp này. Xem lại tên."
    ),
    "%1 already exists.\nDo you want to replace it?": "Đã có %1. Thay bằng tệp mới?",
    "'%1' is write protected.\nDo you want to delete it anyway?": (
        "“%1” được giữ không cho ghi. Vẫn xóa?"
    ),
    "Are you sure you want to delete '%1'?": "Xóa “%1”?",
    "Could not delete directory.": "Chưa xóa được thư mục.",
    "Invalid filename": "Tên chưa dùng được",
    '<b>The name "%1" cannot be used.</b><p>Try using another name, with fewer characters or '
    "no punctuation marks.": "<b>Tên “%1” chưa dùng được.</b><p>Gõ tên ngắn hơn, không có dấu câu.",
    "%1 bytes": "%1 byte",
    "%1 byte(s)": "%1 byte",
    "%1 KB": "%1 KB",
    "%1 MB": "%1 MB",
    "%1 GB": "%1 GB",
    "%1 TB": "%1 TB",
}
_SCROLLING = {
    "Scroll here": "Cuộn tới đây",
    "Left edge": "Mép trái",
    "Right edge": "Mép phải",
    "Top": "Đầu",
    "Bottom": "Cuối",
    "Page left": "Sang trái một trang",
    "Page right": "Sang phải một trang",
    "Page up": "Lên một trang",
    "Page down": "Xuống một trang",
    "Scroll left": "Cuộn sang trái",
    "Scroll right": "Cuộn sang phải",
    "Scroll up": "Cuộn lên",
    "Scroll down": "Cuộn xuống",
    "Line up": "Lên một dòng",
    "Line down": "Xuống một dòng",
}
_ACTIONS = {
    "Press": "Bấm",
    "Increase": "Tăng",
    "Decrease": "Giảm",
    "ShowMenu": "Mở danh sách",
    "SetFocus": "Đưa con trỏ tới",
    "Toggle": "Bật, tắt",
    "Scroll Left": "Cuộn sang trái",
    "Scroll Right": "Cuộn sang phải",
    "Scroll Up": "Cuộn lên",
    "Scroll Down": "Cuộn xuống",
    "Previous Page": "Trang trước",
    "Next Page": "Trang sau",
    "Triggers the action": "Làm việc này",
    "Increase the value": "Tăng giá trị",
    "Decrease the value": "Giảm giá trị",
    "Shows the menu": "Mở danh sách",
    "Sets the focus": "Đưa con trỏ tới",
    "Toggles the state": "Bật hoặc tắt",
    "Scrolls to the left": "Cuộn sang trái",
    "Scrolls to the right": "Cuộn sang phải",
    "Scrolls up": "Cuộn lên",
    "Scrolls down": "Cuộn xuống",
    "Goes back a page": "Về trang trước",
    "Goes to the next page": "Sang trang sau",
}
_STEPPING = {
    "&Select All": "&Chọn tất cả",
    "&Step up": "&Tăng",
    "Step &down": "&Giảm",
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "QPlatformTheme": _BUTTONS,
    "QGnomeTheme": _BUTTONS,
    "QDialogButtonBox": _BUTTONS,
    "QMessageBox": _BUTTONS
    | {"Show Details...": "Xem chi tiết", "Hide Details...": "Giấu chi tiết"},
    "QLineEdit": _EDITING,
    "QWidgetTextControl": _EDITING,
    "QAbstractSpinBox": _STEPPING,
    "QFileDialog": _FILES,
    "QFileSystemModel": _FILES,
    "QFileIconProvider": _FILES,
    "QAbstractFileIconProvider": _FILES,
    "QScrollBar": _SCROLLING,
    "QAccessibleActionInterface": _ACTIONS,
    "QUnicodeControlCharacterMenu": {"Insert Unicode control character": "Chèn ký tự điều khiển"},
    "QComboBox": {"Open the combo box selection popup": "Mở danh sách", "False": "Sai"}
    | {"True": "Đúng"},
    "QDialog": {"What's This?": "Đây là gì?"},
    "QProgressDialog": {"Cancel": "Thôi"},
}
"""What Qt asks for under each of its own names, in Vietnamese; anything else stays as Qt has it."""


class QtWords(QTranslator):
    """Answers Qt when it asks for one of its own words."""

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt calls it so
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return the word in Vietnamese; a word that is not known here stays as it is.

        It must not be empty: Qt takes an empty text for the translation.
        """
        del disambiguation, n
        return WORDS.get(context, {}).get(sourceText, sourceText)

    def isEmpty(self) -> bool:
        """Tell Qt that there are words here: it does not ask an empty translator."""
        return False


def teach_qt(app: QCoreApplication) -> None:
    """Let Qt use the words, the dates and the numbers of the window's language from now on."""
    if language() is Language.VIETNAMESE:
        QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
        app.installTranslator(_words_of(app))
    else:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def _words_of(parent: QObject) -> QtWords:
    return parent.findChild(QtWords) or QtWords(parent)
