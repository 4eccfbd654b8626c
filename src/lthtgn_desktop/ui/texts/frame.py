"""The words of the frame around all screens, and of the page before a book is open."""

TEXTS = {
    "app.title": "Sổ quỹ câu lạc bộ",
    "app.opening": "Đang mở sổ…",
    "nav.back": "‹ Trang chính (Esc)",
    "try.band": "ĐANG LÀM THỬ – số liệu không thật",
    "act.bigger": "Chữ to hơn (Ctrl +)",
    "act.smaller": "Chữ nhỏ hơn (Ctrl -)",
    "act.close": "Đóng",
    "act.review": "Xem lại",
    "strip.note": "Thông báo",
    "err.unknown": (
        "Có việc chưa làm được. Những gì đã ghi sổ vẫn còn nguyên. "
        "Chi tiết cho người hỗ trợ nằm trong tệp “{log}”."
    ),
    "screen.none": "Phần này chưa có trong bản chương trình này.",
    "try.making": "Đang lập câu lạc bộ mẫu, mất chừng mười giây…",
    "wiz.hello": "Chào mừng bác. Chọn một việc để bắt đầu.",
    "wiz.try": "&1  Làm thử với câu lạc bộ mẫu",
    "wiz.try.more": "60 thành viên không có thật, gõ thoải mái, không ảnh hưởng đến sổ thật",
    "wiz.open": "&2  Mở sổ có sẵn",
    "wiz.open.more": "Chọn tệp sổ của câu lạc bộ (.clb) hoặc sổ tổng hợp của Hội (.hoi)",
    "wiz.real": "&3  Lập sổ mới",
    "wiz.real.more": "Cho câu lạc bộ chưa có sổ trên máy",
    "wiz.choose": "Chọn sổ của câu lạc bộ hoặc sổ tổng hợp của Hội",
    "wiz.files": "Sổ câu lạc bộ, sổ tổng hợp (*.clb *.hoi)",
    "new.code": "Mã câu lạc bộ",
    "new.name": "Tên câu lạc bộ",
    "new.hamlet": "Thôn, xóm, khu dân cư",
    "new.commune": "Xã, phường",
    "new.province": "Tỉnh, thành phố",
    "new.date": "Ngày bắt đầu ghi sổ",
    "new.make": "Lập sổ (F9)",
    "new.code.hint": "chữ và số, ví dụ HP-LN-NX",
}
