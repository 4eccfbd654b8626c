from dataclasses import replace
from datetime import date

import pytest

from lthtgn_desktop.domain.due_dates import due_date
from lthtgn_desktop.printing.document import PRACTICE, Document
from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import LARGE
from lthtgn_desktop.printing.papers.loan_contract import (
    PROMISES,
    SKIPPED,
    Agreed,
    Annex,
    Borrower,
    Instalment,
    Lender,
    LoanContractPaper,
    Plan,
    loan_contracts,
)
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles, text_of

DAY = date(2026, 6, 21)
NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
SIGNERS = tuple(Signer(title, NAME) for title in ("CHỦ NHIỆM", "THỦ QUỸ", "NGƯỜI VAY"))


def rows_of(document: Document) -> str:
    """The text in the order in which it was written: tables row by row."""
    return text_of(pdf_bytes(document), "-raw")


def a_plan(months: int, principal: int, interest: int, *, at_end: bool = False) -> Plan:
    """So many months; the principal in equal parts, or all of it in the last one."""
    parts = [0] * (months - 1) + [principal] if at_end else [principal // months] * months
    rows = [
        Instalment(n, due_date(DAY, n), part, interest, sum(parts[n:]))
        for n, part in enumerate(parts, 1)
    ]
    return Plan(rows, "Sáu triệu một trăm tám mươi nghìn đồng chẵn", "Một trăm tám mươi nghìn đồng")


CONTRACT = LoanContractPaper(
    club=ClubHead("HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA", "CLB LIÊN THẾ HỆ ĐÔNG HẠ", "Xã Yên Hòa"),
    place="Yên Hòa",
    number="L0007",
    day=DAY,
    lender=Lender("Quỹ tăng thu nhập", "Trần Văn Ẩn", "Nguyễn Thị Hồng"),
    borrower=Borrower("Lê Thị Kiều", "M003", "1951", "Xóm 3, thôn Đông Hạ", "0912345678"),
    agreed=Agreed(
        6_000_000,
        "Sáu triệu đồng chẵn",
        "nhận bằng tiền mặt",
        "Nuôi gà",
        "0,5%/tháng, tính trên số tiền vay ban đầu, trả hằng tháng",
        "6 tháng, từ 21/06/2026 đến 21/12/2026",
        "mỗi tháng một lần",
    ),
    plan=a_plan(6, 6_000_000, 30_000),
    signers=SIGNERS,
)
ANNEX = Annex(
    day=date(2026, 12, 10),
    minutes="Biên bản họp số 12/2026",
    owed=2_000_000,
    owed_words="Hai triệu đồng chẵn",
    term="thêm 6 tháng; 12 tháng, từ 21/06/2026 đến 21/06/2027",
    interest_owed=30_000,
    plan=a_plan(4, 2_000_000, 10_000),
    signers=SIGNERS,
)
FULL = replace(
    CONTRACT,
    club=ClubHead(
        "HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA", "CLB LIÊN THẾ HỆ TỰ GIÚP NHAU THÔN ĐÔNG HẠ " * 2
    ),
    lender=Lender("Quỹ tăng thu nhập", NAME, NAME),
    borrower=Borrower(
        NAME, "M003", "1951", "Số nhà 12, ngõ 34, thôn Đông Hạ Thượng, xã Yên Hòa " * 2
    ),
    agreed=CONTRACT.agreed._replace(
        amount=999_999_999, purpose="Nuôi lợn nái, sửa chuồng trại " * 5
    ),
    plan=a_plan(36, 999_999_999, 999_999),
    annexes=(replace(ANNEX, plan=a_plan(36, 999_999_999, 999_999)), ANNEX),
    cancelled="ĐÃ HỦY NGÀY 22/06/2026: Ghi nhầm người vay. Giấy này không còn giá trị.",
)


def test_the_paper_says_who_lends_what_to_whom_and_what_it_costs() -> None:
    text = rows_of(loan_contracts("Giấy nhận nợ L0007", [CONTRACT]))

    for said in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "GIẤY NHẬN NỢ kiêm hợp đồng vay tiền, số L0007",
        "Yên Hòa, ngày 21 tháng 6 năm 2026",
        "Bên cho vay: CLB LIÊN THẾ HỆ ĐÔNG HẠ",
        "Trần Văn Ẩn – Chủ nhiệm; Nguyễn Thị Hồng – Thủ quỹ",
        "Người vay: Lê Thị Kiều",
        "Năm sinh: 1951",
        "6.000.000 đồng, tiền của Quỹ tăng thu nhập, nhận bằng tiền mặt",
        "0,5%/tháng, tính trên số tiền vay ban đầu",
        "1 21/07/2026 1.000.000 30.000 1.030.000 5.000.000",
        "Cộng 6.000.000 180.000 6.180.000",
        f"Nếu trả đúng hạn: trả tổng cộng 6.180.000 đồng ({CONTRACT.plan.total_words}),",
        f"trong đó lãi 180.000 đồng ({CONTRACT.plan.interest_words}).",
        *PROMISES,
        "02 bản",
        "Trang 1/1",
    ):
        assert said in text
    assert SKIPPED not in text


