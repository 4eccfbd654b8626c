"""The way from a screen to a paper: made, shown, and from there printed or saved."""

from __future__ import annotations

import importlib

from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.patience import patience
from lthtgn_desktop.ui.preview.part import Preview
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.widgets.task import Parts


def show_paper(runner: Runner, parts: Parts, paper: Paper, wanted: Wanted) -> Preview | None:
    """Lay a paper over what is shown, or None where it was refused, which the runner tells.

    What writes PDF is loaded here, the first time.
    """
    with patience():
        verb = importlib.import_module("lthtgn_desktop.usecases.paper.print_paper").print_paper
        printed = runner.run(verb, paper, wanted)
    if printed is None:
        return None
    preview = Preview(runner, printed, parts)
    parts.push(preview, preview.view)
    return preview
