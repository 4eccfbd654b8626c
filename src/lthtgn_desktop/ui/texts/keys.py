"""Which key does what on which screen: the one list, for the help pages and for the key card.

A key is named as on its button; its words are those of the button, by their id, where it has one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

TEXTS = {
    "keys.number": "mở việc mang số ấy",
    "keys.space": "Phím cách",
    "keys.enter": "sang ô sau, hoặc chọn",
    "keys.tab": "sang chỗ kế tiếp",
    "keys.esc": "quay lại một bước",
    "keys.f1": "trợ giúp của màn hình này",
    "keys.bigger": "chữ to hơn",
    "keys.smaller": "chữ nhỏ hơn",
    "keys.find": "tìm theo tên, không cần dấu",
    "keys.open": "mở dòng đang chọn",
    "keys.print": "xem trước rồi in",
    "keys.undo": "bỏ việc vừa gõ",
    "keys.redo": "làm lại việc vừa bỏ",
    "keys.collect.plus": "nộp đủ, xuống người sau",
    "keys.collect.enter": "nhận số vừa gõ, xuống dưới",
    "keys.collect.tab": "sang ô bên phải",
    "keys.collect.space": "có mặt, vắng, gửi tiền",
    "keys.collect.delete": "xóa số trong ô",
    "keys.collect.given": "gõ tiền đưa, xem tiền trả lại",
    "keys.collect.receipt": "in phiếu thu của người này",
    "keys.date.today": "ở ô ngày: hôm nay",
    "keys.date.step": "ở ô ngày: ngày sau, ngày trước",
    "keys.record": "ghi vào sổ, hoặc sang bước xem lại",
    "keys.closing.close": "khóa sổ tháng",
    "keys.closing.print": "in báo cáo tháng",
    "keys.password": "hiện hoặc giấu mật khẩu",
    "keys.page.before": "trang trước",
    "keys.page.after": "trang sau",
    "keys.first.eight": "bỏ dòng đang chọn, hoặc in biên bản mở sổ",
    "keys.lending.waiting": "đọc, hoặc thêm đơn xin vay",
    "keys.funds.chart": "xem biểu đồ, hoặc đổi mức đóng",
    "keys.waiting": "xem tệp đang chờ",
}

Named = tuple[str, str]
"""A key, and the id of the words that say what it does."""

FORM: Sequence[Named] = (
    ("Enter", "keys.enter"),
    ("T", "keys.date.today"),
    ("+ -", "keys.date.step"),
    ("F9", "keys.record"),
)
"""The keys of every form."""

LISTING: Sequence[Named] = (("F3", "keys.find"), ("Enter", "keys.open"))
"""The keys of every list."""

EVERYWHERE: Sequence[Named] = (
    ("F1", "keys.f1"),
    ("Esc", "keys.esc"),
    ("Ctrl +", "keys.bigger"),
    ("Ctrl -", "keys.smaller"),
    ("Tab", "keys.tab"),
)
"""The keys of every screen."""

KEYS: Mapping[str, Sequence[Named]] = {
    "start": (("1-5", "keys.number"), ("Enter", "keys.enter"), ("F9", "new.make")),
    "first-run": (
        ("F7", "first.people.take"),
        ("F8", "keys.first.eight"),
        ("F2", "first.back"),
        ("F9", "first.next"),
    ),
    "home": (("1-9", "keys.number"),),
    "meeting": (("1-8", "keys.number"), ("Enter", "keys.open"), ("F9", "meeting.when.take")),
    "collection": (
        ("+", "keys.collect.plus"),
        ("Enter", "keys.collect.enter"),
        ("Tab", "keys.collect.tab"),
        ("Space", "keys.collect.space"),
        ("Delete", "keys.collect.delete"),
        ("F3", "keys.find"),
        ("F6", "keys.collect.given"),
        ("F8", "keys.collect.receipt"),
        ("F9", "meet.close"),
        ("Ctrl+Z", "keys.undo"),
        ("Ctrl+Y", "keys.redo"),
        ("Ctrl+P", "keys.print"),
    ),
    "lending": (
        *LISTING,
        ("F7", "lending.new"),
        ("F4", "lending.collect"),
        ("F6", "keys.lending.waiting"),
        ("F5", "lending.extend"),
        ("F8", "lending.write_off"),
        ("F9", "loan.next"),
        ("Ctrl+P", "keys.print"),
    ),
    "members": (
        *LISTING,
        ("F7", "members.add"),
        ("F4", "members.amend"),
        ("F5", "members.household"),
        ("F6", "members.exempt"),
        ("F8", "members.leave"),
        ("F9", "part.save"),
        ("Ctrl+P", "keys.print"),
    ),
    "money": (("1-7", "keys.number"), *FORM, ("Ctrl+P", "keys.print")),
    "funds": (
        ("F4", "funds.policy"),
        ("F5", "keys.funds.chart"),
        ("F6", "policy.start.split"),
        ("F7", "policy.start.officer"),
        ("F8", "policy.start.fund"),
        ("F9", "part.save"),
        ("Ctrl+P", "keys.print"),
    ),
    "closing": (
        ("F6", "close.count"),
        ("F9", "keys.closing.close"),
        ("F7", "report.do"),
        ("F8", "count.print"),
        ("Ctrl+P", "keys.closing.print"),
        ("F2", "keys.password"),
    ),
    "corrections": (*LISTING, ("F4", "corrections.undo"), ("F9", "keys.record")),
    "voucher": (
        ("Enter", "voucher.correct.line"),
        ("F4", "voucher.correct"),
        ("F6", "voucher.see.undoing"),
        ("F9", "keys.record"),
        ("Ctrl+P", "keys.print"),
    ),
    "checking": (
        ("F5", "checking.prove.do"),
        ("F6", "checking.life.do"),
        ("F7", "checking.journal.do"),
    ),
    "signing": (
        ("F3", "verify.choose"),
        ("F4", "answers.open"),
        ("F5", "signing.card"),
        ("F6", "signing.change"),
        ("F7", "signing.handover"),
        ("F8", "signing.lost"),
        ("F9", "keys.record"),
        ("F2", "keys.password"),
    ),
    "papers": (
        ("1-9", "keys.number"),
        ("F4", "papers.settings"),
        ("F9", "papers.preview"),
        ("F6", "ruler.print"),
        ("F7", "book.act.again"),
        ("F8", "book.act.hand"),
    ),
    "preview": (
        ("PgUp", "keys.page.before"),
        ("PgDn", "keys.page.after"),
        ("+", "preview.larger"),
        ("-", "preview.smaller"),
        ("0", "preview.whole"),
        ("Ctrl+P", "act.print"),
        ("F7", "preview.save"),
    ),
    "register": (
        *LISTING,
        ("F7", "register.import"),
        ("F6", "register.enrol"),
        ("F8", "keys.waiting"),
        ("F9", "register.totals"),
        ("F4", "register.verify"),
        ("F5", "register.key.card"),
        ("F2", "keys.password"),
    ),
}
"""The keys of each screen beside those of everywhere; every screen with a help page is here."""
