"""A real screen (Xvfb) with the real program on it, a keyboard (xdotool), and a power switch."""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

LONGEST = 60.0
"""Seconds until a test gives up waiting; a slow machine needs a few."""

_NUMBERS = 20_000
"""How many numbers of screens to choose from, and the first of them."""


@contextmanager
def a_screen(size: str = "1366x768") -> Iterator[dict[str, str]]:
    """An X screen of its own; gives the environment in which programs show themselves on it."""
    server, number = next(started for started in _tried(size) if started[1])
    try:
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()  # not killed: it takes its lock and its socket away
        server.wait()


def _tried(size: str) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Start a server again and again, each time under a number that is hardly anyone else's.

    Servers that look for a free number themselves take the same one when two start at once.
    """
    for _ in range(20):
        reading, writing = os.pipe()
        number = secrets.randbelow(_NUMBERS) + _NUMBERS
        command = ["Xvfb", f":{number}", "-displayfd", str(writing), "-screen", "0", f"{size}x24"]
        server = subprocess.Popen(
            [*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            yield server, told.readline().strip()
        server.wait()


class Program:
    """The program in a process of its own, as a person starts it."""

    def __init__(self, book: Path, around: dict[str, str]) -> None:
        self._around = around
        command = [sys.executable, "-m", "lthtgn_desktop", str(book)]
        self._process = subprocess.Popen(command, env=around)
        try:
            until(self._take_focus)
        except BaseException:
            self.cut_the_power()
            raise

    def keys(self, *names: str) -> None:
        """Press keys, called as X calls them."""
        self._xdotool("key", "--delay", "12", *names)

    def cut_the_power(self) -> None:
        """Stop it where it stands: nothing of it runs any more."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def has_asked(self) -> bool:
        """Return whether a question lies over the window, and give the keyboard to it."""
        return len(self._windows()) > 1 and self._take_focus()

    def _windows(self) -> list[int]:
        found = self._xdotool("search", "--onlyvisible", "--pid", str(self._process.pid))
        return [int(number) for number in found.split()]

    def _take_focus(self) -> bool:
        """Give the keyboard to the newest window, as a window manager does, which is not here."""
        newest = max(self._windows(), default=None)
        if newest is None:
            return False
        self._xdotool("windowfocus", str(newest))
        return self._xdotool("getwindowfocus").split() == [str(newest)]

    def _xdotool(self, *arguments: str) -> str:
        command = ["xdotool", *arguments]
        done = subprocess.run(
            command, env=self._around, capture_output=True, text=True, check=False
        )
        return done.stdout


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    end = time.monotonic() + LONGEST
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)
