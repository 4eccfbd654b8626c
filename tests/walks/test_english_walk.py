"""Every button of an English window pressed once: nothing that it opens is Vietnamese."""

from pathlib import Path

from ui.test_english_window import vietnamese_texts


def test_whatever_a_button_opens_is_english(tmp_path: Path) -> None:
    assert vietnamese_texts(tmp_path, "presses") == []
