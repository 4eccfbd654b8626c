"""The collection sheet: what stands on each sheet, and that nothing leaves its place."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from lthtgn_desktop.domain.sheet_codes import SheetCode
from lthtgn_desktop.domain.sheet_pages import divided
from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.papers.meeting_sheet import (
    NOT_ASKED,
    CollectionSheetPaper,
    SheetLine,
    collection_sheets,
)
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles, text_on

LONG = "Nguyễn Phước Thiện Hoàng Vũ Công Tằng Tôn Nữ"  # longer than forty letters
CLUB = ClubHead("HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA", "CLB Liên thế hệ tự giúp nhau thôn Đông Hạ", "Xã")
DAY = date(2026, 3, 5)
MOST = 999_999_999
SIGNERS = tuple(Signer(title, LONG) for title in ("THỦ QUỸ", "KẾ TOÁN", "CHỦ NHIỆM"))
plain = partial(
    SheetLine,
    name="Trần Thị Hoa",
    came="",
    dues=(20_000, None),
    principal=(NOT_ASKED, NOT_ASKED),
    interest=(NOT_ASKED, NOT_ASKED),
    total=(20_000, None),
)
extreme = partial(
    SheetLine,
    name=LONG,
    came="Có",
    dues=(MOST, MOST),
    principal=(MOST, MOST),
    interest=(MOST, MOST),
    total=(MOST, MOST),
    note="L0001: 999.999.999, quá hạn 12 kỳ, đã rời CLB, có phí gia nhập 999.999.999",
)


def a_paper(
    lines: list[SheetLine], *, is_large: bool = False, only: int | None = None, recorded: str = ""
) -> CollectionSheetPaper:
    sheets = divided(len(lines), is_large=is_large)
    return CollectionSheetPaper(
        club=CLUB,
        day=DAY,
        lines=lines,
        sheets=sheets,
        codes=[SheetCode("DH-001", DAY, number).text for number in range(1, len(sheets) + 1)],
        due="1.234.000 đồng (Một triệu hai trăm ba mươi tư nghìn đồng chẵn)",
        paid="1.000 đồng" if recorded else "",
        recorded=recorded,
        signers=SIGNERS,
        only=only,
    )


@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize("count", [1, 9, 10, 14, 60])
@pytest.mark.parametrize("line", [plain, extreme])
def test_nothing_is_cut_or_lies_on_another(
    line: partial[SheetLine],
    count: int,
    is_large: bool,  # noqa: FBT001 - a parameter
) -> None:
    lines = [line(number=number) for number in range(1, count + 1)]

    told = "ĐÃ GHI SỔ: phiếu PT 12/2026 HD, PT 7/2026 TTN; 60 người nộp 999.999.999 đồng."
    document = collection_sheets(
        a_paper(lines, is_large=is_large, recorded=told), band="LÀM THỬ", is_large=is_large
    )

    assert all_troubles(document) == []
    for sheet in document.sheets:
        foot = max(box.bottom for box, text in sheet.written() if not text.startswith("Tờ "))
        lowest = max(max(line.top, line.bottom) for line in sheet.lines)
        assert max(foot, lowest) <= sheet.paper.height - 5
        table = [box for box, text in sheet.written() if text in {"TỔNG CỘNG", "Cộng mang sang"}]
        assert all(box.bottom <= sheet.paper.height - 13 for box in table)


def test_rows_are_high_enough_for_a_pen() -> None:
    sheet = collection_sheets(a_paper([plain(number=1), plain(number=2)])).sheets[0]

    numbers = [box.top for box, text in sheet.written() if text in {"1", "2"}]
    assert numbers[1] - numbers[0] >= 8


def test_sums_are_carried_from_sheet_to_sheet_and_end_in_the_whole() -> None:
    lines = [plain(number=number) for number in range(1, 31)]

    texts = [
        [text for _, text in sheet.written()] for sheet in collection_sheets(a_paper(lines)).sheets
    ]

    assert len(texts) == 3
    assert texts[0].count("280.000") == 2  # dues and altogether, 14 rows
    assert "Mang sang" not in texts[0]
    assert texts[1].count("280.000") == 2
    assert texts[-1].count("600.000") == 2
    assert "TỔNG CỘNG" in texts[-1]
    assert "THỦ QUỸ" in texts[-1]
    assert "THỦ QUỸ" not in texts[0]


def test_what_was_paid_is_summed_only_once_it_is_in_the_book() -> None:
    line = plain(number=1, dues=(20_000, 15_000), total=(20_000, 15_000))

    before = text_on(collection_sheets(a_paper([line])))
    after = text_on(collection_sheets(a_paper([line], recorded="ĐÃ GHI SỔ")))

    assert before.count("15.000") == 2
    assert after.count("15.000") == 4


def test_every_sheet_bears_its_own_code_and_one_sheet_can_be_had_alone() -> None:
    lines = [plain(number=number) for number in range(1, 31)]
    whole = collection_sheets(a_paper(lines))
    second = collection_sheets(a_paper(lines, only=2))

    codes = [SheetCode("DH-001", DAY, number).text for number in (1, 2, 3)]
    for code, sheet in zip(codes, whole.sheets, strict=True):
        assert code in {text for _, text in sheet.written()}
        assert sheet.bars
    assert second.title == "Bảng thu tiền ngày họp 05/03/2026 tờ 2"
    (alone,) = second.sheets
    assert list(alone.written()) == list(whole.sheets[1].written())


def test_a_code_that_has_no_bars_is_there_to_be_typed() -> None:
    code = SheetCode("ĐH-001", DAY, 1).text
    paper = replace(a_paper([plain(number=1)]), codes=[code])

    (sheet,) = collection_sheets(paper).sheets

    assert code in {text for _, text in sheet.written()}
    assert not sheet.bars
