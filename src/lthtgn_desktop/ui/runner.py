"""The one way from a screen to a use case and back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Concatenate, ParamSpec, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from lthtgn_desktop.domain.errors import ClubError, Refused
from lthtgn_desktop.messages import sentence
from lthtgn_desktop.ui.language import language
from lthtgn_desktop.ui.log import trace, where
from lthtgn_desktop.ui.long_work import LongWork
from lthtgn_desktop.ui.texts import has_text, text
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.progress import Follow, Stopped

_LOG = logging.getLogger(__name__)

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
Whose = TypeVar("Whose")
"""The desk that a use case asks for: a club's, or an association's."""


class OpenDesk(Protocol):
    """A desk of either kind; whoever sits at it closes it."""

    def another(self, follow: Follow) -> OpenDesk:
        """Return a desk with the same book or register, for another thread."""

    def close(self) -> None:
        """Let go of the book or register."""


class Runner(QObject):
    """Runs use cases at the desk; tells pages what changed, and the frame what was refused.

    The desk is a club's or an association's; a page exists only while one of its own kind is open,
    so the use cases that it asks for find the desk that they want.
    """

    changed = Signal(object)
    refused = Signal(str, object)
    slow = Signal(object)
    """A `LongWork` takes so long that the person is told."""
    rested = Signal()
    """Nothing that takes long is done any more."""
    stopped = Signal(str)
    """What takes long was stopped; the sentence says what of it stays."""

    def __init__(self) -> None:
        super().__init__()
        self._desk: OpenDesk | None = None
        self.work: LongWork[object] | None = None
        """What takes long and is being done now."""

    @property
    def desk(self) -> Desk:
        """Return the desk with the club's open book; its pages exist only while there is one."""
        if isinstance(self._desk, Desk):
            return self._desk
        raise LookupError

    def sit_at(self, desk: OpenDesk) -> None:
        """Work on another book or register from now on; the one before is closed."""
        self.get_up()
        self._desk = desk

    def get_up(self) -> None:
        """Close the book or register, if one is open."""
        if self._desk is not None:
            self._desk.close()
        self._desk = None

    @property
    def is_club(self) -> bool:
        """Return whether what is open is a club's book."""
        return isinstance(self._desk, Desk)

    @property
    def has_desk(self) -> bool:
        """Return whether a book or a register is open."""
        return self._desk is not None

    def run(
        self,
        verb: Callable[Concatenate[Whose, Asked], Answer],
        *asked: Asked.args,
        **named: Asked.kwargs,
    ) -> Answer | None:
        """Return what a use case answers, or None where it was refused, which is told."""
        return self.attempt(lambda: verb(cast("Whose", self._desk), *asked, **named))

    def run_long(
        self,
        verb: Callable[Concatenate[Whose, Asked], Answer],
        *asked: Asked.args,
        **named: Asked.kwargs,
    ) -> Answer | None:
        """Return what a use case answers that may take long; the window stays awake meanwhile.

        It works at a desk of its own in a thread of its own. None where it was refused or
        stopped, which is told.
        """
        desk = self._desk

        def at_own_desk(follow: Follow) -> Answer:
            if desk is None:
                raise LookupError
            own = desk.another(follow)
            try:
                return verb(cast("Whose", own), *asked, **named)
            finally:
                own.close()

        return self.attempt_long(at_own_desk)

    def attempt_long(
        self, asked: Callable[[Follow], Answer], words: str = "work.reached"
    ) -> Answer | None:
        """Return what is answered in a thread of its own, or None where it was refused or stopped.

        One at a time: another one meanwhile is refused. `words` is the id of what is told.
        """
        if self.work is not None:
            self.refused.emit(text("work.one"), None)
            return None
        work = LongWork(asked, words)
        self.work = cast("LongWork[object]", work)
        try:
            return self.attempt(lambda: work.answer(lambda: self.slow.emit(work)))
        except Stopped:
            self.stopped.emit(text("work.stopped"))
            return None
        finally:
            self.work = None
            self.rested.emit()

    def attempt(self, asked: Callable[[], Answer]) -> Answer | None:
        """Return what is answered without a desk, or None where it was refused."""
        try:
            answer = asked()
        except ClubError as error:
            self.refused.emit(told(error), error)
            return None
        except Stopped:
            raise
        except Exception as error:  # noqa: BLE001 - the last net under everything a screen asks
            _LOG.error("%s", trace(error))
            self.refused.emit(text("err.unknown", log=where()), error)
            return None
        if changed := changed_by(answer):
            self.changed.emit(changed)
        return answer


def told(error: ClubError) -> str:
    """Return a refusal in words; an option of a paper is called as on the screen."""
    option = error.details.get("option") if isinstance(error, Refused) else None
    if isinstance(error, Refused) and has_text(name := f"papers.option.{option}"):
        error = Refused(error.code, **{**error.details, "option": f"“{text(name)}”"})
    return sentence(error, language())


def changed_by(answer: object) -> Changed:
    """Return what an answer says of changes: one thing done, several, or only looked at."""
    if isinstance(answer, list):
        return reduce(or_, map(changed_by, answer), Changed.NOTHING)
    changed = getattr(answer, "changed", Changed.NOTHING)
    return changed if isinstance(changed, Changed) else Changed.NOTHING
