"""The window is there before anything heavy is loaded."""

import os
import subprocess
import sys
from pathlib import Path

SHOWS_WHAT_IS_LOADED = """
import sys
import lthtgn_desktop.__main__
from lthtgn_desktop import app
from PySide6.QtWidgets import QApplication

def fill(window, book):
    heavy = {"sqlalchemy", "alembic", "openpyxl", "reportlab", "defusedxml"}
    print("painted", window.isVisible(), sorted(heavy & sys.modules.keys()))
    QApplication.quit()

app.fill = fill
sys.exit(app.main(None))
"""


def test_the_window_is_painted_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    places = {"QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path)}

    ran = subprocess.run(
        [sys.executable, "-c", SHOWS_WHAT_IS_LOADED],
        env={**os.environ, **places},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (ran.stdout, ran.returncode) == ("painted True []\n", 0)
