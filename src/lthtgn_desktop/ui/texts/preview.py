"""The words of paper on the screen, and of printing it."""

TEXTS = {
    "act.print": "In (Ctrl+P)",
    "act.print.voucher": "In {label} ({key})",
    "act.openpdf": "Mở tệp PDF",
    "preview.before": "Trước (PageUp)",
    "preview.after": "Sau (PageDown)",
    "preview.page": "Trang {page}/{count}",
    "preview.page.name": "Trang {page} trên {count}",
    "preview.larger": "Phóng to (+)",
    "preview.smaller": "Thu nhỏ (-)",
    "preview.whole": "Vừa trang (0)",
    "preview.printer": "Máy in",
    "preview.printer.none": "chưa có máy in",
    "preview.copies": "Số bản",
    "preview.pages": "Trang",
    "preview.pages.all": "cả {count} trang",
    "preview.sides": "In trên",
    "preview.sides.one": "Một mặt",
    "preview.sides.both": "Hai mặt, máy tự lật",
    "preview.sides.front": "Mặt trước (trang lẻ)",
    "preview.sides.back": "Mặt sau (trang chẵn)",
    "preview.edge.long": "cạnh dài",
    "preview.edge.short": "cạnh ngắn",
    "preview.turn.needed": "Giấy này cần in hai mặt: chọn ở ô In trên.",
    "preview.turn.both": "Giấy lật theo {edge}.",
    "preview.turn.front": (
        "In trang lẻ, lật cả chồng giấy theo {edge}, đặt lại vào khay, rồi in trang chẵn. "
        "Lần đầu nên thử một tờ: gõ 1-2 ở ô Trang."
    ),
    "preview.turn.back": "Lật cả chồng giấy theo {edge}, đặt lại vào khay, rồi bấm In.",
    "preview.fronts": "Đã gửi {count} trang mặt trước. Chờ giấy ra hết. {turn}",
    "preview.no_back": "Chỉ chọn một trang nên không có mặt sau.",
    "preview.close": "Đóng (Esc)",
    "preview.save": "Lưu thành PDF… (F7)",
    "preview.folder": "Lưu tệp PDF vào thư mục nào?",
    "preview.saved": "Đã lưu tệp “{name}” vào thư mục {folder}.",
    "preview.open_folder": "Mở thư mục",
    "preview.not_opened": "Chưa mở được. Mở bằng tay: {path}",
    "preview.no_printer": (
        "Máy tính này chưa có máy in. Cắm và bật máy in rồi bấm In lại, hoặc lưu thành PDF."
    ),
    "preview.printing": "Đang gửi tới máy in: trang {page}/{count}…",
    "preview.progress": "Số trang đã gửi tới máy in",
    "preview.stop": "Dừng in (Esc)",
    "preview.stopped": "Đã dừng in, sau {page}/{count} trang. Bấm In để in lại.",
    "preview.sent": "Đã gửi {count} trang tới máy in. Lấy giấy ra và xem lại.",
    "err.pages": (
        "Chưa hiểu trang “{typed}”. Gõ từ 1 đến {count}, ví dụ 1-{count}, “lẻ” hoặc “chẵn”; "
        "để trống là in hết."
    ),
    "err.printer": (
        "Máy in chưa trả lời. Kiểm tra đã bật, có giấy, dây đã cắm, rồi bấm In lại. "
        "Số liệu vẫn còn nguyên."
    ),
}
