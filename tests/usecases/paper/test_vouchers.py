"""Phiếu thu, phiếu chi and a member's receipt, against what the book says."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from books import DATA, a_new_book, a_replayed_book, open_for_test
from builders import an_event, collected, paid
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.names import clean_text
from lthtgn_desktop.domain.paper_settings import PaperSettings, Sign
from lthtgn_desktop.domain.papers import Paper, PaperSize, Wanted
from lthtgn_desktop.store import settings
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.numbered import Numbered, voucher_record
from lthtgn_desktop.usecases.paper.print_paper import Printed, print_paper
from lthtgn_desktop.usecases.paper.vouchers import make
from lthtgn_desktop.usecases.record import record_document
from paper_checks import all_troubles, text_of, text_on

DAY = "2024-03-05"
LONG = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
LARGEST = 999_999_999


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path_factory.mktemp("life"), "life_1"))
    yield desk
    desk.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A club with three members, a grant and two loans of M001, before its collection day."""
    desk = open_for_test(a_new_book(tmp_path, "so"))
    record(
        desk,
        an_event("club", "2024-01-01"),
        an_event("officer", "2024-01-01"),
        an_event("officer", "2024-01-01", role="bookkeeper", name="Lê Thị Sen"),
        an_event("fund", "2024-01-01"),
        an_event("policy", "2024-01-01"),
        *(
            an_event("join", "2024-01-01", member=code, name=name, address=address)
            for code, name, address in (
                ("M001", LONG, "Xóm 2"),
                ("M002", "Trần Văn Bình", None),
                ("M003", "Vũ Thị Cúc", "Xóm 4"),
            )
        ),
        an_event("receive", "2024-01-02", amount=50_000_000, from_="UBND xã Liên Nghĩa"),
        an_event("lend", "2024-01-10", amount=6_000_000, purpose="Nuôi gà"),
        an_event("lend", "2024-02-10", loan="L0002", amount=1_000_000, purpose="Sửa máy cày"),
    )
    yield desk
    desk.close()


def record(desk: Desk, *documents: dict[str, Any]) -> None:
    for document in documents:
        record_document(desk, document)


def printed(desk: Desk, paper: Paper = Paper.RECEIPT, **said: Any) -> Printed:  # noqa: ANN401
    return print_paper(desk, paper, Wanted(**said))


def words(desk: Desk, paper: Paper = Paper.RECEIPT, **said: Any) -> str:  # noqa: ANN401
    return text_of(printed(desk, paper, **said).content)


def refusal(desk: Desk, paper: Paper = Paper.RECEIPT, **said: Any) -> Refused:  # noqa: ANN401
    with pytest.raises(Refused) as refused:
        printed(desk, paper, **said)
    return refused.value


def a_collection_day(desk: Desk) -> None:
    record(
        desk,
        collected(
            DAY,
            paid("M001", dues=20_000, loan="L0001", principal=500_000, interest=60_000),
            paid("M001", loan="L0002", principal=1_000_000, interest=10_000),
            paid("M002", dues=10_000),
            paid("M003", dues=10_000, entry_fee=50_000),
        ),
    )


def test_every_voucher_of_a_life_is_printed_as_the_book_has_it(life: Desk) -> None:
    of_day: dict[tuple[Paper, date], list[Numbered]] = {}
    for one in voucher_record(life).every:
        if one.voucher.kind in {"PT", "PC"}:
            paper = Paper.RECEIPT if one.voucher.kind == "PT" else Paper.PAYMENT
            of_day.setdefault((paper, one.day), []).append(one)
    assert len(of_day) > 50

    for (paper, day), ones in list(of_day.items())[::5]:
        text = words(life, paper, day=day)
        numbers = re.findall(r" Số: (P[TC] \d+/\d{4} \w+)", text)
        assert sorted(numbers) == sorted(one.label for one in ones)
        for one in ones:
            assert f"Số tiền: {grouped(one.voucher.amount)} đồng" in text
        assert text.count("Đã hủy bằng phiếu") == sum(
            one.label in voucher_record(life).taken_back_by for one in ones
        )


