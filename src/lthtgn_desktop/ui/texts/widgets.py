"""The words of the small parts that several screens use."""

TEXTS = {
    "err.number": (
        "Chưa hiểu số “{typed}”. Gõ ví dụ: 50 (= 50.000), 50k, 50.000 hoặc 1tr2 (= 1.200.000)."
    ),
    "err.date": "Chưa hiểu ngày “{typed}”. Gõ ngày/tháng/năm, ví dụ 23/11/2025.",
    "err.missing": "Ô này chưa có gì. Gõ vào giúp.",
    "err.choice": "Chọn một ô.",
    "date.hint": "ngày/tháng/năm; T = hôm nay, + - = ngày sau, ngày trước",
    "date.long": "{weekday}, ngày {day} tháng {month} năm {year}",
    "day.0": "Thứ Hai",
    "day.1": "Thứ Ba",
    "day.2": "Thứ Tư",
    "day.3": "Thứ Năm",
    "day.4": "Thứ Sáu",
    "day.5": "Thứ Bảy",
    "day.6": "Chủ nhật",
    "path.look_in": "Trong thư mục",
    "path.name": "Tên",
    "path.type": "Loại",
    "path.choose": "Chọn",
    "path.cancel": "Thôi",
    "money.words": "{amount} – {words}",
}
