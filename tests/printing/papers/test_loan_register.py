import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from lthtgn_desktop.printing.document import PRACTICE, Document
from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import LARGE
from lthtgn_desktop.printing.papers.loan_register import (
    Figures,
    LoanRegisterPaper,
    Part,
    RegisterLine,
    added,
    loan_register,
)
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles, text_of

NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
LINE = RegisterLine(
    number="L0007",
    member="Lê Thị Kiều (M003)",
    lent_on=date(2026, 6, 21),
    months="12 + 6",
    rate="0,5%",
    purpose="Nuôi gà",
    last_due=date(2027, 12, 21),
    figures=Figures(6_000_000, 1_000_000, 5_000_000, 30_000, 120_000, 1_500_000),
    overdue_terms=3,
    note="Gia hạn 6 tháng từ 10/06/2027",
)
FULL = LINE._replace(
    member=f"{NAME} (M003)",
    purpose="Nuôi lợn nái, sửa chuồng trại, mua cám",
    figures=Figures(*[999_999_999] * 6),
    overdue_terms=36,
    note="Gia hạn 6 tháng từ 10/06/2027; xóa nợ 999.999.999 đồng; đã kết thúc",
)
REGISTER = LoanRegisterPaper(
    club=ClubHead("HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA", "CLB LIÊN THẾ HỆ ĐÔNG HẠ", "Xã Yên Hòa"),
    place="Yên Hòa",
    day=date(2026, 11, 23),
    title="Sổ theo dõi cho vay đến 23/11/2026",
    covers="Đến hết ngày 23/11/2026: các khoản đang vay",
    parts=(Part("Đang vay", [LINE, LINE]), Part("Kết thúc trong năm 2026", [LINE])),
    conclusion="Tổng dư nợ: 15.000.000 đồng.",
    signers=tuple(Signer(title, NAME) for title in ("THỦ QUỸ", "KẾ TOÁN", "CHỦ NHIỆM")),
)


def rows_of(document: Document) -> str:
    """The text in the order in which it was written: tables row by row."""
    return text_of(pdf_bytes(document), "-raw")


def of(*lines: RegisterLine) -> LoanRegisterPaper:
    return replace(REGISTER, parts=(Part("Đang vay", lines),))


def test_each_loan_has_its_line_and_each_part_its_sums() -> None:
    text = rows_of(loan_register(REGISTER))

    for said in (
        "SỔ THEO DÕI CHO VAY",
        "Đang vay: 2 khoản",
        "Kết thúc trong năm 2026: 1 khoản",
        "0,5% Nuôi gà",
        "5.000.000 30.000 120.000 1.500.000 3",
        "Cộng 12.000.000 2.000.000 10.000.000 60.000 240.000 3.000.000",
        "Cộng 6.000.000 1.000.000 5.000.000 30.000 120.000 1.500.000",
        "Tổng cộng 18.000.000 3.000.000 15.000.000 90.000 360.000 4.500.000",
        "Tổng dư nợ: 15.000.000 đồng.",
        "Trang 1/1",
    ):
        assert said in text


def test_the_sums_of_nothing_are_nothing() -> None:
    assert added([]) == Figures()
    assert added([LINE, LINE]).owed == 10_000_000


def test_nothing_overdue_leaves_the_cell_empty() -> None:
    kept = LINE._replace(figures=LINE.figures._replace(overdue=0), overdue_terms=0)

    assert "30.000 120.000 Gia hạn" in rows_of(loan_register(of(kept)))


def test_each_page_carries_its_sums_to_the_next() -> None:
    document = loan_register(of(*[LINE] * 60))

    pages = [" ".join(text for _, text in sheet.written()) for sheet in document.sheets]
    assert len(pages) > 2
    for page, following in pairwise(pages):
        carried = page.partition("Cộng chuyển trang sau ")[2].split()[:6]
        brought = following.partition("Trang trước chuyển sang ")[2].split()[:6]
        assert carried == brought
        assert carried
    assert "360.000.000 60.000.000 300.000.000" in pages[-1]


@pytest.mark.parametrize("scale", [1.0, LARGE])
@pytest.mark.parametrize("lines", [0, 1, 12, 13, 14, 15, 16, 17, 18, 19, 20, 70])
def test_nothing_overlaps_or_is_cut_however_many_loans(lines: int, scale: float) -> None:
    for line in (LINE, FULL):
        document = loan_register(of(*[line] * lines), band=PRACTICE, scale=scale)

        assert all_troubles(document) == []
        assert f"Trang {len(document.sheets)}/{len(document.sheets)}" in rows_of(document)


def test_no_page_ends_with_the_same_sums_twice_and_one_page_is_enough_where_it_can_be() -> None:
    ended = Part("Kết thúc trong năm 2026", [LINE])
    pages = []
    for lines in range(1, 30):
        document = loan_register(replace(REGISTER, parts=(Part("Đang vay", [LINE] * lines), ended)))
        pages.append(len(document.sheets))
        for sheet in document.sheets:
            said = " ".join(text for _, text in sheet.written())
            assert re.search(r"Cộng [\d. ]+ Cộng chuyển trang sau", said) is None
    assert pages[:4] == [1] * 4
    assert pages == sorted(pages)
