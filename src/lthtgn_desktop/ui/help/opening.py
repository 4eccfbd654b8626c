"""Opening the help over a screen, and what is reached from it: paper, and whoever helps."""

from __future__ import annotations

import importlib
from functools import partial

from PySide6.QtWidgets import QWidget

from lthtgn_desktop import folders
from lthtgn_desktop.ui.help.keys import groups_of_card, own_keys_of
from lthtgn_desktop.ui.help.page_of_help import PageOfHelp
from lthtgn_desktop.ui.help.support_page import SupportPage
from lthtgn_desktop.ui.help.window import HelpWindow
from lthtgn_desktop.ui.language import language
from lthtgn_desktop.ui.patience import patience
from lthtgn_desktop.ui.preview.part import Preview
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.usecases.guides import Guide, guide


def open_help(frame: QWidget, runner: Runner, topic: str) -> HelpWindow | None:
    """Lay the help page of a topic on the frame, or None where it cannot be read."""
    folder = folders.resources() / "help"
    found = runner.attempt(lambda: guide(folder, language().value, topic))
    if found is None:
        return None
    window = HelpWindow(frame, runner)
    page = PageOfHelp(found, topic)
    page.prints.connect(partial(_print_page, runner, window, found, topic))
    page.prints_card.connect(partial(_print_card, runner, window))
    page.asks.connect(partial(_ask, runner, window))
    window.parts.push(page, page.view)
    window.lie_on_frame()
    window.open()
    page.view.setFocus()
    return window


def _ask(runner: Runner, window: HelpWindow) -> None:
    part = SupportPage(runner)
    window.parts.push(part, part.make)


def _print_page(runner: Runner, window: HelpWindow, found: Guide, topic: str) -> None:
    _show(runner, window, "print_guide", found, text("help.keys"), own_keys_of(topic))


def _print_card(runner: Runner, window: HelpWindow) -> None:
    _show(runner, window, "print_key_card", text("card.title"), groups_of_card())


def _show(runner: Runner, window: HelpWindow, verb: str, *values: object) -> None:
    """Lay a paper over the help; what writes PDF is loaded here, the first time."""
    with patience():
        papers = importlib.import_module("lthtgn_desktop.usecases.paper.help_papers")
        made = runner.attempt(lambda: getattr(papers, verb)(*values))
    if made is not None:
        preview = Preview(runner, made, window.parts)
        window.parts.push(preview, preview.view)
