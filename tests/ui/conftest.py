"""Tests of screens: no screen needed, and nothing is remembered on the tester's computer."""

from pathlib import Path

import pytest

from ui import windows

assert windows.MEETING  # it chooses the platform before any window is made


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("LTHTGN_LANG", raising=False)
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