def test_months_that_ask_for_nothing_are_left_out_and_that_is_said() -> None:
    free = replace(CONTRACT, plan=a_plan(24, 6_000_000, 0, at_end=True))

    text = rows_of(loan_contracts("Giấy nhận nợ L0007", [free]))

    assert "24 21/06/2028 6.000.000 0 6.000.000 0" in text
    assert "21/07/2026" not in text
    assert SKIPPED in text
    assert "không phải trả lãi" in text


def test_an_unknown_officer_leaves_room_for_a_pen() -> None:
    nameless = replace(CONTRACT, lender=Lender("Quỹ tăng thu nhập"))

    assert "………" in rows_of(loan_contracts("Giấy nhận nợ L0007", [nameless]))


def test_an_extension_stands_on_its_own_sheet_with_what_was_owed() -> None:
    document = loan_contracts("Giấy nhận nợ L0007", [replace(CONTRACT, annexes=(ANNEX,))])

    assert len(document.sheets) == 2
    text = rows_of(document)
    for said in (
        "GIA HẠN KHOẢN VAY Phụ lục số 1 kèm giấy nhận nợ số L0007 ngày 21/06/2026",
        "Theo biên bản: Biên bản họp số 12/2026",
        "Còn nợ gốc: 2.000.000 đồng",
        "Lãi chưa trả: 30.000 đồng (nộp ngoài bảng dưới đây)",
        "Nếu từ nay trả đúng hạn: trả tổng cộng 2.040.000 đồng",
        "Trang 2/2",
    ):
        assert said in text


def test_a_cancelled_loan_says_so_on_top() -> None:
    text = rows_of(loan_contracts("Giấy nhận nợ L0007", [FULL]))

    assert text.index("ĐÃ HỦY NGÀY 22/06/2026") < text.index("Bên cho vay")


def test_a_loan_of_a_year_is_one_page() -> None:
    signers = tuple(signer._replace(name="Lê Thị Kiều") for signer in SIGNERS)
    year = replace(CONTRACT, plan=a_plan(12, 6_000_000, 30_000), signers=signers)

    assert len(loan_contracts("Giấy nhận nợ L0007", [year]).sheets) == 1


@pytest.mark.parametrize("scale", [1.0, LARGE])
@pytest.mark.parametrize("months", [1, 11, 12, 13, 14, 20, 36])
def test_nothing_overlaps_or_is_cut_however_long_the_loan(months: int, scale: float) -> None:
    long = replace(FULL, plan=a_plan(months, 999_999_999, 999_999))

    document = loan_contracts("Giấy nhận nợ", [long, CONTRACT], band=PRACTICE, scale=scale)

    text = rows_of(document)
    assert all_troubles(document) == []
    assert text.count(PRACTICE) == len(document.sheets)
    assert all(word in text for word in (*NAME.split(), f"{due_date(DAY, months):%d/%m/%Y}"))
    assert "Giấy nhận nợ số L0007" in text


@pytest.mark.parametrize("scale", [1.0, LARGE])
@pytest.mark.parametrize("months", range(1, 37))
def test_no_title_and_no_signature_stands_alone(months: int, scale: float) -> None:
    document = loan_contracts(
        "Giấy nhận nợ", [replace(CONTRACT, plan=a_plan(months, 36_000_000, 1_000))], scale=scale
    )

    for sheet in document.sheets:
        texts = [text for _, text in sheet.written()]
        assert (
            texts.index("Kỳ") == texts.index("Lịch trả nợ") + 1 if "Lịch trả nợ" in texts else True
        )
        assert "Người vay hứa:" in texts or "CHỦ NHIỆM" not in texts