def test_with_nothing_said_all_vouchers_of_the_last_such_day_are_printed(life: Desk) -> None:
    for paper, kind in ((Paper.RECEIPT, "PT"), (Paper.PAYMENT, "PC")):
        ones = [one for one in voucher_record(life).every if one.voucher.kind == kind]
        last = [one for one in ones if one.day == ones[-1].day]

        made = printed(life, paper)

        assert made.pages == (len(last) + 1) // 2
        assert f"{ones[-1].day:%d/%m/%Y}" in made.title or last[0].label in made.title
        assert all(one.label in text_of(made.content) for one in last)


@pytest.mark.parametrize(
    "typed",
    ["PT 1/2024 TTN", " pt1/2024ttn ", "PT 001/2024 TTN", "PT 1-2024 TTN", "Pt  1 /2024  ttn"],
)
def test_a_number_is_found_however_it_is_typed(desk: Desk, typed: str) -> None:
    made = printed(desk, number=typed)

    assert (made.title, made.pages) == ("Phiếu thu PT 1/2024 TTN", 1)
    assert made.file_name == "Phiếu thu PT 1-2024 TTN.pdf"


def test_a_number_that_cannot_be_printed_is_refused_in_its_own_words(desk: Desk) -> None:
    record(desk, an_event("move", "2024-02-11"))

    unknown = refusal(desk, number=" PT 7/2024  TTN ")
    assert unknown.code is RefusalCode.VOUCHER_UNKNOWN
    assert unknown.details == {"value": "PT 7/2024 TTN"}
    for number in ("pc 1/2024 ttn", "BC 1/2024 TTN"):
        assert refusal(desk, number=number).code is RefusalCode.VOUCHER_OF_ANOTHER_PAPER
    assert printed(desk, Paper.PAYMENT, number="pc 1/2024 ttn").pages == 1
    other_day = refusal(desk, number="PT 1/2024 TTN", day=date(2024, 1, 3))
    assert other_day.code is RefusalCode.NOTHING_TO_PRINT
    assert refusal(desk, day=date(2024, 1, 3)).code is RefusalCode.NOTHING_TO_PRINT


def test_a_receipt_says_who_brought_the_money_and_who_signs(desk: Desk) -> None:
    text = words(desk, number="PT 1/2024 TTN")

    for said in (
        "PHIẾU THU Ngày 02 tháng 01 năm 2024",
        "Quyển số: TTN-2024",
        "Họ và tên người nộp tiền: UBND xã Liên Nghĩa",
        "Lý do nộp: Cấp vốn cho câu lạc bộ",
        "Viết bằng chữ: Năm mươi triệu đồng chẵn",
        "NGƯỜI NỘP TIỀN",
        "NGƯỜI LẬP PHIẾU",
        "Nguyễn Thị Hòa",
        "Lê Thị Sen",
    ):
        assert said in text


def test_a_loan_is_paid_out_to_the_borrower_with_the_loan_contract(desk: Desk) -> None:
    text = words(desk, Paper.PAYMENT, number="PC 1/2024 TTN")

    for said in (
        f"Họ và tên người nhận tiền: {LONG}",
        "Địa chỉ: Xóm 2",
        "Lý do chi: Cho vay L0001: Nuôi gà",
        "Kèm theo: Giấy nhận nợ L0001",
        "NGƯỜI NHẬN TIỀN",
    ):
        assert said in text


def test_a_collection_of_many_says_how_many_and_what_for(desk: Desk) -> None:
    a_collection_day(desk)

    text = words(desk, day=date(2024, 3, 5))

    for said in (
        "Số: PT 1/2024 HD",
        "Họ và tên người nộp tiền: 3 thành viên (theo bảng thu tiền kèm theo)",
        "Lý do nộp: Thu tiền buổi sinh hoạt: hội phí 40.000; phí gia nhập 50.000",
        "Kèm theo: 01 bảng thu tiền",
        "Số: PT 2/2024 TTN",
        f"Họ và tên người nộp tiền: {LONG} Địa chỉ: Xóm 2",
        "Lý do nộp: Gốc vay L0001 500.000; lãi vay L0001 60.000; gốc vay L0002 1.000.000; lãi",
        "lãi vay L0002 10.000",
    ):
        assert said in text


