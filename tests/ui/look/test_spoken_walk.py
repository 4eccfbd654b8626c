"""From outside: a screen reader's way (AT-SPI) finds every control and opens a member's page."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from a_screen import a_screen
from books import AROUND
from lthtgn_desktop.usecases.practice import make_practice

_WALK = Path(__file__).parents[2] / "spoken_walk.py"
_SCREENS = ("Thành viên", "Cho vay", "Các quỹ")
_SPOKEN = {"push button", "text", "combo box", "check box", "radio button", "table", "list"}


def test_a_screen_reader_finds_every_control_and_reads_a_members_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = tmp_path / "mau.clb"
    make_practice(book, AROUND)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    command = ["dbus-run-session", "--", "/usr/bin/python3", str(_WALK), sys.executable]

    with a_screen() as around:
        walked = subprocess.run(
            [*command, str(book), "Xem trang", *_SCREENS],
            env=around,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )

    assert walked.returncode == 0, walked.stderr[-2000:]
    told = json.loads(walked.stdout.splitlines()[-1])
    row = told.pop("row")
    home = {name for role, name in told["home"] if role == "push button"}
    assert len(home) >= 12
    assert all(any(way in name for name in home) for way in _SCREENS)
    for where, found in told.items():
        nameless = [role for role, name in found if role in _SPOKEN and not name.strip()]
        assert not nameless, where
    assert any(row[1] in name for _role, name in told["opened"])
