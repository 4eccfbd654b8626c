"""The words of corrections."""

TEXTS = {
    "corrections.title": "Sửa sai (phiếu điều chỉnh)",
    "corrections.list": "Những lần thu chi đã ghi",
    "corrections.hint": (
        "Tìm lần ghi sai: gõ tên người, ngày hoặc số tiền (F3), rồi bấm Enter để mở. "
        "Sổ không xóa gì: chỗ sai được hủy bằng một phiếu ngược, rồi ghi lại cho đúng."
    ),
    "corrections.none": "Sổ chưa có lần thu chi nào.",
    "corrections.count": "{count} lần thu chi, mới nhất ở trên.",
    "corrections.day": "Ngày",
    "corrections.vouchers": "Số phiếu",
    "corrections.what": "Nội dung",
    "corrections.amount": "Số tiền",
    "corrections.status": "Tình trạng",
    "corrections.reversed": "Đã hủy",
    "corrections.open": "Mở lần ghi này (Enter)",
    "corrections.undo": "Hủy lần ghi này (F4)",
}