def test_what_was_taken_back_and_what_took_it_back_name_each_other(desk: Desk) -> None:
    a_collection_day(desk)
    ref = voucher_record(desk).every[-1].event.ref
    record(desk, an_event("reverse", "2024-03-06", of=ref, reason="Ghi nhầm một số 0"))

    first = words(desk, number="PT 1/2024 HD")
    later = words(desk, Paper.PAYMENT, number="PC 1/2024 HD")

    assert "Đã hủy bằng phiếu PC 1/2024 HD ngày 06/03/2024" in first
    assert "3 thành viên (theo phiếu PT 1/2024 HD)" in later
    assert (
        "Lý do chi: Hủy phiếu PT 1/2024 HD ngày 05/03/2024 (Thu tiền buổi sinh hoạt):"
        " Ghi nhầm một số 0" in later
    )
    assert "Kèm theo: Phiếu PT 1/2024 HD" in later
    assert refusal(desk, member="M002").code is RefusalCode.NOTHING_TO_PRINT


def test_money_between_funds_names_the_other_fund_and_the_minutes(desk: Desk) -> None:
    a_collection_day(desk)
    record(desk, an_event("transfer", "2024-03-07", amount=30_000))

    paid_out = words(desk, Paper.PAYMENT, day=date(2024, 3, 7))
    taken_in = words(desk, day=date(2024, 3, 7))

    assert "Họ và tên người nhận tiền: Quỹ tăng thu nhập (TTN)" in paid_out
    assert "Họ và tên người nộp tiền: Quỹ hoạt động (HD)" in taken_in
    for text in (paid_out, taken_in):
        assert "Chuyển quỹ HD sang TTN: Bổ sung vốn" in text
        assert "Kèm theo: BB-03" in text


def test_a_members_receipt_lists_the_parts_and_what_is_still_owed(desk: Desk) -> None:
    a_collection_day(desk)

    made = printed(desk, member="M001")
    text = text_of(made.content)

    assert (made.title, made.pages) == ("Biên lai M001 ngày 05/03/2024", 1)
    for said in (
        "BIÊN LAI THU TIỀN Ngày 05 tháng 3 năm 2024",
        "Quyển số: HD-2024, TTN-2024",
        "Số: PT 1/2024 HD, PT 2/2024 TTN",
        f"Họ và tên người nộp tiền: {LONG} (M001)",
        "Hội phí 20.000; gốc vay L0001 500.000; lãi vay L0001 60.000; gốc vay L0002 1.000.000",
        "lãi vay L0002 10.000",
        "Số tiền: 1.590.000 đồng",
        "Viết bằng chữ: Một triệu năm trăm chín mươi nghìn đồng chẵn",
        "Còn nợ gốc: L0001 5.500.000 đồng",
        "NGƯỜI THU TIỀN",
    ):
        assert said in text
    for left_out in ("KẾ TOÁN", "CHỦ NHIỆM", "Kèm theo"):
        assert left_out not in text


def test_a_member_without_loans_gets_a_receipt_that_speaks_of_none(desk: Desk) -> None:
    a_collection_day(desk)

    text = words(desk, member="M003", number="pt 1/2024 hd")

    assert "Hội phí 10.000; phí gia nhập 50.000" in text
    assert "Số: PT 1/2024 HD" in text
    assert "TTN" not in text
    assert "nợ" not in text


def test_what_a_member_gave_beside_the_collection_is_on_the_receipt(desk: Desk) -> None:
    a_collection_day(desk)
    share = {"nature": "share", "source": "members", "amount": 100_000}
    record(
        desk,
        an_event("receive", DAY, member="M002", **share),
        an_event("receive", DAY, member="M002", **share | {"into": "bank"}),
    )

    text = words(desk, member="M002")

    assert "Hội phí 10.000; góp vốn 100.000" in text
    assert "Số tiền: 110.000 đồng" in text


