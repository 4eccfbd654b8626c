"""The way from a figure or a line of a list down to one event, and from there to its correction.

A page needs one line: `open_event(self.runner, self.parts, ref, self.told.emit)`.
"""

from __future__ import annotations

from collections.abc import Callable

from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.vouchers.line_task import start_line
from lthtgn_desktop.ui.vouchers.taking_back import start_taking_back
from lthtgn_desktop.ui.vouchers.view import VoucherView
from lthtgn_desktop.ui.widgets.task import Parts
from lthtgn_desktop.usecases.show_voucher import ShownEvent, ref_of_voucher, show_event

Tell = Callable[[str], object]
"""What shows a sentence in the strip, such as `page.told.emit`."""


def open_event(runner: Runner, parts: Parts, ref: str, tell: Tell) -> VoucherView | None:
    """Lay one event over what is shown; None where the book refused, which the runner tells."""
    if (shown := runner.run(show_event, ref)) is None:
        return None
    view = VoucherView(shown)
    view.sees.connect(lambda other: open_event(runner, parts, other, tell))
    view.closes.connect(lambda: parts.leave(lambda: None))
    view.corrects.connect(lambda: correct(runner, parts, view.shown, told))
    view.corrects_line.connect(lambda place: start_line(runner, parts, view.shown, place, told))

    def told(sentence: str) -> None:
        """Show the event as it is after its correction, then say what was done."""
        if (now := runner.run(show_event, ref)) is not None:
            view.show_event(now)
        tell(sentence)

    parts.push(view, view.listing if view.listing.lines() else view)
    return view


def open_voucher(runner: Runner, parts: Parts, label: str, tell: Tell) -> VoucherView | None:
    """Lay over the event of a voucher, by its printed number, such as `PT 12/2025 HD`."""
    ref = runner.run(ref_of_voucher, label)
    return None if ref is None else open_event(runner, parts, ref, tell)


def correct(runner: Runner, parts: Parts, shown: ShownEvent, tell: Tell) -> None:
    """Begin to take an event back, or say why that cannot be."""
    if shown.takes_back is not None:
        tell(text("voucher.correct.reverse"))
    elif not shown.is_money:
        tell(text("voucher.correct.not"))
    elif not shown.can_be_taken_back:
        tell(text("voucher.correct.done"))
    else:
        start_taking_back(runner, parts, shown, tell)
