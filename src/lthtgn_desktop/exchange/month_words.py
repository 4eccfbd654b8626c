"""The words of the monthly workbook: for figures, kinds of money, loans, and what money was for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lthtgn_desktop.domain.accounts import camel
from lthtgn_desktop.domain.cash_book import Purpose
from lthtgn_desktop.domain.choices import Area, Method, Nature, Place, Repayment, Source
from lthtgn_desktop.domain.loan_register import LoanLine
from lthtgn_desktop.domain.loans import Status

ITEMS: Mapping[str, tuple[str, str]] = {
    "cash": ("Tiền mặt", "Bằng số tồn của sổ quỹ tiền mặt"),
    "bank": ("Tiền gửi ngân hàng", "Bằng số tồn của sổ tiền gửi"),
    "loans": ("Dư nợ gốc", "Gốc chưa thu về. Tăng: cho vay; giảm: thu gốc, xóa nợ"),
    "shares_owed": ("Vốn góp của thành viên", "Còn giữ, sẽ hoàn. Tăng: góp vốn; giảm: hoàn vốn"),
    "borrowed_owed": ("Khoản CLB mượn", "Còn phải trả. Tăng: mượn thêm; giảm: trả"),
    "capital": ("Vốn của quỹ", "Vốn được cấp, vận động, chuyển từ quỹ khác, lãi bổ sung"),
    "undistributed_interest": (
        "Lãi chưa phân phối",
        "Tăng: lãi thu của người vay; giảm: phân phối theo biên bản",
    ),
    "income": ("Tổng thu (lũy kế)", "Từ khi mở sổ; không kể vốn góp và khoản CLB mượn"),
    "expense": ("Tổng chi (lũy kế)", "Từ khi mở sổ"),
    "loss": ("Tổn thất vốn (lũy kế)", "Nợ xóa mà quỹ này gánh, từ khi mở sổ"),
}
"""Each figure of a fund: its name, and how it is counted."""

COUNTED_WITH_OPENINGS: Mapping[str, str] = {
    "loans": "Gốc chưa thu về. Tăng: cho vay, nợ từ sổ cũ; giảm: thu gốc, xóa nợ",
    "capital": "Vốn có khi mở sổ, được cấp, vận động, chuyển từ quỹ khác, lãi bổ sung",
}
"""How these are counted in a book that was begun with what paper books said."""

LENDING_ITEMS = ITEMS.keys() - {"expense"}
OTHER_ITEMS = frozenset({"cash", "bank", "income", "expense"})
"""The figures that always stand there; others only where there is something to say."""

INCOME: Mapping[str, str] = {
    "Dues": "Hội phí",
    "EntryFee": "Phí gia nhập",
    "Grant": "Tiền được cấp",
    "Gift": "Tài trợ, ủng hộ",
    "Interest": "Lãi được chia từ quỹ tăng thu nhập",
    "Transfer": "Chuyển từ quỹ khác",
    "Other": "Thu khác",
}

AREAS: Mapping[Area, str] = {
    Area.INCOME_GENERATION: "Tăng thu nhập",
    Area.HEALTH: "Chăm sóc sức khỏe",
    Area.HOME_CARE: "Chăm sóc tại nhà",
    Area.MUTUAL_HELP: "Tự giúp nhau, hỗ trợ cộng đồng",
    Area.RIGHTS: "Bảo vệ quyền và lợi ích",
    Area.LEARNING: "Nâng cao nhận thức, học tập",
    Area.CULTURE: "Văn hóa, văn nghệ, thăm hỏi",
    Area.MOBILISATION: "Vận động nguồn lực",
    Area.OFFICE: "Văn phòng phẩm, sổ sách",
    Area.BOARD: "Bồi dưỡng Ban Chủ nhiệm",
}

SPENDING: Mapping[str, str] = {
    **{camel(area): f"{number}. {word}" for number, (area, word) in enumerate(AREAS.items(), 1)},
    "Transfer": "Chuyển sang quỹ khác",
}

SOURCES: Mapping[Source, str] = {
    Source.STATE_BUDGET: "ngân sách nhà nước",
    Source.PROJECT: "dự án",
    Source.MOBILISED: "vận động xã hội hóa",
    Source.MEMBERS: "thành viên",
    Source.ASSOCIATION: "Hội Người cao tuổi",
    Source.BANK: "ngân hàng",
    Source.OTHER: "nguồn khác",
}

METHODS: Mapping[Method, str] = {
    Method.FLAT: "số vay ban đầu",
    Method.REDUCING: "dư nợ",
    Method.NONE: "không lãi",
}

REPAYMENTS: Mapping[Repayment, str] = {
    Repayment.MONTHLY: "hằng tháng",
    Repayment.EVERY_2: "2 tháng một lần",
    Repayment.EVERY_3: "3 tháng một lần",
    Repayment.EVERY_6: "6 tháng một lần",
    Repayment.END: "cuối kỳ",
}

_STATUSES: Mapping[Status, str] = {
    Status.OPEN: "đang vay",
    Status.REPAID: "đã trả hết",
    Status.WRITTEN_OFF: "đã xóa nợ",
}

_RECEIVED: Mapping[str, str] = {
    Nature.GRANT: "Nhận tiền được cấp",
    Nature.GIFT: "Nhận tài trợ, ủng hộ",
    Nature.SHARE: "Nhận góp vốn",
    Nature.BORROWED: "Nhận tiền CLB mượn",
    Nature.INCOME: "Thu khác",
}

_RETURNED: Mapping[str, str] = {
    Nature.SHARE: "Hoàn vốn góp",
    Nature.BORROWED: "Trả tiền CLB mượn",
}

_COLLECTED: Mapping[str, str] = {
    "dues": "hội phí",
    "entry_fee": "phí gia nhập",
    "principal": "gốc",
    "interest": "lãi",
}


def status(line: LoanLine) -> str:
    """Return how a loan stands."""
    if line.is_cancelled:
        return "đã hủy"
    if not line.standing.outstanding and line.standing.interest_due:
        return "hết gốc, còn lãi"
    return _STATUSES[line.standing.status]


def what_for(purpose: Purpose) -> str:
    """Return what a line of a cash book says."""
    return _SENTENCES[purpose.type](purpose)


def _received(purpose: Purpose) -> str:
    of = f" của {purpose.codes[0]}" if purpose.codes else ""
    return f"{_RECEIVED[purpose.choice]}{of}, nguồn: {SOURCES[Source(purpose.source)]}"


def _returned(purpose: Purpose) -> str:
    of = f" của {purpose.codes[0]}" if purpose.codes else ""
    return f"{_RETURNED[purpose.choice]}{of}"


def _collected(purpose: Purpose) -> str:
    what = ", ".join(_COLLECTED[part] for part in purpose.choice.split())
    whom = purpose.codes[0] if purpose.codes else f"{purpose.people} thành viên"
    return f"Thu {what} ngày họp ({whom})"


def _moved(purpose: Purpose) -> str:
    if purpose.choice == Place.CASH:
        return "Rút tiền gửi về quỹ tiền mặt"
    return "Gửi tiền mặt vào ngân hàng"


def _transferred(purpose: Purpose) -> str:
    giver, taker = purpose.codes
    if purpose.choice == "in":
        return f"Nhận chuyển từ quỹ {giver}: {purpose.text}"
    return f"Chuyển sang quỹ {taker}: {purpose.text}"


def _divided(purpose: Purpose) -> str:
    if purpose.choice == "in":
        return f"Nhận lãi chia từ quỹ {purpose.codes[0]} (biên bản {purpose.text})"
    return f"Chia lãi cho các quỹ (biên bản {purpose.text})"


def _written_off(purpose: Purpose) -> str:
    loan, bearer = purpose.codes
    if purpose.choice == "in":
        return f"Quỹ {bearer} bù nợ xóa của khoản vay {loan}"
    return f"Bù nợ xóa của khoản vay {loan}"


_SENTENCES: Mapping[str, Callable[[Purpose], str]] = {
    "opening": lambda _: "Số dư mở sổ chuyển từ sổ cũ",
    "receive": _received,
    "return": _returned,
    "spend": lambda purpose: f"Chi {AREAS[Area(purpose.choice)].lower()}: {purpose.text}",
    "move": _moved,
    "transfer": _transferred,
    "lend": lambda purpose: f"Cho vay {purpose.codes[0]} ({purpose.codes[1]})",
    "collect": _collected,
    "split": _divided,
    "write_off": _written_off,
    "reverse": lambda purpose: f"Hủy phiếu {' '.join(purpose.codes)}",
}
