"""The words of the home page."""

TEXTS = {
    "home.collection": "&1  Thu tiền ngày họp",
    "home.lending": "&2  Cho vay",
    "home.members": "&3  Thành viên",
    "home.money": "&4  Thu chi khác",
    "home.funds": "&5  Các quỹ",
    "home.closing": "&6  Khóa sổ tháng",
    "home.corrections": "&7  Sửa sai (điều chỉnh)",
    "home.start": "Mở sổ khác",
    "home.now": "Sổ đến ngày {day}",
    "home.cash": "Tiền mặt {fund}",
    "home.bank": "Tiền gửi {fund}",
    "home.outstanding": "Đang cho vay",
    "home.loans": "{count} món vay",
    "home.overdue": "Quá hạn",
    "home.overdue.count": "{count} món vay",
    "home.overdue.none": "không có",
    "home.next": "Tháng cần khóa sổ",
    "home.last": "Ghi sổ gần nhất",
    "home.members.count": "Thành viên",
    "home.people": "{count} người",
}
