"""What is asked before a paper is shown."""

from __future__ import annotations

from collections.abc import Callable

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.papers.ground import Ground
from lthtgn_desktop.ui.papers.options import lacks_member, rows_of, wanted_of
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.paper_words import paper_title
from lthtgn_desktop.ui.widgets.task import Document, Task

_OF_THE_CODE = {RefusalCode.SHEET_CODE_UNREADABLE, RefusalCode.SHEET_OF_ANOTHER_CLUB}


class PaperTask(Task):
    """The options of one paper; it can be looked at as often as one likes."""

    def __init__(self, paper: Paper, ground: Ground, show: Callable[[Wanted], object]) -> None:
        rows = rows_of(paper, ground)
        super().__init__(paper_title(paper), rows, save=text("papers.preview"), then=self._preview)
        self._show = show
        self.say(text("papers.more", more=text(f"papers.more.{paper}")))

    @property
    def is_touched(self) -> bool:
        """Return that nothing is lost by leaving: nothing here is for the book."""
        return False

    def show_refusal(self, sentence: str, error: Exception) -> None:
        """Show a refusal beside the field that it names: what does not go with the others."""
        super().show_refusal(sentence, error)
        if self.isVisible() and isinstance(error, Refused) and error.code in _OF_THE_CODE:
            self.form.show_problem("code", sentence)
            self.form.field("code").input().setFocus()
            return
        option = error.details.get("option") if isinstance(error, Refused) else None
        if self.isVisible() and option in {row.key for row in self.rows}:
            self._point_at(str(option), "papers.not_with")

    def _point_at(self, key: str, problem: str) -> None:
        self.form.show_problem(key, text(problem))
        self.form.field(key).input().setFocus()

    def _preview(self, typed: Document) -> None:
        if lacks_member(typed):
            self._point_at("member", "papers.needs.member")
        elif typed.get("month") and typed.get("year"):
            self._point_at("year", "papers.not_with")
        else:
            self._show(wanted_of(typed))
