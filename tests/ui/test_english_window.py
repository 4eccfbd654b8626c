"""The whole window in English: nothing on it is Vietnamese but the book's own words."""

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]
PROGRAM = """
import sys
from pathlib import Path
from lthtgn_desktop.messages import Language
from lthtgn_desktop.ui.language import speak

speak(Language.ENGLISH)  # before any screen is loaded: columns read their words then
from ui import english_window

english_window.main(Path(sys.argv[1]), presses="presses" in sys.argv)
"""


def test_every_screen_opens_in_english_without_a_vietnamese_text(tmp_path: Path) -> None:
    assert vietnamese_texts(tmp_path) == []


def vietnamese_texts(folder: Path, *words: str) -> list[str]:
    """What is still Vietnamese in the window of a program of its own, and where it stands."""
    around = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(TESTS),
        "XDG_DATA_HOME": str(folder / "data"),
        "LOCALAPPDATA": str(folder / "data"),
    }

    asked = [sys.executable, "-c", PROGRAM, str(folder), *words]
    done = subprocess.run(
        asked, env=around, capture_output=True, text=True, check=False, timeout=600
    )

    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
