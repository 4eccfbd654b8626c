"""The way from a screen to a paper: made, shown, and from there printed or saved."""

from __future__ import annotations

import importlib
from functools import partial

from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.preview.handling import OnPrinter, is_two_sided
from lthtgn_desktop.ui.preview.part import Preview
from lthtgn_desktop.ui.preview.saving import Ready
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.widgets.task import Parts
from lthtgn_desktop.usecases.desk import Desk


def show_paper(
    runner: Runner,
    parts: Parts,
    paper: Paper,
    wanted: Wanted,
    on_printer: OnPrinter | None = None,
) -> Preview | None:
    """Lay a paper over what is shown, or None where it was refused, which the runner tells.

    A paper that hangs on its printer is made again where another one is chosen.
    """
    if (printed := _made(runner, paper, wanted)) is None:
        return None
    preview = Preview(runner, printed, parts, is_two_sided=is_two_sided(paper, wanted))

    if on_printer is not None:
        follow = partial(_make_for, runner, preview, paper, on_printer)
        preview.how.printer_changed.connect(follow)
        follow(preview.how.printer_name)
    parts.push(preview, preview.view)
    return preview


def _make_for(
    runner: Runner, preview: Preview, paper: Paper, on_printer: OnPrinter, printer: str
) -> None:
    wanted, told = on_printer(printer)
    preview.tell_about(told)
    if (made := _made(runner, paper, wanted)) is not None:
        preview.show_instead(made)


def _made(runner: Runner, paper: Paper, wanted: Wanted) -> Ready | None:
    """Return a paper ready for the printer; what writes PDF is loaded here, the first time."""
    made: Ready | None = runner.run_long(_print, paper, wanted)
    return made


def _print(desk: Desk, paper: Paper, wanted: Wanted) -> Ready:
    printing = importlib.import_module("lthtgn_desktop.usecases.paper.print_paper")
    made: Ready = printing.print_paper(desk, paper, wanted)
    return made
