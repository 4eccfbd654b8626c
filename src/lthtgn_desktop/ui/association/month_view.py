"""One month of a club: every figure, and beside what counts the states that it had before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.ui.association import figures
from lthtgn_desktop.ui.association.part import Part, Stage
from lthtgn_desktop.ui.association.words import month_words
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing
from lthtgn_desktop.usecases.register.show_club import MonthVersion


class MonthView(Part):
    """Shows the versions of a month, the one that counts first.

    `numbers` are those of the sender's files, by id.
    """

    def __init__(
        self, stage: Stage, name: str, versions: Sequence[MonthVersion], numbers: Mapping[str, int]
    ) -> None:
        super().__init__(stage, text("register.month.title"))
        newest = versions[-1].month
        month = month_words(newest.month)
        self.column.addWidget(
            label(text("register.month", month=month, name=name), role="heading", wraps=True)
        )
        more = "register.month.one" if len(versions) == 1 else "register.month.versions"
        self.column.addWidget(label(text(more, count=len(versions)), wraps=True))
        columns = [Column(text("register.col.figure"), grows=True)]
        for place, version in enumerate(reversed(versions)):
            number = numbers.get(version.file)
            words = "register.version.now" if place == 0 else "register.version.before"
            words = words if number is not None else f"{words}.passed"
            columns.append(Column(text(words, number=number), is_amount=True))
        self.listing = Listing(text("register.figures"), columns)
        self.column.addWidget(self.listing, 1)
        months = [version.month for version in reversed(versions)]
        self.listing.show_lines([_line(*row) for row in figures.rows(months)])

    def first_focus(self) -> QWidget:
        """Return the list."""
        return self.listing


def _line(name: str, values: Sequence[int | None]) -> Line:
    is_same = len(set(values)) == 1
    return Line(name, (name, *map(figures.shown, values)), role="" if is_same else "late")
