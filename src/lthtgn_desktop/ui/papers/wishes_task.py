"""The club's wishes for its papers: the header, how amounts are read, who signs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from lthtgn_desktop.domain.amount_words import Reading
from lthtgn_desktop.domain.paper_settings import PaperSettings
from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.ui.papers.signers_field import SignersField
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.task import Document, Task
from lthtgn_desktop.ui.widgets.text_field import DigitsField, TextField
from lthtgn_desktop.ui.widgets.typing import Field

YES, NO = "yes", "no"


class WishesTask(Task):
    """A form for all wishes; saved with or without a look at a paper."""

    def __init__(
        self,
        wishes: PaperSettings,
        club: str,
        keep: Callable[[PaperSettings], bool],
        show: Callable[[Paper], object],
    ) -> None:
        self._signers = SignersField(wishes)
        rows = [*_plain_rows(wishes, club), _row("signers", self._signers)]
        title, save = text("wishes.title"), text("wishes.save")
        super().__init__(title, rows, save=save, then=self._keep_typed)
        self._wishes = wishes
        self._keep = keep
        self._show = show
        self.look = self._look_button()
        self.say(text("wishes.more"))

    def _look_button(self) -> QPushButton:
        made = button(text("wishes.look"), self._keep_and_look, key="F6")
        self.below.add_before_last(made)
        return made

    def _keep_typed(self, typed: Document) -> bool:
        kept = self._keep(_wishes_of(typed))
        if kept:
            self.mark_kept()
        return kept

    def _keep_and_look(self) -> None:
        typed = self.form.document()
        if typed is not None and self._keep_typed(typed):
            self._show(self._signers.paper)


def _plain_rows(wishes: PaperSettings, club: str) -> list[Row]:
    named = text("wishes.hint.name", name=club)
    return [
        _row("above", TextField(hint=text("wishes.hint.above")), wishes.above),
        _row("name", TextField(hint=named), wishes.name),
        _row("address", TextField(), wishes.address),
        _row("phone", DigitsField(hint=text("wishes.hint.phone")), wishes.phone),
        _row("reading", _reading(wishes.reading)),
        _row("says_even", _yes_or_no("says_even", is_yes=wishes.says_even)),
        _row("prints_names", _yes_or_no("prints_names", is_yes=wishes.prints_names)),
    ]


def _row(key: str, field: Field, value: object = None) -> Row:
    if value is not None:
        field.put(value)
    return Row(key, text(f"wishes.field.{key}"), field, needed=False)


def _reading(reading: Reading) -> Choice:
    offered = [Reading.NORTH, Reading.SOUTH]
    if reading not in offered:
        offered.append(reading)
    options = {one.value: text(f"wishes.reading.{one.value}") for one in offered}
    return Choice(options, chosen=reading.value, as_list=True)


def _yes_or_no(name: str, *, is_yes: bool) -> Choice:
    options = {said: text(f"wishes.{name}.{said}") for said in (YES, NO)}
    return Choice(options, chosen=YES if is_yes else NO)


def _wishes_of(typed: Document) -> PaperSettings:
    signers = typed["signers"]
    return PaperSettings(
        above=str(typed.get("above", "")),
        name=str(typed.get("name", "")),
        address=str(typed.get("address", "")),
        phone=str(typed.get("phone", "")),
        reading=Reading(str(typed["reading"])),
        says_even=typed["says_even"] == YES,
        prints_names=typed["prints_names"] == YES,
        signers=dict(signers) if isinstance(signers, dict) else {},
    )
