"""Every button of an English window pressed once: nothing that it opens is Vietnamese.

`make torture` runs it; `make test` opens every screen, without its buttons.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from ui.test_english_window import vietnamese_texts


def main() -> int:
    """Print what is still Vietnamese, and where it stands; 1 where anything is."""
    with tempfile.TemporaryDirectory() as folder:
        found = vietnamese_texts(Path(folder), "presses")
    sys.stdout.write("\n".join([*found, f"{len(found)} Vietnamese texts"]) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
