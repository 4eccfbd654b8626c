"""One act in a thread of its own, so that the window stays awake however long it takes.

Qt's objects belong to the window's thread: the act itself touches none, and gets a book of its
own (`Desk.another`). Whoever asks waits for the answer, while the window goes on painting.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from threading import Event
from time import monotonic
from typing import Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from lthtgn_desktop.usecases.progress import Follow, Stopped

AT_ONCE = 0.04
"""Seconds in which an answer comes as if there were no thread; nobody sees so short a pause."""

SOON = 300
"""Milliseconds after which the window says what it does; until then keys and clicks wait."""

_TELLS = 0.05
"""Seconds between two tellings of how far it is: more often nobody can read it."""

Answer = TypeVar("Answer")


class _Beat(QObject):
    """What is heard from the other thread."""

    advanced = Signal(int, int)
    ended = Signal()


class LongWork(QObject, Generic[Answer]):
    """An act that is followed, and can be stopped where it says how far it is.

    `words` is the id of the sentence shown; it may name `done` and `count`.
    """

    advanced = Signal(int, int)
    """How much is done, out of how much."""
    stops = Signal()
    """The person asked to stop; the act goes on to its next safe place."""

    def __init__(self, asked: Callable[[Follow], Answer], words: str) -> None:
        super().__init__()
        self.words = words
        self._asked = asked
        self._stop = Event()
        self._told_at = 0.0
        self._beat = _Beat()
        self._beat.advanced.connect(self.advanced, Qt.ConnectionType.QueuedConnection)

    @property
    def is_stopping(self) -> bool:
        """Return whether somebody asked to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the act to stop at its next safe place."""
        if not self._stop.is_set():
            self._stop.set()
            self.stops.emit()

    def answer(self, slow: Callable[[], object]) -> Answer:
        """Do the act and return its answer, or raise what it raised; `slow` is called once.

        Raises `Stopped` where it was stopped.
        """
        with ThreadPoolExecutor(1, "long-work") as thread, _no_garbage():
            future = thread.submit(self._asked, self._follow)
            wait([future], AT_ONCE)
            if not future.done():
                self._stay_awake(future, slow)
            return future.result()

    def _stay_awake(self, future: Future[Answer], slow: Callable[[], object]) -> None:
        """Let the window live until there is an answer; keys and clicks wait at first."""
        loop = QEventLoop()
        self._beat.ended.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        future.add_done_callback(lambda _done: self._beat.ended.emit())
        QTimer.singleShot(SOON, loop, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if not future.done():
            slow()
            loop.exec()

    def _follow(self, done: int, count: int) -> None:
        """Hear, in the other thread, how far the act is."""
        if self._stop.is_set():
            raise Stopped
        if (now := monotonic()) - self._told_at > _TELLS:
            self._told_at = now
            self._beat.advanced.emit(done, count)


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Let no garbage be collected meanwhile: in the other thread, a widget's would be a crash."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
