"""The small form for a new register: what the association is called and where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.association import Level
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.form import Form, Row
from lthtgn_desktop.ui.widgets.text_field import TextField


class NewRegister(QWidget):
    """Asks for the association and gives what a register is made of."""

    makes = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        levels = {str(level): text(f"level.{level}") for level in Level}
        self.form = Form(
            [
                Row("name", text("register.name"), TextField(hint=text("register.name.hint"))),
                Row("code", text("register.code"), TextField(hint=text("register.code.hint"))),
                Row("level", text("register.level"), Choice(levels, chosen=Level.COMMUNE)),
            ],
            ends=self.make,
        )
        column = QVBoxLayout(self)
        told = label(text("register.about"), role="muted", wraps=True)
        told.setContentsMargins(24, 16, 24, 0)
        column.addWidget(told)
        column.addWidget(self.form)
        makes = button(text("register.make"), self.make, role="primary", key="F9")
        column.addWidget(makes, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def make(self) -> None:
        """Give the document, once every field has something."""
        if (document := self.form.document()) is not None:
            self.makes.emit(document)
