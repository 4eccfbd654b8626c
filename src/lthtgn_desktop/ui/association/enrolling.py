"""Enrolling by a card: who it is, its fingerprint to be compared with the paper, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.ui.association.part import Stage
from lthtgn_desktop.ui.association.words import kind_words
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.fingerprint import Fingerprint
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.key_task import TYPED, KeyTask
from lthtgn_desktop.ui.widgets.task import MARGIN, Document
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.usecases.register.enrol import Enrolled, enrol
from lthtgn_desktop.usecases.register.show_card import CardSeen


class Enrolling(KeyTask):
    """Shows a card; it is taken over when its fingerprint was typed, or ticked as compared."""

    def __init__(self, stage: Stage, seen: CardSeen) -> None:
        self._stage, self._seen = stage, seen
        self._compared = Choice({"paper": text("register.enrol.compared")})
        rows = [
            Row(
                TYPED,
                text("register.enrol.typed"),
                TextField(hint="XXXX-XXXX-XXXX-XXXX-XXXX"),
                needed=False,
            ),
            Row("compared", text("register.enrol.or"), self._compared, needed=False),
        ]
        self._needs_reason = bool(seen.replaces) and not seen.is_announced
        if self._needs_reason:
            rows.append(Row("reason", text("register.enrol.reason"), TextField()))
        card = seen.card
        kind = kind_words(card.kind).lower()
        heading = text("register.enrol.title", kind=kind, name=card.name, code=card.code)
        super().__init__(heading, rows, save=text("register.enrol.save"), then=self._enrol)
        self.say(_what_it_is(seen), "problem" if self._needs_reason else "")
        self._lay_card()

    def _lay_card(self) -> None:
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(2 * MARGIN, 2 * MARGIN, 2 * MARGIN, 0)
        column.setSpacing(MARGIN)
        card = self._seen.card
        place = ", ".join(part for part in (card.hamlet, card.commune, card.province) if part)
        person = text("register.enrol.person", person=card.person)
        number = text("register.enrol.number", number=card.first_number)
        for words in (place, person, number):
            if words:
                column.addWidget(label(words, wraps=True))
        column.addWidget(label(text("register.enrol.fingerprint"), role="heading2", wraps=True))
        column.addWidget(Fingerprint(self._seen.fingerprint))
        column.addStretch(1)
        self.middle.addWidget(beside, 2)

    def _enrol(self, document: Document) -> None:
        typed, reason = str(document.get(TYPED, "")), str(document.get("reason", ""))
        if not typed and "compared" not in document:
            self.form.show_problem(TYPED, text("register.enrol.compare_first"))
            self.form.field(TYPED).input().setFocus()
            return
        done = self._stage.runner.run(enrol, self._seen.content, typed=typed, reason=reason)
        if done is not None:
            self._stage.end(_told(done))


def _what_it_is(seen: CardSeen) -> str:
    """Return what taking this card over would change."""
    said = []
    if seen.is_known:
        said.append(text("register.enrol.known"))
    elif seen.is_announced:
        said.append(text("register.enrol.announced", old=seen.replaces))
    elif seen.replaces:
        said.append(text("register.enrol.replaces", old=seen.replaces))
    if seen.card.is_practice:
        said.append(text("register.practice.long"))
    return " ".join(said)


def _told(done: Enrolled) -> str:
    said = {"name": done.sender.name, "person": done.person, "count": done.waiting}
    told = "done" if done.is_new else "known_done"
    sentence = text(f"register.enrol.{'replaced' if done.replaces else told}", **said)
    return f"{sentence} {text('register.enrol.waiting', **said)}" if done.waiting else sentence