def test_the_receipts_of_all_members_add_up_to_the_vouchers_of_the_day(life: Desk) -> None:
    events = map(json.loads, (DATA / "life_1.jsonl").read_text().splitlines())
    day, lines = [(one["date"], one["lines"]) for one in events if one.get("type") == "collect"][-1]
    on = date.fromisoformat(day)

    amounts = {
        code: re.findall(r"Số tiền: ([\d.]+) đồng", words(life, member=code, day=on))
        for code in {line["member"] for line in lines}
    }

    vouchers = [one for one in voucher_record(life).every if one.day == on]
    assert sum(int(amount.replace(".", "")) for (amount,) in amounts.values()) == sum(
        one.voucher.amount for one in vouchers if hasattr(one.event.act, "lines")
    )


def test_unknown_members_and_days_without_payments_are_refused(desk: Desk) -> None:
    a_collection_day(desk)

    assert refusal(desk, member="M099").code is RefusalCode.MEMBER_UNKNOWN
    assert refusal(desk, member="M001", day=date(2024, 3, 6)).code is RefusalCode.NOTHING_TO_PRINT


def test_the_clubs_wishes_say_who_signs(desk: Desk) -> None:
    a_collection_day(desk)
    wishes = PaperSettings(prints_names=False, signers={Paper.RECEIPT: (Sign.WRITER, Sign.PERSON)})
    with desk.book.writing() as writing:
        settings.add(writing.connection, wishes, desk.stamp())

    voucher, receipt = words(desk, number="PT 1/2024 TTN"), words(desk, member="M001")

    assert "NGƯỜI LẬP PHIẾU" in voucher
    assert "THỦ QUỸ" not in voucher
    assert "NGƯỜI LẬP PHIẾU" not in receipt
    assert receipt.count(LONG) == 1


@pytest.mark.parametrize("size", [None, *PaperSize])
@pytest.mark.parametrize("is_large", [False, True])
def test_five_loans_and_the_largest_amounts_are_not_cut(
    desk: Desk, size: PaperSize | None, *, is_large: bool
) -> None:
    codes = [f"L000{number}" for number in range(3, 6)]
    record(
        desk,
        an_event("receive", "2024-02-11", amount=5 * LARGEST),
        *(
            an_event("lend", "2024-02-11", loan=code, amount=LARGEST, purpose="Nuôi lợn nái " * 9)
            for code in codes
        ),
        collected(
            "2024-03-12",
            *(
                paid("M001", loan=code, principal=1_999_999, interest=100_000)
                for code in ("L0001", *codes)
            ),
            paid("M001", dues=120_000, loan="L0002", principal=10_000),
        ),
    )
    wanted = Wanted(size=size, is_large=is_large)

    receipt = make(desk, Paper.RECEIPT, replace(wanted, member="M001"))
    payments = make(desk, Paper.PAYMENT, replace(wanted, day=date(2024, 2, 11)))

    for document in (receipt, payments):
        assert all_troubles(document) == []
        assert min(run.style.size for sheet in document.sheets for run in sheet.runs) >= 7
    assert f"L0005 {grouped(LARGEST - 1_999_999)}" in clean_text(text_on(receipt))
    assert text_on(payments).count("999.999.999 đồng") == 3


def test_a_loan_whose_interest_is_still_owed_is_not_called_paid(desk: Desk) -> None:
    record(
        desk, collected("2024-04-10", paid("M001", loan="L0001", principal=6_000_000, interest=1))
    )
    record(
        desk, collected("2024-04-11", paid("M001", loan="L0002", principal=1_000_000, interest=1))
    )

    text = words(desk, member="M001", day=date(2024, 4, 11))
    register = words(desk, Paper.LOAN_REGISTER, day=date(2024, 4, 11))

    assert re.search(r"Còn nợ gốc: 0 đồng; còn nợ lãi [\d.]+ đồng", text)
    assert "đã trả hết" not in text
    assert "Đang vay: 2 khoản" in register
    assert len(re.findall(r"còn\s+lãi", register)) == 2
