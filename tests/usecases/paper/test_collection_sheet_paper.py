"""The printed collection sheet says what the book and the screen say."""

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import AROUND, a_replayed_book, open_for_test
from builders import an_event
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.domain.sheet_codes import SheetCode
from lthtgn_desktop.usecases.collect import open_sheet, save_sheet
from lthtgn_desktop.usecases.collected_day import collected_day
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.paper.print_paper import Printed, print_paper
from lthtgn_desktop.usecases.practice import make_practice
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.working_day import proposed_day
from paper_checks import text_of

WHAT = Paper.COLLECTION_SHEET
RECORDED = date(2024, 11, 10)


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path_factory.mktemp("life"), "life_1"))
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("practice") / "so.clb"
    make_practice(path, AROUND, members=60, months=8)
    desk = open_desk(path, AROUND)
    yield desk
    desk.close()


def printed(desk: Desk, **wanted: object) -> Printed:
    return print_paper(desk, WHAT, Wanted(**wanted))  # type: ignore[arg-type] # as the test says


def refusal(desk: Desk, **wanted: object) -> RefusalCode:
    with pytest.raises(Refused) as refused:
        printed(desk, **wanted)
    return refused.value.code


def lines_of(pdf: bytes) -> list[str]:
    """The rows of the table as they stand on the paper, top to bottom."""
    command = ["pdftotext", "-layout", "-", "-"]
    found = subprocess.run(command, input=pdf, check=True, capture_output=True)
    return [" ".join(line.split()) for line in found.stdout.decode().splitlines()]


@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize("book", ["life", "practice"])
def test_numbers_names_and_amounts_due_are_those_of_the_screen(
    book: str,
    is_large: bool,  # noqa: FBT001 - a parameter
    request: pytest.FixtureRequest,
) -> None:
    desk: Desk = request.getfixturevalue(book)
    sheet = open_sheet(desk, proposed_day(desk))

    found = printed(desk, is_large=is_large)

    text = text_of(found.content)
    for row in sheet.rows:
        assert row.name in text
    for number, row in enumerate(sheet.rows, 1):
        due = [grouped(amount) for amount in row.due.values() if amount > 0]
        assert any(
            line.startswith(f"{number} ") and all(amount in line for amount in due)
            for line in lines_of(found.content)
        ), (number, row.name)
        if row.overdue_terms:
            assert f"quá hạn {row.overdue_terms} kỳ" in text
    total = sum(sheet.due_totals().values())
    assert f"Tổng số tiền phải thu: {grouped(total)} đồng" in text
    for amount in sheet.due_totals().values():
        assert grouped(amount) in text


def test_a_recorded_day_of_a_closed_month_is_printed_as_recorded(life: Desk) -> None:
    collected = collected_day(life, RECORDED)

    text = text_of(printed(life, day=RECORDED).content)

    assert f"Số tiền thực thu: {grouped(collected.amount)} đồng" in text
    assert "ĐÃ GHI SỔ: phiếu PT 16/2024 HD, PT 13/2024 TTN; 55 người nộp 4.506.000 đồng" in text
    assert text.count("ĐÃ GHI SỔ") == 5  # on every sheet


def test_the_code_prints_one_sheet_again_in_its_own_print(life: Desk) -> None:
    for number, is_large in ((2, False), (503, True)):
        code = SheetCode("CLB-0001", RECORDED, number).text
        alone = printed(life, code=code)
        whole = printed(life, day=RECORDED, is_large=is_large)

        assert alone.pages == 1
        assert text_of(alone.content) in text_of(whole.content)
        assert code in text_of(alone.content)


def test_what_cannot_be_printed_is_refused(life: Desk) -> None:
    ours = SheetCode("CLB-0001", RECORDED, 1).text

    assert refusal(life, day=date(2024, 11, 11)) is RefusalCode.NOTHING_TO_PRINT
    assert refusal(life, day=date(2001, 1, 1)) is RefusalCode.NOTHING_TO_PRINT
    gone = SheetCode("CLB-0001", RECORDED, 99).text
    assert refusal(life, code=gone) is RefusalCode.NOTHING_TO_PRINT
    other = SheetCode("CLB-0002", RECORDED, 1).text
    assert refusal(life, code=other) is RefusalCode.SHEET_OF_ANOTHER_CLUB
    assert refusal(life, code="x") is RefusalCode.SHEET_CODE_UNREADABLE
    assert refusal(life, code=ours, day=date(2024, 10, 10)) is RefusalCode.PAPER_TAKES_NOT
    assert refusal(life, code=ours, is_large=True) is RefusalCode.PAPER_TAKES_NOT


def test_a_member_with_five_loans_has_five_rows(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    record_document(desk, an_event("receive", "2022-12-01", amount=90_000_000))
    for number in range(1, 6):
        terms = {"loan": f"L900{number}", "member": "M002", "amount": number * 1_000_000}
        record_document(desk, an_event("lend", "2022-12-02", **terms))

    lines = lines_of(printed(desk, day=date(2023, 2, 10)).content)
    rows = [each for each in collected_day(desk, date(2023, 2, 10)).rows() if each.row.loan]
    desk.close()

    own = [each for each in rows if each.row.member == "M002"]
    assert len(own) == 5
    for each in own:
        name = f"{each.number} {each.row.name} "
        told = [line for line in lines if line.startswith(name)]
        assert len(told) == 1
        assert grouped(each.row.total_due) in told[0]
    text = " ".join(lines)
    assert all(f"L900{number}: {number}.000.000" in text for number in range(1, 6))


def test_after_the_collection_the_same_sheet_shows_what_was_paid(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    day = date(2022, 12, 10)
    before = text_of(printed(desk, day=day).content)
    sheet = open_sheet(desk, day)
    for row in sheet.rows[:3]:
        row.fill_due()
    done = save_sheet(desk, day, sheet)
    after = text_of(printed(desk, day=day).content)
    desk.close()

    labels = [voucher.label for one in done for voucher in one.vouchers]
    paid = sum(sheet.totals().values())
    assert "ĐÃ GHI SỔ" not in before
    assert f"phiếu {', '.join(labels)}; 3 người nộp {grouped(paid)} đồng" in after
    due = sum(sheet.due_totals().values())
    assert f"Tổng số tiền phải thu: {grouped(due)} đồng" in before
    assert f"Tổng số tiền phải thu: {grouped(due)} đồng" in after
