"""`lthtgn`: alone, or with a book, it opens the window; with a word it is the command."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from lthtgn_desktop.cli import command
from lthtgn_desktop.cli.commands import COMMANDS


def main() -> int:
    """Open the window or run a subcommand; returns the exit code."""
    words = sys.argv[1:]
    if len(words) > 1 or (words and (words[0] in COMMANDS or words[0].startswith("-"))):
        return command.run(words)
    if words and not Path(words[0]).suffix and not Path(words[0]).exists():
        return command.run(words)  # a word that is neither command nor file: say so
    # Qt is loaded only for the window: the command must run where there is no screen.
    window = importlib.import_module("lthtgn_desktop.app")
    return int(window.main(Path(words[0]) if words else None))


if __name__ == "__main__":
    sys.exit(main())
