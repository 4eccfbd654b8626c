"""`lthtgn`: alone, or with a book or register, it opens the window; with a word the command."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

from lthtgn_desktop.cli import command
from lthtgn_desktop.cli.commands import COMMANDS
from lthtgn_desktop.messages import language_from

_NO_SCREEN = (
    "Ở đây không có màn hình nên chưa mở được cửa sổ; `lthtgn --help` kể các việc vẫn làm được.",
    "The window needs a screen and there is none; `lthtgn --help` lists what works without one.",
)


def main() -> int:
    """Open the window or run a subcommand; returns the exit code."""
    words = sys.argv[1:]
    if len(words) > 1 or (words and (words[0] in COMMANDS or words[0].startswith("-"))):
        return command.run(words)
    if words and not _is_place(words[0]):
        return command.run(words)  # a word that is neither command nor file: say so
    if not _has_screen():
        command.tell(language_from(os.environ, None).of(_NO_SCREEN))
        return command.SURROUNDINGS
    # Qt is loaded only for the window: the command must run where there is no screen.
    window = importlib.import_module("lthtgn_desktop.app")
    return int(window.main(_place(words[0]) if words else None))


def _is_place(word: str) -> bool:
    """Tell whether a word may name a book or a register: a file, or a server's address."""
    return "://" in word or bool(Path(word).suffix) or Path(word).exists()


def _place(word: str) -> Path | str:
    return word if "://" in word else Path(word)


def _has_screen() -> bool:
    """Tell whether a window can be shown at all: without a screen Qt ends the whole process."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
