"""Which module makes which screen; each is loaded when it is first asked for."""

from __future__ import annotations

import importlib

from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.runner import Runner

HOME = "home"
COLLECTION = "collection"
REGISTER = "register"
"""The home of an association's register, as `HOME` is that of a club's book."""
FIRST_RUN = "first-run"
START = "start"
"""Not in the table: it is shown without a book, by `opening`."""

SCREENS = {
    HOME: "lthtgn_desktop.ui.home.page",
    "meeting": "lthtgn_desktop.ui.meeting.page",
    COLLECTION: "lthtgn_desktop.ui.collection.page",
    FIRST_RUN: "lthtgn_desktop.ui.first_run.page",
    "closing": "lthtgn_desktop.ui.closing.page",
    "members": "lthtgn_desktop.ui.members.page",
    "lending": "lthtgn_desktop.ui.lending.page",
    "money": "lthtgn_desktop.ui.money.page",
    "funds": "lthtgn_desktop.ui.funds.page",
    "corrections": "lthtgn_desktop.ui.corrections.page",
    "checking": "lthtgn_desktop.ui.checking.page",
    "signing": "lthtgn_desktop.ui.signing.page",
    "papers": "lthtgn_desktop.ui.papers.page",
    REGISTER: "lthtgn_desktop.ui.association.page",
}
"""The module of each screen; it has a function `make(runner) -> Page`."""


def make_page(name: str, runner: Runner) -> Page:
    """Return a new page of a screen."""
    page = importlib.import_module(SCREENS[name]).make(runner)
    if not isinstance(page, Page):
        raise TypeError(name)
    return page
