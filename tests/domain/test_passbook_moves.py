from datetime import date

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.passbook_moves import (
    Extension,
    LoanMove,
    MemberPosting,
    Move,
    moves_of,
    told,
    told_of_dues,
    told_of_loan,
)

DAY, BEFORE = date(2024, 4, 21), date(2024, 3, 21)


def posting(
    kind: Kind, amount: int, *, act: str = "collect", part: str = "", loan: str = ""
) -> MemberPosting:
    return MemberPosting("M001", 7, DAY, act, None, kind, part, loan, amount)


def test_a_collection_day_gives_one_move_with_the_sums_of_all_loans() -> None:
    (move,) = moves_of(
        [
            posting(Kind.INCOME, -20_000, part="Dues:M001"),
            posting(Kind.INCOME, -10_000, part="EntryFee"),
            posting(Kind.LOANS, -500_000, loan="L0001"),
            posting(Kind.INTEREST, -40_000, loan="L0001"),
            posting(Kind.LOANS, -100_000, loan="L0002"),
        ],
        [],
    )

    assert (move.dues, move.fee, move.principal, move.interest) == (20_000, 10_000, 600_000, 40_000)
    assert move.owed == -600_000


def test_a_reversed_move_is_the_same_with_the_other_sign() -> None:
    posted = [posting(Kind.LOANS, 500_000, loan="L0001")]

    (move,) = moves_of([one._replace(reverses=BEFORE) for one in posted], [])

    assert (move.loans, move.reverses) == ((LoanMove("L0001", repaid=-500_000),), BEFORE)


def test_lending_writing_off_shares_and_gifts_are_told_apart() -> None:
    def of(*postings: MemberPosting) -> Move:
        (move,) = moves_of(postings, [])
        return move

    assert of(posting(Kind.LOANS, 9, act="lend", loan="L1")).loans == (LoanMove("L1", lent=9),)
    assert of(
        posting(Kind.LOSS, 9, act="write_off", loan="L1"),
        posting(Kind.LOANS, -9, act="write_off", loan="L1"),
    ).loans == (LoanMove("L1", written_off=9),)
    assert of(posting(Kind.SHARES, -9, act="receive", part="M001")).shares == 9
    assert of(posting(Kind.BORROWED, -9, act="receive", part="1")).borrowed == 9
    assert of(posting(Kind.INCOME, -9, act="receive", part="Gift")).given == 9
    assert of(posting(Kind.CAPITAL, -9, act="receive", part="Members")).given == 9


def test_moves_come_in_the_order_of_their_days_with_terms_made_longer_between_them() -> None:
    later = posting(Kind.INCOME, -1, part="Dues:M001")._replace(sequence=8)

    moves = moves_of([later], [Extension(9, BEFORE, "L0001", 6)])

    assert [move.sequence for move in moves] == [9, 8]


def test_plain_payments_need_no_words() -> None:
    loan = LoanMove("L0001", repaid=500_000, interest=40_000)
    move = Move(1, DAY, dues=20_000, loans=(loan,))

    assert (told(move), told_of_dues(move), told_of_loan(move, loan)) == ("", "", "")


def test_what_no_column_says_is_told_in_words() -> None:
    lent = LoanMove("L0001", lent=5_000_000)
    lost = LoanMove("L0001", written_off=1_000_000)
    longer = LoanMove("L0001", extended=6)

    assert told(Move(1, DAY, loans=(lent,))) == "Vay 5.000.000 đ (L0001)"
    assert told(Move(1, DAY, loans=(lost,))) == "Xóa nợ 1.000.000 đ (L0001)"
    assert told(Move(1, DAY, loans=(longer,))) == "Gia hạn L0001 thêm 6 tháng"
    assert told(Move(1, DAY, fee=10_000)) == "Phí gia nhập 10.000 đ"
    assert told(Move(1, DAY, shares=100_000)) == "Góp vốn 100.000 đ"
    assert told(Move(1, DAY, shares=-100_000)) == "Nhận lại vốn góp 100.000 đ"
    assert told(Move(1, DAY, borrowed=-7_000)) == "Câu lạc bộ trả tiền mượn 7.000 đ"
    assert told(Move(1, DAY, given=7_000)) == "Ủng hộ 7.000 đ"
    assert told_of_loan(Move(1, DAY, loans=(lost,)), lost) == "Xóa nợ 1.000.000"
    assert told_of_loan(Move(1, DAY, loans=(longer,)), longer) == "Gia hạn thêm 6 tháng"


def test_a_fee_beside_other_money_is_told_with_the_sum_of_all() -> None:
    move = Move(1, DAY, dues=20_000, fee=10_000)

    assert told(move) == "Hội phí 20.000 đ, phí gia nhập 10.000 đ, cộng 30.000 đ"
    assert told_of_dues(move) == "Hội phí 20.000, gia nhập 10.000"


def test_what_is_taken_back_is_told_with_the_day_of_what_it_takes_back() -> None:
    loan = LoanMove("L0001", repaid=-500_000, interest=-40_000)
    move = Move(1, DAY, dues=-20_000, loans=(loan,), reverses=BEFORE)
    share = Move(1, DAY, shares=-100_000, reverses=BEFORE)
    last_year = Move(1, DAY, dues=-9_000, reverses=date(2023, 12, 1))

    said = "Hủy dòng ngày 21/03/2024: hội phí 20.000 đ, gốc 500.000 đ, lãi 40.000 đ, cộng 560.000 đ"
    assert told(move) == said
    assert told_of_loan(move, loan) == "Hủy 21/03: gốc 500.000, lãi 40.000"
    assert told_of_dues(move) == "Hủy 21/03: hội phí 20.000"
    assert told(share) == "Hủy dòng ngày 21/03/2024: góp vốn 100.000 đ"
    assert told_of_dues(last_year) == "Hủy 01/12/23: hội phí 9.000"
