"""The words around the help pages, and of the page for whoever helps."""

TEXTS = {
    "nav.help": "Trợ giúp (F1)",
    "nav.help.few": "Giúp (F1)",
    "nav.back.few": "‹ (Esc)",
    "help.back": "‹ Quay lại (Esc)",
    "help.title": "Trợ giúp: {title}",
    "help.keys": "Phím trên màn hình này",
    "help.paper": "Xem trước khi in",
    "help.print": "In trang này (Ctrl+P)",
    "help.card": "In thẻ nhắc phím (F4)",
    "help.support": "Hỏi người hỗ trợ (F6)",
    "support.title": "Hỏi người hỗ trợ",
    "support.about": (
        "Gọi cho người hỗ trợ và đọc những dòng này. Người ấy cần tệp thì bấm nút bên dưới: "
        "trong tệp không có tên, mã, điện thoại hay số tiền của ai."
    ),
    "support.program": "Bản chương trình",
    "support.system": "Máy tính",
    "support.book": "Sổ nằm ở",
    "support.book.none": "chưa mở sổ nào",
    "support.backup": "Sao lưu gần nhất",
    "support.backup.unknown": "chương trình chưa biết",
    "support.trouble": "Lỗi gần nhất",
    "support.trouble.none": "chưa có lỗi nào được ghi",
    "support.log": "Tệp ghi lỗi",
    "support.text": "Cỡ chữ",
    "support.points": "{points} điểm",
    "support.screen": "Màn hình",
    "support.pixels": "{width} × {height}, phóng {percent}%",
    "support.make": "Lập tệp cho người hỗ trợ (F9)",
    "support.folder": "Chọn thư mục hoặc USB để lưu tệp",
    "support.made": "Đã lập tệp “{name}” trong “{folder}”. Mở ra đọc được trước khi gửi.",
    "card.title": "Thẻ nhắc phím",
    "card.everywhere": "Ở mọi màn hình",
    "card.form": "Khi gõ vào các ô",
}
