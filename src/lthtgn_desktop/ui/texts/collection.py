"""The words of the collection day."""

TEXTS = {
    "meet.title": "Thu tiền ngày họp",
    "meet.title.narrow": "Thu tiền {day}",
    "meet.day": "Ngày họp, thu tiền",
    "meet.ask.day": "Thu tiền của ngày nào?",
    "meet.open": "Mở buổi thu (Enter)",
    "meet.ask.code": "Đã có tờ thu in sẵn?",
    "meet.code": "Mã trên tờ thu (gõ hoặc quét)",
    "meet.code.hint": "Mã dưới các vạch, ví dụ DH-001/20260305/1/7",
    "meet.code.open": "Mở buổi thu của tờ này (Enter)",
    "meet.code.closed": (
        "Tờ này của buổi thu ngày {day}. Tháng đó đã khóa sổ nên không gõ thêm được. "
        "Muốn sửa, dùng mục Sửa sai (điều chỉnh)."
    ),
    "meet.code.at": "Buổi thu ngày {day}: con trỏ ở người đầu tờ số {number}, TT {row}.",
    "meet.code.gone": (
        "Buổi thu ngày {day} nay không có tờ số {number}: danh sách đã khác lúc in. "
        "Tìm từng người theo tên (F3)."
    ),
    "meet.again": (
        "Buổi thu ngày {day} đã ghi sổ rồi:\n"
        "{amount} của {paid} người. Số phiếu: {vouchers}.\n\n"
        "{sheet}"
        "Không gõ lại số tiền đã ghi. Chỉ thu thêm của người chưa nộp."
    ),
    "meet.again.sheet": "Tờ số {number} có {all} người, {paid} người đã được ghi.\n\n",
    "meet.again.yes": "Thu thêm",
    "meet.again.no": "Thôi, không gõ lại",
    "meet.close": "Chốt buổi thu (F9)",
    "act.undo": "Hoàn tác (Ctrl+Z)",
    "meet.nothing": "Chưa có ai nộp tiền hay có mặt, nên chưa có gì để chốt.",
    "meet.ask": (
        "Chốt buổi thu ngày {day}?\n\n"
        "Tổng thu {amount} đồng ({words}):\n"
        "hội phí {dues} đ, gốc vay {principal} đ, tiền lãi {interest} đ.\n\n"
        "{paid} người đã nộp, {unpaid} người chưa nộp. {present} người có mặt.\n\n"
        "Sau khi chốt, muốn sửa phải lập phiếu điều chỉnh."
    ),
    "meet.yes": "Chốt buổi thu",
    "meet.done": "Đã ghi sổ buổi thu ngày {day}: {amount}. Số phiếu: {vouchers}.",
    "meet.done.present": "Đã ghi sổ buổi họp ngày {day}, không thu tiền.",
    "meet.throw": (
        "Bỏ buổi thu ngày {day}: đã gõ {amount} của {paid} người, chưa ghi vào sổ?\n\n"
        "Bỏ rồi thì những gì đã gõ không lấy lại được."
    ),
    "meet.throw.yes": "Bỏ những gì đã gõ",
    "meet.throw.no": "Giữ lại",
    "meet.throw.ask": "Bỏ…",
    "meet.throw.which": "Bỏ buổi thu ngày {day} đang gõ dở",
    "meet.unfinished": "Đang gõ dở, chưa ghi vào sổ",
    "meet.resume": "Thu tiếp buổi ngày {day}: {paid} người, {amount}",
    "meet.resumed": "Thu tiếp buổi ngày {day}. Đã có sẵn {amount} của {paid} người gõ từ trước.",
    "meet.gone": "Danh sách đã khác lúc gõ, các khoản này không còn dòng để ghi: {rows}.",
    "meet.gone.row": "{name} {amount}",
    "col.no": "TT",
    "col.name": "Họ và tên",
    "col.present": "Có mặt",
    "col.dues": "Hội phí",
    "grp.principal": "GỐC VAY",
    "grp.interest": "TIỀN LÃI",
    "col.due": "Phải thu",
    "col.paid": "Đã thu",
    "col.total": "Cộng thu",
    "col.note": "Ghi chú",
    "col.empty": "trống",
    "att.present": "Có",
    "att.absent": "Vắng",
    "att.sent": "Gửi",
    "col.sum": "CỘNG ({paid}/{all} người)",
    "flt.all": "Tất cả {count}",
    "flt.todo": "Chưa thu {count}",
    "flt.loan": "Có vay {count}",
    "flt.late": "Quá hạn {count}",
    "find.hint": "Tìm tên, không cần dấu (F3)",
    "find.none": "Không có ai tên giống “{typed}”. Gõ ít chữ hơn, hoặc bấm Esc để xem tất cả.",
    "grid.name": "Bảng thu tiền",
    "grid.empty": "Chưa có thành viên. Vào mục Thành viên (phím 4 ở trang chính) để thêm trước.",
    "grid.who": "{number}. {name} – {code}",
    "grid.namesake": "{name} ({code})",
    "grid.done": "Đã thu {paid}/{all} người",
    "grid.need": "Cần thu: {parts} đ.",
    "grid.need.dues": "hội phí {amount}",
    "grid.need.principal": "gốc {amount}",
    "grid.need.interest": "lãi {amount}",
    "grid.need.nothing": "Hôm nay không có gì phải thu.",
    "grid.outstanding": "Còn nợ gốc {amount} đ.",
    "grid.full": "Bấm phím + nếu nộp đủ, hoặc gõ số tiền vào ô",
    "grid.words": "Cộng thu {words}",
    "grid.late": "Quá hạn {count} kỳ",
    "grid.dues": "Hội phí cần thu {amount}",
    "grid.ahead": "Đã nộp trước hội phí",
    "grid.left": "Đã ra khỏi câu lạc bộ",
    "grid.keys": (
        "+ thu đủ rồi xuống · Enter xuống · Tab sang ô · Phím cách có mặt/vắng/gửi · Delete xóa ô"
        " · F8 in phiếu thu"
    ),
    "grid.keys.fewer": "+ thu đủ · Enter xuống · Tab sang ô · Phím cách có mặt · F8 in phiếu thu",
    "grid.keys.few": "+ thu đủ · Phím cách có mặt · F8 in phiếu",
    "grid.unsaved": "Gõ đến đâu tự lưu đến đó",
    "grid.saved": "Đã tự lưu lúc {time}",
    "grid.lost": "CHƯA tự lưu được",
    "err.readonly": "Ô này máy tự tính hoặc người này không vay, không cần gõ.",
    "err.toomuch": "{name} chỉ còn nợ gốc {most} đ. Số vừa gõ là {amount} đ.",
    "err.interest": (
        "Lãi của {name} đến hôm nay là {due} đ, thu trước được nhiều nhất {most} đ. "
        "Số vừa gõ là {amount} đ."
    ),
    "meet.receipt.typed": (
        "Khoản thu của {name} chưa ghi vào sổ. Chốt buổi thu (F9) trước, rồi mới in được phiếu thu."
    ),
    "meet.receipt.none": "Trong sổ, ngày này {name} chưa nộp khoản nào nên chưa có phiếu thu.",
    "cash.given": "Tiền đưa (F6)",
    "cash.change": "Trả lại",
    "cash.short": "thiếu {amount}",
}
