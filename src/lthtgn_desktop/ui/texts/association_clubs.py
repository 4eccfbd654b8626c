"""The words about one sender of a register: its page, its card, its figures, what is signed."""

TEXTS = {
    # answering
    "register.answer": "Trả lời báo cáo này (F9)",
    "register.answer.title": "Trả lời câu lạc bộ",
    "register.answer.accepted": "Trả lời: Hội đã nhận báo cáo này.",
    "register.answer.refused": "Trả lời: Hội không nhận báo cáo này. Lý do: {reason}",
    "register.answer.do": "Lập tệp trả lời (F9)",
    "register.answer.sign": "Ký tệp trả lời {file}",
    "register.answer.save": "Ký và lưu (F9)",
    "register.answer.done": "Đã lập tệp trả lời cho {name}, {count} câu hỏi",
    "register.answer.advice": "Gửi tệp này cho câu lạc bộ.",
    "register.questions": "Các câu hỏi",
    "register.question.about": "Hỏi về trang “{sheet}”, dòng {row}:",
    "register.question.hint": "gõ câu hỏi rồi bấm Enter; không hỏi gì thì để trống",
    "register.question.add": "Thêm câu hỏi (F7)",
    "register.question.whole": "cả trang",
    "register.question.sheet": "Hỏi về cả trang (F6)",
    "register.question.away": "Bỏ câu hỏi đang chọn (F8)",
    # signing
    "register.folder": "Chọn thư mục để lưu",
    "register.password": "Mật khẩu khóa của Hội",
    "register.key.own": "Ký bằng khóa của Hội, mã {fingerprint}.",
    "register.key.first": (
        "Hội chưa có khóa ký. Khóa được tạo bây giờ, một lần.\n"
        "Khóa ký thay cho con dấu: nhờ nó, cấp trên và các câu lạc bộ biết tệp đúng là của Hội "
        "này và chưa ai sửa.\n"
        "Mật khẩu giữ khóa: mỗi lần ký gõ một lần. Ghi ra giấy và cất kỹ."
    ),
    "register.key.title": "Khóa của Hội",
    "register.key.about": (
        "Khóa này ký tệp trả lời câu lạc bộ và tệp tổng hợp gửi cấp trên. Thẻ đăng ký cho cấp trên "
        "và các câu lạc bộ biết khóa."
    ),
    "register.key.none": "Hội chưa có khóa ký.",
    "register.key.who": "Người giữ khóa: {person}, từ ngày {day}. Mã khóa:",
    "register.key.card": "Lập thẻ đăng ký (F5)",
    "register.key.card.first": "Tạo khóa và lập thẻ đăng ký (F5)",
    "register.key.officer": "Người giữ khóa",
    "register.key.next": "Người giữ khóa mới",
    "register.key.next.password": "Mật khẩu của người mới",
    "register.key.handover": "Bàn giao khóa (F7)",
    "register.key.handover.title": "Bàn giao khóa của Hội",
    "register.key.handover.about": (
        "Khóa cũ ký giới thiệu khóa mới, rồi thôi dùng. Thẻ mới được lập ngay, gửi cho cấp trên và "
        "các câu lạc bộ."
    ),
    "register.key.handover.save": "Bàn giao (F9)",
    "register.key.handover.ask": (
        "Bàn giao khóa của Hội cho {officer}?\n\n"
        "Từ nay chỉ {officer} ký được. Những tệp đã ký vẫn còn giá trị."
    ),
    "register.key.handover.yes": "Bàn giao",
    "register.key.lost": "Mất khóa, quên mật khẩu (F8)",
    "register.key.lost.title": "Lập khóa mới thay khóa đã mất",
    "register.key.lost.about": (
        "Số liệu không mất gì. Cấp trên và các câu lạc bộ phải đối chiếu khóa mới trên giấy có chữ "
        "ký rồi mới tin."
    ),
    "register.key.lost.save": "Lập khóa mới (F9)",
    "register.key.lost.ask": (
        "Thôi dùng khóa cũ và lập khóa mới cho {officer}?\n\n"
        "Khóa cũ không ký được nữa, cũng không lấy lại được."
    ),
    "register.key.lost.yes": "Lập khóa mới",
    "register.key.make": "Tạo khóa và ký (F9)",
    "register.card.title": "Thẻ đăng ký của Hội",
    "register.card.done": "Đã lập thẻ đăng ký của Hội",
    "register.card.advice": (
        "Gửi tệp này lên Hội cấp trên. Chép mã khóa dưới đây ra giấy có chữ ký, để cấp trên và "
        "các câu lạc bộ đối chiếu."
    ),
    # one sender
    "register.club.title": "Trang của nơi gửi",
    "register.club.open": "Xem dòng này (Enter)",
    "register.see.months": "Các tháng",
    "register.see.loans": "Vay vốn",
    "register.see.files": "Tệp đã nhận",
    "register.see.keys": "Khóa",
    "register.standing.last": "Tháng cuối: {month}",
    "register.standing.missing": "Còn thiếu: {months}",
    "register.standing.chain": "Chuỗi tệp: {chain}",
    "register.standing.held": "{count} tệp đang chờ",
    "register.opened": "mở sổ ngày {day}",
    "register.founded": "thành lập năm {year}",
    "register.passed_by": "số liệu do {name} gửi",
    "register.key.used": "Khóa đang dùng do {person} giữ, đăng ký ngày {day}:",
    "register.key.gone": "Không còn khóa nào đang dùng. Xin thẻ mới rồi đăng ký lại.",
    "register.keystate.active": "Đang dùng",
    "register.keystate.retired": "Đã bàn giao",
    "register.keystate.revoked": "Đã hủy",
    "register.keystate.ended": "{state} {day}",
    "register.numbers": "{first} – {last}",
    "register.fund.TTN": "Quỹ tăng thu nhập",
    "register.fund.HD": "Quỹ hoạt động",
    "register.fund.other": "Quỹ {code}",
    "register.of_fund": "{fund}: {item}",
    "register.month.title": "Số liệu một tháng",
    "register.month": "Tháng {month} của {name}",
    "register.month.one": "Chỉ có một bản.",
    "register.month.versions": "Có {count} bản; bản đang tính đứng đầu, dòng khác nhau có màu.",
    "register.version.now": "Tệp số {number} (đang tính)",
    "register.version.before": "Tệp số {number} (trước)",
    "register.version.now.passed": "Đang tính",
    "register.version.before.passed": "Bản trước",
    "register.revoke": "Hủy khóa bị mất (F8)",
    "register.revoke.title": "Hủy khóa của {name}",
    "register.revoke.about": (
        "Dùng khi khóa bị mất hoặc người khác biết mật khẩu. Từ nay không nhập tệp nào ký bằng "
        "khóa ấy nữa; những tệp đã nhận vẫn còn giá trị."
    ),
    "register.revoke.reason": "Lý do",
    "register.revoke.save": "Hủy khóa (F9)",
    "register.revoke.ask": (
        "Hủy khóa đang dùng của {name}?\n\n"
        "Muốn nhận báo cáo tiếp, câu lạc bộ phải lập khóa mới và đăng ký lại bằng thẻ mới."
    ),
    "register.revoke.yes": "Hủy khóa",
    "register.revoke.done": "Đã hủy khóa của {name}.",
    "register.founding": "Năm, nguồn thành lập (F6)",
    "register.founding.title": "{name} thành lập năm nào, bằng nguồn nào",
    "register.founding.about": "Để trống năm, chọn “Theo sổ” thì lấy như sổ của câu lạc bộ.",
    "register.founding.year": "Năm thành lập",
    "register.founding.source": "Nguồn vốn thành lập",
    "register.founding.done": "Đã ghi năm và nguồn thành lập của {name}.",
    "register.source.book": "Theo sổ",
    # enrolling
    "register.enrol.choose": "Chọn thẻ đăng ký khóa",
    "register.enrol.kinds": "Thẻ đăng ký (*.json);;Tất cả (*)",
    "register.enrol.title": "Đăng ký {kind}: {name} ({code})",
    "register.enrol.person": "Người giữ khóa: {person}",
    "register.enrol.number": "Ký từ tệp số {number}",
    "register.enrol.fingerprint": "Mã khóa trên thẻ, so từng nhóm với tờ giấy có chữ ký",
    "register.enrol.typed": "Gõ mã khóa trên giấy",
    "register.enrol.or": "Hoặc",
    "register.enrol.compared": "Đã so từng nhóm, giống nhau",
    "register.enrol.compare_first": (
        "So mã khóa với tờ giấy trước: gõ mã vào đây, hoặc chọn ô “Đã so từng nhóm”."
    ),
    "register.enrol.reason": "Lý do thay khóa",
    "register.enrol.known": "Khóa này đã đăng ký từ trước. Không có gì thay đổi.",
    "register.enrol.announced": "Khóa cũ {old} đã ký giới thiệu khóa này: bàn giao thủ quỹ.",
    "register.enrol.replaces": (
        "Câu lạc bộ này đang dùng khóa {old}, và khóa đó KHÔNG giới thiệu khóa mới. "
        "Chỉ thay khi biết chắc khóa cũ bị mất; khóa cũ sẽ bị hủy."
    ),
    "register.enrol.save": "Đăng ký (F9)",
    "register.enrol.done": "Đã đăng ký {name}. Bây giờ nhập được báo cáo của nơi này.",
    "register.enrol.waiting": "Có {count} tệp đến trước thẻ: nhập lại những tệp ấy.",
    "register.enrol.replaced": "Đã thay khóa của {name}, khóa mới do {person} giữ.",
    "register.enrol.known_done": "{name} đã đăng ký bằng khóa này từ trước.",
    # the figures of a month
    "register.members.total": "Tổng số thành viên",
    "register.members.women": "Phụ nữ",
    "register.members.aged_60": "Từ 60 tuổi trở lên",
    "register.members.poor": "Thuộc hộ nghèo",
    "register.members.near_poor": "Thuộc hộ cận nghèo",
    "register.members.difficult": "Hoàn cảnh khó khăn",
    "register.members.volunteers": "Tình nguyện viên",
    "register.members.joined": "Vào trong tháng",
    "register.members.left": "Ra trong tháng",
    "register.loans.open": "Khoản vay còn dư nợ",
    "register.loans.borrowers": "Người đang vay, kể cả người đã ra",
    "register.loans.member_borrowers": "Thành viên đang vay",
    "register.loans.turns": "Lượt vay trong tháng",
    "register.loans.lent": "Cho vay trong tháng",
    "register.loans.principal_collected": "Gốc thu trong tháng",
    "register.loans.interest_collected": "Lãi thu trong tháng",
    "register.loans.written_off": "Nợ xóa trong tháng",
    "register.loans.outstanding": "Dư nợ gốc",
    "register.loans.overdue_principal": "Gốc quá hạn",
    "register.loans.at_risk": "Dư nợ có rủi ro (quá hạn trên 30 ngày)",
    "register.dues": "Hội phí thu trong tháng",
    "register.grant": "Vốn ban đầu",
    "register.source_capital": "Vốn từ nguồn {source}, từ khi mở sổ",
    "register.source_received": "Vốn từ nguồn {source}, nhận trong tháng",
}
