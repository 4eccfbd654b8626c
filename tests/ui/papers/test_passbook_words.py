"""A passbook in words: where the next lines go, what to turn to, and when it is full."""

from datetime import date

from lthtgn_desktop.domain.acts import Join
from lthtgn_desktop.domain.choices import Sex
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.passbook import Form, How, Line, Side, Spot, Volume
from lthtgn_desktop.domain.passbook_lines import Filled, Written
from lthtgn_desktop.domain.passbook_moves import LoanMove, Move
from lthtgn_desktop.ui.papers.passbook_words import lines_of, next_step, turning, words_of
from lthtgn_desktop.usecases.paper.passbook_shelf import Chain, MemberBook

DAY = date(2026, 3, 5)
PAYMENTS, LOANS = Spot("payments", 1, 1), Spot("loans", 2, 1)


def a_volume(
    number: int,
    *lines: tuple[Spot, How | None],
    owed: int = 0,
    form: Form = Form.YEAR_CARD,
) -> Filled:
    found = [Line(place, spot, how) for place, (spot, how) in enumerate(lines, 1)]
    volume = Volume(number, form, date(2026, 1, 1), lines=found)
    move = Move(1, DAY, dues=20_000)
    written = [Written(line.sequence, line, move, None, None) for line in found]
    return Filled(volume, {"L0001": owed}, 0, written)


def a_book(*volumes: Filled, form: Form = Form.YEAR_CARD) -> MemberBook:
    facts = Join(member="M001", name="Đỗ Thị Lan", sex=Sex.FEMALE, born="1955")
    chain = Chain(form, date(2026, 1, 1), list(volumes))
    return MemberBook(Member(DAY, facts), form, (chain,), is_noted=True)


def test_a_complete_book_has_no_next_step() -> None:
    assert next_step(a_book(a_volume(1, (PAYMENTS, How.PRINTED)))) == ""


def test_the_side_is_named_and_the_one_after_it() -> None:
    assert next_step(a_book(a_volume(1, (PAYMENTS, None), (LOANS, None)))) == (
        "Lần này in vào mặt trong của thẻ năm 2026, xong sẽ đến mặt ngoài của thẻ năm 2026."
    )


def test_a_full_book_goes_on_in_a_new_one_with_its_balance() -> None:
    full = a_volume(1, (PAYMENTS, How.PRINTED))
    fresh = a_volume(0, (PAYMENTS, None), owed=2_500_000)

    said = "Sổ đã hết trang. Mở sổ mới, số dư 2.500.000 đ được chuyển sang."
    assert next_step(a_book(full, fresh)) == said


def test_after_a_side_the_page_is_turned() -> None:
    book = a_book(a_volume(1, (PAYMENTS, How.PRINTED), (LOANS, None)))

    assert turning((book.chains[0], Side(0, 1)), book) == (
        "Đã xong mặt trong của thẻ năm 2026. Lật sang mặt ngoài của thẻ năm 2026 rồi bấm "
        "In dòng mới để in tiếp."
    )


def test_a_booklet_is_turned_by_its_pages() -> None:
    volume = a_volume(1, (Spot("loan-1", 7, 1), None), form=Form.BOOKLET)
    book = a_book(volume, form=Form.BOOKLET)

    assert next_step(book) == "Lần này in vào trang 6-7."


def test_lines_say_where_they_stand_and_how_they_came_there() -> None:
    copied = a_volume(1, (PAYMENTS, How.BY_HAND))
    later = a_volume(2, (PAYMENTS, None))

    assert [line.cells for line in lines_of(a_book(copied, later))] == [
        ("1", "thẻ 2026 tờ 2, hàng 1", "05/03/2026", "Hội phí 20.000 đ", "Mới"),
        ("1", "thẻ 2026, hàng 1", "05/03/2026", "Hội phí 20.000 đ", "Đã chép tay"),
    ]


def test_plain_payments_are_told_in_one_sentence() -> None:
    move = Move(1, DAY, dues=20_000, loans=(LoanMove("L0001", repaid=500_000, interest=4_000),))

    assert words_of(move) == "Hội phí 20.000 đ, trả gốc 500.000 đ, trả lãi 4.000 đ"
