from datetime import date
from pathlib import Path

from books import a_replayed_book, open_for_test
from lthtgn_desktop.usecases.correct import money_acts, take_back
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture

DAY = date(2022, 12, 5)


def test_taking_back_restores_every_figure_and_marks_the_act(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    before = picture(desk, DAY).balances
    spend = {"type": "spend", "fund": "HD", "from": "cash", "area": "health", "text": "Thuốc"}
    done = record_document(desk, {**spend, "date": str(DAY), "amount": 100_000})

    take_back(desk, DAY, done.event.ref, "Nhập nhầm")

    assert picture(desk, DAY).balances == before
    newest = next(act for act in money_acts(desk) if act.event.ref == done.event.ref)
    assert newest.is_reversed
    assert newest.amount == 100_000
    assert newest.vouchers[0].startswith("PC ")
    desk.book.close()
