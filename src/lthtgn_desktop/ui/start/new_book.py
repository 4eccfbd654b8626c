"""The small form for a new book: what the club is called and where it is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.date_edit import DateField
from lthtgn_desktop.ui.widgets.form import Form, Row
from lthtgn_desktop.ui.widgets.text_field import TextField


class NewBook(QWidget):
    """Asks for the club and gives its first event's document, with who is chair and treasurer."""

    makes = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.form = Form(
            [
                Row("name", text("new.name"), TextField()),
                Row("code", text("new.code"), TextField(hint=text("new.code.hint"))),
                Row("hamlet", text("new.hamlet"), TextField()),
                Row("commune", text("new.commune"), TextField()),
                Row("province", text("new.province"), TextField()),
                Row("date", text("new.date"), DateField(today)),
                Row("chair", text("new.chair"), TextField(), needed=False),
                Row("treasurer", text("new.treasurer"), TextField(), needed=False),
            ],
        )
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        makes = button(text("new.make"), self.make, role="primary", key="F9")
        column.addWidget(makes, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def make(self) -> None:
        """Give the document, once every field has something."""
        if (document := self.form.document()) is not None:
            self.makes.emit({"type": "club", **document})
