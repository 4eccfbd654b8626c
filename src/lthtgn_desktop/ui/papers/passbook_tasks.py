"""What is asked before passbooks are printed: whom for, which kind, where new lines go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from lthtgn_desktop.domain.papers import NewLines, PaperSize, PassbookMode, Wanted
from lthtgn_desktop.ui.papers.ground import Ground
from lthtgn_desktop.ui.papers.options import ALL, LARGE, ONE, lacks_member
from lthtgn_desktop.ui.papers.ruler_task import printer_choice, told_shift
from lthtgn_desktop.ui.papers.shifts import Tray, shift_of
from lthtgn_desktop.ui.preview.handling import OnPrinter
from lthtgn_desktop.ui.preview.printers import propose_printer
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.person_field import PersonField
from lthtgn_desktop.ui.widgets.task import Document, Task

Show = Callable[[Wanted], object]
ShowOn = Callable[[Wanted, OnPrinter | None], object]


class PrintingTask(Task):
    """A task of which nothing is lost by leaving: nothing in it is for the book."""

    @property
    def is_touched(self) -> bool:
        """Return that nothing typed here is missed."""
        return False


class HolderTask(PrintingTask):
    """Whose passbook; `then` gets a member's code, or nothing for everybody."""

    def __init__(self, ground: Ground, then: Callable[[str], object]) -> None:
        whom = Choice({ONE: text("papers.one"), ALL: text("papers.all")}, chosen=ONE)
        rows = [
            Row("member", text("papers.field.member"), PersonField(ground.people), needed=False),
            Row("everyone", text("papers.field.everyone"), whom),
        ]
        super().__init__(text("book.title"), rows, save=text("book.go"), then=self._go)
        self._go_on = then
        self.say(text("book.whom"))

    def _go(self, typed: Document) -> None:
        if lacks_member(typed):
            self.form.show_problem("member", text("papers.needs.member"))
            self.form.field("member").input().setFocus()
        else:
            self._go_on("" if typed["everyone"] == ALL else str(typed["member"]))


class WholeTask(PrintingTask):
    """Which kind of passbook is printed whole; `years` are those of cards, the newest first."""

    def __init__(self, who: str, about: Wanted, years: Sequence[int], show: Show) -> None:
        modes = (PassbookMode.YEAR_CARD, PassbookMode.BOOKLET, PassbookMode.SHEET)
        sizes = {
            PaperSize.A4.value: text("book.size.two"),
            PaperSize.A5.value: text("book.size.one"),
        }
        self._kind = Choice({m.value: text(f"book.{m}") for m in modes}, chosen=about.mode)
        self._year = Choice({str(y): str(y) for y in years}, chosen=str(years[0]), as_list=True)
        self._size = Choice(sizes, chosen=PaperSize.A4)
        rows = [
            Row("mode", text("book.field.mode"), self._kind),
            Row("year", text("book.field.year"), self._year),
            Row("size", text("book.field.size"), self._size),
            Row("is_large", text("papers.field.is_large"), _type_choice()),
        ]
        heading, save = text("book.whole.title", who=who), text("papers.preview")
        super().__init__(heading, rows, save=save, then=self._preview)
        self._about = about
        self._show = show
        self._kind.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        mode = self._kind.reading() or PassbookMode.YEAR_CARD
        for choice in (self._year, self._size):
            choice.setEnabled(mode == PassbookMode.YEAR_CARD)
        self.say(text(f"book.whole.{mode}"))

    def _preview(self, typed: Document) -> None:
        mode = PassbookMode(str(typed["mode"]))
        wanted = Wanted(
            member=self._about.member,
            everyone=self._about.everyone,
            mode=mode,
            is_large=typed["is_large"] == LARGE,
        )
        if mode is PassbookMode.YEAR_CARD:
            year, size = int(str(typed["year"])), PaperSize(str(typed["size"]))
            wanted = replace(wanted, year=year, size=size)
        self._show(wanted)


class NewLinesTask(PrintingTask):
    """Where the new lines go, and on which printer.

    `about` may name the line to begin with; `is_large` tells of the passbook in use, None where
    none was noted yet: that may be a large one.
    """

    def __init__(
        self,
        who: str,
        about: Wanted,
        show: ShowOn,
        *,
        printers: Sequence[str],
        is_large: bool | None = False,
    ) -> None:
        into = {into.value: text(f"book.into.{into}") for into in NewLines}
        self._into = Choice(into, chosen=NewLines.INTO_BOOK, as_list=True)
        self._printer = printer_choice(printers)
        self._type = _type_choice()
        if is_large:
            self._type.put(LARGE)
        rows = [Row("printer", text("book.field.printer"), self._printer)]
        if about.from_line is None:
            rows.insert(0, Row("new_lines", text("book.field.new_lines"), self._into))
        if is_large is None:
            rows.append(Row("is_large", text("book.field.is_large"), self._type))
        name = "book.new.title" if about.from_line is None else "book.again.title"
        heading = text(name, who=who, line=about.from_line)
        super().__init__(heading, rows, save=text("papers.preview"), then=self._preview)
        self._about = about
        self._show = show
        for choice in (self._into, self._printer, self._type):
            choice.changed.connect(self._follow)
        self._follow()

    def _tray(self) -> Tray:
        """Return where the passbook is put: large ones are open A4, the others open A5."""
        size = PaperSize.A4 if self._type.reading() == LARGE else PaperSize.A5
        return Tray(self._printer.reading() or "", size)

    def _follow(self) -> None:
        into = NewLines(self._into.reading() or NewLines.INTO_BOOK)
        self._printer.setEnabled(into is NewLines.INTO_BOOK)
        self.say(text(f"book.new.{into}", shift=told_shift(self._tray())))

    def _preview(self, typed: Document) -> None:
        into, tray = NewLines(self._into.reading() or NewLines.INTO_BOOK), self._tray()
        wanted = Wanted(
            member=self._about.member,
            everyone=self._about.everyone,
            mode=PassbookMode.CONTINUE,
            new_lines=into,
            from_line=self._about.from_line,
            is_large=typed.get("is_large") == LARGE and into is not NewLines.STRIPS,
        )
        if into is not NewLines.INTO_BOOK:
            self._show(wanted, None)
            return
        propose_printer(tray.printer)  # the preview begins with the one that the shift is for
        on_printer = partial(_on_printer, wanted, tray.size)
        self._show(on_printer(tray.printer)[0], on_printer)


def _on_printer(wanted: Wanted, size: PaperSize, printer: str) -> tuple[Wanted, str]:
    """Return new lines as a printer must be told them, and how that one is set right."""
    tray = Tray(printer, size)
    return replace(wanted, shift=shift_of(tray)), told_shift(tray)


def _type_choice() -> Choice:
    types = {"no": text("papers.type.usual"), LARGE: text("papers.type.large")}
    return Choice(types, chosen="no")
