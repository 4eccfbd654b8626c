"""The words of the loans."""

TEXTS = {
    "part.person": "Gõ vài chữ của tên, rồi Enter",
    "part.person.several": "Có nhiều người tên giống “{typed}”. Bấm mũi tên, Enter để chọn.",
    "err.rate": "Chưa hiểu lãi suất “{typed}”. Gõ phần trăm một tháng, ví dụ 0,8.",
    "lending.title": "Cho vay",
    "lending.list": "Các khoản vay còn nợ",
    "lending.name": "Người vay",
    "lending.code": "Mã",
    "lending.amount": "Số vay",
    "lending.outstanding": "Còn nợ gốc",
    "lending.principal": "Gốc đến hạn",
    "lending.interest": "Lãi đến hạn",
    "lending.next": "Kỳ tới",
    "lending.next.sum": "Trả kỳ tới",
    "lending.overdue": "Quá hạn",
    "lending.overdue.terms": "Quá hạn {count} kỳ",
    "lending.count": "{count} khoản vay, còn nợ gốc {amount} đ. Quỹ TTN có tiền mặt {cash} đ, "
    "tiền gửi {bank} đ.",
    "lending.none": "Chưa có khoản vay nào còn nợ. Quỹ TTN có tiền mặt {cash} đ, "
    "tiền gửi {bank} đ.",
    "lending.new": "Cho vay mới (F7)",
    "lending.open": "Lịch trả (Enter)",
    "lending.collect": "Thu nợ (F4)",
    "lending.extend": "Gia hạn (F5)",
    "lending.write_off": "Xóa nợ (F8)",
    "part.person.told": "{name} – {code} – sinh {born}",
    "loan.new": "Cho vay mới",
    "loan.field.member": "Người vay",
    "loan.field.amount": "Số tiền vay",
    "loan.field.date": "Ngày giao tiền",
    "loan.field.months": "Thời hạn (tháng)",
    "loan.field.rate": "Lãi suất",
    "loan.rate.unit": "% một tháng",
    "loan.field.method": "Cách tính lãi",
    "loan.method.reducing": "Trên dư nợ",
    "loan.method.flat": "Trên số vay đầu",
    "loan.method.none": "Không lãi",
    "loan.field.principal": "Trả gốc",
    "loan.principal.monthly": "Hằng tháng",
    "loan.principal.every_2": "2 tháng một lần",
    "loan.principal.every_3": "3 tháng một lần",
    "loan.principal.every_6": "6 tháng một lần",
    "loan.principal.end": "Một lần khi hết hạn",
    "loan.field.grace": "Ân hạn gốc (tháng)",
    "loan.field.step": "Làm tròn đến",
    "loan.field.purpose": "Mục đích vay",
    "loan.field.from": "Lấy tiền từ",
    "loan.place.cash": "Tiền mặt",
    "loan.place.bank": "Ngân hàng",
    "loan.field.loan": "Mã khoản vay",
    "loan.next": "Xem lại rồi cho vay (F9)",
    "loan.there": "Quỹ tăng thu nhập (TTN) đang có: tiền mặt {cash} đ, tiền gửi {bank} đ.",
    "loan.has": (
        "Lưu ý: {name} đang có khoản vay {loans}. Câu lạc bộ đồng ý thì vẫn cho vay thêm được."
    ),
    "loan.has.one": "{loan} còn nợ gốc {amount} đ",
    "loan.plan": "Lịch trả nợ dự kiến",
    "loan.plan.none": (
        "Lịch trả nợ và tổng lãi hiện ở đây khi đã gõ đủ số tiền, thời hạn và lãi suất."
    ),
    "loan.plan.sum": "Tổng lãi {interest} đ. Trả tất cả {total} đ.",
    "loan.plan.number": "Kỳ",
    "loan.plan.due": "Ngày trả",
    "loan.plan.principal": "Gốc",
    "loan.plan.interest": "Lãi",
    "loan.plan.total": "Cộng",
    "loan.plan.balance": "Còn nợ",
    "loan.ask": (
        "Cho {name} ({code}) vay {amount}?\n\n"
        "Trả trong {months} tháng, lãi {rate}% mỗi tháng ({method}), trả gốc: {principal}.\n"
        "Tổng lãi nếu trả đúng hẹn: {interest} đ. Trả tất cả: {total} đ.\n"
        "Lấy từ: {place} của quỹ tăng thu nhập.{warning}"
    ),
    "loan.yes": "Cho vay",
    "loan.done": "Đã cho {name} vay {amount}. Mã khoản vay {loan}. Số phiếu: {vouchers}.",
    "loan.page": "Khoản vay {loan} của {name}",
    "loan.facts": (
        "Vay {amount} đ ngày {day}, {months} tháng, lãi {rate}% một tháng ({method}), "
        "trả gốc: {principal}. Mục đích: {purpose}."
    ),
    "loan.now": (
        "Đến ngày {day}: còn nợ gốc {outstanding} đ; gốc đến hạn chưa trả {principal} đ, "
        "lãi đến hạn chưa trả {interest} đ."
    ),
    "loan.ahead": "Các kỳ còn lại, nếu hôm nay trả hết phần đến hạn:",
    "loan.extend": "Gia hạn khoản vay {loan} của {name}",
    "loan.field.more": "Thêm bao nhiêu tháng",
    "loan.field.minutes": "Biên bản họp (số, ngày)",
    "loan.extended": "Đã gia hạn khoản vay {loan} của {name} thêm {months} tháng.",
    "loan.write_off": "Xóa nợ khoản vay {loan} của {name}",
    "loan.field.lost": "Số tiền xóa nợ",
    "loan.field.bearer": "Quỹ chịu mất",
    "loan.write_off.next": "Xem lại rồi xóa nợ (F9)",
    "loan.write_off.ask": (
        "XÓA NỢ {amount}\n\ncủa {name}, khoản vay {loan}, theo {minutes}?\n\n"
        "Số tiền này sẽ không thu lại nữa, và ghi là tổn thất của {fund}. "
        "Chỉ làm khi cuộc họp đã quyết định và có biên bản."
    ),
    "loan.write_off.yes": "Xóa nợ",
    "loan.written_off": "Đã xóa nợ {amount} của {name}, khoản vay {loan}.",
}
