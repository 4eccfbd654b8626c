"""The words of the signing key, of files that are looked at, and of the association's answers."""

TEXTS = {
    # what several screens use
    "drop.one": "Thả từng tệp một thôi. {words}",
    "password.show": "Hiện mật khẩu (F2)",
    "password.hide": "Giấu mật khẩu (F2)",
    "password.new": "Mật khẩu mới",
    "password.again": "Gõ lại lần nữa",
    "password.hint": "ít nhất {least} chữ hoặc số, nên gõ không dấu",
    "password.caps": "Phím Caps Lock đang bật: chữ gõ ra là chữ HOA.",
    "password.accents": "Có chữ có dấu: lần sau cũng phải bật bộ gõ như bây giờ.",
    "err.password.short": "Mật khẩu ngắn quá. Gõ ít nhất {least} chữ hoặc số.",
    "err.password.differ": "Hai lần gõ chưa giống nhau. Bấm F2 để nhìn thấy chữ, rồi gõ lại.",
    "err.password.odd": "Trong mật khẩu có ký tự không nhìn thấy. Xóa đi rồi gõ lại.",
    "key.fingerprint.name": "Mã khóa {fingerprint}",
    "key.explained": (
        "Khóa ký thay cho con dấu: nhờ nó, Hội biết báo cáo đúng là của câu lạc bộ này và chưa "
        "ai sửa.\n"
        "Mật khẩu giữ khóa: mỗi lần lập báo cáo gõ một lần, chỉ thủ quỹ biết.\n"
        "Quên mật khẩu thì không mất số liệu nào, chỉ phải lập khóa mới và nộp thẻ đăng ký mới.\n\n"
        "Người giữ khóa: {person}"
    ),
    "key.first.title": "Tạo khóa ký của câu lạc bộ",
    "key.first.report": "Tạo khóa và lập báo cáo (F9)",
    "key.first.card": "Tạo khóa và lập thẻ đăng ký (F9)",
    "written.file": "Tên tệp",
    "written.folder": "Nằm trong thư mục",
    "written.fingerprint": "Mã khóa",
    "written.open": "Mở thư mục này",
    "written.not_opened": "Máy chưa mở được thư mục. Tìm tệp trong “{folder}”.",
    "written.done": "Xong (F9)",
    # the screen
    "signing.title": "Khóa ký và trả lời của Hội",
    "signing.key": "Khóa ký của câu lạc bộ",
    "signing.none": (
        "Câu lạc bộ chưa có khóa ký. Khóa được tạo một lần, khi lập thẻ đăng ký hoặc báo cáo "
        "đầu tiên."
    ),
    "signing.person": "Người giữ khóa",
    "signing.since": "Dùng từ ngày",
    "signing.fingerprint": "Mã khóa, đọc từng nhóm khi đối chiếu với Hội",
    "signing.card": "Lập thẻ đăng ký (F5)",
    "signing.card.first": "Tạo khóa và lập thẻ đăng ký (F5)",
    "signing.change": "Đổi mật khẩu (F6)",
    "signing.handover": "Bàn giao cho thủ quỹ mới (F7)",
    "signing.lost": "Mất khóa, quên mật khẩu (F8)",
    "card.folder": "Chọn thư mục để lưu thẻ đăng ký",
    "card.done": "Đã lập thẻ đăng ký khóa ký",
    "card.send": "Gửi tệp này cho Hội.",
    "card.paper": (
        "Chép mã khóa dưới đây ra giấy, thủ quỹ và chủ nhiệm cùng ký, đưa tận tay Hội để đối chiếu."
    ),
    "change.title": "Đổi mật khẩu khóa ký",
    "change.old": "Mật khẩu đang dùng",
    "change.save": "Đổi mật khẩu (F9)",
    "change.done": "Đã đổi mật khẩu. Khóa và mã khóa vẫn như cũ, không phải báo Hội.",
    "handover.title": "Bàn giao khóa ký cho thủ quỹ mới",
    "handover.explained": (
        "Thủ quỹ cũ gõ mật khẩu đang dùng, thủ quỹ mới đặt mật khẩu của mình. "
        "Khóa cũ ký giới thiệu khóa mới, rồi thôi dùng."
    ),
    "handover.to": "Thủ quỹ mới",
    "handover.day": "Ngày bàn giao",
    "handover.old": "Mật khẩu của thủ quỹ cũ",
    "handover.new": "Mật khẩu của thủ quỹ mới",
    "handover.save": "Bàn giao (F9)",
    "handover.ask": (
        "Bàn giao khóa ký từ {person} cho {to}, ngày {day}?\n\n"
        "Từ nay chỉ {to} ký được báo cáo. Khóa của {person} thôi dùng; các báo cáo đã ký vẫn còn "
        "giá trị.\n"
        "Thẻ đăng ký mới được lập ngay, nộp cho Hội trước khi gửi báo cáo sau."
    ),
    "handover.yes": "Bàn giao cho {to}",
    "handover.done": "Đã bàn giao khóa ký cho {to}",
    "lost.title": "Lập khóa mới thay khóa đã mất",
    "lost.explained": (
        "Dùng khi quên mật khẩu, khi người khác biết mật khẩu, hoặc khi thủ quỹ cũ không bàn giao "
        "được.\n"
        "Số liệu trong sổ và các báo cáo đã gửi không mất gì.\n"
        "Hội chỉ nhận khóa mới sau khi đối chiếu với giấy có chữ ký của thủ quỹ và chủ nhiệm.\n\n"
        "Người giữ khóa mới: {person}"
    ),
    "lost.save": "Lập khóa mới (F9)",
    "lost.ask": (
        "Thôi dùng khóa {fingerprint} của {before} và lập khóa mới cho {person}?\n\n"
        "Khóa cũ không ký được nữa, cũng không lấy lại được. Phải nộp thẻ đăng ký mới cho Hội; "
        "trước đó Hội chưa nhận báo cáo ký bằng khóa mới."
    ),
    "lost.yes": "Lập khóa mới",
    "lost.done": "Đã lập khóa mới và thẻ đăng ký",
    # looking at a file
    "verify.title": "Kiểm tra một tệp",
    "verify.drop": (
        "Kéo tệp nhận được (từ Zalo, thư, USB) thả vào đây, để xem ai ký và có bị sửa không."
    ),
    "verify.choose": "Chọn tệp để kiểm tra (F3)",
    "verify.dialog": "Chọn tệp để kiểm tra",
    "verify.kinds": "Tệp Excel (*.xlsx);;Tất cả (*)",
    "verify.valid": "Chữ ký đúng, tệp còn nguyên vẹn",
    "verify.broken": "Tệp đã bị thay đổi, không dùng được",
    "verify.refused": "Tệp này không dùng được",
    "verify.unsigned": "Tệp không có chữ ký, không dùng được",
    "verify.ours": "Ký bằng khóa của câu lạc bộ này, chưa ai sửa.",
    "verify.ours_before": "Ký bằng khóa cũ của câu lạc bộ này, nay đã thay.",
    "verify.association": "Ký bằng khóa của Hội, đã đối chiếu từ trước.",
    "verify.unknown": (
        "Sổ này chưa biết khóa đó của ai. Đối chiếu mã khóa với giấy của người gửi trước khi tin."
    ),
    "verify.file": "Tệp",
    "verify.form": "Loại tệp",
    "verify.form.BC-CLB": "Báo cáo tháng của câu lạc bộ",
    "verify.form.TL-CLB": "Trả lời của Hội",
    "verify.form.TH-HOI": "Số liệu tổng hợp của Hội",
    "verify.sender": "Nơi gửi",
    "verify.number": "Tệp số",
    "verify.signer": "Người ký",
    "verify.at": "Ký lúc",
    "verify.moment": "{time} ngày {day}",
    "verify.fingerprint": "Mã khóa",
    "verify.back": "Quay lại (Esc)",
    "verify.take": "Nhận trả lời này vào sổ (F9)",
    "verify.take.found": "Đây là trả lời cho báo cáo tháng {month}, số {number}.",
    # the association's answers
    "answers.title": "Báo cáo và trả lời của Hội",
    "answers.hint": "Chọn tháng, bấm Enter để đọc. Có tệp trả lời mới thì thả vào ô trên.",
    "answers.none": "Chưa có tháng nào khóa sổ.",
    "answers.month": "Tháng",
    "answers.standing": "Báo cáo đến đâu",
    "answers.questions": "Câu hỏi",
    "answers.open": "Đọc trả lời (F4)",
    "answers.of": "Báo cáo tháng {month}",
    "answers.not_written": "Tháng này chưa lập báo cáo. Vào “Khóa sổ tháng” để lập.",
    "answers.report": "Báo cáo số {number}, lập ngày {day}",
    "answers.file": "Tệp {file}",
    "answers.waiting": "Chưa có trả lời của Hội.",
    "answers.accepted": "Hội đã nhận báo cáo này",
    "answers.refused": "Hội chưa nhận báo cáo này",
    "answers.from": "{name}, {officer}; Hội nhận tệp ngày {day}",
    "answers.reason": "Lý do: {reason}",
    "answers.asked": "Hội hỏi:",
    "answers.question": "Trang “{sheet}”, dòng {row}",
    "answers.question.sheet": "Trang “{sheet}”",
    "answers.no_question": "Không có câu hỏi nào.",
    "answers.reply": "Trả lời Hội các câu này. Nếu sổ sai thì điều chỉnh ở phần “Sửa sai”.",
    "answers.then": "Xem lại sổ, sửa nếu cần, rồi lập báo cáo mới và gửi lại.",
    "answers.taken": "Đã nhận trả lời của Hội cho báo cáo tháng {month}, số {number}.",
    "answers.known": "Trả lời này đã có trong sổ từ ngày {day}.",
    "compare.title": "Đối chiếu mã khóa của Hội",
    "compare.explained": (
        "Lần đầu sổ nhận tệp ký bằng khóa này. So từng nhóm bên phải với mã trên giấy của Hội; "
        "khớp cả năm nhóm thì gõ mã từ tờ giấy vào ô."
    ),
    "compare.typed": "Mã trên giấy của Hội",
    "compare.hint": "năm nhóm, mỗi nhóm bốn chữ và số",
    "compare.file": "Mã khóa đã ký tệp này",
    "compare.save": "Khớp, nhận trả lời (F9)",
}
