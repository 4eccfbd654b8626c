"""The club's side of signing: its key and card, files that are looked at, the answers that came."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.preview.page import Offer, PrintingPage
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.signing.file_acts import FileActs
from lthtgn_desktop.ui.signing.key_acts import KeyActs
from lthtgn_desktop.ui.signing.month_answers import MonthAnswers
from lthtgn_desktop.ui.signing.overview import Overview
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.club_key import key_in_use
from lthtgn_desktop.usecases.list_reports import ReportedMonth, list_reports


class SigningPage(PrintingPage):
    """The key, a place for files and the months; what is opened lies over them."""

    interests = Changed.MONTHS | Changed.RULES

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("signing.title"))
        self._months: dict[str, ReportedMonth] = {}
        self._has_key = False
        self.overview = Overview()
        self.parts.push(self.overview, self.overview.months)
        self._keys = KeyActs(runner, self.parts, self.told.emit, self.reload)
        self._files = FileActs(runner, self.parts, self._took)
        self.overview.key.asks.connect(self._keys.start)
        self.overview.files.dropped.connect(self._files.look)
        self.overview.opens.connect(self.open_month)
        self.fill_with(self.parts)

    def reload(self) -> None:
        """Show the key and the months as they are now."""
        key, months = self.runner.run(key_in_use), self.runner.run(list_reports)
        self._months = {str(one.month): one for one in months or ()}
        self.overview.show_all(key, months or [])
        self._has_key = key is not None
        self.renamed.emit()

    def first_focus(self) -> QWidget:
        """Return the first button that there is with and without a key."""
        return self.overview.key.buttons["card"]

    def offers(self) -> Sequence[Offer]:
        """Offer the card on paper, once there is a key."""
        is_bottom = self.parts.currentWidget() is self.overview
        return [Offer(Paper.CARD, Wanted())] if is_bottom and self._has_key else ()

    def leave(self, go: Callable[[], None]) -> None:
        """Go one part back, or away from the screen."""
        self.parts.leave(go)

    def open_month(self, month: str) -> None:
        """Show one month's reports and answers."""
        if (one := self._months.get(month)) is not None:
            shown = MonthAnswers(one)
            shown.done.connect(self.parts.pop)
            self.parts.push(shown, shown.back)

    def _took(self, month: str, told: str) -> None:
        self.reload()
        self.overview.months.choose(month)
        self.open_month(month)
        self.told.emit(told)


def make(runner: Runner) -> Page:
    """Return the page."""
    return SigningPage(runner)
