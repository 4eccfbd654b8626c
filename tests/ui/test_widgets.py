"""The small parts: how amounts, days and choices are typed and read."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import DateField, long_form, read_day, written
from lthtgn_desktop.ui.widgets.fitting_label import FittingLabel
from lthtgn_desktop.ui.widgets.form import Form, Row
from lthtgn_desktop.ui.widgets.money_edit import MoneyField
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.ui.widgets.typing import Unreadable
from ui.windows import labels, look_as_usual

SUNDAY = date(2025, 11, 23)


def test_money_is_told_in_words_while_it_is_typed(qtbot: QtBot) -> None:
    look_as_usual()
    field = MoneyField()
    qtbot.addWidget(field)
    field.show()

    QTest.keyClicks(field.input(), "668")

    assert field.amount() == 668_000
    assert labels(field) == ["668.000 đồng – Sáu trăm sáu mươi tám nghìn đồng"]


def test_walking_through_a_choice_by_enter_changes_nothing(qtbot: QtBot) -> None:
    choice, last = Choice({"a4": "A4", "a5": "A5"}, chosen="a5"), TextField()
    form = Form([Row("name", "Tên", TextField()), Row("size", "Khổ", choice), Row("n", "Số", last)])
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    QTest.qWaitForWindowActive(form)
    form.first_focus().setFocus()

    QTest.keyClick(form.first_focus(), Qt.Key.Key_Return)
    QTest.keyClick(choice.input(), Qt.Key.Key_Return)

    assert choice.reading() == "a5"
    assert last.input().hasFocus()


def test_a_label_says_less_where_there_is_less_room(qtbot: QtBot) -> None:
    keys = FittingLabel(["Enter xuống · Tab sang ô · F8 in phiếu thu", "Enter xuống", "Enter"])
    qtbot.addWidget(keys)
    keys.resize(1000, 30)
    keys.show()
    assert labels(keys) == ["Enter xuống · Tab sang ô · F8 in phiếu thu"]

    keys.resize(keys.fontMetrics().horizontalAdvance("Enter xuống · "), 30)
    assert labels(keys) == ["Enter xuống"]


def test_money_takes_no_input_method(qtbot: QtBot) -> None:
    field = MoneyField()
    qtbot.addWidget(field)

    assert not field.input().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_money_that_cannot_be_read_keeps_its_text(qtbot: QtBot) -> None:
    field = MoneyField()
    qtbot.addWidget(field)

    QTest.keyClicks(field.input(), "50.00")

    with pytest.raises(Unreadable) as told:
        field.amount()
    assert "“50.00”" in told.value.sentence


@pytest.mark.parametrize("typed", ["23/11/2025", "23-11-2025", " 23.11.2025 ", "23/11/2025 "])
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    assert read_day(typed) == SUNDAY


@pytest.mark.parametrize(
    "typed", ["31/2/2025", "2025-11-23", "23/11", "23/11/25", "mai", "²/1/2025"]
)
def test_what_is_no_day_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(Unreadable) as told:
        read_day(typed)
    assert f"Chưa hiểu ngày “{typed}”" in told.value.sentence


def test_a_day_is_told_in_full() -> None:
    assert long_form(SUNDAY) == "Chủ nhật, ngày 23 tháng 11 năm 2025"
    assert written(SUNDAY) == "23/11/2025"


def test_t_is_today_and_plus_and_minus_step_by_a_day(qtbot: QtBot) -> None:
    field = DateField(SUNDAY, day=date(2025, 1, 1))
    qtbot.addWidget(field)

    QTest.keyClicks(field.input(), "t")
    today = field.day()
    QTest.keyClicks(field.input(), "++-")

    assert today == SUNDAY
    assert field.day() == date(2025, 11, 24)


@pytest.mark.parametrize("number", [2, 6])
def test_a_choice_gives_the_value_behind_the_words(qtbot: QtBot, number: int) -> None:
    options = {f"v{n}": f"Mục {n}" for n in range(number)}
    choice = Choice(options)
    qtbot.addWidget(choice)
    before = choice.reading()

    choice.put("v1")

    assert (before, choice.reading()) == (None, "v1")


def test_arrows_choose_among_buttons(qtbot: QtBot) -> None:
    choice = Choice({"cash": "Tiền mặt", "bank": "Ngân hàng"}, chosen="cash")
    qtbot.addWidget(choice)

    QTest.keyClick(choice.input(), Qt.Key.Key_Right)

    assert choice.reading() == "bank"


def a_form() -> Form:
    return Form(
        [
            Row("text", "Nội dung", TextField()),
            Row("amount", "Số tiền", MoneyField()),
            Row("to", "Người nhận", TextField(), needed=False),
        ],
    )


def test_a_form_gives_a_document_without_its_blanks(qtbot: QtBot) -> None:
    form = a_form()
    qtbot.addWidget(form)
    form.field("text").put("  Mua   bút ")
    form.field("amount").put(20_000)

    assert form.document() == {"text": "Mua bút", "amount": 20_000}


def test_a_form_shows_every_problem_beside_its_field(qtbot: QtBot) -> None:
    form = a_form()
    qtbot.addWidget(form)
    form.show()
    QTest.keyClicks(form.field("amount").input(), "abc")

    assert form.document() is None

    told = [form.field(key).input().accessibleDescription() for key in ("text", "amount", "to")]
    assert told[0] == "Ô này chưa có gì. Gõ vào giúp."
    assert "“abc”" in told[1]
    assert told[2] == ""
    assert set(told[:2]) <= set(labels(form))


def test_a_refusal_is_shown_beside_the_field_that_it_names(qtbot: QtBot) -> None:
    form = a_form()
    qtbot.addWidget(form)

    form.show()
    form.show_refusal("Câu này.", Refused(RefusalCode.EMPTY_TEXT, key="to"))

    assert "Câu này." in labels(form)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_choose_the_button_with_the_focus(qtbot: QtBot, key: Qt.Key) -> None:
    choice = Choice({"cash": "Tiền mặt", "bank": "Ngân hàng"})
    qtbot.addWidget(choice)

    QTest.keyClick(choice.input(), key)

    assert choice.reading() == "cash"


@pytest.mark.parametrize("as_list", [False, True])
def test_an_empty_choice_asks_to_choose_until_somebody_does(qtbot: QtBot, *, as_list: bool) -> None:
    choice = Choice({"cash": "Tiền mặt", "bank": "Ngân hàng"}, as_list=as_list)
    form = Form([Row("from", "Lấy từ", choice)])
    qtbot.addWidget(form)
    form.show()

    assert form.document() is None
    assert "Chọn một ô." in labels(form)
    choice.put("bank")

    assert "Chọn một ô." not in labels(form)


def test_a_problem_goes_as_soon_as_its_field_changes(qtbot: QtBot) -> None:
    form = a_form()
    qtbot.addWidget(form)
    form.show()
    assert form.document() is None

    for key in ("text", "amount"):
        QTest.keyClicks(form.field(key).input(), "5")
        assert form.field(key).input().accessibleDescription() == ""

    assert "Ô này chưa có gì. Gõ vào giúp." not in labels(form)
