"""The words about the language itself: the same in both, since whoever reads them may know one."""

TEXTS = {
    "language.button": "Ngôn ngữ / Language",
    "language.ask.en": (
        "Cửa sổ dùng tiếng Anh từ lần mở sau?\n"
        "Giấy in và tệp gửi Hội vẫn bằng tiếng Việt.\n\n"
        "Use English in the window from the next start?\n"
        "Printed papers and signed files stay Vietnamese."
    ),
    "language.yes.en": "Use English",
    "language.no.en": "Giữ tiếng Việt",
    "language.chosen.en": (
        "Đóng chương trình rồi mở lại thì cửa sổ dùng tiếng Anh. "
        "Close the program and open it again to use English."
    ),
    "language.ask.vi": (
        "Cửa sổ dùng tiếng Việt từ lần mở sau?\n\nUse Vietnamese in the window from the next start?"
    ),
    "language.yes.vi": "Dùng tiếng Việt",
    "language.no.vi": "Keep English",
    "language.chosen.vi": (
        "Đóng chương trình rồi mở lại thì cửa sổ dùng tiếng Việt. "
        "Close the program and open it again to use Vietnamese."
    ),
}
