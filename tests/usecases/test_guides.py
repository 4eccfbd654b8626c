"""Help pages are read from the program's own files."""

from pathlib import Path

import pytest

from lthtgn_desktop.domain.errors import NotReadable
from lthtgn_desktop.usecases.guides import guide

PAGE = """\
# Trang chính

1. Bấm `F1` để xem trợ giúp.
2. Bấm `Ctrl +` cho chữ to hơn.

![Các nút lớn](../pictures/home.png)
"""


def test_a_page_is_a_heading_steps_a_picture_and_its_keys(tmp_path: Path) -> None:
    (tmp_path / "vi").mkdir()
    (tmp_path / "vi" / "home.md").write_text(PAGE, "utf-8")

    found = guide(tmp_path, "vi", "home")

    assert found.title == "Trang chính"
    assert found.steps == ["Bấm F1 để xem trợ giúp.", "Bấm Ctrl + cho chữ to hơn."]
    assert found.picture == tmp_path / "vi" / "../pictures/home.png"
    assert found.shows == "Các nút lớn"
    assert found.keys == {"F1", "Ctrl +"}


@pytest.mark.parametrize("written", [None, "# Chỉ có đầu đề\n", "1. Bước\n"])
def test_a_page_that_is_missing_or_not_whole_is_refused(
    tmp_path: Path, written: str | None
) -> None:
    (tmp_path / "vi").mkdir()
    if written is not None:
        (tmp_path / "vi" / "home.md").write_text(written, "utf-8")

    with pytest.raises(NotReadable):
        guide(tmp_path, "vi", "home")
