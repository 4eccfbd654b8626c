from dataclasses import replace

from lthtgn_desktop.printing.papers.month_sentences import (
    Capital,
    Lent,
    MoneyFlow,
    told_capital,
    told_flow,
    told_lent,
    told_taken_back,
    verdict_of,
)

CAPITAL = Capital(60_000_000, 60_000_000, 58_544_000, 3_000_000, 0, 0, 1_544_000)


def test_loss_what_was_made_good_and_what_is_missing_agree() -> None:
    told = list(told_capital(CAPITAL))

    assert told == [
        "Vốn được cấp ban đầu 60.000.000 đồng, nay vốn quỹ 58.544.000 đồng (giảm 1.456.000 đồng).",
        "Đã mất 3.000.000 đồng do xóa nợ; tiền lãi đã bù lại 1.544.000 đồng.",
    ]
    assert verdict_of(CAPITAL) == "Vốn quỹ còn thiếu 1.456.000 đồng so với vốn được cấp."


def test_a_loss_that_interest_made_good_is_no_shortage_but_told() -> None:
    good = replace(CAPITAL, own=61_000_000, interest=4_000_000)

    assert "tiền lãi đã bù lại đủ." in list(told_capital(good))[1]
    assert verdict_of(good) == "Vốn quỹ không thiếu so với vốn được cấp."


def test_a_loss_that_nothing_made_good_says_so() -> None:
    bad = replace(CAPITAL, own=57_000_000, interest=0)

    assert list(told_capital(bad))[1] == "Đã mất 3.000.000 đồng do xóa nợ, chưa được bù lại."


def test_what_was_given_later_counts_as_given() -> None:
    more = Capital(40_000_000, 50_000_000, 51_000_000, 0, 0, 0)

    (told,) = told_capital(more)
    assert told == (
        "Vốn được cấp ban đầu 40.000.000 đồng, sau đó được thêm 10.000.000 đồng,"
        " nay vốn quỹ 51.000.000 đồng (tăng 1.000.000 đồng)."
    )


def test_unpaid_interest_is_named_beside_principal_that_nobody_is_late_with() -> None:
    lent = Lent(4_000_000, 3, 0, 0, 100_000, 5_000, 0, 2, 226_000)

    assert told_lent(lent).endswith(
        "Không ai quá hạn gốc. Còn 2 người chưa trả lãi đã đến hạn, cộng 226.000 đồng."
    )
    owing = Lent(0, 0, 0, 0, 0, 0, 0, 1, 52_000)
    assert told_lent(owing).endswith("Còn 1 người chưa trả lãi đã đến hạn, cộng 52.000 đồng.")


def test_vouchers_that_were_taken_back_are_named_few_at_a_time() -> None:
    flow = MoneyFlow(0, (), (), tuple(f"PT {n}/2025 HD 10.000" for n in range(1, 9)))

    told = told_taken_back(flow)

    assert told.startswith("(đã trừ các phiếu bị hủy: PT 1/2025 HD 10.000; PT 2/2025 HD")
    assert told.endswith("; và 2 phiếu khác)")
    assert "thu vào 0 đồng" in told_flow(flow)
