from dataclasses import fields

import pytest

from builders import a_lending_club, an_event, paid
from lthtgn_desktop.domain.accounts import camel
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.cash_book import Purpose
from lthtgn_desktop.domain.choices import Area, Method, Nature, Place, Repayment, Source
from lthtgn_desktop.exchange import month_words
from lthtgn_desktop.exchange.month_words import status, what_for
from month_material import report_of


def test_every_figure_of_a_fund_has_a_name() -> None:
    assert set(month_words.ITEMS) == {field.name for field in fields(FundBalance)}


def test_every_choice_has_a_word() -> None:
    assert set(month_words.AREAS) == set(Area)
    assert set(month_words.SOURCES) == set(Source)
    assert set(month_words.METHODS) == set(Method)
    assert set(month_words.REPAYMENTS) == set(Repayment)


def test_all_that_comes_in_and_goes_out_has_a_word() -> None:
    assert set(month_words.INCOME) >= {camel(word) for word in ("dues", "entry_fee", "interest")}
    assert set(month_words.SPENDING) == {*map(camel, Area), "Transfer"}


def test_the_eight_areas_are_numbered_as_everywhere() -> None:
    assert month_words.SPENDING["IncomeGeneration"] == "1. Tăng thu nhập"
    assert month_words.SPENDING["Mobilisation"] == "8. Vận động nguồn lực"


@pytest.mark.parametrize(
    ("purpose", "said"),
    [
        (
            Purpose("receive", "grant", "state_budget"),
            "Nhận tiền được cấp, nguồn: ngân sách nhà nước",
        ),
        (
            Purpose("receive", "share", "members", ("M001",)),
            "Nhận góp vốn của M001, nguồn: thành viên",
        ),
        (Purpose("return", "share", codes=("M003",)), "Hoàn vốn góp của M003"),
        (Purpose("return", "borrowed"), "Trả tiền CLB mượn"),
        (Purpose("spend", "health", text="Đo huyết áp"), "Chi chăm sóc sức khỏe: Đo huyết áp"),
        (Purpose("move", "cash"), "Rút tiền gửi về quỹ tiền mặt"),
        (Purpose("move", "bank"), "Gửi tiền mặt vào ngân hàng"),
        (
            Purpose("transfer", "out", codes=("HD", "TTN"), text="Bổ sung vốn"),
            "Chuyển sang quỹ TTN: Bổ sung vốn",
        ),
        (
            Purpose("transfer", "in", codes=("HD", "TTN"), text="Bổ sung vốn"),
            "Nhận chuyển từ quỹ HD: Bổ sung vốn",
        ),
        (Purpose("lend", codes=("L0012", "M003")), "Cho vay L0012 (M003)"),
        (
            Purpose("collect", "dues entry_fee", people=48),
            "Thu hội phí, phí gia nhập ngày họp (48 thành viên)",
        ),
        (
            Purpose("collect", "principal interest", codes=("M003",), people=1),
            "Thu gốc, lãi ngày họp (M003)",
        ),
        (
            Purpose("split", "out", codes=("TTN",), text="BB-09"),
            "Chia lãi cho các quỹ (biên bản BB-09)",
        ),
        (
            Purpose("split", "in", codes=("TTN",), text="BB-09"),
            "Nhận lãi chia từ quỹ TTN (biên bản BB-09)",
        ),
        (
            Purpose("write_off", "in", codes=("L0037", "DP")),
            "Quỹ DP bù nợ xóa của khoản vay L0037",
        ),
        (Purpose("write_off", "out", codes=("L0037", "DP")), "Bù nợ xóa của khoản vay L0037"),
        (Purpose("reverse", codes=("PT 3/2022 HD",)), "Hủy phiếu PT 3/2022 HD"),
    ],
)
def test_a_line_says_what_money_was_for(purpose: Purpose, said: str) -> None:
    assert what_for(purpose) == said


@pytest.mark.parametrize("nature", Nature)
def test_whatever_is_received_has_a_sentence(nature: Nature) -> None:
    assert what_for(Purpose("receive", nature, Source.OTHER)).endswith("nguồn: nguồn khác")


@pytest.mark.parametrize("area", Area)
def test_whatever_is_spent_on_has_a_sentence(area: Area) -> None:
    assert what_for(Purpose("spend", area, text="x")).endswith(": x")


@pytest.mark.parametrize("place", Place)
def test_wherever_money_is_carried_has_a_sentence(place: Place) -> None:
    assert "tiền mặt" in what_for(Purpose("move", place))


def test_a_loan_says_how_it_stands() -> None:
    def said(*documents: dict[str, object]) -> str:
        return status(report_of(a_lending_club().does(*documents), "2024-02").loans[0])

    late = {"lines": [paid(loan="L0001", principal=12_000_000)]}
    in_time = {"lines": [paid(loan="L0001", principal=12_000_000, interest=120_000)]}

    assert said() == "đang vay"
    assert said(an_event("collect", "2024-02-10", **in_time)) == "đã trả hết"
    assert said(an_event("collect", "2024-02-10", **late)) == "hết gốc, còn lãi"
    given_up = an_event("write_off", "2024-02-09", amount=12_000_000)
    assert said(given_up) == "đã xóa nợ"
    assert said(an_event("reverse", "2024-02-10", of="e0004")) == "đã hủy"
