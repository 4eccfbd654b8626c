from datetime import date

from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.papers.opening import (
    DuesOpening,
    FundOpening,
    LoanOpening,
    OpeningPaper,
    opening,
)
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles

DAY = date(2024, 3, 10)
TTN = FundOpening("Quỹ tăng thu nhập (TTN)", 3_500_000, 20_000_000, 15_000_000, 400_000, 0, 0)
PAPER = OpeningPaper(
    club=ClubHead("", "CLB LTHTGN thôn Nam Xuân", "Nam Xuân"),
    place="Liên Nghĩa",
    day=DAY,
    funds=(TTN,),
    loans=tuple(
        LoanOpening(f"L{n:04}", "Trần Văn An", date(2023, 10, 10), 12_000_000, 9_000_000, 0)
        for n in range(60)
    ),
    dues=tuple(DuesOpening(f"M{n:03}", "Trần Văn An", "11/2023") for n in range(70)),
    notes=("Quỹ TTN: Sổ cũ ghi thừa 20.000 đồng",),
    in_words="Ba mươi tám triệu năm trăm nghìn đồng",
    signers=(Signer("THỦ QUỸ", "Nguyễn Thị Hòa"), Signer("CHỦ NHIỆM", "")),
)


def texts(paper: OpeningPaper) -> str:
    document = opening(paper, "Biên bản mở sổ")
    assert all_troubles(document) == []
    return " ".join(text for sheet in document.sheets for _, text in sheet.written())


def test_a_fund_had_what_it_owes_and_its_own() -> None:
    assert (TTN.there, TTN.own) == (38_500_000, 38_100_000)


def test_the_minutes_say_that_both_sides_are_equal() -> None:
    said = texts(PAPER)

    assert "Tiền mặt 3.500.000 + Tiền gửi 20.000.000 + Còn cho vay 15.000.000" in said
    assert "Sổ cũ ghi thừa 20.000 đồng" in said
    assert "Cộng 60 khoản" in said
    assert "540.000.000" in said


def test_a_club_without_loans_says_so() -> None:
    nothing = OpeningPaper(
        PAPER.club, "Liên Nghĩa", DAY, (TTN,), (), (), (), PAPER.in_words, PAPER.signers
    )

    assert "Không có khoản nào." in texts(nothing)
