import pytest

from builders import USUAL
from lthtgn_desktop.domain.acts import Reverse
from lthtgn_desktop.domain.booking.corrections import MONEY_ACTS
from lthtgn_desktop.domain.events import TYPE_NAMES
from lthtgn_desktop.domain.life import read_event
from lthtgn_desktop.domain.narration import narration

RECEIVE: dict[str, object] = {
    "type": "receive",
    "fund": "TTN",
    "into": "cash",
    "source": "members",
    "amount": 200_000,
}
RETURN: dict[str, object] = {"type": "return", "fund": "TTN", "from": "cash", "amount": 200_000}
SPEND: dict[str, object] = {
    "type": "spend",
    "fund": "HD",
    "from": "cash",
    "area": "health",
    "amount": 50_000,
    "text": "Thuê xe đi khám",
}
MOVE: dict[str, object] = {"type": "move", "fund": "HD", "amount": 1_000}

SAID: list[tuple[dict[str, object], str]] = [
    (RECEIVE | {"nature": "grant", "from": "UBND xã"}, "Nhận vốn tài trợ: UBND xã"),
    (RECEIVE | {"nature": "gift"}, "Nhận tiền ủng hộ"),
    (RECEIVE | {"nature": "share", "member": "M001"}, "Nhận vốn góp: M001"),
    (
        RECEIVE | {"nature": "borrowed", "from": "Ông An", "member": "M001"},
        "Nhận tiền CLB mượn: Ông An",
    ),
    (RECEIVE | {"nature": "income"}, "Thu khác"),
    (RETURN | {"nature": "share", "member": "M001"}, "Hoàn trả vốn góp: M001"),
    (RETURN | {"nature": "borrowed", "to": "Ông An"}, "Trả tiền CLB mượn: Ông An"),
    (SPEND, "Thuê xe đi khám"),
    (SPEND | {"to": "Ông Bình"}, "Thuê xe đi khám – Ông Bình"),
    (MOVE | {"from": "cash", "to": "bank"}, "Gửi tiền vào ngân hàng"),
    (MOVE | {"from": "bank", "to": "cash"}, "Rút tiền ngân hàng về quỹ"),
    (
        {
            "type": "transfer",
            "from_fund": "HD",
            "to_fund": "DP",
            "amount": 1_000,
            "text": "Bổ sung dự phòng",
            "minutes": "BB-01",
        },
        "Chuyển quỹ HD sang DP: Bổ sung dự phòng",
    ),
    (
        {
            "type": "lend",
            "loan": "L0001",
            "member": "M001",
            "fund": "TTN",
            "from": "cash",
            "amount": 1_000,
            "rate": "0",
            "months": 5,
            "method": "none",
            "principal": "end",
            "purpose": "Nuôi gà",
        },
        "Cho vay L0001: Nuôi gà",
    ),
    ({"type": "opening", "fund": "HD", "cash": 1}, "Số dư mở sổ quỹ HD"),
    (
        USUAL["opening_loan"] | {"type": "opening_loan"},
        "Nợ vay chuyển từ sổ cũ L0001: Nuôi gà thả vườn",
    ),
    ({"type": "collect", "lines": []}, "Thu tiền buổi sinh hoạt"),
    (
        {"type": "split", "fund": "TTN", "amount": 1_000, "minutes": "BB-02"},
        "Chia lãi theo biên bản BB-02",
    ),
    (
        {"type": "split", "fund": "TTN", "amount": 1_000, "minutes": "Biên bản họp số 09/2026"},
        "Chia lãi theo biên bản họp số 09/2026",
    ),
    (
        {"type": "write_off", "loan": "L0001", "amount": 1, "minutes": "BB-03", "bearer": "TTN"},
        "Xóa nợ L0001 theo biên bản BB-03",
    ),
    (
        {
            "type": "write_off",
            "loan": "L0001",
            "amount": 1,
            "minutes": "BIÊN BẢN 03",
            "bearer": "TTN",
        },
        "Xóa nợ L0001 theo biên bản 03",
    ),
    ({"type": "reverse", "of": "e12", "reason": "Ghi nhầm"}, "Đảo bút toán e12: Ghi nhầm"),
    ({"type": "close", "month": "2024-06"}, ""),
]


@pytest.mark.parametrize(("document", "said"), SAID)
def test_an_act_is_called_by_what_was_done(document: dict[str, object], said: str) -> None:
    event = read_event({"date": "2024-06-10"} | document, spare_ref="e1")

    assert narration(event.act) == said


def test_no_money_act_goes_without_a_line() -> None:
    money = {TYPE_NAMES[act] for act in (*MONEY_ACTS, Reverse)}

    assert money <= {document["type"] for document, said in SAID if said}
