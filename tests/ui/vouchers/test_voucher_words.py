"""Every kind of event has words of its own, and an event opens with what can be printed of it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.events import ACT_TYPES
from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.vouchers.opening import open_voucher
from lthtgn_desktop.ui.vouchers.words import event_words
from lthtgn_desktop.ui.widgets.task import Parts
from lthtgn_desktop.usecases.show_voucher import show_event
from ui.windows import a_runner, labels, look_as_usual


def test_every_event_of_a_life_has_words(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot
    runner = a_runner(tmp_path)
    with runner.desk.book.reading() as connection:
        refs = connection.exec_driver_sql("SELECT ref FROM event").scalars().all()
    shown = [show_event(runner.desk, ref) for ref in refs]
    said = {one.event.type: event_words(one) for one in shown}

    assert text("event.other") not in said.values()
    assert all(said.values())
    assert len(said) > len(ACT_TYPES) // 2


def test_a_voucher_s_number_opens_its_event_with_what_can_be_printed(
    tmp_path: Path, qtbot: QtBot
) -> None:
    look_as_usual()
    runner, told = a_runner(tmp_path), list[str]()
    parts = Parts(runner)
    qtbot.addWidget(parts)
    parts.show()
    view = open_voucher(runner, parts, "PC 10/2022 HD", told.append)
    assert view is not None

    assert [offer.paper for offer in view.offers()] == [Paper.PAYMENT]
    assert "150.000 đồng – Một trăm năm mươi nghìn đồng" in labels(view)
    assert "08:00 01/01/2026, người ghi: Người thử" in labels(view)
