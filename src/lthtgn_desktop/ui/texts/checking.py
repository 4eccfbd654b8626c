"""The words of proving the book, and of giving its contents away as files."""

TEXTS = {
    "checking.title": "Kiểm tra sổ, xuất số liệu",
    "checking.prove": "Kiểm tra cả sổ",
    "checking.prove.more": (
        "Máy đếm lại mọi phiếu, mọi số dư, thứ tự số phiếu, các tháng đã khóa và chữ ký nối "
        "giữa các lần ghi. Sổ không bị đổi gì."
    ),
    "checking.prove.do": "Kiểm tra ngay (F5)",
    "checking.waiting": "Chưa kiểm tra lần nào từ khi mở trang này.",
    "checking.whole": "Sổ đúng và đủ: {count} lần ghi, kiểm tra xong lúc {at}.",
    "checking.lacking": (
        "Nhật ký dự phòng thiếu {count} lần ghi nên chưa đối chiếu hết. Đóng rồi mở lại sổ để chép."
    ),
    "checking.broken": (
        "Sổ có {count} điều không đúng. Đừng ghi thêm; sao một bản ra USB rồi gọi người hỗ trợ."
    ),
    "checking.life": "Xuất cả sổ thành tệp sự việc",
    "checking.life.more": (
        "Mọi lần ghi, mỗi lần một dòng (.jsonl). Dùng để lưu trữ, hoặc lập lại sổ ở máy khác."
    ),
    "checking.life.do": "Xuất cả sổ (F6)",
    "checking.journal": "Xuất nhật ký thu chi cho chương trình khác",
    "checking.journal.more": "Chọn dạng tệp; bảng tính thì chọn CSV.",
    "checking.journal.do": "Xuất nhật ký (F7)",
    "checking.format": "Dạng tệp",
    "checking.format.csv": "CSV (bảng tính)",
    "checking.format.hledger": "hledger",
    "checking.format.ledger": "ledger",
    "checking.format.beancount": "beancount",
    "checking.folder": "Lưu tệp vào thư mục nào?",
    "checking.written": "Đã lưu tệp “{name}” vào thư mục {folder}.",
    "checking.private": "Tệp có tên và số tiền của từng người: chỉ đưa cho người cần.",
}
