"""Money that is neither dues nor a loan: big buttons, and a small form behind each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.ui.money import forms
from lthtgn_desktop.ui.money.forms import Ground
from lthtgn_desktop.ui.money.menu import WAYS, Menu
from lthtgn_desktop.ui.money.split_panel import SplitPanel
from lthtgn_desktop.ui.page import Errand, Page
from lthtgn_desktop.ui.preview.page import Offer, PrintingPage
from lthtgn_desktop.ui.preview.vouchers import voucher_offers
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.money_edit import told_in_words
from lthtgn_desktop.ui.widgets.person_field import Person
from lthtgn_desktop.ui.widgets.task import Document, Task
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.list_members import list_members
from lthtgn_desktop.usecases.owed_back import owed_back
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import Picture, picture
from lthtgn_desktop.usecases.split_interest import parts_of_split, split_shares
from lthtgn_desktop.usecases.working_day import club_now, figures_day


class MoneyPage(PrintingPage):
    """The menu; a form lies over it."""

    interests = Changed.MONEY | Changed.LOANS | Changed.RULES

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("money.title"))
        self.menu = Menu(self.start)
        self._seen: Picture | None = None
        self._recorded: list[str] = []
        self.parts.push(self.menu, self.menu.buttons[0])
        self.fill_with(self.parts)

    def reload(self) -> None:
        """Show what each fund has now."""
        day = self.runner.run(figures_day)
        if day is not None and (seen := self.runner.run(picture, day)) is not None:
            self._seen = seen
            self.menu.show_funds(seen)

    def take(self, errand: Errand) -> None:
        """Begin the form that the person came for."""
        super().take(errand)
        if errand.task in WAYS:
            self.start(errand.task)

    def first_focus(self) -> QWidget:
        """Return the first button."""
        return self.menu.buttons[0]

    def offers(self) -> Sequence[Offer]:
        """Offer the vouchers of what was recorded last."""
        is_menu = self.parts.currentWidget() is self.menu
        return voucher_offers(self._recorded) if is_menu else ()

    def leave(self, go: Callable[[], None]) -> None:
        """Go back to the buttons, or away from them."""
        self.parts.leave(go)

    def start(self, name: str) -> None:
        """Show one of the forms."""
        if (ground := self._ground()) is None:
            return
        if name == "return" and not ground.owed:
            self.told.emit(text("money.owed.nothing"))
            return
        heading, save = text(f"money.{name}.title"), text("part.save")
        task = Task(
            heading,
            forms.rows_of(name, ground),
            save=save,
            then=lambda typed: self._record(name, ground, typed),
        )
        task.say(self.menu.there.text().replace("\n", ". "))
        if name == "split":
            self._show_parts(task, ground)
        self.parts.start(task)

    def _ground(self) -> Ground | None:
        members, owed = self.runner.run(list_members), self.runner.run(owed_back)
        day = self.day_to_propose()
        if self._seen is None or members is None or owed is None or day is None:
            return None
        shares = self.runner.run(split_shares, day)
        interest = self._seen.balances.funds[LENDING_FUND].undistributed_interest
        people = [
            Person(m.code, m.name, text("part.person.told", name=m.name, code=m.code, born=b[:4]))
            for m, b in ((line.member, line.member.facts.born) for line in members)
        ]
        club = self.runner.run(club_now) or self._seen.club
        fee = club.rules.entry_fee_on(day)
        return Ground(self._seen.club.funds, people, owed, shares or {}, interest, fee, day)

    def _show_parts(self, task: Task, ground: Ground) -> None:
        task.say(text("money.undistributed", amount=told_in_words(ground.interest)))
        panel = SplitPanel(ground.funds)
        task.middle.addWidget(panel, 1)

        def follow() -> None:
            typed = {**task.readable(), "fund": LENDING_FUND}
            panel.show_parts(self.runner.run(parts_of_split, typed))

        task.typed.connect(follow)
        follow()

    def _record(self, name: str, ground: Ground, typed: Document) -> None:
        wanted = forms.document_of(name, ground, typed)
        if (done := self.runner.run(record_document, wanted)) is None:
            return
        self._recorded = [voucher.label for voucher in done.vouchers]
        self.parts.pop()
        vouchers = ", ".join(self._recorded)
        amount = told_in_words(int(str(typed["amount"])))
        what = text(f"money.{name}.done")
        said = text("money.done", what=what, amount=amount, vouchers=vouchers)
        self.menu.last.setText(text("money.last", said=said))
        self.told.emit(said)


def make(runner: Runner) -> Page:
    """Return the page."""
    return MoneyPage(runner)
