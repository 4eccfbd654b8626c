"""A paper before it is printed: what it will look like, on which printer, or as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShortcut
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.ui.preview.how import How, HowToPrint
from lthtgn_desktop.ui.preview.job import Outcome, PrintJob
from lthtgn_desktop.ui.preview.pictures import Pages
from lthtgn_desktop.ui.preview.printers import make_ready, printer_named, sides_for
from lthtgn_desktop.ui.preview.progress import Progress
from lthtgn_desktop.ui.preview.said import Said
from lthtgn_desktop.ui.preview.saving import Ready, ask_folder, save_in
from lthtgn_desktop.ui.preview.sides import Sides
from lthtgn_desktop.ui.preview.turner import Turner
from lthtgn_desktop.ui.preview.view import PageView
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label, yields
from lthtgn_desktop.ui.widgets.task import MARGIN, Parts, button_row, scrolling


class Preview(QWidget):
    """The pages one by one; `printed` when they were sent or saved, `done` when it is closed."""

    help_topic = "preview"

    printed = Signal()
    done = Signal()

    def __init__(
        self, runner: Runner, ready: Ready, parts: Parts, *, is_two_sided: bool = False
    ) -> None:
        super().__init__()
        self._runner = runner
        self._ready = ready
        self._parts = parts
        self._is_gone = False
        self._job: PrintJob | None = None
        self.pages = Pages(ready.content)
        self.view = PageView(self.pages, ready.title)
        self._print = button(text("act.print"), self.print_chosen, role="primary", key="Ctrl+P")
        count, size = self.pages.count, self.pages.size(0)
        ends = self._print.setFocus
        self.how = HowToPrint(count, size, ends, is_two_sided=is_two_sided)
        self._about = yields(label(role="words", wraps=True))
        self.said = Said()
        self.progress = Progress(self.stop)
        self._acts = self._lay_acts()
        turner = Turner(self.view, self.pages.count)
        self._side = scrolling(_beside(ready.title, turner, self.how))
        self._lay()
        self.tell_about("")
        parts.widgetRemoved.connect(self._look_whether_gone)

    def tell_about(self, sentence: str) -> None:
        """Show a sentence beside the pages, as long as it is true of them."""
        self._about.setText(sentence)
        self._about.setVisible(bool(sentence))

    def show_instead(self, ready: Ready) -> None:
        """Show the same paper made anew; it has as many pages."""
        old, self._ready, self.pages = self.pages, ready, Pages(ready.content)
        self.view.show_instead(self.pages)
        old.close()

    def print_chosen(self) -> None:
        """Print on the chosen printer, as the fields say."""
        if self._job is not None or (how := self.how.chosen()) is None:
            return
        if not how.printer and not self.how.look_for_printers():
            self.said.say(text("preview.no_printer"), role="problem")
            return
        if (printer := printer_named(how.printer or self.how.printer.reading() or "")) is None:
            self.said.say(text("err.printer"), role="problem")
        else:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print on this printer the pages and copies that the fields say."""
        if self._job is not None or (how := self.how.chosen()) is None:
            return
        make_ready(printer, self._ready.title)
        order = how.pages
        if not order:  # one page alone has no back
            self.said.say(text("preview.no_back"), role="problem")
            return
        first = self.pages.size(order[0] - 1)
        printer.setDuplex(sides_for(first, is_both=how.sides is Sides.BOTH))
        if printer.supportsMultipleCopies():
            printer.setCopyCount(how.copies)
        else:
            order *= how.copies
        self._job = PrintJob(self.pages, printer, order, self)
        self._job.reached.connect(lambda sent: self.progress.follow(sent, len(order)))
        self._job.ended.connect(lambda outcome: self._end(outcome, how, len(order)))
        self.progress.follow(0, len(order))
        self._show_running(is_running=True)
        self._job.start()

    def stop(self) -> None:
        """Send no more pages."""
        if self._job is not None:
            self._job.stop()

    def save(self) -> None:
        """Ask for a folder and write the PDF into it."""
        ask_folder(self, self.save_in)

    def save_in(self, folder: Path) -> None:
        """Write the PDF into a folder; where that is refused, the runner tells why."""
        path = self._runner.attempt(lambda: save_in(folder, self._ready))
        if path is not None:
            told = text("preview.saved", name=path.name, folder=path.parent)
            self.said.say(told, path=path)
            self.printed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops the printing first."""
        if event.key() == Qt.Key.Key_Escape and self._job is not None:
            self.stop()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Print no further when this is left; a window that is only made small prints on."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.stop()

    def _end(self, outcome: Outcome, how: How, count: int) -> None:
        sent = 0 if self._job is None else self._job.sent
        self._job = None
        self._show_running(is_running=False)
        if outcome is Outcome.STOPPED:
            self.said.say(text("preview.stopped", page=sent, count=count), role="problem")
        elif outcome is Outcome.FAILED:
            self.said.say(text("err.printer"), role="problem")
        elif not how.is_last:
            self.said.say(text("preview.fronts", count=count, turn=self.how.turn_over(how)))
        else:
            self.said.say(text("preview.sent", count=count))
            if how.sides is Sides.BACK:
                self.how.turn_over(how)
            self.printed.emit()

    def _show_running(self, *, is_running: bool) -> None:
        if is_running:
            self.said.say("")
        self.progress.setVisible(is_running)
        self._acts.setVisible(not is_running)
        self.how.setEnabled(not is_running)
        (self.progress.stop if is_running else self._print).setFocus()

    def _look_whether_gone(self) -> None:
        if not self._is_gone and self._parts.indexOf(self) < 0:
            self._is_gone = True
            self.view.stop()
            self.pages.close()
            self.done.emit()

    def _lay_acts(self) -> QWidget:
        save = button(text("preview.save"), self.save, key="F7")
        for made in (self._print, save):
            _once(made)
        row = button_row(button(text("preview.close"), self._parts.pop))
        row.addWidget(save)
        row.addWidget(self._print)
        return _holding(row)

    def _lay(self) -> None:
        self.progress.hide()
        middle = QHBoxLayout()
        middle.setSpacing(MARGIN)
        middle.addWidget(self.view, 1)
        middle.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addLayout(middle, 1)
        for widget in (self._about, self.how.turning, self.said, self.progress, self._acts):
            column.addWidget(widget)


def _beside(title: str, turner: Turner, how: HowToPrint) -> QWidget:
    """Return what stands beside the page: what it is, turning the pages, and how to print."""
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(yields(label(title, role="heading2", wraps=True)))
    column.addWidget(turner)
    column.addSpacing(MARGIN)
    column.addWidget(how)
    column.addStretch(1)
    return _holding(column)


def _holding(layout: QLayout) -> QWidget:
    made = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    made.setLayout(layout)
    return made


def _once(made: QPushButton) -> None:
    """Let a key that is held down do it once, not again and again."""
    shortcut = made.findChild(QShortcut)
    if isinstance(shortcut, QShortcut):
        shortcut.setAutoRepeat(False)
